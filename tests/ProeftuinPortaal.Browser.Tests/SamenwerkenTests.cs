using Microsoft.Playwright;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Browser.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;
using static Microsoft.Playwright.Assertions;

namespace ProeftuinPortaal.Browser.Tests;

/// <summary>Two colleagues of one lokaal team in the same case, each in a browser of their own.</summary>
public sealed class SamenwerkenTests(Browserportaal browserportaal) : Browsertest(browserportaal)
{
    private const string Eerste = "lokaalteam@flevoland.example";
    private const string Tweede = "lokaalteam2@flevoland.example";

    private Voorbeeldcasus _casus = null!;
    private Bezoeker _eerste = null!;
    private Bezoeker _tweede = null!;

    public override async Task InitializeAsync()
    {
        _casus = await Portaal.DemocasusAsync("Gezin Tweewater", "flevoland");
        await Portaal.EigenaarAsync<object>(
            $"""
            UPDATE portaal.gebruikers SET organisatie_id = (SELECT organisatie_id FROM portaal.gebruikers WHERE id = '{_casus.Contactpersoon.Value}')
            WHERE id = '{Casussen.Account(Tweede).Value}'
            """);
        await Portaal.GeefCasusrolAsync(_casus, Casussen.Account(Tweede), Casusrolsoort.Zorgcoordinator);
        await Portaal.MetNotitieAsync(_casus, "Versie een.");
        _eerste = await AlsAsync(Eerste);
        _tweede = await AlsAsync(Tweede);
        await _eerste.OpenCasusAsync(_casus.Nummer);
        await _tweede.OpenCasusAsync(_casus.Nummer);
    }

    [Fact]
    public async Task Wie_als_tweede_opslaat_ziet_beide_versies_en_kiest_per_veld()
    {
        await BewerkAsync(_eerste, "Versie van de eerste.", "Verteld door een gezinslid");
        await BewerkAsync(_tweede, "Versie van de tweede.", "Zelf gezien");
        await _eerste.Knop("Wijziging opslaan").ClickAsync();
        await Expect(_eerste.Notities.First).ToContainTextAsync("Versie van de eerste.");

        await _tweede.Knop("Wijziging opslaan").ClickAsync();
        var tekst = Veld(_tweede, "Notitie");
        await Expect(tekst).ToContainTextAsync("Versie van de eerste.");
        await Expect(tekst).ToContainTextAsync("Versie van de tweede.");
        await Expect(Keuze(tekst, "^Mijn tekst")).ToBeCheckedAsync();
        var bron = Veld(_tweede, "Hoe weet je dit?");
        await Expect(bron).ToContainTextAsync("Verteld door een gezinslid");
        await Expect(bron).ToContainTextAsync("Zelf gezien");
        await Expect(Veld(_tweede, "Gebeurd op")).ToHaveCountAsync(0);

        await Keuze(bron, $"^Bewaarde tekst van {Casussen.Naam(Eerste)}").CheckAsync();
        await _tweede.Knop("Mijn keuze opslaan").ClickAsync();
        await Expect(_tweede.Knop("Wijziging opslaan")).ToHaveCountAsync(0);
        await Expect(_tweede.Notities.First).ToContainTextAsync("Versie van de tweede.");
        await Expect(_tweede.Notities.First).ToContainTextAsync("Verteld door een gezinslid");
        await Expect(_eerste.Notities.First).ToContainTextAsync("Versie van de tweede.");

        (await StandAsync()).Should().Be("1 Versie een.; 2 Versie van de eerste.; 3 Versie van de tweede.");
    }

    [Fact]
    public async Task De_tweede_kan_ook_de_bewaarde_tekst_kiezen_en_de_eigen_versie_weggooien()
    {
        await BewerkAsync(_tweede, "Toch maar niet.", "Zelf gezien");
        await BewerkAsync(_eerste, "Zo blijft het.", "Zelf gezien");
        await _eerste.Knop("Wijziging opslaan").ClickAsync();
        await Expect(_eerste.Notities.First).ToContainTextAsync("Zo blijft het.");

        await _tweede.Knop("Wijziging opslaan").ClickAsync();
        await Keuze(Veld(_tweede, "Notitie"), "^Bewaarde tekst").CheckAsync();
        await _tweede.Knop("Mijn keuze opslaan").ClickAsync();
        await Expect(_tweede.Knop("Wijziging opslaan")).ToHaveCountAsync(0);
        await Expect(_tweede.Notities.First).ToContainTextAsync("Zo blijft het.");
    }

    [Fact]
    public async Task Een_notitie_van_de_een_verschijnt_bij_de_ander_zonder_te_laden_en_laat_diens_tekst_staan()
    {
        await _tweede.Page.EvaluateAsync("() => { window.zelfdePagina = true; }");
        await _tweede.Notitieveld.First.PressSequentiallyAsync("Ik ben nog aan het typen");
        await _eerste.Notitieveld.First.FillAsync("Net binnengekomen.");
        await _eerste.Knop("Notitie opslaan").ClickAsync();

        await Expect(_tweede.Notities.First).ToContainTextAsync("Net binnengekomen.");
        await Expect(_tweede.Notitieveld.First).ToHaveValueAsync("Ik ben nog aan het typen");
        (await _tweede.Page.EvaluateAsync<bool>("() => window.zelfdePagina === true")).Should().BeTrue();
    }

    [Fact]
    public async Task Een_gewijzigd_veilig_contact_staat_meteen_bij_de_ander_en_twee_wijzigingen_geven_een_keuze()
    {
        var (eerst, daarna) = (await OpenVeiligContactAsync(_eerste), await OpenVeiligContactAsync(_tweede));
        await Expect(eerst).ToBeFocusedAsync();
        await daarna.FillAsync("Alleen via school (voorbeeld).");
        await eerst.FillAsync("Niet bellen na 18 uur (voorbeeld).");
        await _eerste.Knop("Veilig contact opslaan").ClickAsync();

        await Expect(Kop(_eerste)).ToContainTextAsync("Veilig contact gewijzigd: Niet bellen na 18 uur (voorbeeld).");
        await Expect(Kop(_tweede)).ToContainTextAsync("Veilig contact gewijzigd: Niet bellen na 18 uur (voorbeeld).");
        await Expect(Kop(_tweede)).ToContainTextAsync(Casussen.Naam(Eerste));
        await Expect(daarna).ToHaveValueAsync("Alleen via school (voorbeeld).");

        await _tweede.Knop("Veilig contact opslaan").ClickAsync();
        await Expect(Veld(_tweede, "Veilig contact")).ToContainTextAsync("Niet bellen na 18 uur (voorbeeld).");
        await _tweede.Knop("Mijn keuze opslaan").ClickAsync();
        await Expect(Kop(_eerste)).ToContainTextAsync("Alleen via school (voorbeeld).");
        await Expect(_eerste.Page.Locator(".kopgegevens")).ToContainTextAsync("Eerder: Niet bellen na 18 uur (voorbeeld).");
    }

    private static ILocator Kop(Bezoeker bezoeker) => bezoeker.Page.GetByRole(AriaRole.Region, new() { Name = "Casuskop" });

    private static async Task<ILocator> OpenVeiligContactAsync(Bezoeker bezoeker)
    {
        await bezoeker.Page.Locator(".kopgegevens > summary").ClickAsync();
        await bezoeker.Knop("Veilig contact wijzigen").ClickAsync();
        return bezoeker.Page.GetByLabel("Hoe is het gezin veilig te bereiken?");
    }

    private static ILocator Veld(Bezoeker bezoeker, string naam) =>
        bezoeker.Page.GetByRole(AriaRole.Group, new() { Name = naam, Exact = true });

    private static ILocator Keuze(ILocator veld, string naam) => veld.GetByRole(AriaRole.Radio, new() { NameRegex = new(naam) });

    private static async Task BewerkAsync(Bezoeker bezoeker, string tekst, string kenbron)
    {
        var notitie = bezoeker.Notities.First;
        await notitie.GetByRole(AriaRole.Button, new() { NameRegex = new("^Notitie aanpassen van ") }).ClickAsync();
        await notitie.GetByRole(AriaRole.Textbox, new() { Name = "Notitie" }).FillAsync(tekst);
        await notitie.GetByLabel("Hoe weet je dit?").SelectOptionAsync(new SelectOptionValue { Label = kenbron });
    }

    // Every version there ever was, oldest first.
    private Task<string> StandAsync() => Portaal.EigenaarAsync<string>(
        $"""
        SELECT string_agg(versie || ' ' || tekst, '; ' ORDER BY versie) FROM (
            SELECT versie, tekst FROM portaal.notitie_versies WHERE casus_id = '{_casus.Id.Value}'
            UNION ALL SELECT versie, tekst FROM portaal.notities WHERE casus_id = '{_casus.Id.Value}') alle
        """);
}
