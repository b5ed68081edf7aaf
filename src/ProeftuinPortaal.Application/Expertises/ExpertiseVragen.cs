using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Expertises;

/// <summary>A lokaal team asks one organisation of the RVT a question (F017). Regie does not move.</summary>
public sealed class ExpertiseVragen : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    public required string Casusnummer { get; init; }

    [Required(ErrorMessage = "Kies een thema.")]
    public Expertisethema? Thema { get; set; }

    [Required(ErrorMessage = "Schrijf op wat je wilt weten.")]
    public string? Tekst { get; set; } = "";

    [Required(ErrorMessage = "Kies aan welke organisatie je de vraag stelt.")]
    public OrganisatieId? GerichtAan { get; set; }

    [Required(ErrorMessage = "Vul in wanneer je het antwoord nodig hebt.")]
    public DateOnly? UiterlijkOp { get; set; }

    public bool DeelPlan { get; set; }

    public bool DeelVeiligheid { get; set; }

    public bool DeelTijdlijn { get; set; }

    internal Expertisevraaggegevens ToGegevens() => new(Thema, Tekst, GerichtAan, UiterlijkOp,
    [
        .. new[] { (DeelPlan, Dossierdeel.Plan), (DeelVeiligheid, Dossierdeel.Veiligheid), (DeelTijdlijn, Dossierdeel.Tijdlijn) }
            .Where(deel => deel.Item1).Select(deel => deel.Item2),
    ]);
}

/// <inheritdoc cref="ExpertiseVragen" />
public sealed class ExpertiseVragenHandler(PortaalDb portaalDb, TimeProvider clock)
{
    public Task<Result<ExpertisevraagId>> HandleAsync(ExpertiseVragen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<ExpertisevraagId>(command.OperatieId, command, Bevoegdheid.ExpertiseVragen, command.Casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(command.Casusnummer, Bevoegdheid.ExpertiseVragen, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            var gegevens = command.ToGegevens();
            Error[] errors = [.. casus.Value.IsAfgesloten ? [CasusErrors.Afgesloten] : Array.Empty<Error>(), .. gegevens.Check(db.Actor.Organisatiesoort, Moment.Nu(clock).Vandaag)];
            if (errors.Length > 0)
            {
                return errors;
            }

            var id = IEntityId<ExpertisevraagId>.New();
            var result = await Databasefout.VangAsync(() => db.Database.ExecuteSqlAsync(
                $"""
                SELECT toegang.vraag_expertise({id.Value}, {casus.Value.Id.Value}, {gegevens.Thema!.Value.ToString()}, {Schrift.Opgeschoond(gegevens.Tekst)},
                    {gegevens.GerichtAan!.Value.Value}, {gegevens.UiterlijkOp!.Value}, {gegevens.Delen.Select(deel => deel.ToString()).ToArray()})
                """, cancellationToken), nameof(command.GerichtAan));
            return result.IsSuccess ? id : result.Errors.ToArray();
        }, cancellationToken);
}
