using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Beheer;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Domain.Regios;

namespace ProeftuinPortaal.Application.Regios;

/// <summary>Reads werkgebieden inside a use case: rows of one postcode, grouped to what people call a werkgebied.</summary>
internal static class WerkgebiedenExtensions
{
    /// <summary>What holds on this day or is to come.</summary>
    public static async Task<IReadOnlyList<WerkgebiedRow>> WerkgebiedenAsync(
        this PortaalDbContext db, RegioId regio, DateOnly dag, CancellationToken cancellationToken)
    {
        var rijen = await db.Werkgebieden.AsNoTracking().Where(w => w.RegioId == regio && (w.Tot == null || (w.Tot > dag && w.Tot > w.Van)))
            .OrderBy(w => w.Naam).ThenBy(w => w.Postcodegebied).ToListAsync(cancellationToken);
        return [.. rijen.GroupBy(w => (w.Naam, w.Deel, w.Van, w.Tot, w.Bron))
            .Select(g => new WerkgebiedRow(g.Key.Naam, g.Key.Deel, [.. g.Select(w => w.Postcodegebied)], g.Key.Van, g.Key.Tot, g.Key.Bron))];
    }
}
