using Microsoft.AspNetCore.Components.Forms;

namespace ProeftuinPortaal.Web.Components.Velden;

/// <summary>Which fields a form shows, so that an error can be called by its label and followed to its field.</summary>
/// <param name="voorvoegsel">Begins every id in this form, so that two forms on one page do not share ids.</param>
public sealed class Veldregister(string voorvoegsel)
{
    private readonly Dictionary<FieldIdentifier, Veldplaats> _velden = [];

    /// <summary>The id of a field: the same at every visit.</summary>
    public string Id(string naam) => $"{voorvoegsel}-{naam}";

    /// <summary>A field came on the screen.</summary>
    public void Meld(FieldIdentifier veld, string id, string label) => _velden[veld] = new(id, label);

    /// <summary>A field left the screen.</summary>
    public void Vergeet(FieldIdentifier veld) => _velden.Remove(veld);

    /// <summary>Where a field is; null when this form does not show it.</summary>
    public Veldplaats? Zoek(FieldIdentifier veld) => _velden.GetValueOrDefault(veld);

    /// <summary>All fields, in the order in which they came on the screen.</summary>
    public IEnumerable<FieldIdentifier> Velden => _velden.Keys;
}

/// <summary>Where a field is on the screen.</summary>
/// <param name="Id">Id of its input.</param>
/// <param name="Label">What it is called.</param>
public sealed record Veldplaats(string Id, string Label);
