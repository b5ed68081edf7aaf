using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Tijdlijnen;

public sealed class TijdlijnInzienTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task De_nieuwste_notitie_staat_bovenaan_met_auteur_en_organisatie()
    {
        var casus = await portaal.CasusAsync();
        await VoegToeAsync(casus, "oud", -3);
        await VoegToeAsync(casus, "nieuw", 0);
        await VoegToeAsync(casus, "midden", -1);

        var tijdlijn = (await HandleAsync(casus.Contactpersoon, casus)).Value!;

        tijdlijn.Notities.Select(n => n.Tekst).Should().Equal("nieuw", "midden", "oud");
        tijdlijn.Notities[0].Should().Match<NotitieRow>(n => n.Auteur == "Contactpersoon Voorbeeld-01" && n.Organisatie == "Organisatie Voorbeeld-01" && n.MagHerzien);
        tijdlijn.MagVastleggen.Should().BeTrue();
    }

    [Fact]
    public async Task Bladeren_toont_elke_notitie_precies_een_keer()
    {
        var casus = await portaal.CasusAsync();
        var handler = new NotitieVastleggenHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock);
        foreach (var i in Enumerable.Range(0, 60))
        {
            var command = Voorbeelden.Notitie(casus, $"notitie {i}");
            command.GebeurdOp = portaal.Vandaag.AddDays(-(i % 7));
            await handler.HandleAsync(command, default);
        }

        List<string> gezien = [];
        Tijdlijnplek? plek = null;
        do
        {
            var bladzijde = (await HandleAsync(casus.Contactpersoon, casus, na: plek)).Value!;
            gezien.AddRange(bladzijde.Notities.Select(n => n.Tekst));
            plek = bladzijde.Verder;
        }
        while (plek is not null);

        gezien.Should().HaveCount(60).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Filter_op_feit_en_op_organisatie()
    {
        var casus = await portaal.CasusAsync();
        var regisseur = await portaal.BetrokkeneAsync(casus, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam, Casusrolsoort.Casusregisseur);
        await VoegToeAsync(casus, "feit", 0);
        await VoegToeAsync(casus, "mening", 0, Strekking.Mening);
        await new NotitieVastleggenHandler(portaal.DbVoor(regisseur), portaal.Clock).HandleAsync(Voorbeelden.Notitie(casus, "van een ander"), default);
        var alles = (await HandleAsync(casus.Contactpersoon, casus)).Value!;
        var vanRegisseur = new OrganisatieId(await portaal.EigenaarAsync<Guid>($"SELECT organisatie_id FROM portaal.gebruikers WHERE id = '{regisseur.Value}'"));

        alles.Bronhouders.Should().HaveCount(2);
        (await HandleAsync(casus.Contactpersoon, casus, new(Strekking.Mening))).Value!.Notities.Select(n => n.Tekst).Should().Equal("mening");
        (await HandleAsync(casus.Contactpersoon, casus, new(Bronhouder: vanRegisseur))).Value!.Notities.Select(n => n.Tekst).Should().Equal("van een ander");
    }

    [Fact]
    public async Task Een_lezer_leest_maar_krijgt_geen_knop_om_te_schrijven()
    {
        var casus = await portaal.CasusAsync();
        await portaal.MetNotitieAsync(casus);
        var lezer = await portaal.BetrokkeneAsync(casus, Rol.RvtExpert, Organisatiesoort.VeiligThuis, Casusrolsoort.RvtExpert);

        var tijdlijn = (await HandleAsync(lezer, casus)).Value!;

        tijdlijn.MagVastleggen.Should().BeFalse();
        tijdlijn.Notities.Should().ContainSingle().Which.MagHerzien.Should().BeFalse();
    }

    [Fact]
    public async Task Partner_leest_de_tijdlijn_pas_als_dat_deel_is_verleend_en_niet_meer_na_de_einddatum()
    {
        var casus = await portaal.CasusAsync();
        await portaal.MetNotitieAsync(casus);
        var partner = await portaal.BetrokkeneAsync(casus, Rol.Ketenpartner, Organisatiesoort.Ggz, Casusrolsoort.Partner);
        (await HandleAsync(partner, casus)).Errors.Should().Equal(Error.NotFound);

        await portaal.EigenaarAsync<object>(
            $"INSERT INTO portaal.toegangen (id, casus_id, gebruiker_id, deel, van, tot, reden) VALUES (gen_random_uuid(), '{casus.Id.Value}', '{partner.Value}', 'Tijdlijn', now(), now() + interval '1 day', 'voorbeeld')");
        (await HandleAsync(partner, casus)).Value!.Notities.Should().ContainSingle();

        await portaal.EigenaarAsync<object>($"UPDATE portaal.toegangen SET van = now() - interval '2 days', tot = now() - interval '1 second' WHERE gebruiker_id = '{partner.Value}'");
        (await HandleAsync(partner, casus)).Errors.Should().Equal(Error.NotFound);
    }

    [Theory]
    [InlineData("XXX-XXX")]
    [InlineData("")]
    [InlineData("geen nummer \u202e ' OR 1=1 --")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Een_verzonnen_nummer_en_een_vreemde_casus_geven_hetzelfde_antwoord(string nummer)
    {
        var casus = await portaal.CasusAsync();

        (await HandleAsync(casus.Buitenstaander, casus with { Nummer = nummer })).Errors.Should().Equal(Error.NotFound);
        (await HandleAsync(casus.Buitenstaander, casus)).Errors.Should().Equal(Error.NotFound);
    }

    [Theory]
    [InlineData(Rol.Projectleider)]
    [InlineData(Rol.FunctioneelBeheerder)]
    [InlineData(Rol.PrivacyOfficer)]
    [InlineData(Rol.Onderzoeker)]
    [InlineData(Rol.Teamleider)]
    public async Task Een_rol_zonder_casussen_opent_niets_ook_niet_met_een_casusrol(Rol rol)
    {
        var casus = await portaal.CasusAsync();
        var gebruiker = await portaal.BetrokkeneAsync(casus, rol, Organisatiesoort.LokaalTeam, Casusrolsoort.Casusregisseur);

        (await HandleAsync(gebruiker, casus)).Errors.Should().Equal(Error.Forbidden);
    }

    private Task<Result<Gedaan>> VoegToeAsync(Voorbeeldcasus casus, string tekst, int dagen, Strekking strekking = Strekking.Feit) => Task.Run(async () =>
    {
        var command = Voorbeelden.Notitie(casus, tekst);
        command.GebeurdOp = portaal.Vandaag.AddDays(dagen);
        command.Strekking = strekking;
        var result = await new NotitieVastleggenHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(command, default);
        result.Errors.Should().BeEmpty();
        return (Result<Gedaan>)new Gedaan();
    });

    private Task<Result<TijdlijnDetails>> HandleAsync(GebruikerId gebruiker, Voorbeeldcasus casus, Tijdlijnfilter? filter = null, Tijdlijnplek? na = null) =>
        new TijdlijnInzienHandler(portaal.DbVoor(gebruiker)).HandleAsync(casus.Nummer, filter ?? new(), na, CancellationToken.None);
}
