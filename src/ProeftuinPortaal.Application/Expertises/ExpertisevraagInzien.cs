using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Expertises;

/// <summary>A question as the expert who picked it up works on it; afterwards only the own note.</summary>
/// <param name="Vraag">Null once the question is closed or withdrawn.</param>
/// <param name="Notities">Of this user.</param>
/// <param name="Gronden">The powers this user can write under.</param>
public sealed record ExpertisevraagDetails(
    VraaginhoudDetails? Vraag, IReadOnlyList<ExpertisenotitieRow> Notities, IReadOnlyList<Bevoegdheidsgrond> Gronden);

/// <summary>The text of a question and what was shared for it.</summary>
public sealed record VraaginhoudDetails(
    ExpertisevraagId Id, CasusId CasusId, string Casusnummer, string Gezinsnaam, Expertisethema Thema, DateOnly UiterlijkOp, string Vrager, string Vragerorganisatie,
    Expertisestatus Status, string Tekst, string? RedenTeruggave, int Versie, IReadOnlyList<VraagdeelRow> Delen);

/// <summary>Opens one question; logged as one reading of the part Expertise.</summary>
public sealed class ExpertisevraagInzienHandler(PortaalDb portaalDb)
{
    public Task<Result<ExpertisevraagDetails>> HandleAsync(ExpertisevraagId vraagId, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<ExpertisevraagDetails>(Bevoegdheid.ExpertisewerklijstInzien, null, async db =>
        {
            var inhoud = await InhoudAsync(db, vraagId, cancellationToken);
            var notities = await (
                from n in db.Expertisenotities
                join auteur in db.Gebruikers on n.AuteurId equals auteur.Id
                join o in db.Organisaties on n.BronhouderId equals o.Id
                where n.VraagId == vraagId && n.AuteurId == db.Actor.Id
                orderby n.VastgelegdOp
                select new ExpertisenotitieRow(n.Id, n.Tekst, auteur.Naam, o.Naam, n.Bevoegdheidsgrond, n.VastgelegdOp)).ToListAsync(cancellationToken);
            if (inhoud is null && notities.Count == 0)
            {
                return Error.NotFound;
            }

            await db.LogInzageVraagAsync(vraagId, cancellationToken);
            return new ExpertisevraagDetails(inhoud, notities, Expertiseregels.GrondenVan(db.Actor.Organisatiesoort));
        }, cancellationToken);

    private static Task<VraaginhoudDetails?> InhoudAsync(PortaalDbContext db, ExpertisevraagId vraagId, CancellationToken cancellationToken) => (
        from v in db.VragenVoorExpert()
        join c in db.Casussen on v.CasusId equals c.Id
        join gezin in db.Gezinnen on c.GezinId equals gezin.Id
        join tekst in db.Set<Expertisevraagtekst>() on v.Id equals tekst.VraagId
        join vrager in db.Gebruikers on v.VragerId equals vrager.Id
        join organisatie in db.Organisaties on v.BronhouderId equals organisatie.Id
        where v.Id == vraagId && v.Status != Expertisestatus.Gevraagd
        select new VraaginhoudDetails(
            v.Id, c.Id, c.Nummer, gezin.Naam, v.Thema, v.UiterlijkOp, vrager.Naam, organisatie.Naam, v.Status, tekst.Tekst, tekst.RedenTeruggave, v.Versie,
            db.Set<Vraagdeel>().Where(d => d.VraagId == v.Id).OrderBy(d => d.Deel)
                .Select(d => new VraagdeelRow(d.Deel, d.GevraagdOp, d.GedeeldOp, d.GeweigerdOp, d.RedenWeigering)).ToList())).SingleOrDefaultAsync(cancellationToken);
}
