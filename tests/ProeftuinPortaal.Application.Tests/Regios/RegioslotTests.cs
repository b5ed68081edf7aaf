using Npgsql;
using ProeftuinPortaal.Application.Aanmeldingen;
using ProeftuinPortaal.Application.Casussen;
using ProeftuinPortaal.Application.Expertises;
using ProeftuinPortaal.Application.Plannen;
using ProeftuinPortaal.Application.Tests.Expertises;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Domain.Aanmeldingen;
using ProeftuinPortaal.Domain.Common;
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

    [Fact]
    public async Task Zonder_procesregisseur_gaat_een_aanmelding_niet_verloren()
    {
        var instroom = await portaal.InstroomAsync();
        await portaal.EigenaarAsync<object>($"UPDATE portaal.gebruikersrollen SET tot = now() WHERE gebruiker_id = '{instroom.Procesregisseur.Value}'");

        var result = await new AanmeldingIndienenHandler(portaal.DbVoor(instroom.Aanmelder), portaal.Clock).HandleAsync(Instroomvoorbeelden.Aanmelding(instroom), default);

        result.Errors.Should().Equal(AanmeldingErrors.GeenProcesregisseur);
        result.Errors[0].Field.Should().Be("Regio");
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
