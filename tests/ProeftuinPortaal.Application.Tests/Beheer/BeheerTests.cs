using Npgsql;
using ProeftuinPortaal.Application.Beheer;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Organisaties;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Beheer;

public sealed class BeheerTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task Een_nieuwe_gebruiker_heeft_een_rol_en_een_account_zonder_wachtwoord_en_herhalen_heeft_een_effect()
    {
        var (regio, beheerder) = await RegioAsync();
        var organisatie = await portaal.OrganisatieAsync(Organisatiesoort.LokaalTeam);
        var command = Nieuw(regio, organisatie, $"{Guid.NewGuid():N}@voorbeeld.example");

        var stempel = Guid.NewGuid();
        var antwoorden = new[] { await MaakAsync(beheerder, command, stempel), await MaakAsync(beheerder, command) };

        antwoorden.Should().OnlyContain(a => a.IsSuccess);
        antwoorden[0].Value.Should().Be(antwoorden[1].Value);
        // The repeat brought a stamp that went nowhere: the first link stays the one that works.
        (await portaal.EigenaarAsync<Guid>($"SELECT linkstempel FROM identiteit.accounts WHERE id = '{antwoorden[0].Value.Value}'")).Should().Be(stempel);
        var gebruiker = (await InzienAsync(beheerder)).Value!.Gebruikers.Single(g => g.Id == antwoorden[0].Value);
        gebruiker.WachtOpWachtwoord.Should().BeTrue();
        gebruiker.Rollen.Should().ContainSingle().Which.IsActief.Should().BeTrue();
        (await MaakAsync(beheerder, Nieuw(regio, organisatie, command.Email!))).Errors.Should().Equal(GebruikerErrors.EmailBestaat);
        (await MaakAsync(beheerder, Nieuw(regio, organisatie, "geen adres"))).Errors.Should().Contain(GebruikerErrors.EmailOngeldig);
    }

    [Fact]
    public async Task Wie_nog_iets_moet_instellen_is_te_zien_en_te_kiezen_in_de_eigen_regio()
    {
        var (regio, beheerder) = await RegioAsync();
        var (elders, vreemd) = await RegioAsync();
        async Task<GebruikerId> MetAccountAsync(RegioId bij, string? hash, bool metStap)
        {
            var wie = await portaal.GebruikerAsync(bij, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);
            await portaal.EigenaarAsync<object>(
                $"INSERT INTO identiteit.accounts (id, user_name, normalized_user_name, email, normalized_email, security_stamp, password_hash, two_factor_enabled) SELECT '{wie.Value}', e, e, e, e, 'x', {(hash is null ? "NULL" : $"'{hash}'")}, {metStap} FROM (SELECT '{wie.Value}') x(e)");
            return wie;
        }

        var (zonder, half, klaar) = (await MetAccountAsync(regio, null, false), await MetAccountAsync(regio, "hash", false), await MetAccountAsync(regio, "hash", true));
        var weg = await MetAccountAsync(regio, null, false);
        await portaal.EigenaarAsync<object>($"UPDATE portaal.gebruikers SET is_actief = false WHERE id = '{weg.Value}'");
        await MetAccountAsync(elders, null, false);
        Task<Result<GebruikersDetails>> LeesAsync(GebruikerId wie, Gebruikersfilter filter) => new GebruikersInzienHandler(portaal.DbVoor(wie)).HandleAsync(Code(regio), filter, default);

        var alle = (await LeesAsync(beheerder, new())).Value!.Gebruikers.ToDictionary(g => g.Id);
        var onaf = (await LeesAsync(beheerder, new(AlleenOnaf: true))).Value!.Gebruikers.Select(g => g.Id);
        var zonderStap = (await LeesAsync(beheerder, new(AlleenOnaf: true, MetTweedeStap: false))).Value!.Gebruikers.Select(g => g.Id);

        alle.Keys.Should().BeEquivalentTo([beheerder, zonder, half, klaar, weg]);
        alle[beheerder].Account.Should().BeNull("nobody made one");
        (alle[zonder].Account, alle[half].Account, alle[klaar].Account).Should().Be(
            (new Accountstand(zonder.Value, false, false), new Accountstand(half.Value, true, false), new Accountstand(klaar.Value, true, true)));
        (alle[zonder].WachtOpWachtwoord, alle[half].WachtOpWachtwoord, alle[weg].WachtOpWachtwoord).Should().Be((true, false, false));
        onaf.Should().BeEquivalentTo([beheerder, zonder, half]);
        zonderStap.Should().BeEquivalentTo([beheerder, zonder]);
        (await LeesAsync(vreemd, new())).Errors.Should().Equal(Error.NotFound);
        (await LeesAsync(half, new())).Errors.Should().Equal(Error.Forbidden);
    }

    [Fact]
    public async Task Verkeerde_rol_en_andere_regio_worden_geweigerd()
    {
        var (regio, beheerder) = await RegioAsync();
        var (_, vreemd) = await RegioAsync();
        var werker = await portaal.GebruikerAsync(regio, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);

        (await GeefAsync(werker, Rolgeven(regio, beheerder, Rol.Teamleider))).Errors.Should().Equal(Error.Forbidden);
        (await GeefAsync(vreemd, Rolgeven(regio, werker, Rol.Teamleider))).Errors.Should().Equal(Error.NotFound);
        (await new GebruikersInzienHandler(portaal.DbVoor(vreemd)).HandleAsync(Code(regio), new(), default)).Errors.Should().Equal(Error.NotFound);
        (await new GebruikerBeeindigenHandler(portaal.DbVoor(vreemd)).HandleAsync(new(Guid.NewGuid(), Code(regio), werker), default)).Errors.Should().Equal(Error.NotFound);
        var inSql = () => portaal.AppAsync<object>($"SELECT toegang.geef_rol(gen_random_uuid(), '{regio.Value}', '{werker.Value}', 'Teamleider', NULL, NULL)", vreemd);
        (await inSql.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be("42501");
    }

    [Fact]
    public async Task Niemand_wijzigt_de_eigen_rollen_ook_niet_in_SQL()
    {
        var (regio, beheerder) = await RegioAsync();

        (await GeefAsync(beheerder, Rolgeven(regio, beheerder, Rol.Projectleider))).Errors.Should().Equal(GebruikerErrors.EigenRollen);
        foreach (var sql in new[]
        {
            $"SELECT toegang.geef_rol(gen_random_uuid(), '{regio.Value}', '{beheerder.Value}', 'Projectleider', NULL, NULL)",
            $"SELECT toegang.beeindig_gebruiker('{regio.Value}', '{beheerder.Value}')",
            $"SELECT toegang.beeindig_rol('{regio.Value}', (SELECT id FROM portaal.gebruikersrollen WHERE gebruiker_id = '{beheerder.Value}'), NULL)",
        })
        {
            var poging = () => portaal.AppAsync<object>(sql, beheerder);
            (await poging.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be("PP422");
        }
    }

    [Fact]
    public async Task Een_rol_die_niet_samengaat_wordt_geweigerd_en_een_rol_tot_vanavond_geldt_nog()
    {
        var (regio, beheerder) = await RegioAsync();
        var leider = await portaal.GebruikerAsync(regio, Rol.Projectleider, Organisatiesoort.Gemeente);
        (await GeefAsync(beheerder, Rolgeven(regio, leider, Rol.Procesregisseur))).Errors.Should().ContainSingle().Which.Message.Should().Contain("aparte accounts");

        var command = Rolgeven(regio, leider, Rol.Onderzoeker);
        command.TotEnMet = portaal.Vandaag;
        (await GeefAsync(beheerder, command)).Errors.Should().BeEmpty();
        var rol = (await InzienAsync(beheerder)).Value!.Gebruikers.Single(g => g.Id == leider).Rollen.Single(r => r.Rol == Rol.Onderzoeker);
        rol.Tot.Should().Be(Moment.BeginVan(portaal.Vandaag.AddDays(1)));
        rol.IsActief.Should().BeTrue();
        (await portaal.EigenaarAsync<bool>(
            $"BEGIN; UPDATE portaal.gebruikersrollen SET van = now() - interval '1 day', tot = now() WHERE id = '{rol.Id}'; SELECT 'Onderzoeker' = ANY (rollen) FROM (SELECT set_config('app.gebruiker_id', '{leider.Value}', true)) s, LATERAL toegang.mijn_actor() WHERE s IS NOT NULL")).Should().BeFalse();
    }

    [Fact]
    public async Task Wie_nog_vaste_contactpersoon_is_blijft_en_een_beeindigd_account_ziet_niets()
    {
        var casus = await portaal.CasusAsync();
        var beheerder = await portaal.GebruikerAsync(casus.RegioId, Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente);
        Task<Result<Gedaan>> Beeindig(GebruikerId wie) =>
            new GebruikerBeeindigenHandler(portaal.DbVoor(beheerder)).HandleAsync(new(Guid.NewGuid(), Code(casus.RegioId), wie), default);

        (await Beeindig(casus.Contactpersoon)).Errors.Should().ContainSingle().Which.Message.Should().Contain("vaste contactpersoon");
        (await Beeindig(casus.Buitenstaander)).Errors.Should().BeEmpty();
        (await portaal.AppAsync<Guid>("SELECT toegang.ik()", casus.Buitenstaander)).Should().Be(Guid.Empty);
        (await portaal.AppAsync<long>("SELECT count(*) FROM portaal.casussen", beheerder)).Should().Be(0);
    }

    [Fact]
    public async Task Een_nieuwe_link_is_er_alleen_zolang_nooit_een_wachtwoord_is_gekozen()
    {
        var (regio, beheerder) = await RegioAsync();
        var gebruiker = (await MaakAsync(beheerder, Nieuw(regio, await portaal.OrganisatieAsync(Organisatiesoort.LokaalTeam), $"{Guid.NewGuid():N}@voorbeeld.example"))).Value;
        Task<Result<Gedaan>> Vernieuw() => new UitnodigingVernieuwenHandler(portaal.DbVoor(beheerder)).HandleAsync(new(Guid.NewGuid(), Code(regio), gebruiker), Guid.NewGuid(), default);
        (await Vernieuw()).Errors.Should().BeEmpty();

        await portaal.EigenaarAsync<object>($"UPDATE identiteit.accounts SET password_hash = 'x' WHERE id = '{gebruiker.Value}'");

        (await Vernieuw()).Errors.Should().ContainSingle().Which.Message.Should().StartWith("Deze gebruiker heeft al een wachtwoord");
    }

    [Fact]
    public async Task Wie_in_een_andere_regio_werkt_is_hier_niet_te_vinden()
    {
        var (regio, beheerder) = await RegioAsync();
        var elders = await portaal.GebruikerAsync(await portaal.RegioAsync(), Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);

        (await GeefAsync(beheerder, Rolgeven(regio, elders, Rol.Teamleider))).Errors.Should().Equal(Error.NotFound);
        (await new GebruikerBeeindigenHandler(portaal.DbVoor(beheerder)).HandleAsync(new(Guid.NewGuid(), Code(regio), elders), default)).Errors.Should().Equal(Error.NotFound);
    }

    [Fact]
    public async Task Een_instelling_wijzigt_vanaf_een_dag_en_een_verloren_wedloop_toont_beide()
    {
        var (regio, beheerder) = await RegioAsync();
        InstellingWijzigen Termijn(string waarde, int versie, int dagen = 0) => new()
        {
            OperatieId = Guid.NewGuid(),
            Regio = Code(regio),
            Sleutel = Instellingsleutel.TermijnBesluit,
            Versie = versie,
            Waarde = waarde,
            Van = portaal.Vandaag.AddDays(dagen),
            Bron = "voorbeeld",
        };
        Task<Result<Gedaan>> Wijzig(InstellingWijzigen command) => new InstellingWijzigenHandler(portaal.DbVoor(beheerder), portaal.Clock).HandleAsync(command, default);

        (await Wijzig(Termijn("7", 0))).Errors.Should().BeEmpty();
        (await Wijzig(Termijn("8", 1, 10))).Errors.Should().BeEmpty();
        (await Wijzig(Termijn("9", 1))).Errors.Should().ContainSingle().Which.Versieconflict!.HuidigeVersie.Should().Be(2);
        (await Wijzig(Termijn("9", 2))).Errors.Should().BeEmpty();
        (await Wijzig(Termijn("veel", 3))).Errors.Should().ContainSingle().Which.Field.Should().Be("Waarde");
        (await Wijzig(Termijn("9", 3, -1))).Errors.Should().Equal(InstellingErrors.AlBegonnen(Instellingsleutel.TermijnBesluit));

        var rij = (await new InstellingenInzienHandler(portaal.DbVoor(beheerder), portaal.Clock).HandleAsync(null, default)).Value!.Instellingen.Single(i => i.Sleutel == Instellingsleutel.TermijnBesluit);
        (rij.Huidig!.Waarde, rij.Komend.Single().Waarde, rij.Eerder.Single().Waarde).Should().Be(("9", "8", "7"));
    }

    [Fact]
    public async Task Een_organisatie_komt_een_keer_in_de_lijst()
    {
        var (regio, beheerder) = await RegioAsync();
        OrganisatieMaken Command(string naam) => new() { OperatieId = Guid.NewGuid(), Regio = Code(regio), Naam = naam, Soort = Organisatiesoort.Ggz };
        var naam = $"Organisatie {Guid.NewGuid():N}";

        (await new OrganisatieMakenHandler(portaal.DbVoor(beheerder)).HandleAsync(Command(naam), default)).IsSuccess.Should().BeTrue();
        (await new OrganisatieMakenHandler(portaal.DbVoor(beheerder)).HandleAsync(Command(naam.ToUpperInvariant()), default)).Errors.Should().ContainSingle();
        (await new OrganisatiesInzienHandler(portaal.DbVoor(beheerder)).HandleAsync(null, default)).Value!.Organisaties.Should().ContainSingle(o => o.Naam == naam);
    }

    private static string Code(RegioId regio) => regio.Value.ToString("N");

    private async Task<(RegioId Regio, GebruikerId Beheerder)> RegioAsync()
    {
        var regio = await portaal.RegioAsync();
        return (regio, await portaal.GebruikerAsync(regio, Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente));
    }

    private static GebruikerMaken Nieuw(RegioId regio, OrganisatieId organisatie, string email) => new()
    {
        OperatieId = Guid.NewGuid(),
        Regio = Code(regio),
        Naam = "Medewerker Voorbeeld-05",
        Email = email,
        Organisatie = organisatie,
        Rol = Rol.Lokaalteamwerker,
    };

    private static RolGeven Rolgeven(RegioId regio, GebruikerId wie, Rol rol) => new() { OperatieId = Guid.NewGuid(), Regio = Code(regio), Gebruiker = wie, Rol = rol };

    private Task<Result<GebruikerId>> MaakAsync(GebruikerId wie, GebruikerMaken command, Guid? linkstempel = null) =>
        new GebruikerMakenHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(command, email => email.ToUpperInvariant(), linkstempel ?? Guid.NewGuid(), default);

    private Task<Result<Gedaan>> GeefAsync(GebruikerId wie, RolGeven command) => new RolGevenHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(command, default);

    private Task<Result<GebruikersDetails>> InzienAsync(GebruikerId wie) => new GebruikersInzienHandler(portaal.DbVoor(wie)).HandleAsync(null, new(), default);
}
