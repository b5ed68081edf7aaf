using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tijdlijnen;

/// <summary>What a contactmoment said before it was changed.</summary>
/// <param name="Auteur">Who wrote that text.</param>
/// <param name="GeschrevenOp">When that text was saved.</param>
public sealed record ContactmomentversieRow(
    int Versie, DateOnly ContactOp, Contactvorm Vorm, string Met, bool IsGelukt, string Tekst, string Auteur, DateTimeOffset GeschrevenOp);

/// <summary>The earlier texts of one contactmoment, newest first. Logged as one reading of the part Tijdlijn.</summary>
public sealed class ContactmomentversiesInzienHandler(PortaalDb portaalDb)
{
    public Task<Result<ContactmomentversieRow[]>> HandleAsync(string casusnummer, Guid contactmomentId, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<ContactmomentversieRow[]>(Bevoegdheid.TijdlijnInzien, casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(casusnummer, Bevoegdheid.TijdlijnInzien, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            if (!await db.Contactmomenten.AnyAsync(c => c.CasusId == casus.Value.Id && c.Id == contactmomentId, cancellationToken))
            {
                return Error.NotFound;
            }

            await db.LogInzageAsync(casus.Value.Id, Dossierdeel.Tijdlijn, cancellationToken);
            // The row as it was, kept whole by a trigger; who wrote it is who changed it last before.
            var rijen = await db.Database.SqlQuery<Rij>(
                $"""
                SELECT v.versie, (v.inhoud->>'contact_op')::date AS contact_op, v.inhoud->>'vorm' AS vorm, v.inhoud->>'met' AS met,
                    (v.inhoud->>'is_gelukt')::boolean AS is_gelukt, v.inhoud->>'tekst' AS tekst, g.naam AS auteur,
                    coalesce(v.inhoud->>'herzien_op', v.inhoud->>'vastgelegd_op')::timestamptz AS geschreven_op
                FROM portaal.rijversies v
                JOIN portaal.gebruikers g ON g.id = coalesce(v.inhoud->>'herzien_door', v.inhoud->>'auteur_id')::uuid
                WHERE v.casus_id = {casus.Value.Id.Value} AND v.tabel = 'contactmomenten' AND v.rij_id = {contactmomentId}
                ORDER BY v.versie DESC
                """).ToListAsync(cancellationToken);
            return rijen.Select(rij => new ContactmomentversieRow(
                rij.Versie, rij.ContactOp, Enum.Parse<Contactvorm>(rij.Vorm), rij.Met, rij.IsGelukt, rij.Tekst, rij.Auteur, rij.GeschrevenOp)).ToArray();
        }, cancellationToken);

    private sealed record Rij(
        int Versie, DateOnly ContactOp, string Vorm, string Met, bool IsGelukt, string Tekst, string Auteur, DateTimeOffset GeschrevenOp);
}
