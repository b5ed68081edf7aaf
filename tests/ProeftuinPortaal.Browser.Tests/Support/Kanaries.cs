using System.Globalization;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Browser.Tests.Support;

/// <summary>
/// One case of the seed with a unique mark in every free text that hangs on it, followed by a text that tries to be code. Whoever
/// reads the mark, read that field.
/// </summary>
internal sealed class Kanaries
{
    /// <summary>Of aanmeldingen, which hang on no case yet.</summary>
    public const string Instroom = "Instroom";

    /// <summary>What the aanmelder hears of a decision; here lokaalteam2@… is the aanmelder.</summary>
    public const string Terugkoppeling = "Terugkoppeling";

    /// <summary>Of the aanmelding that the case began with: what its lokaal team reads of it.</summary>
    public const string Aanleiding = "Aanleiding";

    // Which part each table belongs to, by hand: what is found elsewhere is a leak.
    private static readonly Dictionary<string, string> Delen = new()
    {
        ["gezinnen"] = nameof(Dossierdeel.Kop),
        ["casussen"] = nameof(Dossierdeel.Kop),
        ["fasen"] = nameof(Dossierdeel.Kop),
        ["kaders"] = nameof(Dossierdeel.Kop),
        ["casusrollen"] = nameof(Dossierdeel.Toegang),
        ["toegangen"] = nameof(Dossierdeel.Toegang),
        ["personen"] = nameof(Dossierdeel.Gezin),
        ["huishoudens"] = nameof(Dossierdeel.Gezin),
        ["notities"] = nameof(Dossierdeel.Tijdlijn),
        ["notitie_versies"] = nameof(Dossierdeel.Tijdlijn),
        ["contactmomenten"] = nameof(Dossierdeel.Tijdlijn),
        ["intakes"] = nameof(Dossierdeel.Tijdlijn),
        ["intakedeelnemers"] = nameof(Dossierdeel.Tijdlijn),
        ["ingezette_hulp"] = nameof(Dossierdeel.Tijdlijn),
        ["top3_versies"] = nameof(Dossierdeel.Plan),
        ["situaties"] = nameof(Dossierdeel.Plan),
        ["belevingen"] = nameof(Dossierdeel.Plan),
        ["analyses"] = nameof(Dossierdeel.Plan),
        ["feiten"] = nameof(Dossierdeel.Plan),
        ["reacties"] = nameof(Dossierdeel.Plan),
        ["planreacties"] = nameof(Dossierdeel.Plan),
        ["acties"] = nameof(Dossierdeel.Plan),
        ["expertisevraag_teksten"] = nameof(Dossierdeel.Expertise),
        ["vraagdelen"] = nameof(Dossierdeel.Expertise),
        ["expertisenotities"] = nameof(Dossierdeel.Expertise),
        ["uitstroom"] = nameof(Dossierdeel.Evaluatie),
        ["nazorgmomenten"] = nameof(Dossierdeel.Evaluatie),
        ["aanmeldingen"] = Instroom,
        ["aanmelding_personen"] = Instroom,
        ["instroombesluiten"] = Instroom,
    };

    // Free texts that are not about a family: drafts are the writer's own, the rest is what the portal keeps for itself.
    private static readonly string[] Uitgezonderd = ["concepten", "operaties", "afschriften"];

    // Room for the marks of one region; the next region begins after it, so that a mark says whose it is.
    private const int PerRegio = 1000;

    private readonly Dictionary<string, (string Tabel, string Kolom)> _gepland = [];
    private readonly HashSet<string> _aanleiding = [];

    public required string Regio { get; init; }

    public Voorbeeldcasus Casus { get; private init; } = null!;

    /// <summary>Numbers of the aanmeldingen with marks.</summary>
    public IReadOnlyList<string> Aanmeldingen { get; private init; } = [];

    /// <summary>The questions of the case.</summary>
    public IReadOnlyList<Guid> Vragen { get; private init; } = [];

    /// <summary>Every mark, and the part it belongs to.</summary>
    public IEnumerable<string> Tekens => _gepland.Keys;

    public string Deel(string teken) => _aanleiding.Contains(teken) ? Aanleiding : _gepland[teken].Kolom == "terugkoppeling" ? Terugkoppeling : Delen[_gepland[teken].Tabel];

    public string Plek(string teken) => $"{_gepland[teken].Tabel}.{_gepland[teken].Kolom} ({teken})";

    /// <summary>Fills a case of each region and plants the marks.</summary>
    /// <param name="portaal">With the demo seed.</param>
    /// <param name="regios">Codes.</param>
    /// <param name="casusrollen">Which account has which role in the case, besides contact person and procesregisseur.</param>
    public static async Task<IReadOnlyList<Kanaries>> PlantAsync(
        Portaal portaal, IEnumerable<string> regios, IReadOnlyList<(string Account, Casusrolsoort Soort)> casusrollen)
    {
        List<Kanaries> alle = [];
        foreach (var (nummer, regio) in regios.Index())
        {
            alle.Add(await PlantAsync(portaal, regio, nummer * PerRegio, casusrollen));
        }

        return alle;
    }

    private static async Task<Kanaries> PlantAsync(
        Portaal portaal, string regio, int na, IReadOnlyList<(string Account, Casusrolsoort Soort)> casusrollen)
    {
        var casus = await KiesAsync(portaal, regio);
        await VulAanAsync(portaal, casus, regio);
        foreach (var (account, soort) in casusrollen)
        {
            await portaal.GeefCasusrolAsync(casus, Casussen.Account($"{account}@{regio}.example"), soort);
        }

        var aanmeldingen = await portaal.EigenaarAsync<string[]>(
            $"""
            SELECT array_agg(nummer) FROM (
                (SELECT nummer FROM portaal.aanmeldingen WHERE regio_id = '{casus.RegioId.Value}' AND status = 'Geagendeerd' LIMIT 1)
                UNION ALL (SELECT a.nummer FROM portaal.aanmeldingen a JOIN portaal.instroombesluiten b ON b.aanmelding_id = a.id WHERE b.casus_id = '{casus.Id.Value}')) a
            """);
        var vragen = await portaal.EigenaarAsync<Guid[]>($"SELECT array_agg(id) FROM portaal.expertisevragen WHERE casus_id = '{casus.Id.Value}'");
        await portaal.BeheerderAsync<object>(
            $"""
            SET session_replication_role = replica;
            UPDATE portaal.aanmeldingen SET aanmelder_id = '{Casussen.Account($"lokaalteam2@{regio}.example").Value}' WHERE nummer IN ('{string.Join("','", aanmeldingen)}')
            """);
        var kanaries = new Kanaries { Regio = regio, Casus = casus, Aanmeldingen = aanmeldingen, Vragen = vragen };
        await kanaries.PlantAsync(portaal, na);
        await kanaries.NoemAanleidingAsync(portaal);
        return kanaries;
    }

    /// <summary>A running case of lokaalteam@…, of which the seed filled most.</summary>
    private static async Task<Voorbeeldcasus> KiesAsync(Portaal portaal, string regio)
    {
        var (contactpersoon, procesregisseur) = (Casussen.Account($"lokaalteam@{regio}.example"), Casussen.Account($"procesregisseur@{regio}.example"));
        var rij = (await portaal.EigenaarAsync<string>(
            $"""
            SELECT concat_ws(' ', c.id, c.gezin_id, c.regio_id, c.nummer) FROM portaal.casussen c
            WHERE c.vaste_contactpersoon_id = '{contactpersoon.Value}' AND c.afgesloten_op IS NULL
                AND NOT EXISTS (SELECT FROM portaal.uitstroom u WHERE u.casus_id = c.id)
                AND c.gestart_op < current_date AND EXISTS (SELECT FROM portaal.instroombesluiten b WHERE b.casus_id = c.id)
            ORDER BY {string.Join(" + ", new[] { "reacties", "contactmomenten", "intakes", "ingezette_hulp", "acties", "belevingen", "feiten", "expertisenotities" }
                .Select(tabel => $"(EXISTS (SELECT FROM portaal.{tabel} t WHERE t.casus_id = c.id))::int"))} DESC, c.nummer LIMIT 1
            """)).Split(' ');
        var casus = new Voorbeeldcasus(new(Guid.Parse(rij[0])), new(Guid.Parse(rij[1])), new(Guid.Parse(rij[2])), rij[3], contactpersoon, procesregisseur, default);
        if (await portaal.TelAsync($"portaal.casusrollen WHERE casus_id = '{casus.Id.Value}' AND gebruiker_id = '{procesregisseur.Value}' AND tot IS NULL") == 0)
        {
            await portaal.GeefCasusrolAsync(casus, procesregisseur, Casusrolsoort.Procesregisseur);
        }

        return casus;
    }

    // What the seed left empty comes from the oldest other case of the region, not from one that a test made; moved as it is. Triggers off: that can never happen for real.
    private static Task VulAanAsync(Portaal portaal, Voorbeeldcasus casus, string regio)
    {
        var doel = $"'{casus.Id.Value}'";
        var expert = $"'{Casussen.Account($"veiligthuis@{regio}.example").Value}'";
        string[][] groepen =
        [
            ["uitstroom", "uitstroomwegingen", "nazorgmomenten"],
            ["expertisevragen", "expertisevraag_teksten", "vraagdelen", "expertisenotities"],
            ["top3_versies", "situaties", "belevingen"], ["analyses", "feiten", "reacties"], ["notities", "notitie_versies"],
            ["intakes", "intakedeelnemers"], ["contactmomenten"], ["ingezette_hulp"], ["acties"], ["planreacties"],
        ];
        var verplaats = groepen.Select(groep =>
            $"""
            SELECT (SELECT t.casus_id FROM portaal.{groep[^1]} t JOIN portaal.casussen c ON c.id = t.casus_id
                WHERE c.regio_id = '{casus.RegioId.Value}' AND NOT EXISTS (SELECT FROM portaal.{groep[^1]} d WHERE d.casus_id = {doel})
                ORDER BY c.gestart_op, c.nummer LIMIT 1) INTO v_bron;
            IF v_bron IS NOT NULL THEN {Verplaats(groep, doel, "gen_random_uuid()")} {Verplaats(groep, "v_bron", doel)} END IF;
            """);
        return portaal.BeheerderAsync<object>(
            $"""
            SET session_replication_role = replica;
            DO $v$ DECLARE v_bron uuid; BEGIN {string.Concat(verplaats)} END $v$;
            UPDATE portaal.casusrollen SET van = van - interval '2 years', tot = coalesce(tot, now()) - interval '2 years'
                WHERE casus_id = {doel} AND soort NOT IN ('VasteContactpersoon', 'Procesregisseur');
            UPDATE portaal.toegangen SET van = van - interval '2 years', tot = coalesce(tot, now()) - interval '2 years' WHERE casus_id = {doel};
            UPDATE portaal.expertisevragen SET status = 'Opgepakt', opgepakt_door = {expert}, oordeel = NULL,
                gericht_aan_id = (SELECT organisatie_id FROM portaal.gebruikers WHERE id = {expert}) WHERE casus_id = {doel};
            INSERT INTO portaal.vraagdelen AS d (vraag_id, casus_id, deel, gevraagd_op, geweigerd_op, reden_weigering)
                SELECT id, casus_id, 'Tijdlijn', now(), now(), 'x' FROM portaal.expertisevragen WHERE casus_id = {doel}
                ON CONFLICT (vraag_id, deel) DO UPDATE SET gevraagd_op = now(), geweigerd_op = now(), reden_weigering = 'x', gedeeld_op = NULL;
            UPDATE portaal.expertisenotities SET auteur_id = {expert} WHERE casus_id = {doel};
            UPDATE portaal.nazorgmomenten SET resultaat = 'Veilig', toelichting = 'x', vastgelegd_op = now(), vastgelegd_door = {expert} WHERE casus_id = {doel};
            UPDATE portaal.intakedeelnemers SET is_erbij = false, reden_afwezig = 'x' WHERE casus_id = {doel} AND partij = 'VeiligThuis';
            """);
    }

    private static string Verplaats(string[] groep, string van, string naar) =>
        string.Concat(groep.Select(tabel => $"UPDATE portaal.{tabel} SET casus_id = {naar} WHERE casus_id = {van};"));

    private async Task PlantAsync(Portaal portaal, int na)
    {
        var kolommen = (await portaal.EigenaarAsync<string[]>(
            """
            SELECT array_agg(concat_ws(' ', k.table_name, k.column_name, k.character_maximum_length,
                (SELECT string_agg(a.column_name, ',') FROM information_schema.columns a
                 WHERE a.table_schema = 'portaal' AND a.table_name = k.table_name AND a.column_name IN ('casus_id', 'gezin_id', 'aanmelding_id'))))
            FROM information_schema.columns k
            JOIN information_schema.tables t ON t.table_schema = k.table_schema AND t.table_name = k.table_name AND t.table_type = 'BASE TABLE'
            WHERE k.table_schema = 'portaal' AND k.data_type = 'character varying' AND k.character_maximum_length >= 100
            """)).Select(rij => rij.Split(' ')).ToList();
        var vergeten = kolommen.Where(kolom => kolom.Length > 3 && !Delen.ContainsKey(kolom[0]) && !Uitgezonderd.Contains(kolom[0])).Select(kolom => kolom[0]);
        vergeten.Should().BeEmpty("a table with free text about a family belongs in the map above");

        var teksten = string.Join(", ", Injectieteksten.Alle.Select(tekst => $"$kz${tekst}$kz$"));
        var plant = kolommen.Where(kolom => Delen.ContainsKey(kolom[0])).Select(kolom =>
            $"""
            UPDATE portaal.{kolom[0]} t SET {kolom[1]} = pg_temp.kanarie({kolom[2]}) WHERE {Waar(kolom[0], kolom.Length > 3 ? kolom[3] : "")}
                AND ({kolom[1]} IS NOT NULL OR '{kolom[0]}' IN ('casussen', 'gezinnen'));
            """);
        await portaal.BeheerderAsync<object>(
            $"""
            SET session_replication_role = replica;
            CREATE TEMP SEQUENCE kz START {na + 1};
            CREATE FUNCTION pg_temp.kanarie(lengte integer) RETURNS text LANGUAGE plpgsql AS $f$
            DECLARE n bigint := nextval('kz');
            BEGIN
                RETURN left(format('Kz%sq ', lpad(n::text, 4, '0')) || (ARRAY[{teksten}])[1 + (n % {Injectieteksten.Alle.Count})], lengte);
            END $f$;
            {string.Concat(plant)}
            """);

        foreach (var kolom in kolommen.Where(kolom => Delen.ContainsKey(kolom[0])))
        {
            var tekens = await portaal.EigenaarAsync<string[]>(
                $"SELECT coalesce(array_agg(substring({kolom[1]} from '^Kz[0-9]+q')) FILTER (WHERE {kolom[1]} ~ '^Kz[0-9]+q'), '{"{}"}') FROM portaal.{kolom[0]} t");
            foreach (var teken in tekens.Where(teken => int.Parse(teken[2..^1], CultureInfo.InvariantCulture) is var n && n > na && n <= na + PerRegio))
            {
                _gepland[teken] = (kolom[0], kolom[1]);
            }
        }
    }

    private async Task NoemAanleidingAsync(Portaal portaal) => _aanleiding.UnionWith(await portaal.EigenaarAsync<string[]>(
        $"""
        SELECT array_agg(substring(tekst from '^Kz[0-9]+q')) FROM (
            SELECT unnest(ARRAY[a.reden, a.veiligheid_nu, a.geprobeerd, b.motivering]) AS tekst
            FROM portaal.instroombesluiten b JOIN portaal.aanmeldingen a ON a.id = b.aanmelding_id WHERE b.casus_id = '{Casus.Id.Value}') t
        WHERE tekst ~ '^Kz[0-9]+q'
        """));

    // The rows of this case, and of the family and aanmeldingen that belong to it.
    private string Waar(string tabel, string ankers) => tabel switch
    {
        "casussen" => $"id = '{Casus.Id.Value}'",
        "gezinnen" => $"id = '{Casus.GezinId.Value}'",
        "aanmeldingen" => $"nummer IN ('{string.Join("','", Aanmeldingen)}')",
        _ when ankers.Contains("aanmelding_id", StringComparison.Ordinal) => $"aanmelding_id IN (SELECT id FROM portaal.aanmeldingen WHERE nummer IN ('{string.Join("','", Aanmeldingen)}'))",
        _ when ankers.Contains("casus_id", StringComparison.Ordinal) => $"casus_id = '{Casus.Id.Value}'",
        _ => $"gezin_id = '{Casus.GezinId.Value}'",
    };
}
