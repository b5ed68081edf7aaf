using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Domain.Casussen;

namespace ProeftuinPortaal.Application.Tijdlijnen;

/// <summary>Reads the rows of one page of a timeline, each kind in one query.</summary>
internal static class Tijdlijnlezer
{
    /// <param name="plekken">Which rows.</param>
    /// <param name="magSchrijven">Whether this user may change those of the own organisation.</param>
    public static async Task<IReadOnlyList<TijdlijnRow>> RegelsAsync(
        this PortaalDbContext db, CasusId casusId, IReadOnlyList<Regelplek> plekken, bool magSchrijven, CancellationToken cancellationToken)
    {
        Guid[] Ids(Tijdlijnsoort soort) => [.. plekken.Where(plek => plek.Soort == soort.ToString()).Select(plek => plek.Id)];
        var notities = await NotitiesAsync(db, casusId, Ids(Tijdlijnsoort.Notitie), magSchrijven, cancellationToken);
        var contacten = await ContactenAsync(db, casusId, Ids(Tijdlijnsoort.Contactmoment), magSchrijven, cancellationToken);
        var intakes = await IntakesAsync(db, casusId, Ids(Tijdlijnsoort.Intake), cancellationToken);
        return [.. plekken.Select(plek => new TijdlijnRow(
            plek.Id, notities.GetValueOrDefault(plek.Id), contacten.GetValueOrDefault(plek.Id), intakes.GetValueOrDefault(plek.Id)))];
    }

    private static async Task<Dictionary<Guid, NotitieRow>> NotitiesAsync(
        PortaalDbContext db, CasusId casusId, Guid[] ids, bool magSchrijven, CancellationToken cancellationToken)
    {
        var eigen = db.Actor.OrganisatieId;
        Domain.Tijdlijnen.NotitieId[] notitieIds = [.. ids.Select(id => new Domain.Tijdlijnen.NotitieId(id))];
        return ids.Length == 0 ? [] : await (
            from n in db.Notities
            join auteur in db.Gebruikers on n.AuteurId equals auteur.Id
            join organisatie in db.Organisaties on n.BronhouderId equals organisatie.Id
            join herziener in db.Gebruikers on n.HerzienDoor equals herziener.Id into herzieners
            from herziener in herzieners.DefaultIfEmpty()
            where n.CasusId == casusId && notitieIds.Contains(n.Id)
            select new NotitieRow(
                n.Id, n.GebeurdOp, n.Tekst, n.Strekking, n.Kenbron, auteur.Naam, organisatie.Naam, n.VastgelegdOp,
                herziener == null ? null : herziener.Naam, n.HerzienOp, n.Versie, magSchrijven && n.BronhouderId == eigen))
            .ToDictionaryAsync(n => n.Id.Value, cancellationToken);
    }

    private static async Task<Dictionary<Guid, ContactmomentRow>> ContactenAsync(
        PortaalDbContext db, CasusId casusId, Guid[] ids, bool magSchrijven, CancellationToken cancellationToken)
    {
        var eigen = db.Actor.OrganisatieId;
        return ids.Length == 0 ? [] : await (
            from c in db.Contactmomenten
            join auteur in db.Gebruikers on c.AuteurId equals auteur.Id
            join organisatie in db.Organisaties on c.BronhouderId equals organisatie.Id
            where c.CasusId == casusId && ids.Contains(c.Id)
            select new ContactmomentRow(
                c.Id, c.ContactOp, c.Vorm, c.Met, c.IsGelukt, c.Tekst, auteur.Naam, organisatie.Naam, c.VastgelegdOp, c.HerzienOp, c.Versie,
                magSchrijven && c.BronhouderId == eigen))
            .ToDictionaryAsync(c => c.Id, cancellationToken);
    }

    /// <summary>The planned intake that asks whether it was held; whatever page and filter the reader is on.</summary>
    public static async Task<IntakeRow?> OnbevestigdeIntakeAsync(this PortaalDbContext db, CasusId casusId, DateOnly vandaag, CancellationToken cancellationToken)
    {
        var laatste = await Intakes(db, db.Intakes.Where(i => i.CasusId == casusId && !db.Uitstromen.Any(u => u.CasusId == casusId && u.VastgelegdOp > i.VastgelegdOp)))
            .FirstOrDefaultAsync(cancellationToken);
        return laatste?.Stand(vandaag) == Domain.Tijdlijnen.Intakestand.Onbevestigd ? laatste : null;
    }

    private static async Task<Dictionary<Guid, IntakeRow>> IntakesAsync(
        PortaalDbContext db, CasusId casusId, Guid[] ids, CancellationToken cancellationToken) =>
        ids.Length == 0 ? [] : await Intakes(db, db.Intakes.Where(i => i.CasusId == casusId && ids.Contains(i.Id))).ToDictionaryAsync(i => i.Id, cancellationToken);

    private static IQueryable<IntakeRow> Intakes(PortaalDbContext db, IQueryable<Domain.Tijdlijnen.Intake> intakes) =>
        from i in intakes
        join auteur in db.Gebruikers on i.AuteurId equals auteur.Id
        join organisatie in db.Organisaties on i.BronhouderId equals organisatie.Id
        orderby i.VastgelegdOp descending
        select new IntakeRow(
            i.Id, i.GesprekOp, i.Toelichting, auteur.Naam, organisatie.Naam, i.VastgelegdOp,
            i.Deelnemers.Select(d => new IntakepartijRow(d.Partij, d.IsErbij, d.RedenAfwezig)).ToList(),
            db.Intakes.Any(later => later.CasusId == i.CasusId && later.VastgelegdOp > i.VastgelegdOp));
}
