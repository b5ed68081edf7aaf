using System.Net;
using ProeftuinPortaal.Application.Persistence.Seed;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Regios;

/// <summary>The page of a region, through the real pipeline.</summary>
public sealed class RegioPageTests(Webportaal web) : IClassFixture<Webportaal>
{
    public static TheoryData<Rol> Rollen => [.. Enum.GetValues<Rol>()];

    [Theory]
    [MemberData(nameof(Rollen))]
    public async Task Elke_rol_leest_de_bladzijde_van_de_eigen_regio_en_geen_andere(Rol rol)
    {
        await Referentiegegevens.WerkBijAsync(web.Portaal.EigenaarConnectionString);
        var regio = Referentiegegevens.Regios.Single(r => r.Code == "food-valley");
        var client = await web.ClientAsync(await web.Portaal.GebruikerAsync(regio.Id, rol, Organisatiesoort.Overig));

        var pagina = await client.DocumentAsync("/regio");

        pagina.QuerySelector("h1")!.TextContent.Should().Be("Food Valley");
        pagina.Title.Should().NotContain("Food");
        var tekst = System.Text.RegularExpressions.Regex.Replace(pagina.Body!.TextContent, @"\s+", " ");
        tekst.Should().Contain("Deels tijdelijk gestopt").And.Contain("Ouders en jongeren, vanaf 12 jaar, sluiten in principe standaard aan bij overleggen.")
            .And.Contain("De VA en Top 3 eerder in het traject inzetten").And.Contain("In dit deel ligt het werk stil: Gelderse deel")
            .And.Contain("update december 2025").And.Contain("Vertragen en verdragen");
        pagina.QuerySelectorAll("section[aria-labelledby=gesprekskaarten] li").Should().HaveCount(6);
        pagina.QuerySelectorAll("section[aria-labelledby=blokken] details").Should().HaveCount(7);
        pagina.QuerySelectorAll("section[aria-labelledby=afspraken] td").Should().NotContain(cel => cel.TextContent.Trim().Length == 0);
        pagina.QuerySelectorAll("nav a").Select(link => link.GetAttribute("href")).Should().Contain("/regio");
        (await client.DocumentAsync("/regio?regio=utrecht")).QuerySelector("h1")!.TextContent.Should().Be("Niet gevonden");
    }

    [Fact]
    public async Task Wie_niet_is_ingelogd_leest_niets() =>
        (await web.Client().GetAsync("/regio")).StatusCode.Should().BeOneOf(HttpStatusCode.Redirect, HttpStatusCode.Found, HttpStatusCode.NotFound);
}
