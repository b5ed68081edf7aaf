using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Organisaties;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Beheer;

/// <summary>Ends an account and its roles, from now. Open sessions end at their next request.</summary>
/// <param name="Regio">Code of the region.</param>
public sealed record GebruikerBeeindigen(Guid OperatieId, string Regio, GebruikerId Gebruiker);

/// <inheritdoc cref="GebruikerBeeindigen" />
public sealed class GebruikerBeeindigenHandler(PortaalDb portaalDb)
{
    public Task<Result<Gedaan>> HandleAsync(GebruikerBeeindigen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.GebruikerBeeindigen, null, async db =>
        {
            var kring = await db.RegioAsync(command.Regio, Bevoegdheid.GebruikerBeeindigen, cancellationToken);
            return !kring.IsSuccess ? kring.Errors.ToArray()
                : command.Gebruiker == db.Actor.Id ? GebruikerErrors.EigenRollen
                : await Databasefout.VangAsync(() => db.Database.ExecuteSqlAsync(
                    $"SELECT toegang.beeindig_gebruiker({kring.Value.Regio.Id.Value}, {command.Gebruiker.Value})", cancellationToken));
        }, cancellationToken);
}

/// <summary>Asks for a new one-time link, because the old one ran out before a password was set.</summary>
/// <param name="Regio">Code of the region.</param>
public sealed record UitnodigingVernieuwen(Guid OperatieId, string Regio, GebruikerId Gebruiker);

/// <summary>Decides and logs; the link itself is made by who knows the accounts. Refused once a password was set: see <see cref="WachtwoordlinkMaken"/>.</summary>
public sealed class UitnodigingVernieuwenHandler(PortaalDb portaalDb)
{
    /// <param name="linkstempel">Made anew for each call: what the link will carry. A repeat sets nothing, so its link would not work.</param>
    public Task<Result<Gedaan>> HandleAsync(UitnodigingVernieuwen command, Guid linkstempel, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.GebruikerMaken, null, async db =>
        {
            var kring = await db.RegioAsync(command.Regio, Bevoegdheid.GebruikerMaken, cancellationToken);
            return kring.IsSuccess
                ? await Databasefout.VangAsync(() => db.Database.ExecuteSqlAsync(
                    $"SELECT toegang.vernieuw_uitnodiging({kring.Value.Regio.Id.Value}, {command.Gebruiker.Value}, {linkstempel})", cancellationToken))
                : kring.Errors.ToArray();
        }, cancellationToken);
}
