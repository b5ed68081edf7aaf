using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Organisaties;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Beheer;

/// <summary>Makes a user with a first role in the region: without a role nobody would see the account, and it could do nothing.</summary>
public sealed class GebruikerMaken : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    /// <summary>Code of the region.</summary>
    public required string Regio { get; init; }

    [Required(ErrorMessage = "Vul een naam in.")]
    public string? Naam { get; set; } = "";

    [Required(ErrorMessage = "Vul een e-mailadres in.")]
    public string? Email { get; set; } = "";

    public string? Telefoon { get; set; } = "";

    [Required(ErrorMessage = "Kies een organisatie.")]
    public OrganisatieId? Organisatie { get; set; }

    [Required(ErrorMessage = "Kies een rol.")]
    public Rol? Rol { get; set; }

    /// <summary>First day of the role, in Europe/Amsterdam; null for from now.</summary>
    public DateOnly? Vanaf { get; set; }

    /// <summary>Last day of the role; null for as long as it is not ended.</summary>
    public DateOnly? TotEnMet { get; set; }

    internal Gebruikergegevens ToGegevens() => new(Naam, Email, Telefoon, Organisatie);

    internal Rolgegevens ToRolgegevens() => new(Rol, Vanaf, TotEnMet);
}

/// <inheritdoc cref="GebruikerMaken" />
public sealed class GebruikerMakenHandler(PortaalDb portaalDb, TimeProvider clock)
{
    /// <param name="normaliseer">How the sign-in compares e-mail addresses; it is the sign-in that knows.</param>
    /// <param name="linkstempel">Made anew for each call: what the one-time link will carry. A repeat sets nothing, so its link would not work.</param>
    /// <returns>The new user, with an account without password: until the one-time link is used nobody can sign in with it.</returns>
    public Task<Result<GebruikerId>> HandleAsync(GebruikerMaken command, Func<string, string> normaliseer, Guid linkstempel, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<GebruikerId>(command.OperatieId, command, Bevoegdheid.GebruikerMaken, null, async db =>
        {
            var kring = await db.RegioAsync(command.Regio, Bevoegdheid.GebruikerMaken, cancellationToken);
            if (!kring.IsSuccess)
            {
                return kring.Errors.ToArray();
            }

            var vandaag = Moment.Nu(clock).Vandaag;
            Error[] errors = [.. command.ToGegevens().Check(), .. command.ToRolgegevens().Check(vandaag)];
            return errors.Length > 0 ? errors : await MaakAsync(db, kring.Value.Regio, command, (normaliseer, linkstempel), cancellationToken);
        }, cancellationToken);

    private async Task<Result<GebruikerId>> MaakAsync(
        PortaalDbContext db, Regiokeuze regio, GebruikerMaken command, (Func<string, string> Normaliseer, Guid Linkstempel) account, CancellationToken cancellationToken)
    {
        var id = IEntityId<GebruikerId>.New();
        var email = Schrift.Opgeschoond(command.Email);
        var rol = command.ToRolgegevens();
        var telefoon = Schrift.Opgeschoond(command.Telefoon) is { Length: > 0 } tekst ? tekst : null;
        try
        {
            var result = await Databasefout.VangAsync(() => db.Database.ExecuteSqlAsync(
                $"""
                SELECT toegang.maak_gebruiker({id.Value}, {regio.Id.Value}, {Schrift.Opgeschoond(command.Naam)}, {telefoon}::text, {command.Organisatie!.Value.Value},
                    {email}, {account.Normaliseer(email)}, {Guid.NewGuid().ToString()}, {account.Linkstempel},
                    {rol.Rol!.Value.ToString()}, {rol.Van(Moment.Nu(clock).Vandaag)}::timestamptz, {rol.Tot}::timestamptz)
                """, cancellationToken), nameof(command.Rol));
            return result.IsSuccess ? id : result.Errors.ToArray();
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return GebruikerErrors.EmailBestaat;
        }
    }
}
