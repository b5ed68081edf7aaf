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
