using AngleSharp.Dom;
using Bunit;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Web.Components;
using ProeftuinPortaal.Web.Components.Velden;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Components;

public sealed class CommandFormTests : ComponentTest
{
    private static readonly Error TeVaag = new(ErrorKind.Invalid, "Schrijf op wat er is gebeurd.", nameof(Notitie.Tekst));
    private static readonly Error Gesloten = new(ErrorKind.Invalid, "Deze casus is gesloten. Vraag de procesregisseur om hem te openen.");

    private readonly Notitie _command = new() { Tekst = "Mijn tekst", Versie = 3 };
    private readonly Queue<Func<Task<Result>>> _outcomes = new();
    private readonly Queue<Result> _judgements = new();
    private int _sent;

    [Fact]
    public async Task A_field_error_stands_at_its_field_and_in_the_summary_with_a_link()
    {
        var form = RenderForm(TeVaag);

        await form.Find("form").SubmitAsync();

        form.Find(".veldfouten").TextContent.Should().Contain("Fout:").And.Contain(TeVaag.Message);
        var link = form.Find(".foutoverzicht a");
        link.TextContent.Should().Be(TeVaag.Message);
        form.Find("textarea").Id.Should().Be(link.GetAttribute("data-naar"));
        form.Find("textarea").GetAttribute("aria-invalid").Should().Be("true");
    }

    [Fact]
    public async Task Other_errors_stand_in_the_summary_only()
    {
        var form = RenderForm(Gesloten);

        await form.Find("form").SubmitAsync();

        form.Find(".foutoverzicht li").TextContent.Trim().Should().Be(Gesloten.Message);
        form.FindAll(".veldfouten").Should().BeEmpty();
    }

    [Fact]
    public async Task An_error_of_a_field_that_is_not_on_the_screen_is_not_swallowed()
    {
        var form = RenderForm(new Error(ErrorKind.Invalid, "Kies een kader.", nameof(Notitie.Kader)));

        await form.Find("form").SubmitAsync();

        form.Find(".foutoverzicht li").TextContent.Trim().Should().Be("Kies een kader.");
    }

    [Fact]
    public async Task An_empty_required_field_is_refused_in_Dutch_before_sending()
    {
        _command.Tekst = "";
        var form = RenderForm();

        await form.Find("form").SubmitAsync();

        _sent.Should().Be(0);
        form.Find(".veldfouten").TextContent.Should().Contain("Vul bij ‘Notitie’ iets in.");
    }

    [Fact]
    public async Task What_is_missing_and_what_the_use_case_refuses_is_said_in_one_round()
    {
        _command.Tekst = "";
        _judgements.Enqueue(Result.Failure(TeVaag, Gesloten));
        var form = RenderForm(Result.Success());

        await form.Find("form").SubmitAsync();

        _sent.Should().Be(0);
        form.FindAll(".foutoverzicht li").Select(li => li.TextContent.Trim()).Should().Equal("Vul bij ‘Notitie’ iets in.", Gesloten.Message);
        form.FindAll(".veldfouten p").Should().ContainSingle("two sentences about the same empty field are one too many");

        await form.Find("textarea").ChangeAsync(new() { Value = "Gesproken met de moeder." });
        await form.Find("form").SubmitAsync();
        _sent.Should().Be(1);
        form.FindAll(".veldfouten, .foutoverzicht").Should().BeEmpty();
    }

    [Fact]
    public async Task Nobody_is_asked_to_be_sure_of_what_is_refused()
    {
        _judgements.Enqueue(Gesloten);
        var form = RenderForm([Result.Success()], form => form.Add(f => f.Bevestiging, () => new Bevestigvraag("Toch?", "Dit kan niet terug.", "Toch doen")));

        await form.Find("form").SubmitAsync();
        (_sent, form.Find(".foutoverzicht li").TextContent.Trim()).Should().Be((0, Gesloten.Message));

        await AntwoordAsync(() => form.Find("form").SubmitAsync(), "Annuleren");
        _sent.Should().Be(0);
        await AntwoordAsync(() => form.Find("form").SubmitAsync(), "Toch doen");
        _sent.Should().Be(1);
    }

    [Fact]
    public async Task The_summary_takes_the_focus()
    {
        var form = RenderForm(Gesloten);

        await form.Find("form").SubmitAsync();

        JSInterop.Invocations["Blazor._internal.domWrapper.focus"].Should().ContainSingle();
    }

    [Fact]
    public async Task A_refused_form_can_be_sent_again()
    {
        var form = RenderForm(Result.Failure(TeVaag, Gesloten), Result.Success());

        await form.Find("form").SubmitAsync();
        await form.Find("form").SubmitAsync();

        _sent.Should().Be(2);
        form.FindAll(".veldfouten, .foutoverzicht").Should().BeEmpty();
    }

    [Fact]
    public async Task Putting_a_field_right_takes_its_error_away()
    {
        var form = RenderForm(TeVaag);
        await form.Find("form").SubmitAsync();

        await form.Find("textarea").ChangeAsync(new() { Value = "Gesproken met de moeder." });

        form.FindAll(".veldfouten").Should().BeEmpty();
    }

    [Fact]
    public async Task A_double_click_sends_once()
    {
        var bezig = new TaskCompletionSource<Result>();
        _outcomes.Enqueue(() => bezig.Task);
        var form = RenderForm();

        var first = form.Find("form").SubmitAsync();
        await form.Find("form").SubmitAsync();
        form.Find("button[type=submit]").GetAttribute("aria-disabled").Should().Be("true");
        bezig.SetResult(Result.Success());
        await first;

        _sent.Should().Be(1);
        form.Find("button[type=submit]").HasAttribute("aria-disabled").Should().BeFalse();
    }

    [Fact]
    public async Task An_unexpected_error_keeps_the_text_and_gives_a_reference()
    {
        _outcomes.Enqueue(() => throw new InvalidOperationException("geheim"));
        var form = RenderForm(Result.Success());
        await form.Find("textarea").ChangeAsync(new() { Value = "Wat ik typte" });

        await form.Find("form").SubmitAsync();

        form.Find(".foutoverzicht li").TextContent.Trim().Should()
            .MatchRegex(@"^Opslaan is niet gelukt\. Je tekst staat er nog\. Probeer het opnieuw\. Referentie [2-9A-Z]{4}-[2-9A-Z]{4}$");
        form.Markup.Should().NotContain("geheim");
        _command.Tekst.Should().Be("Wat ik typte");

        await form.Find("form").SubmitAsync();
        form.FindAll(".foutoverzicht").Should().BeEmpty();
    }

    [Fact]
    public async Task A_conflict_shows_both_texts_and_keeps_mine_unless_chosen()
    {
        var form = RenderForm(Conflict());

        await form.Find("form").SubmitAsync();

        form.Find(".versiekeuze").TextContent.Should().Contain("Mijn tekst").And.Contain("Bewaarde tekst van Jan Jansen").And.Contain("Wat Jan schreef");
        Radio(form, "Tekst", "mijn").IsChecked().Should().BeTrue();
        form.FindAll(".foutoverzicht").Should().BeEmpty("the choice says all there is to say");
    }

    [Fact]
    public async Task Keeping_mine_sends_my_text_with_the_stored_version()
    {
        var form = RenderForm(Conflict(), Result.Success());
        await form.Find("form").SubmitAsync();

        await form.Find(".versiekeuze button").ClickAsync(new());

        (_sent, _command.Tekst, _command.Plaats, _command.Versie).Should().Be((2, "Mijn tekst", null, 7));
        form.FindAll(".versiekeuze").Should().BeEmpty();
    }

    [Fact]
    public async Task Choosing_the_stored_text_sends_that_one_per_field()
    {
        var form = RenderForm(Conflict(), Result.Success());
        await form.Find("form").SubmitAsync();

        await Radio(form, "GesprekOp", "bewaard").ChangeAsync(new() { Value = "bewaard" });
        await form.Find(".versiekeuze button").ClickAsync(new());

        (_command.Tekst, _command.GesprekOp, _command.Versie).Should().Be(("Mijn tekst", new DateOnly(2026, 3, 3), 7));
    }

    [Fact]
    public async Task A_second_conflict_is_asked_again()
    {
        var form = RenderForm(Conflict(), Conflict(versie: 8), Result.Success());
        await form.Find("form").SubmitAsync();
        await form.Find(".versiekeuze button").ClickAsync(new());

        await form.Find(".versiekeuze button").ClickAsync(new());

        (_sent, _command.Versie).Should().Be((3, 8));
    }

    [Fact]
    public async Task A_conflict_about_other_fields_needs_one_button()
    {
        var form = RenderForm(Error.Conflict(new(9, null, [])), Result.Success());
        await form.Find("form").SubmitAsync();

        form.FindAll(".versiekeuze input").Should().BeEmpty();
        await form.Find(".versiekeuze button").ClickAsync(new());

        (_sent, _command.Versie).Should().Be((2, 9));
    }

    [Fact]
    public async Task A_restored_draft_says_from_when_and_can_be_thrown_away()
    {
        var weg = 0;
        var form = RenderForm([], form => form
            .Add(f => f.Formulier, "NotitieVastleggen").Add(f => f.Onderwerp, "4711")
            .Add(f => f.ConceptBewaardOp, new DateTimeOffset(2026, 3, 3, 13, 5, 0, TimeSpan.Zero))
            .Add(f => f.OnConceptWeggooien, () => weg++));

        JSInterop.Invocations["import"].Should().ContainSingle();
        form.Find(".conceptterug").TextContent.Should().Contain("Concept van di 3 mrt 2026, 14:05 teruggezet");
        await AntwoordAsync(() => form.Find(".conceptterug button").ClickAsync(new()), "Annuleren");
        weg.Should().Be(0);
        await AntwoordAsync(() => form.Find(".conceptterug button").ClickAsync(new()), "Weggooien");

        weg.Should().Be(1);
        form.Find("[role=status]").TextContent.Should().BeEmpty();
    }

    [Fact]
    public void A_form_without_a_draft_identity_keeps_none()
    {
        RenderForm().FindAll(".conceptstatus").Should().BeEmpty();
        JSInterop.Invocations["import"].Should().BeEmpty();
    }

    private static Error Conflict(int versie = 7) => Error.Conflict(new(versie, "Jan Jansen",
    [
        new(nameof(Notitie.Tekst), "Notitie", "Mijn tekst", "Wat Jan schreef"),
        new(nameof(Notitie.GesprekOp), "Datum van het gesprek", null, new DateOnly(2026, 3, 3)),
    ]));

    private static IElement Radio(IRenderedComponent<CommandForm<Notitie>> form, string veld, string keuze) =>
        form.Find($"input[name='_versie-{veld}'][value={keuze}]");

    private IRenderedComponent<CommandForm<Notitie>> RenderForm(params Result[] outcomes) => RenderForm(outcomes, null);

    private IRenderedComponent<CommandForm<Notitie>> RenderForm(
        Result[] outcomes, Action<ComponentParameterCollectionBuilder<CommandForm<Notitie>>>? extra)
    {
        foreach (var outcome in outcomes)
        {
            _outcomes.Enqueue(() => Task.FromResult(outcome));
        }

        return Render<CommandForm<Notitie>>(form =>
        {
            form.Add(f => f.Command, _command)
                .Add(f => f.SubmitText, "Notitie opslaan")
                .Add(f => f.OnSubmit, SendAsync)
                .AddChildContent<Tekstvlak>(field => field
                    .Bind(f => f.Value, _command.Tekst, tekst => _command.Tekst = tekst!, () => _command.Tekst)
                    .Add(f => f.Label, "Notitie"));
            extra?.Invoke(form);
        });
    }

    private Task<Result> SendAsync()
    {
        if (Proefronde.IsBezig)
        {
            return Task.FromResult(_judgements.TryDequeue(out var judgement) ? judgement : Error.AlleenBeoordeeld);
        }

        _sent++;
        return _outcomes.Dequeue()();
    }
}
