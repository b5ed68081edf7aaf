using Microsoft.Playwright;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;
using static Microsoft.Playwright.Assertions;

namespace ProeftuinPortaal.Browser.Tests.Support;

/// <summary>One walk along every page and every state of it, for rules that hold everywhere.</summary>
/// <param name="portaal">Where the case of this walk is made.</param>
/// <param name="bezoeker">Nobody signed in yet.</param>
internal sealed partial class Rondgang(Portaal portaal, Bezoeker bezoeker)
{
    /// <summary>Recognisable: it may not turn up in a title or an address.</summary>
    public const string Achternaam = "Rondwater";

    private const string Expert = "veiligthuis@utrecht.example";

    private Func<string, Task> _kijk = _ => Task.CompletedTask;

    /// <summary>Calls with the name of each state, when it is on the screen.</summary>
    public async Task LoopAsync(Func<string, Task> kijk)
    {
        _kijk = async scherm =>
        {
            // The faults stand there before the form has done: in between its button changes colour.
            await Expect(bezoeker.Page.Locator("form button[aria-disabled=true]")).ToHaveCountAsync(0);
            await kijk(scherm);
        };
        var casus = await portaal.DemocasusAsync($"Gezin {Achternaam}");
        await portaal.GeefCasusrolAsync(casus, Casussen.Account(Expert), Casusrolsoort.RvtExpert);
        await portaal.MetNotitieAsync(casus, "Kort gesproken.");
        await portaal.MetNotitieAsync(casus, string.Join('\n', Enumerable.Repeat("Een verslag van meer dan een scherm.", 60)));
        await InloggenAsync();
        await LijstenAsync();
        await TijdlijnAsync(casus);
        await ToegangAsync(casus);
        await KopgegevensAsync(casus);
        await LegeDelenAsync(casus);
        await GevuldeDelenAsync();
        await AanmeldenAsync();
        await InstroomAsync();
        await ExpertiseAsync(casus);
        await DeelWeigerenAsync(casus);
        await IntakevraagAsync(casus);
        await DashboardAsync();
        await LogboekAsync();
        await BeheerAsync();
        await NietGevondenAsync();
    }

    private async Task InloggenAsync()
    {
        await bezoeker.Page.GotoAsync("/inloggen");
        await Expect(bezoeker.Kop).ToHaveTextAsync("Inloggen");
        await bezoeker.ToonDemoknoppenAsync();
        await _kijk("Inloggen");

        await bezoeker.Page.GetByLabel("E-mailadres").FillAsync("niemand@utrecht.example");
        await bezoeker.Page.GetByLabel("Wachtwoord").FillAsync("onjuist");
        await bezoeker.Knop("Inloggen").ClickAsync();
        await Expect(bezoeker.Page.GetByText("Inloggen is niet gelukt")).ToBeVisibleAsync();
        await _kijk("Inloggen, geweigerd");
    }

    private async Task LijstenAsync()
    {
        await bezoeker.LogInAsync("lokaalteam@utrecht.example");
        await Expect(bezoeker.Page.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        await _kijk("Vandaag");

        await bezoeker.Knop("Uitleg bij dit scherm").ClickAsync();
        await Expect(bezoeker.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await _kijk("Uitleg");
        await bezoeker.Knop("Sluiten").ClickAsync();

        await bezoeker.OpenAsync("/account");
        await Expect(bezoeker.Link("Wachtwoord wijzigen")).ToBeVisibleAsync();
        await _kijk("Mijn account");

        await bezoeker.OpenAsync("/casussen");
        await Expect(bezoeker.Page.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        await _kijk("Casussen");

        await bezoeker.Zoekveld.FillAsync("bestaatniet");
        await Expect(bezoeker.Page.GetByText("Geen casus gevonden")).ToBeVisibleAsync();
        await _kijk("Casussen, niets gevonden");
    }

    private async Task TijdlijnAsync(Voorbeeldcasus casus)
    {
        await bezoeker.OpenCasusAsync(casus.Nummer);
        await Expect(bezoeker.Notities).ToHaveCountAsync(2);
        await bezoeker.Knop("Notitie opslaan").ClickAsync();
        await Expect(bezoeker.Page.GetByText("Er is iets niet goed")).ToBeVisibleAsync();
        await _kijk("Tijdlijn, fouten bij de velden");

        await bezoeker.Notitieveld.First.FillAsync("Begonnen.");
        await Expect(bezoeker.ConceptBewaard).ToBeAttachedAsync();
        await bezoeker.OpenCasusAsync(casus.Nummer);
        var notitie = bezoeker.Notities.Filter(new() { HasText = "Kort gesproken." }).First;
        await notitie.GetByRole(AriaRole.Button, new() { NameRegex = new("^Notitie aanpassen van ") }).ClickAsync();
        await Expect(bezoeker.Knop("Wijziging opslaan")).ToBeVisibleAsync();
        await _kijk("Tijdlijn, concept teruggezet en een notitie in bewerking");

        // The form for a new note stands first.
        await bezoeker.Notitieveld.Nth(1).FillAsync("Mijn versie.");
        await portaal.EigenaarAsync<object>(
            $"UPDATE portaal.notities SET tekst = 'Versie van de ander.', versie = versie + 1 WHERE casus_id = '{casus.Id.Value}' AND tekst = 'Kort gesproken.'");
        await bezoeker.Knop("Wijziging opslaan").ClickAsync();
        await Expect(bezoeker.Page.GetByRole(AriaRole.Group, new() { Name = "Notitie", Exact = true })).ToBeVisibleAsync();
        await _kijk("Tijdlijn, twee versies");
    }

    private async Task ToegangAsync(Voorbeeldcasus casus)
    {
        await bezoeker.OpenCasusAsync(casus.Nummer, "toegang");
        await Expect(bezoeker.Knop("Collega toegang geven")).ToBeVisibleAsync();
        await _kijk("Toegang");

        await bezoeker.Knop("Andere vaste contactpersoon").ClickAsync();
        await Expect(bezoeker.Knop("Vaste contactpersoon toewijzen")).ToBeVisibleAsync();
        await _kijk("Toegang, andere vaste contactpersoon");
        await bezoeker.Knop("Niet wijzigen").ClickAsync();
        await bezoeker.Knop("Collega toegang geven").ClickAsync();
        await bezoeker.Knop("Toegang geven").ClickAsync();
        await Expect(bezoeker.Page.GetByText("Er is iets niet goed")).ToBeVisibleAsync();
        await _kijk("Toegang, fouten bij de velden");

        await bezoeker.Knop($"Rol van {Casussen.Naam(Expert)} beëindigen").ClickAsync();
        await Expect(bezoeker.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Beëindigen" })).ToBeVisibleAsync();
        await _kijk("Toegang, bevestigen");
    }

    private async Task KopgegevensAsync(Voorbeeldcasus casus)
    {
        await bezoeker.OpenCasusAsync(casus.Nummer, "gezin");
        await bezoeker.Page.Locator(".kopgegevens > summary").ClickAsync();
        await bezoeker.Knop("Veilig contact wijzigen").ClickAsync();
        await bezoeker.Page.GetByLabel("Hoe is het gezin veilig te bereiken?").FillAsync("Niet bellen na 18 uur (voorbeeld).");
        await bezoeker.Knop("Veilig contact opslaan").ClickAsync();
        await Expect(bezoeker.Page.GetByText("Veilig contact gewijzigd:")).ToBeVisibleAsync();
        await bezoeker.Knop("Kader wijzigen").ClickAsync();
        await bezoeker.Knop("Kader opslaan").ClickAsync();
        await Expect(bezoeker.Page.GetByText("Er is iets niet goed")).ToBeVisibleAsync();
        await _kijk("Kader en veilig contact, fouten bij de velden");

        await bezoeker.Knop("Woongebied toevoegen").ClickAsync();
        await bezoeker.Page.GetByLabel("Postcode").FillAsync("3541 AB");
        await bezoeker.Knop("Woongebied opslaan").ClickAsync();
        await Expect(bezoeker.Page.GetByText("Vul alleen de vier cijfers").First).ToBeVisibleAsync();
        await _kijk("Gezin, woongebied met een fout");
    }

    private async Task AanmeldenAsync()
    {
        await bezoeker.OpenAsync("/aanmeldingen/nieuw");
        await bezoeker.Knop("Aanmelding indienen").ClickAsync();
        await Expect(bezoeker.Page.GetByText("Er is iets niet goed")).ToBeVisibleAsync();
        await _kijk("Aanmelding maken, fouten bij de velden");

        await bezoeker.OpenAsync("/aanmeldingen");
        await Expect(bezoeker.Page.GetByText("ingediend op").First).ToBeVisibleAsync();
        await _kijk("Mijn aanmeldingen");
    }

    private async Task InstroomAsync()
    {
        await WordAsync("procesregisseur@utrecht.example");
        await Expect(bezoeker.Page.GetByRole(AriaRole.Heading, new() { Name = "Termijn bijna of al voorbij" })).ToBeVisibleAsync();
        await _kijk("Vandaag, met instroom");

        await bezoeker.OpenAsync("/instroom");
        await Expect(bezoeker.Kop).ToHaveTextAsync("Instroomoverleg");
        await _kijk("Instroom");

        await bezoeker.Page.GetByRole(AriaRole.Table, new() { Name = "Te bespreken" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await bezoeker.Knop("Besluit vastleggen").ClickAsync();
        await Expect(bezoeker.Page.GetByText("Er is iets niet goed")).ToBeVisibleAsync();
        await _kijk("Aanmelding in de instroom, fouten bij de velden");
    }

    private async Task NietGevondenAsync()
    {
        await WordAsync("lokaalteam@utrecht.example");
        await bezoeker.OpenAsync("/casussen/abc");
        await Expect(bezoeker.Kop).ToHaveTextAsync("Niet gevonden");
        await _kijk("Niet gevonden");

        bezoeker.Verwacht("404");
        await bezoeker.Page.GotoAsync("/bestaat-niet");
        await Expect(bezoeker.Kop).ToHaveTextAsync("Niet gevonden");
        await _kijk("Niet gevonden, adres bestaat niet");
    }
}
