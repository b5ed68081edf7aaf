using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Uitstromen;

/// <summary>The work goes on, in the last fase it had before the uitstroom.</summary>
public sealed class CasusHeropenen : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    public required string Casusnummer { get; init; }

    public required int Versie { get; set; }

    [Required(ErrorMessage = "Schrijf op waarom.")]
    public string? Reden { get; set; } = "";
}

/// <inheritdoc cref="CasusHeropenen" />
public sealed class CasusHeropenenHandler(PortaalDb portaalDb)
{
    public Task<Result<Gedaan>> HandleAsync(CasusHeropenen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.CasusHeropenen, command.Casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(command.Casusnummer, Bevoegdheid.CasusHeropenen, cancellationToken);
            Error[] errors = casus.IsSuccess ? [.. Expertiseregels.CheckReden(command.Reden, CasusErrors.RedenOntbreekt)] : [.. casus.Errors];
            return errors.Length > 0 ? errors : await Databasefout.VangAsync(() => db.Database.ExecuteSqlAsync(
                $"SELECT toegang.heropen_casus({casus.Value!.Id.Value}, {Schrift.Opgeschoond(command.Reden)}, {command.Versie})", cancellationToken));
        }, cancellationToken);
}
