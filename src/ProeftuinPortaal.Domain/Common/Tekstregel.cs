namespace ProeftuinPortaal.Domain.Common;

/// <summary>The objections that a text someone typed can meet, each with its field.</summary>
public static class Tekstregel
{
    /// <param name="tekst">As typed.</param>
    /// <param name="veld">The command property.</param>
    /// <param name="maxLength">In UTF-16 units.</param>
    /// <param name="ontbreekt">What to say when nothing was typed; null when that is allowed.</param>
    public static IEnumerable<Error> Check(string? tekst, string veld, int maxLength, string? ontbreekt = null) => ontbreekt is null
        ? Optioneel(tekst, maxLength, veld)
        : Verplicht(tekst, maxLength, new(ErrorKind.Invalid, ontbreekt, veld));

    /// <summary>A text that must be there.</summary>
    /// <param name="ontbreekt">What to say when nothing was typed; its field is the field of every objection.</param>
    public static IEnumerable<Error> Verplicht(string? tekst, int maxLength, Error ontbreekt) =>
        string.IsNullOrWhiteSpace(tekst) ? [ontbreekt] : Optioneel(tekst, maxLength, ontbreekt.Field!);

    /// <summary>A text that may be left out.</summary>
    public static IEnumerable<Error> Optioneel(string? tekst, int maxLength, string veld) =>
        Schrift.Bezwaar(tekst ?? "", maxLength) is { } bezwaar ? [new Error(ErrorKind.Invalid, bezwaar, veld)] : [];

    /// <summary>The text as it is stored; null when nothing was typed.</summary>
    public static string? OfNiets(string? tekst) => Schrift.Opgeschoond(tekst) is { Length: > 0 } schoon ? schoon : null;
}
