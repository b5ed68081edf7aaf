using System.ComponentModel.DataAnnotations;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Gezinnen;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tijdlijnen;

/// <summary>What a form for help fills in: new or changed (F125).</summary>
public abstract class Hulpformulier : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    public required string Casusnummer { get; init; }

    [Required(ErrorMessage = "Schrijf op welke hulp het is.")]
    public string? Wat { get; set; } = "";

    [Required(ErrorMessage = "Schrijf op wie de hulp geeft.")]
    public string? Aanbieder { get; set; } = "";

    /// <summary>For whom; null for the whole family.</summary>
    public PersoonId? PersoonId { get; set; }

    [Required(ErrorMessage = "Kies hoe ver de hulp is.")]
    public Hulpstatus? Status { get; set; }

    [Required(ErrorMessage = "Vul in op welke dag de hulp is gevraagd.")]
    public DateOnly? GevraagdOp { get; set; }

    public DateOnly? WachtOp { get; set; }

    public DateOnly? GestartOp { get; set; }

    public DateOnly? BeeindigdOp { get; set; }

    public string? Resultaat { get; set; } = "";

    internal Hulpgegevens ToGegevens() => new(PersoonId, Wat, Aanbieder, Status)
    {
        GevraagdOp = GevraagdOp,
        WachtOp = WachtOp,
        GestartOp = GestartOp,
        BeeindigdOp = BeeindigdOp,
        Resultaat = Resultaat,
    };

    /// <summary>Help is for someone of this family, or for all of them.</summary>
    internal async Task<Error?> CheckPersoonAsync(PortaalDbContext db, Casus casus, CancellationToken cancellationToken) =>
        PersoonId is not { } persoon || (await db.GezinsledenAsync(casus, cancellationToken)).Any(lid => lid.Id == persoon)
            ? null
            : PersoonErrors.HoortNietBijGezin with { Field = nameof(PersoonId) };
}

/// <summary>Writes down that help was asked.</summary>
public sealed class HulpVastleggen : Hulpformulier;

/// <inheritdoc cref="HulpVastleggen" />
public sealed class HulpVastleggenHandler(PortaalDb portaalDb, TimeProvider clock)
{
    public Task<Result<Guid>> HandleAsync(HulpVastleggen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Guid>(command.OperatieId, command, Bevoegdheid.HulpVastleggen, command.Casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(command.Casusnummer, Bevoegdheid.HulpVastleggen, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            if (await command.CheckPersoonAsync(db, casus.Value, cancellationToken) is { } vreemd)
            {
                return vreemd;
            }

            var hulp = IngezetteHulp.LegVast(casus.Value, db.Actor, command.ToGegevens(), Moment.Nu(clock));
            if (!hulp.IsSuccess)
            {
                return hulp.Errors.ToArray();
            }

            db.Add(hulp.Value);
            await db.SaveChangesAsync(cancellationToken);
            return hulp.Value.Id;
        }, cancellationToken);
}
