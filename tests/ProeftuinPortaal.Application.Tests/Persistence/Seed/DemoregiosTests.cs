using ProeftuinPortaal.Application.Beheer;
using ProeftuinPortaal.Application.Persistence.Seed;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Persistence.Seed;

/// <summary>What holds for the demo of each of the eleven regions, and for what differs between them.</summary>
[Collection(Democollectie.Naam)]
public sealed class DemoregiosTests(Demodatabase demo)
{
    private readonly Portaal _portaal = demo.Portaal;

    [Fact]
    public async Task Elke_regio_heeft_veertien_accounts_elke_rol_en_zestig_gezinnen()
    {
        Demoregio.Alle.Select(regio => regio.Code).Should().Equal(Demoaccounts.Regiocodes).And.BeEquivalentTo(Referentiegegevens.Regios.Select(regio => regio.Code));
        Demoaccounts.Alle.GroupBy(account => account.Regiocode).Should().HaveCount(11).And.OnlyContain(regio => regio.Count() == 14);
        Demoaccounts.Alle.Select(account => account.Naam).Should().OnlyHaveUniqueItems();
        (await TelAsync("SELECT count(DISTINCT (regio_id, rol)) FROM portaal.gebruikersrollen")).Should().Be(11 * Enum.GetValues<Rol>().Length);
        (await TelAsync("SELECT count(*) FROM (SELECT FROM portaal.gezinnen GROUP BY regio_id HAVING count(*) = 60) r")).Should().Be(11);
        (await TelAsync("SELECT count(*) FROM (SELECT naam, soort FROM portaal.organisaties GROUP BY naam, soort HAVING count(*) > 1) o")).Should().Be(0);
    }

    [Fact]
    public async Task Niemand_heet_als_een_bekend_mens_en_geen_tekst_is_leeg()
    {
        // Names that a reader could take for somebody.
        string[] bekend = ["Rutte", "de Jonge", "van Rijn", "Ooms", "Wilders", "Jetten", "Timmermans", "de Vries", "Bakker", "Jansen", "Visser", "Mulder", "van Dijk", "Smit"];
        (await _portaal.EigenaarAsync<string[]>("SELECT array_agg(DISTINCT achternaam) FROM portaal.personen")).Should().NotContain(bekend);
        Demoaccounts.Alle.Should().NotContain(account => bekend.Any(naam => account.Naam.EndsWith(' ' + naam, StringComparison.Ordinal)));
        var kolommen = await _portaal.EigenaarAsync<string[]>(
            """
            SELECT array_agg(format('%I.%I', table_name, column_name)) FROM information_schema.columns
            WHERE table_schema = 'portaal' AND data_type IN ('character varying', 'text') AND table_name NOT IN ('logboek', 'operaties', 'concepten')
            """);
        foreach (var delen in kolommen.Select(kolom => kolom.Split('.')))
        {
            (await TelAsync($"SELECT count(*) FROM portaal.{delen[0]} WHERE btrim({delen[1]}) = ''")).Should().Be(0, string.Join('.', delen));
        }
    }

    [Fact]
    public async Task Een_gezin_in_een_stilgelegd_deel_heeft_een_dossier_van_daarvoor()
    {
        var casussen = await _portaal.EigenaarAsync<Guid[]>("SELECT portaal.gepauzeerd(ARRAY(SELECT id FROM portaal.casussen))");
        casussen.Length.Should().BeInRange(5, 30);
        var lijst = $"'{{{string.Join(',', casussen)}}}'::uuid[]";
        (await TelAsync($"SELECT count(*) FROM portaal.casussen c JOIN portaal.regios r ON r.id = c.regio_id WHERE c.id = ANY ({lijst}) AND r.code <> 'food-valley'")).Should().Be(0);
        foreach (var (tabel, kolom) in new[] { ("notities", "vastgelegd_op"), ("contactmomenten", "vastgelegd_op"), ("top3_versies", "vastgelegd_op"), ("acties", "vastgelegd_op"), ("casusrollen", "van") })
        {
            (await TelAsync($"SELECT count(*) FROM portaal.{tabel} WHERE casus_id = ANY ({lijst}) AND {kolom} >= '2025-12-31 00:00 Europe/Amsterdam'")).Should().Be(0, tabel);
        }

        (await TelAsync($"SELECT count(*) FROM portaal.expertisevragen WHERE casus_id = ANY ({lijst})")).Should().Be(0);
        (await _portaal.AppAsync<Guid[]>("SELECT toegang.mijn_casussen_schrijf('Tijdlijn')", new GebruikerId(
            Demoaccounts.Alle.Single(account => account.Email == "lokaalteam@food-valley.example").Id))).Should().NotBeEmpty().And.NotIntersectWith(casussen);
    }

    [Fact]
    public async Task De_demo_houdt_zich_aan_de_keuzes_van_de_regio()
    {
        (await TelAsync(
            """
            SELECT count(*) FROM portaal.aanmeldingen a JOIN portaal.instellingen i ON i.regio_id = a.regio_id AND i.sleutel = 'Instroomroutes' AND i.tot IS NULL
            WHERE a.route <> ALL (regexp_split_to_array(i.waarde, ', '))
            """)).Should().Be(0);
        (await TelAsync(
            """
            SELECT count(*) FROM portaal.instroombesluiten b JOIN portaal.regios r ON r.id = b.regio_id JOIN portaal.gebruikers g ON g.id = b.regiehouder_id
            WHERE r.code = 'rotterdam-rijnmond' AND b.uitkomst = 'SamenStarten' AND g.organisatie_soort <> 'LokaalTeam'
            """)).Should().Be(0);
        (await TelAsync(
            """
            SELECT count(*) FROM portaal.huishoudens h JOIN portaal.gezinnen z ON z.id = h.gezin_id
            WHERE NOT EXISTS (SELECT FROM portaal.werkgebieden w WHERE w.regio_id = z.regio_id AND w.postcodegebied = h.postcodegebied)
            """)).Should().Be(0);
    }

    [Fact]
    public async Task Op_twee_regios_na_is_de_demo_helemaal_ingericht()
    {
        foreach (var regio in Demoaccounts.Regiocodes)
        {
            var beheerder = new GebruikerId(Demoaccounts.Alle.Single(account => account.Email == $"beheer@{regio}.example").Id);
            var bevindingen = (await new InrichtingInzienHandler(_portaal.DbVoor(beheerder), _portaal.Clock).HandleAsync(regio, default)).Value!.Bevindingen;
            bevindingen.Select(bevinding => bevinding.Controle).Should().Equal(
                regio switch { "zaltbommel" => [Controle.Beheerders], "groningen" => [Controle.InstellingEindigt], _ => Array.Empty<Controle>() }, regio);
        }
    }

    private Task<long> TelAsync(string sql) => _portaal.EigenaarAsync<long>(sql);
}
