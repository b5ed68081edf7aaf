using ProeftuinPortaal.Domain.Common;

namespace ProeftuinPortaal.Domain.Aanmeldingen;

/// <summary>What can be done with an aanmelding that was sent.</summary>
public enum Aanmeldinghandeling
{
    AfstemmingVastleggen,
    Agenderen,
    Besluiten,
    Intrekken,
}

/// <summary>The course of an aanmelding (domein.md 4.1): which act leads from where to where. Sql/41.instroom.sql repeats it under the lock.</summary>
public static class Aanmeldingverloop
{
    /// <summary>Still open: nobody decided and nobody withdrew it.</summary>
    public static IReadOnlyList<Aanmeldingstatus> Open { get; } =
        [Aanmeldingstatus.Ingediend, Aanmeldingstatus.WachtOpAfstemming, Aanmeldingstatus.Geagendeerd];

    /// <summary>Where an aanmelding begins: the route VeiligThuis waits until it is aligned with the lokaal team (F003).</summary>
    public static Aanmeldingstatus Begin(Instroomroute route, bool isAfgestemd) =>
        route == Instroomroute.VeiligThuis && !isAfgestemd ? Aanmeldingstatus.WachtOpAfstemming : Aanmeldingstatus.Ingediend;

    /// <summary>The status after an act, or why the act cannot be.</summary>
    public static Result<Aanmeldingstatus> Na(Aanmeldingstatus status, Aanmeldinghandeling handeling) => (status, handeling) switch
    {
        (Aanmeldingstatus.Besloten, _) => AanmeldingErrors.AlBesloten,
        (Aanmeldingstatus.Ingetrokken, _) => AanmeldingErrors.AlIngetrokken,
        (_, Aanmeldinghandeling.Intrekken) => Aanmeldingstatus.Ingetrokken,
        (Aanmeldingstatus.WachtOpAfstemming, Aanmeldinghandeling.AfstemmingVastleggen) => Aanmeldingstatus.Ingediend,
        (Aanmeldingstatus.WachtOpAfstemming, _) => AanmeldingErrors.NogAfTeStemmen,
        (_, Aanmeldinghandeling.AfstemmingVastleggen) => status,
        (_, Aanmeldinghandeling.Agenderen) => Aanmeldingstatus.Geagendeerd,
        (_, Aanmeldinghandeling.Besluiten) => Aanmeldingstatus.Besloten,
        _ => throw new ArgumentOutOfRangeException(nameof(handeling)),
    };

    /// <summary>What is wrong with the day of an overleg; null when nothing is.</summary>
    public static Error? BezwaarTegenOverleg(DateOnly? dag, DateOnly vandaag) =>
        dag is null ? AanmeldingErrors.OverlegOpOntbreekt
        : dag < vandaag ? AanmeldingErrors.OverlegVoorbij
        : dag > vandaag.AddYears(1) ? AanmeldingErrors.OverlegTeVer
        : null;
}

/// <summary>How a term stands.</summary>
public enum Termijnstand
{
    OpTijd,

    /// <summary>Ends within two working days.</summary>
    BijnaVoorbij,

    TeLaat,
}

/// <summary>A term in working days from the day of the aanmelding (F010).</summary>
public sealed record Aanmeldingtermijn(DateOnly Uiterlijk, Termijnstand Stand)
{
    private const int Waarschuwingsdagen = 2;

    /// <param name="ingediend">The day on which the aanmelding was sent.</param>
    /// <param name="werkdagen">The norm of the region.</param>
    /// <param name="vandaag">In Europe/Amsterdam.</param>
    public static Aanmeldingtermijn Van(DateOnly ingediend, int werkdagen, DateOnly vandaag)
    {
        var uiterlijk = Werkdagen.Na(ingediend, werkdagen);
        return new(uiterlijk, vandaag > uiterlijk ? Termijnstand.TeLaat
            : Werkdagen.Tussen(vandaag, uiterlijk) <= Waarschuwingsdagen ? Termijnstand.BijnaVoorbij
            : Termijnstand.OpTijd);
    }
}
