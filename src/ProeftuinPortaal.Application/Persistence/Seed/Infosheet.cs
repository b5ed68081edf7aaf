using ProeftuinPortaal.Domain.Regios;
using static ProeftuinPortaal.Domain.Regios.Doelblok;
using static ProeftuinPortaal.Domain.Regios.Feitsoort;
using static ProeftuinPortaal.Domain.Regios.Regiostatus;

namespace ProeftuinPortaal.Application.Persistence.Seed;

/// <summary>A sentence about one region.</summary>
internal sealed record Infofeit(string Regio, Feitsoort Soort, string Tekst);

/// <summary>The status of one region in a period.</summary>
internal sealed record Infostatus(string Regio, Regiostatus Status, DateOnly Van, DateOnly? Tot, string Tekst);

/// <summary>A goal of one region or of one block.</summary>
internal sealed record Infodoel(string? Regio, Doelblok? Blok, int Volgorde, string Tekst);

/// <summary>
/// What the infosheet says of the eleven regions, in its own words; obvious misspellings are mended. Nothing else is stored as a
/// fact about a region. It gives few days: where it says none, a fact holds from the date of the infosheet.
/// </summary>
internal static class Infosheet
{
    public const string Bron = "Infosheet Onderzoek landelijk programma Toekomstscenario Kind- en Gezinsbescherming (Verwey-Jonker Instituut, update december 2025)";

    /// <summary>For which year the goals are.</summary>
    public const int Doeljaar = 2026;

    /// <summary>"Update december 2025".</summary>
    public static readonly DateOnly Peildatum = new(2025, 12, 1);

    /// <summary>The infosheet says "eind 2025", without a day.</summary>
    public static readonly DateOnly PauzeFoodValley = new(2025, 12, 31);

    private static readonly DateOnly Jaar2025 = new(2025, 1, 1);
    private static readonly DateOnly Jaar2026 = new(2026, 1, 1);

    private static readonly (string Regio, string Locatie, string Kenmerk, string[] Doelen)[] Regios =
    [
        ("zaanstreek-waterland",
            "De proeftuin bevindt zich in Zaanstad-Noord en de gemeente Waterland, er is een uitbreiding gepland naar de rest van Zaanstad met uitzondering van Zaanstad Oost en de gemeente Landsmeer.",
            "Een netwerksamenwerking tussen meer dan 100 professionals: expliciete keuze om alle betrokken organisaties samen te brengen en samen te leren en ontwikkelen.",
            [
                "Volledig implementeren visie Gefaseerd Samenwerken aan Veiligheid en TOP-3.",
                "Ingebruikname netwerkapplicatie.",
                "Opstellen DPIA.",
                "Werkwijze THV laten landen in proeftuin.",
                "Jeugdreclassering toevoegen aan proeftuin.",
                "Leren hoe werkwijze uitgebreid kan worden naar andere postcodegebieden.",
            ]),
        ("amsterdam",
            "De proeftuingebieden zijn Amsterdam Oud-Noord en Uithoorn.",
            "In Amsterdam bestaat de proeftuin Blijvend Veilig niet meer, maar in de twee gebieden wordt gewerkt volgens het handelingskader. Bv. de teams van JBRA werken vanuit het handelingskader (niet voor de volledige doelgroep (0-100)).",
            [
                "In de hele regio Amsterdam-Amstelland wordt gewerkt aan een langdurig plan voor het uitrollen van het ‘nieuwe werken’. Zo wordt gebiedsgericht, organisatie- en domeinoverstijgend werken volgens een gedeeld handelingskader met TOP-3 en bijpassende overlegstructuur geïmplementeerd.",
                "In de proeftuingebieden verdiepen ze het ‘nieuwe werken’ door samenwerking tussen professionals verder te beproeven en bv. uit te zoeken welke expertise op welke schaal toegevoegd kan worden.",
            ]),
        ("haaglanden",
            "De proeftuin bevindt zich in Den Haag, Delft en Westland. De locaties zijn ongewijzigd.",
            "Heldere rolverdeling tussen de proeftuin en het lokaal veld; de proeftuin voert de verklarende analyse uit en het lokaal veld doet de zorgcoördinatie. De verklarende analyse focust op het inzichtelijk maken van onderliggende patronen gezamenlijk met het gezin.",
            [
                "Werken aan duurzame ketenverkorting.",
                "Investeren in professionele ontwikkeling en werkplezier.",
                "Beweging in de regio verduurzamen.",
            ]),
        ("rotterdam-rijnmond",
            "De proeftuinen bevinden zich in drie gemeentes in de regio Rotterdam-Rijnmond. Steeds meer gemeenten nemen onderdelen van de Proeftuin over.",
            "De inzet van ervaringsdeskundigen, die zijn structureel en vroeg in het proces betrokken. Focus op casusregie en integrale verklarende analyse.",
            [
                "Verbreding van ‘het nieuwe uniforme werkproces’ in de regio.",
                "Het Regionaal Veiligheidsteam krijgt steeds meer vorm in overeenstemming met de landelijke ontwikkelrichting.",
                "LT sluit aan met eigen casuïstiek, maar blijft casusregie voeren.",
            ]),
        ("hart-van-brabant",
            "De proeftuin bevindt zich in de regio Hart van Brabant, gemeente Tilburg en Waalwijk. In 2025 is uitgebreid naar ABG-gemeenten (Alphen-Chaam, Baarle-Nassau en Gilze en Rijen) en Dongen. Er worden met 4 gemeenten gesprekken gevoerd om de mogelijkheden van verdere uitbreiding te onderzoeken.",
            "Binnen de proeftuin staat netwerksamenwerking centraal. De nadruk ligt op relatiegericht werken, aansluiten bij het gezin, een gedeelde VA en het benutten van de gezinsprofielen.",
            [
                "Versterken van gezamenlijke regie en duidelijkheid in aanmeld- en weging-proces.",
                "Bredere toepassing van gezinsprofielen.",
            ]),
        ("groningen",
            "De proeftuin bevindt zich in gemeente Westerwolde, Westerkwartier en Groningen met als doel provinciale uitrol.",
            "Gezinsgerichte aanpak met één vast gezicht vanuit het lokale team; netwerk van professionals dat expertise toevoegt waar nodig; actieve inzet van ervaringsdeskundigheid.",
            [
                "Uitrol naar provincie-brede implementatie, borging van integrale samenwerking en versterken van gezamenlijke besluitvorming en transparante procedures.",
            ]),
        ("flevoland",
            "De proeftuin bevond zich in Almere en Dronten. Vanaf 2026 is het veiligheidsteam nog in twee wijken in Almere actief.",
            "Gezinsgericht werken blijft het uitgangspunt, met een lerende aanpak via procesevaluaties in samenwerking met de Flevo Academie; actief bezig met procesevaluaties in alle casussen.",
            [
                "Het veiligheidsteam wil graag doorontwikkelen en regionaal een consult- en adviesfunctie gaan inrichten zodat vroegtijdig meegedacht kan worden, waardoor breed aan de ontwikkelopdracht van Toekomstscenario gewerkt wordt.",
            ]),
        ("zaltbommel",
            "De proeftuin bevindt zich in gemeente Zaltbommel, een bredere regionale samenwerking op onderdelen wordt verkend.",
            "Focus op procesregie en versterking van lokale teams, met korte lijnen en inzet van ervaringsdeskundigen en brede expertise, ook bij volwassenenproblematiek.",
            [
                "Gezamenlijke visie op veiligheid ontwikkelen met duidelijke taakverdeling en methodiek doorontwikkelen samen met gezin, netwerk en betrokkenen.",
            ]),
        ("food-valley",
            "De proeftuin Food Valley bestaat uit twee delen: het Utrechtse deel en het Gelderse deel. Het Gelderse deel is eind 2025 tijdelijk gestopt, maar is voornemens een doorstart te maken in 2026.",
            "Ouders en jongeren, vanaf 12 jaar, sluiten in principe standaard aan bij overleggen. Er is sterke samenwerking met het lokale team en andere netwerkpartners.",
            [
                "De VA en Top 3 eerder in het traject inzetten voor betrokkenheid RVT en duidelijker rolverdeling tussen lokale team en RVT.",
            ]),
        ("nijmegen",
            "De proeftuin is gestart in Nijmegen Dukenburg en sinds dit jaar uitgebreid naar Hatert-Zuid en Centrum en Oost.",
            "Wijkgerichte aanpak met sterke samenwerking binnen regieteams; nadruk op vroegsignalering van complexe problematiek zoals femicide.",
            [
                "Integratie van regieteams en Samen Verder.",
                "Uitbreiding naar 2 andere gebieden en gemeenten in de regio, borging van korte lijnen en teamgevoel in meerdere wijken.",
                "Versterken van leer- en ontwikkelcultuur, verbeteren van de samenwerking tussen straf en zorg en structurele inzet van ervaringskennis en ervaringsdeskundigheid.",
            ]),
        ("utrecht",
            "De proeftuin is actief in Leidsche Rijn en Overvecht. Sinds 2025 vormen de teams één EVU-team, met professionals gekoppeld aan gezinnen per wijk.",
            "Brede samenwerking met buurteams Jeugd & Gezin en Sociaal en specialistische partners. Via instroomoverleg wordt gezamenlijk bepaald welke aanpak passend is en wordt samen gestart. Er is een dagelijkse bereikbaarheidsdienst voor anonieme consultatie. De proeftuin werkt lerend (o.a. Top 3 en netwerkleren) en vervult een brugfunctie richting buurtteams.",
            [
                "Verbreding van werkzame elementen uit de proeftuin naar de rest van de stad o.a. d.m.v. een instroomoverleg zoals hierboven beschreven met andere stadsdelen, netwerk leren in de wijken in de stad Utrecht en aanpassen van SAVE-methodiek met items uit Top 3.",
                "Doorontwikkelen geïntegreerd onderzoek VT/RvdK, testen van gecombineerde GI- en VT-bevoegdheden in 2026.",
            ]),
    ];

    private static readonly (Doelblok Blok, string[] Doelen)[] Blokken =
    [
        (PositioneringEnStructuur,
        [
            "Borging van nieuwe structuren: advies- en consultteams, netwerkmodellen en gebiedsteams volledig operationeel maken.",
            "Duidelijke positionering: proeftuinen willen een herkenbare rol hebben in het regionale stelsel, inclusief afspraken over regie en bevoegdheden.",
        ]),
        (Instroomroutes,
        [
            "Uniforme instroomprocedure: één duidelijke ingang per regio (bijv. via advies- en consult-team of instroom- en expertise-overleg).",
            "Heldere regieafspraken: vastleggen wie verantwoordelijk is voor regie bij instroom en hoe overdracht plaatsvindt.",
            "Concretisering van criteria voor inzet en regie van proeftuin en afspraken over uitstroom.",
            "Gezamenlijke intake: alle relevante partners (lokale teams, GI, VT) nemen deel aan het eerste gesprek om escalatie te voorkomen.",
        ]),
        (LerendeCultuurEnProfessionalisering,
        [
            "Complexiteit van casuïstiek: veiligheidsvraagstukken (intiem terreur, complexe scheiding) vragen om specialistische kennis en tijd.",
            "Expertise ontwikkeling: verdiepende trainingen.",
            "Meer balans vinden tussen gezinsgericht werken en veiligheid.",
        ]),
        (MethodiekenEnInstrumenten,
        [
            "Integratie van methodieken: Top-3, VA en lokale formats combineren tot een werkbaar format om dit systemisch in te kunnen zetten.",
            "Digitale ondersteuning: Apps en tools gebruiken voor gezamenlijke plannen en informatie-uitwisseling.",
            "Basisvaardigheden en specialistische kennis: heldere afspraken over wat elke professional moet beheersen en waar specialistische expertise wordt ingezet.",
        ]),
        (Ervaringsdeskundigheid,
        [
            "Structurele borging van ervaringsdeskundigheid in proeftuinteams.",
            "Actieve inzet bij casuïstiek en MDO’s.",
            "Drempels verlagen voor professionals om met ervaringsdeskundigen samen te werken en duidelijke rolafspraken maken.",
        ]),
        (Teamsamenstelling,
        [
            "Structurele vertegenwoordiging van alle kernpartners (lokale teams, VT, GI en soms de Raad) in elk overleg.",
            "Flexibele inzet van netwerkpartners op basis van casus (bijv. GGZ, Jeugdreclassering).",
        ]),
        (SamenwerkingLokaleTeamsEnRvt,
        [
            "Versterken van gezamenlijke regie: duidelijke afspraken over wie welke rol heeft bij complexe casuïstiek, inclusief overdrachtsmomenten.",
            "Lerend stelsel: intervisie en gezamenlijke reflectiesessies structureel inbedden om samenwerking en kwaliteit te borgen.",
        ]),
    ];

    /// <summary>Only the title of the sixth is given.</summary>
    public static IReadOnlyList<(string Titel, string? Tekst)> Gesprekskaarten { get; } =
    [
        ("Vertragen en verdragen", "Omgaan met machteloosheid en onzekerheid in complexe gezinssituaties."),
        ("Gezamenlijke verklarende analyse", "Het ontwikkelen van een gedeeld verhaal over problematiek in gezinnen."),
        ("Samenwerken met sociale netwerken", "Methodieken en reflectie op wat werkt in langdurige samenwerking."),
        ("Veiligheid en onveiligheid", "Het duiden van diffuse begrippen en het bepalen van regie en timing van interventies."),
        ("Duurzaam samenwerken met gezinsleden", "Hoe lukt het om langdurig en betekenisvol samen te werken met gezinnen?"),
        ("Jeugdbeschermingsmaatregelen in de proeftuin", null),
    ];

    /// <summary>Regions that are not here were active at the date of the infosheet.</summary>
    private static readonly Infostatus[] Bijzonder =
    [
        new("amsterdam", Handelingskader, Peildatum, null,
            "In Amsterdam bestaat de proeftuin Blijvend Veilig niet meer, maar in de twee gebieden wordt gewerkt volgens het handelingskader."),
        new("flevoland", Actief, Peildatum, Jaar2026, "De proeftuin bevond zich in Almere en Dronten."),
        new("flevoland", KleinerGebied, Jaar2026, null, "Vanaf 2026 is het veiligheidsteam nog in twee wijken in Almere actief."),
        new("zaltbommel", NietLandelijkGefinancierd, Jaar2025, null, "Zaltbommel wordt sinds 2025 niet meer gefinancieerd door het landelijk programma."),
        new("food-valley", Actief, Peildatum, PauzeFoodValley, "De proeftuin Food Valley bestaat uit twee delen: het Utrechtse deel en het Gelderse deel."),
        new("food-valley", DeelsGestopt, PauzeFoodValley, null,
            "Het Gelderse deel is eind 2025 tijdelijk gestopt, maar is voornemens een doorstart te maken in 2026."),
    ];

    public static IEnumerable<Infofeit> Feiten =>
        Regios.SelectMany(regio => new Infofeit[] { new(regio.Regio, Locatie, regio.Locatie), new(regio.Regio, Kenmerk, regio.Kenmerk) });

    public static IEnumerable<Infostatus> Statussen =>
    [
        .. Bijzonder,
        .. from regio in Regios
           where !Bijzonder.Any(status => status.Regio == regio.Regio)
           select new Infostatus(regio.Regio, Actief, Peildatum, null, regio.Locatie),
    ];

    public static IEnumerable<Infodoel> Doelen =>
    [
        .. Regios.SelectMany(regio => regio.Doelen.Select((doel, i) => new Infodoel(regio.Regio, null, i + 1, doel))),
        .. Blokken.SelectMany(blok => blok.Doelen.Select((doel, i) => new Infodoel(null, blok.Blok, i + 1, doel))),
    ];
}
