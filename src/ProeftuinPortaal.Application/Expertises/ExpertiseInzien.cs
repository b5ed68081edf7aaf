using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Expertises;

/// <summary>The questions of a case to the RVT.</summary>
/// <param name="MagVragen">Whether this user may ask here now.</param>
/// <param name="Voorstel">The last day when the asker gives no other, from the settings of the region.</param>
/// <param name="Organisaties">Who can be asked: organisations with an expert in the region now.</param>
public sealed record ExpertiseDetails(
    bool MagVragen, DateOnly Voorstel, IReadOnlyList<OrganisatieRow> Organisaties, IReadOnlyList<VraagRow> Vragen);

/// <summary>A question, for the side of the asker.</summary>
/// <param name="OpgepaktDoor">Name of the expert; null while it waits.</param>
/// <param name="MagBeheren">Whether this user may withdraw or close it.</param>
/// <param name="MagDelen">Whether this user may share a part for it.</param>
public sealed record VraagRow(
    ExpertisevraagId Id, Expertisethema Thema, Expertisestatus Status, string Vrager, string GerichtAan, DateTimeOffset GevraagdOp, DateOnly UiterlijkOp,
    string? OpgepaktDoor, Expertiseoordeel? Oordeel, string Tekst, string? RedenTeruggave, int Versie,
    IReadOnlyList<VraagdeelRow> Delen, IReadOnlyList<ExpertisenotitieRow> Notities, bool MagBeheren, bool MagDelen);

/// <summary>A part that was asked for, shared, or both.</summary>
/// <param name="GeweigerdOp">When it was chosen not to share it; null as long as it is shared or waits.</param>
/// <param name="RedenWeigering">Why not, the last time.</param>
public sealed record VraagdeelRow(
    Dossierdeel Deel, DateTimeOffset? GevraagdOp, DateTimeOffset? GedeeldOp, DateTimeOffset? GeweigerdOp = null, string? RedenWeigering = null);

/// <summary>An answer, with the organisation and the power it was written under.</summary>
public sealed record ExpertisenotitieRow(Guid Id, string Tekst, string Auteur, string Organisatie, Bevoegdheidsgrond Grond, DateTimeOffset VastgelegdOp);

/// <summary>Opens the part Expertise of a case; logged as one reading of it.</summary>
public sealed class ExpertiseInzienHandler(PortaalDb portaalDb, TimeProvider clock)
{
    private const int Termijn = 5;

    public Task<Result<ExpertiseDetails>> HandleAsync(string casusnummer, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<ExpertiseDetails>(Bevoegdheid.ExpertiseInzien, casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(casusnummer, Bevoegdheid.ExpertiseInzien, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            await db.LogInzageAsync(casus.Value.Id, Dossierdeel.Expertise, cancellationToken);
            var betrokkenheid = await db.BetrokkenheidBijAsync(casus.Value, cancellationToken);
            var magVragen = db.Actor.Organisatiesoort == Organisatiesoort.LokaalTeam && !casus.Value.IsAfgesloten
                && db.Actor.Mag(Bevoegdheid.ExpertiseVragen, betrokkenheid);
            var vandaag = Moment.Nu(clock).Vandaag;
            var instellingen = await db.InstellingenAsync(casus.Value.RegioId, vandaag, cancellationToken);
            return new ExpertiseDetails(
                magVragen, Werkdagen.Na(vandaag, instellingen.Getal(Instellingsleutel.TermijnExpertise) ?? Termijn),
                magVragen ? await OrganisatiesAsync(db, casus.Value.RegioId, cancellationToken) : [],
                await VragenAsync(db, casus.Value, betrokkenheid, cancellationToken));
        }, cancellationToken);

    private static async Task<List<OrganisatieRow>> OrganisatiesAsync(PortaalDbContext db, RegioId regio, CancellationToken cancellationToken)
    {
        var organisaties = await (
            from rol in db.Gebruikersrollen
            join g in db.Gebruikers on rol.GebruikerId equals g.Id
            join o in db.Organisaties on g.OrganisatieId equals o.Id
            where rol.RegioId == regio && rol.Rol == Rol.RvtExpert && g.IsActief
                && rol.Van <= PortaalDbContext.Nu() && (rol.Tot == null || PortaalDbContext.Nu() < rol.Tot)
            select new { o.Id, o.Naam, o.Soort }).Distinct().ToListAsync(cancellationToken);
        return [.. organisaties.Where(o => Rechten.KanDragen(Casusrolsoort.Vraagexpert, Rol.RvtExpert, o.Soort))
            .OrderBy(o => o.Soort).ThenBy(o => o.Naam, StringComparer.CurrentCulture).Select(o => new OrganisatieRow(o.Id, o.Naam))];
    }

    private static async Task<List<VraagRow>> VragenAsync(PortaalDbContext db, Casus casus, Betrokkenheid betrokkenheid, CancellationToken cancellationToken)
    {
        var ik = db.Actor.Id;
        var (magBeheren, magDelen) = (db.Actor.Mag(Bevoegdheid.ExpertiseAfsluiten, betrokkenheid), db.Actor.Mag(Bevoegdheid.ExpertisedeelDelen, betrokkenheid));
        return await (
            from v in db.VragenVan(casus, betrokkenheid)
            join vrager in db.Gebruikers on v.VragerId equals vrager.Id
            join organisatie in db.Organisaties on v.GerichtAanId equals organisatie.Id
            join tekst in db.Set<Expertisevraagtekst>() on v.Id equals tekst.VraagId
            join expert in db.Gebruikers on v.OpgepaktDoor equals expert.Id into experts
            from expert in experts.DefaultIfEmpty()
            orderby v.Status == Expertisestatus.Afgesloten || v.Status == Expertisestatus.Ingetrokken, v.UiterlijkOp, v.Id
            select new VraagRow(
                v.Id, v.Thema, v.Status, vrager.Naam, organisatie.Naam, v.GevraagdOp, v.UiterlijkOp, expert == null ? null : expert.Naam,
                v.Oordeel, tekst.Tekst, tekst.RedenTeruggave, v.Versie,
                db.Set<Vraagdeel>().Where(d => d.VraagId == v.Id).OrderBy(d => d.Deel)
                    .Select(d => new VraagdeelRow(d.Deel, d.GevraagdOp, d.GedeeldOp, d.GeweigerdOp, d.RedenWeigering)).ToList(),
                (from n in db.Expertisenotities
                 join auteur in db.Gebruikers on n.AuteurId equals auteur.Id
                 join o in db.Organisaties on n.BronhouderId equals o.Id
                 where n.VraagId == v.Id
                 orderby n.VastgelegdOp
                 select new ExpertisenotitieRow(n.Id, n.Tekst, auteur.Naam, o.Naam, n.Bevoegdheidsgrond, n.VastgelegdOp)).ToList(),
                magBeheren && v.OpgepaktDoor != ik, magDelen && v.OpgepaktDoor != ik)).ToListAsync(cancellationToken);
    }
}
