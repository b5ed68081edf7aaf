using Npgsql;
using ProeftuinPortaal.Application.Aanmeldingen;
using ProeftuinPortaal.Application.Beheer;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Aanmeldingen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Beheer;

/// <summary>What a region agreed: taking a change back, taking over from another region, and other questions to weigh with.</summary>
public sealed class AfsprakenTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task Wat_nog_niet_begonnen_is_kan_terug_en_wat_gold_gaat_door()
    {
        var (regio, beheerder) = await RegioAsync();
        await ZetAsync(regio, "TermijnBesluit", "7");
        (await WijzigAsync(beheerder, regio, "8", 1, 10)).Errors.Should().BeEmpty();
        (await WijzigAsync(beheerder, regio, "9", 2, 20)).Errors.Should().BeEmpty();
        var gepland = (await TermijnAsync(beheerder)).Komend[0];

        var command = new InstellingIntrekken(Guid.NewGuid(), Code(regio), gepland.Id);
        (await IntrekkenAsync(beheerder, command)).Errors.Should().BeEmpty();
        (await IntrekkenAsync(beheerder, command)).Errors.Should().BeEmpty("a repeat is the same act");

        var rij = await TermijnAsync(beheerder);
        (rij.Huidig!.Waarde, rij.Huidig.Tot).Should().Be(("7", portaal.Vandaag.AddDays(20)));
        rij.Komend.Should().ContainSingle().Which.Waarde.Should().Be("9");
        var ingetrokken = rij.Geschiedenis.Single(i => i.Id == gepland.Id);
        (ingetrokken.IngetrokkenDoor, ingetrokken.VastgelegdDoor, ingetrokken.Tot).Should().Be((beheerder, beheerder, ingetrokken.Van));
        (await DetailsAsync(beheerder)).Namen[beheerder].Should().Be("Medewerker Voorbeeld-01");
    }

    [Fact]
    public async Task Wat_al_geldt_of_al_terug_is_kan_niet_terug_en_een_ander_formulier_merkt_het_intrekken()
    {
        var (regio, beheerder) = await RegioAsync();
        await ZetAsync(regio, "TermijnBesluit", "7");
        (await WijzigAsync(beheerder, regio, "8", 1, 10)).Errors.Should().BeEmpty();
        var rij = await TermijnAsync(beheerder);
        InstellingIntrekken Terug(Guid id) => new(Guid.NewGuid(), Code(regio), id);

        (await IntrekkenAsync(beheerder, Terug(rij.Huidig!.Id))).Errors.Should().ContainSingle().Which.Message.Should().StartWith("Deze waarde geldt al");
        (await IntrekkenAsync(beheerder, Terug(Guid.NewGuid()))).Errors.Should().Equal(Error.NotFound);
        var samen = await Task.WhenAll(IntrekkenAsync(beheerder, Terug(rij.Komend[0].Id)), IntrekkenAsync(beheerder, Terug(rij.Komend[0].Id)));
        samen.Count(antwoord => antwoord.IsSuccess).Should().Be(1);
        samen.Single(antwoord => !antwoord.IsSuccess).Errors[0].Message.Should().Contain("al ingetrokken");

        // Opened before it was withdrawn: what this user saw is no longer so.
        (await WijzigAsync(beheerder, regio, "9", rij.Versie, 30)).Errors.Should().ContainSingle().Which.Versieconflict!.HuidigeVersie.Should().Be(3);
        (await WijzigAsync(beheerder, regio, "9", 3, 30)).Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task Verkeerde_rol_en_andere_regio_trekken_niets_in_en_nemen_niets_over()
    {
        var (regio, beheerder) = await RegioAsync();
        var (_, vreemd) = await RegioAsync();
        var leider = await portaal.GebruikerAsync(regio, Rol.Projectleider, Organisatiesoort.Gemeente);
        (await WijzigAsync(beheerder, regio, "8", 0, 10)).Errors.Should().BeEmpty();
        var command = new InstellingIntrekken(Guid.NewGuid(), Code(regio), (await TermijnAsync(beheerder)).Komend[0].Id);

        (await IntrekkenAsync(vreemd, command)).Errors.Should().Equal(Error.NotFound);
        (await IntrekkenAsync(leider, command)).Errors.Should().Equal(Error.Forbidden);
        (await OvernemenAsync(vreemd, Overname(regio, regio, "TermijnHulp", 0))).Errors.Should().Equal(Error.NotFound);
        (await OvernemenAsync(leider, Overname(regio, regio, "TermijnHulp", 0))).Errors.Should().Equal(Error.Forbidden);
        (await TermijnAsync(beheerder)).Komend.Should().ContainSingle();
    }

    [Fact]
    public async Task Overnemen_zet_alleen_wat_gekozen_is_vanaf_die_dag_en_met_bron()
    {
        var ((regio, beheerder), (ander, _)) = (await RegioAsync(), await RegioAsync());
        await ZetAsync(regio, "TermijnBesluit", "7");
        await ZetAsync(ander, "TermijnBesluit", "4");
        await ZetAsync(ander, "TermijnHulp", "21");
        await ZetAsync(ander, "GepauzeerdeDelen", "Noord");
        var over = (await new OvernemenInzienHandler(portaal.DbVoor(beheerder), portaal.Clock).HandleAsync(Code(regio), Code(ander), default)).Value!;
        over.Gekozen!.Rijen.Select(rij => (rij.Sleutel, rij.Hier, rij.Daar)).Should().Equal((Instellingsleutel.TermijnBesluit, "7", "4"), (Instellingsleutel.TermijnHulp, null, "21"));
        over.Anderen.Should().NotContain(r => r.Code == Code(regio)).And.Contain(r => r.Code == Code(ander));

        var command = Overname(regio, ander, "TermijnBesluit", over.Gekozen.Versie);
        command.Van = portaal.Vandaag.AddDays(5);
        (await OvernemenAsync(beheerder, command)).Errors.Should().BeEmpty();
        (await OvernemenAsync(beheerder, command)).Errors.Should().BeEmpty("a repeat is the same act");

        var rij = await TermijnAsync(beheerder);
        (rij.Huidig!.Waarde, rij.Komend.Single().Waarde, rij.Komend.Single().Bron).Should().Be(("7", "4", "Bron Voorbeeld-01"));
        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.instellingen WHERE regio_id = '{regio.Value}'")).Should().Be(2);
    }

    [Fact]
    public async Task Overnemen_met_een_fout_of_na_een_wijziging_van_een_ander_doet_niets()
    {
        var ((regio, beheerder), (ander, _)) = (await RegioAsync(), await RegioAsync());
        await ZetAsync(regio, "TermijnBesluit", "7");
        await ZetAsync(ander, "TermijnBesluit", "4");
        await ZetAsync(ander, "TermijnHulp", "21");
        InstellingenOvernemen Alles(int versie, int dagen = 0, string bron = "Bron Voorbeeld-01")
        {
            var command = Overname(regio, ander, "TermijnBesluit, TermijnHulp", versie);
            (command.Van, command.Bron) = (portaal.Vandaag.AddDays(dagen), bron);
            return command;
        }

        (await OvernemenAsync(beheerder, Alles(1, -1))).Errors.Should().ContainSingle().Which.Message.Should().StartWith("Deze dag is al voorbij.");
        (await OvernemenAsync(beheerder, Alles(1, 0, " "))).Errors.Should().Equal(InstellingErrors.BronOntbreekt);
        (await OvernemenAsync(beheerder, Overname(regio, regio, "TermijnHulp", 1))).Errors.Should().Equal(OvernemenErrors.RegioOnbekend);
        (await OvernemenAsync(beheerder, Overname(regio, ander, "GepauzeerdeDelen", 1))).Errors.Should().Equal(OvernemenErrors.KiesInstelling);
        (await WijzigAsync(beheerder, regio, "6", 1)).Errors.Should().BeEmpty();
        (await OvernemenAsync(beheerder, Alles(1))).Errors.Should().ContainSingle().Which.Versieconflict!.HuidigeVersie.Should().Be(2);
        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.instellingen WHERE regio_id = '{regio.Value}'")).Should().Be(2);

        var samen = await Task.WhenAll(OvernemenAsync(beheerder, Alles(2)), OvernemenAsync(beheerder, Alles(2)));
        samen.Count(antwoord => antwoord.IsSuccess).Should().Be(1);
        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.instellingen WHERE regio_id = '{regio.Value}'")).Should().Be(4);
    }

    [Fact]
    public async Task Wat_gewogen_is_houdt_zijn_vragen_en_wat_open_staat_krijgt_de_nieuwe()
    {
        var instroom = await portaal.InstroomAsync();
        var beheerder = await portaal.GebruikerAsync(instroom.Regio, Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente);
        var (besloten, open) = (await portaal.IngediendAsync(instroom), await portaal.IngediendAsync(instroom, Instroomvoorbeelden.Aanmelding(instroom, "Voorbeeld-02")));
        (await portaal.BesluitAsync(instroom, Instroomvoorbeelden.Besluit(instroom, besloten, Instroomuitkomst.Opschalen))).Errors.Should().BeEmpty();

        (await LegVastAsync(beheerder, Vragen(instroom.Regio, "Vraag 2?\nVraag 3?", 2))).Errors.Should().BeEmpty();

        async Task<AanmeldingDetails> LeesAsync(string nummer) => (await new AanmeldingInzienHandler(portaal.DbVoor(instroom.Procesregisseur), portaal.Clock).HandleAsync(nummer, default)).Value!;
        (await LeesAsync(besloten)).Besluit!.Wegingen.Select(weging => weging.Vraag).Should().Equal("Vraag 1?", "Vraag 2?");
        var criteria = (await LeesAsync(open)).Criteria;
        criteria.Select(criterium => criterium.Vraag).Should().Equal("Vraag 2?", "Vraag 3?");
        // A form that was open since before says what happened; nothing is decided with questions that no longer count.
        (await portaal.BesluitAsync(instroom, Instroomvoorbeelden.Besluit(instroom, open, Instroomuitkomst.Opschalen))).Errors.Should().Equal(BesluitErrors.VragenGewijzigd);
        (await portaal.BesluitAsync(instroom, Instroomvoorbeelden.Besluit(instroom with { Criteria = [.. criteria.Select(c => c.Id)] }, open, Instroomuitkomst.Opschalen))).Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task Geplande_vragen_gelden_vanaf_hun_dag_en_kunnen_nog_terug()
    {
        var instroom = await portaal.InstroomAsync();
        var beheerder = await portaal.GebruikerAsync(instroom.Regio, Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente);
        var command = Vragen(instroom.Regio, "Vraag 9?", 2, 10);
        (await LegVastAsync(beheerder, command)).Errors.Should().BeEmpty();
        (await LegVastAsync(beheerder, command)).Errors.Should().BeEmpty("a repeat is the same act");
        var rij = await InstroomvragenAsync(beheerder);
        (rij.Huidig!.Vragen.Count, rij.Huidig.Tot, rij.Komend.Single().Vragen.Single()).Should().Be((2, portaal.Vandaag.AddDays(10), "Vraag 9?"));
        (await LegVastAsync(beheerder, Vragen(instroom.Regio, "Vraag 8?", 2))).Errors.Should().ContainSingle().Which.Versieconflict!.HuidigeVersie.Should().Be(3);

        CriteriaIntrekken Terug(DateOnly van) => new(Guid.NewGuid(), Code(instroom.Regio), Criteriumsoort.Instroom, van);
        (await TrekInAsync(beheerder, Terug(portaal.Vandaag))).Errors.Should().ContainSingle().Which.Message.Should().StartWith("Deze vragen gelden al");
        (await TrekInAsync(beheerder, Terug(portaal.Vandaag.AddDays(10)))).Errors.Should().BeEmpty();
        (await TrekInAsync(beheerder, Terug(portaal.Vandaag.AddDays(10)))).Errors.Should().ContainSingle().Which.Message.Should().Contain("al ingetrokken");
        rij = await InstroomvragenAsync(beheerder);
        (rij.Huidig!.Tot, rij.Komend.Count, rij.Eerder.Single().IngetrokkenDoor, rij.Versie).Should().Be((null, 0, beheerder, 4));
    }

    [Fact]
    public async Task Een_dag_die_voorbij_is_een_andere_regio_en_kale_sql_veranderen_geen_vragen()
    {
        var (regio, beheerder) = await RegioAsync();
        var (_, vreemd) = await RegioAsync();

        (await LegVastAsync(beheerder, Vragen(regio, "Vraag 1?", 0, -1))).Errors.Should().Equal(CriteriaErrors.AlBegonnen);
        (await LegVastAsync(vreemd, Vragen(regio, "Vraag 1?", 0))).Errors.Should().Equal(Error.NotFound);
        (await LegVastAsync(await portaal.GebruikerAsync(regio, Rol.Procesregisseur, Organisatiesoort.Gemeente), Vragen(regio, "Vraag 1?", 0))).Errors.Should().Equal(Error.Forbidden);
        foreach (var (sql, stand) in new[]
        {
            ($"SELECT toegang.leg_criteria_vast('{regio.Value}', 'Instroom', ARRAY['x'], current_date - 2, 'x', 0)", "PP422"),
            ($"SELECT toegang.leg_criteria_vast('{regio.Value}', 'Instroom', ARRAY[]::text[], current_date + 2, 'x', 0)", "PP422"),
            ($"SELECT toegang.leg_criteria_vast('{regio.Value}', 'Onzin', ARRAY['x'], current_date + 2, 'x', 0)", "PP422"),
            ("UPDATE portaal.criteria SET vraag = 'x'", "42501"),
            ("UPDATE portaal.instellingen SET waarde = 'x'", "42501"),
        })
        {
            var poging = () => portaal.AppAsync<object>(sql, beheerder);
            (await poging.Should().ThrowAsync<PostgresException>(sql)).Which.SqlState.Should().Be(stand, sql);
        }
    }

    private static string Code(RegioId regio) => regio.Value.ToString("N");

    private async Task<(RegioId Regio, GebruikerId Beheerder)> RegioAsync()
    {
        var regio = await portaal.RegioAsync();
        return (regio, await portaal.GebruikerAsync(regio, Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente));
    }

    private Task ZetAsync(RegioId regio, string sleutel, string waarde) => portaal.EigenaarAsync<object>(
        $"INSERT INTO portaal.instellingen (id, regio_id, sleutel, waarde, van, bron) VALUES (gen_random_uuid(), '{regio.Value}', '{sleutel}', '{waarde}', '2024-01-01', 'voorbeeld')");

    private Task<Result<Gedaan>> WijzigAsync(GebruikerId wie, RegioId regio, string waarde, int versie, int dagen = 0) =>
        new InstellingWijzigenHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(new()
        {
            OperatieId = Guid.NewGuid(),
            Regio = Code(regio),
            Sleutel = Instellingsleutel.TermijnBesluit,
            Versie = versie,
            Waarde = waarde,
            Van = portaal.Vandaag.AddDays(dagen),
            Bron = "Bron Voorbeeld-01",
        }, default);

    private InstellingenOvernemen Overname(RegioId regio, RegioId van, string sleutels, int versie) => new()
    {
        OperatieId = Guid.NewGuid(),
        Regio = Code(regio),
        VanRegio = Code(van),
        Sleutels = sleutels,
        Versie = versie,
        Van = portaal.Vandaag,
        Bron = "Bron Voorbeeld-01",
    };

    private CriteriaVastleggen Vragen(RegioId regio, string vragen, int versie, int dagen = 0) => new()
    {
        OperatieId = Guid.NewGuid(),
        Regio = Code(regio),
        Soort = Criteriumsoort.Instroom,
        Versie = versie,
        Vragen = vragen,
        Van = portaal.Vandaag.AddDays(dagen),
        Bron = "Bron Voorbeeld-01",
    };

    private Task<Result<Gedaan>> IntrekkenAsync(GebruikerId wie, InstellingIntrekken command) => new InstellingIntrekkenHandler(portaal.DbVoor(wie)).HandleAsync(command, default);

    private Task<Result<Gedaan>> OvernemenAsync(GebruikerId wie, InstellingenOvernemen command) => new InstellingenOvernemenHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(command, default);

    private Task<Result<Gedaan>> LegVastAsync(GebruikerId wie, CriteriaVastleggen command) => new CriteriaVastleggenHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(command, default);

    private Task<Result<Gedaan>> TrekInAsync(GebruikerId wie, CriteriaIntrekken command) => new CriteriaIntrekkenHandler(portaal.DbVoor(wie)).HandleAsync(command, default);

    private async Task<InstellingenDetails> DetailsAsync(GebruikerId wie) => (await new InstellingenInzienHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(null, default)).Value!;

    private async Task<InstellingRow> TermijnAsync(GebruikerId wie) => (await DetailsAsync(wie)).Instellingen.Single(rij => rij.Sleutel == Instellingsleutel.TermijnBesluit);

    private async Task<CriteriaRow> InstroomvragenAsync(GebruikerId wie) =>
        (await new CriteriaInzienHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(null, default)).Value!.Criteria.Single(rij => rij.Soort == Criteriumsoort.Instroom);
}
