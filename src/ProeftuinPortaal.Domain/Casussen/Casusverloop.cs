namespace ProeftuinPortaal.Domain.Casussen;

/// <summary>Where a case stands as a whole; follows from its fase and from its closing.</summary>
public enum Casusstand
{
    Intake,
    Actief,
    Nazorg,
    Gesloten,
}

/// <summary>What moves a case as a whole.</summary>
public enum Casushandeling
{
    FaseWijzigen,
    UitstroomVastleggen,
    NazorgVastleggen,
    Sluiten,
    Heropenen,
}

/// <summary>The state machine of a casus (domein.md 4.1). The database has the same in toegang.casus_na; a test compares every pair.</summary>
public static class Casusverloop
{
    private static readonly Dictionary<(Casusstand Van, Casushandeling Handeling), Casusstand> Overgangen = new()
    {
        [(Casusstand.Intake, Casushandeling.FaseWijzigen)] = Casusstand.Actief,
        [(Casusstand.Intake, Casushandeling.UitstroomVastleggen)] = Casusstand.Nazorg,
        [(Casusstand.Actief, Casushandeling.FaseWijzigen)] = Casusstand.Actief,
        [(Casusstand.Actief, Casushandeling.UitstroomVastleggen)] = Casusstand.Nazorg,
        [(Casusstand.Nazorg, Casushandeling.NazorgVastleggen)] = Casusstand.Nazorg,
        [(Casusstand.Nazorg, Casushandeling.Sluiten)] = Casusstand.Gesloten,
        [(Casusstand.Nazorg, Casushandeling.Heropenen)] = Casusstand.Actief,
        [(Casusstand.Gesloten, Casushandeling.Heropenen)] = Casusstand.Actief,
    };

    /// <summary>Fasen of the work itself: what a case in Actief can be in.</summary>
    public static IReadOnlyList<Fase> Werkfasen { get; } = [Fase.DirecteVeiligheid, Fase.RisicogestuurdeZorg, Fase.Herstel];

    /// <param name="fase">The fase that holds now; null for a case without one.</param>
    public static Casusstand Stand(Fase? fase, bool isAfgesloten) =>
        isAfgesloten ? Casusstand.Gesloten
        : fase is null or Fase.Intake ? Casusstand.Intake
        : fase == Fase.Nazorg ? Casusstand.Nazorg
        : Casusstand.Actief;

    /// <summary>Where the case stands after this act; null when it cannot be done.</summary>
    public static Casusstand? Na(Casusstand van, Casushandeling handeling) =>
        Overgangen.TryGetValue((van, handeling), out var naar) ? naar : null;
}
