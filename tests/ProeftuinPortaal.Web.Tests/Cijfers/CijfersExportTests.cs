using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MiniExcelLibs;
using ProeftuinPortaal.Application.Cijfers;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Cijfers;
using ProeftuinPortaal.Web.Components;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Cijfers;

/// <summary>The file of the dashboard, opened again with the library that made it.</summary>
public sealed partial class CijfersExportTests(Webportaal web) : IClassFixture<Webportaal>
{
    [Fact]
    public async Task Elke_cel_in_het_bestand_is_gelijk_aan_die_op_de_pagina()
    {
        var (regio, leider) = await RegioAsync();
        await VulAsync(regio);
        var client = await web.ClientAsync(leider);

        var bestand = await client.GetByteArrayAsync(CijfersEndpoint.Adres(Code(regio)));

        var cijfers = (await new CijfersInzienHandler(web.Portaal.DbVoor(leider)).HandleAsync(null, default)).Value!;
        var tabellen = Cijfertabellen.Van(cijfers);
        Bladen(bestand).Should().Equal(["Uitleg", .. tabellen.Where(tabel => tabel.Rijen.Count > 0).Select(tabel => tabel.Blad)]);
        Blad(bestand, "Uitleg").Should().BeEquivalentTo(
            [
                ["Onderwerp", "Uitleg"],
                ["Cijfers van", cijfers.Kring.Regio.Naam],
                ["Op", Datumnotatie.Kort(cijfers.Vandaag)],
                ["<5", "Een aantal van 1 tot en met 4."],
                .. tabellen.Select(tabel => new[] { tabel.Titel, tabel.Definitie }),
            ], rijen => rijen.WithStrictOrdering());
        foreach (var tabel in tabellen.Where(tabel => tabel.Rijen.Count > 0))
        {
            string[][] verwacht =
            [
                [.. tabel.Kolommen],
                .. tabel.Rijen.Select(rij => (string[])[rij.Naam, .. rij.Waarden.Select(Cijfertabellen.Tekst)]),
                .. tabel.Totaal is { } totaal ? (string[][])[["Totaal", Cijfertabellen.Tekst(totaal)]] : [],
            ];
            Blad(bestand, tabel.Blad).Should().BeEquivalentTo(verwacht, rijen => rijen.WithStrictOrdering(), tabel.Blad);
        }
    }

    [Fact]
    public async Task Wat_op_de_pagina_verborgen_is_staat_ook_niet_in_het_bestand()
    {
        var (regio, leider) = await RegioAsync();
        await VulAsync(regio);

        var bestand = await (await web.ClientAsync(leider)).GetByteArrayAsync(CijfersEndpoint.Adres(Code(regio)));

        var maanden = Blad(bestand, "Instroom per maand");
        maanden.Skip(1).Select(rij => rij[1]).Should().Contain(Cijfertabellen.Klein).And.Contain("7");
        maanden[^1].Should().Equal("Totaal", Cijfertabellen.NietGetoond);
        // No sheet for what would give it away, and no small number in any cell that counts families.
        Bladen(bestand).Should().NotContain("Instroom per route");
        foreach (var blad in Bladen(bestand).Except(["Uitleg", "Doorlooptijden"]))
        {
            Blad(bestand, blad).Skip(1).SelectMany(rij => rij.Skip(1)).Should().NotContain(cel => cel == "1" || cel == "2" || cel == "3" || cel == "4", blad);
        }
    }

    [Theory]
    [InlineData("""=HYPERLINK("http://voorbeeld.example","klik")""")]
    [InlineData("+1+cmd|' /C calc'!A0")]
    [InlineData("-2+3")]
    [InlineData("@SUM(1;1)")]
    [InlineData("\t=1+1")]
    [InlineData("<f>1+1</f>")]
    public async Task Een_naam_die_op_een_formule_lijkt_blijft_tekst(string naam)
    {
        var (regio, leider) = await RegioAsync();
        await web.Portaal.EigenaarAsync<object>($"UPDATE portaal.regios SET naam = '{naam.Replace("'", "''", StringComparison.Ordinal)}' WHERE id = '{regio.Value}'");

        var bestand = await (await web.ClientAsync(leider)).GetByteArrayAsync(CijfersEndpoint.Adres(Code(regio)));

        Blad(bestand, "Uitleg")[1][1].Should().Be(naam);
        List<XElement> cellen = [];
        using var zip = new ZipArchive(new MemoryStream(bestand));
        foreach (var deel in zip.Entries.Where(deel => deel.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var lezer = new StreamReader(deel.Open(), Encoding.UTF8);
            var xml = await lezer.ReadToEndAsync();
            Formule().IsMatch(xml).Should().BeFalse(deel.FullName);
            deel.FullName.Should().NotContain("externalLink").And.NotContain("vbaProject");
            cellen.AddRange(XDocument.Parse(xml).Descendants().Where(cel => cel.Name.LocalName == "c"));
        }

        // Of the kind text, whatever it begins with.
        cellen.Should().ContainSingle(cel => cel.Value.Trim() == naam.Trim()).Which.Attribute("t")!.Value.Should().BeOneOf("str", "inlineStr");
    }

    [Fact]
    public async Task Het_bestand_heet_naar_regio_en_dag_en_niemand_bewaart_het_onderweg()
    {
        var (regio, leider) = await RegioAsync();

        var antwoord = await (await web.ClientAsync(leider)).GetAsync(CijfersEndpoint.Adres(Code(regio)));

        antwoord.Content.Headers.ContentDisposition!.FileName.Should().MatchRegex($"^cijfers-{Code(regio)}-[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}\\.xlsx$");
        antwoord.Content.Headers.ContentType!.MediaType.Should().Be("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        antwoord.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Fact]
    public async Task Meenemen_is_een_regel_in_het_logboek_en_een_weigering_ook()
    {
        var (regio, leider) = await RegioAsync();
        var (anderRegio, _) = await RegioAsync();
        var client = await web.ClientAsync(leider);

        await client.GetByteArrayAsync(CijfersEndpoint.Adres(Code(regio)));
        (await client.GetAsync(CijfersEndpoint.Adres(Code(anderRegio)))).StatusCode.Should().Be(HttpStatusCode.NotFound);

        (await web.Portaal.EigenaarAsync<string[]>($"SELECT array_agg(concat_ws('|', handeling, onderwerp, rij) ORDER BY id) FROM portaal.logboek WHERE gebruiker_id = '{leider.Value}'"))
            .Should().Equal($"Export|Cijfers|{regio.Value}", "Weigering|DashboardInzien");
    }

    [Theory]
    [InlineData("cross-site", false)]
    [InlineData("same-site", false)]
    [InlineData("same-origin", true)]
    [InlineData("none", true)]
    public async Task Een_link_op_een_andere_site_neemt_niets_mee_en_schrijft_niets(string vanwaar, bool magDoor)
    {
        var (regio, leider) = await RegioAsync();
        var client = await web.ClientAsync(leider);
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", vanwaar);

        var antwoord = await client.GetAsync(CijfersEndpoint.Adres(Code(regio)));

        antwoord.StatusCode.Should().Be(magDoor ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
        (await antwoord.Content.ReadAsStringAsync()).Contains("<h1>Geen bestand gemaakt</h1>", StringComparison.Ordinal).Should().Be(!magDoor);
        (await web.Portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.logboek WHERE gebruiker_id = '{leider.Value}'")).Should().Be(magDoor ? 1 : 0);
    }

    [Fact]
    public async Task Verkeerde_rol_andere_regio_en_onbekend_adres_zijn_hetzelfde()
    {
        var (regio, leider) = await RegioAsync();
        var (anderRegio, _) = await RegioAsync();
        var werker = await web.Portaal.GebruikerAsync(regio, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);
        async Task<(HttpStatusCode, string?, string)> Haal(GebruikerId wie, string adres)
        {
            var antwoord = await (await web.ClientAsync(wie)).GetAsync(adres);
            return (antwoord.StatusCode, antwoord.Content.Headers.ContentType?.ToString(), PerAntwoord().Replace(await antwoord.Content.ReadAsStringAsync(), ""));
        }

        var onbekend = await Haal(werker, "/dashboard/anders.xlsx");
        onbekend.Item1.Should().Be(HttpStatusCode.NotFound);
        (await Haal(werker, CijfersEndpoint.Adres(Code(regio)))).Should().Be(onbekend);
        (await Haal(leider, CijfersEndpoint.Adres(Code(anderRegio)))).Should().Be(await Haal(leider, "/dashboard/anders.xlsx"));
        (await Haal(leider, CijfersEndpoint.Adres("bestaat-niet"))).Should().Be(await Haal(leider, "/dashboard/anders.xlsx"));
    }

    private static string Code(RegioId regio) => regio.Value.ToString("N");

    private async Task<(RegioId Regio, GebruikerId Leider)> RegioAsync()
    {
        var regio = await web.Portaal.RegioAsync();
        return (regio, await web.Portaal.GebruikerAsync(regio, Rol.Projectleider, Organisatiesoort.Gemeente));
    }

    // Seven in this month and three in the month before.
    private Task VulAsync(RegioId regio) => web.Portaal.EigenaarAsync<object>(
        $"""
        WITH o AS (INSERT INTO portaal.organisaties (id, naam, soort) VALUES (gen_random_uuid(), '=Organisatie Voorbeeld-01', 'LokaalTeam') RETURNING id),
        g AS (INSERT INTO portaal.gebruikers (id, naam, organisatie_id, organisatie_soort) SELECT gen_random_uuid(), 'x', id, 'LokaalTeam' FROM o RETURNING id, organisatie_id)
        INSERT INTO portaal.aanmeldingen (id, regio_id, nummer, aanmelder_id, bronhouder_id, ingediend_op, route, achternaam, reden, veiligheid_nu, geprobeerd, grondslag, grondslag_toelichting, status, is_dubbel_gecheckt)
        SELECT gen_random_uuid(), '{regio.Value}', 'A-' || i || left(md5(random()::text), 7), g.id, g.organisatie_id,
            date_trunc('month', now() AT TIME ZONE 'Europe/Amsterdam') AT TIME ZONE 'Europe/Amsterdam' - CASE WHEN i < 3 THEN interval '1 day' ELSE interval '0' END,
            'LokaalTeam', '=1+1', '=1+1', 'x', 'x', 'Toestemming', 'x', 'Ingediend', true
        FROM generate_series(0, 9) i, g
        """);

    private static List<string> Bladen(byte[] bestand) => MiniExcel.GetSheetNames(new MemoryStream(bestand));

    // As people read it: numbers with the notation of the page, empty cells left out.
    private static List<string[]> Blad(byte[] bestand, string blad) =>
    [
        .. MiniExcel.Query(new MemoryStream(bestand), useHeaderRow: false, sheetName: blad).Cast<IDictionary<string, object?>>()
            .Select(rij => rij.Values.Where(cel => cel is not null).Select(cel => Cijfertabellen.Tekst(cel!)).ToArray()),
    ];

    [GeneratedRegex("<(x:)?f[ >/]")]
    private static partial Regex Formule();

    [GeneratedRegex("""nonce="[^"]*"|<!--Blazor.*?-->|<meta name="antiforgery"[^>]*>|class="sla-over" href="[^"]*" """, RegexOptions.Singleline)]
    private static partial Regex PerAntwoord();
}
