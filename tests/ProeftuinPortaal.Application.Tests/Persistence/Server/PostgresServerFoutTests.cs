using ProeftuinPortaal.Application.Persistence.Server;

namespace ProeftuinPortaal.Application.Tests.Persistence.Server;

public sealed class PostgresServerFoutTests(Sjabloon sjabloon) : IClassFixture<Sjabloon>
{
    [Fact]
    public async Task Zonder_PostgreSQL_staat_er_wat_je_installeert()
    {
        await using var proef = new Proefmap();
        var server = proef.Server(postgresMap: "/tmp/hier-staat-geen-postgres");

        var fout = await StartFoutAsync(server);

        fout.Should().Contain("apt-get install -y postgresql").And.Contain("Portaal:PostgresMap")
            .And.Contain("/tmp/hier-staat-geen-postgres");
        Directory.Exists(proef.Pad).Should().BeFalse();
    }

    [Fact]
    public async Task Een_cluster_van_een_andere_versie_wordt_genoemd_en_niet_aangeraakt()
    {
        await using var proef = await Proefmap.MetClusterAsync(sjabloon);
        var bestand = Path.Combine(proef.Cluster, "PG_VERSION");
        var eigen = int.Parse(await File.ReadAllTextAsync(bestand), null);
        var ander = eigen == PostgresBinaries.Hoogste ? eigen - 1 : eigen + 1;
        await File.WriteAllTextAsync(bestand, $"{ander}\n");
        var voor = proef.Afdruk();
        var account = await Serveraccount.KiesAsync(proef.Map, default);
        var binaries = await PostgresBinaries.ZoekAsync(new Gegevensmap("/tmp/bestaat-niet"), account, Zoekplekken.Standaard(null), default);

        var fout = await StartFoutAsync(proef.Server(postgresMap: binaries.Map));

        fout.Should().Contain(proef.Pad).And.Contain($"gemaakt met PostgreSQL {ander}")
            .And.Contain($"gevonden: {eigen} in {binaries.Map}").And.Contain($"Installeer PostgreSQL {ander}");
        proef.Afdruk().Should().Equal(voor);
    }

    [Fact]
    public async Task Een_te_oud_cluster_wordt_niet_aangeraakt()
    {
        await using var proef = await Proefmap.MetClusterAsync(sjabloon);
        await File.WriteAllTextAsync(Path.Combine(proef.Cluster, "PG_VERSION"), "13\n");
        var voor = proef.Afdruk();

        var fout = await StartFoutAsync(proef.Server());

        fout.Should().Contain("PostgreSQL 13").And.Contain("15 tot en met 18");
        proef.Afdruk().Should().Equal(voor);
    }

    [Fact]
    public async Task Een_map_met_iets_anders_wordt_geen_cluster()
    {
        await using var proef = await Proefmap.MetClusterAsync(sjabloon);
        File.Delete(Path.Combine(proef.Cluster, "PG_VERSION"));
        var voor = Directory.GetFileSystemEntries(proef.Cluster);

        var fout = await StartFoutAsync(proef.Server());

        fout.Should().Contain(proef.Cluster).And.Contain("iets anders");
        Directory.GetFileSystemEntries(proef.Cluster).Should().BeEquivalentTo(voor);
    }

    [Fact]
    public async Task Een_bestand_is_geen_gegevensmap()
    {
        await using var proef = new Proefmap();
        await File.WriteAllTextAsync(proef.Pad, "van iemand");

        var fout = await StartFoutAsync(proef.Server());

        fout.Should().Contain(proef.Pad).And.Contain("is een bestand");
        (await File.ReadAllTextAsync(proef.Pad)).Should().Be("van iemand");
    }

    [FactMetEigenSchijf]
    public async Task Een_map_die_niet_te_schrijven_is_wordt_genoemd()
    {
        await using var proef = await Proefmap.OpSchijfAsync("ro");

        var fout = await StartFoutAsync(proef.Server());

        fout.Should().Contain(proef.Pad).And.Contain("niet schrijven").And.Contain("Portaal:Gegevensmap");
    }

    [Fact]
    public async Task Een_map_van_een_ander_wordt_genoemd()
    {
        await using var proef = new Proefmap();
        Directory.CreateDirectory(proef.Pad);
        if (Environment.IsPrivilegedProcess)
        {
            // The cluster of an ordinary user: root's server must not take it away.
            Directory.CreateDirectory(proef.Cluster);
            await Proefmap.VoerUitAsync("chown", "12345", proef.Cluster);
        }
        else
        {
            await Proefmap.VoerUitAsync("chmod", "500", proef.Pad);
        }

        var fout = await StartFoutAsync(proef.Server());

        fout.Should().Contain(proef.Pad).And.Contain("Portaal:Gegevensmap");
        Directory.Exists(proef.Map.Socketmap).Should().BeFalse();
    }

    [FactMetEigenSchijf]
    public async Task Een_volle_schijf_bij_het_aanmaken_laat_geen_half_cluster_achter()
    {
        await using var proef = await Proefmap.OpSchijfAsync("size=16m");

        var fout = await StartFoutAsync(proef.Server());

        fout.Should().Contain("schijf is vol").And.Contain(proef.Pad);
        Directory.GetDirectories(proef.Pad).Select(Path.GetFileName).Should().BeEquivalentTo("socket");
    }

    [FactMetEigenSchijf]
    public async Task Een_volle_schijf_bij_het_starten_kost_geen_gegevens()
    {
        await using var proef = await Proefmap.OpSchijfAsync("size=96m", sjabloon);
        await using (var server = await proef.GestartAsync())
        {
            await server.VraagAsync<object>("CREATE TABLE proef AS SELECT 7 AS waarde");
        }
        var vulling = Path.Combine(proef.Pad, "vulling");
        VulSchijf(vulling);

        var fout = await StartFoutAsync(proef.Server());
        File.Delete(vulling);

        fout.Should().Contain("schijf is vol").And.Contain(proef.Pad);
        (await (await proef.GestartAsync()).VraagAsync<int>("SELECT waarde FROM proef")).Should().Be(7);
    }

    [Fact]
    public async Task Een_server_die_niet_start_zegt_waarom()
    {
        await using var proef = await Proefmap.MetClusterAsync(sjabloon);

        var fout = await StartFoutAsync(proef.Server(instellingen: new() { ["bestaat_niet"] = "1" }));

        fout.Should().Contain(proef.Pad).And.Contain("unrecognized configuration parameter \"bestaat_niet\"");
    }

    private static async Task<string> StartFoutAsync(IngebedPostgres server) =>
        (await server.Invoking(s => s.StartAsync()).Should().ThrowAsync<PostgresServerFout>()).Which.Message;

    private static void VulSchijf(string bestand)
    {
        var blok = new byte[4096];
        using var stroom = new FileStream(bestand, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
            {
                stroom.Write(blok);
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }
}
