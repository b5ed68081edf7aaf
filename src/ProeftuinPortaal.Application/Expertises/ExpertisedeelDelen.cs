using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Expertises;

/// <summary>Contactpersoon or regisseur shares one more part with who picked the question up, in one click (F095).</summary>
/// <param name="Alsnog">After it was not shared first. Without it nobody overrules what a colleague decided meanwhile.</param>
public sealed record ExpertisedeelDelen(Guid OperatieId, string Casusnummer, ExpertisevraagId VraagId, Dossierdeel Deel, bool Alsnog = false);

/// <inheritdoc cref="ExpertisedeelDelen" />
public sealed class ExpertisedeelDelenHandler(PortaalDb portaalDb)
{
    public Task<Result<Gedaan>> HandleAsync(ExpertisedeelDelen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.ExpertisedeelDelen, command.Casusnummer, db => db.OpVraagAsync(
            (command.Casusnummer, command.VraagId), Bevoegdheid.ExpertisedeelDelen,
            $"SELECT toegang.deel_onderdeel({command.VraagId.Value}, {command.Deel.ToString()}, {command.Alsnog})", cancellationToken), cancellationToken);
}
