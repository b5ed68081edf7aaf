using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Domain.Uitstromen;

namespace ProeftuinPortaal.Application.Uitstromen;

/// <summary>How it is with the family at a moment of nazorg (F078); may be corrected as long as the case is in nazorg.</summary>
public sealed class NazorgVastleggen : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    public required string Casusnummer { get; init; }

    public required Guid MomentId { get; init; }

    public required int Versie { get; set; }

    [Required(ErrorMessage = "Kies hoe het gaat: veilig, onveilig of onbekend.")]
    public Nazorgresultaat? Resultaat { get; set; }

    public string? Toelichting { get; set; } = "";
}

/// <inheritdoc cref="NazorgVastleggen" />
public sealed class NazorgVastleggenHandler(PortaalDb portaalDb)
{
    /// <returns>Nothing, or a conflict with both versions field by field.</returns>
    public Task<Result<Gedaan>> HandleAsync(NazorgVastleggen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.NazorgVastleggen, command.Casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(command.Casusnummer, Bevoegdheid.NazorgVastleggen, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            var moment = await db.Nazorgmomenten.AsNoTracking().SingleOrDefaultAsync(
                m => m.CasusId == casus.Value.Id && m.Id == command.MomentId, cancellationToken);
            if (moment is null)
            {
                return Error.NotFound;
            }

            if (moment.Versie != command.Versie)
            {
                return await ConflictAsync(db, command, moment, cancellationToken);
            }

            Error[] errors = [.. new Nazorggegevens(command.Resultaat, command.Toelichting).Check()];
            return errors.Length > 0 ? errors : await Databasefout.VangAsync(() => db.Database.ExecuteSqlAsync(
                $"""
                SELECT toegang.leg_nazorg_vast({casus.Value.Id.Value}, {command.MomentId}, {command.Resultaat!.Value.ToString()},
                    {Schrift.Opgeschoond(command.Toelichting)}, {command.Versie})
                """, cancellationToken));
        }, cancellationToken);

    private static async Task<Result<Gedaan>> ConflictAsync(
        PortaalDbContext db, NazorgVastleggen command, Nazorgmoment huidig, CancellationToken cancellationToken)
    {
        var naam = await db.Gebruikers.Where(g => g.Id == huidig.VastgelegdDoor).Select(g => g.Naam).SingleOrDefaultAsync(cancellationToken);
        Veldverschil[] velden =
        [
            new(nameof(command.Resultaat), "Hoe gaat het", command.Resultaat, huidig.Resultaat),
            new(nameof(command.Toelichting), "Toelichting", Schrift.Opgeschoond(command.Toelichting), huidig.Toelichting ?? ""),
        ];
        return Error.Conflict(new(huidig.Versie, naam, [.. velden.Where(veld => !Equals(veld.Eigen, veld.Huidig))]));
    }
}
