using Npgsql;
using ProeftuinPortaal.Application.Plannen;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Plannen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Plannen;

public sealed class Top3VaststellenTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task Elke_vaststelling_is_een_nieuwe_versie_en_de_vorige_blijft_leesbaar_met_haar_verloop()
    {
        var casus = await portaal.CasusAsync();
        var lid = await portaal.GezinslidAsync(casus);
        var eerste = Planvoorbeelden.Top3(casus);
        eerste.Situatie1.MetWoorden(lid, "Zo voelt het.");

        (await HandleAsync(casus.Contactpersoon, eerste)).Value.Should().Be(1);
        var tweede = Planvoorbeelden.Top3(casus, versie: 1);
        tweede.Situatie1 = Situatieformulier.Van((await PlanAsync(casus)).Top3[0].Situaties[0]);
        tweede.Situatie1.Status = Situatiestatus.Verminderd;
        (await HandleAsync(casus.Contactpersoon, tweede)).Value.Should().Be(2);

        var plan = await PlanAsync(casus);
        plan.Top3.Select(versie => versie.Nummer).Should().Equal(2, 1);
        plan.Top3.Select(versie => versie.Situaties[0].Status).Should().Equal(Situatiestatus.Verminderd, Situatiestatus.Open);
        plan.Top3.Select(versie => versie.Situaties[0].LijnId).Distinct().Should().ContainSingle();
        plan.Top3.Should().OnlyContain(versie => versie.Situaties[0].Belevingen[0].Woorden == "Zo voelt het.");
        plan.Naam(lid).Should().Be("Lid Voorbeeld-01");
    }

    [Theory]
    [InlineData(Organisatiesoort.VeiligThuis, null)]
    [InlineData(Organisatiesoort.GecertificeerdeInstelling, null)]
    [InlineData(Organisatiesoort.RaadVoorDeKinderbescherming, ErrorKind.Forbidden)]
    public async Task Met_dezelfde_casusrol_schrijven_VT_en_GI_en_reageert_de_Raad_alleen(Organisatiesoort soort, ErrorKind? verwacht)
    {
        var casus = await portaal.CasusAsync();
        var expert = await portaal.ExpertAsync(casus, soort);
        var sql = $"""
            INSERT INTO portaal.top3_versies (id, casus_id, nummer, bronhouder_id, auteur_id, vastgelegd_op, samen_met)
            VALUES (gen_random_uuid(), '{casus.Id.Value}', 9, toegang.mijn_organisatie(), toegang.ik(), now(), 'x')
            """;

        (await HandleAsync(expert, Planvoorbeelden.Top3(casus))).Errors.Select(error => (ErrorKind?)error.Kind).SingleOrDefault().Should().Be(verwacht);
        (await new PlanreactieGevenHandler(portaal.DbVoor(expert), portaal.Clock).HandleAsync(Planvoorbeelden.Planreactie(casus), default)).Errors.Should().BeEmpty();
        var plan = await PlanAsync(casus, expert);
        plan.Mag.Should().Match<Planrechten>(mag => mag.Schrijven == (verwacht == null) && mag.Reageren);
        plan.Reacties.Should().ContainSingle().Which.Tekst.Should().Be("Reactie Voorbeeld-01.");
        if (verwacht is null)
        {
            await portaal.AppAsync<object>(sql, expert);
        }
        else
        {
            (await portaal.Invoking(p => p.AppAsync<object>(sql, expert)).Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be("42501");
            (await portaal.Invoking(p => p.AppAsync<object>(sql.Replace("top3_versies", "acties", StringComparison.Ordinal)
                    .Replace("nummer, ", "uiterlijk_op, status, eigenaar_id, versie, ", StringComparison.Ordinal).Replace("samen_met", "wat", StringComparison.Ordinal)
                    .Replace("9, ", "current_date, 'Open', toegang.ik(), 1, ", StringComparison.Ordinal), expert))
                .Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be("42501");
            await portaal.AppAsync<object>($"INSERT INTO portaal.planreacties (id, casus_id, bronhouder_id, auteur_id, vastgelegd_op, tekst) VALUES (gen_random_uuid(), '{casus.Id.Value}', toegang.mijn_organisatie(), toegang.ik(), now(), 'x')", expert);
        }
    }

    [Fact]
    public async Task Procesregisseur_leest_en_een_buitenstaander_vindt_niets()
    {
        var casus = await portaal.CasusAsync();

        (await HandleAsync(casus.Procesregisseur, Planvoorbeelden.Top3(casus))).Errors.Should().Equal(Error.Forbidden);
        (await HandleAsync(casus.Buitenstaander, Planvoorbeelden.Top3(casus))).Errors.Should().Equal(Error.NotFound);
        (await new PlanInzienHandler(portaal.DbVoor(casus.Buitenstaander), portaal.Clock).HandleAsync(casus.Nummer, default)).Errors.Should().Equal(Error.NotFound);
        (await new PlanreactieGevenHandler(portaal.DbVoor(casus.Buitenstaander), portaal.Clock).HandleAsync(Planvoorbeelden.Planreactie(casus), default)).Errors.Should().Equal(Error.NotFound);
    }

    [Fact]
    public async Task Wie_een_oude_versie_herziet_krijgt_beide_teksten_per_situatie_en_kan_daarna_kiezen()
    {
        var casus = await portaal.CasusAsync();
        var collega = await portaal.CollegaAsync(casus);
        await HandleAsync(casus.Contactpersoon, Planvoorbeelden.Top3(casus, "basis"));
        var lijn = (await PlanAsync(casus)).Top3[0].Situaties[0];
        var (mijn, ander) = (Planvoorbeelden.Top3(casus, "x", 1), Planvoorbeelden.Top3(casus, "x", 1));
        (mijn.Situatie1, ander.Situatie1) = (Situatieformulier.Van(lijn), Situatieformulier.Van(lijn));
        mijn.Situatie1.Omschrijving = "mijn tekst";
        ander.Situatie1.Omschrijving = "tekst van de collega";
        ander.Situatie2 = new() { Rang = 2, Omschrijving = "erbij gezet door de collega" };
        (await HandleAsync(collega, ander)).Value.Should().Be(2);

        var conflict = (await HandleAsync(casus.Contactpersoon, mijn)).Errors.Should().ContainSingle().Subject.Versieconflict!;

        conflict.HuidigeVersie.Should().Be(2);
        conflict.Velden.Select(veld => veld.Veld).Should().Equal("Situatie1", "Situatie2");
        conflict.Velden[0].EigenWoord.Should().Contain("mijn tekst");
        conflict.Velden[0].HuidigWoord.Should().Contain("tekst van de collega");
        conflict.Velden[1].EigenWoord.Should().Be("(geen situatie)");

        mijn.Situatie2 = (Situatieformulier)conflict.Velden[1].Huidig!;
        mijn.Versie = conflict.HuidigeVersie;
        (await HandleAsync(casus.Contactpersoon, mijn)).Value.Should().Be(3);
        (await PlanAsync(casus)).Top3[0].Situaties.Select(s => s.Omschrijving).Should().Equal("mijn tekst", "erbij gezet door de collega");
    }

    [Fact]
    public async Task Tien_tegelijk_geeft_een_nieuwe_versie_en_negen_conflicten()
    {
        var casus = await portaal.CasusAsync();
        await HandleAsync(casus.Contactpersoon, Planvoorbeelden.Top3(casus));

        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => HandleAsync(casus.Contactpersoon, Planvoorbeelden.Top3(casus, $"tekst {i}", 1))));

        results.Count(result => result.IsSuccess).Should().Be(1);
        results.Where(result => !result.IsSuccess).Should().OnlyContain(result => result.Errors[0].Kind == ErrorKind.Conflict && result.Errors[0].Versieconflict!.HuidigeVersie == 2);
    }

    [Fact]
    public async Task Herhaald_versturen_geeft_een_versie()
    {
        var casus = await portaal.CasusAsync();
        var command = Planvoorbeelden.Top3(casus);

        (await HandleAsync(casus.Contactpersoon, command)).Value.Should().Be(1);
        (await HandleAsync(casus.Contactpersoon, command)).Value.Should().Be(1);

        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.top3_versies WHERE casus_id = '{casus.Id.Value}'")).Should().Be(1);
    }

    [Fact]
    public async Task Een_geweigerde_Top3_kan_daarna_alsnog_en_woorden_van_een_vreemde_worden_geweigerd()
    {
        var (casus, ander) = (await portaal.CasusAsync(), await portaal.CasusAsync());
        var vreemd = await portaal.GezinslidAsync(ander);
        var command = Planvoorbeelden.Top3(casus);
        command.Situatie2 = new() { Rang = 1, Omschrijving = "ook eerste" };
        command.Situatie1.MetWoorden(vreemd, "van een ander gezin");

        (await HandleAsync(casus.Contactpersoon, command)).Errors.Should().BeEquivalentTo(
            [PersoonErrors.HoortNietBijGezin, new Error(ErrorKind.Invalid, Top3Errors.GelijkeRang(1), "Situatie2.Rang")]);

        command.Situatie1.Belevingen.Clear();
        command.Situatie2.Rang = 2;
        (await HandleAsync(casus.Contactpersoon, command)).Value.Should().Be(1);
    }

    [Fact]
    public async Task Het_plan_lezen_staat_in_het_logboek_als_deel_Plan()
    {
        var casus = await portaal.CasusAsync();

        await PlanAsync(casus);

        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.logboek WHERE casus_id = '{casus.Id.Value}' AND handeling = 'Inzage' AND deel = 'Plan'")).Should().Be(1);
    }

    [Fact]
    public async Task Een_gast_met_alleen_het_plan_ziet_geen_namen_van_het_gezin()
    {
        var casus = await portaal.CasusAsync();
        var lid = await portaal.GezinslidAsync(casus);
        var command = Planvoorbeelden.Top3(casus);
        command.Situatie1.MetWoorden(lid, "Zo voelt het.");
        await HandleAsync(casus.Contactpersoon, command);
        var gast = await portaal.BetrokkeneAsync(casus, Rol.Ketenpartner, Organisatiesoort.Ggz, Casusrolsoort.Gast);
        await portaal.EigenaarAsync<object>($"INSERT INTO portaal.toegangen (id, casus_id, gebruiker_id, deel, van, tot, reden) VALUES (gen_random_uuid(), '{casus.Id.Value}', '{gast.Value}', 'Plan', now(), now() + interval '1 day', 'x')");

        var plan = await PlanAsync(casus, gast);

        (plan.Gezin.Count, plan.Naam(lid), plan.Mag.Schrijven, plan.Mag.Reageren, plan.Mag.LeestTijdlijn).Should().Be((0, "een gezinslid", false, false, false));
    }

    private async Task<PlanDetails> PlanAsync(Voorbeeldcasus casus, GebruikerId? wie = null) =>
        (await new PlanInzienHandler(portaal.DbVoor(wie ?? casus.Contactpersoon), portaal.Clock).HandleAsync(casus.Nummer, default)).Value!;

    private Task<Result<int>> HandleAsync(GebruikerId wie, Top3Vaststellen command) =>
        new Top3VaststellenHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(command, default);
}
