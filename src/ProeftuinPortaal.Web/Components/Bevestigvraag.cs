namespace ProeftuinPortaal.Web.Components;

/// <summary>What is asked before an act that cannot be taken back.</summary>
/// <param name="Titel">The question.</param>
/// <param name="Uitleg">What will happen.</param>
/// <param name="Knop">The word of what will happen.</param>
public sealed record Bevestigvraag(string Titel, string Uitleg, string Knop);
