using Microsoft.Playwright;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Browser.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;
using static Microsoft.Playwright.Assertions;

namespace ProeftuinPortaal.Browser.Tests;

/// <summary>A right that ends, ends now: also for the page that is open, and for whoever never leaves the circuit.</summary>
public sealed class RechtenTests(Browserportaal browserportaal) : Browsertest(browserportaal)
{
    private const string Expert = "gi@utrecht.example";

    [Fact]
    public async Task Als_een_rol_eindigt_wordt_de_open_pagina_Niet_gevonden()
    {
        var casus = await Portaal.DemocasusAsync("Gezin Eindwater");
        await Portaal.GeefCasusrolAsync(casus, Casussen.Account(Expert), Casusrolsoort.RvtExpert);
        var expert = await AlsAsync(Expert);
        await expert.OpenCasusAsync(casus.Nummer);

        await BeeindigAsync(await AlsAsync(Lokaalteam), casus);

        await Expect(expert.Kop).ToHaveTextAsync("Niet gevonden");
        await Expect(expert.Page.GetByText("Gezin Eindwater")).ToHaveCountAsync(0);
        await expert.Link("Casussen").ClickAsync();
        await Expect(expert.Kop).ToHaveTextAsync("Casussen");
        await Expect(expert.Page.GetByText("Gezin Eindwater")).ToHaveCountAsync(0);
        foreach (var deel in (string[])["", "/tijdlijn", "/toegang"])
        {
            await expert.OpenAsync($"/casussen/{casus.Nummer}{deel}");
            await Expect(expert.Kop).ToHaveTextAsync("Niet gevonden");
        }
    }

    [Fact]
    public async Task Als_een_schrijver_zijn_rol_verliest_weigert_het_open_formulier_en_blijft_de_ander_ongemoeid()
    {
        var casus = await Portaal.DemocasusAsync("Gezin Stopwater");
        var schrijver = "lokaalteam2@utrecht.example";
        await Portaal.GeefCasusrolAsync(casus, Casussen.Account(schrijver), Casusrolsoort.Zorgcoordinator);
        var bezoeker = await AlsAsync(schrijver);
        await bezoeker.OpenCasusAsync(casus.Nummer);
        await Expect(bezoeker.Notitieveld.First).ToBeVisibleAsync();
        // Pulled out from under the page without telling it: the next act itself must be refused.
        await Portaal.EigenaarAsync<object>(
            $"""
            ALTER TABLE portaal.casusrollen DISABLE TRIGGER USER;
            UPDATE portaal.casusrollen SET tot = now() WHERE casus_id = '{casus.Id.Value}' AND gebruiker_id = '{Casussen.Account(schrijver).Value}';
            ALTER TABLE portaal.casusrollen ENABLE TRIGGER USER;
            """);
        bezoeker.Verwacht("404");

        await bezoeker.Notitieveld.First.FillAsync("Dit mag niet meer.");
        await bezoeker.Knop("Notitie opslaan").ClickAsync();
        await Expect(bezoeker.Page.GetByRole(AriaRole.Heading, new() { Name = "Er is iets niet goed" })).ToBeVisibleAsync();
        await Expect(bezoeker.Notitieveld.First).ToHaveValueAsync("Dit mag niet meer.");
        (await Portaal.TelAsync($"portaal.notities WHERE casus_id = '{casus.Id.Value}'")).Should().Be(0);
        (await Portaal.TelAsync($"portaal.concepten WHERE casus_id = '{casus.Id.Value}'")).Should().Be(0);
    }

    [Fact]
    public async Task Als_de_rol_in_de_regio_eindigt_laat_de_open_lijst_niets_meer_zien()
    {
        const string ketenpartner = "ketenpartner@haaglanden.example";
        var casus = await Portaal.DemocasusAsync("Gezin Regiowater", "haaglanden");
        await Portaal.GeefCasusrolAsync(casus, Casussen.Account(ketenpartner), Casusrolsoort.Partner);
        var bezoeker = await AlsAsync(ketenpartner);
        await bezoeker.Link("Casussen").ClickAsync();
        await Expect(bezoeker.Page.GetByText("Gezin Regiowater")).ToBeVisibleAsync();
        bezoeker.Verwacht("404");

        await Portaal.EigenaarAsync<object>(
            $"UPDATE portaal.gebruikersrollen SET tot = now() WHERE gebruiker_id = '{Casussen.Account(ketenpartner).Value}'");
        await Expect(bezoeker.Page.GetByText("Gezin Regiowater")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Wie_in_een_tabblad_uitlogt_is_het_ook_in_het_andere_en_verliest_geen_woord()
    {
        const string account = "lokaalteam2@haaglanden.example";
        var casus = await Portaal.DemocasusAsync("Gezin Uitwater", "haaglanden");
        await Portaal.GeefCasusrolAsync(casus, Casussen.Account(account), Casusrolsoort.Zorgcoordinator);
        var bezoeker = await AlsAsync(account);
        await bezoeker.OpenCasusAsync(casus.Nummer);
        await bezoeker.Notitieveld.First.PressSequentiallyAsync("Nog niet opgeslagen");
        await Expect(bezoeker.ConceptBewaard).ToBeAttachedAsync();
        var ander = await bezoeker.Context.NewPageAsync();
        await ander.GotoAsync("/casussen");
        await ander.WaitForSelectorAsync("body[data-interactief]", new() { State = WaitForSelectorState.Attached });

        await ander.Locator("summary", new() { HasText = ": menu" }).ClickAsync();
        await ander.GetByRole(AriaRole.Button, new() { Name = "Uitloggen", Exact = true }).ClickAsync();
        await Expect(bezoeker.Kop).ToHaveTextAsync("Inloggen");
        await Expect(bezoeker.Page.GetByText("Gezin Uitwater")).ToHaveCountAsync(0);

        await bezoeker.LogInAsync(account);
        await bezoeker.OpenCasusAsync(casus.Nummer);
        await Expect(bezoeker.Notitieveld.First).ToHaveValueAsync("Nog niet opgeslagen");
    }

    [Fact]
    public async Task Een_tabblad_dat_na_uitloggen_niet_herlaadt_leest_niets_meer()
    {
        const string account = "lokaalteam2@flevoland.example";
        var bezoeker = await AlsAsync(account);
        await bezoeker.OpenAsync("/");
        var ander = await bezoeker.Context.NewPageAsync();
        await ander.GotoAsync("/casussen");
        await ander.WaitForSelectorAsync("body[data-interactief]", new() { State = WaitForSelectorState.Attached });
        // A browser that does not do as it is asked: no other page comes in its place, and the circuit lives on.
        await bezoeker.Page.EvaluateAsync("() => navigation.addEventListener('navigate', e => e.destination.sameDocument || e.preventDefault())");

        await ander.Locator("summary", new() { HasText = ": menu" }).ClickAsync();
        await ander.GetByRole(AriaRole.Button, new() { Name = "Uitloggen", Exact = true }).ClickAsync();
        await Expect(ander.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Inloggen");
        await Expect(bezoeker.Page.GetByText("Je wordt naar het inlogscherm gebracht")).ToBeVisibleAsync();
        await bezoeker.Link("Casussen").ClickAsync();
        await Expect(bezoeker.Page).ToHaveURLAsync("/casussen");
        await Expect(bezoeker.Page.GetByText("Je wordt naar het inlogscherm gebracht")).ToBeVisibleAsync();

        (await Portaal.EigenaarAsync<string>($"SELECT handeling FROM portaal.logboek WHERE gebruiker_id = '{Casussen.Account(account).Value}' ORDER BY id DESC LIMIT 1"))
            .Should().Be("Uitloggen");
    }

    [Theory]
    [InlineData("projectleider@utrecht.example")]
    [InlineData("beheer@utrecht.example")]
    [InlineData("privacy@utrecht.example")]
    [InlineData("onderzoeker@utrecht.example")]
    public async Task Binnen_een_lopend_circuit_opent_een_rol_geen_scherm_dat_er_niet_bij_hoort(string email)
    {
        var casus = await Portaal.DemocasusAsync($"Gezin {email[..4]}water");
        var bezoeker = await AlsAsync(email);
        await Expect(bezoeker.Link("Casussen")).ToHaveCountAsync(0);
        await bezoeker.Page.EvaluateAsync("() => { window.zelfdePagina = true; }");
        foreach (var pad in (string[])["/casussen", $"/casussen/{casus.Nummer}", $"/casussen/{casus.Nummer}/toegang"])
        {
            await bezoeker.Page.EvaluateAsync("pad => Blazor.navigateTo(pad)", pad);
            await Expect(bezoeker.Page).ToHaveURLAsync(pad);
            await Expect(bezoeker.Kop).ToHaveTextAsync("Niet gevonden");
            (await bezoeker.Page.EvaluateAsync<bool>("() => window.zelfdePagina === true")).Should().BeTrue("this is about the live circuit");
            await bezoeker.Page.EvaluateAsync("() => Blazor.navigateTo('/')");
            await Expect(bezoeker.Kop).ToHaveTextAsync("Vandaag");
        }

        bezoeker.Verwacht("404");
        await bezoeker.Page.GotoAsync("/casussen");
        await Expect(bezoeker.Kop).ToHaveTextAsync("Niet gevonden");
    }

    [Fact]
    public async Task Wie_de_eigen_laatste_rol_beeindigt_leest_wat_er_gebeurde()
    {
        const string Regisseur = "procesregisseur@utrecht.example";
        var casus = await Portaal.DemocasusAsync("Gezin Afscheidwater");
        var regisseur = await AlsAsync(Regisseur);
        await regisseur.OpenCasusAsync(casus.Nummer, "toegang");

        await regisseur.Knop($"Rol van {Casussen.Naam(Regisseur)} beëindigen").ClickAsync();
        var dialoog = regisseur.Page.GetByRole(AriaRole.Dialog, new() { Name = "Je eigen toegang beëindigen?" });
        await Expect(dialoog).ToContainTextAsync("Dit is je enige rol in deze casus");
        await dialoog.GetByRole(AriaRole.Button, new() { Name = "Mijn toegang beëindigen" }).ClickAsync();

        await Expect(regisseur.Kop).ToHaveTextAsync("Je toegang is beëindigd");
        await Expect(regisseur.Kop).ToBeFocusedAsync();
        await Expect(regisseur.Page.GetByText("Gezin Afscheidwater")).ToHaveCountAsync(0);
        await regisseur.OpenAsync($"/casussen/{casus.Nummer}");
        await Expect(regisseur.Kop).ToHaveTextAsync("Niet gevonden");
    }

    private static async Task BeeindigAsync(Bezoeker contactpersoon, Voorbeeldcasus casus)
    {
        await contactpersoon.OpenCasusAsync(casus.Nummer, "toegang");
        await contactpersoon.Knop($"Rol van {Casussen.Naam(Expert)} beëindigen").ClickAsync();
        await contactpersoon.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Beëindigen" }).ClickAsync();
        await Expect(contactpersoon.Knop($"Rol van {Casussen.Naam(Expert)} beëindigen")).ToHaveCountAsync(0);
    }
}
