using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Uitstromen;

/// <summary>Closes a case after its nazorg; the contactpersoon keeps it to read.</summary>
public sealed record CasusSluiten(Guid OperatieId, string Casusnummer, int Versie);

/// <inheritdoc cref="CasusSluiten" />
public sealed class CasusSluitenHandler(PortaalDb portaalDb)
{
    public Task<Result<Gedaan>> HandleAsync(CasusSluiten command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.CasusSluiten, command.Casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(command.Casusnummer, Bevoegdheid.CasusSluiten, cancellationToken);
            return casus.IsSuccess
                ? await Databasefout.VangAsync(() => db.Database.ExecuteSqlAsync(
                    $"SELECT toegang.sluit_casus({casus.Value.Id.Value}, {command.Versie})", cancellationToken))
                : casus.Errors.ToArray();
        }, cancellationToken);
}
