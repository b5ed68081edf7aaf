using Npgsql;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Tijdlijnen;

public sealed class ContactEnIntakeTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task Notities_contacten_en_intakes_staan_in_een_lijst_nieuwste_eerst_en_zijn_te_filteren()
    {
        var casus = await portaal.CasusAsync();
        await portaal.MetNotitieAsync(casus);
        var contact = Planvoorbeelden.Contact(casus);
        contact.ContactOp = portaal.Vandaag.AddDays(-1);
        await VastleggenAsync(casus.Contactpersoon, contact);
        await IntakeAsync(casus.Contactpersoon, Planvoorbeelden.Intake(casus));

        string Soort(TijdlijnRow rij) => rij.Intake is not null ? "Intake" : rij.Contactmoment is not null ? "Contactmoment" : rij.Notitie is not null ? "Notitie" : "?";
        (await LeesAsync(casus, new())).Regels.Select(Soort).Should().Equal("Intake", "Notitie", "Contactmoment");
        foreach (var soort in Enum.GetValues<Tijdlijnsoort>())
        {
            (await LeesAsync(casus, new(Soort: soort))).Regels.Select(Soort).Should().Equal(soort.ToString());
        }
    }

    [Fact]
    public async Task De_bladzijden_sluiten_op_elkaar_aan_over_de_soorten_heen()
    {
        var casus = await portaal.CasusAsync();
        for (var i = 0; i < 20; i++)
        {
            var contact = Planvoorbeelden.Contact(casus, $"contact {i}");
            contact.ContactOp = portaal.Vandaag.AddDays(-i / 4);
            await VastleggenAsync(casus.Contactpersoon, contact);
            await portaal.MetNotitieAsync(casus, $"notitie {i}");
        }

        List<Guid> gezien = [];
        Tijdlijnplek? plek = null;
        do
        {
            var bladzijde = (await new TijdlijnInzienHandler(portaal.DbVoor(casus.Contactpersoon)).HandleAsync(casus.Nummer, new(), plek, default)).Value!;
            gezien.AddRange(bladzijde.Regels.Select(regel => regel.Id));
            plek = bladzijde.Verder;
        }
        while (plek is not null);

        gezien.Should().HaveCount(40).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Wie_leest_mag_geen_contact_of_intake_vastleggen_en_een_buitenstaander_vindt_niets()
    {
        var casus = await portaal.CasusAsync();
        var lezer = await portaal.ExpertAsync(casus, Organisatiesoort.VeiligThuis);
        var id = (await VastleggenAsync(casus.Contactpersoon, Planvoorbeelden.Contact(casus))).Value;

        (await VastleggenAsync(lezer, Planvoorbeelden.Contact(casus))).Errors.Should().Equal(Error.Forbidden);
        (await IntakeAsync(lezer, Planvoorbeelden.Intake(casus))).Errors.Should().Equal(Error.Forbidden);
        (await HerzieAsync(lezer, Herziening(casus, id, "x"))).Errors.Should().Equal(Error.Forbidden);
        (await VastleggenAsync(casus.Buitenstaander, Planvoorbeelden.Contact(casus))).Errors.Should().Equal(Error.NotFound);
        (await IntakeAsync(casus.Buitenstaander, Planvoorbeelden.Intake(casus))).Errors.Should().Equal(Error.NotFound);
        (await HerzieAsync(casus.Buitenstaander, Herziening(casus, id, "x"))).Errors.Should().Equal(Error.NotFound);
    }

    [Fact]
    public async Task Een_ander_lokaal_team_past_het_contact_niet_aan_ook_niet_in_kale_SQL()
    {
        var casus = await portaal.CasusAsync();
        var collega = await portaal.CollegaAsync(casus);
        var id = (await VastleggenAsync(casus.Contactpersoon, Planvoorbeelden.Contact(casus))).Value;

        (await HerzieAsync(collega, Herziening(casus, id, "x"))).Errors.Should().Equal(ContactmomentErrors.VanAndereOrganisatie);
        (await portaal.AppAsync<object>($"UPDATE portaal.contactmomenten SET tekst = 'x', herzien_door = toegang.ik() WHERE id = '{id}' RETURNING id", collega)).Should().BeNull();
    }

    [Fact]
    public async Task Een_botsing_geeft_beide_teksten_en_de_eerdere_blijven_bewaard()
    {
        var casus = await portaal.CasusAsync();
        var id = (await VastleggenAsync(casus.Contactpersoon, Planvoorbeelden.Contact(casus, "eerste"))).Value;
        (await HerzieAsync(casus.Contactpersoon, Herziening(casus, id, "tweede"))).Errors.Should().BeEmpty();
        var mijn = Herziening(casus, id, "mijn");
        mijn.IsGelukt = false;

        var conflict = (await HerzieAsync(casus.Contactpersoon, mijn)).Errors.Should().ContainSingle().Subject.Versieconflict!;

        conflict.Velden.Should().Equal(new Veldverschil("IsGelukt", "Gelukt", false, true), new Veldverschil("Tekst", "Wat is besproken", "mijn", "tweede"));
        mijn.Versie = conflict.HuidigeVersie;
        (await HerzieAsync(casus.Contactpersoon, mijn)).Errors.Should().BeEmpty();
        (await portaal.AppAsync<string[]>($"SELECT array_agg(inhoud->>'tekst' ORDER BY versie) FROM portaal.rijversies WHERE rij_id = '{id}'", casus.Contactpersoon))
            .Should().Equal("eerste", "tweede");
        (await portaal.AppAsync<long>($"SELECT count(*) FROM portaal.rijversies WHERE rij_id = '{id}'", casus.Procesregisseur)).Should().Be(0);
    }

    [Fact]
    public async Task Tien_tegelijk_geeft_een_winnaar_en_herhaald_versturen_een_rij()
    {
        var casus = await portaal.CasusAsync();
        var command = Planvoorbeelden.Contact(casus);
        var ids = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => VastleggenAsync(casus.Contactpersoon, command)));
        ids.Select(result => result.Value).Distinct().Should().ContainSingle();

        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => HerzieAsync(casus.Contactpersoon, Herziening(casus, ids[0].Value, $"tekst {i}"))));

        results.Count(result => result.IsSuccess).Should().Be(1);
        (await LeesAsync(casus, new())).Regels.Should().ContainSingle();
    }

    [Fact]
    public async Task Wie_volgens_de_regio_bij_de_intake_hoort_en_ontbreekt_heeft_een_reden()
    {
        var casus = await portaal.CasusAsync();
        await portaal.EigenaarAsync<object>($"INSERT INTO portaal.instellingen (id, regio_id, sleutel, waarde, van, bron) VALUES (gen_random_uuid(), '{casus.RegioId.Value}', 'VerplichtBijIntake', 'Gezin, VeiligThuis', '2024-01-01', 'proef')");
        var command = Planvoorbeelden.Intake(casus);
        command.Partijen[nameof(Intakepartij.VeiligThuis)].IsErbij = false;
        command.Partijen[nameof(Intakepartij.GecertificeerdeInstelling)].IsErbij = false;

        (await IntakeAsync(casus.Contactpersoon, command)).Errors.Should().ContainSingle().Which.Field.Should().Be("Partijen.VeiligThuis.RedenAfwezig");
        command.Partijen[nameof(Intakepartij.VeiligThuis)].RedenAfwezig = "Ziek.";
        var eerste = await IntakeAsync(casus.Contactpersoon, command);
        (await IntakeAsync(casus.Contactpersoon, command)).Value.Should().Be(eerste.Value);

        var tijdlijn = await LeesAsync(casus, new());
        tijdlijn.VerplichtBijIntake.Should().Equal(Intakepartij.Gezin, Intakepartij.VeiligThuis);
        var intake = tijdlijn.Regels.Should().ContainSingle().Subject.Intake!;
        intake.Partijen.Single(partij => partij.Partij == Intakepartij.VeiligThuis).Should().Be(new IntakepartijRow(Intakepartij.VeiligThuis, false, "Ziek."));
        intake.Partijen.Should().NotContain(partij => partij.Partij == Intakepartij.GecertificeerdeInstelling);
    }

    [Fact]
    public async Task Een_lezer_voegt_ook_in_kale_SQL_niets_toe()
    {
        var casus = await portaal.CasusAsync();
        var lezer = await portaal.ExpertAsync(casus, Organisatiesoort.VeiligThuis);

        var poging = () => portaal.AppAsync<object>($"INSERT INTO portaal.intakes (id, casus_id, bronhouder_id, auteur_id, vastgelegd_op, gesprek_op) VALUES (gen_random_uuid(), '{casus.Id.Value}', toegang.mijn_organisatie(), toegang.ik(), now(), now())", lezer);

        (await poging.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be("42501");
    }

    private ContactmomentHerzien Herziening(Voorbeeldcasus casus, Guid id, string tekst) => new()
    {
        OperatieId = Guid.CreateVersion7(),
        Casusnummer = casus.Nummer,
        ContactmomentId = id,
        Versie = 1,
        ContactOp = portaal.Vandaag,
        Vorm = Contactvorm.Huisbezoek,
        Met = "Voorbeeld-01",
        IsGelukt = true,
        Tekst = tekst,
    };

    private async Task<TijdlijnDetails> LeesAsync(Voorbeeldcasus casus, Tijdlijnfilter filter) =>
        (await new TijdlijnInzienHandler(portaal.DbVoor(casus.Contactpersoon)).HandleAsync(casus.Nummer, filter, null, default)).Value!;

    private Task<Result<Guid>> VastleggenAsync(GebruikerId wie, ContactmomentVastleggen command) =>
        new ContactmomentVastleggenHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(command, default);

    private Task<Result<Guid>> HerzieAsync(GebruikerId wie, ContactmomentHerzien command) =>
        new ContactmomentHerzienHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(command, default);

    private Task<Result<Guid>> IntakeAsync(GebruikerId wie, IntakeVastleggen command) =>
        new IntakeVastleggenHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(command, default);
}
