using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Casussen;

/// <summary>A case in a list.</summary>
/// <param name="Wijk">Where the family lives; null when unknown or not for this user.</param>
/// <param name="LaatsteContact">Day of the newest contact with the family that succeeded; null when there is none or it is not for this user.</param>
/// <param name="ZietContact">Whether this user may know of contacts in this case.</param>
public sealed record CasusRow(
    CasusId Id, string Nummer, string Gezinsnaam, string Contactpersoon, Fase? Fase, Kader? Kader, string? Wijk, DateOnly? LaatsteContact, bool ZietContact);

/// <summary>What a list shows of each case.</summary>
internal static class Casuslijst
{
    /// <summary>
    /// Reads the rows, in the order of the query. Wijk and last contact only where this user reads the part they belong to. In a few small
    /// questions: every mention of a table in a question weighs the rights of the user anew.
    /// </summary>
    public static async Task<List<CasusRow>> LeesRowsAsync(this PortaalDbContext db, IQueryable<Casus> casussen, CancellationToken cancellationToken)
    {
        var koppen = await casussen.Select(c => new
        {
            c.Id,
            c.Nummer,
            c.RegioId,
            c.GezinId,
            Gezinsnaam = db.Gezinnen.Where(g => g.Id == c.GezinId).Select(g => g.Naam).Single(),
            Contactpersoon = db.Gebruikers.Where(g => g.Id == c.VasteContactpersoonId).Select(g => g.Naam).Single(),
            Fase = c.Fasen.Where(f => f.Tot == null).Select(f => (Fase?)f.Fase).SingleOrDefault(),
            Kader = c.Kaders.Where(k => k.Tot == null).Select(k => (Kader?)k.Kader).SingleOrDefault(),
        }).ToListAsync(cancellationToken);
        var leest = await db.LeestAsync([.. koppen.Select(kop => (kop.Id, kop.RegioId))], cancellationToken);
        var wijken = await db.WijkenAsync([.. koppen.Where(kop => leest(kop.Id, Dossierdeel.Gezin)).Select(kop => kop.GezinId)], cancellationToken);
        var contacten = await db.LaatsteContactenAsync([.. koppen.Select(kop => kop.Id).Where(id => leest(id, Dossierdeel.Tijdlijn))], cancellationToken);
        return [.. koppen.Select(kop => new CasusRow(
            kop.Id, kop.Nummer, kop.Gezinsnaam, kop.Contactpersoon, kop.Fase, kop.Kader, wijken.GetValueOrDefault(kop.GezinId),
            contacten.TryGetValue(kop.Id, out var op) ? op : null, leest(kop.Id, Dossierdeel.Tijdlijn)))];
    }

    private static async Task<Dictionary<GezinId, string?>> WijkenAsync(this PortaalDbContext db, List<GezinId> gezinnen, CancellationToken cancellationToken) =>
        gezinnen.Count == 0 ? [] : (await db.Huishoudens.Where(h => gezinnen.Contains(h.GezinId)).OrderBy(h => h.Id)
            .Select(h => new { h.GezinId, h.Wijk }).ToListAsync(cancellationToken))
            .GroupBy(h => h.GezinId).ToDictionary(groep => groep.Key, groep => groep.First().Wijk);

    private static async Task<Dictionary<CasusId, DateOnly>> LaatsteContactenAsync(this PortaalDbContext db, List<CasusId> casussen, CancellationToken cancellationToken) =>
        casussen.Count == 0 ? [] : await db.Contactmomenten.Where(m => casussen.Contains(m.CasusId) && m.IsGelukt)
            .GroupBy(m => m.CasusId).Select(groep => new { groep.Key, Op = groep.Max(m => m.ContactOp) })
            .ToDictionaryAsync(rij => rij.Key, rij => rij.Op, cancellationToken);
}
