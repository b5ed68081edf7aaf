using ProeftuinPortaal.Application.Beheer;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Organisaties;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Beheer;

/// <summary>A link for who forgot the password: who may make it for whom.</summary>
public sealed class WachtwoordlinkTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task Een_beheerder_maakt_een_link_en_herhalen_heeft_een_effect()
    {
        var (regio, beheerder) = await RegioAsync();
        var werker = await WerkerAsync(regio);
        var id = Guid.NewGuid();

        (await MaakAsync(beheerder, regio, werker, id)).Errors.Should().BeEmpty();
        var eerste = await StempelAsync(werker);
        (await MaakAsync(beheerder, regio, werker, id)).Errors.Should().BeEmpty();

        (await StempelAsync(werker)).Should().Be(eerste).And.NotBeEmpty();
        (await portaal.EigenaarAsync<string[]>($"SELECT array_agg(handeling || ' ' || rij) FROM portaal.logboek WHERE gebruiker_id = '{beheerder.Value}'"))
            .Should().Equal($"Wachtwoordlink {werker.Value}");
        // Until it is used nothing changes for this user: password, second step and sessions stand.
        (await portaal.EigenaarAsync<string>($"SELECT concat_ws('|', password_hash, two_factor_enabled, codesleutel, herstelcodes, security_stamp) FROM identiteit.accounts WHERE id = '{werker.Value}'"))
            .Should().Be("hash|t|sleutel|{a,b}|stempel");
        (await MaakAsync(beheerder, regio, werker)).Errors.Should().BeEmpty();
        (await StempelAsync(werker)).Should().NotBe(eerste).And.NotBeEmpty();
    }

    [Fact]
    public async Task Verkeerde_rol_andere_regio_en_zichzelf_worden_geweigerd()
    {
        var (regio, beheerder) = await RegioAsync();
        var (elders, vreemd) = await RegioAsync();
        var werker = await WerkerAsync(regio);
        var collega = await portaal.GebruikerAsync(regio, Rol.Projectleider, Organisatiesoort.Gemeente);

        (await MaakAsync(collega, regio, werker)).Errors.Should().Equal(Error.Forbidden);
        (await MaakAsync(vreemd, regio, werker)).Errors.Should().Equal(Error.NotFound);
        // Who exists elsewhere and who exists nowhere read the same.
        (await MaakAsync(vreemd, elders, werker)).Errors.Should().Equal(Error.NotFound);
        (await MaakAsync(vreemd, elders, new(Guid.NewGuid()))).Errors.Should().Equal(Error.NotFound);
        (await MaakAsync(beheerder, regio, beheerder)).Errors.Should().Equal(GebruikerErrors.EigenWachtwoord);
        var poging = () => portaal.AppAsync<object>($"SELECT toegang.maak_wachtwoordlink('{regio.Value}', '{beheerder.Value}')", beheerder);
        (await poging.Should().ThrowAsync<Npgsql.PostgresException>()).Which.SqlState.Should().Be("PP422");
        (await StempelAsync(werker)).Should().BeEmpty();
    }

    [Fact]
    public async Task Zonder_lopende_rol_zonder_wachtwoord_en_na_het_einde_is_er_geen_link()
    {
        var (regio, beheerder) = await RegioAsync();
        var (weg, later, zonder, beeindigd) = (await WerkerAsync(regio), await WerkerAsync(regio), await WerkerAsync(regio), await WerkerAsync(regio));
        await portaal.EigenaarAsync<object>(
            $"""
            UPDATE portaal.gebruikersrollen SET tot = now() WHERE gebruiker_id = '{weg.Value}';
            UPDATE portaal.gebruikersrollen SET van = now() + interval '1 day' WHERE gebruiker_id = '{later.Value}';
            UPDATE identiteit.accounts SET password_hash = NULL WHERE id = '{zonder.Value}';
            UPDATE portaal.gebruikers SET is_actief = false WHERE id = '{beeindigd.Value}'
            """);
        // A role elsewhere does not count here.
        await portaal.EigenaarAsync<object>(
            $"INSERT INTO portaal.gebruikersrollen (id, gebruiker_id, rol, regio_id, van) VALUES (gen_random_uuid(), '{weg.Value}', 'Lokaalteamwerker', '{(await RegioAsync()).Regio.Value}', now())");

        (await MaakAsync(beheerder, regio, weg)).Errors.Single().Message.Should().Be("Deze gebruiker heeft nu geen rol in deze regio.");
        (await MaakAsync(beheerder, regio, later)).Errors.Single().Message.Should().Be("Deze gebruiker heeft nu geen rol in deze regio.");
        (await MaakAsync(beheerder, regio, zonder)).Errors.Single().Message.Should().StartWith("Deze gebruiker heeft nog geen wachtwoord");
        (await MaakAsync(beheerder, regio, beeindigd)).Errors.Single().Message.Should().EndWith("het account is beëindigd.");
        foreach (var wie in new[] { weg, later, zonder, beeindigd })
        {
            (await StempelAsync(wie)).Should().BeEmpty();
        }
    }

    private async Task<(RegioId Regio, GebruikerId Beheerder)> RegioAsync()
    {
        var regio = await portaal.RegioAsync();
        return (regio, await portaal.GebruikerAsync(regio, Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente));
    }

    private async Task<GebruikerId> WerkerAsync(RegioId regio)
    {
        var werker = await portaal.GebruikerAsync(regio, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);
        await portaal.EigenaarAsync<object>(
            $"""
            INSERT INTO identiteit.accounts (id, user_name, normalized_user_name, email, normalized_email, security_stamp, password_hash, two_factor_enabled, codesleutel, herstelcodes)
            VALUES ('{werker.Value}', '{werker.Value}', '{werker.Value}', '{werker.Value}', '{werker.Value}', 'stempel', 'hash', true, 'sleutel', ARRAY['a', 'b'])
            """);
        return werker;
    }

    private Task<string> StempelAsync(GebruikerId wie) =>
        portaal.EigenaarAsync<string>($"SELECT coalesce(linkstempel::text, '') FROM identiteit.accounts WHERE id = '{wie.Value}'");

    private Task<Result<Gedaan>> MaakAsync(GebruikerId wie, RegioId regio, GebruikerId voor, Guid? operatie = null) =>
        new WachtwoordlinkMakenHandler(portaal.DbVoor(wie)).HandleAsync(new(operatie ?? Guid.NewGuid(), regio.Value.ToString("N"), voor), default);
}
