using Microsoft.Playwright;
using ProeftuinPortaal.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace ProeftuinPortaal.Browser.Tests;

/// <summary>A family comes in: announced, decided about, and found by its contact person.</summary>
public sealed class InstroomTests(Browserportaal browserportaal) : Browsertest(browserportaal)
{
    private const string Procesregisseur = "procesregisseur@utrecht.example";
    private const string Lokaalteam2 = "lokaalteam2@utrecht.example";

    [Fact]
    public async Task Een_aanmelding_met_rijen_overleeft_herladen_en_wordt_een_casus()
    {
        var aanmelder = await AlsAsync(Lokaalteam);
        var nummer = await MeldAanAsync(aanmelder.Page, aanmelder);
        var procesregisseur = await AlsAsync(Procesregisseur);
        await procesregisseur.OpenAsync("/instroom");
        await Expect(procesregisseur.Kop).ToHaveTextAsync("Instroomoverleg");
        await procesregisseur.Page.GetByRole(AriaRole.Row, new() { NameRegex = new(nummer) }).GetByRole(AriaRole.Link).ClickAsync();

        var contactpersoon = await AlsAsync(Lokaalteam2);
        await Expect(contactpersoon.Kop).ToHaveTextAsync("Vandaag");
        await contactpersoon.Page.EvaluateAsync("() => { window.zelfdePagina = true; }");
        var rij = contactpersoon.Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link).Last;
        await rij.FocusAsync();

        var casus = await BesluitAsync(procesregisseur.Page, procesregisseur);

        await Expect(contactpersoon.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Er is een gezin bij jou gekomen: Gezin Browservoorbeeld." })).ToBeVisibleAsync();
        await Expect(contactpersoon.Page.GetByText(casus)).ToBeVisibleAsync();
        await Expect(rij).ToBeFocusedAsync();
        (await contactpersoon.Page.EvaluateAsync<bool>("() => window.zelfdePagina === true")).Should().BeTrue();
        await aanmelder.OpenAsync("/aanmeldingen");
        await Expect(aanmelder.Page.GetByText("De vaste contactpersoon belt.")).ToBeVisibleAsync();
        aanmelder.Verwacht("status of 404");
        await aanmelder.Page.GotoAsync($"/instroom/{nummer}");
        await Expect(aanmelder.Kop).ToHaveTextAsync("Niet gevonden");
    }

    private static async Task<string> MeldAanAsync(IPage page, Bezoeker aanmelder)
    {
        await aanmelder.OpenAsync("/aanmeldingen/nieuw");
        ILocator Tekst(string naam) => page.GetByRole(AriaRole.Textbox, new() { Name = naam, Exact = true });
        ILocator Keuze(string naam) => page.GetByRole(AriaRole.Combobox, new() { Name = naam, Exact = true });

        await aanmelder.Knop("Aanmelding indienen").ClickAsync();
        await Expect(page.Locator(".foutoverzicht")).ToBeVisibleAsync();
        await Keuze("Route").SelectOptionAsync(new SelectOptionValue { Label = "Lokaal team" });
        await Tekst("Achternaam").FillAsync("Browservoorbeeld");
        await Tekst("Voornaam van persoon 1").FillAsync("Ouder");
        await Keuze("Rol van persoon 1").SelectOptionAsync(new SelectOptionValue { Label = "Ouder" });
        await aanmelder.Knop("Persoon toevoegen").ClickAsync();
        await Tekst("Voornaam van persoon 2").FillAsync("Kind");
        await Keuze("Rol van persoon 2").SelectOptionAsync(new SelectOptionValue { Label = "Kind" });
        await Tekst("Reden van aanmelding").FillAsync("Er is veel ruzie.");
        await Tekst("Veiligheid nu").FillAsync("Nu rustig.");
        await Tekst("Wat is al geprobeerd").FillAsync("Gesprekken.");
        await page.GetByText("Het gezin weet ervan en geeft toestemming").ClickAsync();
        await Tekst("Postcodegebied").PressSequentiallyAsync("3541AB");
        await Expect(Tekst("Postcodegebied")).ToHaveValueAsync("3541");
        await Expect(aanmelder.ConceptBewaard).ToBeVisibleAsync();
        await page.WaitForTimeoutAsync(1500);
        await page.ReloadAsync();
        await aanmelder.InteractiefAsync();
        await Expect(Tekst("Voornaam van persoon 2")).ToHaveValueAsync("Kind");
        await Tekst("Toelichting op de grond").FillAsync("Besproken aan tafel.");
        await Tekst("Toelichting op de grond").BlurAsync();
        await aanmelder.Knop("Aanmelding indienen").ClickAsync();
        await Expect(aanmelder.Kop).ToHaveTextAsync("Aanmelding ontvangen");
        await Expect(page.GetByText("De procesregisseur kijkt of dit gezin al bekend is.")).ToBeVisibleAsync();
        return await page.Locator("main .nummer").InnerTextAsync();
    }

    private static async Task<string> BesluitAsync(IPage page, Bezoeker procesregisseur)
    {
        await Expect(procesregisseur.Kop).ToHaveTextAsync("Aanmelding Browservoorbeeld");
        foreach (var vraag in await page.GetByRole(AriaRole.Radio, new() { Name = "Ja", Exact = true }).AllAsync())
        {
            await vraag.CheckAsync();
        }

        await Expect(page.GetByText("Samen starten: vaker ja dan nee")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Uitkomst", Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Samen starten" });
        foreach (var veld in new[] { "Regiehouder", "Vaste contactpersoon" })
        {
            var keuze = page.GetByRole(AriaRole.Combobox, new() { Name = veld, Exact = true });
            var naam = Application.Persistence.Seed.Demoaccounts.Alle.Single(account => account.Email == Lokaalteam2).Naam;
            await keuze.SelectOptionAsync(await keuze.Locator("option", new() { HasText = naam }).GetAttributeAsync("value") ?? "");
        }

        await page.GetByRole(AriaRole.Textbox, new() { Name = "Motivering", Exact = true }).FillAsync("Samen sterker.");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Terugkoppeling aan de aanmelder", Exact = true }).FillAsync("De vaste contactpersoon belt.");
        await procesregisseur.Knop("Besluit vastleggen").ClickAsync();
        var link = page.Locator("a[href^='/casussen/'].nummer");
        await Expect(link).ToBeVisibleAsync();
        return await link.InnerTextAsync();
    }
}
