using System.Collections.Concurrent;
using Microsoft.Playwright;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace ProeftuinPortaal.Browser.Tests;

/// <summary>Nothing typed is lost: what stands in a form comes back, whole, until it is sent or thrown away.</summary>
public sealed class ConceptTests(Browserportaal browserportaal) : Browsertest(browserportaal)
{
    private const int MaxLengte = 60_000;

    public static TheoryData<string, string> LangeTeksten => new()
    {
        { "é", string.Concat(Enumerable.Repeat("é", MaxLengte)) },
        { "emoji", string.Concat(Enumerable.Repeat("😀", MaxLengte / 2)) },
    };

    [Theory]
    [MemberData(nameof(LangeTeksten), DisableDiscoveryEnumeration = true)]
    public async Task Een_lange_tekst_komt_na_opnieuw_laden_heel_terug(string soort, string tekst)
    {
        var (bezoeker, casus) = await BijNieuweCasusAsync($"Gezin Langwater-{soort}");
        await Bezoeker.PlakAsync(bezoeker.Notitieveld.First, tekst, verlaat: false);
        await Expect(bezoeker.ConceptBewaard).ToBeAttachedAsync();

        await bezoeker.OpenCasusAsync(casus.Nummer);
        await Expect(bezoeker.Page.GetByText("teruggezet")).ToBeVisibleAsync();
        (await bezoeker.Notitieveld.First.InputValueAsync() == tekst).Should().BeTrue("all of it comes back");
    }

    [Fact]
    public async Task Een_opgeslagen_notitie_van_de_grootste_lengte_is_heel_en_laat_geen_concept_achter()
    {
        var (bezoeker, casus) = await BijNieuweCasusAsync("Gezin Vollewater");
        await Bezoeker.PlakAsync(bezoeker.Notitieveld.First, new string('é', MaxLengte));
        await Expect(bezoeker.ConceptBewaard).ToBeAttachedAsync();
        await bezoeker.Knop("Notitie opslaan").ClickAsync();
        await Expect(bezoeker.Notities).ToHaveCountAsync(1);
        await Expect(bezoeker.Notitieveld.First).ToHaveValueAsync("");

        (await Portaal.TelAsync($"portaal.notities WHERE casus_id = '{casus.Id.Value}' AND tekst = repeat('é', {MaxLengte})")).Should().Be(1);
        (await Portaal.TelAsync($"portaal.concepten WHERE casus_id = '{casus.Id.Value}'")).Should().Be(0);
        await bezoeker.OpenCasusAsync(casus.Nummer);
        await Expect(bezoeker.Notitieveld.First).ToHaveValueAsync("");
        await bezoeker.OpenAsync("/");
        await Expect(ConceptLink(bezoeker, "Gezin Vollewater")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Een_concept_staat_op_Vandaag_en_is_vandaar_af_te_maken()
    {
        var (bezoeker, casus) = await BijNieuweCasusAsync("Gezin Halfwater");
        await bezoeker.Notitieveld.First.PressSequentiallyAsync("Begonnen en niet af");
        await Expect(bezoeker.ConceptBewaard).ToBeAttachedAsync();

        await bezoeker.Link("Vandaag").ClickAsync();
        await ConceptLink(bezoeker, "Gezin Halfwater").ClickAsync();
        await Expect(bezoeker.Notitieveld.First).ToHaveValueAsync("Begonnen en niet af");
        await bezoeker.Knop("Notitie opslaan").ClickAsync();
        await Expect(bezoeker.Notities.First).ToContainTextAsync("Begonnen en niet af");
        (await Portaal.TelAsync($"portaal.concepten WHERE casus_id = '{casus.Id.Value}'")).Should().Be(0);
    }

    [Fact]
    public async Task Een_concept_van_een_aanpassing_komt_terug_bij_die_notitie()
    {
        var (bezoeker, casus) = await BijNieuweCasusAsync("Gezin Wijzigwater", notitie: "Zoals het er stond.");
        await bezoeker.Notities.First.GetByRole(AriaRole.Button, new() { NameRegex = new("^Notitie aanpassen van ") }).ClickAsync();
        await bezoeker.Notities.First.GetByRole(AriaRole.Textbox, new() { Name = "Notitie" }).FillAsync("Zoals het moet zijn.");
        await Expect(bezoeker.ConceptBewaard).ToBeAttachedAsync();

        await bezoeker.Link("Vandaag").ClickAsync();
        await ConceptLink(bezoeker, "Gezin Wijzigwater").ClickAsync();
        var veld = bezoeker.Notities.First.GetByRole(AriaRole.Textbox, new() { Name = "Notitie" });
        await Expect(veld).ToHaveValueAsync("Zoals het moet zijn.");
        await bezoeker.Knop("Wijziging opslaan").ClickAsync();
        await Expect(bezoeker.Notities.First).ToContainTextAsync("Zoals het moet zijn.");
        (await Portaal.TelAsync($"portaal.concepten WHERE casus_id = '{casus.Id.Value}'")).Should().Be(0);
    }

    [Fact]
    public async Task Half_gegeven_toegang_komt_terug_vanaf_Vandaag()
    {
        var (bezoeker, casus) = await BijNieuweCasusAsync("Gezin Deurwater");
        await bezoeker.OpenCasusAsync(casus.Nummer, "toegang");
        await bezoeker.Knop("Collega toegang geven").ClickAsync();
        var waarom = bezoeker.Page.GetByRole(AriaRole.Textbox, new() { Name = "Waarom", Exact = true });
        await waarom.PressSequentiallyAsync("Voor het gesprek van morgen");
        await Expect(bezoeker.ConceptBewaard).ToBeAttachedAsync();

        await bezoeker.OpenAsync("/");
        await ConceptLink(bezoeker, "Gezin Deurwater").ClickAsync();
        await Expect(waarom).ToHaveValueAsync("Voor het gesprek van morgen");
        await bezoeker.Knop("Niet geven").ClickAsync();
        await bezoeker.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button).Last.ClickAsync();
        await Expect(bezoeker.Knop("Collega toegang geven")).ToBeVisibleAsync();
        (await Portaal.TelAsync($"portaal.concepten WHERE casus_id = '{casus.Id.Value}'")).Should().Be(0);
    }

    [Fact]
    public async Task Half_vastgelegde_nazorg_komt_terug_vanaf_Vandaag()
    {
        var (bezoeker, casus) = await BijNieuweCasusAsync("Gezin Zorgwater");
        await bezoeker.OpenCasusAsync(casus.Nummer, "evaluatie");
        await HoofdrouteTests.LaatUitstromenAsync(bezoeker, casus.Nummer);
        await bezoeker.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Nazorg van .* vastleggen$") }).First.ClickAsync();
        var toelichting = bezoeker.Page.GetByRole(AriaRole.Textbox, new() { Name = "Toelichting", Exact = true });
        await toelichting.PressSequentiallyAsync("Het gaat nog goed");
        await Expect(bezoeker.ConceptBewaard).ToBeAttachedAsync();

        await bezoeker.OpenAsync("/");
        await ConceptLink(bezoeker, "Gezin Zorgwater").ClickAsync();
        await Expect(toelichting).ToHaveValueAsync("Het gaat nog goed");
        await bezoeker.VinkAanAsync(bezoeker.Page.GetByRole(AriaRole.Radio, new() { Name = "Veilig", Exact = true }));
        await bezoeker.Knop("Nazorg opslaan").ClickAsync();
        await Expect(bezoeker.Page.GetByRole(AriaRole.Article).First).ToContainTextAsync("Het gaat nog goed");
        (await Portaal.TelAsync($"portaal.concepten WHERE casus_id = '{casus.Id.Value}'")).Should().Be(0);
    }

    [Fact]
    public async Task Wie_een_concept_weggooit_ziet_het_niet_terug()
    {
        var (bezoeker, casus) = await BijNieuweCasusAsync("Gezin Wegwater");
        await bezoeker.Notitieveld.First.PressSequentiallyAsync("Dit hoeft niet meer");
        await Expect(bezoeker.ConceptBewaard).ToBeAttachedAsync();
        await bezoeker.OpenCasusAsync(casus.Nummer);
        await Expect(bezoeker.Notitieveld.First).ToHaveValueAsync("Dit hoeft niet meer");

        await bezoeker.Knop("Concept weggooien").ClickAsync();
        await bezoeker.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Weggooien" }).ClickAsync();
        await Expect(bezoeker.Notitieveld.First).ToHaveValueAsync("");
        (await Portaal.TelAsync($"portaal.concepten WHERE casus_id = '{casus.Id.Value}'")).Should().Be(0);
        await bezoeker.OpenCasusAsync(casus.Nummer);
        await Expect(bezoeker.Notitieveld.First).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Wie_meteen_na_de_laatste_toets_weggaat_verliest_niets()
    {
        var (bezoeker, casus) = await BijNieuweCasusAsync("Gezin Haastwater");
        await bezoeker.Notitieveld.First.PressSequentiallyAsync("Nog net getypt");
        await bezoeker.Page.ReloadAsync();
        await bezoeker.InteractiefAsync();
        await Expect(bezoeker.Notitieveld.First).ToHaveValueAsync("Nog net getypt");

        await bezoeker.Notitieveld.First.PressSequentiallyAsync("!");
        await bezoeker.Link("Casussen").ClickAsync();
        await Expect(bezoeker.Kop).ToHaveTextAsync("Casussen");
        await bezoeker.OpenCasusAsync(casus.Nummer);
        (await bezoeker.Notitieveld.First.InputValueAsync()).Should().Contain("Nog net getypt").And.Contain("!");
    }

    [Fact]
    public async Task Een_tekst_die_in_een_ander_venster_al_verstuurd_is_wordt_een_nieuw_concept()
    {
        var (bezoeker, casus) = await BijNieuweCasusAsync("Gezin Tweelingwater");
        await bezoeker.Notitieveld.First.FillAsync("In twee vensters.");
        await Expect(bezoeker.ConceptBewaard).ToBeAttachedAsync();
        var ander = await bezoeker.Context.NewPageAsync();
        await ander.GotoAsync(bezoeker.Page.Url);
        await Expect(ander.GetByText("teruggezet")).ToBeVisibleAsync();
        await ander.Locator("body[data-interactief]").WaitForAsync();
        await ander.GetByRole(AriaRole.Button, new() { Name = "Notitie opslaan" }).ClickAsync();
        await Expect(ander.GetByRole(AriaRole.Textbox, new() { Name = "Notitie" }).First).ToHaveValueAsync("");

        bezoeker.Verwacht("status of 409");
        await bezoeker.Notitieveld.First.FillAsync("In twee vensters, en hier verder.");
        await Expect(bezoeker.Page.GetByText("in een ander venster al opgeslagen").First).ToBeVisibleAsync();
        await bezoeker.Knop("Notitie opslaan").ClickAsync();
        await Expect(bezoeker.Page.GetByText("met een andere inhoud").First).ToBeVisibleAsync();
        await Expect(bezoeker.ConceptBewaard).ToBeAttachedAsync();

        await bezoeker.OpenCasusAsync(casus.Nummer);
        await Expect(bezoeker.Notitieveld.First).ToHaveValueAsync("In twee vensters, en hier verder.");
        (await Portaal.TelAsync($"portaal.notities WHERE casus_id = '{casus.Id.Value}'")).Should().Be(1);
    }

    [Fact]
    public async Task Wat_getypt_is_voordat_het_bewaarscript_er_is_wordt_ook_bewaard()
    {
        var (bezoeker, casus, laatScriptKomen) = await ZonderBewaarscriptAsync("Gezin Vroegwater");
        await bezoeker.Notitieveld.First.FillAsync("Sneller dan het script.");
        laatScriptKomen();

        await Expect(bezoeker.ConceptBewaard).ToBeAttachedAsync();
        await bezoeker.OpenCasusAsync(casus.Nummer);
        await Expect(bezoeker.Notitieveld.First).ToHaveValueAsync("Sneller dan het script.");
    }

    [Fact]
    public async Task Wie_opslaat_voordat_het_bewaarscript_er_is_stuurt_geen_concept_na()
    {
        var (bezoeker, casus, laatScriptKomen) = await ZonderBewaarscriptAsync("Gezin Haastigwater");
        ConcurrentQueue<int> antwoorden = [];
        bezoeker.Page.Response += (_, antwoord) =>
        {
            if (antwoord.Url.Contains("/concepten/", StringComparison.Ordinal))
            {
                antwoorden.Enqueue(antwoord.Status);
            }
        };
        await bezoeker.Notitieveld.First.FillAsync("Meteen opgeslagen.");
        await bezoeker.Knop("Notitie opslaan").ClickAsync();
        await Expect(bezoeker.Page.GetByText("Bezig met opslaan…")).ToBeVisibleAsync();
        laatScriptKomen();
        await Expect(bezoeker.Notities.First).ToContainTextAsync("Meteen opgeslagen.");

        // The next one is kept as ever; what was sent before it has its answer too.
        await bezoeker.Notitieveld.First.FillAsync("En nog iets.");
        await Expect(bezoeker.ConceptBewaard).ToBeAttachedAsync();
        antwoorden.Should().HaveCount(2).And.OnlyContain(status => status == 204);
        (await Portaal.TelAsync($"portaal.notities WHERE casus_id = '{casus.Id.Value}'")).Should().Be(1);
    }

    private async Task<(Bezoeker Bezoeker, Voorbeeldcasus Casus, Action LaatScriptKomen)> ZonderBewaarscriptAsync(string gezinsnaam)
    {
        var casus = await Portaal.DemocasusAsync(gezinsnaam);
        var bezoeker = await AlsAsync(Lokaalteam);
        TaskCompletionSource mag = new();
        await bezoeker.Context.RouteAsync("**/concept.js", async route =>
        {
            await mag.Task;
            await route.ContinueAsync();
        });
        await bezoeker.OpenCasusAsync(casus.Nummer);
        return (bezoeker, casus, mag.SetResult);
    }

    private static ILocator ConceptLink(Bezoeker bezoeker, string gezinsnaam) =>
        bezoeker.Page.GetByRole(AriaRole.Link, new() { NameRegex = new($"(notitie|Toegang geven|Nazorg) bij {gezinsnaam}$") });

    private async Task<(Bezoeker Bezoeker, Voorbeeldcasus Casus)> BijNieuweCasusAsync(string gezinsnaam, string? notitie = null)
    {
        var casus = await Portaal.DemocasusAsync(gezinsnaam);
        if (notitie is not null)
        {
            await Portaal.MetNotitieAsync(casus, notitie);
        }

        var bezoeker = await AlsAsync(Lokaalteam);
        await bezoeker.OpenCasusAsync(casus.Nummer);
        await Expect(bezoeker.Notitieveld.First).ToBeVisibleAsync();
        return (bezoeker, casus);
    }
}
