namespace ProeftuinPortaal.Application.Persistence.Server;

/// <summary>The account that PostgreSQL runs under. It refuses to be root, so root drops to another one.</summary>
internal sealed class Serveraccount
{
    private static readonly bool HeeftSetpriv = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(map => File.Exists(Path.Combine(map, "setpriv")));

    private readonly string _uid;
    private readonly string _gid;

    private Serveraccount(string naam, string uid, string gid, bool isAnder)
    {
        (Naam, _uid, _gid, IsAnder) = (naam, uid, gid, isAnder);
    }

    public string Naam { get; }

    /// <summary>Whether it is another account than the one that the portal runs under.</summary>
    public bool IsAnder { get; }

    /// <summary>Whether the server can be told to stop when the portal is killed.</summary>
    public static bool StoptMetPortaal => HeeftSetpriv;

    /// <summary>Chooses the account: as root the owner of the cluster, else <c>postgres</c>, else <c>nobody</c>.</summary>
    public static async Task<Serveraccount> KiesAsync(Gegevensmap map, CancellationToken ct)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new Serveraccount(Environment.UserName, "", "", isAnder: false);
        }
        if (!HeeftSetpriv)
        {
            throw PostgresServerFout.GeenSetpriv();
        }
        var accounts = (await File.ReadAllLinesAsync("/etc/passwd", ct))
            .Select(regel => regel.Split(':'))
            .Where(velden => velden.Length >= 4 && velden[0] is "postgres" or "nobody")
            .Select(velden => new Serveraccount(velden[0], velden[2], velden[3], isAnder: true))
            .OrderByDescending(account => account.Naam, StringComparer.Ordinal)
            .ToList();
        var eerste = accounts.FirstOrDefault() ?? throw PostgresServerFout.GeenAccount();
        if (!Directory.Exists(map.Cluster))
        {
            return eerste;
        }
        // A cluster made as nobody stays nobody's when the package adds the account postgres later.
        var eigenaar = await EigenaarAsync(map.Cluster, ct);
        return accounts.Find(account => account._uid == eigenaar)
            ?? throw PostgresServerFout.VerkeerdeEigenaar(map.Pad, eerste.Naam);
    }

    /// <summary>The command line that runs a program under this account.</summary>
    /// <param name="bestand">The program.</param>
    /// <param name="argumenten">Its arguments.</param>
    /// <param name="bijDood">The signal it gets when the portal dies; it then also gets a session of its own, so that
    /// Ctrl-C in the terminal stops the portal, and the portal stops the server.</param>
    public (string Bestand, IReadOnlyList<string> Argumenten) Opdracht(
        string bestand, IEnumerable<string> argumenten, string? bijDood = null)
    {
        List<string> voor = [];
        if (IsAnder)
        {
            voor.AddRange([$"--reuid={_uid}", $"--regid={_gid}", "--clear-groups"]);
        }
        if (bijDood is not null && HeeftSetpriv)
        {
            voor.AddRange(["--pdeathsig", bijDood, "--", "setsid"]);
        }
        else if (IsAnder)
        {
            voor.Add("--");
        }
        return voor.Count == 0 ? (bestand, [.. argumenten]) : ("setpriv", [.. voor, bestand, .. argumenten]);
    }

    /// <summary>Runs a program under this account to its end.</summary>
    public Task<Uitkomst> VoerUitAsync(
        string bestand, IEnumerable<string> argumenten, CancellationToken ct, string? bijDood = null)
    {
        var opdracht = Opdracht(bestand, argumenten, bijDood);
        return Programma.VoerUitAsync(opdracht.Bestand, opdracht.Argumenten, ct);
    }

    /// <summary>Makes this account the owner of a folder.</summary>
    public async Task GeefAsync(string map, CancellationToken ct)
    {
        if (IsAnder && await Programma.VoerUitAsync("chown", ["-h", $"{_uid}:{_gid}", map], ct) is { Gelukt: false } uitkomst)
        {
            throw new IOException(uitkomst.Uitvoer);
        }
    }

    /// <summary>Refuses a folder in a shared place that someone else, or a link, put there first.</summary>
    public async Task EisEigenaarAsync(string map, CancellationToken ct)
    {
        if (new DirectoryInfo(map).LinkTarget is not null
            || (IsAnder && await EigenaarAsync(map, ct) is var eigenaar && eigenaar != _uid && eigenaar != "0"))
        {
            throw PostgresServerFout.VerkeerdeEigenaar(map, Naam);
        }
    }

    /// <summary>Whether this account can enter a folder.</summary>
    public async Task<bool> KanInAsync(string map, CancellationToken ct) =>
        !IsAnder || (await VoerUitAsync("test", ["-x", map], ct)).Gelukt;

    private static async Task<string> EigenaarAsync(string map, CancellationToken ct) =>
        (await Programma.VoerUitAsync("stat", ["-L", "-c", "%u", map], ct)).Uitvoer.Trim();
}
