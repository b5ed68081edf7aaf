using Microsoft.Playwright;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Browser.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;
using static Microsoft.Playwright.Assertions;

namespace ProeftuinPortaal.Browser.Tests;

/// <summary>Who does nothing for a while is warned, can go on with one key, and otherwise comes back where they were.</summary>
public sealed class SessieTests(Browserportaal browserportaal) : Browsertest(browserportaal)
{
    private const string Account = "lokaalteam2@flevoland.example";

    [Fact]
    public async Task Een_waarschuwing_een_toets_en_na_het_einde_terug_op_dezelfde_bladzijde_met_de_getypte_tekst()
    {
        var casus = await Portaal.DemocasusAsync("Gezin Rustwater", "flevoland");
        await Portaal.GeefCasusrolAsync(casus, Casussen.Account(Account), Casusrolsoort.Zorgcoordinator);
        var bezoeker = await AlsAsync(Account);
        await bezoeker.OpenCasusAsync(casus.Nummer);
        await bezoeker.Notitieveld.First.PressSequentiallyAsync("Nog niet opgeslagen");
        await Expect(bezoeker.ConceptBewaard).ToBeAttachedAsync();
        // Anew: what the keys above have still to tell goes with the page.
        await bezoeker.OpenCasusAsync(casus.Nummer);
        await Expect(bezoeker.Notitieveld.First).ToHaveValueAsync("Nog niet opgeslagen");
        await bezoeker.Notitieveld.First.FocusAsync();
        var waarschuwing = bezoeker.Page.GetByRole(AriaRole.Alertdialog);

        await LaatRustenAsync(bezoeker, "13 minutes 10 seconds");
        await Expect(waarschuwing.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Je wordt over 2 minuten uitgelogd");
        await Expect(waarschuwing.GetByRole(AriaRole.Button, new() { Name = "Doorgaan" })).ToBeFocusedAsync();
        (await Toegankelijkheid.BeoordeelAsync(bezoeker)).Should().BeEmpty();
        await bezoeker.Page.Keyboard.PressAsync("Enter");
        await Expect(waarschuwing).ToHaveCountAsync(0);
        await Expect(bezoeker.Notitieveld.First).ToBeFocusedAsync();
        await Expect(bezoeker.Notitieveld.First).ToHaveValueAsync("Nog niet opgeslagen");
        (await RustAsync()).Should().BeLessThan(60);

        await LaatRustenAsync(bezoeker, "14 minutes 56 seconds");
        await Expect(waarschuwing).ToBeVisibleAsync();
        await Expect(bezoeker.Kop).ToHaveTextAsync("Inloggen");
        await Expect(bezoeker.Page.GetByText("omdat je een tijd niets deed")).ToBeVisibleAsync();
        await bezoeker.ToonDemoknoppenAsync();
        await bezoeker.DemoKnop(Account).ClickAsync();

        await Expect(bezoeker.Page).ToHaveURLAsync($"/casussen/{casus.Nummer}/tijdlijn");
        await Expect(bezoeker.Notitieveld.First).ToHaveValueAsync("Nog niet opgeslagen");
    }

    // So long ago as far as the server knows; the page hears it when it asks, as a tab does that comes to the front.
    private async Task LaatRustenAsync(Bezoeker bezoeker, string hoeLang)
    {
        await Portaal.EigenaarAsync<object>($"UPDATE identiteit.sessies SET actief_op = now() - interval '{hoeLang}' WHERE account_id = '{Casussen.Account(Account).Value}'");
        await bezoeker.Page.EvaluateAsync("() => document.dispatchEvent(new Event('visibilitychange'))");
    }

    private Task<double> RustAsync() => Portaal.EigenaarAsync<double>(
        $"SELECT extract(epoch FROM now() - max(actief_op))::double precision FROM identiteit.sessies WHERE account_id = '{Casussen.Account(Account).Value}'");
}
