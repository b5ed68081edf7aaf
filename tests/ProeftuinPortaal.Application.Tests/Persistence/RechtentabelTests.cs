using Npgsql;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Persistence;

/// <summary>
/// The whole table of rights, each cell: rol × organisatiesoort × casusrol × dossierdeel, against both SQL functions, with
/// and without a grant. The code and the database must say the same in every cell.
/// </summary>
public sealed class RechtentabelTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task Code_en_database_zeggen_in_elke_cel_hetzelfde()
    {
        await VulAsync();

        var gezien = await LeesAsync();

        var verwacht = (
            from rol in Enum.GetValues<Rol>()
            from soort in Enum.GetValues<Organisatiesoort>()
            from casusrol in Enum.GetValues<Casusrolsoort>()
            where casusrol != Casusrolsoort.VasteContactpersoon || soort == Organisatiesoort.LokaalTeam
            from deel in Enum.GetValues<Dossierdeel>()
            from verleend in new[] { false, true }
            let niveau = Niveau(rol, soort, casusrol, deel, verleend)
            select (Cel: $"{rol} {soort} {casusrol} {deel} {verleend}", Lezen: niveau >= Domain.Toegang.Niveau.Lezen, Schrijven: niveau == Domain.Toegang.Niveau.Schrijven)).ToList();
        verwacht.Should().HaveCount(19_602);
        gezien.Lezen.Should().NotBeEmpty();
        verwacht.Where(cel => gezien.Lezen.Contains(cel.Cel) != cel.Lezen || gezien.Schrijven.Contains(cel.Cel) != cel.Schrijven)
            .Should().BeEmpty();
    }

    [Fact]
    public async Task De_database_heeft_een_kopie_van_de_tabel_in_de_code() =>
        (await portaal.EigenaarAsync<string[]>(
            "SELECT array_agg(concat_ws(' ', rol, organisatie_soort, casusrol, deel, niveau)) FROM toegang.rechten"))
            .Should().BeEquivalentTo(Rechten.Alle.Select(r => $"{r.Rol} {r.Organisatiesoort} {r.Casusrol} {r.Dossierdeel} {r.Niveau}"));

    private static Niveau Niveau(Rol rol, Organisatiesoort soort, Casusrolsoort casusrol, Dossierdeel deel, bool verleend)
    {
        var regio = new Domain.Regios.RegioId(Guid.Empty);
        var actor = new Actor(default, "", default, soort, [new(rol, regio)]);
        return actor.NiveauIn(new(regio, [casusrol], verleend ? Enum.GetValues<Dossierdeel>() : []), deel);
    }

    // One user per rol × soort, two cases per casusrol: without and with every part granted. Triggers off: some of these
    // combinations can never arise, and exactly those must open nothing.
    private Task VulAsync() => portaal.BeheerderAsync<object>(
        $"""
        SET session_replication_role = replica;
        INSERT INTO portaal.regios (id, code, naam) VALUES ('00000000-0000-0000-0000-0000000000aa', 'tabel', 'Regio Tabel');
        CREATE TABLE public.proef AS
            SELECT gen_random_uuid() AS id, rol, soort FROM unnest(ARRAY['{string.Join("','", Enum.GetNames<Rol>())}']) rol,
                unnest(ARRAY['{string.Join("','", Enum.GetNames<Organisatiesoort>())}']) soort;
        CREATE TABLE public.proefcasus AS
            SELECT gen_random_uuid() AS id, casusrol, verleend FROM unnest(ARRAY['{string.Join("','", Enum.GetNames<Casusrolsoort>())}']) casusrol, unnest(ARRAY[false, true]) verleend;
        INSERT INTO portaal.organisaties (id, naam, soort) SELECT gen_random_uuid(), s, s FROM (SELECT DISTINCT soort AS s FROM public.proef) x;
        INSERT INTO portaal.gebruikers (id, naam, organisatie_id, organisatie_soort)
            SELECT p.id, p.rol, o.id, p.soort FROM public.proef p JOIN portaal.organisaties o ON o.naam = p.soort;
        INSERT INTO portaal.gebruikersrollen (id, gebruiker_id, rol, regio_id, van)
            SELECT gen_random_uuid(), id, rol, '00000000-0000-0000-0000-0000000000aa', now() FROM public.proef;
        INSERT INTO portaal.casussen (id, gezin_id, regio_id, nummer, vaste_contactpersoon_id, gestart_op)
            SELECT c.id, c.id, '00000000-0000-0000-0000-0000000000aa', left(c.id::text, 8) || row_number() OVER (), (SELECT id FROM public.proef WHERE soort = 'LokaalTeam' LIMIT 1), now() FROM public.proefcasus c;
        INSERT INTO portaal.casusrollen (id, casus_id, gebruiker_id, soort, van)
            SELECT gen_random_uuid(), c.id, p.id, c.casusrol, now() FROM public.proefcasus c, public.proef p WHERE c.casusrol <> 'VasteContactpersoon';
        ALTER TABLE portaal.casusrollen DROP CONSTRAINT ex_casusrollen_een_contactpersoon;
        INSERT INTO portaal.casusrollen (id, casus_id, gebruiker_id, soort, van)
            SELECT gen_random_uuid(), c.id, p.id, c.casusrol, now() FROM public.proefcasus c, public.proef p WHERE c.casusrol = 'VasteContactpersoon';
        INSERT INTO portaal.toegangen (id, casus_id, gebruiker_id, deel, van, reden)
            SELECT gen_random_uuid(), c.id, p.id, d, now(), 'proef' FROM public.proefcasus c, public.proef p, unnest(ARRAY['{string.Join("','", Enum.GetNames<Dossierdeel>())}']) d WHERE c.verleend;
        GRANT SELECT ON public.proef, public.proefcasus TO portaal_app;
        """);

    // As portaal_app, one user after another through the one setting, as the application does.
    private async Task<(HashSet<string> Lezen, HashSet<string> Schrijven)> LeesAsync()
    {
        var (lezen, schrijven) = (new HashSet<string>(), new HashSet<string>());
        await using var connection = new NpgsqlConnection(portaal.AppConnectionString);
        await connection.OpenAsync();
        var gebruikers = await portaal.BeheerderAsync<Guid[]>("SELECT array_agg(id) FROM public.proef");
        foreach (var gebruiker in gebruikers)
        {
            await using var command = new NpgsqlCommand(
                $"""
                SET app.gebruiker_id = '{gebruiker}';
                WITH bereik AS MATERIALIZED (
                    SELECT d, toegang.mijn_casussen(d) AS lezen, toegang.mijn_casussen_schrijf(d) AS schrijven
                    FROM unnest(ARRAY['{string.Join("','", Enum.GetNames<Dossierdeel>())}']) d)
                SELECT concat_ws(' ', p.rol, p.soort, c.casusrol, b.d, CASE WHEN c.verleend THEN 'True' ELSE 'False' END),
                    c.id = ANY (b.lezen), c.id = ANY (b.schrijven)
                FROM public.proef p, public.proefcasus c, bereik b
                WHERE p.id = '{gebruiker}'
                """, connection);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                _ = reader.GetBoolean(1) && lezen.Add(reader.GetString(0));
                _ = reader.GetBoolean(2) && schrijven.Add(reader.GetString(0));
            }
        }

        return (lezen, schrijven);
    }
}
