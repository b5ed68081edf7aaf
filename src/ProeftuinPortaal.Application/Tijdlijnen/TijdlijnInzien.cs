using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tijdlijnen;

/// <summary>What to show of a timeline. Nothing personal, so it may stand in an address.</summary>
/// <param name="Strekking">Only facts or only opinions; null for all.</param>
/// <param name="Bronhouder">Only the words of this organisation; null for all.</param>
public sealed record Tijdlijnfilter(Strekking? Strekking = null, OrganisatieId? Bronhouder = null);

/// <summary>Where the next page starts: after this note, in the order newest first.</summary>
public sealed record Tijdlijnplek(DateOnly GebeurdOp, NotitieId Id);

/// <summary>What the timeline shows.</summary>
/// <param name="MagVastleggen">Whether this user may write a note here now.</param>
/// <param name="Bronhouders">Organisations that wrote something here, for the filter.</param>
/// <param name="Verder">Where the next page starts; null at the end.</param>
public sealed record TijdlijnDetails(
    bool MagVastleggen, IReadOnlyList<OrganisatieRow> Bronhouders, IReadOnlyList<NotitieRow> Notities, Tijdlijnplek? Verder);

/// <summary>An organisation in a list.</summary>
public sealed record OrganisatieRow(OrganisatieId Id, string Naam);

/// <summary>A note in the timeline.</summary>
/// <param name="HerzienDoor">Name of who changed it last; null when it was never changed.</param>
/// <param name="MagHerzien">Whether this user may change it.</param>
public sealed record NotitieRow(
    NotitieId Id, DateOnly GebeurdOp, string Tekst, Strekking? Strekking, Kenbron? Kenbron, string Auteur, string Organisatie,
    DateTimeOffset VastgelegdOp, string? HerzienDoor, DateTimeOffset? HerzienOp, int Versie, bool MagHerzien);

/// <summary>Opens the timeline of a case; logged as one reading of the part Tijdlijn.</summary>
public sealed class TijdlijnInzienHandler(PortaalDb portaalDb)
{
    /// <summary>Notes on one page.</summary>
    public const int Paginagrootte = 25;

    /// <param name="na">Where to go on; null for the newest notes.</param>
    public Task<Result<TijdlijnDetails>> HandleAsync(
        string casusnummer, Tijdlijnfilter filter, Tijdlijnplek? na, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<TijdlijnDetails>(Bevoegdheid.TijdlijnInzien, casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(casusnummer, Bevoegdheid.TijdlijnInzien, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            // No log, no data: the log row and the reading share a transaction, and the log comes first.
            await db.LogInzageAsync(casus.Value.Id, Dossierdeel.Tijdlijn, cancellationToken);
            var betrokkenheid = await db.BetrokkenheidBijAsync(casus.Value, cancellationToken);
            var magSchrijven = db.Actor.Mag(Bevoegdheid.NotitieVastleggen, betrokkenheid) && !casus.Value.IsAfgesloten;
            var notities = await ReadAsync(db, casus.Value.Id, filter, na, magSchrijven, cancellationToken);
            var bronhouders = await db.Organisaties
                .Where(o => db.Notities.Any(n => n.CasusId == casus.Value.Id && n.BronhouderId == o.Id))
                .OrderBy(o => o.Naam).Select(o => new OrganisatieRow(o.Id, o.Naam)).ToListAsync(cancellationToken);
            return new TijdlijnDetails(magSchrijven, bronhouders, [.. notities.Take(Paginagrootte)],
                notities.Count > Paginagrootte ? new(notities[Paginagrootte - 1].GebeurdOp, notities[Paginagrootte - 1].Id) : null);
        }, cancellationToken);

    private static Task<List<NotitieRow>> ReadAsync(
        PortaalDbContext db, CasusId casusId, Tijdlijnfilter filter, Tijdlijnplek? na, bool magSchrijven, CancellationToken cancellationToken)
    {
        var notities = db.Notities.Where(n => n.CasusId == casusId
            && (filter.Strekking == null || n.Strekking == filter.Strekking)
            && (filter.Bronhouder == null || n.BronhouderId == filter.Bronhouder));
        if (na is not null)
        {
            notities = notities.Where(n => EF.Functions.LessThan(
                ValueTuple.Create(n.GebeurdOp, n.Id), ValueTuple.Create(na.GebeurdOp, na.Id)));
        }

        var eigen = db.Actor.OrganisatieId;
        return (
            from n in notities
            join auteur in db.Gebruikers on n.AuteurId equals auteur.Id
            join organisatie in db.Organisaties on n.BronhouderId equals organisatie.Id
            join herziener in db.Gebruikers on n.HerzienDoor equals herziener.Id into herzieners
            from herziener in herzieners.DefaultIfEmpty()
            orderby n.GebeurdOp descending, n.Id descending
            select new NotitieRow(
                n.Id, n.GebeurdOp, n.Tekst, n.Strekking, n.Kenbron, auteur.Naam, organisatie.Naam, n.VastgelegdOp,
                herziener == null ? null : herziener.Naam, n.HerzienOp, n.Versie, magSchrijven && n.BronhouderId == eigen))
            .AsNoTracking().Take(Paginagrootte + 1).ToListAsync(cancellationToken);
    }
}
