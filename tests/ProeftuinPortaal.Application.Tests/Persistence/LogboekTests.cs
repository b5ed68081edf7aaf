using Npgsql;
using ProeftuinPortaal.Application.Casussen;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Application.Vandaag;

namespace ProeftuinPortaal.Application.Tests.Persistence;

public sealed class LogboekTests(Portaal portaal) : IClassFixture<Portaal>
{
    private const string Laatste = "(SELECT max(id) FROM portaal.logboek)";

    [Fact]
    public async Task Elke_lezing_en_elke_schrijfactie_is_precies_een_regel()
    {
        var casus = await portaal.CasusAsync();
        var db = portaal.DbVoor(casus.Contactpersoon);

        await VerwachtAsync(() => new CasusInzienHandler(db).HandleAsync(casus.Nummer, default), $"Inzage|Kop|casus|{casus.Id.Value}");
        await VerwachtAsync(() => new TijdlijnInzienHandler(db).HandleAsync(casus.Nummer, new(), null, default), $"Inzage|Tijdlijn|casus|{casus.Id.Value}");
        await VerwachtAsync(() => new ToegangInzienHandler(db).HandleAsync(casus.Nummer, default), $"Inzage|Toegang|casus|{casus.Id.Value}");
        await VerwachtAsync(() => new CasussenZoekenHandler(db).HandleAsync(null, new(), null, default), $"Lijst|Kop|Casussen|{casus.Id.Value}");
        await VerwachtAsync(() => new CasussenZoekenHandler(db).HandleAsync("voorb", new(), null, default), $"Lijst|Kop|Zoeken|{casus.Id.Value}");
        await VerwachtAsync(() => new VandaagInzienHandler(db).HandleAsync(default), $"Lijst|Kop|Vandaag|{casus.Id.Value}");
        await VerwachtAsync(() => new NotitieVastleggenHandler(db, portaal.Clock).HandleAsync(Voorbeelden.Notitie(casus), default), $"Toevoegen|Tijdlijn|notities|{casus.Id.Value}");
    }

    [Fact]
    public async Task Een_wijziging_staat_erin_met_wie_waarom_en_welke_kolommen_maar_zonder_waarden()
    {
        var casus = await portaal.CasusAsync();
        var notitie = await portaal.MetNotitieAsync(casus);

        await VerwachtAsync(
            () => portaal.AppAsync<object>($"UPDATE portaal.notities SET tekst = 'kanarie', herzien_door = toegang.ik() WHERE id = '{notitie.Value}'", casus.Contactpersoon),
            $"Wijzigen|Tijdlijn|notities|{casus.Id.Value}");

        var regel = await portaal.EigenaarAsync<string>($"SELECT l::text FROM portaal.logboek l WHERE id = {Laatste}");
        regel.Should().Contain(casus.Contactpersoon.Value.ToString()).And.Contain("{Lokaalteamwerker}").And.Contain("{VasteContactpersoon}")
            .And.Contain(notitie.Value.ToString()).And.Contain("herzien_door,herzien_op,tekst,versie").And.NotContain("kanarie");
    }

    [Fact]
    public async Task Een_weigering_is_een_regel_of_het_nummer_nu_bestaat_of_niet()
    {
        var casus = await portaal.CasusAsync();
        var db = portaal.DbVoor(casus.Buitenstaander);

        await VerwachtAsync(() => new TijdlijnInzienHandler(db).HandleAsync(casus.Nummer, new(), null, default), $"Weigering||TijdlijnInzien|{casus.Id.Value}");
        await VerwachtAsync(() => new TijdlijnInzienHandler(db).HandleAsync("XXX-XXX", new(), null, default), "Weigering||TijdlijnInzien|");
        await VerwachtAsync(() => new NotitieVastleggenHandler(db, portaal.Clock).HandleAsync(Voorbeelden.Notitie(casus), default), $"Weigering||NotitieVastleggen|{casus.Id.Value}");
    }

    [Fact]
    public async Task Een_geweigerde_of_herhaalde_handeling_schrijft_niets()
    {
        var casus = await portaal.CasusAsync();
        var handler = new NotitieVastleggenHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock);
        var command = Voorbeelden.Notitie(casus);
        await handler.HandleAsync(command, default);

        await VerwachtAsync(() => handler.HandleAsync(command, default));
        await VerwachtAsync(() => handler.HandleAsync(Voorbeelden.Notitie(casus, ""), default));
    }

    [Theory]
    [InlineData("UPDATE portaal.logboek SET handeling = 'x'")]
    [InlineData("DELETE FROM portaal.logboek_keten")]
    [InlineData("DELETE FROM portaal.logboek_koppen")]
    [InlineData("TRUNCATE portaal.logboek")]
    public async Task Ook_de_eigenaar_kan_niet_wissen(string sql)
    {
        await portaal.MetNotitieAsync(await portaal.CasusAsync());
        var poging = () => portaal.EigenaarAsync<object>(sql);

        (await poging.Should().ThrowAsync<PostgresException>()).WithMessage("*alleen aan te vullen*");
    }

    [Theory]
    [InlineData($"UPDATE portaal.logboek SET handeling = 'x' WHERE id = {Laatste} - 1", "regel gewijzigd")]
    [InlineData($"UPDATE portaal.logboek SET gebruiker_id = NULL WHERE id = {Laatste}", "regel gewijzigd")]
    [InlineData($"UPDATE portaal.logboek SET casussen = ARRAY[gen_random_uuid()] WHERE id = {Laatste}", "regel gewijzigd")]
    [InlineData($"DELETE FROM portaal.logboek WHERE id = {Laatste} - 1", "regel verdwenen")]
    [InlineData("DELETE FROM portaal.logboek_keten WHERE positie = 1 AND organisatie_id IN (SELECT organisatie_id FROM portaal.logboek_koppen WHERE positie > 1)", "schakel verdwenen")]
    [InlineData($"DELETE FROM portaal.logboek_keten WHERE logboek_id = {Laatste}", "staart verdwenen")]
    [InlineData("INSERT INTO portaal.logboek (organisatie_id, rollen, casusrollen, handeling, onderwerp) VALUES (gen_random_uuid(), '{}', '{}', 'Inzage', 'casus')", "regel zonder schakel")]
    public async Task Geknoei_wordt_gevonden(string geknoei, string fout)
    {
        await portaal.MetNotitieAsync(await portaal.CasusAsync());
        (await ControleerAsync()).Should().BeEmpty();

        // Undone at the end, so that the next test starts with a sound logboek.
        var fouten = await portaal.BeheerderAsync<string[]>(
            $"""
            BEGIN; SET LOCAL session_replication_role = replica; {geknoei};
            SELECT coalesce(array_agg(fout), '{"{}"}') FROM portaal.logboek_controleren(); ROLLBACK
            """);

        fouten.Should().Contain(fout);
    }

    [Fact]
    public async Task Gelijktijdig_schrijven_geeft_een_gave_keten()
    {
        var casus = await portaal.CasusAsync();
        var db = portaal.DbVoor(casus.Contactpersoon);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            new NotitieVastleggenHandler(db, portaal.Clock).HandleAsync(Voorbeelden.Notitie(casus), default)));

        (await ControleerAsync()).Should().BeEmpty();
        (await portaal.EigenaarAsync<long>("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")).Should().Be(0);
    }

    [Fact]
    public async Task Veel_regels_in_een_transactie_ook_van_meer_organisaties_en_met_een_savepoint_geven_een_gave_keten()
    {
        var (een, ander) = (await portaal.CasusAsync(), await portaal.CasusAsync());
        string Log(Voorbeeldcasus casus) =>
            $"SELECT set_config('app.gebruiker_id', '{casus.Contactpersoon.Value}', true); SELECT toegang.log_inzage('{casus.Id.Value}', 'Kop') FROM generate_series(1, 200);";
        var voor = await portaal.EigenaarAsync<long>("SELECT count(*) FROM portaal.logboek");

        await portaal.AppAsync<object>($"BEGIN; {Log(een)} {Log(ander)} SAVEPOINT s; {Log(een)} ROLLBACK TO s; {Log(een)} SAVEPOINT t; {Log(ander)} RELEASE t; COMMIT");

        (await portaal.EigenaarAsync<long>("SELECT count(*) FROM portaal.logboek")).Should().Be(voor + 800);
        (await ControleerAsync()).Should().BeEmpty();
    }

    // Exactly these rows are added, in this order: handeling, deel, onderwerp, case or cases.
    private async Task VerwachtAsync(Func<Task> handeling, params string[] verwacht)
    {
        var voor = await portaal.EigenaarAsync<long>($"SELECT coalesce({Laatste}, 0)");
        await handeling();
        (await portaal.EigenaarAsync<string[]>(
            $"""
            SELECT coalesce(array_agg(concat_ws('|', handeling, coalesce(deel, ''), onderwerp, coalesce(casus_id::text, array_to_string(casussen, ','), '')) ORDER BY id), '{"{}"}')
            FROM portaal.logboek WHERE id > {voor}
            """)).Should().Equal(verwacht);
    }

    private Task<string[]> ControleerAsync() =>
        portaal.EigenaarAsync<string[]>("SELECT coalesce(array_agg(fout), '{}') FROM portaal.logboek_controleren()");
}
