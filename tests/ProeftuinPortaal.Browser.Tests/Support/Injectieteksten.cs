namespace ProeftuinPortaal.Browser.Tests.Support;

/// <summary>Sixty texts that try to become something else than text: each sets window.__xss when a page runs it.</summary>
internal static class Injectieteksten
{
    private const string Doe = "window.__xss=1";

    private static readonly string[] Gebeurtenissen =
    [
        "onload", "onerror", "onclick", "onfocus", "onmouseover", "onbegin", "ontoggle", "onanimationstart", "onpointerenter", "onscroll",
    ];

    /// <summary>Each at most 90 characters, so that it fits in the shortest free text beside its mark.</summary>
    public static IReadOnlyList<string> Alle { get; } =
    [
        $"<script>{Doe}</script>", $"<SCRIPT>{Doe}</SCRIPT>", $"<script src=data:,{Doe}></script>", $"<script>{Doe}//", $"</script><script>{Doe}</script>",
        $"</textarea><script>{Doe}</script>", $"</title><script>{Doe}</script>", $"</style><script>{Doe}</script>", $"--><script>{Doe}</script>", $"]]><script>{Doe}</script>",
        .. Gebeurtenissen.Select(naam => $"<img src=x {naam}={Doe}>"),
        .. Gebeurtenissen.Select(naam => $"\" autofocus {naam}=\"{Doe}"),
        .. Gebeurtenissen.Take(5).Select(naam => $"<svg/{naam}={Doe}>"),
        .. Gebeurtenissen.Skip(5).Select(naam => $"' {naam}='{Doe}"),
        $"<a href=javascript:{Doe}>x</a>", $"<iframe src=javascript:{Doe}>", $"<iframe srcdoc='<script>{Doe}</script>'>", $"<object data=javascript:{Doe}>", $"<embed src=javascript:{Doe}>",
        $"<form action=javascript:{Doe}><button>", $"<math href=javascript:{Doe}>x", $"<base href=javascript:{Doe}//>", $"<meta http-equiv=refresh content=0;url=javascript:{Doe}>", $"<link rel=import href=data:,{Doe}>",
        "<style>*{display:none}</style>", "<plaintext>", "<!--", "<template>", $"javascript:{Doe}",
        "'; DROP TABLE portaal.notities; --", "' OR '1'='1", "$$; SELECT 1; $$", "{{constructor.constructor('window.__xss=1')()}}", "${window.__xss=1}",
    ];
}
