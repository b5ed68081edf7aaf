using System.Buffers;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;

namespace ProeftuinPortaal.Application.Persistence.Server;

/// <summary>The data folder of the embedded server, and the places in it.</summary>
public sealed class Gegevensmap
{
    /// <summary>Part of the socket's file name; nothing listens on TCP.</summary>
    internal const int Poort = 5432;

    private const int MaxSocketpad = 107;
    private const UnixFileMode AlleenEigenaar = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // A comma or colon in the host of a connection string, or in PostgreSQL's list of folders, has a meaning.
    private static readonly SearchValues<char> VeiligInSocketpad =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+");

    /// <summary>Names the places in a data folder; makes nothing.</summary>
    /// <param name="pad">The folder (<c>Portaal:Gegevensmap</c>).</param>
    public Gegevensmap(string pad)
    {
        Pad = Path.TrimEndingDirectorySeparator(Path.GetFullPath(pad));
        Cluster = Path.Combine(Pad, "cluster");
        Slot = Path.Combine(Pad, "slot");
        Socketmap = KiesSocketmap(Path.Combine(Pad, "socket"));
    }

    /// <summary>The data folder itself.</summary>
    public string Pad { get; }

    /// <summary>The folder that PostgreSQL itself calls its data directory.</summary>
    public string Cluster { get; }

    /// <summary>The folder of the unix socket: who may enter it, may do everything in the database.</summary>
    public string Socketmap { get; }

    /// <summary>The file that is locked while a process looks whether it must start the server.</summary>
    internal string Slot { get; }

    internal string Socket => Path.Combine(Socketmap, $".s.PGSQL.{Poort}");

    internal bool SocketInTijdelijkeMap => !Socketmap.StartsWith(Pad + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The data folder when none is configured: one per clone, so that two clones never share data.</summary>
    /// <param name="contentRoot">A folder in the clone.</param>
    public static string Standaard(string contentRoot)
    {
        var naam = Kenmerk(Kloon(contentRoot));
        if (Environment.IsPrivilegedProcess)
        {
            // Not below root's home: the account that PostgreSQL drops to cannot enter it.
            return Path.Combine("/var/lib/proeftuinportaal", naam);
        }
        try
        {
            var basis = Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
            return basis.Length > 0
                ? Path.Combine(basis, "proeftuinportaal", naam)
                : throw PostgresServerFout.GeenStandaardmap();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw PostgresServerFout.GeenStandaardmap(e);
        }
    }

    /// <summary>The nearest folder upwards that is a git clone; the folder itself when there is none.</summary>
    internal static string Kloon(string map)
    {
        var begin = Path.TrimEndingDirectorySeparator(Path.GetFullPath(map));
        for (var hier = begin; hier is not null; hier = Path.GetDirectoryName(hier))
        {
            if (Path.Exists(Path.Combine(hier, ".git")))
            {
                return hier;
            }
        }
        return begin;
    }

    /// <summary>The major version of the cluster; null when there is no cluster yet.</summary>
    internal string? Clusterversie()
    {
        try
        {
            return File.ReadAllText(Path.Combine(Cluster, "PG_VERSION")).Trim();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (UnauthorizedAccessException e)
        {
            throw PostgresServerFout.VerkeerdeEigenaar(Pad, Environment.UserName, e);
        }
        catch (IOException e)
        {
            throw PostgresServerFout.VanMap(Pad, e);
        }
    }

    /// <summary>Makes what is missing, and hands the socket folder to the account that the server runs under.</summary>
    [UnsupportedOSPlatform("windows")]
    internal async Task MaakAsync(Serveraccount account, CancellationToken ct)
    {
        try
        {
            // The other account only has to pass through; what it may read is in folders of its own.
            Directory.CreateDirectory(Pad, account.IsAnder
                ? AlleenEigenaar | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute
                : AlleenEigenaar);
            Directory.CreateDirectory(Socketmap, AlleenEigenaar);
            if (SocketInTijdelijkeMap)
            {
                await account.EisEigenaarAsync(Socketmap, ct);
            }
            await account.GeefAsync(Socketmap, ct);
            File.SetUnixFileMode(Socketmap, AlleenEigenaar);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw PostgresServerFout.VanMap(Pad, e);
        }
        if (!await account.KanInAsync(Pad, ct))
        {
            throw PostgresServerFout.NietBereikbaar(Pad, account.Naam);
        }
    }

    private static string KiesSocketmap(string gewenst)
    {
        var lengte = Encoding.UTF8.GetByteCount($"{gewenst}/.s.PGSQL.{Poort}");
        // Not TMPDIR: two processes on one data folder must come to the same path.
        return lengte <= MaxSocketpad && !gewenst.AsSpan().ContainsAnyExcept(VeiligInSocketpad)
            ? gewenst
            : $"/tmp/proeftuinportaal-{Kenmerk(gewenst)}";
    }

    private static string Kenmerk(string pad) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(pad)))[..8];
}
