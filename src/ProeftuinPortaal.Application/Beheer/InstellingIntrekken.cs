using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Beheer;

/// <summary>Takes a change of a setting back that has not begun: what held before it goes on. It stays in the history.</summary>
/// <param name="Regio">Code of the region.</param>
/// <param name="Wijziging">The planned value.</param>
public sealed record InstellingIntrekken(Guid OperatieId, string Regio, Guid Wijziging);

/// <inheritdoc cref="InstellingIntrekken" />
public sealed class InstellingIntrekkenHandler(PortaalDb portaalDb)
{
    public Task<Result<Gedaan>> HandleAsync(InstellingIntrekken command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.InstellingIntrekken, null, async db =>
        {
            var kring = await db.RegioAsync(command.Regio, Bevoegdheid.InstellingIntrekken, cancellationToken);
            return kring.IsSuccess
                ? await Databasefout.VangAsync(() => db.Database.ExecuteSqlAsync(
                    $"SELECT toegang.trek_instelling_in({kring.Value.Regio.Id.Value}, {command.Wijziging})", cancellationToken))
                : kring.Errors.ToArray();
        }, cancellationToken);
}
