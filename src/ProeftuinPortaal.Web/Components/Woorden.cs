using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Web.Components;

/// <summary>How the domain's words are written on the screen: one spelling for the whole portal (docs/begrippen.md).</summary>
public static partial class Woorden
{
    public static string Van(Rol rol) => rol switch
    {
        Rol.Lokaalteamwerker => "Medewerker lokaal team",
        Rol.RvtExpert => "RVT-expert",
        Rol.FunctioneelBeheerder => "Functioneel beheerder",
        Rol.PrivacyOfficer => "Privacy officer",
        _ => rol.ToString(),
    };

    public static string Van(Organisatiesoort soort) => soort switch
    {
        Organisatiesoort.LokaalTeam => "Lokaal team",
        Organisatiesoort.VeiligThuis => "Veilig Thuis",
        Organisatiesoort.GecertificeerdeInstelling => "Gecertificeerde instelling",
        Organisatiesoort.RaadVoorDeKinderbescherming => "Raad voor de Kinderbescherming",
        Organisatiesoort.Ggz => "GGZ",
        _ => soort.ToString(),
    };

    public static string Van(Casusrolsoort soort) => soort switch
    {
        Casusrolsoort.VasteContactpersoon => "Vaste contactpersoon",
        Casusrolsoort.Zorgcoordinator => "Zorgcoördinator",
        Casusrolsoort.RvtExpert => "RVT-expert",
        _ => soort.ToString(),
    };

    public static string Van(Dossierdeel deel) => deel switch
    {
        Dossierdeel.Kop => "Kopgegevens",
        Dossierdeel.Gezin => "Gezin en netwerk",
        _ => deel.ToString(),
    };

    public static string Van(Fase fase) => fase switch
    {
        Fase.DirecteVeiligheid => "Directe veiligheid",
        Fase.RisicogestuurdeZorg => "Risicogestuurde zorg",
        _ => fase.ToString(),
    };

    public static string Van(Kader kader) => kader.ToString();

    public static string Van(Strekking strekking) => strekking.ToString();

    public static string Van(Kenbron kenbron) => kenbron switch
    {
        Kenbron.ZelfGezien => "Zelf gezien",
        Kenbron.VerteldDoorGezinslid => "Verteld door een gezinslid",
        Kenbron.GehoordVanProfessional => "Gehoord van een professional",
        Kenbron.GehoordVanAnder => "Gehoord van iemand anders",
        _ => throw new ArgumentOutOfRangeException(nameof(kenbron)),
    };

    /// <summary>What a form is for, as Vandaag calls its draft.</summary>
    public static string Formulier(Bevoegdheid formulier) => formulier switch
    {
        Bevoegdheid.NotitieVastleggen => "Nieuwe notitie",
        Bevoegdheid.NotitieHerzien => "Aangepaste notitie",
        Bevoegdheid.ToegangGeven => "Toegang geven",
        Bevoegdheid.AanmeldingIndienen => "Nieuwe aanmelding",
        Bevoegdheid.InstroomBesluiten => "Besluit over aanmelding",
        Bevoegdheid.ExpertiseVragen => "Expertisevraag",
        Bevoegdheid.ExpertiseBeantwoorden => "Expertisenotitie",
        Bevoegdheid.UitstroomVastleggen => "Uitstroom",
        Bevoegdheid.GebruikerMaken => "Nieuwe gebruiker",
        Bevoegdheid.RolGeven => "Rol geven",
        Bevoegdheid.InstellingWijzigen => "Instelling wijzigen",
        Bevoegdheid.WerkgebiedVastleggen => "Nieuw werkgebied",
        Bevoegdheid.InstellingenOvernemen => "Instellingen overnemen",
        Bevoegdheid.CriteriaVastleggen => "Nieuwe vragen",
        _ when Planformulieren.TryGetValue(formulier, out var woord) => woord,
        _ => formulier.ToString(),
    };

    /// <summary>A line of the logboek, as a sentence without its subject: "opende het deel Tijdlijn".</summary>
    public static string Handeling(string handeling, string? deel, string onderwerp) => (handeling, onderwerp) switch
    {
        ("Lijst", _) => "zag de casus in een lijst",
        ("Inzage", "Logboek") => "bekeek het logboek van de casus",
        ("Export", "Logboek") => "nam het logboek van de casus mee als bestand",
        ("Inzage", _) when deel == nameof(Dossierdeel.Kop) => "opende de casus",
        ("Inzage", _) => $"las het deel {DeelWoord(deel)}",
        ("Afschrift", _) => $"nam een afschrift mee uit het deel {DeelWoord(deel)}",
        ("Toevoegen", "expertisevragen") => "stelde een expertisevraag",
        ("Wijzigen", "expertisevragen") => "bracht een expertisevraag verder",
        ("Toevoegen", "expertisenotities") => "schreef een expertisenotitie",
        ("Toevoegen", "vraagdelen") or ("Wijzigen", "vraagdelen") => "vroeg een deel voor een expertisevraag, of besloot erover",
        ("Verwijderen", "vraagdelen") => "haalde een gevraagd deel weg",
        ("Toevoegen", "uitstroom") => "legde de uitstroom vast",
        ("Wijzigen", "nazorgmomenten") => "legde nazorg vast",
        ("Toevoegen", "notities") => "schreef een notitie",
        ("Wijzigen", "notities") => "paste een notitie aan",
        ("Toevoegen", "casusrollen") => "gaf iemand een rol in de casus",
        ("Wijzigen", "casusrollen") => "beëindigde een rol in de casus",
        ("Toevoegen", "toegangen") => "gaf iemand toegang tot een deel",
        ("Wijzigen", "toegangen") => "beëindigde toegang tot een deel",
        ("Toevoegen", "casussen") => "startte de casus",
        ("Wijzigen", "casussen") => "wijzigde de casus",
        _ when Planhandelingen.TryGetValue((handeling, onderwerp), out var zin) => zin,
        ("Weigering", _) => "probeerde de casus te openen en werd geweigerd",
        ("Toevoegen", _) => $"legde iets vast in het deel {DeelWoord(deel)}",
        ("Wijzigen", _) => $"wijzigde iets in het deel {DeelWoord(deel)}",
        _ => handeling.ToLowerInvariant(),
    };

    private static string DeelWoord(string? deel) => Enum.TryParse<Dossierdeel>(deel, out var gelezen) ? Van(gelezen) : "onbekend";
}
