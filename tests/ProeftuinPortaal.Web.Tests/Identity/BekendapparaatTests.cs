using System.Net;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Identity;

/// <summary>Who guesses passwords blocks strangers, and not the owner in the browser where the owner signed in before.</summary>
public sealed class BekendapparaatTests(Webportaal web) : IClassFixture<Webportaal>
{
    private const string Fout = "een heel ander wachtwoord";

    [Fact]
    public async Task Wie_een_bekend_adres_blijft_raden_sluit_de_eigenaar_in_zijn_eigen_browser_niet_buiten()
    {
        const string email = "doelwit@voorbeeld.example";
        var gebruiker = await web.AccountAsync(email);
        var eigenaar = await web.IngelogdAsync(email);
        await LogUitAsync(eigenaar);
        await RaadAsync(web.Client(), email, 5);

        (await IsGoedAsync(web.Client(), email)).Should().BeFalse("an unknown browser waits a quarter of an hour");
        (await IsGoedAsync(eigenaar, email)).Should().BeTrue();
        // Up to and with the second step, and the strangers stay blocked.
        await VergeetCodesAsync(gebruiker);
        (await eigenaar.StapAsync("/inloggen/code", Inlogcodes.Code(Webportaal.Sleutel))).Doel().Should().Be("/");
        (await IsGoedAsync(web.Client(), email)).Should().BeFalse();
    }

    [Fact]
    public async Task Een_bekende_browser_heeft_een_eigen_telling_van_vijf_en_blokkeert_de_andere_niet()
    {
        const string email = "twee@voorbeeld.example";
        var gebruiker = await web.AccountAsync(email);
        var (eerste, tweede) = (await web.IngelogdAsync(email), await web.IngelogdAsync(email));
        await LogUitAsync(tweede);
        (await eerste.GetAsync("/")).StatusCode.Should().Be(HttpStatusCode.Redirect);
        await RaadAsync(eerste, email, 5);

        (await IsGoedAsync(eerste, email)).Should().BeFalse();
        (await IsGoedAsync(tweede, email)).Should().BeTrue();
        (await IsGoedAsync(web.Client(), email)).Should().BeTrue("strangers did nothing wrong");
        (await web.Portaal.EigenaarAsync<bool>(
            $"SELECT bool_and(geblokkeerd_tot BETWEEN now() + interval '14 minutes' AND now() + interval '15 minutes') FROM identiteit.inlogtellers WHERE account_id = '{gebruiker.Value}'"))
            .Should().BeTrue();
    }

    [Fact]
    public async Task Wie_elders_is_ingelogd_is_voor_een_ander_account_een_vreemde()
    {
        await web.AccountAsync("collega@voorbeeld.example");
        await web.AccountAsync("ander-doelwit@voorbeeld.example");
        var collega = await web.IngelogdAsync("collega@voorbeeld.example");
        await LogUitAsync(collega);
        await RaadAsync(collega, "ander-doelwit@voorbeeld.example", 5);

        (await IsGoedAsync(web.Client(), "ander-doelwit@voorbeeld.example")).Should().BeFalse();
        (await IsGoedAsync(collega, "collega@voorbeeld.example")).Should().BeTrue();
    }

    [Fact]
    public async Task Drie_mensen_aan_een_computer_blijven_alle_drie_bekend_en_een_goede_poging_vergeet_de_foute()
    {
        string[] mensen = ["balie1@voorbeeld.example", "balie2@voorbeeld.example", "balie3@voorbeeld.example"];
        var computer = web.Client();
        foreach (var email in mensen)
        {
            var gebruiker = await web.AccountAsync(email);
            (await IsGoedAsync(computer, email)).Should().BeTrue();
            await computer.StapAsync("/inloggen/code", Inlogcodes.Code(Webportaal.Sleutel));
            await LogUitAsync(computer);
            await VergeetCodesAsync(gebruiker);
        }

        foreach (var email in mensen)
        {
            await RaadAsync(web.Client(), email, 5);
            await RaadAsync(computer, email, 4);
            (await IsGoedAsync(computer, email)).Should().BeTrue();
            (await computer.StapAsync("/inloggen/code", Inlogcodes.Code(Webportaal.Sleutel))).Doel().Should().Be("/");
            await LogUitAsync(computer);
            await RaadAsync(computer, email, 4);
            (await IsGoedAsync(computer, email)).Should().BeTrue();
        }
    }

    [Fact]
    public async Task De_cookie_is_voor_deze_site_alleen_leesbaar_voor_niemand_en_een_verzonnen_cookie_helpt_niet()
    {
        const string email = "koekje@voorbeeld.example";
        var gebruiker = await web.AccountAsync(email);
        var client = web.Client();
        await client.LogInAsync(email, Webportaal.Wachtwoord);
        var cookie = (await client.StapAsync("/inloggen/code", Inlogcodes.Code(Webportaal.Sleutel))).Headers.GetValues("Set-Cookie")
            .Should().ContainSingle(c => c.StartsWith("portaal-apparaat=", StringComparison.Ordinal)).Subject;
        cookie.Should().EndWith("; max-age=15552000; path=/; samesite=strict; httponly");
        cookie.Should().NotContain("koekje").And.NotContain(gebruiker.Value.ToString()).And.NotContain(gebruiker.Value.ToString("N"));

        await RaadAsync(web.Client(), email, 5);
        foreach (var waarde in (string[])["x", "", new string('A', 400), cookie.Split('=', ';')[1][..^4] + "AAAA"])
        {
            var verzonnen = web.Client();
            verzonnen.DefaultRequestHeaders.Add("Cookie", $"portaal-apparaat={waarde}");
            (await IsGoedAsync(verzonnen, email)).Should().BeFalse(waarde);
        }
    }

    [Fact]
    public async Task Een_nieuw_wachtwoord_met_een_link_heft_de_blokkade_op()
    {
        const string email = "link@voorbeeld.example";
        var gebruiker = await web.AccountAsync(email);
        await RaadAsync(web.Client(), email, 5);
        (await IsGoedAsync(web.Client(), email)).Should().BeFalse();
        await web.Portaal.EigenaarAsync<object>(
            $"UPDATE identiteit.accounts SET linkstempel = id WHERE id = '{gebruiker.Value}'; SELECT toegang.stel_wachtwoord_in('{gebruiker.Value}', '{gebruiker.Value}', password_hash) FROM identiteit.accounts WHERE id = '{gebruiker.Value}'");

        (await IsGoedAsync(web.Client(), email)).Should().BeTrue();
    }

    [Fact]
    public async Task Een_kantoor_achter_een_adres_houdt_een_bekende_browser_niet_tegen()
    {
        await using var factory = web.Met(("Portaal:InlogpogingenPerMinuut", "3"));
        await web.AccountAsync("kantoor@voorbeeld.example");
        var bekend = web.Client(factory);
        await bekend.LogInAsync("kantoor@voorbeeld.example", Webportaal.Wachtwoord);
        (await bekend.StapAsync("/inloggen/code", Inlogcodes.Code(Webportaal.Sleutel))).Doel().Should().Be("/");
        await LogUitAsync(bekend);
        await RaadAsync(web.Client(factory), "niemand@voorbeeld.example", 2);
        (await web.Client(factory).LogInAsync("niemand@voorbeeld.example", Fout)).StatusCode.Should().Be(HttpStatusCode.TooManyRequests);

        (await IsGoedAsync(bekend, "kantoor@voorbeeld.example")).Should().BeTrue();
        await RaadAsync(bekend, "kantoor@voorbeeld.example", 2);
        (await bekend.LogInAsync("kantoor@voorbeeld.example", Fout)).StatusCode.Should().Be(HttpStatusCode.TooManyRequests, "it has a limit of its own");
    }

    private static async Task RaadAsync(HttpClient client, string email, int keer)
    {
        for (var i = 0; i < keer; i++)
        {
            await client.LogInAsync(email, Fout);
        }
    }

    private static async Task<bool> IsGoedAsync(HttpClient client, string email) =>
        (await client.LogInAsync(email, Webportaal.Wachtwoord)).Doel() == "/inloggen/code";

    private static async Task LogUitAsync(HttpClient client) =>
        (await client.PostAsync("/uitloggen", Formulieren.Inhoud(
            ("__RequestVerificationToken", (await client.DocumentAsync("/")).QuerySelector("meta[name=antiforgery]")!.GetAttribute("content")!)))).Doel().Should().Be("/inloggen");

    private Task VergeetCodesAsync(GebruikerId gebruiker) =>
        web.Portaal.EigenaarAsync<object>($"UPDATE identiteit.accounts SET laatste_tijdvak = 0 WHERE id = '{gebruiker.Value}'");
}
