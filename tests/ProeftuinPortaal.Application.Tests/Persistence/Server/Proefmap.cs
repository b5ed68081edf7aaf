using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using ProeftuinPortaal.Application.Persistence.Server;

namespace ProeftuinPortaal.Application.Tests.Persistence.Server;

/// <summary>A data folder of one test, with every server and mount in it removed at the end.</summary>
internal sealed class Proefmap : IAsyncDisposable
{
    // Root's servers run under another account, which must be able to pass: no private temp folder.
    private readonly string _boven = Directory.CreateDirectory($"/tmp/proeftuinportaal-proef-{Guid.NewGuid():N}"[..38]).FullName;
    private readonly List<IngebedPostgres> _servers = [];
    private bool _isMount;

    public Proefmap(string naam = "gegevens")
    {
        Pad = Path.Combine(_boven, naam);
    }

    public string Pad { get; }

    public Gegevensmap Map => new(Pad);

    public string Cluster => Map.Cluster;

    public int PostmasterPid => int.Parse(
        File.ReadLines(Path.Combine(Cluster, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    /// <summary>A folder that is a disk of its own, with or without a cluster that was made before.</summary>
    public static async Task<Proefmap> OpSchijfAsync(string opties, Sjabloon? sjabloon = null)
    {
        var proef = new Proefmap();
        Directory.CreateDirectory(proef.Pad);
        await VoerUitAsync("mount", "-t", "tmpfs", "-o", opties, "tmpfs", proef.Pad);
        proef._isMount = true;
        if (sjabloon is not null)
        {
            await VoerUitAsync("cp", "-a", sjabloon.Pad + "/.", proef.Pad);
        }
        return proef;
    }

    /// <summary>A folder with a cluster that was made before.</summary>
    public static async Task<Proefmap> MetClusterAsync(Sjabloon sjabloon, string naam = "gegevens")
    {
        var proef = new Proefmap(naam);
        await VoerUitAsync("cp", "-a", sjabloon.Pad, proef.Pad);
        return proef;
    }

    /// <summary>A server object on this folder; as if in another process, but for the process.</summary>
    public IngebedPostgres Server(ILogger? logger = null, string? postgresMap = null, Dictionary<string, string>? instellingen = null)
    {
        // A killed process loses nothing without fsync; only a power cut does.
        instellingen = new(instellingen ?? []) { ["fsync"] = "off" };
        var server = new IngebedPostgres(
            new IngebedPostgresOpties(Pad, postgresMap, instellingen), logger ?? NullLogger.Instance);
        _servers.Add(server);
        return server;
    }

    public async Task<IngebedPostgres> GestartAsync(ILogger? logger = null)
    {
        var server = Server(logger);
        await server.StartAsync();
        return server;
    }

    public void KillPostmaster()
    {
        using var postmaster = Process.GetProcessById(PostmasterPid);
        postmaster.Kill();
    }

    /// <summary>Every file with its content, mode and time of change.</summary>
    public IReadOnlyList<string> Afdruk() =>
        [.. Directory.EnumerateFileSystemEntries(Pad, "*", SearchOption.AllDirectories)
            .Where(pad => !File.GetAttributes(pad).HasFlag(FileAttributes.Device))
            .Order(StringComparer.Ordinal)
            .Select(pad => $"{pad} {new FileInfo(pad).UnixFileMode} {File.GetLastWriteTimeUtc(pad):O} {Inhoud(pad)}")];

    public static async Task VoerUitAsync(string programma, params string[] argumenten)
    {
        using var proces = Process.Start(new ProcessStartInfo(programma, argumenten) { RedirectStandardError = true })!;
        var fouten = await proces.StandardError.ReadToEndAsync();
        await proces.WaitForExitAsync();
        proces.ExitCode.Should().Be(0, "{0} {1} said: {2}", programma, string.Join(' ', argumenten), fouten);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }
        if (_isMount)
        {
            await VoerUitAsync("umount", Pad);
        }
        Directory.Delete(_boven, recursive: true);
        if (Map.SocketInTijdelijkeMap && Directory.Exists(Map.Socketmap))
        {
            Directory.Delete(Map.Socketmap, recursive: true);
        }
    }

    private static string Inhoud(string pad) =>
        Directory.Exists(pad) ? "" : Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(pad)));
}

/// <summary>A stopped cluster that the tests of a class copy: that is four times as fast as making one.</summary>
public sealed class Sjabloon : IAsyncLifetime
{
    internal string Pad { get; private set; } = "";

    public async Task InitializeAsync()
    {
        var proef = new Proefmap();
        Pad = proef.Pad;
        await using var server = await proef.GestartAsync();
    }

    public Task DisposeAsync()
    {
        Directory.GetParent(Pad)!.Delete(recursive: true);
        return Task.CompletedTask;
    }
}

/// <summary>Remembers what was logged.</summary>
internal sealed class Logregels : ILogger
{
    private readonly ConcurrentQueue<string> _regels = new();

    public int Aantal(string deel) => _regels.Count(regel => regel.Contains(deel, StringComparison.Ordinal));

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _regels.Enqueue(formatter(state, exception));
}

/// <summary>Questions to a server, and waiting for an answer.</summary>
internal static class Vragen
{
    public static async Task<T?> VraagAsync<T>(this IngebedPostgres server, string sql)
    {
        var builder = new NpgsqlConnectionStringBuilder(server.ConnectionString("postgres")) { Pooling = false };
        await using var verbinding = new NpgsqlConnection(builder.ConnectionString);
        await verbinding.OpenAsync();
        await using var vraag = new NpgsqlCommand(sql, verbinding);
        return (T?)await vraag.ExecuteScalarAsync();
    }

    /// <summary>Whether the server answers now.</summary>
    public static async Task<bool> AntwoordtAsync(this IngebedPostgres server)
    {
        try
        {
            return await server.VraagAsync<int>("SELECT 1") == 1;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    public static Task TotAsync(Func<bool> waar, int seconden = 15) => TotAsync(() => Task.FromResult(waar()), seconden);

    /// <summary>Looks again until it is so, or fails.</summary>
    public static async Task TotAsync(Func<Task<bool>> waar, int seconden = 15)
    {
        using var klok = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        var begin = Stopwatch.GetTimestamp();
        while (!await waar())
        {
            Stopwatch.GetElapsedTime(begin).Should().BeLessThan(TimeSpan.FromSeconds(seconden), "it should have come true by now");
            await klok.WaitForNextTickAsync();
        }
    }
}

/// <summary>A test that mounts a small disk of its own: root with the right to mount only.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactMetEigenSchijfAttribute : FactAttribute
{
    private const int CapSysAdmin = 21;

    public FactMetEigenSchijfAttribute()
    {
        var rechten = File.ReadLines("/proc/self/status").First(regel => regel.StartsWith("CapEff:", StringComparison.Ordinal));
        if ((ulong.Parse(rechten[7..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) >> CapSysAdmin & 1) == 0)
        {
            Skip = "Needs root, to mount a small disk.";
        }
    }
}
