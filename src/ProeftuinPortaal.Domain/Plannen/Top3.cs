using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Plannen;

/// <summary>How an unsafe situation is doing (domein.md 4.1).</summary>
public enum Situatiestatus
{
    Open,
    Verminderd,
    Opgelost,
    Teruggekeerd,
}

/// <summary>One version of the Top-3: at most three ranked unsafe situations (F029). A re-assessment is a new version (F031).</summary>
public sealed class Top3
{
    public const int MaxSituaties = 3;
    public const int SamenMetMaxLength = 500;

    private readonly List<Situatie> _situaties = [];

    private Top3(Guid id, CasusId casusId, int nummer, OrganisatieId bronhouderId, GebruikerId auteurId, DateTimeOffset vastgelegdOp)
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

    /// <summary>1 for the first version, then one higher each time; unique in the case, so a lost race shows.</summary>
    public int Nummer { get; private set; }

    public OrganisatieId BronhouderId { get; private set; }

    public GebruikerId AuteurId { get; private set; }

    public DateTimeOffset VastgelegdOp { get; private set; }

    /// <summary>Who were there when it was set: family members and professionals.</summary>
    public string SamenMet { get; private set; } = "";

    public IReadOnlyList<Situatie> Situaties => _situaties;
}

/// <summary>One unsafe situation, in observable words of the professional; the family's own words stand apart (F030).</summary>
public sealed class Situatie
{
    private readonly List<Beleving> _belevingen = [];

    private Situatie(Guid id, CasusId casusId, Guid top3Id, Guid lijnId, int rang)
    {
        Id = id;
        CasusId = casusId;
        Top3Id = top3Id;
        LijnId = lijnId;
        Rang = rang;
    }

    public Guid Id { get; private set; }

    public CasusId CasusId { get; private set; }

    public Guid Top3Id { get; private set; }

    /// <summary>The same for one situation through all versions, so that its course can be followed.</summary>
    public Guid LijnId { get; private set; }

    /// <summary>1, 2 or 3.</summary>
    public int Rang { get; private set; }

    public string Omschrijving { get; private set; } = "";

    public string Voorbeelden { get; private set; } = "";

    public string Risicofactoren { get; private set; } = "";

    public Situatiestatus Status { get; private set; }

    public IReadOnlyList<Beleving> Belevingen => _belevingen;
}

/// <summary>A situation in the own words of one family member.</summary>
public sealed record Beleving(Guid Id, CasusId CasusId, Guid SituatieId, PersoonId PersoonId, string Woorden);
