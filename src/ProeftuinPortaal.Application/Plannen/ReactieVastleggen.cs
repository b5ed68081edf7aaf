using System.ComponentModel.DataAnnotations;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Gezinnen;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Plannen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Plannen;

/// <summary>Writes down what a family member thinks of the verklarende analyse (F035).</summary>
public sealed class ReactieVastleggen : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    public required string Casusnummer { get; init; }

    /// <summary>Number of the version that was talked about; when there is a newer one the user decides.</summary>
    public required int Versie { get; set; }

    [Required(ErrorMessage = "Kies wie dit vindt.")]
    public PersoonId? PersoonId { get; set; }

    [Required(ErrorMessage = "Kies eens, deels of oneens.")]
    public Standpunt? Standpunt { get; set; }

    public string? Tekst { get; set; } = "";
}

/// <inheritdoc cref="ReactieVastleggen" />
public sealed class ReactieVastleggenHandler(PortaalDb portaalDb, TimeProvider clock)
{
    public Task<Result<Guid>> HandleAsync(ReactieVastleggen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Guid>(command.OperatieId, command, Bevoegdheid.ReactieVastleggen, command.Casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(command.Casusnummer, Bevoegdheid.ReactieVastleggen, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            if (await AnalyseVastleggenHandler.LaatsteAsync(db, casus.Value, cancellationToken) is not { } analyse)
            {
                return ReactieErrors.GeenAnalyse;
            }

            if (analyse.Nummer != command.Versie)
            {
                return Herziening.Conflict(analyse.Nummer, await db.NaamAsync(analyse.AuteurId, cancellationToken));
            }

            var gezin = await db.GezinsledenAsync(casus.Value, cancellationToken);
            if (command.PersoonId is { } persoon && gezin.All(lid => lid.Id != persoon))
            {
                return PersoonErrors.HoortNietBijGezin with { Field = nameof(command.PersoonId) };
            }

            var reactie = Reactie.LegVast(
                casus.Value, db.Actor, analyse.Id, new(command.PersoonId, command.Standpunt, command.Tekst), Moment.Nu(clock));
            if (!reactie.IsSuccess)
            {
                return reactie.Errors.ToArray();
            }

            db.Add(reactie.Value);
            await db.SaveChangesAsync(cancellationToken);
            return reactie.Value.Id;
        }, cancellationToken);
}

/// <summary>Adds a professional's reaction beside the plan: what the Raad may add.</summary>
public sealed class PlanreactieGeven : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    public required string Casusnummer { get; init; }

    [Required(ErrorMessage = "Schrijf je reactie op.")]
    public string? Tekst { get; set; } = "";
}

/// <inheritdoc cref="PlanreactieGeven" />
public sealed class PlanreactieGevenHandler(PortaalDb portaalDb, TimeProvider clock)
{
    public Task<Result<Guid>> HandleAsync(PlanreactieGeven command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Guid>(command.OperatieId, command, Bevoegdheid.PlanreactieGeven, command.Casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(command.Casusnummer, Bevoegdheid.PlanreactieGeven, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            var reactie = Planreactie.Geef(casus.Value, db.Actor, command.Tekst, Moment.Nu(clock));
            if (!reactie.IsSuccess)
            {
                return reactie.Errors.ToArray();
            }

            db.Add(reactie.Value);
            await db.SaveChangesAsync(cancellationToken);
            return reactie.Value.Id;
        }, cancellationToken);
}
