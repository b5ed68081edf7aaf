using System.Net;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Instroom;

/// <summary>Who opens the screens of instroom, through the real pipeline.</summary>
public sealed class InstroomRouteTests(Webportaal web) : IClassFixture<Webportaal>
{
    [Theory]
    [InlineData(Rol.Lokaalteamwerker, true, false)]
    [InlineData(Rol.RvtExpert, true, false)]
    [InlineData(Rol.Ketenpartner, true, false)]
    [InlineData(Rol.Procesregisseur, true, true)]
    [InlineData(Rol.Teamleider, false, false)]
    [InlineData(Rol.Gedragswetenschapper, false, false)]
    [InlineData(Rol.Projectleider, false, false)]
    [InlineData(Rol.FunctioneelBeheerder, false, false)]
    public async Task Elke_rol_opent_alleen_haar_schermen(Rol rol, bool meldtAan, bool heeftInbox)
    {
        var soort = rol == Rol.RvtExpert ? Organisatiesoort.VeiligThuis : Organisatiesoort.LokaalTeam;
        var client = await web.ClientAsync(await web.Portaal.GebruikerAsync((await web.Portaal.InstroomAsync()).Regio, rol, soort));

        foreach (var pad in new[] { "/aanmeldingen", "/aanmeldingen/nieuw", "/aanmeldingen/ontvangen/A-XXX-XXX" })
        {
            (await StatusAsync(client, pad)).Should().Be(meldtAan ? HttpStatusCode.OK : HttpStatusCode.NotFound, pad);
        }

        foreach (var pad in new[] { "/instroom", "/instroom/A-XXX-XXX" })
        {
            (await StatusAsync(client, pad)).Should().Be(heeftInbox ? HttpStatusCode.OK : HttpStatusCode.NotFound, pad);
        }
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string pad)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, pad);
        verzoek.Headers.Accept.ParseAdd("text/html");
        return (await client.SendAsync(verzoek)).StatusCode;
    }
}
