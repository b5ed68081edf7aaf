using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Beheer;

/// <summary>
/// Decides about a request to take away someone's second step. Allowing is for another beheerder than who asked, and never about oneself;
/// who asked can only refuse it, which takes it back.
/// </summary>
/// <param name="Regio">Code of the region.</param>
public sealed record StapherstelBeoordelen(Guid OperatieId, string Regio, Guid VerzoekId, bool Toestaan);

/// <inheritdoc cref="StapherstelBeoordelen" />
public sealed class StapherstelBeoordelenHandler(PortaalDb portaalDb)
{
    public Task<Result<Gedaan>> HandleAsync(StapherstelBeoordelen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.StapherstelBeoordelen, null, async db =>
        {
            var kring = await db.RegioAsync(command.Regio, Bevoegdheid.StapherstelBeoordelen, cancellationToken);
            return kring.IsSuccess
                ? await Databasefout.VangAsync(() => db.Database.ExecuteSqlAsync(
                    $"SELECT toegang.beoordeel_stapherstel({kring.Value.Regio.Id.Value}, {command.VerzoekId}, {command.Toestaan})", cancellationToken))
                : kring.Errors.ToArray();
        }, cancellationToken);
}
