using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using ProeftuinPortaal.Application.Concepten;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Concepten;

public sealed partial class ConceptEndpointTests(Webportaal web) : IClassFixture<Webportaal>
{
    private static readonly string Lang = "{\"Tekst\":\"" + new string('é', 60_000) + "\"}";

    [Fact]
    public async Task Concept_wordt_bewaard_met_en_geweigerd_zonder_antiforgery()
    {
        var casus = await web.Portaal.CasusAsync();
        var client = await ClientAsync(casus.Contactpersoon, metToken: false);
        (await PutAsync(client, casus.Nummer)).Should().Be(HttpStatusCode.BadRequest);

        (await PutAsync(await ClientAsync(casus.Contactpersoon), casus.Nummer)).Should().Be(HttpStatusCode.NoContent);

        (await web.Portaal.EigenaarAsync<int>($"SELECT length(inhoud) FROM portaal.concepten WHERE gebruiker_id = '{casus.Contactpersoon.Value}'")).Should().Be(Lang.Length);
    }

    [Fact]
    public async Task Wie_er_niet_bij_mag_een_verzonnen_nummer_en_een_verzonnen_formulier_zijn_niet_te_vinden()
    {
        var casus = await web.Portaal.CasusAsync();
        var client = await ClientAsync(casus.Contactpersoon);

        (await PutAsync(await ClientAsync(casus.Buitenstaander), casus.Nummer)).Should().Be(HttpStatusCode.NotFound);
        (await PutAsync(await ClientAsync(casus.Procesregisseur), casus.Nummer)).Should().Be(HttpStatusCode.NotFound);
        (await PutAsync(client, "XXX-XXX")).Should().Be(HttpStatusCode.NotFound);
        (await PutAsync(client, casus.Nummer, "CasusStarten")).Should().Be(HttpStatusCode.NotFound);
        (await PutAsync(client, casus.Nummer, "Verzonnen")).Should().Be(HttpStatusCode.NotFound);
        (await PutAsync(client, casus.Nummer, "9999")).Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Wie_niet_is_ingelogd_krijgt_401() =>
        (await web.Client().PutAsJsonAsync("/concepten/NotitieVastleggen/X", Verzoek("{}"))).StatusCode.Should().Be(HttpStatusCode.Unauthorized);

    [Theory]
    [InlineData("geen json")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"operatieId\":\"x\",\"volgnummer\":1,\"inhoud\":\"{}\"}")]
    [InlineData("{\"operatieId\":\"0198a000-0000-7000-8000-000000000001\",\"volgnummer\":1,\"inhoud\":\"\\u0000\"}")]
    public async Task Onzin_wordt_geweigerd_zonder_fout_van_de_server(string body)
    {
        var casus = await web.Portaal.CasusAsync();
        var client = await ClientAsync(casus.Contactpersoon);

        (await client.PutAsync($"/concepten/NotitieVastleggen/{casus.Nummer}", new StringContent(body, null, "application/json"))).StatusCode
            .Should().Be(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Een_te_groot_concept_wordt_geweigerd_met_422()
    {
        var casus = await web.Portaal.CasusAsync();

        (await PutAsync(await ClientAsync(casus.Contactpersoon), casus.Nummer, inhoud: new string('x', Concept.InhoudMaxLength + 1))).Should().Be(HttpStatusCode.UnprocessableEntity);
    }

    private static object Verzoek(string inhoud) => new { operatieId = Guid.CreateVersion7(), volgnummer = 1, inhoud };

    private static async Task<HttpStatusCode> PutAsync(HttpClient client, string nummer, string formulier = nameof(Bevoegdheid.NotitieVastleggen), string? inhoud = null) =>
        (await client.PutAsJsonAsync($"/concepten/{formulier}/{nummer}", Verzoek(inhoud ?? Lang))).StatusCode;

    private async Task<HttpClient> ClientAsync(GebruikerId gebruiker, bool metToken = true)
    {
        var client = await web.ClientAsync(gebruiker);
        if (metToken)
        {
            client.DefaultRequestHeaders.Add("RequestVerificationToken", Token().Match(await client.GetStringAsync("/")).Groups[1].Value);
        }

        return client;
    }

    [GeneratedRegex("name=\"antiforgery\" content=\"([^\"]+)\"")]
    private static partial Regex Token();
}
