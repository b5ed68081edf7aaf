namespace ProeftuinPortaal.Domain.Expertises;

/// <summary>What can be done with a question.</summary>
public enum Expertisehandeling
{
    Vragen,
    Oppakken,
    Teruggeven,
    DeelVragen,
    DeelDelen,
    DeelWeigeren,
    Beantwoorden,
    Afsluiten,
    Intrekken,
}

/// <summary>
/// The state machine of an expertisevraag (domein.md 4.1). The database has the same in toegang.vraag_na; a test compares every
/// pair.
/// </summary>
public static class Expertiseverloop
{
    private static readonly Dictionary<(Expertisestatus? Van, Expertisehandeling Handeling), Expertisestatus> Overgangen = new()
    {
        [(null, Expertisehandeling.Vragen)] = Expertisestatus.Gevraagd,
        [(Expertisestatus.Gevraagd, Expertisehandeling.Oppakken)] = Expertisestatus.Opgepakt,
        [(Expertisestatus.Gevraagd, Expertisehandeling.Intrekken)] = Expertisestatus.Ingetrokken,
        [(Expertisestatus.Opgepakt, Expertisehandeling.Teruggeven)] = Expertisestatus.Gevraagd,
        [(Expertisestatus.Opgepakt, Expertisehandeling.DeelVragen)] = Expertisestatus.Opgepakt,
        [(Expertisestatus.Opgepakt, Expertisehandeling.DeelDelen)] = Expertisestatus.Opgepakt,
        [(Expertisestatus.Opgepakt, Expertisehandeling.DeelWeigeren)] = Expertisestatus.Opgepakt,
        [(Expertisestatus.Opgepakt, Expertisehandeling.Beantwoorden)] = Expertisestatus.Beantwoord,
        [(Expertisestatus.Opgepakt, Expertisehandeling.Intrekken)] = Expertisestatus.Ingetrokken,
        [(Expertisestatus.Beantwoord, Expertisehandeling.Afsluiten)] = Expertisestatus.Afgesloten,
        // At uitstroom: nobody says any more whether the answer helped.
        [(Expertisestatus.Beantwoord, Expertisehandeling.Intrekken)] = Expertisestatus.Ingetrokken,
    };

    /// <summary>Statuses in which a question still asks for something.</summary>
    public static IReadOnlyList<Expertisestatus> Open { get; } = [Expertisestatus.Gevraagd, Expertisestatus.Opgepakt, Expertisestatus.Beantwoord];

    /// <summary>The status after this act; null when it cannot be done.</summary>
    /// <param name="van">Null for a question that is not there yet.</param>
    public static Expertisestatus? Na(Expertisestatus? van, Expertisehandeling handeling) =>
        Overgangen.TryGetValue((van, handeling), out var naar) ? naar : null;
}
