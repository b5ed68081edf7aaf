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
        New("0198a000-0000-7000-8000-000000000004", "zaanstreek-waterland", "Zaanstreek-Waterland"),
        New("0198a000-0000-7000-8000-000000000005", "amsterdam", "Amsterdam"),
        New("0198a000-0000-7000-8000-000000000006", "rotterdam-rijnmond", "Rotterdam-Rijnmond"),
        New("0198a000-0000-7000-8000-000000000007", "hart-van-brabant", "Hart van Brabant"),
        New("0198a000-0000-7000-8000-000000000008", "groningen", "Groningen"),
        New("0198a000-0000-7000-8000-000000000009", "zaltbommel", "Zaltbommel"),
        New("0198a000-0000-7000-8000-00000000000a", "food-valley", "Food Valley"),
        New("0198a000-0000-7000-8000-00000000000b", "nijmegen", "Nijmegen"),
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
        await VoerUitAsync(connection,
            """
            INSERT INTO portaal.regios (id, code, naam) SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[])
            ON CONFLICT (code) DO UPDATE SET naam = excluded.naam WHERE regios.naam IS DISTINCT FROM excluded.naam
            """, cancellationToken,
            Regios.Select(regio => regio.Id.Value).ToArray(), Regios.Select(regio => regio.Code).ToArray(), Regios.Select(regio => regio.Naam).ToArray());
        await VulKeuzesAanAsync(connection, cancellationToken);
        await Referentieschrijver.SchrijfAsync(connection, cancellationToken);
    }

    // Only what a region never had: what it changed or ended stays as it is. One statement, so that it looks before it adds.
    private static async Task VulKeuzesAanAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var keuzes = Regios.SelectMany(regio => Regiokeuzes.Van(regio.Code).Select(keuze => (regio.Code, Keuze: keuze))).ToList();
        await VoerUitAsync(connection,
            """
            INSERT INTO portaal.instellingen (id, regio_id, sleutel, waarde, van, tot, bron)
            SELECT gen_random_uuid(), r.id, k.sleutel, k.waarde, k.van, k.tot, k.bron
            FROM unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::date[], $6::text[]) k (code, sleutel, waarde, van, tot, bron)
            JOIN portaal.regios r ON r.code = k.code
            WHERE NOT EXISTS (SELECT FROM portaal.instellingen i WHERE i.regio_id = r.id AND i.sleutel = k.sleutel)
            """, cancellationToken,
            keuzes.Select(k => k.Code).ToArray(), keuzes.Select(k => k.Keuze.Sleutel.ToString()).ToArray(), keuzes.Select(k => k.Keuze.Waarde).ToArray(),
            keuzes.Select(k => k.Keuze.Van).ToArray(), keuzes.Select(k => k.Keuze.Tot).ToArray(), keuzes.Select(k => k.Keuze.Bron).ToArray());

        var criteria = Regiokeuzes.Criteria().ToList();
        await VoerUitAsync(connection,
            """
            INSERT INTO portaal.criteria (id, regio_id, soort, volgorde, vraag, van)
            SELECT gen_random_uuid(), r.id, k.soort, k.volgorde, k.vraag, $5
            FROM unnest($2::text[], $3::int[], $4::text[]) k (soort, volgorde, vraag)
            JOIN portaal.regios r ON r.code = ANY ($1)
            WHERE NOT EXISTS (SELECT FROM portaal.criteria c WHERE c.regio_id = r.id AND c.soort = k.soort AND c.volgorde = k.volgorde)
            """, cancellationToken,
            Regios.Select(regio => regio.Code).ToArray(), criteria.Select(c => c.Soort.ToString()).ToArray(),
            criteria.Select(c => c.Volgorde).ToArray(), criteria.Select(c => c.Vraag).ToArray(), Regiokeuzes.Begin);
    }

    internal static async Task VoerUitAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken, params object[] waarden)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var waarde in waarden)
        {
            command.Parameters.Add(new() { Value = waarde });
        }

        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static Referentieregio New(string id, string code, string naam) => new(RegioId.From(Guid.Parse(id)), code, naam);
}
