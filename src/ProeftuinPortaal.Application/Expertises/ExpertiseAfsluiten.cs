using System.ComponentModel.DataAnnotations;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Expertises;

/// <summary>The asker says whether the answer helped, and with that ends the access of the expert.</summary>
public sealed class ExpertiseAfsluiten : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    public required string Casusnummer { get; init; }

    public required ExpertisevraagId VraagId { get; init; }

    public required int Versie { get; set; }

    [Required(ErrorMessage = "Kies of de vraag is beantwoord.")]
    public Expertiseoordeel? Oordeel { get; set; }
}

/// <inheritdoc cref="ExpertiseAfsluiten" />
public sealed class ExpertiseAfsluitenHandler(PortaalDb portaalDb)
{
    public Task<Result<Gedaan>> HandleAsync(ExpertiseAfsluiten command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.ExpertiseAfsluiten, command.Casusnummer, db => command.Oordeel is null
            ? Task.FromResult<Result<Gedaan>>(ExpertiseErrors.OordeelOntbreekt)
            : db.OpVraagAsync((command.Casusnummer, command.VraagId), Bevoegdheid.ExpertiseAfsluiten,
                $"SELECT toegang.sluit_vraag_af({command.VraagId.Value}, {command.Oordeel.Value.ToString()}, {command.Versie})", cancellationToken),
            cancellationToken);
}
