using ProeftuinPortaal.Domain.Regios;

namespace ProeftuinPortaal.Application.Persistence.Seed;

/// <summary>A part of a region where families live: four digits of a postcode and a name.</summary>
internal sealed record Gebied(string Postcode, string Wijk);

/// <summary>What is particular to the demo of one region. Organisations are invented, except kinds that every region has.</summary>
/// <param name="Netnummer">Area code; what follows it (zeros first) is never given out.</param>
/// <param name="Zorgcoordinatie">Share of the cases with a zorgcoordinator.</param>
internal sealed partial record Demoregio(string Code, string Naam, string Netnummer, double Zorgcoordinatie, IReadOnlyList<string> Teams, IReadOnlyList<Gebied> Gebieden)
{
    public required string Gi { get; init; }

    public required string Ggz { get; init; }

    public required string Vrouwenopvang { get; init; }

    public required string Gemeente { get; init; }

    public required string Ervaringspool { get; init; }

    public required string Onderzoek { get; init; }

    /// <summary>Families who live only here have a case from before <see cref="Pauze"/>, to be read; empty in most regions.</summary>
    public IReadOnlyList<Gebied> Gepauzeerd { get; init; } = [];

    /// <summary>What the part of <see cref="Gebieden"/> is called; null in a region of one part.</summary>
    public string? Deel { get; init; }

    /// <summary>What the paused part is called in the setting GepauzeerdeDelen.</summary>
    public string? GepauzeerdDeel { get; init; }

    /// <summary>The first day on which nothing is written any more in the paused part.</summary>
    public DateOnly Pauze { get; init; } = DateOnly.MaxValue;

    /// <summary>How many functioneel beheerders; the demo account is one of them.</summary>
    public int Beheerders { get; init; } = Inrichting.Beheerdersnodig;

    /// <summary>A setting that was agreed for a while: it ends in <see cref="AfloopDagen"/> days, and nothing follows yet.</summary>
    public Instellingsleutel? LooptAf { get; init; }

    public const int AfloopDagen = 20;

    /// <summary>Where families live.</summary>
    public IReadOnlyList<Gebied> AlleGebieden => [.. Gebieden, .. Gepauzeerd];

    /// <summary>Whether the setting of this region holds this name from its last date on.</summary>
    public bool Heeft(Instellingsleutel sleutel, string waarde) =>
        Instellingsregels.Delen(Regiokeuzes.Van(Code).Last(keuze => keuze.Sleutel == sleutel).Waarde).Contains(waarde);
}
