using System.Globalization;
using System.Text;

namespace ProeftuinPortaal.Domain.Common;

/// <summary>The one rule for text that people type: Unicode, line breaks and tabs, no other control characters, a maximum length.</summary>
public static class Schrift
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Says in Dutch what is wrong with a text, or null when nothing is.</summary>
    /// <param name="tekst">Text as typed; markup is plain text here and needs no refusal.</param>
    /// <param name="maxLength">In UTF-16 units, after line ends are made equal.</param>
    public static string? Bezwaar(string tekst, int maxLength)
    {
        var schoon = Opgeschoond(tekst);
        if (schoon.Length > maxLength)
        {
            var teVeel = schoon.Length - maxLength;
            return string.Create(Nederlands,
                $"De tekst is {teVeel:N0} {(teVeel == 1 ? "teken" : "tekens")} te lang. Er passen {maxLength:N0} tekens in. Kort de tekst in of verdeel hem.");
        }

        return schoon.Any(IsVerboden) || HeeftLosseHelft(schoon)
            ? "In de tekst staat een onzichtbaar teken dat we niet kunnen bewaren. Typ de tekst opnieuw of plak hem zonder opmaak."
            : null;
    }

    /// <summary>Line ends as LF, without white space around the text.</summary>
    public static string Opgeschoond(string? tekst) => (tekst ?? "").ReplaceLineEndings("\n").Trim();

    private static bool IsVerboden(char teken) => char.IsControl(teken) && teken is not ('\n' or '\t');

    // Half an emoji is no text: PostgreSQL would refuse it, or store a replacement character.
    private static bool HeeftLosseHelft(string tekst)
    {
        for (var i = 0; i < tekst.Length;)
        {
            if (Rune.DecodeFromUtf16(tekst.AsSpan(i), out _, out var gelezen) != System.Buffers.OperationStatus.Done)
            {
                return true;
            }

            i += gelezen;
        }

        return false;
    }
}
