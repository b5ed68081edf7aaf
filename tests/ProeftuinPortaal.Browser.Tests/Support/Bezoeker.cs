using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ProeftuinPortaal.Browser.Tests.Support;

/// <summary>One person with a browser of their own. What a page may never do is collected, and judged when the test ends.</summary>
public sealed class Bezoeker
{
    private const string MeldCsp = """
        document.addEventListener('securitypolicyviolation', e => console.error(`CSP: ${e.violatedDirective} ${e.blockedURI} ${e.sample}`));
        """;

    private const string Rust = """
        async () => {
            let laatste = performance.now();
            const kijker = new MutationObserver(() => laatste = performance.now());
            kijker.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
            const einde = laatste + 10000;
            const onrustig = () => performance.now() - laatste < 250 || document.querySelector('main .bezig') || !document.querySelector('main h1');
            while (performance.now() < einde && onrustig()) {
                await new Promise(klaar => setTimeout(klaar, 25));
            }

            kijker.disconnect();
            return !onrustig();
        }
        """;

    private static readonly TimeSpan MaxAntwoord = TimeSpan.FromSeconds(5);

    private readonly ConcurrentQueue<string> _bezwaren = [];
    private readonly List<string> _verwacht = [];
    private readonly Uri _adres;
    private int _berichten;

    private Bezoeker(IBrowserContext context, IPage page, Uri adres) => (Context, Page, _adres) = (context, page, adres);

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Works with the keys alone.</summary>
    public bool ZonderMuis { get; init; }

    /// <summary>The heading of the page, which says where one is.</summary>
    public ILocator Kop => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>The text of a note: first that of the form for a new one, then that of a note being changed.</summary>
    public ILocator Notitieveld => Page.GetByRole(AriaRole.Textbox, new() { Name = "Notitie", Exact = true });

    public ILocator ConceptBewaard => Page.GetByRole(AriaRole.Status, new() { NameRegex = new("^Concept bewaard om ") });

    public ILocator Zoekveld => Page.GetByRole(AriaRole.Searchbox, new() { Name = "Zoeken" });

    /// <summary>The notes on the screen, newest first.</summary>
    public ILocator Notities => Page.GetByRole(AriaRole.Article);

    public static async Task<Bezoeker> NieuwAsync(IBrowser browser, Uri adres, BrowserNewContextOptions? opties = null, bool zonderMuis = false)
    {
        opties ??= new();
        opties.BaseURL = adres.ToString();
        opties.Locale = "nl-NL";
        opties.TimezoneId = "Europe/Amsterdam";
        opties.ViewportSize ??= new() { Width = 1280, Height = 900 };
        var context = await browser.NewContextAsync(opties);
        await context.AddInitScriptAsync(MeldCsp);
        var bezoeker = new Bezoeker(context, await context.NewPageAsync(), adres) { ZonderMuis = zonderMuis };
        bezoeker.Luister();
        return bezoeker;
    }

    /// <summary>Named before it happens: a message on the console that belongs to what this test does.</summary>
    public void Verwacht(string deel) => _verwacht.Add(deel);

    /// <summary>While the portal is away the browser says so, in its own words and in Blazor's.</summary>
    public void VerwachtVerbindingsfouten() =>
        _verwacht.AddRange(["WebSocket", "net::ERR_", "Connection disconnected", "Failed to fetch", "Failed to complete negotiation", "Failed to start the connection", "status of 50"]);

    /// <summary>Opens an address and waits until the page listens to clicks.</summary>
    public async Task<Bezoeker> OpenAsync(string pad)
    {
        await Page.GotoAsync(pad);
        await InteractiefAsync();
        return this;
    }

    // Not with Expect, which looks once a second after a while: this is waited for hundreds of times.
    public Task InteractiefAsync() => Page.WaitForSelectorAsync("body[data-interactief]", new() { State = WaitForSelectorState.Attached });

    /// <summary>Goes on within the circuit, as a link would: quicker than loading the page anew. Comes back when the server answered.</summary>
    public async Task GaNaarAsync(string pad)
    {
        var eerder = _berichten;
        await Page.EvaluateAsync("pad => Blazor.navigateTo(pad)", pad);
        await Expect(Page).ToHaveURLAsync(pad);
        var klok = Stopwatch.StartNew();
        while (_berichten == eerder && klok.Elapsed < MaxAntwoord)
        {
            await Task.Delay(10);
        }
    }

    /// <summary>Waits until the page has a heading, loads nothing and does not change any more; false when that takes too long.</summary>
    public Task<bool> KomtTotRustAsync() => Page.EvaluateAsync<bool>(Rust);

    /// <summary>Opens a case at a part of its file.</summary>
    public async Task OpenCasusAsync(string nummer, string deel = "tijdlijn")
    {
        await OpenAsync($"/casussen/{nummer}/{deel}");
        await Expect(Page.GetByRole(AriaRole.Region, new() { Name = "Casuskop" })).ToBeVisibleAsync();
    }

    /// <summary>With one click on the list of demo accounts.</summary>
    public async Task LogInAsync(string email)
    {
        await Page.GotoAsync("/inloggen");
        if (ZonderMuis && !await DemoKnop(email).IsVisibleAsync())
        {
            await this.KlikAsync(Page.Locator("details", new() { Has = Page.GetByText(email, new() { Exact = true }) }).Locator("summary"));
        }
        else
        {
            await ToonDemoknoppenAsync();
        }

        await this.KlikAsync(DemoKnop(email));
        await Expect(Page).ToHaveURLAsync("/");
        await InteractiefAsync();
        await Expect(Kop).ToHaveTextAsync("Vandaag");
    }

    public ILocator DemoKnop(string email) => Page.GetByRole(AriaRole.Button, new() { Name = email, Exact = true });

    public ILocator Knop(string naam) => Page.GetByRole(AriaRole.Button, new() { Name = naam, Exact = true });

    public ILocator Link(string naam) => Page.GetByRole(AriaRole.Link, new() { Name = naam, Exact = true });

    /// <summary>Other regions than the first are folded up.</summary>
    public Task ToonDemoknoppenAsync() =>
        Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");

    public async Task LogUitAsync()
    {
        await Page.Locator("summary", new() { HasText = ": menu" }).ClickAsync();
        await Knop("Uitloggen").ClickAsync();
        await Expect(Kop).ToHaveTextAsync("Inloggen");
    }

    /// <summary>As pasting would: at once, with the events of a field that was left.</summary>
    public static Task PlakAsync(ILocator veld, string tekst, bool verlaat = true) => veld.EvaluateAsync(
        """
        (veld, [tekst, verlaat]) => {
            veld.value = tekst;
            veld.dispatchEvent(new Event('input', { bubbles: true }));
            if (verlaat) veld.dispatchEvent(new Event('change', { bubbles: true }));
        }
        """, new object[] { tekst, verlaat });

    /// <summary>Everything a person can read in the main part of the page.</summary>
    public Task<string> TekstAsync() => Page.GetByRole(AriaRole.Main).InnerTextAsync();

    /// <summary>A picture of the whole page in the folder PORTAAL_BEELDEN, to look at afterwards; nothing without it.</summary>
    internal async Task MaakBeeldAsync()
    {
        if (Environment.GetEnvironmentVariable("PORTAAL_BEELDEN") is { Length: > 0 } map)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(map, $"{DateTime.UtcNow:HHmmss.fff}.png"), FullPage = true });
        }
    }

    /// <summary>Closes the browser and answers what the page did that it may not.</summary>
    internal async Task<IReadOnlyList<string>> SluitAsync()
    {
        await MaakBeeldAsync();
        await Context.CloseAsync();
        return [.. _bezwaren.Where(bezwaar => !_verwacht.Any(deel => bezwaar.Contains(deel, StringComparison.Ordinal)))];
    }

    private void Luister()
    {
        Context.Console += (_, bericht) =>
        {
            if (bericht.Type == "error")
            {
                _bezwaren.Enqueue($"console: {bericht.Text} ({bericht.Location})");
            }
        };
        Context.WebError += (_, fout) => _bezwaren.Enqueue($"script: {fout.Error}");
        Context.Request += (_, verzoek) => ControleerHerkomst(verzoek.Url);
        Page.WebSocket += (_, socket) =>
        {
            ControleerHerkomst(socket.Url);
            socket.FrameReceived += (_, _) => Interlocked.Increment(ref _berichten);
        };
    }

    private void ControleerHerkomst(string adres)
    {
        var uri = new Uri(adres);
        if (uri.Scheme is not ("data" or "blob" or "about") && uri.Authority != _adres.Authority)
        {
            _bezwaren.Enqueue($"andere herkomst: {adres}");
        }
    }
}
