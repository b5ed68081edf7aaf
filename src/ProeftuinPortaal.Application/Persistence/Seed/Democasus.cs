using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Persistence.Seed;

/// <summary>A case of the demo while it is being made: its row, its people and its course.</summary>
internal sealed record Democasus(int Nummer, Casusrij Rij, Gezinsplan Plan, DateOnly Laatst, IReadOnlyList<(Fase Fase, DateOnly Van)> Fasen, Kader Kader)
{
    /// <summary>Filled by Democasusrollen.</summary>
    public List<Demorol> Rollen { get; } = [];

    public bool IsOpen => Rij.AfgeslotenOp is null;

    /// <summary>The day the family left the proeftuin: from then on only the contactpersoon has a role.</summary>
    public DateOnly? UitstroomOp => Fasen[^1] is (Fase.Nazorg, var nazorg) ? nazorg : Rij.AfgeslotenOp;

    /// <summary>Days from the start to the last day on which something can have happened.</summary>
    public int Duur => Laatst.DayNumber - Rij.GestartOp.DayNumber;

    public Fase Fase => Fasen[^1].Fase;

    public Fase FaseOp(DateOnly dag) => Fasen.Last(fase => fase.Van <= dag).Fase;
}

/// <summary>A case role in days, half-open, as people enter it.</summary>
internal sealed record Demorol(Gebruikerrij Gebruiker, Casusrolsoort Soort, DateOnly Van, DateOnly? Tot, string? Reden = null)
{
    // In the table of rights these write in Tijdlijn.
    public bool SchrijftNotities => Soort is Casusrolsoort.VasteContactpersoon or Casusrolsoort.Casusregisseur or Casusrolsoort.Zorgcoordinator;

    public bool GeldtOp(DateOnly dag) => Van <= dag && (Tot is null || dag < Tot);
}
