using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Expertises;

/// <summary>The inbox of an expert.</summary>
/// <param name="Nieuw">Addressed to the own organisation, not picked up; the shortest term first.</param>
/// <param name="Mijn">Picked up by this user and not closed.</param>
/// <param name="EigenNotities">Answers of this user whose question is closed: the newest first.</param>
public sealed record ExpertisewerklijstDetails(
    IReadOnlyList<VraagkopRow> Nieuw, IReadOnlyList<VraagkopRow> Mijn, IReadOnlyList<EigenNotitieRow> EigenNotities)
{
    /// <summary>The organisation whose inbox this is.</summary>
    public OrganisatieId Organisatie { get; init; }
}

/// <summary>What is seen of a question before it is picked up: theme, term and asker.</summary>
public sealed record VraagkopRow(
    ExpertisevraagId Id, Expertisethema Thema, DateOnly UiterlijkOp, string Vrager, string Vragerorganisatie, Expertisestatus Status);

/// <summary>An own answer.</summary>
public sealed record EigenNotitieRow(ExpertisevraagId VraagId, DateTimeOffset VastgelegdOp);

/// <summary>Opens the inbox of the RVT expert; logged as one list.</summary>
public sealed class ExpertisewerklijstInzienHandler(PortaalDb portaalDb)
{
    private const int MaxVragen = 200;

    public Task<Result<ExpertisewerklijstDetails>> HandleAsync(CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<ExpertisewerklijstDetails>(Bevoegdheid.ExpertisewerklijstInzien, null, async db =>
        {
            var vragen = await db.VraagkoppenAsync(MaxVragen, cancellationToken);
            var open = vragen.Select(v => v.Id).ToList();
            var notities = await db.Expertisenotities.Where(n => n.AuteurId == db.Actor.Id && !open.Contains(n.VraagId))
                .OrderByDescending(n => n.VastgelegdOp).Take(MaxVragen)
                .Select(n => new EigenNotitieRow(n.VraagId, n.VastgelegdOp)).ToListAsync(cancellationToken);
            await db.LogVragenlijstAsync(open.Concat(notities.Select(n => n.VraagId)), cancellationToken);
            return new ExpertisewerklijstDetails(
                [.. vragen.Where(v => v.Status == Expertisestatus.Gevraagd)], [.. vragen.Where(v => v.Status != Expertisestatus.Gevraagd)], notities)
            {
                Organisatie = db.Actor.OrganisatieId,
            };
        }, cancellationToken);
}

/// <summary>Reads the inbox inside a use case.</summary>
internal static class Vraagkoppen
{
    public static Task<List<VraagkopRow>> VraagkoppenAsync(this PortaalDbContext db, int aantal, CancellationToken cancellationToken) => (
        from v in db.VragenVoorExpert()
        join vrager in db.Gebruikers on v.VragerId equals vrager.Id
        join organisatie in db.Organisaties on v.BronhouderId equals organisatie.Id
        orderby v.UiterlijkOp, v.Id
        select new VraagkopRow(v.Id, v.Thema, v.UiterlijkOp, vrager.Naam, organisatie.Naam, v.Status)).Take(aantal).ToListAsync(cancellationToken);
}
