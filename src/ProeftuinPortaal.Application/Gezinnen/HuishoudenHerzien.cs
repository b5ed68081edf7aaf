using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Gezinnen;

/// <summary>A household moved, or its area was wrong. The earlier row is kept.</summary>
public sealed class HuishoudenHerzien : Huishoudenformulier
{
    public required Guid HuishoudenId { get; init; }

    /// <summary>The version the form was opened with; after a conflict, the stored one the user chose against.</summary>
    public required int Versie { get; set; }
}

/// <inheritdoc cref="HuishoudenHerzien" />
public sealed class HuishoudenHerzienHandler(PortaalDb portaalDb)
{
    public Task<Result<Guid>> HandleAsync(HuishoudenHerzien command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Guid>(command.OperatieId, command, Bevoegdheid.HuishoudenHerzien, command.Casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(command.Casusnummer, Bevoegdheid.HuishoudenHerzien, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            var huishouden = await db.Huishoudens.SingleOrDefaultAsync(
                h => h.GezinId == casus.Value.GezinId && h.Id == command.HuishoudenId, cancellationToken);
            if (huishouden is null)
            {
                return Error.NotFound;
            }

            if (huishouden.Versie != command.Versie)
            {
                return await ConflictAsync(db, command, huishouden, cancellationToken);
            }

            var result = huishouden.Herzie(casus.Value, command.ToGebied());
            if (!result.IsSuccess)
            {
                return result.Errors.ToArray();
            }

            var bewaard = await db.BewaarAsync(huishouden, huishouden.Id, () => ConflictAsync(db, command, huishouden, cancellationToken), cancellationToken);
            return bewaard.IsSuccess && await db.StaatStilAsync(casus.Value, cancellationToken) ? HuishoudenErrors.StaatStil : bewaard;
        }, cancellationToken);

    private static async Task<Error> ConflictAsync(PortaalDbContext db, HuishoudenHerzien command, Huishouden huidig, CancellationToken cancellationToken) =>
        Herziening.Conflict(huidig.Versie, await db.VervangerAsync("huishoudens", huidig.Id, cancellationToken),
            new(nameof(command.Postcodegebied), "Postcode", Schrift.Opgeschoond(command.Postcodegebied), huidig.Postcodegebied ?? ""),
            new(nameof(command.Wijk), "Wijk", Schrift.Opgeschoond(command.Wijk), huidig.Wijk ?? ""));
}
