using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Tijdlijnen;

/// <summary>How a professional and the family were in touch.</summary>
public enum Contactvorm
{
    Huisbezoek,
    OpKantoor,
    Telefonisch,
    Videobellen,
    Bericht,
}

/// <summary>One contact with the family, also one that failed. The first that succeeded ends the term to first contact (F010).</summary>
public sealed class Contactmoment
{
    public const int MetMaxLength = 300;

    private Contactmoment(Guid id, CasusId casusId, OrganisatieId bronhouderId, GebruikerId auteurId, DateTimeOffset vastgelegdOp)
    {
        Id = id;
        CasusId = casusId;
        BronhouderId = bronhouderId;
        AuteurId = auteurId;
        VastgelegdOp = vastgelegdOp;
    }

    public Guid Id { get; private set; }

    public CasusId CasusId { get; private set; }

    public OrganisatieId BronhouderId { get; private set; }

    public GebruikerId AuteurId { get; private set; }

    public DateTimeOffset VastgelegdOp { get; private set; }

    /// <summary>The day, in Europe/Amsterdam.</summary>
    public DateOnly ContactOp { get; private set; }

    public Contactvorm Vorm { get; private set; }

    /// <summary>Who was spoken to, or should have been.</summary>
    public string Met { get; private set; } = "";

    public bool IsGelukt { get; private set; }

    public string Tekst { get; private set; } = "";

    public GebruikerId? HerzienDoor { get; private set; }

    public DateTimeOffset? HerzienOp { get; private set; }

    public int Versie { get; private set; } = 1;
}

/// <summary>Who belongs at the first talk (F007).</summary>
public enum Intakepartij
{
    Gezin,
    LokaalTeam,
    GecertificeerdeInstelling,
    VeiligThuis,
    RaadVoorDeKinderbescherming,
}

/// <summary>The gezamenlijke intake: the first talk with the family and all partners, planned or held.</summary>
public sealed class Intake
{
    private readonly List<Intakedeelnemer> _deelnemers = [];

    private Intake(Guid id, CasusId casusId, OrganisatieId bronhouderId, GebruikerId auteurId, DateTimeOffset vastgelegdOp)
    {
        Id = id;
        CasusId = casusId;
        BronhouderId = bronhouderId;
        AuteurId = auteurId;
        VastgelegdOp = vastgelegdOp;
    }

    public Guid Id { get; private set; }

    public CasusId CasusId { get; private set; }

    public OrganisatieId BronhouderId { get; private set; }

    public GebruikerId AuteurId { get; private set; }

    public DateTimeOffset VastgelegdOp { get; private set; }

    /// <summary>The day of the talk, in Europe/Amsterdam; may still come.</summary>
    public DateOnly GesprekOp { get; private set; }

    public string? Toelichting { get; private set; }

    public IReadOnlyList<Intakedeelnemer> Deelnemers => _deelnemers;
}

/// <summary>One party at the intake; missing asks a reason.</summary>
public sealed record Intakedeelnemer(Guid IntakeId, CasusId CasusId, Intakepartij Partij, bool IsErbij, string? RedenAfwezig)
{
    public const int RedenMaxLength = 500;
}

/// <summary>How far help is (F125).</summary>
public enum Hulpstatus
{
    Gevraagd,
    Wacht,
    Gestart,
    Beeindigd,
}

/// <summary>Help for one person or the whole family: asked, waited for, begun, ended (F125).</summary>
public sealed class IngezetteHulp
{
    public const int WatMaxLength = 300;
    public const int AanbiederMaxLength = 200;

    private IngezetteHulp(Guid id, CasusId casusId, OrganisatieId bronhouderId, GebruikerId auteurId, DateTimeOffset vastgelegdOp)
    {
        Id = id;
        CasusId = casusId;
        BronhouderId = bronhouderId;
        AuteurId = auteurId;
        VastgelegdOp = vastgelegdOp;
    }

    public Guid Id { get; private set; }

    public CasusId CasusId { get; private set; }

    public OrganisatieId BronhouderId { get; private set; }

    public GebruikerId AuteurId { get; private set; }

    public DateTimeOffset VastgelegdOp { get; private set; }

    /// <summary>For whom; null for the whole family.</summary>
    public PersoonId? PersoonId { get; private set; }

    public string Wat { get; private set; } = "";

    /// <summary>Who gives the help.</summary>
    public string Aanbieder { get; private set; } = "";

    public Hulpstatus Status { get; private set; }

    public DateOnly GevraagdOp { get; private set; }

    public DateOnly? GestartOp { get; private set; }

    public DateOnly? BeeindigdOp { get; private set; }

    /// <summary>What came of it; null until it ended.</summary>
    public string? Resultaat { get; private set; }

    public GebruikerId? HerzienDoor { get; private set; }

    public DateTimeOffset? HerzienOp { get; private set; }

    public int Versie { get; private set; } = 1;
}
