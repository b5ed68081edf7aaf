using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Plannen;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Vandaag;

/// <summary>When something must be done, seen from today.</summary>
public enum Urgentie
{
    TeLaat,
    Vandaag,
    DezeWeek,
    Later,
}

/// <summary>An open action of this user.</summary>
public sealed record ActieVandaagRow(Guid Id, string Casusnummer, string Gezinsnaam, string Wat, DateOnly UiterlijkOp, Urgentie Urgentie)
{
    internal CasusId CasusId { get; init; }
}

/// <summary>A family whose help has been waited for longer than the region allows (F125).</summary>
public sealed record HulpVandaagRow(string Casusnummer, string Gezinsnaam, string Wat, DateOnly GevraagdOp, int Dagen)
{
    internal CasusId CasusId { get; init; }
}

/// <summary>What of the plan and the timeline asks for attention today.</summary>
internal static class VandaagActies
{
    private const int MaxRijen = 50;

    /// <summary>Cases of this user where nothing can be done now, because the work stands still in the area: not on Vandaag.</summary>
    public static async Task<List<CasusId>> StilleCasussenAsync(this PortaalDbContext db, CancellationToken cancellationToken) =>
        [.. (await db.Database.SqlQuery<Guid>($"SELECT unnest(toegang.mijn_stille_casussen()) AS \"Value\"").ToListAsync(cancellationToken)).Select(id => new CasusId(id))];

    /// <summary>My open actions, the most urgent first.</summary>
    public static async Task<List<ActieVandaagRow>> MijnActiesAsync(this PortaalDbContext db, DateOnly vandaag, CancellationToken cancellationToken)
    {
        var zondag = vandaag.AddDays((7 - (int)vandaag.DayOfWeek) % 7);
        var stil = await db.StilleCasussenAsync(cancellationToken);
        var acties = await (
            from a in db.Acties
            join c in db.Casussen.ZichtbaarVoor(db.Actor, Dossierdeel.Plan) on a.CasusId equals c.Id
            join g in db.Gezinnen on c.GezinId equals g.Id
            where a.EigenaarId == db.Actor.Id && a.Status == Actiestatus.Open && c.AfgeslotenOp == null && !stil.Contains(c.Id)
            orderby a.UiterlijkOp, a.Id
            select new { a.Id, a.CasusId, c.Nummer, g.Naam, a.Wat, a.UiterlijkOp }).Take(MaxRijen).ToListAsync(cancellationToken);
        return
        [
            .. acties.Select(a => new ActieVandaagRow(a.Id, a.Nummer, a.Naam, a.Wat, a.UiterlijkOp,
                a.UiterlijkOp < vandaag ? Urgentie.TeLaat : a.UiterlijkOp == vandaag ? Urgentie.Vandaag : a.UiterlijkOp <= zondag ? Urgentie.DezeWeek : Urgentie.Later)
            {
                CasusId = a.CasusId,
            }),
        ];
    }

    /// <summary>Families whose help waits too long, longest first.</summary>
    public static async Task<List<HulpVandaagRow>> WachtTeLangAsync(this PortaalDbContext db, DateOnly vandaag, CancellationToken cancellationToken)
    {
        var stil = await db.StilleCasussenAsync(cancellationToken);
        var wachtend = await (
            from h in db.IngezetteHulp
            join c in db.Casussen.ZichtbaarVoor(db.Actor, Dossierdeel.Tijdlijn) on h.CasusId equals c.Id
            join g in db.Gezinnen on c.GezinId equals g.Id
            where (h.Status == Hulpstatus.Gevraagd || h.Status == Hulpstatus.Wacht) && c.AfgeslotenOp == null && !stil.Contains(c.Id)
            orderby h.GevraagdOp, h.Id
            select new { h.CasusId, c.RegioId, c.Nummer, g.Naam, h.Wat, h.Status, h.GevraagdOp }).ToListAsync(cancellationToken);
        Dictionary<RegioId, int?> termijnen = [];
        foreach (var regio in wachtend.Select(h => h.RegioId).Distinct())
        {
            termijnen[regio] = (await db.InstellingenAsync(regio, vandaag, cancellationToken)).Getal(Instellingsleutel.TermijnHulp);
        }

        return
        [
            .. wachtend.Where(h => IngezetteHulp.WachtTeLang(h.Status, h.GevraagdOp, termijnen[h.RegioId], vandaag)).Take(MaxRijen)
                .Select(h => new HulpVandaagRow(h.Nummer, h.Naam, h.Wat, h.GevraagdOp, vandaag.DayNumber - h.GevraagdOp.DayNumber) { CasusId = h.CasusId }),
        ];
    }
}
