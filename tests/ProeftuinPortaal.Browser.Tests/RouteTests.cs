using Microsoft.Playwright;
using ProeftuinPortaal.Application.Persistence.Seed;
using ProeftuinPortaal.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace ProeftuinPortaal.Browser.Tests;

/// <summary>The main route as a person walks it: sign in, find the family, write a note, sign out; and who may not see it.</summary>
public sealed class RouteTests(Browserportaal browserportaal) : Browsertest(browserportaal)
{
    private const int MaxTabs = 12;

    [Fact]
    public async Task Inloggen_zoeken_en_een_notitie_schrijven_lukt_met_alleen_het_toetsenbord()
    {
        var casus = await Portaal.DemocasusAsync("Gezin Zyxwater-Voorbeeld");
        var bezoeker = await BezoekerAsync();
        await LogInMetToetsenAsync(bezoeker);

        await ZoekMetToetsenAsync(bezoeker, "zyx");
        await Expect(bezoeker.Kop).ToHaveTextAsync("Gezin Zyxwater-Voorbeeld");
        await Expect(bezoeker.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/casussen/{casus.Nummer}"));

        // Action 1: to the field. Action 2: type. Action 3: save.
        await TabNaarAsync(bezoeker, bezoeker.Notitieveld.First);
        await bezoeker.Page.Keyboard.TypeAsync("Vandaag gebeld over het rooster.");
        await TabNaarAsync(bezoeker, bezoeker.Knop("Notitie opslaan"));
        await bezoeker.Page.Keyboard.PressAsync("Enter");

        await Expect(bezoeker.Notities.First).ToContainTextAsync("Vandaag gebeld over het rooster.");
        await Expect(bezoeker.Notitieveld.First).ToHaveValueAsync("");
    }

    [Fact]
    public async Task De_zoektoets_houdt_het_zoekveld_vast_als_de_kop_later_de_aandacht_vraagt()
    {
        var bezoeker = await AlsAsync(Lokaalteam);
        await bezoeker.Page.Keyboard.PressAsync("/");
        await Expect(bezoeker.Zoekveld).ToBeFocusedAsync();
        // On a slow machine the circuit does this after the field got the focus.
        await bezoeker.Page.EvaluateAsync("() => document.querySelector('h1').focus()");
        await Expect(bezoeker.Zoekveld).ToBeFocusedAsync();
    }

    [Fact]
    public async Task De_vraagtoets_legt_het_scherm_uit_en_geeft_de_plek_terug()
    {
        var bezoeker = await AlsAsync(Lokaalteam);
        var uitleg = bezoeker.Page.GetByRole(AriaRole.Dialog, new() { NameRegex = new("^Uitleg: ") });
        await bezoeker.Link("Casussen").FocusAsync();
        await bezoeker.Page.Keyboard.PressAsync("?");
        await Expect(uitleg).ToHaveAccessibleNameAsync("Uitleg: Vandaag");
        await bezoeker.Page.Keyboard.PressAsync("Escape");
        await Expect(uitleg).ToBeHiddenAsync();
        await Expect(bezoeker.Link("Casussen")).ToBeFocusedAsync();

        await bezoeker.Link("Casussen").ClickAsync();
        await bezoeker.Knop("Uitleg bij dit scherm").ClickAsync();
        await Expect(uitleg).ToHaveAccessibleNameAsync("Uitleg: Casussen");
        await bezoeker.Knop("Sluiten").ClickAsync();

        // In a field it is a question mark; switched off it is nothing.
        await bezoeker.Zoekveld.PressSequentiallyAsync("?");
        await Expect(bezoeker.Zoekveld).ToHaveValueAsync("?");
        await bezoeker.Page.Locator("summary", new() { HasText = ": menu" }).ClickAsync();
        // The box gets its mark a moment after the menu opened.
        var gebruiken = bezoeker.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Toetsen / en ? gebruiken" });
        await Expect(gebruiken).ToBeCheckedAsync();
        await gebruiken.UncheckAsync();
        await bezoeker.Page.Keyboard.PressAsync("?");
        await Expect(uitleg).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Een_notitie_schrijven_kost_hooguit_vijf_handelingen_vanaf_Vandaag()
    {
        await Portaal.DemocasusAsync("Gezin Aaqwater-Voorbeeld");
        var bezoeker = await AlsAsync(Lokaalteam);

        // 1: the family, straight from Vandaag. 2: the field. 3: type. 4: save.
        await bezoeker.Page.GetByRole(AriaRole.Link, new() { Name = "Gezin Aaqwater-Voorbeeld", Exact = true }).ClickAsync();
        await bezoeker.Notitieveld.First.ClickAsync();
        await bezoeker.Page.Keyboard.TypeAsync("Huisbezoek afgesproken.");
        await bezoeker.Knop("Notitie opslaan").ClickAsync();

        await Expect(bezoeker.Notities.First).ToContainTextAsync("Huisbezoek afgesproken.");
    }

    [Fact]
    public async Task Wie_geen_rol_heeft_vindt_de_casus_nergens()
    {
        var casus = await Portaal.DemocasusAsync("Gezin Qvxwater-Voorbeeld");
        var bezoeker = await AlsAsync(Lokaalteam);
        await bezoeker.OpenCasusAsync(casus.Nummer);
        await bezoeker.LogUitAsync();
        await bezoeker.LogInAsync("gi@utrecht.example");

        await bezoeker.Link("Casussen").ClickAsync();
        await Expect(bezoeker.Kop).ToHaveTextAsync("Casussen");
        await Expect(bezoeker.Page.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        await Expect(bezoeker.Page.GetByText(casus.Nummer)).ToHaveCountAsync(0);
        await bezoeker.Zoekveld.PressSequentiallyAsync("Qvxwater");
        await Expect(bezoeker.Page.GetByText("Geen casus gevonden")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Wat_niet_bestaat_en_wat_je_niet_mag_zien_lezen_hetzelfde()
    {
        var casus = await Portaal.DemocasusAsync("Gezin Qzxwater-Voorbeeld");
        var elders = await Portaal.DemocasusAsync("Gezin Qyxwater-Voorbeeld", "flevoland");
        var bezoeker = await AlsAsync("gi@utrecht.example");
        HashSet<string> teksten = [];
        foreach (var pad in (string[])
            [casus.Nummer, $"{casus.Nummer}/tijdlijn", $"{casus.Nummer}/toegang", elders.Nummer, "BCD-FGH", "abc", "%27", "abc/tijdlijn", $"{casus.Nummer}/bestaatniet"])
        {
            await bezoeker.OpenAsync($"/casussen/{pad}");
            await Expect(bezoeker.Kop).ToHaveTextAsync("Niet gevonden");
            teksten.Add(await bezoeker.TekstAsync());
        }

        teksten.Should().ContainSingle();
    }

    private static async Task LogInMetToetsenAsync(Bezoeker bezoeker)
    {
        await bezoeker.Page.GotoAsync("/inloggen");
        await TabNaarAsync(bezoeker, bezoeker.Page.GetByLabel("E-mailadres"));
        await bezoeker.Page.Keyboard.TypeAsync(Lokaalteam);
        await TabNaarAsync(bezoeker, bezoeker.Page.GetByLabel("Wachtwoord"));
        await bezoeker.Page.Keyboard.TypeAsync(Demoaccounts.Wachtwoord);
        await bezoeker.Page.Keyboard.PressAsync("Enter");
        await bezoeker.InteractiefAsync();
        await Expect(bezoeker.Kop).ToHaveTextAsync("Vandaag");
    }

    // Five keys: "/", three letters, Enter.
    private static async Task ZoekMetToetsenAsync(Bezoeker bezoeker, string letters)
    {
        await bezoeker.Page.Keyboard.PressAsync("/");
        await Expect(bezoeker.Zoekveld).ToBeFocusedAsync();
        await bezoeker.Page.Keyboard.TypeAsync(letters);
        await bezoeker.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task TabNaarAsync(Bezoeker bezoeker, ILocator doel)
    {
        await Expect(doel).ToBeVisibleAsync();
        for (var i = 0; i < MaxTabs; i++)
        {
            if (await doel.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }

            await bezoeker.Page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"Niet te bereiken in {MaxTabs} keer Tab: {doel}");
    }
}
