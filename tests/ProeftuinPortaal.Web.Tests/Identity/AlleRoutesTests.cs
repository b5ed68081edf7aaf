using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using ProeftuinPortaal.Application.Persistence.Seed;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Components;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Identity;

/// <summary>Each route of the portal for each of the fourteen kinds of account of the demo: open, or the same as an address that does not exist.</summary>
public sealed partial class AlleRoutesTests(Webportaal web) : IClassFixture<Webportaal>
{
    private static readonly string[] Iedereen = [.. Demoaccounts.Alle.Select(Naam).Distinct()];
    private static readonly string[] MetCasussen = ["lokaalteam", "lokaalteam2", "veiligthuis", "gi", "rvdk", "ketenpartner", "procesregisseur", "gedragswetenschapper", "ervaringsdeskundige"];
    private static readonly string[] Aanmelders = ["lokaalteam", "lokaalteam2", "veiligthuis", "gi", "rvdk", "ketenpartner", "procesregisseur"];
    private static readonly string[] Experts = ["veiligthuis", "gi", "rvdk"];

    // By hand, from product.md: not from the table of rights that the portal itself reads.
    private static readonly Dictionary<string, (string Adres, string[] Wie)> Routes = new()
    {
        ["/"] = ("/", Iedereen),
        ["/account"] = ("/account", Iedereen),
        ["/account/wachtwoord"] = ("/account/wachtwoord", Iedereen),
        ["/account/telefoon"] = ("/account/telefoon", Iedereen),
        ["/account/herstelcodes"] = ("/account/herstelcodes", Iedereen),
        ["/regio"] = ("/regio", Iedereen),
        ["/casussen"] = ("/casussen?fase=Intake", MetCasussen),
        ["/casussen/{Nummer}"] = ("/casussen/BCD-FGH", MetCasussen),
        ["/casussen/{Nummer}/{Tab}"] = ("/casussen/BCD-FGH/toegang", MetCasussen),
        ["/aanmeldingen"] = ("/aanmeldingen", Aanmelders),
        ["/aanmeldingen/nieuw"] = ("/aanmeldingen/nieuw", Aanmelders),
        ["/aanmeldingen/ontvangen/{Nummer}"] = ("/aanmeldingen/ontvangen/A-BCD-FGH", Aanmelders),
        ["/instroom"] = ("/instroom", ["procesregisseur"]),
        ["/instroom/{Nummer}"] = ("/instroom/A-BCD-FGH", ["procesregisseur"]),
        ["/expertise"] = ("/expertise", Experts),
        ["/expertise/{VraagId:guid}"] = ("/expertise/0198a000-0000-7000-8000-0000000000ff", Experts),
        ["/dashboard"] = ("/dashboard", ["projectleider"]),
        ["/dashboard/cijfers.xlsx"] = ("/dashboard/cijfers.xlsx", ["projectleider"]),
        ["/logboek"] = ("/logboek", ["privacy"]),
        ["/beheer"] = ("/beheer", ["beheer"]),
        ["/beheer/{Scherm}"] = ("/beheer/instellingen", ["beheer"]),
    };

    // For who is not signed in, or for nobody in particular.
    private static readonly string[] Openbaar =
        ["/inloggen", "/inloggen/tweede-stap", "/inloggen/code", "/inloggen/herstelcode", "/wachtwoord-instellen", "/fout", "/niet-gevonden"];

    public static TheoryData<string> Accounts => [.. Iedereen];

    [Fact]
    public void Elke_pagina_staat_in_de_lijst_en_er_zijn_veertien_soorten_accounts()
    {
        typeof(App).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template)
            .Should().BeEquivalentTo(Routes.Keys.Except(["/dashboard/cijfers.xlsx"]).Concat(Openbaar));
        Iedereen.Should().HaveCount(14);
        Demoaccounts.Alle.Select(account => account.Rol).Distinct().Should().BeEquivalentTo(Enum.GetValues<Rol>());
    }

    [Theory]
    [MemberData(nameof(Accounts))]
    public async Task Wat_van_dit_account_is_opent_en_de_rest_is_gelijk_aan_een_adres_dat_niet_bestaat(string naam)
    {
        var account = Demoaccounts.Alle.First(account => Naam(account) == naam);
        var gebruiker = await web.Portaal.GebruikerAsync(await web.Portaal.RegioAsync(), account.Rol, account.Organisatiesoort);
        var client = await web.ClientAsync(gebruiker);
        var bestaatNiet = await HaalAsync(client, "/dit/bestaat/niet");
        bestaatNiet.Status.Should().Be(HttpStatusCode.NotFound);

        foreach (var (route, (adres, wie)) in Routes)
        {
            var antwoord = await HaalAsync(client, adres);
            if (wie.Contains(naam))
            {
                antwoord.Status.Should().Be(HttpStatusCode.OK, route);
            }
            else
            {
                antwoord.Should().Be(bestaatNiet, $"{naam} {route}");
            }
        }
    }

    [Fact]
    public async Task Zonder_inloggen_leidt_elke_route_naar_inloggen()
    {
        foreach (var (adres, _) in Routes.Values)
        {
            var antwoord = await web.Client().GetAsync(adres);
            antwoord.StatusCode.Should().Be(HttpStatusCode.Redirect, adres);
            antwoord.Doel().Should().StartWith("/inloggen", adres);
        }
    }

    private static string Naam(Demoaccount account) => account.Email.Split('@')[0];

    // What differs per answer says nothing: the nonce, the token, what the server keeps for itself, sealed, and the address that was asked.
    private static async Task<(HttpStatusCode Status, string? Soort, string Tekst)> HaalAsync(HttpClient client, string adres)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, adres);
        verzoek.Headers.Accept.ParseAdd("text/html");
        var antwoord = await client.SendAsync(verzoek);
        return (antwoord.StatusCode, antwoord.Content.Headers.ContentType?.ToString(), PerAntwoord().Replace(await antwoord.Content.ReadAsStringAsync(), ""));
    }

    [GeneratedRegex("""nonce="[^"]*"|<!--Blazor.*?-->|<meta name="antiforgery"[^>]*>|class="sla-over" href="[^"]*" """, RegexOptions.Singleline)]
    private static partial Regex PerAntwoord();
}
