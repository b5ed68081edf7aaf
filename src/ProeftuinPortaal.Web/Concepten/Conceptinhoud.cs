using System.Globalization;
using System.Text.Json;
using ProeftuinPortaal.Web.Components.Velden;

namespace ProeftuinPortaal.Web.Concepten;

/// <summary>The fields of a draft, as <c>wwwroot/concept.js</c> collects them: one JSON object, a text or a boolean per input name.</summary>
public static class Conceptinhoud
{
    /// <summary>Puts a draft back into a command. What does not fit any more is skipped: a form may have changed since.</summary>
    public static void ZetTerug(object command, string inhoud)
    {
        ArgumentNullException.ThrowIfNull(command);
        foreach (var (naam, waarde) in Lees(inhoud))
        {
            Veldwaarden.Zet(command, naam, waarde);
        }
    }

    /// <summary>How many rows of a list a draft holds: make them before <see cref="ZetTerug"/> fills them.</summary>
    /// <param name="inhoud">The draft.</param>
    /// <param name="lijst">Name of the list; its fields are called <c>lijst.0.veld</c>.</param>
    public static int AantalRijen(string inhoud, string lijst) => Lees(inhoud).Keys
        .Select(naam => naam.Split('.') is [var eerste, var plek, _] && eerste == lijst
            && int.TryParse(plek, NumberStyles.None, CultureInfo.InvariantCulture, out var rij) ? rij + 1 : 0)
        .DefaultIfEmpty(0).Max();

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
