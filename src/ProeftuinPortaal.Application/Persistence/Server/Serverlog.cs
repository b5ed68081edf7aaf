namespace ProeftuinPortaal.Application.Persistence.Server;

/// <summary>What the log of a server that stopped says about the reason.</summary>
internal static class Serverlog
{
    private const string Fataal = "FATAL:";

    /// <summary>Whether an earlier server still holds the data folder.</summary>
    public static bool MapIsBezet(IReadOnlyList<string> log) => log.Any(regel =>
        regel.Contains("lock file", StringComparison.Ordinal) && regel.Contains("already exists", StringComparison.Ordinal)
        || regel.Contains("pre-existing shared memory block", StringComparison.Ordinal));

    /// <summary>The reason as an error for the user.</summary>
    public static PostgresServerFout Fout(string map, IReadOnlyList<string> log)
    {
        if (log.Any(PostgresServerFout.ZegtSchijfVol))
        {
            return PostgresServerFout.SchijfVol(map);
        }
        var reden = log.LastOrDefault(regel => regel.Contains(Fataal, StringComparison.Ordinal)) ?? (log.Count > 0 ? log[^1] : null);
        return PostgresServerFout.StartNiet(map, reden is null
            ? "het stopte zonder iets te melden."
            : reden[(reden.IndexOf(Fataal, StringComparison.Ordinal) is var i and >= 0 ? i + Fataal.Length : 0)..].Trim());
    }
}
