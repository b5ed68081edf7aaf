namespace ProeftuinPortaal.Domain.Common;

/// <summary>The objections that a text someone typed can meet, each with its field.</summary>
public static class Tekstregel
{
    /// <param name="tekst">As typed.</param>
    /// <param name="veld">The command property.</param>
    /// <param name="maxLength">In UTF-16 units.</param>
    /// <param name="ontbreekt">What to say when nothing was typed; null when that is allowed.</param>
    public static IEnumerable<Error> Check(string? tekst, string veld, int maxLength, string? ontbreekt = null)
    {
        if (string.IsNullOrWhiteSpace(tekst))
        {
            if (ontbreekt is not null)
            {
                yield return new(ErrorKind.Invalid, ontbreekt, veld);
            }
        }
        else if (Schrift.Bezwaar(tekst, maxLength) is { } bezwaar)
        {
            yield return new(ErrorKind.Invalid, bezwaar, veld);
        }
    }

    /// <summary>The text as it is stored; null when nothing was typed.</summary>
    public static string? OfNiets(string? tekst) => Schrift.Opgeschoond(tekst) is { Length: > 0 } schoon ? schoon : null;
}
