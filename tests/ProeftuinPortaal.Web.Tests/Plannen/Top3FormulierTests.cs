using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ProeftuinPortaal.Application.Concepten;
using ProeftuinPortaal.Application.Plannen;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Plannen;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Plannen;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Plannen;

public sealed class Top3FormulierTests(Portaal portaal) : ComponentTest(services => services
    .AddTransient(_ => portaal.Db).AddTransient<Top3VaststellenHandler>().AddTransient<ConceptInzienHandler>().AddTransient<ConceptWeggooienHandler>()), IClassFixture<Portaal>
{
    private readonly Portaal _portaal = portaal;
    private Voorbeeldcasus _casus = null!;
    private PersoonId _lid;

    [Fact]
    public async Task What_is_filled_in_becomes_a_version_with_the_own_words_apart()
    {
        var form = await OpenAsync();
        await Veld(form, "Situatie1.Omschrijving").ChangeAsync(new() { Value = "Er wordt geschreeuwd." });
        await Veld(form, $"Situatie1.Belevingen.{_lid.Value:N}.Woorden").ChangeAsync(new() { Value = "Ik schrik daarvan." });
        await Veld(form, "SamenMet").ChangeAsync(new() { Value = "Lid en ik" });

        await form.Find("form").SubmitAsync();

        form.FindAll(".veldfouten").Should().BeEmpty();
        var versie = (await PlanAsync()).Top3.Should().ContainSingle().Subject;
        versie.Situaties.Should().ContainSingle().Which.Should().Match<SituatieRow>(s =>
            s.Omschrijving == "Er wordt geschreeuwd." && s.Belevingen[0].PersoonId == _lid && s.Belevingen[0].Woorden == "Ik schrik daarvan.");
    }

    [Fact]
    public async Task A_fourth_situation_is_refused_with_a_sentence()
    {
        var form = await OpenAsync();
        await Knop(form, "Situatie toevoegen")!.ClickAsync(new());
        await Knop(form, "Situatie toevoegen")!.ClickAsync(new());

        form.FindAll("textarea").Count(veld => veld.GetAttribute("name")!.EndsWith("Omschrijving", StringComparison.Ordinal)).Should().Be(3);
        Knop(form, "Situatie toevoegen").Should().BeNull();
        form.Markup.Should().Contain("Een Top-3 heeft hoogstens drie situaties.");
    }

    [Fact]
    public async Task Equal_ranks_stand_at_the_second_and_nothing_typed_is_lost()
    {
        var form = await OpenAsync();
        await Knop(form, "Situatie toevoegen")!.ClickAsync(new());
        await Veld(form, "Situatie1.Omschrijving").ChangeAsync(new() { Value = "eerste" });
        await Veld(form, "Situatie2.Omschrijving").ChangeAsync(new() { Value = "tweede" });
        await Veld(form, "Situatie2.Rang").ChangeAsync(new() { Value = "1" });
        await Veld(form, "SamenMet").ChangeAsync(new() { Value = "Lid" });

        await form.Find("form").SubmitAsync();

        form.Find(".veldfouten").TextContent.Should().Contain(Top3Errors.GelijkeRang(1));
        Veld(form, "Situatie2.Rang").GetAttribute("aria-invalid").Should().Be("true");
        Veld(form, "Situatie2.Omschrijving").GetAttribute("value").Should().Be("tweede");
    }

    [Fact]
    public async Task A_draft_comes_back_with_all_situations_and_own_words()
    {
        await MaakAsync();
        var inhoud = $$"""{"Versie":"0","Situatie1.Omschrijving":"begonnen","Situatie2.Omschrijving":"en verder","Situatie2.Rang":"2","Situatie2.Belevingen.{{_lid.Value:N}}.Woorden":"mijn woorden"}""";
        await new ConceptBewarenHandler(_portaal.Db).HandleAsync(Bevoegdheid.Top3Vaststellen, _casus.Nummer, Guid.CreateVersion7(), 1, inhoud, default);

        var form = await OpenAsync();

        Veld(form, "Situatie1.Omschrijving").GetAttribute("value").Should().Be("begonnen");
        Veld(form, "Situatie2.Omschrijving").GetAttribute("value").Should().Be("en verder");
        Veld(form, $"Situatie2.Belevingen.{_lid.Value:N}.Woorden").GetAttribute("value").Should().Be("mijn woorden");
    }

    [Fact]
    public async Task A_lost_race_shows_both_texts_and_the_choice_is_saved()
    {
        var form = await OpenAsync();
        await Veld(form, "Situatie1.Omschrijving").ChangeAsync(new() { Value = "mijn tekst" });
        await Veld(form, "SamenMet").ChangeAsync(new() { Value = "Het gezin" });
        await new Top3VaststellenHandler(_portaal.Db, TimeProvider.System).HandleAsync(Planvoorbeelden.Top3(_casus, "tekst van de ander"), default);

        await form.Find("form").SubmitAsync();
        form.FindAll(".versietekst").Select(tekst => tekst.TextContent).Should().Contain(tekst => tekst.Contains("mijn tekst"))
            .And.Contain(tekst => tekst.Contains("tekst van de ander"));
        await form.Find(".versiekeuze button").ClickAsync(new());

        (await PlanAsync()).Top3.Select(versie => versie.Situaties[0].Omschrijving).Should().Equal("mijn tekst", "tekst van de ander");
    }

    private async Task MaakAsync()
    {
        _casus = await _portaal.CasusAsync();
        _lid = await _portaal.GezinslidAsync(_casus);
        _portaal.Als(_casus.Contactpersoon);
    }

    private async Task<IRenderedComponent<Top3Formulier>> OpenAsync()
    {
        if (_casus is null)
        {
            await MaakAsync();
        }

        var plan = await PlanAsync();
        var form = Render<Top3Formulier>(parameters => parameters.Add(f => f.Nummer, _casus!.Nummer).Add(f => f.Plan, plan));
        form.WaitForElement("form", TimeSpan.FromSeconds(10));
        return form;
    }

    private async Task<PlanDetails> PlanAsync() => (await new PlanInzienHandler(_portaal.Db, TimeProvider.System).HandleAsync(_casus.Nummer, default)).Value!;

    private static IElement Veld(IRenderedComponent<Top3Formulier> form, string naam) => form.Find($"[name='{naam}']");

    private static IElement? Knop(IRenderedComponent<Top3Formulier> form, string tekst) =>
        form.FindAll("button").FirstOrDefault(knop => knop.TextContent.Trim() == tekst);
}
