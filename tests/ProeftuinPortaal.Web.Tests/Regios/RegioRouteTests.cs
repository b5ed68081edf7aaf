using System.Net;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Regios;

/// <summary>Who opens the page of a region, through the real pipeline.</summary>
public sealed class RegioRouteTests(Webportaal web) : IClassFixture<Webportaal>
{
    public static TheoryData<Rol> Rollen => [.. Enum.GetValues<Rol>()];

    [Theory]
    [MemberData(nameof(Rollen))]
    public async Task Elke_rol_opent_de_bladzijde_van_de_regio(Rol rol)
    {
        var client = await web.ClientAsync(await web.Portaal.GebruikerAsync(await web.Portaal.RegioAsync(), rol, Organisatiesoort.Overig));

        (await client.GetAsync("/regio")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Wie_niet_is_ingelogd_leest_niets() =>
        (await web.Client().GetAsync("/regio")).StatusCode.Should().BeOneOf(HttpStatusCode.Redirect, HttpStatusCode.NotFound);
}
