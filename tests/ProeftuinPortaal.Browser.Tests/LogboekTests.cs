using Microsoft.Playwright;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace ProeftuinPortaal.Browser.Tests;

/// <summary>What happened in the browser stands in the logboek: each reading once, and the chain is whole.</summary>
public sealed class LogboekTests(Browserportaal browserportaal) : Browsertest(browserportaal)
{
    private const int Keren = 20;

    [Fact]
    public async Task Een_casus_twintig_keer_openen_geeft_twintig_regels_per_deel()
    {
        var casus = await Portaal.DemocasusAsync("Gezin Telwater");
        await Portaal.MetNotitieAsync(casus);
        var bezoeker = await AlsAsync(Lokaalteam);
        for (var i = 0; i < Keren; i++)
        {
            await bezoeker.OpenCasusAsync(casus.Nummer);
            await Expect(bezoeker.Notities).ToHaveCountAsync(1);
        }

        (await InzagenAsync(casus)).Should().Be($"Kop {Keren}, Tijdlijn {Keren}");
    }

    [Fact]
    public async Task Van_tabblad_wisselen_is_geen_nieuwe_opening_van_de_casus()
    {
        var casus = await Portaal.DemocasusAsync("Gezin Tabwater");
        var bezoeker = await AlsAsync(Lokaalteam);
        await bezoeker.OpenCasusAsync(casus.Nummer);
        await bezoeker.Link("Toegang").ClickAsync();
        await Expect(bezoeker.Knop("Collega toegang geven")).ToBeVisibleAsync();
        await bezoeker.Link("Tijdlijn").ClickAsync();
        await Expect(bezoeker.Notitieveld.First).ToBeVisibleAsync();

        (await InzagenAsync(casus)).Should().Be("Kop 1, Tijdlijn 2, Toegang 1");
    }

    [Fact]
    public async Task Een_geweigerd_nummer_is_een_weigering_en_geen_inzage()
    {
        var casus = await Portaal.DemocasusAsync("Gezin Nietwater");
        var bezoeker = await AlsAsync("gi@utrecht.example");
        await bezoeker.OpenAsync($"/casussen/{casus.Nummer}");
        await Expect(bezoeker.Kop).ToHaveTextAsync("Niet gevonden");

        (await InzagenAsync(casus)).Should().BeNull();
        (await Portaal.TelAsync($"portaal.logboek WHERE casus_id = '{casus.Id.Value}' AND handeling = 'Weigering'")).Should().Be(1);
    }

    [Fact]
    public async Task De_privacy_officer_vindt_wie_een_casus_opende_en_neemt_dat_mee_en_leest_geen_woord_uit_het_dossier()
    {
        var casus = await Portaal.DemocasusAsync("Gezin Speurwater");
        await Portaal.MetNotitieAsync(casus);
        var werker = await AlsAsync(Lokaalteam);
        await werker.OpenCasusAsync(casus.Nummer);
        var officer = await AlsAsync("privacy@utrecht.example");
        await officer.Link("Logboek").First.ClickAsync();
        await Expect(officer.Kop).ToHaveTextAsync("Logboek");

        await officer.Page.GetByRole(AriaRole.Textbox, new() { Name = "Casusnummer" }).FillAsync(casus.Nummer.ToLowerInvariant());
        await officer.Knop("Tonen").ClickAsync();

        var tabel = officer.Page.GetByRole(AriaRole.Table);
        await Expect(tabel.GetByRole(AriaRole.Row).Filter(new() { HasNotText = casus.Nummer })).ToHaveCountAsync(1);
        await Expect(tabel.GetByRole(AriaRole.Row).Filter(new() { HasText = "las het deel Tijdlijn" })).ToContainTextAsync("Sanne Proefveld");
        await Expect(officer.Page.Locator("main")).Not.ToContainTextAsync("Speurwater");
        officer.Page.Url.Should().EndWith("/logboek");
        var download = await officer.Page.RunAndWaitForDownloadAsync(() => officer.Link($"Alles van casus {casus.Nummer} naar Excel").ClickAsync());
        download.SuggestedFilename.Should().StartWith($"logboek-{casus.Nummer}-");

        await officer.Page.GetByRole(AriaRole.Textbox, new() { Name = "Casusnummer" }).FillAsync("BCD-FGH");
        await officer.Knop("Tonen").ClickAsync();
        await Expect(officer.Page.GetByText("In deze regio is geen casus met dit nummer.").First).ToBeVisibleAsync();
        officer.Verwacht("status of 404");
        await officer.Page.GotoAsync($"/casussen/{casus.Nummer}");
        await Expect(officer.Kop).ToHaveTextAsync("Niet gevonden");
    }

    [Fact]
    public async Task De_keten_is_heel()
    {
        // The fixture asks it once more when every test has run.
        (await Portaal.TelAsync("toegang.logboek_controleren()")).Should().Be(0);
    }

    private Task<string> InzagenAsync(Voorbeeldcasus casus) => Portaal.EigenaarAsync<string>(
        $"""
        SELECT string_agg(deel || ' ' || aantal, ', ' ORDER BY deel) FROM (
            SELECT deel, count(*) AS aantal FROM portaal.logboek
            WHERE casus_id = '{casus.Id.Value}' AND handeling = 'Inzage' GROUP BY deel) inzagen
        """);
}
