namespace ProeftuinPortaal.Application.Persistence.Seed;

/// <content>What is thought and agreed, what people say themselves, and how they can be reached safely.</content>
internal static partial class Demozinnen
{
    /// <summary>Opinions; a reader must be able to tell them from facts.</summary>
    public static Zin[] Mening { get; } =
    [
        .. Zinnen(Past.Altijd,
            "Mijn indruk is dat {v} meer wil vertellen als {w} er niet bij is.",
            "Ik denk dat de schulden de spanning voeden; eerst rust in de post, dan verder.",
            "Naar mijn inschatting is het vertrouwen in de hulp gegroeid.",
            "Ik vind de situatie kwetsbaar: één tegenvaller kan genoeg zijn.",
            "Mijn inschatting is dat de afspraken nu haalbaar zijn, mits {net} blijft helpen.",
            "Ik heb de indruk dat de angst van {v} groter is dan {hij} laat merken.",
            "We gaan te snel voor {v}; vertragen lijkt me nu veiliger dan doorpakken.",
            "Ik twijfel of {w} de ernst ziet; dit bespreken we in het volgende gezinsgesprek."),
        .. Zinnen(Past.Kind,
            "Ik denk dat {k} meer meekrijgt dan de volwassenen denken.",
            "Volgens mij heeft {k} baat bij een vaste plek buiten huis, één middag per week."),
        .. Zinnen(Past.TweeHuizen, "Ik zie geen gelijkwaardig conflict: de druk komt vooral van één kant."),
        .. Zinnen(Past.Oudere, "Mijn indruk is dat {w} overbelast is; zonder verlichting blijft het risico bestaan."),
    ];

    /// <summary>Agreements: who does what, and when.</summary>
    public static Zin[] Afspraak { get; } =
    [
        .. Zinnen(Past.Altijd,
            "{v} belt bij oplopende spanning eerst {net}, daarna de vaste contactpersoon.",
            "volgende week opnieuw contact, zelfde dag en tijd.",
            "over twee weken huisbezoek; {v} bereidt voor wat {hij} wil bespreken.",
            "de vaste contactpersoon vraagt na wanneer de behandeling kan beginnen.",
            "{w} slaapt voorlopig bij {net} als er gedronken is.",
            "{v} en {w} spreken elkaar deze week alleen met iemand erbij.",
            "de Top-3 staat op de agenda van het volgende gezinsgesprek.",
            "we vragen het RVT om mee te denken over het vervolg.",
            "{v} leest deze notitie na en geeft door wat er niet klopt.",
            "de brieven gaan mee naar het spreekuur geldzaken, {net} gaat mee.",
            "we bellen alleen op het nummer dat {v} heeft doorgegeven.",
            "het plan wordt aangepast en iedereen krijgt dezelfde versie."),
        .. Zinnen(Past.Kind,
            "{v} gaat met {k} naar het spreekuur van de jeugdarts.",
            "bij ruzie gaat {k} met {v} naar {net}; dat is geoefend."),
        .. Zinnen(Past.Schoolkind,
            "{k} mag altijd bij de mentor binnenlopen, ook zonder reden.",
            "school belt de vaste contactpersoon als {k} niet verschijnt.",
            "{k} bepaalt zelf wat er uit dit gesprek gedeeld wordt."),
        .. Zinnen(Past.TweeHuizen,
            "de overdracht is op neutraal terrein, met {net} erbij.",
            "{v} en {w} mailen één keer per week, alleen over praktische zaken."),
        .. Zinnen(Past.ZonderKind, "{v} bewaart de nieuwe sleutel zelf en geeft geen kopie af."),
        .. Zinnen(Past.Oudere, "de wijkverpleging geeft door als er iets verandert; {v} weet dat."),
    ];

    /// <summary>What a revision adds.</summary>
    public static Zin[] Aanvulling { get; } = Zinnen(Past.Altijd,
        "Aangepast op verzoek van {v}: het was één avond, niet twee.",
        "Aanvulling: {w} heeft gelezen wat hierboven staat en is het daarmee eens.",
        "Gecorrigeerd: de afspraak is niet met {w} maar met {v} gemaakt.",
        "Aanvulling na terugbellen: {v} wil dat hier staat dat {hij} zelf om hulp vroeg.",
        "Aangevuld na controle van de eigen aantekeningen.");

    /// <summary>Quotes, for long reports.</summary>
    public static IReadOnlyList<string> EigenWoorden { get; } =
    [
        "Ik wil dat het stopt, maar ik wil niet dat we uit elkaar vallen.",
        "Jullie komen met z'n allen binnen. Eén gezicht is genoeg voor mij.",
        "Als de telefoon 's avonds gaat, slaat mijn hart over.",
        "Ik ben niet trots op hoe ik deed. Ik leer nu weg te lopen.",
        "Niemand vroeg eerder wat ik zelf dacht.",
        "Het gaat beter sinds we afspraken hebben die we zelf hebben bedacht.",
        "Ik wil weten wie dit allemaal leest.",
        "Op zondag is het altijd spannend, door de week valt het mee.",
        "Ik heb het gevoel dat ik steeds moet bewijzen dat ik het goed doe.",
        "Als het misgaat, weet ik nu wie ik kan bellen. Dat is nieuw.",
        "We lachen weer aan tafel. Dat was lang geleden.",
        "Zeg het gewoon eerlijk tegen mij als jullie je zorgen maken.",
    ];

    /// <summary>How a family can be reached safely; no numbers and no addresses.</summary>
    public static string VeiligContact(Gezinsplan plan, Toeval toeval)
    {
        List<string> zinnen =
        [
            "Alleen bellen tussen 9.00 en 11.00 uur. Geen voicemail inspreken.",
            "Geen post naar het huisadres. Berichten alleen via het berichtenportaal.",
            "Niet appen: de partner leest mee. Bellen mag op het werk, vraag naar de receptie.",
            "Eerst een leeg bericht sturen; pas bellen als er een duim terugkomt.",
            "Bij bellen zeggen dat het over de zorgverzekering gaat als een ander opneemt.",
            "Afspraken alleen op kantoor, nooit thuis. Nummer afschermen.",
            "Niet bellen na 18.00 uur: dan is er iemand thuis die niets mag weten.",
            "Bellen met een tolk, niet via familie laten vertalen.",
        ];
        if (plan.Huishoudens > 1)
        {
            zinnen.AddRange(
            [
                "Niet bellen na 18.00 uur: dan is ex-partner thuis.",
                "Adres van het tweede huishouden nooit noemen, ook niet in gesprek met de kinderen of familie.",
                "Uitnodigingen apart versturen; de ene ouder mag de tijd van de andere niet kennen.",
            ]);
        }

        if (plan.Kinderen.Count > 0)
        {
            zinnen.Add("Bij het halen en brengen van de kinderen niets over het plan zeggen.");
        }

        if (plan.HeeftOudere)
        {
            zinnen.Add("Bellen als de dagbesteding bezig is; 's ochtends luistert er iemand mee.");
        }

        return toeval.Kies(zinnen);
    }
}
