using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Regios;

/// <summary>A region to choose; its code stands in the address.</summary>
public sealed record Regiokeuze(RegioId Id, string Code, string Naam);

/// <summary>The region a screen is about, among those where this user may open it.</summary>
public sealed record Regiokring(Regiokeuze Regio, IReadOnlyList<Regiokeuze> Regios);

internal static class RegiokringExtensions
{
    /// <summary>The region with this code, when the user has this right there; without a code the first by name.</summary>
    public static async Task<Result<Regiokring>> RegioAsync(
        this PortaalDbContext db, string? code, Bevoegdheid bevoegdheid, CancellationToken cancellationToken)
    {
        var eigen = db.Actor.RegiosMet(bevoegdheid).ToList();
        var regios = await db.Regios.AsNoTracking().Where(r => eigen.Contains(r.Id)).OrderBy(r => r.Naam)
            .Select(r => new Regiokeuze(r.Id, r.Code, r.Naam)).ToListAsync(cancellationToken);
        var regio = regios.FirstOrDefault(r => string.IsNullOrEmpty(code) || r.Code == code);
        return regio is null ? Error.NotFound : new Regiokring(regio, regios);
    }
}
