using Npgsql;
using ProeftuinPortaal.Application.Casussen;
using ProeftuinPortaal.Application.Concepten;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Application.Vandaag;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Toegang;

public sealed class VasteContactpersoonToewijzenTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Procesregisseur_of_contactpersoon_wijst_een_ander_toe_en_de_een_eindigt_als_de_ander_begint(bool doorRegisseur)
    {
        var casus = await portaal.CasusAsync();

        (await ToewijzenAsync(doorRegisseur ? casus.Procesregisseur : casus.Contactpersoon, Command(casus, casus.Buitenstaander, "Andere wijk Voorbeeld-01"))).Errors.Should().BeEmpty();

        (await portaal.EigenaarAsync<string[]>(
            $"""
            SELECT array_agg(concat_ws('|', gebruiker_id, tot IS NULL, reden) ORDER BY van) FROM portaal.casusrollen WHERE casus_id = '{casus.Id.Value}' AND soort = 'VasteContactpersoon'
            """)).Should().Equal($"{casus.Contactpersoon.Value}|f", $"{casus.Buitenstaander.Value}|t|Andere wijk Voorbeeld-01");
        (await portaal.EigenaarAsync<bool>(
            $"""
            SELECT oud.tot = nieuw.van FROM portaal.casusrollen oud, portaal.casusrollen nieuw WHERE oud.casus_id = '{casus.Id.Value}' AND nieuw.casus_id = oud.casus_id
            AND oud.gebruiker_id = '{casus.Contactpersoon.Value}' AND nieuw.gebruiker_id = '{casus.Buitenstaander.Value}'
            """)).Should().BeTrue();
        (await OpenAsync(casus.Contactpersoon, casus)).Errors.Should().Equal(Error.NotFound);
        (await OpenAsync(casus.Buitenstaander, casus)).Value!.Contactpersoon.Should().Be("Buitenstaander Voorbeeld-03");
        (await VandaagAsync(casus.Buitenstaander)).Overgedragen.Should().ContainSingle()
            .Which.Should().Match<OvergedragenRow>(row => row.Casusnummer == casus.Nummer && row.Reden == "Andere wijk Voorbeeld-01");
        (await VandaagAsync(casus.Procesregisseur)).Overgedragen.Should().BeEmpty();
        (await portaal.EigenaarAsync<string[]>(
            $"SELECT array_agg(handeling || ' ' || onderwerp ORDER BY id) FROM portaal.logboek WHERE casus_id = '{casus.Id.Value}' AND handeling IN ('Wijzigen', 'Toevoegen') AND op > (SELECT gestart.op FROM portaal.logboek gestart WHERE gestart.casus_id = '{casus.Id.Value}' AND gestart.onderwerp = 'kaders')"))
            .Should().Equal("Wijzigen casussen", "Wijzigen casusrollen", "Toevoegen casusrollen");
    }

    [Fact]
    public async Task Wie_met_een_gezin_begon_leest_niet_dat_het_is_overgedragen_en_na_een_week_staat_het_er_niet_meer()
    {
        var casus = await portaal.CasusAsync();
        (await VandaagAsync(casus.Contactpersoon)).Overgedragen.Should().BeEmpty();
        await ToewijzenAsync(casus.Procesregisseur, Command(casus, casus.Buitenstaander));

        await portaal.EigenaarAsync<object>(
            $"""
            UPDATE portaal.casusrollen SET van = now() - interval '20 days', tot = now() - interval '8 days' WHERE gebruiker_id = '{casus.Contactpersoon.Value}';
            UPDATE portaal.casusrollen SET van = now() - interval '8 days' WHERE gebruiker_id = '{casus.Buitenstaander.Value}'
            """);

        var vandaag = await VandaagAsync(casus.Buitenstaander);
        (vandaag.Overgedragen.Count, vandaag.Casussen.Single().Nummer).Should().Be((0, casus.Nummer));
    }

    [Fact]
    public async Task Alleen_wie_Toegang_schrijft_wijst_toe_en_een_ander_vindt_niets()
    {
        var casus = await portaal.CasusAsync();
        var coordinator = await portaal.BetrokkeneAsync(casus, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam, Casusrolsoort.Zorgcoordinator);
        var expert = await portaal.BetrokkeneAsync(casus, Rol.RvtExpert, Organisatiesoort.VeiligThuis, Casusrolsoort.RvtExpert);
        var elders = await portaal.GebruikerAsync(await portaal.RegioAsync(), Rol.Procesregisseur, Organisatiesoort.Gemeente);

        (await ToewijzenAsync(coordinator, Command(casus, casus.Buitenstaander))).Errors.Should().Equal(Error.Forbidden);
        (await ToewijzenAsync(expert, Command(casus, casus.Buitenstaander))).Errors.Should().Equal(Error.NotFound);
        (await ToewijzenAsync(casus.Buitenstaander, Command(casus, casus.Buitenstaander))).Errors.Should().Equal(Error.NotFound);
        (await ToewijzenAsync(elders, Command(casus, casus.Buitenstaander))).Errors.Should().Equal(Error.NotFound);
        (await ToewijzenAsync(elders, Command(casus, casus.Buitenstaander, nummer: "XXX-XXX"))).Errors.Should().Equal(Error.NotFound);
        foreach (var wie in new[] { coordinator, expert, casus.Buitenstaander, elders })
        {
            (await FoutAsync(casus, casus.Buitenstaander, wie)).Should().Be("42501");
        }

        (await portaal.EigenaarAsync<Guid>($"SELECT vaste_contactpersoon_id FROM portaal.casussen WHERE id = '{casus.Id.Value}'")).Should().Be(casus.Contactpersoon.Value);
    }

    [Fact]
    public async Task Te_kiezen_is_alleen_een_ander_van_een_lokaal_team_van_deze_regio_en_de_database_weigert_de_rest()
    {
        var casus = await portaal.CasusAsync();
        var gi = await portaal.GebruikerAsync(casus.RegioId, Rol.RvtExpert, Organisatiesoort.GecertificeerdeInstelling);
        var teamleider = await portaal.GebruikerAsync(casus.RegioId, Rol.Teamleider, Organisatiesoort.LokaalTeam);
        var elders = await portaal.GebruikerAsync(await portaal.RegioAsync(), Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);
        var weg = await portaal.GebruikerAsync(casus.RegioId, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);
        await portaal.EigenaarAsync<object>($"UPDATE portaal.gebruikers SET is_actief = false WHERE id = '{weg.Value}'");

        var toegang = (await InzienAsync(casus.Procesregisseur, casus)).Value!;
        toegang.Contactpersonen.Select(kandidaat => kandidaat.Id).Should().Equal(casus.Buitenstaander);
        (await InzienAsync(casus.Contactpersoon, casus)).Value!.Contactpersonen.Select(kandidaat => kandidaat.Id).Should().Equal(casus.Buitenstaander);

        foreach (var wie in new[] { gi, teamleider, elders, weg, casus.Contactpersoon })
        {
            (await ToewijzenAsync(casus.Procesregisseur, Command(casus, wie))).Errors.Should().ContainSingle().Which.Field.Should().Be("Contactpersoon");
        }

        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.casusrollen WHERE casus_id = '{casus.Id.Value}' AND soort = 'VasteContactpersoon'")).Should().Be(1);
    }

    [Fact]
    public async Task Niemand_wijst_zichzelf_toe_ook_niet_in_SQL()
    {
        var casus = await portaal.CasusAsync();
        var collega = await portaal.CollegaAsync(casus);

        (await InzienAsync(collega, casus)).Value!.Contactpersonen.Should().NotContain(kandidaat => kandidaat.Id == collega);
        (await ToewijzenAsync(collega, Command(casus, collega))).Errors.Should().ContainSingle().Which.Message.Should().Contain("jezelf");
        (await FoutAsync(casus, collega, collega)).Should().Be("PP422");
    }

    [Fact]
    public async Task Zonder_keuze_of_reden_staat_bij_het_veld_wat_er_moet()
    {
        var casus = await portaal.CasusAsync();

        (await ToewijzenAsync(casus.Procesregisseur, Command(casus, null, " "))).Errors.Select(error => error.Field).Should().Equal("Contactpersoon", "Reden");
        (await ToewijzenAsync(casus.Procesregisseur, Command(casus, casus.Buitenstaander, new string('x', Casusrol.RedenMaxLength + 1)))).Errors.Should().ContainSingle().Which.Field.Should().Be("Reden");
        await portaal.EigenaarAsync<object>($"UPDATE portaal.casussen SET afgesloten_op = current_date WHERE id = '{casus.Id.Value}'");
        (await ToewijzenAsync(casus.Procesregisseur, Command(casus, casus.Buitenstaander))).Errors.Should().ContainSingle().Which.Message.Should().Be("Deze casus is afgesloten.");
        (await InzienAsync(casus.Procesregisseur, casus)).Value!.Contactpersonen.Should().BeEmpty();
    }

    [Fact]
    public async Task Twee_tegelijk_geeft_een_contactpersoon_en_de_ander_hoort_dat_de_casus_is_gewijzigd()
    {
        var casus = await portaal.CasusAsync();
        var derde = await portaal.GebruikerAsync(casus.RegioId, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);
        await portaal.CollegaAsync(casus);

        var antwoorden = await Task.WhenAll(
            ToewijzenAsync(casus.Procesregisseur, Command(casus, casus.Buitenstaander)), ToewijzenAsync(casus.Procesregisseur, Command(casus, derde)));

        antwoorden.Count(antwoord => antwoord.IsSuccess).Should().Be(1);
        antwoorden.Single(antwoord => !antwoord.IsSuccess).Errors.Should().ContainSingle().Which.Should().Match<Error>(
            error => error.Kind == ErrorKind.Conflict && error.Message.StartsWith("Iemand anders heeft deze casus intussen gewijzigd"));
        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.casusrollen WHERE casus_id = '{casus.Id.Value}' AND soort = 'VasteContactpersoon' AND tot IS NULL")).Should().Be(1);
    }

    [Fact]
    public async Task Herhalen_heeft_een_effect()
    {
        var casus = await portaal.CasusAsync();
        var command = Command(casus, casus.Buitenstaander);

        (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ToewijzenAsync(casus.Procesregisseur, command)))).Should().OnlyContain(antwoord => antwoord.IsSuccess);

        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.casusrollen WHERE casus_id = '{casus.Id.Value}' AND soort = 'VasteContactpersoon'")).Should().Be(2);
    }

    [Theory]
    [InlineData("UPDATE portaal.casussen SET vaste_contactpersoon_id = '{ander}' WHERE id = '{casus}'", "23514")]
    [InlineData("UPDATE portaal.casusrollen SET tot = now() WHERE casus_id = '{casus}' AND soort = 'VasteContactpersoon'", "23514")]
    [InlineData("INSERT INTO portaal.casusrollen (id, casus_id, gebruiker_id, soort, van) VALUES (gen_random_uuid(), '{casus}', '{ander}', 'VasteContactpersoon', now())", null)]
    public async Task Ook_de_eigenaar_maakt_er_geen_nul_of_twee_van(string sql, string? code)
    {
        var casus = await portaal.CasusAsync();
        var poging = () => portaal.EigenaarAsync<object>(sql
            .Replace("{casus}", casus.Id.Value.ToString(), StringComparison.Ordinal).Replace("{ander}", casus.Buitenstaander.Value.ToString(), StringComparison.Ordinal));

        var fout = (await poging.Should().ThrowAsync<PostgresException>()).Which.SqlState;

        fout.Should().StartWith("23");
        (code is null || fout == code).Should().BeTrue(fout);
    }

    [Fact]
    public async Task Een_concept_van_de_vorige_blijft_van_de_vorige()
    {
        var casus = await portaal.CasusAsync();
        await new ConceptBewarenHandler(portaal.DbVoor(casus.Contactpersoon)).HandleAsync(Bevoegdheid.NotitieVastleggen, casus.Nummer, Guid.CreateVersion7(), 1, """{"Tekst":"half"}""", default);
        async Task<Concept?> ConceptAsync(GebruikerId wie) =>
            (await new ConceptInzienHandler(portaal.DbVoor(wie)).HandleAsync(Bevoegdheid.NotitieVastleggen, casus.Nummer, default)).Value.Concept;

        await ToewijzenAsync(casus.Procesregisseur, Command(casus, casus.Buitenstaander));
        (await ConceptAsync(casus.Buitenstaander)).Should().BeNull();
        (await VandaagAsync(casus.Buitenstaander)).Concepten.Should().BeEmpty();
        (await VandaagAsync(casus.Contactpersoon)).Concepten.Should().BeEmpty("the case is not theirs now");
        (await portaal.EigenaarAsync<Guid[]>($"SELECT array_agg(gebruiker_id) FROM portaal.concepten WHERE casus_id = '{casus.Id.Value}'")).Should().Equal(casus.Contactpersoon.Value);

        await ToewijzenAsync(casus.Procesregisseur, Command(casus, casus.Contactpersoon, versie: 2));
        (await ConceptAsync(casus.Contactpersoon))!.Inhoud.Should().Contain("half");
    }

    [Fact]
    public async Task De_vorige_houdt_een_andere_rol_en_zonder_andere_rol_ook_geen_extra_deel()
    {
        var casus = await portaal.CasusAsync();
        await portaal.GeefCasusrolAsync(casus, casus.Contactpersoon, Casusrolsoort.Zorgcoordinator);
        (await InzienAsync(casus.Contactpersoon, casus)).Value!.GaatMetContactpersoon.Should().BeFalse();
        await ToewijzenAsync(casus.Procesregisseur, Command(casus, casus.Buitenstaander));
        (await OpenAsync(casus.Contactpersoon, casus)).IsSuccess.Should().BeTrue();

        (await InzienAsync(casus.Buitenstaander, casus)).Value!.GaatMetContactpersoon.Should().BeTrue();
        (await InzienAsync(casus.Procesregisseur, casus)).Value!.GaatMetContactpersoon.Should().BeFalse();
        await portaal.EigenaarAsync<object>(
            $"INSERT INTO portaal.toegangen (id, casus_id, gebruiker_id, deel, van, tot, reden) VALUES (gen_random_uuid(), '{casus.Id.Value}', '{casus.Buitenstaander.Value}', 'Tijdlijn', now(), now() + interval '9 days', 'x')");
        await ToewijzenAsync(casus.Procesregisseur, Command(casus, casus.Contactpersoon, versie: 2));
        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.toegangen WHERE gebruiker_id = '{casus.Buitenstaander.Value}' AND tot > now()")).Should().Be(0);
    }

    private static VasteContactpersoonToewijzen Command(Voorbeeldcasus casus, GebruikerId? wie, string reden = "voorbeeld", int versie = 1, string? nummer = null) => new()
    {
        OperatieId = Guid.CreateVersion7(),
        Casusnummer = nummer ?? casus.Nummer,
        Versie = versie,
        Contactpersoon = wie,
        Reden = reden,
    };

    private Task<Result<Gedaan>> ToewijzenAsync(GebruikerId wie, VasteContactpersoonToewijzen command) =>
        new VasteContactpersoonToewijzenHandler(portaal.DbVoor(wie)).HandleAsync(command, default);

    private Task<Result<ToegangDetails>> InzienAsync(GebruikerId wie, Voorbeeldcasus casus) => new ToegangInzienHandler(portaal.DbVoor(wie)).HandleAsync(casus.Nummer, default);

    private Task<Result<CasuskopDetails>> OpenAsync(GebruikerId wie, Voorbeeldcasus casus) => new CasusInzienHandler(portaal.DbVoor(wie)).HandleAsync(casus.Nummer, default);

    private async Task<VandaagDetails> VandaagAsync(GebruikerId wie) => (await new VandaagInzienHandler(portaal.DbVoor(wie)).HandleAsync(default)).Value!;

    private async Task<string> FoutAsync(Voorbeeldcasus casus, GebruikerId nieuw, GebruikerId wie)
    {
        var poging = () => portaal.AppAsync<object>($"SELECT toegang.wijs_contactpersoon_toe('{casus.Id.Value}', '{nieuw.Value}', 'x', 1)", wie);
        return (await poging.Should().ThrowAsync<PostgresException>()).Which.SqlState;
    }
}
