using Npgsql;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Persistence;

/// <summary>What the database refuses, whatever the application forgets: read from the catalogue, not from a list of hopes.</summary>
public sealed class MuurTests(Portaal portaal) : IClassFixture<Portaal>
{
    // Tables that portaal_app may read without row-level security, each with its reason.
    private static readonly Dictionary<string, string> Vrijgesteld = new()
    {
        ["identiteit.accounts"] = "before signing in there is nobody",
        ["identiteit.sleutels"] = "keys of the portal itself, needed before anyone signs in",
    };

    // Every function that portaal_app may call and that runs with the rights of the owner. A new one is added here on purpose.
    private static readonly string[] Definerfuncties =
    [
        "toegang.beeindig_toegang", "toegang.geef_toegang", "toegang.ik", "toegang.inzagen_van_casus",
        "toegang.log_inloggen", "toegang.log_inzage", "toegang.log_lijst", "toegang.log_weigering",
        "toegang.logboek_controleren", "toegang.logboek_hash_op", "toegang.logboek_koppen",
        "toegang.mag_inloggen", "toegang.mijn_actor", "toegang.mijn_casussen", "toegang.mijn_casussen_schrijf", "toegang.mijn_collegas",
        "toegang.mijn_gezinnen", "toegang.mijn_gezinnen_schrijf", "toegang.mijn_organisatie",
        "toegang.start_casus", "toegang.wijs_contactpersoon_toe", "toegang.zoek_casussen",
        // Hoofdroute
        "toegang.log_inzage_aanmelding", "toegang.mijn_casussen_reageer", "toegang.mijn_inbox", "toegang.mijn_vraagkoppen", "toegang.mijn_vragen",
        // Instroom
        "toegang.agendeer_aanmelding", "toegang.besluit_aanmelding", "toegang.dien_aanmelding_in", "toegang.dubbelchecktreffers_van",
        "toegang.log_lijst_aanmeldingen", "toegang.mijn_aanmeldingen", "toegang.aanleiding", "toegang.stem_aanmelding_af", "toegang.trek_aanmelding_in",
        // Expertise en uitstroom
        "toegang.vraag_expertise", "toegang.pak_vraag_op", "toegang.geef_vraag_terug", "toegang.vraag_deel", "toegang.deel_onderdeel", "toegang.weiger_onderdeel",
        "toegang.beantwoord_vraag", "toegang.sluit_vraag_af", "toegang.trek_vraag_in", "toegang.log_inzage_vraag", "toegang.log_vraaglijst",
        "toegang.wijzig_fase", "toegang.slot_kader", "toegang.wijzig_kader", "toegang.leg_uitstroom_vast", "toegang.leg_nazorg_vast", "toegang.sluit_casus", "toegang.heropen_casus",
        "toegang.neem_afschrift",
        // Beheer and the figures
        "toegang.heeft_casus", "toegang.logboek_inzien", "toegang.logboek_opvallend",
        "toegang.cijfers", "toegang.maak_gebruiker", "toegang.vernieuw_uitnodiging", "toegang.beeindig_gebruiker", "toegang.geef_rol",
        "toegang.beeindig_rol", "toegang.maak_organisatie", "toegang.wijzig_instelling",
        // Regio
        "toegang.slot_van", "toegang.mijn_stille_casussen", "toegang.open_aanmeldingen", "toegang.mijn_casussen_zonder", "toegang.leg_werkgebied_vast", "toegang.beeindig_werkgebied",
        "toegang.trek_instelling_in", "toegang.leg_criteria_vast", "toegang.trek_criteria_in",
        // The second step of signing in, and which version the database has
        "toegang.stel_tweede_stap_in", "toegang.neem_tweede_stap", "toegang.vraag_stapherstel", "toegang.beoordeel_stapherstel",
        "toegang.stapherstel_in", "toegang.databaseversie",
        // Sessions
        "toegang.begin_sessie", "toegang.neem_wachtwoord", "toegang.sessiestand",
        // The own account
        "toegang.log_uit", "toegang.wijzig_wachtwoord", "toegang.stel_wachtwoord_in", "toegang.maak_wachtwoordlink", "toegang.vervang_tweede_stap", "toegang.vernieuw_herstelcodes",
    ];

    [Fact]
    public async Task Zonder_gebruiker_is_elke_leesbare_tabel_leeg()
    {
        var casus = await portaal.CasusAsync();
        await portaal.MetNotitieAsync(casus);
        var tabellen = await portaal.AppAsync<string[]>(
            """
            SELECT array_agg(c.oid::regclass::text) FROM pg_class c
            WHERE c.relkind IN ('r', 'p', 'v', 'm') AND c.relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
              AND has_any_column_privilege(c.oid, 'SELECT') AND has_schema_privilege(c.relnamespace, 'USAGE')
            """);

        tabellen.Should().Contain(["portaal.notities", "portaal.casussen", "portaal.concepten"]).And.Contain(Vrijgesteld.Keys);
        foreach (var tabel in tabellen.Except(Vrijgesteld.Keys))
        {
            (await portaal.AppAsync<long>($"SELECT count(*) FROM {tabel}")).Should().Be(0, tabel);
            (await portaal.AppAsync<bool>($"SELECT relrowsecurity FROM pg_class WHERE oid = '{tabel}'::regclass")).Should().BeTrue(tabel);
        }
    }

    [Fact]
    public async Task Wat_de_app_kan_schrijven_heeft_een_beleid_voor_lezen_en_voor_schrijven() =>
        (await portaal.AppAsync<string[]>(
            """
            SELECT coalesce(array_agg(c.oid::regclass::text), '{}') FROM pg_class c
            WHERE c.relkind = 'r' AND c.relnamespace IN ('portaal'::regnamespace, 'toegang'::regnamespace)
              AND (has_any_column_privilege(c.oid, 'INSERT') OR has_any_column_privilege(c.oid, 'UPDATE'))
              AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND (p.polcmd = '*' OR p.polwithcheck IS NOT NULL))
            """)).Should().BeEmpty();

    [Fact]
    public async Task De_app_heeft_niets_in_eigendom_en_kan_niets_maken_of_wissen()
    {
        await PortaalDatabase.VerifyAppRoleAsync(portaal.AppConnectionString);
        (await portaal.AppAsync<bool>(
            "SELECT bool_or(has_schema_privilege(oid, 'CREATE')) FROM pg_namespace WHERE nspname IN ('portaal', 'toegang', 'identiteit', 'public')")).Should().BeFalse();
        (await portaal.AppAsync<string[]>(
            """
            SELECT coalesce(array_agg(c.oid::regclass::text), '{}') FROM pg_class c
            WHERE c.relkind = 'r' AND c.relnamespace = 'portaal'::regnamespace
              AND (has_table_privilege(c.oid, 'TRUNCATE') OR (has_table_privilege(c.oid, 'DELETE') AND c.relname NOT IN ('concepten', 'bewaarde_filters')))
            """)).Should().BeEmpty();

        var alsEigenaar = () => PortaalDatabase.VerifyAppRoleAsync(portaal.EigenaarConnectionString);
        await alsEigenaar.Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task Van_het_inloggen_kan_de_app_wat_het_programma_gebruikt_en_niets_meer() =>
        (await portaal.AppAsync<string[]>(
            """
            SELECT array_agg(c.relname || ' ' || recht ORDER BY 1) FROM pg_class c CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) recht
            WHERE c.relkind = 'r' AND c.relnamespace = 'identiteit'::regnamespace
              AND (has_table_privilege(c.oid, recht) OR recht IN ('SELECT', 'INSERT', 'UPDATE') AND has_any_column_privilege(c.oid, recht))
            """)).Should().BeEquivalentTo("accounts SELECT", "accounts UPDATE", "sleutels SELECT", "sleutels INSERT");

    [Fact]
    public async Task Elke_functie_met_rechten_van_de_eigenaar_heeft_een_vast_zoekpad_is_niet_publiek_en_staat_op_de_lijst()
    {
        (await portaal.EigenaarAsync<string[]>(
            """
            SELECT coalesce(array_agg(p.oid::regprocedure::text), '{}') FROM pg_proc p
            WHERE p.pronamespace IN ('portaal'::regnamespace, 'toegang'::regnamespace, 'identiteit'::regnamespace)
              AND ((p.prosecdef AND NOT 'search_path=pg_catalog, pg_temp' = ANY (coalesce(p.proconfig, '{}')))
               OR has_function_privilege('public', p.oid, 'EXECUTE'))
            """)).Should().BeEmpty();
        (await portaal.AppAsync<string[]>(
            """
            SELECT array_agg(p.oid::regproc::text ORDER BY 1) FROM pg_proc p
            WHERE p.prosecdef AND p.pronamespace IN ('portaal'::regnamespace, 'toegang'::regnamespace) AND has_function_privilege(p.oid, 'EXECUTE')
            """)).Should().BeEquivalentTo(Definerfuncties);
    }

    [Theory]
    [InlineData("INSERT INTO portaal.casusrollen (id, casus_id, gebruiker_id, soort, van) VALUES (gen_random_uuid(), '{casus}', '{ik}', 'VasteContactpersoon', now())")]
    [InlineData("INSERT INTO portaal.toegangen (id, casus_id, gebruiker_id, deel, van, reden) VALUES (gen_random_uuid(), '{casus}', '{ik}', 'Kop', now(), 'x')")]
    [InlineData("INSERT INTO portaal.casussen (id, gezin_id, regio_id, nummer, vaste_contactpersoon_id, gestart_op) VALUES (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'X', '{ik}', now())")]
    [InlineData("INSERT INTO portaal.notities (id, casus_id, bronhouder_id, auteur_id, vastgelegd_op, gebeurd_op, tekst) SELECT gen_random_uuid(), '{casus}', toegang.mijn_organisatie(), '{ik}', now(), now(), 'x'")]
    [InlineData("SELECT toegang.start_casus(gen_random_uuid(), gen_random_uuid(), 'Gezin Voorbeeld-02', '{regio}', '{ik}', current_date)")]
    [InlineData("SELECT toegang.geef_toegang(gen_random_uuid(), '{casus}', '{ik}', 'Partner', NULL, NULL, 'x')")]
    [InlineData("SELECT toegang.beeindig_toegang('{casus}', gen_random_uuid())")]
    [InlineData("SELECT toegang.wijs_contactpersoon_toe('{casus}', '{ik}', 'x', 1)")]
    [InlineData("SELECT toegang.log_inzage('{casus}', 'Tijdlijn')")]
    [InlineData("SELECT toegang.log_lijst('Casussen', ARRAY['{casus}']::uuid[])")]
    [InlineData("SELECT toegang.bereik('Kop', 'Lezen')")]
    [InlineData("SELECT portaal.logboek_regel('Inzage', NULL, 'x')")]
    [InlineData("SELECT * FROM portaal.logboek")]
    [InlineData("SELECT * FROM toegang.rechten")]
    [InlineData("UPDATE portaal.gebruikersrollen SET rol = 'Procesregisseur'")]
    [InlineData("UPDATE portaal.notities SET bronhouder_id = toegang.mijn_organisatie()")]
    [InlineData("UPDATE portaal.casussen SET vaste_contactpersoon_id = '{ik}'")]
    [InlineData("UPDATE portaal.kaders SET tot = now()")]
    [InlineData("INSERT INTO portaal.kaders (id, casus_id, kader, van) VALUES (gen_random_uuid(), '{casus}', 'Drang', now())")]
    [InlineData("INSERT INTO portaal.huishoudens (id, gezin_id, postcodegebied) SELECT gen_random_uuid(), gezin_id, '3544' FROM (SELECT gen_random_uuid() AS gezin_id) x")]
    [InlineData("DELETE FROM portaal.notities")]
    [InlineData("ALTER TABLE portaal.notities DISABLE ROW LEVEL SECURITY")]
    [InlineData("CREATE TABLE portaal.x (y int)")]
    public async Task Een_buitenstaander_wordt_geweigerd(string sql)
    {
        var casus = await portaal.CasusAsync();
        var poging = () => portaal.AppAsync<object>(sql
            .Replace("{casus}", casus.Id.Value.ToString(), StringComparison.Ordinal)
            .Replace("{regio}", casus.RegioId.Value.ToString(), StringComparison.Ordinal)
            .Replace("{ik}", casus.Buitenstaander.Value.ToString(), StringComparison.Ordinal), casus.Buitenstaander);

        (await poging.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Een_lezer_kan_in_SQL_niet_schrijven_en_niemand_schrijft_op_een_andere_naam()
    {
        var casus = await portaal.CasusAsync();
        var lezer = await portaal.BetrokkeneAsync(casus, Rol.RvtExpert, Organisatiesoort.VeiligThuis, Casusrolsoort.RvtExpert);
        await portaal.MetNotitieAsync(casus);
        string Notitie(string auteur) =>
            $"INSERT INTO portaal.notities (id, casus_id, bronhouder_id, auteur_id, vastgelegd_op, gebeurd_op, tekst) SELECT gen_random_uuid(), '{casus.Id.Value}', toegang.mijn_organisatie(), '{auteur}', now(), now(), 'x'";

        (await portaal.AppAsync<long>("SELECT count(*) FROM portaal.notities", lezer)).Should().Be(1);
        await GeweigerdAsync(Notitie(lezer.Value.ToString()), lezer);
        await GeweigerdAsync(Notitie(lezer.Value.ToString()), casus.Contactpersoon);
        (await portaal.AppAsync<long>($"WITH x AS (UPDATE portaal.notities SET tekst = 'x', herzien_door = '{lezer.Value}' RETURNING 1) SELECT count(*) FROM x", lezer)).Should().Be(0);
        await GeweigerdAsync($"UPDATE portaal.notities SET tekst = 'x', herzien_door = '{lezer.Value}'", casus.Contactpersoon);
    }

    [Fact]
    public async Task Wie_van_een_andere_organisatie_is_kan_een_notitie_ook_in_SQL_niet_wijzigen()
    {
        var casus = await portaal.CasusAsync();
        var regisseur = await portaal.BetrokkeneAsync(casus, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam, Casusrolsoort.Casusregisseur);
        await portaal.MetNotitieAsync(casus);

        (await portaal.AppAsync<long>(
            $"WITH x AS (UPDATE portaal.notities SET tekst = 'x', herzien_door = '{regisseur.Value}', versie = 2 RETURNING 1) SELECT count(*) FROM x", regisseur)).Should().Be(0);
    }

    [Fact]
    public async Task Een_rol_in_een_andere_regio_telt_ook_in_SQL_niet()
    {
        var casus = await portaal.CasusAsync();
        var elders = await portaal.GebruikerAsync(await portaal.RegioAsync(), Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);
        await portaal.GeefCasusrolAsync(casus, elders, Casusrolsoort.Casusregisseur);

        (await portaal.AppAsync<long>("SELECT count(*) FROM portaal.casussen", elders)).Should().Be(0);
        (await portaal.AppAsync<long>("SELECT (cardinality(toegang.mijn_casussen('Kop')) + cardinality(toegang.mijn_casussen_schrijf('Tijdlijn')))::bigint", elders)).Should().Be(0);
    }

    [Fact]
    public async Task Wanneer_en_welke_versie_bepaalt_de_database_ook_als_SQL_iets_anders_zegt()
    {
        var casus = await portaal.CasusAsync();
        await portaal.AppAsync<object>(
            $"INSERT INTO portaal.notities (id, casus_id, bronhouder_id, auteur_id, vastgelegd_op, gebeurd_op, tekst, versie, herzien_op) SELECT '{casus.Id.Value}', '{casus.Id.Value}', toegang.mijn_organisatie(), toegang.ik(), '2020-01-01', now(), 'x', 7, '1999-01-01'", casus.Contactpersoon);
        const string Stempels = "SELECT versie || ' ' || (vastgelegd_op > now() - interval '1 minute') || ' ' || coalesce((herzien_op > now() - interval '1 minute')::text, '-') FROM portaal.notities WHERE id = casus_id";
        (await portaal.EigenaarAsync<string>(Stempels)).Should().Be("1 true -");

        await portaal.AppAsync<object>($"UPDATE portaal.notities SET tekst = 'y', herzien_door = toegang.ik(), herzien_op = '1999-01-01', versie = 1 WHERE id = '{casus.Id.Value}'", casus.Contactpersoon);

        (await portaal.EigenaarAsync<string>(Stempels)).Should().Be("2 true true");
    }

    [Fact]
    public async Task Een_gezin_dat_al_bekend_is_opent_alleen_wie_er_voor_werkte()
    {
        var casus = await portaal.CasusAsync();
        await portaal.EigenaarAsync<object>($"UPDATE portaal.casussen SET afgesloten_op = current_date WHERE id = '{casus.Id.Value}'");
        var ander = await portaal.GebruikerAsync(casus.RegioId, Rol.Procesregisseur, Organisatiesoort.Gemeente);
        string Start() => $"SELECT toegang.start_casus(gen_random_uuid(), '{casus.GezinId.Value}', 'x', '{casus.RegioId.Value}', '{casus.Contactpersoon.Value}', current_date)";

        await GeweigerdAsync(Start(), ander);
        (await portaal.AppAsync<string>(Start(), casus.Procesregisseur)).Should().NotBeEmpty();
    }

    [Fact]
    public async Task Een_verbinding_uit_de_pool_onthoudt_geen_gebruiker()
    {
        var casus = await portaal.CasusAsync();
        await portaal.AppAsync<long>("SELECT count(*) FROM portaal.casussen", casus.Contactpersoon);

        (await portaal.AppAsync<long>("SELECT count(*) FROM portaal.casussen")).Should().Be(0);
        (await portaal.DbVoor(null).GetActorAsync(default)).Should().Be(Actor.Niemand);
    }

    [Fact]
    public async Task Alleen_een_lokaal_team_levert_de_vaste_contactpersoon_en_er_is_er_altijd_precies_een()
    {
        var casus = await portaal.CasusAsync();
        var gezinsvoogd = await portaal.GebruikerAsync(casus.RegioId, Rol.Ketenpartner, Organisatiesoort.GecertificeerdeInstelling);
        string[] pogingen =
        [
            $"UPDATE portaal.casussen SET vaste_contactpersoon_id = '{gezinsvoogd.Value}' WHERE id = '{casus.Id.Value}'",
            $"UPDATE portaal.casussen SET vaste_contactpersoon_id = NULL WHERE id = '{casus.Id.Value}'",
            $"UPDATE portaal.casussen SET contactpersoon_soort = 'Overig' WHERE id = '{casus.Id.Value}'",
            $"UPDATE portaal.casussen SET vaste_contactpersoon_id = '{casus.Buitenstaander.Value}' WHERE id = '{casus.Id.Value}'",
            $"UPDATE portaal.casusrollen SET tot = now() WHERE casus_id = '{casus.Id.Value}' AND soort = 'VasteContactpersoon'",
            $"DELETE FROM portaal.casusrollen WHERE casus_id = '{casus.Id.Value}' AND soort = 'VasteContactpersoon'",
            $"INSERT INTO portaal.casusrollen (id, casus_id, gebruiker_id, soort, van) VALUES (gen_random_uuid(), '{casus.Id.Value}', '{casus.Buitenstaander.Value}', 'VasteContactpersoon', now())",
            $"UPDATE portaal.gebruikers SET organisatie_soort = 'GecertificeerdeInstelling' WHERE id = '{casus.Contactpersoon.Value}'",
            $"UPDATE portaal.organisaties o SET soort = 'Overig' FROM portaal.gebruikers g WHERE g.organisatie_id = o.id AND g.id = '{casus.Contactpersoon.Value}'",
        ];
        foreach (var sql in pogingen)
        {
            var poging = () => portaal.EigenaarAsync<object>(sql);
            (await poging.Should().ThrowAsync<PostgresException>(sql)).Which.SqlState.Should().StartWith("23", sql);
        }
    }

    [Theory]
    [InlineData("UPDATE portaal.gebruikers SET is_actief = false WHERE id = '{0}'")]
    [InlineData("UPDATE portaal.gebruikersrollen SET tot = now() WHERE gebruiker_id = '{0}'")]
    [InlineData("DELETE FROM portaal.gebruikersrollen WHERE gebruiker_id = '{0}'")]
    public async Task Wie_vaste_contactpersoon_is_kan_niet_zomaar_verdwijnen(string sql)
    {
        var casus = await portaal.CasusAsync();
        var poging = () => portaal.EigenaarAsync<object>(sql.Replace("{0}", casus.Contactpersoon.Value.ToString(), StringComparison.Ordinal));

        (await poging.Should().ThrowAsync<PostgresException>()).WithMessage("*nog vaste contactpersoon*");
    }

    [Theory]
    [InlineData(Rol.Projectleider, Rol.Procesregisseur)]
    [InlineData(Rol.Lokaalteamwerker, Rol.FunctioneelBeheerder)]
    [InlineData(Rol.Onderzoeker, Rol.RvtExpert)]
    public async Task Een_rol_zonder_casussen_gaat_niet_samen_met_een_rol_die_casussen_opent(Rol een, Rol ander)
    {
        var regio = await portaal.RegioAsync();
        var gebruiker = await portaal.GebruikerAsync(regio, een, Organisatiesoort.Gemeente);
        var poging = () => portaal.EigenaarAsync<object>(
            $"INSERT INTO portaal.gebruikersrollen (id, gebruiker_id, rol, regio_id, van) VALUES (gen_random_uuid(), '{gebruiker.Value}', '{ander}', '{regio.Value}', now())");

        (await poging.Should().ThrowAsync<PostgresException>()).WithMessage("*aparte accounts*");
    }

    [Fact]
    public async Task Een_gezin_heeft_hooguit_een_open_casus()
    {
        var casus = await portaal.CasusAsync();
        var poging = () => portaal.AppAsync<string>(
            $"SELECT toegang.start_casus(gen_random_uuid(), '{casus.GezinId.Value}', 'Gezin Voorbeeld-01', '{casus.RegioId.Value}', '{casus.Contactpersoon.Value}', current_date)", casus.Procesregisseur);

        (await poging.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.UniqueViolation);
    }

    private async Task GeweigerdAsync(string sql, GebruikerId gebruiker)
    {
        var poging = () => portaal.AppAsync<object>(sql, gebruiker);
        (await poging.Should().ThrowAsync<PostgresException>(sql)).Which.SqlState.Should().Be(PostgresErrorCodes.InsufficientPrivilege, sql);
    }
}
