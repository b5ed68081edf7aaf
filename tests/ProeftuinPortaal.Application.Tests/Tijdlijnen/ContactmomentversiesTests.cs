using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Tijdlijnen;

public sealed class ContactmomentversiesTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task Elke_eerdere_tekst_is_te_lezen_de_nieuwste_eerst_met_wie_haar_schreef()
    {
        var casus = await portaal.CasusAsync();
        var organisatie = await portaal.EigenaarAsync<Guid>($"SELECT organisatie_id FROM portaal.gebruikers WHERE id = '{casus.Contactpersoon.Value}'");
        var collega = await portaal.GebruikerAsync(casus.RegioId, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam, "Collega Voorbeeld-07", new(organisatie));
        await portaal.GeefCasusrolAsync(casus, collega, Casusrolsoort.Zorgcoordinator);
        var id = await MaakAsync(casus, "eerste tekst");
        (await VersiesAsync(casus.Contactpersoon, casus, id)).Value.Should().BeEmpty();

        await HerzieAsync(collega, casus, id, 1, "tweede tekst", isGelukt: false);
        await HerzieAsync(casus.Contactpersoon, casus, id, 2, "derde tekst");

        var versies = (await VersiesAsync(collega, casus, id)).Value!;
        versies.Select(versie => (versie.Versie, versie.Tekst, versie.Auteur, versie.IsGelukt)).Should().Equal(
            (2, "tweede tekst", "Collega Voorbeeld-07", false), (1, "eerste tekst", "Contactpersoon Voorbeeld-01", true));
        versies[1].Should().Match<ContactmomentversieRow>(versie => versie.ContactOp == portaal.Vandaag && versie.Vorm == Contactvorm.Huisbezoek && versie.Met == "Voorbeeld-01");
        versies[0].GeschrevenOp.Should().BeAfter(versies[1].GeschrevenOp);
        (await portaal.EigenaarAsync<DateTime>($"SELECT vastgelegd_op FROM portaal.contactmomenten WHERE id = '{id}'")).Should().BeCloseTo(versies[1].GeschrevenOp.UtcDateTime, TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public async Task Wie_de_tijdlijn_niet_leest_vindt_niets_ook_niet_in_SQL()
    {
        var (casus, ander) = (await portaal.CasusAsync(), await portaal.CasusAsync());
        var id = await MaakAsync(casus, "eerste tekst");
        await HerzieAsync(casus.Contactpersoon, casus, id, 1, "tweede tekst");

        foreach (var wie in new[] { casus.Buitenstaander, casus.Procesregisseur, ander.Contactpersoon })
        {
            (await VersiesAsync(wie, casus, id)).Errors.Should().Equal(Error.NotFound);
            (await portaal.AppAsync<long>($"SELECT count(*) FROM portaal.rijversies WHERE rij_id = '{id}'", wie)).Should().Be(0);
        }

        (await VersiesAsync(ander.Contactpersoon, ander, id)).Errors.Should().Equal(Error.NotFound);
        (await VersiesAsync(casus.Contactpersoon, casus, Guid.NewGuid())).Errors.Should().Equal(Error.NotFound);
        (await VersiesAsync(await portaal.ExpertAsync(casus, Organisatiesoort.VeiligThuis), casus, id)).Value.Should().ContainSingle("an expert reads the part Tijdlijn");
    }

    [Fact]
    public async Task Elke_lezing_is_een_regel_in_het_logboek()
    {
        var casus = await portaal.CasusAsync();
        var id = await MaakAsync(casus, "eerste tekst");
        await HerzieAsync(casus.Contactpersoon, casus, id, 1, "tweede tekst");
        var voor = await portaal.EigenaarAsync<long>("SELECT max(id) FROM portaal.logboek");

        await VersiesAsync(casus.Contactpersoon, casus, id);

        (await portaal.EigenaarAsync<string[]>($"SELECT array_agg(concat_ws('|', handeling, deel, onderwerp, casus_id)) FROM portaal.logboek WHERE id > {voor}"))
            .Should().Equal($"Inzage|Tijdlijn|casus|{casus.Id.Value}");
    }

    private async Task<Guid> MaakAsync(Voorbeeldcasus casus, string tekst) =>
        (await new ContactmomentVastleggenHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(Planvoorbeelden.Contact(casus, tekst), default)).Value;

    private async Task HerzieAsync(GebruikerId wie, Voorbeeldcasus casus, Guid id, int versie, string tekst, bool isGelukt = true) =>
        (await new ContactmomentHerzienHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(new()
        {
            OperatieId = Guid.CreateVersion7(),
            Casusnummer = casus.Nummer,
            ContactmomentId = id,
            Versie = versie,
            ContactOp = portaal.Vandaag,
            Vorm = Contactvorm.Huisbezoek,
            Met = "Voorbeeld-01",
            IsGelukt = isGelukt,
            Tekst = tekst,
        }, default)).Errors.Should().BeEmpty();

    private Task<Result<ContactmomentversieRow[]>> VersiesAsync(GebruikerId wie, Voorbeeldcasus casus, Guid id) =>
        new ContactmomentversiesInzienHandler(portaal.DbVoor(wie)).HandleAsync(casus.Nummer, id, default);
}
