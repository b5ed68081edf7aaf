using Npgsql;
using ProeftuinPortaal.Application.Beheer;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Beheer;

/// <summary>Setting up a region: werkgebieden, and settings that would contradict each other.</summary>
public sealed class RegiobeheerTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task Een_werkgebied_staat_er_en_herhalen_heeft_een_effect()
    {
        var (regio, beheerder) = await RegioAsync();
        var command = Werkgebied(regio, "4001, 4002");

        (await LegVastAsync(beheerder, command)).Errors.Should().BeEmpty();
        (await LegVastAsync(beheerder, command)).Errors.Should().BeEmpty();

        var rij = (await InzienAsync(beheerder)).Werkgebieden.Should().ContainSingle().Subject;
        (rij.Naam, rij.Deel, string.Join(' ', rij.Postcodes)).Should().Be(("Wijk Voorbeeld-01", null, "4001 4002"));
    }

    [Fact]
    public async Task Een_postcode_in_twee_werkgebieden_is_een_zin_bij_het_veld_ook_over_regios_heen()
    {
        var (regio, beheerder) = await RegioAsync();
        var (andere, anderBeheerder) = await RegioAsync();
        (await LegVastAsync(beheerder, Werkgebied(regio, "4011"))).Errors.Should().BeEmpty();

        foreach (var (waar, wie) in new[] { (regio, beheerder), (andere, anderBeheerder) })
        {
            var error = (await LegVastAsync(wie, Werkgebied(waar, "4010, 4011"))).Errors.Should().ContainSingle().Subject;
            error.Field.Should().Be("Postcodes");
            error.Message.Should().StartWith("Postcode 4011 hoort al bij werkgebied Wijk Voorbeeld-01");
        }

        // Who goes round the handler meets the database.
        var inSql = () => portaal.AppAsync<object>($"SELECT toegang.leg_werkgebied_vast('{andere.Value}', 'x', NULL, ARRAY['4011'], current_date + 3, 'x')", anderBeheerder);
        (await inSql.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.ExclusionViolation);
        // Once it ended, its postcode is free.
        (await new WerkgebiedBeeindigenHandler(portaal.DbVoor(beheerder)).HandleAsync(new(Guid.NewGuid(), Code(regio), "Wijk Voorbeeld-01"), default)).Errors.Should().BeEmpty();
        (await LegVastAsync(anderBeheerder, Werkgebied(andere, "4011"))).Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task Twee_beheerders_die_dezelfde_postcode_nemen_verliezen_niets()
    {
        var (regio, beheerder) = await RegioAsync();
        var (andere, anderBeheerder) = await RegioAsync();

        var antwoorden = await Task.WhenAll(LegVastAsync(beheerder, Werkgebied(regio, "4021")), LegVastAsync(anderBeheerder, Werkgebied(andere, "4021")));

        antwoorden.Count(antwoord => antwoord.IsSuccess).Should().Be(1);
        antwoorden.Single(antwoord => !antwoord.IsSuccess).Errors.Should().ContainSingle().Which.Field.Should().Be("Postcodes");
        (await portaal.EigenaarAsync<long>("SELECT count(*) FROM portaal.werkgebieden WHERE postcodegebied = '4021'")).Should().Be(1);
    }

    [Fact]
    public async Task Een_werkgebied_van_een_ander_bestaat_niet_en_een_gewone_rol_mag_niet()
    {
        var (regio, beheerder) = await RegioAsync();
        var (_, vreemd) = await RegioAsync();
        var werker = await portaal.GebruikerAsync(regio, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);

        (await LegVastAsync(vreemd, Werkgebied(regio, "4031"))).Errors.Should().Equal(Error.NotFound);
        (await LegVastAsync(werker, Werkgebied(regio, "4031"))).Errors.Should().Equal(Error.Forbidden);
        (await new WerkgebiedBeeindigenHandler(portaal.DbVoor(vreemd)).HandleAsync(new(Guid.NewGuid(), Code(regio), "x"), default)).Errors.Should().Equal(Error.NotFound);
        (await LegVastAsync(beheerder, Werkgebied(regio, "4031", portaal.Vandaag.AddDays(-1)))).Errors.Should().Equal(InstellingErrors.VanVoorbij);
        var inSql = () => portaal.AppAsync<object>($"SELECT toegang.leg_werkgebied_vast('{regio.Value}', 'x', NULL, ARRAY['4031'], current_date, 'x')", vreemd);
        (await inSql.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Alleen_een_deel_dat_bestaat_kan_stilgelegd_worden()
    {
        var (regio, beheerder) = await RegioAsync();
        InstellingWijzigen Stil(string deel, int versie = 0) => Instelling(regio, Instellingsleutel.GepauzeerdeDelen, deel, versie);

        (await WijzigAsync(beheerder, Stil("Noord"))).Errors.Should().ContainSingle().Which.Message.Should().Contain("nog geen delen");
        var gebied = Werkgebied(regio, "4041");
        gebied.Deel = "Noord";
        (await LegVastAsync(beheerder, gebied)).Errors.Should().BeEmpty();
        var error = (await WijzigAsync(beheerder, Stil("Zuid"))).Errors.Should().ContainSingle().Subject;
        (error.Field, error.Message).Should().Be(("Waarde", "Dit deel staat niet bij de werkgebieden. Kies uit: Noord."));
        (await WijzigAsync(beheerder, Stil("Noord"))).Errors.Should().BeEmpty();
        (await WijzigAsync(beheerder, Stil(Instellingsregels.GeenDelen, 1))).Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task Een_tweede_instroom_is_een_zin_bij_het_veld_ook_in_sql()
    {
        var (regio, beheerder) = await RegioAsync();

        var error = (await WijzigAsync(beheerder, Instelling(regio, Instellingsleutel.NaamInstroom, "Instroomoverleg, Regieteam"))).Errors.Should().ContainSingle().Subject;
        (error.Field, error.Message).Should().Be(("Waarde", "Een regio heeft één instroom. Vul één naam in, zonder komma of schuine streep."));
        var inSql = () => portaal.AppAsync<object>($"SELECT toegang.wijzig_instelling(gen_random_uuid(), '{regio.Value}', 'NaamInstroom', 'Een, Twee', current_date, 'x', 0)", beheerder);
        (await inSql.Should().ThrowAsync<PostgresException>()).Which.MessageText.Should().Contain("één instroom");
        (await WijzigAsync(beheerder, Instelling(regio, Instellingsleutel.NaamInstroom, "Instroomoverleg"))).Errors.Should().BeEmpty();
        var tweede = () => portaal.EigenaarAsync<object>($"INSERT INTO portaal.instellingen (id, regio_id, sleutel, waarde, van, bron) VALUES (gen_random_uuid(), '{regio.Value}', 'NaamInstroom', 'Regieteam', current_date + 1, 'x')");
        (await tweede.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.ExclusionViolation);
    }

    [Fact]
    public async Task Een_regio_blijft_niet_zonder_procesregisseur()
    {
        var (regio, beheerder) = await RegioAsync();
        var eerste = await portaal.GebruikerAsync(regio, Rol.Procesregisseur, Organisatiesoort.Gemeente);
        async Task<Result<Gedaan>> EindigAsync(GebruikerId wie) => await new RolBeeindigenHandler(portaal.DbVoor(beheerder), portaal.Clock).HandleAsync(
            new() { OperatieId = Guid.NewGuid(), Regio = Code(regio), RolId = await portaal.EigenaarAsync<Guid>($"SELECT id FROM portaal.gebruikersrollen WHERE gebruiker_id = '{wie.Value}'") }, default);

        var error = (await EindigAsync(eerste)).Errors.Should().ContainSingle().Subject;
        error.Field.Should().Be("TotEnMet");
        error.Message.Should().Contain("enige procesregisseur").And.Contain("geef eerst een ander deze rol");
        (await new GebruikerBeeindigenHandler(portaal.DbVoor(beheerder)).HandleAsync(new(Guid.NewGuid(), Code(regio), eerste), default))
            .Errors.Should().ContainSingle().Which.Message.Should().Contain("enige procesregisseur");

        var tweede = await portaal.GebruikerAsync(regio, Rol.Procesregisseur, Organisatiesoort.Gemeente);
        var samen = await Task.WhenAll(EindigAsync(eerste), EindigAsync(tweede));
        samen.Count(antwoord => antwoord.IsSuccess).Should().Be(1);
    }

    private static string Code(RegioId regio) => regio.Value.ToString("N");

    private WerkgebiedVastleggen Werkgebied(RegioId regio, string postcodes, DateOnly? van = null) => new()
    {
        OperatieId = Guid.NewGuid(),
        Regio = Code(regio),
        Naam = "Wijk Voorbeeld-01",
        Postcodes = postcodes,
        Van = van ?? portaal.Vandaag,
        Bron = "voorbeeld",
    };

    private InstellingWijzigen Instelling(RegioId regio, Instellingsleutel sleutel, string waarde, int versie = 0) => new()
    {
        OperatieId = Guid.NewGuid(),
        Regio = Code(regio),
        Sleutel = sleutel,
        Versie = versie,
        Waarde = waarde,
        Van = portaal.Vandaag,
        Bron = "voorbeeld",
    };

    private Task<Result<Gedaan>> LegVastAsync(GebruikerId wie, WerkgebiedVastleggen command) =>
        new WerkgebiedVastleggenHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(command, default);

    private Task<Result<Gedaan>> WijzigAsync(GebruikerId wie, InstellingWijzigen command) =>
        new InstellingWijzigenHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(command, default);

    private async Task<WerkgebiedenDetails> InzienAsync(GebruikerId wie) =>
        (await new WerkgebiedenInzienHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(null, default)).Value!;

    private async Task<(RegioId Regio, GebruikerId Beheerder)> RegioAsync()
    {
        var regio = await portaal.RegioAsync();
        return (regio, await portaal.GebruikerAsync(regio, Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente));
    }
}
