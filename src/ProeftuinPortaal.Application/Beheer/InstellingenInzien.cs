using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Beheer;

/// <summary>The settings of one region.</summary>
public sealed record InstellingenDetails(Regiokring Kring, IReadOnlyList<InstellingRow> Instellingen);

/// <summary>One setting through time.</summary>
/// <param name="Versie">The number of values it ever had: the token of the lost race.</param>
/// <param name="Huidig">What holds today; null when nothing does.</param>
/// <param name="Komend">What was planned, soonest first.</param>
/// <param name="Eerder">What held before, newest first; also what was replaced before it held.</param>
public sealed record InstellingRow(
    Instellingsleutel Sleutel, int Versie, Instelling? Huidig, IReadOnlyList<Instelling> Komend, IReadOnlyList<Instelling> Eerder)
{
    internal static InstellingRow Van(Instellingsleutel sleutel, IReadOnlyList<Instelling> rijen, DateOnly vandaag) => new(
        sleutel, rijen.Count,
        rijen.SingleOrDefault(rij => rij.Van <= vandaag && (rij.Tot is null || vandaag < rij.Tot)),
        [.. rijen.Where(rij => rij.Van > vandaag && (rij.Tot is null || rij.Tot > rij.Van)).OrderBy(rij => rij.Van)],
        [.. rijen.Where(rij => rij.Tot <= vandaag || rij.Tot == rij.Van).OrderByDescending(rij => rij.Van)]);
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
            var rijen = (await db.Instellingen.AsNoTracking().Where(i => i.RegioId == kring.Value.Regio.Id).ToListAsync(cancellationToken))
                .ToLookup(i => i.Sleutel);
            return new InstellingenDetails(
                kring.Value, [.. Enum.GetValues<Instellingsleutel>().Select(sleutel => InstellingRow.Van(sleutel, [.. rijen[sleutel]], vandaag))]);
        }, cancellationToken);
}
