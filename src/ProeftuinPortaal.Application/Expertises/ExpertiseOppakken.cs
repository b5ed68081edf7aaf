using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Expertises;

/// <summary>An expert takes a question from the inbox: from here on its text and the shared parts are open to that expert alone.</summary>
public sealed record ExpertiseOppakken(Guid OperatieId, ExpertisevraagId VraagId);

/// <inheritdoc cref="ExpertiseOppakken" />
public sealed class ExpertiseOppakkenHandler(PortaalDb portaalDb)
{
    /// <returns>A Conflict that names the colleague when someone was first.</returns>
    public Task<Result<Gedaan>> HandleAsync(ExpertiseOppakken command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.ExpertiseOppakken, null, async db =>
        {
            string? eerste = null;
            var result = await Databasefout.VangAsync(async () => eerste = await db.Database.SqlQuery<string?>(
                $"""SELECT toegang.pak_vraag_op({command.VraagId.Value}) AS "Value" """).SingleAsync(cancellationToken));
            return result.IsSuccess && eerste is not null ? ExpertiseErrors.AlOpgepakt(eerste) : result;
        }, cancellationToken);
}
