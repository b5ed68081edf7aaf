using ProeftuinPortaal.Domain.Regios;
using static ProeftuinPortaal.Domain.Regios.Instellingsleutel;

namespace ProeftuinPortaal.Application.Persistence.Seed;

/// <summary>
/// The choices with which each region starts. What the infosheet says of a region names the infosheet as its source; all
/// else is a start of the portal, and says so. From here on they are changed in Beheer, with a date and a source.
/// </summary>
internal static class Regiokeuzes
{
    /// <summary>What the paused part of Food Valley is called.</summary>
    public const string GeldersDeel = "Gelderse deel";

    private const string Startwaarde = "Startwaarde van het portaal; geen landelijke norm. Pas aan wat in de regio is afgesproken.";
    private const string Routes = "LokaalTeam, VeiligThuis, Regieteam, Jeugdbeschermingstafel, Afstemmingsoverleg";

    /// <summary>Day from which the start values hold; before every date of the demo.</summary>
    public static readonly DateOnly Begin = new(2024, 1, 1);

    private static readonly DateOnly Jaar2025 = new(2025, 1, 1);
    private static readonly DateOnly Jaar2026 = new(2026, 1, 1);

    private static readonly (Instellingsleutel Sleutel, string Waarde)[] Overal =
    [
        (NaamInstroom, "Instroomoverleg"),
        (Instroomroutes, Routes),
        (TermijnBesluit, "10"),
        (TermijnEersteContact, "5"),
        (TermijnExpertise, "5"),
        (TermijnHulp, "42"),
        (VerplichtBijIntake, "Gezin, LokaalTeam, GecertificeerdeInstelling, VeiligThuis"),
        (UitvoerderAnalyse, "LokaalTeam"),
        (ConsultBeschikbaar, "Nee"),
        (Nazorgmaanden, "3, 6, 12"),
        (Casusregie, "PerGezin"),
        (Werkwijze, "Proeftuin"),
        (Modules, "Top3, VerklarendeAnalyse, Expertise, IngezetteHulp"),
        (GepauzeerdeDelen, Instellingsregels.GeenDelen),
        (TeltLandelijkMee, "Ja"),
    ];

    // In the order of the dates. What begins later than Begin follows the value above, or the one before it here.
    private static readonly (string Regio, Instellingsleutel Sleutel, string Waarde, DateOnly Van, string Bron)[] Anders =
    [
        ("utrecht", NaamInstroom, "Instroomoverleg", Begin,
            Citaat("Via instroomoverleg wordt gezamenlijk bepaald welke aanpak passend is en wordt samen gestart.")),
        ("utrecht", ConsultBeschikbaar, "Ja", Begin, Citaat("Er is een dagelijkse bereikbaarheidsdienst voor anonieme consultatie.")),
        ("utrecht", TermijnBesluit, "7", Begin, Startwaarde),
        ("haaglanden", NaamInstroom, "Instroom- en expertiseoverleg", Begin, Startwaarde),
        ("haaglanden", UitvoerderAnalyse, "Proeftuin", Begin,
            Citaat("de proeftuin voert de verklarende analyse uit en het lokaal veld doet de zorgcoördinatie.")),
        ("haaglanden", Instroomroutes, "LokaalTeam, VeiligThuis, Jeugdbeschermingstafel", Begin, Startwaarde),
        ("flevoland", NaamInstroom, "Advies- en consultteam", Begin, Startwaarde),
        ("flevoland", TermijnEersteContact, "3", Begin, Startwaarde),
        ("flevoland", ConsultBeschikbaar, "Nee", Begin,
            Citaat("Het veiligheidsteam wil graag doorontwikkelen en regionaal een consult- en adviesfunctie gaan inrichten", "Nog een doel voor 2026, dus nu uit.")),
        ("amsterdam", Werkwijze, "Handelingskader", Infosheet.Peildatum,
            Citaat("In Amsterdam bestaat de proeftuin Blijvend Veilig niet meer, maar in de twee gebieden wordt gewerkt volgens het handelingskader.",
                "De infosheet noemt geen dag: dit is de datum van de infosheet.")),
        ("rotterdam-rijnmond", VerplichtBijIntake, "Gezin, LokaalTeam, GecertificeerdeInstelling, VeiligThuis, Ervaringsdeskundige", Begin,
            Citaat("De inzet van ervaringsdeskundigen, die zijn structureel en vroeg in het proces betrokken.")),
        ("rotterdam-rijnmond", Casusregie, "LokaalTeam", Jaar2026,
            Citaat("LT sluit aan met eigen casuistiek, maar blijft casusregie voeren.", "Doel voor 2026.")),
        ("hart-van-brabant", NaamInstroom, "Aanmelding en weging", Jaar2026,
            Citaat("duidelijkheid in aanmeld- en weging-proces", "Doel voor 2026; de naam is een startwaarde van het portaal.")),
        ("hart-van-brabant", UitvoerderAnalyse, "Samen", Begin, Citaat("een gedeelde VA")),
        ("zaltbommel", TeltLandelijkMee, "Nee", Jaar2025,
            Citaat("Zaltbommel wordt sinds 2025 niet meer gefinancieerd door het landelijk programma")),
        ("food-valley", VerplichtBijIntake, "Gezin, LokaalTeam, GecertificeerdeInstelling, VeiligThuis", Begin,
            Citaat("Ouders en jongeren, vanaf 12 jaar, sluiten in principe standaard aan bij overleggen.", "Wie van de partners erbij is, is een startwaarde van het portaal.")),
        ("food-valley", GepauzeerdeDelen, GeldersDeel, Infosheet.PauzeFoodValley,
            Citaat("Het Gelderse deel is eind 2025 tijdelijk gestopt, maar is voornemens een doorstart te maken in 2026.", "De infosheet noemt geen dag.")),
        ("nijmegen", Instroomroutes, "LokaalTeam, VeiligThuis, Regieteam", Begin,
            Citaat("Wijkgerichte aanpak met sterke samenwerking binnen regieteams", "De andere routes zijn een startwaarde van het portaal.")),
        ("nijmegen", NaamInstroom, "Regieteams en Samen Verder", Jaar2026, Citaat("Integratie van regieteams en Samen Verder", "Doel voor 2026.")),
    ];

    private static readonly (Criteriumsoort Soort, string Vraag)[] Vragen =
    [
        (Criteriumsoort.Instroom, "Is iemand in het gezin nu onveilig, of dreigt dat?"),
        (Criteriumsoort.Instroom, "Speelt de onveiligheid al langer, of komt zij steeds terug?"),
        (Criteriumsoort.Instroom, "Is eerdere hulp niet genoeg geweest?"),
        (Criteriumsoort.Instroom, "Is expertise nodig van Veilig Thuis, de gecertificeerde instelling of de Raad?"),
        (Criteriumsoort.Instroom, "Weet het gezin van deze aanmelding?"),
        (Criteriumsoort.Uitstroom, "Is iedereen in het gezin op dit moment veilig?"),
        (Criteriumsoort.Uitstroom, "Zijn de situaties uit de Top-3 verminderd of opgelost?"),
        (Criteriumsoort.Uitstroom, "Heeft het gezin mensen om zich heen die helpen en die ingrijpen als het misgaat?"),
        (Criteriumsoort.Uitstroom, "Is de hulp die nog nodig is gestart of geregeld?"),
    ];

    /// <summary>Every setting of a region, each value with its period (half-open).</summary>
    public static IEnumerable<(Instellingsleutel Sleutel, string Waarde, DateOnly Van, DateOnly? Tot, string Bron)> Van(string regiocode)
    {
        foreach (var (sleutel, overal) in Overal)
        {
            var eigen = Anders.Where(rij => rij.Regio == regiocode && rij.Sleutel == sleutel).Select(rij => (rij.Waarde, rij.Van, rij.Bron));
            var waarden = eigen.Any(rij => rij.Van == Begin) ? [.. eigen] : eigen.Prepend((Waarde: overal, Van: Begin, Bron: Startwaarde)).ToList();
            foreach (var (i, (waarde, van, bron)) in waarden.Index())
            {
                yield return (sleutel, waarde, van, i + 1 < waarden.Count ? waarden[i + 1].Van : null, bron);
            }
        }
    }

    /// <summary>Every criterium a region starts with.</summary>
    public static IEnumerable<(Criteriumsoort Soort, int Volgorde, string Vraag)> Criteria() =>
        Vragen.GroupBy(vraag => vraag.Soort).SelectMany(groep => groep.Select((vraag, i) => (vraag.Soort, i + 1, vraag.Vraag)));

    private static string Citaat(string zin, string? erbij = null) => $"{Infosheet.Bron}: “{zin}”{(erbij is null ? null : $" {erbij}")}";
}
