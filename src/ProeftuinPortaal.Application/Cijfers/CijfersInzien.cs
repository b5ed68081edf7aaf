using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Domain.Aanmeldingen;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Cijfers;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Domain.Uitstromen;

namespace ProeftuinPortaal.Application.Cijfers;

/// <summary>Help that is waited for, against the region's term.</summary>
public enum Hulpwachttijd
{
    BinnenTermijn,
    LangerDanTermijn,

    /// <summary>The region set no term.</summary>
    ZonderTermijn,
}

/// <summary>Whether every party was at the intake that the region asks for.</summary>
public enum Intakeaanwezigheid
{
    Compleet,
    NietCompleet,

    /// <summary>The region did not say who must be there.</summary>
    ZonderAfspraak,
}

/// <summary>A median in working days, beside the region's own term.</summary>
/// <param name="Werkdagen">Null when it is about fewer than five families.</param>
public sealed record Doorlooptijd(double? Werkdagen, int? Termijn);

/// <summary>The figures of one region, small numbers already hidden. Order of the cells: the months, or the order of the enum.</summary>
public sealed record CijfersDetails(Regiokring Kring, IReadOnlyList<DateOnly> Maanden, DateOnly Vandaag)
{
    public required Verdeling InstroomPerMaand { get; init; }

    /// <summary>Per Instroomroute; null when it would give away what is hidden per month.</summary>
    public required Verdeling? InstroomPerRoute { get; init; }

    public required Doorlooptijd TotBesluit { get; init; }

    public required Doorlooptijd TotEersteContact { get; init; }

    /// <summary>Per Fase, and last the cases whose fase is not known.</summary>
    public required Verdeling OpenPerFase { get; init; }

    /// <summary>Per month: on time, and not on time.</summary>
    public required IReadOnlyList<Verdeling> ExpertisePerMaand { get; init; }

    /// <summary>Per Hulpwachttijd.</summary>
    public required Verdeling WachtendeHulp { get; init; }

    public required int? TermijnHulp { get; init; }

    /// <summary>Per Uitstroomreden.</summary>
    public required Verdeling UitstroomPerReden { get; init; }

    /// <summary>Per Intakeaanwezigheid.</summary>
    public required Verdeling Intakes { get; init; }

    /// <summary>Whether these figures belong in a total of all regions.</summary>
    public required bool TeltLandelijkMee { get; init; }
}

/// <summary>The dashboard of the project leader (F080). Logged as one reading.</summary>
public sealed class CijfersInzienHandler(PortaalDb portaalDb)
{
    /// <param name="regio">Code of the region; null for the first of the user's own.</param>
    public Task<Result<CijfersDetails>> HandleAsync(string? regio, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync(Bevoegdheid.DashboardInzien, null,
            db => Cijferlezer.LeesAsync(db, regio, "Inzage", cancellationToken), cancellationToken);
}

/// <summary>The same figures for a file that leaves the portal. Logged as an export.</summary>
public sealed class CijfersExporterenHandler(PortaalDb portaalDb)
{
    /// <param name="regio">Code of the region.</param>
    public Task<Result<CijfersDetails>> HandleAsync(string? regio, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync(Bevoegdheid.DashboardInzien, null,
            db => Cijferlezer.LeesAsync(db, regio, "Export", cancellationToken), cancellationToken);
}

/// <summary>Reads the figures and hides what is small, in one place: nothing else sees the numbers themselves.</summary>
internal static class Cijferlezer
{
    private const int AantalMaanden = 12;
    private const string Onbekend = "Onbekend";

    public static async Task<Result<CijfersDetails>> LeesAsync(
        PortaalDbContext db, string? code, string handeling, CancellationToken cancellationToken)
    {
        var kring = await db.RegioAsync(code, Bevoegdheid.DashboardInzien, cancellationToken);
        if (!kring.IsSuccess)
        {
            return kring.Errors.ToArray();
        }

        var regio = kring.Value.Regio.Id;
        var cijfers = await db.Database.SqlQuery<Cijfer>(
            $"SELECT figuur, groep, aantal, mediaan FROM toegang.cijfers({regio.Value}, {handeling})").ToListAsync(cancellationToken);
        var vandaag = DateOnly.ParseExact(cijfers.Single(cijfer => cijfer.Figuur == "Peildag").Groep, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var instellingen = await db.InstellingenAsync(regio, vandaag, cancellationToken);
        return Onderdrukt(kring.Value, vandaag, cijfers, instellingen);
    }

    private static CijfersDetails Onderdrukt(Regiokring kring, DateOnly vandaag, List<Cijfer> cijfers, Regioinstellingen instellingen)
    {
        var begin = new DateOnly(vandaag.Year, vandaag.Month, 1);
        DateOnly[] maanden = [.. Enumerable.Range(1 - AantalMaanden, AantalMaanden).Select(begin.AddMonths)];
        string[] sleutels = [.. maanden.Select(maand => maand.ToString("yyyy-MM", CultureInfo.InvariantCulture))];
        var (perMaand, perRoute) = KleineAantallen.Onderdruk(
            Aantallen(cijfers, "InstroomPerMaand", sleutels), Aantallen(cijfers, "InstroomPerRoute", Enum.GetNames<Instroomroute>()));
        var opTijd = Aantallen(cijfers, "ExpertiseOpTijd", sleutels);
        var nietOpTijd = Aantallen(cijfers, "ExpertiseNietOpTijd", sleutels);
        return new(kring, maanden, vandaag)
        {
            InstroomPerMaand = perMaand,
            InstroomPerRoute = perRoute,
            TotBesluit = Doorloop(cijfers, "DagenTotBesluit", instellingen.Getal(Instellingsleutel.TermijnBesluit)),
            TotEersteContact = Doorloop(cijfers, "DagenTotEersteContact", instellingen.Getal(Instellingsleutel.TermijnEersteContact)),
            OpenPerFase = KleineAantallen.Onderdruk(Aantallen(cijfers, "OpenPerFase", [.. Enum.GetNames<Fase>(), Onbekend])),
            ExpertisePerMaand = [.. opTijd.Zip(nietOpTijd, (ja, nee) => KleineAantallen.Onderdruk([ja, nee]))],
            WachtendeHulp = KleineAantallen.Onderdruk(Aantallen(cijfers, "WachtendeHulp", Enum.GetNames<Hulpwachttijd>())),
            TermijnHulp = instellingen.Getal(Instellingsleutel.TermijnHulp),
            UitstroomPerReden = KleineAantallen.Onderdruk(Aantallen(cijfers, "UitstroomPerReden", Enum.GetNames<Uitstroomreden>())),
            TeltLandelijkMee = instellingen.Tekst(Instellingsleutel.TeltLandelijkMee) != "Nee",
            Intakes = KleineAantallen.Onderdruk(Aantallen(cijfers, "Intake", Enum.GetNames<Intakeaanwezigheid>())),
        };
    }

    private static int[] Aantallen(List<Cijfer> cijfers, string figuur, string[] groepen)
    {
        var perGroep = cijfers.Where(cijfer => cijfer.Figuur == figuur).ToDictionary(cijfer => cijfer.Groep, cijfer => cijfer.Aantal);
        return [.. groepen.Select(groep => perGroep.GetValueOrDefault(groep))];
    }

    private static Doorlooptijd Doorloop(List<Cijfer> cijfers, string figuur, int? termijn)
    {
        var cijfer = cijfers.Single(cijfer => cijfer.Figuur == figuur);
        return new(KleineAantallen.Mediaan(cijfer.Mediaan, cijfer.Aantal), termijn);
    }

    private sealed record Cijfer(string Figuur, string Groep, int Aantal, double? Mediaan);
}
