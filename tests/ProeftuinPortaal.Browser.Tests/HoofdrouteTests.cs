using Microsoft.Playwright;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace ProeftuinPortaal.Browser.Tests;

/// <summary>
/// One family from aanmelding to uitstroom, by the people who do it, each in a browser of their own. In CI one region; the
/// other two with PORTAAL_ALLES=1.
/// </summary>
[Collection(Wandelcollectie.Naam)]
public sealed class HoofdrouteTests(Browserportaal browserportaal) : Browsertest(browserportaal)
{
    private const string Vraagtekst = "Hoe houden we de overdracht van de kinderen veilig?";
    private const string Antwoordtekst = "Laat de overdracht op school gebeuren, met een derde erbij.";

    /// <summary>The region, and whether everybody works with the keys alone.</summary>
    public static TheoryData<string, bool> Regios => Environment.GetEnvironmentVariable("PORTAAL_ALLES") == "1"
        ? new() { { "utrecht", false }, { "haaglanden", false }, { "flevoland", false }, { "utrecht", true } }
        : new() { { "utrecht", false } };

    [Theory]
    [MemberData(nameof(Regios))]
    public async Task Een_gezin_van_aanmelding_tot_uitstroom(string regio, bool zonderMuis)
    {
        var gezin = $"{(zonderMuis ? "Toets" : "Route")}water{regio[..3]}";
        Task<Bezoeker> AlsAsync(string email) => base.AlsAsync(email, zonderMuis: zonderMuis);
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
        await lokaalteam.KlikAsync(lokaalteam.Page.GetByRole(AriaRole.Link, new() { Name = $"Gezin {gezin}", Exact = true }).First);
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
        var download = await projectleider.Page.RunAndWaitForDownloadAsync(() => projectleider.KlikAsync(projectleider.Link("Exporteren naar Excel")));
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
        await expert.KlikAsync(expert.Page.GetByText("Vraag teruggeven").First);
        await expert.VulAsync(Veld(expert, "Waarom geef je de vraag terug?"), "Ik ken dit gezin van vroeger.");
        await expert.KlikAsync(expert.Knop("Vraag teruggeven"));
        await Expect(expert.Kop).ToHaveTextAsync("Expertise");
        await expert.OpenAsync($"/casussen/{casus.Nummer}");
        await Expect(expert.Kop).ToHaveTextAsync("Niet gevonden");

        await expert.OpenAsync("/expertise");
        await PakOpAsync(expert);
        await Veld(expert, "Expertisenotitie").PressSequentiallyAsync("Ik ben nog aan het schrijven");
        await Expect(expert.ConceptBewaard).ToBeAttachedAsync();
        await lokaalteam.OpenCasusAsync(casus.Nummer, "expertise");
        await lokaalteam.KlikAsync(lokaalteam.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Vraag intrekken") }).First);
        await BevestigAsync(lokaalteam);

        await Expect(expert.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Je toegang tot deze vraag is beëindigd");
        await Expect(Veld(expert, "Expertisenotitie")).ToHaveValueAsync("Ik ben nog aan het schrijven");
        (await expert.TekstAsync()).Should().NotContain(Vraagtekst).And.NotContain("Terugwater");
        expert.Verwacht("status of 404");
    }

    private static ILocator Veld(Bezoeker wie, string naam) => wie.Page.GetByRole(AriaRole.Textbox, new() { Name = naam, Exact = true });

    private static ILocator Keuze(Bezoeker wie, string naam) => wie.Page.GetByRole(AriaRole.Combobox, new() { Name = naam, Exact = true });

    private static Task KiesAsync(Bezoeker wie, string veld, string tekst) => wie.KiesAsync(Keuze(wie, veld), tekst);

    private static Task BevestigAsync(Bezoeker wie) =>
        wie.KlikAsync(wie.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button).Last);

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
        var naam = $"Nieuwe Proefcollega {gezin}";
        await wie.OpenAsync("/beheer");
        (await wie.TekstAsync()).Should().NotContain(gezin).And.NotContain(nummer);
        await Expect(wie.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "(jij)" }).GetByRole(AriaRole.Button)).ToHaveCountAsync(0);

        await wie.KlikAsync(wie.Knop("Gebruiker toevoegen"));
        await wie.VulAsync(Veld(wie, "Naam"), naam);
        await wie.VulAsync(Veld(wie, "E-mailadres"), $"{Guid.NewGuid():N}@proef.example");
        await KiesAsync(wie, "Organisatie", "Lokaal team");
        await KiesAsync(wie, "Eerste rol", "Medewerker lokaal team");
        await wie.KiesDagAsync(wie.Page.GetByLabel("Tot en met", new() { Exact = true }), Portaal.Vandaag.AddDays(30));
        await wie.KlikAsync(wie.Knop("Gebruiker maken"));
        await Expect(wie.Page.GetByText("/wachtwoord-instellen")).ToBeVisibleAsync();

        var rij = wie.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = naam });
        await wie.KlikAsync(rij.GetByRole(AriaRole.Button, new() { NameRegex = new("^Rol Medewerker lokaal team .* beëindigen$") }));
        await wie.KlikAsync(wie.Knop("Rol beëindigen"));
        await Expect(rij.GetByRole(AriaRole.Button, new() { NameRegex = new("^Rol Medewerker lokaal team .* beëindigen$") })).ToHaveCountAsync(0);
        wie.Verwacht("status of 404");
        await wie.Page.GotoAsync($"/casussen/{nummer}");
        await Expect(wie.Kop).ToHaveTextAsync("Niet gevonden");
    }

    private static async Task MeldAanAsync(Bezoeker wie, string gezin)
    {
        await wie.DienAanmeldingInAsync(gezin);
        await Expect(wie.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("De procesregisseur kijkt of dit gezin al bekend is.");
    }

    private static async Task<string> BesluitAsync(Bezoeker wie, string gezin, string contactpersoon)
    {
        await wie.KlikAsync(wie.Page.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" }).GetByRole(AriaRole.Link, new() { Name = "Instroom", Exact = true }));
        await wie.KlikAsync(wie.Page.GetByRole(AriaRole.Link, new() { NameRegex = new(gezin) }).First);
        await Expect(Keuze(wie, "Uitkomst")).ToBeVisibleAsync();
        foreach (var ja in await wie.Page.GetByRole(AriaRole.Radio, new() { Name = "Ja", Exact = true }).AllAsync())
        {
            await wie.VinkAanAsync(ja);
        }

        await KiesAsync(wie, "Uitkomst", "Samen starten");
        await KiesAsync(wie, "Regiehouder", contactpersoon);
        await KiesAsync(wie, "Vaste contactpersoon", contactpersoon);
        await wie.VulAsync(Veld(wie, "Motivering"), "De veiligheid vraagt dat we samen optrekken.");
        await wie.VulAsync(Veld(wie, "Terugkoppeling aan de aanmelder"), "We starten samen, je hoort deze week meer.");
        await wie.KlikAsync(wie.Knop("Besluit vastleggen"));
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
        await wie.KlikAsync(wie.Knop("Contactmoment vastleggen"));
        await KiesAsync(wie, "Hoe", "Huisbezoek");
        await wie.VulAsync(Veld(wie, "Met wie"), "Proefouder");
        await wie.VinkAanAsync(wie.Page.GetByRole(AriaRole.Radio, new() { Name = "Ja", Exact = true }).First);
        await wie.VulAsync(Veld(wie, "Wat is besproken"), "Kennisgemaakt aan de keukentafel.");
        await wie.KlikAsync(wie.Knop("Contactmoment opslaan"));
        await Expect(wie.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Kennisgemaakt aan de keukentafel.");

        await wie.KlikAsync(wie.Knop("Gezamenlijke intake vastleggen"));
        foreach (var partij in new[] { "Het gezin", "Het lokale team", "De gecertificeerde instelling" })
        {
            await wie.VinkAanAsync(wie.Page.GetByRole(AriaRole.Checkbox, new() { Name = $"{partij} is erbij", Exact = true }));
        }

        await wie.VulAsync(Veld(wie, "Waarom Veilig Thuis er niet bij is"), "De medewerker is ziek.");
        await wie.KlikAsync(wie.Knop("Intake opslaan"));
        await Expect(wie.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("De medewerker is ziek.");
        await wie.VulAsync(wie.Notitieveld.First, "Afspraken aan de deur gehangen.");
        await wie.KlikAsync(wie.Knop("Notitie opslaan"));
        await Expect(wie.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Afspraken aan de deur gehangen.");
    }

    private async Task MaakPlanAsync(Bezoeker wie, string nummer)
    {
        await wie.OpenCasusAsync(nummer, "plan");
        await wie.KlikAsync(wie.Knop("Top-3 maken"));
        await wie.VulAsync(Veld(wie, "Situatie").First, "Bij de overdracht schreeuwen de ouders tegen elkaar.");
        await wie.VulAsync(Veld(wie, "Voorbeelden").First, "Vorige week op het schoolplein.");
        await wie.VulAsync(Veld(wie, "Risicofactoren").First, "Alcohol, weinig slaap.");
        await wie.VulAsync(wie.Page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^In de woorden van Proefkind") }).First, "Ik stop dan mijn vingers in mijn oren.");
        await wie.VulAsync(Veld(wie, "Samen met"), "Proefouder en Proefkind");
        await wie.KlikAsync(wie.Knop("Top-3 vaststellen"));
        await Expect(wie.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Ik stop dan mijn vingers in mijn oren.");

        await wie.KlikAsync(wie.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("[Aa]nalyse maken$") }).First);
        await wie.VulAsync(Veld(wie, "Vraag van gezin en professionals"), "Waarom loopt het bij elke overdracht mis?");
        await wie.VulAsync(Veld(wie, "Verklaring"), "De scheiding is vers en de ouders slapen slecht.");
        await wie.VulAsync(Veld(wie, "Krachten"), "Oma past op en beide ouders willen rust.");
        await wie.VulAsync(Veld(wie, "Eerdere hulp"), "Buurtteam, hielp even.");
        await wie.VulAsync(Veld(wie, "Doelen"), "De kinderen wisselen van huis zonder ruzie.");
        await wie.KlikAsync(wie.Knop("Analyse opslaan"));
        await Expect(wie.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("De kinderen wisselen van huis zonder ruzie.");

        await wie.KlikAsync(wie.Knop("Actie toevoegen"));
        await wie.VulAsync(Veld(wie, "Wat"), "Rooster voor de overdracht maken");
        await KiesAsync(wie, "Wie", "Proefouder");
        await wie.KiesDagAsync(wie.Page.GetByLabel("Uiterlijk op", new() { Exact = true }), Portaal.Vandaag.AddDays(7));
        await wie.KlikAsync(wie.Knop("Actie opslaan"));
        await Expect(wie.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Rooster voor de overdracht maken");
    }

    private static async Task VraagExpertiseAsync(Bezoeker wie, string nummer, string organisatie)
    {
        await wie.OpenCasusAsync(nummer, "expertise");
        await KiesAsync(wie, "Thema", "Complexe scheiding");
        await KiesAsync(wie, "Aan welke organisatie", organisatie);
        await wie.VulAsync(Veld(wie, "Vraag"), Vraagtekst);
        await wie.VinkAanAsync(wie.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Plan", Exact = true }));
        await wie.KlikAsync(wie.Knop("Expertise vragen"));
        await Expect(wie.Page.GetByRole(AriaRole.Article).First).ToContainTextAsync(Vraagtekst);
    }

    private static async Task PakOpAsync(Bezoeker wie)
    {
        await wie.OpenAsync("/expertise");
        (await wie.TekstAsync()).Should().NotContain(Vraagtekst);
        var rij = wie.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Complexe scheiding" }).Filter(new() { HasText = Casussen.Naam(Lokaalteam) });
        var vraag = await rij.CountAsync() > 0 ? rij : wie.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Complexe scheiding" });
        await wie.KlikAsync(vraag.Last.GetByRole(AriaRole.Button, new() { Name = "Oppakken" }));
        await Expect(wie.Page.GetByText(Vraagtekst)).ToBeVisibleAsync();
    }

    private static async Task BeantwoordAsync(Bezoeker expert, Bezoeker vrager, string nummer)
    {
        await PakOpAsync(expert);
        await expert.VulAsync(Veld(expert, "Expertisenotitie"), Antwoordtekst);
        await expert.KlikAsync(expert.Knop("Meer nodig: Tijdlijn"));
        await vrager.OpenCasusAsync(nummer, "expertise");
        await vrager.KlikAsync(vrager.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Tijdlijn delen") }).First);
        await Expect(expert.Page.GetByRole(AriaRole.Link, new() { Name = "Tijdlijn", Exact = true })).ToBeVisibleAsync();
        await Expect(Veld(expert, "Expertisenotitie")).ToHaveValueAsync(Antwoordtekst);
        await KiesAsync(expert, "Op welke grond", "Advies");
        await expert.KlikAsync(expert.Knop("Antwoord versturen"));
        await Expect(expert.Page.GetByRole(AriaRole.Heading, new() { Name = "Mijn antwoord" })).ToBeVisibleAsync();
    }

    private static async Task SluitAfMetAfschriftAsync(Bezoeker wie, string nummer)
    {
        await wie.OpenCasusAsync(nummer, "expertise");
        await Expect(wie.Page.GetByRole(AriaRole.Article).First).ToContainTextAsync(Antwoordtekst);
        await wie.KlikAsync(wie.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Afschrift nemen") }).First);
        await Expect(wie.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync(Antwoordtekst);
        await wie.KlikAsync(wie.Knop("Sluiten"));
        await wie.VinkAanAsync(wie.Page.GetByRole(AriaRole.Radio, new() { Name = "Ja", Exact = true }));
        await wie.KlikAsync(wie.Knop("Vraag afsluiten"));
        await Expect(wie.Page.GetByRole(AriaRole.Article).First).ToContainTextAsync("beantwoord: ja");
    }

    /// <summary>Ends the work with a family, with everything well.</summary>
    internal static async Task LaatUitstromenAsync(Bezoeker wie, string nummer)
    {
        await wie.OpenCasusAsync(nummer, "evaluatie");
        await Expect(Keuze(wie, "Reden")).ToBeVisibleAsync();
        foreach (var ja in await wie.Page.GetByRole(AriaRole.Radio, new() { Name = "Ja", Exact = true }).AllAsync())
        {
            await wie.VinkAanAsync(ja);
        }

        await KiesAsync(wie, "Reden", "Doelen bereikt");
        await wie.VulAsync(Veld(wie, "Toelichting").First, "De overdracht gaat al weken goed.");
        await wie.VulAsync(Veld(wie, "Wat vindt het gezin?"), "We redden het nu zelf.");
        await wie.VulAsync(Veld(wie, "Wie houdt contact met het gezin?"), "De contactpersoon belt elke maand.");
        var openPunten = wie.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Deze vragen worden ingetrokken") });
        if (await openPunten.CountAsync() > 0)
        {
            await wie.VinkAanAsync(openPunten);
        }

        await wie.KlikAsync(wie.Knop("Uitstroom vastleggen"));
        await Expect(wie.Page.GetByRole(AriaRole.Region, new() { Name = "Casuskop" })).ToContainTextAsync("Nazorg");
    }
}
