using ProeftuinPortaal.Application.Casussen;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Casussen;

public sealed class VeiligContactWijzigenTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task In_sql_telt_elke_wijziging_een_verder_en_is_een_afgesloten_casus_dicht()
    {
        var casus = await portaal.CasusAsync();
        var versies = $"SELECT ARRAY[versie, veilig_contact_versie] FROM portaal.casussen WHERE id = '{casus.Id.Value}'";
        var eerst = await portaal.EigenaarAsync<int[]>(versies);

        await portaal.AppAsync<object>($"UPDATE portaal.casussen SET veilig_contact = 'Voorbeeld', versie = 1, veilig_contact_versie = 1 WHERE id = '{casus.Id.Value}'", casus.Contactpersoon);
        await portaal.AppAsync<object>($"UPDATE portaal.casussen SET veilig_contact = 'Anders', versie = 2147483647 WHERE id = '{casus.Id.Value}'", casus.Contactpersoon);

        (await portaal.EigenaarAsync<int[]>(versies)).Should().Equal(eerst[0] + 2, eerst[1] + 2);
        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.rijversies WHERE casus_id = '{casus.Id.Value}' AND tabel = 'casussen'")).Should().Be(2);
        await portaal.EigenaarAsync<object>($"UPDATE portaal.casussen SET afgesloten_op = now() WHERE id = '{casus.Id.Value}'");
        var dicht = () => portaal.AppAsync<object>($"UPDATE portaal.casussen SET veilig_contact = 'x' WHERE id = '{casus.Id.Value}'", casus.Contactpersoon);
        (await dicht.Should().ThrowAsync<Npgsql.PostgresException>()).Which.SqlState.Should().Be("PP422");
    }

    [Fact]
    public async Task Wie_de_kop_leest_ziet_de_nieuwe_tekst_met_wie_en_wanneer_en_de_eerdere_erbij()
    {
        var casus = await portaal.CasusAsync();
        var expert = await portaal.ExpertAsync(casus, Organisatiesoort.VeiligThuis);

        (await HandleAsync(casus.Contactpersoon, Command(casus, "Niet bellen na 18 uur.", 1))).Errors.Should().BeEmpty();
        (await HandleAsync(casus.Procesregisseur, Command(casus, "Alleen via school.", 2))).Errors.Should().BeEmpty();
        (await HandleAsync(casus.Contactpersoon, Command(casus, " ", 3))).Errors.Should().BeEmpty();

        var kop = (await new CasusInzienHandler(portaal.DbVoor(expert)).HandleAsync(casus.Nummer, default)).Value!;
        (kop.VeiligContact, kop.VeiligContactVersie, kop.MagWijzigen).Should().Be((null, 4, false));
        kop.EerderVeiligContact.Select(eerder => (eerder.Tekst, eerder.VervangenDoor)).Should().Equal(
            ("Alleen via school.", "Contactpersoon Voorbeeld-01"), ("Niet bellen na 18 uur.", await NaamAsync(casus.Procesregisseur)), (null, "Contactpersoon Voorbeeld-01"));
        var nu = await portaal.EigenaarAsync<DateTime>("SELECT now()");
        kop.EerderVeiligContact.Should().OnlyContain(eerder => nu - eerder.VervangenOp.UtcDateTime < TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task Wie_de_kop_alleen_leest_mag_niet_en_een_buitenstaander_vindt_niets_ook_geen_eerdere_tekst()
    {
        var casus = await portaal.CasusAsync();
        await HandleAsync(casus.Contactpersoon, Command(casus, "Niet bellen na 18 uur.", 1));

        (await HandleAsync(await portaal.ExpertAsync(casus, Organisatiesoort.VeiligThuis), Command(casus, "x", 2))).Errors.Should().Equal(Error.Forbidden);
        (await HandleAsync(casus.Buitenstaander, Command(casus, "x", 2))).Errors.Should().Equal(Error.NotFound);
        (await portaal.AppAsync<long>($"SELECT count(*) FROM portaal.rijversies WHERE rij_id = '{casus.Id.Value}'", casus.Buitenstaander)).Should().Be(0);
        (await portaal.AppAsync<long>($"SELECT count(*) FROM portaal.rijversies WHERE rij_id = '{casus.Id.Value}'", casus.Contactpersoon)).Should().Be(1);
    }

    [Fact]
    public async Task Een_botsing_geeft_beide_teksten_met_de_naam_van_de_ander_en_een_andere_fase_is_geen_botsing()
    {
        var casus = await portaal.CasusAsync();
        await new FaseWijzigenHandler(portaal.DbVoor(casus.Contactpersoon)).HandleAsync(
            new() { OperatieId = Guid.CreateVersion7(), Casusnummer = casus.Nummer, Versie = 1, Fase = Fase.Herstel, Reden = "Reden Voorbeeld-01" }, default);
        (await HandleAsync(casus.Procesregisseur, Command(casus, "Alleen via school.", 1))).Errors.Should().BeEmpty();
        var mijn = Command(casus, "Niet bellen.", 1);

        var conflict = (await HandleAsync(casus.Contactpersoon, mijn)).Errors.Should().ContainSingle().Subject.Versieconflict!;

        (conflict.HuidigeVersie, conflict.GewijzigdDoor).Should().Be((2, await NaamAsync(casus.Procesregisseur)));
        conflict.Velden.Should().Equal(new Veldverschil("VeiligContact", "Veilig contact", "Niet bellen.", "Alleen via school."));
        mijn.Versie = conflict.HuidigeVersie;
        (await HandleAsync(casus.Contactpersoon, mijn)).Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task Tien_tegelijk_geeft_een_winnaar_en_herhaald_versturen_een_wijziging()
    {
        var casus = await portaal.CasusAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => HandleAsync(casus.Contactpersoon, Command(casus, $"Tekst {i}", 1))));
        results.Count(result => result.IsSuccess).Should().Be(1);
        results.Where(result => !result.IsSuccess).Should().OnlyContain(result => result.Errors[0].Kind == ErrorKind.Conflict);
        var command = Command(casus, "Nog eens.", 2);
        (await HandleAsync(casus.Contactpersoon, command)).Errors.Should().BeEmpty();
        (await HandleAsync(casus.Contactpersoon, command)).Errors.Should().BeEmpty();
        (await portaal.EigenaarAsync<int>($"SELECT veilig_contact_versie FROM portaal.casussen WHERE id = '{casus.Id.Value}'")).Should().Be(3);
    }

    [Fact]
    public async Task Een_te_lange_tekst_en_een_afgesloten_casus_worden_geweigerd()
    {
        var casus = await portaal.CasusAsync();

        (await HandleAsync(casus.Contactpersoon, Command(casus, new('x', 501), 1))).Errors.Should().ContainSingle().Which.Field.Should().Be("VeiligContact");
        await portaal.EigenaarAsync<object>($"UPDATE portaal.casussen SET afgesloten_op = current_date WHERE id = '{casus.Id.Value}'");
        (await HandleAsync(casus.Contactpersoon, Command(casus, "x", 1))).Errors.Should().Equal(CasusErrors.Afgesloten);
    }

    private static VeiligContactWijzigen Command(Voorbeeldcasus casus, string tekst, int versie) =>
        new() { OperatieId = Guid.CreateVersion7(), Casusnummer = casus.Nummer, Versie = versie, VeiligContact = tekst };

    private Task<string> NaamAsync(GebruikerId wie) => portaal.EigenaarAsync<string>($"SELECT naam FROM portaal.gebruikers WHERE id = '{wie.Value}'");

    private Task<Result<Gedaan>> HandleAsync(GebruikerId wie, VeiligContactWijzigen command) =>
        new VeiligContactWijzigenHandler(portaal.DbVoor(wie)).HandleAsync(command, default);
}
