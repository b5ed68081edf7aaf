using System.ComponentModel.DataAnnotations;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tijdlijnen;

/// <summary>What a form for a contact fills in: new or changed.</summary>
public abstract class Contactformulier : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    public required string Casusnummer { get; init; }

    [Required(ErrorMessage = "Vul in op welke dag het contact was.")]
    public DateOnly? ContactOp { get; set; }

    [Required(ErrorMessage = "Kies hoe het contact was.")]
    public Contactvorm? Vorm { get; set; }

    [Required(ErrorMessage = "Schrijf op met wie het contact was.")]
    public string? Met { get; set; } = "";

    [Required(ErrorMessage = "Kies of het contact is gelukt.")]
    public bool? IsGelukt { get; set; }

    [Required(ErrorMessage = "Schrijf kort op wat er is besproken, of wat je hebt geprobeerd.")]
    public string? Tekst { get; set; } = "";

    internal Contactgegevens ToGegevens() => new(ContactOp, Vorm, Met, IsGelukt, Tekst);
}

/// <summary>Adds a contact to the timeline of a case.</summary>
public sealed class ContactmomentVastleggen : Contactformulier;

/// <inheritdoc cref="ContactmomentVastleggen" />
public sealed class ContactmomentVastleggenHandler(PortaalDb portaalDb, TimeProvider clock)
{
    public Task<Result<Guid>> HandleAsync(ContactmomentVastleggen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Guid>(command.OperatieId, command, Bevoegdheid.ContactmomentVastleggen, command.Casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(command.Casusnummer, Bevoegdheid.ContactmomentVastleggen, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            var contact = Contactmoment.LegVast(casus.Value, db.Actor, command.ToGegevens(), Moment.Nu(clock));
            if (!contact.IsSuccess)
            {
                return contact.Errors.ToArray();
            }

            db.Add(contact.Value);
            await db.SaveChangesAsync(cancellationToken);
            return contact.Value.Id;
        }, cancellationToken);
}
