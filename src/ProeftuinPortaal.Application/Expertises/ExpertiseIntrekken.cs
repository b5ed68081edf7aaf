using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Expertises;

/// <summary>The asker takes a question back; an expert who had it sees nothing of the case any more.</summary>
public sealed record ExpertiseIntrekken(Guid OperatieId, string Casusnummer, ExpertisevraagId VraagId, int Versie);

/// <inheritdoc cref="ExpertiseIntrekken" />
public sealed class ExpertiseIntrekkenHandler(PortaalDb portaalDb)
{
    public Task<Result<Gedaan>> HandleAsync(ExpertiseIntrekken command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.ExpertiseIntrekken, command.Casusnummer, db => db.OpVraagAsync(
            (command.Casusnummer, command.VraagId), Bevoegdheid.ExpertiseIntrekken,
            $"SELECT toegang.trek_vraag_in({command.VraagId.Value}, {command.Versie})", cancellationToken), cancellationToken);
}
