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
    public async Task Herhalen_geeft_nooit_een_link_ook_niet_naast_die_van_een_ander_of_na_het_einde_van_het_recht()
    {
        var (regio, beheerder) = await RegioAsync();
        var collega = await portaal.GebruikerAsync(regio, Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente);
        var werker = await WerkerAsync(regio);
        var id = Guid.NewGuid();
        await MaakAsync(beheerder, regio, werker, id);
        await MaakAsync(collega, regio, werker);
        var vanCollega = await StempelAsync(werker);

        await MaakAsync(beheerder, regio, werker, id);
        await portaal.EigenaarAsync<object>($"UPDATE portaal.gebruikersrollen SET tot = now() WHERE gebruiker_id = '{beheerder.Value}'");
        await MaakAsync(beheerder, regio, werker, id);

        (await StempelAsync(werker)).Should().Be(vanCollega);
        (await MaakAsync(beheerder, regio, werker)).Errors.Should().Equal(Error.Forbidden);
        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.logboek WHERE handeling = 'Wachtwoordlink' AND rij = '{werker.Value}'")).Should().Be(2);
    }

    [Fact]
    public async Task Een_rol_van_een_uur_opent_geen_account_van_een_andere_regio()
    {
        var (oud, vorige) = await RegioAsync();
        var (nieuw, huidige) = await RegioAsync();
        var werker = await WerkerAsync(oud);
        await portaal.EigenaarAsync<object>($"UPDATE portaal.gebruikersrollen SET tot = now() WHERE gebruiker_id = '{werker.Value}'");
        await RolAsync(werker, nieuw, Rol.Lokaalteamwerker);
        RolGeven command = new() { OperatieId = Guid.NewGuid(), Regio = oud.Value.ToString("N"), Gebruiker = werker, Rol = Rol.Teamleider };
        (await new RolGevenHandler(portaal.DbVoor(vorige), portaal.Clock).HandleAsync(command, default)).Errors.Should().BeEmpty();

        (await MaakAsync(vorige, oud, werker)).Errors.Single().Message.Should().Be(
            "Deze gebruiker werkt ook in een andere regio: vraag de functioneel beheerder daar, of laat daar eerst de rol eindigen.");
        (await StempelAsync(werker)).Should().BeEmpty();
        // Not the other way round either, until the role there has ended; who keeps both regions may.
        (await MaakAsync(huidige, nieuw, werker)).Errors.Should().ContainSingle();
        await RolAsync(huidige, oud, Rol.FunctioneelBeheerder);
        (await MaakAsync(huidige, nieuw, werker)).Errors.Should().BeEmpty();
        await portaal.EigenaarAsync<object>($"UPDATE portaal.gebruikersrollen SET tot = now() WHERE regio_id = '{oud.Value}' AND gebruiker_id IN ('{huidige.Value}', '{werker.Value}')");
        (await MaakAsync(huidige, nieuw, werker)).Errors.Should().BeEmpty();
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
        var poging = () => portaal.AppAsync<object>($"SELECT toegang.maak_wachtwoordlink('{regio.Value}', '{beheerder.Value}', gen_random_uuid())", beheerder);
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

    private Task RolAsync(GebruikerId wie, RegioId regio, Rol rol) => portaal.EigenaarAsync<object>(
        $"INSERT INTO portaal.gebruikersrollen (id, gebruiker_id, rol, regio_id, van) VALUES (gen_random_uuid(), '{wie.Value}', '{rol}', '{regio.Value}', now())");

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
        new WachtwoordlinkMakenHandler(portaal.DbVoor(wie)).HandleAsync(new(operatie ?? Guid.NewGuid(), regio.Value.ToString("N"), voor), Guid.NewGuid(), default);
}
