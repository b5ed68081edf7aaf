using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Identity;
using ProeftuinPortaal.Web.Opstart;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Identity;

/// <summary>A session ends after a working day, and when nobody did anything for fifteen minutes.</summary>
public sealed class SessieduurTests(Webportaal web) : IClassFixture<Webportaal>
{
    private const string Rust = "actief_op = now() - interval '15 minutes'";
    private const string BijnaRust = "actief_op = now() - interval '14 minutes'";
    private const string Dag = "begonnen_op = now() - interval '10 hours'";

    [Theory]
    [InlineData(Rust, "rust", "omdat je een tijd niets deed")]
    [InlineData(Dag, "dag", "omdat je sessie een hele werkdag oud was")]
    public async Task Na_rust_of_een_werkdag_zegt_het_inlogscherm_waarom_en_gaat_iemand_verder_waar_hij_was(string stand, string einde, string zin)
    {
        var email = $"{einde}@voorbeeld.example";
        var gebruiker = await web.AccountAsync(email);
        var client = await web.ClientAsync(gebruiker);
        await StelAsync(gebruiker, stand);
        // The form that the script leads to belongs to nobody, although the cookie is still there.
        var verstuur = await client.OpenAsync("/inloggen", "form.formulier");

        var antwoord = await client.GetAsync("/casussen?fase=Intake");

        antwoord.Doel().Should().Be($"/inloggen?terug=%2Fcasussen%3Ffase%3DIntake&einde={einde}");
        antwoord.Headers.GetValues("Set-Cookie").Should().Contain(cookie => cookie.StartsWith("portaal=; expires=Thu, 01 Jan 1970", StringComparison.Ordinal));
        var pagina = await client.DocumentAsync(antwoord.Doel()!);
        pagina.QuerySelector("p.melding[role=status]")!.TextContent.Should().Contain(zin);
        (await verstuur([("Invoer.Email", email), ("Invoer.Wachtwoord", Webportaal.Wachtwoord)])).Doel().Should().Be("/inloggen/code");
        (await client.LogInAsync(email, Webportaal.Wachtwoord, antwoord.Doel()!)).Doel().Should().Be("/inloggen/code?terug=%2Fcasussen%3Ffase%3DIntake");
        (await client.StapAsync("/inloggen/code?terug=%2Fcasussen%3Ffase%3DIntake", Inlogcodes.Code(Webportaal.Sleutel))).Doel().Should().Be("/casussen?fase=Intake");
        (await client.GetAsync("/casussen")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(Rust)]
    [InlineData(Dag)]
    public async Task Wat_vanzelf_komt_krijgt_na_het_einde_een_kale_weigering_en_de_bladzijde_daarna_zegt_waarom(string stand)
    {
        var (client, gebruiker, _) = await IngelogdAsync();
        await StelAsync(gebruiker, stand);

        using HttpRequestMessage socket = new(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1") { Headers = { { "Origin", "http://localhost" } } };
        (await client.SendAsync(socket)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        using HttpRequestMessage afscheid = new(HttpMethod.Post, "/_blazor/disconnect") { Headers = { { "Origin", "http://localhost" } }, Content = Formulieren.Inhoud(("circuitId", "x")) };
        (await client.SendAsync(afscheid)).StatusCode.Should().BeOneOf(HttpStatusCode.Unauthorized, HttpStatusCode.Redirect);
        (await RestAsync(await client.GetAsync("/sessie"))).Should().Be(0);

        (await client.GetAsync("/")).Doel().Should().StartWith("/inloggen?einde=");
    }

    [Fact]
    public async Task Een_bladzijde_openen_en_een_teken_van_leven_tellen_en_wat_vanzelf_komt_telt_niet()
    {
        var (client, gebruiker, token) = await IngelogdAsync();
        await StelAsync(gebruiker, BijnaRust);

        (await RestAsync(await client.GetAsync("/sessie"))).Should().BeInRange(50, 60);
        using HttpRequestMessage socket = new(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1") { Headers = { { "Origin", "http://localhost" } } };
        (await client.SendAsync(socket)).StatusCode.Should().Be(HttpStatusCode.OK);
        using HttpRequestMessage concept = new(HttpMethod.Put, "/concepten/NotitieVastleggen/x") { Headers = { { "RequestVerificationToken", token } }, Content = JsonContent.Create(new { }) };
        (await client.SendAsync(concept)).StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity, "it came as far as the draft itself");
        (await IsNetActiefAsync(gebruiker)).Should().BeFalse();

        (await RestAsync(await StuurAsync(client, token))).Should().BeInRange(890, 900);
        (await IsNetActiefAsync(gebruiker)).Should().BeTrue();

        await StelAsync(gebruiker, BijnaRust);
        (await client.GetAsync("/casussen")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await IsNetActiefAsync(gebruiker)).Should().BeTrue();
    }

    [Fact]
    public async Task Wat_voorbij_is_begint_niet_opnieuw_en_een_ander_kan_het_niet_verlengen()
    {
        var (client, gebruiker, token) = await IngelogdAsync();
        await StelAsync(gebruiker, BijnaRust);
        (await client.PostAsync("/sessie", null)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await IsNetActiefAsync(gebruiker)).Should().BeFalse();

        await StelAsync(gebruiker, Rust);

        (await RestAsync(await StuurAsync(client, token))).Should().Be(0);
        (await client.GetAsync("/")).Doel().Should().Be("/inloggen?einde=rust");
        (await RestAsync(await web.Client().GetAsync("/sessie"))).Should().Be(0);
    }

    [Fact]
    public async Task Aan_het_eind_van_de_werkdag_helpt_werken_niet()
    {
        var (client, gebruiker, token) = await IngelogdAsync();
        await StelAsync(gebruiker, "begonnen_op = now() - interval '9 hours 59 minutes'");

        var rest = await (await StuurAsync(client, token)).Content.ReadFromJsonAsync<JsonElement>();

        rest.GetProperty("rest").GetInt32().Should().BeInRange(50, 60);
        rest.GetProperty("verlengbaar").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task De_sessie_van_een_ander_geldt_niet_met_de_eigen_stempel_en_zonder_sessie_is_er_geen()
    {
        var (_, gebruiker, _) = await IngelogdAsync();
        var ander = await web.UserAsync(await web.Portaal.GebruikerAsync(await web.Portaal.RegioAsync(), Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam));
        await using var scope = web.Services.CreateAsyncScope();
        var controle = scope.ServiceProvider.GetRequiredService<Sessiecontrole>();
        var eigen = await web.UserAsync(gebruiker);
        (await controle.IsGeldigAsync(eigen, default)).Should().BeTrue();
        foreach (var sessie in (string?[])[ander.FindFirst(AccountClaims.Sessie)!.Value, Guid.NewGuid().ToString(), "x", null])
        {
            var identiteit = eigen.Identities.First();
            identiteit.RemoveClaim(identiteit.FindFirst(AccountClaims.Sessie));
            if (sessie is not null)
            {
                identiteit.AddClaim(new(AccountClaims.Sessie, sessie));
            }

            (await controle.IsGeldigAsync(eigen, default)).Should().BeFalse(sessie);
        }
    }

    [Fact]
    public async Task De_waarschuwing_staat_op_elke_bladzijde_van_wie_is_ingelogd_en_nergens_anders()
    {
        var (client, _, _) = await IngelogdAsync();

        foreach (var pad in (string[])["/", "/account/wachtwoord"])
        {
            var melding = (await client.DocumentAsync(pad)).QuerySelector("dialog#sessie-einde[role=alertdialog]")!;
            (melding.GetAttribute("data-rust"), int.Parse(melding.GetAttribute("data-rest")!, System.Globalization.CultureInfo.InvariantCulture) > 890).Should().Be(("900", true));
        }

        (await web.Client().DocumentAsync("/inloggen")).QuerySelector("#sessie-einde, script[src^=sessie]").Should().BeNull();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("100000")]
    public void Een_tijd_die_geen_einde_geeft_houdt_het_starten_tegen(string minuten)
    {
        var configuratie = new ConfigurationBuilder().AddInMemoryCollection([new("Portaal:MinutenZonderActiviteit", minuten)]).Build();

        var lees = () => IdentiteitOpties.Uit(configuratie, web.Services.GetRequiredService<IHostEnvironment>());

        lees.Should().Throw<Opstartfout>().WithMessage("*MinutenZonderActiviteit*");
    }

    private async Task<(HttpClient Client, GebruikerId Gebruiker, string Token)> IngelogdAsync()
    {
        var gebruiker = await web.Portaal.GebruikerAsync(await web.Portaal.RegioAsync(), Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);
        var client = await web.ClientAsync(gebruiker);
        return (client, gebruiker, (await client.DocumentAsync("/")).QuerySelector("meta[name=antiforgery]")!.GetAttribute("content")!);
    }

    private static async Task<HttpResponseMessage> StuurAsync(HttpClient client, string token)
    {
        using HttpRequestMessage vraag = new(HttpMethod.Post, "/sessie") { Headers = { { "RequestVerificationToken", token } } };
        return await client.SendAsync(vraag);
    }

    private static async Task<int> RestAsync(HttpResponseMessage antwoord) =>
        (await antwoord.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("rest").GetInt32();

    private Task StelAsync(GebruikerId gebruiker, string stand) =>
        web.Portaal.EigenaarAsync<object>($"UPDATE identiteit.sessies SET {stand} WHERE account_id = '{gebruiker.Value}'");

    private Task<bool> IsNetActiefAsync(GebruikerId gebruiker) =>
        web.Portaal.EigenaarAsync<bool>($"SELECT bool_or(actief_op > now() - interval '1 minute') FROM identiteit.sessies WHERE account_id = '{gebruiker.Value}'");
}
