using System.ComponentModel.DataAnnotations;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Gezinnen;

/// <summary>What a form for where a household lives fills in: new or changed.</summary>
public abstract class Huishoudenformulier : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    public required string Casusnummer { get; init; }

    [Required(ErrorMessage = "Vul de vier cijfers van de postcode in, bijvoorbeeld 3541.")]
    public string? Postcodegebied { get; set; } = "";

    [MaxLength(Huishouden.WijkMaxLength)]
    public string? Wijk { get; set; } = "";

    internal Woongebied ToGebied() => new(Postcodegebied, Wijk);
}

/// <summary>Adds where a household of the family of a case lives.</summary>
public sealed class HuishoudenVastleggen : Huishoudenformulier;

/// <inheritdoc cref="HuishoudenVastleggen" />
public sealed class HuishoudenVastleggenHandler(PortaalDb portaalDb)
{
    public Task<Result<Guid>> HandleAsync(HuishoudenVastleggen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Guid>(command.OperatieId, command, Bevoegdheid.HuishoudenVastleggen, command.Casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(command.Casusnummer, Bevoegdheid.HuishoudenVastleggen, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            var huishouden = Huishouden.LegVast(casus.Value, command.ToGebied());
            if (!huishouden.IsSuccess)
            {
                return huishouden.Errors.ToArray();
            }

            db.Add(huishouden.Value);
            await db.SaveChangesAsync(cancellationToken);
            return await db.StaatStilAsync(casus.Value, cancellationToken) ? HuishoudenErrors.StaatStil : huishouden.Value.Id;
        }, cancellationToken);
}

/// <summary>What follows from where the family lives.</summary>
internal static class Woongebieden
{
    /// <summary>Whether the case can only be read with what was just saved; a refusal takes that back.</summary>
    public static async Task<bool> StaatStilAsync(this PortaalDbContext db, Casus casus, CancellationToken cancellationToken) =>
        (await db.SlotVanAsync(casus, cancellationToken)).IsGepauzeerd;
}
