using System.Collections.Concurrent;
using Npgsql;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Persistence;

/// <summary>
/// The whole table of rights, each cell: rol × organisatiesoort × casusrol × dossierdeel, against the three SQL functions, with
/// and without a grant. The code and the database must say the same in every cell.
/// </summary>
public sealed class RechtentabelTests(Rechtentabel tabel) : IClassFixture<Rechtentabel>
{
    private const int Steekproef = 24;

    private static readonly bool Alles = Environment.GetEnvironmentVariable("PORTAAL_ALLES") == "1";
    private static readonly Rol[] HangtAfVanSoort = [Rol.Lokaalteamwerker, Rol.RvtExpert];
    private static readonly Organisatiesoort[] TweeSoorten = [Organisatiesoort.LokaalTeam, Organisatiesoort.RaadVoorDeKinderbescherming];

    private readonly Portaal _portaal = tabel.Portaal;

    [Fact]
    public async Task Code_en_database_zeggen_in_elke_cel_hetzelfde()
    {
        var gezien = await LeesAsync();

        var verwacht = (
            from rol in Enum.GetValues<Rol>()
            from soort in Enum.GetValues<Organisatiesoort>()
            from casusrol in Enum.GetValues<Casusrolsoort>()
            where casusrol != Casusrolsoort.VasteContactpersoon || soort == Organisatiesoort.LokaalTeam
            from deel in Enum.GetValues<Dossierdeel>()
            from verleend in new[] { false, true }
            let niveau = new Rechtencel(rol, soort, casusrol, verleend).Niveau(deel)
            select (Cel: $"{rol} {soort} {casusrol} {deel} {verleend}", Niveau: niveau)).ToList();
        verwacht.Should().HaveCount(22_022);
        gezien.Lezen.Should().NotBeEmpty();
        verwacht.Where(cel => gezien.Lezen.Contains(cel.Cel) != (cel.Niveau >= Domain.Toegang.Niveau.Lezen)
            || gezien.Reageren.Contains(cel.Cel) != (cel.Niveau >= Domain.Toegang.Niveau.Reageren)
            || gezien.Schrijven.Contains(cel.Cel) != (cel.Niveau >= Domain.Toegang.Niveau.Schrijven)).Should().BeEmpty();
    }

    [Fact]
    public async Task De_database_heeft_een_kopie_van_de_tabel_in_de_code() =>
        (await _portaal.EigenaarAsync<string[]>(
            "SELECT array_agg(concat_ws(' ', rol, organisatie_soort, casusrol, deel, niveau)) FROM toegang.rechten"))
            .Should().BeEquivalentTo(Rechten.Alle.Select(r => $"{r.Rol} {r.Organisatiesoort} {r.Casusrol} {r.Dossierdeel} {r.Niveau}"));

    /// <summary>Every table that hangs on a case or a family, and the part of the file that its rows belong to.</summary>
    public static TheoryData<string, Dossierdeel> Tabellen => new()
    {
        { "SELECT id FROM portaal.casussen", Dossierdeel.Kop },
        { "SELECT casus_id FROM portaal.casusrollen", Dossierdeel.Kop },
        { "SELECT casus_id FROM portaal.fasen", Dossierdeel.Kop },
        { "SELECT casus_id FROM portaal.kaders", Dossierdeel.Kop },
        { "SELECT id FROM portaal.gezinnen", Dossierdeel.Kop },
        { "SELECT gezin_id FROM portaal.personen", Dossierdeel.Gezin },
        { "SELECT gezin_id FROM portaal.huishoudens", Dossierdeel.Gezin },
        { "SELECT casus_id FROM portaal.notities", Dossierdeel.Tijdlijn },
        { "SELECT casus_id FROM portaal.notitie_versies", Dossierdeel.Tijdlijn },
        { "SELECT casus_id FROM portaal.contactmomenten", Dossierdeel.Tijdlijn },
        { "SELECT casus_id FROM portaal.intakes", Dossierdeel.Tijdlijn },
        { "SELECT casus_id FROM portaal.intakedeelnemers", Dossierdeel.Tijdlijn },
        { "SELECT casus_id FROM portaal.ingezette_hulp", Dossierdeel.Tijdlijn },
        { "SELECT casus_id FROM portaal.top3_versies", Dossierdeel.Plan },
        { "SELECT casus_id FROM portaal.situaties", Dossierdeel.Plan },
        { "SELECT casus_id FROM portaal.belevingen", Dossierdeel.Plan },
        { "SELECT casus_id FROM portaal.analyses", Dossierdeel.Plan },
        { "SELECT casus_id FROM portaal.feiten", Dossierdeel.Plan },
        { "SELECT casus_id FROM portaal.reacties", Dossierdeel.Plan },
        { "SELECT casus_id FROM portaal.planreacties", Dossierdeel.Plan },
        { "SELECT casus_id FROM portaal.acties", Dossierdeel.Plan },
        { "SELECT casus_id FROM portaal.rijversies WHERE deel = 'Kop'", Dossierdeel.Kop },
        { "SELECT casus_id FROM portaal.rijversies WHERE deel = 'Plan'", Dossierdeel.Plan },
        { "SELECT casus_id FROM portaal.rijversies WHERE deel = 'Tijdlijn'", Dossierdeel.Tijdlijn },
        { "SELECT gezin_id FROM portaal.rijversies WHERE deel = 'Gezin'", Dossierdeel.Gezin },
        { "SELECT casus_id FROM portaal.expertisevragen", Dossierdeel.Expertise },
        { "SELECT casus_id FROM portaal.expertisevraag_teksten", Dossierdeel.Expertise },
        { "SELECT casus_id FROM portaal.vraagdelen", Dossierdeel.Expertise },
        { "SELECT casus_id FROM portaal.expertisenotities", Dossierdeel.Expertise },
        { "SELECT casus_id FROM portaal.uitstroom", Dossierdeel.Evaluatie },
        { "SELECT casus_id FROM portaal.uitstroomwegingen", Dossierdeel.Evaluatie },
        { "SELECT casus_id FROM portaal.nazorgmomenten", Dossierdeel.Evaluatie },
        { "SELECT casus_id FROM portaal.afschriften", Dossierdeel.Kop },
        { "SELECT casus_id FROM portaal.toegangen WHERE gebruiker_id <> toegang.ik()", Dossierdeel.Toegang },
    };

    // Tables that name a case or a family and hang on something else.
    private static readonly Dictionary<string, string> AnderAnker = new()
    {
        ["concepten"] = "of its author alone: ConceptTests",
        ["dubbelchecktreffers"] = "of the inbox: InstroomMuurTests",
        ["instroombesluiten"] = "of the inbox: InstroomMuurTests",
    };

    [Theory]
    [MemberData(nameof(Tabellen))]
    public async Task Elke_tabel_toont_in_kale_SQL_precies_de_casussen_van_haar_deel(string sql, Dossierdeel deel)
    {
        // Of a part granted to others there is a row only in the cases with grants.
        var alleenVerleend = deel == Dossierdeel.Toegang;
        var alsId = sql.Replace("SELECT casus_id", "SELECT casus_id AS id", StringComparison.Ordinal).Replace("SELECT gezin_id", "SELECT gezin_id AS id", StringComparison.Ordinal);
        List<string> fouten = [];
        foreach (var wie in tabel.Mensen)
        {
            var gezien = (await _portaal.AppAsync<Guid[]>($"SELECT array_agg(DISTINCT x.id) FROM ({alsId}) x", new(wie.Id)) ?? []).ToHashSet();
            fouten.AddRange(from casus in tabel.Casussen
                            where casus.Verleend || !alleenVerleend
                            let cel = new Rechtencel(wie.Rol, wie.Soort, casus.Casusrol, casus.Verleend)
                            where gezien.Contains(casus.Id) != (cel.Minstens(deel, Domain.Toegang.Niveau.Lezen) && ZietRij(sql, deel, cel))
                            select $"{cel} {gezien.Contains(casus.Id)}");
        }

        string.Join('\n', fouten).Should().BeEmpty();
    }

    // Of a question, the side of the asker; of an afschrift, the organisation that took it. Here that is the lokaal team.
    private static bool ZietRij(string sql, Dossierdeel deel, Rechtencel cel) =>
        deel == Dossierdeel.Expertise ? cel.IsVanDeVrager : !sql.Contains("afschriften", StringComparison.Ordinal) || cel.Soort == Organisatiesoort.LokaalTeam;

    // A restrictive policy only takes away (RegioslotTests). The expression of each other policy for writing, asked of the rows as if who asks had written them: nothing is written.
    [Fact]
    public async Task Elk_beleid_voor_schrijven_laat_in_elke_cel_precies_door_wie_mag_schrijven()
    {
        var delen = Tabellen.ToLookup(rij => ((string)rij[0]).Split("portaal.")[1].Split(' ')[0], rij => (Dossierdeel)rij[1]);
        var beleid = (await _portaal.EigenaarAsync<string[]>(
            """
            SELECT array_agg(concat_ws('#', c.relname, p.polcmd, CASE WHEN EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'casus_id') THEN 'casus_id' WHEN c.relname = 'casussen' THEN 'id' ELSE 'gezin_id' END,
                concat_ws(' AND ', pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))))
            FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
            WHERE p.polpermissive AND p.polcmd IN ('a', 'w') AND has_any_column_privilege('portaal_app', c.oid, CASE p.polcmd WHEN 'a' THEN 'INSERT' ELSE 'UPDATE' END)
            """)).Select(rij => rij.Split('#')).ToList();
        beleid.Should().HaveCountGreaterThan(15);
        List<string> fouten = [];
        foreach (var wie in tabel.Mensen.Where(wie => Alles || HangtAfVanSoort.Contains(wie.Rol) || TweeSoorten.Contains(wie.Soort)))
        {
            var gezien = (await _portaal.EigenaarAsync<string[]>($"SET app.gebruiker_id = '{wie.Id}'; SELECT array_agg(x) FROM ({string.Join(" UNION ALL ", beleid.Select(Vraag))}) y(x)") ?? []).ToHashSet();
            fouten.AddRange(from casus in tabel.Casussen
                            let cel = new Rechtencel(wie.Rol, wie.Soort, casus.Casusrol, casus.Verleend)
                            from b in beleid
                            let vereist = b[0] == "planreacties" ? Domain.Toegang.Niveau.Reageren : Domain.Toegang.Niveau.Schrijven
                            where gezien.Contains($"{b[0]} {b[1]} {casus.Id}") != cel.Minstens(delen[b[0]].First(), vereist)
                            select $"{cel} {b[0]} {b[1]}");
        }

        string.Join('\n', fouten).Should().BeEmpty();

        static string Vraag(string[] b) =>
            $"SELECT '{b[0]} {b[1]} ' || anker FROM (SELECT {b[2]} AS anker, {b[2]}, toegang.ik() AS auteur_id, toegang.ik() AS herzien_door, toegang.mijn_organisatie() AS bronhouder_id FROM portaal.{b[0]}) x WHERE {b[3]}";
    }

    [Fact]
    public async Task Elke_tabel_met_een_casus_of_gezin_staat_in_de_lijst()
    {
        var tabellen = await _portaal.AppAsync<string[]>(
            """
            SELECT array_agg(DISTINCT c.relname::text) FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relnamespace = 'portaal'::regnamespace AND has_any_column_privilege(c.oid, 'SELECT')
              AND (a.attname IN ('casus_id', 'gezin_id') OR c.relname IN ('casussen', 'gezinnen'))
            """);

        tabellen.Except(AnderAnker.Keys).Should().BeEquivalentTo(
            Tabellen.Select(rij => ((string)rij[0]).Split("portaal.")[1].Split(' ')[0]).Distinct(), "a new table needs a line here, and a row in Rechtentabel");
    }

    [Fact]
    public async Task Elke_handler_antwoordt_in_elke_cel_zoals_de_tabel_zegt()
    {
        ConcurrentBag<string> fouten = [];
        // CI: every kind of organisation for the roles whose rights depend on it, two kinds for the others.
        var mensen = tabel.Mensen.Where(wie => Alles || HangtAfVanSoort.Contains(wie.Rol) || TweeSoorten.Contains(wie.Soort)).ToList();
        await Parallel.ForEachAsync(mensen.Index(), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (wie, _) =>
        {
            var db = _portaal.DbVoor(new(wie.Item.Id));
            foreach (var (i, casus) in tabel.Casussen.Index())
            {
                var cel = new Rechtencel(wie.Item.Rol, wie.Item.Soort, casus.Casusrol, casus.Verleend);
                // CI: where the case role can be carried every handler (a grant only adds reading), and one in so many of all else.
                var kanDragen = Rechten.KanDragen(cel.Casusrol, cel.Rol, cel.Soort);
                var handelingen = Rechtenhandelingen.Alle.Where((handeling, h) =>
                    Alles || (kanDragen && (handeling.IsLezen || !cel.Verleend)) || (wie.Index + i + h) % Steekproef == 0);
                foreach (var handeling in handelingen)
                {
                    var kan = (await handeling.Doe(db, casus.Nummer, casus.Id)).Errors.All(fout => fout.Kind is not (ErrorKind.NotFound or ErrorKind.Forbidden));
                    if (kan != handeling.Mag(cel))
                    {
                        fouten.Add($"{cel} {handeling.Naam}: {kan}");
                    }
                }
            }
        });

        string.Join('\n', fouten).Should().BeEmpty();
    }

    [Fact]
    public void Elke_handeling_in_een_casus_staat_in_de_tabelproef() =>
        Enum.GetValues<Bevoegdheid>().Where(bevoegdheid => Rechten.VereisteVan(bevoegdheid) is not null).Select(bevoegdheid => bevoegdheid.ToString())
            // No use case yet: a function in the database, tried in ToegangTests.
            .Except([.. Rechtenhandelingen.Alle.Select(handeling => handeling.Naam.Split('.')[0]), nameof(Bevoegdheid.VasteContactpersoonToewijzen)])
            .Should().BeEmpty();

    // As portaal_app, one user after another through the one setting, as the application does.
    private async Task<(HashSet<string> Lezen, HashSet<string> Reageren, HashSet<string> Schrijven)> LeesAsync()
    {
        var (lezen, reageren, schrijven) = (new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
        await using var connection = new NpgsqlConnection(_portaal.AppConnectionString);
        await connection.OpenAsync();
        foreach (var gebruiker in tabel.Mensen.Select(wie => wie.Id))
        {
            await using var command = new NpgsqlCommand(
                $"""
                SET app.gebruiker_id = '{gebruiker}';
                WITH bereik AS MATERIALIZED (
                    SELECT d, toegang.mijn_casussen(d) AS lezen, toegang.mijn_casussen_reageer(d) AS reageren, toegang.mijn_casussen_schrijf(d) AS schrijven
                    FROM unnest(ARRAY['{string.Join("','", Enum.GetNames<Dossierdeel>())}']) d)
                SELECT concat_ws(' ', p.rol, p.soort, c.casusrol, b.d, CASE WHEN c.verleend THEN 'True' ELSE 'False' END),
                    c.id = ANY (b.lezen), c.id = ANY (b.reageren), c.id = ANY (b.schrijven)
                FROM public.proef p, public.proefcasus c, bereik b
                WHERE p.id = '{gebruiker}'
                """, connection);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                _ = reader.GetBoolean(1) && lezen.Add(reader.GetString(0));
                _ = reader.GetBoolean(2) && reageren.Add(reader.GetString(0));
                _ = reader.GetBoolean(3) && schrijven.Add(reader.GetString(0));
            }
        }

        return (lezen, reageren, schrijven);
    }
}
