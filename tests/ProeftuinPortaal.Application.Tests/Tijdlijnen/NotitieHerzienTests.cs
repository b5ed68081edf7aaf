using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Tijdlijnen;

public sealed class NotitieHerzienTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task Auteur_herziet_een_notitie_en_de_eerdere_tekst_blijft_bewaard()
    {
        var casus = await portaal.CasusAsync();
        var id = await portaal.MetNotitieAsync(casus, "eerste tekst");

        (await HandleAsync(casus.Contactpersoon, Herziening(casus, id, 1, "tweede tekst"))).Errors.Should().BeEmpty();
        (await HandleAsync(casus.Contactpersoon, Herziening(casus, id, 2, "derde tekst"))).Errors.Should().BeEmpty();

        (await portaal.EigenaarAsync<string>($"SELECT tekst || versie FROM portaal.notities WHERE id = '{id.Value}'")).Should().Be("derde tekst3");
        (await portaal.AppAsync<string[]>($"SELECT array_agg(tekst ORDER BY versie) FROM portaal.notitie_versies WHERE notitie_id = '{id.Value}'", casus.Contactpersoon))
            .Should().Equal("eerste tekst", "tweede tekst");
    }

    [Fact]
    public async Task Eerdere_teksten_leest_wie_de_tijdlijn_leest_en_niemand_anders()
    {
        var casus = await portaal.CasusAsync();
        var lezer = await portaal.BetrokkeneAsync(casus, Rol.RvtExpert, Organisatiesoort.VeiligThuis, Casusrolsoort.RvtExpert);
        var id = await portaal.MetNotitieAsync(casus, "eerste tekst");
        await HandleAsync(casus.Contactpersoon, Herziening(casus, id, 1, "tweede tekst"));
        Task<Result<NotitieversieRow[]>> LeesAsync(GebruikerId wie, NotitieId notitie) =>
            new NotitieversiesInzienHandler(portaal.DbVoor(wie)).HandleAsync(casus.Nummer, notitie, default);

        (await LeesAsync(lezer, id)).Value.Should().ContainSingle().Which.Should().Match<NotitieversieRow>(v => v.Tekst == "eerste tekst" && v.Auteur == "Contactpersoon Voorbeeld-01");
        (await LeesAsync(casus.Procesregisseur, id)).Errors.Should().Equal(Error.NotFound);
        (await LeesAsync(casus.Buitenstaander, id)).Errors.Should().Equal(Error.NotFound);
        (await LeesAsync(lezer, new(Guid.NewGuid()))).Errors.Should().Equal(Error.NotFound);
    }

    [Fact]
    public async Task Wie_een_oude_versie_wijzigt_krijgt_beide_teksten_per_veld_en_kan_daarna_kiezen()
    {
        var casus = await portaal.CasusAsync();
        var collega = await CollegaAsync(casus);
        var id = await portaal.MetNotitieAsync(casus, "eerste tekst");
        await HandleAsync(collega, Herziening(casus, id, 1, "tekst van de collega"));
        var command = Herziening(casus, id, 1, "mijn tekst");
        command.GebeurdOp = portaal.Vandaag.AddDays(-1);

        var conflict = (await HandleAsync(casus.Contactpersoon, command)).Errors.Should().ContainSingle().Subject;

        conflict.Kind.Should().Be(ErrorKind.Conflict);
        conflict.Versieconflict!.GewijzigdDoor.Should().Be("Collega Voorbeeld-04");
        conflict.Versieconflict.Velden.Should().Equal(
            new Veldverschil("Tekst", "Notitie", "mijn tekst", "tekst van de collega"),
            new Veldverschil("GebeurdOp", "Gebeurd op", portaal.Vandaag.AddDays(-1), portaal.Vandaag));

        command.Versie = conflict.Versieconflict.HuidigeVersie;
        (await HandleAsync(casus.Contactpersoon, command)).Errors.Should().BeEmpty();
        (await portaal.EigenaarAsync<string[]>($"SELECT array_agg(tekst ORDER BY versie) FROM portaal.notitie_versies WHERE notitie_id = '{id.Value}'"))
            .Should().Equal("eerste tekst", "tekst van de collega");
    }

    [Fact]
    public async Task Vijftig_tegelijk_geeft_een_winnaar_en_49_conflicten_en_geen_tekst_gaat_verloren()
    {
        var casus = await portaal.CasusAsync();
        var id = await portaal.MetNotitieAsync(casus, "eerste tekst");

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => HandleAsync(casus.Contactpersoon, Herziening(casus, id, 1, $"tekst {i}"))));

        results.Count(result => result.IsSuccess).Should().Be(1);
        var winnaar = Array.FindIndex(results, result => result.IsSuccess);
        results.Where(result => !result.IsSuccess).Should().OnlyContain(result =>
            result.Errors[0].Kind == ErrorKind.Conflict && Equals(result.Errors[0].Versieconflict!.Velden[0].Huidig, $"tekst {winnaar}"));
        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.notitie_versies WHERE notitie_id = '{id.Value}'")).Should().Be(1);
    }

    [Fact]
    public async Task Een_andere_organisatie_mag_de_woorden_niet_aanpassen()
    {
        var casus = await portaal.CasusAsync();
        var regisseur = await portaal.BetrokkeneAsync(casus, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam, Casusrolsoort.Casusregisseur);
        var id = await portaal.MetNotitieAsync(casus);

        (await HandleAsync(regisseur, Herziening(casus, id, 1, "anders"))).Errors.Should().Equal(NotitieErrors.VanAndereOrganisatie);
    }

    [Fact]
    public async Task Wie_alleen_leest_mag_niet_herzien_en_een_buitenstaander_vindt_niets()
    {
        var casus = await portaal.CasusAsync();
        var lezer = await portaal.BetrokkeneAsync(casus, Rol.RvtExpert, Organisatiesoort.VeiligThuis, Casusrolsoort.RvtExpert);
        var id = await portaal.MetNotitieAsync(casus);

        (await HandleAsync(lezer, Herziening(casus, id, 1, "anders"))).Errors.Should().Equal(Error.Forbidden);
        (await HandleAsync(casus.Buitenstaander, Herziening(casus, id, 1, "anders"))).Errors.Should().Equal(Error.NotFound);
    }

    [Fact]
    public async Task Een_notitie_uit_een_andere_casus_is_hier_niet_te_vinden()
    {
        var (casus, ander) = (await portaal.CasusAsync(), await portaal.CasusAsync());
        var id = await portaal.MetNotitieAsync(ander);

        (await HandleAsync(casus.Contactpersoon, Herziening(casus, id, 1, "anders"))).Errors.Should().Equal(Error.NotFound);
    }

    [Fact]
    public async Task Herhalen_heeft_een_effect()
    {
        var casus = await portaal.CasusAsync();
        var id = await portaal.MetNotitieAsync(casus);
        var command = Herziening(casus, id, 1, "anders");

        (await HandleAsync(casus.Contactpersoon, command)).Errors.Should().BeEmpty();
        (await HandleAsync(casus.Contactpersoon, command)).Errors.Should().BeEmpty();

        (await portaal.EigenaarAsync<int>($"SELECT versie FROM portaal.notities WHERE id = '{id.Value}'")).Should().Be(2);
    }

    private async Task<GebruikerId> CollegaAsync(Voorbeeldcasus casus)
    {
        var organisatie = new OrganisatieId(await portaal.EigenaarAsync<Guid>($"SELECT organisatie_id FROM portaal.gebruikers WHERE id = '{casus.Contactpersoon.Value}'"));
        var collega = await portaal.GebruikerAsync(casus.RegioId, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam, "Collega Voorbeeld-04", organisatie);
        await portaal.GeefCasusrolAsync(casus, collega, Casusrolsoort.Zorgcoordinator);
        return collega;
    }

    private NotitieHerzien Herziening(Voorbeeldcasus casus, NotitieId id, int versie, string tekst) => new()
    {
        OperatieId = Guid.CreateVersion7(),
        Casusnummer = casus.Nummer,
        NotitieId = id,
        Versie = versie,
        GebeurdOp = portaal.Vandaag,
        Tekst = tekst,
        Strekking = Strekking.Feit,
    };

    private Task<Result<NotitieId>> HandleAsync(GebruikerId? gebruiker, NotitieHerzien command) =>
        new NotitieHerzienHandler(portaal.DbVoor(gebruiker), portaal.Clock).HandleAsync(command, CancellationToken.None);
}
