using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ProeftuinPortaal.Application.Cijfers;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Cijfers;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Cijfers;

public sealed class DashboardTests(Portaal portaal) : ComponentTest(services => services
    .AddTransient(_ => portaal.Db).AddTransient<CijfersInzienHandler>()), IClassFixture<Portaal>
{
    private readonly Portaal _portaal = portaal;

    [Fact]
    public async Task A_new_region_without_data_has_every_figure_with_zeros_and_no_chart()
    {
        var (_, leider) = await RegioAsync();

        var page = await OpenAsync(leider);

        page.FindAll("figure").Should().HaveCount(8);
        page.FindComponents<Staven>().Should().BeEmpty("there is nothing to draw");
        foreach (var tabel in Tabellen(await CijfersAsync(leider)))
        {
            Rijen(page, tabel).Should().BeEquivalentTo(Verwacht(tabel), rijen => rijen.WithStrictOrdering(), tabel.Titel);
        }

        Rijen(page, Tabellen(await CijfersAsync(leider))[0])[^1].Should().Equal("Totaal", "0");
        page.Markup.Should().Contain("De regio heeft geen termijn ingesteld.");
    }

    [Fact]
    public async Task Each_chart_draws_the_numbers_of_the_table_behind_it()
    {
        var (regio, leider) = await RegioAsync();
        await VulAsync(regio);

        var page = await OpenAsync(leider);

        page.FindComponents<Staven>().Should().NotBeEmpty();
        foreach (var figuur in page.FindComponents<Cijferfiguur>())
        {
            var tabel = figuur.Instance.Tabel;
            Rijen(page, tabel).Should().BeEquivalentTo(Verwacht(tabel), rijen => rijen.WithStrictOrdering(), tabel.Titel);
            foreach (var grafiek in figuur.FindComponents<Staven>())
            {
                grafiek.FindAll(".staafnaam").Select(naam => naam.TextContent).Should().Equal(tabel.Rijen.Select(rij => rij.Naam));
                var reeksen = grafiek.Instance.Reeksen.Select(reeks => tabel.Kolommen.ToList().IndexOf(reeks.Naam) - 1).ToList();
                object[] waarden = [.. tabel.Rijen.SelectMany(rij => reeksen.Select(kolom => rij.Waarden[kolom]))];
                grafiek.FindAll(".staafwaarde").Select(waarde => waarde.TextContent).Should().Equal(waarden.Select(Cijfertabellen.Tekst), tabel.Titel);
                // In proportion; a hidden number has no bar, because its length would say what the table does not.
                var meeste = waarden.OfType<int>().Max();
                grafiek.FindAll(".staaf").Select(Lengte).Should().Equal(
                    waarden.Select(waarde => waarde is int aantal ? 82d * aantal / meeste : 0), (een, ander) => Math.Abs(een - ander) < 0.01, tabel.Titel);
                (grafiek.FindAll(".legenda").Count > 0).Should().Be(reeksen.Count > 1, "two kinds of bars are told apart by words and a pattern");
            }
        }
    }

    [Fact]
    public async Task A_figure_has_a_name_a_definition_and_a_table_that_everyone_can_read()
    {
        var (regio, leider) = await RegioAsync();
        await VulAsync(regio);

        var page = await OpenAsync(leider);

        foreach (var figuur in page.FindAll("figure"))
        {
            var kop = page.Find($"#{figuur.GetAttribute("aria-labelledby")}");
            kop.TagName.Should().Be("H2");
            kop.TextContent.Should().NotBeEmpty();
            figuur.QuerySelector("figcaption p")!.TextContent.Should().EndWith(".");
            figuur.QuerySelectorAll("table").Should().OnlyContain(tabel => tabel.GetAttribute("aria-labelledby") == kop.Id);
            figuur.QuerySelectorAll("thead th").Should().OnlyContain(th => th.GetAttribute("scope") == "col");
            // The bars say nothing that the table does not, so whoever listens hears the table alone.
            figuur.QuerySelectorAll(".grafiek").Where(grafiek => grafiek.GetAttribute("aria-hidden") != "true" || !grafiek.HasAttribute("inert")).Should().BeEmpty();
            (figuur.QuerySelector(".grafiek") is null || figuur.QuerySelector("table") is not null).Should().BeTrue("no chart without a table");
        }

        page.FindAll("figure h2").Select(kop => kop.Id).Should().OnlyHaveUniqueItems();
        page.Find("a[download]").GetAttribute("href").Should().Be(CijfersEndpoint.Adres(regio.Value.ToString("N")));
    }

    [Fact]
    public async Task Small_numbers_are_words_and_what_would_give_them_away_is_left_out()
    {
        var (regio, leider) = await RegioAsync();
        await VulAsync(regio, klein: 3);

        var page = await OpenAsync(leider);

        var maanden = Rijen(page, Tabellen(await CijfersAsync(leider))[0]);
        maanden.Should().ContainSingle(rij => rij[1] == Cijfertabellen.Klein);
        maanden[^1].Should().Equal("Totaal", Cijfertabellen.NietGetoond);
        page.FindAll("#figuur-instroom-per-route").Should().ContainSingle();
        page.Markup.Should().Contain("Niet getoond: hiermee zou een klein aantal per maand uit te rekenen zijn.");
    }

    [Fact]
    public async Task Who_leads_no_region_reads_that_it_is_not_there()
    {
        var casus = await _portaal.CasusAsync();

        var page = await OpenAsync(casus.Contactpersoon, "h1");

        await page.WaitForAssertionAsync(() => page.Find("h1").TextContent.Should().Be("Niet gevonden"), TimeSpan.FromSeconds(10));
        page.FindAll("figure").Should().BeEmpty();
    }

    private static double Lengte(AngleSharp.Dom.IElement staaf) =>
        double.Parse(staaf.GetAttribute("style")!["width: ".Length..^1], System.Globalization.CultureInfo.InvariantCulture);

    private static List<string[]> Rijen(IRenderedComponent<DashboardPage> page, Cijfertabel tabel) =>
    [
        .. page.Find($"#figuur-{tabel.Blad.Replace(' ', '-').ToLowerInvariant()}").Closest("figure")!.QuerySelectorAll("tr")
            .Select(rij => rij.QuerySelectorAll("th, td").Select(cel => cel.TextContent).ToArray()),
    ];

    private static IEnumerable<string[]> Verwacht(Cijfertabel tabel) => tabel.Rijen.Count == 0 ? [] :
    [
        [.. tabel.Kolommen],
        .. tabel.Rijen.Select(rij => (string[])[rij.Naam, .. rij.Waarden.Select(Cijfertabellen.Tekst)]),
        .. tabel.Totaal is { } totaal ? (string[][])[["Totaal", Cijfertabellen.Tekst(totaal)]] : [],
    ];

    private static IReadOnlyList<Cijfertabel> Tabellen(CijfersDetails cijfers) => Cijfertabellen.Van(cijfers);

    private async Task<CijfersDetails> CijfersAsync(GebruikerId leider) => (await new CijfersInzienHandler(_portaal.DbVoor(leider)).HandleAsync(null, default)).Value!;

    private async Task<IRenderedComponent<DashboardPage>> OpenAsync(GebruikerId wie, string tot = "figure")
    {
        _portaal.Als(wie);
        var page = Render<DashboardPage>();
        await page.WaitForElementAsync(tot, TimeSpan.FromSeconds(10));
        return page;
    }

    private async Task<(RegioId Regio, GebruikerId Leider)> RegioAsync()
    {
        var regio = await _portaal.RegioAsync();
        return (regio, await _portaal.GebruikerAsync(regio, Rol.Projectleider, Organisatiesoort.Gemeente));
    }

    // This month seven, and a month ago as many as asked for.
    private async Task VulAsync(RegioId regio, int klein = 6)
    {
        var aanmelder = await _portaal.GebruikerAsync(regio, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);
        await _portaal.EigenaarAsync<object>(
            $"""
            INSERT INTO portaal.aanmeldingen (id, regio_id, nummer, aanmelder_id, bronhouder_id, ingediend_op, route, achternaam, reden, veiligheid_nu, geprobeerd, grondslag, grondslag_toelichting, status, is_dubbel_gecheckt)
            SELECT gen_random_uuid(), '{regio.Value}', 'A-' || i || left(md5(random()::text), 7), g.id, g.organisatie_id,
                date_trunc('month', now() AT TIME ZONE 'Europe/Amsterdam') AT TIME ZONE 'Europe/Amsterdam' - CASE WHEN i < {klein} THEN interval '1 day' ELSE interval '0' END,
                'LokaalTeam', 'x', 'x', 'x', 'x', 'Toestemming', 'x', 'Ingediend', true
            FROM generate_series(0, {klein + 6}) i, portaal.gebruikers g WHERE g.id = '{aanmelder.Value}'
            """);
    }
}
