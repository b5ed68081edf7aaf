using System.Globalization;

namespace ProeftuinPortaal.Application.Persistence.Server;

/// <summary>The main process of a running server, as its data folder names it.</summary>
/// <param name="Pid">Its process id.</param>
/// <param name="Begin">When it began, in ticks of the kernel: a process id is used again, the pair is not.</param>
internal sealed record Postmaster(int Pid, string Begin)
{
    private const int Toestand = 0;
    private const int Begintijd = 19;

    /// <summary>Whether this very process still runs.</summary>
    public bool Leeft => Stand(Pid) is { } stand && stand[Toestand] != "Z" && stand[Begintijd] == Begin;

    /// <summary>The process in the lock file of a cluster; null when there is no file, or no such process.</summary>
    public static Postmaster? Lees(string cluster) =>
        LeesPid(cluster) is { } pid && Stand(pid) is { } stand && stand[Toestand] != "Z"
            ? new Postmaster(pid, stand[Begintijd])
            : null;

    /// <summary>Removes the lock file of a server that is dead but was never waited for, as in a container without init:
    /// PostgreSQL takes that for a running server. It clears every other leftover itself.</summary>
    public static void RuimZombieOp(string cluster)
    {
        if (LeesPid(cluster) is { } pid && Stand(pid)?[Toestand] == "Z")
        {
            File.Delete(Lockbestand(cluster));
        }
    }

    private static string Lockbestand(string cluster) => Path.Combine(cluster, "postmaster.pid");

    private static int? LeesPid(string cluster)
    {
        try
        {
            return int.TryParse(
                File.ReadLines(Lockbestand(cluster)).FirstOrDefault(), CultureInfo.InvariantCulture, out var pid) ? pid : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What the kernel says of a process, from its state on; the name before it may hold spaces.</summary>
    private static string[]? Stand(int pid)
    {
        try
        {
            var tekst = File.ReadAllText($"/proc/{pid}/stat");
            return tekst[(tekst.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
