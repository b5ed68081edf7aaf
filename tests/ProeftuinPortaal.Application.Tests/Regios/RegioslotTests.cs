using Npgsql;
using ProeftuinPortaal.Application.Aanmeldingen;
using ProeftuinPortaal.Application.Casussen;
using ProeftuinPortaal.Application.Expertises;
using ProeftuinPortaal.Application.Gezinnen;
using ProeftuinPortaal.Application.Plannen;
using ProeftuinPortaal.Application.Tests.Expertises;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Domain.Aanmeldingen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Regios;

/// <summary>What the settings of a region close: in the handler with a sentence, and in the database for who goes round it.</summary>
public sealed class RegioslotTests(Portaal portaal) : IClassFixture<Portaal>
{
    private static int _postcode = 1000;

    [Fact]
    public async Task In_een_stilgelegd_deel_is_een_dossier_alleen_te_lezen()
    {
        var casus = await portaal.CasusAsync();
        await portaal.MetNotitieAsync(casus);
        await LegStilAsync(casus.RegioId, casus.GezinId.Value);

        (await new NotitieVastleggenHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(Voorbeelden.Notitie(casus), default))
            .Errors.Should().Equal(RegioslotErrors.Gepauzeerd);
        (await new NotitieVastleggenHandler(portaal.DbVoor(casus.Buitenstaander), portaal.Clock).HandleAsync(Voorbeelden.Notitie(casus), default))
            .Errors.Should().Equal(Error.NotFound);
        await GeweigerdAsync(casus, $"INSERT INTO portaal.notities (id, casus_id, bronhouder_id, auteur_id, vastgelegd_op, gebeurd_op, tekst) SELECT gen_random_uuid(), '{casus.Id.Value}', toegang.mijn_organisatie(), '{casus.Contactpersoon.Value}', now(), now(), 'x'");
        await GeweigerdAsync(casus, $"INSERT INTO portaal.personen (id, gezin_id, voornaam, achternaam, gezinsrol) VALUES (gen_random_uuid(), '{casus.GezinId.Value}', 'x', 'x', 'Kind')");
        await GeweigerdAsync(casus, $"SELECT toegang.wijzig_fase('{casus.Id.Value}', 'Herstel', 'x', 1)");
        await GeweigerdAsync(casus, $"SELECT toegang.wijzig_kader(gen_random_uuid(), '{casus.Id.Value}', 'Drang', current_date, 'x')");
        await GeweigerdAsync(casus, $"SELECT toegang.geef_toegang(gen_random_uuid(), '{casus.Id.Value}', '{casus.Buitenstaander.Value}', 'Zorgcoordinator', NULL, NULL, 'x')");
        (await portaal.AppAsync<long>(
            $"WITH x AS (UPDATE portaal.notities SET tekst = 'x', herzien_door = '{casus.Contactpersoon.Value}' RETURNING 1) SELECT count(*) FROM x", casus.Contactpersoon)).Should().Be(0);

        var kop = (await new CasusInzienHandler(portaal.DbVoor(casus.Contactpersoon)).HandleAsync(casus.Nummer, default)).Value!;
        kop.Stilte.Should().Be(RegioslotErrors.Gepauzeerd.Message);
        var tijdlijn = (await new TijdlijnInzienHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(casus.Nummer, new(), null, default)).Value!;
        tijdlijn.MagVastleggen.Should().BeFalse();
        (await portaal.AppAsync<long>("SELECT count(*) FROM portaal.notities", casus.Contactpersoon)).Should().Be(1);
    }

    [Fact]
    public async Task Een_woongebied_in_een_stilgelegd_deel_wordt_geweigerd_zodat_een_tikfout_de_casus_niet_sluit()
    {
        var casus = await portaal.CasusAsync();
        var command = Planvoorbeelden.Huishouden(casus);
        var stil = await LegStilAsync(casus.RegioId, null);
        command.Postcodegebied = stil;
        var db = portaal.DbVoor(casus.Contactpersoon);

        (await new HuishoudenVastleggenHandler(db).HandleAsync(command, default)).Errors.Should().Equal(HuishoudenErrors.StaatStil);
        command.Postcodegebied = "3544";
        var id = (await new HuishoudenVastleggenHandler(db).HandleAsync(command, default)).Value;
        (await new HuishoudenHerzienHandler(db).HandleAsync(new()
        {
            OperatieId = Guid.CreateVersion7(),
            Casusnummer = casus.Nummer,
            HuishoudenId = id,
            Versie = 1,
            Postcodegebied = stil,
        }, default)).Errors.Should().Equal(HuishoudenErrors.StaatStil);
        (await portaal.AppAsync<string[]>("SELECT array_agg(postcodegebied) FROM portaal.huishoudens", casus.Contactpersoon)).Should().Equal("3544");
    }

    [Fact]
    public async Task Toegang_beeindigen_en_een_andere_contactpersoon_wachten_niet()
    {
        var casus = await portaal.CasusAsync();
        var gast = await portaal.BetrokkeneAsync(casus, Rol.Ketenpartner, Organisatiesoort.Ggz, Casusrolsoort.Partner);
        await LegStilAsync(casus.RegioId, casus.GezinId.Value);
        var rol = await portaal.EigenaarAsync<Guid>($"SELECT id FROM portaal.casusrollen WHERE gebruiker_id = '{gast.Value}'");

        await portaal.AppAsync<object>($"SELECT toegang.beeindig_toegang('{casus.Id.Value}', '{rol}')", casus.Contactpersoon);
        (await portaal.AppAsync<Guid[]>("SELECT toegang.mijn_casussen('Kop')", gast)).Should().BeEmpty();
        await portaal.AppAsync<object>($"SELECT toegang.wijs_contactpersoon_toe('{casus.Id.Value}', '{casus.Buitenstaander.Value}', 'x', 1)", casus.Contactpersoon);
        (await portaal.AppAsync<Guid[]>("SELECT toegang.mijn_casussen('Tijdlijn')", casus.Buitenstaander)).Should().Equal(casus.Id.Value);
    }

    [Fact]
    public async Task Na_de_doorstart_en_bij_een_adres_elders_kan_er_geschreven_worden()
    {
        var (stil, elders) = (await portaal.CasusAsync(), await portaal.CasusAsync());
        await LegStilAsync(stil.RegioId, stil.GezinId.Value);
        await LegStilAsync(elders.RegioId, elders.GezinId.Value);
        await portaal.EigenaarAsync<object>($"INSERT INTO portaal.huishoudens (id, gezin_id, postcodegebied) VALUES (gen_random_uuid(), '{elders.GezinId.Value}', '9999')");

        (await new NotitieVastleggenHandler(portaal.DbVoor(elders.Contactpersoon), portaal.Clock).HandleAsync(Voorbeelden.Notitie(elders), default)).Errors.Should().BeEmpty();
        await portaal.EigenaarAsync<object>($"UPDATE portaal.instellingen SET tot = current_date WHERE regio_id = '{stil.RegioId.Value}' AND sleutel = 'GepauzeerdeDelen'");
        (await new NotitieVastleggenHandler(portaal.DbVoor(stil.Contactpersoon), portaal.Clock).HandleAsync(Voorbeelden.Notitie(stil), default)).Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task Een_expert_kan_in_een_stilgelegd_deel_een_vraag_teruggeven_en_niet_beantwoorden()
    {
        var casus = await portaal.CasusAsync();
        var organisatie = await portaal.OrganisatieAsync(Organisatiesoort.VeiligThuis);
        var expert = await portaal.GebruikerAsync(casus.RegioId, Rol.RvtExpert, Organisatiesoort.VeiligThuis, organisatie: organisatie);
        var vraag = await portaal.VraagAsync(casus, organisatie, Dossierdeel.Plan);
        (await portaal.PakOpAsync(expert, vraag)).Errors.Should().BeEmpty();
        await LegStilAsync(casus.RegioId, casus.GezinId.Value);

        (await portaal.BeantwoordAsync(expert, vraag)).Errors.Should().ContainSingle().Which.Message.Should().Contain("ligt het werk van de proeftuin stil");
        (await portaal.GeefTerugAsync(expert, vraag)).Errors.Should().BeEmpty();
        (await portaal.PakOpAsync(expert, vraag)).Errors.Should().ContainSingle().Which.Message.Should().Contain("ligt het werk van de proeftuin stil");
    }

    [Fact]
    public async Task Samen_starten_kan_niet_in_een_stilgelegd_deel_ook_niet_in_sql()
    {
        var instroom = await portaal.InstroomAsync();
        var postcode = await LegStilAsync(instroom.Regio, null);
        var aanmelding = Instroomvoorbeelden.Aanmelding(instroom);
        aanmelding.Postcodegebied = postcode;
        var nummer = await portaal.IngediendAsync(instroom, aanmelding);

        (await portaal.BesluitAsync(instroom, Instroomvoorbeelden.Besluit(instroom, nummer))).Errors.Should().Equal(BesluitErrors.GebiedGepauzeerd);
        await InSqlGeweigerdAsync(instroom, nummer, instroom.Contactpersoon, "stil");
        (await new AanmeldingInzienHandler(portaal.DbVoor(instroom.Procesregisseur), portaal.Clock).HandleAsync(nummer, default)).Value!.IsGepauzeerd.Should().BeTrue();
        (await portaal.BesluitAsync(instroom, Instroomvoorbeelden.Besluit(instroom, nummer, Instroomuitkomst.Opschalen))).Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task Waar_het_lokale_team_de_regie_houdt_kan_een_ander_geen_regiehouder_zijn()
    {
        var instroom = await portaal.InstroomAsync();
        await ZetAsync(instroom.Regio, "Casusregie", "LokaalTeam");
        var nummer = await portaal.IngediendAsync(instroom);
        var besluit = Instroomvoorbeelden.Besluit(instroom, nummer);
        besluit.Regiehouder = instroom.Expert;

        (await portaal.BesluitAsync(instroom, besluit)).Errors.Should().Equal(BesluitErrors.RegieBijLokaalTeam);
        await InSqlGeweigerdAsync(instroom, nummer, instroom.Expert, "casusregie");
        (await portaal.BesluitAsync(instroom, Instroomvoorbeelden.Besluit(instroom, nummer))).Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task Een_onderdeel_dat_uitstaat_kan_niet_nieuw_en_de_rest_wel()
    {
        var casus = await portaal.CasusAsync();
        await ZetAsync(casus.RegioId, "Modules", "VerklarendeAnalyse, IngezetteHulp");

        (await new Top3VaststellenHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(
            new() { OperatieId = Guid.NewGuid(), Casusnummer = casus.Nummer, Versie = 0 }, default)).Errors.Should().Equal(RegioslotErrors.StaatUit);
        (await new ExpertiseVragenHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(
            new() { OperatieId = Guid.NewGuid(), Casusnummer = casus.Nummer }, default)).Errors.Should().Equal(RegioslotErrors.StaatUit);
        (await new NotitieVastleggenHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(Voorbeelden.Notitie(casus), default)).Errors.Should().BeEmpty();
        (await new CasusInzienHandler(portaal.DbVoor(casus.Contactpersoon)).HandleAsync(casus.Nummer, default)).Value!.StaatUit
            .Should().Equal(Regiomodule.Top3, Regiomodule.Expertise);
    }

    // With the rights to write, but round the handlers: each kind of row of a part that is off.
    public static TheoryData<string, string> Modulerijen => new()
    {
        { "Top3", "INSERT INTO portaal.top3_versies (id, casus_id, bronhouder_id, auteur_id, vastgelegd_op, nummer, samen_met) SELECT gen_random_uuid(), '{casus}', toegang.mijn_organisatie(), toegang.ik(), now(), 2, 'x'" },
        { "Top3", "INSERT INTO portaal.situaties (id, casus_id, top3id, lijn_id, rang, omschrijving, voorbeelden, risicofactoren, status) SELECT gen_random_uuid(), casus_id, id, gen_random_uuid(), 2, 'x', '', '', 'Open' FROM portaal.top3_versies WHERE casus_id = '{casus}' LIMIT 1" },
        { "Top3", "INSERT INTO portaal.belevingen (id, casus_id, situatie_id, persoon_id, woorden) SELECT gen_random_uuid(), s.casus_id, s.id, p.id, 'x' FROM portaal.situaties s, portaal.personen p WHERE s.casus_id = '{casus}' LIMIT 1" },
        { "VerklarendeAnalyse", "INSERT INTO portaal.analyses (id, casus_id, bronhouder_id, auteur_id, vastgelegd_op, nummer, status, vraag, verklaring, krachten, eerdere_hulp, doelen) SELECT gen_random_uuid(), '{casus}', toegang.mijn_organisatie(), toegang.ik(), now(), 2, 'Concept', 'x', '', '', '', ''" },
        { "VerklarendeAnalyse", "INSERT INTO portaal.feiten (id, casus_id, analyse_id, volgorde, tekst, kenbron, bron) SELECT gen_random_uuid(), casus_id, id, 9, 'x', 'ZelfGezien', 'x' FROM portaal.analyses WHERE casus_id = '{casus}' LIMIT 1" },
        { "VerklarendeAnalyse", "INSERT INTO portaal.reacties (id, casus_id, bronhouder_id, auteur_id, vastgelegd_op, analyse_id, persoon_id, standpunt, tekst) SELECT gen_random_uuid(), a.casus_id, toegang.mijn_organisatie(), toegang.ik(), now(), a.id, p.id, 'Eens', '' FROM portaal.analyses a, portaal.personen p WHERE a.casus_id = '{casus}' LIMIT 1" },
        { "IngezetteHulp", "INSERT INTO portaal.ingezette_hulp (id, casus_id, bronhouder_id, auteur_id, vastgelegd_op, wat, aanbieder, status, gevraagd_op) SELECT gen_random_uuid(), '{casus}', toegang.mijn_organisatie(), toegang.ik(), now(), 'x', 'x', 'Gevraagd', now()" },
    };

    [Theory]
    [MemberData(nameof(Modulerijen))]
    public async Task Wat_uitstaat_weigert_de_database_ook_en_wat_er_stond_blijft_te_lezen(string module, string sql)
    {
        var casus = await portaal.CasusAsync();
        await portaal.GezinslidAsync(casus);
        (await new Top3VaststellenHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(Planvoorbeelden.Top3(casus), default)).Errors.Should().BeEmpty();
        (await new AnalyseVastleggenHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(Planvoorbeelden.Analyse(casus), default)).Errors.Should().BeEmpty();
        sql = sql.Replace("{casus}", casus.Id.Value.ToString(), StringComparison.Ordinal);
        var zonder = string.Join(", ", Enum.GetNames<Regiomodule>().Except([module]));
        await ZetAsync(casus.RegioId, "Modules", zonder);

        await GeweigerdAsync(casus, sql);
        (await portaal.AppAsync<long>("SELECT count(*) FROM portaal.top3_versies", casus.Contactpersoon)).Should().Be(1);
        (await portaal.AppAsync<long>("SELECT count(*) FROM portaal.analyses", casus.Contactpersoon)).Should().Be(1);
        // From the day on which it is on again, the same statement is let through.
        await portaal.EigenaarAsync<object>($"UPDATE portaal.instellingen SET tot = (now() AT TIME ZONE 'Europe/Amsterdam')::date WHERE regio_id = '{casus.RegioId.Value}' AND sleutel = 'Modules'");
        (await portaal.AppAsync<long>($"WITH x AS ({sql} RETURNING 1) SELECT count(*) FROM x", casus.Contactpersoon)).Should().Be(1);
    }

    [Fact]
    public async Task Elke_module_heeft_een_muur_in_de_database_en_een_andere_regio_merkt_er_niets_van()
    {
        Modulerijen.Select(rij => (string)rij[0]).Append(nameof(Regiomodule.Expertise)).Distinct().Should().BeEquivalentTo(Enum.GetNames<Regiomodule>());
        var (uit, aan) = (await portaal.CasusAsync(), await portaal.CasusAsync());
        await ZetAsync(uit.RegioId, "Modules", "IngezetteHulp");

        (await new Top3VaststellenHandler(portaal.DbVoor(aan.Contactpersoon), portaal.Clock).HandleAsync(Planvoorbeelden.Top3(aan), default)).Errors.Should().BeEmpty();
        (await portaal.AppAsync<Guid[]>("SELECT toegang.mijn_casussen_zonder('Top3')", uit.Contactpersoon)).Should().Equal(uit.Id.Value);
        (await portaal.AppAsync<Guid[]>("SELECT toegang.mijn_casussen_zonder('IngezetteHulp')", uit.Contactpersoon)).Should().BeEmpty();
        (await portaal.AppAsync<Guid[]>("SELECT toegang.mijn_casussen_zonder('Top3')", uit.Buitenstaander)).Should().BeEmpty("it says nothing of the cases of others");
    }

    [Fact]
    public async Task Waar_expertise_uitstaat_weigert_de_functie_een_vraag_en_gaat_een_open_vraag_door()
    {
        var casus = await portaal.CasusAsync();
        var organisatie = await portaal.OrganisatieAsync(Organisatiesoort.VeiligThuis);
        var expert = await portaal.GebruikerAsync(casus.RegioId, Rol.RvtExpert, Organisatiesoort.VeiligThuis, organisatie: organisatie);
        var vraag = await portaal.VraagAsync(casus, organisatie, Dossierdeel.Plan);
        await ZetAsync(casus.RegioId, "Modules", "Top3");

        var poging = () => portaal.AppAsync<object>(
            $"SELECT toegang.vraag_expertise(gen_random_uuid(), '{casus.Id.Value}', 'Anders', 'x', '{organisatie.Value}', current_date + 2, '{{}}')", casus.Contactpersoon);
        (await poging.Should().ThrowAsync<PostgresException>()).Which.MessageText.Should().Contain("staat in deze regio uit");
        (await portaal.PakOpAsync(expert, vraag)).Errors.Should().BeEmpty();
        (await portaal.BeantwoordAsync(expert, vraag)).Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task Zonder_procesregisseur_gaat_een_aanmelding_niet_verloren()
    {
        var instroom = await portaal.InstroomAsync();
        await portaal.EigenaarAsync<object>($"UPDATE portaal.gebruikersrollen SET tot = now() WHERE gebruiker_id = '{instroom.Procesregisseur.Value}'");

        (await new AanmeldformulierInzienHandler(portaal.DbVoor(instroom.Aanmelder), portaal.Clock).HandleAsync(default)).Value!.Single().HeeftProcesregisseur.Should().BeFalse();
        var nummer = await portaal.IngediendAsync(instroom);

        // The sender reads it, and once somebody has the role it is there to decide about. The beheerder is told too (InrichtingTests).
        async Task<MijnAanmeldingRow> RijAsync() => (await new MijnAanmeldingenInzienHandler(portaal.DbVoor(instroom.Aanmelder), TimeProvider.System).HandleAsync(default)).Value!.Single(rij => rij.Nummer == nummer);
        (await RijAsync()).WachtOpProcesregisseur.Should().BeTrue();
        var nieuw = await portaal.GebruikerAsync(instroom.Regio, Rol.Procesregisseur, Organisatiesoort.Gemeente);
        (await RijAsync()).WachtOpProcesregisseur.Should().BeFalse();
        (await portaal.BesluitAsync(instroom with { Procesregisseur = nieuw }, Instroomvoorbeelden.Besluit(instroom, nummer))).Errors.Should().BeEmpty();
        await portaal.EigenaarAsync<object>($"UPDATE portaal.gebruikersrollen SET tot = now() WHERE gebruiker_id = '{nieuw.Value}'");
        (await RijAsync()).WachtOpProcesregisseur.Should().BeFalse("it was decided");
    }

    // A part of this region stands still; the family, when given, lives there and nowhere else. Answers its postcode.
    private async Task<string> LegStilAsync(RegioId regio, Guid? gezin)
    {
        var postcode = Interlocked.Increment(ref _postcode).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await portaal.EigenaarAsync<object>(
            $"INSERT INTO portaal.werkgebieden (id, regio_id, naam, deel, postcodegebied, van, bron) VALUES (gen_random_uuid(), '{regio.Value}', 'Wijk Voorbeeld-01', 'Noord', '{postcode}', '2024-01-01', 'voorbeeld')");
        await ZetAsync(regio, "GepauzeerdeDelen", "Noord");
        if (gezin is { } wie)
        {
            await portaal.EigenaarAsync<object>($"INSERT INTO portaal.huishoudens (id, gezin_id, postcodegebied) VALUES (gen_random_uuid(), '{wie}', '{postcode}')");
        }

        return postcode;
    }

    private Task ZetAsync(RegioId regio, string sleutel, string waarde) => portaal.EigenaarAsync<object>(
        $"INSERT INTO portaal.instellingen (id, regio_id, sleutel, waarde, van, bron) VALUES (gen_random_uuid(), '{regio.Value}', '{sleutel}', '{waarde}', '2024-01-01', 'voorbeeld')");

    private async Task GeweigerdAsync(Voorbeeldcasus casus, string sql)
    {
        var poging = () => portaal.AppAsync<object>(sql, casus.Contactpersoon);
        (await poging.Should().ThrowAsync<PostgresException>(sql)).Which.SqlState.Should().Be(PostgresErrorCodes.InsufficientPrivilege, sql);
    }

    private async Task InSqlGeweigerdAsync(Voorbeeldinstroom instroom, string nummer, GebruikerId regiehouder, string zin)
    {
        var aanmelding = await portaal.EigenaarAsync<Guid>($"SELECT id FROM portaal.aanmeldingen WHERE nummer = '{nummer}'");
        var poging = () => portaal.AppAsync<object>(
            $$"""
            SELECT toegang.besluit_aanmelding('{{aanmelding}}', 1, '{"Uitkomst": "SamenStarten", "Regiehouder": "{{regiehouder.Value}}", "VasteContactpersoon": "{{instroom.Contactpersoon.Value}}",
                "Motivering": "x", "Terugkoppeling": "x", "Wegingen": {} }', gen_random_uuid(), current_date)
            """, instroom.Procesregisseur);
        (await poging.Should().ThrowAsync<PostgresException>()).Which.MessageText.Should().Contain(zin);
    }
}
