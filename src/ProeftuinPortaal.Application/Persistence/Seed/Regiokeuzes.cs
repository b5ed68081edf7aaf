using ProeftuinPortaal.Domain.Regios;
using static ProeftuinPortaal.Domain.Regios.Instellingsleutel;

namespace ProeftuinPortaal.Application.Persistence.Seed;

/// <summary>
/// The choices with which each region starts. What the infosheet says of a region names the infosheet as its source; all
/// else is a start of the portal, and says so. From here on they are changed in Beheer, with a date and a source.
/// </summary>
internal static class Regiokeuzes
{
    private const string Infosheet = "Infosheet proeftuinen Toekomstscenario Kind- en Gezinsbescherming";
    private const string Startwaarde = "Startwaarde van het portaal; geen landelijke norm. Pas aan wat in de regio is afgesproken.";

    /// <summary>Day from which the start values hold; before every date of the demo.</summary>
    public static readonly DateOnly Begin = new(2024, 1, 1);

    private static readonly (Instellingsleutel Sleutel, string Waarde)[] Overal =
    [
        (NaamInstroom, "Instroomoverleg"),
        (Instroomroutes, "LokaalTeam, VeiligThuis, Regieteam, Jeugdbeschermingstafel, Afstemmingsoverleg"),
        (TermijnBesluit, "10"),
        (TermijnEersteContact, "5"),
        (TermijnExpertise, "5"),
        (TermijnHulp, "42"),
        (VerplichtBijIntake, "Gezin, LokaalTeam, GecertificeerdeInstelling, VeiligThuis"),
        (UitvoerderAnalyse, "LokaalTeam"),
        (ConsultBeschikbaar, "Nee"),
        (Nazorgmaanden, "3, 6, 12"),
    ];

    private static readonly (string Regio, Instellingsleutel Sleutel, string Waarde, string Bron)[] Anders =
    [
        ("utrecht", NaamInstroom, "Instroomoverleg", Infosheet),
        ("utrecht", ConsultBeschikbaar, "Ja", Infosheet),
        ("utrecht", TermijnBesluit, "7", Startwaarde),
        ("haaglanden", NaamInstroom, "Instroom- en expertiseoverleg", Startwaarde),
        ("haaglanden", UitvoerderAnalyse, "Proeftuin", Infosheet),
        ("haaglanden", Instroomroutes, "LokaalTeam, VeiligThuis, Jeugdbeschermingstafel", Startwaarde),
        ("flevoland", NaamInstroom, "Advies- en consultteam", Startwaarde),
        ("flevoland", TermijnEersteContact, "3", Startwaarde),
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

    /// <summary>Every setting of a region.</summary>
    public static IEnumerable<(Instellingsleutel Sleutel, string Waarde, string Bron)> Van(string regiocode) =>
        from overal in Overal
        let anders = Anders.Where(a => a.Regio == regiocode && a.Sleutel == overal.Sleutel).Select(a => (a.Waarde, a.Bron)).ToList()
        select anders.Count > 0 ? (overal.Sleutel, anders[0].Waarde, anders[0].Bron) : (overal.Sleutel, overal.Waarde, Startwaarde);

    /// <summary>Every criterium a region starts with.</summary>
    public static IEnumerable<(Criteriumsoort Soort, int Volgorde, string Vraag)> Criteria() =>
        Vragen.GroupBy(vraag => vraag.Soort).SelectMany(groep => groep.Select((vraag, i) => (vraag.Soort, i + 1, vraag.Vraag)));
}
