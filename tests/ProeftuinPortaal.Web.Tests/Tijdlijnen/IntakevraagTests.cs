using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Web.Tests.Support;
using ProeftuinPortaal.Web.Tijdlijnen;
using ProeftuinPortaal.Web.Vandaag;

namespace ProeftuinPortaal.Web.Tests.Tijdlijnen;

/// <summary>"Is de intake doorgegaan?": asked once its day is past, and answered with what was planned already filled in.</summary>
public sealed class IntakevraagTests(Portaal portaal) : ComponentTest(services => services.AddPagina(portaal)), IClassFixture<Portaal>
{
    private Voorbeeldcasus _casus = null!;

    [Fact]
    public async Task Ja_opent_het_formulier_zoals_gepland_en_na_opslaan_is_de_vraag_weg()
    {
        var tab = await OpenAsync();
        tab.Find("[aria-labelledby=intakevraag]").TextContent.Should().Contain("Is de intake doorgegaan?").And.Contain("stond gepland op");
        tab.Find(".tijdlijn").TextContent.Should().Contain("Intake stond gepland").And.Contain("nog niet vastgelegd").And.NotContain("Intake gepland");

        await Knop(tab, "Ja, intake vastleggen");
        var form = await tab.WaitForElementAsync("section[aria-labelledby=nieuwe-intake] form", Paginadiensten.Geduld);
        tab.FindAll("[aria-labelledby=intakevraag]").Should().BeEmpty("the question stands back while it is answered");
        form.QuerySelector("input[name=GesprekOp]")!.GetAttribute("value").Should().Be(Dag(-1));
        form.QuerySelectorAll("input[type=checkbox]").Should().OnlyContain(vinkje => vinkje.HasAttribute("checked"));
        await tab.Find("section[aria-labelledby=nieuwe-intake] form").SubmitAsync();

        await tab.WaitForAssertionAsync(() => tab.Find(".tijdlijn").TextContent.Should().Contain("Gezamenlijke intake"), Paginadiensten.Geduld);
        tab.FindAll("[aria-labelledby=intakevraag]").Should().BeEmpty();
        tab.Find(".tijdlijn").TextContent.Should().NotContain("nog niet vastgelegd");
    }

    [Fact]
    public async Task Nee_vraagt_een_nieuwe_dag()
    {
        var tab = await OpenAsync();

        await Knop(tab, "Nee, andere dag plannen");
        await tab.WaitForElementAsync("section[aria-labelledby=nieuwe-intake] form", Paginadiensten.Geduld);
        tab.Find("input[name=GesprekOp]").GetAttribute("value").Should().BeNullOrEmpty();
        await tab.Find("section[aria-labelledby=nieuwe-intake] form").SubmitAsync();
        tab.Find("section[aria-labelledby=nieuwe-intake] .veldfouten").TextContent.Should().Contain("Vul in op welke dag het gesprek is of was.");
        await tab.Find("input[name=GesprekOp]").ChangeAsync(new() { Value = Dag(4) });
        await tab.Find("section[aria-labelledby=nieuwe-intake] form").SubmitAsync();

        await tab.WaitForAssertionAsync(() => tab.Find(".tijdlijn").TextContent.Should().Contain("Intake gepland").And.Contain("Intake stond gepland"), Paginadiensten.Geduld);
        tab.FindAll("[aria-labelledby=intakevraag]").Should().BeEmpty();
    }

    [Fact]
    public async Task Vandaag_wijst_naar_de_tijdlijn()
    {
        await OpenAsync();

        var vandaag = Render<ExpertiseVandaag>();

        var link = await vandaag.WaitForElementAsync($"a[href='/casussen/{_casus.Nummer}/tijdlijn']", Paginadiensten.Geduld);
        link.TextContent.Should().Be("Is de intake doorgegaan?");
        vandaag.Markup.Should().Contain("stond gepland op");
    }

    private async Task<IRenderedComponent<TijdlijnTab>> OpenAsync()
    {
        _casus = await portaal.CasusAsync();
        portaal.Als(_casus.Contactpersoon);
        await new IntakeVastleggenHandler(portaal.Db, portaal.Clock).HandleAsync(Planvoorbeelden.Intake(_casus), default);
        await portaal.EigenaarAsync<object>(
            $"UPDATE portaal.intakes SET vastgelegd_op = now() - interval '10 days', gesprek_op = '{Dag(-1)}' WHERE casus_id = '{_casus.Id.Value}'");
        var tab = Render<TijdlijnTab>(p => p.Add(x => x.Nummer, _casus.Nummer));
        await tab.WaitForElementAsync(".tijdlijn", Paginadiensten.Geduld);
        return tab;
    }

    private static Task Knop(IRenderedComponent<TijdlijnTab> tab, string tekst) =>
        tab.FindAll("button").Single(knop => knop.TextContent == tekst).ClickAsync(new());

    private string Dag(int dagen) => portaal.Vandaag.AddDays(dagen).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
