using Npgsql;
using ProeftuinPortaal.Application.Beheer;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Organisaties;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Beheer;

/// <summary>Ending roles, accounts in two regions, and two beheerders at once.</summary>
public sealed class BeheerRollenTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task Een_rol_eindigt_nu_of_na_een_laatste_dag_en_nooit_later_dan_ze_al_zou_eindigen()
    {
        var (regio, beheerder) = await RegioAsync();
        var werker = await portaal.GebruikerAsync(regio, Rol.Teamleider, Organisatiesoort.LokaalTeam);
        var rol = await RolIdAsync(werker);

        (await BeeindigAsync(beheerder, regio, rol, portaal.Vandaag.AddDays(-1))).Errors.Should().Equal(GebruikerErrors.TotVoorbij);
        (await BeeindigAsync(beheerder, regio, rol, portaal.Vandaag.AddDays(3))).Errors.Should().BeEmpty();
        (await TotAsync(rol)).Should().Be(Moment.BeginVan(portaal.Vandaag.AddDays(4)));
        (await HeeftRolAsync(werker)).Should().BeTrue("the last day has not passed");
        (await BeeindigAsync(beheerder, regio, rol, portaal.Vandaag.AddDays(9))).Errors.Should().ContainSingle().Which.Message.Should().Be("Deze rol eindigt al eerder.");
        (await BeeindigAsync(beheerder, regio, rol, null)).Errors.Should().BeEmpty();
        (await HeeftRolAsync(werker)).Should().BeFalse();
        (await BeeindigAsync(beheerder, regio, rol, null)).Errors.Should().ContainSingle().Which.Should().Match<Error>(
            error => error.Message == "Deze rol is al beëindigd." && error.Field == "TotEnMet");
        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.logboek WHERE gebruiker_id = '{beheerder.Value}' AND onderwerp = 'gebruikersrollen' AND handeling = 'Wijzigen'")).Should().Be(2);
    }

    [Fact]
    public async Task Een_rol_die_nog_moet_beginnen_kan_worden_ingetrokken()
    {
        var (regio, beheerder) = await RegioAsync();
        var werker = await portaal.GebruikerAsync(regio, Rol.Teamleider, Organisatiesoort.LokaalTeam);
        (await GeefAsync(beheerder, regio, werker, Rol.Lokaalteamwerker, portaal.Vandaag.AddDays(5))).Errors.Should().BeEmpty();
        var rol = await RolIdAsync(werker, Rol.Lokaalteamwerker);

        (await BeeindigAsync(beheerder, regio, rol, null)).Errors.Should().BeEmpty();

        (await portaal.EigenaarAsync<bool>($"SELECT tot = van FROM portaal.gebruikersrollen WHERE id = '{rol}'")).Should().BeTrue("it never counted");
    }

    [Fact]
    public async Task Verkeerde_rol_andere_regio_en_eigen_rol_beeindigen_niets()
    {
        var (regio, beheerder) = await RegioAsync();
        var (anderRegio, vreemd) = await RegioAsync();
        var werker = await portaal.GebruikerAsync(regio, Rol.Teamleider, Organisatiesoort.LokaalTeam);
        var rol = await RolIdAsync(werker);

        (await BeeindigAsync(werker, regio, rol, null)).Errors.Should().Equal(Error.Forbidden);
        (await BeeindigAsync(vreemd, regio, rol, null)).Errors.Should().Equal(Error.NotFound);
        (await BeeindigAsync(vreemd, anderRegio, rol, null)).Errors.Should().Equal(Error.NotFound);
        (await BeeindigAsync(vreemd, anderRegio, Guid.NewGuid(), null)).Errors.Should().Equal(Error.NotFound);
        (await BeeindigAsync(beheerder, regio, await RolIdAsync(beheerder), null)).Errors.Should().Equal(GebruikerErrors.EigenRollen);
        (await FoutAsync($"SELECT toegang.beeindig_rol('{regio.Value}', '{rol}', NULL)", vreemd)).Should().Be("42501");
        (await FoutAsync($"SELECT toegang.beeindig_rol('{anderRegio.Value}', '{rol}', NULL)", vreemd)).Should().Be("PP404");
        (await HeeftRolAsync(werker)).Should().BeTrue();
    }

    [Fact]
    public async Task Herhalen_heeft_een_effect()
    {
        var (regio, beheerder) = await RegioAsync();
        var werker = await portaal.GebruikerAsync(regio, Rol.Teamleider, Organisatiesoort.LokaalTeam);
        RolBeeindigen command = new() { OperatieId = Guid.NewGuid(), Regio = Code(regio), RolId = await RolIdAsync(werker) };

        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new RolBeeindigenHandler(portaal.DbVoor(beheerder), portaal.Clock).HandleAsync(command, default)));

        antwoorden.Should().OnlyContain(antwoord => antwoord.IsSuccess);
    }

    [Fact]
    public async Task Twee_beheerders_die_tegelijk_rollen_geven_die_niet_samengaan_maken_er_een()
    {
        for (var keer = 0; keer < 5; keer++)
        {
            var (regio, beheerder) = await RegioAsync();
            var collega = await portaal.GebruikerAsync(regio, Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente);
            var werker = await portaal.GebruikerAsync(regio, Rol.Ketenpartner, Organisatiesoort.Gemeente);
            await BeeindigAsync(beheerder, regio, await RolIdAsync(werker), null);

            var antwoorden = await Task.WhenAll(
                GeefAsync(beheerder, regio, werker, Rol.Projectleider), GeefAsync(collega, regio, werker, Rol.Procesregisseur));

            antwoorden.Count(antwoord => antwoord.IsSuccess).Should().Be(1);
            antwoorden.Single(antwoord => !antwoord.IsSuccess).Errors.Should().ContainSingle().Which.Message.Should().Contain("aparte accounts");
            (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.gebruikersrollen WHERE gebruiker_id = '{werker.Value}' AND tot IS NULL")).Should().Be(1);
        }
    }

    [Fact]
    public async Task Twee_beheerders_die_tegelijk_dezelfde_rol_geven_of_beeindigen_doen_het_een_keer()
    {
        var (regio, beheerder) = await RegioAsync();
        var collega = await portaal.GebruikerAsync(regio, Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente);
        var werker = await portaal.GebruikerAsync(regio, Rol.Teamleider, Organisatiesoort.LokaalTeam);

        var gegeven = await Task.WhenAll(GeefAsync(beheerder, regio, werker, Rol.Lokaalteamwerker), GeefAsync(collega, regio, werker, Rol.Lokaalteamwerker));
        gegeven.Count(antwoord => antwoord.IsSuccess).Should().Be(1);
        gegeven.Single(antwoord => !antwoord.IsSuccess).Errors.Should().ContainSingle().Which.Message.Should().Be("Deze gebruiker heeft deze rol of toegang al.");

        var rol = await RolIdAsync(werker, Rol.Lokaalteamwerker);
        var beeindigd = await Task.WhenAll(BeeindigAsync(beheerder, regio, rol, null), BeeindigAsync(collega, regio, rol, null));
        beeindigd.Count(antwoord => antwoord.IsSuccess).Should().Be(1);
        beeindigd.Single(antwoord => !antwoord.IsSuccess).Errors.Should().ContainSingle().Which.Message.Should().Be("Deze rol is al beëindigd.");
    }

    [Fact]
    public async Task Een_account_in_twee_regios_houdt_in_de_ene_wat_in_de_andere_eindigt()
    {
        var (een, beheerder) = await RegioAsync();
        var (ander, beheerderElders) = await RegioAsync();
        var werker = await portaal.GebruikerAsync(een, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);
        await portaal.EigenaarAsync<object>($"INSERT INTO portaal.gebruikersrollen (id, gebruiker_id, rol, regio_id, van) VALUES (gen_random_uuid(), '{werker.Value}', 'Teamleider', '{ander.Value}', now())");
        var rol = await RolIdAsync(werker, Rol.Lokaalteamwerker);

        (await RollenAsync(beheerder, werker)).Should().Equal(Rol.Lokaalteamwerker);
        (await RollenAsync(beheerderElders, werker)).Should().Equal(Rol.Teamleider);
        (await BeeindigAsync(beheerderElders, ander, rol, null)).Errors.Should().Equal(Error.NotFound);
        (await AccountAsync(beheerder, een, werker)).Errors.Should().ContainSingle().Which.Message.Should().Contain("ook in een andere regio");

        (await BeeindigAsync(beheerder, een, rol, null)).Errors.Should().BeEmpty();
        (await portaal.AppAsync<string[]>("SELECT rollen FROM toegang.mijn_actor()", werker)).Should().Equal("Teamleider");
        (await AccountAsync(beheerder, een, werker)).Errors.Should().ContainSingle("the other region still needs the account");
        (await AccountAsync(beheerderElders, ander, werker)).Errors.Should().BeEmpty();
        (await portaal.AppAsync<Guid>("SELECT toegang.ik()", werker)).Should().Be(Guid.Empty);
    }

    [Fact]
    public async Task Een_gebruiker_van_een_andere_regio_is_er_voor_deze_beheerder_niet()
    {
        var (regio, beheerder) = await RegioAsync();
        var elders = await portaal.GebruikerAsync((await RegioAsync()).Regio, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);

        (await GeefAsync(beheerder, regio, elders, Rol.Lokaalteamwerker)).Errors.Should().Equal(Error.NotFound);
        (await GeefAsync(beheerder, regio, new(Guid.NewGuid()), Rol.Lokaalteamwerker)).Errors.Should().Equal(Error.NotFound);
        (await RollenAsync(beheerder, elders)).Should().BeEmpty();
    }

    [Fact]
    public async Task Wie_is_uitgenodigd_krijgt_een_nieuwe_link_tot_er_een_wachtwoord_is()
    {
        var (regio, beheerder) = await RegioAsync();
        var (_, vreemd) = await RegioAsync();
        var werker = await portaal.GebruikerAsync(regio, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);
        await portaal.EigenaarAsync<object>(
            $"INSERT INTO identiteit.accounts (id, user_name, normalized_user_name, email, normalized_email, security_stamp, concurrency_stamp) SELECT '{werker.Value}', e, upper(e), e, upper(e), 'x', 'x' FROM (SELECT '{werker.Value:N}@voorbeeld.example') x(e)");
        Task<Result<Gedaan>> Vernieuw(GebruikerId wie, RegioId waar, GebruikerId voor, Guid? operatie = null) =>
            new UitnodigingVernieuwenHandler(portaal.DbVoor(wie)).HandleAsync(new(operatie ?? Guid.NewGuid(), Code(waar), voor), Guid.NewGuid(), default);
        var id = Guid.NewGuid();

        (await Vernieuw(beheerder, regio, werker, id)).Errors.Should().BeEmpty();
        (await Vernieuw(beheerder, regio, werker, id)).Errors.Should().BeEmpty();
        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.logboek WHERE handeling = 'Uitnodiging' AND rij = '{werker.Value}'")).Should().Be(1);
        (await Vernieuw(werker, regio, werker)).Errors.Should().Equal(Error.Forbidden);
        (await Vernieuw(vreemd, regio, werker)).Errors.Should().Equal(Error.NotFound);
        (await Vernieuw(beheerder, regio, new(Guid.NewGuid()))).Errors.Should().Equal(Error.NotFound);
        (await Vernieuw(beheerder, regio, beheerder)).Errors.Should().ContainSingle().Which.Message.Should().Contain("eigen account");
        (await FoutAsync($"SELECT toegang.vernieuw_uitnodiging('{regio.Value}', '{werker.Value}', gen_random_uuid())", vreemd)).Should().Be("42501");

        await portaal.EigenaarAsync<object>($"UPDATE identiteit.accounts SET password_hash = 'x' WHERE id = '{werker.Value}'");
        (await Vernieuw(beheerder, regio, werker)).Errors.Should().ContainSingle().Which.Message.Should().Contain("al een wachtwoord");
        await portaal.EigenaarAsync<object>($"UPDATE identiteit.accounts SET password_hash = NULL WHERE id = '{werker.Value}'; UPDATE portaal.gebruikers SET is_actief = false WHERE id = '{werker.Value}'");
        (await Vernieuw(beheerder, regio, werker)).Errors.Should().ContainSingle().Which.Message.Should().Contain("beëindigd");
    }

    [Fact]
    public async Task Wie_ook_in_een_andere_regio_gaat_werken_krijgt_hier_geen_nieuwe_link()
    {
        var (regio, beheerder) = await RegioAsync();
        var werker = await portaal.GebruikerAsync(regio, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);
        await portaal.EigenaarAsync<object>(
            $"""
            INSERT INTO portaal.gebruikersrollen (id, gebruiker_id, rol, regio_id, van) VALUES (gen_random_uuid(), '{werker.Value}', 'Lokaalteamwerker', '{(await RegioAsync()).Regio.Value}', now() + interval '9 days');
            INSERT INTO identiteit.accounts (id, user_name, normalized_user_name, email, normalized_email, security_stamp) SELECT '{werker.Value}', e, e, e, e, 'x' FROM (SELECT '{werker.Value}') x(e)
            """);

        (await new UitnodigingVernieuwenHandler(portaal.DbVoor(beheerder)).HandleAsync(new(Guid.NewGuid(), Code(regio), werker), Guid.NewGuid(), default))
            .Errors.Single().Message.Should().StartWith("Deze gebruiker werkt ook in een andere regio");
        (await portaal.EigenaarAsync<bool>($"SELECT linkstempel IS NULL FROM identiteit.accounts WHERE id = '{werker.Value}'")).Should().BeTrue();
    }

    private static string Code(RegioId regio) => regio.Value.ToString("N");

    private async Task<(RegioId Regio, GebruikerId Beheerder)> RegioAsync()
    {
        var regio = await portaal.RegioAsync();
        return (regio, await portaal.GebruikerAsync(regio, Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente));
    }

    private Task<Guid> RolIdAsync(GebruikerId wie, Rol? rol = null) => portaal.EigenaarAsync<Guid>(
        $"SELECT id FROM portaal.gebruikersrollen WHERE gebruiker_id = '{wie.Value}'{(rol is null ? null : $" AND rol = '{rol}'")} ORDER BY tot IS NULL DESC LIMIT 1");

    private async Task<DateTimeOffset> TotAsync(Guid rol) => new(await portaal.EigenaarAsync<DateTime>($"SELECT tot FROM portaal.gebruikersrollen WHERE id = '{rol}'"));

    private Task<bool> HeeftRolAsync(GebruikerId wie) => portaal.AppAsync<bool>("SELECT cardinality(rollen) > 0 FROM toegang.mijn_actor()", wie);

    private async Task<Rol[]> RollenAsync(GebruikerId beheerder, GebruikerId wie) =>
        [.. (await new GebruikersInzienHandler(portaal.DbVoor(beheerder)).HandleAsync(null, new(), default)).Value!.Gebruikers.Where(g => g.Id == wie).SelectMany(g => g.Rollen).Select(r => r.Rol)];

    private Task<Result<Gedaan>> GeefAsync(GebruikerId beheerder, RegioId regio, GebruikerId wie, Rol rol, DateOnly? vanaf = null) =>
        new RolGevenHandler(portaal.DbVoor(beheerder), portaal.Clock).HandleAsync(
            new() { OperatieId = Guid.NewGuid(), Regio = Code(regio), Gebruiker = wie, Rol = rol, Vanaf = vanaf }, default);

    private Task<Result<Gedaan>> BeeindigAsync(GebruikerId beheerder, RegioId regio, Guid rol, DateOnly? tot) =>
        new RolBeeindigenHandler(portaal.DbVoor(beheerder), portaal.Clock).HandleAsync(
            new() { OperatieId = Guid.NewGuid(), Regio = Code(regio), RolId = rol, TotEnMet = tot }, default);

    private Task<Result<Gedaan>> AccountAsync(GebruikerId beheerder, RegioId regio, GebruikerId wie) =>
        new GebruikerBeeindigenHandler(portaal.DbVoor(beheerder)).HandleAsync(new(Guid.NewGuid(), Code(regio), wie), default);

    private async Task<string> FoutAsync(string sql, GebruikerId wie)
    {
        var poging = () => portaal.AppAsync<object>(sql, wie);
        return (await poging.Should().ThrowAsync<PostgresException>()).Which.SqlState;
    }
}
