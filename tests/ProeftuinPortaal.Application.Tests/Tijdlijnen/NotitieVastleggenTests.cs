using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Tijdlijnen;

public sealed class NotitieVastleggenTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task Vaste_contactpersoon_legt_een_notitie_vast()
    {
        var casus = await portaal.CasusAsync();

        var result = await HandleAsync(casus.Contactpersoon, Voorbeelden.Notitie(casus));

        result.Errors.Should().BeEmpty();
        (await portaal.EigenaarAsync<string>($"SELECT concat_ws('|', tekst, strekking, auteur_id, versie) FROM portaal.notities WHERE id = '{result.Value.Value}'"))
            .Should().Be($"Voorbeeldnotitie 01.|Feit|{casus.Contactpersoon.Value}|1");
    }

    [Fact]
    public async Task Procesregisseur_mag_geen_notitie_vastleggen_want_de_tijdlijn_is_niet_van_die_rol()
    {
        var casus = await portaal.CasusAsync();

        (await HandleAsync(casus.Procesregisseur, Voorbeelden.Notitie(casus))).Errors.Should().Equal(Error.Forbidden);
    }

    [Theory]
    [InlineData(Rol.RvtExpert, Organisatiesoort.VeiligThuis, Casusrolsoort.RvtExpert, ErrorKind.Forbidden)]
    [InlineData(Rol.Ketenpartner, Organisatiesoort.Ggz, Casusrolsoort.Zorgcoordinator, null)]
    [InlineData(Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam, Casusrolsoort.Casusregisseur, null)]
    [InlineData(Rol.Ketenpartner, Organisatiesoort.GecertificeerdeInstelling, Casusrolsoort.Partner, ErrorKind.Forbidden)]
    public async Task Wie_mag_schrijven_volgt_uit_rol_organisatie_en_casusrol(Rol rol, Organisatiesoort soort, Casusrolsoort casusrol, ErrorKind? verwacht)
    {
        var casus = await portaal.CasusAsync();
        var betrokkene = await portaal.BetrokkeneAsync(casus, rol, soort, casusrol);

        var result = await HandleAsync(betrokkene, Voorbeelden.Notitie(casus));

        result.Errors.Select(error => (ErrorKind?)error.Kind).SingleOrDefault().Should().Be(verwacht);
    }

    [Fact]
    public async Task Casus_van_een_andere_organisatie_is_niet_te_vinden()
    {
        var casus = await portaal.CasusAsync();

        (await HandleAsync(casus.Buitenstaander, Voorbeelden.Notitie(casus))).Errors.Should().Equal(Error.NotFound);
    }

    [Fact]
    public async Task Niemand_mag_niets() =>
        (await HandleAsync(null, Voorbeelden.Notitie(await portaal.CasusAsync()))).Errors.Should().Equal(Error.Forbidden);

    [Fact]
    public async Task Notitie_over_de_toekomst_wordt_geweigerd_bij_het_veld_en_kan_daarna_alsnog()
    {
        var casus = await portaal.CasusAsync();
        var command = Voorbeelden.Notitie(casus);
        command.GebeurdOp = portaal.Vandaag.AddDays(1);
        (await HandleAsync(casus.Contactpersoon, command)).Errors.Should().Equal(NotitieErrors.GebeurdInToekomst);

        command.GebeurdOp = portaal.Vandaag;

        (await HandleAsync(casus.Contactpersoon, command)).Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task Tien_keer_tegelijk_versturen_geeft_een_notitie_en_tien_keer_hetzelfde_antwoord()
    {
        var casus = await portaal.CasusAsync();
        var command = Voorbeelden.Notitie(casus);

        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => HandleAsync(casus.Contactpersoon, command)));

        results.Select(result => result.Value).Distinct().Should().ContainSingle();
        (await AantalNotitiesAsync(casus)).Should().Be(1);
    }

    [Fact]
    public async Task Een_verbinding_die_breekt_tussen_vastleggen_en_antwoord_geeft_een_notitie_een_regel_en_hetzelfde_antwoord()
    {
        var casus = await portaal.CasusAsync();
        using var breker = new Commitbreker(portaal.AppConnectionString);
        var db = Portaal.DbVoor(casus.Contactpersoon, breker.ConnectionString);
        for (var i = 1; i <= 10; i++)
        {
            var command = Voorbeelden.Notitie(casus, $"Ronde {i:00}.");
            breker.BreekVolgende();

            var result = await new NotitieVastleggenHandler(db, portaal.Clock).HandleAsync(command, CancellationToken.None);

            result.Errors.Should().BeEmpty();
            breker.Gebroken.Should().Be(i);
            // The page is opened again and sends the draft it found.
            (await HandleAsync(casus.Contactpersoon, command)).Value.Should().Be(result.Value);
            (await portaal.EigenaarAsync<string>(
                $"SELECT concat((SELECT count(*) FROM portaal.notities WHERE tekst = 'Ronde {i:00}.'), ' ', (SELECT count(*) FROM portaal.logboek WHERE rij = '{result.Value.Value}'))"))
                .Should().Be("1 1");
        }
    }

    [Fact]
    public async Task Een_tweede_venster_met_dezelfde_operatie_en_een_andere_tekst_hoort_nooit_dat_het_is_opgeslagen()
    {
        var casus = await portaal.CasusAsync();
        var eerste = Voorbeelden.Notitie(casus, "begin");
        var tweede = Voorbeelden.Notitie(casus, "begin en het belangrijkste");
        tweede.OperatieId = eerste.OperatieId;
        (await HandleAsync(casus.Contactpersoon, eerste)).Errors.Should().BeEmpty();

        (await HandleAsync(casus.Contactpersoon, tweede)).Errors.Should().Equal(Error.AlVerstuurd);

        tweede.OperatieId = Guid.CreateVersion7();
        (await HandleAsync(casus.Contactpersoon, tweede)).Errors.Should().BeEmpty();
        (await AantalNotitiesAsync(casus)).Should().Be(2);
    }

    [Fact]
    public async Task Het_operatienummer_van_een_ander_zegt_niets()
    {
        var casus = await portaal.CasusAsync();
        var collega = await portaal.BetrokkeneAsync(casus, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam, Casusrolsoort.Casusregisseur);
        var command = Voorbeelden.Notitie(casus);
        await HandleAsync(casus.Contactpersoon, command);

        (await HandleAsync(collega, command)).IsSuccess.Should().BeTrue();

        (await AantalNotitiesAsync(casus)).Should().Be(2);
    }

    [Fact]
    public async Task Twintig_notities_tegelijk_blijven_alle_twintig_bewaard_zonder_deadlock()
    {
        var casus = await portaal.CasusAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => HandleAsync(casus.Contactpersoon, Voorbeelden.Notitie(casus, $"Notitie {i}"))));

        (await portaal.EigenaarAsync<long>($"SELECT count(DISTINCT tekst) FROM portaal.notities WHERE casus_id = '{casus.Id.Value}'")).Should().Be(20);
        (await portaal.EigenaarAsync<long>("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")).Should().Be(0);
    }

    [Fact]
    public async Task In_een_afgesloten_casus_komt_niets_meer_bij()
    {
        var casus = await portaal.CasusAsync();
        await portaal.EigenaarAsync<object>($"UPDATE portaal.casussen SET afgesloten_op = current_date WHERE id = '{casus.Id.Value}'");

        (await HandleAsync(casus.Contactpersoon, Voorbeelden.Notitie(casus))).Errors.Should().Equal(CasusErrors.Afgesloten);
    }

    [Fact]
    public async Task Wie_geen_casusrol_meer_heeft_vindt_de_casus_bij_de_volgende_handeling_niet()
    {
        var casus = await portaal.CasusAsync();
        var regisseur = await portaal.BetrokkeneAsync(casus, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam, Casusrolsoort.Casusregisseur);
        (await HandleAsync(regisseur, Voorbeelden.Notitie(casus))).Errors.Should().BeEmpty();

        await portaal.BeeindigCasusrollenAsync(regisseur);

        (await HandleAsync(regisseur, Voorbeelden.Notitie(casus))).Errors.Should().Equal(Error.NotFound);
    }

    [Theory]
    [InlineData("UPDATE portaal.gebruikers SET is_actief = false WHERE id = '{0}'")]
    [InlineData("UPDATE portaal.gebruikersrollen SET tot = now() WHERE gebruiker_id = '{0}'")]
    [InlineData("UPDATE portaal.gebruikersrollen SET van = now() + interval '1 day' WHERE gebruiker_id = '{0}'")]
    public async Task Wie_geen_account_of_rol_meer_heeft_mag_bij_de_volgende_handeling_niets(string sql)
    {
        var casus = await portaal.CasusAsync();
        var regisseur = await portaal.BetrokkeneAsync(casus, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam, Casusrolsoort.Casusregisseur);

        await portaal.EigenaarAsync<object>(sql.Replace("{0}", regisseur.Value.ToString(), StringComparison.Ordinal));

        (await HandleAsync(regisseur, Voorbeelden.Notitie(casus))).Errors.Should().Equal(Error.Forbidden);
    }

    [Fact]
    public async Task Een_rol_in_een_andere_regio_telt_hier_niet()
    {
        var casus = await portaal.CasusAsync();
        var elders = await portaal.GebruikerAsync(await portaal.RegioAsync(), Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);
        await portaal.GeefCasusrolAsync(casus, elders, Casusrolsoort.Casusregisseur);

        (await HandleAsync(elders, Voorbeelden.Notitie(casus))).Errors.Should().Equal(Error.NotFound);
    }

    private Task<Result<NotitieId>> HandleAsync(GebruikerId? gebruiker, NotitieVastleggen command) =>
        new NotitieVastleggenHandler(portaal.DbVoor(gebruiker), portaal.Clock).HandleAsync(command, CancellationToken.None);

    private Task<long> AantalNotitiesAsync(Voorbeeldcasus casus) =>
        portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.notities WHERE casus_id = '{casus.Id.Value}'");
}
