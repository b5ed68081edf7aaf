using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ProeftuinPortaal.Application.Beheer;
using ProeftuinPortaal.Application.Persistence.Seed;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Identity;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Identity;

/// <summary>Who forgot the password: from the link of the beheerder to signing in again, through the real pipeline.</summary>
public sealed class WachtwoordlinkTests(Webportaal web) : IClassFixture<Webportaal>
{
    private const string Nieuw = "acht blauwe boten op de plas";
    private const string Verlopen = "Deze link is niet meer geldig";

    [Fact]
    public async Task Een_link_zet_een_ander_wachtwoord_eindigt_elke_sessie_en_laat_de_tweede_stap_staan()
    {
        var gebruiker = await web.AccountAsync("vergeten@voorbeeld.example");
        var open = await web.IngelogdAsync("vergeten@voorbeeld.example");
        var link = await MaakAsync(gebruiker);
        // Making it changes nothing for who is at work.
        (await open.GetAsync("/")).StatusCode.Should().Be(HttpStatusCode.OK);

        (await StelInAsync(link, Nieuw)).Doel().Should().StartWith("/inloggen?gedaan=");

        (await open.GetAsync("/")).Doel().Should().Be("/inloggen");
        (await web.Client().LogInAsync("vergeten@voorbeeld.example", Webportaal.Wachtwoord)).StatusCode.Should().Be(HttpStatusCode.OK);
        var client = web.Client();
        (await client.LogInAsync("vergeten@voorbeeld.example", Nieuw)).Doel().Should().Be("/inloggen/code");
        (await client.GetAsync("/")).Doel().Should().Be("/inloggen");
        await web.IngelogdAsync("vergeten@voorbeeld.example", Nieuw);
        await IsWaardeloosAsync(link);
        (await web.Portaal.EigenaarAsync<string[]>($"SELECT array_agg(handeling ORDER BY id) FROM portaal.logboek WHERE gebruiker_id = '{gebruiker.Value}'"))
            .Should().Equal("Inloggen", "WachtwoordIngesteld", "InloggenMislukt", "Inloggen");
    }

    [Fact]
    public async Task Een_nieuwere_link_en_een_ander_wachtwoord_maken_de_oude_waardeloos()
    {
        var gebruiker = await web.AccountAsync("nieuwer@voorbeeld.example");
        var client = await web.IngelogdAsync("nieuwer@voorbeeld.example");
        var eerste = await MaakAsync(gebruiker);
        var open = await web.Client().OpenAsync(eerste, "form.formulier");
        var tweede = await MaakAsync(gebruiker);

        await IsWaardeloosAsync(eerste);
        (await (await open(Velden(Nieuw))).Content.ReadAsStringAsync()).Should().Contain(Verlopen);
        (await web.Client().GetStringAsync(tweede)).Should().Contain("form");
        (await client.VerstuurAsync("/account/wachtwoord", "form.formulier", [("Invoer.Huidig", Webportaal.Wachtwoord), .. Velden(Nieuw)]))
            .Doel().Should().StartWith("/account?gedaan=");

        await IsWaardeloosAsync(tweede);
        (await web.Client().LogInAsync("nieuwer@voorbeeld.example", Nieuw)).Doel().Should().Be("/inloggen/code");
    }

    [Fact]
    public async Task Een_link_werkt_een_keer_ook_als_hij_tegelijk_wordt_gebruikt()
    {
        var link = await MaakAsync(await web.AccountAsync("samen@voorbeeld.example"));
        var open = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => web.Client().OpenAsync(link, "form.formulier")));

        var antwoorden = await Task.WhenAll(open.Select((verstuur, i) => verstuur(Velden($"{Nieuw} {i}"))));

        antwoorden.Count(antwoord => antwoord.StatusCode == HttpStatusCode.Redirect).Should().Be(1);
    }

    [Fact]
    public async Task Een_blokkade_door_wachtwoorden_gaat_eraf_en_het_raden_van_codes_blijft_geteld()
    {
        var gebruiker = await web.AccountAsync("geblokkeerd@voorbeeld.example");
        await web.Portaal.EigenaarAsync<object>($"UPDATE identiteit.accounts SET codefouten = 7 WHERE id = '{gebruiker.Value}'");
        for (var i = 0; i < 5; i++)
        {
            await web.Client().LogInAsync("geblokkeerd@voorbeeld.example", "een heel ander wachtwoord");
        }

        (await web.Client().LogInAsync("geblokkeerd@voorbeeld.example", Webportaal.Wachtwoord)).StatusCode.Should().Be(HttpStatusCode.OK);

        await StelInAsync(await MaakAsync(gebruiker), Nieuw);

        (await web.Portaal.EigenaarAsync<int>($"SELECT codefouten FROM identiteit.accounts WHERE id = '{gebruiker.Value}'")).Should().Be(7);
        await web.IngelogdAsync("geblokkeerd@voorbeeld.example", Nieuw);
    }

    [Fact]
    public async Task Wie_is_beeindigd_stelt_met_een_oude_link_niets_meer_in()
    {
        var gebruiker = await web.AccountAsync("weg@voorbeeld.example");
        var link = await MaakAsync(gebruiker);
        await web.Portaal.EigenaarAsync<object>($"UPDATE portaal.gebruikers SET is_actief = false WHERE id = '{gebruiker.Value}'");

        (await (await StelInAsync(link, Nieuw)).Content.ReadAsStringAsync()).Should().Contain(Verlopen);
    }

    [Fact]
    public async Task Het_inlogscherm_zegt_wie_helpt() =>
        (await web.Client().DocumentAsync("/inloggen")).Body!.TextContent.Should().Contain("Wachtwoord vergeten? Vraag de functioneel beheerder van je regio om een link.");

    [Fact]
    public async Task Een_demoaccount_houdt_zijn_wachtwoord()
    {
        await using var demo = web.Met(("Portaal:Demo", "true"));
        await using var scope = demo.Services.CreateAsyncScope();

        (await scope.ServiceProvider.GetRequiredService<Uitnodigingen>().HerstelWachtwoordAsync(new(Guid.NewGuid(), "utrecht", new(Demoaccounts.Alle[0].Id)), default))
            .Errors.Single().Message.Should().StartWith("Dit is een demo-account.");
    }

    // As a beheerder of the same region.
    private async Task<string> MaakAsync(GebruikerId gebruiker)
    {
        var regio = await web.Portaal.EigenaarAsync<Guid>($"SELECT regio_id FROM portaal.gebruikersrollen WHERE gebruiker_id = '{gebruiker.Value}'");
        var beheerder = await web.Portaal.GebruikerAsync(new(regio), Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente);
        var stempel = Guid.NewGuid();
        (await new WachtwoordlinkMakenHandler(web.Portaal.DbVoor(beheerder)).HandleAsync(new(Guid.NewGuid(), regio.ToString("N"), gebruiker), stempel, default)).Errors.Should().BeEmpty();
        await using var scope = web.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Gebruikersbeheer>().MaakLinkAsync(gebruiker.Value, stempel))!;
    }

    private Task<HttpResponseMessage> StelInAsync(string link, string wachtwoord) => web.Client().VerstuurAsync(link, "form.formulier", Velden(wachtwoord));

    private async Task IsWaardeloosAsync(string link) => (await web.Client().GetStringAsync(link)).Should().Contain(Verlopen).And.NotContain("<form");

    private static (string Naam, string Waarde)[] Velden(string wachtwoord) => [("Invoer.Wachtwoord", wachtwoord), ("Invoer.Herhaling", wachtwoord)];
}
