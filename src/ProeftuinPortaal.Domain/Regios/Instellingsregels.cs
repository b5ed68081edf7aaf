using System.Globalization;
using ProeftuinPortaal.Domain.Aanmeldingen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Tijdlijnen;

namespace ProeftuinPortaal.Domain.Regios;

/// <summary>What kind of value a setting has; decides the input and the check.</summary>
public enum Instellingsvorm
{
    Tekst,
    Getal,
    Getallen,
    Keuze,
    Keuzes,

    /// <summary>Names that the region gave itself.</summary>
    Namen,
}

/// <summary>A new value of a setting, from a day on.</summary>
public sealed record Instellinggegevens(Instellingsleutel Sleutel, string? Waarde, DateOnly? Van, string? Bron)
{
    /// <summary>Every objection at once, in the user's words.</summary>
    public IEnumerable<Error> Check(DateOnly vandaag)
    {
        if (Instellingsregels.Bezwaar(Sleutel, Waarde) is { } bezwaar)
        {
            yield return new(ErrorKind.Invalid, bezwaar, nameof(Waarde));
        }

        if (Van is null)
        {
            yield return InstellingErrors.VanOntbreekt;
        }
        else if (Van < vandaag)
        {
            yield return InstellingErrors.AlBegonnen(Sleutel);
        }

        if (Schrift.Opgeschoond(Bron).Length == 0)
        {
            yield return InstellingErrors.BronOntbreekt;
        }
        else if (Schrift.Bezwaar(Bron!, Instelling.BronMaxLength) is { } bron)
        {
            yield return new(ErrorKind.Invalid, bron, nameof(Bron));
        }
    }
}

/// <summary>Which values each setting of a region can have. Stored as text, so that a changed value is one dated row.</summary>
public static class Instellingsregels
{
    public const int NaamMaxLength = 60;

    /// <summary>The value of GepauzeerdeDelen when the work goes on everywhere.</summary>
    public const string GeenDelen = "Geen";

    private const int MaxTermijn = 365;
    private const int MaxMaanden = 60;

    private static readonly string[] JaNee = ["Ja", "Nee"];
    private static readonly string[] Uitvoerders = ["LokaalTeam", "Proeftuin", "Samen"];
    private static readonly string[] Regies = ["PerGezin", "LokaalTeam"];
    private static readonly string[] Werkwijzen = ["Proeftuin", "Handelingskader"];

    // One inbox: two names in one value would be two inboxes.
    private static readonly char[] Scheidingstekens = [',', ';', '/', '|', '+', '&'];

    public static Instellingsvorm Vorm(Instellingsleutel sleutel) => sleutel switch
    {
        Instellingsleutel.NaamInstroom => Instellingsvorm.Tekst,
        Instellingsleutel.Nazorgmaanden => Instellingsvorm.Getallen,
        Instellingsleutel.Instroomroutes or Instellingsleutel.VerplichtBijIntake or Instellingsleutel.Modules => Instellingsvorm.Keuzes,
        Instellingsleutel.UitvoerderAnalyse or Instellingsleutel.ConsultBeschikbaar or Instellingsleutel.Casusregie or Instellingsleutel.Werkwijze
            or Instellingsleutel.TeltLandelijkMee => Instellingsvorm.Keuze,
        Instellingsleutel.GepauzeerdeDelen => Instellingsvorm.Namen,
        _ => Instellingsvorm.Getal,
    };

    /// <summary>The names that can be chosen; empty for a text or a number.</summary>
    public static IReadOnlyList<string> Mogelijk(Instellingsleutel sleutel) => sleutel switch
    {
        Instellingsleutel.Instroomroutes => Enum.GetNames<Instroomroute>(),
        Instellingsleutel.VerplichtBijIntake => Enum.GetNames<Intakepartij>(),
        Instellingsleutel.UitvoerderAnalyse => Uitvoerders,
        Instellingsleutel.ConsultBeschikbaar or Instellingsleutel.TeltLandelijkMee => JaNee,
        Instellingsleutel.Casusregie => Regies,
        Instellingsleutel.Werkwijze => Werkwijzen,
        Instellingsleutel.Modules => Enum.GetNames<Regiomodule>(),
        _ => [],
    };

    /// <summary>Whether another region's value can be taken over: not what names parts of that region, or says how it is counted.</summary>
    public static bool IsOverTeNemen(Instellingsleutel sleutel) => sleutel is not (Instellingsleutel.GepauzeerdeDelen or Instellingsleutel.TeltLandelijkMee);

    /// <summary>Why a day that passed cannot be chosen, per setting.</summary>
    public static string WaaromNietTerug(Instellingsleutel sleutel) => sleutel switch
    {
        Instellingsleutel.NaamInstroom => "Aanmelders lazen toen de naam die toen gold.",
        Instellingsleutel.Instroomroutes => "Aanmeldingen van toen kwamen al binnen langs de routes van toen.",
        Instellingsleutel.TermijnBesluit or Instellingsleutel.TermijnEersteContact => "Of een aanmelding toen op tijd was, is al met de termijn van toen getoond.",
        Instellingsleutel.TermijnExpertise => "Vragen van toen kregen al een dag met de termijn van toen.",
        Instellingsleutel.TermijnHulp => "Welke hulp toen te lang wachtte, is al met de termijn van toen getoond.",
        Instellingsleutel.VerplichtBijIntake => "Intakes van toen zijn al gehouden met wie er toen bij hoorde.",
        Instellingsleutel.UitvoerderAnalyse => "Analyses van toen zijn al geschreven door wie dat toen deed.",
        Instellingsleutel.ConsultBeschikbaar or Instellingsleutel.Casusregie => "Besluiten van toen zijn al genomen met de keuzes van toen.",
        Instellingsleutel.Nazorgmaanden => "Wie toen uitstroomde, heeft al momenten van nazorg.",
        Instellingsleutel.Modules or Instellingsleutel.GepauzeerdeDelen => "Wat toen is opgeschreven, mocht toen.",
        _ => "Schermen en cijfers van toen volgden de waarde van toen.",
    };

    /// <summary>The parts of a value that holds several.</summary>
    public static IReadOnlyList<string> Delen(string? waarde) =>
        (waarde ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The value as it is stored: without spaces around it, several parts separated by ", ".</summary>
    public static string Opgeschoond(Instellingsleutel sleutel, string? waarde) =>
        Vorm(sleutel) is Instellingsvorm.Getallen or Instellingsvorm.Keuzes or Instellingsvorm.Namen ? string.Join(", ", Delen(waarde)) : Schrift.Opgeschoond(waarde);

    /// <summary>Says in Dutch what is wrong with a value, or null when nothing is.</summary>
    public static string? Bezwaar(Instellingsleutel sleutel, string? waarde) => Vorm(sleutel) switch
    {
        Instellingsvorm.Tekst => NaamBezwaar(Schrift.Opgeschoond(waarde)),
        Instellingsvorm.Getal => IsGetal(Schrift.Opgeschoond(waarde), MaxTermijn) ? null : $"Vul een heel getal in van 1 tot en met {MaxTermijn}.",
        Instellingsvorm.Getallen => GetallenBezwaar(Delen(waarde)),
        Instellingsvorm.Keuze => Mogelijk(sleutel).Contains(Schrift.Opgeschoond(waarde)) ? null : "Maak een keuze.",
        Instellingsvorm.Namen => NamenBezwaar(Delen(waarde)),
        _ => KeuzesBezwaar(sleutel, Delen(waarde)),
    };

    private static string? NaamBezwaar(string naam) =>
        naam.Length == 0 ? "Vul een naam in."
        : naam.Contains('\n', StringComparison.Ordinal) ? "Schrijf de naam op één regel."
        : naam.Any(Scheidingstekens.Contains) ? "Een regio heeft één instroom. Vul één naam in, zonder komma of schuine streep."
        : Schrift.Bezwaar(naam, NaamMaxLength);

    private static string? NamenBezwaar(IReadOnlyList<string> namen) =>
        namen.Count == 0 ? $"Vul de namen van de delen in, of {GeenDelen}."
        : namen.Contains(GeenDelen) && namen.Count > 1 ? $"Vul {GeenDelen} in, of de namen van de delen. Niet allebei."
        : namen.Distinct().Count() != namen.Count ? "Noem elk deel één keer."
        : Schrift.Bezwaar(string.Join(", ", namen), Instelling.WaardeMaxLength);

    private static string? GetallenBezwaar(IReadOnlyList<string> delen) =>
        delen.Count == 0 || !delen.All(deel => IsGetal(deel, MaxMaanden)) ? $"Vul hele getallen in van 1 tot en met {MaxMaanden}, met een komma ertussen. Bijvoorbeeld: 3, 6, 12."
        : delen.Select(Getal).Zip(delen.Skip(1).Select(Getal)).All(paar => paar.First < paar.Second) ? null
        : "Zet de getallen op volgorde, elk getal één keer.";

    private static string? KeuzesBezwaar(Instellingsleutel sleutel, IReadOnlyList<string> delen) =>
        delen.Count == 0 ? "Kies er ten minste één."
        : delen.Distinct().Count() == delen.Count && delen.All(Mogelijk(sleutel).Contains) ? null
        : "Kies alleen uit de lijst, elke keuze één keer.";

    private static bool IsGetal(string tekst, int hoogstens) =>
        int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal >= 1 && getal <= hoogstens;

    private static int Getal(string tekst) => int.Parse(tekst, CultureInfo.InvariantCulture);
}

/// <summary>What can be wrong with a setting, in the user's words.</summary>
public static class InstellingErrors
{
    public static readonly Error VanOntbreekt = new(ErrorKind.Invalid, "Kies vanaf welke dag dit geldt.", nameof(Instellinggegevens.Van));

    public static readonly Error VanVoorbij =
        new(ErrorKind.Invalid, "Deze dag is al voorbij. Kies vandaag of een latere dag.", nameof(Instellinggegevens.Van));

    /// <summary>A day that passed, with what stands in the way for this setting.</summary>
    public static Error AlBegonnen(Instellingsleutel sleutel) => new(ErrorKind.Invalid,
        $"Deze dag is al voorbij. {Instellingsregels.WaaromNietTerug(sleutel)} Kies vandaag of een latere dag.", nameof(Instellinggegevens.Van));

    /// <summary>A part that no werkgebied has.</summary>
    public static Error DeelOnbekend(IReadOnlyCollection<string> delen) => new(ErrorKind.Invalid,
        delen.Count == 0 ? "Deze regio heeft nog geen delen. Leg eerst bij Werkgebieden vast welke postcodes bij welk deel horen."
        : $"Dit deel staat niet bij de werkgebieden. Kies uit: {string.Join(", ", delen)}.", nameof(Instellinggegevens.Waarde));

    public static readonly Error BronOntbreekt =
        new(ErrorKind.Invalid, "Schrijf op waar dit is afgesproken, bijvoorbeeld: stuurgroep van 3 maart.", nameof(Instellinggegevens.Bron));
}
