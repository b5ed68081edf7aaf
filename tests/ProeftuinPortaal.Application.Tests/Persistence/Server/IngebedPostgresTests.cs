using System.Diagnostics;
using ProeftuinPortaal.Application.Persistence.Server;

namespace ProeftuinPortaal.Application.Tests.Persistence.Server;

public sealed class IngebedPostgresTests(Sjabloon sjabloon) : IClassFixture<Sjabloon>
{
    private const string Rij = "CREATE TABLE proef AS SELECT 7 AS waarde";
    private const string LeesRij = "SELECT waarde FROM proef";

    [Fact]
    public async Task Een_lege_map_geeft_een_bruikbare_server_zonder_netwerk()
    {
        await using var proef = new Proefmap();

        var server = await proef.GestartAsync();

        server.Nieuw.Should().BeTrue();
        server.Overgenomen.Should().BeFalse();
        (await server.VraagAsync<string>("SELECT current_user::text")).Should().Be("portaal_beheer");
        (await server.VraagAsync<string>("SHOW data_checksums")).Should().Be("on");
        (await server.VraagAsync<string>("SHOW listen_addresses")).Should().BeEmpty();
        (await server.VraagAsync<string>("SHOW lc_collate")).Should().Be("C.UTF-8");
        new DirectoryInfo(proef.Map.Socketmap).UnixFileMode.Should().Be((UnixFileMode)0b111_000_000);
    }

    [Fact]
    public async Task Na_stoppen_en_starten_is_alles_er_nog()
    {
        await using var proef = await Proefmap.MetClusterAsync(sjabloon);
        await using (var eerste = await proef.GestartAsync())
        {
            await eerste.VraagAsync<object>(Rij);
        }

        var tweede = await proef.GestartAsync();

        tweede.Nieuw.Should().BeFalse();
        tweede.Overgenomen.Should().BeFalse();
        (await tweede.VraagAsync<int>(LeesRij)).Should().Be(7);
    }

    [Fact]
    public async Task De_tweede_neemt_over_en_laat_bij_het_stoppen_de_server_draaien()
    {
        await using var proef = await Proefmap.MetClusterAsync(sjabloon);
        var eerste = await proef.GestartAsync();
        var tweede = await proef.GestartAsync();
        tweede.Overgenomen.Should().BeTrue();
        tweede.Nieuw.Should().BeFalse();

        await tweede.DisposeAsync();

        (await eerste.AntwoordtAsync()).Should().BeTrue();
    }

    [Fact]
    public async Task Wie_tegelijk_start_komt_op_dezelfde_server_uit()
    {
        await using var proef = new Proefmap();
        List<IngebedPostgres> servers = [proef.Server(), proef.Server(), proef.Server()];

        await Task.WhenAll(servers.Select(server => Task.Run(() => server.StartAsync())));

        servers.Count(server => server.Nieuw).Should().Be(1);
        servers.Count(server => !server.Overgenomen).Should().Be(1);
        foreach (var server in servers)
        {
            (await server.AntwoordtAsync()).Should().BeTrue();
        }
    }

    [Fact]
    public async Task Een_afgebroken_server_komt_vanzelf_terug_met_wat_was_vastgelegd()
    {
        await using var proef = await Proefmap.MetClusterAsync(sjabloon);
        var server = await proef.GestartAsync();
        await server.VraagAsync<object>(Rij);

        proef.KillPostmaster();

        await Vragen.TotAsync(server.AntwoordtAsync, seconden: 5);
        (await server.VraagAsync<int>(LeesRij)).Should().Be(7);
        server.Overgenomen.Should().BeFalse();
    }

    [Fact]
    public async Task Twee_bewakers_starten_een_afgebroken_server_samen_een_keer()
    {
        await using var proef = await Proefmap.MetClusterAsync(sjabloon);
        List<Logregels> logs = [new(), new()];
        var eerste = await proef.GestartAsync(logs[0]);
        await proef.GestartAsync(logs[1]);

        proef.KillPostmaster();

        // One starts it (the first already had once), the other takes that one over (the second already had once).
        await Vragen.TotAsync(() => logs.Sum(log => log.Aantal("opnieuw gestart")) == 2 && Starts() + Overnames() == 4);
        Starts().Should().Be(2);
        (await eerste.AntwoordtAsync()).Should().BeTrue();

        int Starts() => logs.Sum(log => log.Aantal(" start in "));
        int Overnames() => logs.Sum(log => log.Aantal("wordt gebruikt"));
    }

    [Fact]
    public async Task Als_het_proces_van_de_eigenaar_sterft_start_de_ander_de_server()
    {
        await using var proef = await Proefmap.MetClusterAsync(sjabloon);
        using var eigenaar = await StartEigenaarAsync(proef);
        await Vragen.TotAsync(() => File.Exists(proef.Map.Socket));
        var ander = proef.Server();
        await Vragen.TotAsync(async () => { await ander.StartAsync(); return true; });
        ander.Overgenomen.Should().BeTrue();

        eigenaar.Kill();

        await Vragen.TotAsync(() => !ander.Overgenomen);
        await Vragen.TotAsync(ander.AntwoordtAsync);
    }

    [Fact]
    public async Task De_eigenaar_stopt_en_de_ander_gaat_verder()
    {
        await using var proef = await Proefmap.MetClusterAsync(sjabloon);
        var eerste = await proef.GestartAsync();
        var tweede = await proef.GestartAsync();

        await eerste.DisposeAsync();

        await Vragen.TotAsync(() => !tweede.Overgenomen);
        await Vragen.TotAsync(tweede.AntwoordtAsync);
    }

    [Fact]
    public async Task Resten_van_een_afgebroken_aanmaak_worden_opgeruimd()
    {
        await using var proef = new Proefmap();
        var rest = Directory.CreateDirectory(Path.Combine(proef.Pad, "cluster.nieuw-0badcafe"));
        await File.WriteAllTextAsync(Path.Combine(rest.FullName, "PG_VERSION"), "15");

        var server = await proef.GestartAsync();

        server.Nieuw.Should().BeTrue();
        Directory.GetDirectories(proef.Pad).Select(Path.GetFileName).Should().BeEquivalentTo("cluster", "socket");
    }

    [Theory]
    [InlineData("een-lange-map-0123456789-0123456789-0123456789-0123456789-0123456789-0123456789")]
    [InlineData("met spatie, komma en :")]
    public async Task Een_map_die_niet_in_een_socketpad_past_krijgt_een_socket_elders(string naam)
    {
        await using var proef = await Proefmap.MetClusterAsync(sjabloon, naam);

        var server = await proef.GestartAsync();

        proef.Map.SocketInTijdelijkeMap.Should().BeTrue();
        (await server.AntwoordtAsync()).Should().BeTrue();
        new DirectoryInfo(proef.Map.Socketmap).UnixFileMode.Should().Be((UnixFileMode)0b111_000_000);
    }

    [Fact]
    public async Task Instellingen_gelden_ook_na_een_herstart()
    {
        await using var proef = await Proefmap.MetClusterAsync(sjabloon);
        var server = proef.Server(instellingen: new() { ["work_mem"] = "7MB" });
        await server.StartAsync();

        proef.KillPostmaster();

        await Vragen.TotAsync(server.AntwoordtAsync);
        (await server.VraagAsync<string>("SHOW work_mem")).Should().Be("7MB");
    }

    /// <summary>A process that started the server as we do, and waits.</summary>
    private static async Task<Process> StartEigenaarAsync(Proefmap proef)
    {
        var account = await Serveraccount.KiesAsync(proef.Map, default);
        var binaries = await PostgresBinaries.ZoekAsync(proef.Map, account, Zoekplekken.Standaard(null), default);
        var opdracht = account.Opdracht(
            binaries.Postgres, ["-D", proef.Cluster, "-k", proef.Map.Socketmap, "-c", "listen_addresses="], bijDood: "INT");
        return Process.Start(new ProcessStartInfo(
            "sh", ["-c", "\"$@\" 2>/dev/null & wait", "sh", opdracht.Bestand, .. opdracht.Argumenten]))!;
    }
}
