using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Gezinnen;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Plannen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Plannen;

/// <summary>What a form for an action fills in: new or changed.</summary>
public abstract class Actieformulier : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    public required string Casusnummer { get; init; }

    [Required(ErrorMessage = "Schrijf op wat er gaat gebeuren.")]
    public string? Wat { get; set; } = "";

    /// <summary>Id of a family member, or of a professional with a case role.</summary>
    [Required(ErrorMessage = "Kies wie dit doet.")]
    public Guid? Wie { get; set; }

    [Required(ErrorMessage = "Vul in op welke dag het uiterlijk gedaan is.")]
    public DateOnly? UiterlijkOp { get; set; }

    [Required(ErrorMessage = "Kies of de actie open, gedaan of vervallen is.")]
    public Actiestatus? Status { get; set; } = Actiestatus.Open;

    /// <param name="blijft">Who has it now may keep it, also when their case role ended.</param>
    internal async Task<Result<Actiegegevens>> ToGegevensAsync(
        PortaalDbContext db, Casus casus, GebruikerId? blijft, CancellationToken cancellationToken)
    {
        GebruikerId? eigenaar = null;
        PersoonId? persoon = null;
        if (Wie is { } wie)
        {
            persoon = (await db.GezinsledenAsync(casus, cancellationToken)).Any(lid => lid.Id.Value == wie) ? new(wie) : null;
            if (persoon is null)
            {
                eigenaar = new(wie);
                if (eigenaar != blijft && !await db.Professionals(casus).AnyAsync(professional => professional.Id == eigenaar, cancellationToken))
                {
                    return ActieErrors.WieKanNiet;
                }
            }
        }

        return new Actiegegevens(Wat, eigenaar, persoon, UiterlijkOp, Status);
    }
}

/// <summary>Agrees on an action of the plan.</summary>
public sealed class ActieVastleggen : Actieformulier;

/// <inheritdoc cref="ActieVastleggen" />
public sealed class ActieVastleggenHandler(PortaalDb portaalDb, TimeProvider clock)
{
    public Task<Result<Guid>> HandleAsync(ActieVastleggen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Guid>(command.OperatieId, command, Bevoegdheid.ActieVastleggen, command.Casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(command.Casusnummer, Bevoegdheid.ActieVastleggen, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            var gegevens = await command.ToGegevensAsync(db, casus.Value, null, cancellationToken);
            if (!gegevens.IsSuccess)
            {
                return gegevens.Errors.ToArray();
            }

            var actie = Actie.LegVast(casus.Value, db.Actor, gegevens.Value, Moment.Nu(clock));
            if (!actie.IsSuccess)
            {
                return actie.Errors.ToArray();
            }

            db.Add(actie.Value);
            await db.SaveChangesAsync(cancellationToken);
            return actie.Value.Id;
        }, cancellationToken);
}

/// <summary>Changes an action: another day, another owner, done, or no longer needed.</summary>
public sealed class ActieHerzien : Actieformulier
{
    public required Guid ActieId { get; init; }

    /// <summary>The version the form was opened with; after a conflict, the stored one the user chose against.</summary>
    public required int Versie { get; set; }
}

/// <inheritdoc cref="ActieHerzien" />
public sealed class ActieHerzienHandler(PortaalDb portaalDb, TimeProvider clock)
{
    public Task<Result<Guid>> HandleAsync(ActieHerzien command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Guid>(command.OperatieId, command, Bevoegdheid.ActieHerzien, command.Casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(command.Casusnummer, Bevoegdheid.ActieHerzien, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            var actie = await db.Acties.SingleOrDefaultAsync(a => a.CasusId == casus.Value.Id && a.Id == command.ActieId, cancellationToken);
            if (actie is null)
            {
                return Error.NotFound;
            }

            Task<Error> BotsAsync() => ConflictAsync(db, command, (casus.Value, actie), cancellationToken);
            if (actie.Versie != command.Versie)
            {
                return await BotsAsync();
            }

            var gegevens = await command.ToGegevensAsync(db, casus.Value, actie.EigenaarId, cancellationToken);
            if (!gegevens.IsSuccess)
            {
                return gegevens.Errors.ToArray();
            }

            var result = actie.Herzie(casus.Value, db.Actor, gegevens.Value, Moment.Nu(clock));
            return result.IsSuccess ? await db.BewaarAsync(actie, actie.Id, BotsAsync, cancellationToken) : result.Errors.ToArray();
        }, cancellationToken);

    private static async Task<Error> ConflictAsync(
        PortaalDbContext db, ActieHerzien command, (Casus Casus, Actie Actie) nu, CancellationToken cancellationToken)
    {
        var (gezin, huidig) = (await db.GezinsledenAsync(nu.Casus, cancellationToken), nu.Actie);
        async Task<string?> NaamAsync(Guid? wie) =>
            gezin.FirstOrDefault(lid => lid.Id.Value == wie)?.Voornaam ?? await db.NaamAsync(wie is { } id ? new(id) : null, cancellationToken);
        var wie = huidig.EigenaarId?.Value ?? huidig.PersoonId?.Value;
        return Herziening.Conflict(huidig.Versie, await db.NaamAsync(huidig.HerzienDoor ?? huidig.AuteurId, cancellationToken),
            new(nameof(command.Wat), "Wat", Schrift.Opgeschoond(command.Wat), huidig.Wat),
            new(nameof(command.Wie), "Wie", command.Wie, wie) { EigenWoord = await NaamAsync(command.Wie), HuidigWoord = await NaamAsync(wie) },
            new(nameof(command.UiterlijkOp), "Uiterlijk op", command.UiterlijkOp, huidig.UiterlijkOp),
            new(nameof(command.Status), "Status", command.Status, huidig.Status));
    }
}

/// <summary>Who can be given an action.</summary>
internal static class Planmensen
{
    /// <summary>Professionals with a case role in this case now.</summary>
    public static IQueryable<Domain.Organisaties.Gebruiker> Professionals(this PortaalDbContext db, Casus casus) =>
        db.Gebruikers.Where(g => db.Casusrollen.Any(rol => rol.CasusId == casus.Id && rol.GebruikerId == g.Id
            && rol.Van <= PortaalDbContext.Nu() && (rol.Tot == null || PortaalDbContext.Nu() < rol.Tot)));
}
