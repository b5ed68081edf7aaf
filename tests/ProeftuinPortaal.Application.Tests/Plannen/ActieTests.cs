using ProeftuinPortaal.Application.Plannen;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Plannen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Plannen;

public sealed class ActieTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task Een_actie_is_van_een_professional_in_de_casus_of_van_een_gezinslid()
    {
        var (casus, ander) = (await portaal.CasusAsync(), await portaal.CasusAsync());
        var (lid, vreemd) = (await portaal.GezinslidAsync(casus), await portaal.GezinslidAsync(ander));

        (await HandleAsync(casus.Contactpersoon, Planvoorbeelden.Actie(casus))).Errors.Should().BeEmpty();
        (await HandleAsync(casus.Contactpersoon, Planvoorbeelden.Actie(casus, lid.Value))).Errors.Should().BeEmpty();
        foreach (var wie in new[] { casus.Buitenstaander.Value, vreemd.Value, ander.Contactpersoon.Value, Guid.NewGuid() })
        {
            (await HandleAsync(casus.Contactpersoon, Planvoorbeelden.Actie(casus, wie))).Errors.Should().Equal(ActieErrors.WieKanNiet);
        }

        (await PlanAsync(casus)).Acties.Select(actie => actie.Wie).Should().BeEquivalentTo("Contactpersoon Voorbeeld-01", "Lid Voorbeeld-01");
    }

    [Fact]
    public async Task Wie_niet_schrijft_mag_niet_een_buitenstaander_vindt_niets_en_herhalen_doet_een_keer()
    {
        var casus = await portaal.CasusAsync();
        var raad = await portaal.ExpertAsync(casus, Organisatiesoort.RaadVoorDeKinderbescherming);
        var command = Planvoorbeelden.Actie(casus);

        var eerste = await HandleAsync(casus.Contactpersoon, command);
        (await HandleAsync(casus.Contactpersoon, command)).Value.Should().Be(eerste.Value);

        (await PlanAsync(casus)).Acties.Should().ContainSingle();
        (await HandleAsync(raad, Planvoorbeelden.Actie(casus))).Errors.Should().Equal(Error.Forbidden);
        (await HandleAsync(casus.Buitenstaander, Planvoorbeelden.Actie(casus))).Errors.Should().Equal(Error.NotFound);
        (await HerzieAsync(raad, Herziening(casus, eerste.Value))).Errors.Should().Equal(Error.Forbidden);
        (await HerzieAsync(casus.Buitenstaander, Herziening(casus, eerste.Value))).Errors.Should().Equal(Error.NotFound);
        (await HerzieAsync(casus.Contactpersoon, Herziening(casus, Guid.NewGuid()))).Errors.Should().Equal(Error.NotFound);
    }

    [Fact]
    public async Task Een_botsing_geeft_beide_teksten_met_namen_en_niets_gaat_verloren()
    {
        var casus = await portaal.CasusAsync();
        var lid = await portaal.GezinslidAsync(casus);
        var id = (await HandleAsync(casus.Contactpersoon, Planvoorbeelden.Actie(casus))).Value;
        var ander = Herziening(casus, id);
        (ander.Wat, ander.Wie) = ("Langsgaan", lid.Value);
        (await HerzieAsync(await portaal.CollegaAsync(casus), ander)).Errors.Should().BeEmpty();

        var mijn = Herziening(casus, id);
        mijn.Status = Actiestatus.Gedaan;
        var conflict = (await HerzieAsync(casus.Contactpersoon, mijn)).Errors.Should().ContainSingle().Subject.Versieconflict!;

        conflict.Velden.Select(veld => veld.Veld).Should().Equal("Wat", "Wie", "Status");
        (conflict.Velden[1].EigenWoord, conflict.Velden[1].HuidigWoord).Should().Be(("Contactpersoon Voorbeeld-01", "Lid"));
        mijn.Versie = conflict.HuidigeVersie;
        (await HerzieAsync(casus.Contactpersoon, mijn)).Errors.Should().BeEmpty();
        (await portaal.AppAsync<string[]>($"SELECT array_agg(inhoud->>'wat' ORDER BY versie) FROM portaal.rijversies WHERE rij_id = '{id}'", casus.Contactpersoon))
            .Should().Equal("Bellen", "Langsgaan");
    }

    [Fact]
    public async Task Tien_tegelijk_geeft_een_winnaar()
    {
        var casus = await portaal.CasusAsync();
        var id = (await HandleAsync(casus.Contactpersoon, Planvoorbeelden.Actie(casus))).Value;

        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(i =>
        {
            var herziening = Herziening(casus, id);
            herziening.Wat = $"tekst {i}";
            return HerzieAsync(casus.Contactpersoon, herziening);
        }));

        results.Count(result => result.IsSuccess).Should().Be(1);
        results.Where(result => !result.IsSuccess).Should().OnlyContain(result => result.Errors[0].Kind == ErrorKind.Conflict);
    }

    [Fact]
    public async Task Wie_de_actie_heeft_houdt_haar_ook_als_de_casusrol_eindigt()
    {
        var casus = await portaal.CasusAsync();
        var collega = await portaal.CollegaAsync(casus);
        var id = (await HandleAsync(casus.Contactpersoon, Planvoorbeelden.Actie(casus, collega.Value))).Value;
        await portaal.BeeindigCasusrollenAsync(collega);

        (await HandleAsync(casus.Contactpersoon, Planvoorbeelden.Actie(casus, collega.Value))).Errors.Should().Equal(ActieErrors.WieKanNiet);
        var herziening = Herziening(casus, id);
        (herziening.Wie, herziening.Status) = (collega.Value, Actiestatus.Vervallen);
        (await HerzieAsync(casus.Contactpersoon, herziening)).Errors.Should().BeEmpty();
    }

    private ActieHerzien Herziening(Voorbeeldcasus casus, Guid id) => new()
    {
        OperatieId = Guid.CreateVersion7(),
        Casusnummer = casus.Nummer,
        ActieId = id,
        Versie = 1,
        Wat = "Bellen",
        Wie = casus.Contactpersoon.Value,
        UiterlijkOp = portaal.Vandaag.AddDays(7),
    };

    private async Task<PlanDetails> PlanAsync(Voorbeeldcasus casus) =>
        (await new PlanInzienHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(casus.Nummer, default)).Value!;

    private Task<Result<Guid>> HandleAsync(GebruikerId wie, ActieVastleggen command) =>
        new ActieVastleggenHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(command, default);

    private Task<Result<Guid>> HerzieAsync(GebruikerId wie, ActieHerzien command) =>
        new ActieHerzienHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(command, default);
}
