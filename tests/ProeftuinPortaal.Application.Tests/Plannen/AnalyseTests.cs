using ProeftuinPortaal.Application.Plannen;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Plannen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Plannen;

public sealed class AnalyseTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task Van_concept_via_een_reactie_naar_gedeeld_elk_als_nieuwe_versie()
    {
        var casus = await portaal.CasusAsync();
        var lid = await portaal.GezinslidAsync(casus);
        (await HandleAsync(casus.Contactpersoon, Planvoorbeelden.Analyse(casus))).Value.Should().Be(1);
        var gedeeld = Planvoorbeelden.Analyse(casus, versie: 1);
        gedeeld.Status = Analysestatus.Gedeeld;
        (await HandleAsync(casus.Contactpersoon, gedeeld)).Errors.Should().Equal(AnalyseErrors.GezinOntbreekt);

        (await ReageerAsync(casus.Contactpersoon, Planvoorbeelden.Reactie(casus, lid))).Errors.Should().BeEmpty();
        (await HandleAsync(casus.Contactpersoon, gedeeld)).Value.Should().Be(2);

        var analyses = (await PlanAsync(casus)).Analyses;
        analyses.Select(a => a.Status).Should().Equal(Analysestatus.Gedeeld, Analysestatus.Concept);
        analyses[1].Reacties.Should().ContainSingle().Which.Should().Match<ReactieRow>(r => r.PersoonId == lid && r.Standpunt == Standpunt.Deels && r.Tekst == "Bijna goed.");
        analyses[0].Feiten.Should().ContainSingle().Which.Bron.Should().Be("huisbezoek");
    }

    [Theory]
    [InlineData(Organisatiesoort.GecertificeerdeInstelling, null)]
    [InlineData(Organisatiesoort.RaadVoorDeKinderbescherming, ErrorKind.Forbidden)]
    public async Task Ook_hier_schrijft_de_GI_en_niet_de_Raad(Organisatiesoort soort, ErrorKind? verwacht)
    {
        var casus = await portaal.CasusAsync();
        var expert = await portaal.ExpertAsync(casus, soort);
        var lid = await portaal.GezinslidAsync(casus);
        await HandleAsync(casus.Contactpersoon, Planvoorbeelden.Analyse(casus));

        (await HandleAsync(expert, Planvoorbeelden.Analyse(casus, versie: 1))).Errors.Select(e => (ErrorKind?)e.Kind).SingleOrDefault().Should().Be(verwacht);
        (await ReageerAsync(expert, Planvoorbeelden.Reactie(casus, lid, verwacht is null ? 2 : 1))).Errors.Select(e => (ErrorKind?)e.Kind).SingleOrDefault().Should().Be(verwacht);
        (await HandleAsync(casus.Buitenstaander, Planvoorbeelden.Analyse(casus, versie: 1))).Errors.Should().Equal(Error.NotFound);
        (await ReageerAsync(casus.Buitenstaander, Planvoorbeelden.Reactie(casus, lid))).Errors.Should().Equal(Error.NotFound);
    }

    [Fact]
    public async Task Een_verloren_race_geeft_beide_teksten_per_veld()
    {
        var casus = await portaal.CasusAsync();
        await HandleAsync(casus.Contactpersoon, Planvoorbeelden.Analyse(casus, "van een ander"));
        var mijn = Planvoorbeelden.Analyse(casus, "van mij");
        mijn.Feiten.Add(new() { Tekst = "mijn feit", Bron = "zelf" });

        var conflict = (await HandleAsync(casus.Contactpersoon, mijn)).Errors.Should().ContainSingle().Subject.Versieconflict!;

        conflict.Velden.Select(veld => veld.Veld).Should().Equal("Feiten", "Verklaring");
        conflict.Velden[0].EigenWoord.Should().Contain("mijn feit");
        conflict.Velden[1].Should().Be(new Veldverschil("Verklaring", "Verklaring", "van mij", "van een ander"));
        mijn.Versie = conflict.HuidigeVersie;
        mijn.Feiten = (Feitenlijst)conflict.Velden[0].Huidig!;
        (await HandleAsync(casus.Contactpersoon, mijn)).Value.Should().Be(2);
        (await PlanAsync(casus)).Analyses.Select(a => a.Verklaring).Should().Equal("van mij", "van een ander");
    }

    [Fact]
    public async Task Tien_tegelijk_geeft_een_versie_en_negen_conflicten()
    {
        var casus = await portaal.CasusAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => HandleAsync(casus.Contactpersoon, Planvoorbeelden.Analyse(casus, $"tekst {i}"))));

        results.Count(result => result.IsSuccess).Should().Be(1);
        results.Where(result => !result.IsSuccess).Should().OnlyContain(result => result.Errors[0].Kind == ErrorKind.Conflict);
    }

    [Fact]
    public async Task Een_reactie_hoort_bij_de_versie_die_is_besproken_en_bij_iemand_uit_het_gezin()
    {
        var (casus, ander) = (await portaal.CasusAsync(), await portaal.CasusAsync());
        var (lid, vreemd) = (await portaal.GezinslidAsync(casus), await portaal.GezinslidAsync(ander));
        (await ReageerAsync(casus.Contactpersoon, Planvoorbeelden.Reactie(casus, lid))).Errors.Should().Equal(ReactieErrors.GeenAnalyse);
        await HandleAsync(casus.Contactpersoon, Planvoorbeelden.Analyse(casus));
        await HandleAsync(casus.Contactpersoon, Planvoorbeelden.Analyse(casus, versie: 1));

        var reactie = Planvoorbeelden.Reactie(casus, lid);
        (await ReageerAsync(casus.Contactpersoon, reactie)).Errors.Should().ContainSingle().Which.Versieconflict!.HuidigeVersie.Should().Be(2);
        (await ReageerAsync(casus.Contactpersoon, Planvoorbeelden.Reactie(casus, vreemd, 2))).Errors.Should().ContainSingle().Which.Field.Should().Be("PersoonId");

        reactie.Versie = 2;
        var eerste = await ReageerAsync(casus.Contactpersoon, reactie);
        eerste.Errors.Should().BeEmpty();
        (await ReageerAsync(casus.Contactpersoon, reactie)).Value.Should().Be(eerste.Value);
        (await PlanAsync(casus)).Analyses[0].Reacties.Should().ContainSingle();
    }

    [Fact]
    public async Task De_regio_zegt_wie_de_analyse_maakt()
    {
        var casus = await portaal.CasusAsync();
        await portaal.EigenaarAsync<object>($"INSERT INTO portaal.instellingen (id, regio_id, sleutel, waarde, van, bron) VALUES (gen_random_uuid(), '{casus.RegioId.Value}', 'UitvoerderAnalyse', 'Proeftuin', '2024-01-01', 'proef')");

        (await PlanAsync(casus)).UitvoerderAnalyse.Should().Be("Proeftuin");
    }

    [Fact]
    public async Task Een_planreactie_wordt_een_keer_bewaard_hoe_vaak_ook_verstuurd()
    {
        var casus = await portaal.CasusAsync();
        var command = Planvoorbeelden.Planreactie(casus);
        var handler = new PlanreactieGevenHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock);

        var eerste = await handler.HandleAsync(command, default);
        (await handler.HandleAsync(command, default)).Value.Should().Be(eerste.Value);
        (await PlanAsync(casus)).Reacties.Should().ContainSingle();
        command.OperatieId = Guid.CreateVersion7();
        (await new PlanreactieGevenHandler(portaal.DbVoor(casus.Procesregisseur), portaal.Clock).HandleAsync(command, default)).Errors.Should().Equal(Error.Forbidden);
    }

    private async Task<PlanDetails> PlanAsync(Voorbeeldcasus casus) =>
        (await new PlanInzienHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(casus.Nummer, default)).Value!;

    private Task<Result<int>> HandleAsync(GebruikerId wie, AnalyseVastleggen command) =>
        new AnalyseVastleggenHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(command, default);

    private Task<Result<Guid>> ReageerAsync(GebruikerId wie, ReactieVastleggen command) =>
        new ReactieVastleggenHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(command, default);
}
