using Bunit;
using ProeftuinPortaal.Application.Aanmeldingen;
using ProeftuinPortaal.Domain.Aanmeldingen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Web.Aanmeldingen;
using ProeftuinPortaal.Web.Components;
using ProeftuinPortaal.Web.Concepten;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Aanmeldingen;

public sealed class AanmeldingVeldenTests : ComponentTest
{
    private static readonly Aanmeldregio Een = new(IEntityId<RegioId>.New(), "Regio Voorbeeld-01", "Instroom", [Instroomroute.LokaalTeam, Instroomroute.VeiligThuis]);
    private static readonly Aanmeldregio Ander = new(IEntityId<RegioId>.New(), "Regio Voorbeeld-02", "Instroom", [Instroomroute.Regieteam]);

    private AanmeldingIndienen _command = Nieuw();

    [Fact]
    public void Without_a_procesregisseur_the_form_says_that_it_is_received_and_nobody_decides_yet()
    {
        RenderForm([Een]).Markup.Should().NotContain("geen procesregisseur");

        RenderForm([Een with { HeeftProcesregisseur = false }]).Find(".melding").TextContent.Should().Be(Woorden.GeenProcesregisseur);
    }

    [Fact]
    public async Task A_row_is_added_and_taken_away_and_the_last_one_stays()
    {
        var form = RenderForm([Een]);
        form.FindAll("fieldset.rij").Should().ContainSingle();
        form.FindAll("button").Should().NotContain(knop => knop.TextContent.Contains("weghalen"));

        await Knop(form, "Persoon toevoegen").ClickAsync(new());
        await form.Find("input[name='Personen.0.Voornaam']").ChangeAsync(new() { Value = "Een" });
        await form.Find("input[name='Personen.1.Voornaam']").ChangeAsync(new() { Value = "Twee" });
        await Knop(form, "Persoon 1 weghalen").ClickAsync(new());

        _command.Personen.Should().ContainSingle().Which.Voornaam.Should().Be("Twee");
        form.Find("input[name='Personen.0.Voornaam']").GetAttribute("value").Should().Be("Twee");
    }

    [Fact]
    public async Task An_error_of_one_row_stands_at_that_row()
    {
        _command.Personen.Add(new());
        var form = RenderForm([Een], AanmeldingErrors.GeborenInToekomst with { Field = "Personen.1.Geboortedatum" }, AanmeldingErrors.Postcodegebied);

        await form.Find("form").SubmitAsync();

        form.Find("input[name='Personen.1.Geboortedatum']").GetAttribute("aria-invalid").Should().Be("true");
        form.Find("input[name='Personen.0.Geboortedatum']").HasAttribute("aria-invalid").Should().BeFalse();
        form.Find("input[name='Postcodegebied']").GetAttribute("aria-invalid").Should().Be("true");
        form.FindAll(".foutoverzicht a").Should().HaveCount(2);
    }

    [Fact]
    public void Every_field_has_a_name_of_its_own_and_the_family_name_is_the_only_Achternaam()
    {
        _command.Personen.Add(new());
        var form = RenderForm([Een]);

        form.FindAll("input, textarea, select").Where(veld => veld.GetAttribute("type") != "radio").Select(veld => veld.GetAttribute("name")).Should().OnlyHaveUniqueItems();
        form.FindAll("label").Where(label => label.TextContent.Contains("achternaam", StringComparison.OrdinalIgnoreCase)).Should().ContainSingle()
            .Which.TextContent.Should().Be("Achternaam");
        form.FindAll("input[id], textarea[id], select[id]").Select(veld => veld.Id).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task With_more_regions_the_routes_follow_the_chosen_one()
    {
        RenderForm([Een]).FindAll("select[name=Regio]").Should().BeEmpty();
        _command = Nieuw();
        _command.Regio = null;
        var form = RenderForm([Een, Ander]);

        await form.Find("select[name=Regio]").ChangeAsync(new() { Value = Ander.Id.Value.ToString() });

        form.FindAll("select[name=Route] option").Select(optie => optie.TextContent).Should().Equal("Maak een keuze", "Regieteam");
    }

    [Fact]
    public void No_more_than_four_digits_of_a_postcode_leave_the_browser() =>
        RenderForm([Een]).Find("input[name=Postcodegebied]").GetAttribute("maxlength").Should().Be("4");

    [Fact]
    public void A_draft_brings_back_its_rows()
    {
        const string Inhoud = """{"Achternaam":"Voorbeeld-01","Personen.0.Voornaam":"Een","Personen.2.Voornaam":"Drie","Personen.2.Gezinsrol":"Kind","Personen.7.Weg":"x"}""";
        var rijen = Conceptinhoud.AantalRijen(Conceptinhoud.Lees(Inhoud), "Personen", 60);
        _command.Personen.AddRange(Enumerable.Range(1, 2).Select(_ => new Persoonregel()));

        Conceptinhoud.ZetTerug(_command, Inhoud);

        rijen.Should().Be(8);
        _command.Personen.Select(persoon => persoon.Voornaam).Should().Equal("Een", "", "Drie");
        _command.Personen[2].Gezinsrol.Should().Be(Gezinsrol.Kind);
        Conceptinhoud.AantalRijen(Conceptinhoud.Lees("""{"Reden":"x"}"""), "Personen", 60).Should().Be(0);
    }

    private static AanmeldingIndienen Nieuw() => new()
    {
        OperatieId = Guid.NewGuid(),
        Regio = Een.Id,
        Route = Instroomroute.LokaalTeam,
        Achternaam = "Voorbeeld-01",
        Reden = "x",
        VeiligheidNu = "x",
        Grondslag = Grondslag.Toestemming,
        GrondslagToelichting = "x",
    };

    private static AngleSharp.Dom.IElement Knop(IRenderedComponent<CommandForm<AanmeldingIndienen>> form, string tekst) =>
        form.FindAll("button").Single(knop => knop.TextContent == tekst);

    private IRenderedComponent<CommandForm<AanmeldingIndienen>> RenderForm(IReadOnlyList<Aanmeldregio> regios, params Error[] errors) =>
        Render<CommandForm<AanmeldingIndienen>>(form => form
            .Add(f => f.Command, _command)
            .Add(f => f.SubmitText, "Aanmelding indienen")
            .Add(f => f.OnSubmit, () => Task.FromResult(Result.Failure(errors)))
            .AddChildContent<AanmeldingVelden>(velden => velden.Add(v => v.Command, _command).Add(v => v.Regios, regios)));
}
