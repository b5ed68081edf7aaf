using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Web.Plannen;

/// <summary>The form that the address asks to open, because it was begun before.</summary>
/// <param name="Formulier">The act it sends; null when none.</param>
/// <param name="Record">The record it changes; null for a new one.</param>
public sealed record Begonnenformulier(Bevoegdheid? Formulier, Guid? Record)
{
    /// <summary>The record of this form; null when another form, or none, was begun.</summary>
    public Guid? Van(Bevoegdheid formulier) => Formulier == formulier ? Record : null;
}
