using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Expertises;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Components;
using ProeftuinPortaal.Web.Concepten;
using ProeftuinPortaal.Web.Expertises;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Expertises;

public sealed class ExpertiseVragenTests() : ComponentTest(services => services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>)))
{
    private static readonly OrganisatieId Organisatie = new(Guid.NewGuid());

    private readonly ExpertiseVragen _command = new() { OperatieId = Guid.NewGuid(), Casusnummer = "BCD-F23", UiterlijkOp = new(2030, 1, 7) };
    private readonly Queue<Result> _uitkomsten = new();
    private int _verstuurd;

    [Fact]
    public void De_namen_die_blijven_staan_op_het_formulier()
    {
        var form = RenderFormulier();

        Label(form, "select").Should().Equal("Thema", "Aan welke organisatie");
        Label(form, "textarea").Should().Equal("Vraag");
        Label(form, "input[type=checkbox]").Should().Equal("Plan", "Tijdlijn");
        Label(form, "input[type=date]").Should().Equal("Antwoord uiterlijk op");
        form.Find("button[type=submit]").TextContent.Trim().Should().Be("Expertise vragen");
        form.Find("input[type=date]").GetAttribute("value").Should().Be("2030-01-07");
    }

    [Fact]
    public async Task Een_leeg_formulier_wordt_niet_verstuurd_en_zegt_bij_elk_veld_wat_te_doen()
    {
        var form = RenderFormulier();

        await form.Find("form").SubmitAsync();

        _verstuurd.Should().Be(0);
        form.Find(".foutoverzicht").TextContent.Should().Contain("Kies een thema.").And.Contain("Schrijf op wat je wilt weten.").And.Contain("Kies aan welke organisatie");
    }

    [Fact]
    public async Task Een_organisatie_zonder_experts_staat_bij_het_veld_en_de_tekst_blijft_staan()
    {
        _uitkomsten.Enqueue(new Error(ErrorKind.Invalid, "Deze organisatie heeft nu geen experts van het RVT in deze regio.", nameof(ExpertiseVragen.GerichtAan)));
        var form = RenderFormulier();
        await form.Find("select[name=Thema]").ChangeAsync(nameof(Expertisethema.Verslaving));
        await form.Find("select[name=GerichtAan]").ChangeAsync(Organisatie.Value.ToString());
        await form.Find("textarea").ChangeAsync("Wat zien wij over het hoofd?");
        await form.Find("input[name=DeelPlan]").ChangeAsync(true);

        await form.Find("form").SubmitAsync();

        _verstuurd.Should().Be(1);
        _command.Should().Match<ExpertiseVragen>(c => c.Thema == Expertisethema.Verslaving && c.GerichtAan == Organisatie && c.DeelPlan && !c.DeelTijdlijn);
        form.Find(".veldfouten").TextContent.Should().Contain("geen experts");
        form.Find("textarea").GetAttribute("value").Should().Be("Wat zien wij over het hoofd?");
    }

    [Fact]
    public void Een_concept_komt_terug_ook_met_vinkjes()
    {
        Conceptinhoud.ZetTerug(_command, $$"""{"Thema":"Psychiatrie","Tekst":"half","GerichtAan":"{{Organisatie.Value}}","DeelTijdlijn":true}""");

        _command.Should().Match<ExpertiseVragen>(c => c.Thema == Expertisethema.Psychiatrie && c.Tekst == "half" && c.GerichtAan == Organisatie && c.DeelTijdlijn);
    }

    private IRenderedComponent<CommandForm<ExpertiseVragen>> RenderFormulier() => Render<CommandForm<ExpertiseVragen>>(form => form
        .Add(x => x.Command, _command)
        .Add(x => x.SubmitText, "Expertise vragen")
        .Add(x => x.OnSubmit, () =>
        {
            if (Proefronde.IsBezig)
            {
                return Task.FromResult<Result>(Error.AlleenBeoordeeld);
            }

            _verstuurd++;
            return Task.FromResult(_uitkomsten.TryDequeue(out var uitkomst) ? uitkomst : Result.Success());
        })
        .AddChildContent<ExpertiseVragenVelden>(velden => velden
            .Add(x => x.Command, _command)
            .Add(x => x.Organisaties, [new(Organisatie, "Veilig Thuis Voorbeeld-01")])));

    private static IEnumerable<string> Label(IRenderedComponent<CommandForm<ExpertiseVragen>> form, string invoer) =>
        form.FindAll(invoer).Select(element => form.Find($"label[for='{element.Id}']").TextContent.Trim());
}
