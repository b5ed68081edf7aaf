using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Gezinnen;

/// <summary>Changes what is known of a family member. The earlier row is kept.</summary>
public sealed class PersoonHerzien : Persoonformulier
{
    public required PersoonId PersoonId { get; init; }

    /// <summary>The version the form was opened with; after a conflict, the stored one the user chose against.</summary>
    public required int Versie { get; set; }
}

/// <inheritdoc cref="PersoonHerzien" />
public sealed class PersoonHerzienHandler(PortaalDb portaalDb, TimeProvider clock)
{
    public Task<Result<PersoonId>> HandleAsync(PersoonHerzien command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<PersoonId>(command.OperatieId, command, Bevoegdheid.PersoonHerzien, command.Casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(command.Casusnummer, Bevoegdheid.PersoonHerzien, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            var persoon = await db.Personen.SingleOrDefaultAsync(
                p => p.GezinId == casus.Value.GezinId && p.Id == command.PersoonId, cancellationToken);
            if (persoon is null)
            {
                return Error.NotFound;
            }

            if (persoon.Versie != command.Versie)
            {
                return await ConflictAsync(db, command, persoon, cancellationToken);
            }

            var gezin = await db.GezinsledenAsync(casus.Value, cancellationToken);
            var result = persoon.Herzie(casus.Value, command.ToGegevens(), gezin, Moment.Nu(clock).Vandaag);
            return result.IsSuccess
                ? await db.BewaarAsync(persoon, persoon.Id, () => ConflictAsync(db, command, persoon, cancellationToken), cancellationToken)
                : result.Errors.ToArray();
        }, cancellationToken);

    private static async Task<Error> ConflictAsync(PortaalDbContext db, PersoonHerzien command, Persoon huidig, CancellationToken cancellationToken) =>
        Herziening.Conflict(huidig.Versie, await db.VervangerAsync("personen", huidig.Id.Value, cancellationToken),
            new(nameof(command.Voornaam), "Voornaam", Schrift.Opgeschoond(command.Voornaam), huidig.Voornaam),
            new(nameof(command.Achternaam), "Achternaam", Schrift.Opgeschoond(command.Achternaam), huidig.Achternaam),
            new(nameof(command.Gezinsrol), "Plaats in het gezin", command.Gezinsrol, huidig.Gezinsrol),
            new(nameof(command.Geboortedatum), "Geboortedatum", command.Geboortedatum, huidig.Geboortedatum));
}
