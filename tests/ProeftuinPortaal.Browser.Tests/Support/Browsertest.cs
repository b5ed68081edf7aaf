using Microsoft.Playwright;

namespace ProeftuinPortaal.Browser.Tests.Support;

/// <summary>A test with people in a browser. Each visitor is judged at the end: nothing on the console, no request to elsewhere,
/// and nothing that the portal itself logged as an error.</summary>
[Collection(Browsercollectie.Naam)]
public abstract class Browsertest(Browserportaal browserportaal) : IAsyncLifetime
{
    protected const string Lokaalteam = "lokaalteam@utrecht.example";

    private readonly List<Bezoeker> _bezoekers = [];

    protected Browserportaal Browserportaal { get; } = browserportaal;

    protected Application.Tests.Support.Portaal Portaal => Browserportaal.Portaal;

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public virtual async Task DisposeAsync()
    {
        List<string> bezwaren = [];
        foreach (var bezoeker in _bezoekers)
        {
            bezwaren.AddRange(await bezoeker.SluitAsync());
        }

        bezwaren.AddRange(Browserportaal.Fouten());
        bezwaren.Should().BeEmpty("a page gives no errors, breaks no policy and asks nothing elsewhere");
    }

    /// <summary>A browser in which nobody signed in.</summary>
    protected async Task<Bezoeker> BezoekerAsync(BrowserNewContextOptions? opties = null, Uri? adres = null, bool zonderMuis = false)
    {
        var bezoeker = await Bezoeker.NieuwAsync(Browserportaal.Browser, adres ?? Browserportaal.Adres, opties, zonderMuis);
        _bezoekers.Add(bezoeker);
        return bezoeker;
    }

    /// <summary>A browser in which this demo account signed in.</summary>
    protected async Task<Bezoeker> AlsAsync(string email, BrowserNewContextOptions? opties = null, bool zonderMuis = false)
    {
        var bezoeker = await BezoekerAsync(opties, zonderMuis: zonderMuis);
        await bezoeker.LogInAsync(email);
        return bezoeker;
    }
}
