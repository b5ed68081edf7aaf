using Microsoft.Playwright;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace ProeftuinPortaal.Browser.Tests;

/// <summary>
/// One family from aanmelding to uitstroom, by the people who do it, each in a browser of their own. In CI one region; the
/// other two with PORTAAL_ALLES=1.
/// </summary>
public sealed class HoofdrouteTests(Browserportaal browserportaal) : Browsertest(browserportaal)
{
    private const string Vraagtekst = "Hoe houden we de overdracht van de kinderen veilig?";
    private const string Antwoordtekst = "Laat de overdracht op school gebeuren, met een derde erbij.";

    public static TheoryData<string> Regios => Environment.GetEnvironmentVariable("PORTAAL_ALLES") == "1"
        ? ["utrecht", "haaglanden", "flevoland"]
        : ["utrecht"];

    [Theory]
    [MemberData(nameof(Regios))]
    public async Task Een_gezin_van_aanmelding_tot_uitstroom(string regio)
    {
        var gezin = $"Routewater{regio[..3]}";
        var projectleider = await AlsAsync($"projectleider@{regio}.example");
        var begonnen = await CijfersAsync(projectleider);
        var lokaalteam = await AlsAsync($"lokaalteam@{regio}.example");
        var procesregisseur = await AlsAsync($"procesregisseur@{regio}.example");
        var expert = await AlsAsync($"veiligthuis@{regio}.example");

        await MeldAanAsync(lokaalteam, gezin);
        var casusadres = await BesluitAsync(procesregisseur, gezin, Casussen.Naam($"lokaalteam@{regio}.example"));
        var nummer = casusadres.Split('/')[2];
        await ZietUitkomstAsync(lokaalteam);

        await lokaalteam.OpenAsync("/");
        await lokaalteam.Page.GetByRole(AriaRole.Link, new() { Name = $"Gezin {gezin}", Exact = true }).First.ClickAsync();
        await Expect(lokaalteam.Kop).ToHaveTextAsync($"Gezin {gezin}");
        await LegContactEnIntakeVastAsync(lokaalteam, nummer);
        await MaakPlanAsync(lokaalteam, nummer);

        await VraagExpertiseAsync(lokaalteam, nummer, "Veilig Thuis");
        await BeantwoordAsync(expert, lokaalteam, nummer);
        await SluitAfMetAfschriftAsync(lokaalteam, nummer);
        foreach (var ander in new[] { "gi", "rvdk" })
        {
            var buiten = await AlsAsync($"{ander}@{regio}.example");
            await buiten.OpenAsync($"/casussen/{nummer}/expertise");
            await Expect(buiten.Kop).ToHaveTextAsync("Niet gevonden");
            await buiten.OpenAsync("/expertise");
            await Expect(buiten.Kop).ToHaveTextAsync("Expertise");
            (await buiten.TekstAsync()).Should().NotContain(Vraagtekst).And.NotContain(gezin).And.NotContain(nummer);
        }

        await LaatUitstromenAsync(lokaalteam, nummer);
        await expert.OpenAsync($"/casussen/{nummer}");
        await Expect(expert.Kop).ToHaveTextAsync("Niet gevonden");

        (await CijfersAsync(projectleider)).Should().NotBe(begonnen, "the figures of the region moved");
        (await projectleider.TekstAsync()).Should().NotContain(gezin).And.NotContain(nummer);
        var download = await projectleider.Page.RunAndWaitForDownloadAsync(() => projectleider.Link("Exporteren naar Excel").ClickAsync());
        download.SuggestedFilename.Should().EndWith(".xlsx").And.NotContain(gezin);
        projectleider.Verwacht("status of 404");
        await projectleider.Page.GotoAsync($"/casussen/{nummer}");
        await Expect(projectleider.Kop).ToHaveTextAsync("Niet gevonden");

        await BeheerAsync(await AlsAsync($"beheer@{regio}.example"), gezin, nummer);

        await lokaalteam.OpenCasusAsync(nummer, "toegang");
        await Expect(lokaalteam.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(Casussen.Naam($"veiligthuis@{regio}.example"));
        (await Portaal.TelAsync("toegang.logboek_controleren()")).Should().Be(0);
    }

    [Fact]
    public async Task Een_vraag_kan_terug_een_ander_pakt_haar_op_en_ingetrokken_toegang_laat_alleen_de_eigen_tekst_staan()
    {
        var casus = await Portaal.DemocasusAsync("Gezin Terugwater");
        var lokaalteam = await AlsAsync(Lokaalteam);
        var expert = await AlsAsync("veiligthuis@utrecht.example");
        await VraagExpertiseAsync(lokaalteam, casus.Nummer, "Veilig Thuis");

        await PakOpAsync(expert);
        await expert.Page.GetByText("Vraag teruggeven").First.ClickAsync();
        await Veld(expert, "Waarom geef je de vraag terug?").FillAsync("Ik ken dit gezin van vroeger.");
        await expert.Knop("Vraag teruggeven").ClickAsync();
        await Expect(expert.Kop).ToHaveTextAsync("Expertise");
        await expert.OpenAsync($"/casussen/{casus.Nummer}");
        await Expect(expert.Kop).ToHaveTextAsync("Niet gevonden");

        await expert.OpenAsync("/expertise");
        await PakOpAsync(expert);
        await Veld(expert, "Expertisenotitie").PressSequentiallyAsync("Ik ben nog aan het schrijven");
        await Expect(expert.ConceptBewaard).ToBeAttachedAsync();
        await lokaalteam.OpenCasusAsync(casus.Nummer, "expertise");
        await lokaalteam.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Vraag intrekken") }).First.ClickAsync();
        await BevestigAsync(lokaalteam);

        await Expect(expert.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Je toegang tot deze vraag is beëindigd");
        await Expect(Veld(expert, "Expertisenotitie")).ToHaveValueAsync("Ik ben nog aan het schrijven");
        (await expert.TekstAsync()).Should().NotContain(Vraagtekst).And.NotContain("Terugwater");
        expert.Verwacht("status of 404");
    }

    private static ILocator Veld(Bezoeker wie, string naam) => wie.Page.GetByRole(AriaRole.Textbox, new() { Name = naam, Exact = true });

    private static ILocator Keuze(Bezoeker wie, string naam) => wie.Page.GetByRole(AriaRole.Combobox, new() { Name = naam, Exact = true });

    private static async Task KiesAsync(Bezoeker wie, string veld, string tekst)
    {
        var keuze = Keuze(wie, veld);
        var optie = await keuze.Locator("option", new() { HasText = tekst }).First.GetAttributeAsync("value");
        await keuze.SelectOptionAsync(new SelectOptionValue { Value = optie });
    }

    private static Task BevestigAsync(Bezoeker wie) =>
        wie.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button).Last.ClickAsync();

    // All that the dashboard tells, as one text.
    private static async Task<string> CijfersAsync(Bezoeker wie)
    {
        await wie.OpenAsync("/dashboard");
        await Expect(wie.Page.GetByRole(AriaRole.Table).First).ToBeAttachedAsync();
        return string.Join('|', await wie.Page.Locator("main td").AllTextContentsAsync());
    }

    // A new user with a role until a day, which is ended; nothing of a family anywhere, and no handle on oneself.
    private async Task BeheerAsync(Bezoeker wie, string gezin, string nummer)
    {
        var naam = $"Nieuwe {gezin.Replace("Routewater", "Proefcollega", StringComparison.Ordinal)}";
        await wie.OpenAsync("/beheer");
        (await wie.TekstAsync()).Should().NotContain(gezin).And.NotContain(nummer);
        await Expect(wie.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "(jij)" }).GetByRole(AriaRole.Button)).ToHaveCountAsync(0);

        await wie.Knop("Gebruiker toevoegen").ClickAsync();
        await Veld(wie, "Naam").FillAsync(naam);
        await Veld(wie, "E-mailadres").FillAsync($"{Guid.NewGuid():N}@proef.example");
        await KiesAsync(wie, "Organisatie", "Lokaal team");
        await KiesAsync(wie, "Eerste rol", "Medewerker lokaal team");
        var dag = Portaal.Vandaag.AddDays(30).ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        await wie.Page.GetByLabel("Tot en met", new() { Exact = true }).FillAsync(dag);
        await wie.Knop("Gebruiker maken").ClickAsync();
        await Expect(wie.Page.GetByText("/wachtwoord-instellen")).ToBeVisibleAsync();

        var rij = wie.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = naam });
        await rij.GetByRole(AriaRole.Button, new() { NameRegex = new("^Rol Medewerker lokaal team .* beëindigen$") }).ClickAsync();
        await wie.Knop("Rol beëindigen").ClickAsync();
        await Expect(rij.GetByRole(AriaRole.Button, new() { NameRegex = new("^Rol Medewerker lokaal team .* beëindigen$") })).ToHaveCountAsync(0);
        wie.Verwacht("status of 404");
        await wie.Page.GotoAsync($"/casussen/{nummer}");
        await Expect(wie.Kop).ToHaveTextAsync("Niet gevonden");
    }

    private static async Task MeldAanAsync(Bezoeker wie, string gezin)
    {
        await wie.Page.GetByRole(AriaRole.Link, new() { Name = "Aanmelding maken", Exact = true }).First.ClickAsync();
        await Expect(wie.Kop).ToHaveTextAsync("Aanmelding maken");
        await KiesAsync(wie, "Route", "Lokaal team");
        await Veld(wie, "Achternaam").FillAsync(gezin);
        await Veld(wie, "Voornaam van persoon 1").FillAsync("Proefouder");
        await KiesAsync(wie, "Rol van persoon 1", "Ouder");
        await wie.Knop("Persoon toevoegen").ClickAsync();
        await Veld(wie, "Voornaam van persoon 2").FillAsync("Proefkind");
        await KiesAsync(wie, "Rol van persoon 2", "Kind");
        await Veld(wie, "Reden van aanmelding").FillAsync("Ruzies bij de overdracht van de kinderen lopen op.");
        await Veld(wie, "Veiligheid nu").FillAsync("Vandaag is iedereen veilig bij de oma.");
        await Veld(wie, "Wat is al geprobeerd").FillAsync("Gesprekken met het buurtteam.");
        await wie.Page.GetByRole(AriaRole.Radio, new() { NameRegex = new("toestemming$") }).First.CheckAsync();
        await Veld(wie, "Toelichting op de grond").FillAsync("De moeder stemde vandaag in.");
        await Veld(wie, "Postcodegebied").FillAsync("3544");
        await wie.Knop("Aanmelding indienen").ClickAsync();
        await Expect(wie.Kop).ToHaveTextAsync("Aanmelding ontvangen");
        await Expect(wie.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("De procesregisseur kijkt of dit gezin al bekend is.");
    }

    private static async Task<string> BesluitAsync(Bezoeker wie, string gezin, string contactpersoon)
    {
        await wie.Page.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" }).GetByRole(AriaRole.Link, new() { Name = "Instroom", Exact = true }).ClickAsync();
        await wie.Page.GetByRole(AriaRole.Link, new() { NameRegex = new(gezin) }).First.ClickAsync();
        await Expect(Keuze(wie, "Uitkomst")).ToBeVisibleAsync();
        foreach (var ja in await wie.Page.GetByRole(AriaRole.Radio, new() { Name = "Ja", Exact = true }).AllAsync())
        {
            await ja.CheckAsync();
        }

        await KiesAsync(wie, "Uitkomst", "Samen starten");
        await KiesAsync(wie, "Regiehouder", contactpersoon);
        await KiesAsync(wie, "Vaste contactpersoon", contactpersoon);
        await Veld(wie, "Motivering").FillAsync("De veiligheid vraagt dat we samen optrekken.");
        await Veld(wie, "Terugkoppeling aan de aanmelder").FillAsync("We starten samen, je hoort deze week meer.");
        await wie.Knop("Besluit vastleggen").ClickAsync();
        await Expect(wie.Page.GetByRole(AriaRole.Heading, new() { Name = "Besluit", Exact = true })).ToBeVisibleAsync();
        return (await wie.Page.Locator("#besluit ~ dl a").First.GetAttributeAsync("href"))!;
    }

    private static async Task ZietUitkomstAsync(Bezoeker wie)
    {
        await wie.OpenAsync("/aanmeldingen");
        await Expect(wie.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("We starten samen, je hoort deze week meer.");
        (await wie.TekstAsync()).Should().NotContain("Ruzies bij de overdracht");
    }

    private static async Task LegContactEnIntakeVastAsync(Bezoeker wie, string nummer)
    {
        await wie.OpenCasusAsync(nummer);
        await wie.Knop("Contactmoment vastleggen").ClickAsync();
        await KiesAsync(wie, "Hoe", "Huisbezoek");
        await Veld(wie, "Met wie").FillAsync("Proefouder");
        await wie.Page.GetByRole(AriaRole.Radio, new() { Name = "Ja", Exact = true }).First.CheckAsync();
        await Veld(wie, "Wat is besproken").FillAsync("Kennisgemaakt aan de keukentafel.");
        await wie.Knop("Contactmoment opslaan").ClickAsync();
        await Expect(wie.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Kennisgemaakt aan de keukentafel.");

        await wie.Knop("Gezamenlijke intake vastleggen").ClickAsync();
        foreach (var partij in new[] { "Gezin", "Lokaal team", "Gecertificeerde instelling" })
        {
            await wie.Page.GetByRole(AriaRole.Checkbox, new() { Name = $"{partij} is erbij", Exact = true }).CheckAsync();
        }

        await Veld(wie, "Waarom Veilig Thuis er niet bij is").FillAsync("De medewerker is ziek.");
        await wie.Knop("Intake opslaan").ClickAsync();
        await Expect(wie.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("De medewerker is ziek.");
        await wie.Notitieveld.First.FillAsync("Afspraken aan de deur gehangen.");
        await wie.Knop("Notitie opslaan").ClickAsync();
        await Expect(wie.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Afspraken aan de deur gehangen.");
    }

    private async Task MaakPlanAsync(Bezoeker wie, string nummer)
    {
        await wie.OpenCasusAsync(nummer, "plan");
        await wie.Knop("Top-3 maken").ClickAsync();
        await Veld(wie, "Situatie").First.FillAsync("Bij de overdracht schreeuwen de ouders tegen elkaar.");
        await Veld(wie, "Voorbeelden").First.FillAsync("Vorige week op het schoolplein.");
        await Veld(wie, "Risicofactoren").First.FillAsync("Alcohol, weinig slaap.");
        await wie.Page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^In de woorden van Proefkind") }).First.FillAsync("Ik stop dan mijn vingers in mijn oren.");
        await Veld(wie, "Samen met").FillAsync("Proefouder en Proefkind");
        await wie.Knop("Top-3 vaststellen").ClickAsync();
        await Expect(wie.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Ik stop dan mijn vingers in mijn oren.");

        await wie.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("[Aa]nalyse maken$") }).First.ClickAsync();
        await Veld(wie, "Vraag van gezin en professionals").FillAsync("Waarom loopt het bij elke overdracht mis?");
        await Veld(wie, "Verklaring").FillAsync("De scheiding is vers en de ouders slapen slecht.");
        await Veld(wie, "Krachten").FillAsync("Oma past op en beide ouders willen rust.");
        await Veld(wie, "Eerdere hulp").FillAsync("Buurtteam, hielp even.");
        await Veld(wie, "Doelen").FillAsync("De kinderen wisselen van huis zonder ruzie.");
        await wie.Knop("Analyse opslaan").ClickAsync();
        await Expect(wie.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("De kinderen wisselen van huis zonder ruzie.");

        await wie.Knop("Actie toevoegen").ClickAsync();
        await Veld(wie, "Wat").FillAsync("Rooster voor de overdracht maken");
        await KiesAsync(wie, "Wie", "Proefouder");
        await wie.Page.GetByLabel("Uiterlijk op", new() { Exact = true }).FillAsync(Portaal.Vandaag.AddDays(7).ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        await wie.Knop("Actie opslaan").ClickAsync();
        await Expect(wie.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Rooster voor de overdracht maken");
    }

    private static async Task VraagExpertiseAsync(Bezoeker wie, string nummer, string organisatie)
    {
        await wie.OpenCasusAsync(nummer, "expertise");
        await KiesAsync(wie, "Thema", "Complexe scheiding");
        await KiesAsync(wie, "Aan welke organisatie", organisatie);
        await Veld(wie, "Vraag").FillAsync(Vraagtekst);
        await wie.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Plan", Exact = true }).CheckAsync();
        await wie.Knop("Expertise vragen").ClickAsync();
        await Expect(wie.Page.GetByRole(AriaRole.Article).First).ToContainTextAsync(Vraagtekst);
    }

    private static async Task PakOpAsync(Bezoeker wie)
    {
        await wie.OpenAsync("/expertise");
        (await wie.TekstAsync()).Should().NotContain(Vraagtekst);
        var rij = wie.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Complexe scheiding" }).Filter(new() { HasText = Casussen.Naam(Lokaalteam) });
        await (await rij.CountAsync() > 0 ? rij : wie.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Complexe scheiding" }))
            .Last.GetByRole(AriaRole.Button, new() { Name = "Oppakken" }).ClickAsync();
        await Expect(wie.Page.GetByText(Vraagtekst)).ToBeVisibleAsync();
    }

    private static async Task BeantwoordAsync(Bezoeker expert, Bezoeker vrager, string nummer)
    {
        await PakOpAsync(expert);
        await Veld(expert, "Expertisenotitie").FillAsync(Antwoordtekst);
        await expert.Knop("Meer nodig: Tijdlijn").ClickAsync();
        await vrager.OpenCasusAsync(nummer, "expertise");
        await vrager.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Tijdlijn delen") }).First.ClickAsync();
        await Expect(expert.Page.GetByRole(AriaRole.Link, new() { Name = "Tijdlijn", Exact = true })).ToBeVisibleAsync();
        await Expect(Veld(expert, "Expertisenotitie")).ToHaveValueAsync(Antwoordtekst);
        await KiesAsync(expert, "Op welke grond", "Advies");
        await expert.Knop("Antwoord versturen").ClickAsync();
        await Expect(expert.Page.GetByRole(AriaRole.Heading, new() { Name = "Mijn antwoord" })).ToBeVisibleAsync();
    }

    private static async Task SluitAfMetAfschriftAsync(Bezoeker wie, string nummer)
    {
        await wie.OpenCasusAsync(nummer, "expertise");
        await Expect(wie.Page.GetByRole(AriaRole.Article).First).ToContainTextAsync(Antwoordtekst);
        await wie.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Afschrift nemen") }).First.ClickAsync();
        await Expect(wie.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync(Antwoordtekst);
        await wie.Knop("Sluiten").ClickAsync();
        await wie.Page.GetByRole(AriaRole.Radio, new() { Name = "Ja", Exact = true }).CheckAsync();
        await wie.Knop("Vraag afsluiten").ClickAsync();
        await Expect(wie.Page.GetByRole(AriaRole.Article).First).ToContainTextAsync("beantwoord: ja");
    }

    private static async Task LaatUitstromenAsync(Bezoeker wie, string nummer)
    {
        await wie.OpenCasusAsync(nummer, "evaluatie");
        await Expect(Keuze(wie, "Reden")).ToBeVisibleAsync();
        foreach (var ja in await wie.Page.GetByRole(AriaRole.Radio, new() { Name = "Ja", Exact = true }).AllAsync())
        {
            await ja.CheckAsync();
        }

        await KiesAsync(wie, "Reden", "Doelen bereikt");
        await Veld(wie, "Toelichting").First.FillAsync("De overdracht gaat al weken goed.");
        await Veld(wie, "Wat vindt het gezin?").FillAsync("We redden het nu zelf.");
        await Veld(wie, "Wie houdt contact met het gezin?").FillAsync("De contactpersoon belt elke maand.");
        await wie.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Deze vragen worden ingetrokken") }).CheckAsync();
        await wie.Knop("Uitstroom vastleggen").ClickAsync();
        await Expect(wie.Page.GetByRole(AriaRole.Region, new() { Name = "Casuskop" })).ToContainTextAsync("Nazorg");
    }
}
