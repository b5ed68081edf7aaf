using System.Globalization;
using System.Text;
using ProeftuinPortaal.Application.Tests.Support;

namespace ProeftuinPortaal.Application.Tests.Persistence;

/// <summary>
/// docs/privacy.md lists every table and column there is. PORTAAL_SCHRIJF=1 dotnet test tests/ProeftuinPortaal.Application.Tests
/// --filter PrivacyDocument writes it anew.
/// </summary>
public sealed class PrivacyDocumentTests(Portaal portaal) : IClassFixture<Portaal>
{
    private const string Gezin = "Gezin en hulp";
    private const string Professional = "Professionals";
    private const string Techniek = "Werking en verantwoording";
    private const string Regio = "Afspraken, geen personen";

    private const string Kop =
        """
        # Privacy: welke gegevens, waarvoor

        Deze bladzijde is gemaakt uit de database zelf; alleen de doelen zijn met de hand geschreven. Een test vergelijkt haar.
        Opnieuw schrijven: `PORTAAL_SCHRIJF=1 dotnet test tests/ProeftuinPortaal.Application.Tests --filter PrivacyDocument`.

        - **Wie wat leest** staat in [rechten.md](rechten.md). Het deel in de tabel is het deel dat iemand moet mogen lezen; bij "eigen regel" is het beleid van de tabel strenger of anders (`Application/Persistence/Sql/6*.sql`).
        - **Wat ervan wordt vastgelegd** als iemand leest of schrijft staat in [logboek.md](logboek.md).
        - **Adressen**: alleen vier cijfers van de postcode en een wijk. Geen BSN, geen documenten, geen foto's.
        - **Bewaartermijnen en vernietiging** zijn er nog niet: wat erin gaat, blijft erin. Die moeten er zijn voordat het portaal met echte gezinnen werkt.
        - **Grondslag en verantwoordelijkheid** regelt de regio in haar eigen afspraken; hier staat alleen wat het portaal bewaart.

        """;

    // By hand: a table without a purpose fails the test.
    private static readonly (string Groep, string Doel, string[] Tabellen)[] Doelen =
    [
        (Gezin, "Een gezin aanmelden, en besluiten hoe het verder gaat", ["aanmeldingen", "aanmelding_personen", "instroombesluiten", "wegingen"]),
        (Gezin, "Zien of een gezin al bekend is; de aanmelder leest dit niet", ["dubbelchecktreffers"]),
        (Gezin, "Weten wie bij het gezin horen en in welk gebied zij wonen", ["gezinnen", "personen", "huishoudens"]),
        (Gezin, "Eén casus per gezin: wie erin werkt, in welke fase en welk kader", ["casussen", "fasen", "kaders", "casusrollen", "toegangen"]),
        (Gezin, "Vastleggen wat er gebeurde en welke hulp er komt", ["notities", "notitie_versies", "contactmomenten", "intakes", "intakedeelnemers", "ingezette_hulp"]),
        (Gezin, "Samen een plan maken en de stem van gezinsleden erin bewaren", ["top3_versies", "situaties", "belevingen", "analyses", "feiten", "reacties", "planreacties", "acties"]),
        (Gezin, "Expertise vragen en geven, alleen met de delen die daarvoor nodig zijn", ["expertisevragen", "expertisevraag_teksten", "vraagdelen", "expertisenotities"]),
        (Gezin, "Zorgvuldig afsluiten, en later navragen hoe het gaat", ["uitstroom", "uitstroomwegingen", "nazorgmomenten"]),
        (Gezin, "Eerdere teksten bewaren: een wijziging wist niets", ["rijversies"]),
        (Gezin, "Weten welke organisatie een afschrift in haar eigen dossier heeft", ["afschriften"]),
        (Gezin, "Getypte tekst bewaren tot zij is opgeslagen; alleen de schrijver leest haar", ["concepten"]),
        (Professional, "Weten wie een professional is, waar die werkt en wat die mag", ["gebruikers", "gebruikersrollen"]),
        (Professional, "Inloggen", ["accounts", "account_claims", "account_logins", "account_tokens"]),
        (Professional, "Raden van wachtwoorden tegenhouden, zonder de eigenaar buiten te sluiten", ["inlogtellers"]),
        (Professional, "Een sessie laten eindigen na een werkdag, of als er een tijd niets gebeurt", ["sessies"]),
        (Professional, "Een tweede stap van inloggen wegnemen, met twee mensen", ["stapherstel"]),
        (Professional, "Eigen filters van de lijst met casussen", ["bewaarde_filters"]),
        (Techniek, "Verantwoorden wie wat zag en veranderde", ["logboek", "logboek_keten", "logboek_koppen"]),
        (Techniek, "Een formulier dat twee keer komt één keer uitvoeren", ["operaties"]),
        (Techniek, "Sleutels van cookies en links; stand van de database", ["sleutels", "migraties"]),
        (Regio, "Organisaties, regio's en hun afspraken", ["organisaties", "regios", "instellingen", "criteria", "regiofeiten", "regio_statussen", "doelen", "gesprekskaarten", "werkgebieden"]),
    ];

    [Fact]
    public async Task Het_document_noemt_elke_tabel_en_elke_kolom()
    {
        var bestand = Path.Combine(Wortel(), "docs", "privacy.md");
        var verwacht = Schrijf(await TabellenAsync());
        if (Environment.GetEnvironmentVariable("PORTAAL_SCHRIJF") == "1")
        {
            File.WriteAllText(bestand, verwacht);
        }

        File.ReadAllText(bestand).ReplaceLineEndings("\n").Should().Be(verwacht, "docs/privacy.md is made from the database: see the summary of this class");
    }

    // Per table: the part its reading policy names, the columns with free text or a name, and all others.
    private async Task<Dictionary<string, string[]>> TabellenAsync() => (await portaal.EigenaarAsync<string[]>(
        """
        WITH kolommen AS (
            SELECT (n.nspname || '.' || c.relname) AS tabel, c.oid, c.relname, k.column_name, k.ordinal_position,
                k.data_type IN ('character varying', 'text', 'jsonb') AND coalesce(k.character_maximum_length, 1000) >= 100 AS is_tekst
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname IN ('portaal', 'identiteit')
            JOIN information_schema.columns k ON k.table_schema = n.nspname AND k.table_name = c.relname
            WHERE c.relkind = 'r')
        SELECT array_agg(rij) FROM (
            SELECT concat_ws('|', relname,
                (SELECT string_agg(DISTINCT m[1], ', ' ORDER BY m[1]) FROM pg_policy p,
                    regexp_matches(pg_get_expr(p.polqual, p.polrelid), 'mijn_(?:casussen|gezinnen)\(''(\w+)''', 'g') m WHERE p.polrelid = kolommen.oid AND p.polcmd = 'r'),
                '', string_agg(column_name, ', ' ORDER BY ordinal_position) FILTER (WHERE is_tekst),
                '', string_agg(column_name, ', ' ORDER BY ordinal_position) FILTER (WHERE NOT is_tekst)) AS rij
            FROM kolommen GROUP BY kolommen.oid, relname) x
        """)).Select(rij => rij.Split('|')).ToDictionary(rij => rij[0]);

    private static string Schrijf(Dictionary<string, string[]> tabellen)
    {
        Doelen.SelectMany(doel => doel.Tabellen).Should().BeEquivalentTo(tabellen.Keys, "every table has one purpose");
        var tekst = new StringBuilder(Kop.ReplaceLineEndings("\n"));
        foreach (var groep in Doelen.GroupBy(doel => doel.Groep))
        {
            tekst.Append(CultureInfo.InvariantCulture, $"\n## {groep.Key}\n\n| Tabel | Doel | Deel | Vrije tekst en namen | Overige kolommen |\n| --- | --- | --- | --- | --- |\n");
            foreach (var (tabel, doel) in groep.SelectMany(doel => doel.Tabellen.Select(tabel => (tabel, doel.Doel))))
            {
                var rij = tabellen[tabel];
                // Empty places keep the three apart: name | part | | texts | | others.
                var plek = Array.IndexOf(rij, "");
                var tweede = Array.IndexOf(rij, "", plek + 1);
                var deel = plek > 1 ? rij[1] : "eigen regel";
                var teksten = tweede > plek + 1 ? rij[plek + 1] : "–";
                tekst.Append(CultureInfo.InvariantCulture, $"| `{tabel}` | {doel} | {deel} | {teksten} | {(tweede + 1 < rij.Length ? rij[tweede + 1] : "–")} |\n");
            }
        }

        return tekst.ToString();
    }

    private static string Wortel()
    {
        var map = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(map, "ProeftuinPortaal.sln")))
        {
            map = Path.GetDirectoryName(map) ?? throw new InvalidOperationException("Niet in een kloon.");
        }

        return map;
    }
}
