using ProeftuinPortaal.Application.Casussen;
using ProeftuinPortaal.Application.Tests.Expertises;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Application.Uitstromen;
using ProeftuinPortaal.Application.Vandaag;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Domain.Uitstromen;

namespace ProeftuinPortaal.Application.Tests.Uitstromen;

public sealed class UitstroomTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task Uitstroom_met_open_punten_noemt_ze_en_eindigt_alles_behalve_de_vaste_contactpersoon()
    {
        var v = await portaal.MetVraagAsync(Dossierdeel.Plan);
        await MetCriteriaAsync(v.Casus);
        await portaal.PakOpAsync(v.Expert, v.VraagId);
        await MetActieAsync(v.Casus);
        var details = await OpenAsync(v.Casus);
        details.Open.Should().HaveCount(2);
        details.Nazorgvoorstel.Should().BeEmpty();
        var command = Command(v.Casus, details);

        (await HandleAsync(v.Casus.Contactpersoon, command)).Errors.Should().Equal(UitstroomErrors.OpenPuntenNietAkkoord);
        command.OpenPuntenVervallen = true;
        (await HandleAsync(v.Casus.Contactpersoon, command)).Errors.Should().BeEmpty();

        (await portaal.StatusAsync(v.VraagId)).Should().Be("Ingetrokken");
        (await portaal.EigenaarAsync<string>($"SELECT status FROM portaal.acties WHERE casus_id = '{v.Casus.Id.Value}'")).Should().Be("Vervallen");
        (await portaal.EigenaarAsync<string[]>(
            $"SELECT array_agg(soort::text) FROM portaal.casusrollen WHERE casus_id = '{v.Casus.Id.Value}' AND (tot IS NULL OR tot > now())")).Should().Equal("VasteContactpersoon");
        foreach (var weg in new[] { v.Expert, v.GiInCasus, v.Casus.Procesregisseur })
        {
            (await portaal.LeestAsync(weg, v.Casus)).Should().BeEmpty();
        }

        var na = await OpenAsync(v.Casus);
        na.Stand.Should().Be(Casusstand.Nazorg);
        na.Uitstromen.Should().ContainSingle().Which.Wegingen.Should().HaveCount(2);
        na.Nazorg.Should().ContainSingle();
        (await new TijdlijnInzienHandler(portaal.DbVoor(v.Casus.Contactpersoon)).HandleAsync(v.Casus.Nummer, new(), null, default)).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public async Task Voorgestelde_dagen_van_nazorg_vallen_op_een_werkdag()
    {
        var casus = await portaal.CasusAsync();
        await portaal.EigenaarAsync<object>(
            $"""
            INSERT INTO portaal.instellingen (id, regio_id, sleutel, waarde, van, bron)
            VALUES (gen_random_uuid(), '{casus.RegioId.Value}', 'Nazorgmaanden', '1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12', '2024-01-01', 'voorbeeld')
            """);

        var voorstel = (await OpenAsync(casus)).Nazorgvoorstel;

        voorstel.Should().Equal(Enumerable.Range(1, 12).Select(maand => Werkdagen.EersteVanaf(portaal.Vandaag.AddMonths(maand))));
        voorstel.Should().OnlyContain(dag => dag.DayOfWeek != DayOfWeek.Saturday && dag.DayOfWeek != DayOfWeek.Sunday && !Feestdagen.Is(dag));
        voorstel.Should().Contain(dag => !Enumerable.Range(1, 12).Select(portaal.Vandaag.AddMonths).Contains(dag), "of twelve days some are in a weekend");
    }

    [Fact]
    public async Task Wat_intussen_open_ging_wordt_eerst_getoond_en_er_is_niets_vastgelegd()
    {
        var v = await portaal.MetVraagAsync();
        var command = Command(v.Casus, await OpenAsync(v.Casus));
        command.OpenPuntenVervallen = true;
        await portaal.VraagAsync(v.Casus, v.Organisatie);

        (await HandleAsync(v.Casus.Contactpersoon, command)).Errors.Should().ContainSingle().Which.Should().Match<Error>(
            e => e.Kind == ErrorKind.Conflict && e.Message.StartsWith("Er staan vragen of acties open die je nog niet zag"));
        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.uitstroom WHERE casus_id = '{v.Casus.Id.Value}'")).Should().Be(0);
    }

    [Fact]
    public async Task Herhalen_heeft_een_effect_en_een_regisseur_die_het_vastlegt_ziet_daarna_niets_meer()
    {
        var casus = await portaal.CasusAsync();
        var command = Command(casus, await OpenAsync(casus));

        (await HandleAsync(casus.Procesregisseur, command)).Errors.Should().BeEmpty();
        (await HandleAsync(casus.Procesregisseur, command)).Errors.Should().BeEmpty();

        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.uitstroom WHERE casus_id = '{casus.Id.Value}'")).Should().Be(1);
        (await portaal.LeestAsync(casus.Procesregisseur, casus)).Should().BeEmpty();
        (await HandleAsync(casus.Contactpersoon, Command(casus, await OpenAsync(casus)))).Errors.Should().ContainSingle().Which.Kind.Should().Be(ErrorKind.Invalid);
    }

    [Fact]
    public async Task Vooraf_is_bekend_wie_de_casus_na_uitstroom_houdt()
    {
        var casus = await portaal.CasusAsync();

        (await OpenAsync(casus)).GaatMetUitstroom.Should().BeFalse();
        (await new EvaluatieInzienHandler(portaal.DbVoor(casus.Procesregisseur), portaal.Clock).HandleAsync(casus.Nummer, default)).Value!.GaatMetUitstroom.Should().BeTrue();
    }

    [Fact]
    public async Task Wie_alleen_leest_mag_niet_en_een_buitenstaander_vindt_niets()
    {
        var casus = await portaal.CasusAsync();
        var lezer = await portaal.BetrokkeneAsync(casus, Rol.RvtExpert, Organisatiesoort.VeiligThuis, Casusrolsoort.RvtExpert);
        var command = Command(casus, await OpenAsync(casus));

        (await HandleAsync(lezer, command)).Errors.Should().Equal(Error.Forbidden);
        (await HandleAsync(casus.Buitenstaander, command)).Errors.Should().Equal(Error.NotFound);
        (await FaseAsync(lezer, casus, Fase.Herstel, 1)).Errors.Should().Equal(Error.Forbidden);
        (await FaseAsync(casus.Buitenstaander, casus, Fase.Herstel, 1)).Errors.Should().Equal(Error.NotFound);
        (await SluitAsync(casus.Buitenstaander, casus)).Errors.Should().Equal(Error.NotFound);
        (await HeropenAsync(lezer, casus)).Errors.Should().Equal(Error.Forbidden);
    }

    [Fact]
    public async Task Een_oude_versie_van_de_casus_verliest_met_een_zin()
    {
        var casus = await portaal.CasusAsync();
        var command = Command(casus, await OpenAsync(casus));
        (await FaseAsync(casus.Contactpersoon, casus, Fase.DirecteVeiligheid, 1)).Errors.Should().BeEmpty();

        (await HandleAsync(casus.Contactpersoon, command)).Errors.Should().ContainSingle().Which.Kind.Should().Be(ErrorKind.Conflict);
        (await FaseAsync(casus.Contactpersoon, casus, Fase.Herstel, 1)).Errors.Should().ContainSingle().Which.Kind.Should().Be(ErrorKind.Conflict);
        (await FaseAsync(casus.Contactpersoon, casus, Fase.DirecteVeiligheid, 2)).Errors.Should().ContainSingle().Which.Message.Should().Be("De casus is al in deze fase.");
        (await FaseAsync(casus.Contactpersoon, casus, Fase.Nazorg, 2)).Errors.Should().Equal(CasusErrors.FaseOntbreekt);
    }

    [Fact]
    public async Task Nazorg_sluiten_heropenen_en_nog_eens_uitstromen()
    {
        var casus = await portaal.CasusAsync();
        await FaseAsync(casus.Contactpersoon, casus, Fase.Herstel, 1);
        (await SluitAsync(casus.Contactpersoon, casus)).Errors.Should().ContainSingle().Which.Message.Should().Be("Dit kan pas na de uitstroom.");
        (await HandleAsync(casus.Contactpersoon, Command(casus, await OpenAsync(casus)))).Errors.Should().BeEmpty();
        var moment = (await OpenAsync(casus)).Nazorg.Single();

        (await NazorgAsync(casus, moment.Id, 1, Nazorgresultaat.Veilig, "eerst")).Errors.Should().BeEmpty();
        var conflict = (await NazorgAsync(casus, moment.Id, 1, Nazorgresultaat.Onveilig, "toen")).Errors.Should().ContainSingle().Subject;
        conflict.Versieconflict!.Velden.Should().HaveCount(2);
        (await NazorgAsync(casus, moment.Id, 2, Nazorgresultaat.Onveilig, "toen")).Errors.Should().BeEmpty();
        (await NazorgAsync(casus, Guid.NewGuid(), 1, Nazorgresultaat.Veilig, "")).Errors.Should().Equal(Error.NotFound);

        (await SluitAsync(casus.Contactpersoon, casus)).Errors.Should().BeEmpty();
        (await OpenAsync(casus)).Stand.Should().Be(Casusstand.Gesloten);
        (await NazorgAsync(casus, moment.Id, 3, Nazorgresultaat.Veilig, "")).Errors.Should().ContainSingle().Which.Message.Should().Be("Deze casus is afgesloten.");

        (await HeropenAsync(casus.Contactpersoon, casus)).Errors.Should().BeEmpty();
        var heropend = await OpenAsync(casus);
        heropend.Should().Match<EvaluatieDetails>(d => d.Stand == Casusstand.Actief && d.Fase == Fase.Herstel && d.Nazorg.Count == 1);
        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.kaders WHERE casus_id = '{casus.Id.Value}' AND tot IS NULL")).Should().Be(1);
        (await HandleAsync(casus.Contactpersoon, Command(casus, heropend))).Errors.Should().BeEmpty();
        (await OpenAsync(casus)).Uitstromen.Should().HaveCount(2);
    }

    [Fact]
    public async Task Heropenen_kan_niet_als_het_gezin_al_een_open_casus_heeft()
    {
        var casus = await portaal.CasusAsync();
        await HandleAsync(casus.Contactpersoon, Command(casus, await OpenAsync(casus)));
        await SluitAsync(casus.Contactpersoon, casus);
        await portaal.AppAsync<string>(
            $"SELECT toegang.start_casus(gen_random_uuid(), '{casus.GezinId.Value}', 'x', '{casus.RegioId.Value}', '{casus.Contactpersoon.Value}', current_date)", casus.Procesregisseur);

        (await HeropenAsync(casus.Contactpersoon, casus)).Errors.Should().ContainSingle().Which.Message.Should().Be("Dit gezin heeft al een open casus.");
    }

    [Fact]
    public async Task De_database_kent_dezelfde_overgangen_als_de_code()
    {
        foreach (var van in Enum.GetValues<Casusstand>())
        {
            foreach (var handeling in Enum.GetValues<Casushandeling>())
            {
                (await portaal.EigenaarAsync<string?>($"SELECT toegang.casus_na('{van}', '{handeling}')"))
                    .Should().Be(Casusverloop.Na(van, handeling)?.ToString(), $"{van} {handeling}");
            }
        }
    }

    [Fact]
    public async Task Vandaag_toont_wat_wacht_bij_de_contactpersoon_en_bij_de_expert()
    {
        var v = await portaal.MetVraagAsync();
        Task<Result<VandaagExpertiseDetails>> VandaagAsync(GebruikerId wie) => new VandaagExpertiseInzienHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(default);
        (await VandaagAsync(v.Expert)).Value!.Vragen.Should().ContainSingle();
        (await VandaagAsync(v.Casus.Contactpersoon)).Value!.Punten.Should().BeEmpty();

        await portaal.PakOpAsync(v.Expert, v.VraagId);
        await portaal.VraagDeelAsync(v.Expert, v.VraagId, Dossierdeel.Plan);
        (await VandaagAsync(v.Casus.Contactpersoon)).Value!.Punten.Should().ContainSingle().Which.Soort.Should().Be(Aandachtssoort.DeelGevraagd);
        await portaal.BeantwoordAsync(v.Expert, v.VraagId);
        (await VandaagAsync(v.Casus.Contactpersoon)).Value!.Punten.Should().ContainSingle().Which.Soort.Should().Be(Aandachtssoort.AntwoordAfsluiten);
        (await VandaagAsync(v.Casus.Procesregisseur)).Value!.Punten.Should().BeEmpty();

        var command = Command(v.Casus, await OpenAsync(v.Casus));
        command.OpenPuntenVervallen = true;
        await HandleAsync(v.Casus.Contactpersoon, command);
        await portaal.EigenaarAsync<object>($"UPDATE portaal.nazorgmomenten SET gepland_op = current_date WHERE casus_id = '{v.Casus.Id.Value}'");
        (await VandaagAsync(v.Casus.Contactpersoon)).Value!.Punten.Should().ContainSingle().Which.Soort.Should().Be(Aandachtssoort.Nazorg);
    }

    private async Task MetCriteriaAsync(Voorbeeldcasus casus) => await portaal.EigenaarAsync<object>(
        $"""
        INSERT INTO portaal.criteria (id, regio_id, soort, volgorde, vraag, van)
        SELECT gen_random_uuid(), '{casus.RegioId.Value}', 'Uitstroom', i, 'Vraag Voorbeeld-0' || i, current_date - 9 FROM generate_series(1, 2) i
        """);

    private Task MetActieAsync(Voorbeeldcasus casus) => portaal.EigenaarAsync<object>(
        $"""
        INSERT INTO portaal.acties (id, casus_id, bronhouder_id, auteur_id, vastgelegd_op, wat, eigenaar_id, uiterlijk_op, status, versie)
        SELECT gen_random_uuid(), '{casus.Id.Value}', organisatie_id, id, now(), 'Actie Voorbeeld-01', id, current_date, 'Open', 1
        FROM portaal.gebruikers WHERE id = '{casus.Contactpersoon.Value}'
        """);

    private async Task<EvaluatieDetails> OpenAsync(Voorbeeldcasus casus) =>
        (await new EvaluatieInzienHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(casus.Nummer, default)).Value!;

    private UitstroomVastleggen Command(Voorbeeldcasus casus, EvaluatieDetails details) => new()
    {
        OperatieId = Guid.CreateVersion7(),
        Casusnummer = casus.Nummer,
        Versie = details.Versie,
        Reden = Uitstroomreden.DoelenBereikt,
        Toelichting = "Toelichting Voorbeeld-01",
        GezinVindt = "Gezin vindt Voorbeeld-01",
        BlijftContact = "Blijft contact Voorbeeld-01",
        UitstroomOp = portaal.Vandaag,
        Wegingen = [.. details.Criteria.Select(c => new Wegingregel { CriteriumId = c.Id, Antwoord = Criteriumantwoord.Ja })],
        Nazorg = [new() { Dag = portaal.Vandaag.AddMonths(3) }, new()],
        OpenPunten = [.. details.Open.Select(o => o.Id)],
    };

    private Task<Result<Gedaan>> HandleAsync(GebruikerId wie, UitstroomVastleggen command) =>
        new UitstroomVastleggenHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(command, default);

    private Task<Result<Gedaan>> FaseAsync(GebruikerId wie, Voorbeeldcasus casus, Fase fase, int versie) => new FaseWijzigenHandler(portaal.DbVoor(wie)).HandleAsync(
        new() { OperatieId = Guid.CreateVersion7(), Casusnummer = casus.Nummer, Versie = versie, Fase = fase, Reden = "Reden Voorbeeld-01" }, default);

    private Task<Result<Gedaan>> NazorgAsync(Voorbeeldcasus casus, Guid moment, int versie, Nazorgresultaat resultaat, string tekst) =>
        new NazorgVastleggenHandler(portaal.DbVoor(casus.Contactpersoon)).HandleAsync(new()
        {
            OperatieId = Guid.CreateVersion7(),
            Casusnummer = casus.Nummer,
            MomentId = moment,
            Versie = versie,
            Resultaat = resultaat,
            Toelichting = tekst,
        }, default);

    private async Task<Result<Gedaan>> SluitAsync(GebruikerId wie, Voorbeeldcasus casus) =>
        await new CasusSluitenHandler(portaal.DbVoor(wie)).HandleAsync(new(Guid.CreateVersion7(), casus.Nummer, await VersieAsync(casus)), default);

    private async Task<Result<Gedaan>> HeropenAsync(GebruikerId wie, Voorbeeldcasus casus) => await new CasusHeropenenHandler(portaal.DbVoor(wie)).HandleAsync(
        new() { OperatieId = Guid.CreateVersion7(), Casusnummer = casus.Nummer, Versie = await VersieAsync(casus), Reden = "Reden Voorbeeld-01" }, default);

    private Task<int> VersieAsync(Voorbeeldcasus casus) => portaal.EigenaarAsync<int>($"SELECT versie FROM portaal.casussen WHERE id = '{casus.Id.Value}'");
}
