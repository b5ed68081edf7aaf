using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Expertises;

/// <summary>An expert gives a question back, with a reason; a colleague can pick it up.</summary>
public sealed class ExpertiseTeruggeven : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    public required ExpertisevraagId VraagId { get; init; }

    public required int Versie { get; set; }

    [Required(ErrorMessage = "Schrijf op waarom je de vraag teruggeeft.")]
    public string? Reden { get; set; } = "";
}

/// <inheritdoc cref="ExpertiseTeruggeven" />
public sealed class ExpertiseTeruggevenHandler(PortaalDb portaalDb)
{
    public Task<Result<Gedaan>> HandleAsync(ExpertiseTeruggeven command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.ExpertiseTeruggeven, null, async db =>
        {
            Error[] errors = [.. Expertiseregels.CheckReden(command.Reden, ExpertiseErrors.RedenTeruggaveOntbreekt)];
            return errors.Length > 0 ? errors : await Databasefout.VangAsync(() => db.Database.ExecuteSqlAsync(
                $"SELECT toegang.geef_vraag_terug({command.VraagId.Value}, {Schrift.Opgeschoond(command.Reden)}, {command.Versie})", cancellationToken));
        }, cancellationToken);
}
