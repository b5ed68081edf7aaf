using System.Net;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Identity;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Identity;

public sealed partial class InloggenTests(Webportaal web) : IClassFixture<Webportaal>
{
    private const string Mislukt =
        "Het e-mailadres of wachtwoord klopt niet, of het account is tijdelijk geblokkeerd. Probeer het over een kwartier opnieuw.";

    [Fact]
    public async Task Inloggen_leidt_langs_de_code_naar_het_begin_en_wordt_gelogd()
    {
        var gebruiker = await web.AccountAsync("goed@voorbeeld.example");

        var client = web.Client();
        (await client.LogInAsync("Goed@Voorbeeld.example ", Webportaal.Wachtwoord)).Doel().Should().Be("/inloggen/code");
        (await client.GetAsync("/")).Doel().Should().Be("/inloggen");
        var antwoord = await client.StapAsync("/inloggen/code", Inlogcodes.Code(Webportaal.Sleutel));

        (antwoord.StatusCode, antwoord.Doel()).Should().Be((HttpStatusCode.Redirect, "/"));
        (await client.GetAsync("/")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await HandelingenAsync(gebruiker)).Should().Equal("Inloggen");
    }

    [Fact]
    public async Task De_cookie_bevat_alleen_wie_en_een_stempel_en_eindigt_met_de_browser()
    {
        var gebruiker = await web.AccountAsync("cookie@voorbeeld.example");

        var client = web.Client();
        await client.LogInAsync("cookie@voorbeeld.example", Webportaal.Wachtwoord);
        var cookies = (await client.StapAsync("/inloggen/code", Inlogcodes.Code(Webportaal.Sleutel))).Headers.GetValues("Set-Cookie").ToList();

        cookies.Should().Contain(c => c.StartsWith("portaal-tussen=; expires=Thu, 01 Jan 1970", StringComparison.Ordinal));
        var cookie = cookies.Should().ContainSingle(c => c.StartsWith("portaal=", StringComparison.Ordinal)).Subject;
        cookie.Should().StartWith("portaal=").And.EndWith("; path=/; samesite=lax; httponly");
        var ticket = web.Cookie().TicketDataFormat.Unprotect(cookie.Split('=', ';')[1])!;
        ticket.Principal.Claims.Select(claim => claim.Type).Should().Equal(ClaimTypes.NameIdentifier, AccountClaims.Stempel, "sid", "amr");
        ticket.Principal.GebruikerId().Should().Be(gebruiker);
        (ticket.Properties.ExpiresUtc - ticket.Properties.IssuedUtc).Should().Be(TimeSpan.FromHours(10));
        web.Cookie().SlidingExpiration.Should().BeFalse();
    }

    [Fact]
    public void Buiten_Development_gaan_cookies_alleen_over_https_en_gelden_ze_voor_deze_host_alleen()
    {
        CookieAuthenticationOptions sessie = new();
        CookieAuthenticationOptions tussen = new();
        AntiforgeryOptions formulier = new();
        Sessiecookie.Stel(sessie, alleenHttps: true);
        Sessiecookie.StelTussen(tussen, "portaal-tussen", alleenHttps: true);
        Sessiecookie.Stel(formulier, alleenHttps: true);

        foreach (var (cookie, naam, sameSite) in new[]
        {
            (sessie.Cookie, "__Host-portaal", SameSiteMode.Lax), (tussen.Cookie, "__Host-portaal-tussen", SameSiteMode.Strict),
            (formulier.Cookie, "__Host-portaal-formulier", SameSiteMode.Strict),
        })
        {
            cookie.Should().Match<CookieBuilder>(c => c.Name == naam && c.SameSite == sameSite && c.SecurePolicy == CookieSecurePolicy.Always
                && c.HttpOnly && c.Path == "/" && c.Domain == null && c.MaxAge == null);
        }
    }

    [Fact]
    public async Task Onbekend_fout_geblokkeerd_gesloten_en_zonder_wachtwoord_geven_hetzelfde_antwoord()
    {
        await web.AccountAsync("fout@voorbeeld.example");
        await web.AccountAsync("leeg@voorbeeld.example", wachtwoord: null);
        var dicht = await web.AccountAsync("dicht@voorbeeld.example");
        await web.Portaal.EigenaarAsync<object>($"UPDATE portaal.gebruikers SET is_actief = false WHERE id = '{dicht.Value}'");
        var slot = await web.AccountAsync("slot@voorbeeld.example");
        await web.Portaal.EigenaarAsync<object>($"UPDATE identiteit.accounts SET lockout_end = now() + interval '1 minute' WHERE id = '{slot.Value}'");

        var antwoorden = new[]
        {
            await PoogAsync("niemand@voorbeeld.example", Webportaal.Wachtwoord),
            await PoogAsync("fout@voorbeeld.example", "een heel ander wachtwoord"),
            await PoogAsync("leeg@voorbeeld.example", Webportaal.Wachtwoord),
            await PoogAsync("dicht@voorbeeld.example", Webportaal.Wachtwoord),
            await PoogAsync("slot@voorbeeld.example", Webportaal.Wachtwoord),
            await PoogAsync("slot@voorbeeld.example", "een heel ander wachtwoord"),
            await PoogAsync("nul\u0001@voorbeeld.example", Webportaal.Wachtwoord),
            await PoogAsync("fout@voorbeeld.example", new string('a', 5000)),
        };

        antwoorden.Should().AllSatisfy(antwoord => antwoord.Should().Be(antwoorden[0]));
        antwoorden[0].Should().StartWith("OK").And.Contain(Mislukt);
        (await HandelingenAsync(slot)).Should().Equal("InloggenMislukt", "InloggenMislukt");
    }

    [Fact]
    public async Task Elke_poging_rekent_een_keer_aan_een_wachtwoord_ook_voor_wie_niet_bestaat()
    {
        await web.AccountAsync("werk@voorbeeld.example");
        await web.AccountAsync("werk-leeg@voorbeeld.example", wachtwoord: null);
        Telwerk teller = new();
        await using var factory = web.Met().WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.AddSingleton<IPasswordHasher<Account>>(teller)));

        foreach (var email in (string[])["werk@voorbeeld.example", "werk-leeg@voorbeeld.example", "niemand@voorbeeld.example", "\u0001"])
        {
            await web.Client(factory).LogInAsync(email, "een heel ander wachtwoord");
        }

        teller.Hashes.Should().HaveCount(4).And.OnlyContain(lengte => lengte == teller.Hashes[0]);
    }

    [Fact]
    public void Elke_poging_rekent_even_veel_rondes_ook_met_een_hash_van_voor_een_verhoging()
    {
        var namaak = web.Services.GetRequiredService<Namaakhash>();
        var rondes = web.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount;
        string Hash(int aantal) => new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = aantal })).HashPassword(new(), Webportaal.Wachtwoord);

        Namaakhash.Rondes(namaak.Waarde).Should().Be(rondes);
        Namaakhash.Rondes(IdentiteitRegistration.Hasher().HashPassword(new(), Webportaal.Wachtwoord)).Should().Be(rondes, "the demo accounts are hashed like this");
        foreach (var hash in (string[])[namaak.Waarde, Hash(100_000), Hash(rondes), Hash(rondes + 1)])
        {
            (Namaakhash.Rondes(hash) + namaak.Tekort(hash)).Should().Be(Math.Max(rondes, Namaakhash.Rondes(hash)));
        }

        namaak.VulAan(Hash(100_000), new string('a', 5000));
    }

    [Fact]
    public async Task Na_vijf_fouten_helpt_ook_het_goede_wachtwoord_niet_tot_het_kwartier_om_is()
    {
        var gebruiker = await web.AccountAsync("zesde@voorbeeld.example");
        for (var i = 0; i < 5; i++)
        {
            (await PoogAsync("zesde@voorbeeld.example", "een heel ander wachtwoord")).Should().StartWith("OK");
        }

        (await PoogAsync("zesde@voorbeeld.example", Webportaal.Wachtwoord)).Should().StartWith("OK");
        (await web.Portaal.EigenaarAsync<bool>(
            $"SELECT geblokkeerd_tot BETWEEN now() + interval '14 minutes' AND now() + interval '15 minutes' FROM identiteit.inlogtellers WHERE account_id = '{gebruiker.Value}'"))
            .Should().BeTrue();

        await web.Portaal.EigenaarAsync<object>($"UPDATE identiteit.inlogtellers SET geblokkeerd_tot = now() WHERE account_id = '{gebruiker.Value}'");

        (await PoogAsync("zesde@voorbeeld.example", Webportaal.Wachtwoord)).Should().StartWith("Found");
    }

    [Fact]
    public async Task Twintig_keer_tegelijk_raden_telt_als_twintig_keer()
    {
        await web.AccountAsync("tegelijk@voorbeeld.example");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PoogAsync("tegelijk@voorbeeld.example", "een heel ander wachtwoord")));

        (await PoogAsync("tegelijk@voorbeeld.example", Webportaal.Wachtwoord)).Should().StartWith("OK");
    }

    [Fact]
    public async Task Een_oude_hash_wordt_bij_inloggen_vernieuwd()
    {
        var gebruiker = await web.AccountAsync("oud@voorbeeld.example", wachtwoord: null);
        var oud = new PasswordHasher<Account>().HashPassword(new(), Webportaal.Wachtwoord);
        await web.Portaal.EigenaarAsync<object>($"UPDATE identiteit.accounts SET password_hash = '{oud}' WHERE id = '{gebruiker.Value}'");

        await web.IngelogdAsync("oud@voorbeeld.example");
        await web.IngelogdAsync("oud@voorbeeld.example");

        (await web.Portaal.EigenaarAsync<bool>($"SELECT password_hash <> '{oud}' FROM identiteit.accounts WHERE id = '{gebruiker.Value}'")).Should().BeTrue();
    }

    [Fact]
    public async Task Lege_velden_krijgen_elk_een_zin_en_het_wachtwoord_komt_nooit_terug()
    {
        var leeg = Formulieren.Document(await (await web.Client().LogInAsync(" ", "")).Content.ReadAsStringAsync());
        leeg.QuerySelector("#email-fout")!.TextContent.Should().Be("Fout: Vul je e-mailadres in.");
        leeg.QuerySelector("#wachtwoord-fout")!.TextContent.Should().Be("Fout: Vul je wachtwoord in.");
        leeg.QuerySelectorAll(".foutoverzicht a").Select(a => a.GetAttribute("href")).Should().Equal("/inloggen#email", "/inloggen#wachtwoord");
        leeg.Title.Should().Be("Fout: Inloggen – ProeftuinPortaal");

        var fout = Formulieren.Document(await (await web.Client().LogInAsync("wie@voorbeeld.example", "geheim-123456")).Content.ReadAsStringAsync());
        fout.QuerySelector("#email")!.GetAttribute("value").Should().Be("wie@voorbeeld.example");
        fout.DocumentElement.OuterHtml.Should().NotContain("geheim-123456");
    }

    [Fact]
    public async Task De_pagina_is_een_gewoon_formulier_waarin_een_wachtwoordkluis_zijn_weg_vindt()
    {
        var pagina = await web.Client().DocumentAsync("/inloggen");

        pagina.QuerySelector("h1")!.TextContent.Should().Be("Inloggen");
        pagina.QuerySelector("#email")!.GetAttribute("autocomplete").Should().Be("username");
        pagina.QuerySelector("#wachtwoord")!.GetAttribute("autocomplete").Should().Be("current-password");
        pagina.QuerySelectorAll("[onpaste]").Should().BeEmpty();
    }

    private async Task<string> PoogAsync(string email, string wachtwoord)
    {
        var antwoord = await web.Client().LogInAsync(email, wachtwoord);
        var pagina = Formulieren.Document(await antwoord.Content.ReadAsStringAsync());
        // What differs for a reason: the form's token, what was typed, and the number that scripts carry.
        foreach (var element in pagina.QuerySelectorAll("input[type=hidden], #email, script"))
        {
            element.RemoveAttribute("value");
            element.RemoveAttribute("nonce");
        }

        return $"{antwoord.StatusCode} {CommentNodes().Replace(pagina.DocumentElement.OuterHtml, "")}";
    }

    private Task<string[]> HandelingenAsync(GebruikerId gebruiker) => web.Portaal.EigenaarAsync<string[]>(
        $"SELECT array_agg(handeling ORDER BY id) FROM portaal.logboek WHERE gebruiker_id = '{gebruiker.Value}' AND onderwerp = 'account'");

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex CommentNodes();

    private sealed class Telwerk : IPasswordHasher<Account>
    {
        public List<int> Hashes { get; } = [];

        public string HashPassword(Account user, string password) => throw new NotSupportedException();

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Hashes.Add(hashedPassword.Length);
            return PasswordVerificationResult.Failed;
        }
    }
}
