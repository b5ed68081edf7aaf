using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Beheer;

/// <summary>The settings of one region.</summary>
/// <param name="Namen">Who recorded or withdrew a value.</param>
public sealed record InstellingenDetails(Regiokring Kring, IReadOnlyList<InstellingRow> Instellingen, IReadOnlyDictionary<GebruikerId, string> Namen);

/// <summary>One setting through time.</summary>
/// <param name="Versie">The number of values it ever had and of those withdrawn: the token of the lost race.</param>
/// <param name="Huidig">What holds today; null when nothing does.</param>
/// <param name="Komend">What was planned, soonest first.</param>
/// <param name="Eerder">What held before, newest first; also what was replaced before it held.</param>
public sealed record InstellingRow(
    Instellingsleutel Sleutel, int Versie, Instelling? Huidig, IReadOnlyList<Instelling> Komend, IReadOnlyList<Instelling> Eerder)
{
    /// <summary>Everything, newest first.</summary>
    public IReadOnlyList<Instelling> Geschiedenis { get; init; } = [];

    /// <summary>What holds on a day, or will.</summary>
    public Instelling? Op(DateOnly dag) => Geschiedenis.FirstOrDefault(rij => rij.Van <= dag && (rij.Tot is null || dag < rij.Tot));

    internal static InstellingRow Van(Instellingsleutel sleutel, IReadOnlyList<Instelling> rijen, DateOnly vandaag) => new(
        sleutel, Versienummer(rijen),
        rijen.SingleOrDefault(rij => rij.Van <= vandaag && (rij.Tot is null || vandaag < rij.Tot)),
        [.. rijen.Where(rij => rij.Van > vandaag && (rij.Tot is null || rij.Tot > rij.Van)).OrderBy(rij => rij.Van)],
        [.. rijen.Where(rij => rij.Tot <= vandaag || rij.Tot == rij.Van).OrderByDescending(rij => rij.Van)])
    {
        Geschiedenis = [.. rijen.OrderByDescending(rij => rij.Van).ThenByDescending(rij => rij.VastgelegdOp)],
    };

    /// <summary>As toegang.wijzig_instelling counts.</summary>
    internal static int Versienummer(IReadOnlyCollection<Instelling> rijen) => rijen.Count + rijen.Count(rij => rij.IngetrokkenOp is not null);
}

/// <summary>Every setting, with where it comes from and since when.</summary>
public sealed class InstellingenInzienHandler(PortaalDb portaalDb, TimeProvider clock)
{
    /// <param name="regio">Code of the region; null for the first of the user's own.</param>
    public Task<Result<InstellingenDetails>> HandleAsync(string? regio, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<InstellingenDetails>(Bevoegdheid.BeheerInzien, null, async db =>
        {
            var kring = await db.RegioAsync(regio, Bevoegdheid.BeheerInzien, cancellationToken);
            if (!kring.IsSuccess)
            {
                return kring.Errors.ToArray();
            }

            var vandaag = Moment.Nu(clock).Vandaag;
            var alle = await db.Instellingen.AsNoTracking().Where(i => i.RegioId == kring.Value.Regio.Id).ToListAsync(cancellationToken);
            var rijen = alle.ToLookup(i => i.Sleutel);
            return new InstellingenDetails(
                kring.Value, [.. Enum.GetValues<Instellingsleutel>().Select(sleutel => InstellingRow.Van(sleutel, [.. rijen[sleutel]], vandaag))],
                await db.NamenAsync(alle.SelectMany(i => new[] { i.VastgelegdDoor, i.IngetrokkenDoor }), cancellationToken));
        }, cancellationToken);
}

/// <summary>Names beside what was agreed.</summary>
internal static class Beheernamen
{
    /// <summary>Who this user may not know by name is left out.</summary>
    public static async Task<IReadOnlyDictionary<GebruikerId, string>> NamenAsync(
        this PortaalDbContext db, IEnumerable<GebruikerId?> mensen, CancellationToken cancellationToken)
    {
        var ids = mensen.OfType<GebruikerId>().Distinct().ToList();
        return await db.Gebruikers.AsNoTracking().Where(g => ids.Contains(g.Id)).ToDictionaryAsync(g => g.Id, g => g.Naam, cancellationToken);
    }
}
