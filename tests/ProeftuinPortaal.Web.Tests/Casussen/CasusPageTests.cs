using Bunit;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Wijzigingen;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Domain.Uitstromen;
using ProeftuinPortaal.Web.Casussen;
using ProeftuinPortaal.Web.Tests.Support;
using ProeftuinPortaal.Web.Wijzigingen;

namespace ProeftuinPortaal.Web.Tests.Casussen;

/// <summary>The page of a case, with what the database tells, when a right ends: by an act of this page, or by someone else.</summary>
public sealed class CasusPageTests(Portaal portaal) : ComponentTest(services => services.AddPagina(portaal)), IClassFixture<Portaal>
{
    private const string Herladen = "location.reload";

    private readonly Portaal _portaal = portaal;

    [Fact]
    public async Task Een_procesregisseur_die_uitstroom_vastlegt_leest_wat_er_is_vastgelegd()
    {
        var casus = await _portaal.CasusAsync();
        var (page, einde) = await OpenAsync(casus, casus.Procesregisseur, "evaluatie");

        await UitstroomAsync(page);

        await page.WaitForAssertionAsync(() => page.Find("h1").TextContent.Should().Be("Uitstroom vastgelegd"), Paginadiensten.Geduld);
        page.FindAll("dd").Select(waarde => waarde.TextContent).Should().Contain([casus.Nummer, "Doelen bereikt"]);
        page.Markup.Should().NotContain("Gezin Voorbeeld-01").And.NotContain("Niet gevonden").And.NotContain("Toelichting Voorbeeld-02");
        await einde;
        JSInterop.Invocations.Should().NotContain(aanroep => aanroep.Identifier == Herladen);
        // Nothing was tried that is refused: the contactpersoon would read it in the logboek.
        (await _portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.logboek WHERE gebruiker_id = '{casus.Procesregisseur.Value}' AND handeling = 'Weigering'")).Should().Be(0);
        (await _portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.uitstroom WHERE casus_id = '{casus.Id.Value}'")).Should().Be(1);
    }

    [Fact]
    public async Task De_vaste_contactpersoon_houdt_de_casus_na_uitstroom_en_ziet_haar_daar()
    {
        var casus = await _portaal.CasusAsync();
        var (page, _) = await OpenAsync(casus, casus.Contactpersoon, "evaluatie");

        await UitstroomAsync(page);

        await page.WaitForAssertionAsync(() => page.Markup.Should().Contain("Uitgestroomd op").And.Contain("Toelichting Voorbeeld-02"), Paginadiensten.Geduld);
    }

    [Fact]
    public async Task Wie_het_eigen_gezin_overdraagt_leest_aan_wie_en_opent_het_niet_meer()
    {
        var casus = await _portaal.CasusAsync();
        var (page, einde) = await OpenAsync(casus, casus.Contactpersoon, "toegang");

        await page.Find("[name=Contactpersoon]").ChangeAsync(new() { Value = casus.Buitenstaander.Value.ToString() });
        await page.Find("section[aria-labelledby=toewijzen] [name=Reden]").ChangeAsync(new() { Value = "Andere wijk." });
        await AntwoordAsync(() => page.Find("section[aria-labelledby=toewijzen] form").SubmitAsync(), "Overdragen");

        await page.WaitForAssertionAsync(() => page.Find("h1").TextContent.Should().Be("Vaste contactpersoon toegewezen"), Paginadiensten.Geduld);
        page.Markup.Should().Contain("Buitenstaander Voorbeeld-03").And.NotContain("Gezin Voorbeeld-01");
        await einde;
        JSInterop.Invocations.Should().NotContain(aanroep => aanroep.Identifier == Herladen);
        // Another tab of the case is asked for again, and refused as any.
        page.Render(p => p.Add(x => x.Tab, "plan"));
        await page.WaitForAssertionAsync(() => page.Find("h1").TextContent.Should().Be("Niet gevonden"), Paginadiensten.Geduld);
    }

    [Fact]
    public async Task Een_procesregisseur_die_een_ander_toewijst_blijft_en_ziet_de_nieuwe_naam_in_de_kop()
    {
        var casus = await _portaal.CasusAsync();
        var (page, _) = await OpenAsync(casus, casus.Procesregisseur, "toegang");
        page.Find("[name=Contactpersoon]").QuerySelectorAll("option").Should().HaveCount(2, "an empty one and one colleague");

        await page.Find("[name=Contactpersoon]").ChangeAsync(new() { Value = casus.Buitenstaander.Value.ToString() });
        await page.Find("section[aria-labelledby=toewijzen] [name=Reden]").ChangeAsync(new() { Value = "Ziek." });
        await page.Find("section[aria-labelledby=toewijzen] form").SubmitAsync();

        await page.WaitForAssertionAsync(() => page.Find("[aria-label=Casuskop]").TextContent.Should().Contain("Buitenstaander Voorbeeld-03"), Paginadiensten.Geduld);
        Bevestigd.Should().Be("Vaste contactpersoon toegewezen");
    }

    [Fact]
    public async Task Een_recht_dat_een_ander_beeindigt_laadt_de_pagina_opnieuw()
    {
        var casus = await _portaal.CasusAsync();
        var (_, einde) = await OpenAsync(casus, casus.Procesregisseur, "evaluatie");

        await _portaal.BeeindigCasusrollenAsync(casus.Procesregisseur);

        await einde;
        await Tot(() => JSInterop.Invocations.Any(aanroep => aanroep.Identifier == Herladen));
    }

    private static async Task Tot(Func<bool> klaar)
    {
        var klok = System.Diagnostics.Stopwatch.StartNew();
        while (!klaar())
        {
            klok.Elapsed.Should().BeLessThan(Paginadiensten.Geduld);
            await Task.Delay(20);
        }
    }

    private async Task<(IRenderedComponent<CasusPage> Page, Task Einde)> OpenAsync(Voorbeeldcasus casus, GebruikerId wie, string tab)
    {
        _portaal.Als(wie);
        var verdeler = await Services.LuisterAsync(_portaal);
        Render<Rechtenbewaker>();
        var page = Render<CasusPage>(p => p.Add(x => x.Nummer, casus.Nummer).Add(x => x.Tab, tab));
        if (tab == "toegang")
        {
            await (await page.WaitForElementAsync("section[aria-labelledby=toewijzen] button", Paginadiensten.Geduld)).ClickAsync(new());
        }

        await page.WaitForElementAsync("form", Paginadiensten.Geduld);
        return (page, verdeler.HoortAsync(wijziging => wijziging.Soort == Wijzigingsoort.Gebruiker && wijziging.Id == wie.Value));
    }

    private async Task UitstroomAsync(IRenderedComponent<CasusPage> page)
    {
        const string Formulier = "section[aria-labelledby=uitstroom] ";
        await page.WaitForElementAsync(Formulier + "form", Paginadiensten.Geduld);
        await page.Find(Formulier + "[name=Reden]").ChangeAsync(new() { Value = nameof(Uitstroomreden.DoelenBereikt) });
        foreach (var (veld, tekst) in new[] { ("Toelichting", "Toelichting Voorbeeld-02"), ("GezinVindt", "Goed."), ("BlijftContact", "De school.") })
        {
            await page.Find($"{Formulier}[name={veld}]").ChangeAsync(new() { Value = tekst });
        }

        await page.Find(Formulier + "[name='Nazorg.0.Dag']").ChangeAsync(new() { Value = _portaal.Vandaag.AddDays(90).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });
        await page.Find(Formulier + "form").SubmitAsync();
    }
}
