namespace ProeftuinPortaal.Web.Components;

/// <summary>Light or dark, as the user chose it.</summary>
public enum Themakeuze
{
    /// <summary>As the device says.</summary>
    Systeem,

    /// <summary>Always light.</summary>
    Licht,

    /// <summary>Always dark.</summary>
    Donker,
}

/// <summary>How this user wants the portal to look. A circuit has no request: the page hands the choice over when it opens.</summary>
public sealed class Weergave
{
    /// <summary>The cookie holds one word and nothing about the person; the browser itself writes it.</summary>
    public const string Cookie = "thema";

    /// <summary>The choice; changes when the user changes it.</summary>
    public Themakeuze Thema { get; set; }

    /// <summary>The choice that came along with a request.</summary>
    public static Themakeuze Lees(HttpContext http) => http.Request.Cookies[Cookie] switch
    {
        "licht" => Themakeuze.Licht,
        "donker" => Themakeuze.Donker,
        _ => Themakeuze.Systeem,
    };
}
