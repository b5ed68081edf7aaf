using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Concepten;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Expertises;

/// <summary>Which questions a use case starts from. Row-level security repeats it (Sql/42.expertise.sql).</summary>
internal static class Expertisetoegang
{
    /// <summary>The questions of a case for the side of the asker: its lokaal team and the regisseurs, not other experts.</summary>
    public static IQueryable<Expertisevraag> VragenVan(this PortaalDbContext db, Casus casus, Betrokkenheid betrokkenheid)
    {
        var isRegisseur = betrokkenheid.Casusrollen.Any(rol =>
            rol is Casusrolsoort.VasteContactpersoon or Casusrolsoort.Casusregisseur or Casusrolsoort.Procesregisseur);
        var eigen = db.Actor.OrganisatieId;
        return db.Expertisevragen.AsNoTracking().Where(v => v.CasusId == casus.Id && (isRegisseur || v.BronhouderId == eigen));
    }

    /// <summary>The inbox of an expert: what nobody picked up yet, and what this user did, as long as it is open.</summary>
    public static IQueryable<Expertisevraag> VragenVoorExpert(this PortaalDbContext db)
    {
        var (ik, organisatie) = (db.Actor.Id, db.Actor.OrganisatieId);
        var regios = Rechten.KanDragen(Casusrolsoort.Vraagexpert, Rol.RvtExpert, db.Actor.Organisatiesoort)
            ? db.Actor.Rollen.Where(rol => rol.Rol == Rol.RvtExpert).Select(rol => rol.RegioId).ToList()
            : [];
        return db.Expertisevragen.AsNoTracking().Where(v => v.GerichtAanId == organisatie && regios.Contains(v.RegioId)
            && (v.Status == Expertisestatus.Gevraagd
                || (v.OpgepaktDoor == ik && (v.Status == Expertisestatus.Opgepakt || v.Status == Expertisestatus.Beantwoord))));
    }

    /// <summary>Logs the reading of one question, or of the own note about it.</summary>
    public static Task LogInzageVraagAsync(this PortaalDbContext db, ExpertisevraagId vraag, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"SELECT toegang.log_inzage_vraag({vraag.Value})", cancellationToken);

    /// <summary>Logs one list of questions.</summary>
    public static Task LogVragenlijstAsync(this PortaalDbContext db, IEnumerable<ExpertisevraagId> vragen, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"SELECT toegang.log_vraaglijst({vragen.Select(id => id.Value).ToArray()})", cancellationToken);

    /// <summary>One act on a question by the side of the asker: the case, then the question in it, then the function.</summary>
    /// <param name="functie">The definer function, which checks everything once more under the lock.</param>
    public static async Task<Result<Gedaan>> OpVraagAsync(
        this PortaalDbContext db, (string Casusnummer, ExpertisevraagId VraagId) wat, Bevoegdheid bevoegdheid, FormattableString functie, CancellationToken cancellationToken)
    {
        var casus = await db.VindCasusAsync(wat.Casusnummer, bevoegdheid, cancellationToken);
        if (!casus.IsSuccess)
        {
            return casus.Errors.ToArray();
        }

        var betrokkenheid = await db.BetrokkenheidBijAsync(casus.Value, cancellationToken);
        return await db.VragenVan(casus.Value, betrokkenheid).AnyAsync(v => v.Id == wat.VraagId, cancellationToken)
            ? await Databasefout.VangAsync(() => db.Database.ExecuteSqlAsync(functie, cancellationToken))
            : Error.NotFound;
    }

    /// <summary>The case of a question this user picked up and can still answer: where the draft of the answer belongs.</summary>
    public static async Task<Result<Casus>> VindCasusVanVraagAsync(this PortaalDbContext db, string onderwerp, CancellationToken cancellationToken)
    {
        var vraag = new ExpertisevraagId(Conceptonderwerp.RecordId(onderwerp) ?? Guid.Empty);
        var nummer = Conceptonderwerp.Casusnummer(onderwerp);
        var casus = await db.Casussen.ZichtbaarVoor(db.Actor, Dossierdeel.Kop).SingleOrDefaultAsync(
            c => c.Nummer == nummer && db.VragenVoorExpert().Any(v => v.Id == vraag && v.CasusId == c.Id && v.Status == Expertisestatus.Opgepakt), cancellationToken);
        return casus is null ? Error.NotFound : casus;
    }
}
