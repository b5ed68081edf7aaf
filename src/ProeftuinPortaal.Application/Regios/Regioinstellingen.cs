using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Domain.Regios;

namespace ProeftuinPortaal.Application.Regios;

/// <summary>The settings of one region as they hold on one day.</summary>
public sealed class Regioinstellingen
{
    private readonly Dictionary<Instellingsleutel, string> _waarden;

    internal Regioinstellingen(IEnumerable<Instelling> instellingen) =>
        _waarden = instellingen.ToDictionary(instelling => instelling.Sleutel, instelling => instelling.Waarde);

    /// <summary>The value; null when the region never set it.</summary>
    public string? Tekst(Instellingsleutel sleutel) => _waarden.GetValueOrDefault(sleutel);

    /// <summary>A whole number of days or working days; null when it is not set or no number.</summary>
    public int? Getal(Instellingsleutel sleutel) =>
        int.TryParse(Tekst(sleutel), NumberStyles.None, CultureInfo.InvariantCulture, out var getal) ? getal : null;

    /// <summary>Several numbers.</summary>
    public IReadOnlyList<int> Getallen(Instellingsleutel sleutel) =>
        [.. Delen(sleutel).Where(deel => int.TryParse(deel, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(deel => int.Parse(deel, CultureInfo.InvariantCulture))];

    /// <summary>Several names of an enum; a name the portal does not know is left out.</summary>
    public IReadOnlyList<T> Keuzes<T>(Instellingsleutel sleutel) where T : struct, Enum =>
        [.. Delen(sleutel).Where(deel => Enum.TryParse<T>(deel, out _)).Select(Enum.Parse<T>)];

    /// <summary>Whether the region says "Ja".</summary>
    public bool Ja(Instellingsleutel sleutel) => Tekst(sleutel) == "Ja";

    private string[] Delen(Instellingsleutel sleutel) =>
        (Tekst(sleutel) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>Reads settings and criteria inside a use case.</summary>
internal static class RegioinstellingenExtensions
{
    /// <param name="dag">In Europe/Amsterdam.</param>
    public static async Task<Regioinstellingen> InstellingenAsync(
        this PortaalDbContext db, RegioId regio, DateOnly dag, CancellationToken cancellationToken) =>
        new(await db.Instellingen.AsNoTracking()
            .Where(i => i.RegioId == regio && i.Van <= dag && (i.Tot == null || dag < i.Tot)).ToListAsync(cancellationToken));

    /// <summary>The questions of the region on a day, in their order.</summary>
    public static Task<List<Criterium>> CriteriaAsync(
        this PortaalDbContext db, RegioId regio, Criteriumsoort soort, DateOnly dag, CancellationToken cancellationToken) =>
        db.Criteria.AsNoTracking()
            .Where(c => c.RegioId == regio && c.Soort == soort && c.Van <= dag && (c.Tot == null || dag < c.Tot))
            .OrderBy(c => c.Volgorde).ToListAsync(cancellationToken);
}
