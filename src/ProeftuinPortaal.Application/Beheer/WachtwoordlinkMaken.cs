using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Organisaties;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Beheer;

/// <summary>Asks for a one-time link for someone of the region who forgot the password. The second step stays as it is.</summary>
/// <param name="Regio">Code of the region.</param>
public sealed record WachtwoordlinkMaken(Guid OperatieId, string Regio, GebruikerId Gebruiker);

/// <summary>Decides, logs and ends an older link; the link itself is made by who knows the accounts.</summary>
public sealed class WachtwoordlinkMakenHandler(PortaalDb portaalDb)
{
    /// <param name="linkstempel">Made anew for each call: what the link will carry. A repeat sets nothing, so its link would not work.</param>
    public Task<Result<Gedaan>> HandleAsync(WachtwoordlinkMaken command, Guid linkstempel, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.WachtwoordlinkMaken, null, async db =>
        {
            var kring = await db.RegioAsync(command.Regio, Bevoegdheid.WachtwoordlinkMaken, cancellationToken);
            return !kring.IsSuccess ? kring.Errors.ToArray()
                : command.Gebruiker == db.Actor.Id ? GebruikerErrors.EigenWachtwoord
                : await Databasefout.VangAsync(() => db.Database.ExecuteSqlAsync(
                    $"SELECT toegang.maak_wachtwoordlink({kring.Value.Regio.Id.Value}, {command.Gebruiker.Value}, {linkstempel})", cancellationToken));
        }, cancellationToken);
}
