using Microsoft.Playwright;
using ProeftuinPortaal.Application.Persistence.Seed;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;
using static Microsoft.Playwright.Assertions;

namespace ProeftuinPortaal.Browser.Tests.Support;

/// <summary>The part of the walk along the main route: empty, filled, and with every form open and refused.</summary>
internal sealed partial class Rondgang
{
    // Not by signing out: that ends every session of the account, also that of another test.
    private async Task WordAsync(string email)
    {
        await bezoeker.Context.ClearCookiesAsync();
        await bezoeker.LogInAsync(email);
    }

    private ILocator Kopje(string tekst) => bezoeker.Page.GetByRole(AriaRole.Heading, new() { Name = tekst, Exact = true });

    private ILocator Knoppen(string begin) => bezoeker.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{begin}") });

    private async Task OpenAsync(params string[] knoppen)
    {
        foreach (var knop in knoppen)
        {
            await bezoeker.Knop(knop).ClickAsync();
        }
    }

    // Each form says what is wrong; together they are one state.
    private async Task WordtGeweigerdAsync(params string[] knoppen)
    {
        var aantal = await bezoeker.Page.Locator(".foutoverzicht").CountAsync();
        foreach (var knop in knoppen)
        {
            await bezoeker.Knop(knop).First.ClickAsync();
            await Expect(bezoeker.Page.Locator(".foutoverzicht")).ToHaveCountAsync(++aantal);
        }
    }

    private async Task LegeDelenAsync(Voorbeeldcasus casus)
    {
        await bezoeker.OpenCasusAsync(casus.Nummer, "plan");
        await Expect(bezoeker.Page.GetByText("Nog geen Top-3")).ToBeVisibleAsync();
        await _kijk("Plan, leeg");
        await OpenAsync("Top-3 maken", "Analyse maken", "Actie toevoegen", "Hulp toevoegen");
        await WordtGeweigerdAsync("Top-3 vaststellen", "Analyse opslaan", "Actie opslaan", "Hulp opslaan");
        await _kijk("Plan, fouten bij de velden");

        await bezoeker.OpenCasusAsync(casus.Nummer, "gezin");
        await OpenAsync("Gezinslid toevoegen");
        await WordtGeweigerdAsync("Gezinslid opslaan");
        await _kijk("Gezin, fouten bij de velden");

        await bezoeker.OpenCasusAsync(casus.Nummer);
        await OpenAsync("Contactmoment vastleggen");
        await WordtGeweigerdAsync("Contactmoment opslaan");
        await _kijk("Contactmoment, fouten bij de velden");

        await bezoeker.OpenCasusAsync(casus.Nummer);
        await OpenAsync("Gezamenlijke intake vastleggen");
        await WordtGeweigerdAsync("Intake opslaan");
        await _kijk("Intake, fouten bij de velden");

        await bezoeker.OpenCasusAsync(casus.Nummer, "expertise");
        await WordtGeweigerdAsync("Expertise vragen");
        await _kijk("Expertise vragen, fouten bij de velden");

        await bezoeker.OpenCasusAsync(casus.Nummer, "evaluatie");
        await WordtGeweigerdAsync("Uitstroom vastleggen");
        await _kijk("Evaluatie, fouten bij de velden");
    }

    private async Task GevuldeDelenAsync()
    {
        var nummer = await MetAsync("reacties");
        await bezoeker.OpenCasusAsync(nummer, "plan");
        await Expect(Kopje("Acties")).ToBeVisibleAsync();
        await _kijk("Plan, gevuld");
        await bezoeker.OpenCasusAsync(nummer, "gezin");
        await Expect(Kopje("Gezinsleden")).ToBeVisibleAsync();
        await _kijk("Gezin, gevuld");
        await bezoeker.OpenCasusAsync(nummer);
        await Expect(bezoeker.Notities.First).ToBeVisibleAsync();
        await _kijk("Tijdlijn, gevuld");

        await bezoeker.OpenCasusAsync(await MetAsync("expertisevragen"), "expertise");
        await Expect(bezoeker.Page.GetByRole(AriaRole.Article).First).ToBeVisibleAsync();
        await _kijk("Expertise, gevuld");
        await bezoeker.OpenCasusAsync(await MetAsync("nazorgmomenten"), "evaluatie");
        await Expect(Kopje("Nazorg")).ToBeVisibleAsync();
        await _kijk("Evaluatie, gevuld");
    }

    private async Task ExpertiseAsync(Voorbeeldcasus casus)
    {
        // Its own: the one of the seed may be taken by an earlier walk.
        await portaal.AppAsync<object>(
            $"""
            SELECT toegang.vraag_expertise('{Guid.NewGuid()}', '{casus.Id.Value}', 'HuiselijkGeweld', 'Wat is nu wijs?',
                (SELECT organisatie_id FROM portaal.gebruikers WHERE id = '{Casussen.Account(Expert).Value}'), current_date + 5, ARRAY['Plan'])
            """,
            casus.Contactpersoon);
        await WordAsync(Expert);
        await bezoeker.OpenAsync("/expertise");
        await Expect(Kopje("Nieuwe vragen")).ToBeVisibleAsync();
        await _kijk("Expertise, werklijst");
        await Knoppen("Oppakken").First.ClickAsync();
        await Expect(bezoeker.Knop("Antwoord versturen")).ToBeVisibleAsync();
        await WordtGeweigerdAsync("Antwoord versturen");
        await _kijk("Expertisevraag, fouten bij de velden");
        await bezoeker.Page.GetByText("Vraag teruggeven").First.ClickAsync();
        await Expect(bezoeker.Knop("Vraag teruggeven")).ToBeVisibleAsync();
        await _kijk("Expertisevraag, teruggeven");
    }

    // A part that was asked for, and is not shared: on both sides of the question.
    private async Task DeelWeigerenAsync(Voorbeeldcasus casus)
    {
        var vraag = await portaal.OpgepakteVraagAsync(casus, Expert);
        await portaal.AppAsync<object>($"SELECT toegang.vraag_deel('{vraag}', 'Tijdlijn', false)", Casussen.Account(Expert));
        await WordAsync("lokaalteam@utrecht.example");
        await bezoeker.OpenCasusAsync(casus.Nummer, "expertise");
        await bezoeker.Page.GetByText("Tijdlijn niet delen").First.ClickAsync();
        await WordtGeweigerdAsync("Niet delen");
        await _kijk("Expertise, deel niet delen, fouten bij de velden");
        await bezoeker.Page.GetByRole(AriaRole.Textbox, new() { Name = "Waarom deel je dit niet?" }).First.FillAsync("Staat los van de vraag.");
        await bezoeker.Knop("Niet delen").First.ClickAsync();
        await Expect(bezoeker.Page.GetByText("niet gedeeld op").First).ToBeVisibleAsync();
        await _kijk("Expertise, deel niet gedeeld");
        await WordAsync(Expert);
        await bezoeker.OpenAsync($"/expertise/{vraag}");
        await Expect(bezoeker.Knop("Opnieuw vragen: Tijdlijn")).ToBeVisibleAsync();
        await _kijk("Expertisevraag, deel niet gedeeld");
    }

    private async Task IntakevraagAsync(Voorbeeldcasus casus)
    {
        await portaal.PlanIntakeAsync(casus);
        await WordAsync("lokaalteam@utrecht.example");
        await Expect(bezoeker.Page.GetByText("Is de intake doorgegaan?").First).ToBeVisibleAsync();
        await _kijk("Vandaag, met wat wacht");
        await bezoeker.OpenCasusAsync(casus.Nummer);
        await bezoeker.Knop("Nee, andere dag plannen").ClickAsync();
        await WordtGeweigerdAsync("Intake opslaan");
        await _kijk("Intake, andere dag plannen");
        await bezoeker.OpenCasusAsync(casus.Nummer);
        await Expect(bezoeker.Knop("Ja, intake vastleggen")).ToBeVisibleAsync();
        await _kijk("Tijdlijn, is de intake doorgegaan");
    }

    private async Task DashboardAsync()
    {
        await WordAsync("projectleider@utrecht.example");
        await bezoeker.OpenAsync("/dashboard");
        await Expect(bezoeker.Page.GetByRole(AriaRole.Table).First).ToBeVisibleAsync();
        await _kijk("Dashboard");
        await bezoeker.OpenAsync("/regio");
        await Expect(bezoeker.Kop).ToContainTextAsync("Utrecht");
        await _kijk("Regio");
    }

    private async Task LogboekAsync()
    {
        await WordAsync("privacy@utrecht.example");
        await bezoeker.OpenAsync("/logboek");
        await Expect(bezoeker.Page.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        await _kijk("Logboek");
        await bezoeker.Page.GetByRole(AriaRole.Textbox, new() { Name = "Casusnummer" }).FillAsync("BCD-FGH");
        await WordtGeweigerdAsync("Tonen");
        await _kijk("Logboek, fouten bij de velden");
    }

    private async Task BeheerAsync()
    {
        await WordAsync("beheer@utrecht.example");
        await bezoeker.OpenAsync("/beheer");
        await OpenAsync("Gebruiker toevoegen");
        await WordtGeweigerdAsync("Gebruiker maken");
        await Knoppen("Rol geven aan ").First.ClickAsync();
        await WordtGeweigerdAsync("Rol geven");
        await Knoppen("Rol .* beëindigen$").Last.ClickAsync();
        await _kijk("Beheer, gebruikers, fouten bij de velden");

        await bezoeker.OpenAsync("/beheer/organisaties");
        await WordtGeweigerdAsync("Organisatie toevoegen");
        await _kijk("Beheer, organisaties, fouten bij de velden");

        await bezoeker.OpenAsync("/beheer/werkgebieden");
        await Expect(bezoeker.Kop).ToHaveTextAsync("Beheer");
        await _kijk("Beheer, werkgebieden");

        await bezoeker.OpenAsync("/beheer/instellingen");
        await bezoeker.Page.GetByRole(AriaRole.Button, new() { NameRegex = new(" wijzigen$") }).First.ClickAsync();
        await WordtGeweigerdAsync("Instelling wijzigen");
        await _kijk("Beheer, instellingen, fouten bij de velden");

        await bezoeker.OpenAsync("/beheer/instellingen");
        await Knoppen("Geschiedenis van ").First.ClickAsync();
        await bezoeker.Page.GetByLabel("Van welke regio").SelectOptionAsync("nijmegen");
        await Expect(bezoeker.Page.GetByText("In Nijmegen").First).ToBeVisibleAsync();
        await WordtGeweigerdAsync("Instellingen overnemen");
        await _kijk("Beheer, instellingen, geschiedenis en overnemen");

        await bezoeker.OpenAsync("/beheer/criteria");
        await Knoppen("Vragen wijzigen voor ").First.ClickAsync();
        await WordtGeweigerdAsync("Vragen vastleggen");
        await _kijk("Beheer, criteria, fouten bij de velden");

        await bezoeker.OpenAsync("/beheer/inrichting");
        await Expect(bezoeker.Page.GetByText("Alles is ingericht")).ToBeVisibleAsync();
        await _kijk("Beheer, alles ingericht");
    }

    // A case of the seed with such a row; signed in as its contact person.
    private async Task<string> MetAsync(string tabel)
    {
        var teams = Demoaccounts.Alle.Where(account => account.Rol == Rol.Lokaalteamwerker).ToList();
        var rij = await portaal.EigenaarAsync<string>(
            $"""
            SELECT nummer || ' ' || vaste_contactpersoon_id FROM portaal.casussen c
            WHERE vaste_contactpersoon_id IN ('{string.Join("','", teams.Select(team => team.Id))}')
                AND EXISTS (SELECT FROM portaal.{tabel} t WHERE t.casus_id = c.id) ORDER BY nummer LIMIT 1
            """);
        rij.Should().NotBeNull($"the seed has a case with {tabel}");
        await WordAsync(teams.Single(team => rij.EndsWith(team.Id.ToString(), StringComparison.Ordinal)).Email);
        return rij.Split(' ')[0];
    }
}
