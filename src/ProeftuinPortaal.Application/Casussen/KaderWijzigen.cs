using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Casussen;

/// <summary>Another kader for a case, from a day on; the kader before ends that day and stays readable.</summary>
public sealed class KaderWijzigen : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    public required string Casusnummer { get; init; }

    /// <summary>How many kaders the case had when the form was opened: a kader is only added.</summary>
    public required int Versie { get; set; }

    [Required(ErrorMessage = "Kies het nieuwe kader.")]
    public Kader? Kader { get; set; }

    [Required(ErrorMessage = "Vul in vanaf welke dag dit kader geldt.")]
    public DateOnly? Van { get; set; }

    [Required(ErrorMessage = "Schrijf op waarom, zoals de beslissing van de rechter.")]
    public string? Reden { get; set; } = "";
}

/// <inheritdoc cref="KaderWijzigen" />
public sealed class KaderWijzigenHandler(PortaalDb portaalDb, TimeProvider clock)
{
    /// <returns>Nothing, or a conflict with both versions field by field.</returns>
    public Task<Result<Gedaan>> HandleAsync(KaderWijzigen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.KaderWijzigen, command.Casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(command.Casusnummer, Bevoegdheid.KaderWijzigen, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            // Locked: who comes at the same moment waits here, and then sees what the first one made of it.
            await db.Database.ExecuteSqlAsync($"SELECT toegang.slot_kader({casus.Value.Id.Value})", cancellationToken);
            var kaders = await db.Set<Casuskader>().AsNoTracking().Where(k => k.CasusId == casus.Value.Id).ToListAsync(cancellationToken);
            var huidig = kaders.SingleOrDefault(k => k.Tot is null);
            if (kaders.Count != command.Versie && huidig is not null)
            {
                return Conflict(command, kaders.Count, huidig);
            }

            var wijziging = new Kaderwijziging(command.Kader, command.Van, command.Reden);
            if (wijziging.IsGelijk(huidig))
            {
                return new Gedaan();
            }

            Error[] errors = [.. wijziging.Check(casus.Value.IsAfgesloten, huidig, Moment.Nu(clock).Vandaag)];
            return errors.Length > 0 ? errors : await Databasefout.VangAsync(() => db.Database.ExecuteSqlAsync(
                $"""
                SELECT toegang.wijzig_kader({Guid.CreateVersion7()}, {casus.Value.Id.Value}, {command.Kader!.Value.ToString()}, {command.Van},
                    {Schrift.Opgeschoond(command.Reden)})
                """, cancellationToken), nameof(command.Kader));
        }, cancellationToken);

    private static Error Conflict(KaderWijzigen command, int versie, Casuskader huidig) => Herziening.Conflict(versie, null,
        new(nameof(command.Kader), "Kader", command.Kader, huidig.Kader),
        new(nameof(command.Van), "Geldt vanaf", command.Van, huidig.Van),
        new(nameof(command.Reden), "Waarom", Schrift.Opgeschoond(command.Reden), huidig.Reden ?? ""));
}
