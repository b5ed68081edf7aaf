using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Beheer;

/// <summary>The questions of one region, for each kind of decision.</summary>
/// <param name="Namen">Who recorded or withdrew them.</param>
public sealed record CriteriaDetails(Regiokring Kring, IReadOnlyList<CriteriaRow> Criteria, IReadOnlyDictionary<GebruikerId, string> Namen);

/// <summary>A set of questions that holds or held together.</summary>
/// <param name="Tot">Half-open; the same as <paramref name="Van"/> when it was replaced or withdrawn before it held.</param>
/// <param name="Bron">Null for what the region started with.</param>
public sealed record Criteriaversie(DateOnly Van, DateOnly? Tot, IReadOnlyList<string> Vragen, string? Bron)
{
    public GebruikerId? VastgelegdDoor { get; init; }

    public DateTimeOffset? VastgelegdOp { get; init; }

    public GebruikerId? IngetrokkenDoor { get; init; }

    public DateTimeOffset? IngetrokkenOp { get; init; }
}

/// <summary>The questions for one kind of decision through time.</summary>
/// <param name="Versie">The token of the lost race.</param>
/// <param name="Huidig">What is asked today; null when nothing is.</param>
/// <param name="Komend">What was planned, soonest first.</param>
/// <param name="Eerder">Everything else, newest first.</param>
public sealed record CriteriaRow(
    Criteriumsoort Soort, int Versie, Criteriaversie? Huidig, IReadOnlyList<Criteriaversie> Komend, IReadOnlyList<Criteriaversie> Eerder)
{
    internal static CriteriaRow Van(Criteriumsoort soort, IReadOnlyCollection<Criterium> rijen, DateOnly vandaag)
    {
        // Of one version everything but the question is the same.
        var versies = rijen.GroupBy(rij => (rij.Van, rij.Tot, rij.Bron, rij.VastgelegdDoor, rij.VastgelegdOp, rij.IngetrokkenDoor, rij.IngetrokkenOp))
            .Select(groep => new Criteriaversie(groep.Key.Van, groep.Key.Tot, [.. groep.OrderBy(rij => rij.Volgorde).Select(rij => rij.Vraag)], groep.Key.Bron)
            {
                VastgelegdDoor = groep.Key.VastgelegdDoor,
                VastgelegdOp = groep.Key.VastgelegdOp,
                IngetrokkenDoor = groep.Key.IngetrokkenDoor,
                IngetrokkenOp = groep.Key.IngetrokkenOp,
            }).OrderByDescending(versie => versie.Van).ThenByDescending(versie => versie.VastgelegdOp).ToList();
        var huidig = versies.FirstOrDefault(versie => versie.Van <= vandaag && (versie.Tot is null || vandaag < versie.Tot));
        var komend = versies.Where(versie => versie.Van > vandaag && (versie.Tot is null || versie.Tot > versie.Van)).Reverse().ToList();
        return new(soort, Versienummer(rijen), huidig, komend, [.. versies.Except(komend).Where(versie => versie != huidig)]);
    }

    /// <summary>As toegang.leg_criteria_vast counts.</summary>
    internal static int Versienummer(IReadOnlyCollection<Criterium> rijen) => rijen.Count + rijen.Count(rij => rij.IngetrokkenOp is not null);
}

/// <summary>Every question, with where it comes from and since when.</summary>
public sealed class CriteriaInzienHandler(PortaalDb portaalDb, TimeProvider clock)
{
    /// <param name="regio">Code of the region; null for the first of the user's own.</param>
    public Task<Result<CriteriaDetails>> HandleAsync(string? regio, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<CriteriaDetails>(Bevoegdheid.BeheerInzien, null, async db =>
        {
            var kring = await db.RegioAsync(regio, Bevoegdheid.BeheerInzien, cancellationToken);
            if (!kring.IsSuccess)
            {
                return kring.Errors.ToArray();
            }

            var vandaag = Moment.Nu(clock).Vandaag;
            var rijen = await db.Criteria.AsNoTracking().Where(c => c.RegioId == kring.Value.Regio.Id).ToListAsync(cancellationToken);
            return new CriteriaDetails(
                kring.Value,
                [.. Enum.GetValues<Criteriumsoort>().Select(soort => CriteriaRow.Van(soort, [.. rijen.Where(rij => rij.Soort == soort)], vandaag))],
                await db.NamenAsync(rijen.SelectMany(rij => new[] { rij.VastgelegdDoor, rij.IngetrokkenDoor }), cancellationToken));
        }, cancellationToken);
}
