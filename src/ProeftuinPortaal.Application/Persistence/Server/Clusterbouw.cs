using Microsoft.Extensions.Logging;

namespace ProeftuinPortaal.Application.Persistence.Server;

/// <summary>Makes the cluster in a data folder: whole, or not at all.</summary>
internal sealed class Clusterbouw(Gegevensmap map, Serveraccount account, ILogger logger)
{
    /// <summary>The superuser of the cluster. Only who may enter the socket folder can be it.</summary>
    public const string Beheerder = "portaal_beheer";

    private const string Zijmap = "cluster.nieuw-";

    /// <summary>Makes the cluster when it is missing, and removes what an interrupted attempt left.</summary>
    /// <returns>Whether it was made.</returns>
    public async Task<bool> MaakAlsNodigAsync(PostgresBinaries binaries, CancellationToken ct)
    {
        try
        {
            RuimRestenOp();
            if (map.Clusterversie() is not null)
            {
                return false;
            }
            if (Directory.Exists(map.Cluster) && Directory.EnumerateFileSystemEntries(map.Cluster).Any())
            {
                throw PostgresServerFout.GeenCluster(map.Pad, map.Cluster);
            }
            await MaakAsync(binaries, ct);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw PostgresServerFout.VanMap(map.Pad, e);
        }
    }

    private async Task MaakAsync(PostgresBinaries binaries, CancellationToken ct)
    {
        // A name of its own, so that an initdb that outlived a killed portal cannot write into the new attempt.
        var zijmap = Path.Combine(map.Pad, Zijmap + Guid.NewGuid().ToString("N")[..8]);
        try
        {
            Directory.CreateDirectory(zijmap);
            await account.GeefAsync(zijmap, ct);
            await InitdbAsync(binaries, zijmap, ct);
            if (Directory.Exists(map.Cluster))
            {
                Directory.Delete(map.Cluster);
            }
            Directory.Move(zijmap, map.Cluster);
        }
        finally
        {
            VerwijderMap(zijmap);
        }
    }

    private async Task InitdbAsync(PostgresBinaries binaries, string doel, CancellationToken ct)
    {
        var uitkomst = await account.VoerUitAsync(
            binaries.Initdb,
            [
                "--pgdata", doel, "--username", Beheerder, "--auth-local=trust", "--auth-host=reject",
                "--encoding=UTF8", "--locale-provider=libc", "--locale=C.UTF-8", "--data-checksums",
            ],
            ct,
            bijDood: "KILL");
        if (uitkomst.Gelukt)
        {
            return;
        }
        logger.InitdbMislukt(uitkomst.Code, uitkomst.Uitvoer);
        throw PostgresServerFout.ZegtSchijfVol(uitkomst.Uitvoer)
            ? PostgresServerFout.SchijfVol(map.Pad)
            : PostgresServerFout.NietGemaakt(map.Pad, Reden(uitkomst));
    }

    private static string Reden(Uitkomst uitkomst)
    {
        var regels = uitkomst.Uitvoer.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return regels.LastOrDefault(regel => regel.Contains("FATAL:", StringComparison.Ordinal))
            ?? regels.LastOrDefault(regel => regel.Contains("error:", StringComparison.Ordinal))
            ?? regels.LastOrDefault()
            ?? $"initdb eindigde met code {uitkomst.Code}";
    }

    private void RuimRestenOp()
    {
        foreach (var rest in Directory.EnumerateDirectories(map.Pad, Zijmap + "*").ToList())
        {
            VerwijderMap(rest);
        }
    }

    private void VerwijderMap(string pad)
    {
        try
        {
            Directory.Delete(pad, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Renamed, or never made.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            logger.RestBlijft(e, pad);
        }
    }
}
