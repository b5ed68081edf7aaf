namespace ProeftuinPortaal.Web.Components;

/// <summary>One line of a <see cref="Foutoverzicht"/>.</summary>
/// <param name="Tekst">The same words as at the field.</param>
/// <param name="VeldId">Id of the field; null when it concerns no field that is on the screen.</param>
public sealed record Fout(string Tekst, string? VeldId = null);
