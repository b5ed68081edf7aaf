using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Persistence.Seed;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Benchmarks;

/// <summary>A database of its own, filled with invented regions: the same data at each run, and gone afterwards.</summary>
internal sealed class Proefdatabase : IAsyncDisposable
{
    private readonly string _naam;
    private readonly string _app;

    private Proefdatabase(string naam, string server)
    {
        _naam = naam;
        _app = PortaalDatabase.ForApp(server, naam);
        EigenaarConnectionString = new NpgsqlConnectionStringBuilder(PortaalDatabase.ForEigenaar(server, naam)) { CommandTimeout = 0 }.ConnectionString;
        // By hand: no walls in the way, statements prepared, one connection that stays open.
        // Without jit, as the portal itself: the SQL by hand must not be slow for a reason of its own.
        Eigenaar = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(EigenaarConnectionString) { Pooling = true, MaxAutoPrepare = 100, Options = "-c jit=off" }.ConnectionString);
    }

    /// <summary>As portaal_eigenaar: for SQL by hand.</summary>
    public NpgsqlDataSource Eigenaar { get; }

    /// <summary>How much there is, and how long the filling took.</summary>
    public string Omschrijving { get; private set; } = "";

    private string EigenaarConnectionString { get; }

    /// <param name="casussen">About how many, over all regions.</param>
    public static async Task<Proefdatabase> MaakAsync(int casussen, CancellationToken cancellationToken)
    {
        var proef = new Proefdatabase(await Testdatabase.CreateAsync(), await PostgresServer.ConnectionStringAsync());
        var klok = Stopwatch.StartNew();
        await Demogegevens.VulAsync(
            proef.EigenaarConnectionString, TimeProvider.System, gezinnenPerRegio: Math.Max(20, casussen / Regios), cancellationToken: cancellationToken);
        var vullen = klok.Elapsed;
        await proef.VoerUitAsync("VACUUM (ANALYZE)");
        var (aantal, notities, regels) = (await proef.TelAsync("casussen"), await proef.TelAsync("notities"), await proef.TelAsync("logboek"));
        proef.Omschrijving = string.Create(CultureInfo.InvariantCulture,
            $"{aantal:N0} cases, {notities:N0} notes, {regels:N0} lines in the logboek, filled in {vullen.TotalSeconds:N0} s");
        return proef;
    }

    private const int Regios = 11;

    /// <summary>The door of the application for this user, over portaal_app: every wall stands.</summary>
    public PortaalDb Portaal(Guid gebruiker) =>
        new(new DbContextOptionsBuilder<PortaalDbContext>().UsePortaalDatabase(_app).Options, new VasteGebruiker(new(gebruiker)));

    public Task<long> TelAsync(string tabel) => VraagAsync<long>($"SELECT count(*) FROM portaal.{tabel}");

    public async Task<T> VraagAsync<T>(string sql, params object[] waarden)
    {
        await using var command = Eigenaar.CreateCommand(sql);
        foreach (var waarde in waarden)
        {
            command.Parameters.Add(new() { Value = waarde });
        }

        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Rows that were read without an index until now, per table; a server process tells it when it ends.</summary>
    public async Task<Dictionary<string, long>> DoorzochtAsync()
    {
        NpgsqlConnection.ClearAllPools();
        Eigenaar.Clear();
        while (await VraagAsync<long>("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'") > 0)
        {
            await Task.Yield();
        }

        Dictionary<string, long> gelezen = [];
        await using var command = Eigenaar.CreateCommand("SELECT schemaname || '.' || relname, seq_tup_read FROM pg_stat_user_tables");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            gelezen[reader.GetString(0)] = reader.GetInt64(1);
        }

        return gelezen;
    }

    public async ValueTask DisposeAsync()
    {
        await Eigenaar.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await Testdatabase.DropAsync(_naam);
    }

    private async Task VoerUitAsync(string sql)
    {
        await using var command = Eigenaar.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private sealed class VasteGebruiker(GebruikerId gebruiker) : ICurrentUser
    {
        public ValueTask<GebruikerId?> GetIdAsync() => ValueTask.FromResult<GebruikerId?>(gebruiker);
    }
}
