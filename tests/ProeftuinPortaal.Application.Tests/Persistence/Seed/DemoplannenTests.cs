using ProeftuinPortaal.Application.Persistence.Seed;
using ProeftuinPortaal.Application.Plannen;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Domain.Plannen;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Persistence.Seed;

/// <summary>The plans and timelines of the demo obey the rules that the forms obey.</summary>
[Collection(Democollectie.Naam)]
public sealed class DemoplannenTests(Demodatabase demo)
{
    private static readonly int Regios = Referentiegegevens.Regios.Count;

    private readonly Portaal _portaal = demo.Portaal;

    [Fact]
    public async Task Elke_status_komt_in_elke_regio_voor()
    {
        async Task IsAsync(string tabel, string kolom, int verwacht) =>
            (await TelAsync($"SELECT count(DISTINCT (regio_id, x.{kolom})) FROM portaal.{tabel} x JOIN portaal.casussen s ON s.id = x.casus_id")).Should().Be(Regios * verwacht, $"{tabel}.{kolom}");

        await IsAsync("ingezette_hulp", "status", Enum.GetValues<Hulpstatus>().Length);
        await IsAsync("analyses", "status", Enum.GetValues<Analysestatus>().Length);
        await IsAsync("acties", "status", Enum.GetValues<Actiestatus>().Length);
        await IsAsync("situaties", "status", Enum.GetValues<Situatiestatus>().Length);
        await IsAsync("contactmomenten", "is_gelukt", 2);
        (await TelAsync("SELECT max(nummer) FROM portaal.top3_versies")).Should().Be(3);
        (await TelAsync("SELECT count(*) FROM portaal.planreacties")).Should().BePositive();
    }

    [Theory]
    [InlineData("contactmomenten", "contact_op")]
    [InlineData("ingezette_hulp", "gevraagd_op")]
    [InlineData("ingezette_hulp", "beeindigd_op")]
    [InlineData("top3_versies", "vastgelegd_op")]
    [InlineData("analyses", "vastgelegd_op")]
    [InlineData("reacties", "vastgelegd_op")]
    [InlineData("acties", "vastgelegd_op")]
    [InlineData("acties", "afgerond_op")]
    [InlineData("intakes", "vastgelegd_op")]
    public async Task Niets_gebeurde_voor_het_begin_of_na_nu(string tabel, string kolom) =>
        (await TelAsync($"SELECT count(*) FROM portaal.{tabel} x JOIN portaal.casussen s ON s.id = x.casus_id WHERE x.{kolom} > now() OR x.{kolom} < s.gestart_op")).Should().Be(0);

    [Fact]
    public async Task De_stappen_van_hulp_volgen_elkaar_op_en_wat_af_is_heeft_een_resultaat() =>
        (await TelAsync(
            """
            SELECT count(*) FROM portaal.ingezette_hulp
            WHERE wacht_op < gevraagd_op OR gestart_op < coalesce(wacht_op, gevraagd_op) OR beeindigd_op < gestart_op
               OR (status = 'Beeindigd') <> (resultaat IS NOT NULL) OR (status = 'Wacht' AND wacht_op IS NULL)
               OR (status IN ('Gestart', 'Beeindigd')) <> (gestart_op IS NOT NULL)
            """)).Should().Be(0);

    [Fact]
    public async Task De_auteurs_schreven_met_een_rol_en_over_mensen_van_het_eigen_gezin()
    {
        foreach (var (tabel, deel) in new[] { ("contactmomenten", "Tijdlijn"), ("intakes", "Tijdlijn"), ("ingezette_hulp", "Tijdlijn"), ("top3_versies", "Plan"), ("acties", "Plan") })
        {
            (await TelAsync(
                $"""
                SELECT count(*) FROM portaal.{tabel} n JOIN portaal.gebruikers g ON g.id = n.auteur_id
                WHERE n.bronhouder_id <> g.organisatie_id OR NOT EXISTS (
                    SELECT FROM portaal.casusrollen c JOIN toegang.rechten m ON m.casusrol = c.soort AND m.organisatie_soort = g.organisatie_soort
                    WHERE c.casus_id = n.casus_id AND c.gebruiker_id = g.id AND tstzrange(c.van, c.tot) @> n.vastgelegd_op
                      AND m.deel = '{deel}' AND m.niveau = 'Schrijven')
                """)).Should().Be(0, tabel);
        }

        foreach (var tabel in new[] { "ingezette_hulp", "acties", "belevingen", "reacties" })
        {
            (await TelAsync($"SELECT count(*) FROM portaal.{tabel} x JOIN portaal.casussen s ON s.id = x.casus_id JOIN portaal.personen p ON p.id = x.persoon_id WHERE p.gezin_id <> s.gezin_id")).Should().Be(0, tabel);
        }
    }

    [Fact]
    public async Task Geen_zin_bleef_oningevuld() =>
        (await TelAsync(
            """
            SELECT count(*) FROM (SELECT tekst FROM portaal.contactmomenten UNION ALL SELECT omschrijving || voorbeelden FROM portaal.situaties
                UNION ALL SELECT vraag || verklaring || doelen FROM portaal.analyses UNION ALL SELECT tekst FROM portaal.feiten UNION ALL SELECT wat FROM portaal.acties) x
            WHERE tekst ~ '[{}]'
            """)).Should().Be(0);

    [Fact]
    public async Task Een_demo_account_opent_een_plan_en_een_tijdlijn_waarin_iets_staat()
    {
        var nummer = await _portaal.EigenaarAsync<string>(
            """
            SELECT s.nummer FROM portaal.casussen s JOIN portaal.analyses a ON a.casus_id = s.id JOIN portaal.intakes i ON i.casus_id = s.id
            WHERE s.afgesloten_op IS NULL ORDER BY s.nummer LIMIT 1
            """);
        var contactpersoon = new GebruikerId(await _portaal.EigenaarAsync<Guid>($"SELECT vaste_contactpersoon_id FROM portaal.casussen WHERE nummer = '{nummer}'"));

        var plan = (await new PlanInzienHandler(_portaal.DbVoor(contactpersoon), _portaal.Clock).HandleAsync(nummer, default)).Value!;
        async Task<int> RegelsAsync(Tijdlijnsoort soort) =>
            (await new TijdlijnInzienHandler(_portaal.DbVoor(contactpersoon)).HandleAsync(nummer, new(Soort: soort), null, default)).Value!.Regels.Count;

        (plan.Top3.Count > 0, plan.Analyses.Count > 0, plan.Acties.Count > 0).Should().Be((true, true, true));
        (await RegelsAsync(Tijdlijnsoort.Contactmoment)).Should().BePositive();
        (await RegelsAsync(Tijdlijnsoort.Intake)).Should().Be(1);
    }

    private Task<long> TelAsync(string sql) => _portaal.EigenaarAsync<long>(sql.Replace("SELECT max(nummer)", "SELECT max(nummer)::bigint", StringComparison.Ordinal));
}
