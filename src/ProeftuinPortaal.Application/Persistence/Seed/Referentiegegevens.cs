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
    }

    private static Referentieregio New(string id, string code, string naam) => new(RegioId.From(Guid.Parse(id)), code, naam);
}
