using System.Text;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>How much of a password is left when everything a guesser tries first is taken out.</summary>
internal static class Wachtwoordraadsel
{
    // What remains must be worth guessing by itself.
    private const int MinRest = 8;
    private const int MinRij = 4;
    private const int MinWoord = 4;
    private const int MinVerschillend = 5;

    private static readonly char[] Aanhangsel = [.. "0123456789!?.,#@$*-_ "];

    private static readonly string[] Rijen =
    [
        "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qsdfghjklm",
        "qazwsxedcrfvtgbyhnujmikolp", "1qaz2wsx3edc4rfv5tgb", "1q2w3e4r5t6y7u8i9o0p", "!@#$%^&*()",
    ];

    private static readonly string[] Woorden =
    [
        "proeftuinportaal", "proeftuin", "portaal", "toekomstscenario", "veiligheidsteam", "kindveiligheid", "jeugdzorg",
        "jeugdhulp", "lokaalteam", "wijkteam", "gemeente", "veiligthuis", "beheerder", "wachtwoord", "password", "passw0rd",
        "wachtw00rd", "welkom", "welcome", "inloggen", "geheim", "secret", "admin", "administrator", "letmein", "iloveyou",
        "zomer", "winter", "lente", "herfst", "voorjaar", "najaar", "januari", "februari", "maart", "april", "juni", "juli",
        "augustus", "september", "oktober", "november", "december", "nederland", "amsterdam", "rotterdam", "utrecht",
        "feyenoord", "voetbal", "dragon", "monkey", "football", "baseball", "princess", "sunshine", "superman", "master",
        "welkom123", "test", "demo", "default", "changeme", "qwerty", "azerty",
    ];

    private static readonly Lazy<HashSet<string>> Bekend = new(LeesBekende);

    /// <param name="eigen">Words about this user: e-mail, parts of the name, region.</param>
    public static bool IsTeRaden(string wachtwoord, IEnumerable<string> eigen)
    {
        var tekst = wachtwoord.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return tekst.Distinct().Count() < MinVerschillend
            || IsHerhaling(tekst)
            || Bekend.Value.Contains(Kern(tekst)) || Bekend.Value.Contains(Kern(Ontleet(tekst)))
            || Rest(tekst, eigen) < MinRest || Rest(Ontleet(tekst), eigen) < MinRest;
    }

    private static int Rest(string tekst, IEnumerable<string> eigen)
    {
        var woorden = eigen.Select(woord => woord.ToLowerInvariant()).Concat(Woorden)
            .Where(woord => woord.Length >= MinWoord).OrderByDescending(woord => woord.Length);
        var rest = tekst;
        foreach (var woord in woorden)
        {
            rest = rest.Replace(woord, "", StringComparison.Ordinal);
        }

        rest = ZonderRijen(rest);
        // Around a word that everybody tries, a year and a sign add little.
        return rest.Length == tekst.Length ? rest.Length : rest.Trim(Aanhangsel).Length;
    }

    // Rows of the keyboard and the alphabet, in both directions, and one key held down.
    private static string ZonderRijen(string tekst)
    {
        var rest = new StringBuilder();
        for (var i = 0; i < tekst.Length;)
        {
            var lengte = LengteVanRij(tekst.AsSpan(i));
            if (lengte < MinRij)
            {
                rest.Append(tekst[i++]);
            }
            else
            {
                i += lengte;
            }
        }

        return rest.ToString();
    }

    private static int LengteVanRij(ReadOnlySpan<char> tekst)
    {
        var langste = 1;
        while (langste < tekst.Length && tekst[langste] == tekst[0])
        {
            langste++;
        }

        foreach (var rij in Rijen)
        {
            langste = Math.Max(langste, Math.Max(LengteLangs(rij, tekst, 1), LengteLangs(rij, tekst, -1)));
        }

        return langste;
    }

    private static int LengteLangs(string rij, ReadOnlySpan<char> tekst, int stap)
    {
        var lengte = 0;
        for (var plek = rij.IndexOf(tekst[0], StringComparison.Ordinal);
            plek >= 0 && plek < rij.Length && lengte < tekst.Length && rij[plek] == tekst[lengte];
            plek += stap)
        {
            lengte++;
        }

        return lengte;
    }

    // A piece that is too short by itself, again and again; the last time perhaps cut off.
    private static bool IsHerhaling(string tekst) =>
        Enumerable.Range(1, tekst.Length / 2).Any(stuk => stuk < Wachtwoordregels.MinLength && !tekst.Where((teken, i) => teken != tekst[i % stuk]).Any());

    // Digits and signs at the end are what people add when a rule asks for them.
    private static string Kern(string tekst) => tekst.TrimEnd(Aanhangsel);

    private static string Ontleet(string tekst) =>
        tekst.Replace('0', 'o').Replace('1', 'i').Replace('3', 'e').Replace('4', 'a').Replace('5', 's').Replace('7', 't')
            .Replace('@', 'a').Replace('$', 's').Replace('!', 'i');

    private static HashSet<string> LeesBekende()
    {
        using var stroom = typeof(Wachtwoordraadsel).Assembly.GetManifestResourceStream("ProeftuinPortaal.Web.Identity.Wachtwoorden.txt")
            ?? throw new InvalidOperationException("The list of known passwords is missing.");
        using var lezer = new StreamReader(stroom);
        return [.. lezer.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Kern)];
    }
}
