namespace ProeftuinPortaal.Web.Components.Velden;

/// <summary>One option of a <see cref="Keuzeveld{T}"/> or <see cref="Keuzerondjes{T}"/>.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <param name="Waarde">What is chosen.</param>
/// <param name="Tekst">How it is called on the screen.</param>
/// <param name="Uitleg">One sentence more; shown by <see cref="Keuzerondjes{T}"/> only.</param>
/// <param name="Groep">Heading above the options of one group, which stand together; shown by <see cref="Keuzeveld{T}"/> only.</param>
public sealed record Keuze<T>(T Waarde, string Tekst, string? Uitleg = null, string? Groep = null);
