using System.Globalization;
using ProeftuinPortaal.Application.Cijfers;
using ProeftuinPortaal.Application.Persistence.Seed;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Aanmeldingen;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Cijfers;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Domain.Uitstromen;
using Xunit.Abstractions;

namespace ProeftuinPortaal.Application.Tests.Cijfers;

/// <summary>
/// Every figure of every region, computed again from the tables as owner by SQL that shares nothing with the function that the portal
/// calls: 0 differences, before and after small numbers are hidden.
/// </summary>
public sealed class CijfersNagerekendTests(Cijferdatabase cijferdatabase, ITestOutputHelper output) : IClassFixture<Cijferdatabase>
{
    private const string Lokaal = "timezone('Europe/Amsterdam', now())";

    // The first instant of the period: midnight in Amsterdam, eleven months before this month.
    private const string Begin = $"timezone('Europe/Amsterdam', date_trunc('month', {Lokaal}) - interval '11 months')";

    private readonly Portaal _portaal = cijferdatabase.Portaal;

    public static TheoryData<string> Regios => [.. Demoaccounts.Regiocodes];

    [Theory]
    [MemberData(nameof(Regios))]
    public async Task Elk_getal_is_gelijk_aan_wat_er_staat(string code)
    {
        var regel = await _portaal.AppAsync<string[]>(
            $"SELECT array_agg(concat_ws('|', figuur, groep, aantal)) FROM toegang.cijfers('{await RegioAsync(code)}', 'Inzage') WHERE figuur <> 'Peildag'", Leider(code));

        var nageteld = await NageteldAsync(code);
        Dictionary<string, int> tijden = new()
        {
            ["DagenTotBesluit|"] = (await TotBesluitAsync(code)).Length,
            ["DagenTotEersteContact|"] = (await TotEersteContactAsync(code)).Length,
        };
        string[] verwacht = [.. nageteld.SelectMany(figuur => figuur.Value.Select(groep => $"{figuur.Key}|{groep.Key}|{groep.Value}")), .. tijden.Select(tijd => $"{tijd.Key}|{tijd.Value}")];

        output.WriteLine(string.Join('\n', verwacht.Order(StringComparer.Ordinal)));
        regel.Should().BeEquivalentTo(verwacht);
        nageteld.Values.Should().OnlyContain(figuur => figuur.Count > 0, "a figure without rows proves nothing");
    }

    [Theory]
    [MemberData(nameof(Regios))]
    public async Task Het_scherm_toont_precies_die_getallen_en_geen_kleine(string code)
    {
        var cijfers = (await new CijfersInzienHandler(_portaal.DbVoor(Leider(code))).HandleAsync(null, default)).Value!;
        var nageteld = await NageteldAsync(code);
        var maanden = await _portaal.EigenaarAsync<string[]>(
            $"SELECT array_agg(to_char(date_trunc('month', {Lokaal}) - k * interval '1 month', 'YYYY-MM') ORDER BY k DESC) FROM generate_series(0, 11) k");

        cijfers.Kring.Regio.Code.Should().Be(code);
        cijfers.Vandaag.Should().Be(await _portaal.EigenaarAsync<DateOnly>($"SELECT ({Lokaal})::date"));
        cijfers.Maanden.Select(maand => maand.ToString("yyyy-MM", CultureInfo.InvariantCulture)).Should().Equal(maanden);
        Vergelijk(nageteld["InstroomPerMaand"], maanden, cijfers.InstroomPerMaand);
        VergelijkTweede(nageteld, cijfers);
        Vergelijk(nageteld["OpenPerFase"], [.. Enum.GetNames<Fase>(), "Onbekend"], cijfers.OpenPerFase);
        Vergelijk(nageteld["WachtendeHulp"], ["BinnenTermijn", "LangerDanTermijn", "ZonderTermijn"], cijfers.WachtendeHulp);
        Vergelijk(nageteld["UitstroomPerReden"], Enum.GetNames<Uitstroomreden>(), cijfers.UitstroomPerReden);
        Vergelijk(nageteld["Intake"], ["Compleet", "NietCompleet", "ZonderAfspraak"], cijfers.Intakes);
        foreach (var (maand, verdeling) in maanden.Zip(cijfers.ExpertisePerMaand))
        {
            Dictionary<string, int> opTijd = new() { ["ja"] = nageteld["ExpertiseOpTijd"].GetValueOrDefault(maand), ["nee"] = nageteld["ExpertiseNietOpTijd"].GetValueOrDefault(maand) };
            Vergelijk(opTijd, ["ja", "nee"], verdeling);
        }

        cijfers.TotBesluit.Should().Be(new Doorlooptijd(Mediaan(await TotBesluitAsync(code)), await TermijnAsync(code, "TermijnBesluit")));
        cijfers.TotEersteContact.Should().Be(new Doorlooptijd(Mediaan(await TotEersteContactAsync(code)), await TermijnAsync(code, "TermijnEersteContact")));
        cijfers.TermijnHulp.Should().Be(await TermijnAsync(code, "TermijnHulp"));
    }

    [Fact]
    public async Task De_grenzen_van_de_periode_liggen_in_de_gegevens()
    {
        (await _portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.aanmeldingen WHERE ingediend_op = {Begin}")).Should().BePositive();
        (await _portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.aanmeldingen WHERE ingediend_op = {Begin} - interval '1 microsecond'")).Should().BePositive();
        (await _portaal.EigenaarAsync<long>("SELECT count(*) FROM portaal.aanmeldingen WHERE extract(day FROM ingediend_op AT TIME ZONE 'UTC') > 27 AND extract(day FROM ingediend_op AT TIME ZONE 'Europe/Amsterdam') = 1")).Should().BePositive();
        (await _portaal.EigenaarAsync<long>("SELECT count(*) FROM portaal.expertisevragen WHERE timezone('Europe/Amsterdam', beantwoord_op) = uiterlijk_op + 1")).Should().BePositive();
        (await _portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.ingezette_hulp WHERE status = 'Gevraagd' AND ({Lokaal})::date - gevraagd_op = 42")).Should().BePositive();
        (await _portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.uitstroom WHERE uitstroom_op = timezone('Europe/Amsterdam', {Begin})::date")).Should().BePositive();
    }

    private static GebruikerId Leider(string code) => new(Demoaccounts.Alle.Single(account => account.Regiocode == code && account.Rol == Rol.Projectleider).Id);

    private Task<Guid> RegioAsync(string code) => _portaal.EigenaarAsync<Guid>($"SELECT id FROM portaal.regios WHERE code = '{code}'");

    private async Task<int?> TermijnAsync(string code, string sleutel) => await _portaal.EigenaarAsync<string>(
        $"SELECT i.waarde FROM portaal.instellingen i JOIN portaal.regios r ON r.id = i.regio_id WHERE r.code = '{code}' AND i.sleutel = '{sleutel}' AND daterange(i.van, i.tot) @> ({Lokaal})::date")
        is { } waarde ? int.Parse(waarde, CultureInfo.InvariantCulture) : null;

    private async Task<Dictionary<string, Dictionary<string, int>>> NageteldAsync(string code)
    {
        var vraag =
            $"""
            portaal.expertisevragen v JOIN portaal.regios r ON r.id = v.regio_id
            WHERE r.code = '{code}' AND v.gevraagd_op >= {Begin} AND v.status NOT IN ('Ingetrokken')
            """;
        return new()
        {
            ["InstroomPerMaand"] = await TelAsync(
                $"SELECT to_char(timezone('Europe/Amsterdam', a.ingediend_op), 'YYYY-MM'), count(*) FROM portaal.aanmeldingen a JOIN portaal.regios r ON r.id = a.regio_id WHERE r.code = '{code}' AND a.ingediend_op >= {Begin} GROUP BY 1"),
            ["InstroomPerRoute"] = await TelAsync(
                $"SELECT a.route, count(*) FROM portaal.aanmeldingen a JOIN portaal.regios r ON r.id = a.regio_id WHERE r.code = '{code}' AND a.ingediend_op >= {Begin} GROUP BY 1"),
            ["OpenPerFase"] = await TelAsync(
                $"""
                SELECT coalesce((SELECT f.fase FROM portaal.fasen f WHERE f.casus_id = c.id AND daterange(f.van, f.tot) @> ({Lokaal})::date), 'Onbekend'), count(*)
                FROM portaal.casussen c JOIN portaal.regios r ON r.id = c.regio_id WHERE r.code = '{code}' AND c.afgesloten_op IS NULL GROUP BY 1
                """),
            ["ExpertiseOpTijd"] = await TelAsync(
                $"SELECT to_char(timezone('Europe/Amsterdam', v.gevraagd_op), 'YYYY-MM'), count(*) FROM {vraag} AND v.beantwoord_op < timezone('Europe/Amsterdam', (v.uiterlijk_op + 1)::timestamp) GROUP BY 1"),
            ["ExpertiseNietOpTijd"] = await TelAsync(
                $"""
                SELECT to_char(timezone('Europe/Amsterdam', v.gevraagd_op), 'YYYY-MM'), count(*) FROM {vraag}
                AND now() >= timezone('Europe/Amsterdam', (v.uiterlijk_op + 1)::timestamp)
                AND NOT coalesce(v.beantwoord_op < timezone('Europe/Amsterdam', (v.uiterlijk_op + 1)::timestamp), false) GROUP BY 1
                """),
            ["WachtendeHulp"] = await TelAsync(
                $"""
                SELECT CASE WHEN h.gevraagd_op + {await TermijnAsync(code, "TermijnHulp")} >= ({Lokaal})::date THEN 'BinnenTermijn' ELSE 'LangerDanTermijn' END, count(*)
                FROM portaal.casussen c JOIN portaal.regios r ON r.id = c.regio_id JOIN portaal.ingezette_hulp h ON h.casus_id = c.id
                WHERE r.code = '{code}' AND c.afgesloten_op IS NULL AND h.status NOT IN ('Gestart', 'Beeindigd', 'Vervallen') GROUP BY 1
                """),
            ["UitstroomPerReden"] = await TelAsync(
                $"""
                SELECT u.reden, count(*) FROM portaal.uitstroom u WHERE EXISTS (
                    SELECT FROM portaal.casussen c JOIN portaal.regios r ON r.id = c.regio_id WHERE c.id = u.casus_id AND r.code = '{code}')
                AND u.uitstroom_op::timestamp >= date_trunc('month', {Lokaal}) - interval '11 months' AND u.uitstroom_op <= {Lokaal} GROUP BY 1
                """),
            ["Intake"] = await IntakesAsync(code),
        };
    }

    // The intake written down last counts, when it was held in the period; a plan counts for nothing: everyone the region wants was there, or not.
    private async Task<Dictionary<string, int>> IntakesAsync(string code) => await TelAsync(
        $"""
        SELECT CASE WHEN EXISTS (
            SELECT FROM portaal.instellingen s, unnest(string_to_array(s.waarde, ', ')) p(naam)
            WHERE s.regio_id = c.regio_id AND s.sleutel = 'VerplichtBijIntake' AND daterange(s.van, s.tot) @> ({Lokaal})::date
              AND NOT EXISTS (SELECT FROM portaal.intakedeelnemers d WHERE d.intake_id = i.id AND d.partij = p.naam AND d.is_erbij)) THEN 'NietCompleet' ELSE 'Compleet' END, count(*)
        FROM portaal.intakes i JOIN portaal.casussen c ON c.id = i.casus_id JOIN portaal.regios r ON r.id = c.regio_id
        WHERE r.code = '{code}' AND NOT EXISTS (SELECT FROM portaal.intakes later WHERE later.casus_id = i.casus_id AND (later.vastgelegd_op, later.id) > (i.vastgelegd_op, i.id)
              AND timezone('Europe/Amsterdam', later.vastgelegd_op)::date >= later.gesprek_op)
          AND timezone('Europe/Amsterdam', i.vastgelegd_op)::date >= i.gesprek_op
          AND i.gesprek_op::timestamp >= date_trunc('month', {Lokaal}) - interval '11 months' AND i.gesprek_op <= {Lokaal} GROUP BY 1
        """);

    private async Task<int[]> TotBesluitAsync(string code) => await _portaal.EigenaarAsync<int[]>(Werkdagen(
        $"""
        SELECT timezone('Europe/Amsterdam', a.ingediend_op)::date, timezone('Europe/Amsterdam', b.besloten_op)::date
        FROM portaal.instroombesluiten b JOIN portaal.aanmeldingen a ON a.id = b.aanmelding_id JOIN portaal.regios r ON r.id = a.regio_id
        WHERE r.code = '{code}' AND a.ingediend_op >= {Begin}
        """));

    private async Task<int[]> TotEersteContactAsync(string code) => await _portaal.EigenaarAsync<int[]>(Werkdagen(
        $"""
        SELECT timezone('Europe/Amsterdam', a.ingediend_op)::date, min(c.contact_op)
        FROM portaal.contactmomenten c JOIN portaal.instroombesluiten b ON b.casus_id = c.casus_id
        JOIN portaal.aanmeldingen a ON a.id = b.aanmelding_id JOIN portaal.regios r ON r.id = a.regio_id
        WHERE r.code = '{code}' AND a.ingediend_op >= {Begin} AND c.is_gelukt AND c.contact_op >= timezone('Europe/Amsterdam', a.ingediend_op)::date
        GROUP BY a.id
        """));

    // Whole weeks have five working days; the days that are left are looked at one by one.
    private static string Werkdagen(string paren) =>
        $"""
        SELECT coalesce(array_agg(((tot - van) / 7 * 5 + (SELECT count(*) FROM generate_series(1, (tot - van) % 7) n WHERE extract(dow FROM van + n) NOT IN (0, 6)))::integer), '{"{}"}')
        FROM ({paren}) p(van, tot)
        """;

    private async Task<Dictionary<string, int>> TelAsync(string sql) =>
        (await _portaal.EigenaarAsync<string[]>($"SELECT coalesce(array_agg(groep || '=' || aantal), '{"{}"}') FROM ({sql}) x(groep, aantal)"))
            .Select(regel => regel.Split('=')).ToDictionary(deel => deel[0], deel => int.Parse(deel[1], CultureInfo.InvariantCulture));

    private static double? Mediaan(int[] dagen)
    {
        int[] op = [.. dagen.Order()];
        return op.Length < 5 ? null : op.Length % 2 == 1 ? op[op.Length / 2] : (op[(op.Length / 2) - 1] + op[op.Length / 2]) / 2.0;
    }

    private static void Vergelijk(Dictionary<string, int> aantallen, IReadOnlyList<string> groepen, Verdeling getoond)
    {
        aantallen.Keys.Should().BeSubsetOf(groepen);
        int[] getallen = [.. groepen.Select(groep => aantallen.GetValueOrDefault(groep))];
        getoond.Cellen.Select(cel => cel.Aantal).Should().Equal(getallen.Select(getal => getal is >= 1 and <= 4 ? (int?)null : getal));
        getoond.Totaal.Aantal.Should().Be(MagTotaal(getallen) ? getallen.Sum() : null);
    }

    // The routes have the total of the months: shown when neither table says through the total what the other hides.
    private static void VergelijkTweede(Dictionary<string, Dictionary<string, int>> nageteld, CijfersDetails cijfers)
    {
        if (MagTotaal([.. nageteld["InstroomPerMaand"].Values]) && MagTotaal([.. nageteld["InstroomPerRoute"].Values]))
        {
            Vergelijk(nageteld["InstroomPerRoute"], Enum.GetNames<Instroomroute>(), cijfers.InstroomPerRoute!);
        }
        else
        {
            cijfers.InstroomPerRoute.Should().BeNull();
        }
    }

    // With the total, each hidden number must still be at least two different ones of 1 to 4, whatever the others then are.
    private static bool MagTotaal(int[] getallen)
    {
        int[] klein = [.. getallen.Where(getal => getal is >= 1 and <= 4)];
        var anderen = klein.Length - 1;
        bool KanZijn(int getal) => klein.Sum() - getal >= anderen && klein.Sum() - getal <= 4 * anderen;
        return getallen.Sum() is not (>= 1 and <= 4) && (klein.Length == 0 || Enumerable.Range(1, 4).Count(KanZijn) > 1);
    }
}
