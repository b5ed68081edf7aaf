using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Plannen;

/// <summary>Where a verklarende analyse stands (domein.md 4.1; the review of the gedragswetenschapper comes later).</summary>
public enum Analysestatus
{
    Concept,
    MetGezinBesproken,
    Gedeeld,
}

/// <summary>One version of the verklarende analyse (F034): what is going on, where it comes from, what is strong, where we go.</summary>
public sealed class VerklarendeAnalyse
{
    private readonly List<Feit> _feiten = [];
    private readonly List<Reactie> _reacties = [];

    private VerklarendeAnalyse(Guid id, CasusId casusId, int nummer, OrganisatieId bronhouderId, GebruikerId auteurId, DateTimeOffset vastgelegdOp)
    {
        Id = id;
        CasusId = casusId;
        Nummer = nummer;
        BronhouderId = bronhouderId;
        AuteurId = auteurId;
        VastgelegdOp = vastgelegdOp;
    }

    public Guid Id { get; private set; }

    public CasusId CasusId { get; private set; }

    /// <summary>1 for the first version, then one higher each time; unique in the case.</summary>
    public int Nummer { get; private set; }

    public OrganisatieId BronhouderId { get; private set; }

    public GebruikerId AuteurId { get; private set; }

    public DateTimeOffset VastgelegdOp { get; private set; }

    public Analysestatus Status { get; private set; }

    /// <summary>The question of the family and of the professionals.</summary>
    public string Vraag { get; private set; } = "";

    /// <summary>How it began, and what keeps it going.</summary>
    public string Verklaring { get; private set; } = "";

    public string Krachten { get; private set; } = "";

    /// <summary>Help before, with its result.</summary>
    public string EerdereHulp { get; private set; } = "";

    public string Doelen { get; private set; } = "";

    /// <summary>Why it is shared without the family's step; null when they took part (F035).</summary>
    public string? UitzonderingGezin { get; private set; }

    public IReadOnlyList<Feit> Feiten => _feiten;

    public IReadOnlyList<Reactie> Reacties => _reacties;
}

/// <summary>A fact in the analysis, with how it is known.</summary>
public sealed record Feit(Guid Id, CasusId CasusId, Guid AnalyseId, int Volgorde, string Tekst, Kenbron Kenbron, string Bron)
{
    public const int BronMaxLength = 300;
}

/// <summary>Whether a family member recognises the analysis (F035).</summary>
public enum Standpunt
{
    Eens,
    Deels,
    Oneens,
}

/// <summary>What one family member thinks of one version of the analysis, in their own words.</summary>
public sealed record Reactie(
    Guid Id, CasusId CasusId, Guid AnalyseId, PersoonId PersoonId, Standpunt Standpunt, string Tekst, GebruikerId AuteurId, OrganisatieId BronhouderId, DateTimeOffset VastgelegdOp);

/// <summary>A professional's reaction on the plan, beside it: what the Raad may add (model.md, "◐ + reactie").</summary>
public sealed record Planreactie(
    Guid Id, CasusId CasusId, string Tekst, GebruikerId AuteurId, OrganisatieId BronhouderId, DateTimeOffset VastgelegdOp);

/// <summary>How far an action is.</summary>
public enum Actiestatus
{
    Open,
    Gedaan,
    Vervallen,
}

/// <summary>What someone will do and by when. The owner is a professional or a family member.</summary>
public sealed class Actie
{
    public const int WatMaxLength = 1000;

    private Actie(Guid id, CasusId casusId, OrganisatieId bronhouderId, GebruikerId auteurId, DateTimeOffset vastgelegdOp)
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

    public string Wat { get; private set; } = "";

    /// <summary>The professional who does it; exactly one of this and <see cref="PersoonId"/>.</summary>
    public GebruikerId? EigenaarId { get; private set; }

    /// <summary>The family member who does it.</summary>
    public PersoonId? PersoonId { get; private set; }

    public DateOnly UiterlijkOp { get; private set; }

    public Actiestatus Status { get; private set; }

    public DateOnly? AfgerondOp { get; private set; }

    public GebruikerId? HerzienDoor { get; private set; }

    public DateTimeOffset? HerzienOp { get; private set; }

    public int Versie { get; private set; } = 1;
}
