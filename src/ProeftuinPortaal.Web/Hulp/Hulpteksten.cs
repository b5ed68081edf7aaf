namespace ProeftuinPortaal.Web.Hulp;

/// <summary>The explanation of one screen.</summary>
/// <param name="Titel">As the screen is called.</param>
/// <param name="Alineas">What it is for and how it works, in plain Dutch.</param>
/// <param name="Woorden">Words of docs/begrippen.md that stand on the screen.</param>
internal sealed record Hulptekst(string Titel, IReadOnlyList<string> Alineas, IReadOnlyList<string> Woorden);

/// <summary>One explanation per screen, found by its address.</summary>
internal static class Hulpteksten
{
    private static readonly Hulptekst Algemeen = new("Het portaal",
        ["In het portaal werken lokale teams, het regionaal veiligheidsteam en partners samen rond één gezin. Links staan de schermen die bij jouw rol horen."],
        ["gezin", "casus", "rol"]);

    // Longest address first: {…} stands for one part of the address.
    private static readonly (string[] Pad, Hulptekst Tekst)[] Schermen =
    [
        .. new (string Adres, Hulptekst Tekst)[]
        {
            ("/", new("Vandaag",
            [
                "Hier staat wat vandaag jouw aandacht vraagt: wat op jou wacht, je acties, hulp die te lang wacht en je eigen casussen. De gezinnen met het langst geen contact staan bovenaan.",
                "Onder Niet afgemaakt staan teksten die je begon en nog niet opsloeg. Klik erop en je gaat verder waar je was.",
            ], ["casus", "vaste contactpersoon", "actie", "concept", "nazorg"])),
            ("/account", new("Mijn account",
            [
                "Je eigen gegevens en rollen, en hoe je inlogt. Hier wijzig je je wachtwoord, vervang je je telefoon en maak je nieuwe herstelcodes.",
                "Kreeg je een nieuwe telefoon? Vervang hem hier voordat je de oude wegdoet. Bewaar je herstelcodes op papier of in een wachtwoordkluis.",
            ], ["gebruiker", "rol", "tweede stap", "herstelcode"])),
            ("/casussen", new("Casussen",
            [
                "Dit zijn de casussen waarin jij nu een casusrol hebt. Zoek op gezinsnaam, naam van een gezinslid of casusnummer; drie letters zijn genoeg. Enter opent de eerste.",
                "Een filter dat je vaker gebruikt kun je bewaren. Een casus die je niet ziet, bestaat niet of is niet voor jou opengesteld. Vraag dan de vaste contactpersoon.",
            ], ["casus", "casusnummer", "casusrol", "fase", "kader"])),
            ("/casussen/{nummer}", new("Casus",
            [
                "Bovenaan staat wat je altijd moet weten: wie de vaste contactpersoon is, wie regie heeft, de fase, het kader en hoe je veilig contact opneemt. Daaronder staan de delen die jij mag lezen.",
                "Onder Kader en veilig contact lees je wat er eerder gold. Wie in de kop mag schrijven, wijzigt het daar; iedereen die de casus opent ziet het meteen.",
                "Elke keer dat je een deel opent, komt dat in het logboek.",
            ], ["casus", "dossierdeel", "vaste contactpersoon", "veilig contact", "logboek"])),
            ("/casussen/{nummer}/plan", new("Plan",
            [
                "Eén plan voor het gezin en alle professionals. De Top-3 zijn hooguit drie situaties die nu onveilig zijn, met de belangrijkste bovenaan. Schrijf op wat je kunt zien of horen. De woorden van gezinsleden staan er apart bij.",
                "De verklarende analyse zegt waarom het zo loopt. Leg van elk gezinslid vast of die het eens, deels of niet eens is. Acties hebben altijd iemand die het doet en een dag.",
                "Herzien maakt een nieuwe versie. De oude blijven te lezen.",
            ], ["Top-3", "situatie", "beleving", "verklarende analyse", "actie", "ingezette hulp"])),
            ("/casussen/{nummer}/gezin", new("Gezin",
            [
                "Wie bij het gezin horen en waar zij wonen. Van een adres staan alleen de eerste vier cijfers van de postcode en de wijk in het portaal. Weet je een geboortedatum niet, laat het veld dan leeg. Verhuist het gezin, pas dan het woongebied aan.",
            ], ["gezin", "persoon", "huishouden", "plaats in het gezin"])),
            ("/casussen/{nummer}/tijdlijn", new("Tijdlijn",
            [
                "Wat er gebeurde, het nieuwste bovenaan. Schrijf een notitie, een contactmoment of de gezamenlijke intake. Zeg erbij hoe je het weet: zelf gezien, of van wie gehoord.",
                "Wat je typt wordt vanzelf bewaard als concept. Je eigen organisatie kan een notitie later aanpassen; de eerdere tekst blijft te lezen.",
            ], ["tijdlijn", "notitie", "contactmoment", "gezamenlijke intake", "kenbron", "concept", "afschrift"])),
            ("/casussen/{nummer}/expertise", new("Expertise vragen",
            [
                "Stel een vraag aan één organisatie van het regionaal veiligheidsteam en kies welke delen je deelt. Pas als een expert de vraag oppakt, leest die de tekst en alleen die delen. Vraagt de expert om meer, deel het dan of schrijf op waarom niet. De regie blijft waar zij is.",
                "Sluit de vraag af als je antwoord hebt. Dan eindigt ook de toegang van de expert.",
            ], ["expertisevraag", "thema", "meer nodig", "niet delen", "expertisenotitie", "RVT", "afschrift"])),
            ("/casussen/{nummer}/evaluatie", new("Evaluatie",
            [
                "Hier wijzig je de fase, en leg je vast hoe en waarom het gezin uitstroomt. Staan er nog vragen of acties open, dan zie je welke en beslis jij.",
                "Na de uitstroom ziet alleen de vaste contactpersoon de casus nog, en begint de nazorg. Een casus kan later weer open.",
            ], ["fase", "uitstroom", "nazorg", "weging"])),
            ("/casussen/{nummer}/toegang", new("Toegang",
            [
                "Wie welk deel van het dossier mag zien, en tot wanneer. Geef iemand alleen toegang die hem nodig heeft, en zeg waarom. Beëindigen werkt meteen.",
                "Onder Wie keek mee staat elke keer dat iemand deze casus opende of veranderde.",
            ], ["toegang", "casusrol", "gast", "logboek", "inzage"])),
            ("/aanmeldingen", new("Mijn aanmeldingen",
            [
                "De gezinnen die jij aanmeldde, en hoe het ermee staat. Je ziet de terugkoppeling van de procesregisseur, niet het dossier. Zolang er niet besloten is kun je een aanmelding intrekken.",
            ], ["aanmelding", "aanmelder", "terugkoppeling"])),
            ("/aanmeldingen/nieuw", new("Aanmelding maken",
            [
                "Meld een gezin aan waar onveiligheid speelt. Vul in wat je nu weet; wat je typt blijft bewaard tot je indient. Is er direct gevaar, bel dan eerst 112.",
                "Zeg op welke grond je aanmeldt: met toestemming van het gezin, of waarom het zonder moet. De procesregisseur kijkt of het gezin al bekend is.",
            ], ["aanmelding", "route", "grondslag", "huishouden"])),
            ("/aanmeldingen/ontvangen/{nummer}", new("Aanmelding ontvangen",
                ["Je aanmelding is binnen. Bewaar het nummer. Bij Mijn aanmeldingen zie je hoe het ermee staat."], ["aanmelding", "aanmelder"])),
            ("/instroom", new("Instroom",
            [
                "Alle nieuwe aanmeldingen van de regio, de dringendste eerst. De termijn telt in werkdagen. Open een aanmelding om haar te agenderen, te wegen en te besluiten.",
            ], ["instroom", "aanmelding", "agenderen", "termijn"])),
            ("/instroom/{nummer}", new("Aanmelding wegen",
            [
                "Beantwoord de vragen van de regio. Het advies dat daaruit volgt is een hulp: jij besluit, en je zegt waarom als je afwijkt. Zonder regiehouder kun je niet opslaan.",
                "Bij Samen starten ontstaat de casus, met precies één vaste contactpersoon uit een lokaal team.",
            ], ["weging", "instroombesluit", "regiehouder", "dubbelcheck", "terugkoppeling", "vaste contactpersoon"])),
            ("/expertise", new("Expertise",
            [
                "Vragen van lokale teams aan jouw organisatie. Je ziet eerst alleen thema, termijn en vrager. Pak je een vraag op, dan lees je de tekst en de delen die gedeeld zijn; een collega kan haar dan niet meer oppakken.",
            ], ["expertisevraag", "oppakken", "teruggeven", "thema"])),
            ("/expertise/{vraag}", new("Expertisevraag",
            [
                "Lees de vraag en de gedeelde delen. Heb je meer nodig, vraag er dan om; de vrager deelt het met één klik, of zegt waarom niet. Dan mag je het opnieuw vragen. Schrijf je antwoord en kies op welke grond je het geeft.",
                "Kun je de vraag niet beantwoorden, geef haar dan terug met een reden. Wat je al schreef blijft als concept bewaard.",
            ], ["expertisenotitie", "grond", "meer nodig", "niet delen", "teruggeven", "vraagexpert"])),
            ("/dashboard", new("Dashboard",
            [
                "Cijfers van jouw regio, zonder namen. Onder elk figuur staat de tabel en wat er precies geteld is. Aantallen onder de vijf staan er niet, ook niet in het Excel-bestand.",
            ], ["cijfers", "klein aantal", "instroom", "uitstroom"])),
            ("/logboek", new("Logboek",
            [
                "Hier zie je wie in jouw regio wat opende, wijzigde, meenam of niet mocht zien. Er staan geen namen van gezinnen in en niets uit een dossier: alleen het nummer van de casus.",
                "Vraagt een gezin wie er in het dossier keek, vul dan het casusnummer in. Met het Excel-bestand neem je het hele logboek van die casus mee, elke regel apart. Geef dat bestand niet zomaar mee: het noemt alle organisaties en medewerkers, ook een opvang. Dat je keek of het bestand meenam, staat zelf ook in het logboek.",
                "Regels zonder gezin, zoals inloggen, horen bij elke regio waarin iemand toen een rol had. Een poging met een onbekend e-mailadres hoort bij geen regio en staat er niet bij.",
            ], ["logboek", "inzage", "casusnummer", "weigering"])),
            ("/beheer", new("Beheer: gebruikers",
            [
                "Voeg gebruikers toe, geef hun een rol met een begin- en einddag, of beëindig hun account. Een nieuwe gebruiker krijgt van jou een link waarmee die zelf een wachtwoord kiest. Je eigen rollen kun je niet wijzigen.",
                "Bij Account zie je wie nog een wachtwoord of een tweede stap moet instellen. Is de link verlopen, maak dan een nieuwe. Is iemand het wachtwoord vergeten, kies dan Nieuw wachtwoord en geef de link zelf aan die persoon. Een link verandert nooit een tweede stap. Werkt iemand ook in een andere regio, dan helpt de functioneel beheerder daar.",
            ], ["gebruiker", "rol", "organisatie", "uitnodiging", "tweede stap"])),
            ("/beheer/organisaties", new("Beheer: organisaties",
                ["De organisaties die in de regio werken. Het soort organisatie telt mee in wat haar mensen mogen, en is daarom later niet te veranderen."], ["organisatie", "organisatiesoort"])),
            ("/beheer/werkgebieden", new("Beheer: werkgebieden",
                ["Welke postcodes bij elkaar horen en hoe dat gebied heet. Een postcode hoort op één moment bij één gebied. Ligt het werk in een deel stil, dan zijn de casussen daar alleen te lezen."], ["werkgebied", "instelling"])),
            ("/regio", new("Regio",
            [
                "Wat er over jouw regio is afgesproken: het gebied, de doelen, en hoe er gewerkt wordt. Bij elke regel staat de bron en vanaf wanneer hij geldt. De gesprekskaarten hieronder helpen bij een gesprek in het team.",
            ], ["regio", "doel", "werkgebied", "gesprekskaart", "instelling"])),
            ("/beheer/instellingen", new("Beheer: instellingen",
            [
                "Afspraken van de regio, zoals termijnen en de naam van het instroomoverleg. Elke waarde heeft een begindag en een bron. Voor je opslaat zie je wat er verandert.",
                "Wat nog niet begonnen is kun je intrekken. Bij Geschiedenis staat wie wat wanneer vastlegde. Onderaan neem je instellingen van een andere regio over.",
            ], ["instelling", "termijn"])),
            ("/beheer/criteria", new("Beheer: criteria",
            [
                "De vragen waarmee je een aanmelding of een uitstroom weegt. Schrijf elke vraag op een eigen regel en kies vanaf welke dag ze gelden. Wat al gewogen is, houdt de vragen van toen.",
            ], ["weging", "criterium", "instroombesluit", "uitstroom"])),
            ("/beheer/inrichting", new("Beheer: inrichting",
            [
                "Wat er in de regio ontbreekt of niet klopt, zoals een rol die niemand heeft of een waarde die afloopt. Bij elk punt staat waarom het telt en waar je het oplost. Staat er niets, dan is alles ingericht.",
            ], ["inrichtingscheck", "rol", "instelling", "criterium"])),
        }.Select(scherm => (Delen(scherm.Adres), scherm.Tekst)),
    ];

    /// <summary>The addresses that have an explanation of their own.</summary>
    public static IEnumerable<Hulptekst> Alle => Schermen.Select(scherm => scherm.Tekst);

    /// <summary>The explanation of the screen at this path, or a general one.</summary>
    public static Hulptekst Van(string pad)
    {
        var delen = Delen(pad);
        // An address without a tab shows the first one, so the text of the whole case.
        return Schermen.Where(scherm => Past(scherm.Pad, delen)).Select(scherm => scherm.Tekst).FirstOrDefault() ?? Algemeen;
    }

    private static string[] Delen(string adres) => adres.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static bool Past(string[] scherm, string[] pad) =>
        scherm.Length == pad.Length && scherm.Zip(pad).All(paar => paar.First.StartsWith('{') ? !Vast.Contains(paar.Second) : paar.First == paar.Second);

    // Words that are a screen of their own where a number could stand.
    private static readonly HashSet<string> Vast = ["nieuw", "organisaties", "werkgebieden", "instellingen", "criteria", "inrichting"];
}
