using System.Text.RegularExpressions;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ProeftuinPortaal.Application.Persistence.Seed;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Regios;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Regios;

/// <summary>What the page of a region shows.</summary>
public sealed class RegioPageTests(Portaal portaal) : ComponentTest(services => services
    .AddTransient(_ => portaal.Db).AddTransient<RegioInzienHandler>()), IClassFixture<Portaal>
{
    private readonly Portaal _portaal = portaal;

    [Fact]
    public async Task De_bladzijde_toont_status_doelen_afspraken_en_kaarten_met_bron()
    {
        await Referentiegegevens.WerkBijAsync(_portaal.EigenaarConnectionString);
        var regio = Referentiegegevens.Regios.Single(r => r.Code == "food-valley");
        _portaal.Als(await _portaal.GebruikerAsync(regio.Id, Rol.Teamleider, Organisatiesoort.LokaalTeam));

        var pagina = Render<RegioPage>();
        await pagina.WaitForStateAsync(() => pagina.FindAll("#gesprekskaarten").Count > 0, TimeSpan.FromSeconds(30));

        pagina.Find("h1").TextContent.Should().Be("Food Valley");
        Regex.Replace(string.Join(' ', pagina.Nodes.Select(node => node.TextContent)), @"\s+", " ").Should()
            .Contain("Deels tijdelijk gestopt").And.Contain("Ouders en jongeren, vanaf 12 jaar, sluiten in principe standaard aan bij overleggen.")
            .And.Contain("De VA en Top 3 eerder in het traject inzetten").And.Contain("In dit deel ligt het werk stil: Gelderse deel")
            .And.Contain("update december 2025").And.Contain("Vertragen en verdragen");
        pagina.FindAll("section[aria-labelledby=gesprekskaarten] li").Should().HaveCount(6);
        pagina.FindAll("section[aria-labelledby=blokken] details").Should().HaveCount(7);
        pagina.FindAll("section[aria-labelledby=afspraken] td").Should().HaveCountGreaterThan(40).And.NotContain(cel => cel.TextContent.Trim().Length == 0);
    }
}
