using System.Net;
using MiniExcelLibs;
using ProeftuinPortaal.Application.Casussen;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Logboeken;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Logboeken;

/// <summary>The logboek of one case as a file, opened again with the library that made it.</summary>
public sealed class LogboekExportTests(Webportaal web) : IClassFixture<Webportaal>
{
    [Fact]
    public async Task Het_bestand_zegt_in_woorden_wie_de_casus_opende_en_wie_werd_geweigerd()
    {
        var (casus, officer) = await CasusAsync();
        await new CasusInzienHandler(web.Portaal.DbVoor(casus.Contactpersoon)).HandleAsync(casus.Nummer, default);
        await new CasusInzienHandler(web.Portaal.DbVoor(casus.Buitenstaander)).HandleAsync(casus.Nummer, default);

        var antwoord = await (await web.ClientAsync(officer)).GetAsync(LogboekEndpoint.Adres(Code(casus.RegioId), casus.Nummer));

        antwoord.Content.Headers.ContentDisposition!.FileName.Should().MatchRegex($"^logboek-{casus.Nummer}-[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}\\.xlsx$");
        var bestand = await antwoord.Content.ReadAsByteArrayAsync();
        MiniExcel.GetSheetNames(new MemoryStream(bestand)).Should().Equal("Uitleg", "Logboek");
        var regels = MiniExcel.Query(new MemoryStream(bestand), useHeaderRow: true, sheetName: "Logboek").Cast<IDictionary<string, object?>>().ToList();
        regels.Should().Contain(r => Equals(r["Wie"], "Contactpersoon Voorbeeld-01") && Equals(r["Rol in de casus"], "vaste contactpersoon") && Equals(r["Wat"], "opende de casus"))
            .And.Contain(r => Equals(r["Wat"], "probeerde de casus te openen en werd geweigerd"));
        regels[0]["Wat"].Should().Be("nam het logboek van de casus mee als bestand");
    }

    [Fact]
    public async Task Zonder_het_recht_of_van_een_andere_regio_is_er_geen_bestand_en_van_een_andere_site_geen_regel()
    {
        var (casus, officer) = await CasusAsync();
        var (elders, _) = await CasusAsync();
        var adres = LogboekEndpoint.Adres(Code(casus.RegioId), casus.Nummer);
        var client = await web.ClientAsync(officer);

        (await (await web.ClientAsync(casus.Contactpersoon)).GetAsync(adres)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        foreach (var mis in new[]
        {
            LogboekEndpoint.Adres(Code(elders.RegioId), elders.Nummer), LogboekEndpoint.Adres(Code(casus.RegioId), elders.Nummer),
            LogboekEndpoint.Adres(Code(casus.RegioId), ""), LogboekEndpoint.Adres("bestaat-niet", casus.Nummer),
        })
        {
            (await client.GetAsync(mis)).StatusCode.Should().Be(HttpStatusCode.NotFound, mis);
        }

        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        (await client.GetAsync(adres)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await web.Portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.logboek WHERE gebruiker_id = '{officer.Value}' AND handeling = 'Export'")).Should().Be(0);
    }

    private static string Code(RegioId regio) => regio.Value.ToString("N");

    private async Task<(Voorbeeldcasus Casus, GebruikerId Officer)> CasusAsync()
    {
        var casus = await web.Portaal.CasusAsync();
        return (casus, await web.Portaal.GebruikerAsync(casus.RegioId, Rol.PrivacyOfficer, Organisatiesoort.Gemeente));
    }
}
