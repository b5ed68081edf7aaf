using System.ComponentModel.DataAnnotations;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tijdlijnen;

/// <summary>What a form for a note fills in: new or changed.</summary>
public abstract class Notitieformulier : IMetOperatie
{
    /// <summary>Made once per form, kept in the draft: sending the form again does nothing twice.</summary>
    public required Guid OperatieId { get; set; }

    public required string Casusnummer { get; init; }

    [Required(ErrorMessage = "Vul in op welke dag het gebeurde.")]
    public DateOnly? GebeurdOp { get; set; }

    [Required(ErrorMessage = "Schrijf op wat er gebeurde.")]
    public string? Tekst { get; set; } = "";

    public Strekking? Strekking { get; set; }

    public Kenbron? Kenbron { get; set; }

    internal Notitiegegevens ToGegevens() => new(GebeurdOp, Tekst, Kenbron, Strekking);
}

/// <summary>Adds a note to the timeline of a case. The page binds its form to this class.</summary>
public sealed class NotitieVastleggen : Notitieformulier;

/// <inheritdoc cref="NotitieVastleggen" />
public sealed class NotitieVastleggenHandler(PortaalDb portaalDb, TimeProvider clock)
{
    /// <returns>The id of the note; a repeat with the same OperatieId answers the first one.</returns>
    public Task<Result<NotitieId>> HandleAsync(NotitieVastleggen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<NotitieId>(command.OperatieId, command, Bevoegdheid.NotitieVastleggen, command.Casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(command.Casusnummer, Bevoegdheid.NotitieVastleggen, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            var notitie = Notitie.LegVast(casus.Value, db.Actor, command.ToGegevens(), Moment.Nu(clock));
            if (!notitie.IsSuccess)
            {
                return notitie.Errors.ToArray();
            }

            db.Add(notitie.Value);
            await db.SaveChangesAsync(cancellationToken);
            return notitie.Value.Id;
        }, cancellationToken);
}
