using Microsoft.AspNetCore.Components;
using ProeftuinPortaal.Application.Concepten;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Concepten;

namespace ProeftuinPortaal.Web.Beheer;

/// <summary>What the longer forms of Beheer share: a draft that comes back, and an empty form after sending.</summary>
/// <typeparam name="TCommand">The command the form fills in.</typeparam>
public abstract class Beheerformulier<TCommand> : ComponentBase
    where TCommand : class
{
    /// <summary>Code of the region.</summary>
    [Parameter, EditorRequired]
    public string Regio { get; set; } = "";

    /// <summary>The command was carried out.</summary>
    [Parameter]
    public EventCallback OnKlaar { get; set; }

    /// <summary>The user changed their mind.</summary>
    [Parameter]
    public EventCallback OnSluiten { get; set; }

    [Inject]
    private ConceptInzienHandler Inzien { get; set; } = null!;

    [Inject]
    private ConceptWeggooienHandler Weggooien { get; set; } = null!;

    /// <summary>Null until the draft was looked for.</summary>
    protected TCommand? Command { get; private set; }

    protected Concept? Concept { get; private set; }

    /// <summary>The act the form sends; also the name of its draft.</summary>
    protected abstract Bevoegdheid Formulier { get; }

    /// <summary>What the draft is about: the code of the region, with the user or the setting behind it.</summary>
    protected abstract string Onderwerp { get; }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Concept = (await Inzien.HandleAsync(Formulier, Onderwerp, CancellationToken.None)).Value.Concept;
        var command = Nieuw(Concept?.OperatieId ?? Guid.CreateVersion7());
        if (Concept is not null)
        {
            Conceptinhoud.ZetTerug(command, Concept.Inhoud);
        }

        Command = command;
    }

    /// <summary>An empty command.</summary>
    protected abstract TCommand Nieuw(Guid operatieId);

    protected async Task<Result> KlaarAsync(Result result)
    {
        if (result.IsSuccess)
        {
            Leeg();
            await OnKlaar.InvokeAsync();
        }

        return result;
    }

    protected async Task WeggooienAsync()
    {
        await Weggooien.HandleAsync(Formulier, Onderwerp, Concept!.OperatieId, CancellationToken.None);
        Leeg();
    }

    private void Leeg() => (Command, Concept) = (Nieuw(Guid.CreateVersion7()), null);
}
