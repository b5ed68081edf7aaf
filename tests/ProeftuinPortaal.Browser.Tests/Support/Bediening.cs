using System.Globalization;
using Microsoft.Playwright;

namespace ProeftuinPortaal.Browser.Tests.Support;

/// <summary>How a person works a page: with a mouse, or with nothing but keys (<see cref="Bezoeker.ZonderMuis"/>).</summary>
internal static class Bediening
{
    private const int MaxTabs = 400;
    private const int MaxPijlen = 60;

    // A group of radio buttons is one stop.
    private const string IsEr = "() => document.activeElement === window.doel || (window.doel.type === 'radio' && document.activeElement.name === window.doel.name)";

    /// <summary>A button or a link.</summary>
    public static async Task KlikAsync(this Bezoeker wie, ILocator wat)
    {
        await wie.MaakBeeldAsync();
        if (!wie.ZonderMuis)
        {
            await wat.ClickAsync();
            return;
        }

        await TabNaarAsync(wie, wat);
        await wie.Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>A field for text, replacing what is there.</summary>
    public static async Task VulAsync(this Bezoeker wie, ILocator veld, string tekst)
    {
        if (!wie.ZonderMuis)
        {
            await veld.FillAsync(tekst);
            return;
        }

        await TabNaarAsync(wie, veld);
        await wie.Page.Keyboard.PressAsync("Control+a");
        await wie.Page.Keyboard.InsertTextAsync(tekst);
    }

    /// <summary>A field for a date.</summary>
    public static async Task KiesDagAsync(this Bezoeker wie, ILocator veld, DateOnly dag)
    {
        var waarde = dag.ToString("O", CultureInfo.InvariantCulture);
        if (!wie.ZonderMuis)
        {
            await veld.FillAsync(waarde);
            return;
        }

        await TabNaarAsync(wie, veld);
        // The order of the parts is the browser's own.
        foreach (var vorm in new[] { "ddMMyyyy", "MMddyyyy" })
        {
            await wie.Page.Keyboard.TypeAsync(dag.ToString(vorm, CultureInfo.InvariantCulture));
            if (await veld.InputValueAsync() == waarde)
            {
                return;
            }

            // Back to its first part; each part is a stop.
            while (await wie.Page.EvaluateAsync<bool>(IsEr))
            {
                await wie.Page.Keyboard.PressAsync("Shift+Tab");
            }

            await TabNaarAsync(wie, veld);
        }

        throw new InvalidOperationException($"The field does not take {waarde} from the keys.");
    }

    /// <summary>A list to choose one thing from.</summary>
    /// <param name="tekst">Part of the words of the choice.</param>
    public static async Task KiesAsync(this Bezoeker wie, ILocator keuze, string tekst)
    {
        var waarde = await keuze.Locator("option", new() { HasText = tekst }).First.GetAttributeAsync("value");
        if (!wie.ZonderMuis)
        {
            await keuze.SelectOptionAsync(new SelectOptionValue { Value = waarde });
            return;
        }

        await TabNaarAsync(wie, keuze);
        await PijlTotAsync(wie, async () => await keuze.InputValueAsync() == waarde);
    }

    /// <summary>A checkbox or a radio button.</summary>
    public static async Task VinkAanAsync(this Bezoeker wie, ILocator vakje)
    {
        if (!wie.ZonderMuis)
        {
            await vakje.CheckAsync();
            return;
        }

        await TabNaarAsync(wie, vakje);
        await PijlTotAsync(wie, () => vakje.EvaluateAsync<bool>("e => e === document.activeElement"));
        if (!await vakje.IsCheckedAsync())
        {
            await wie.Page.Keyboard.PressAsync("Space");
        }

        await Assertions.Expect(vakje).ToBeCheckedAsync();
    }

    private static async Task PijlTotAsync(Bezoeker wie, Func<Task<bool>> isBereikt)
    {
        for (var i = 0; !await isBereikt(); i++)
        {
            i.Should().BeLessThan(MaxPijlen, "the arrows reach every choice");
            await wie.Page.Keyboard.PressAsync("ArrowDown");
        }
    }

    private static async Task TabNaarAsync(Bezoeker wie, ILocator doel)
    {
        await doel.WaitForAsync();
        // The page may put the focus somewhere after an act; that is part of what is tried here.
        (await wie.KomtTotRustAsync()).Should().BeTrue();
        await doel.EvaluateAsync("e => { window.doel = e; }");
        for (var i = 0; !await wie.Page.EvaluateAsync<bool>(IsEr); i++)
        {
            i.Should().BeLessThan(MaxTabs, $"Tab reaches {doel}");
            await wie.Page.Keyboard.PressAsync("Tab");
        }
    }
}
