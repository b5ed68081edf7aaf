using System.ComponentModel.DataAnnotations;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Expertises;

/// <summary>Who may share a part that the expert asked for, chooses not to and says why (F095). The expert reads it, and may ask again.</summary>
public sealed class ExpertisedeelWeigeren : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    public required string Casusnummer { get; init; }

    public required ExpertisevraagId VraagId { get; init; }

    public required Dossierdeel Deel { get; init; }

    [Required(ErrorMessage = "Schrijf op waarom je dit deel niet deelt.")]
    public string? Reden { get; set; } = "";
}

/// <inheritdoc cref="ExpertisedeelWeigeren" />
public sealed class ExpertisedeelWeigerenHandler(PortaalDb portaalDb)
{
    public Task<Result<Gedaan>> HandleAsync(ExpertisedeelWeigeren command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.ExpertisedeelWeigeren, command.Casusnummer, async db =>
        {
            Error[] errors = [.. Expertiseregels.CheckReden(command.Reden, ExpertiseErrors.RedenWeigeringOntbreekt)];
            return errors.Length > 0 ? errors : await db.OpVraagAsync(
                (command.Casusnummer, command.VraagId), Bevoegdheid.ExpertisedeelWeigeren,
                $"SELECT toegang.weiger_onderdeel({command.VraagId.Value}, {command.Deel.ToString()}, {Schrift.Opgeschoond(command.Reden)})", cancellationToken);
        }, cancellationToken);
}
