using System.Diagnostics;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ProeftuinPortaal.Browser.Tests.Support;
using Xunit.Abstractions;

namespace ProeftuinPortaal.Browser.Tests;

/// <summary>WCAG 2.2 AA as far as a machine can judge, on every page and state, light and dark, wide and narrow.</summary>
public sealed class ToegankelijkheidTests(Browserportaal browserportaal, ITestOutputHelper uitvoer) : Browsertest(browserportaal)
{
    private static readonly int[] Breedten = [1280, 360];

    private static readonly AxeRunOptions Regels = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        ResultTypes = [ResultType.Violations],
    };

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_vindt_op_geen_enkele_pagina_iets(ColorScheme thema)
    {
        var bezoeker = await BezoekerAsync(new() { ColorScheme = thema, ReducedMotion = ReducedMotion.Reduce });
        List<string> gevonden = [];
        var klok = new Stopwatch();
        var aantal = 0;
        await new Rondgang(Portaal, bezoeker).LoopAsync(async scherm =>
        {
            foreach (var breedte in Breedten)
            {
                await bezoeker.Page.SetViewportSizeAsync(breedte, 900);
                klok.Start();
                var uitkomst = await bezoeker.Page.RunAxe(Regels);
                klok.Stop();
                aantal++;
                gevonden.AddRange(from regel in uitkomst.Violations
                                  from plek in regel.Nodes
                                  select $"{scherm}, {thema}, {breedte} px: {regel.Id}: {plek.Html} – {Reden(plek)}");
            }

            await bezoeker.Page.SetViewportSizeAsync(Breedten[0], 900);
        });

        uitvoer.WriteLine($"{aantal} keer axe in {klok.Elapsed.TotalSeconds:0.0} s");
        gevonden.Should().BeEmpty();
    }

    private static string Reden(AxeResultNode plek) =>
        string.Join("; ", plek.Any.Concat(plek.All).Concat(plek.None).Select(controle => controle.Message));
}
