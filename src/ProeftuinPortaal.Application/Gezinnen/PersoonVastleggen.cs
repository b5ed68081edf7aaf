using System.ComponentModel.DataAnnotations;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Gezinnen;

/// <summary>What a form for a family member fills in: new or changed.</summary>
public abstract class Persoonformulier : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    public required string Casusnummer { get; init; }

    [Required(ErrorMessage = "Vul de voornaam in.")]
    public string? Voornaam { get; set; } = "";

    [Required(ErrorMessage = "Vul de achternaam in.")]
    public string? Achternaam { get; set; } = "";

    [Required(ErrorMessage = "Kies wie deze persoon is in het gezin.")]
    public Gezinsrol? Gezinsrol { get; set; }

    public DateOnly? Geboortedatum { get; set; }

    internal Persoonsgegevens ToGegevens() => new(Voornaam, Achternaam, Geboortedatum, Gezinsrol);
}

/// <summary>Adds someone to the family of a case.</summary>
public sealed class PersoonVastleggen : Persoonformulier;

/// <inheritdoc cref="PersoonVastleggen" />
public sealed class PersoonVastleggenHandler(PortaalDb portaalDb, TimeProvider clock)
{
    public Task<Result<PersoonId>> HandleAsync(PersoonVastleggen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<PersoonId>(command.OperatieId, command, Bevoegdheid.PersoonVastleggen, command.Casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(command.Casusnummer, Bevoegdheid.PersoonVastleggen, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            var gezin = await db.GezinsledenAsync(casus.Value, cancellationToken);
            var persoon = Persoon.LegVast(casus.Value, command.ToGegevens(), gezin, Moment.Nu(clock).Vandaag);
            if (!persoon.IsSuccess)
            {
                return persoon.Errors.ToArray();
            }

            db.Add(persoon.Value);
            await db.SaveChangesAsync(cancellationToken);
            return persoon.Value.Id;
        }, cancellationToken);
}
