using Npgsql;
using ProeftuinPortaal.Application.Tests.Expertises;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Persistence;

/// <summary>
/// Every function that acts with the rights of the owner, called in plain SQL with real ids by people it is not for: who does the
/// same work in another region (with a case role here, which opens nothing without the role), and who keeps another region.
/// </summary>
public sealed class FunctiemuurTests(Portaal portaal) : IClassFixture<Portaal>
{
    private static readonly string[] Aanroepen =
    [
        "toegang.start_casus(gen_random_uuid(), gen_random_uuid(), 'x', '{regio}', '{contactpersoon}', current_date)",
        "toegang.wijs_contactpersoon_toe('{casus}', '{buitenstaander}', 'x', 1)",
        "toegang.geef_toegang(gen_random_uuid(), '{casus}', '{expert}', 'RvtExpert', NULL, NULL, 'x')",
        "toegang.beeindig_toegang('{casus}', '{casusrol}')",
        "toegang.log_inzage('{casus}', 'Kop')",
        "toegang.log_lijst('Casussen', ARRAY['{casus}']::uuid[])",
        "toegang.dien_aanmelding_in(gen_random_uuid(), '{regio}', '{}', '[{}]')",
        "toegang.trek_aanmelding_in('{nummer}', 'x')",
        "toegang.agendeer_aanmelding('{aanmelding}', current_date, 1)",
        "toegang.stem_aanmelding_af('{aanmelding}', current_date, 'x', 1)",
        "toegang.besluit_aanmelding('{aanmelding}', 1, '{}', gen_random_uuid(), current_date)",
        "toegang.log_inzage_aanmelding('{aanmelding}')",
        "toegang.log_lijst_aanmeldingen('Instroom', ARRAY['{aanmelding}']::uuid[])",
        "toegang.vraag_expertise(gen_random_uuid(), '{casus}', 'Anders', 'x', '{organisatie}', current_date + 1, '{}')",
        "toegang.pak_vraag_op('{vraag}')",
        "toegang.geef_vraag_terug('{vraag}', 'x', NULL)",
        "toegang.vraag_deel('{vraag}', 'Plan', false)",
        "toegang.deel_onderdeel('{vraag}', 'Plan', false)",
        "toegang.weiger_onderdeel('{vraag}', 'Plan', 'x')",
        "toegang.beantwoord_vraag(gen_random_uuid(), '{vraag}', 'x', 'Advies', NULL)",
        "toegang.sluit_vraag_af('{vraag}', 'Ja', NULL)",
        "toegang.trek_vraag_in('{vraag}', NULL)",
        "toegang.log_inzage_vraag('{vraag}')",
        "toegang.log_vraaglijst(ARRAY['{vraag}']::uuid[])",
        "toegang.wijzig_fase('{casus}', 'Herstel', 'x', 1)",
        "toegang.slot_kader('{casus}')",
        "toegang.wijzig_kader(gen_random_uuid(), '{casus}', 'Drang', current_date, 'x')",
        "toegang.leg_uitstroom_vast(gen_random_uuid(), '{casus}', 1, 'DoelenBereikt', 'x', 'x', 'x', current_date, '{}', '{}', ARRAY[current_date + 1], ARRAY['{vraag}']::uuid[])",
        "toegang.leg_nazorg_vast('{casus}', gen_random_uuid(), 'Veilig', 'x', 1)",
        "toegang.sluit_casus('{casus}', 1)",
        "toegang.heropen_casus('{casus}', 'x', 1)",
        "toegang.neem_afschrift(gen_random_uuid(), '{casus}', 'Notitie', '{notitie}', 1)",
        "toegang.cijfers('{regio}', 'Inzage')",
        "toegang.logboek_inzien('{regio}', NULL, NULL, NULL, current_date, current_date, false, 10)",
        "toegang.maak_gebruiker(gen_random_uuid(), '{regio}', 'x', NULL, '{organisatie}', 'x@voorbeeld.example', 'X@VOORBEELD.EXAMPLE', 'x', gen_random_uuid(), 'Teamleider', NULL, NULL)",
        "toegang.vernieuw_uitnodiging('{regio}', '{buitenstaander}', gen_random_uuid())",
        "toegang.maak_wachtwoordlink('{regio}', '{buitenstaander}', gen_random_uuid())",
        "toegang.beeindig_gebruiker('{regio}', '{buitenstaander}')",
        "toegang.geef_rol(gen_random_uuid(), '{regio}', '{buitenstaander}', 'Teamleider', NULL, NULL)",
        "toegang.beeindig_rol('{regio}', '{regiorol}', NULL)",
        "toegang.maak_organisatie(gen_random_uuid(), '{regio}', 'x', 'Ggz')",
        "toegang.wijzig_instelling(gen_random_uuid(), '{regio}', 'TermijnBesluit', '1', current_date, 'x', 0)",
        "toegang.trek_instelling_in('{regio}', gen_random_uuid())",
        "toegang.leg_criteria_vast('{regio}', 'Instroom', ARRAY['x'], current_date, 'x', 0)",
        "toegang.trek_criteria_in('{regio}', 'Instroom', current_date + 9)",
        "toegang.leg_werkgebied_vast('{regio}', 'x', NULL, ARRAY['9999'], current_date, 'x')",
        "toegang.beeindig_werkgebied('{regio}', 'x')",
        "toegang.vraag_stapherstel(gen_random_uuid(), '{regio}', '{buitenstaander}', 'x')",
        "toegang.beoordeel_stapherstel('{regio}', gen_random_uuid(), true)",
    ];

    // Before anyone is signed in, about oneself, or a refusal itself: each says nothing and opens nothing. Those of the second
    // step and of the own account ask for the secret stamp of the account, or of its link.
    private static readonly string[] VoorIedereen =
    [
        "toegang.log_inloggen", "toegang.log_weigering", "toegang.stel_tweede_stap_in", "toegang.neem_tweede_stap",
        "toegang.log_uit", "toegang.begin_sessie", "toegang.neem_wachtwoord", "toegang.sessiestand",
        "toegang.wijzig_wachtwoord", "toegang.stel_wachtwoord_in", "toegang.vervang_tweede_stap", "toegang.vernieuw_herstelcodes",
    ];

    [Fact]
    public async Task Elke_functie_die_iets_doet_staat_in_de_lijst() =>
        (await portaal.AppAsync<string[]>(
            """
            SELECT array_agg(DISTINCT p.oid::regproc::text) FROM pg_proc p
            WHERE p.prosecdef AND p.provolatile = 'v' AND p.pronamespace IN ('portaal'::regnamespace, 'toegang'::regnamespace) AND has_function_privilege(p.oid, 'EXECUTE')
            """)).Should().BeEquivalentTo(Aanroepen.Select(aanroep => aanroep.Split('(')[0]).Concat(VoorIedereen));

    [Fact]
    public async Task Wie_er_niet_over_gaat_wordt_in_kale_SQL_geweigerd()
    {
        var v = await portaal.MetVraagAsync();

        string.Join('\n', await DoorgelatenAsync(v, await VreemdenAsync(v), Aanroepen)).Should().BeEmpty();
    }

    [Fact]
    public async Task Wie_alleen_leest_verandert_in_kale_SQL_niets_aan_de_casus()
    {
        var v = await portaal.MetVraagAsync();
        var lezer = await portaal.BetrokkeneAsync(v.Casus, Rol.Ketenpartner, Organisatiesoort.GecertificeerdeInstelling, Casusrolsoort.Partner);

        var handelingen = Aanroepen.Where(aanroep => aanroep.Contains("{casus}", StringComparison.Ordinal) && !aanroep.StartsWith("toegang.log_", StringComparison.Ordinal));
        string.Join('\n', await DoorgelatenAsync(v, [lezer], handelingen)).Should().BeEmpty();
    }

    // What was not refused as not allowed or not there.
    private async Task<List<string>> DoorgelatenAsync(Vraagvoorbeeld v, GebruikerId[] mensen, IEnumerable<string> aanroepen)
    {
        var ids = await IdsAsync(v);
        List<string> doorgelaten = [];
        foreach (var sql in aanroepen.Select(aanroep => ids.Aggregate(aanroep, (tekst, id) => tekst.Replace($"{{{id.Key}}}", id.Value, StringComparison.Ordinal))))
        {
            foreach (var wie in mensen)
            {
                var fout = await Record.ExceptionAsync(() => portaal.AppAsync<object>($"SELECT {sql}", wie)) as PostgresException;
                if (fout?.SqlState is not ("42501" or "PP404"))
                {
                    doorgelaten.Add($"{sql}: {fout?.SqlState ?? "done"}");
                }
            }
        }

        return doorgelaten;
    }

    private async Task<Dictionary<string, string>> IdsAsync(Vraagvoorbeeld v)
    {
        var instroom = await portaal.InstroomAsync();
        var nummer = await portaal.IngediendAsync(instroom);
        async Task<string> IdAsync(string sql) => (await portaal.EigenaarAsync<Guid>(sql)).ToString();
        return new()
        {
            ["casus"] = v.Casus.Id.Value.ToString(),
            ["regio"] = v.Casus.RegioId.Value.ToString(),
            ["contactpersoon"] = v.Casus.Contactpersoon.Value.ToString(),
            ["buitenstaander"] = v.Casus.Buitenstaander.Value.ToString(),
            ["expert"] = v.Expert.Value.ToString(),
            ["organisatie"] = v.Organisatie.Value.ToString(),
            ["vraag"] = v.VraagId.Value.ToString(),
            ["nummer"] = nummer,
            ["aanmelding"] = await IdAsync($"SELECT id FROM portaal.aanmeldingen WHERE nummer = '{nummer}'"),
            ["notitie"] = (await portaal.MetNotitieAsync(v.Casus)).Value.ToString(),
            ["casusrol"] = await IdAsync($"SELECT id FROM portaal.casusrollen WHERE gebruiker_id = '{v.GiInCasus.Value}'"),
            ["regiorol"] = await IdAsync($"SELECT id FROM portaal.gebruikersrollen WHERE gebruiker_id = '{v.Casus.Buitenstaander.Value}'"),
        };
    }

    private async Task<GebruikerId[]> VreemdenAsync(Vraagvoorbeeld v)
    {
        var regio = await portaal.RegioAsync();
        var werker = await portaal.GebruikerAsync(regio, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);
        var expert = await portaal.GebruikerAsync(regio, Rol.RvtExpert, Organisatiesoort.VeiligThuis, organisatie: v.Organisatie);
        var regisseur = await portaal.GebruikerAsync(regio, Rol.Procesregisseur, Organisatiesoort.Gemeente);
        await portaal.GeefCasusrolAsync(v.Casus, werker, Casusrolsoort.Casusregisseur);
        await portaal.GeefCasusrolAsync(v.Casus, expert, Casusrolsoort.Casusregisseur);
        await portaal.GeefCasusrolAsync(v.Casus, regisseur, Casusrolsoort.Procesregisseur);
        return
        [
            werker, expert, regisseur,
            await portaal.GebruikerAsync(regio, Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente),
            await portaal.GebruikerAsync(regio, Rol.Projectleider, Organisatiesoort.Gemeente),
        ];
    }
}
