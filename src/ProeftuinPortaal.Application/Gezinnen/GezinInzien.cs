using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Gezinnen;

/// <summary>Who the family are.</summary>
/// <param name="MagVastleggen">Whether this user may add and change people here now.</param>
public sealed record GezinDetails(bool MagVastleggen, IReadOnlyList<PersoonRow> Personen, IReadOnlyList<HuishoudenRow> Huishoudens);

/// <summary>A member of the family.</summary>
/// <param name="Leeftijd">Whole years today; null when the date of birth is not known.</param>
public sealed record PersoonRow(
    PersoonId Id, string Voornaam, string Achternaam, DateOnly? Geboortedatum, Gezinsrol Gezinsrol, int Versie, int? Leeftijd)
{
    public string Naam => $"{Voornaam} {Achternaam}";
}

/// <summary>Where a household lives, no closer than this.</summary>
public sealed record HuishoudenRow(Guid Id, string? Postcodegebied, string? Wijk, int Versie);

/// <summary>Opens the part Gezin; logged as one reading of it.</summary>
public sealed class GezinInzienHandler(PortaalDb portaalDb, TimeProvider clock)
{
    public Task<Result<GezinDetails>> HandleAsync(string casusnummer, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<GezinDetails>(Bevoegdheid.GezinInzien, casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(casusnummer, Bevoegdheid.GezinInzien, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            await db.LogInzageAsync(casus.Value.Id, Dossierdeel.Gezin, cancellationToken);
            var betrokkenheid = await db.BetrokkenheidBijAsync(casus.Value, cancellationToken);
            var vandaag = Moment.Nu(clock).Vandaag;
            var personen = await db.GezinsledenAsync(casus.Value, cancellationToken);
            var huishoudens = await db.Huishoudens.Where(h => h.GezinId == casus.Value.GezinId)
                .OrderBy(h => h.Postcodegebied).Select(h => new HuishoudenRow(h.Id, h.Postcodegebied, h.Wijk, h.Versie)).ToListAsync(cancellationToken);
            return new GezinDetails(
                db.Actor.Mag(Bevoegdheid.PersoonVastleggen, betrokkenheid) && !casus.Value.IsAfgesloten,
                [.. personen.Select(p => new PersoonRow(
                    p.Id, p.Voornaam, p.Achternaam, p.Geboortedatum, p.Gezinsrol, p.Versie, Persoon.Leeftijd(p.Geboortedatum, vandaag)))],
                huishoudens);
        }, cancellationToken);
}

/// <summary>A member of the family in a list to choose from.</summary>
public sealed record GezinslidRow(PersoonId Id, string Naam);

/// <summary>The family inside a use case about their case.</summary>
internal static class Gezinsleden
{
    /// <summary>Parents first, then the eldest first; who has no date of birth last.</summary>
    public static async Task<List<Persoon>> GezinsledenAsync(this PortaalDbContext db, Casus casus, CancellationToken cancellationToken) =>
        [.. (await db.Personen.AsNoTracking().Where(p => p.GezinId == casus.GezinId).ToListAsync(cancellationToken))
            .OrderBy(p => p.Gezinsrol).ThenBy(p => p.Geboortedatum ?? DateOnly.MaxValue).ThenBy(p => p.Voornaam, StringComparer.Ordinal)];

    /// <summary>Their names, for who may read the part Gezin; nobody otherwise.</summary>
    public static async Task<IReadOnlyList<GezinslidRow>> GezinsnamenAsync(
        this PortaalDbContext db, Casus casus, Betrokkenheid betrokkenheid, CancellationToken cancellationToken) =>
        db.Actor.Mag(Bevoegdheid.GezinInzien, betrokkenheid)
            ? [.. (await db.GezinsledenAsync(casus, cancellationToken)).Select(p => new GezinslidRow(p.Id, $"{p.Voornaam} {p.Achternaam}"))]
            : [];
}
