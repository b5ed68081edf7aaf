using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using ProeftuinPortaal.Application.Persistence.Seed;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Web.Identity;

namespace ProeftuinPortaal.Browser.Tests.Support;

/// <summary>Browser tests share one portal and one browser, and run one after the other.</summary>
[CollectionDefinition(Naam)]
public sealed class Browsercollectie : ICollectionFixture<Browserportaal>
{
    public const string Naam = "Browser";
}

/// <summary>The few long walks, on a portal and a browser of their own beside the others.</summary>
[CollectionDefinition(Naam)]
public sealed class Wandelcollectie : ICollectionFixture<Browserportaal>
{
    public const string Naam = "Wandelingen";
}

/// <summary>The real portal on a port of its own and a database of its own, filled with a small demo; and the browser.</summary>
public sealed class Browserportaal : IAsyncLifetime
{
    private const int GezinnenPerRegio = 12;

    /// <summary>Codes. Of the eleven; more would only cost time.</summary>
    public static readonly string[] Regios = ["utrecht", "haaglanden", "flevoland"];

    // Whoever is in the database at the end: those of the seed, and those that the tests made.
    private const string Namen = """
        SELECT array_agg(DISTINCT naam) FROM (
            SELECT naam FROM portaal.gezinnen UNION ALL SELECT voornaam || ' ' || achternaam FROM portaal.personen UNION ALL SELECT achternaam FROM portaal.aanmeldingen
            UNION ALL SELECT naam FROM portaal.gebruikers UNION ALL SELECT email FROM identiteit.accounts) n WHERE length(naam) > 4
        """;

    private readonly string _gegevensmap = $"/tmp/proeftuinportaal-browser-{Guid.NewGuid().ToString("N")[..8]}";
    private readonly ConcurrentQueue<string> _fouten = [];
    private readonly ConcurrentQueue<string> _log = [];
    private WebApplicationFactory<Program> _factory = null!;
    private IPlaywright _playwright = null!;

    public Portaal Portaal { get; } = new();

    public IBrowser Browser { get; private set; } = null!;

    public Uri Adres { get; private set; } = null!;

    /// <summary>Every line that the portal logged.</summary>
    public IReadOnlyCollection<string> Log => _log;

    /// <summary>The errors that the portal logged since the last call.</summary>
    public IReadOnlyList<string> Fouten()
    {
        List<string> fouten = [];
        while (_fouten.TryDequeue(out var fout))
        {
            fouten.Add(fout);
        }

        return fouten;
    }

    async Task IAsyncLifetime.InitializeAsync()
    {
        await ((IAsyncLifetime)Portaal).InitializeAsync();
        var hash = IdentiteitRegistration.Hasher().HashPassword(new(), Demoaccounts.Wachtwoord);
        await Demogegevens.VulAsync(Portaal.EigenaarConnectionString, TimeProvider.System, hash, GezinnenPerRegio, regios: Regios);
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(web => web
            .UseEnvironment("Development")
            .UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0")
            .UseSetting("ConnectionStrings:Portaal", Portaal.AppConnectionString)
            .UseSetting("Portaal:Demo", "true")
            .UseSetting("Portaal:Gegevensmap", _gegevensmap)
            .UseSetting("Portaal:InlogpogingenPerMinuut", "1000")
            .ConfigureTestServices(services => services.AddSingleton(LoggerFactory.Create(logging => logging.AddProvider(new Foutenlog(_log, _fouten))))));
        _factory.UseKestrel(0);
        _factory.StartServer();
        Adres = _factory.ClientOptions.BaseAddress;
        _playwright = await Playwright.CreateAsync();
        Browser = await Chromium.StartAsync(_playwright);
        Assertions.SetDefaultExpectTimeout((float)TimeSpan.FromSeconds(10).TotalMilliseconds);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
        await _factory.DisposeAsync();
        // Whatever the suite did, the chain of the logboek is whole afterwards, and the log names nobody.
        var breuken = await Portaal.EigenaarAsync<long>("SELECT count(*) FROM toegang.logboek_controleren()");
        var namen = await Portaal.EigenaarAsync<string[]>(Namen);
        await ((IAsyncLifetime)Portaal).DisposeAsync();
        Directory.Delete(_gegevensmap, recursive: true);
        breuken.Should().Be(0);
        namen.Should().HaveCountGreaterThan(50);
        _log.SelectMany(regel => namen.Where(naam => regel.Contains(naam, StringComparison.OrdinalIgnoreCase))).Should().BeEmpty();
    }
}
