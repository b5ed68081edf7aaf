using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Web.Components.Velden;

namespace ProeftuinPortaal.Web.Concepten;

/// <summary>The fields of a draft, as <c>wwwroot/concept.js</c> collects them: one JSON object, a text or a boolean per input name.</summary>
public static class Conceptinhoud
{
    /// <summary>
    /// Puts a draft back into a command. What does not fit any more is skipped: a form may have changed since. A draft is what a
    /// browser sent, so it sets what someone can fill in, and nothing of what the page decides: what the command is about, and the
    /// operation it will be sent with.
    /// </summary>
    public static void ZetTerug(object command, string inhoud)
    {
        ArgumentNullException.ThrowIfNull(command);
        foreach (var (naam, waarde) in Lees(inhoud))
        {
            if (Veldpad.ProbeerVolgen(command, naam, out _, out var eigenschap) && IsInTeVullen(eigenschap))
            {
                Veldwaarden.Zet(command, naam, waarde);
            }
        }
    }

    /// <summary>How many rows of a list a draft holds: make them before <see cref="ZetTerug"/> fills them.</summary>
    /// <param name="velden">The draft.</param>
    /// <param name="lijst">Name of the list; its fields are called <c>lijst.0.veld</c>.</param>
    /// <param name="maximum">No more than this, whatever the draft says: it is memory of everybody.</param>
    public static int AantalRijen(IReadOnlyDictionary<string, string> velden, string lijst, int maximum) => velden.Keys
        .Select(naam => naam.Split('.') is [var eerste, var plek, _] && eerste == lijst
            && int.TryParse(plek, NumberStyles.None, CultureInfo.InvariantCulture, out var rij) && rij < maximum ? rij + 1 : 0)
        .DefaultIfEmpty(0).Max();

    private static bool IsInTeVullen(PropertyInfo eigenschap) =>
        eigenschap.Name != nameof(IMetOperatie.OperatieId)
        && eigenschap.SetMethod is { } zetter && !zetter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    /// <summary>The fields by name; empty when the text is no JSON object.</summary>
    public static IReadOnlyDictionary<string, string> Lees(string inhoud)
    {
        var velden = new Dictionary<string, string>();
        try
        {
            using var document = JsonDocument.Parse(inhoud);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                foreach (var veld in document.RootElement.EnumerateObject())
                {
                    velden[veld.Name] = veld.Value.ValueKind == JsonValueKind.String ? veld.Value.GetString()! : veld.Value.GetRawText();
                }
            }
        }
        catch (JsonException)
        {
            velden.Clear();
        }

        return velden;
    }
}
