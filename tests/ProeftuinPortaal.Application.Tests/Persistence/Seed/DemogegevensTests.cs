using System.Diagnostics;
using ProeftuinPortaal.Application.Persistence.Seed;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;
using Xunit.Abstractions;

namespace ProeftuinPortaal.Application.Tests.Persistence.Seed;

/// <summary>All tests of the whole demo share one.</summary>
[CollectionDefinition(Naam)]
public sealed class Democollectie : ICollectionFixture<Demodatabase>
{
    public const string Naam = "Demo";
}

/// <summary>The demo of all eleven regions, filled once for all its tests.</summary>
public sealed class Demodatabase : IAsyncLifetime
{
    internal const string Hash = "geen-echte-hash";

    public Portaal Portaal { get; } = new();

    public TimeSpan Vultijd { get; private set; }

    async Task IAsyncLifetime.InitializeAsync()
    {
        await ((IAsyncLifetime)Portaal).InitializeAsync();
        var duur = Stopwatch.StartNew();
        await Demogegevens.VulAsync(Portaal.EigenaarConnectionString, Portaal.Clock, Hash);
        Vultijd = duur.Elapsed;
    }

    Task IAsyncLifetime.DisposeAsync() => ((IAsyncLifetime)Portaal).DisposeAsync();
}

[Collection(Democollectie.Naam)]
public sealed class DemogegevensTests(Demodatabase demo, ITestOutputHelper output)
{
    private static readonly string[] Tabellen =
    [
        "portaal.regios", "portaal.regiofeiten", "portaal.regio_statussen", "portaal.doelen", "portaal.gesprekskaarten", "portaal.werkgebieden", "portaal.organisaties", "portaal.gebruikers", "portaal.gebruikersrollen", "identiteit.accounts", "portaal.gezinnen",
        "portaal.huishoudens", "portaal.personen", "portaal.casussen", "portaal.casusrollen", "portaal.toegangen", "portaal.fasen", "portaal.kaders",
        "portaal.notities", "portaal.notitie_versies",
        "portaal.aanmeldingen", "portaal.aanmelding_personen", "portaal.dubbelchecktreffers", "portaal.instroombesluiten",
        "portaal.expertisevragen", "portaal.expertisevraag_teksten", "portaal.vraagdelen", "portaal.expertisenotities", "portaal.uitstroom", "portaal.nazorgmomenten",
        "portaal.contactmomenten", "portaal.intakes", "portaal.intakedeelnemers", "portaal.ingezette_hulp", "portaal.top3_versies", "portaal.situaties",
        "portaal.belevingen", "portaal.analyses", "portaal.feiten", "portaal.reacties", "portaal.planreacties", "portaal.acties",
    ];

    private readonly Portaal _portaal = demo.Portaal;

    [Fact]
    public async Task Vullen_duurt_seconden_geen_minuten()
    {
        output.WriteLine($"Vultijd: {demo.Vultijd.TotalSeconds:0.00} s");
        foreach (var tabel in Tabellen.Append("portaal.logboek"))
        {
            output.WriteLine($"{tabel}: {await TelAsync($"SELECT count(*) FROM {tabel}")}");
        }

        // The demo is to be there within a minute on a quiet machine of two cores; this bound catches growth, not a busy neighbour.
        demo.Vultijd.Should().BeLessThan(TimeSpan.FromSeconds(150));
    }

    [Fact]
    public async Task Hetzelfde_zaad_op_dezelfde_dag_geeft_dezelfde_gegevens()
    {
        var (vroeg, laat) = (Klok(6), Klok(22));
        (await MetVerseDatabaseAsync(vroeg)).Should().Equal(await MetVerseDatabaseAsync(laat));

        static VasteKlok Klok(int uur) => new(Moment.BeginVan(new(2026, 3, 2)).AddHours(uur));
        static async Task<IReadOnlyList<string>> MetVerseDatabaseAsync(TimeProvider klok)
        {
            var portaal = new Portaal();
            await ((IAsyncLifetime)portaal).InitializeAsync();
            try
            {
                (await Demogegevens.VulAsync(portaal.EigenaarConnectionString, klok, Demodatabase.Hash, gezinnenPerRegio: 20, regios: ["utrecht", "food-valley"])).Should().BeTrue();
                return await VingerafdrukkenAsync(portaal);
            }
            finally
            {
                await ((IAsyncLifetime)portaal).DisposeAsync();
            }
        }
    }

    [Fact]
    public async Task Nog_eens_vullen_verandert_niets_ook_niet_met_twee_tegelijk()
    {
        var voor = await VingerafdrukkenAsync(_portaal);
        var opnieuw = await Task.WhenAll(Enumerable.Range(0, 2)
            .Select(_ => Demogegevens.VulAsync(_portaal.EigenaarConnectionString, _portaal.Clock, Demodatabase.Hash)));
        opnieuw.Should().AllBeEquivalentTo(false);
        (await VingerafdrukkenAsync(_portaal)).Should().Equal(voor);
    }

    [Fact]
    public async Task Twee_processen_die_samen_starten_vullen_een_lege_database_een_keer()
    {
        var portaal = new Portaal();
        await ((IAsyncLifetime)portaal).InitializeAsync();
        var gevuld = await Task.WhenAll(Enumerable.Range(0, 2)
            .Select(_ => Demogegevens.VulAsync(portaal.EigenaarConnectionString, portaal.Clock, gezinnenPerRegio: 5, regios: ["haaglanden", "zaltbommel", "nijmegen"])));
        gevuld.Should().BeEquivalentTo([true, false]);
        (await portaal.EigenaarAsync<long>("SELECT count(*) FROM portaal.gezinnen")).Should().Be(15);
        (await portaal.EigenaarAsync<long>("SELECT count(*) FROM identiteit.accounts")).Should().Be(0);
        await ((IAsyncLifetime)portaal).DisposeAsync();
    }

    [Fact]
    public async Task Een_open_casus_heeft_precies_een_vaste_contactpersoon_uit_een_lokaal_team() =>
        (await TelAsync(
            """
            SELECT count(*) FROM portaal.casussen s WHERE s.afgesloten_op IS NULL AND 1 <> (
                SELECT count(*) FROM portaal.casusrollen c JOIN portaal.gebruikers g ON g.id = c.gebruiker_id
                WHERE c.casus_id = s.id AND c.soort = 'VasteContactpersoon' AND c.tot IS NULL AND g.organisatie_soort = 'LokaalTeam'
                  AND g.id = s.vaste_contactpersoon_id AND g.is_actief)
            """)).Should().Be(0);

    [Theory]
    [InlineData("lokaalteam", 14)]
    [InlineData("lokaalteam2", 10)]
    public async Task Een_demo_account_ziet_precies_de_casussen_van_zijn_rollen(string naam, long open)
    {
        var account = Demoaccounts.Alle.Single(demoaccount => demoaccount.Email == $"{naam}@utrecht.example");
        (await _portaal.AppAsync<Guid[]>("SELECT toegang.mijn_casussen('Kop')", new GebruikerId(account.Id))).Should().BeEquivalentTo(
            await _portaal.EigenaarAsync<Guid[]>(
                $"SELECT array_agg(DISTINCT casus_id) FROM portaal.casusrollen WHERE gebruiker_id = '{account.Id}' AND van <= now() AND (tot IS NULL OR now() < tot)"));
        (await TelAsync($"SELECT count(*) FROM portaal.casussen WHERE vaste_contactpersoon_id = '{account.Id}' AND afgesloten_op IS NULL")).Should().Be(open);
    }

    [Fact]
    public async Task Elk_account_met_casussen_ziet_er_ook()
    {
        var wie = Demoaccounts.Alle.Where(account => !Rechten.ZonderCasussen.Contains(account.Rol) && account.Rol != Rol.Teamleider);
        foreach (var account in wie)
        {
            (await _portaal.AppAsync<Guid[]>("SELECT toegang.mijn_casussen('Kop')", new GebruikerId(account.Id))).Should().NotBeEmpty(account.Email);
        }
    }

    [Fact]
    public async Task Elke_casusrol_past_bij_de_rol_en_de_organisatie_van_wie_hem_heeft() =>
        (await TelAsync(
            """
            SELECT count(*) FROM portaal.casusrollen c
            JOIN portaal.gebruikers g ON g.id = c.gebruiker_id JOIN portaal.casussen s ON s.id = c.casus_id
            WHERE NOT EXISTS (
                SELECT FROM portaal.gebruikersrollen r
                JOIN toegang.rechten m ON m.rol = r.rol AND m.organisatie_soort = g.organisatie_soort AND m.casusrol = c.soort
                WHERE r.gebruiker_id = g.id AND r.regio_id = s.regio_id AND tstzrange(r.van, r.tot) @> c.van AND (r.tot IS NULL OR c.tot <= r.tot))
            """)).Should().Be(0);

    [Fact]
    public async Task Een_toegang_is_verleenbaar_en_heeft_een_termijn()
    {
        (await TelAsync(
            """
            SELECT count(*) FROM portaal.toegangen t JOIN portaal.gebruikers g ON g.id = t.gebruiker_id
            WHERE (t.tot IS NULL AND NOT t.voor_vraag) OR t.reden = '' OR NOT EXISTS (
                SELECT FROM portaal.casusrollen c JOIN toegang.rechten m ON m.casusrol = c.soort AND m.organisatie_soort = g.organisatie_soort
                WHERE c.casus_id = t.casus_id AND c.gebruiker_id = t.gebruiker_id AND m.deel = t.deel AND m.niveau = 'Verleenbaar' AND c.van <= t.van)
            """)).Should().Be(0);
        (await TelAsync("SELECT count(*) FROM portaal.toegangen WHERE tot > now()")).Should().BePositive();
        (await TelAsync("SELECT count(*) FROM portaal.toegangen WHERE tot <= now()")).Should().BePositive();
    }

    [Fact]
    public async Task Er_zijn_huishoudens_zonder_kinderen_baby_s_en_zeer_oude_mensen()
    {
        (await TelAsync(
            """
            SELECT count(*) FROM portaal.gezinnen z
            WHERE NOT EXISTS (SELECT FROM portaal.personen p WHERE p.gezin_id = z.id AND p.geboortedatum > current_date - interval '18 years')
            """)).Should().BeGreaterThan(20);
        (await TelAsync("SELECT max(extract(year FROM age(geboortedatum)))::bigint FROM portaal.personen")).Should().BeInRange(90, 100);
        (await TelAsync("SELECT min(extract(year FROM age(geboortedatum)))::bigint FROM portaal.personen")).Should().Be(0);
        (await TelAsync("SELECT max(aantal) FROM (SELECT count(*) AS aantal FROM portaal.huishoudens GROUP BY gezin_id) h")).Should().Be(3);
    }

    [Fact]
    public async Task Elke_fase_en_elk_kader_komt_in_elke_regio_voor()
    {
        var regios = Referentiegegevens.Regios.Count;
        (await TelAsync("SELECT count(DISTINCT (regio_id, fase)) FROM portaal.fasen f JOIN portaal.casussen s ON s.id = casus_id WHERE f.tot IS NULL"))
            .Should().Be(regios * Enum.GetValues<Fase>().Length);
        (await TelAsync("SELECT count(DISTINCT (regio_id, kader)) FROM portaal.kaders k JOIN portaal.casussen s ON s.id = casus_id WHERE k.tot IS NULL"))
            .Should().Be(regios * Enum.GetValues<Kader>().Length);
        (await TelAsync("SELECT count(*) FROM portaal.casussen WHERE afgesloten_op IS NOT NULL")).Should().Be(regios * 6);
        (await TelAsync($"SELECT count(*) FROM portaal.casussen WHERE gestart_op = '{_portaal.Vandaag:yyyy-MM-dd}'")).Should().Be(regios * 2);
    }

    [Fact]
    public async Task Alleen_het_einde_van_een_termijn_ligt_in_de_toekomst()
    {
        var vandaag = $"date '{_portaal.Vandaag:yyyy-MM-dd}'";
        foreach (var (tabel, kolom) in new[]
        {
            ("casussen", "gestart_op"), ("casussen", "afgesloten_op"), ("fasen", "van"), ("fasen", "tot"), ("kaders", "van"), ("kaders", "tot"),
            ("personen", "geboortedatum"), ("notities", "gebeurd_op"), ("notitie_versies", "gebeurd_op"),
        })
        {
            (await TelAsync($"SELECT count(*) FROM portaal.{tabel} WHERE {kolom} > {vandaag}")).Should().Be(0, $"{tabel}.{kolom}");
        }

        foreach (var (tabel, kolom) in new[]
        {
            ("gebruikersrollen", "van"), ("gebruikersrollen", "tot"), ("casusrollen", "van"), ("toegangen", "van"),
            ("notities", "vastgelegd_op"), ("notities", "herzien_op"), ("notitie_versies", "geschreven_op"),
            ("aanmeldingen", "ingediend_op"), ("instroombesluiten", "besloten_op"),
        })
        {
            (await TelAsync($"SELECT count(*) FROM portaal.{tabel} WHERE {kolom} > now()")).Should().Be(0, $"{tabel}.{kolom}");
        }

        (await TelAsync("SELECT count(*) FROM portaal.notities n JOIN portaal.casussen s ON s.id = n.casus_id WHERE gebeurd_op < gestart_op OR vastgelegd_op > afgesloten_op + 1"))
            .Should().Be(0);
    }

    [Fact]
    public async Task De_auteur_van_een_notitie_had_toen_een_rol_waarmee_hij_schrijft()
    {
        (await TelAsync(
            """
            SELECT count(*) FROM portaal.notities n JOIN portaal.gebruikers g ON g.id = n.auteur_id
            WHERE n.bronhouder_id <> g.organisatie_id OR NOT EXISTS (
                SELECT FROM portaal.casusrollen c JOIN toegang.rechten m ON m.casusrol = c.soort AND m.organisatie_soort = g.organisatie_soort
                WHERE c.casus_id = n.casus_id AND c.gebruiker_id = g.id AND tstzrange(c.van, c.tot) @> n.vastgelegd_op
                  AND m.deel = 'Tijdlijn' AND m.niveau = 'Schrijven')
            """)).Should().Be(0);
        (await TelAsync("SELECT count(*) FROM portaal.notities WHERE length(tekst) >= 3000")).Should().BeGreaterThan(5);
        (await TelAsync("SELECT count(*) FROM portaal.notities WHERE tekst ~ '[{}]'")).Should().Be(0);
        (await TelAsync("SELECT count(*) FROM portaal.notitie_versies v JOIN portaal.notities n ON n.id = v.notitie_id AND n.versie = 2 AND n.tekst <> v.tekst"))
            .Should().BeGreaterThan(20);
        (await TelAsync("SELECT max(aantal) FROM (SELECT count(*) AS aantal FROM portaal.notities GROUP BY casus_id) h")).Should().BeLessThanOrEqualTo(25);
    }

    [Fact]
    public async Task Namen_zijn_gevarieerd_en_nummers_bestaan_niet()
    {
        (await TelAsync("SELECT count(DISTINCT achternaam) FROM portaal.personen")).Should().BeGreaterThanOrEqualTo(120);
        (await TelAsync("SELECT count(*) FROM portaal.gebruikers WHERE telefoon !~ '^(0[0-9]{2}-0|0[0-9]{3}-)000[0-9]{3}$'")).Should().Be(0);
        (await TelAsync("SELECT count(*) FROM portaal.casussen WHERE veilig_contact ~ '[0-9]{4,}'")).Should().Be(0);
    }

    [Fact]
    public async Task Elk_demo_account_kan_inloggen() =>
        (await TelAsync(
            $"""
            SELECT count(*) FROM identiteit.accounts a JOIN portaal.gebruikers g ON g.id = a.id
            WHERE a.normalized_user_name = upper(a.email) AND a.normalized_email = upper(a.email) AND a.password_hash = '{Demodatabase.Hash}'
              AND a.security_stamp IS NOT NULL AND a.concurrency_stamp IS NOT NULL AND a.lockout_enabled
            """)).Should().Be(Demoaccounts.Alle.Count);

    [Fact]
    public async Task Elke_casus_komt_uit_een_aanmelding_en_elke_status_komt_in_elke_regio_voor()
    {
        var regios = Referentiegegevens.Regios.Count;
        (await TelAsync(
            """
            SELECT count(*) FROM portaal.casussen c WHERE NOT EXISTS (
                SELECT FROM portaal.instroombesluiten b JOIN portaal.aanmeldingen a ON a.id = b.aanmelding_id
                WHERE b.casus_id = c.id AND a.status = 'Besloten' AND a.ingediend_op < b.besloten_op AND (b.besloten_op AT TIME ZONE 'Europe/Amsterdam')::date = c.gestart_op
                  AND b.vaste_contactpersoon_id IS NOT NULL AND a.regio_id = c.regio_id)
            """)).Should().Be(0);
        (await TelAsync("SELECT count(DISTINCT (regio_id, status)) FROM portaal.aanmeldingen")).Should().Be(regios * Enum.GetValues<Domain.Aanmeldingen.Aanmeldingstatus>().Length);
        (await TelAsync("SELECT count(*) FROM portaal.aanmeldingen a WHERE NOT EXISTS (SELECT FROM portaal.instroombesluiten b WHERE b.casus_id IS NOT NULL AND b.aanmelding_id = a.id)"))
            .Should().Be(regios * 15);
        (await TelAsync("SELECT count(*) FROM portaal.aanmeldingen WHERE route = 'VeiligThuis' AND (afgestemd_op IS NULL) <> (status = 'WachtOpAfstemming')")).Should().Be(0);
        (await TelAsync("SELECT count(*) FROM portaal.dubbelchecktreffers")).Should().Be(regios);
    }

    [Fact]
    public async Task Wat_is_gevuld_staat_in_een_sluitend_logboek()
    {
        (await TelAsync("SELECT count(*) FROM portaal.logboek_controleren()")).Should().Be(0);
        (await TelAsync("SELECT count(*) FROM portaal.logboek WHERE organisatie_id <> '00000000-0000-0000-0000-000000000000' AND handeling = 'Toevoegen'")).Should().Be(0);
        (await TelAsync("SELECT count(*) FROM portaal.logboek WHERE onderwerp = 'notities'")).Should().Be(await TelAsync("SELECT count(*) FROM portaal.notities"));
    }

    [Fact]
    public async Task Er_zijn_expertisevragen_in_elke_status_en_de_toegang_past_erbij()
    {
        (await TelAsync("SELECT count(DISTINCT (regio_id, status)) FROM portaal.expertisevragen")).Should().Be(Referentiegegevens.Regios.Count * 5);
        (await TelAsync("SELECT count(*) FROM portaal.expertisevragen")).Should().Be(Referentiegegevens.Regios.Count * 15);
        // Nobody has the case role without an open question, and nobody has an open question without it.
        (await TelAsync(
            """
            SELECT count(*) FROM (SELECT casus_id, gebruiker_id FROM portaal.casusrollen WHERE soort = 'Vraagexpert' AND tot IS NULL) r
            FULL JOIN (SELECT casus_id, opgepakt_door FROM portaal.expertisevragen WHERE status IN ('Opgepakt', 'Beantwoord')) v
                ON v.casus_id = r.casus_id AND v.opgepakt_door = r.gebruiker_id
            WHERE r.casus_id IS NULL OR v.casus_id IS NULL
            """)).Should().Be(0);
        (await TelAsync(
            """
            SELECT count(*) FROM (SELECT casus_id, gebruiker_id, deel FROM portaal.toegangen WHERE voor_vraag AND tot IS NULL) t
            FULL JOIN (SELECT v.casus_id, v.opgepakt_door, d.deel FROM portaal.expertisevragen v JOIN portaal.vraagdelen d ON d.vraag_id = v.id
                       WHERE v.status IN ('Opgepakt', 'Beantwoord') AND d.gedeeld_op IS NOT NULL) v
                ON v.casus_id = t.casus_id AND v.opgepakt_door = t.gebruiker_id AND v.deel = t.deel
            WHERE t.casus_id IS NULL OR v.casus_id IS NULL
            """)).Should().Be(0);
        (await TelAsync("SELECT count(*) FROM portaal.expertisevragen WHERE greatest(gevraagd_op, opgepakt_op, beantwoord_op, afgesloten_op) > now()")).Should().Be(0);
        (await TelAsync(
            "SELECT count(*) FROM portaal.expertisevragen v JOIN portaal.gebruikers g ON g.id = v.vrager_id WHERE g.organisatie_soort <> 'LokaalTeam' OR g.organisatie_id <> v.bronhouder_id"))
            .Should().Be(0);
    }

    [Fact]
    public async Task Na_de_uitstroom_heeft_alleen_de_vaste_contactpersoon_nog_een_rol()
    {
        (await TelAsync(
            """
            SELECT count(*) FROM portaal.casussen s LEFT JOIN portaal.fasen f ON f.casus_id = s.id AND f.tot IS NULL
            WHERE (s.afgesloten_op IS NOT NULL OR f.fase = 'Nazorg') <> EXISTS (SELECT FROM portaal.uitstroom u WHERE u.casus_id = s.id)
            """)).Should().Be(0);
        (await TelAsync(
            "SELECT count(*) FROM portaal.casusrollen c JOIN portaal.uitstroom u ON u.casus_id = c.casus_id WHERE c.soort <> 'VasteContactpersoon' AND (c.tot IS NULL OR c.tot > now())"))
            .Should().Be(0);
        (await TelAsync("SELECT count(*) FROM portaal.uitstroomwegingen")).Should().Be(await TelAsync("SELECT 4 * count(*) FROM portaal.uitstroom"));
        (await TelAsync("SELECT count(*) FROM portaal.nazorgmomenten WHERE resultaat IS NULL")).Should().BePositive();
        (await TelAsync("SELECT count(*) FROM portaal.nazorgmomenten WHERE resultaat IS NOT NULL")).Should().BePositive();
        (await TelAsync("SELECT count(*) FROM portaal.nazorgmomenten WHERE vastgelegd_op > now()")).Should().Be(0);
    }

    private static async Task<IReadOnlyList<string>> VingerafdrukkenAsync(Portaal portaal)
    {
        List<string> vingerafdrukken = [];
        foreach (var tabel in Tabellen)
        {
            vingerafdrukken.Add($"{tabel} " + await portaal.EigenaarAsync<string>(
                $"SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM {tabel} t"));
        }

        return vingerafdrukken;
    }

    private Task<long> TelAsync(string sql) => _portaal.EigenaarAsync<long>(sql);

    private sealed class VasteKlok(DateTimeOffset nu) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => nu;
    }
}
