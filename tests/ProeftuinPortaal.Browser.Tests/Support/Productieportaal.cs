using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Browser.Tests.Support;

/// <summary>
/// An installation as the README says to make it: an empty database, a certificate, the commands, and the built portal as a process of its
/// own in Production, over https.
/// </summary>
public sealed class Productieportaal : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(60);

    private readonly string _database = $"portaal_productie_{Guid.NewGuid():N}";
    private readonly string _map = Directory.CreateTempSubdirectory("proeftuinportaal-productie-").FullName;
    private readonly Certificaat _certificaat = new();
    private readonly List<string> _uitvoer = [];
    private string _server = "";
    private Process? _proces;

    public Uri Adres { get; } = new($"https://127.0.0.1:{VrijePoort()}");

    // Both: who migrates and makes users has the owner, the portal has not.
    private (string, string)[] Instellingen =>
    [
        .. _certificaat.Instellingen,
        ("ConnectionStrings:Portaal", PortaalDatabase.ForApp(_server, _database)),
        ("Portaal:Gegevensmap", _map),
        ("Portaal:InlogpogingenPerMinuut", "1000"),
    ];

    /// <summary>One command, with the rights of the owner.</summary>
    internal Task<(int Code, string Uitvoer, string Fout)> OpdrachtAsync(params string[] opdracht) =>
        Opstartproces.DraaiAsync("Production", opdracht, [.. Instellingen, ("ConnectionStrings:Eigenaar", _server)]);

    /// <summary>Makes a user with the command.</summary>
    /// <returns>The link for the password: path and query.</returns>
    internal async Task<string> GebruikerAsync(string naam, string email, string regio, params string[] extra)
    {
        var (code, uitvoer, fout) = await OpdrachtAsync(
            ["gebruiker", "maken", "--naam", naam, "--email", email, "--organisatie", "Gemeente Voorbeeld-01", "--regio", regio, .. extra]);
        (code, fout).Should().Be((0, ""));
        return uitvoer.Split('\n').Single(regel => regel.StartsWith("/wachtwoord-instellen?", StringComparison.Ordinal)).Trim();
    }

    public async Task<T> EigenaarAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(PortaalDatabase.ForEigenaar(_server, _database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Starts the portal, once, and waits until it is ready.</summary>
    public async Task StartAsync()
    {
        if (_proces is not null)
        {
            return;
        }

        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = Adres.ToString();
        foreach (var (naam, waarde) in Instellingen.Append(("Kestrel:Certificates:Default:Path", _certificaat.Pad))
            .Append(("Kestrel:Certificates:Default:Password", (await File.ReadAllTextAsync(_certificaat.Wachtwoordbestand)).Trim())))
        {
            start.Environment[naam.Replace(":", "__", StringComparison.Ordinal)] = waarde;
        }

        _proces = new() { StartInfo = start };
        _proces.OutputDataReceived += (_, regel) => Hoor(regel.Data);
        _proces.ErrorDataReceived += (_, regel) => Hoor(regel.Data);
        _proces.Start();
        _proces.BeginOutputReadLine();
        _proces.BeginErrorReadLine();
        (await Portaalproces.PollAsync(IsGereedAsync, Start)).Should().BeTrue("the portal is ready; it said:\n{0}", Uitvoer());
    }

    async Task IAsyncLifetime.InitializeAsync()
    {
        _server = await PostgresServer.ConnectionStringAsync();
        (await OpdrachtAsync("migreren")).Should().Match<(int Code, string Uitvoer, string Fout)>(uitkomst => uitkomst.Code == 0 && uitkomst.Uitvoer.Contains("De database is bij."));
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (_proces is not null)
        {
            _proces.Kill();
            await _proces.WaitForExitAsync();
        }

        await Testdatabase.DropAsync(_database);
        Directory.Delete(_map, recursive: true);
        lock (_uitvoer)
        {
            _uitvoer.Where(regel => regel.Contains(" ERR ", StringComparison.Ordinal)).Should().BeEmpty();
        }
    }

    public void Dispose()
    {
        _proces?.Dispose();
        _certificaat.Dispose();
    }

    private async Task<bool> IsGereedAsync()
    {
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator };
        using var client = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            return (await client.GetAsync(new Uri(Adres, "/healthz/ready"))).StatusCode == HttpStatusCode.OK;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private void Hoor(string? regel)
    {
        lock (_uitvoer)
        {
            _uitvoer.Add(regel ?? "");
        }
    }

    private string Uitvoer()
    {
        lock (_uitvoer)
        {
            return string.Join('\n', _uitvoer.TakeLast(30));
        }
    }

    private static int VrijePoort()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }
}
