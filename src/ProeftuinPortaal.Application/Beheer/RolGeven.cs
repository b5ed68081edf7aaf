using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Organisaties;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Beheer;

/// <summary>Gives a user of the region a role there, from and until a day.</summary>
public sealed class RolGeven : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    /// <summary>Code of the region.</summary>
    public required string Regio { get; init; }

    public required GebruikerId Gebruiker { get; init; }

    [Required(ErrorMessage = "Kies een rol.")]
    public Rol? Rol { get; set; }

    /// <summary>The first day, in Europe/Amsterdam; null for from now.</summary>
    public DateOnly? Vanaf { get; set; }

    /// <summary>The last day; null for as long as it is not ended.</summary>
    public DateOnly? TotEnMet { get; set; }

    internal Rolgegevens ToGegevens() => new(Rol, Vanaf, TotEnMet);
}

/// <inheritdoc cref="RolGeven" />
public sealed class RolGevenHandler(PortaalDb portaalDb, TimeProvider clock)
{
    public Task<Result<Gedaan>> HandleAsync(RolGeven command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.RolGeven, null, async db =>
        {
            var kring = await db.RegioAsync(command.Regio, Bevoegdheid.RolGeven, cancellationToken);
            if (!kring.IsSuccess)
            {
                return kring.Errors.ToArray();
            }

            if (command.Gebruiker == db.Actor.Id)
            {
                return GebruikerErrors.EigenRollen;
            }

            var vandaag = Moment.Nu(clock).Vandaag;
            var gegevens = command.ToGegevens();
            Error[] errors = [.. gegevens.Check(vandaag)];
            return errors.Length > 0 ? errors : await Databasefout.VangAsync(() => db.Database.ExecuteSqlAsync(
                $"""
                SELECT toegang.geef_rol({Guid.CreateVersion7()}, {kring.Value.Regio.Id.Value}, {command.Gebruiker.Value},
                    {gegevens.Rol!.Value.ToString()}, {gegevens.Van(vandaag)}::timestamptz, {gegevens.Tot}::timestamptz)
                """, cancellationToken), nameof(command.Rol));
        }, cancellationToken);
}

/// <summary>Ends a role: now, or after a last day.</summary>
public sealed class RolBeeindigen : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    /// <summary>Code of the region.</summary>
    public required string Regio { get; init; }

    /// <summary>The row of the role.</summary>
    public required Guid RolId { get; init; }

    /// <summary>The last day, in Europe/Amsterdam; null for now.</summary>
    public DateOnly? TotEnMet { get; set; }
}

/// <inheritdoc cref="RolBeeindigen" />
public sealed class RolBeeindigenHandler(PortaalDb portaalDb, TimeProvider clock)
{
    public Task<Result<Gedaan>> HandleAsync(RolBeeindigen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.RolBeeindigen, null, async db =>
        {
            var kring = await db.RegioAsync(command.Regio, Bevoegdheid.RolBeeindigen, cancellationToken);
            if (!kring.IsSuccess)
            {
                return kring.Errors.ToArray();
            }

            if (await db.Gebruikersrollen.AnyAsync(r => r.Id == command.RolId && r.GebruikerId == db.Actor.Id, cancellationToken))
            {
                return GebruikerErrors.EigenRollen;
            }

            if (command.TotEnMet < Moment.Nu(clock).Vandaag)
            {
                return GebruikerErrors.TotVoorbij;
            }

            DateTimeOffset? tot = command.TotEnMet is { } dag ? Moment.BeginVan(dag.AddDays(1)) : null;
            return await Databasefout.VangAsync(() => db.Database.ExecuteSqlAsync(
                $"SELECT toegang.beeindig_rol({kring.Value.Regio.Id.Value}, {command.RolId}, {tot}::timestamptz)", cancellationToken), nameof(command.TotEnMet));
        }, cancellationToken);
}
