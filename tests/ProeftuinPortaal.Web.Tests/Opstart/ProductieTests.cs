using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Npgsql;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Opstart;

/// <summary>Starting outside Development: what it needs, and the one sentence when that is not there.</summary>
public sealed class ProductieTests(Webportaal web) : IClassFixture<Webportaal>
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Prodcution")]
    public async Task Met_certificaat_start_het_en_zijn_de_sleutels_in_de_database_onleesbaar(string omgeving)
    {
        await LeegSleutelsAsync();
        using Certificaat certificaat = new();
        await using var productie = Productie(certificaat, omgeving);
        var client = web.Client(productie, "https://portaal.example");

        var antwoord = await client.GetAsync("/inloggen");

        antwoord.StatusCode.Should().Be(HttpStatusCode.OK);
        antwoord.Headers.GetValues("Strict-Transport-Security").Should().Equal("max-age=31536000; includeSubDomains");
        antwoord.Headers.GetValues("Set-Cookie").Should().ContainSingle().Which.Should().StartWith("__Host-portaal-formulier=").And.Contain("; secure");
        (await antwoord.Content.ReadAsStringAsync()).Should().NotContain("demo");
        (await web.Portaal.EigenaarAsync<bool>(
            "SELECT count(*) > 0 AND bool_and(xml LIKE '%<encryptedSecret%' AND xml NOT LIKE '%masterKey%') FROM identiteit.sleutels")).Should().BeTrue();
        (await client.GetAsync("/_content/MudBlazor/MudBlazor.min.css")).StatusCode.Should().Be(HttpStatusCode.OK);
        await LeegSleutelsAsync();
    }

    [Fact]
    public async Task Een_tweede_start_met_hetzelfde_of_het_vorige_certificaat_leest_de_sleutels_en_een_ander_weigert()
    {
        await LeegSleutelsAsync();
        using Certificaat een = new();
        using Certificaat ander = new();
        await using (var productie = Productie(een))
        {
            (await web.Client(productie, "https://portaal.example").GetAsync("/inloggen")).StatusCode.Should().Be(HttpStatusCode.OK);
        }

        await using (var opnieuw = Productie(ander, "Production", ("Portaal:VorigSleutelcertificaat", een.Pad)))
        {
            (await web.Client(opnieuw, "https://portaal.example").GetAsync("/inloggen")).StatusCode.Should().Be(HttpStatusCode.OK);
        }

        (await WeigerAsync(ander.Instellingen)).Should().StartWith("Het certificaat in Portaal__Sleutelcertificaat past niet bij de sleutels");
        await LeegSleutelsAsync();
    }

    [Fact]
    public async Task Zonder_goed_certificaat_start_het_niet()
    {
        await LeegSleutelsAsync();
        using Certificaat certificaat = new();
        using Certificaat zonder = new(metSleutel: false);
        var pad = ("Portaal:Sleutelcertificaat", certificaat.Pad);

        (await WeigerAsync()).Should().StartWith("In Production staan de sleutels van het portaal achter een certificaat.");
        (await WeigerAsync(pad)).Should().StartWith("Het certificaat in Portaal__Sleutelcertificaat is niet te openen.");
        (await WeigerAsync(pad, ("Portaal:SleutelcertificaatWachtwoordbestand", certificaat.Pad + ".weg"))).Should().StartWith("Het bestand in Portaal__SleutelcertificaatWachtwoordbestand is niet te lezen.");
        (await WeigerAsync(("Portaal:Sleutelcertificaat", certificaat.Pad + ".weg"))).Should().StartWith("Het certificaat in Portaal__Sleutelcertificaat is niet te openen.");
        (await WeigerAsync(zonder.Instellingen)).Should().StartWith("Het certificaat in Portaal__Sleutelcertificaat heeft geen RSA-sleutel.");
    }

    [Fact]
    public async Task Een_sleutel_zonder_certificaat_in_de_database_wordt_geweigerd()
    {
        await LeegSleutelsAsync();
        await web.Client().GetAsync("/inloggen");
        using Certificaat certificaat = new();
        await web.Portaal.EigenaarAsync<object>("INSERT INTO identiteit.sleutels (friendly_name, xml) VALUES ('key-x', '<key><masterKey/></key>')");

        (await WeigerAsync(certificaat.Instellingen)).Should().StartWith("In de database staat een sleutel zonder certificaat");
        await LeegSleutelsAsync();
    }

    [Fact]
    public async Task Een_onveilige_of_verkeerde_instelling_is_een_zin()
    {
        using Certificaat certificaat = new();
        Task<string> Weiger(string naam, string waarde) => WeigerAsync([.. certificaat.Instellingen, (naam, waarde)]);
        var app = new NpgsqlConnectionStringBuilder(web.Portaal.AppConnectionString);

        (await Weiger("Portaal:Demo", "true")).Should().StartWith("De demo-omgeving (Portaal:Demo) mag niet aan staan");
        (await Weiger("ConnectionStrings:Portaal", $"{app};No Reset On Close=true")).Should().Contain("No Reset On Close=true");
        (await Weiger("ConnectionStrings:Portaal", "")).Should().NotBeEmpty();
        (await Weiger("ConnectionStrings:Portaal", web.Portaal.EigenaarConnectionString)).Should().StartWith("Het portaal draait alleen als een rol zonder bijzondere rechten");
        (await Weiger("ConnectionStrings:Portaal", new NpgsqlConnectionStringBuilder($"{app}") { Database = "bestaat_niet" }.ConnectionString)).Should().Contain("bestaat nog niet");
        (await Weiger("ConnectionStrings:Portaal", new NpgsqlConnectionStringBuilder($"{app}") { Username = "bestaat_niet" }.ConnectionString)).Should().StartWith("De database weigert de rol of het wachtwoord.");
        (await Weiger("Portaal:Geheimenmap", "/bestaat/niet")).Should().StartWith("De map in Portaal__Geheimenmap");
        (await Weiger("Portaal:BekendeProxys", "10.0.0.4, proxy.intern")).Should().StartWith("Portaal__BekendeProxys kent 'proxy.intern' niet.");
        (await Weiger("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true")).Should().StartWith("ASPNETCORE_FORWARDEDHEADERS_ENABLED gelooft elke client");
    }

    [Fact]
    public async Task Een_portaal_en_een_database_van_een_andere_versie_passen_niet()
    {
        using Certificaat certificaat = new();
        await web.Portaal.EigenaarAsync<object>("INSERT INTO portaal.migraties VALUES ('99991231000000_Later', '99.0.0')");
        (await WeigerAsync(certificaat.Instellingen)).Should().StartWith("Dit portaal is ouder dan zijn database.");
        var migreren = () => PortaalDatabase.MigrateAsync(web.Portaal.EigenaarConnectionString);
        (await migreren.Should().ThrowAsync<Databaseversiefout>()).WithMessage("Dit portaal is ouder*");
        await web.Portaal.EigenaarAsync<object>("DELETE FROM portaal.migraties WHERE migration_id = '99991231000000_Later'");

        await web.Portaal.EigenaarAsync<object>("UPDATE toegang.sql_versie SET vingerafdruk = 'eerder'");
        (await WeigerAsync(certificaat.Instellingen)).Should().StartWith("De database is leeg of hoort bij een oudere versie");
        await PortaalDatabase.MigrateAsync(web.Portaal.EigenaarConnectionString);

        // From before there was a version to ask for.
        await web.Portaal.EigenaarAsync<object>("DROP FUNCTION toegang.databaseversie()");
        (await WeigerAsync(certificaat.Instellingen)).Should().StartWith("De database is leeg of hoort bij een oudere versie");
        await web.Portaal.EigenaarAsync<object>("DELETE FROM toegang.sql_versie");
        await PortaalDatabase.MigrateAsync(web.Portaal.EigenaarConnectionString);
    }

    [Fact]
    public async Task Geheimen_komen_uit_bestanden_ook_voor_een_opdracht()
    {
        await LeegSleutelsAsync();
        using Certificaat certificaat = new();
        var map = Directory.CreateTempSubdirectory("proeftuinportaal-geheimen-").FullName;
        await File.WriteAllTextAsync(Path.Combine(map, "ConnectionStrings__Portaal"), web.Portaal.AppConnectionString + "\n");
        await File.WriteAllTextAsync(Path.Combine(map, "ConnectionStrings__Eigenaar"), web.Portaal.EigenaarConnectionString + "\n");
        var regio = (await web.Portaal.EigenaarAsync<string>("INSERT INTO portaal.regios (id, code, naam) VALUES (gen_random_uuid(), 'bestand', 'Regio Voorbeeld-07') RETURNING code"));

        var (code, uitvoer, fout) = await Opstartproces.DraaiAsync("Production",
            ["gebruiker", "maken", "--naam", "Beheerder Voorbeeld-08", "--email", "bestand@voorbeeld.example", "--organisatie", "Gemeente Voorbeeld-08", "--regio", regio],
            [.. certificaat.Instellingen, ("Portaal:Geheimenmap", map)]);

        (code, fout).Should().Be((0, ""));
        var link = uitvoer.Split('\n').Single(regel => regel.StartsWith("/wachtwoord-instellen?", StringComparison.Ordinal));
        // The link of the command works in the portal, with the same certificate.
        await using var productie = Productie(certificaat);
        (await web.Client(productie, "https://portaal.example").GetStringAsync(link)).Should().Contain("bestand@voorbeeld.example");
        Directory.Delete(map, recursive: true);
        await LeegSleutelsAsync();
    }

    private WebApplicationFactory<Program> Productie(Certificaat certificaat, string omgeving = "Production", params (string, string)[] extra) =>
        web.Met([.. certificaat.Instellingen, .. extra]).WithWebHostBuilder(host => host.UseEnvironment(omgeving));

    private async Task<string> WeigerAsync(params (string, string)[] instellingen)
    {
        var (code, _, fout) = await Opstartproces.DraaiAsync("Production", [], [("ConnectionStrings:Portaal", web.Portaal.AppConnectionString), .. instellingen]);
        code.Should().Be(1);
        // One sentence or two for a person; never a stack trace, never a password.
        fout.Should().NotContain("   at ").And.NotContain("Exception").And.NotContain("voorbeeldwachtwoord");
        fout.Split('\n').Should().HaveCount(1);
        return fout;
    }

    private Task LeegSleutelsAsync() => web.Portaal.EigenaarAsync<object>("DELETE FROM identiteit.sleutels");
}
