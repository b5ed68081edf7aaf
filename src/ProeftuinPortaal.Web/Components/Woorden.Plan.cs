using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Application.Vandaag;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Plannen;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Web.Components;

/// <summary>The words of plan, gezin and tijdlijn.</summary>
public static partial class Woorden
{
    private static readonly Dictionary<Bevoegdheid, string> Planformulieren = new()
    {
        [Bevoegdheid.PersoonVastleggen] = "Nieuw gezinslid",
        [Bevoegdheid.PersoonHerzien] = "Aangepast gezinslid",
        [Bevoegdheid.HuishoudenVastleggen] = "Nieuw woongebied",
        [Bevoegdheid.HuishoudenHerzien] = "Aangepast woongebied",
        [Bevoegdheid.KaderWijzigen] = "Kader wijzigen",
        [Bevoegdheid.VeiligContactWijzigen] = "Veilig contact wijzigen",
        [Bevoegdheid.ContactmomentVastleggen] = "Nieuw contactmoment",
        [Bevoegdheid.ContactmomentHerzien] = "Aangepast contactmoment",
        [Bevoegdheid.IntakeVastleggen] = "Gezamenlijke intake",
        [Bevoegdheid.HulpVastleggen] = "Nieuwe hulp",
        [Bevoegdheid.HulpHerzien] = "Aangepaste hulp",
        [Bevoegdheid.Top3Vaststellen] = "Top-3",
        [Bevoegdheid.AnalyseVastleggen] = "Verklarende analyse",
        [Bevoegdheid.ReactieVastleggen] = "Reactie van een gezinslid",
        [Bevoegdheid.PlanreactieGeven] = "Reactie op het plan",
        [Bevoegdheid.ActieVastleggen] = "Nieuwe actie",
        [Bevoegdheid.ActieHerzien] = "Aangepaste actie",
        [Bevoegdheid.NazorgVastleggen] = "Nazorg",
    };

    private static readonly Dictionary<(string, string), string> Planhandelingen = new()
    {
        [("Toevoegen", "personen")] = "voegde een gezinslid toe",
        [("Wijzigen", "personen")] = "paste gegevens van een gezinslid aan",
        [("Toevoegen", "huishoudens")] = "legde vast waar het gezin woont",
        [("Wijzigen", "huishoudens")] = "paste aan waar het gezin woont",
        [("Toevoegen", "kaders")] = "legde het kader vast",
        [("Wijzigen", "kaders")] = "beëindigde een kader",
        [("Toevoegen", "fasen")] = "legde de fase vast",
        [("Wijzigen", "fasen")] = "sloot een fase af",
        [("Toevoegen", "gezinnen")] = "maakte het gezin aan",
        [("Toevoegen", "uitstroomwegingen")] = "beantwoordde een vraag bij de uitstroom",
        [("Toevoegen", "nazorgmomenten")] = "plande nazorg",
        [("Toevoegen", "contactmomenten")] = "legde een contactmoment vast",
        [("Wijzigen", "contactmomenten")] = "paste een contactmoment aan",
        [("Toevoegen", "intakes")] = "legde een gezamenlijke intake vast",
        [("Toevoegen", "intakedeelnemers")] = "legde vast wie bij de intake is",
        [("Toevoegen", "ingezette_hulp")] = "legde hulp vast",
        [("Wijzigen", "ingezette_hulp")] = "paste hulp aan",
        [("Toevoegen", "top3_versies")] = "stelde de Top-3 vast",
        [("Toevoegen", "situaties")] = "legde een situatie van de Top-3 vast",
        [("Toevoegen", "belevingen")] = "legde woorden van een gezinslid vast",
        [("Toevoegen", "analyses")] = "schreef een versie van de verklarende analyse",
        [("Toevoegen", "feiten")] = "legde een feit in de analyse vast",
        [("Toevoegen", "reacties")] = "legde een reactie van een gezinslid vast",
        [("Toevoegen", "planreacties")] = "reageerde op het plan",
        [("Toevoegen", "acties")] = "sprak een actie af",
        [("Wijzigen", "acties")] = "paste een actie aan",
    };

    public static string Van(Contactvorm vorm) => vorm == Contactvorm.OpKantoor ? "Op kantoor" : vorm.ToString();

    public static string Van(Intakepartij partij) => partij switch
    {
        Intakepartij.LokaalTeam => "Lokaal team",
        Intakepartij.GecertificeerdeInstelling => "Gecertificeerde instelling",
        Intakepartij.VeiligThuis => "Veilig Thuis",
        Intakepartij.RaadVoorDeKinderbescherming => "Raad voor de Kinderbescherming",
        _ => partij.ToString(),
    };

    /// <summary>A party in a sentence: with its article.</summary>
    public static string MetLidwoord(Intakepartij partij) => partij switch
    {
        Intakepartij.Gezin => "het gezin",
        Intakepartij.LokaalTeam => "het lokale team",
        Intakepartij.VeiligThuis => "Veilig Thuis",
        Intakepartij.RaadVoorDeKinderbescherming => "de Raad voor de Kinderbescherming",
        _ => $"de {Van(partij).ToLowerInvariant()}",
    };

    public static string Van(Hulpstatus status) => status == Hulpstatus.Beeindigd ? "Beëindigd" : status.ToString();

    public static string Van(Situatiestatus status) => status.ToString();

    public static string Van(Analysestatus status) => status == Analysestatus.MetGezinBesproken ? "Met het gezin besproken" : status.ToString();

    public static string Van(Standpunt standpunt) => standpunt.ToString();

    public static string Van(Actiestatus status) => status.ToString();

    public static string Van(Tijdlijnsoort soort) => soort switch
    {
        Tijdlijnsoort.Notitie => "Notities",
        Tijdlijnsoort.Contactmoment => "Contactmomenten",
        _ => "Intakes",
    };

    public static string Van(Urgentie urgentie) => urgentie switch
    {
        Urgentie.TeLaat => "Te laat",
        Urgentie.DezeWeek => "Deze week",
        _ => urgentie.ToString(),
    };

    /// <summary>A value of this group in a choice between two versions; null for another enum.</summary>
    internal static string? VanPlan(Enum keuze) => keuze switch
    {
        Gezinsrol rol => Van(rol),
        Contactvorm vorm => Van(vorm),
        Hulpstatus status => Van(status),
        Situatiestatus status => Van(status),
        Analysestatus status => Van(status),
        Actiestatus status => Van(status),
        _ => null,
    };
}
