using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Beheer;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Regios;

/// <summary>One region: what is said of it, what it wants, and what it agreed.</summary>
/// <param name="Statussen">Newest first, those to come included.</param>
public sealed record RegioDetails(Regiokring Kring, DateOnly Vandaag, IReadOnlyList<Regiofeit> Feiten, IReadOnlyList<Statusperiode> Statussen)
{
    public required IReadOnlyList<Doel> Doelen { get; init; }

    /// <summary>What holds today and what is planned.</summary>
    public required IReadOnlyList<InstellingRow> Instellingen { get; init; }

    public required IReadOnlyList<WerkgebiedRow> Werkgebieden { get; init; }

    /// <summary>For all regions the same.</summary>
    public required IReadOnlyList<Doel> Bloksdoelen { get; init; }

    /// <summary>For all regions the same.</summary>
    public required IReadOnlyList<Gesprekskaart> Gesprekskaarten { get; init; }

    public Statusperiode? Status => Statussen.FirstOrDefault(status => status.Van <= Vandaag && (status.Tot is null || Vandaag < status.Tot));
}

/// <summary>Opens the page of one of the user's own regions. Nothing of a person is on it, so it is not logged.</summary>
public sealed class RegioInzienHandler(PortaalDb portaalDb, TimeProvider clock)
{
    /// <param name="regio">Code of the region; null for the first of the user's own.</param>
    public Task<Result<RegioDetails>> HandleAsync(string? regio, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<RegioDetails>(Bevoegdheid.RegioInzien, null, async db =>
        {
            var kring = await db.RegioAsync(regio, Bevoegdheid.RegioInzien, cancellationToken);
            return kring.IsSuccess ? await LeesAsync(db, kring.Value, Moment.Nu(clock).Vandaag, cancellationToken) : kring.Errors.ToArray();
        }, cancellationToken);

    private static async Task<RegioDetails> LeesAsync(PortaalDbContext db, Regiokring kring, DateOnly vandaag, CancellationToken cancellationToken)
    {
        var id = kring.Regio.Id;
        var feiten = await db.Regiofeiten.AsNoTracking().Where(f => f.RegioId == id && (f.Tot == null || vandaag < f.Tot))
            .OrderByDescending(f => f.Soort).ToListAsync(cancellationToken);
        var statussen = await db.Statusperioden.AsNoTracking().Where(s => s.RegioId == id).OrderByDescending(s => s.Van).ToListAsync(cancellationToken);
        var doelen = await db.Doelen.AsNoTracking().Where(d => d.RegioId == id || d.RegioId == null).OrderBy(d => d.Volgorde).ToListAsync(cancellationToken);
        var instellingen = (await db.Instellingen.AsNoTracking().Where(i => i.RegioId == id).ToListAsync(cancellationToken)).ToLookup(i => i.Sleutel);
        return new(kring, vandaag, feiten, statussen)
        {
            Doelen = [.. doelen.Where(d => d.RegioId is not null)],
            Bloksdoelen = [.. doelen.Where(d => d.RegioId is null)],
            Instellingen = [.. Enum.GetValues<Instellingsleutel>().Select(sleutel => InstellingRow.Van(sleutel, [.. instellingen[sleutel]], vandaag))
                .Where(rij => rij.Huidig is not null || rij.Komend.Count > 0)],
            Werkgebieden = await db.WerkgebiedenAsync(id, vandaag, cancellationToken),
            Gesprekskaarten = await db.Gesprekskaarten.AsNoTracking().OrderBy(k => k.Volgorde).ToListAsync(cancellationToken),
        };
    }
}
