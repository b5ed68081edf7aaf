using ProeftuinPortaal.Application.Gezinnen;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Gezinnen;

public sealed class HuishoudenTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task Een_woongebied_wordt_toegevoegd_en_na_een_verhuizing_gewijzigd_en_de_eerdere_rij_blijft()
    {
        var casus = await portaal.CasusAsync();
        var id = (await VastleggenAsync(casus.Contactpersoon, Planvoorbeelden.Huishouden(casus))).Value;

        (await HerzieAsync(casus.Contactpersoon, Herziening(casus, id, "3512"))).Errors.Should().BeEmpty();

        (await new GezinInzienHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(casus.Nummer, default)).Value!.Huishoudens
            .Should().Equal(new HuishoudenRow(id, "3512", null, 2));
        (await portaal.AppAsync<string[]>($"SELECT array_agg(inhoud->>'postcodegebied') FROM portaal.rijversies WHERE rij_id = '{id}'", casus.Contactpersoon))
            .Should().Equal("3544");
    }

    [Fact]
    public async Task Wie_het_gezin_alleen_leest_mag_niet_en_een_buitenstaander_vindt_niets()
    {
        var casus = await portaal.CasusAsync();
        var id = (await VastleggenAsync(casus.Contactpersoon, Planvoorbeelden.Huishouden(casus))).Value;

        // The procesregisseur writes in the head and only reads the family.
        foreach (var lezer in new[] { casus.Procesregisseur, await portaal.ExpertAsync(casus, Organisatiesoort.VeiligThuis) })
        {
            (await VastleggenAsync(lezer, Planvoorbeelden.Huishouden(casus))).Errors.Should().Equal(Error.Forbidden);
            (await HerzieAsync(lezer, Herziening(casus, id, "3512"))).Errors.Should().Equal(Error.Forbidden);
        }

        (await VastleggenAsync(casus.Buitenstaander, Planvoorbeelden.Huishouden(casus))).Errors.Should().Equal(Error.NotFound);
        (await HerzieAsync(casus.Buitenstaander, Herziening(casus, id, "3512"))).Errors.Should().Equal(Error.NotFound);
        (await HerzieAsync(casus.Contactpersoon, Herziening(await portaal.CasusAsync(), id, "3512"))).Errors.Should().Equal(Error.NotFound);
    }

    [Fact]
    public async Task Herhaald_versturen_geeft_een_woongebied_en_geen_vier_cijfers_een_zin()
    {
        var casus = await portaal.CasusAsync();
        var command = Planvoorbeelden.Huishouden(casus);
        command.Postcodegebied = "3544 AB";
        (await VastleggenAsync(casus.Contactpersoon, command)).Errors.Should().Equal(HuishoudenErrors.Postcodegebied);
        command.Postcodegebied = "3544";

        var eerste = await VastleggenAsync(casus.Contactpersoon, command);
        (await VastleggenAsync(casus.Contactpersoon, command)).Value.Should().Be(eerste.Value);

        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.huishoudens WHERE gezin_id = '{casus.GezinId.Value}'")).Should().Be(1);
    }

    [Fact]
    public async Task Een_botsing_geeft_beide_waarden_en_tien_tegelijk_een_winnaar()
    {
        var casus = await portaal.CasusAsync();
        var id = (await VastleggenAsync(casus.Contactpersoon, Planvoorbeelden.Huishouden(casus))).Value;

        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => HerzieAsync(casus.Contactpersoon, Herziening(casus, id, $"351{i}"))));
        results.Count(result => result.IsSuccess).Should().Be(1);
        results.Where(result => !result.IsSuccess).Should().OnlyContain(result => result.Errors[0].Kind == ErrorKind.Conflict);

        var conflict = (await HerzieAsync(casus.Contactpersoon, Herziening(casus, id, "9000"))).Errors.Should().ContainSingle().Subject.Versieconflict!;
        (conflict.HuidigeVersie, conflict.GewijzigdDoor).Should().Be((2, "Contactpersoon Voorbeeld-01"));
        conflict.Velden.Should().ContainSingle().Which.Should().Match<Veldverschil>(veld => veld.Veld == "Postcodegebied" && (string)veld.Eigen! == "9000");
    }

    private static HuishoudenHerzien Herziening(Voorbeeldcasus casus, Guid id, string postcode) => new()
    {
        OperatieId = Guid.CreateVersion7(),
        Casusnummer = casus.Nummer,
        HuishoudenId = id,
        Versie = 1,
        Postcodegebied = postcode,
    };

    private Task<Result<Guid>> VastleggenAsync(GebruikerId wie, HuishoudenVastleggen command) =>
        new HuishoudenVastleggenHandler(portaal.DbVoor(wie)).HandleAsync(command, default);

    private Task<Result<Guid>> HerzieAsync(GebruikerId wie, HuishoudenHerzien command) =>
        new HuishoudenHerzienHandler(portaal.DbVoor(wie)).HandleAsync(command, default);
}
