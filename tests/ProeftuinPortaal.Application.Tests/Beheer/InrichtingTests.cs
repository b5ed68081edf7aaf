using ProeftuinPortaal.Application.Beheer;
using ProeftuinPortaal.Application.Persistence.Seed;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Beheer;

/// <summary>The inrichtingscheck reads what is in the database, of the own region only.</summary>
public sealed class InrichtingTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task Wat_ontbreekt_staat_er_tot_het_er_is()
    {
        var (regio, beheerder) = await RegioAsync();
        var controles = (await ControlesAsync(beheerder)).ToList();
        controles.Should().Contain([Controle.Procesregisseur, Controle.LokaalTeam, Controle.Rvtpartner, Controle.Projectleider, Controle.PrivacyOfficer, Controle.Beheerders, Controle.Werkgebied, Controle.Instelling, Controle.Criteria]);

        await RichtInAsync(regio);

        (await ControlesAsync(beheerder)).Should().BeEmpty();
    }

    [Fact]
    public async Task Een_beeindigd_account_en_een_rol_in_een_andere_regio_tellen_niet()
    {
        var (regio, beheerder) = await RegioAsync();
        await RichtInAsync(regio);
        await portaal.EigenaarAsync<object>(
            $"UPDATE portaal.gebruikers SET is_actief = false WHERE id IN (SELECT gebruiker_id FROM portaal.gebruikersrollen WHERE regio_id = '{regio.Value}' AND rol = 'PrivacyOfficer')");
        await portaal.EigenaarAsync<object>(
            $"UPDATE portaal.gebruikersrollen SET regio_id = '{(await portaal.RegioAsync()).Value}' WHERE regio_id = '{regio.Value}' AND rol = 'Projectleider'");

        (await ControlesAsync(beheerder)).Should().Equal(Controle.Projectleider, Controle.PrivacyOfficer);
    }

    [Fact]
    public async Task Zonder_procesregisseur_staat_er_hoeveel_aanmeldingen_niemand_ziet()
    {
        var instroom = await portaal.InstroomAsync();
        var beheerder = await portaal.GebruikerAsync(instroom.Regio, Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente);
        var nummer = await portaal.IngediendAsync(instroom);
        (await VandaagAsync(beheerder)).Single().Ongezien.Should().BeNull("there is a procesregisseur");
        await portaal.EigenaarAsync<object>($"UPDATE portaal.gebruikersrollen SET tot = now() WHERE gebruiker_id = '{instroom.Procesregisseur.Value}'");

        (await VandaagAsync(beheerder)).Single().Ongezien.Should().Be(1);
        await portaal.EigenaarAsync<object>($"UPDATE portaal.aanmeldingen SET status = 'Ingetrokken' WHERE nummer = '{nummer}'");
        (await VandaagAsync(beheerder)).Single().Ongezien.Should().Be(0);
        // A number for who keeps the region, for nobody else, and never the aanmelding itself.
        (await portaal.AppAsync<int>($"SELECT toegang.open_aanmeldingen('{instroom.Regio.Value}')", await portaal.GebruikerAsync(await portaal.RegioAsync(), Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente))).Should().Be(0);
        (await portaal.AppAsync<long>("SELECT count(*) FROM portaal.aanmeldingen", beheerder)).Should().Be(0);
    }

    [Fact]
    public async Task Een_postcode_die_buiten_het_portaal_om_in_twee_werkgebieden_kwam_valt_op()
    {
        var (regio, beheerder) = await RegioAsync();
        await RichtInAsync(regio);
        var postcode = await portaal.EigenaarAsync<string>($"SELECT postcodegebied FROM portaal.werkgebieden WHERE regio_id = '{regio.Value}'");
        await portaal.EigenaarAsync<object>(
            $"""
            ALTER TABLE portaal.werkgebieden DROP CONSTRAINT ex_werkgebieden_postcode;
            INSERT INTO portaal.werkgebieden (id, regio_id, naam, postcodegebied, van, bron)
            VALUES (gen_random_uuid(), '{(await portaal.RegioAsync()).Value}', 'Wijk Voorbeeld-02', '{postcode}', current_date + 5, 'voorbeeld')
            """);

        (await InzienAsync(beheerder)).Bevindingen.Should().Equal(new Bevinding(Controle.DubbelePostcode) { Wat = postcode });
        await portaal.EigenaarAsync<object>("UPDATE portaal.werkgebieden SET tot = van WHERE naam = 'Wijk Voorbeeld-02'");
        (await InzienAsync(beheerder)).Bevindingen.Should().BeEmpty();
    }

    [Fact]
    public async Task Alleen_de_beheerder_van_de_regio_ziet_het()
    {
        var (regio, _) = await RegioAsync();
        var (_, vreemd) = await RegioAsync();
        var leider = await portaal.GebruikerAsync(regio, Rol.Projectleider, Organisatiesoort.Gemeente);

        (await new InrichtingInzienHandler(portaal.DbVoor(vreemd), portaal.Clock).HandleAsync(regio.Value.ToString("N"), default)).Errors.Should().Equal(Error.NotFound);
        (await new InrichtingInzienHandler(portaal.DbVoor(leider), portaal.Clock).HandleAsync(regio.Value.ToString("N"), default)).Errors.Should().Equal(Error.Forbidden);
    }

    private async Task<(RegioId Regio, GebruikerId Beheerder)> RegioAsync()
    {
        var regio = await portaal.RegioAsync();
        return (regio, await portaal.GebruikerAsync(regio, Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente));
    }

    private async Task RichtInAsync(RegioId regio)
    {
        (Rol, Organisatiesoort)[] mensen =
        [
            (Rol.Procesregisseur, Organisatiesoort.Gemeente), (Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam), (Rol.RvtExpert, Organisatiesoort.VeiligThuis),
            (Rol.RvtExpert, Organisatiesoort.GecertificeerdeInstelling), (Rol.RvtExpert, Organisatiesoort.RaadVoorDeKinderbescherming),
            (Rol.Projectleider, Organisatiesoort.Gemeente), (Rol.PrivacyOfficer, Organisatiesoort.Gemeente),
            (Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente), (Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente),
        ];
        foreach (var (rol, soort) in mensen)
        {
            await portaal.GebruikerAsync(regio, rol, soort);
        }

        // What a region starts with: that of Utrecht.
        await Referentiegegevens.WerkBijAsync(portaal.EigenaarConnectionString);
        await portaal.EigenaarAsync<object>(
            $"""
            INSERT INTO portaal.instellingen (id, regio_id, sleutel, waarde, van, tot, bron)
            SELECT gen_random_uuid(), '{regio.Value}', sleutel, waarde, van, tot, bron FROM portaal.instellingen i JOIN portaal.regios r ON r.id = i.regio_id AND r.code = 'utrecht';
            INSERT INTO portaal.criteria (id, regio_id, soort, volgorde, vraag, van, tot)
            SELECT gen_random_uuid(), '{regio.Value}', soort, volgorde, vraag, van, tot FROM portaal.criteria c JOIN portaal.regios r ON r.id = c.regio_id AND r.code = 'utrecht';
            INSERT INTO portaal.werkgebieden (id, regio_id, naam, postcodegebied, van, bron)
            SELECT gen_random_uuid(), '{regio.Value}', 'Wijk Voorbeeld-01', (coalesce(max(postcodegebied::int), 1000) + 1)::text, '2024-01-01', 'voorbeeld' FROM portaal.werkgebieden;
            """);
    }

    private async Task<InrichtingDetails> InzienAsync(GebruikerId wie) => (await new InrichtingInzienHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(null, default)).Value!;

    private async Task<IEnumerable<Controle>> ControlesAsync(GebruikerId wie) => (await InzienAsync(wie)).Bevindingen.Select(b => b.Controle).Distinct();

    private async Task<InrichtingVandaagRow[]> VandaagAsync(GebruikerId wie) => (await new InrichtingVandaagInzienHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(default)).Value!;
}
