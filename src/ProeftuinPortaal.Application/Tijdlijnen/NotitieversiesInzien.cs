using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tijdlijnen;

/// <summary>What a note said before it was changed.</summary>
/// <param name="Auteur">Who wrote that text.</param>
/// <param name="GeschrevenOp">When that text was saved.</param>
public sealed record NotitieversieRow(int Versie, DateOnly GebeurdOp, string Tekst, string Auteur, DateTimeOffset GeschrevenOp);

/// <summary>The earlier texts of one note, newest first. Logged as one reading of the part Tijdlijn.</summary>
public sealed class NotitieversiesInzienHandler(PortaalDb portaalDb)
{
    public Task<Result<NotitieversieRow[]>> HandleAsync(string casusnummer, NotitieId notitieId, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<NotitieversieRow[]>(Bevoegdheid.TijdlijnInzien, casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(casusnummer, Bevoegdheid.TijdlijnInzien, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            if (!await db.Notities.AnyAsync(n => n.CasusId == casus.Value.Id && n.Id == notitieId, cancellationToken))
            {
                return Error.NotFound;
            }

            await db.LogInzageAsync(casus.Value.Id, Dossierdeel.Tijdlijn, cancellationToken);
            return await (
                from versie in db.Notitieversies
                join auteur in db.Gebruikers on versie.GeschrevenDoor equals auteur.Id
                where versie.CasusId == casus.Value.Id && versie.NotitieId == notitieId
                orderby versie.Versie descending
                select new NotitieversieRow(versie.Versie, versie.GebeurdOp, versie.Tekst, auteur.Naam, versie.GeschrevenOp)).ToArrayAsync(cancellationToken);
        }, cancellationToken);
}
