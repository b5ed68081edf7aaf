using ProeftuinPortaal.Application.Aanmeldingen;
using ProeftuinPortaal.Application.Concepten;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Application.Vandaag;
using ProeftuinPortaal.Domain.Aanmeldingen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Aanmeldingen;

public sealed class InstroomBesluitenTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task Samen_starten_maakt_gezin_casus_personen_huishouden_en_rollen_in_een_keer()
    {
        var instroom = await portaal.InstroomAsync();
        var nummer = await portaal.IngediendAsync(instroom);
        var command = Instroomvoorbeelden.Besluit(instroom, nummer);
        command.Regiehouder = instroom.Expert;

        var casus = (await portaal.BesluitAsync(instroom, command)).Value!.Casusnummer!;

        (await portaal.EigenaarAsync<string>(
            $"""
            SELECT concat_ws('|', g.naam, c.veilig_contact, h.postcodegebied, (SELECT string_agg(voornaam || ' ' || achternaam || ' ' || gezinsrol, ',' ORDER BY gezinsrol) FROM portaal.personen p WHERE p.gezin_id = g.id))
            FROM portaal.casussen c JOIN portaal.gezinnen g ON g.id = c.gezin_id JOIN portaal.huishoudens h ON h.gezin_id = g.id WHERE c.nummer = '{casus}'
            """)).Should().Be("Gezin Voorbeeld-01|Niet bellen (voorbeeld)|3541|Kind Anders Kind,Ouder Voorbeeld-01 Ouder");
        (await portaal.EigenaarAsync<string[]>(
            $"SELECT array_agg(r.soort || ' ' || r.gebruiker_id ORDER BY r.soort) FROM portaal.casusrollen r JOIN portaal.casussen c ON c.id = r.casus_id WHERE c.nummer = '{casus}' AND r.tot IS NULL"))
            .Should().Equal($"Casusregisseur {instroom.Expert.Value}", $"Procesregisseur {instroom.Procesregisseur.Value}", $"VasteContactpersoon {instroom.Contactpersoon.Value}");
        (await portaal.EigenaarAsync<string>(
            $"""
            SELECT concat_ws('|', a.status, b.uitkomst, (SELECT string_agg(antwoord, ',') FROM portaal.wegingen w WHERE w.aanmelding_id = a.id), (SELECT nummer FROM portaal.casussen c WHERE c.id = b.casus_id))
            FROM portaal.aanmeldingen a JOIN portaal.instroombesluiten b ON b.aanmelding_id = a.id WHERE a.nummer = '{nummer}'
            """)).Should().Be($"Besloten|SamenStarten|Ja,Ja|{casus}");
        (await InzienAsync(instroom, nummer)).Besluit!.Casusnummer.Should().Be(casus);
    }

    [Fact]
    public async Task De_vaste_contactpersoon_vindt_de_nieuwe_casus_op_Vandaag()
    {
        var instroom = await portaal.InstroomAsync();
        var casus = (await portaal.BesluitAsync(instroom, Instroomvoorbeelden.Besluit(instroom, await portaal.IngediendAsync(instroom)))).Value!.Casusnummer!;

        (await new VandaagInzienHandler(portaal.DbVoor(instroom.Contactpersoon)).HandleAsync(default)).Value!.Casussen.Should().ContainSingle()
            .Which.Should().Match<Application.Casussen.CasusRow>(row => row.Nummer == casus && row.Gezinsnaam == "Gezin Voorbeeld-01");
        (await new VandaagInzienHandler(portaal.DbVoor(instroom.Aanmelder)).HandleAsync(default)).Value!.Casussen.Should().BeEmpty();
    }

    [Fact]
    public async Task De_vaste_contactpersoon_leest_waarom_de_casus_begon_en_een_expert_ernaast_niet()
    {
        var instroom = await portaal.InstroomAsync();
        var nummer = await portaal.IngediendAsync(instroom);
        var casus = (await portaal.BesluitAsync(instroom, Instroomvoorbeelden.Besluit(instroom, nummer))).Value!.Casusnummer!;
        var casusId = await portaal.EigenaarAsync<Guid>($"SELECT id FROM portaal.casussen WHERE nummer = '{casus}'");

        (await TijdlijnAsync(instroom.Contactpersoon)).Aanleiding.Should().ContainSingle().Which.Should().Match<AanleidingRow>(row =>
            row.Nummer == nummer && row.Reden == "Reden 01" && row.VeiligheidNu == "Veiligheid 01" && row.Geprobeerd == "Geprobeerd 01"
            && row.Motivering == "Motivering 01" && row.Aanmelder == "Aanmelder Voorbeeld-01");

        await portaal.EigenaarAsync<object>(
            $"INSERT INTO portaal.casusrollen (id, casus_id, gebruiker_id, soort, van) VALUES (gen_random_uuid(), '{casusId}', '{instroom.Expert.Value}', 'RvtExpert', now())");
        (await TijdlijnAsync(instroom.Expert)).Aanleiding.Should().BeEmpty("who only reads beside it, reads what the lokaal team writes");
        (await portaal.AppAsync<long>($"SELECT count(*) FROM toegang.aanleiding('{casusId}')", instroom.Aanmelder)).Should().Be(0);
        (await portaal.AppAsync<long>($"SELECT count(*) FROM toegang.aanleiding('{casusId}')")).Should().Be(0);

        async Task<TijdlijnDetails> TijdlijnAsync(GebruikerId wie) => (await new TijdlijnInzienHandler(portaal.DbVoor(wie)).HandleAsync(casus, new(), null, default)).Value!;
    }

    [Fact]
    public async Task Een_ander_besluit_start_geen_casus_en_bewaart_waarom_is_afgeweken()
    {
        var instroom = await portaal.InstroomAsync(consult: true);
        var nummer = await portaal.IngediendAsync(instroom);
        var command = Instroomvoorbeelden.Besluit(instroom, nummer, Instroomuitkomst.AlleenConsult);
        command.Wegingen.ForEach(regel => regel.Antwoord = Criteriumantwoord.Ja);

        (await portaal.BesluitAsync(instroom, command)).Errors.Should().Equal(BesluitErrors.AfwijkingOntbreekt);
        command.Afwijking = "Afwijking 01";
        (await portaal.BesluitAsync(instroom, command)).Value.Should().Be(new Besluituitslag(null));

        (await InzienAsync(instroom, nummer)).Besluit.Should().Match<BesluitDetails>(b => b.Afwijking == "Afwijking 01" && b.VasteContactpersoon == null && b.Wegingen.Count == 2);
        (await TelCasussenAsync(instroom)).Should().Be(0);
    }

    [Fact]
    public async Task Alleen_consult_waar_dat_er_niet_is_en_Veilig_Thuis_zonder_afstemming_kunnen_niet()
    {
        var instroom = await portaal.InstroomAsync();
        var aanmelding = Instroomvoorbeelden.Aanmelding(instroom);
        aanmelding.Route = Instroomroute.VeiligThuis;
        var nummer = await portaal.IngediendAsync(instroom, aanmelding);

        (await portaal.BesluitAsync(instroom, Instroomvoorbeelden.Besluit(instroom, nummer))).Errors.Should().Equal(AanmeldingErrors.NogAfTeStemmen);
        (await portaal.BesluitAsync(instroom, Instroomvoorbeelden.Besluit(instroom, await portaal.IngediendAsync(instroom, Instroomvoorbeelden.Aanmelding(instroom, "Ander-01")), Instroomuitkomst.AlleenConsult)))
            .Errors.Should().Equal(BesluitErrors.GeenConsult);
    }

    [Fact]
    public async Task Een_contactpersoon_van_een_GI_of_met_een_beeindigd_account_kan_niet()
    {
        var instroom = await portaal.InstroomAsync();
        var nummer = await portaal.IngediendAsync(instroom);
        var gi = await portaal.GebruikerAsync(instroom.Regio, Rol.RvtExpert, Organisatiesoort.GecertificeerdeInstelling);
        var weg = await portaal.GebruikerAsync(instroom.Regio, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);
        await portaal.EigenaarAsync<object>($"UPDATE portaal.gebruikers SET is_actief = false WHERE id = '{weg.Value}'");

        foreach (var gebruiker in new[] { gi, weg })
        {
            var command = Instroomvoorbeelden.Besluit(instroom, nummer);
            command.VasteContactpersoon = gebruiker;
            (await portaal.BesluitAsync(instroom, command)).Errors.Should().Equal(BesluitErrors.ContactpersoonKanNiet);
            var poging = () => portaal.AppAsync<string>(
                $$"""
                SELECT toegang.besluit_aanmelding((SELECT id FROM portaal.aanmeldingen WHERE nummer = '{{nummer}}'), 1, jsonb_build_object('Uitkomst', 'SamenStarten',
                    'Regiehouder', '{{instroom.Contactpersoon.Value}}', 'VasteContactpersoon', '{{gebruiker.Value}}', 'Motivering', 'x', 'Terugkoppeling', 'x', 'Wegingen', '{}'::jsonb), gen_random_uuid(), current_date)
                """, instroom.Procesregisseur);
            (await poging.Should().ThrowAsync<Npgsql.PostgresException>()).Which.SqlState.Should().Be("PP422");
        }
    }

    [Fact]
    public async Task Intussen_besloten_of_ingetrokken_is_een_zin_en_er_verandert_niets()
    {
        var instroom = await portaal.InstroomAsync();
        var (een, ander) = (await portaal.IngediendAsync(instroom), await portaal.IngediendAsync(instroom, Instroomvoorbeelden.Aanmelding(instroom, "Ander-01")));
        await new AanmeldingIntrekkenHandler(portaal.DbVoor(instroom.Aanmelder)).HandleAsync(new() { OperatieId = Guid.CreateVersion7(), Nummer = een, Reden = "x" }, default);
        await portaal.BesluitAsync(instroom, Instroomvoorbeelden.Besluit(instroom, ander, Instroomuitkomst.TerugMetAdvies));

        (await portaal.BesluitAsync(instroom, Instroomvoorbeelden.Besluit(instroom, een))).Errors.Should().Equal(AanmeldingErrors.AlIngetrokken);
        (await portaal.BesluitAsync(instroom, Instroomvoorbeelden.Besluit(instroom, ander))).Errors.Should().Equal(AanmeldingErrors.AlBesloten);

        (await TelCasussenAsync(instroom)).Should().Be(0);
    }

    [Fact]
    public async Task Twee_procesregisseurs_tegelijk_geven_een_besluit_en_een_casus()
    {
        var instroom = await portaal.InstroomAsync();
        var nummer = await portaal.IngediendAsync(instroom);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => portaal.BesluitAsync(instroom, Instroomvoorbeelden.Besluit(instroom, nummer))));

        results.Count(result => result.IsSuccess).Should().Be(1);
        results.Where(result => !result.IsSuccess).Should().OnlyContain(result => result.Errors[0] == AanmeldingErrors.AlBesloten);
        (await TelCasussenAsync(instroom)).Should().Be(1);
    }

    [Fact]
    public async Task Besluiten_terwijl_de_aanmelder_intrekt_geeft_een_van_beide()
    {
        var instroom = await portaal.InstroomAsync();
        var nummer = await portaal.IngediendAsync(instroom);

        var besluit = portaal.BesluitAsync(instroom, Instroomvoorbeelden.Besluit(instroom, nummer));
        var intrekking = new AanmeldingIntrekkenHandler(portaal.DbVoor(instroom.Aanmelder)).HandleAsync(new() { OperatieId = Guid.CreateVersion7(), Nummer = nummer, Reden = "x" }, default);

        ((await besluit).IsSuccess ^ (await intrekking).IsSuccess).Should().BeTrue();
        (await TelCasussenAsync(instroom)).Should().Be((await besluit).IsSuccess ? 1 : 0);
    }

    [Fact]
    public async Task Herhalen_heeft_een_effect_en_een_oudere_versie_vraagt_om_een_keuze()
    {
        var instroom = await portaal.InstroomAsync();
        var nummer = await portaal.IngediendAsync(instroom);
        await portaal.EigenaarAsync<object>($"UPDATE portaal.aanmeldingen SET versie = 4 WHERE nummer = '{nummer}'");
        var command = Instroomvoorbeelden.Besluit(instroom, nummer);

        (await portaal.BesluitAsync(instroom, command)).Errors.Should().ContainSingle().Which.Versieconflict!.HuidigeVersie.Should().Be(4);
        command.Versie = 4;
        var eerste = await portaal.BesluitAsync(instroom, command);

        (await portaal.BesluitAsync(instroom, command)).Value.Should().Be(eerste.Value);
        (await TelCasussenAsync(instroom)).Should().Be(1);
    }

    [Fact]
    public async Task Een_gezin_met_een_open_casus_krijgt_geen_tweede_en_na_afsluiten_wel_een_nieuwe()
    {
        var instroom = await portaal.InstroomAsync();
        var eerste = (await portaal.BesluitAsync(instroom, Instroomvoorbeelden.Besluit(instroom, await portaal.IngediendAsync(instroom)))).Value!.Casusnummer!;
        var nummer = await portaal.IngediendAsync(instroom);
        var command = Instroomvoorbeelden.Besluit(instroom, nummer);
        (await portaal.BesluitAsync(instroom, command)).Errors.Should().Equal(BesluitErrors.GezinskeuzeOntbreekt);
        command.BekendGezin = (await InzienAsync(instroom, nummer)).Treffers.Single().GezinId!.Value.Value.ToString();

        (await portaal.BesluitAsync(instroom, command)).Errors.Should().ContainSingle().Which.Message.Should().Contain(eerste);
        await portaal.EigenaarAsync<object>($"UPDATE portaal.casussen SET afgesloten_op = current_date WHERE nummer = '{eerste}'");
        var tweede = (await portaal.BesluitAsync(instroom, command)).Value!.Casusnummer!;

        (await portaal.EigenaarAsync<long>($"SELECT count(DISTINCT gezin_id) FROM portaal.casussen WHERE nummer IN ('{eerste}', '{tweede}')")).Should().Be(1);
        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.personen p JOIN portaal.casussen c ON c.gezin_id = p.gezin_id WHERE c.nummer = '{tweede}'")).Should().Be(2);
    }

    [Fact]
    public async Task Een_gezin_dat_de_dubbelcheck_niet_vond_opent_niemand_met_een_besluit()
    {
        var instroom = await portaal.InstroomAsync();
        var vreemd = await portaal.CasusAsync(regio: instroom.Regio);
        await portaal.EigenaarAsync<object>($"UPDATE portaal.casussen SET afgesloten_op = current_date WHERE id = '{vreemd.Id.Value}'");
        var nummer = await portaal.IngediendAsync(instroom);
        var command = Instroomvoorbeelden.Besluit(instroom, nummer);
        command.BekendGezin = vreemd.GezinId.Value.ToString();

        (await portaal.BesluitAsync(instroom, command)).Errors.Should().Equal(BesluitErrors.BekendGezinOntbreekt);
        var poging = () => portaal.AppAsync<string>(
            $$"""
            SELECT toegang.besluit_aanmelding((SELECT id FROM portaal.aanmeldingen WHERE nummer = '{{nummer}}'), 1, jsonb_build_object('Uitkomst', 'SamenStarten', 'BekendGezin', '{{vreemd.GezinId.Value}}',
                'Regiehouder', '{{instroom.Contactpersoon.Value}}', 'VasteContactpersoon', '{{instroom.Contactpersoon.Value}}', 'Motivering', 'x', 'Terugkoppeling', 'x', 'Wegingen', '{}'::jsonb), gen_random_uuid(), current_date)
            """, instroom.Procesregisseur);
        (await poging.Should().ThrowAsync<Npgsql.PostgresException>()).Which.SqlState.Should().Be("PP404");
    }

    [Fact]
    public async Task De_verkeerde_rol_en_een_andere_regio_besluiten_niet()
    {
        var (instroom, ander) = (await portaal.InstroomAsync(), await portaal.InstroomAsync());
        var nummer = await portaal.IngediendAsync(instroom);
        Task<Result<Besluituitslag>> AlsAsync(GebruikerId gebruiker) =>
            new InstroomBesluitenHandler(portaal.DbVoor(gebruiker), portaal.Clock).HandleAsync(Instroomvoorbeelden.Besluit(instroom, nummer), default);

        (await AlsAsync(instroom.Aanmelder)).Errors.Should().Equal(Error.Forbidden);
        (await AlsAsync(ander.Procesregisseur)).Errors.Should().Equal(Error.NotFound);
    }

    [Fact]
    public async Task Een_concept_hangt_aan_de_aanmelding_en_een_andere_regio_bewaart_er_geen()
    {
        var (instroom, ander) = (await portaal.InstroomAsync(), await portaal.InstroomAsync());
        var nummer = await portaal.IngediendAsync(instroom);
        Task<Result<Gedaan>> BewaarAsync(GebruikerId gebruiker) =>
            new ConceptBewarenHandler(portaal.DbVoor(gebruiker)).HandleAsync(Bevoegdheid.InstroomBesluiten, nummer, Guid.CreateVersion7(), 1, """{"Motivering":"x"}""", default);

        (await BewaarAsync(instroom.Procesregisseur)).Errors.Should().BeEmpty();
        (await BewaarAsync(ander.Procesregisseur)).Errors.Should().Equal(Error.NotFound);

        (await portaal.EigenaarAsync<bool>("SELECT bool_and(aanmelding_id IS NOT NULL AND casus_id IS NULL) FROM portaal.concepten WHERE formulier = 'InstroomBesluiten'")).Should().BeTrue();
        (await new VandaagInzienHandler(portaal.DbVoor(instroom.Procesregisseur)).HandleAsync(default)).Value!.Concepten.Should().ContainSingle()
            .Which.Should().Match<ConceptRow>(c => c.Onderwerp == nummer);
    }

    private async Task<AanmeldingDetails> InzienAsync(Voorbeeldinstroom instroom, string nummer) =>
        (await new AanmeldingInzienHandler(portaal.DbVoor(instroom.Procesregisseur), portaal.Clock).HandleAsync(nummer, default)).Value!;

    private Task<long> TelCasussenAsync(Voorbeeldinstroom instroom) =>
        portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.casussen WHERE regio_id = '{instroom.Regio.Value}'");
}
