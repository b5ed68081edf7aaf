using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Toegang;

/// <summary>Makes another worker of a lokaal team the one steady contact of the family (F012). The one before ends at that moment.</summary>
public sealed class VasteContactpersoonToewijzen : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    public required string Casusnummer { get; init; }

    /// <summary>Of the case, as the user saw it.</summary>
    public required int Versie { get; set; }

    [Required(ErrorMessage = "Kies de nieuwe vaste contactpersoon.")]
    public GebruikerId? Contactpersoon { get; set; }

    [Required(ErrorMessage = "Schrijf op waarom.")]
    public string? Reden { get; set; } = "";
}

/// <inheritdoc cref="VasteContactpersoonToewijzen" />
public sealed class VasteContactpersoonToewijzenHandler(PortaalDb portaalDb)
{
    public Task<Result<Gedaan>> HandleAsync(VasteContactpersoonToewijzen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.VasteContactpersoonToewijzen, command.Casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(command.Casusnummer, Bevoegdheid.VasteContactpersoonToewijzen, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            Error[] errors = [.. Check(command)];
            return errors.Length > 0 ? errors : await Databasefout.VangAsync(() => db.Database.ExecuteSqlAsync(
                $"""
                SELECT toegang.wijs_contactpersoon_toe({casus.Value.Id.Value}, {command.Contactpersoon!.Value.Value},
                    {Schrift.Opgeschoond(command.Reden)}, {command.Versie})
                """, cancellationToken), nameof(command.Contactpersoon));
        }, cancellationToken);

    private static IEnumerable<Error> Check(VasteContactpersoonToewijzen command)
    {
        if (command.Contactpersoon is null)
        {
            yield return new(ErrorKind.Invalid, "Kies de nieuwe vaste contactpersoon.", nameof(command.Contactpersoon));
        }

        if (Schrift.Opgeschoond(command.Reden).Length == 0)
        {
            yield return CasusErrors.RedenOntbreekt;
        }
        else if (Schrift.Bezwaar(command.Reden!, Casusrol.RedenMaxLength) is { } bezwaar)
        {
            yield return new(ErrorKind.Invalid, bezwaar, nameof(command.Reden));
        }
    }
}
