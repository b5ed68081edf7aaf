using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tijdlijnen;

/// <summary>Changes a contact of the own organisation. The earlier row is kept in rijversies.</summary>
public sealed class ContactmomentHerzien : Contactformulier
{
    public required Guid ContactmomentId { get; init; }

    /// <summary>The version the form was opened with; after a conflict, the stored one the user chose against.</summary>
    public required int Versie { get; set; }
}

/// <inheritdoc cref="ContactmomentHerzien" />
public sealed class ContactmomentHerzienHandler(PortaalDb portaalDb, TimeProvider clock)
{
    public Task<Result<Guid>> HandleAsync(ContactmomentHerzien command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Guid>(command.OperatieId, command, Bevoegdheid.ContactmomentHerzien, command.Casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(command.Casusnummer, Bevoegdheid.ContactmomentHerzien, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            var contact = await db.Contactmomenten.SingleOrDefaultAsync(
                c => c.CasusId == casus.Value.Id && c.Id == command.ContactmomentId, cancellationToken);
            if (contact is null)
            {
                return Error.NotFound;
            }

            if (contact.Versie != command.Versie)
            {
                return await ConflictAsync(db, command, contact, cancellationToken);
            }

            var result = contact.Herzie(casus.Value, db.Actor, command.ToGegevens(), Moment.Nu(clock));
            return result.IsSuccess
                ? await db.BewaarAsync(contact, contact.Id, () => ConflictAsync(db, command, contact, cancellationToken), cancellationToken)
                : result.Errors.ToArray();
        }, cancellationToken);

    private static async Task<Error> ConflictAsync(
        PortaalDbContext db, ContactmomentHerzien command, Contactmoment huidig, CancellationToken cancellationToken) =>
        Herziening.Conflict(huidig.Versie, await db.NaamAsync(huidig.HerzienDoor ?? huidig.AuteurId, cancellationToken),
            new(nameof(command.ContactOp), "Dag van het contact", command.ContactOp, huidig.ContactOp),
            new(nameof(command.Vorm), "Hoe", command.Vorm, huidig.Vorm),
            new(nameof(command.Met), "Met wie", Schrift.Opgeschoond(command.Met), huidig.Met),
            new(nameof(command.IsGelukt), "Gelukt", command.IsGelukt, huidig.IsGelukt),
            new(nameof(command.Tekst), "Wat is besproken", Schrift.Opgeschoond(command.Tekst), huidig.Tekst));
}
