using System.Text.Json;
using Npgsql;

namespace ProeftuinPortaal.Application.Logboeken;

/// <summary>The last link of one organisation's chain at some moment, as it is kept outside the database.</summary>
/// <param name="Hash">SHA-256 in hexadecimal.</param>
public sealed record Logboekkop(DateTimeOffset Op, Guid OrganisatieId, long Positie, string Hash);

/// <summary>A break in the logboek.</summary>
/// <param name="Fout">What is wrong, in Dutch.</param>
public sealed record Logboekbreuk(Guid OrganisatieId, long? Positie, long? LogboekId, string Fout);

/// <summary>
/// Keeps the heads of the chains in a file outside the database, and holds the logboek against it: a chain that was cut
/// together with its head is sound in itself, but no longer reaches the head that was written. What was added after the
/// last written head and cut again before the next one leaves no trace; hence each hour and at each start.
/// </summary>
/// <param name="connectionString">Connects as portaal_app.</param>
/// <param name="bestand">One JSON object per line; only ever appended to.</param>
public sealed class Logboekkoppen(string connectionString, string bestand, TimeProvider clock)
{
    /// <summary>Name of the file in the data folder.</summary>
    public const string Bestandsnaam = "logboek-koppen.jsonl";

    /// <summary>Writes the heads that moved since the last time.</summary>
    /// <returns>The heads that were written.</returns>
    public async Task<IReadOnlyList<Logboekkop>> SchrijfAsync(CancellationToken cancellationToken)
    {
        var laatste = Laatste((await LeesBestandAsync(cancellationToken)).Koppen);
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        var nieuw = (await LeesKoppenAsync(connection, cancellationToken))
            .Where(kop => laatste.GetValueOrDefault(kop.OrganisatieId)?.Positie != kop.Positie).ToList();
        if (nieuw.Count > 0)
        {
            // An empty line first: should the last one be cut off, ours still stands on a line of its own.
            await File.AppendAllLinesAsync(bestand, ["", .. nieuw.Select(kop => JsonSerializer.Serialize(kop))], cancellationToken);
        }

        return nieuw;
    }

    /// <summary>Verifies every chain, then holds it against every head that was ever written.</summary>
    /// <returns>Every break; empty when the logboek is sound.</returns>
    public async Task<IReadOnlyList<Logboekbreuk>> ControleerAsync(CancellationToken cancellationToken)
    {
        var (koppen, onleesbaar) = await LeesBestandAsync(cancellationToken);
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        var breuken = await LeesBreukenAsync(connection, cancellationToken);
        breuken.AddRange(onleesbaar.Select(regel => new Logboekbreuk(Guid.Empty, regel, null, "regel in het bestand met koppen is niet te lezen")));
        foreach (var kop in koppen)
        {
            var hash = await HashOpAsync(connection, kop, cancellationToken);
            if (hash != kop.Hash)
            {
                breuken.Add(new(kop.OrganisatieId, kop.Positie, null, hash is null
                    ? $"keten is korter dan de kop van {kop.Op:yyyy-MM-dd HH:mm} UTC in het bestand"
                    : $"keten is herschreven sinds de kop van {kop.Op:yyyy-MM-dd HH:mm} UTC in het bestand"));
            }
        }

        return breuken;
    }

    // A line that a full disk cut off says something about the disk; it must not stop the portal, nor stay unseen.
    private async Task<(List<Logboekkop> Koppen, List<long> Onleesbaar)> LeesBestandAsync(CancellationToken cancellationToken)
    {
        List<Logboekkop> koppen = [];
        List<long> onleesbaar = [];
        var regels = File.Exists(bestand) ? await File.ReadAllLinesAsync(bestand, cancellationToken) : [];
        foreach (var (nummer, regel) in regels.Index().Where(regel => regel.Item.Length > 0))
        {
            if (Lees(regel) is { } kop)
            {
                koppen.Add(kop);
            }
            else
            {
                onleesbaar.Add(nummer + 1);
            }
        }

        return (koppen, onleesbaar);
    }

    private static Logboekkop? Lees(string regel)
    {
        try
        {
            return JsonSerializer.Deserialize<Logboekkop>(regel) is { Hash: not null } kop ? kop : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Dictionary<Guid, Logboekkop> Laatste(IEnumerable<Logboekkop> koppen) =>
        koppen.GroupBy(kop => kop.OrganisatieId).ToDictionary(groep => groep.Key, groep => groep.Last());

    private async Task<List<Logboekkop>> LeesKoppenAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var nu = clock.GetUtcNow();
        await using var command = new NpgsqlCommand("SELECT organisatie_id, positie, hash FROM toegang.logboek_koppen()", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<Logboekkop> koppen = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            koppen.Add(new(nu, reader.GetGuid(0), reader.GetInt64(1), reader.GetString(2)));
        }

        return koppen;
    }

    private static async Task<List<Logboekbreuk>> LeesBreukenAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT organisatie_id, positie, logboek_id, fout FROM toegang.logboek_controleren()", connection)
        {
            CommandTimeout = 0,
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<Logboekbreuk> breuken = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            breuken.Add(new(
                reader.IsDBNull(0) ? Guid.Empty : reader.GetGuid(0),
                reader.IsDBNull(1) ? null : reader.GetInt64(1), reader.IsDBNull(2) ? null : reader.GetInt64(2), reader.GetString(3)));
        }

        return breuken;
    }

    private static async Task<string?> HashOpAsync(NpgsqlConnection connection, Logboekkop kop, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT toegang.logboek_hash_op($1, $2)", connection);
        command.Parameters.Add(new() { Value = kop.OrganisatieId });
        command.Parameters.Add(new() { Value = kop.Positie });
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }
}
