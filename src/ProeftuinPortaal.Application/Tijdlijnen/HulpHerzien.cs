using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Gezinnen;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tijdlijnen;

/// <summary>Takes help one step further, or puts something right. The earlier row is kept in rijversies.</summary>
public sealed class HulpHerzien : Hulpformulier
{
    public required Guid HulpId { get; init; }

    /// <summary>The version the form was opened with; after a conflict, the stored one the user chose against.</summary>
    public required int Versie { get; set; }
}

/// <inheritdoc cref="HulpHerzien" />
public sealed class HulpHerzienHandler(PortaalDb portaalDb, TimeProvider clock)
{
    public Task<Result<Guid>> HandleAsync(HulpHerzien command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Guid>(command.OperatieId, command, Bevoegdheid.HulpHerzien, command.Casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(command.Casusnummer, Bevoegdheid.HulpHerzien, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            var hulp = await db.IngezetteHulp.SingleOrDefaultAsync(h => h.CasusId == casus.Value.Id && h.Id == command.HulpId, cancellationToken);
            if (hulp is null)
            {
                return Error.NotFound;
            }

            Task<Error> BotsAsync() => ConflictAsync(db, command, (casus.Value, hulp), cancellationToken);
            if (hulp.Versie != command.Versie)
            {
                return await BotsAsync();
            }

            if (await command.CheckPersoonAsync(db, casus.Value, cancellationToken) is { } vreemd)
            {
                return vreemd;
            }

            var result = hulp.Herzie(casus.Value, db.Actor, command.ToGegevens(), Moment.Nu(clock));
            return result.IsSuccess ? await db.BewaarAsync(hulp, hulp.Id, BotsAsync, cancellationToken) : result.Errors.ToArray();
        }, cancellationToken);

    private static async Task<Error> ConflictAsync(
        PortaalDbContext db, HulpHerzien command, (Casus Casus, IngezetteHulp Hulp) nu, CancellationToken cancellationToken)
    {
        var (gezin, huidig) = (await db.GezinsledenAsync(nu.Casus, cancellationToken), nu.Hulp);
        string Naam(PersoonId? id) => id is null ? "Het hele gezin" : gezin.FirstOrDefault(lid => lid.Id == id)?.Voornaam ?? "Een gezinslid";
        return Herziening.Conflict(huidig.Versie, await db.NaamAsync(huidig.HerzienDoor ?? huidig.AuteurId, cancellationToken),
            new(nameof(command.Wat), "Welke hulp", Schrift.Opgeschoond(command.Wat), huidig.Wat),
            new(nameof(command.Aanbieder), "Door wie", Schrift.Opgeschoond(command.Aanbieder), huidig.Aanbieder),
            new(nameof(command.PersoonId), "Voor wie", command.PersoonId, huidig.PersoonId)
            {
                EigenWoord = Naam(command.PersoonId),
                HuidigWoord = Naam(huidig.PersoonId),
            },
            new(nameof(command.Status), "Status", command.Status, huidig.Status),
            new(nameof(command.GevraagdOp), "Gevraagd op", command.GevraagdOp, huidig.GevraagdOp),
            new(nameof(command.WachtOp), "Wacht sinds", command.WachtOp, huidig.WachtOp),
            new(nameof(command.GestartOp), "Gestart op", command.GestartOp, huidig.GestartOp),
            new(nameof(command.BeeindigdOp), "Beëindigd op", command.BeeindigdOp, huidig.BeeindigdOp),
            new(nameof(command.Resultaat), "Resultaat", Schrift.Opgeschoond(command.Resultaat), huidig.Resultaat ?? ""));
    }
}
