using Npgsql;
using ProeftuinPortaal.Application.Beheer;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Organisaties;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Beheer;

/// <summary>Taking away someone's second step: two beheerders of the same region, and the wall below them.</summary>
public sealed class StapherstelTests(Portaal portaal) : IClassFixture<Portaal>
{
    private sealed record Regiomensen(RegioId Regio, GebruikerId Vrager, GebruikerId Ander, GebruikerId Werker);

    [Fact]
    public async Task De_een_vraagt_de_ander_staat_toe_en_dan_is_de_stap_weg_en_elke_sessie_ten_einde()
    {
        var mensen = await MensenAsync();
        var verzoek = await GevraagdAsync(mensen);
        (await StaatAanAsync(mensen.Werker)).Should().BeTrue();

        var command = Beoordeling(mensen, verzoek);
        (await BeoordeelAsync(mensen.Ander, command)).Errors.Should().BeEmpty();
        // Sent again: one effect.
        (await BeoordeelAsync(mensen.Ander, command)).Errors.Should().BeEmpty();

        (await portaal.EigenaarAsync<string>(
            $"SELECT concat_ws('|', two_factor_enabled, codesleutel IS NULL, herstelcodes, security_stamp = 'stempel', password_hash) FROM identiteit.accounts WHERE id = '{mensen.Werker.Value}'"))
            .Should().Be("f|t|{}|f|hash");
        var rij = (await InzienAsync(mensen.Vrager)).Value!.Verzoeken.Should().ContainSingle().Subject;
        (rij.Toegestaan == true, rij.Vrager, rij.Beoordelaar, rij.Reden).Should().Be((true, "Vrager Voorbeeld-01", "Ander Voorbeeld-02", "Telefoon kwijt."));
        (await portaal.EigenaarAsync<string[]>(
            $"SELECT array_agg(handeling || ' ' || onderwerp ORDER BY id) FROM portaal.logboek WHERE gebruiker_id IN ('{mensen.Vrager.Value}', '{mensen.Ander.Value}')"))
            .Should().Equal("Toevoegen stapherstel", "Wijzigen stapherstel", "TweedeStapHersteld account");
        (await BeoordeelAsync(mensen.Ander, Beoordeling(mensen, verzoek))).Errors.Single().Message.Should().Be("Dit verzoek is al beoordeeld.");
    }

    [Fact]
    public async Task Wie_vroeg_kan_het_niet_toestaan_wel_intrekken()
    {
        var mensen = await MensenAsync();
        var verzoek = await GevraagdAsync(mensen);

        (await BeoordeelAsync(mensen.Vrager, Beoordeling(mensen, verzoek))).Errors.Single().Message.Should().StartWith("Je vroeg dit zelf");
        (await StaatAanAsync(mensen.Werker)).Should().BeTrue();
        (await VraagAsync(mensen.Ander, mensen, mensen.Werker)).Errors.Single().Message.Should().Be("Er staat al een verzoek open voor deze gebruiker.");
        (await BeoordeelAsync(mensen.Vrager, Beoordeling(mensen, verzoek, toestaan: false))).Errors.Should().BeEmpty();
        (await StaatAanAsync(mensen.Werker)).Should().BeTrue();
        (await VraagAsync(mensen.Ander, mensen, mensen.Werker)).Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task Niemand_vraagt_of_beoordeelt_voor_zichzelf()
    {
        var mensen = await MensenAsync();
        await AccountAsync(mensen.Ander);
        (await VraagAsync(mensen.Ander, mensen, mensen.Ander)).Errors.Should().Equal(GebruikerErrors.EigenRollen);
        (await VraagAsync(mensen.Vrager, mensen, mensen.Ander)).Errors.Should().BeEmpty();
        var verzoek = (await InzienAsync(mensen.Vrager)).Value!.Verzoeken.Single().Id;

        (await BeoordeelAsync(mensen.Ander, Beoordeling(mensen, verzoek))).Errors.Single().Message.Should().StartWith("Niemand wijzigt");
        (await StaatAanAsync(mensen.Ander)).Should().BeTrue();
    }

    [Fact]
    public async Task Verkeerde_rol_en_andere_regio_worden_geweigerd_en_zien_niets()
    {
        var mensen = await MensenAsync();
        var vreemd = await MensenAsync();
        var verzoek = await GevraagdAsync(mensen);

        (await BeoordeelAsync(mensen.Werker, Beoordeling(mensen, verzoek))).Errors.Should().Equal(Error.Forbidden);
        (await BeoordeelAsync(vreemd.Ander, Beoordeling(mensen, verzoek))).Errors.Should().Equal(Error.NotFound);
        (await BeoordeelAsync(vreemd.Ander, Beoordeling(vreemd, verzoek))).Errors.Should().Equal(Error.NotFound);
        (await BeoordeelAsync(vreemd.Ander, Beoordeling(vreemd, Guid.NewGuid()))).Errors.Should().Equal(Error.NotFound);
        (await VraagAsync(vreemd.Vrager, vreemd, mensen.Werker)).Errors.Should().Equal(Error.NotFound);
        (await VraagAsync(mensen.Werker, mensen, mensen.Ander)).Errors.Should().Equal(Error.Forbidden);
        (await InzienAsync(vreemd.Vrager)).Value!.Verzoeken.Should().BeEmpty();
        (await InzienAsync(mensen.Werker)).Errors.Should().Equal(Error.Forbidden);
        (await StaatAanAsync(mensen.Werker)).Should().BeTrue();
    }

    [Fact]
    public async Task Wat_niet_kan_is_een_zin()
    {
        var mensen = await MensenAsync();
        var zonder = await portaal.GebruikerAsync(mensen.Regio, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);
        var weg = await portaal.GebruikerAsync(mensen.Regio, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);
        await AccountAsync(weg);
        await portaal.EigenaarAsync<object>($"UPDATE portaal.gebruikersrollen SET tot = now() WHERE gebruiker_id = '{weg.Value}'");

        (await VraagAsync(mensen.Vrager, mensen, zonder)).Errors.Single().Message.Should().StartWith("Deze gebruiker heeft nog geen tweede stap");
        (await VraagAsync(mensen.Vrager, mensen, weg)).Errors.Single().Message.Should().Be("Deze gebruiker werkt niet meer in deze regio.");
        (await VraagAsync(mensen.Vrager, mensen, mensen.Werker, " ")).Errors.Single().Field.Should().Be("Reden");
        (await VraagAsync(mensen.Vrager, mensen, mensen.Werker, new string('x', 501))).Errors.Single().Field.Should().Be("Reden");
    }

    [Fact]
    public async Task Bij_het_toestaan_telt_wie_er_dan_nog_mag_en_werkt()
    {
        foreach (var (intussen, zin) in new (string, string)[]
        {
            ("UPDATE portaal.gebruikersrollen SET tot = now() WHERE gebruiker_id = '{werker}'", "Deze gebruiker werkt niet meer in deze regio."),
            ("UPDATE portaal.gebruikers SET is_actief = false WHERE id = '{werker}'", "Deze gebruiker heeft nog geen tweede stap ingesteld, of het account is beëindigd."),
            ("UPDATE portaal.gebruikersrollen SET tot = now() WHERE gebruiker_id = '{vrager}'", "Wie dit vroeg, mag het nu niet meer vragen"),
            ("UPDATE portaal.gebruikers SET is_actief = false WHERE id = '{vrager}'", "Wie dit vroeg, mag het nu niet meer vragen"),
            ("INSERT INTO portaal.gebruikersrollen (id, gebruiker_id, rol, regio_id, van) VALUES (gen_random_uuid(), '{werker}', 'Teamleider', '{elders}', now())", "Deze gebruiker werkt ook in een andere regio"),
            ("INSERT INTO portaal.gebruikersrollen (id, gebruiker_id, rol, regio_id, van) VALUES (gen_random_uuid(), '{werker}', 'Teamleider', '{elders}', now()), (gen_random_uuid(), '{ander}', 'FunctioneelBeheerder', '{elders}', now())", "Wie dit vroeg, mag het nu niet meer vragen"),
        })
        {
            var mensen = await MensenAsync();
            var elders = await portaal.RegioAsync();
            var verzoek = await GevraagdAsync(mensen);
            await portaal.EigenaarAsync<object>(intussen.Replace("{werker}", $"{mensen.Werker.Value}", StringComparison.Ordinal).Replace("{vrager}", $"{mensen.Vrager.Value}", StringComparison.Ordinal)
                .Replace("{ander}", $"{mensen.Ander.Value}", StringComparison.Ordinal).Replace("{elders}", $"{elders.Value}", StringComparison.Ordinal));

            (await BeoordeelAsync(mensen.Ander, Beoordeling(mensen, verzoek))).Errors.Single().Message.Should().StartWith(zin, intussen);
            (await StaatAanAsync(mensen.Werker)).Should().BeTrue(intussen);
            (await BeoordeelAsync(mensen.Ander, Beoordeling(mensen, verzoek, toestaan: false))).Errors.Should().BeEmpty(intussen);
        }
    }

    [Fact]
    public async Task Wie_ook_in_een_andere_regio_werkt_krijgt_hier_geen_verzoek()
    {
        var (mensen, elders) = (await MensenAsync(), await portaal.RegioAsync());
        await portaal.EigenaarAsync<object>(
            $"INSERT INTO portaal.gebruikersrollen (id, gebruiker_id, rol, regio_id, van) VALUES (gen_random_uuid(), '{mensen.Werker.Value}', 'Teamleider', '{elders.Value}', now())");

        (await VraagAsync(mensen.Vrager, mensen, mensen.Werker)).Errors.Single().Message.Should().Be(
            "Deze gebruiker werkt ook in een andere regio: vraag de functioneel beheerder daar, of laat daar eerst de rol eindigen.");
    }

    [Fact]
    public async Task Een_verzoek_verloopt_na_een_week_en_kan_dan_opnieuw()
    {
        var mensen = await MensenAsync();
        var oud = await GevraagdAsync(mensen);
        await portaal.EigenaarAsync<object>($"UPDATE portaal.stapherstel SET gevraagd_op = now() - interval '7 days' + interval '1 hour' WHERE id = '{oud}'");
        (await InzienAsync(mensen.Ander)).Value!.Verzoeken.Single().IsOpen.Should().BeTrue();
        (await VraagAsync(mensen.Ander, mensen, mensen.Werker)).Errors.Single().Message.Should().Be("Er staat al een verzoek open voor deze gebruiker.");

        await portaal.EigenaarAsync<object>($"UPDATE portaal.stapherstel SET gevraagd_op = now() - interval '7 days' WHERE id = '{oud}'");

        (await InzienAsync(mensen.Ander)).Value!.Verzoeken.Single().IsVerlopen.Should().BeTrue();
        foreach (var toestaan in new[] { true, false })
        {
            (await BeoordeelAsync(mensen.Ander, Beoordeling(mensen, oud, toestaan))).Errors.Single().Message.Should().StartWith("Dit verzoek is verlopen");
        }

        (await VraagAsync(mensen.Ander, mensen, mensen.Werker)).Errors.Should().BeEmpty();
        var verzoeken = (await InzienAsync(mensen.Vrager)).Value!.Verzoeken;
        verzoeken.Select(verzoek => (verzoek.IsOpen, verzoek.IsVerlopen)).Should().Equal((true, false), (false, true));
        (await BeoordeelAsync(mensen.Vrager, Beoordeling(mensen, oud))).Errors.Single().Message.Should().Be("Dit verzoek is al beoordeeld.");
        (await StaatAanAsync(mensen.Werker)).Should().BeTrue();
        // Who asked in vain may be the one who allows the new request.
        (await BeoordeelAsync(mensen.Vrager, Beoordeling(mensen, verzoeken[0].Id))).Errors.Should().BeEmpty();
        (await StaatAanAsync(mensen.Werker)).Should().BeFalse();
    }

    [Fact]
    public async Task Een_link_en_een_herstel_gaan_niet_samen()
    {
        var mensen = await MensenAsync();
        var verzoek = await GevraagdAsync(mensen);
        (await LinkAsync(mensen)).Errors.Should().BeEmpty();

        (await BeoordeelAsync(mensen.Ander, Beoordeling(mensen, verzoek))).Errors.Should().BeEmpty();

        (await portaal.EigenaarAsync<bool>($"SELECT linkstempel IS NULL FROM identiteit.accounts WHERE id = '{mensen.Werker.Value}'")).Should().BeTrue("an older link ends");
        (await LinkAsync(mensen)).Errors.Single().Message.Should().Be(
            "De tweede stap van deze gebruiker is net hersteld: de gebruiker logt eerst in met het huidige wachtwoord en stelt de nieuwe stap in.");
        var stempel = await portaal.EigenaarAsync<string>($"SELECT security_stamp FROM identiteit.accounts WHERE id = '{mensen.Werker.Value}'");
        (await portaal.AppAsync<bool>($"SELECT toegang.stel_tweede_stap_in('{mensen.Werker.Value}', '{stempel}', 'nieuw', '{{}}', 1)")).Should().BeTrue();
        (await LinkAsync(mensen)).Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task Twee_die_tegelijk_beslissen_beslissen_een_keer()
    {
        var mensen = await MensenAsync();
        var derde = await portaal.GebruikerAsync(mensen.Regio, Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente);
        var verzoek = await GevraagdAsync(mensen);

        var uitkomsten = await Task.WhenAll(
            BeoordeelAsync(mensen.Ander, Beoordeling(mensen, verzoek)), BeoordeelAsync(derde, Beoordeling(mensen, verzoek, toestaan: false)));

        uitkomsten.Count(uitkomst => uitkomst.IsSuccess).Should().Be(1);
        var toegestaan = await portaal.EigenaarAsync<bool>($"SELECT toegestaan FROM portaal.stapherstel WHERE id = '{verzoek}'");
        (await StaatAanAsync(mensen.Werker)).Should().Be(!toegestaan);
    }

    [Fact]
    public async Task Ook_in_SQL_is_er_geen_weg_omheen()
    {
        var mensen = await MensenAsync();
        var verzoek = await GevraagdAsync(mensen);
        foreach (var sql in new[]
        {
            $"UPDATE identiteit.accounts SET two_factor_enabled = false WHERE id = '{mensen.Werker.Value}'",
            $"UPDATE identiteit.accounts SET codesleutel = NULL WHERE id = '{mensen.Werker.Value}'",
            $"UPDATE identiteit.accounts SET herstelcodes = '{{x}}' WHERE id = '{mensen.Werker.Value}'",
            $"UPDATE identiteit.accounts SET laatste_tijdvak = 0 WHERE id = '{mensen.Werker.Value}'",
            $"UPDATE identiteit.accounts SET linkstempel = gen_random_uuid() WHERE id = '{mensen.Werker.Value}'",
            $"UPDATE identiteit.accounts SET codefouten = 0 WHERE id = '{mensen.Werker.Value}'",
            $"DELETE FROM identiteit.accounts WHERE id = '{mensen.Werker.Value}'",
            "SELECT count(*) FROM portaal.stapherstel",
            $"UPDATE portaal.stapherstel SET toegestaan = true, beoordeeld_op = now(), beoordeeld_door = '{mensen.Ander.Value}' WHERE id = '{verzoek}'",
            $"INSERT INTO portaal.stapherstel (id, regio_id, gebruiker_id, reden, gevraagd_door) VALUES (gen_random_uuid(), '{mensen.Regio.Value}', '{mensen.Werker.Value}', 'x', '{mensen.Ander.Value}')",
        })
        {
            var poging = () => portaal.AppAsync<object>(sql, mensen.Vrager);
            (await poging.Should().ThrowAsync<PostgresException>(sql)).Which.SqlState.Should().Be(PostgresErrorCodes.InsufficientPrivilege, sql);
        }

        foreach (var sql in new[]
        {
            $"SELECT toegang.beoordeel_stapherstel('{mensen.Regio.Value}', '{verzoek}', true)",
            $"SELECT toegang.vraag_stapherstel(gen_random_uuid(), '{mensen.Regio.Value}', '{mensen.Vrager.Value}', 'x')",
        })
        {
            var poging = () => portaal.AppAsync<object>(sql, mensen.Vrager);
            (await poging.Should().ThrowAsync<PostgresException>(sql)).Which.SqlState.Should().Be("PP422", sql);
        }

        // The own account is for who knows the stamp of its session, and a step that is not there is not replaced.
        foreach (var sql in new[]
        {
            $"SELECT toegang.vervang_tweede_stap('{mensen.Werker.Value}', 'geraden', 'eigen sleutel', 1)",
            $"SELECT toegang.vernieuw_herstelcodes('{mensen.Werker.Value}', 'geraden', 999999999999, '{{x}}', 5, '15 minutes')",
            $"SELECT toegang.wijzig_wachtwoord('{mensen.Werker.Value}', 'geraden', 'hash')",
            $"SELECT toegang.stel_wachtwoord_in('{mensen.Werker.Value}', gen_random_uuid(), 'hash')",
            $"SELECT toegang.stel_wachtwoord_in('{mensen.Werker.Value}', NULL, 'hash')",
            $"SELECT toegang.vervang_tweede_stap('{mensen.Vrager.Value}', 'stempel', 'eigen sleutel', 1)",
        })
        {
            (await portaal.AppAsync<bool>(sql)).Should().BeFalse(sql);
        }

        // Setting up again over a step that stands is no way either.
        (await portaal.AppAsync<bool>($"SELECT toegang.stel_tweede_stap_in('{mensen.Werker.Value}', 'stempel', 'eigen sleutel', '{{}}', 1)")).Should().BeFalse();
        // Not even the owner's own hand can make one person do both.
        var eigenaar = () => portaal.EigenaarAsync<object>(
            $"UPDATE portaal.stapherstel SET toegestaan = true, beoordeeld_op = now(), beoordeeld_door = gevraagd_door WHERE id = '{verzoek}'");
        (await eigenaar.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.CheckViolation);
        (await StaatAanAsync(mensen.Werker)).Should().BeTrue();
    }

    private async Task<Regiomensen> MensenAsync()
    {
        var regio = await portaal.RegioAsync();
        Regiomensen mensen = new(regio,
            await portaal.GebruikerAsync(regio, Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente, "Vrager Voorbeeld-01"),
            await portaal.GebruikerAsync(regio, Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente, "Ander Voorbeeld-02"),
            await portaal.GebruikerAsync(regio, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam, "Werker Voorbeeld-03"));
        await AccountAsync(mensen.Werker);
        return mensen;
    }

    private Task AccountAsync(GebruikerId gebruiker) => portaal.EigenaarAsync<object>(
        $"""
        INSERT INTO identiteit.accounts (id, user_name, normalized_user_name, email, normalized_email, security_stamp, password_hash, two_factor_enabled, codesleutel, herstelcodes)
        VALUES ('{gebruiker.Value}', '{gebruiker.Value}', '{gebruiker.Value}', '{gebruiker.Value}', '{gebruiker.Value}', 'stempel', 'hash', true, 'sleutel', ARRAY['a', 'b'])
        """);

    private Task<bool> StaatAanAsync(GebruikerId gebruiker) =>
        portaal.EigenaarAsync<bool>($"SELECT two_factor_enabled AND codesleutel = 'sleutel' FROM identiteit.accounts WHERE id = '{gebruiker.Value}'");

    private async Task<Guid> GevraagdAsync(Regiomensen mensen)
    {
        (await VraagAsync(mensen.Vrager, mensen, mensen.Werker)).Errors.Should().BeEmpty();
        return (await InzienAsync(mensen.Vrager)).Value!.Verzoeken.Single().Id;
    }

    private Task<Result<Gedaan>> LinkAsync(Regiomensen mensen) => new WachtwoordlinkMakenHandler(portaal.DbVoor(mensen.Vrager)).HandleAsync(
        new(Guid.NewGuid(), Code(mensen), mensen.Werker), Guid.NewGuid(), default);

    private static string Code(Regiomensen mensen) => mensen.Regio.Value.ToString("N");

    private Task<Result<Gedaan>> VraagAsync(GebruikerId wie, Regiomensen mensen, GebruikerId over, string reden = "Telefoon kwijt.") =>
        new StapherstelVragenHandler(portaal.DbVoor(wie)).HandleAsync(
            new() { OperatieId = Guid.NewGuid(), Regio = Code(mensen), Gebruiker = over, Reden = reden }, default);

    private static StapherstelBeoordelen Beoordeling(Regiomensen mensen, Guid verzoek, bool toestaan = true) => new(Guid.NewGuid(), Code(mensen), verzoek, toestaan);

    private Task<Result<Gedaan>> BeoordeelAsync(GebruikerId wie, StapherstelBeoordelen command) => new StapherstelBeoordelenHandler(portaal.DbVoor(wie)).HandleAsync(command, default);

    private Task<Result<StapherstelDetails>> InzienAsync(GebruikerId wie) => new StapherstelInzienHandler(portaal.DbVoor(wie)).HandleAsync(null, default);
}
