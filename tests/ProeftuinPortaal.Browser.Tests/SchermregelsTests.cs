using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace ProeftuinPortaal.Browser.Tests;

/// <summary>Rules that hold on every page: it fits, it can be hit, it is Dutch, and nothing personal leaks out of it.</summary>
public sealed partial class SchermregelsTests(Browserportaal browserportaal) : Browsertest(browserportaal)
{
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

    [Fact]
    public async Task Elke_pagina_past_op_320_pixels_en_elk_doel_is_groot_genoeg()
    {
        var bezoeker = await BezoekerAsync(new() { ViewportSize = new() { Width = 320, Height = 800 }, ReducedMotion = ReducedMotion.Reduce });
        List<string> gevonden = [];
        await new Rondgang(Portaal, bezoeker).LoopAsync(async scherm =>
        {
            var teBreed = await bezoeker.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (teBreed > 0)
            {
                gevonden.Add($"{scherm}: {teBreed} px te breed");
            }

            foreach (var breedte in (int[])[320, 1280])
            {
                await bezoeker.Page.SetViewportSizeAsync(breedte, 800);
                var klein = await bezoeker.Page.EvaluateAsync<string[]>(KleineDoelen, MinDoel);
                gevonden.AddRange(klein.Select(doel => $"{scherm}, {breedte} px: {doel}"));
            }

            await bezoeker.Page.SetViewportSizeAsync(320, 800);
        });

        string.Join('\n', gevonden).Should().BeEmpty();
    }

    [Fact]
    public async Task Elke_tabstop_van_de_casuspagina_toont_waar_je_bent()
    {
        var casus = await Portaal.DemocasusAsync("Gezin Focuswater");
        await Portaal.MetNotitieAsync(casus);
        var bezoeker = await AlsAsync(Lokaalteam);
        await bezoeker.OpenCasusAsync(casus.Nummer);
        await Expect(bezoeker.Notities).ToHaveCountAsync(1);
        await bezoeker.Page.EvaluateAsync("() => { document.activeElement.blur(); window.getSelection().removeAllRanges(); }");
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

    [Fact]
    public async Task Er_staat_nergens_Engels()
    {
        var bezoeker = await BezoekerAsync();
        List<string> gevonden = [];
        await new Rondgang(Portaal, bezoeker).LoopAsync(async scherm =>
        {
            var tekst = await bezoeker.Page.EvaluateAsync<string>(Teksten);
            gevonden.AddRange(Engels().Matches(tekst).Select(treffer => $"{scherm}: {treffer.Value}"));
            (await bezoeker.Page.GetByRole(AriaRole.Document).Or(bezoeker.Page.Locator("html")).First.GetAttributeAsync("lang")).Should().Be("nl");
        });

        string.Join('\n', gevonden).Should().BeEmpty();
    }

    [Fact]
    public async Task Titels_en_adressen_noemen_geen_gezin_en_de_browser_bewaart_niets()
    {
        var bezoeker = await BezoekerAsync();
        List<string> gevonden = [];
        await new Rondgang(Portaal, bezoeker).LoopAsync(async scherm =>
        {
            var (titel, adres) = (await bezoeker.Page.TitleAsync(), bezoeker.Page.Url);
            if ($"{titel} {adres}".Contains(Rondgang.Achternaam, StringComparison.OrdinalIgnoreCase) || string.IsNullOrWhiteSpace(titel))
            {
                gevonden.Add($"{scherm}: titel '{titel}', adres {adres}");
            }

            using var opslag = JsonDocument.Parse(await bezoeker.Page.EvaluateAsync<string>(Opslag));
            gevonden.AddRange(opslag.RootElement.EnumerateObject().Where(soort => soort.Value.GetArrayLength() > 0).Select(soort => $"{scherm}: {soort}"));
        });

        // The search text is a name: it may not end up in the address either.
        await bezoeker.OpenAsync("/casussen");
        await bezoeker.Zoekveld.FillAsync(Rondgang.Achternaam);
        await Expect(bezoeker.Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link).First).ToContainTextAsync(Rondgang.Achternaam);
        bezoeker.Page.Url.Should().NotContain(Rondgang.Achternaam);
        string.Join('\n', gevonden).Should().BeEmpty();
    }

    [GeneratedRegex(
        @"\b(loading|close|closed|sort|error|errors|submit|reconnect|reconnecting|rejoin|rejoining|retry|attempting|search|cancel|save|next|previous|first page|last page|not found|sorry|increment|decrement|toggle|required|invalid|password|sign in|log in|username|please|delete|edit|show|hide|page|rows|select)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Engels();
}
