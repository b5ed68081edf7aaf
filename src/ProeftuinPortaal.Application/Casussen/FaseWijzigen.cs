using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Casussen;

/// <summary>Moves the work of a case to another fase, with a reason.</summary>
public sealed class FaseWijzigen : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    public required string Casusnummer { get; init; }

    /// <summary>Of the case.</summary>
    public required int Versie { get; set; }

    [Required(ErrorMessage = "Kies de nieuwe fase.")]
    public Fase? Fase { get; set; }

    [Required(ErrorMessage = "Schrijf op waarom.")]
    public string? Reden { get; set; } = "";
}

/// <inheritdoc cref="FaseWijzigen" />
public sealed class FaseWijzigenHandler(PortaalDb portaalDb)
{
    public Task<Result<Gedaan>> HandleAsync(FaseWijzigen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.FaseWijzigen, command.Casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(command.Casusnummer, Bevoegdheid.FaseWijzigen, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            Error[] errors =
            [
                .. command.Fase is { } fase && Casusverloop.Werkfasen.Contains(fase) ? [] : new[] { CasusErrors.FaseOntbreekt },
                .. Expertiseregels.CheckReden(command.Reden, CasusErrors.RedenOntbreekt),
            ];
            return errors.Length > 0 ? errors : await Databasefout.VangAsync(() => db.Database.ExecuteSqlAsync(
                $"SELECT toegang.wijzig_fase({casus.Value.Id.Value}, {command.Fase!.Value.ToString()}, {Schrift.Opgeschoond(command.Reden)}, {command.Versie})",
                cancellationToken), nameof(command.Fase));
        }, cancellationToken);
}
