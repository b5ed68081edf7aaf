using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tijdlijnen;

/// <summary>Changes a note, starting from the version the user was looking at. The earlier text is kept.</summary>
public sealed class NotitieHerzien : Notitieformulier
{
    public required NotitieId NotitieId { get; init; }

    /// <summary>The version the form was opened with; after a conflict, the stored one the user chose against.</summary>
    public required int Versie { get; set; }
}

/// <inheritdoc cref="NotitieHerzien" />
public sealed class NotitieHerzienHandler(PortaalDb portaalDb, TimeProvider clock)
{
    /// <returns>The id of the note, or a conflict with both versions field by field.</returns>
    public Task<Result<NotitieId>> HandleAsync(NotitieHerzien command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<NotitieId>(command.OperatieId, command, Bevoegdheid.NotitieHerzien, command.Casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(command.Casusnummer, Bevoegdheid.NotitieHerzien, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            var notitie = await db.Notities.SingleOrDefaultAsync(
                n => n.CasusId == casus.Value.Id && n.Id == command.NotitieId, cancellationToken);
            if (notitie is null)
            {
                return Error.NotFound;
            }

            if (notitie.Versie != command.Versie)
            {
                return await ConflictAsync(db, command, notitie, cancellationToken);
            }

            var result = notitie.Herzie(casus.Value, db.Actor, command.ToGegevens(), Moment.Nu(clock));
            return result.IsSuccess ? await SaveAsync(db, command, notitie, cancellationToken) : result.Errors.ToArray();
        }, cancellationToken);

    // The version can also change between reading and saving: then the update finds no row.
    private static async Task<Result<NotitieId>> SaveAsync(
        PortaalDbContext db, NotitieHerzien command, Notitie notitie, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return notitie.Id;
        }
        catch (DbUpdateConcurrencyException)
        {
            await db.Entry(notitie).ReloadAsync(cancellationToken);
            return await ConflictAsync(db, command, notitie, cancellationToken);
        }
    }

    private static async Task<Result<NotitieId>> ConflictAsync(
        PortaalDbContext db, NotitieHerzien command, Notitie huidig, CancellationToken cancellationToken)
    {
        var door = huidig.HerzienDoor ?? huidig.AuteurId;
        var naam = await db.Gebruikers.Where(g => g.Id == door).Select(g => g.Naam).SingleOrDefaultAsync(cancellationToken);
        Veldverschil[] velden =
        [
            new(nameof(command.Tekst), "Notitie", Schrift.Opgeschoond(command.Tekst), huidig.Tekst),
            new(nameof(command.GebeurdOp), "Gebeurd op", command.GebeurdOp, huidig.GebeurdOp),
            new(nameof(command.Strekking), "Feit of mening", command.Strekking, huidig.Strekking),
            new(nameof(command.Kenbron), "Hoe weet je dit?", command.Kenbron, huidig.Kenbron),
        ];
        return Error.Conflict(new(huidig.Versie, naam, [.. velden.Where(veld => !Equals(veld.Eigen, veld.Huidig))]));
    }
}
