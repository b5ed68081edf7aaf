using ProeftuinPortaal.Application.Casussen;
using ProeftuinPortaal.Application.Logboeken;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Logboeken;

public sealed class LogboekInzienTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task De_privacy_officer_ziet_wie_een_casus_opende_en_wie_werd_geweigerd_en_die_lezing_is_ook_een_regel()
    {
        var (casus, officer) = await RegioAsync();
        await OpenAsync(casus, casus.Procesregisseur, 3);
        await OpenAsync(casus, casus.Buitenstaander, 2);

        var logboek = (await ZienAsync(officer, Vraag(casus.RegioId))).Value!;

        logboek.Regels.Where(r => r.Handeling == "Inzage" && r.Deel == "Kop").Should().ContainSingle()
            .Which.Should().Match<LogboekRow>(r => r.Naam == "Regisseur Voorbeeld-02" && r.Keren == 3 && r.Nummer == casus.Nummer && r.Casusrollen.Contains("Procesregisseur"));
        logboek.Regels.Where(r => r.Handeling == "Weigering").Should().HaveCount(2).And.OnlyContain(r => r.Nummer == casus.Nummer && r.Keren == 1);
        logboek.Regels.Should().BeInDescendingOrder(r => r.Op);
        logboek.Regels[0].Should().Match<LogboekRow>(r => r.Handeling == "Inzage" && r.Onderwerp == "Logboek");
        logboek.Opvallend.Where(o => o.Figuur == "Geweigerd").Should().ContainSingle().Which.Aantal.Should().Be(2);
        logboek.Opvallend.Where(o => o.Figuur == "VeelCasussen").Should().ContainSingle().Which.Should().Match<OpvallendRow>(o => o.Aantal == 1 && o.Dag == portaal.Vandaag);
    }

    [Fact]
    public async Task Een_regel_van_een_andere_regio_staat_er_niet_ook_niet_met_het_nummer_en_niet_wat_dezelfde_collega_daar_deed()
    {
        var (casus, officer) = await RegioAsync();
        var (elders, officerElders) = await RegioAsync();
        await OpenAsync(elders, elders.Procesregisseur, 1);
        // One colleague with work in both regions.
        await portaal.EigenaarAsync<object>(
            $"INSERT INTO portaal.gebruikersrollen (id, gebruiker_id, rol, regio_id, van) VALUES (gen_random_uuid(), '{elders.Procesregisseur.Value}', 'Procesregisseur', '{casus.RegioId.Value}', now() - interval '1 day')");
        await new CasussenZoekenHandler(portaal.DbVoor(elders.Procesregisseur)).HandleAsync(null, new(), null, default);

        var hier = (await ZienAsync(officer, Vraag(casus.RegioId))).Value!;
        var daar = (await ZienAsync(officerElders, Vraag(elders.RegioId))).Value!;

        hier.Regels.Should().NotContain(r => r.Nummer == elders.Nummer || r.Handeling == "Lijst");
        daar.Regels.Should().Contain(r => r.Nummer == elders.Nummer && r.Handeling == "Inzage").And.Contain(r => r.Handeling == "Lijst");
        (await ZienAsync(officer, Vraag(casus.RegioId, nummer: elders.Nummer))).Errors.Should().Equal(LogboekErrors.CasusOnbekend);
        (await ZienAsync(officer, Vraag(casus.RegioId, nummer: "BCD-FGH"))).Errors.Should().Equal([LogboekErrors.CasusOnbekend], "a number elsewhere and none at all are the same");
        (await ZienAsync(officer, Vraag(elders.RegioId))).Errors.Should().Equal(Error.NotFound);
        (await new LogboekExporterenHandler(portaal.DbVoor(officer)).HandleAsync(Code(casus.RegioId), elders.Nummer, default)).Errors.Should().Equal(Error.NotFound);
    }

    [Fact]
    public async Task Wat_een_collega_buiten_een_casus_in_een_andere_regio_deed_of_na_het_einde_van_de_rol_staat_er_niet()
    {
        var (casus, officer) = await RegioAsync();
        var (elders, _) = await RegioAsync();
        var collega = elders.Procesregisseur;
        await portaal.EigenaarAsync<object>(
            $"""
            INSERT INTO portaal.gebruikersrollen (id, gebruiker_id, rol, regio_id, van, tot)
            VALUES (gen_random_uuid(), '{collega.Value}', 'Procesregisseur', '{casus.RegioId.Value}', now() - interval '9 days', now() - interval '1 day');
            WITH a AS (
                INSERT INTO portaal.aanmeldingen (id, regio_id, nummer, aanmelder_id, bronhouder_id, ingediend_op, route, achternaam, reden, veiligheid_nu, geprobeerd, grondslag, grondslag_toelichting, status, is_dubbel_gecheckt)
                SELECT gen_random_uuid(), r, 'A-' || left(md5(random()::text), 7), g.id, g.organisatie_id, now(), 'LokaalTeam', 'x', 'x', 'x', 'x', 'Toestemming', 'x', 'Ingediend', true
                FROM portaal.gebruikers g, unnest(ARRAY['{casus.RegioId.Value}', '{elders.RegioId.Value}']::uuid[]) r WHERE g.id = '{collega.Value}' RETURNING id, regio_id)
            INSERT INTO portaal.logboek (op, organisatie_id, gebruiker_id, rollen, casusrollen, handeling, onderwerp, rij)
            SELECT now() - l.geleden, g.organisatie_id, g.id, '<>', '<>', l.handeling, l.onderwerp, l.rij
            FROM portaal.gebruikers g, (
                SELECT interval '0' AS geleden, 'Lijst' AS handeling, 'Instroom' AS onderwerp, id::text || ' ' || gen_random_uuid() AS rij FROM a WHERE regio_id = '{elders.RegioId.Value}'
                UNION ALL SELECT interval '0', 'Toevoegen', 'organisaties', 'na de rol'
                UNION ALL SELECT interval '2 days', 'Toevoegen', 'organisaties', 'tijdens de rol'
                UNION ALL SELECT interval '2 days', 'Inzage', 'aanmelding', id::text FROM a WHERE regio_id = '{elders.RegioId.Value}'
                UNION ALL SELECT interval '2 days', 'Inzage', 'aanmelding', id::text FROM a WHERE regio_id = '{casus.RegioId.Value}'
                UNION ALL SELECT interval '2 days', 'Export', 'Cijfers', '{elders.RegioId.Value}') l
            WHERE g.id = '{collega.Value}'
            """.Replace("<>", "{}", StringComparison.Ordinal));

        var regels = (await ZienAsync(officer, Vraag(casus.RegioId, dagen: (-9, 0)))).Value!.Regels.Where(r => r.Naam == "Regisseur Voorbeeld-02" && r.Nummer is null);

        regels.Select(r => $"{r.Handeling} {r.Onderwerp} {r.Keren}").Should().BeEquivalentTo("Toevoegen organisaties 1", "Inzage aanmelding 1");
    }

    [Fact]
    public async Task Wie_geen_privacy_officer_is_ziet_geen_regel_ook_niet_in_sql()
    {
        var (casus, _) = await RegioAsync();
        var leider = await portaal.GebruikerAsync(casus.RegioId, Rol.Projectleider, Organisatiesoort.Gemeente);

        (await ZienAsync(casus.Contactpersoon, Vraag(casus.RegioId))).Errors.Should().Equal(Error.Forbidden);
        (await ZienAsync(leider, Vraag(casus.RegioId))).Errors.Should().Equal(Error.Forbidden);
        foreach (var functie in new[]
        {
            $"toegang.logboek_inzien('{casus.RegioId.Value}', NULL, NULL, NULL, current_date, current_date, true, NULL)",
            $"toegang.logboek_opvallend('{casus.RegioId.Value}', current_date, current_date)",
            $"toegang.heeft_casus('{casus.RegioId.Value}', '{casus.Nummer}')",
        })
        {
            var inSql = () => portaal.AppAsync<object>($"SELECT * FROM {functie}", casus.Contactpersoon);
            (await inSql.Should().ThrowAsync<Npgsql.PostgresException>(functie)).Which.SqlState.Should().Be("42501");
        }
    }

    [Fact]
    public async Task Het_logboek_opent_voor_de_privacy_officer_geen_casus()
    {
        var (casus, officer) = await RegioAsync();
        await ZienAsync(officer, Vraag(casus.RegioId, nummer: casus.Nummer));

        (await new CasusInzienHandler(portaal.DbVoor(officer)).HandleAsync(casus.Nummer, default)).Errors.Should().Equal(Error.Forbidden);
        foreach (var tabel in new[] { "casussen", "gezinnen", "personen", "notities", "logboek_koppen" })
        {
            var lezen = () => portaal.AppAsync<long>($"SELECT count(*) FROM portaal.{tabel}", officer);
            if (tabel == "logboek_koppen")
            {
                await lezen.Should().ThrowAsync<Npgsql.PostgresException>();
            }
            else
            {
                (await lezen()).Should().Be(0, tabel);
            }
        }
    }

    [Fact]
    public async Task Een_filter_laat_alleen_zien_wat_erbij_hoort()
    {
        var (casus, officer) = await RegioAsync();
        var tweede = await portaal.CasusAsync(regio: casus.RegioId);
        await OpenAsync(casus, casus.Procesregisseur, 1);
        await OpenAsync(tweede, tweede.Procesregisseur, 1);
        await OpenAsync(casus, casus.Buitenstaander, 1);

        (await ZienAsync(officer, Vraag(casus.RegioId, nummer: $" {casus.Nummer.ToLowerInvariant()} "))).Value!.Regels
            .Should().NotBeEmpty().And.OnlyContain(r => r.Nummer == casus.Nummer);
        (await ZienAsync(officer, Vraag(casus.RegioId, soort: Logboeksoort.Geweigerd))).Value!.Regels
            .Should().ContainSingle().Which.Handeling.Should().Be("Weigering");
        (await ZienAsync(officer, Vraag(casus.RegioId, wie: "REGISSEUR voorbeeld"))).Value!.Regels
            .Should().NotBeEmpty().And.OnlyContain(r => r.Naam == "Regisseur Voorbeeld-02");
        (await ZienAsync(officer, Vraag(casus.RegioId, wie: "%"))).Value!.Regels.Should().BeEmpty("a sign is a sign");
        (await ZienAsync(officer, Vraag(casus.RegioId, dagen: (-9, -3)))).Value!.Regels.Should().BeEmpty();
    }

    [Fact]
    public async Task Een_verkeerde_periode_geeft_een_zin_bij_het_veld_en_geen_regel_in_het_logboek()
    {
        var (casus, officer) = await RegioAsync();

        (await ZienAsync(officer, Vraag(casus.RegioId, dagen: (0, -1)))).Errors.Should().Equal(LogboekErrors.VerkeerdOm);
        (await ZienAsync(officer, Vraag(casus.RegioId, dagen: (-LogboekInzienHandler.MaxDagen, 0), nummer: "BCD-FGH"))).Errors
            .Should().Equal([LogboekErrors.TeLang, LogboekErrors.CasusOnbekend], "all at once");
        (await ZienAsync(officer, new() { Regio = Code(casus.RegioId) })).Errors.Should().Equal(LogboekErrors.DagOntbreekt);
        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.logboek WHERE gebruiker_id = '{officer.Value}'")).Should().Be(0);
    }

    [Fact]
    public async Task Het_bestand_heeft_elke_regel_van_de_casus_apart_ook_de_lijsten_waarin_zij_stond()
    {
        var (casus, officer) = await RegioAsync();
        await OpenAsync(casus, casus.Procesregisseur, 3);
        await new CasussenZoekenHandler(portaal.DbVoor(casus.Procesregisseur)).HandleAsync(null, new(), null, default);

        var bestand = (await new LogboekExporterenHandler(portaal.DbVoor(officer)).HandleAsync(Code(casus.RegioId), casus.Nummer, default)).Value!;

        var inDatabase = await portaal.EigenaarAsync<long>(
            $"""
            SELECT count(*) FROM portaal.logboek l WHERE l.casus_id = '{casus.Id.Value}' OR l.casussen @> ARRAY['{casus.Id.Value}'::uuid]
                OR l.gezin_id = (SELECT gezin_id FROM portaal.casussen WHERE id = '{casus.Id.Value}')
            """);
        bestand.Regels.Should().HaveCount((int)inDatabase).And.OnlyContain(r => r.Keren == 1);
        bestand.Regels.Count(r => r.Handeling == "Inzage" && r.Deel == "Kop").Should().Be(3);
        bestand.Regels.Should().Contain(r => r.Handeling == "Lijst").And.Contain(r => r.Handeling == "Export" && r.Onderwerp == "Logboek");
    }

    [Fact]
    public async Task Inloggen_hoort_bij_elke_regio_waarin_iemand_een_rol_heeft()
    {
        var (casus, officer) = await RegioAsync();
        await portaal.AppAsync<object>($"SELECT toegang.log_inloggen('{casus.Buitenstaander.Value}', 'InloggenMislukt')", null);

        (await ZienAsync(officer, Vraag(casus.RegioId, soort: Logboeksoort.Account))).Value!.Regels
            .Should().ContainSingle().Which.Should().Match<LogboekRow>(r => r.Handeling == "InloggenMislukt" && r.Nummer == null && r.Naam != null);
    }

    private async Task<(Voorbeeldcasus Casus, GebruikerId Officer)> RegioAsync()
    {
        var casus = await portaal.CasusAsync();
        return (casus, await portaal.GebruikerAsync(casus.RegioId, Rol.PrivacyOfficer, Organisatiesoort.Gemeente));
    }

    private async Task OpenAsync(Voorbeeldcasus casus, GebruikerId wie, int keren)
    {
        for (var i = 0; i < keren; i++)
        {
            await new CasusInzienHandler(portaal.DbVoor(wie)).HandleAsync(casus.Nummer, default);
        }
    }

    private LogboekVraag Vraag(RegioId regio, string? nummer = null, string? wie = null, Logboeksoort? soort = null, (int Van, int Tot)? dagen = null) => new()
    {
        Regio = Code(regio),
        Van = portaal.Vandaag.AddDays(dagen?.Van ?? -1),
        TotEnMet = portaal.Vandaag.AddDays(dagen?.Tot ?? 0),
        Casusnummer = nummer,
        Wie = wie,
        Soort = soort,
    };

    private static string Code(RegioId regio) => regio.Value.ToString("N");

    private Task<Result<LogboekDetails>> ZienAsync(GebruikerId wie, LogboekVraag vraag) =>
        new LogboekInzienHandler(portaal.DbVoor(wie)).HandleAsync(vraag, default);
}
