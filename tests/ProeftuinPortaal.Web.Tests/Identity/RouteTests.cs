using System.Net;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Identity;

/// <summary>Every route for every role, through the real pipeline.</summary>
public sealed class RouteTests(Webportaal web) : IClassFixture<Webportaal>
{
    private static readonly Rol[] ZonderCasussen = [Rol.Teamleider, Rol.Projectleider, Rol.FunctioneelBeheerder, Rol.PrivacyOfficer, Rol.Onderzoeker];

    public static TheoryData<Rol> Rollen => [.. Enum.GetValues<Rol>()];

    [Theory]
    [MemberData(nameof(Rollen))]
    public async Task Elke_rol_opent_haar_schermen_en_krijgt_voor_de_andere_dezelfde_pagina_Niet_gevonden(Rol rol)
    {
        var gebruiker = await web.Portaal.GebruikerAsync(await web.Portaal.RegioAsync(), rol, Soort(rol));
        var client = await web.ClientAsync(gebruiker);
        var verwacht = ZonderCasussen.Contains(rol) ? HttpStatusCode.NotFound : HttpStatusCode.OK;

        (await StatusAsync(client, "/")).Should().Be(HttpStatusCode.OK);
        foreach (var pad in new[] { "/casussen", "/casussen/XXX-XXX", "/casussen/abc/tijdlijn", "/casussen/1/toegang" })
        {
            (await StatusAsync(client, pad)).Should().Be(verwacht, pad);
        }

        (await StatusAsync(client, "/bestaat-niet")).Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Een_geweigerd_scherm_is_een_regel_in_het_logboek()
    {
        var projectleider = await web.Portaal.GebruikerAsync(await web.Portaal.RegioAsync(), Rol.Projectleider, Organisatiesoort.Gemeente);

        await StatusAsync(await web.ClientAsync(projectleider), "/casussen");

        (await web.Portaal.EigenaarAsync<string[]>($"SELECT array_agg(handeling || ' ' || onderwerp) FROM portaal.logboek WHERE gebruiker_id = '{projectleider.Value}'"))
            .Should().Equal("Weigering CasussenInzien");
    }

    [Fact]
    public async Task De_status_hangt_nooit_af_van_het_nummer_in_het_adres()
    {
        var casus = await web.Portaal.CasusAsync();
        var eigen = await web.ClientAsync(casus.Contactpersoon);
        var ander = await web.ClientAsync(casus.Buitenstaander);

        foreach (var nummer in new[] { casus.Nummer, "XXX-XXX", "abc", "%27", "%3Cscript%3E" })
        {
            (await StatusAsync(eigen, $"/casussen/{nummer}")).Should().Be(HttpStatusCode.OK, nummer);
            (await StatusAsync(ander, $"/casussen/{nummer}")).Should().Be(HttpStatusCode.OK, nummer);
        }
    }

    [Theory]
    [InlineData("/healthz/live", HttpStatusCode.OK)]
    [InlineData("/healthz/ready", HttpStatusCode.OK)]
    [InlineData("/_framework/blazor.web.js", HttpStatusCode.OK)]
    [InlineData("/concept.js", HttpStatusCode.OK)]
    [InlineData("/inloggen", HttpStatusCode.OK)]
    [InlineData("/", HttpStatusCode.Redirect)]
    [InlineData("/casussen/XXX-XXX/tijdlijn", HttpStatusCode.Redirect)]
    [InlineData("/bestaat-niet", HttpStatusCode.Redirect)]
    public async Task Zonder_inloggen_komt_alleen_wat_geen_gebruiker_nodig_heeft(string pad, HttpStatusCode verwacht) =>
        (await StatusAsync(web.Client(), pad)).Should().Be(verwacht);

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string pad)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, pad);
        verzoek.Headers.Accept.ParseAdd("text/html");
        return (await client.SendAsync(verzoek)).StatusCode;
    }

    private static Organisatiesoort Soort(Rol rol) => rol switch
    {
        Rol.Lokaalteamwerker or Rol.Teamleider => Organisatiesoort.LokaalTeam,
        Rol.RvtExpert => Organisatiesoort.VeiligThuis,
        _ => Organisatiesoort.Overig,
    };
}
