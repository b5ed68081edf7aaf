using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Casussen;

/// <summary>A filter on the list of cases, kept by one user under a name. Only its owner sees it.</summary>
internal sealed class BewaardFilter
{
    private BewaardFilter(Guid id, GebruikerId gebruikerId, string naam)
    {
        Id = id;
        GebruikerId = gebruikerId;
        Naam = naam;
    }

    public BewaardFilter(Guid id, GebruikerId gebruikerId, string naam, Casussenfilter filter) : this(id, gebruikerId, naam) =>
        (Fase, Kader, AlsContactpersoon, Afgesloten) = (filter.Fase, filter.Kader, filter.AlsContactpersoon, filter.Afgesloten);

    public Guid Id { get; private set; }

    public GebruikerId GebruikerId { get; private set; }

    public string Naam { get; private set; }

    public Domain.Casussen.Fase? Fase { get; private set; }

    public Domain.Casussen.Kader? Kader { get; private set; }

    public bool AlsContactpersoon { get; private set; }

    public bool Afgesloten { get; private set; }
}

/// <summary>A kept filter in the list.</summary>
public sealed record BewaardFilterRow(Guid Id, string Naam, Casussenfilter Filter);

/// <summary>Keeps the filter that is on now, under a name.</summary>
public sealed class FilterBewaren : IMetOperatie
{
    public const int NaamMaxLength = 60;

    public required Guid OperatieId { get; set; }

    public required Casussenfilter Filter { get; init; }

    [Required(ErrorMessage = "Geef het filter een naam.")]
    public string? Naam { get; set; } = "";
}

/// <inheritdoc cref="FilterBewaren" />
public sealed class FilterBewarenHandler(PortaalDb portaalDb)
{
    private const int MaxFilters = 20;

    public Task<Result<Gedaan>> HandleAsync(FilterBewaren command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.CasussenInzien, null, async db =>
        {
            var naam = Schrift.Opgeschoond(command.Naam);
            if (naam.Length == 0)
            {
                return FilterErrors.NaamOntbreekt;
            }

            if (Schrift.Bezwaar(naam, FilterBewaren.NaamMaxLength) is { } bezwaar)
            {
                return new Error(ErrorKind.Invalid, bezwaar, nameof(command.Naam));
            }

            var namen = await db.BewaardeFilters.Where(f => f.GebruikerId == db.Actor.Id).Select(f => f.Naam).ToListAsync(cancellationToken);
            if (namen.Contains(naam, StringComparer.OrdinalIgnoreCase))
            {
                return FilterErrors.NaamBestaat;
            }

            if (namen.Count >= MaxFilters)
            {
                return FilterErrors.TeVeel;
            }

            db.Add(new BewaardFilter(Guid.CreateVersion7(), db.Actor.Id, naam, command.Filter));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return new Gedaan();
            }
            catch (DbUpdateException exception) when ((exception.InnerException as PostgresException)?.SqlState == PostgresErrorCodes.UniqueViolation)
            {
                // Another window of the same user was first.
                return FilterErrors.NaamBestaat;
            }
        }, cancellationToken);
}

/// <summary>The kept filters of the current user; nothing of a case, so it is not logged.</summary>
public sealed class FiltersInzienHandler(PortaalDb portaalDb)
{
    public Task<Result<BewaardFilterRow[]>> HandleAsync(CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<BewaardFilterRow[]>(Bevoegdheid.CasussenInzien, null, async db =>
            await db.BewaardeFilters.AsNoTracking().Where(f => f.GebruikerId == db.Actor.Id).OrderBy(f => f.Naam)
                .Select(f => new BewaardFilterRow(f.Id, f.Naam, new(f.Fase, f.Kader, f.AlsContactpersoon, f.Afgesloten))).ToArrayAsync(cancellationToken),
            cancellationToken);
}

/// <summary>Throws a kept filter away. Someone else's filter is not there.</summary>
public sealed class FilterWeggooienHandler(PortaalDb portaalDb)
{
    public Task<Result<Gedaan>> HandleAsync(Guid operatieId, Guid id, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(operatieId, id, Bevoegdheid.CasussenInzien, null, async db =>
        {
            if (await db.BewaardeFilters.SingleOrDefaultAsync(f => f.Id == id && f.GebruikerId == db.Actor.Id, cancellationToken) is not { } filter)
            {
                return Error.NotFound;
            }

            db.Remove(filter);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return new Gedaan();
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another window of the same user was first.
                return Error.NotFound;
            }
        }, cancellationToken);
}

/// <summary>What can be wrong when keeping a filter, in the user's words.</summary>
public static class FilterErrors
{
    public static readonly Error NaamOntbreekt = new(ErrorKind.Invalid, "Geef het filter een naam.", nameof(FilterBewaren.Naam));

    public static readonly Error NaamBestaat = new(ErrorKind.Invalid, "Je hebt al een filter met deze naam. Kies een andere naam.", nameof(FilterBewaren.Naam));

    public static readonly Error TeVeel = new(ErrorKind.Invalid, "Je hebt al twintig filters bewaard. Gooi er eerst een weg.");
}
