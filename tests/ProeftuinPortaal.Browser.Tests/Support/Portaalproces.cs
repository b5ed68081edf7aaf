using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using ProeftuinPortaal.Application.Persistence.Server;

namespace ProeftuinPortaal.Browser.Tests.Support;

/// <summary>The built portal as a process of its own, with its embedded PostgreSQL: both can be killed.</summary>
public sealed class Portaalproces : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Tussenpoos = TimeSpan.FromMilliseconds(50);
    // Not judged here: a machine that does more at once may take its time.
    private static readonly TimeSpan EersteStart = TimeSpan.FromMinutes(3);

    private readonly string _map = $"/tmp/proeftuinportaal-storing-{Guid.NewGuid().ToString("N")[..8]}";
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly ConcurrentQueue<string> _uitvoer = [];
    private Process? _proces;

    public Uri Adres { get; } = new($"http://127.0.0.1:{VrijePoort()}");

    private string Postmasterbestand => Path.Combine(_map, "cluster", "postmaster.pid");

    async Task IAsyncLifetime.InitializeAsync()
    {
        Start();
        await WachtOpGereedAsync(EersteStart);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        KillPortaal();
        // The server that the portal leaves behind stops by itself.
        await PollAsync(() => Task.FromResult(!File.Exists(Postmasterbestand)), EersteStart);
        Directory.Delete(_map, recursive: true);
    }

    public void Dispose()
    {
        _client.Dispose();
        _proces?.Dispose();
    }

    /// <summary>Starts the portal, as <c>dotnet ProeftuinPortaal.Web.dll</c> would by hand.</summary>
    public void Start()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = Adres.ToString();
        start.Environment["Portaal__Gegevensmap"] = _map;
        start.Environment.Remove("ConnectionStrings__Portaal");
        _proces = new() { StartInfo = start };
        _proces.OutputDataReceived += (_, regel) => _uitvoer.Enqueue(regel.Data ?? "");
        _proces.ErrorDataReceived += (_, regel) => _uitvoer.Enqueue(regel.Data ?? "");
        _proces.Start();
        _proces.BeginOutputReadLine();
        _proces.BeginErrorReadLine();
    }

    /// <summary>kill -9 on the portal.</summary>
    public void KillPortaal()
    {
        _proces!.Kill();
        _proces.WaitForExit();
        _proces.Dispose();
    }

    /// <summary>kill -9 on the main process of PostgreSQL.</summary>
    public void KillPostgres()
    {
        using var postmaster = Process.GetProcessById(int.Parse(File.ReadLines(Postmasterbestand).First(), CultureInfo.InvariantCulture));
        postmaster.Kill();
    }

    /// <summary>How long it takes until the portal says it is ready.</summary>
    public async Task<TimeSpan> WachtOpGereedAsync(TimeSpan maximaal)
    {
        var klok = Stopwatch.StartNew();
        (await PollAsync(IsGereedAsync, maximaal)).Should().BeTrue(
            "the portal is ready within {0}; it said:\n{1}", maximaal, string.Join('\n', _uitvoer.TakeLast(30)));
        return klok.Elapsed;
    }

    /// <summary>A count in its database.</summary>
    public async Task<long> TelAsync(string vanWaar, params string[] waarden)
    {
        var server = new IngebedPostgres(new(_map, null), NullLogger.Instance);
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(server.ConnectionString("portaal")) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"SELECT count(*) FROM {vanWaar}", connection);
        foreach (var waarde in waarden)
        {
            command.Parameters.Add(new() { Value = waarde });
        }

        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Asks until it is so, or the time is up.</summary>
    public static async Task<bool> PollAsync(Func<Task<bool>> vraag, TimeSpan maximaal)
    {
        using var klok = new PeriodicTimer(Tussenpoos);
        using var geduld = new CancellationTokenSource(maximaal);
        try
        {
            while (!await vraag())
            {
                await klok.WaitForNextTickAsync(geduld.Token);
            }

            return true;
        }
        catch (OperationCanceledException) when (geduld.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task<bool> IsGereedAsync()
    {
        try
        {
            return (await _client.GetAsync(new Uri(Adres, "/healthz/ready"))).StatusCode == HttpStatusCode.OK;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private static int VrijePoort()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }
}
