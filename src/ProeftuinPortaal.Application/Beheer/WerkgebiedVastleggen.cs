using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Beheer;

/// <summary>Says which postcodes belong to a werkgebied from a day on. Of all regions, a postcode is in one werkgebied at a time.</summary>
public sealed class WerkgebiedVastleggen : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    /// <summary>Code of the region.</summary>
    public required string Regio { get; init; }

    [Required(ErrorMessage = "Vul een naam in.")]
    public string? Naam { get; set; } = "";

    /// <summary>The larger part it belongs to; empty for none.</summary>
    public string? Deel { get; set; } = "";

    [Required(ErrorMessage = "Vul ten minste één postcode in, alleen de vier cijfers.")]
    public string? Postcodes { get; set; } = "";

    /// <summary>The first day it holds, in Europe/Amsterdam.</summary>
    [Required(ErrorMessage = "Kies vanaf welke dag dit geldt.")]
    public DateOnly? Van { get; set; }

    [Required(ErrorMessage = "Schrijf op waar dit is afgesproken.")]
    public string? Bron { get; set; } = "";

    internal Werkgebiedgegevens ToGegevens() => new(Naam, Deel, Postcodes, Van, Bron);
}

/// <inheritdoc cref="WerkgebiedVastleggen" />
public sealed class WerkgebiedVastleggenHandler(PortaalDb portaalDb, TimeProvider clock)
{
    private const string Constraint = "ex_werkgebieden_postcode";

    public Task<Result<Gedaan>> HandleAsync(WerkgebiedVastleggen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.WerkgebiedVastleggen, null, async db =>
        {
            var kring = await db.RegioAsync(command.Regio, Bevoegdheid.WerkgebiedVastleggen, cancellationToken);
            if (!kring.IsSuccess)
            {
                return kring.Errors.ToArray();
            }

            var gegevens = command.ToGegevens();
            Error[] errors = [.. gegevens.Check(Moment.Nu(clock).Vandaag)];
            if (errors.Length == 0)
            {
                errors = [.. await BezetAsync(db, gegevens, cancellationToken)];
            }

            return errors.Length > 0 ? errors : await SchrijfAsync(db, kring.Value.Regio.Id, gegevens, cancellationToken);
        }, cancellationToken);

    private static async Task<IEnumerable<Error>> BezetAsync(PortaalDbContext db, Werkgebiedgegevens gegevens, CancellationToken cancellationToken)
    {
        var bezet = await (
            from w in db.Werkgebieden
            join r in db.Regios on w.RegioId equals r.Id
            where gegevens.Postcodegebieden.Contains(w.Postcodegebied) && (w.Tot == null || (w.Tot > gegevens.Van && w.Tot > w.Van))
            orderby w.Postcodegebied
            select new { w.Postcodegebied, w.Naam, Regio = r.Naam }).ToListAsync(cancellationToken);
        return bezet.DistinctBy(w => w.Postcodegebied).Take(1).Select(w => WerkgebiedErrors.PostcodeBezet(w.Postcodegebied, w.Naam, w.Regio));
    }

    private static async Task<Result<Gedaan>> SchrijfAsync(PortaalDbContext db, RegioId regio, Werkgebiedgegevens gegevens, CancellationToken cancellationToken)
    {
        var deel = Schrift.Opgeschoond(gegevens.Deel) is { Length: > 0 } schoon ? schoon : null;
        try
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                SELECT toegang.leg_werkgebied_vast({regio.Value}, {Schrift.Opgeschoond(gegevens.Naam)}, {deel}, {gegevens.Postcodegebieden.ToArray()},
                    {gegevens.Van!.Value}, {Schrift.Opgeschoond(gegevens.Bron)})
                """, cancellationToken);
            return new Gedaan();
        }
        catch (PostgresException exception) when (exception.ConstraintName == Constraint)
        {
            // Someone else was first, between our look and our writing.
            return WerkgebiedErrors.PostcodeIntussenBezet;
        }
    }
}

/// <summary>Ends a werkgebied from today on: its postcodes are free again.</summary>
/// <param name="Regio">Code of the region.</param>
public sealed record WerkgebiedBeeindigen(Guid OperatieId, string Regio, string Naam);

/// <inheritdoc cref="WerkgebiedBeeindigen" />
public sealed class WerkgebiedBeeindigenHandler(PortaalDb portaalDb)
{
    public Task<Result<Gedaan>> HandleAsync(WerkgebiedBeeindigen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.WerkgebiedBeeindigen, null, async db =>
        {
            var kring = await db.RegioAsync(command.Regio, Bevoegdheid.WerkgebiedBeeindigen, cancellationToken);
            return kring.IsSuccess
                ? await Databasefout.VangAsync(() => db.Database.ExecuteSqlAsync(
                    $"SELECT toegang.beeindig_werkgebied({kring.Value.Regio.Id.Value}, {command.Naam})", cancellationToken))
                : kring.Errors.ToArray();
        }, cancellationToken);
}

/// <summary>One werkgebied in one period.</summary>
public sealed record WerkgebiedRow(string Naam, string? Deel, IReadOnlyList<string> Postcodes, DateOnly Van, DateOnly? Tot, string Bron);

/// <summary>The werkgebieden of one region that hold or are to come.</summary>
public sealed record WerkgebiedenDetails(Regiokring Kring, IReadOnlyList<WerkgebiedRow> Werkgebieden);

/// <inheritdoc cref="WerkgebiedenDetails" />
public sealed class WerkgebiedenInzienHandler(PortaalDb portaalDb, TimeProvider clock)
{
    /// <param name="regio">Code of the region; null for the first of the user's own.</param>
    public Task<Result<WerkgebiedenDetails>> HandleAsync(string? regio, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<WerkgebiedenDetails>(Bevoegdheid.BeheerInzien, null, async db =>
        {
            var kring = await db.RegioAsync(regio, Bevoegdheid.BeheerInzien, cancellationToken);
            return kring.IsSuccess
                ? new WerkgebiedenDetails(kring.Value, await db.WerkgebiedenAsync(kring.Value.Regio.Id, Moment.Nu(clock).Vandaag, cancellationToken))
                : kring.Errors.ToArray();
        }, cancellationToken);
}
