namespace ProeftuinPortaal.Application.Persistence.Seed;

/// <summary>What the plans of the demo are about. Invented, in the words of professionals and of families; nothing of a real case.</summary>
internal static class Demothemas
{
    public static IReadOnlyList<Demothema> Alle { get; } =
    [
        new(Past.Kind, "Volwassenen schreeuwen en gooien met spullen terwijl {k} in huis is.",
            "Vorige maand is er een bord tegen de muur gegooid. {k} zat toen op de trap. De buren hoorden het.",
            "Geldzorgen, slecht slapen, ruzies die laat op de avond beginnen.")
        {
            Volwassene = "Ik schrik ook van mezelf. Als ik moe ben ontplof ik.",
            Kind = "Dan doe ik mijn koptelefoon op en ga ik onder mijn dekbed.",
            Feit = "De wijkagent kwam in een half jaar twee keer aan de deur na een melding van ruzie.",
            Verklaring = "De ruzies lopen op als er spanning is over geld en als er te weinig wordt geslapen. Niemand stopt op tijd, omdat er geen afspraak is wie weggaat.",
            Doel = "Er wordt zes maanden niet geschreeuwd of gegooid waar {k} bij is. Er is een afspraak om op tijd uit elkaar te gaan, en die werkt.",
            Hulp = "Training omgaan met ruzie en spanning",
            Actie = "Samen de time-outafspraak op papier zetten en ophangen",
        },
        new(Past.Kind, "{k} is 's avonds alleen thuis terwijl er niemand bereikbaar is.",
            "Twee keer in drie weken trof een leerkracht {k} na negen uur buiten aan, zonder sleutel.",
            "Onregelmatige diensten, geen oppas, weinig familie in de buurt.")
        {
            Volwassene = "Ik kan niet op twee plekken tegelijk zijn. Als ik niet werk is er geen eten.",
            Kind = "Ik vind het niet leuk als het donker is. Ik laat alle lampen aan.",
            Feit = "School meldt dat {k} in een maand vier keer zonder ontbijt kwam.",
            Verklaring = "{v} staat er alleen voor en vraagt niet graag hulp, omdat dat eerder tegen haar of hem is gebruikt.",
            Doel = "{k} is 's avonds nooit alleen. Er zijn twee mensen die kunnen inspringen.",
            Hulp = "Steungezin voor de avonden",
            Actie = "Een rooster maken van wie er op welke avond thuis is",
        },
        new(Past.Schoolkind, "{k} gaat al weken niet naar school en komt bijna niet van de kamer.",
            "In de afgelopen zes weken was {k} negen dagen op school. Overdag staan de gordijnen dicht.",
            "Somberheid, pesten, dag en nacht omgedraaid.")
        {
            Volwassene = "Als ik aandring wordt het schreeuwen, dus ik dring niet meer aan.",
            Kind = "Op school kijkt iedereen naar me. Thuis is het tenminste stil.",
            Feit = "De leerplichtambtenaar telde in zes weken eenentwintig dagen verzuim.",
            Verklaring = "Het verzuim begon na een verhuizing. Thuis is veel spanning en op school één goede vriend minder; blijven liggen is de weg met de minste ruzie.",
            Doel = "{k} gaat eerst twee halve dagen per week, en is over drie maanden elke dag op school.",
            Hulp = "Jeugd-ggz: onderzoek en behandeling",
            Actie = "Met de mentor een opbouwrooster afspreken",
        },
        new(Past.TweeHuizen, "Bij het brengen en halen van de kinderen loopt het uit op dreigen.",
            "Op de stoep is geroepen dat iemand ‘er nog wel achter komt’. {k} stond ertussen met een tas.",
            "Scheiding zonder afspraken, oude pijn, berichten midden in de nacht.")
        {
            Volwassene = "Ik wil geen ruzie meer, maar ik laat me ook niet bang maken.",
            Kind = "Ik weet nooit bij wie ik mag vertellen dat het leuk was.",
            Feit = "In de berichten van de afgelopen maand staan drie dreigende zinnen; {v} liet ze zien.",
            Verklaring = "Beide ouders voelen zich niet gehoord. De overdracht is het enige moment waarop ze elkaar zien, en daar komt alles uit.",
            Doel = "De overdracht is op een rustige plek met iemand erbij. Er worden geen dreigende berichten meer gestuurd.",
            Hulp = "Ouderschap na scheiding",
            Actie = "Een vaste plek en een vaste tijd voor de overdracht afspreken",
        },
        new(Past.Kind, "{v} drinkt zo veel dat niemand meer op {k} let.",
            "{k} belde zelf naar oma omdat {v} niet wakker werd. Er stond een pan op het vuur.",
            "Verslaving, schaamte, dagen zonder ritme.")
        {
            Volwassene = "Ik dacht dat ze het niet merkten. Dat is het ergste.",
            Kind = "Als er flessen staan ga ik extra zacht praten.",
            Feit = "De huisarts schreef in het voorjaar een verwijzing die niet is gebruikt.",
            Verklaring = "Drinken begon als middel tegen slapeloosheid na een verlies. Nu houdt het de slapeloosheid in stand, en durft niemand erover te beginnen.",
            Doel = "{v} drinkt niet als {k} thuis is. Oma en de buurvrouw weten wat ze doen als het toch gebeurt.",
            Hulp = "Behandeling bij de verslavingszorg",
            Actie = "De verwijzing opnieuw vragen en samen bellen voor een afspraak",
        },
        new(Past.Altijd, "{v} wordt thuis bedreigd en gecontroleerd.",
            "De telefoon wordt nagekeken en {v} mag alleen boodschappen doen met het bonnetje erbij.",
            "Eén inkomen, geen eigen geld, familie woont ver weg.")
        {
            Volwassene = "Ik weeg elk woord voordat ik het zeg.",
            Feit = "Bij het huisbezoek keek {v} voor elk antwoord eerst naar de deur.",
            Verklaring = "De controle begon klein en nam toe toen het werk wegviel. Afhankelijkheid van geld en woonruimte maakt weggaan onveilig.",
            Doel = "{v} heeft een eigen rekening, een veilige manier om te bellen en een plan voor als het misgaat.",
            Hulp = "Ambulante begeleiding vanuit de vrouwenopvang",
            Actie = "Een veilig moment en een veilig nummer afspreken om te bellen",
        },
        new(Past.Altijd, "Er zijn zoveel schulden dat het huis, de stroom of het eten op het spel staat.",
            "De stroom is één keer afgesloten. Er ligt een brief van de deurwaarder, ongeopend.",
            "Schaamte, post die niet wordt geopend, wisselend inkomen.")
        {
            Volwassene = "Ik doe de post niet meer open. Dan bestaat het niet.",
            Kind = "Ik vraag maar niet of ik mee mag op schoolreis.",
            Feit = "De woningcorporatie zag een huurachterstand van drie maanden.",
            Verklaring = "Na een periode van ziekte ging het mis met de administratie. Elke nieuwe brief maakt de stap om te beginnen groter.",
            Doel = "De huur is betaald en er is een regeling die langer dan zes maanden standhoudt.",
            Hulp = "Schuldhulpverlening",
            Actie = "Alle post openen en op drie stapels leggen, samen aan de keukentafel",
        },
        new(Past.Oudere, "{v} wordt door een familielid uitgescholden en krijgt te weinig zorg.",
            "De wijkverpleging vond {v} twee keer in ongewassen kleding, met een blauwe plek op de arm.",
            "Mantelzorg die te zwaar is, beginnende vergeetachtigheid, alles in één hand.")
        {
            Volwassene = "Het is mijn eigen kind. Ik wil geen ruzie in mijn laatste jaren.",
            Feit = "De wijkverpleging noteerde in twee maanden drie valpartijen zonder duidelijke oorzaak.",
            Verklaring = "De zorg komt al jaren op één persoon neer. Moeheid slaat om in schelden, en uit schaamte vraagt niemand hulp.",
            Doel = "{v} krijgt elke dag zorg van iemand met geduld, en de mantelzorger slaapt één nacht per week elders.",
            Hulp = "Respijtzorg en casemanagement dementie",
            Actie = "Met de wijkverpleging een rooster maken waarin de mantelzorger vrij is",
        },
    ];

    /// <summary>Help that fits any family, when a theme has a second need.</summary>
    public static IReadOnlyList<string> AndereHulp { get; } =
        ["Gezinsbegeleiding thuis", "Traumabehandeling", "Opvoedondersteuning", "Maatjesproject", "Begeleiding bij wonen", "Budgetcoaching"];

    public static IReadOnlyList<string> Resultaten { get; } =
    [
        "De doelen zijn gehaald. Het gezin weet wie het kan bellen als het terugkomt.",
        "Deels gelukt: thuis is het rustiger, buitenshuis nog niet.",
        "Gestopt na drie gesprekken; het gezin vond het niet passen. In overleg andere hulp gezocht.",
    ];

    public static IReadOnlyList<string> Gelukt { get; } =
    [
        "Gesproken over hoe het de afgelopen week ging. Afspraken uit het plan doorgenomen; twee van de drie lukten.",
        "Rustig gesprek aan de keukentafel. Samen gekeken wat helpt als de spanning oploopt.",
        "Kort gebeld over de afspraak van volgende week. {v} heeft er vertrouwen in, maar vindt het spannend.",
        "{v} vertelde dat het weekend goed ging en liet zelf zien wat er was opgeschreven.",
        "Gevraagd hoe het slapen gaat en wie er meehelpt. Nieuwe afspraak gemaakt.",
        "Samen naar de gevraagde hulp gebeld en de wachttijd besproken.",
    ];

    public static IReadOnlyList<string> NietGelukt { get; } =
    [
        "Aangebeld op het afgesproken tijdstip, niemand deed open. Briefje zonder naam van de organisatie achtergelaten.",
        "Twee keer gebeld, voicemail. Niets ingesproken, zoals afgesproken.",
        "De afspraak is op het laatste moment afgezegd. Nieuwe tijd voorgesteld.",
    ];

    public static IReadOnlyList<string> Acties { get; } =
    [
        "De huisarts bellen voor een afspraak",
        "Het veiligheidsplan nalopen met het hele gezin",
        "Navragen hoe lang de wachttijd voor de hulp nog is",
        "Met school afspreken wie er belt als er iets is",
        "Het netwerkgesprek plannen en iedereen uitnodigen",
        "Het plan doorlezen en opschrijven wat er niet klopt",
    ];

    public static IReadOnlyList<string> Krachten { get; } =
    [
        "Er is humor en er wordt samen gegeten. {v} komt afspraken na, ook als het moeilijk is.",
        "Oma woont om de hoek en grijpt in als het nodig is. Het gezin vraagt zelf om hulp.",
        "{v} heeft werk en een vaste kring van vrienden. Er is wil om het anders te doen.",
    ];

    public static IReadOnlyList<string> EerdereHulp { get; } =
    [
        "Twee jaar geleden gezinsbegeleiding, na vier maanden gestopt omdat de begeleider wisselde. Toen hielp het wel.",
        "Eén gesprek bij het maatschappelijk werk. Het gezin voelde zich niet geholpen.",
        "Nog geen hulp vóór deze casus.",
    ];
}
