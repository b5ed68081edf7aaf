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
        await Expect(bezoeker.Knop("Toegang geven")).ToBeVisibleAsync();
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
