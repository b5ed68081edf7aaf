using System.ComponentModel;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ProeftuinPortaal.Application.Persistence.Server;

/// <summary>A private PostgreSQL on a unix socket, for who has no database server. Every process that uses the data
/// folder guards the server: the one that started it stops it, and any other starts it again.</summary>
public sealed class IngebedPostgres(IngebedPostgresOpties opties, ILogger logger) : IAsyncDisposable
{
    private enum Antwoord
    {
        Geen,
        StartNog,
        Ja,
    }

    private const int MaxPogingen = 20;
    private const int MaxPogingenAndereServer = 240;
    private static readonly TimeSpan Tussenpoos = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Polsslag = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan NaMislukking = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan MaxStilte = TimeSpan.FromSeconds(60);

    private readonly Gegevensmap _map = new(opties.Gegevensmap);
    private readonly CancellationTokenSource _einde = new();
    private Task _bewaking = Task.CompletedTask;
    private Postmaster? _postmaster;
    private Serverproces? _eigen;

    /// <summary>Whether the cluster was made just now, so that everything in it must still be made.</summary>
    public bool Nieuw { get; private set; }

    /// <summary>Whether the server that runs now was started by another process.</summary>
    public bool Overgenomen => _eigen is null;

    /// <summary>How to reach a database of this server, as its superuser.</summary>
    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = _map.Socketmap,
        Port = Gegevensmap.Poort,
        Username = Clusterbouw.Beheerder,
        Database = database,
    }.ConnectionString;

    /// <summary>Makes the cluster when it is missing, and takes over the server that runs on it or starts one.</summary>
    /// <exception cref="PostgresServerFout">It cannot; the message says what to do.</exception>
    public async Task StartAsync(CancellationToken ct = default)
    {
        if (OperatingSystem.IsWindows())
        {
            throw PostgresServerFout.Windows();
        }
        if (_map.Clusterversie() is null || !await NeemOverAsync(ct))
        {
            var account = await Serveraccount.KiesAsync(_map, ct);
            // Before anything is written: a cluster of another version is left exactly as it is.
            await PostgresBinaries.ZoekAsync(_map, account, Zoekplekken.Standaard(opties.PostgresMap), ct);
            await _map.MaakAsync(account, ct);
            await ZorgVoorServerAsync(magMaken: true, ct);
        }
        _bewaking = Task.Run(BewaakAsync, CancellationToken.None);
    }

    /// <summary>Stops the server when this process started it; leaves it running when another did.</summary>
    public async ValueTask DisposeAsync()
    {
        await _einde.CancelAsync();
        await _bewaking;
        if (_eigen is { } eigen)
        {
            _eigen = null;
            await eigen.StopAsync();
            eigen.Dispose();
        }
    }

    /// <summary>Under the lock of the data folder, so that of all processes that see it missing one starts the server.</summary>
    private async Task ZorgVoorServerAsync(bool magMaken, CancellationToken ct)
    {
        using var slot = await NeemSlotAsync(ct);
        if (await NeemOverAsync(ct))
        {
            return;
        }
        var account = await Serveraccount.KiesAsync(_map, ct);
        var binaries = await PostgresBinaries.ZoekAsync(_map, account, Zoekplekken.Standaard(opties.PostgresMap), ct);
        if (!OperatingSystem.IsWindows() && !Directory.Exists(_map.Socketmap))
        {
            // A cleaner of the temp folder took it.
            await _map.MaakAsync(account, ct);
        }
        if (magMaken)
        {
            Nieuw = await new Clusterbouw(_map, account, logger).MaakAlsNodigAsync(binaries, ct);
        }
        logger.ServerStart(binaries.Hoofdversie, binaries.Map, _map.Pad);
        if (!Serveraccount.StoptMetPortaal)
        {
            logger.ServerBlijftDraaien(_map.Pad);
        }
        // After a kill, the old server or its children hold the folder for a moment.
        for (var poging = 1; !await NeemOverAsync(ct) && !await StartServerAsync(account, binaries, poging, ct); poging++)
        {
            await Task.Delay(Tussenpoos, ct);
        }
    }

    private async Task<IDisposable> NeemSlotAsync(CancellationToken ct)
    {
        try
        {
            return await Bestandsslot.NeemAsync(_map.Slot, ct);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw PostgresServerFout.VanMap(_map.Pad, e);
        }
    }

    /// <summary>Uses the server that answers on the socket, if it is the one of this data folder.</summary>
    private async Task<bool> NeemOverAsync(CancellationToken ct)
    {
        if (Postmaster.Lees(_map.Cluster) is not { } postmaster || await VraagAsync(ct) != Antwoord.Ja)
        {
            return false;
        }
        _eigen?.Dispose();
        (_eigen, _postmaster) = (null, postmaster);
        logger.ServerOvergenomen(_map.Pad, postmaster.Pid);
        return true;
    }

    /// <returns>Whether it started; false when the folder is still held, so that trying again makes sense.</returns>
    private async Task<bool> StartServerAsync(Serveraccount account, PostgresBinaries binaries, int poging, CancellationToken ct)
    {
        Postmaster.RuimZombieOp(_map.Cluster);
        _eigen?.Dispose();
        _eigen = null;
        try
        {
            _eigen = await Serverproces.StartAsync(account, binaries.Postgres, Serverargumenten(account), logger);
        }
        catch (Win32Exception e)
        {
            throw PostgresServerFout.StartNiet(_map.Pad, e.Message);
        }
        if (await WachtOpAntwoordAsync(_eigen, ct))
        {
            _postmaster = Postmaster.Lees(_map.Cluster);
            return true;
        }
        var log = await _eigen.LogAsync();
        _eigen.Dispose();
        _eigen = null;
        var maximaal = Postmaster.Lees(_map.Cluster) is null ? MaxPogingen : MaxPogingenAndereServer;
        return Serverlog.MapIsBezet(log) && poging < maximaal ? false : throw Serverlog.Fout(_map.Pad, log);
    }

    private List<string> Serverargumenten(Serveraccount account)
    {
        Dictionary<string, string> instellingen = new()
        {
            ["listen_addresses"] = "",
            ["port"] = $"{Gegevensmap.Poort}",
            ["unix_socket_directories"] = _map.Socketmap,
            ["unix_socket_permissions"] = account.IsAnder ? "0770" : "0700",
            ["log_destination"] = "stderr",
            ["logging_collector"] = "off",
            // The server's log never holds the values of a statement: those are about people.
            ["log_min_messages"] = "log",
            ["log_min_error_statement"] = "panic",
        };
        foreach (var (naam, waarde) in opties.Instellingen ?? new Dictionary<string, string>())
        {
            instellingen[naam] = waarde;
        }
        return ["-D", _map.Cluster, .. instellingen.SelectMany(i => new[] { "-c", $"{i.Key}={i.Value}" })];
    }

    /// <summary>Waits as long as the server lives: after a crash it first repeats what was not yet in its files.</summary>
    private async Task<bool> WachtOpAntwoordAsync(Serverproces server, CancellationToken ct)
    {
        using var geduld = CancellationTokenSource.CreateLinkedTokenSource(ct);
        geduld.CancelAfter(MaxStilte);
        try
        {
            while (!server.IsGestopt)
            {
                var antwoord = await VraagAsync(geduld.Token);
                if (antwoord == Antwoord.Ja)
                {
                    return true;
                }
                if (antwoord == Antwoord.StartNog)
                {
                    geduld.CancelAfter(MaxStilte);
                }
                await Task.Delay(TimeSpan.FromMilliseconds(25), geduld.Token);
            }
            return false;
        }
        catch (OperationCanceledException)
        {
            await server.StopAsync();
            ct.ThrowIfCancellationRequested();
            throw PostgresServerFout.StartNiet(_map.Pad, $"het antwoordt niet binnen {MaxStilte.TotalSeconds:0} seconden.");
        }
    }

    private async Task<Antwoord> VraagAsync(CancellationToken ct)
    {
        if (!File.Exists(_map.Socket))
        {
            return Antwoord.Geen;
        }
        var builder = new NpgsqlConnectionStringBuilder(ConnectionString("postgres")) { Pooling = false, Timeout = 5, CommandTimeout = 5 };
        try
        {
            await using var verbinding = new NpgsqlConnection(builder.ConnectionString);
            await verbinding.OpenAsync(ct);
            await using var vraag = new NpgsqlCommand("SELECT current_setting('data_directory')", verbinding);
            return (string?)await vraag.ExecuteScalarAsync(ct) == _map.Cluster ? Antwoord.Ja : Antwoord.Geen;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.CannotConnectNow)
        {
            return Antwoord.StartNog;
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or IOException)
        {
            return Antwoord.Geen;
        }
    }

    private async Task BewaakAsync()
    {
        var pauze = Polsslag;
        while (!_einde.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(pauze, _einde.Token);
                pauze = Polsslag;
                if (_postmaster is not { Leeft: true })
                {
                    logger.ServerWeg(_map.Pad);
                    await ZorgVoorServerAsync(magMaken: false, _einde.Token);
                }
            }
            catch (OperationCanceledException) when (_einde.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                logger.ServerNietHerstart(e, _map.Pad, e.Message);
                pauze = NaMislukking;
            }
        }
    }
}
