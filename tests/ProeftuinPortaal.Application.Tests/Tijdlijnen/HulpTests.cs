using ProeftuinPortaal.Application.Concepten;
using ProeftuinPortaal.Application.Plannen;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Application.Vandaag;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Tijdlijnen;

public sealed class HulpTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task Wachten_langer_dan_de_regio_toestaat_is_te_lang_en_staat_op_Vandaag()
    {
        var casus = await MetTermijnAsync(42);
        await VastleggenAsync(casus.Contactpersoon, Planvoorbeelden.Hulp(casus, 43));
        await VastleggenAsync(casus.Contactpersoon, Planvoorbeelden.Hulp(casus, 42));

        var hulp = (await LeesAsync(casus.Contactpersoon, casus)).Value!;

        (hulp.Termijn, hulp.MagVastleggen).Should().Be((42, true));
        hulp.Hulp.Select(h => h.WachtTeLang).Should().Equal(true, false);
        (await VandaagAsync(casus.Contactpersoon)).WachtTeLang.Should().ContainSingle().Which.Should().Match<HulpVandaagRow>(h => h.Casusnummer == casus.Nummer && h.Dagen == 43);
        (await VandaagAsync(casus.Procesregisseur)).WachtTeLang.Should().BeEmpty("die leest de tijdlijn niet");
        (await VandaagAsync(casus.Buitenstaander)).WachtTeLang.Should().BeEmpty();
    }

    [Fact]
    public async Task Hulp_gaat_stap_voor_stap_en_is_voor_een_gezinslid_of_het_hele_gezin()
    {
        var (casus, ander) = (await portaal.CasusAsync(), await portaal.CasusAsync());
        var (lid, vreemd) = (await portaal.GezinslidAsync(casus), await portaal.GezinslidAsync(ander));
        var command = Planvoorbeelden.Hulp(casus);
        command.PersoonId = vreemd;
        (await VastleggenAsync(casus.Contactpersoon, command)).Errors.Should().Equal(PersoonErrors.HoortNietBijGezin with { Field = "PersoonId" });
        command.PersoonId = lid;
        var id = (await VastleggenAsync(casus.Contactpersoon, command)).Value;
        (await VastleggenAsync(casus.Contactpersoon, command)).Value.Should().Be(id);

        var stap = Herziening(casus, id, 1, Hulpstatus.Beeindigd);
        (stap.GestartOp, stap.BeeindigdOp, stap.Resultaat) = (portaal.Vandaag.AddDays(-3), portaal.Vandaag, "Gelukt.");
        (await HerzieAsync(casus.Contactpersoon, stap)).Errors.Should().BeEmpty();
        (await HerzieAsync(casus.Contactpersoon, Herziening(casus, id, 2, Hulpstatus.Wacht, portaal.Vandaag))).Errors.Should().Equal(HulpErrors.StapTerug);

        var rij = (await LeesAsync(casus.Contactpersoon, casus)).Value!.Hulp.Should().ContainSingle().Subject;
        (rij.Status, rij.Resultaat, rij.PersoonId).Should().Be((Hulpstatus.Beeindigd, "Gelukt.", (PersoonId?)null));
    }

    [Fact]
    public async Task Wie_leest_schrijft_niet_en_een_buitenstaander_vindt_niets()
    {
        var casus = await portaal.CasusAsync();
        var lezer = await portaal.ExpertAsync(casus, Organisatiesoort.GecertificeerdeInstelling);
        var id = (await VastleggenAsync(casus.Contactpersoon, Planvoorbeelden.Hulp(casus))).Value;

        (await LeesAsync(lezer, casus)).Value!.MagVastleggen.Should().BeFalse();
        (await VastleggenAsync(lezer, Planvoorbeelden.Hulp(casus))).Errors.Should().Equal(Error.Forbidden);
        (await HerzieAsync(lezer, Herziening(casus, id, 1, Hulpstatus.Gevraagd))).Errors.Should().Equal(Error.Forbidden);
        (await LeesAsync(casus.Buitenstaander, casus)).Errors.Should().Equal(Error.NotFound);
        (await VastleggenAsync(casus.Buitenstaander, Planvoorbeelden.Hulp(casus))).Errors.Should().Equal(Error.NotFound);
        (await HerzieAsync(casus.Buitenstaander, Herziening(casus, id, 1, Hulpstatus.Gevraagd))).Errors.Should().Equal(Error.NotFound);
    }

    [Fact]
    public async Task Een_botsing_geeft_beide_waarden_en_tien_tegelijk_een_winnaar()
    {
        var casus = await portaal.CasusAsync();
        var lid = await portaal.GezinslidAsync(casus);
        var id = (await VastleggenAsync(casus.Contactpersoon, Planvoorbeelden.Hulp(casus))).Value;
        var mijn = Herziening(casus, id, 1, Hulpstatus.Gevraagd);
        mijn.PersoonId = lid;

        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => HerzieAsync(casus.Contactpersoon, Herziening(casus, id, 1, Hulpstatus.Wacht, portaal.Vandaag))));
        results.Count(result => result.IsSuccess).Should().Be(1);
        var conflict = (await HerzieAsync(casus.Contactpersoon, mijn)).Errors.Should().ContainSingle().Subject.Versieconflict!;

        conflict.Velden.Select(veld => veld.Veld).Should().Equal("PersoonId", "Status", "WachtOp");
        (conflict.Velden[0].EigenWoord, conflict.Velden[0].HuidigWoord).Should().Be(("Lid", "Het hele gezin"));
    }

    [Fact]
    public async Task Mijn_open_acties_staan_op_Vandaag_op_urgentie_en_die_van_een_ander_niet()
    {
        var casus = await portaal.CasusAsync();
        var collega = await portaal.CollegaAsync(casus);
        foreach (var dagen in new[] { 30, 0 })
        {
            await new ActieVastleggenHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(Planvoorbeelden.Actie(casus, dagen: dagen), default);
        }

        await new ActieVastleggenHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(Planvoorbeelden.Actie(casus, collega.Value), default);
        var laat = (await new ActieVastleggenHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(Planvoorbeelden.Actie(casus), default)).Value;
        await portaal.EigenaarAsync<object>($"UPDATE portaal.acties SET uiterlijk_op = current_date - 3 WHERE id = '{laat}'");

        (await VandaagAsync(casus.Contactpersoon)).Acties.Select(actie => actie.Urgentie).Should().Equal(Urgentie.TeLaat, Urgentie.Vandaag, Urgentie.Later);
        (await VandaagAsync(collega)).Acties.Should().ContainSingle();
        await portaal.BeeindigCasusrollenAsync(collega);
        (await VandaagAsync(collega)).Acties.Should().BeEmpty();
    }

    [Theory]
    [InlineData(Bevoegdheid.Top3Vaststellen, false)]
    [InlineData(Bevoegdheid.AnalyseVastleggen, false)]
    [InlineData(Bevoegdheid.PlanreactieGeven, false)]
    [InlineData(Bevoegdheid.HulpVastleggen, false)]
    [InlineData(Bevoegdheid.ActieHerzien, true)]
    [InlineData(Bevoegdheid.PersoonHerzien, true)]
    [InlineData(Bevoegdheid.HuishoudenVastleggen, false)]
    [InlineData(Bevoegdheid.HuishoudenHerzien, true)]
    [InlineData(Bevoegdheid.KaderWijzigen, false)]
    [InlineData(Bevoegdheid.VeiligContactWijzigen, false)]
    public async Task Elk_formulier_bewaart_een_concept_voor_wie_het_mag_sturen(Bevoegdheid formulier, bool herziet)
    {
        var casus = await portaal.CasusAsync();
        var onderwerp = herziet ? Conceptonderwerp.Van(casus.Nummer, Guid.NewGuid()) : casus.Nummer;
        Conceptonderwerp.Bestaat(formulier, onderwerp).Should().BeTrue();
        Conceptonderwerp.Bestaat(formulier, herziet ? casus.Nummer : $"{casus.Nummer}.{Guid.NewGuid():N}").Should().BeFalse();

        (await new ConceptBewarenHandler(portaal.DbVoor(casus.Contactpersoon)).HandleAsync(formulier, onderwerp, Guid.NewGuid(), 1, "{}", default)).Errors.Should().BeEmpty();
        (await new ConceptBewarenHandler(portaal.DbVoor(casus.Buitenstaander)).HandleAsync(formulier, onderwerp, Guid.NewGuid(), 1, "{}", default)).Errors.Should().Equal(Error.NotFound);
    }

    private async Task<Voorbeeldcasus> MetTermijnAsync(int dagen)
    {
        var casus = await portaal.CasusAsync();
        await portaal.EigenaarAsync<object>($"INSERT INTO portaal.instellingen (id, regio_id, sleutel, waarde, van, bron) VALUES (gen_random_uuid(), '{casus.RegioId.Value}', 'TermijnHulp', '{dagen}', '2024-01-01', 'proef')");
        return casus;
    }

    private HulpHerzien Herziening(Voorbeeldcasus casus, Guid id, int versie, Hulpstatus status, DateOnly? wachtOp = null) => new()
    {
        OperatieId = Guid.CreateVersion7(),
        Casusnummer = casus.Nummer,
        HulpId = id,
        Versie = versie,
        Wat = "Gezinsbegeleiding",
        Aanbieder = "Stichting Voorbeeld-01",
        Status = status,
        GevraagdOp = portaal.Vandaag.AddDays(-10),
        WachtOp = wachtOp,
    };

    private async Task<VandaagDetails> VandaagAsync(GebruikerId wie) => (await new VandaagInzienHandler(portaal.DbVoor(wie)).HandleAsync(default)).Value!;

    private Task<Result<HulpDetails>> LeesAsync(GebruikerId wie, Voorbeeldcasus casus) =>
        new HulpInzienHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(casus.Nummer, default);

    private Task<Result<Guid>> VastleggenAsync(GebruikerId wie, HulpVastleggen command) =>
        new HulpVastleggenHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(command, default);

    private Task<Result<Guid>> HerzieAsync(GebruikerId wie, HulpHerzien command) =>
        new HulpHerzienHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(command, default);
}
