using MudBlazor;

namespace ProeftuinPortaal.Web.Components;

/// <summary>Asks the user for a yes.</summary>
public static class BevestigdialoogExtensions
{
    /// <summary>Asked of who leaves a form in which something was typed.</summary>
    public static Task<bool> ZonderOpslaanAsync(this IDialogService dialogs) => dialogs.BevestigAsync(
        "Sluiten zonder opslaan?", "Wat je in dit formulier typte is dan weg. Je kunt dit niet ongedaan maken.", "Niet opslaan", gevaarlijk: true);

    /// <summary>True when the user pressed the button.</summary>
    /// <param name="dialogs">MudBlazor's dialogs.</param>
    /// <param name="titel">The question.</param>
    /// <param name="uitleg">What will happen, and whether it can be undone.</param>
    /// <param name="knop">The word of what will happen.</param>
    /// <param name="gevaarlijk">Whether it takes something away.</param>
    public static async Task<bool> BevestigAsync(this IDialogService dialogs, string titel, string uitleg, string knop, bool gevaarlijk = false)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        var parameters = new DialogParameters<Bevestigdialoog>
        {
            { dialoog => dialoog.Titel, titel },
            { dialoog => dialoog.Uitleg, uitleg },
            { dialoog => dialoog.Knop, knop },
            { dialoog => dialoog.Gevaarlijk, gevaarlijk },
        };
        var dialoog = await dialogs.ShowAsync<Bevestigdialoog>(titel, parameters);
        return await dialoog.Result is { Canceled: false };
    }
}
