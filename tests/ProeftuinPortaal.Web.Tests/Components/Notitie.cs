using System.ComponentModel.DataAnnotations;

namespace ProeftuinPortaal.Web.Tests.Components;

/// <summary>A command as pages have them, for the tests of the form and its fields.</summary>
internal sealed class Notitie
{
    [Required]
    [StringLength(40)]
    public string Tekst { get; set; } = "";

    public string? Plaats { get; set; }

    public DateOnly? GesprekOp { get; set; }

    public Kader? Kader { get; set; }

    public bool Gelezen { get; set; }

    public int Versie { get; set; }
}

internal enum Kader
{
    Vrijwillig,
    Drang,
}
