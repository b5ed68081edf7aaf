using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Beheer;

/// <summary>Gives a region other questions to weigh with, from a day on. What was weighed keeps the questions it was weighed by.</summary>
public sealed class CriteriaVastleggen : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    /// <summary>Code of the region.</summary>
    public required string Regio { get; init; }

    public required Criteriumsoort Soort { get; init; }

    /// <summary>What the user looked at; the form sets another one after a choice between two versions.</summary>
    public int Versie { get; set; }

    /// <summary>One question per line, in their order.</summary>
    [Required(ErrorMessage = "Schrijf ten minste één vraag op.")]
    public string? Vragen { get; set; } = "";

    /// <summary>The first day they are asked, in Europe/Amsterdam.</summary>
    [Required(ErrorMessage = "Kies vanaf welke dag dit geldt.")]
    public DateOnly? Van { get; set; }

    [Required(ErrorMessage = "Schrijf op waar dit is afgesproken.")]
    public string? Bron { get; set; } = "";

    internal Criteriagegevens ToGegevens() => new(Vragen, Van, Bron);
}

/// <inheritdoc cref="CriteriaVastleggen" />
public sealed class CriteriaVastleggenHandler(PortaalDb portaalDb, TimeProvider clock)
{
    public Task<Result<Gedaan>> HandleAsync(CriteriaVastleggen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.CriteriaVastleggen, null, async db =>
        {
            var kring = await db.RegioAsync(command.Regio, Bevoegdheid.CriteriaVastleggen, cancellationToken);
            if (!kring.IsSuccess)
            {
                return kring.Errors.ToArray();
            }

            var gegevens = command.ToGegevens();
            Error[] errors = [.. gegevens.Check(Moment.Nu(clock).Vandaag)];
            if (errors.Length > 0)
            {
                return errors;
            }

            var isGedaan = false;
            var result = await Databasefout.VangAsync(async () => isGedaan = await SchrijfAsync(db, kring.Value.Regio, command, gegevens, cancellationToken), nameof(command.Van));
            return !result.IsSuccess || isGedaan ? result : await ConflictAsync(db, kring.Value.Regio, command, cancellationToken);
        }, cancellationToken);

    private static async Task<bool> SchrijfAsync(
        PortaalDbContext db, Regiokeuze regio, CriteriaVastleggen command, Criteriagegevens gegevens, CancellationToken cancellationToken) =>
        (await db.Database.SqlQuery<bool>(
            $"""
            SELECT toegang.leg_criteria_vast({regio.Id.Value}, {command.Soort.ToString()}, {gegevens.Regels.ToArray()}, {gegevens.Van!.Value},
                {Schrift.Opgeschoond(gegevens.Bron)}, {command.Versie}) AS "Value"
            """).ToListAsync(cancellationToken)).Single();

    // Someone else changed these questions since the form opened: both versions side by side.
    private static async Task<Result<Gedaan>> ConflictAsync(PortaalDbContext db, Regiokeuze regio, CriteriaVastleggen command, CancellationToken cancellationToken)
    {
        var rijen = await db.Criteria.AsNoTracking().Where(c => c.RegioId == regio.Id && c.Soort == command.Soort).ToListAsync(cancellationToken);
        var huidig = CriteriaRow.Van(command.Soort, rijen, command.Van!.Value).Huidig;
        Veldverschil[] velden =
        [
            new(nameof(command.Vragen), "Vragen", string.Join('\n', Criteriagegevens.RegelsVan(command.Vragen)), huidig is null ? null : string.Join('\n', huidig.Vragen)),
            new(nameof(command.Bron), "Bron", Schrift.Opgeschoond(command.Bron), huidig?.Bron),
        ];
        return Error.Conflict(new(CriteriaRow.Versienummer(rijen), null, [.. velden.Where(veld => !Equals(veld.Eigen, veld.Huidig))]));
    }
}

/// <summary>Takes questions back that were planned and are not asked yet.</summary>
/// <param name="Regio">Code of the region.</param>
/// <param name="Van">The day from which they were planned.</param>
public sealed record CriteriaIntrekken(Guid OperatieId, string Regio, Criteriumsoort Soort, DateOnly Van);

/// <inheritdoc cref="CriteriaIntrekken" />
public sealed class CriteriaIntrekkenHandler(PortaalDb portaalDb)
{
    public Task<Result<Gedaan>> HandleAsync(CriteriaIntrekken command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.CriteriaIntrekken, null, async db =>
        {
            var kring = await db.RegioAsync(command.Regio, Bevoegdheid.CriteriaIntrekken, cancellationToken);
            return kring.IsSuccess
                ? await Databasefout.VangAsync(() => db.Database.ExecuteSqlAsync(
                    $"SELECT toegang.trek_criteria_in({kring.Value.Regio.Id.Value}, {command.Soort.ToString()}, {command.Van})", cancellationToken))
                : kring.Errors.ToArray();
        }, cancellationToken);
}
