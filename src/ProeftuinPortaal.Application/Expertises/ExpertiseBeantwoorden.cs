using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Expertises;

/// <summary>The expert answers with a note, stamped with organisation and power.</summary>
public sealed class ExpertiseBeantwoorden : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    public required ExpertisevraagId VraagId { get; init; }

    public required int Versie { get; set; }

    [Required(ErrorMessage = "Schrijf je antwoord op.")]
    public string? Tekst { get; set; } = "";

    [Required(ErrorMessage = "Kies op welke grond je dit schrijft.")]
    public Bevoegdheidsgrond? Grond { get; set; }
}

/// <inheritdoc cref="ExpertiseBeantwoorden" />
public sealed class ExpertiseBeantwoordenHandler(PortaalDb portaalDb)
{
    public Task<Result<Gedaan>> HandleAsync(ExpertiseBeantwoorden command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.ExpertiseBeantwoorden, null, async db =>
        {
            Error[] errors = [.. new Expertisenotitiegegevens(command.Tekst, command.Grond).Check(db.Actor.Organisatiesoort)];
            return errors.Length > 0 ? errors : await Databasefout.VangAsync(() => db.Database.ExecuteSqlAsync(
                $"""
                SELECT toegang.beantwoord_vraag({Guid.CreateVersion7()}, {command.VraagId.Value}, {Schrift.Opgeschoond(command.Tekst)},
                    {command.Grond!.Value.ToString()}, {command.Versie})
                """, cancellationToken), nameof(command.Grond));
        }, cancellationToken);
}
