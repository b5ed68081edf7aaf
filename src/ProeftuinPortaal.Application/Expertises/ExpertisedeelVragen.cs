using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Expertises;

/// <summary>"Meer nodig": the expert asks for one more part of the file (F095).</summary>
/// <param name="Opnieuw">After reading why it was not shared. Without it an answer that came meanwhile is not asked away.</param>
public sealed record ExpertisedeelVragen(Guid OperatieId, ExpertisevraagId VraagId, Dossierdeel Deel, bool Opnieuw = false);

/// <inheritdoc cref="ExpertisedeelVragen" />
public sealed class ExpertisedeelVragenHandler(PortaalDb portaalDb)
{
    public Task<Result<Gedaan>> HandleAsync(ExpertisedeelVragen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.ExpertisedeelVragen, null, db => Databasefout.VangAsync(() =>
            db.Database.ExecuteSqlAsync($"SELECT toegang.vraag_deel({command.VraagId.Value}, {command.Deel.ToString()}, {command.Opnieuw})", cancellationToken)), cancellationToken);
}
