using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace ProeftuinPortaal.Browser.Tests;

/// <summary>What every form does in the same way, seen on some of them: all faults in one round, a counter only where it helps, a question that is answered in place.</summary>
public sealed class FormulierregelsTests(Browserportaal browserportaal) : Browsertest(browserportaal)
{
    private const int MaxLengte = 60_000;

    [Fact]
    public async Task Uitstroom_zegt_alles_in_een_ronde()
    {
        var casus = await Portaal.DemocasusAsync("Gezin Rondewater");
        var bezoeker = await AlsAsync(Lokaalteam);
        await bezoeker.OpenCasusAsync(casus.Nummer, "evaluatie");
        var vragen = await Portaal.TelAsync($"portaal.criteria WHERE regio_id = '{casus.RegioId.Value}' AND soort = 'Uitstroom' AND van <= current_date AND (tot IS NULL OR tot > current_date)");
        vragen.Should().BePositive();

        await bezoeker.Knop("Uitstroom vastleggen").ClickAsync();

        // Reden, Toelichting, Wat vindt het gezin, Wie houdt contact; and every question of the region.
        await Expect(bezoeker.Page.Locator(".foutoverzicht li")).ToHaveCountAsync(4 + (int)vragen);
        await Expect(bezoeker.Page.Locator("fieldset .veldfouten")).ToHaveCountAsync((int)vragen);
        await Expect(bezoeker.Page.Locator(".foutoverzicht")).ToBeFocusedAsync();
        (await Portaal.TelAsync($"portaal.uitstroom WHERE casus_id = '{casus.Id.Value}'")).Should().Be(0);
    }

    [Theory]
    [InlineData(Lokaalteam, "/aanmeldingen/nieuw", "Aanmelding indienen")]
    [InlineData(Lokaalteam, "evaluatie", "Uitstroom vastleggen")]
    [InlineData("procesregisseur@utrecht.example", "/instroom", "Besluit vastleggen")]
    public async Task Fouten_staan_in_de_volgorde_van_het_scherm(string email, string pad, string knop)
    {
        var bezoeker = await AlsAsync(email);
        if (pad == "evaluatie")
        {
            await bezoeker.OpenCasusAsync((await Portaal.DemocasusAsync("Gezin Volgwater")).Nummer, pad);
        }
        else
        {
            await bezoeker.OpenAsync(pad);
        }

        if (pad == "/instroom")
        {
            await bezoeker.Page.GetByRole(AriaRole.Table, new() { Name = "Te bespreken" }).GetByRole(AriaRole.Link).First.ClickAsync();
        }

        await bezoeker.Knop(knop).ClickAsync();

        await Expect(bezoeker.Page.Locator(".foutoverzicht")).ToBeFocusedAsync();
        var velden = await bezoeker.Page.Locator(".foutoverzicht a").EvaluateAllAsync<string[]>("links => links.map(link => link.dataset.naar)");
        velden.Should().HaveCountGreaterThan(3);
        var plaatsen = await bezoeker.Page.EvaluateAsync<int[]>("ids => ids.map(id => [...document.querySelectorAll('[id]')].indexOf(document.getElementById(id)))", velden);
        plaatsen.Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task Het_instroombesluit_zegt_alles_in_een_ronde()
    {
        var bezoeker = await AlsAsync("procesregisseur@utrecht.example");
        await bezoeker.OpenAsync("/instroom");
        await bezoeker.Page.GetByRole(AriaRole.Table, new() { Name = "Te bespreken" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(bezoeker.Knop("Besluit vastleggen")).ToBeVisibleAsync();
        var vragen = await bezoeker.Page.Locator("form fieldset[id*=Wegingen], form fieldset:has(input[name^=Wegingen])").CountAsync();
        vragen.Should().BePositive();

        await bezoeker.Knop("Besluit vastleggen").ClickAsync();

        // Uitkomst, Regiehouder, Motivering, Terugkoppeling; and every question of the region.
        await Expect(bezoeker.Page.Locator(".foutoverzicht li")).ToHaveCountAsync(4 + vragen);
    }

    [Fact]
    public async Task Een_teller_staat_er_pas_bij_de_grens_en_zegt_daarna_hoeveel_te_veel()
    {
        var casus = await Portaal.DemocasusAsync("Gezin Tellerwater");
        var bezoeker = await AlsAsync(Lokaalteam);
        await bezoeker.OpenCasusAsync(casus.Nummer);
        var veld = bezoeker.Notitieveld.First;
        var teller = bezoeker.Page.Locator(".teller").First;
        await Expect(teller).ToBeHiddenAsync();

        await veld.FillAsync("Kort gesproken.");
        await Expect(teller).ToBeHiddenAsync();
        await Bezoeker.PlakAsync(veld, new string('a', MaxLengte * 4 / 5), verlaat: false);
        await Expect(teller).ToHaveTextAsync("Nog 12.000 tekens");
        // Said once it is quiet, politely.
        await Expect(bezoeker.Page.Locator("[data-tellerspraak][aria-live=polite]").First).ToHaveTextAsync("Nog 12.000 tekens");
        await Bezoeker.PlakAsync(veld, new string('a', MaxLengte + 1200), verlaat: false);
        await Expect(teller).ToHaveTextAsync(new Regex("^De tekst is 1.200 tekens te lang"));

        await bezoeker.Knop("Notitie opslaan").ClickAsync();
        await Expect(veld).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(teller).ToBeHiddenAsync();
        await Bezoeker.PlakAsync(veld, "Ingekort.");
        await Expect(teller).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Na_de_dag_van_een_geplande_intake_vraagt_het_portaal_of_die_doorging()
    {
        var casus = await Portaal.DemocasusAsync("Gezin Vraagwater");
        await Portaal.PlanIntakeAsync(casus);
        var bezoeker = await AlsAsync(Lokaalteam);
        await bezoeker.Page.Locator($"a[href='/casussen/{casus.Nummer}/tijdlijn']").GetByText("Is de intake doorgegaan?").ClickAsync();
        await Expect(bezoeker.Page.GetByRole(AriaRole.Region, new() { Name = "Is de intake doorgegaan?" })).ToBeVisibleAsync();
        await Expect(bezoeker.Page.Locator(".tijdlijn")).ToContainTextAsync("Intake stond gepland");

        await Expect(bezoeker.Kop).ToBeFocusedAsync();
        await bezoeker.Knop("Ja, intake vastleggen").ClickAsync();
        var formulier = bezoeker.Page.Locator("section[aria-labelledby=nieuwe-intake]");
        await Expect(formulier.Locator(":focus")).ToHaveCountAsync(1);
        await bezoeker.Knop("Intake opslaan").ClickAsync();

        await Expect(bezoeker.Page.Locator(".tijdlijn")).ToContainTextAsync("Gezamenlijke intake");
        await Expect(bezoeker.Page.GetByText("Is de intake doorgegaan?")).ToHaveCountAsync(0);
        await bezoeker.OpenAsync("/");
        await Expect(bezoeker.Page.Locator($"a[href='/casussen/{casus.Nummer}/tijdlijn']")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Een_gevraagd_deel_wordt_niet_gedeeld_en_daarna_opnieuw_gevraagd_en_alsnog_gedeeld()
    {
        const string Expert = "veiligthuis@utrecht.example";
        var casus = await Portaal.DemocasusAsync("Gezin Deelwater");
        var vraag = await Portaal.OpgepakteVraagAsync(casus, Expert);
        var (lokaalteam, expert) = (await AlsAsync(Lokaalteam), await AlsAsync(Expert));
        await expert.OpenAsync($"/expertise/{vraag}");
        await expert.Knop("Meer nodig: Tijdlijn").ClickAsync();
        await Expect(expert.Page.GetByText("gevraagd op")).ToBeVisibleAsync();

        await lokaalteam.OpenCasusAsync(casus.Nummer, "expertise");
        await Expect(lokaalteam.Page.GetByRole(AriaRole.Article).First).ToContainTextAsync("Wacht op jullie");
        await lokaalteam.Page.GetByText("Tijdlijn niet delen").ClickAsync();
        await lokaalteam.Knop("Niet delen").ClickAsync();
        await Expect(lokaalteam.Page.Locator("details .veldfouten")).ToContainTextAsync("Schrijf op waarom je dit deel niet deelt.");
        await lokaalteam.Page.GetByRole(AriaRole.Textbox, new() { Name = "Waarom deel je dit niet?" }).FillAsync("Daar staat niets over de overdracht.");
        await lokaalteam.Knop("Niet delen").ClickAsync();
        await Expect(lokaalteam.Page.GetByRole(AriaRole.Article).First).ToContainTextAsync("niet gedeeld op");

        // Without a reload: the page of the expert follows.
        await Expect(expert.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Daar staat niets over de overdracht.");
        await expert.Knop("Opnieuw vragen: Tijdlijn").ClickAsync();
        await Expect(lokaalteam.Page.GetByRole(AriaRole.Article).First).ToContainTextAsync("Eerder niet gedeeld: Daar staat niets over de overdracht.");
        await lokaalteam.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Tijdlijn delen met ") }).ClickAsync();
        await Expect(expert.Page.GetByRole(AriaRole.Link, new() { Name = "Tijdlijn", Exact = true })).ToBeVisibleAsync();
    }
}
