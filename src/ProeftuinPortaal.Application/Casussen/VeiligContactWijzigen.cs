using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Casussen;

/// <summary>Changes how the family can be reached safely. The earlier text stays readable: someone may still act on it.</summary>
public sealed class VeiligContactWijzigen : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    public required string Casusnummer { get; init; }

    /// <summary>Of the safe contact, not of the case.</summary>
    public required int Versie { get; set; }

    /// <summary>Empty when nothing special is needed any more.</summary>
    [MaxLength(Casus.VeiligContactMaxLength)]
    public string? VeiligContact { get; set; } = "";
}

/// <inheritdoc cref="VeiligContactWijzigen" />
public sealed class VeiligContactWijzigenHandler(PortaalDb portaalDb)
{
    /// <returns>Nothing, or a conflict with both texts.</returns>
    public Task<Result<Gedaan>> HandleAsync(VeiligContactWijzigen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.VeiligContactWijzigen, command.Casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(command.Casusnummer, Bevoegdheid.VeiligContactWijzigen, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            if (casus.Value.VeiligContactVersie != command.Versie)
            {
                return await ConflictAsync(db, command, casus.Value, cancellationToken);
            }

            var result = casus.Value.WijzigVeiligContact(command.VeiligContact);
            return result.IsSuccess
                ? await db.BewaarAsync(casus.Value, new Gedaan(), () => ConflictAsync(db, command, casus.Value, cancellationToken), cancellationToken)
                : result.Errors.ToArray();
        }, cancellationToken);

    private static async Task<Error> ConflictAsync(PortaalDbContext db, VeiligContactWijzigen command, Casus huidig, CancellationToken cancellationToken)
    {
        var eerder = await db.EerderVeiligContactAsync(huidig.Id, cancellationToken);
        return Herziening.Conflict(huidig.VeiligContactVersie, eerder.Select(versie => versie.VervangenDoor).FirstOrDefault(),
            new Veldverschil(nameof(command.VeiligContact), "Veilig contact", Schrift.Opgeschoond(command.VeiligContact), huidig.VeiligContact ?? ""));
    }
}

/// <summary>What the safe contact was before it was changed.</summary>
/// <param name="Tekst">Null when there was nothing special.</param>
/// <param name="VervangenDoor">Who wrote the text that came after; null when that account is not of a colleague.</param>
public sealed record EerderVeiligContactRow(string? Tekst, DateTimeOffset VervangenOp, string? VervangenDoor);

/// <summary>The earlier texts of the safe contact, for who reads the head of the case.</summary>
internal static class VeiligContactversies
{
    /// <summary>Newest first.</summary>
    public static Task<List<EerderVeiligContactRow>> EerderVeiligContactAsync(this PortaalDbContext db, CasusId casus, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<EerderVeiligContactRow>(
            $"""
            SELECT v.inhoud->>'veilig_contact' AS tekst, v.vervangen_op, g.naam AS vervangen_door
            FROM portaal.rijversies v LEFT JOIN portaal.gebruikers g ON g.id = v.vervangen_door
            WHERE v.casus_id = {casus.Value} AND v.deel = 'Kop' AND v.tabel = 'casussen' ORDER BY v.id DESC
            """).ToListAsync(cancellationToken);
}
