using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Regios;

/// <summary>A choice that differs per region or a term that may change: a dated row with a source, never a constant.</summary>
public enum Instellingsleutel
{
    /// <summary>What the region calls its one inbox (F001).</summary>
    NaamInstroom,

    /// <summary>Names of Instroomroute the region uses, separated by commas (F003).</summary>
    Instroomroutes,

    /// <summary>Working days from aanmelding to decision (F010).</summary>
    TermijnBesluit,

    /// <summary>Working days from aanmelding to first contact with the family (F010).</summary>
    TermijnEersteContact,

    /// <summary>Working days in which an expertisevraag is answered, when the asker gives no other day.</summary>
    TermijnExpertise,

    /// <summary>Days that help may be waited for before it is red (F125).</summary>
    TermijnHulp,

    /// <summary>Kinds of Intakepartij that must be at the gezamenlijke intake, separated by commas (F007).</summary>
    VerplichtBijIntake,

    /// <summary>Who makes the verklarende analyse: LokaalTeam, Proeftuin or Samen (F037).</summary>
    UitvoerderAnalyse,

    /// <summary>Ja or Nee: whether the region has a consult- en adviesfunctie, so whether "alleen consult" is an outcome (F006).</summary>
    ConsultBeschikbaar,

    /// <summary>Months after uitstroom at which the contactpersoon looks again, separated by commas (F078).</summary>
    Nazorgmaanden,

    /// <summary>Who has casusregie when a casus starts: LokaalTeam, or PerGezin when the decision says so (F006).</summary>
    Casusregie,

    /// <summary>Proeftuin, or Handelingskader where there is no proeftuin team of its own (F108).</summary>
    Werkwijze,

    /// <summary>Names of Regiomodule that are switched on, separated by commas (F119).</summary>
    Modules,

    /// <summary>Parts of the region where the work stands still, separated by commas; "Geen" for none (F115).</summary>
    GepauzeerdeDelen,

    /// <summary>Ja or Nee: whether the figures of the region belong in a national total (F114).</summary>
    TeltLandelijkMee,
}

/// <summary>The value of one setting in one region during a period of days (half-open), and where it comes from. A value that was
/// replaced or withdrawn before it held keeps an empty period.</summary>
public sealed record Instelling(Guid Id, RegioId RegioId, Instellingsleutel Sleutel, string Waarde, DateOnly Van, DateOnly? Tot, string Bron)
{
    public const int WaardeMaxLength = 500;
    public const int BronMaxLength = 500;

    /// <summary>Null for what the region started with.</summary>
    public GebruikerId? VastgelegdDoor { get; init; }

    public DateTimeOffset? VastgelegdOp { get; init; }

    /// <summary>Who took the change back before it began.</summary>
    public GebruikerId? IngetrokkenDoor { get; init; }

    public DateTimeOffset? IngetrokkenOp { get; init; }
}

/// <summary>For which decision a criterium is asked.</summary>
public enum Criteriumsoort
{
    Instroom,
    Uitstroom,
}

/// <summary>A question of the region that is answered yes, no or uncertain; its outcome is advice only (F005, F077). A changed
/// question is a new row: what was answered before keeps the words it answered.</summary>
public sealed record Criterium(Guid Id, RegioId RegioId, Criteriumsoort Soort, int Volgorde, string Vraag, DateOnly Van, DateOnly? Tot)
{
    public const int VraagMaxLength = 500;

    /// <summary>Null for what the region started with.</summary>
    public string? Bron { get; init; }

    /// <summary>Null for what the region started with.</summary>
    public GebruikerId? VastgelegdDoor { get; init; }

    public DateTimeOffset? VastgelegdOp { get; init; }

    /// <summary>Who took the question back before it was asked.</summary>
    public GebruikerId? IngetrokkenDoor { get; init; }

    public DateTimeOffset? IngetrokkenOp { get; init; }
}

/// <summary>An answer to a criterium.</summary>
public enum Criteriumantwoord
{
    Ja,
    Nee,
    Onzeker,
}
