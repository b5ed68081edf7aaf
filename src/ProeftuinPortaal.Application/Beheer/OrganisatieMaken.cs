using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Organisaties;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Beheer;

/// <summary>Adds a moederorganisatie, so that users can be made for it. Organisations are shared by all regions.</summary>
public sealed class OrganisatieMaken : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    /// <summary>Code of the region whose beheerder adds it.</summary>
    public required string Regio { get; init; }

    [Required(ErrorMessage = "Vul de naam van de organisatie in.")]
    public string? Naam { get; set; } = "";

    [Required(ErrorMessage = "Kies wat voor organisatie dit is.")]
    public Organisatiesoort? Soort { get; set; }

    internal Organisatiegegevens ToGegevens() => new(Naam, Soort);
}

/// <inheritdoc cref="OrganisatieMaken" />
public sealed class OrganisatieMakenHandler(PortaalDb portaalDb)
{
    public Task<Result<OrganisatieId>> HandleAsync(OrganisatieMaken command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<OrganisatieId>(command.OperatieId, command, Bevoegdheid.OrganisatieMaken, null, async db =>
        {
            var kring = await db.RegioAsync(command.Regio, Bevoegdheid.OrganisatieMaken, cancellationToken);
            Error[] errors = [.. kring.Errors, .. command.ToGegevens().Check()];
            if (!kring.IsSuccess || errors.Length > 0)
            {
                return errors;
            }

            var id = IEntityId<OrganisatieId>.New();
            var result = await Databasefout.VangAsync(() => db.Database.ExecuteSqlAsync(
                $"SELECT toegang.maak_organisatie({id.Value}, {kring.Value.Regio.Id.Value}, {Schrift.Opgeschoond(command.Naam)}, {command.Soort!.Value.ToString()})",
                cancellationToken), nameof(command.Naam));
            return result.IsSuccess ? id : result.Errors.ToArray();
        }, cancellationToken);
}

/// <summary>All organisations.</summary>
public sealed record OrganisatiesDetails(Regiokring Kring, IReadOnlyList<OrganisatieRow> Organisaties);

/// <summary>One organisation, with the number of active users that have a role in this region.</summary>
public sealed record OrganisatieRow(OrganisatieId Id, string Naam, Organisatiesoort Soort, int Gebruikers);

/// <summary>The organisations a beheerder can choose from, those with users in the region first.</summary>
public sealed class OrganisatiesInzienHandler(PortaalDb portaalDb)
{
    /// <param name="regio">Code of the region; null for the first of the user's own.</param>
    public Task<Result<OrganisatiesDetails>> HandleAsync(string? regio, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<OrganisatiesDetails>(Bevoegdheid.BeheerInzien, null, async db =>
        {
            var kring = await db.RegioAsync(regio, Bevoegdheid.BeheerInzien, cancellationToken);
            if (!kring.IsSuccess)
            {
                return kring.Errors.ToArray();
            }

            var regioId = kring.Value.Regio.Id;
            var rows = await (
                from o in db.Organisaties.AsNoTracking()
                let aantal = db.Gebruikers.Count(g => g.OrganisatieId == o.Id && g.IsActief && db.Gebruikersrollen.Any(r =>
                    r.GebruikerId == g.Id && r.RegioId == regioId && (r.Tot == null || r.Tot > PortaalDbContext.Nu())))
                orderby aantal > 0 descending, o.Naam, o.Id
                select new OrganisatieRow(o.Id, o.Naam, o.Soort, aantal)).ToListAsync(cancellationToken);
            return new OrganisatiesDetails(kring.Value, rows);
        }, cancellationToken);
}
