using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Casussen;

/// <summary>What to show of the own cases. Nothing personal, so it may stand in an address; the search text never does.</summary>
/// <param name="AlsContactpersoon">Only families of which the user is the vaste contactpersoon.</param>
/// <param name="Afgesloten">Closed cases instead of open ones.</param>
public sealed record Casussenfilter(Fase? Fase = null, Kader? Kader = null, bool AlsContactpersoon = false, bool Afgesloten = false);

/// <summary>Where the next page starts: after this case, in the order of the list.</summary>
public sealed record Casussenplek(string Gezinsnaam, CasusId Id);

/// <summary>One page of the list.</summary>
/// <param name="Verder">Where the next page starts; null at the end, and always null for a search: type more to narrow it.</param>
/// <param name="ErIsMeer">More cases fit than are shown.</param>
public sealed record CasussenDetails(IReadOnlyList<CasusRow> Casussen, Casussenplek? Verder, bool ErIsMeer);

/// <summary>The list of cases someone may see, or those that fit what is typed. Logged as one row with the cases shown.</summary>
public sealed class CasussenZoekenHandler(PortaalDb portaalDb)
{
    /// <summary>Cases on one page.</summary>
    public const int Paginagrootte = 25;

    /// <param name="tekst">What is typed: name, number, postcode or wijk; empty for the whole list.</param>
    /// <param name="na">Where to go on; null for the first page.</param>
    public Task<Result<CasussenDetails>> HandleAsync(
        string? tekst, Casussenfilter filter, Casussenplek? na, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<CasussenDetails>(Bevoegdheid.CasussenInzien, null, async db =>
        {
            var casussen = Gefilterd(db, filter);
            var isZoeken = !string.IsNullOrWhiteSpace(tekst);
            var rows = await db.LeesRowsAsync(
                (isZoeken ? Gevonden(db, casussen, tekst!) : OpNaam(db, casussen, na)).Take(Paginagrootte + 1), cancellationToken);
            var getoond = rows.Take(Paginagrootte).ToList();
            var erIsMeer = rows.Count > Paginagrootte;
            await db.LogLijstAsync(isZoeken ? "Zoeken" : "Casussen", getoond.Select(row => row.Id), cancellationToken);
            return new CasussenDetails(getoond,
                erIsMeer && !isZoeken ? new(getoond[^1].Gezinsnaam, getoond[^1].Id) : null, erIsMeer);
        }, cancellationToken);

    private static IQueryable<Casus> Gefilterd(PortaalDbContext db, Casussenfilter filter) =>
        db.Casussen.AsNoTracking().ZichtbaarVoor(db.Actor, Dossierdeel.Kop).Where(c =>
            (c.AfgeslotenOp != null) == filter.Afgesloten
            && (!filter.AlsContactpersoon || c.VasteContactpersoonId == db.Actor.Id)
            && (filter.Fase == null || c.Fasen.Any(f => f.Tot == null && f.Fase == filter.Fase))
            && (filter.Kader == null || c.Kaders.Any(k => k.Tot == null && k.Kader == filter.Kader)));

    // Keyset paging: the place of the last row, never an offset.
    private static IQueryable<Casus> OpNaam(PortaalDbContext db, IQueryable<Casus> casussen, Casussenplek? na)
    {
        var metNaam =
            from c in casussen
            join g in db.Gezinnen on c.GezinId equals g.Id
            select new { Casus = c, g.Naam };
        if (na is not null)
        {
            metNaam = metNaam.Where(x => EF.Functions.GreaterThan(
                ValueTuple.Create(x.Naam, x.Casus.Id), ValueTuple.Create(na.Gezinsnaam, na.Id)));
        }

        return metNaam.OrderBy(x => x.Naam).ThenBy(x => x.Casus.Id).Select(x => x.Casus);
    }

    private static IQueryable<Casus> Gevonden(PortaalDbContext db, IQueryable<Casus> casussen, string tekst) =>
        from c in casussen
        join treffer in db.ZoekCasussen(tekst) on c.Id equals treffer.CasusId
        join g in db.Gezinnen on c.GezinId equals g.Id
        orderby treffer.Rang, g.Naam, c.Id
        select c;
}
