using ProeftuinPortaal.Application.Gezinnen;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Gezinnen;

public sealed class GezinTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task Het_gezin_toont_mensen_met_leeftijd_en_gebied_en_het_lezen_wordt_gelogd()
    {
        var casus = await portaal.CasusAsync();
        await portaal.GezinslidAsync(casus);
        await portaal.EigenaarAsync<object>($"INSERT INTO portaal.huishoudens (id, gezin_id, postcodegebied, wijk) VALUES (gen_random_uuid(), '{casus.GezinId.Value}', '3544', 'Wijk Voorbeeld-01')");

        var gezin = (await LeesAsync(casus.Contactpersoon, casus)).Value!;

        gezin.Personen.Should().ContainSingle().Which.Should().Match<PersoonRow>(p => p.Naam == "Lid Voorbeeld-01" && p.Leeftijd == 10 && p.Gezinsrol == Gezinsrol.Kind);
        gezin.Huishoudens.Should().ContainSingle().Which.Should().Match<HuishoudenRow>(h => h.Postcodegebied == "3544" && h.Wijk == "Wijk Voorbeeld-01" && h.Versie == 1);
        gezin.MagVastleggen.Should().BeTrue();
        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.logboek WHERE casus_id = '{casus.Id.Value}' AND handeling = 'Inzage' AND deel = 'Gezin'")).Should().Be(1);
    }

    [Fact]
    public async Task Wie_het_gezin_leest_maar_niet_schrijft_mag_niemand_toevoegen_en_een_buitenstaander_vindt_niets()
    {
        var casus = await portaal.CasusAsync();
        var expert = await portaal.ExpertAsync(casus, Organisatiesoort.VeiligThuis);
        var lid = await portaal.GezinslidAsync(casus);

        (await LeesAsync(expert, casus)).Value!.MagVastleggen.Should().BeFalse();
        (await VastleggenAsync(expert, Planvoorbeelden.Persoon(casus))).Errors.Should().Equal(Error.Forbidden);
        (await HerzieAsync(expert, Herziening(casus, lid, "Anders"))).Errors.Should().Equal(Error.Forbidden);
        (await LeesAsync(casus.Buitenstaander, casus)).Errors.Should().Equal(Error.NotFound);
        (await VastleggenAsync(casus.Buitenstaander, Planvoorbeelden.Persoon(casus))).Errors.Should().Equal(Error.NotFound);
        (await HerzieAsync(casus.Buitenstaander, Herziening(casus, lid, "Anders"))).Errors.Should().Equal(Error.NotFound);
        (await HerzieAsync(casus.Contactpersoon, Herziening(await portaal.CasusAsync(), lid, "Anders"))).Errors.Should().Equal(Error.NotFound);
    }

    [Fact]
    public async Task Herhaald_versturen_geeft_een_gezinslid()
    {
        var casus = await portaal.CasusAsync();
        var command = Planvoorbeelden.Persoon(casus);

        var eerste = await VastleggenAsync(casus.Contactpersoon, command);
        (await VastleggenAsync(casus.Contactpersoon, command)).Value.Should().Be(eerste.Value);

        (await LeesAsync(casus.Contactpersoon, casus)).Value!.Personen.Should().ContainSingle();
    }

    [Fact]
    public async Task Een_ouder_jonger_dan_een_kind_wordt_geweigerd_en_kan_na_verbetering()
    {
        var casus = await portaal.CasusAsync();
        await portaal.GezinslidAsync(casus);
        var ouder = Planvoorbeelden.Persoon(casus, "Ouder");
        (ouder.Gezinsrol, ouder.Geboortedatum) = (Gezinsrol.Ouder, portaal.Vandaag.AddYears(-5));

        (await VastleggenAsync(casus.Contactpersoon, ouder)).Errors.Should().Equal(PersoonErrors.OuderJongerDanKind);
        ouder.Geboortedatum = null;
        (await VastleggenAsync(casus.Contactpersoon, ouder)).Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task Een_botsing_geeft_beide_waarden_per_veld_met_de_naam_van_de_ander()
    {
        var casus = await portaal.CasusAsync();
        var lid = await portaal.GezinslidAsync(casus);
        (await HerzieAsync(await portaal.CollegaAsync(casus), Herziening(casus, lid, "Collega"))).Errors.Should().BeEmpty();
        var mijn = Herziening(casus, lid, "Mijn");

        var conflict = (await HerzieAsync(casus.Contactpersoon, mijn)).Errors.Should().ContainSingle().Subject.Versieconflict!;

        conflict.GewijzigdDoor.Should().Be("Medewerker Voorbeeld-01");
        conflict.Velden.Should().Equal(new Veldverschil("Voornaam", "Voornaam", "Mijn", "Collega"));
        mijn.Versie = conflict.HuidigeVersie;
        (await HerzieAsync(casus.Contactpersoon, mijn)).Errors.Should().BeEmpty();
        (await portaal.AppAsync<string[]>($"SELECT array_agg(inhoud->>'voornaam' ORDER BY versie) FROM portaal.rijversies WHERE rij_id = '{lid.Value}'", casus.Contactpersoon))
            .Should().Equal("Lid", "Collega");
    }

    [Fact]
    public async Task Tien_tegelijk_geeft_een_winnaar_en_negen_conflicten()
    {
        var casus = await portaal.CasusAsync();
        var lid = await portaal.GezinslidAsync(casus);

        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => HerzieAsync(casus.Contactpersoon, Herziening(casus, lid, $"Naam {i}"))));

        results.Count(result => result.IsSuccess).Should().Be(1);
        results.Where(result => !result.IsSuccess).Should().OnlyContain(result => result.Errors[0].Kind == ErrorKind.Conflict);
    }

    private PersoonHerzien Herziening(Voorbeeldcasus casus, PersoonId lid, string voornaam) => new()
    {
        OperatieId = Guid.CreateVersion7(),
        Casusnummer = casus.Nummer,
        PersoonId = lid,
        Versie = 1,
        Voornaam = voornaam,
        Achternaam = "Voorbeeld-01",
        Gezinsrol = Gezinsrol.Kind,
        Geboortedatum = portaal.Vandaag.AddYears(-10),
    };

    private Task<Result<GezinDetails>> LeesAsync(GebruikerId wie, Voorbeeldcasus casus) =>
        new GezinInzienHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(casus.Nummer, default);

    private Task<Result<PersoonId>> VastleggenAsync(GebruikerId wie, PersoonVastleggen command) =>
        new PersoonVastleggenHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(command, default);

    private Task<Result<PersoonId>> HerzieAsync(GebruikerId wie, PersoonHerzien command) =>
        new PersoonHerzienHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(command, default);
}
