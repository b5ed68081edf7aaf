using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Beheer;

/// <summary>Gives a setting another value from a day on, with where that was agreed. The earlier value stays in the history.</summary>
public sealed class InstellingWijzigen : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    /// <summary>Code of the region.</summary>
    public required string Regio { get; init; }

    public required Instellingsleutel Sleutel { get; init; }

    /// <summary>What the user looked at; the form sets another one after a choice between two versions.</summary>
    public int Versie { get; set; }

    public string? Waarde { get; set; } = "";

    /// <summary>The first day it holds, in Europe/Amsterdam.</summary>
    [Required(ErrorMessage = "Kies vanaf welke dag dit geldt.")]
    public DateOnly? Van { get; set; }

    [Required(ErrorMessage = "Schrijf op waar dit is afgesproken.")]
    public string? Bron { get; set; } = "";

    internal Instellinggegevens ToGegevens() => new(Sleutel, Waarde, Van, Bron);
}

/// <inheritdoc cref="InstellingWijzigen" />
public sealed class InstellingWijzigenHandler(PortaalDb portaalDb, TimeProvider clock)
{
    public Task<Result<Gedaan>> HandleAsync(InstellingWijzigen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.InstellingWijzigen, null, async db =>
        {
            var kring = await db.RegioAsync(command.Regio, Bevoegdheid.InstellingWijzigen, cancellationToken);
            if (!kring.IsSuccess)
            {
                return kring.Errors.ToArray();
            }

            Error[] errors = [.. command.ToGegevens().Check(Moment.Nu(clock).Vandaag)];
            if (errors.Length == 0 && command.Sleutel == Instellingsleutel.GepauzeerdeDelen)
            {
                errors = [.. await CheckDelenAsync(db, kring.Value.Regio, command, cancellationToken)];
            }

            if (errors.Length > 0)
            {
                return errors;
            }

            var isGedaan = false;
            var result = await Databasefout.VangAsync(async () => isGedaan = await SchrijfAsync(
                db, kring.Value.Regio, (command.Sleutel, command.Waarde), command.Van!.Value, command.Bron, command.Versie, cancellationToken), nameof(command.Van));
            return !result.IsSuccess || isGedaan ? result : await ConflictAsync(db, kring.Value.Regio, command, cancellationToken);
        }, cancellationToken);

    internal static async Task<bool> SchrijfAsync(
        PortaalDbContext db, Regiokeuze regio, (Instellingsleutel Sleutel, string? Waarde) wat, DateOnly van, string? bron, int versie, CancellationToken cancellationToken) =>
        (await db.Database.SqlQuery<bool>(
            $"""
            SELECT toegang.wijzig_instelling({Guid.CreateVersion7()}, {regio.Id.Value}, {wat.Sleutel.ToString()},
                {Instellingsregels.Opgeschoond(wat.Sleutel, wat.Waarde)}, {van}, {Schrift.Opgeschoond(bron)}, {versie}) AS "Value"
            """).ToListAsync(cancellationToken)).Single();

    // A name that no werkgebied has would pause nothing, and nobody would notice.
    private static async Task<IEnumerable<Error>> CheckDelenAsync(PortaalDbContext db, Regiokeuze regio, InstellingWijzigen command, CancellationToken cancellationToken)
    {
        var bekend = (await db.WerkgebiedenAsync(regio.Id, command.Van!.Value, cancellationToken)).Select(w => w.Deel).OfType<string>().Distinct().Order().ToList();
        return Instellingsregels.Delen(command.Waarde).Where(deel => deel != Instellingsregels.GeenDelen).Except(bekend).Take(1).Select(_ => InstellingErrors.DeelOnbekend(bekend));
    }

    // Someone else changed this setting since the form opened: both values side by side.
    private static async Task<Result<Gedaan>> ConflictAsync(
        PortaalDbContext db, Regiokeuze regio, InstellingWijzigen command, CancellationToken cancellationToken)
    {
        var rijen = await db.Instellingen.AsNoTracking().Where(i => i.RegioId == regio.Id && i.Sleutel == command.Sleutel).ToListAsync(cancellationToken);
        var huidig = rijen.SingleOrDefault(i => i.Van <= command.Van && (i.Tot is null || command.Van < i.Tot));
        Veldverschil[] velden =
        [
            new(nameof(command.Waarde), "Nieuwe waarde", Instellingsregels.Opgeschoond(command.Sleutel, command.Waarde), huidig?.Waarde),
            new(nameof(command.Bron), "Bron", Schrift.Opgeschoond(command.Bron), huidig?.Bron),
        ];
        return Error.Conflict(new(InstellingRow.Versienummer(rijen), null, [.. velden.Where(veld => !Equals(veld.Eigen, veld.Huidig))]));
    }
}
