using Microsoft.Playwright;
using ProeftuinPortaal.Browser.Tests.Support;
using ProeftuinPortaal.Web.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace ProeftuinPortaal.Browser.Tests;

/// <summary>An installation in Production as people meet it: from an empty database to colleagues who sign in, and back in after a lost phone.</summary>
[Collection(Wandelcollectie.Naam)]
public sealed class EersteGebruikTests(Browserportaal browserportaal, Productieportaal productie) : Browsertest(browserportaal), IClassFixture<Productieportaal>
{
    private const string Wachtwoord = "zeven groene fietsen op zolder";
    private const string NieuwWachtwoord = "acht blauwe boten op de plas";

    // Someone with a second step: the secret on the phone, the codes on paper.
    private sealed record Ingesteld(Bezoeker Bezoeker, string Email, byte[] Sleutel, IReadOnlyList<string> Herstelcodes);

    [Fact]
    public async Task Van_een_lege_database_tot_de_eerste_aanmelding()
    {
        var (code, _, fout) = await productie.OpdrachtAsync(
            "gebruiker", "maken", "--naam", "Beheerder Voorbeeld-01", "--email", "beheer@voorbeeld.example", "--organisatie", "Gemeente Voorbeeld-01");
        (code, fout).Should().Be((1, "Voor welke regio is deze gebruiker? Noem er een met --regio: amsterdam, flevoland, food-valley, groningen, haaglanden, "
            + "hart-van-brabant, nijmegen, rotterdam-rijnmond, utrecht, zaanstreek-waterland, zaltbommel."));
        var link = await productie.GebruikerAsync("Beheerder Voorbeeld-01", "beheer@voorbeeld.example", "utrecht");
        await productie.StartAsync();

        var beheerder = await StelInAsync(link, "beheer@voorbeeld.example");
        await beheerder.Bezoeker.LogUitAsync();
        await LogInAsync(beheerder, Inlogcodes.Code(beheerder.Sleutel, 1));

        await OpenBeheerAsync(beheerder.Bezoeker, "/beheer/organisaties");
        await VulAsync(beheerder.Bezoeker, "Naam", "Lokaal team Voorbeeld-02");
        await beheerder.Bezoeker.Page.GetByLabel("Soort").SelectOptionAsync(new SelectOptionValue { Label = "Lokaal team" });
        await beheerder.Bezoeker.Knop("Organisatie toevoegen").ClickAsync();
        await Expect(beheerder.Bezoeker.Page.GetByText("Lokaal team Voorbeeld-02 staat in de lijst.")).ToBeVisibleAsync();

        var collegalink = await MaakGebruikerAsync(beheerder.Bezoeker, "Werker Voorbeeld-03", "werker@voorbeeld.example", "Lokaal team Voorbeeld-02 (Lokaal team)", "Medewerker lokaal team");
        var regel = Regel(beheerder.Bezoeker, "Werker Voorbeeld-03");
        await Expect(regel).ToContainTextAsync("Nog geen wachtwoord");
        await KiesOnafAsync(beheerder.Bezoeker);
        await Expect(Regel(beheerder.Bezoeker, "Beheerder Voorbeeld-01")).ToHaveCountAsync(0);
        await Expect(regel).ToHaveCountAsync(1);

        var collega = await StelInAsync(collegalink, "werker@voorbeeld.example", async () =>
        {
            await OpenBeheerAsync(beheerder.Bezoeker);
            await Expect(regel).ToContainTextAsync("Nog geen tweede stap");
        });
        await Expect(collega.Bezoeker.Page.GetByText("Je werkt nu in geen enkele casus")).ToBeVisibleAsync();
        await OpenBeheerAsync(beheerder.Bezoeker);
        await Expect(regel).ToContainTextAsync("Actief");

        // The first aanmelding is received, and who can mend it hears that nobody reads it yet.
        await collega.Bezoeker.DienAanmeldingInAsync("Eerstewater");
        await beheerder.Bezoeker.OpenAsync("/");
        await Expect(beheerder.Bezoeker.Page.GetByText("Geen procesregisseur: niemand ziet de aanmeldingen.")).ToBeVisibleAsync();
        (await beheerder.Bezoeker.TekstAsync()).Should().NotContain("Eerstewater");
        await beheerder.Bezoeker.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("bij de inrichting$") }).ClickAsync();
        await Expect(beheerder.Bezoeker.Page.GetByRole(AriaRole.Table)).ToContainTextAsync("procesregisseur");
    }

    [Fact]
    public async Task Twee_beheerders_halen_een_tweede_stap_weg_en_de_gebruiker_stelt_een_nieuwe_in()
    {
        var links = new[]
        {
            await productie.GebruikerAsync("Vrager Voorbeeld-04", "vrager@voorbeeld.example", "flevoland"),
            await productie.GebruikerAsync("Ander Voorbeeld-05", "ander@voorbeeld.example", "flevoland"),
            await productie.GebruikerAsync("Buiten Voorbeeld-06", "buiten@voorbeeld.example", "groningen"),
            await productie.GebruikerAsync("Kwijt Voorbeeld-07", "kwijt@voorbeeld.example", "flevoland", "--rol", "Teamleider"),
        };
        await productie.StartAsync();
        var vrager = (await StelInAsync(links[0], "vrager@voorbeeld.example")).Bezoeker;
        var ander = (await StelInAsync(links[1], "ander@voorbeeld.example")).Bezoeker;
        var buiten = (await StelInAsync(links[2], "buiten@voorbeeld.example")).Bezoeker;
        var kwijt = await StelInAsync(links[3], "kwijt@voorbeeld.example");

        // Nobody does it for oneself, and who asked cannot allow it.
        await OpenBeheerAsync(vrager);
        await Expect(Regel(vrager, "Vrager Voorbeeld-04").GetByRole(AriaRole.Button, new() { Name = "Tweede stap" })).ToHaveCountAsync(0);
        await VraagHerstelAsync(vrager, "Kwijt Voorbeeld-07");
        await Expect(vrager.Page.GetByText("Een andere functioneel beheerder moet dit toestaan.")).ToBeVisibleAsync();
        await Expect(vrager.Knop("Herstel voor Kwijt Voorbeeld-07 toestaan")).ToHaveCountAsync(0);
        // Taken back and asked again: still one.
        await vrager.Knop("Verzoek voor Kwijt Voorbeeld-07 intrekken").ClickAsync();
        await Expect(vrager.Page.GetByText("Afgewezen of ingetrokken door Vrager Voorbeeld-04")).ToBeVisibleAsync();
        await VraagHerstelAsync(vrager, "Kwijt Voorbeeld-07");
        await VraagHerstelAsync(vrager, "Ander Voorbeeld-05");

        // Another region knows nothing of it.
        await OpenBeheerAsync(buiten);
        await Expect(Regel(buiten, "Buiten Voorbeeld-06")).ToBeVisibleAsync();
        (await buiten.TekstAsync()).Should().NotContain("Kwijt").And.NotContain("Vrager");

        await OpenBeheerAsync(ander);
        await Expect(ander.Page.GetByText("Dit gaat over jou: een ander beoordeelt het.")).ToBeVisibleAsync();
        await Expect(ander.Knop("Herstel voor Ander Voorbeeld-05 toestaan")).ToHaveCountAsync(0);
        await Expect(kwijt.Bezoeker.Kop).ToHaveTextAsync("Vandaag");
        await ander.Knop("Herstel voor Kwijt Voorbeeld-07 toestaan").ClickAsync();
        await ander.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Herstel toestaan" }).ClickAsync();
        await Expect(ander.Page.GetByText("Toegestaan door Ander Voorbeeld-05")).ToBeVisibleAsync();
        await Expect(Regel(ander, "Kwijt Voorbeeld-07")).ToContainTextAsync("Nog geen tweede stap");

        // The open page goes at once; the password is as it was, and neither the old phone nor the old paper lets in.
        await Expect(kwijt.Bezoeker.Kop).ToHaveTextAsync("Inloggen");
        await VulInloggenInAsync(kwijt.Bezoeker, kwijt.Email, Wachtwoord);
        var (sleutel, herstelcodes) = await StelStapInAsync(kwijt.Bezoeker);
        sleutel.Should().NotEqual(kwijt.Sleutel);
        herstelcodes.Should().NotIntersectWith(kwijt.Herstelcodes);
        await kwijt.Bezoeker.LogUitAsync();
        await VulInloggenInAsync(kwijt.Bezoeker, kwijt.Email, Wachtwoord);
        await StuurCodeAsync(kwijt.Bezoeker, Inlogcodes.Code(kwijt.Sleutel, 1), "Inloggen");
        await Expect(kwijt.Bezoeker.Page.Locator("#code-fout")).ToContainTextAsync("Deze code klopt niet");
        await StuurCodeAsync(kwijt.Bezoeker, Inlogcodes.Code(sleutel, 1), "Inloggen");
        await Expect(kwijt.Bezoeker.Kop).ToHaveTextAsync("Vandaag");
        (await productie.EigenaarAsync<string>(
            "SELECT string_agg(handeling || ' ' || onderwerp, ', ' ORDER BY id) FROM portaal.logboek WHERE handeling IN ('TweedeStapHersteld') OR onderwerp = 'stapherstel'"))
            .Should().Be("Toevoegen stapherstel, Wijzigen stapherstel, Toevoegen stapherstel, Toevoegen stapherstel, Wijzigen stapherstel, TweedeStapHersteld account");
    }

    [Fact]
    public async Task Wie_is_ingelogd_wijzigt_het_wachtwoord_de_telefoon_en_de_herstelcodes()
    {
        var link = await productie.GebruikerAsync("Eigen Voorbeeld-08", "eigen@voorbeeld.example", "nijmegen", "--rol", "Teamleider");
        await productie.StartAsync();
        var eigen = await StelInAsync(link, "eigen@voorbeeld.example");
        var bezoeker = eigen.Bezoeker;
        var elders = await BezoekerAsync(new() { IgnoreHTTPSErrors = true }, productie.Adres);
        await VulInloggenInAsync(elders, eigen.Email, Wachtwoord);
        await StuurCodeAsync(elders, Inlogcodes.Code(eigen.Sleutel, 1), "Inloggen");
        await Expect(elders.Kop).ToHaveTextAsync("Vandaag");

        await OpenAccountAsync(bezoeker);
        (await bezoeker.TekstAsync()).Should().Contain("Eigen Voorbeeld-08").And.Contain("eigen@voorbeeld.example").And.Contain("Teamleider in Nijmegen").And.Contain("Je hebt nog 10 herstelcodes.");
        await KijkAsync(bezoeker);
        await bezoeker.Link("Wachtwoord wijzigen").ClickAsync();
        await bezoeker.Knop("Wachtwoord wijzigen").ClickAsync();
        await Expect(bezoeker.Page.GetByText("Je wachtwoord is nog niet gewijzigd")).ToBeVisibleAsync();
        await KijkAsync(bezoeker);
        await VulAsync(bezoeker, "Huidig wachtwoord", Wachtwoord);
        await VulAsync(bezoeker, "Nieuw wachtwoord", NieuwWachtwoord);
        await VulAsync(bezoeker, "Herhaal het nieuwe wachtwoord", NieuwWachtwoord);
        await bezoeker.Knop("Wachtwoord wijzigen").ClickAsync();
        await Expect(bezoeker.Page.GetByText("Je wachtwoord is gewijzigd.")).ToBeVisibleAsync();
        // The page that was open elsewhere goes at once.
        await Expect(elders.Kop).ToHaveTextAsync("Inloggen");

        await bezoeker.Link("Telefoon vervangen").ClickAsync();
        await bezoeker.Knop("Verder").ClickAsync();
        await KijkAsync(bezoeker);
        await VulAsync(bezoeker, "Wachtwoord", NieuwWachtwoord);
        await VulAsync(bezoeker, "Code uit je app, of een herstelcode", eigen.Herstelcodes[0]);
        await bezoeker.Knop("Verder").ClickAsync();
        var sleutel = Inlogcodes.Sleutel(await bezoeker.Page.Locator(".codesleutel code").InnerTextAsync());
        await StuurCodeAsync(bezoeker, Inlogcodes.Fout(sleutel), "Telefoon vervangen");
        await KijkAsync(bezoeker);
        await StuurCodeAsync(bezoeker, Inlogcodes.Code(sleutel), "Telefoon vervangen");
        await Expect(bezoeker.Page.GetByText("Je nieuwe telefoon is ingesteld.")).ToBeVisibleAsync();
        await Expect(bezoeker.Page.GetByText("Je hebt nog 9 herstelcodes.")).ToBeVisibleAsync();

        await productie.EigenaarAsync<string>("UPDATE identiteit.accounts SET herstelcodes = herstelcodes[1:2] WHERE email = 'eigen@voorbeeld.example' RETURNING email");
        await bezoeker.OpenAsync("/");
        await Expect(bezoeker.Page.GetByText("Je hebt nog 2 herstelcodes.")).ToBeVisibleAsync();
        await KijkAsync(bezoeker);
        await bezoeker.Link("Maak nieuwe").ClickAsync();
        await bezoeker.Link("Nieuwe herstelcodes maken").ClickAsync();
        await StuurCodeAsync(bezoeker, Inlogcodes.Code(sleutel, 1), "Nieuwe herstelcodes maken");
        await Expect(bezoeker.Kop).ToHaveTextAsync("Bewaar je herstelcodes");
        var nieuwe = await bezoeker.Page.Locator(".herstelcodes code").AllInnerTextsAsync();
        nieuwe.Should().HaveCount(10).And.NotIntersectWith(eigen.Herstelcodes);
        await KijkAsync(bezoeker);
        await bezoeker.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await bezoeker.Knop("Kopiëren").ClickAsync();
        await Expect(bezoeker.Page.GetByText("Gekopieerd.")).ToBeVisibleAsync();
        (await bezoeker.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()")).Should().Be(string.Join('\n', nieuwe));
        await bezoeker.Link("Ik heb de codes bewaard").ClickAsync();
        await Expect(bezoeker.Page.GetByText("Je hebt nog 10 herstelcodes.")).ToBeVisibleAsync();

        await bezoeker.LogUitAsync();
        await VulInloggenInAsync(bezoeker, eigen.Email, NieuwWachtwoord);
        await bezoeker.Link("Geen telefoon bij de hand? Gebruik een herstelcode").ClickAsync();
        await VulAsync(bezoeker, "Herstelcode", nieuwe[9]);
        await bezoeker.Knop("Inloggen").ClickAsync();
        await Expect(bezoeker.Kop).ToHaveTextAsync("Vandaag");
    }

    [Fact]
    public async Task Wie_het_wachtwoord_vergat_krijgt_een_link_van_de_beheerder()
    {
        var links = new[]
        {
            await productie.GebruikerAsync("Gever Voorbeeld-09", "gever@voorbeeld.example", "zaltbommel"),
            await productie.GebruikerAsync("Vergeten Voorbeeld-10", "vergeten@voorbeeld.example", "zaltbommel", "--rol", "Teamleider"),
        };
        await productie.StartAsync();
        var beheerder = (await StelInAsync(links[0], "gever@voorbeeld.example")).Bezoeker;
        var vergeten = await StelInAsync(links[1], "vergeten@voorbeeld.example");

        await OpenBeheerAsync(beheerder);
        await Expect(Regel(beheerder, "Gever Voorbeeld-09").GetByRole(AriaRole.Button, new() { NameRegex = new("^Nieuw wachtwoord") })).ToHaveCountAsync(0);
        await beheerder.Knop("Nieuw wachtwoord voor Vergeten Voorbeeld-10").ClickAsync();
        var dialoog = beheerder.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialoog).ToContainTextAsync("Spreek Vergeten Voorbeeld-10 eerst zelf.");
        await KijkAsync(beheerder);
        await dialoog.GetByRole(AriaRole.Button, new() { Name = "Link maken" }).ClickAsync();
        await Expect(beheerder.Page.Locator(".uitnodiging")).ToBeVisibleAsync();
        await KijkAsync(beheerder);
        var link = new Uri(await beheerder.Page.Locator(".uitnodiging").InnerTextAsync()).PathAndQuery;

        // Who is at work stays so, until the new password is there.
        await Expect(vergeten.Bezoeker.Kop).ToHaveTextAsync("Vandaag");
        var elders = await BezoekerAsync(new() { IgnoreHTTPSErrors = true }, productie.Adres);
        await elders.Page.GotoAsync(link);
        await VulAsync(elders, "Nieuw wachtwoord", NieuwWachtwoord);
        await VulAsync(elders, "Herhaal het wachtwoord", NieuwWachtwoord);
        await KijkAsync(elders);
        await elders.Knop("Wachtwoord instellen").ClickAsync();
        await Expect(elders.Page.GetByText("Je wachtwoord is ingesteld.")).ToBeVisibleAsync();
        await Expect(vergeten.Bezoeker.Kop).ToHaveTextAsync("Inloggen");

        await VulInloggenInAsync(elders, vergeten.Email, Wachtwoord);
        await Expect(elders.Kop).ToHaveTextAsync("Inloggen");
        await VulInloggenInAsync(elders, vergeten.Email, NieuwWachtwoord);
        await StuurCodeAsync(elders, Inlogcodes.Code(vergeten.Sleutel, 1), "Inloggen");
        await Expect(elders.Kop).ToHaveTextAsync("Vandaag");
        var tweedeKeer = await BezoekerAsync(new() { IgnoreHTTPSErrors = true }, productie.Adres);
        await tweedeKeer.Page.GotoAsync(link);
        await Expect(tweedeKeer.Page.GetByText("Deze link is niet meer geldig")).ToBeVisibleAsync();
    }

    // The one-time link, a password, and the first sign-in.
    private async Task<Ingesteld> StelInAsync(string link, string email, Func<Task>? naWachtwoord = null)
    {
        var bezoeker = await BezoekerAsync(new() { IgnoreHTTPSErrors = true }, productie.Adres);
        await bezoeker.Page.GotoAsync(link);
        await VulAsync(bezoeker, "Nieuw wachtwoord", Wachtwoord);
        await VulAsync(bezoeker, "Herhaal het wachtwoord", Wachtwoord);
        await bezoeker.Knop("Wachtwoord instellen").ClickAsync();
        await Expect(bezoeker.Page.GetByText("Je wachtwoord is ingesteld.")).ToBeVisibleAsync();
        await (naWachtwoord?.Invoke() ?? Task.CompletedTask);
        await VulInloggenInAsync(bezoeker, email, Wachtwoord);
        var (sleutel, codes) = await StelStapInAsync(bezoeker);
        return new(bezoeker, email, sleutel, codes);
    }

    private static async Task<(byte[] Sleutel, IReadOnlyList<string> Herstelcodes)> StelStapInAsync(Bezoeker bezoeker)
    {
        await Expect(bezoeker.Kop).ToHaveTextAsync("Tweede stap instellen");
        await Expect(bezoeker.Page.GetByRole(AriaRole.Img, new() { NameRegex = new("^QR-code") })).ToBeVisibleAsync();
        var sleutel = Inlogcodes.Sleutel(await bezoeker.Page.Locator(".codesleutel code").InnerTextAsync());
        await StuurCodeAsync(bezoeker, Inlogcodes.Code(sleutel), "Tweede stap instellen");
        await Expect(bezoeker.Kop).ToHaveTextAsync("Bewaar je herstelcodes");
        var codes = await bezoeker.Page.Locator(".herstelcodes code").AllInnerTextsAsync();
        codes.Should().HaveCount(10);
        await bezoeker.Link("Ik heb de codes bewaard").ClickAsync();
        await bezoeker.InteractiefAsync();
        await Expect(bezoeker.Kop).ToHaveTextAsync("Vandaag");
        return (sleutel, codes);
    }

    private static async Task LogInAsync(Ingesteld wie, string code)
    {
        await VulInloggenInAsync(wie.Bezoeker, wie.Email, Wachtwoord);
        await StuurCodeAsync(wie.Bezoeker, code, "Inloggen");
        await wie.Bezoeker.InteractiefAsync();
        await Expect(wie.Bezoeker.Kop).ToHaveTextAsync("Vandaag");
    }

    private static async Task VulInloggenInAsync(Bezoeker bezoeker, string email, string wachtwoord)
    {
        await bezoeker.Page.GotoAsync("/inloggen");
        await VulAsync(bezoeker, "E-mailadres", email);
        await VulAsync(bezoeker, "Wachtwoord", wachtwoord);
        await bezoeker.Knop("Inloggen").ClickAsync();
    }

    private static async Task StuurCodeAsync(Bezoeker bezoeker, string code, string knop)
    {
        await bezoeker.Page.Locator("#code").FillAsync(code);
        await bezoeker.Knop(knop).ClickAsync();
    }

    private static Task VulAsync(Bezoeker bezoeker, string label, string tekst) => bezoeker.Page.GetByLabel(label, new() { Exact = true }).FillAsync(tekst);

    private static async Task OpenBeheerAsync(Bezoeker bezoeker, string pad = "/beheer")
    {
        await bezoeker.OpenAsync(pad);
        await Expect(bezoeker.Page.GetByRole(AriaRole.Table).First).ToBeVisibleAsync();
    }

    private static async Task OpenAccountAsync(Bezoeker bezoeker)
    {
        await bezoeker.Page.Locator("summary", new() { HasText = ": menu" }).ClickAsync();
        await bezoeker.Link("Mijn account").ClickAsync();
        await Expect(bezoeker.Link("Wachtwoord wijzigen")).ToBeVisibleAsync();
        await Expect(bezoeker.Knop("Uitloggen")).ToBeHiddenAsync();
    }

    private static ILocator Regel(Bezoeker bezoeker, string naam) =>
        bezoeker.Page.GetByRole(AriaRole.Row).Filter(new() { Has = bezoeker.Page.GetByRole(AriaRole.Rowheader, new() { Name = naam }) });

    private static Task KiesOnafAsync(Bezoeker bezoeker) => bezoeker.Page.GetByLabel("Alleen wie nog iets moet instellen").CheckAsync();

    // Answers the link: path and query.
    private static async Task<string> MaakGebruikerAsync(Bezoeker bezoeker, string naam, string email, string organisatie, string rol)
    {
        await OpenBeheerAsync(bezoeker);
        await bezoeker.Knop("Gebruiker toevoegen").ClickAsync();
        await VulAsync(bezoeker, "Naam", naam);
        await VulAsync(bezoeker, "E-mailadres", email);
        await bezoeker.Page.GetByLabel("Organisatie", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = organisatie });
        await bezoeker.Page.GetByLabel("Eerste rol").SelectOptionAsync(new SelectOptionValue { Label = rol });
        await bezoeker.Knop("Gebruiker maken").ClickAsync();
        await Expect(bezoeker.Page.GetByText("Geef deze link aan de gebruiker")).ToBeVisibleAsync();
        var link = new Uri(await bezoeker.Page.Locator(".uitnodiging").InnerTextAsync()).PathAndQuery;
        await bezoeker.Knop("Ik heb de link gegeven").ClickAsync();
        return link;
    }

    private static async Task VraagHerstelAsync(Bezoeker bezoeker, string naam)
    {
        await bezoeker.Knop($"Tweede stap herstellen van {naam}").ClickAsync();
        await VulAsync(bezoeker, "Waarom", "Telefoon kwijt, gesproken op kantoor.");
        await bezoeker.Knop("Herstel vragen").ClickAsync();
        await Expect(bezoeker.Knop($"Verzoek voor {naam} intrekken")).ToBeVisibleAsync();
    }

    // At both ends of the widths that people have.
    private static async Task KijkAsync(Bezoeker bezoeker)
    {
        foreach (var breedte in new[] { 360, 1280 })
        {
            await bezoeker.Page.SetViewportSizeAsync(breedte, 900);
            (await Toegankelijkheid.BeoordeelAsync(bezoeker)).Should().BeEmpty(bezoeker.Page.Url);
            (await bezoeker.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth")).Should().BeTrue(bezoeker.Page.Url);
            await bezoeker.MaakBeeldAsync();
        }
    }
}
