using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
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

    /// <summary>Sets the next version.</summary>
    /// <param name="vorige">The version it follows; null for the first.</param>
    /// <param name="bij">Who are in the family, and when it is.</param>
    public static Result<Top3> StelVast(Casus casus, Actor actor, Top3? vorige, Top3gegevens gegevens, (IReadOnlySet<PersoonId> Gezin, Moment Nu) bij)
    {
        var statussen = vorige?.Situaties.DistinctBy(situatie => situatie.LijnId).ToDictionary(situatie => situatie.LijnId, situatie => situatie.Status) ?? [];
        Error[] errors = [.. gegevens.Check(casus, statussen, bij.Gezin)];
        if (errors.Length > 0)
        {
            return errors;
        }

        var top3 = new Top3(Guid.CreateVersion7(), casus.Id, (vorige?.Nummer ?? 0) + 1, actor.OrganisatieId, actor.Id, bij.Nu.Tijdstip)
        {
            SamenMet = Schrift.Opgeschoond(gegevens.SamenMet),
        };
        // A line goes on once: a second situation that claims it, or an unknown one, begins a line of its own.
        top3._situaties.AddRange(gegevens.Situaties.Where(situatie => !situatie.IsLeeg).OrderBy(situatie => situatie.Rang)
            .Select(situatie => Situatie.Maak(top3, situatie.LijnId is { } lijn && statussen.Remove(lijn) ? lijn : Guid.CreateVersion7(), situatie)));
        return top3;
    }
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

    internal static Situatie Maak(Top3 top3, Guid lijnId, Situatiegegevens gegevens)
    {
        var situatie = new Situatie(Guid.CreateVersion7(), top3.CasusId, top3.Id, lijnId, gegevens.Rang!.Value)
        {
            Omschrijving = Schrift.Opgeschoond(gegevens.Omschrijving),
            Voorbeelden = Schrift.Opgeschoond(gegevens.Voorbeelden),
            Risicofactoren = Schrift.Opgeschoond(gegevens.Risicofactoren),
            Status = gegevens.Status!.Value,
        };
        situatie._belevingen.AddRange(
            from beleving in gegevens.Belevingen
            where !string.IsNullOrWhiteSpace(beleving.Woorden)
            select new Beleving(Guid.CreateVersion7(), top3.CasusId, situatie.Id, beleving.PersoonId, Schrift.Opgeschoond(beleving.Woorden)));
        return situatie;
    }
}

/// <summary>A situation in the own words of one family member.</summary>
public sealed record Beleving(Guid Id, CasusId CasusId, Guid SituatieId, PersoonId PersoonId, string Woorden);
