using Bunit;
using Microsoft.AspNetCore.Components;
using ProeftuinPortaal.Application.Expertises;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Expertises;
using ProeftuinPortaal.Web.Tests.Support;
using ProeftuinPortaal.Web.Vandaag;

namespace ProeftuinPortaal.Web.Tests.Expertises;

/// <summary>A part that was asked for, on both sides of the question: it ages in sight, is shared or not, and is asked for anew.</summary>
public sealed class VraagdelenTests(Portaal portaal) : ComponentTest(services => services.AddPagina(portaal)), IClassFixture<Portaal>
{
    private Voorbeeldcasus _casus = null!;
    private GebruikerId _expert;
    private ExpertisevraagId _vraag;

    [Fact]
    public async Task Niet_delen_vraagt_een_reden_en_daarna_leest_de_expert_die_en_vraagt_opnieuw()
    {
        await GevraagdAsync();
        var tab = await TabAsync();
        tab.Find(".vlak .lijst").TextContent.Should().Contain("Tijdlijn gevraagd op").And.Contain("Wacht al 3 dagen");
        await tab.Find("details form").SubmitAsync();
        tab.Find("details .veldfouten").TextContent.Should().Contain("Schrijf op waarom je dit deel niet deelt.");
        await tab.Find("details textarea").ChangeAsync(new() { Value = "Staat los van de vraag." });
        await tab.Find("details form").SubmitAsync();

        await tab.WaitForAssertionAsync(() => tab.Find(".vlak .lijst").TextContent.Should().Contain("niet gedeeld op").And.Contain("Staat los van de vraag."), Paginadiensten.Geduld);
        Bevestigd.Should().Be("Tijdlijn is niet gedeeld");
        tab.FindAll(".vlak .lijst button").Select(knop => knop.TextContent).Should().Equal("Alsnog delen");

        var inhoud = await InhoudAsync();
        inhoud.Find(".lijst").TextContent.Should().Contain("niet gedeeld op").And.Contain("Staat los van de vraag.");
        await inhoud.Find("button[aria-label='Opnieuw vragen: Tijdlijn']").ClickAsync(new());
        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.vraagdelen WHERE vraag_id = '{_vraag.Value}' AND geweigerd_op IS NULL")).Should().Be(1);
        (await TabAsync()).Find(".vlak .lijst").TextContent.Should().Contain("Wacht op jullie").And.Contain("Eerder niet gedeeld: Staat los van de vraag.");
    }

    [Fact]
    public async Task Alsnog_delen_opent_het_deel()
    {
        await GevraagdAsync();
        portaal.Als(_casus.Contactpersoon);
        await new ExpertisedeelWeigerenHandler(portaal.Db).HandleAsync(
            new() { OperatieId = Guid.CreateVersion7(), Casusnummer = _casus.Nummer, VraagId = _vraag, Deel = Dossierdeel.Tijdlijn, Reden = "Reden 01" }, default);
        var tab = await TabAsync();

        await tab.Find(".vlak .lijst button").ClickAsync(new());

        await tab.WaitForAssertionAsync(() => tab.Find(".vlak .lijst").TextContent.Should().Contain("Tijdlijn gedeeld op"), Paginadiensten.Geduld);
        (await InhoudAsync()).FindAll(".lijst a").Select(link => link.TextContent).Should().Contain("Tijdlijn");
    }

    [Fact]
    public async Task Wie_een_verouderd_scherm_heeft_hoort_wat_een_collega_besloot_en_de_reden_blijft_staan()
    {
        await GevraagdAsync();
        var tab = await TabAsync();
        await new ExpertisedeelDelenHandler(portaal.DbVoor(_casus.Contactpersoon)).HandleAsync(new(Guid.CreateVersion7(), _casus.Nummer, _vraag, Dossierdeel.Tijdlijn), default);
        await tab.Find("details textarea").ChangeAsync(new() { Value = "Staat los van de vraag." });

        await tab.Find("details form").SubmitAsync();

        await tab.WaitForAssertionAsync(() => tab.Find(".vlak .lijst").TextContent.Should().Contain("Tijdlijn gedeeld op"), Paginadiensten.Geduld);
        Bevestigd.Should().Contain("Een collega deelde dit deel intussen");
    }

    [Fact]
    public async Task Op_Vandaag_ziet_de_vaste_contactpersoon_hoe_lang_het_al_wacht()
    {
        await GevraagdAsync();
        portaal.Als(_casus.Contactpersoon);

        var vandaag = Render<ExpertiseVandaag>();

        await vandaag.WaitForAssertionAsync(() => vandaag.Markup.Should().Contain("Tijdlijn gevraagd voor een expertisevraag").And.Contain("Wacht al 3 dagen"), Paginadiensten.Geduld);
    }

    private async Task GevraagdAsync()
    {
        _casus = await portaal.CasusAsync();
        var organisatie = await portaal.OrganisatieAsync(Organisatiesoort.VeiligThuis);
        _expert = await portaal.GebruikerAsync(_casus.RegioId, Rol.RvtExpert, Organisatiesoort.VeiligThuis, organisatie: organisatie);
        _vraag = (await new ExpertiseVragenHandler(portaal.DbVoor(_casus.Contactpersoon), portaal.Clock).HandleAsync(new()
        {
            OperatieId = Guid.CreateVersion7(),
            Casusnummer = _casus.Nummer,
            Thema = Expertisethema.HuiselijkGeweld,
            Tekst = "Vraag Voorbeeld-01",
            GerichtAan = organisatie,
            UiterlijkOp = portaal.Vandaag.AddDays(7),
        }, default)).Value;
        await new ExpertiseOppakkenHandler(portaal.DbVoor(_expert)).HandleAsync(new(Guid.CreateVersion7(), _vraag), default);
        await new ExpertisedeelVragenHandler(portaal.DbVoor(_expert)).HandleAsync(new(Guid.CreateVersion7(), _vraag, Dossierdeel.Tijdlijn), default);
        await portaal.EigenaarAsync<object>($"UPDATE portaal.vraagdelen SET gevraagd_op = now() - interval '3 days' WHERE vraag_id = '{_vraag.Value}'");
    }

    private async Task<IRenderedComponent<ExpertiseTab>> TabAsync()
    {
        portaal.Als(_casus.Contactpersoon);
        var tab = Render<ExpertiseTab>(p => p.Add(x => x.Nummer, _casus.Nummer));
        await tab.WaitForElementAsync(".vlak .lijst", Paginadiensten.Geduld);
        return tab;
    }

    private async Task<IRenderedComponent<VraagInhoud>> InhoudAsync()
    {
        portaal.Als(_expert);
        var vraag = (await new ExpertisevraagInzienHandler(portaal.Db).HandleAsync(_vraag, default)).Value!.Vraag!;
        return Render<VraagInhoud>(p => p.Add(x => x.Vraag, vraag).Add(x => x.OnGewijzigd, EventCallback.Factory.Create(this, () => { })));
    }
}
