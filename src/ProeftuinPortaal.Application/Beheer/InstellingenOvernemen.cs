using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Beheer;

/// <summary>Takes settings of another region over, from one day on: as they hold there today. All or nothing.</summary>
public sealed class InstellingenOvernemen : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    /// <summary>Code of the own region.</summary>
    public required string Regio { get; init; }

    /// <summary>Code of the other region.</summary>
    [Required(ErrorMessage = "Kies van welke regio je overneemt.")]
    public string? VanRegio { get; set; }

    /// <summary>Which settings, by name with commas between them.</summary>
    [Required(ErrorMessage = "Kies ten minste één instelling.")]
    public string? Sleutels { get; set; } = "";

    /// <summary>What the user looked at, of all settings of the own region together.</summary>
    public int Versie { get; set; }

    /// <summary>The first day they hold, in Europe/Amsterdam.</summary>
    [Required(ErrorMessage = "Kies vanaf welke dag dit geldt.")]
    public DateOnly? Van { get; set; }

    [Required(ErrorMessage = "Schrijf op waar dit is afgesproken.")]
    public string? Bron { get; set; } = "";
}

/// <inheritdoc cref="InstellingenOvernemen" />
public sealed class InstellingenOvernemenHandler(PortaalDb portaalDb, TimeProvider clock)
{
    public Task<Result<Gedaan>> HandleAsync(InstellingenOvernemen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<Gedaan>(command.OperatieId, command, Bevoegdheid.InstellingenOvernemen, null, async db =>
        {
            var kring = await db.RegioAsync(command.Regio, Bevoegdheid.InstellingenOvernemen, cancellationToken);
            if (!kring.IsSuccess)
            {
                return kring.Errors.ToArray();
            }

            var vandaag = Moment.Nu(clock).Vandaag;
            var gekozen = await db.OverneembaarAsync(kring.Value.Regio, command.VanRegio, vandaag, cancellationToken);
            if (gekozen is null)
            {
                return OvernemenErrors.RegioOnbekend;
            }

            var sleutels = Instellingsregels.Delen(command.Sleutels).ToHashSet();
            var rijen = gekozen.Rijen.Where(rij => sleutels.Contains(rij.Sleutel.ToString())).ToList();
            Error[] errors = [.. Check(command, rijen, sleutels.Count, vandaag)];
            return errors.Length > 0 ? errors
                : gekozen.Versie != command.Versie ? Error.Conflict(new(gekozen.Versie, null, []))
                : await SchrijfAsync(db, kring.Value.Regio, command, rijen, gekozen.Versie, cancellationToken);
        }, cancellationToken);

    private static IEnumerable<Error> Check(InstellingenOvernemen command, List<OvernemenRow> rijen, int gevraagd, DateOnly vandaag)
    {
        if (rijen.Count == 0 || rijen.Count != gevraagd)
        {
            yield return OvernemenErrors.KiesInstelling;
        }

        // Day and source are of all of them.
        foreach (var error in new Instellinggegevens(rijen.FirstOrDefault()?.Sleutel ?? Instellingsleutel.NaamInstroom, rijen.FirstOrDefault()?.Daar ?? "x", command.Van, command.Bron)
            .Check(vandaag).Where(error => error.Field != nameof(Instellinggegevens.Waarde)))
        {
            yield return error;
        }
    }

    private static async Task<Result<Gedaan>> SchrijfAsync(
        PortaalDbContext db, Regiokeuze regio, InstellingenOvernemen command, List<OvernemenRow> rijen, int versie, CancellationToken cancellationToken)
    {
        foreach (var rij in rijen)
        {
            var isGedaan = false;
            var result = await Databasefout.VangAsync(async () => isGedaan = await InstellingWijzigenHandler.SchrijfAsync(
                db, regio, (rij.Sleutel, rij.Daar), command.Van!.Value, command.Bron, rij.Versie, cancellationToken), nameof(command.Van));
            if (!result.IsSuccess || !isGedaan)
            {
                // Someone else was first, between our look and our writing; nothing of this stays.
                return result.IsSuccess ? Error.Conflict(new(versie, null, [])) : result;
            }
        }

        return new Gedaan();
    }
}

/// <summary>What could be taken over from one other region.</summary>
/// <param name="Anderen">The other regions.</param>
/// <param name="Gekozen">The chosen one; null while none is.</param>
public sealed record OvernemenDetails(IReadOnlyList<Regiokeuze> Anderen, Overneembaar? Gekozen);

/// <summary>The settings that differ from another region.</summary>
/// <param name="Versie">Of all settings of the own region together: the token of the lost race.</param>
public sealed record Overneembaar(Regiokeuze Regio, int Versie, IReadOnlyList<OvernemenRow> Rijen);

/// <summary>One setting that differs: what holds today here, and there.</summary>
public sealed record OvernemenRow(Instellingsleutel Sleutel, int Versie, string? Hier, string Daar);

/// <inheritdoc cref="OvernemenDetails" />
public sealed class OvernemenInzienHandler(PortaalDb portaalDb, TimeProvider clock)
{
    /// <param name="regio">Code of the own region.</param>
    /// <param name="vanRegio">Code of the other one; null while none is chosen.</param>
    public Task<Result<OvernemenDetails>> HandleAsync(string? regio, string? vanRegio, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<OvernemenDetails>(Bevoegdheid.InstellingenOvernemen, null, async db =>
        {
            var kring = await db.RegioAsync(regio, Bevoegdheid.InstellingenOvernemen, cancellationToken);
            return kring.IsSuccess
                ? new OvernemenDetails(
                    await db.Regios.AsNoTracking().Where(r => r.Id != kring.Value.Regio.Id).OrderBy(r => r.Naam)
                        .Select(r => new Regiokeuze(r.Id, r.Code, r.Naam)).ToListAsync(cancellationToken),
                    await db.OverneembaarAsync(kring.Value.Regio, vanRegio, Moment.Nu(clock).Vandaag, cancellationToken))
                : kring.Errors.ToArray();
        }, cancellationToken);
}

/// <summary>Compares two regions. Settings say nothing about a person, so every region may read those of another (62.beleid.instroom.sql).</summary>
internal static class Overnemen
{
    /// <summary>Null when there is no such other region.</summary>
    public static async Task<Overneembaar?> OverneembaarAsync(
        this PortaalDbContext db, Regiokeuze regio, string? vanRegio, DateOnly vandaag, CancellationToken cancellationToken)
    {
        var ander = await db.Regios.AsNoTracking().Where(r => r.Code == vanRegio && r.Id != regio.Id)
            .Select(r => new Regiokeuze(r.Id, r.Code, r.Naam)).SingleOrDefaultAsync(cancellationToken);
        if (ander is null)
        {
            return null;
        }

        var hier = await db.Instellingen.AsNoTracking().Where(i => i.RegioId == regio.Id).ToListAsync(cancellationToken);
        var daar = await db.InstellingenAsync(ander.Id, vandaag, cancellationToken);
        return new(ander, InstellingRow.Versienummer(hier),
        [
            .. from sleutel in Enum.GetValues<Instellingsleutel>()
               where Instellingsregels.IsOverTeNemen(sleutel)
               let rijen = hier.Where(rij => rij.Sleutel == sleutel).ToList()
               let nu = rijen.FirstOrDefault(rij => rij.Van <= vandaag && (rij.Tot is null || vandaag < rij.Tot))?.Waarde
               let anders = daar.Tekst(sleutel)
               // A value that could not be typed here is not taken over either.
               where anders is not null && anders != nu && Instellingsregels.Bezwaar(sleutel, anders) is null
               select new OvernemenRow(sleutel, InstellingRow.Versienummer(rijen), nu, anders),
        ]);
    }
}

/// <summary>What can be wrong with taking over, in the user's words.</summary>
public static class OvernemenErrors
{
    public static readonly Error RegioOnbekend = new(ErrorKind.Invalid, "Kies van welke regio je overneemt.", nameof(InstellingenOvernemen.VanRegio));

    public static readonly Error KiesInstelling = new(ErrorKind.Invalid,
        "Kies ten minste één instelling uit de lijst. Verschilt er intussen iets niet meer? Kies dan de regio opnieuw.", nameof(InstellingenOvernemen.Sleutels));
}
