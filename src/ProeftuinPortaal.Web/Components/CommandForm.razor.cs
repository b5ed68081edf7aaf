using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using MudBlazor;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Web.Components.Velden;
using ProeftuinPortaal.Web.Concepten;

namespace ProeftuinPortaal.Web.Components;

/// <summary>The one form of the portal.</summary>
/// <typeparam name="TCommand">The command class that the form fills in.</typeparam>
/// <param name="logger">Where an unexpected error goes, with the reference that the user sees.</param>
/// <param name="dialogs">Where <see cref="Bevestiging"/> is asked.</param>
public sealed partial class CommandForm<TCommand>(ILogger<CommandForm<TCommand>> logger, IDialogService dialogs) : IDisposable
    where TCommand : class
{
    private const string Versieveld = "Versie";

    private EditContext _context = null!;
    private ValidationMessageStore _berichten = null!;
    private Veldregister _register = null!;
    private IReadOnlyList<string> _algemeneFouten = [];
    private Versieconflict? _conflict;
    private Foutoverzicht? _overzicht;
    private Conceptbewaker? _concept;
    private bool _bezig;
    private bool _vraagt;

    /// <summary>What is filled in. Another object is a new form.</summary>
    [Parameter, EditorRequired]
    public TCommand Command { get; set; } = null!;

    /// <summary>Runs the use case and, when it succeeds, moves on.</summary>
    [Parameter, EditorRequired]
    public Func<Task<Result>> OnSubmit { get; set; } = null!;

    /// <summary>Asked before an act that cannot be taken back; null, or an answer of null, when there is nothing to ask.</summary>
    [Parameter]
    public Func<Bevestigvraag?>? Bevestiging { get; set; }

    /// <summary>The word on the button, from the glossary.</summary>
    [Parameter, EditorRequired]
    public string SubmitText { get; set; } = "";

    /// <summary>The fields.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Links and buttons beside the submit button.</summary>
    [Parameter]
    public RenderFragment? Acties { get; set; }

    /// <summary>Begins the ids of this form; when not given, the name of the command.</summary>
    [Parameter]
    public string? Voorvoegsel { get; set; }

    /// <summary>With <see cref="Onderwerp"/>: the draft this form keeps on the server. Without it no draft is kept.</summary>
    [Parameter]
    public string? Formulier { get; set; }

    /// <summary>What the draft is about, such as a case number.</summary>
    [Parameter]
    public string? Onderwerp { get; set; }

    /// <summary>Of the restored draft; the next one goes above it.</summary>
    [Parameter]
    public int Volgnummer { get; set; }

    /// <summary>When the restored draft was kept; null when the form began empty.</summary>
    [Parameter]
    public DateTimeOffset? ConceptBewaardOp { get; set; }

    /// <summary>The user throws the restored draft away: the page deletes it and gives a new command.</summary>
    [Parameter]
    public EventCallback OnConceptWeggooien { get; set; }

    // Made when the form opened; the draft and the command carry the same.
    private Guid OperatieId => (Command as IMetOperatie)?.OperatieId ?? Guid.Empty;

    /// <summary>What the summary shows: the errors of the fields in their order, then those of the whole.</summary>
    private IReadOnlyList<Fout> Fouten
    {
        get
        {
            // In the order of the screen: a row of a list comes on it after the fields below the list.
            var plaats = Veldpad.Alle(Command).Index().ToDictionary(veld => veld.Item, veld => veld.Index);
            var getoond = _register.Velden.OrderBy(veld => plaats.GetValueOrDefault(veld, int.MaxValue))
                .SelectMany(veld => _context.GetValidationMessages(veld).Select(tekst => (Tekst: tekst, Veld: _register.Zoek(veld)!))).ToList();
            var overig = _context.GetValidationMessages().Concat(_algemeneFouten).Except(getoond.Select(fout => fout.Tekst)).Distinct();
            // The same sentence at several fields says nothing without the name of the field.
            var dubbel = getoond.GroupBy(fout => fout.Tekst).Where(groep => groep.Count() > 1).Select(groep => groep.Key).ToHashSet();
            return
            [
                .. getoond.Select(fout => new Fout(dubbel.Contains(fout.Tekst) ? $"{fout.Veld.Label}: {fout.Tekst}" : fout.Tekst, fout.Veld.Id)),
                .. overig.Select(tekst => new Fout(tekst)),
            ];
        }
    }

    /// <summary>Brings what was typed to the server now, for who asks next whether there is a draft.</summary>
    public Task SpoelAsync() => _concept?.SpoelAsync() ?? Task.CompletedTask;

    /// <inheritdoc />
    public void Dispose() => LaatLos();

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (_context is not null && ReferenceEquals(_context.Model, Command))
        {
            return;
        }

        LaatLos();
        _register ??= new Veldregister(Voorvoegsel ?? Formulier ?? typeof(TCommand).Name);
        _context = new EditContext(Command);
        _berichten = new ValidationMessageStore(_context);
        _context.OnFieldChanged += VeldGewijzigd;
        _context.OnValidationRequested += Beoordeel;
        _algemeneFouten = [];
        _conflict = null;
    }

    private async Task VerstuurAsync()
    {
        if (_bezig)
        {
            return;
        }

        _bezig = true;
        try
        {
            var isVolledig = _context.Validate();
            var vraag = isVolledig ? Bevestiging?.Invoke() : null;
            if (isVolledig && vraag is null)
            {
                await VangAsync(VoerUitAsync);
            }
            else if (await VangAsync(() => BeoordeelAsync(isVolledig)) && await VraagAsync(vraag!))
            {
                await VangAsync(VoerUitAsync);
            }
        }
        finally
        {
            _bezig = false;
        }
    }

    // What is missing is seldom all that is wrong, and nobody should be asked whether they are sure of what is refused afterwards:
    // the use case says what it would refuse, together with the annotations.
    private async Task<bool> BeoordeelAsync(bool isVolledig)
    {
        var context = _context;
        var result = await Proefronde.DoeAsync(RoepPaginaAsync);
        Error[] errors = [.. result.Errors.Where(error => error != Error.AlleenBeoordeeld)];
        if (ReferenceEquals(context, _context) && (errors.Length > 0 || !isVolledig))
        {
            Toon(errors);
            _overzicht?.NeemFocus();
            return false;
        }

        return isVolledig;
    }

    // Nothing is being saved while the person thinks.
    private async Task<bool> VraagAsync(Bevestigvraag vraag)
    {
        _vraagt = true;
        StateHasChanged();
        try
        {
            return await dialogs.BevestigAsync(vraag.Titel, vraag.Uitleg, vraag.Knop, gevaarlijk: true);
        }
        finally
        {
            _vraagt = false;
            StateHasChanged();
        }
    }

    private async Task<bool> VoerUitAsync()
    {
        var (context, operatie) = (_context, OperatieId);
        await SpoelAsync();
        var result = await RoepPaginaAsync();
        if (result.IsSuccess)
        {
            _conflict = null;
            // A form that began anew has a draft of its own by now, which goes on.
            if (operatie == OperatieId)
            {
                await (_concept?.StopAsync() ?? Task.CompletedTask);
            }
        }
        else if (ReferenceEquals(context, _context))
        {
            Toon(result.Errors);
        }

        return result.IsSuccess;
    }

    private async Task<bool> VangAsync(Func<Task<bool>> werk)
    {
        try
        {
            return await werk();
        }
        catch (Exception exception) when (exception is not NavigationException)
        {
            var referentie = Referentie.Nieuw();
            LogFout(exception, typeof(TCommand).Name, referentie);
            Toon([new(ErrorKind.Invalid, $"Opslaan is niet gelukt. Je tekst staat er nog. Probeer het opnieuw. Referentie {referentie}")]);
            return false;
        }
    }

    // Through the page's own event handling, so that the page shows what the use case changed.
    private async Task<Result> RoepPaginaAsync()
    {
        var result = Result.Success();
        Func<Task> werk = async () => result = await OnSubmit();
        await new EventCallback(OnSubmit.Target as IHandleEvent, werk).InvokeAsync();
        return result;
    }

    private void Toon(IReadOnlyList<Error> errors)
    {
        if (errors.Any(error => error.Kind == ErrorKind.AlVerstuurd) && Command is IMetOperatie command)
        {
            // From here on it is another act, with a draft of its own: the text that stays on the screen.
            command.OperatieId = Guid.CreateVersion7();
            _concept?.BewaarOpnieuw();
        }

        _conflict = errors.Select(error => error.Versieconflict).FirstOrDefault(conflict => conflict is not null) ?? _conflict;
        // The choice between two versions speaks for itself.
        var overig = errors.Where(error => error.Versieconflict is null).ToList();
        foreach (var veld in overig.Where(error => error.Field is not null).GroupBy(error => Veldpad.Veld(_context, error.Field!)).ToList())
        {
            // Where the annotations spoke already, the use case says the same in its own words.
            if (!_context.GetValidationMessages(veld.Key).Any())
            {
                _berichten.Add(veld.Key, veld.Select(error => error.Message));
            }
        }

        _algemeneFouten = [.. overig.Where(error => error.Field is null).Select(error => error.Message)];
        if (overig.Count > 0)
        {
            _overzicht?.NeemFocus();
        }

        _context.NotifyValidationStateChanged();
    }

    private async Task KiesVersieAsync(IReadOnlySet<string> bewaarde)
    {
        if (_bezig || _conflict is not { } conflict)
        {
            return;
        }

        foreach (var verschil in conflict.Velden.Where(verschil => bewaarde.Contains(verschil.Veld)))
        {
            Veldwaarden.Zet(Command, verschil.Veld, verschil.Huidig);
        }

        Veldwaarden.Zet(Command, Versieveld, conflict.HuidigeVersie);
        // On the screen first: the draft is read from there, and a draft of the old version would come after its command.
        StateHasChanged();
        await Task.Yield();
        await VerstuurAsync();
    }

    private void VeldGewijzigd(object? sender, FieldChangedEventArgs change)
    {
        _berichten.Clear(change.FieldIdentifier);
        _context.NotifyValidationStateChanged();
    }

    private void Beoordeel(object? sender, ValidationRequestedEventArgs e)
    {
        // Errors of the previous attempt would otherwise keep the form invalid.
        _berichten.Clear();
        _algemeneFouten = [];
        foreach (var error in Annotaties.Beoordeel(Command, naam => _register.Zoek(_context.Field(naam))?.Label ?? naam))
        {
            _berichten.Add(error.Field is null ? new FieldIdentifier(Command, "") : Veldpad.Veld(_context, error.Field), error.Message);
        }
    }

    private void LaatLos()
    {
        if (_context is not null)
        {
            _context.OnFieldChanged -= VeldGewijzigd;
            _context.OnValidationRequested -= Beoordeel;
        }
    }

    [LoggerMessage(LogLevel.Error, "{Command} failed unexpectedly, reference {Referentie}")]
    private partial void LogFout(Exception exception, string command, string referentie);
}
