using ProeftuinPortaal.Application.Casussen;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Toegang;

public sealed class ToegangTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task Het_tabblad_toont_wie_welk_deel_mag_zien_en_wie_keek()
    {
        var casus = await portaal.CasusAsync();
        await new CasusInzienHandler(portaal.DbVoor(casus.Procesregisseur)).HandleAsync(casus.Nummer, default);

        var toegang = (await InzienAsync(casus.Contactpersoon, casus)).Value!;

        toegang.Rollen.Select(r => r.Soort).Should().BeEquivalentTo([Casusrolsoort.VasteContactpersoon, Casusrolsoort.Procesregisseur]);
        toegang.Rollen.Single(r => r.Soort == Casusrolsoort.Procesregisseur).Should().Match<ToegangRow>(r =>
            r.IsActief && r.Leest.Contains(Dossierdeel.Plan) && !r.Leest.Contains(Dossierdeel.Tijdlijn) && r.Verleenbaar.Contains(Dossierdeel.Tijdlijn));
        toegang.Inzagen.Should().Contain(i => i.Naam == "Regisseur Voorbeeld-02" && i.Handeling == "Inzage" && i.Deel == "Kop");
        toegang.Inzagen[0].Should().Match<InzageRow>(i => i.Naam == "Contactpersoon Voorbeeld-01" && i.Deel == "Toegang");
        toegang.Kandidaten.Should().Contain(k => k.Id == casus.Buitenstaander && k.Rollen.Contains(Casusrolsoort.Casusregisseur));
    }

    [Fact]
    public async Task Wie_het_deel_Toegang_niet_mag_lezen_vindt_het_niet()
    {
        var casus = await portaal.CasusAsync();
        var expert = await portaal.BetrokkeneAsync(casus, Domain.Toegang.Rol.RvtExpert, Organisatiesoort.VeiligThuis, Casusrolsoort.RvtExpert);
        var gedragswetenschapper = await portaal.BetrokkeneAsync(casus, Domain.Toegang.Rol.Gedragswetenschapper, Organisatiesoort.Overig, Casusrolsoort.Gedragswetenschapper);

        // An expert of Veilig Thuis can have casusregie elsewhere, so for them this part of this case does not exist.
        (await InzienAsync(expert, casus)).Errors.Should().Equal(Error.NotFound);
        (await InzienAsync(gedragswetenschapper, casus)).Errors.Should().Equal(Error.Forbidden);
        (await InzienAsync(casus.Buitenstaander, casus)).Errors.Should().Equal(Error.NotFound);
        (await portaal.AppAsync<long>($"SELECT count(*) FROM toegang.inzagen_van_casus('{casus.Id.Value}', NULL)", expert)).Should().Be(0);
    }

    [Fact]
    public async Task Toegang_geven_opent_de_casus_en_beeindigen_sluit_haar_bij_de_volgende_handeling()
    {
        var casus = await portaal.CasusAsync();
        var expert = await portaal.GebruikerAsync(casus.RegioId, Domain.Toegang.Rol.RvtExpert, Organisatiesoort.VeiligThuis);
        (await OpenAsync(expert, casus)).Errors.Should().Equal(Error.NotFound);

        (await GeefAsync(casus.Contactpersoon, Rol(casus, expert, Casusrolsoort.RvtExpert))).Errors.Should().BeEmpty();
        (await OpenAsync(expert, casus)).Errors.Should().BeEmpty();

        var rol = (await InzienAsync(casus.Contactpersoon, casus)).Value!.Rollen.Single(r => r.GebruikerId == expert);
        (await BeeindigAsync(casus.Contactpersoon, casus, rol.Id)).Errors.Should().BeEmpty();
        (await OpenAsync(expert, casus)).Errors.Should().Equal(Error.NotFound);
        (await InzienAsync(casus.Contactpersoon, casus)).Value!.Rollen.Should().Contain(r => r.GebruikerId == expert && !r.IsActief);
    }

    [Fact]
    public async Task Een_deel_is_alleen_te_geven_aan_wie_het_mag_krijgen_en_altijd_met_een_einddatum()
    {
        var casus = await portaal.CasusAsync();
        var partner = await portaal.BetrokkeneAsync(casus, Domain.Toegang.Rol.Ketenpartner, Organisatiesoort.Ggz, Casusrolsoort.Partner);
        var expert = await portaal.BetrokkeneAsync(casus, Domain.Toegang.Rol.RvtExpert, Organisatiesoort.VeiligThuis, Casusrolsoort.RvtExpert);
        ToegangGeven Deel(GebruikerId wie, Dossierdeel deel, int? dagen) => new()
        {
            OperatieId = Guid.CreateVersion7(),
            Casusnummer = casus.Nummer,
            Gebruiker = wie,
            Deel = deel,
            Reden = "voorbeeld",
            TotEnMet = dagen is { } d ? portaal.Vandaag.AddDays(d) : null,
        };

        (await GeefAsync(casus.Contactpersoon, Deel(partner, Dossierdeel.Tijdlijn, null))).Errors.Should().ContainSingle().Which.Field.Should().Be("Deel");
        (await GeefAsync(casus.Contactpersoon, Deel(partner, Dossierdeel.Toegang, 7))).Errors.Should().ContainSingle().Which.Field.Should().Be("Deel");
        (await GeefAsync(casus.Contactpersoon, Deel(expert, Dossierdeel.Evaluatie, 7))).Errors.Should().ContainSingle().Which.Field.Should().Be("Deel");
        (await GeefAsync(casus.Contactpersoon, Deel(partner, Dossierdeel.Tijdlijn, -1))).Errors.Should().Equal(ToegangErrors.TotVoorbij);
        (await GeefAsync(casus.Contactpersoon, Deel(partner, Dossierdeel.Tijdlijn, 0))).Errors.Should().BeEmpty();
        (await GeefAsync(casus.Contactpersoon, Deel(partner, Dossierdeel.Tijdlijn, 7))).Errors.Should().ContainSingle().Which.Message.Should().Contain("al");
    }

    [Fact]
    public async Task Een_rol_is_alleen_te_geven_aan_wie_haar_kan_dragen_en_een_gast_heeft_een_einddatum()
    {
        var casus = await portaal.CasusAsync();
        var raad = await portaal.GebruikerAsync(casus.RegioId, Domain.Toegang.Rol.RvtExpert, Organisatiesoort.RaadVoorDeKinderbescherming);
        var elders = await portaal.GebruikerAsync(await portaal.RegioAsync(), Domain.Toegang.Rol.RvtExpert, Organisatiesoort.VeiligThuis);

        (await GeefAsync(casus.Contactpersoon, Rol(casus, raad, Casusrolsoort.Casusregisseur))).Errors.Should().ContainSingle().Which.Field.Should().Be("Casusrol");
        (await GeefAsync(casus.Contactpersoon, Rol(casus, elders, Casusrolsoort.RvtExpert))).Errors.Should().ContainSingle();
        (await GeefAsync(casus.Contactpersoon, Rol(casus, casus.Buitenstaander, Casusrolsoort.VasteContactpersoon))).Errors.Should().ContainSingle();
        (await GeefAsync(casus.Contactpersoon, Rol(casus, raad, Casusrolsoort.Gast))).Errors.Should().ContainSingle().Which.Message.Should().Contain("einddatum");
    }

    [Fact]
    public async Task Niemand_geeft_zichzelf_toegang()
    {
        var casus = await portaal.CasusAsync();
        ToegangGeven Tijdlijn() => new()
        {
            OperatieId = Guid.CreateVersion7(),
            Casusnummer = casus.Nummer,
            Gebruiker = casus.Procesregisseur,
            Deel = Dossierdeel.Tijdlijn,
            TotEnMet = portaal.Vandaag.AddDays(7),
            Reden = "voorbeeld",
        };

        (await GeefAsync(casus.Procesregisseur, Tijdlijn())).Errors.Should().ContainSingle().Which.Message.Should().Contain("jezelf");
        (await InzienAsync(casus.Procesregisseur, casus)).Value!.Kandidaten.Should().NotContain(k => k.Id == casus.Procesregisseur);
        (await GeefAsync(casus.Contactpersoon, Tijdlijn())).Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task Alleen_een_procesregisseur_beeindigt_de_rol_van_een_procesregisseur()
    {
        var casus = await portaal.CasusAsync();
        var rol = (await InzienAsync(casus.Contactpersoon, casus)).Value!.Rollen.Single(r => r.Soort == Casusrolsoort.Procesregisseur);

        (await BeeindigAsync(casus.Contactpersoon, casus, rol.Id)).Errors.Should().ContainSingle().Which.Message.Should().Contain("procesregisseur");
        (await BeeindigAsync(casus.Procesregisseur, casus, rol.Id)).Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task Met_de_laatste_rol_eindigen_ook_de_extra_delen_en_een_latere_kleinere_rol_krijgt_ze_niet_terug()
    {
        var casus = await portaal.CasusAsync();
        var partner = await portaal.BetrokkeneAsync(casus, Domain.Toegang.Rol.Ketenpartner, Organisatiesoort.Ggz, Casusrolsoort.Partner);
        await GeefAsync(casus.Contactpersoon, new()
        {
            OperatieId = Guid.CreateVersion7(),
            Casusnummer = casus.Nummer,
            Gebruiker = partner,
            Deel = Dossierdeel.Tijdlijn,
            TotEnMet = portaal.Vandaag.AddDays(300),
            Reden = "voorbeeld",
        });
        (await OpenAsync(partner, casus)).Value!.Delen.Should().Contain(Dossierdeel.Tijdlijn);

        var rol = (await InzienAsync(casus.Contactpersoon, casus)).Value!.Rollen.Single(r => r.GebruikerId == partner);
        await BeeindigAsync(casus.Contactpersoon, casus, rol.Id);
        await portaal.GeefCasusrolAsync(casus, partner, Casusrolsoort.Gast);

        (await OpenAsync(partner, casus)).Value!.Delen.Should().Equal(Dossierdeel.Kop);
    }

    [Fact]
    public async Task Wie_een_recht_verliest_terwijl_hij_wacht_geeft_er_geen_meer()
    {
        var casus = await portaal.CasusAsync();
        await using var eerste = new Npgsql.NpgsqlConnection(portaal.AppConnectionString);
        await eerste.OpenAsync();
        await using var wissel = new Npgsql.NpgsqlCommand(
            $"SET app.gebruiker_id = '{casus.Procesregisseur.Value}'; BEGIN; SELECT toegang.wijs_contactpersoon_toe('{casus.Id.Value}', '{casus.Buitenstaander.Value}', 'voorbeeld', 1)", eerste);
        await wissel.ExecuteNonQueryAsync();

        var tweede = GeefAsync(casus.Contactpersoon, Rol(casus, casus.Buitenstaander, Casusrolsoort.Zorgcoordinator));
        await TotWachtAsync();
        await using var vast = new Npgsql.NpgsqlCommand("COMMIT", eerste);
        await vast.ExecuteNonQueryAsync();

        (await tweede).Errors.Should().Equal(Error.Forbidden);
    }

    [Fact]
    public async Task Een_lijst_waarin_de_casus_stond_telt_ook_als_kijken()
    {
        var casus = await portaal.CasusAsync();
        await new CasussenZoekenHandler(portaal.DbVoor(casus.Procesregisseur)).HandleAsync(null, new(), null, default);

        (await InzienAsync(casus.Contactpersoon, casus)).Value!.Inzagen.Should().Contain(i => i.Handeling == "Lijst" && i.Naam == "Regisseur Voorbeeld-02");
    }

    [Fact]
    public async Task Vaker_kijken_op_een_dag_is_een_regel_en_elke_wijziging_en_weigering_blijft_er_een()
    {
        var casus = await portaal.CasusAsync();
        foreach (var _ in Enumerable.Range(0, 3))
        {
            (await OpenAsync(casus.Procesregisseur, casus)).Errors.Should().BeEmpty();
            (await OpenAsync(casus.Buitenstaander, casus)).Errors.Should().Equal(Error.NotFound);
        }

        var inzagen = (await InzienAsync(casus.Contactpersoon, casus)).Value!.Inzagen;
        inzagen.Where(i => i.Naam == "Regisseur Voorbeeld-02" && i.Handeling == "Inzage").Should().ContainSingle()
            .Which.Should().Match<InzageRow>(i => i.Keren == 3 && i.Van < i.Op && i.Deel == "Kop");
        inzagen.Where(i => i.Handeling == "Weigering").Should().HaveCount(3).And.OnlyContain(i => i.Keren == 1);
    }

    [Fact]
    public async Task Wat_een_handeling_in_een_keer_vastlegt_is_een_regel()
    {
        var casus = await portaal.CasusAsync();
        var command = new IntakeVastleggen { OperatieId = Guid.CreateVersion7(), Casusnummer = casus.Nummer, GesprekOp = portaal.Vandaag };
        foreach (var partij in command.Partijen.Values)
        {
            partij.IsErbij = true;
        }

        (await new IntakeVastleggenHandler(portaal.DbVoor(casus.Contactpersoon), TimeProvider.System).HandleAsync(command, default)).Errors.Should().BeEmpty();

        (await InzienAsync(casus.Contactpersoon, casus)).Value!.Inzagen.Where(i => i.Onderwerp == "intakedeelnemers").Should().ContainSingle()
            .Which.Keren.Should().Be(command.Partijen.Count);
    }

    [Fact]
    public async Task Terug_in_de_tijd_komt_elke_regel_een_keer_langs_ook_na_een_stil_jaar()
    {
        var casus = await portaal.CasusAsync();
        int[] dagenGeleden = [0, 13, 14, 27, 28, 400];
        foreach (var dagen in dagenGeleden)
        {
            await portaal.EigenaarAsync<object>(
                $"""
                INSERT INTO portaal.logboek (op, organisatie_id, gebruiker_id, rollen, casusrollen, handeling, deel, onderwerp, casus_id)
                SELECT now() - interval '{dagen} days', organisatie_id, id, '<>', '<>', 'Inzage', 'Plan', 'dagen-{dagen}', '{casus.Id.Value}'
                FROM portaal.gebruikers WHERE id = '{casus.Contactpersoon.Value}'
                """.Replace("<>", "{}", StringComparison.Ordinal));
        }

        var inzagen = (await InzienAsync(casus.Contactpersoon, casus)).Value!.Inzagen;
        List<InzageRow> alle = [.. inzagen];
        while (inzagen[0].OuderVoor is { } voor)
        {
            inzagen = (await new ToegangInzienHandler(portaal.DbVoor(casus.Contactpersoon)).OudereInzagenAsync(casus.Nummer, voor, default)).Value!;
            alle.AddRange(inzagen);
        }

        alle.Where(i => i.Onderwerp.StartsWith("dagen-", StringComparison.Ordinal)).Select(i => i.Onderwerp)
            .Should().Equal(dagenGeleden.Select(dagen => $"dagen-{dagen}"));
    }

    [Fact]
    public async Task Wie_Toegang_niet_schrijft_geeft_en_beeindigt_niets()
    {
        var casus = await portaal.CasusAsync();
        var coordinator = await portaal.BetrokkeneAsync(casus, Domain.Toegang.Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam, Casusrolsoort.Zorgcoordinator);
        var rol = (await InzienAsync(casus.Contactpersoon, casus)).Value!.Rollen.Single(r => r.GebruikerId == coordinator);

        (await GeefAsync(coordinator, Rol(casus, casus.Buitenstaander, Casusrolsoort.Casusregisseur))).Errors.Should().Equal(Error.Forbidden);
        (await BeeindigAsync(coordinator, casus, rol.Id)).Errors.Should().Equal(Error.Forbidden);
        (await GeefAsync(casus.Buitenstaander, Rol(casus, casus.Buitenstaander, Casusrolsoort.Casusregisseur))).Errors.Should().Equal(Error.NotFound);
        (await BeeindigAsync(casus.Buitenstaander, casus, rol.Id)).Errors.Should().Equal(Error.NotFound);
    }

    [Fact]
    public async Task De_vaste_contactpersoon_is_niet_te_beeindigen_en_een_rol_uit_een_andere_casus_is_niet_te_vinden()
    {
        var (casus, ander) = (await portaal.CasusAsync(), await portaal.CasusAsync());
        var rol = (await InzienAsync(casus.Contactpersoon, casus)).Value!.Rollen.Single(r => r.Soort == Casusrolsoort.VasteContactpersoon);
        var vreemd = (await InzienAsync(ander.Contactpersoon, ander)).Value!.Rollen.Single(r => r.Soort == Casusrolsoort.Procesregisseur);

        (await BeeindigAsync(casus.Contactpersoon, casus, rol.Id)).Errors.Should().ContainSingle().Which.Message.Should().Contain("nooit zonder vaste contactpersoon");
        (await BeeindigAsync(casus.Contactpersoon, casus, vreemd.Id)).Errors.Should().Equal(Error.NotFound);
        (await BeeindigAsync(casus.Contactpersoon, casus, Guid.NewGuid())).Errors.Should().Equal(Error.NotFound);
    }

    [Fact]
    public async Task Herhalen_heeft_een_effect()
    {
        var casus = await portaal.CasusAsync();
        var command = Rol(casus, casus.Buitenstaander, Casusrolsoort.Casusregisseur);

        (await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => GeefAsync(casus.Contactpersoon, command)))).Should().OnlyContain(r => r.IsSuccess);

        (await InzienAsync(casus.Contactpersoon, casus)).Value!.Rollen.Should().ContainSingle(r => r.GebruikerId == casus.Buitenstaander);
    }

    [Fact]
    public async Task Een_nieuwe_contactpersoon_neemt_kolom_en_casusrol_samen_over_en_een_verloren_wedloop_verandert_niets()
    {
        var casus = await portaal.CasusAsync();
        string Wijs(GebruikerId wie, int versie) => $"SELECT toegang.wijs_contactpersoon_toe('{casus.Id.Value}', '{wie.Value}', 'andere wijk', {versie})";

        await portaal.AppAsync<object>(Wijs(casus.Buitenstaander, 1), casus.Procesregisseur);

        (await OpenAsync(casus.Buitenstaander, casus)).Value!.Contactpersoon.Should().Be("Buitenstaander Voorbeeld-03");
        (await OpenAsync(casus.Contactpersoon, casus)).Errors.Should().Equal(Error.NotFound);
        var teLaat = () => portaal.AppAsync<object>(Wijs(casus.Contactpersoon, 1), casus.Procesregisseur);
        (await teLaat.Should().ThrowAsync<Npgsql.PostgresException>()).Which.SqlState.Should().Be("PP409");
    }

    // The second session stands waiting for the row of the case.
    private async Task TotWachtAsync()
    {
        var klok = System.Diagnostics.Stopwatch.StartNew();
        while (await portaal.BeheerderAsync<long>("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") == 0)
        {
            klok.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(15));
        }
    }

    private static ToegangGeven Rol(Voorbeeldcasus casus, GebruikerId wie, Casusrolsoort soort) => new()
    {
        OperatieId = Guid.CreateVersion7(),
        Casusnummer = casus.Nummer,
        Gebruiker = wie,
        Casusrol = soort,
        Reden = "voorbeeld",
    };

    private Task<Result<ToegangDetails>> InzienAsync(GebruikerId gebruiker, Voorbeeldcasus casus) =>
        new ToegangInzienHandler(portaal.DbVoor(gebruiker)).HandleAsync(casus.Nummer, default);

    private Task<Result<CasuskopDetails>> OpenAsync(GebruikerId gebruiker, Voorbeeldcasus casus) =>
        new CasusInzienHandler(portaal.DbVoor(gebruiker)).HandleAsync(casus.Nummer, default);

    private Task<Result<Gedaan>> GeefAsync(GebruikerId gebruiker, ToegangGeven command) =>
        new ToegangGevenHandler(portaal.DbVoor(gebruiker), portaal.Clock).HandleAsync(command, default);

    private Task<Result<Gedaan>> BeeindigAsync(GebruikerId gebruiker, Voorbeeldcasus casus, Guid id) =>
        new ToegangBeeindigenHandler(portaal.DbVoor(gebruiker)).HandleAsync(new(Guid.CreateVersion7(), casus.Nummer, id), default);
}
