using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using ProeftuinPortaal.Application.Beheer;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Identity;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Opstart;

/// <summary>The steps of "First use in Production" in the README, on an empty database. The clicks in Beheer are in the browser suite.</summary>
public sealed class EersteGebruikTests(Webportaal web) : IClassFixture<Webportaal>, IAsyncLifetime
{
    private const string Basis = "https://portaal.example";
    private const string Email = "beheer@voorbeeld.example";

    private readonly string _database = $"portaal_eerste_{Guid.NewGuid():N}";
    private readonly Certificaat _certificaat = new();
    private string _server = "";

    private (string, string)[] Instellingen => [.. _certificaat.Instellingen, ("ConnectionStrings:Portaal", PortaalDatabase.ForApp(_server, _database))];

    [Fact]
    public async Task Van_een_lege_database_tot_een_collega_die_inlogt()
    {
        (await MaakAsync("utrecht")).Fout.Should().Be("Er zijn nog geen regio's. Voer eerst de opdracht migreren uit.");
        var migreren = await OpdrachtAsync("migreren");
        (migreren.Code, migreren.Uitvoer.Contains("De database is bij.", StringComparison.Ordinal), migreren.Fout).Should().Be((0, true, ""));
        foreach (var regio in new[] { null, "atlantis" })
        {
            var (code, _, fout) = await MaakAsync(regio);
            code.Should().Be(1);
            fout.Should().Match("*Noem er een met --regio: amsterdam, flevoland, *, zaltbommel.");
        }

        var (_, uitvoer, _) = await MaakAsync("utrecht");
        var link = uitvoer.Split('\n').Single(regel => regel.StartsWith("/wachtwoord-instellen?", StringComparison.Ordinal));
        await using var productie = web.Met(Instellingen).WithWebHostBuilder(host => host.UseEnvironment("Production"));
        var (beheerder, sleutel, codes) = await StelInAsync(productie, link, Email);
        (await beheerder.GetAsync("/beheer")).StatusCode.Should().Be(HttpStatusCode.OK);

        var opnieuw = web.Client(productie, Basis);
        await opnieuw.LogInAsync(Email, Webportaal.Wachtwoord);
        (await opnieuw.StapAsync("/inloggen/code", Inlogcodes.Code(sleutel, 1))).Doel().Should().EndWith("/");
        (await opnieuw.GetAsync("/beheer")).StatusCode.Should().Be(HttpStatusCode.OK);
        var metPapier = web.Client(productie, Basis);
        await metPapier.LogInAsync(Email, Webportaal.Wachtwoord);
        (await metPapier.StapAsync("/inloggen/herstelcode", codes[0])).Doel().Should().EndWith("/");

        var collegalink = await MaakCollegaAsync(productie);
        var (collega, _, _) = await StelInAsync(productie, collegalink, "werker@voorbeeld.example");
        (await collega.GetAsync("/casussen")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await collega.GetAsync("/beheer")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    async Task IAsyncLifetime.InitializeAsync() => _server = await PostgresServer.ConnectionStringAsync();

    async Task IAsyncLifetime.DisposeAsync()
    {
        _certificaat.Dispose();
        await Testdatabase.DropAsync(_database);
    }

    private Task<(int Code, string Uitvoer, string Fout)> OpdrachtAsync(params string[] opdracht) =>
        Opstartproces.DraaiAsync("Production", opdracht, [.. Instellingen, ("ConnectionStrings:Eigenaar", _server)]);

    private Task<(int Code, string Uitvoer, string Fout)> MaakAsync(string? regio) => OpdrachtAsync(
        ["gebruiker", "maken", "--naam", "Beheerder Voorbeeld-01", "--email", Email, "--organisatie", "Gemeente Voorbeeld-01", .. regio is null ? Array.Empty<string>() : ["--regio", regio]]);

    // The link, a password, the second step and its recovery codes.
    private async Task<(HttpClient Client, byte[] Sleutel, string[] Herstelcodes)> StelInAsync(WebApplicationFactory<Program> productie, string link, string email)
    {
        var client = web.Client(productie, Basis);
        (await client.VerstuurAsync(link, "form.formulier", ("Invoer.Wachtwoord", Webportaal.Wachtwoord), ("Invoer.Herhaling", Webportaal.Wachtwoord)))
            .Doel().Should().Contain("/inloggen?gedaan=");
        (await client.LogInAsync(email, Webportaal.Wachtwoord)).Doel().Should().EndWith("/inloggen/tweede-stap");
        var sleutel = await client.NieuweSleutelAsync();
        var pagina = Formulieren.Document(await (await client.StapAsync("/inloggen/tweede-stap", Inlogcodes.Code(sleutel))).Content.ReadAsStringAsync());
        var codes = pagina.QuerySelectorAll(".herstelcodes code").Select(code => code.TextContent).ToArray();
        codes.Should().HaveCount(10);
        return (client, sleutel, codes);
    }

    // What the forms of Beheer send, as the beheerder.
    private static async Task<string> MaakCollegaAsync(WebApplicationFactory<Program> productie)
    {
        await using var scope = productie.Services.CreateAsyncScope();
        var diensten = scope.ServiceProvider;
        var account = await diensten.GetRequiredService<UserManager<Account>>().FindByNameAsync(Email);
        diensten.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext { User = await new AccountClaims().CreateAsync(account!) };
        var organisatie = await diensten.GetRequiredService<OrganisatieMakenHandler>().HandleAsync(
            new() { OperatieId = Guid.CreateVersion7(), Regio = "utrecht", Naam = "Lokaal team Voorbeeld-02", Soort = Organisatiesoort.LokaalTeam }, default);
        organisatie.Errors.Should().BeEmpty();
        var link = await diensten.GetRequiredService<Uitnodigingen>().MaakAsync(
            new()
            {
                OperatieId = Guid.CreateVersion7(),
                Regio = "utrecht",
                Naam = "Werker Voorbeeld-03",
                Email = "werker@voorbeeld.example",
                Organisatie = organisatie.Value,
                Rol = Rol.Lokaalteamwerker,
            }, default);
        link.Errors.Should().BeEmpty();
        return link.Value!;
    }
}
