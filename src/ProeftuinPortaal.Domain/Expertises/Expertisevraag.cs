using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Expertises;

/// <summary>Identifies an expertisevraag.</summary>
public readonly record struct ExpertisevraagId(Guid Value) : IEntityId<ExpertisevraagId>
{
    public static ExpertisevraagId From(Guid value) => new(value);
}

/// <summary>What a question is about; seen before it is picked up, so it tells nothing of the family.</summary>
public enum Expertisethema
{
    HuiselijkGeweld,
    IntiemeTerreur,
    Kindermishandeling,
    ComplexeScheiding,
    SeksueelGeweld,
    Verslaving,
    Psychiatrie,
    LichtVerstandelijkeBeperking,
    Jeugdbeschermingsmaatregel,
    Veiligheidsplan,
    Anders,
}

/// <summary>Where a question stands (domein.md 4.1).</summary>
public enum Expertisestatus
{
    Gevraagd,
    Opgepakt,
    Beantwoord,
    Afgesloten,
    Ingetrokken,
}

/// <summary>Whether the asker was helped.</summary>
public enum Expertiseoordeel
{
    Ja,
    Deels,
    Nee,
}

/// <summary>
/// A question of a lokaal team to one organisation of the RVT (F017). Regie does not move. Changed by the functions in
/// Sql/42.expertise.sql only, because each step changes who sees what.
/// </summary>
public sealed class Expertisevraag
{
    public const int RedenMaxLength = 500;

    private Expertisevraag(ExpertisevraagId id, CasusId casusId, RegioId regioId, GebruikerId vragerId, OrganisatieId bronhouderId, DateTimeOffset gevraagdOp)
    {
        Id = id;
        CasusId = casusId;
        RegioId = regioId;
        VragerId = vragerId;
        BronhouderId = bronhouderId;
        GevraagdOp = gevraagdOp;
    }

    public ExpertisevraagId Id { get; private set; }

    public CasusId CasusId { get; private set; }

    public RegioId RegioId { get; private set; }

    public GebruikerId VragerId { get; private set; }

    /// <summary>The lokaal team that asks.</summary>
    public OrganisatieId BronhouderId { get; private set; }

    public DateTimeOffset GevraagdOp { get; private set; }

    public Expertisethema Thema { get; private set; }

    /// <summary>The organisation that is asked.</summary>
    public OrganisatieId GerichtAanId { get; private set; }

    /// <summary>The last day, in Europe/Amsterdam.</summary>
    public DateOnly UiterlijkOp { get; private set; }

    public Expertisestatus Status { get; private set; }

    public GebruikerId? OpgepaktDoor { get; private set; }

    public DateTimeOffset? OpgepaktOp { get; private set; }

    public DateTimeOffset? BeantwoordOp { get; private set; }

    public DateTimeOffset? AfgeslotenOp { get; private set; }

    public Expertiseoordeel? Oordeel { get; private set; }

    /// <summary>Raised by each new status, not by a part that is asked or shared: that must not stop who is writing the answer.</summary>
    public int Versie { get; private set; } = 1;
}

/// <summary>The text of a question, apart from it: who may see that there is a question may not always read it.</summary>
public sealed record Expertisevraagtekst(ExpertisevraagId VraagId, CasusId CasusId, string Tekst)
{
    /// <summary>Why the last expert handed it back; null when nobody did. Here, because a reason can say something of the family.</summary>
    public string? RedenTeruggave { get; init; }
}

/// <summary>A part of the file that is shared for a question, or asked for by the expert (F095).</summary>
public sealed record Vraagdeel(ExpertisevraagId VraagId, CasusId CasusId, Dossierdeel Deel, DateTimeOffset? GevraagdOp, DateTimeOffset? GedeeldOp)
{
    /// <summary>When the side of the asker chose not to share it; null again once it is asked for anew, or shared after all.</summary>
    public DateTimeOffset? GeweigerdOp { get; init; }

    /// <summary>Why it was not shared the last time; stays when it is asked for anew. Can say something of the family.</summary>
    public string? RedenWeigering { get; init; }
}

/// <summary>The power under which an expert writes; which ones are offered follows from the organisation (model.md).</summary>
public enum Bevoegdheidsgrond
{
    /// <summary>Advice without a formal power.</summary>
    Advies,

    /// <summary>Wmo 2015 art. 4.1.1: only Veilig Thuis.</summary>
    WettelijkeTaakVeiligThuis,

    /// <summary>Jeugdwet: only a gecertificeerde instelling.</summary>
    WettelijkeTaakGecertificeerdeInstelling,

    /// <summary>BW 1 and Jeugdwet: only the Raad voor de Kinderbescherming.</summary>
    WettelijkeTaakRaad,
}

/// <summary>The answer of an expert, stamped with organisation and power. Never changed: a correction is another note.</summary>
public sealed record Expertisenotitie(
    Guid Id, ExpertisevraagId VraagId, CasusId CasusId, OrganisatieId BronhouderId, GebruikerId AuteurId, Bevoegdheidsgrond Bevoegdheidsgrond, string Tekst, DateTimeOffset VastgelegdOp);
