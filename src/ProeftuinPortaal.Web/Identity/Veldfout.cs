namespace ProeftuinPortaal.Web.Identity;

/// <summary>One objection on a plain page.</summary>
/// <param name="Veld">The id of the field it belongs to.</param>
public sealed record Veldfout(string Veld, string Tekst);
