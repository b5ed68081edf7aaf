using ProeftuinPortaal.Application.Casussen;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Casussen;

public sealed class KaderWijzigenTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task Een_nieuw_kader_beeindigt_het_vorige_en_beide_blijven_te_lezen()
    {
        var casus = await SindsAsync(30);

        (await HandleAsync(casus.Contactpersoon, Command(casus, Kader.Drang, -20))).Errors.Should().BeEmpty();
        (await HandleAsync(casus.Procesregisseur, Command(casus, Kader.Gedwongen, 0, versie: 2))).Errors.Should().BeEmpty();

        var kop = await KopAsync(casus.Contactpersoon, casus);
        kop.Kader.Should().Be(Kader.Gedwongen);
        kop.MagWijzigen.Should().BeTrue();
        kop.Kaders.Select(k => (k.Kader, k.Van, k.Tot, k.Reden)).Should().Equal(
            (Kader.Gedwongen, Dag(0), null, "Reden Voorbeeld-01"), (Kader.Drang, Dag(-20), Dag(0), "Reden Voorbeeld-01"), (Kader.Vrijwillig, Dag(-30), Dag(-20), null));
    }

    [Fact]
    public async Task Op_de_dag_zelf_kan_een_vergissing_worden_hersteld()
    {
        var casus = await SindsAsync(0);

        (await HandleAsync(casus.Contactpersoon, Command(casus, Kader.Drang, 0))).Errors.Should().BeEmpty();
        (await HandleAsync(casus.Contactpersoon, Command(casus, Kader.Gedwongen, 0, versie: 2))).Errors.Should().BeEmpty();

        (await KopAsync(casus.Contactpersoon, casus)).Kaders.Select(k => k.Kader).Should().Equal(Kader.Gedwongen, Kader.Drang, Kader.Vrijwillig);
    }

    [Fact]
    public async Task Een_dag_in_de_toekomst_of_voor_het_huidige_kader_wordt_geweigerd_ook_in_de_database()
    {
        var casus = await SindsAsync(5);

        (await HandleAsync(casus.Contactpersoon, Command(casus, Kader.Drang, 1))).Errors.Should().Equal(KaderErrors.VanInToekomst);
        (await HandleAsync(casus.Contactpersoon, Command(casus, Kader.Drang, -6))).Errors.Should().Equal(KaderErrors.VanVoorHuidig);
        (await HandleAsync(casus.Contactpersoon, Command(casus, Kader.Vrijwillig, 0))).Errors.Should().Equal(KaderErrors.Gelijk);
        foreach (var (kader, dag, reden) in new[] { ("Drang", 1, "x"), ("Drang", -6, "x"), ("Vrijwillig", 0, "x"), ("Anders", 0, "x"), ("Drang", 0, " ") })
        {
            var poging = () => portaal.AppAsync<object>(
                $"SELECT toegang.wijzig_kader(gen_random_uuid(), '{casus.Id.Value}', '{kader}', '{Dag(dag):yyyy-MM-dd}', '{reden}')", casus.Contactpersoon);
            (await poging.Should().ThrowAsync<Npgsql.PostgresException>(kader)).Which.SqlState.Should().Be("PP422", kader);
        }
    }

    [Fact]
    public async Task Wie_de_kop_alleen_leest_mag_niet_en_een_buitenstaander_vindt_niets()
    {
        var casus = await SindsAsync(5);
        var expert = await portaal.ExpertAsync(casus, Organisatiesoort.VeiligThuis);

        (await HandleAsync(expert, Command(casus, Kader.Drang, 0))).Errors.Should().Equal(Error.Forbidden);
        (await HandleAsync(casus.Buitenstaander, Command(casus, Kader.Drang, 0))).Errors.Should().Equal(Error.NotFound);

        var kop = await KopAsync(expert, casus);
        kop.MagWijzigen.Should().BeFalse();
        kop.Kaders.Should().ContainSingle("who reads the head reads what it was");
    }

    [Fact]
    public async Task Een_botsing_geeft_beide_kaders_en_wie_het_bewaarde_kiest_is_klaar()
    {
        var casus = await SindsAsync(5);
        (await HandleAsync(casus.Procesregisseur, Command(casus, Kader.Gedwongen, -1, reden: "Uitspraak Voorbeeld-01"))).Errors.Should().BeEmpty();
        var mijn = Command(casus, Kader.Drang, 0);

        var conflict = (await HandleAsync(casus.Contactpersoon, mijn)).Errors.Should().ContainSingle().Subject.Versieconflict!;

        conflict.HuidigeVersie.Should().Be(2);
        conflict.Velden.Should().Equal(
            new Veldverschil("Kader", "Kader", Kader.Drang, Kader.Gedwongen), new Veldverschil("Van", "Geldt vanaf", Dag(0), Dag(-1)),
            new Veldverschil("Reden", "Waarom", "Reden Voorbeeld-01", "Uitspraak Voorbeeld-01"));
        (mijn.Versie, mijn.Kader, mijn.Van, mijn.Reden) = (2, Kader.Gedwongen, Dag(-1), "Uitspraak Voorbeeld-01");
        (await HandleAsync(casus.Contactpersoon, mijn)).Errors.Should().BeEmpty();
        (await KopAsync(casus.Contactpersoon, casus)).Kaders.Should().HaveCount(2);
    }

    [Fact]
    public async Task Tien_tegelijk_geeft_een_winnaar_en_herhaald_versturen_een_kader()
    {
        var casus = await SindsAsync(5);

        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => HandleAsync(casus.Contactpersoon, Command(casus, Kader.Drang, 0))));
        results.Count(result => result.IsSuccess).Should().Be(1);
        results.Where(result => !result.IsSuccess).Should().OnlyContain(result => result.Errors[0].Kind == ErrorKind.Conflict);
        var command = Command(casus, Kader.Gedwongen, 0, versie: 2);
        (await HandleAsync(casus.Contactpersoon, command)).Errors.Should().BeEmpty();
        (await HandleAsync(casus.Contactpersoon, command)).Errors.Should().BeEmpty();
        (await KopAsync(casus.Contactpersoon, casus)).Kaders.Should().HaveCount(3);
    }

    [Fact]
    public async Task In_een_afgesloten_casus_verandert_het_kader_niet()
    {
        var casus = await SindsAsync(5);
        await portaal.EigenaarAsync<object>($"UPDATE portaal.casussen SET afgesloten_op = current_date WHERE id = '{casus.Id.Value}'");

        (await HandleAsync(casus.Contactpersoon, Command(casus, Kader.Drang, 0))).Errors.Should().Equal(CasusErrors.Afgesloten);
        (await KopAsync(casus.Contactpersoon, casus)).MagWijzigen.Should().BeFalse();
    }

    private DateOnly Dag(int dagen) => portaal.Vandaag.AddDays(dagen);

    // A case that has been in its first kader for so many days.
    private async Task<Voorbeeldcasus> SindsAsync(int dagen)
    {
        var casus = await portaal.CasusAsync();
        await portaal.EigenaarAsync<object>($"UPDATE portaal.kaders SET van = '{Dag(-dagen):yyyy-MM-dd}' WHERE casus_id = '{casus.Id.Value}'");
        return casus;
    }

    private KaderWijzigen Command(Voorbeeldcasus casus, Kader kader, int dagen, int versie = 1, string reden = "Reden Voorbeeld-01") => new()
    {
        OperatieId = Guid.CreateVersion7(),
        Casusnummer = casus.Nummer,
        Versie = versie,
        Kader = kader,
        Van = Dag(dagen),
        Reden = reden,
    };

    private Task<Result<Gedaan>> HandleAsync(GebruikerId wie, KaderWijzigen command) =>
        new KaderWijzigenHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(command, default);

    private async Task<CasuskopDetails> KopAsync(GebruikerId wie, Voorbeeldcasus casus) =>
        (await new CasusInzienHandler(portaal.DbVoor(wie)).HandleAsync(casus.Nummer, default)).Value!;
}
