using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Browser.Tests.Support;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace ProeftuinPortaal.Browser.Tests;

/// <summary>
/// Rules that hold on every page: WCAG 2.2 AA as far as a machine can judge, it fits, it can be hit, it is Dutch, and nothing
/// personal leaks out of it.
/// </summary>
[Collection(Wandelcollectie.Naam)]
public sealed partial class SchermregelsTests(Browserportaal browserportaal, ITestOutputHelper uitvoer) : Browsertest(browserportaal)
{
    private static readonly bool Alles = Environment.GetEnvironmentVariable("PORTAAL_ALLES") == "1";

    private static readonly int[] Breedten = [1280, 360];

    // Narrowest last but one: the walk goes on at 1280.
    private static readonly int[] Doelbreedten = [320, 1280];

    private const int MinDoel = 24;
    private const int MaxTabs = 200;

    // What is clicked or chosen. A link inside a sentence may be as high as the text (WCAG 2.5.8).
    private const string KleineDoelen = """
        min => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
            .filter(e => e.checkVisibility({ visibilityProperty: true }))
            .filter(e => !(e.matches('a') && getComputedStyle(e).display === 'inline' && e.parentElement.innerText.trim() !== e.innerText.trim()))
            .map(e => [e, e.getBoundingClientRect()])
            .filter(([, r]) => r.width > 1 && r.height > 1 && (Math.round(r.width) < min || Math.round(r.height) < min))
            .map(([e, r]) => `${e.tagName} "${e.getAttribute('aria-label') ?? e.innerText ?? e.name}" ${Math.round(r.width)}x${Math.round(r.height)}`)
        """;

    private const string Opslag = """
        async () => JSON.stringify({
            local: Object.entries(localStorage), session: Object.entries(sessionStorage),
            databases: (await indexedDB.databases()).map(d => d.name), caches: await caches.keys() })
        """;

    private const string Teksten = """
        () => document.body.innerText + '\n' + document.title + '\n' +
            [...document.querySelectorAll('[aria-label],[title],[placeholder],[alt],[aria-roledescription],[aria-valuetext]')]
                .flatMap(e => ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription', 'aria-valuetext'].map(a => e.getAttribute(a)))
                .filter(t => t).join('\n')
        """;

    private const string Omlijning = """
        () => {
            const e = document.activeElement, s = getComputedStyle(e);
            const breed = s.outlineStyle === 'none' ? 0 : parseFloat(s.outlineWidth);
            return [e === document.body ? '' : `${e.tagName} "${e.getAttribute('aria-label') ?? (e.innerText?.slice(0, 40) || e.name)}" ${e.type} ${['focus', 'focus-visible', 'focus-within'].filter(p => e.matches(':' + p))} ${breed}px`, String(breed)];
        }
        """;

    /// <summary>Dark with PORTAAL_ALLES=1: a theme is chosen when the browser starts, so it is a walk of its own.</summary>
    public static TheoryData<ColorScheme> Themas => Alles ? [ColorScheme.Light, ColorScheme.Dark] : [ColorScheme.Light];

    /// <summary>One walk for every rule: a page is opened once, and looked at wide and narrow.</summary>
    [Theory]
    [MemberData(nameof(Themas))]
    public async Task Elke_pagina_houdt_zich_aan_de_regels(ColorScheme thema)
    {
        var bezoeker = await BezoekerAsync(new() { ColorScheme = thema, ReducedMotion = ReducedMotion.Reduce });
        var schermen = 0;
        List<string> gevonden = [];
        await new Rondgang(Portaal, bezoeker).LoopAsync(async scherm =>
        {
            List<string> hier = [.. await TekstAsync(bezoeker), .. await OpslagAsync(bezoeker)];
            foreach (var breedte in Breedten)
            {
                await bezoeker.Page.SetViewportSizeAsync(breedte, 900);
                hier.AddRange((await Toegankelijkheid.BeoordeelAsync(bezoeker)).Select(regel => $"{thema}, {breedte} px: {regel}"));
            }

            foreach (var breedte in Doelbreedten)
            {
                await bezoeker.Page.SetViewportSizeAsync(breedte, 900);
                hier.AddRange(from fout in await MatenAsync(bezoeker) select $"{breedte} px: {fout}");
            }

            gevonden.AddRange(hier.Select(fout => $"{scherm}: {fout}"));
            schermen++;
        });

        uitvoer.WriteLine($"{schermen} schermen");
        string.Join('\n', gevonden).Should().BeEmpty();
    }

    [Fact]
    public async Task Axe_ziet_een_fout_die_er_is()
    {
        var bezoeker = await BezoekerAsync();
        await bezoeker.Page.GotoAsync("/inloggen");
        await bezoeker.Page.EvaluateAsync("() => document.querySelector('label').remove()");
        (await Toegankelijkheid.BeoordeelAsync(bezoeker)).Should().Contain(regel => regel.StartsWith("label:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Een_gezochte_naam_komt_niet_in_het_adres()
    {
        await Portaal.DemocasusAsync("Gezin Adreswater");
        var bezoeker = await AlsAsync(Lokaalteam);
        await bezoeker.OpenAsync("/casussen");
        await bezoeker.Zoekveld.FillAsync("Adreswater");
        await Expect(bezoeker.Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link).First).ToContainTextAsync("Adreswater");
        bezoeker.Page.Url.Should().NotContain("Adreswater");
    }

    [Fact]
    public async Task Elke_tabstop_van_de_casuspagina_toont_waar_je_bent()
    {
        var casus = await Portaal.DemocasusAsync("Gezin Focuswater");
        await Portaal.MetNotitieAsync(casus);
        var bezoeker = await AlsAsync(Lokaalteam);
        await bezoeker.OpenCasusAsync(casus.Nummer);
        await Expect(bezoeker.Notities).ToHaveCountAsync(1);
        // The heading takes the focus when the page is there; only then is the first link the place to start from.
        await Expect(bezoeker.Kop).ToBeFocusedAsync();
        await bezoeker.Page.Locator("a.sla-over").FocusAsync();
        List<string> stops = [];
        List<string> onzichtbaar = [];
        for (var i = 0; i < MaxTabs; i++)
        {
            await bezoeker.Page.Keyboard.PressAsync("Tab");
            var (naam, breedte) = await bezoeker.Page.EvaluateAsync<string[]>(Omlijning) is [var n, var b] ? (n, b) : ("", "0");
            if (naam.Length == 0)
            {
                break;
            }

            stops.Add(naam);
            if (double.Parse(breedte, System.Globalization.CultureInfo.InvariantCulture) < 2)
            {
                onzichtbaar.Add(naam);
            }
        }

        stops.Should().HaveCountGreaterThan(15).And.HaveCountLessThan(MaxTabs, "there is no trap");
        stops.Should().Contain(stop => stop.Contains("Notitie opslaan"));
        string.Join('\n', onzichtbaar).Should().BeEmpty();
    }

    private static async Task<IEnumerable<string>> TekstAsync(Bezoeker bezoeker)
    {
        var tekst = await bezoeker.Page.EvaluateAsync<string>(Teksten);
        var taal = await bezoeker.Page.EvaluateAsync<string>("() => document.documentElement.lang");
        // SAVE is a name in the infosheet.
        return Engels().Matches(tekst).Where(treffer => treffer.Value != "SAVE").Select(treffer => $"Engels: {treffer.Value}").Concat(taal == "nl" ? [] : [$"taal {taal}"]);
    }

    // Nothing personal in what a browser keeps or shows on another screen: title, address, storage.
    private static async Task<IEnumerable<string>> OpslagAsync(Bezoeker bezoeker)
    {
        var (titel, adres) = (await bezoeker.Page.TitleAsync(), bezoeker.Page.Url);
        using var opslag = JsonDocument.Parse(await bezoeker.Page.EvaluateAsync<string>(Opslag));
        List<string> bewaard = [.. opslag.RootElement.EnumerateObject().Where(soort => soort.Value.GetArrayLength() > 0).Select(soort => $"bewaard: {soort}")];
        var lekt = $"{titel} {adres}".Contains(Rondgang.Achternaam, StringComparison.OrdinalIgnoreCase) || string.IsNullOrWhiteSpace(titel);
        return lekt ? [.. bewaard, $"titel '{titel}', adres {adres}"] : bewaard;
    }

    private static async Task<IEnumerable<string>> MatenAsync(Bezoeker bezoeker)
    {
        var teBreed = await bezoeker.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        var klein = await bezoeker.Page.EvaluateAsync<string[]>(KleineDoelen, MinDoel);
        return teBreed > 0 ? [.. klein, $"{teBreed} px te breed"] : klein;
    }

    [GeneratedRegex(
        @"\b(loading|close|closed|sort|error|errors|submit|reconnect|reconnecting|rejoin|rejoining|retry|attempting|search|cancel|save|next|previous|first page|last page|not found|sorry|increment|decrement|toggle|required|invalid|password|sign in|log in|username|please|delete|edit|show|hide|page|rows|select)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Engels();
}
