using ProeftuinPortaal.Domain.Aanmeldingen;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Regios;

namespace ProeftuinPortaal.Web.Components;

/// <content>The words of instroom.</content>
public static partial class Woorden
{
    /// <summary>For who announces in a region where nobody decides now.</summary>
    public const string GeenProcesregisseur =
        "In deze regio is nu geen procesregisseur. Je aanmelding wordt ontvangen en bewaard, maar nog niemand besluit erover. De functioneel beheerder van de regio krijgt dit te zien. Is er gevaar? Wacht niet en bel 112 of Veilig Thuis.";

    public static string Van(Instroomroute route) => route switch
    {
        Instroomroute.LokaalTeam => "Lokaal team",
        Instroomroute.VeiligThuis => "Veilig Thuis",
        _ => route.ToString(),
    };

    public static string Van(Grondslag grondslag) => grondslag switch
    {
        Grondslag.Toestemming => "Het gezin weet ervan en geeft toestemming",
        Grondslag.WettelijkeTaak => "Wettelijke taak van mijn organisatie",
        Grondslag.Meldcode => "Stap 5 van de meldcode",
        _ => throw new ArgumentOutOfRangeException(nameof(grondslag)),
    };

    public static string Van(Aanmeldingstatus status) => status switch
    {
        Aanmeldingstatus.WachtOpAfstemming => "Wacht op afstemming",
        _ => status.ToString(),
    };

    public static string Van(Instroomuitkomst uitkomst) => uitkomst switch
    {
        Instroomuitkomst.SamenStarten => "Samen starten",
        Instroomuitkomst.AlleenConsult => "Alleen consult",
        Instroomuitkomst.TerugMetAdvies => "Terug naar het lokale team met advies",
        Instroomuitkomst.Opschalen => "Opschalen naar MDA++ of Zorg- en Veiligheidshuis",
        Instroomuitkomst.DirectVeiligThuisOfPolitie => "Direct naar Veilig Thuis of politie",
        _ => throw new ArgumentOutOfRangeException(nameof(uitkomst)),
    };

    public static string Van(Instroomadvies advies) => advies switch
    {
        Instroomadvies.SamenStarten => "Samen starten: vaker ja dan nee",
        Instroomadvies.NietSamenStarten => "Niet samen starten: vaker nee dan ja",
        _ => "Geen advies: even vaak ja als nee",
    };

    public static string Van(Gezinsrol rol) => rol switch
    {
        Gezinsrol.AnderGezinslid => "Ander gezinslid",
        Gezinsrol.Partner => "Partner van ouder",
        _ => rol.ToString(),
    };

    public static string Van(Criteriumantwoord antwoord) => antwoord.ToString();

    /// <summary>A surname on its own begins with a capital: "Van der Maanvis".</summary>
    public static string Achternaam(string achternaam) => Hoofdletter(achternaam);

    /// <summary>A text that begins a line.</summary>
    public static string Hoofdletter(string tekst) => tekst.Length == 0 ? tekst : char.ToUpperInvariant(tekst[0]) + tekst[1..];
}
