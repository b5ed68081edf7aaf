using Npgsql;
using ProeftuinPortaal.Domain.Regios;

namespace ProeftuinPortaal.Application.Persistence.Seed;

/// <summary>A region as it is stored in every environment.</summary>
public sealed record Referentieregio(RegioId Id, string Code, string Naam);

/// <summary>What every environment needs before anyone can work: the regions. Written again at each start, so it is idempotent.</summary>
public static class Referentiegegevens
{
    /// <summary>The regions. An id is fixed for good: other environments and exports refer to it.</summary>
    public static IReadOnlyList<Referentieregio> Regios { get; } =
    [
        New("0198a000-0000-7000-8000-000000000001", "utrecht", "Utrecht"),
        New("0198a000-0000-7000-8000-000000000002", "haaglanden", "Haaglanden"),
        New("0198a000-0000-7000-8000-000000000003", "flevoland", "Flevoland"),
    ];

    /// <summary>Adds what is missing and corrects names that changed; a region that is already there keeps its id.</summary>
    public static async Task WerkBijAsync(string eigenaarConnectionString, CancellationToken cancellationToken = default)
    {
        await using var connection = new NpgsqlConnection(eigenaarConnectionString);
        await connection.OpenAsync(cancellationToken);
        await WerkBijAsync(connection, cancellationToken);
    }

    internal static async Task WerkBijAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO portaal.regios (id, code, naam) SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[])
            ON CONFLICT (code) DO UPDATE SET naam = excluded.naam WHERE regios.naam IS DISTINCT FROM excluded.naam
            """, connection);
        command.Parameters.Add(new() { Value = Regios.Select(regio => regio.Id.Value).ToArray() });
        command.Parameters.Add(new() { Value = Regios.Select(regio => regio.Code).ToArray() });
        command.Parameters.Add(new() { Value = Regios.Select(regio => regio.Naam).ToArray() });
        await command.ExecuteNonQueryAsync(cancellationToken);
        foreach (var regio in Regios)
        {
            await VulKeuzesAanAsync(connection, regio, cancellationToken);
        }
    }

    // Only what a region never had: what it changed or ended stays as it is.
    private static async Task VulKeuzesAanAsync(NpgsqlConnection connection, Referentieregio regio, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var (sleutel, waarde, bron) in Regiokeuzes.Van(regio.Code))
        {
            batch.BatchCommands.Add(Opdracht(
                """
                INSERT INTO portaal.instellingen (id, regio_id, sleutel, waarde, van, bron)
                SELECT gen_random_uuid(), r.id, $2, $3, $4, $5 FROM portaal.regios r
                WHERE r.code = $1 AND NOT EXISTS (SELECT FROM portaal.instellingen i WHERE i.regio_id = r.id AND i.sleutel = $2)
                """, regio.Code, sleutel.ToString(), waarde, Regiokeuzes.Begin, bron));
        }

        foreach (var (soort, volgorde, vraag) in Regiokeuzes.Criteria())
        {
            batch.BatchCommands.Add(Opdracht(
                """
                INSERT INTO portaal.criteria (id, regio_id, soort, volgorde, vraag, van)
                SELECT gen_random_uuid(), r.id, $2, $3, $4, $5 FROM portaal.regios r
                WHERE r.code = $1 AND NOT EXISTS (SELECT FROM portaal.criteria c WHERE c.regio_id = r.id AND c.soort = $2 AND c.volgorde = $3)
                """, regio.Code, soort.ToString(), volgorde, vraag, Regiokeuzes.Begin));
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private static NpgsqlBatchCommand Opdracht(string sql, params object[] waarden)
    {
        var opdracht = new NpgsqlBatchCommand(sql);
        foreach (var waarde in waarden)
        {
            opdracht.Parameters.Add(new() { Value = waarde });
        }

        return opdracht;
    }

    private static Referentieregio New(string id, string code, string naam) => new(RegioId.From(Guid.Parse(id)), code, naam);
}
