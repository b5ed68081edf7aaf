using System.Diagnostics;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using ProeftuinPortaal.Browser.Tests.Support;
using Xunit.Abstractions;

namespace ProeftuinPortaal.Browser.Tests;

/// <summary>WCAG 2.2 AA as far as a machine can judge, on every page and state, light and dark, wide and narrow.</summary>
public sealed class ToegankelijkheidTests(Browserportaal browserportaal, ITestOutputHelper uitvoer) : Browsertest(browserportaal)
{
    private static readonly int[] Breedten = [1280, 360];

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // RunAxe of the package loads its script again, and opens a second page, for each scan.
    private const string Regels = """
        async () => (await axe.run(document, {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
            resultTypes: ['violations'],
        })).violations.flatMap(regel => regel.nodes.map(plek =>
            `${regel.id}: ${plek.html} – ${[...plek.any, ...plek.all, ...plek.none].map(controle => controle.message).join('; ')}`))
        """;

    // Both at the same time: most of the work is in the browser, which gives each page a process of its own.
    [Fact]
    public async Task Axe_vindt_op_geen_enkele_pagina_iets()
    {
        var gevonden = await Task.WhenAll(LoopAsync(ColorScheme.Light), LoopAsync(ColorScheme.Dark));
        string.Join('\n', gevonden.SelectMany(regels => regels)).Should().BeEmpty();
    }

    [Fact]
    public async Task Axe_ziet_een_fout_die_er_is()
    {
        var bezoeker = await BezoekerAsync();
        await bezoeker.Page.GotoAsync("/inloggen");
        await bezoeker.Page.EvaluateAsync("() => document.querySelector('label').remove()");
        (await BeoordeelAsync(bezoeker)).Should().Contain(regel => regel.StartsWith("label:", StringComparison.Ordinal));
    }

    private async Task<List<string>> LoopAsync(ColorScheme thema)
    {
        var bezoeker = await BezoekerAsync(new() { ColorScheme = thema, ReducedMotion = ReducedMotion.Reduce });
        List<string> gevonden = [];
        var (klok, aantal) = (new Stopwatch(), 0);
        await new Rondgang(Portaal, bezoeker).LoopAsync(async scherm =>
        {
            foreach (var breedte in Breedten)
            {
                await bezoeker.Page.SetViewportSizeAsync(breedte, 900);
                klok.Start();
                var regels = await BeoordeelAsync(bezoeker);
                klok.Stop();
                aantal++;
                gevonden.AddRange(regels.Select(regel => $"{scherm}, {thema}, {breedte} px: {regel}"));
            }

            await bezoeker.Page.SetViewportSizeAsync(Breedten[0], 900);
        });

        uitvoer.WriteLine($"{thema}: {aantal} keer axe in {klok.Elapsed.TotalSeconds:0.0} s");
        return gevonden;
    }

    private static async Task<string[]> BeoordeelAsync(Bezoeker bezoeker)
    {
        if (await bezoeker.Page.EvaluateAsync<bool>("() => window.axe === undefined"))
        {
            await bezoeker.Page.EvaluateAsync(Axe);
        }

        return await bezoeker.Page.EvaluateAsync<string[]>(Regels);
    }
}
