using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace ProeftuinPortaal.Browser.Tests;

/// <summary>What people put into the note form: once is once, what cannot be is said at the field, and text is only ever text.</summary>
public sealed class NotitieformulierTests(Browserportaal browserportaal) : Browsertest(browserportaal)
{
    private const int MaxLengte = 60_000;

    private string _nummer = "";
    private Voorbeeldcasus _casus = null!;
    private Bezoeker _bezoeker = null!;

    public override async Task InitializeAsync()
    {
        _casus = await Portaal.DemocasusAsync("Gezin Invulwater");
        _nummer = _casus.Nummer;
        _bezoeker = await AlsAsync(Lokaalteam);
        await _bezoeker.OpenCasusAsync(_nummer);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    public async Task Vaker_klikken_geeft_een_notitie(int keren)
    {
        await _bezoeker.Notitieveld.First.FillAsync("Een keer is genoeg.");
        await _bezoeker.Knop("Notitie opslaan").FocusAsync();
        var duur = await _bezoeker.Knop("Notitie opslaan").EvaluateAsync<double>(
            "(knop, keren) => { const begin = performance.now(); for (let i = 0; i < keren; i++) knop.click(); return performance.now() - begin; }", keren);

        duur.Should().BeLessThan(50);
        await Expect(_bezoeker.Notities.First).ToContainTextAsync("Een keer is genoeg.");
        await Expect(_bezoeker.Notitieveld.First).ToHaveValueAsync("");
        // The circuit handles clicks in order: what this one shows, comes after all of them.
        await _bezoeker.Link("Vandaag").ClickAsync();
        await Expect(_bezoeker.Kop).ToHaveTextAsync("Vandaag");
        (await AantalNotitiesAsync()).Should().Be(1);
    }

    [Fact]
    public async Task Na_tien_klikken_staat_er_geen_foutmelding()
    {
        await _bezoeker.Notitieveld.First.FillAsync("Ongeduldig geklikt.");
        await _bezoeker.Knop("Notitie opslaan").FocusAsync();
        await _bezoeker.Knop("Notitie opslaan").EvaluateAsync("knop => { for (let i = 0; i < 10; i++) knop.click(); }");
        await Expect(_bezoeker.Notities.First).ToContainTextAsync("Ongeduldig geklikt.");
        await Expect(_bezoeker.Page.GetByText("Er is iets niet goed")).ToHaveCountAsync(0);
        await Expect(_bezoeker.Notitieveld.First).Not.ToHaveAttributeAsync("aria-invalid", "true");
    }

    [Fact]
    public Task Een_lege_notitie_wordt_geweigerd_bij_het_veld() => WeigertAsync("", "Schrijf op wat er gebeurde.");

    [Fact]
    public Task Een_te_lange_notitie_wordt_geweigerd_en_blijft_staan() =>
        WeigertAsync(new string('a', MaxLengte + 1), "1 tekens? te lang");

    [Fact]
    public Task Een_onzichtbaar_teken_wordt_geweigerd_en_de_tekst_blijft_staan() =>
        WeigertAsync("Gebeld\u0007 met school", "onzichtbaar teken");

    [Fact]
    public async Task Een_dag_die_nog_moet_komen_wordt_geweigerd_bij_het_veld()
    {
        var dag = _bezoeker.Page.GetByLabel("Gebeurd op").First;
        await _bezoeker.Notitieveld.First.FillAsync("Volgende week gesproken.");
        await dag.FillAsync(Portaal.Vandaag.AddDays(7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await VerstuurAsync();
        await IsGeweigerdAsync(dag, "Deze dag moet nog komen");
        await Expect(_bezoeker.Notitieveld.First).ToHaveValueAsync("Volgende week gesproken.");

        await dag.FillAsync(Portaal.Vandaag.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await LuktAsync("Volgende week gesproken.");
    }

    [Fact]
    public async Task Een_dag_is_met_de_toetsen_te_veranderen_zonder_dat_de_rest_ervan_verdwijnt()
    {
        var dag = _bezoeker.Page.GetByLabel("Gebeurd op").First;
        await dag.FillAsync("2026-05-17");
        await _bezoeker.Notitieveld.First.FillAsync("Op een andere dag gesproken.");
        await dag.FocusAsync();
        // Half typed: the browser has no value now.
        await _bezoeker.Page.Keyboard.PressAsync("0");
        (await dag.InputValueAsync()).Should().BeEmpty();
        (await _bezoeker.KomtTotRustAsync()).Should().BeTrue();
        await _bezoeker.Page.Keyboard.PressAsync("3");
        await Expect(dag).ToHaveValueAsync(new Regex("^2026-(03-17|05-03)$"));

        // Left half typed, it is empty for the server too, and said at the field.
        await dag.FocusAsync();
        await _bezoeker.Page.Keyboard.PressAsync("Delete");
        await VerstuurAsync();
        await Expect(dag).ToHaveAttributeAsync("aria-invalid", "true");
    }

    [Fact]
    public async Task Na_een_knop_die_verdwijnt_gaat_het_werk_verder_waar_het_was_en_na_opslaan_staat_er_wat_er_is_gedaan()
    {
        await LuktAsync("Kort gesproken.", vullen: true);
        var bevestiging = _bezoeker.Page.Locator(".bevestiging");
        await Expect(bevestiging).ToHaveTextAsync("Notitie opgeslagen");
        await Expect(_bezoeker.Page.GetByRole(AriaRole.Heading, new() { Name = "Notitie schrijven" })).ToBeFocusedAsync();

        // The button of a form is gone: the form has the focus, also when it stands outside the head in which the button was.
        await _bezoeker.OpenCasusAsync(_nummer, "plan");
        await Expect(_bezoeker.Kop).ToBeFocusedAsync();
        await _bezoeker.Knop("Hulp toevoegen").ClickAsync();
        await Expect(_bezoeker.Page.Locator("section[aria-labelledby=ingezette-hulp] form :is(input:not([type=hidden]), textarea, select)").First).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("<script>window.__xss = 1</script>")]
    [InlineData("<img src=x onerror=\"window.__xss = 1\">")]
    [InlineData("\"><svg/onload=window.__xss=1>")]
    [InlineData("'; DROP TABLE portaal.notities; --")]
    [InlineData("{{7*7}} ${7*7} @(7*7) &lt;b&gt;")]
    [InlineData("مرحبا، اتصلنا بالأم اليوم")]
    [InlineData("abc \u202Eomgekeerd")]
    [InlineData("Kind was blij 👩‍👩‍👧‍👦🏳️‍🌈 en zei dank u")]
    public async Task Bijzondere_tekst_wordt_gewone_tekst(string tekst)
    {
        await _bezoeker.Notitieveld.First.FillAsync(tekst);
        await LuktAsync(tekst);
        await _bezoeker.OpenCasusAsync(_nummer);
        await Expect(_bezoeker.Notities.First).ToContainTextAsync(tekst);
        (await _bezoeker.Page.EvaluateAsync<bool>("() => window.__xss === undefined")).Should().BeTrue();
        (await Portaal.TelAsync($"portaal.notities WHERE casus_id = '{_casus.Id.Value}' AND tekst = $t${tekst}$t$")).Should().Be(1);
    }

    private async Task WeigertAsync(string tekst, string reden)
    {
        await Bezoeker.PlakAsync(_bezoeker.Notitieveld.First, tekst);
        await VerstuurAsync();
        await IsGeweigerdAsync(_bezoeker.Notitieveld.First, reden);
        (await _bezoeker.Notitieveld.First.InputValueAsync() == tekst).Should().BeTrue("a refused text stays");
        (await AantalNotitiesAsync()).Should().Be(0);

        await Bezoeker.PlakAsync(_bezoeker.Notitieveld.First, "Nu klopt het.");
        await LuktAsync("Nu klopt het.");
    }

    private Task VerstuurAsync() => _bezoeker.Knop("Notitie opslaan").ClickAsync();

    // At the field itself: what a screen reader says of it.
    private static async Task IsGeweigerdAsync(ILocator veld, string reden)
    {
        await Expect(veld).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(veld).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex(reden));
    }

    private async Task LuktAsync(string tekst, bool vullen = false)
    {
        if (vullen)
        {
            await _bezoeker.Notitieveld.First.FillAsync(tekst);
        }

        await VerstuurAsync();
        await Expect(_bezoeker.Notities.First).ToContainTextAsync(tekst);
        await Expect(_bezoeker.Notitieveld.First).ToHaveValueAsync("");
        (await AantalNotitiesAsync()).Should().Be(1);
    }

    private Task<long> AantalNotitiesAsync() => Portaal.TelAsync($"portaal.notities WHERE casus_id = '{_casus.Id.Value}'");
}
