using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Tijdlijnen;

namespace ProeftuinPortaal.Application.Persistence.Seed;

/// <summary>The sentences of the notes, as professionals write them: short, concrete, and who said it. Nothing of a real case.</summary>
internal static partial class Demozinnen
{
    /// <summary>How the author came to know it.</summary>
    public static IReadOnlyDictionary<Kenbron, Zin[]> Aanleiding { get; } = new Dictionary<Kenbron, Zin[]>
    {
        [Kenbron.ZelfGezien] =
        [
            .. Zinnen(Past.Altijd,
                "Huisbezoek, aangekondigd; {v} deed open.",
                "Huisbezoek samen met een collega van het RVT.",
                "Gesprek op kantoor met {v}; {w} sloot later aan.",
                "Kort langs geweest om het plan te brengen.",
                "Gezinsgesprek met {v}, {w} en {net}.",
                "Wandelgesprek met {v}, op {zijn} verzoek buitenshuis."),
            .. Zinnen(Past.Schoolkind, "Gesprek op school met {k}, met toestemming van de ouders.", "{k} apart gesproken, op een rustige plek."),
            .. Zinnen(Past.TweeHuizen, "Beide huishoudens apart bezocht, op dezelfde dag."),
        ],
        [Kenbron.VerteldDoorGezinslid] =
        [
            .. Zinnen(Past.Altijd,
                "Telefonisch contact met {v}, op het afgesproken tijdstip.",
                "{v} belde zelf, op een moment dat {hij} vrij kon praten.",
                "{v} stuurde een bericht met de vraag om terug te bellen; gebeld.",
                "{w} kwam naar de inloop en vertelde het volgende.",
                "Videogesprek met {v} en {net}."),
            .. Zinnen(Past.Schoolkind, "{k} vroeg via school om een gesprek."),
            .. Zinnen(Past.TweeHuizen, "{v} en {w} afzonderlijk gebeld, zoals afgesproken."),
        ],
        [Kenbron.GehoordVanProfessional] =
        [
            .. Zinnen(Past.Altijd,
                "Gebeld met {prof}, met toestemming van {v}.",
                "Terugkoppeling van {prof} na het laatste overleg.",
                "Afstemming met {prof}; {v} weet hiervan.",
                "Veilig Thuis belde over een nieuwe melding.",
                "Kort overleg met {prof} over de voortgang."),
        ],
        [Kenbron.GehoordVanAnder] =
        [
            .. Zinnen(Past.Altijd,
                "Gebeld door {net}; {v} heeft daar toestemming voor gegeven.",
                "{net} sprak ons aan na het gezinsgesprek.",
                "Bericht van {net}, met {v} besproken."),
        ],
    };

    /// <summary>What was seen, told or heard.</summary>
    public static IReadOnlyDictionary<Kenbron, Zin[]> Waarneming { get; } = new Dictionary<Kenbron, Zin[]>
    {
        [Kenbron.ZelfGezien] =
        [
            .. Zinnen(Past.Altijd,
                "De sfeer was rustig; {v} en {w} lieten elkaar uitpraten.",
                "De woonkamer was opgeruimd, er stond eten op het fornuis.",
                "{v} oogde vermoeid en had moeite om de draad vast te houden.",
                "Toen het over geld ging, liep de spanning zichtbaar op; we hebben een pauze genomen.",
                "{v} haalde het veiligheidsplan zelf uit de la en wees aan wat er veranderd is.",
                "Op tafel lagen ongeopende brieven; samen de drie dringendste geopend.",
                "{v} huilde toen het over de avond van het incident ging en wilde toch doorpraten.",
                "In de gang een gat in de deur; volgens {v} van vorige maand, dit is besproken.",
                "{w} bleef tijdens het gesprek in de keuken en reageerde kort.",
                "Humor kwam terug in het gesprek; dat was de vorige keren anders.",
                "{v} zette tijdens het bezoek de telefoon uit; dat was nieuw.",
                "De gordijnen waren dicht en het was koud in huis; de verwarming is afgesloten.",
                "{v} noemde zelf het moment waarop het de vorige keer misging en wat toen hielp.",
                "{v} en {w} zaten ver uit elkaar en keken elkaar niet aan.",
                "Op de koelkast hangt de kaart met wie er gebeld wordt; {v} kent de volgorde uit het hoofd."),
            .. Zinnen(Past.Kind,
                "{k} oogde goed verzorgd en zocht troost bij {v}.",
                "{k} schrok van harde stemmen op straat en kroop dicht tegen {v} aan.",
                "De slaapkamer van {k} is af: bed, lamp en gordijnen hangen er."),
            .. Zinnen(Past.Schoolkind,
                "{k} liet trots een tekening zien van het huis, met iedereen erop.",
                "{k} gaf de week een vijf, omdat er weer geschreeuwd was.",
                "{k} vulde zelf in op de kaart wie {khij} mag bellen als het thuis niet fijn is."),
            .. Zinnen(Past.TweeHuizen,
                "De overdracht bij de deur verliep kort en zonder ruzie.",
                "In beide huizen hangt dezelfde weekkalender."),
            .. Zinnen(Past.ZonderKind, "De reservesleutel ligt nu bij {net}, zoals in het plan staat."),
            .. Zinnen(Past.Oudere,
                "De medicijnrol was bijgewerkt; de wijkverpleging tekent af.",
                "Een blauwe plek op de onderarm gezien; {v} zei zich gestoten te hebben. Huisarts gevraagd mee te kijken."),
        ],
        [Kenbron.VerteldDoorGezinslid] =
        [
            .. Zinnen(Past.Altijd,
                "{v} vertelt dat er deze week één keer geschreeuwd is en dat {hij} toen naar {net} is gegaan.",
                "{v} zegt dat {w} zich aan de afspraken houdt en niet onverwacht langskomt.",
                "{v} zegt bang te zijn dat het weer misgaat zodra de hulp stopt.",
                "Volgens {v} is er sinds het vorige gesprek geen geweld geweest.",
                "{w} ziet dat anders: volgens {w} was het een woordenwisseling, meer niet.",
                "{v} vertelt dat de schulden de meeste spanning geven; slapen lukt slecht.",
                "{v} is gestart met de behandeling en vond de eerste keer zwaar, maar goed.",
                "{v} wil dat {net} bij het volgende gesprek aansluit.",
                "{v} vindt het fijn om steeds dezelfde persoon te spreken en niet opnieuw te hoeven beginnen.",
                "{w} drinkt naar eigen zeggen alleen nog in het weekend.",
                "{v} heeft afgelopen vrijdag het huis even verlaten toen het opliep; dat ging zoals afgesproken.",
                "{v} wil weten wie er in het dossier kijkt; samen doorgenomen.",
                "{v} schaamt zich voor wat er gebeurd is en heeft het nog niemand in de familie verteld.",
                "{w} zegt spijt te hebben en wil leren eerder weg te lopen.",
                "{v} vertelt dat het contact met {net} is hersteld; dat geeft lucht.",
                "{v} slaapt beter sinds het slot op de voordeur is vervangen."),
            .. Zinnen(Past.Kind,
                "{v} maakt zich zorgen over het slapen van {k}: vaak wakker en dan ontroostbaar.",
                "{w} zegt dat {k} na een ruzie stil wordt en niet meer wil eten."),
            .. Zinnen(Past.Schoolkind,
                "{k} zegt dat het thuis rustiger is en dat {khij} weer een vriendje mee naar huis durft te nemen.",
                "{k} wil niet dat er over {kzijn} hoofd heen wordt beslist en komt naar het volgende overleg.",
                "{v} vertelt dat {k} twee dagen niet naar school is geweest, uit angst voor thuis."),
            .. Zinnen(Past.TweeHuizen,
                "{v} krijgt naar eigen zeggen nog steeds tientallen berichten per dag van {w}.",
                "{w} voelt zich niet gehoord in de omgangsregeling."),
            .. Zinnen(Past.Oudere, "{v} wil thuis blijven wonen, maar vindt het moeilijk om dat tegen {w} te zeggen."),
            .. Zinnen(Past.ZonderKind, "{v} twijfelt of samen verder nog kan en wil daar met iemand over praten."),
        ],
        [Kenbron.GehoordVanProfessional] =
        [
            .. Zinnen(Past.Altijd,
                "De huisarts heeft {v} deze maand twee keer gezien en ziet vooruitgang.",
                "{prof} heeft geen nieuwe signalen van geweld.",
                "De wijkagent is niet opnieuw aan de deur geweest.",
                "{prof} kreeg bij twee afspraken geen gehoor.",
                "{prof} maakt zich zorgen over het alcoholgebruik van {w}.",
                "De bewindvoerder heeft een betalingsregeling getroffen voor de huur.",
                "De behandelaar meldt dat {v} trouw komt en actief meedoet.",
                "Er ligt een wachttijd van acht weken voor de traumabehandeling.",
                "{prof} wil graag weten wat er is afgesproken en door wie; alleen het nodige gedeeld.",
                "De reclassering houdt contact met {w} over het volgen van de training.",
                "De woningcorporatie is bereid de deur te herstellen en wacht met de huurprocedure.",
                "{prof} ziet {v} ontspannener dan een maand geleden."),
            .. Zinnen(Past.Kind,
                "Volgens {prof} ontwikkelt {k} zich naar leeftijd.",
                "{prof} ziet dat {k} op maandag onrustiger is dan later in de week."),
            .. Zinnen(Past.Schoolkind,
                "School meldt dat {k} weer op tijd komt en {kzijn} brood bij zich heeft.",
                "School ziet dat {k} zich terugtrekt in de pauze; de leerkracht houdt {k} extra in het oog.",
                "Drie keer ongeoorloofd afwezig deze maand; de leerplichtambtenaar is op de hoogte."),
            .. Zinnen(Past.TweeHuizen, "Bij beide adressen is dezelfde informatie gegeven, zodat er één verhaal is."),
            .. Zinnen(Past.Oudere, "De wijkverpleging komt nu twee keer per dag en ziet {v} opknappen."),
        ],
        [Kenbron.GehoordVanAnder] =
        [
            .. Zinnen(Past.Altijd,
                "{net} hoorde zaterdagavond geschreeuw en heeft {v} gebeld; het was toen al rustig.",
                "{net} kan in het weekend opvangen als het thuis oploopt.",
                "{net} ziet {v} weer vaker buiten en vindt dat een goed teken.",
                "{net} maakt zich zorgen, maar wil niet dat dit voor ruzie zorgt."),
            .. Zinnen(Past.Kind, "{net} past op woensdag op {k} en merkt dat {khij} daar goed slaapt."),
        ],
    };

    /// <summary>Where the work stands.</summary>
    public static IReadOnlyDictionary<Fase, Zin[]> Stand { get; } = new Dictionary<Fase, Zin[]>
    {
        [Fase.Intake] = Zinnen(Past.Altijd,
            "Uitgelegd wie de vaste contactpersoon is en wie er meekijkt in het dossier.",
            "Toestemming besproken: wie mag wat weten, en waarom.",
            "De eerste vragen voor de verklarende analyse zijn samen opgeschreven.",
            "Besproken wat er in het instroomoverleg is afgesproken.",
            "Eerdere hulp doorgenomen: wat hielp wel en wat niet."),
        [Fase.DirecteVeiligheid] = Zinnen(Past.Altijd,
            "De drie meest onveilige situaties zijn benoemd, met voorbeelden van iedereen.",
            "De veiligheidsafspraken voor de komende week zijn hardop herhaald.",
            "Besproken wie er gebeld wordt als het oploopt, en in welke volgorde.",
            "De nood-tas staat klaar bij {net}.",
            "De veiligheid is vandaag besproken met het RVT; geen reden om nu op te schalen."),
        [Fase.RisicogestuurdeZorg] = Zinnen(Past.Altijd,
            "De verklarende analyse is met het gezin doorgenomen; {v} herkent het patroon.",
            "De Top-3 is bijgewerkt: situatie twee is minder vaak voorgekomen.",
            "De behandeling loopt; het veiligheidsplan blijft daarnaast gelden.",
            "Besproken wat de spanning in stand houdt en wat helpt om eerder te stoppen.",
            "Het netwerk heeft nu een eigen taak in het plan."),
        [Fase.Herstel] = Zinnen(Past.Altijd,
            "Gesprek over wat er gebeurd is en wat ieder nodig heeft om verder te kunnen.",
            "Het gezin lost kleine ruzies nu zelf op en belt daarna, in plaats van ervoor.",
            "De afspraken uit het veiligheidsplan zijn gewoonte geworden; twee kunnen vervallen.",
            "{v} wil {zijn} ervaring later met andere gezinnen delen.",
            "Vooruitgekeken naar afronding: wat moet er dan geregeld zijn?"),
        [Fase.Nazorg] = Zinnen(Past.Altijd,
            "Nazorggesprek: het gaat stabiel, de signaleringskaart hangt op de koelkast.",
            "Besproken waar het gezin terechtkan als het weer minder gaat.",
            "Teruggekeken met de procesevaluatie: wat hielp in de samenwerking, en wat niet.",
            "Het contact gaat naar eens per zes weken.",
            "{net} blijft meekijken, dat is met iedereen besproken."),
    };

    private static Zin[] Zinnen(Past past, params string[] teksten) => [.. teksten.Select(tekst => new Zin(tekst, past))];
}
