using System.Linq.Expressions;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace ProeftuinPortaal.Web.Components.Velden;

/// <summary>
/// What every input of the portal has: a label, a hint, its errors, and the wiring between them for who cannot see the screen.
/// The value goes to the server when the user leaves the field; what is typed meanwhile is kept by the draft script.
/// Inputs use <c>@bind:get</c>, which tells Blazor what the browser shows: a plain <c>value</c> would be written back
/// by the next render, over what was typed in the meantime.
/// </summary>
/// <typeparam name="T">The value.</typeparam>
public abstract class Veld<T> : ComponentBase, IDisposable
{
    private EditContext? _context;
    private bool _gemeld;

    /// <summary>What the field is called; also its accessible name, exactly.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>One sentence of help below the label.</summary>
    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public T? Value { get; set; }

    [Parameter]
    public EventCallback<T?> ValueChanged { get; set; }

    /// <summary>The property, when <c>@bind-Value</c> does not say it.</summary>
    [Parameter]
    public Expression<Func<T?>>? For { get; set; }

    /// <summary>Set by <c>@bind-Value</c>.</summary>
    [Parameter]
    public Expression<Func<T?>>? ValueExpression { get; set; }

    /// <summary>Whether it must be filled in; when not given, the annotations of the property say so.</summary>
    [Parameter]
    public bool? Verplicht { get; set; }

    /// <summary>Says neither "verplicht" nor "mag leeg blijven": for filters, which send nothing.</summary>
    [Parameter]
    public bool ZonderEis { get; set; }

    [Parameter]
    public bool Uitgeschakeld { get; set; }

    /// <summary>Name of the input, for rows of a list; when not given, that of the property.</summary>
    [Parameter]
    public string? Naam { get; set; }

    /// <summary>For the input itself, such as <c>autocomplete</c>.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributen { get; set; }

    [CascadingParameter]
    private EditContext? Context { get; set; }

    [CascadingParameter]
    private Veldregister? Register { get; set; }

    /// <summary>The property of the model; default outside a form.</summary>
    protected FieldIdentifier Identiteit { get; private set; }

    protected PropertyInfo? Eigenschap { get; private set; }

    protected string Veldnaam => Naam ?? Identiteit.FieldName ?? Label;

    protected string Id { get; private set; } = "";

    protected bool IsVerplicht => Verplicht ?? Annotaties.IsVerplicht(Eigenschap);

    protected IReadOnlyList<string> Fouten => Context is null || Identiteit.Model is null ? [] : [.. Context.GetValidationMessages(Identiteit)];

    /// <summary>For <c>aria-describedby</c>: hint, errors and what else belongs to the field.</summary>
    protected string? Beschrijving => string.Join(' ', Beschrijvingen()) is { Length: > 0 } ids ? ids : null;

    protected string? AriaInvalid => Fouten.Count > 0 ? "true" : null;

    protected string? AriaVerplicht => IsVerplicht ? "true" : null;

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ids of what describes the input, in reading order.</summary>
    protected virtual IEnumerable<string> Beschrijvingen()
    {
        if (!string.IsNullOrEmpty(Hint))
        {
            yield return Id + "-hint";
        }

        if (!IsVerplicht && !ZonderEis)
        {
            yield return Id + "-eis";
        }

        if (Fouten.Count > 0)
        {
            yield return Id + "-fout";
        }
    }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if ((For ?? ValueExpression) is { } expressie)
        {
            var identiteit = FieldIdentifier.Create(expressie);
            if (_gemeld && !identiteit.Equals(Identiteit))
            {
                Register?.Vergeet(Identiteit);
            }

            Identiteit = identiteit;
            Eigenschap = identiteit.Model.GetType().GetProperty(identiteit.FieldName);
        }

        Id = Register?.Id(Veldnaam) ?? "veld-" + Veldnaam;
        if (Identiteit.Model is not null)
        {
            Register?.Meld(Identiteit, Id, Label);
            _gemeld = Register is not null;
        }

        if (!ReferenceEquals(_context, Context))
        {
            LaatLos();
            _context = Context;
            _context?.OnValidationStateChanged += Vernieuw;
        }
    }

    /// <summary>The user chose or left the field.</summary>
    protected async Task ZetAsync(T? waarde)
    {
        Value = waarde;
        await ValueChanged.InvokeAsync(waarde);
        if (Identiteit.Model is not null)
        {
            Context?.NotifyFieldChanged(Identiteit);
        }
    }

    /// <summary>Lets go of the form.</summary>
    protected virtual void Dispose(bool disposing)
    {
        LaatLos();
        if (_gemeld)
        {
            Register?.Vergeet(Identiteit);
        }
    }

    private void LaatLos() => _context?.OnValidationStateChanged -= Vernieuw;

    private void Vernieuw(object? sender, ValidationStateChangedEventArgs e) => InvokeAsync(StateHasChanged);
}
