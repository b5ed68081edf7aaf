using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Logboeken;

/// <summary>A kind of line in the logboek, as a privacy officer looks for it.</summary>
public enum Logboeksoort
{
    Bekeken,
    Gewijzigd,
    Meegenomen,
    Geweigerd,

    /// <summary>Signing in and out, and what happened to an account.</summary>
    Account,
}

/// <summary>What to show of the logboek of a region.</summary>
public sealed class LogboekVraag
{
    /// <summary>Code of the region; null for the first of the user's own.</summary>
    public string? Regio { get; init; }

    [Required(ErrorMessage = "Vul de eerste dag in.")]
    public DateOnly? Van { get; set; }

    [Required(ErrorMessage = "Vul de laatste dag in.")]
    public DateOnly? TotEnMet { get; set; }

    /// <summary>Only lines about this case.</summary>
    public string? Casusnummer { get; set; }

    /// <summary>Only lines of colleagues with this in their name.</summary>
    public string? Wie { get; set; }

    public Logboeksoort? Soort { get; set; }
}

/// <summary>One line of the logboek, or how often someone looked the same way on one day.</summary>
/// <param name="Id">Of the newest line.</param>
/// <param name="Van">The first time that day.</param>
/// <param name="Op">The last time that day.</param>
/// <param name="Naam">Null for the system, such as a migration, and for a sign-in with an unknown address.</param>
/// <param name="Onderwerp">Table or use case.</param>
/// <param name="Nummer">Of the case; null for a list, and for what is about no family.</param>
public sealed record LogboekRow(
    long Id, DateTimeOffset Van, DateTimeOffset Op, long Keren, string? Naam, string? Organisatie, string[] Casusrollen, string Handeling,
    string? Deel, string Onderwerp, string? Nummer);

/// <summary>Where to look first.</summary>
/// <param name="Figuur">Geweigerd, VeelCasussen or Nacht.</param>
/// <param name="Dag">Of VeelCasussen; null for a figure over the whole period.</param>
public sealed record OpvallendRow(string Figuur, string Naam, string? Organisatie, DateOnly? Dag, long Aantal);

/// <summary>What was asked of the logboek, and where to look first in the same period.</summary>
/// <param name="ErIsMeer">Older lines of this period are not among <paramref name="Regels"/>.</param>
public sealed record LogboekDetails(Regiokring Kring, IReadOnlyList<LogboekRow> Regels, bool ErIsMeer, IReadOnlyList<OpvallendRow> Opvallend);

/// <summary>The lines of one case, each by itself, for a file.</summary>
public sealed record Casuslogboek(Regiokeuze Regio, string Nummer, IReadOnlyList<LogboekRow> Regels);

/// <summary>The logboek of a region, for its privacy officer (F100). Logged as one reading, of the case when it is about one.</summary>
public sealed class LogboekInzienHandler(PortaalDb portaalDb)
{
    /// <summary>Days in one answer.</summary>
    public const int MaxDagen = 31;

    /// <summary>Lines in one answer.</summary>
    public const int MaxRegels = 300;

    public Task<Result<LogboekDetails>> HandleAsync(LogboekVraag vraag, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<LogboekDetails>(Bevoegdheid.LogboekInzien, null, async db =>
        {
            var kring = await db.RegioAsync(vraag.Regio, Bevoegdheid.LogboekInzien, cancellationToken);
            if (!kring.IsSuccess)
            {
                return kring.Errors.ToArray();
            }

            var regio = kring.Value.Regio.Id;
            Error[] errors = [.. await CheckAsync(db, regio, vraag, cancellationToken)];
            if (errors.Length > 0)
            {
                return errors;
            }

            var (van, totEnMet) = (vraag.Van!.Value, vraag.TotEnMet!.Value);
            var regels = await db.LeesLogboekAsync(regio, vraag, isLos: false, MaxRegels + 1, cancellationToken);
            var opvallend = await db.Database.SqlQuery<OpvallendRow>(
                $"SELECT * FROM toegang.logboek_opvallend({regio.Value}, {van}, {totEnMet})").ToListAsync(cancellationToken);
            return new LogboekDetails(kring.Value, regels[..Math.Min(regels.Count, MaxRegels)], regels.Count > MaxRegels, opvallend);
        }, cancellationToken);

    private static async Task<List<Error>> CheckAsync(PortaalDbContext db, Domain.Regios.RegioId regio, LogboekVraag vraag, CancellationToken cancellationToken)
    {
        List<Error> errors = [];
        switch (vraag)
        {
            case { Van: null } or { TotEnMet: null }:
                errors.Add(LogboekErrors.DagOntbreekt);
                break;
            case { Van: { } van, TotEnMet: { } totEnMet } when totEnMet < van:
                errors.Add(LogboekErrors.VerkeerdOm);
                break;
            case { Van: { } van, TotEnMet: { } totEnMet } when totEnMet.DayNumber - van.DayNumber >= MaxDagen:
                errors.Add(LogboekErrors.TeLang);
                break;
        }

        if (vraag.Casusnummer.AlsNummer() is { } nummer && !await db.HeeftCasusAsync(regio, nummer, cancellationToken))
        {
            errors.Add(LogboekErrors.CasusOnbekend);
        }

        return errors;
    }
}

/// <summary>
/// The whole logboek of one case as a file, for the privacy officer to answer a family that asks who looked (F100). Not to hand over as it
/// is: it names every organisation, a shelter too. Logged as an export of that case.
/// </summary>
public sealed class LogboekExporterenHandler(PortaalDb portaalDb)
{
    /// <param name="regio">Code of the region.</param>
    public Task<Result<Casuslogboek>> HandleAsync(string? regio, string? casusnummer, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<Casuslogboek>(Bevoegdheid.LogboekInzien, null, async db =>
        {
            var kring = await db.RegioAsync(regio, Bevoegdheid.LogboekInzien, cancellationToken);
            if (!kring.IsSuccess)
            {
                return kring.Errors.ToArray();
            }

            if (casusnummer.AlsNummer() is not { } nummer || !await db.HeeftCasusAsync(kring.Value.Regio.Id, nummer, cancellationToken))
            {
                return Error.NotFound;
            }

            var vraag = new LogboekVraag { Casusnummer = nummer, Van = new(2000, 1, 1), TotEnMet = new(2999, 12, 31) };
            return new Casuslogboek(kring.Value.Regio, nummer,
                await db.LeesLogboekAsync(kring.Value.Regio.Id, vraag, isLos: true, null, cancellationToken));
        }, cancellationToken);
}

/// <summary>What can be wrong with a <see cref="LogboekVraag"/>.</summary>
public static class LogboekErrors
{
    public static readonly Error DagOntbreekt = new(ErrorKind.Invalid, "Vul de eerste en de laatste dag in.", nameof(LogboekVraag.Van));

    public static readonly Error VerkeerdOm =
        new(ErrorKind.Invalid, "De laatste dag ligt voor de eerste. Draai ze om.", nameof(LogboekVraag.TotEnMet));

    public static readonly Error TeLang = new(ErrorKind.Invalid,
        $"Kies hoogstens {LogboekInzienHandler.MaxDagen} dagen. Voor het hele logboek van één casus is er het Excel-bestand.", nameof(LogboekVraag.TotEnMet));

    public static readonly Error CasusOnbekend =
        new(ErrorKind.Invalid, "In deze regio is geen casus met dit nummer. Controleer het nummer.", nameof(LogboekVraag.Casusnummer));
}

internal static class LogboekLezen
{
    // What stands in the column handeling (docs/logboek.md); what is in none of these is about an account.
    private static readonly Dictionary<Logboeksoort, string[]> Handelingen = new()
    {
        [Logboeksoort.Bekeken] = ["Inzage", "Lijst"],
        [Logboeksoort.Gewijzigd] = ["Toevoegen", "Wijzigen", "Verwijderen", "Dubbelcheck"],
        [Logboeksoort.Meegenomen] = ["Afschrift", "Export"],
        [Logboeksoort.Geweigerd] = ["Weigering", "InloggenMislukt"],
        [Logboeksoort.Account] =
        [
            "Inloggen", "Uitloggen", "InloggenMislukt", "TweedeStapIngesteld", "Herstelcode", "WachtwoordGewijzigd", "WachtwoordIngesteld",
            "TweedeStapVervangen", "HerstelcodesVernieuwd", "TweedeStapHersteld", "Uitnodiging", "Wachtwoordlink",
        ],
    };

    /// <summary>As it is stored, whatever the case and the spaces it was typed with; null when there is none.</summary>
    public static string? AlsNummer(this string? getypt) =>
        string.IsNullOrWhiteSpace(getypt) ? null : getypt.Trim().ToUpperInvariant();

    public static async Task<bool> HeeftCasusAsync(
        this PortaalDbContext db, Domain.Regios.RegioId regio, string nummer, CancellationToken cancellationToken) =>
        await db.Database.SqlQuery<bool>($"SELECT toegang.heeft_casus({regio.Value}, {nummer}) AS \"Value\"").SingleAsync(cancellationToken);

    /// <param name="isLos">Each line by itself, for a file that leaves the portal.</param>
    /// <param name="aantal">At most so many; null for all.</param>
    public static Task<List<LogboekRow>> LeesLogboekAsync(
        this PortaalDbContext db, Domain.Regios.RegioId regio, LogboekVraag vraag, bool isLos, int? aantal, CancellationToken cancellationToken)
    {
        var wie = string.IsNullOrWhiteSpace(vraag.Wie) ? null : vraag.Wie.Trim();
        var handelingen = vraag.Soort is { } soort ? Handelingen[soort] : null;
        return db.Database.SqlQuery<LogboekRow>(
                $"""
                SELECT * FROM toegang.logboek_inzien({regio.Value}, {vraag.Casusnummer.AlsNummer()}, {wie}, {handelingen},
                    {vraag.Van!.Value}, {vraag.TotEnMet!.Value}, {isLos}, {aantal})
                """)
            .OrderByDescending(row => row.Op).ThenByDescending(row => row.Id).ToListAsync(cancellationToken);
    }
}
