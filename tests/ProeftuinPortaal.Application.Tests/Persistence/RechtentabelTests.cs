using Npgsql;
using ProeftuinPortaal.Application.Casussen;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Persistence;

/// <summary>
/// The whole table of rights, each cell: rol × organisatiesoort × casusrol × dossierdeel, against the three SQL functions, with
/// and without a grant. The code and the database must say the same in every cell.
/// </summary>
public sealed class RechtentabelTests(Rechtentabel tabel) : IClassFixture<Rechtentabel>
{
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
            let niveau = Niveau(rol, soort, casusrol, deel, verleend)
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

    [Theory]
    [InlineData("SELECT id FROM portaal.casussen", Dossierdeel.Kop)]
    [InlineData("SELECT casus_id FROM portaal.casusrollen", Dossierdeel.Kop)]
    [InlineData("SELECT id FROM portaal.gezinnen", Dossierdeel.Kop)]
    [InlineData("SELECT gezin_id FROM portaal.personen", Dossierdeel.Gezin)]
    [InlineData("SELECT gezin_id FROM portaal.huishoudens", Dossierdeel.Gezin)]
    [InlineData("SELECT casus_id FROM portaal.notities", Dossierdeel.Tijdlijn)]
    [InlineData("SELECT casus_id FROM portaal.notitie_versies", Dossierdeel.Tijdlijn)]
    [InlineData("SELECT casus_id FROM portaal.contactmomenten", Dossierdeel.Tijdlijn)]
    [InlineData("SELECT casus_id FROM portaal.intakes", Dossierdeel.Tijdlijn)]
    [InlineData("SELECT casus_id FROM portaal.intakedeelnemers", Dossierdeel.Tijdlijn)]
    [InlineData("SELECT casus_id FROM portaal.ingezette_hulp", Dossierdeel.Tijdlijn)]
    [InlineData("SELECT casus_id FROM portaal.top3_versies", Dossierdeel.Plan)]
    [InlineData("SELECT casus_id FROM portaal.situaties", Dossierdeel.Plan)]
    [InlineData("SELECT casus_id FROM portaal.belevingen", Dossierdeel.Plan)]
    [InlineData("SELECT casus_id FROM portaal.analyses", Dossierdeel.Plan)]
    [InlineData("SELECT casus_id FROM portaal.feiten", Dossierdeel.Plan)]
    [InlineData("SELECT casus_id FROM portaal.reacties", Dossierdeel.Plan)]
    [InlineData("SELECT casus_id FROM portaal.planreacties", Dossierdeel.Plan)]
    [InlineData("SELECT casus_id FROM portaal.acties", Dossierdeel.Plan)]
    [InlineData("SELECT casus_id FROM portaal.rijversies WHERE deel = 'Plan'", Dossierdeel.Plan)]
    [InlineData("SELECT casus_id FROM portaal.rijversies WHERE deel = 'Tijdlijn'", Dossierdeel.Tijdlijn)]
    [InlineData("SELECT gezin_id FROM portaal.rijversies WHERE deel = 'Gezin'", Dossierdeel.Gezin)]
    [InlineData("SELECT casus_id FROM portaal.toegangen WHERE gebruiker_id <> toegang.ik()", Dossierdeel.Toegang)]
    public async Task Elke_tabel_toont_in_kale_SQL_precies_de_casussen_van_haar_deel(string sql, Dossierdeel deel)
    {
        // Of a part granted to others there is a row only in the cases with grants.
        var alleenVerleend = deel == Dossierdeel.Toegang;
        var fout = 0;
        foreach (var wie in tabel.Mensen)
        {
            var gezien = (await _portaal.AppAsync<Guid[]>($"SELECT array_agg(DISTINCT x.id) FROM ({sql.Replace("SELECT casus_id", "SELECT casus_id AS id", StringComparison.Ordinal).Replace("SELECT gezin_id", "SELECT gezin_id AS id", StringComparison.Ordinal)}) x", new(wie.Id)) ?? []).ToHashSet();
            fout += tabel.Casussen.Count(casus => (casus.Verleend || !alleenVerleend)
                && gezien.Contains(casus.Id) != (Niveau(wie.Rol, wie.Soort, casus.Casusrol, deel, casus.Verleend) >= Domain.Toegang.Niveau.Lezen));
        }

        fout.Should().Be(0);
    }

    [Fact]
    public async Task Elke_handler_antwoordt_in_elke_cel_zoals_de_tabel_zegt()
    {
        List<string> fouten = [];
        // CI: every kind of organisation for the roles whose rights depend on it, two kinds for the others.
        foreach (var wie in tabel.Mensen.Where(wie => Alles || HangtAfVanSoort.Contains(wie.Rol) || TweeSoorten.Contains(wie.Soort)))
        {
            var db = _portaal.DbVoor(new(wie.Id));
            foreach (var casus in tabel.Casussen)
            {
                bool Mag(Dossierdeel deel, Niveau vereist) => Niveau(wie.Rol, wie.Soort, casus.Casusrol, deel, casus.Verleend) >= vereist;
                (string Wat, bool Kan, bool Mag)[] uitkomsten =
                [
                    ("Kop", (await new CasusInzienHandler(db).HandleAsync(casus.Nummer, default)).IsSuccess, Mag(Dossierdeel.Kop, Domain.Toegang.Niveau.Lezen)),
                    ("Tijdlijn", (await new TijdlijnInzienHandler(db).HandleAsync(casus.Nummer, new(), null, default)).IsSuccess, Mag(Dossierdeel.Tijdlijn, Domain.Toegang.Niveau.Lezen)),
                    ("Toegang", (await new ToegangInzienHandler(db).OudereInzagenAsync(casus.Nummer, 1, default)).IsSuccess, Mag(Dossierdeel.Toegang, Domain.Toegang.Niveau.Lezen)),
                    ("Notitie", (await new NotitieVastleggenHandler(db, _portaal.Clock).HandleAsync(Notitie(casus.Nummer), default)).IsSuccess, Mag(Dossierdeel.Tijdlijn, Domain.Toegang.Niveau.Schrijven)),
                ];
                fouten.AddRange(uitkomsten.Where(x => x.Kan != x.Mag).Select(x => $"{wie.Rol} {wie.Soort} {casus.Casusrol} {casus.Verleend} {x.Wat}: {x.Kan}"));
            }
        }

        fouten.Should().BeEmpty();
    }

    private static NotitieVastleggen Notitie(string nummer) => new()
    {
        OperatieId = Guid.CreateVersion7(),
        Casusnummer = nummer,
        GebeurdOp = new(2026, 1, 5),
        Tekst = "Voorbeeldnotitie 01.",
    };

    private static Niveau Niveau(Rol rol, Organisatiesoort soort, Casusrolsoort casusrol, Dossierdeel deel, bool verleend)
    {
        var regio = new Domain.Regios.RegioId(Guid.Empty);
        var actor = new Actor(default, "", default, soort, [new(rol, regio)]);
        return actor.NiveauIn(new(regio, [casusrol], verleend ? Enum.GetValues<Dossierdeel>() : []), deel);
    }

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
