using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Identity;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Identity;

public sealed class GebruikersbeheerTests(Webportaal web) : IClassFixture<Webportaal>
{
    private const string Ingesteld = "Je wachtwoord is ingesteld.";
    private const string Verlopen = "Deze link is niet meer geldig";

    [Fact]
    public async Task Een_nieuwe_gebruiker_stelt_met_de_link_een_keer_een_wachtwoord_in_en_logt_in()
    {
        var uitnodiging = (await MaakAsync("nieuw@voorbeeld.example")).Value!;
        (await web.Client().LogInAsync("nieuw@voorbeeld.example", Webportaal.Wachtwoord)).StatusCode.Should().Be(HttpStatusCode.OK);

        var antwoord = await StelInAsync(uitnodiging.Link, Webportaal.Wachtwoord);

        antwoord.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await web.Client().GetStringAsync(antwoord.Doel())).Should().Contain(Ingesteld);
        (await web.Client().GetStringAsync("/inloggen?gedaan=ingesteld")).Should().NotContain(Ingesteld, "nobody set anything");
        await web.IngelogdAsync("nieuw@voorbeeld.example");
        (await web.Client().GetStringAsync(uitnodiging.Link)).Should().Contain(Verlopen).And.NotContain("<form");
        (await web.Portaal.EigenaarAsync<string>(
            $"""
            SELECT concat_ws('|', g.naam, o.naam, o.soort, r.rol, a.two_factor_enabled) FROM portaal.gebruikers g
            JOIN portaal.organisaties o ON o.id = g.organisatie_id JOIN portaal.gebruikersrollen r ON r.gebruiker_id = g.id
            JOIN identiteit.accounts a ON a.id = g.id WHERE g.id = '{uitnodiging.Id.Value}'
            """)).Should().Be("Beheerder Voorbeeld-09|Gemeente Voorbeeld-09|Gemeente|FunctioneelBeheerder|t");
    }

    [Fact]
    public async Task Een_link_die_tegelijk_twee_keer_wordt_gebruikt_werkt_een_keer()
    {
        var link = (await MaakAsync("dubbel@voorbeeld.example")).Value!.Link;
        var open = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => web.Client().OpenAsync(link, "form.formulier")));

        var antwoorden = await Task.WhenAll(open.Select((verstuur, i) => verstuur(
            [("Invoer.Wachtwoord", $"{Webportaal.Wachtwoord} {i}"), ("Invoer.Herhaling", $"{Webportaal.Wachtwoord} {i}")])));

        antwoorden.Count(antwoord => antwoord.StatusCode == HttpStatusCode.Redirect).Should().Be(1);
    }

    [Fact]
    public async Task Een_zwak_of_ongelijk_wachtwoord_wordt_geweigerd_en_de_link_blijft()
    {
        var link = (await MaakAsync("zwak@voorbeeld.example")).Value!.Link;

        (await FoutAsync(await StelInAsync(link, "Proeftuin!2026"))).Should().StartWith("Fout: Dit wachtwoord is makkelijk te raden.");
        (await FoutAsync(await StelInAsync(link, "kort"))).Should().StartWith("Fout: Kies een wachtwoord van minstens 12 tekens.");
        (await FoutAsync(await StelInAsync(link, Webportaal.Wachtwoord, "iets heel anders nu"))).Should().StartWith("Fout: De twee wachtwoorden");

        (await StelInAsync(link, Webportaal.Wachtwoord)).StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("/wachtwoord-instellen")]
    [InlineData("/wachtwoord-instellen?account=x&code=x")]
    [InlineData("/wachtwoord-instellen?account=6f9619ff-8b86-d011-b42d-00cf4fc964ff&code=AAAA")]
    [InlineData("{0}x")]
    [InlineData("{1}")]
    public async Task Een_link_die_niet_klopt_zegt_niet_waarom(string vorm)
    {
        var een = (await MaakAsync($"{Guid.NewGuid():N}@voorbeeld.example")).Value!;
        var ander = (await MaakAsync($"{Guid.NewGuid():N}@voorbeeld.example")).Value!;
        var vanEenAnder = een.Link.Replace(een.Id.Value.ToString(), ander.Id.Value.ToString(), StringComparison.Ordinal);

        var pagina = await web.Client().GetStringAsync(
            vorm.Replace("{0}", een.Link, StringComparison.Ordinal).Replace("{1}", vanEenAnder, StringComparison.Ordinal));

        pagina.Should().Contain(Verlopen).And.NotContain("<form");
    }

    [Fact]
    public async Task Wat_niet_kan_wordt_gezegd_en_laat_niets_achter()
    {
        await MaakAsync("eerste@voorbeeld.example");
        var gebruikers = await AantalAsync();

        (await MaakAsync("Eerste@voorbeeld.example")).Errors.Single().Message.Should().Be("Er is al een account met dit e-mailadres.");
        (await MaakAsync("derde@voorbeeld.example", "atlantis")).Errors.Single().Message.Should().Be("De regio atlantis bestaat niet.");
        (await MaakAsync("geen adres")).Errors.Single().Message.Should().Be("Vul een geldig e-mailadres in.");

        (await AantalAsync()).Should().Be(gebruikers);
    }

    private Task<long> AantalAsync() =>
        web.Portaal.EigenaarAsync<long>("SELECT (SELECT count(*) FROM portaal.gebruikers) + (SELECT count(*) FROM identiteit.accounts)");

    private async Task<Result<Uitnodiging>> MaakAsync(string email, string? regio = null)
    {
        regio ??= (await web.Portaal.RegioAsync()).Value.ToString("N");
        await using var scope = web.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Gebruikersbeheer>().MaakAsync(
            web.Portaal.EigenaarConnectionString,
            new("Beheerder Voorbeeld-09", email, "Gemeente Voorbeeld-09", Organisatiesoort.Gemeente, Rol.FunctioneelBeheerder, regio));
    }

    private Task<HttpResponseMessage> StelInAsync(string link, string wachtwoord, string? herhaling = null) => web.Client().VerstuurAsync(
        link, "form.formulier", ("Invoer.Wachtwoord", wachtwoord), ("Invoer.Herhaling", herhaling ?? wachtwoord));

    private static async Task<string> FoutAsync(HttpResponseMessage antwoord) =>
        Formulieren.Document(await antwoord.Content.ReadAsStringAsync()).QuerySelector("#wachtwoord-fout")!.TextContent;
}
