using ProeftuinPortaal.Domain.Aanmeldingen;

namespace ProeftuinPortaal.Application.Persistence.Seed;

/// <summary>What an aanmelder of the demo wrote.</summary>
internal sealed record Aanmeldingtekst(string Reden, string VeiligheidNu, string Geprobeerd, Grondslag Grondslag, string Toelichting);

/// <summary>Sentences for the aanmeldingen of the demo; invented, as is everyone in them.</summary>
internal static class Demoaanmeldzinnen
{
    public static IReadOnlyList<Aanmeldingtekst> Teksten { get; } =
    [
        new("Er is al langer ruzie in huis die uitloopt op duwen en schreeuwen. De buren belden twee keer in een maand.",
            "Op dit moment is iedereen thuis en is het rustig. Er is afgesproken wie er belt als het oploopt.",
            "Gesprekken met het lokale team en een verwijzing naar relatiehulp. Het gezin kwam na twee keer niet meer.",
            Grondslag.Toestemming, "Besproken aan de keukentafel; beide volwassenen zijn akkoord."),
        new("Er zijn schulden, er dreigt uithuiszetting en de spanning thuis loopt op. Er vielen al klappen.",
            "Een van de volwassenen slaapt tijdelijk bij familie. De komende dagen is er elke dag contact.",
            "Schuldhulp is gestart, maar de geweldspiraal komt daarin niet aan bod.",
            Grondslag.Toestemming, "Toestemming gegeven in het gesprek van vorige week."),
        new("Na de scheiding is er strijd over de omgang. Dreigende berichten, en wisselmomenten die uit de hand lopen.",
            "De wisselmomenten gaan nu via een tussenpersoon. Er is geen direct contact.",
            "Mediation is gestopt. Het lokale team heeft met iedereen apart gesproken.",
            Grondslag.Meldcode, "Stap 5 van de meldcode; de betrokkenen weten ervan."),
        new("Een oudere is afhankelijk van zorg van een familielid en wordt uitgescholden en opgesloten.",
            "De wijkverpleging komt nu twee keer per dag langs en let op.",
            "Respijtzorg aangeboden en één weekend gebruikt.",
            Grondslag.WettelijkeTaak, "Taak van de aanmeldende organisatie; er is met de oudere over gesproken."),
        new("Er zijn zorgen over drank en over wie er op moeilijke momenten voor de kinderen is.",
            "Een grootouder blijft deze week in huis. De school houdt contact.",
            "Verslavingszorg is gestart, daarna gestopt, en nu weer aangevraagd.",
            Grondslag.Toestemming, "Het gezin vraagt zelf om hulp van meer partijen tegelijk."),
    ];

    public static string Motivering(Instroomuitkomst uitkomst) => uitkomst switch
    {
        Instroomuitkomst.SamenStarten => "De onveiligheid komt steeds terug en eerdere hulp was niet genoeg. Samen starten met expertise erbij.",
        Instroomuitkomst.TerugMetAdvies => "Het lokale team kan dit zelf, met een veiligheidsplan en een vast aanspreekpunt.",
        Instroomuitkomst.Opschalen => "Er speelt meer dan in dit verband kan worden opgepakt. Overleg met het Zorg- en Veiligheidshuis is afgesproken.",
        _ => "Zo besproken in het overleg.",
    };

    public static string Terugkoppeling(Instroomuitkomst uitkomst) => uitkomst switch
    {
        Instroomuitkomst.SamenStarten => "We starten samen. De vaste contactpersoon neemt contact op met het gezin.",
        Instroomuitkomst.TerugMetAdvies => "Het lokale team gaat verder met het gezin en krijgt ons advies.",
        Instroomuitkomst.Opschalen => "De aanmelding gaat naar een ander verband. De regiehouder belt je.",
        _ => "De regiehouder neemt contact met je op.",
    };
}
