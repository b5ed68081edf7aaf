using System.Globalization;
using ProeftuinPortaal.Application.Cijfers;
using ProeftuinPortaal.Domain.Aanmeldingen;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Cijfers;
using ProeftuinPortaal.Domain.Uitstromen;
using ProeftuinPortaal.Web.Components;

namespace ProeftuinPortaal.Web.Cijfers;

/// <summary>One line of a figure; the values are numbers, or the words that stand for a hidden one.</summary>
public sealed record Cijferrij(string Naam, IReadOnlyList<object> Waarden);

/// <summary>One column of a figure, to be drawn as bars.</summary>
public sealed record Cijferreeks(string Naam, IReadOnlyList<object> Waarden);

/// <summary>One figure as a table, with its definition in one sentence; the screen, its chart and the file all show this.</summary>
/// <param name="Blad">Its name in the file; at most 31 characters.</param>
public sealed record Cijfertabel(string Blad, string Titel, string Definitie, IReadOnlyList<string> Kolommen, IReadOnlyList<Cijferrij> Rijen)
{
    /// <summary>The total of the one column of numbers; null for a figure without.</summary>
    public object? Totaal { get; init; }

    /// <summary>Columns that can be drawn as bars.</summary>
    public bool HeeftGrafiek { get; init; } = true;
}

/// <summary>Turns the figures of a region into tables.</summary>
public static class Cijfertabellen
{
    /// <summary>What stands in the place of 1 to 4.</summary>
    public const string Klein = "<5";

    /// <summary>What stands in the place of a total that would give a small number away.</summary>
    public const string NietGetoond = "niet getoond";

    private static readonly string[] Aanwezigheid = ["Alle partijen erbij", "Niet alle partijen erbij", "Regio stelt niemand verplicht"];
    private static readonly string[] Maandnamen = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    /// <summary>Every figure of the dashboard, in the order of the work.</summary>
    public static IReadOnlyList<Cijfertabel> Van(CijfersDetails cijfers)
    {
        ArgumentNullException.ThrowIfNull(cijfers);
        string[] maanden = [.. cijfers.Maanden.Select(Maand)];
        return
        [
            Verdeeld("Instroom per maand", "Instroom per maand", "Alle aanmeldingen van de laatste twaalf maanden, ook de ingetrokken, in de maand waarin ze zijn ingediend.", ("Maand", maanden), cijfers.InstroomPerMaand),
            cijfers.InstroomPerRoute is { } route
                ? Verdeeld("Instroom per route", "Instroom per route", "Dezelfde aanmeldingen, naar de route waarlangs het gezin is aangemeld.", ("Route", Namen<Instroomroute>()), route)
                : new("Instroom per route", "Instroom per route", "Niet getoond: hiermee zou een klein aantal per maand uit te rekenen zijn.", ["Route", "Aantal"], []) { HeeftGrafiek = false },
            Doorlooptijden(cijfers),
            Verdeeld("Open casussen per fase", "Open casussen per fase", "Casussen die vandaag niet zijn afgesloten, naar de fase waarin ze nu zijn.", ("Fase", [.. Enum.GetValues<Fase>().Select(Woorden.Van), "Onbekend"]), cijfers.OpenPerFase),
            Expertise(cijfers, maanden),
            Verdeeld("Wachten op hulp", "Wachten op hulp",
                $"Hulp die is gevraagd of waarop een gezin wacht, in open casussen. {(cijfers.TermijnHulp is { } dagen ? $"De termijn van de regio is {dagen} dagen na de vraag." : "De regio heeft geen termijn ingesteld.")}",
                ("Wachttijd", ["Binnen de termijn", "Langer dan de termijn", "Zonder termijn"]), cijfers.WachtendeHulp),
            Intake(cijfers),
            Verdeeld("Uitstroom per reden", "Uitstroom per reden", "Elke uitstroom van de laatste twaalf maanden, naar de reden. Een casus die is heropend en weer uitstroomde, telt elke keer mee.", ("Reden", Namen<Uitstroomreden>()), cijfers.UitstroomPerReden),
        ];
    }

    /// <summary>A value as it is read on the screen.</summary>
    public static string Tekst(object waarde) => waarde switch
    {
        int aantal => aantal.ToString("N0", CultureInfo.GetCultureInfo("nl-NL")),
        double getal => getal.ToString("0.#", CultureInfo.GetCultureInfo("nl-NL")),
        _ => waarde.ToString() ?? "",
    };

    private static Cijfertabel Verdeeld(string blad, string titel, string definitie, (string Kop, string[] Namen) groepen, Verdeling verdeling) =>
        new(blad, titel, definitie, [groepen.Kop, "Aantal"], [.. groepen.Namen.Zip(verdeling.Cellen, (naam, cel) => new Cijferrij(naam, [Waarde(cel, Klein)]))])
        {
            Totaal = Waarde(verdeling.Totaal, NietGetoond),
        };

    private static Cijfertabel Doorlooptijden(CijfersDetails cijfers) => new(
        "Doorlooptijden", "Doorlooptijden",
        "De middelste waarde (mediaan) in werkdagen na de dag van de aanmelding, van aanmeldingen van de laatste twaalf maanden waarbij dit al is gebeurd. Feestdagen tellen mee als werkdag. Bij minder dan vijf aanmeldingen niet getoond.",
        ["Van aanmelding tot", "Mediaan in werkdagen", "Termijn van de regio"],
        [Doorloop("Eerste gelukte contact", cijfers.TotEersteContact), Doorloop("Besluit", cijfers.TotBesluit)])
    {
        HeeftGrafiek = false,
    };

    private static Cijferrij Doorloop(string naam, Doorlooptijd tijd) =>
        new(naam, [tijd.Werkdagen is { } dagen ? dagen : NietGetoond, tijd.Termijn is { } termijn ? termijn : "niet ingesteld"]);

    private static Cijfertabel Expertise(CijfersDetails cijfers, string[] maanden) => new(
        "Expertisevragen op tijd", "Expertisevragen op tijd beantwoord",
        "Per maand waarin de vraag is gesteld: beantwoord uiterlijk op de afgesproken dag, of niet. Ingetrokken vragen, en vragen die nog binnen de termijn open staan, tellen niet mee.",
        ["Maand", "Op tijd", "Niet op tijd", "Aandeel op tijd"],
        [.. maanden.Zip(cijfers.ExpertisePerMaand, (maand, v) => new Cijferrij(maand, [Waarde(v.Cellen[0], Klein), Waarde(v.Cellen[1], Klein), Aandeel(v, 0)]))]);

    private static Cijfertabel Intake(CijfersDetails cijfers) => new(
        "Partners bij de intake", "Partners bij de gezamenlijke intake",
        "Gehouden intakes van de laatste twaalf maanden, per casus de laatst vastgelegde: waren alle partijen erbij die de regio verplicht stelt.",
        ["Aanwezigheid", "Aantal", "Aandeel"],
        [
            .. Aanwezigheid.Select((naam, i) =>
                new Cijferrij(naam, [Waarde(cijfers.Intakes.Cellen[i], Klein), Aandeel(cijfers.Intakes, i)])),
        ]);

    private static object Waarde(Cel cel, string verborgen) => cel.Aantal is { } aantal ? aantal : verborgen;

    private static string Aandeel(Verdeling verdeling, int cel) => verdeling.Aandeel(cel) is { } aandeel
        ? aandeel.ToString("0 %", CultureInfo.GetCultureInfo("nl-NL"))
        : verdeling.Totaal.Aantal == 0 ? "–" : NietGetoond;

    private static string Maand(DateOnly maand) => string.Create(CultureInfo.InvariantCulture, $"{Maandnamen[maand.Month - 1]} {maand.Year}");

    private static string[] Namen<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(waarde => Naam(waarde.ToString()))];

    private static string Naam(string naam) => naam switch
    {
        nameof(Instroomroute.LokaalTeam) => "Lokaal team",
        nameof(Instroomroute.VeiligThuis) => "Veilig Thuis",
        nameof(Uitstroomreden.DoelenBereikt) => "Doelen bereikt",
        nameof(Uitstroomreden.VerderMetLokaleHulp) => "Verder met lokale hulp",
        nameof(Uitstroomreden.OvergedragenAanJeugdbescherming) => "Overgedragen aan de jeugdbescherming",
        nameof(Uitstroomreden.GezinStopt) => "Het gezin stopt",
        _ => naam,
    };
}
