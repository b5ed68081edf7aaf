using System.Net;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Identity;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Identity;

/// <summary>The second step of signing in, through the real pipeline.</summary>
public sealed class TweedeStapTests(Webportaal web) : IClassFixture<Webportaal>
{
    private const string Instellen = "/inloggen/tweede-stap";
    private const string Code = "/inloggen/code";
    private const string Herstelcode = "/inloggen/herstelcode";

    [Fact]
    public async Task De_eerste_keer_wordt_de_stap_ingesteld_en_daarna_gevraagd()
    {
        var gebruiker = await web.AccountAsync("eerste@voorbeeld.example", metTweedeStap: false);
        var client = web.Client();
        (await client.LogInAsync("eerste@voorbeeld.example", Webportaal.Wachtwoord, "/inloggen?terug=/casussen")).Doel().Should().Be($"{Instellen}?terug=%2Fcasussen");
        var sleutel = await client.NieuweSleutelAsync();

        var antwoord = await client.StapAsync($"{Instellen}?terug=/casussen", Inlogcodes.Code(sleutel));

        antwoord.Headers.CacheControl!.NoStore.Should().BeTrue();
        var pagina = Formulieren.Document(await antwoord.Content.ReadAsStringAsync());
        pagina.QuerySelectorAll(".herstelcodes code").Select(c => c.TextContent).Should().HaveCount(10).And.OnlyHaveUniqueItems();
        pagina.QuerySelector("a.knop-hoofd")!.GetAttribute("href").Should().Be("/casussen");
        (await client.GetAsync("/casussen")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await HandelingenAsync(gebruiker)).Should().Equal("TweedeStapIngesteld", "Inloggen");
        // At rest: neither the secret nor a recovery code can be read.
        var opgeslagen = await web.Portaal.EigenaarAsync<string>($"SELECT concat(codesleutel, herstelcodes) FROM identiteit.accounts WHERE id = '{gebruiker.Value}'");
        opgeslagen.Should().NotContain(Convert.ToBase64String(sleutel)).And.NotContain(Totp.Base32(sleutel)).And.NotContain(Herstelcodes(pagina)[0]);

        // Sent again, as refreshing would: no second time, no error page.
        (await client.PostAsync(Instellen, null)).Doel().Should().Be("/");
        (await web.Client().LogInAsync("eerste@voorbeeld.example", Webportaal.Wachtwoord)).Doel().Should().Be(Code);
    }

    [Fact]
    public async Task Met_alleen_het_wachtwoord_bestaat_er_niets_dan_de_volgende_stap_en_uitloggen()
    {
        await web.AccountAsync("half@voorbeeld.example");
        await web.AccountAsync("nieuw@voorbeeld.example", metTweedeStap: false);
        foreach (var (email, eigen, andere) in new[] { ("half@voorbeeld.example", Code, Instellen), ("nieuw@voorbeeld.example", Instellen, Code) })
        {
            var client = web.Client();
            await client.LogInAsync(email, Webportaal.Wachtwoord);

            foreach (var pad in new[] { "/", "/casussen", "/beheer", "/dashboard", "/casussen/XXX-XXX/tijdlijn", "/bestaat-niet" })
            {
                (await client.GetAsync(pad)).Doel().Should().StartWith("/inloggen", pad);
            }

            foreach (var (methode, pad) in new[] { ("POST", "/_blazor/negotiate?negotiateVersion=1"), ("GET", "/_blazor"), ("PUT", "/concepten/NotitieVastleggen/x") })
            {
                using HttpRequestMessage vraag = new(new(methode), pad) { Headers = { { "Origin", "http://localhost" } } };
                (await client.SendAsync(vraag)).StatusCode.Should().Be(HttpStatusCode.Unauthorized, pad);
            }

            (await client.GetAsync(andere)).Doel().Should().Be("/inloggen?verlopen=ja");
            (await client.GetAsync(eigen)).StatusCode.Should().Be(HttpStatusCode.OK);
            (await client.PostAsync("/uitloggen", null)).Doel().Should().Be("/inloggen");
            (await client.GetAsync(eigen)).Doel().Should().Be("/inloggen?verlopen=ja");
        }
    }

    [Theory]
    [InlineData(Code)]
    [InlineData(Herstelcode)]
    [InlineData(Instellen)]
    public async Task Zonder_wachtwoord_leidt_elke_stap_terug_naar_inloggen(string pad)
    {
        (await web.Client().GetAsync(pad)).Doel().Should().Be("/inloggen?verlopen=ja");
        (await web.Client().PostAsync(pad, null)).StatusCode.Should().NotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Een_code_werkt_een_keer_ook_als_hij_tegelijk_wordt_gebruikt()
    {
        await web.AccountAsync("replay@voorbeeld.example");
        var browsers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            var client = web.Client();
            await client.LogInAsync("replay@voorbeeld.example", Webportaal.Wachtwoord);
            return (client, verstuur: await client.OpenAsync(Code, "form.formulier"));
        }));
        var code = Inlogcodes.Code(Webportaal.Sleutel);

        var antwoorden = await Task.WhenAll(browsers.Select(browser => browser.verstuur([("Invoer.Code", code)])));

        antwoorden.Count(antwoord => antwoord.Doel() == "/").Should().Be(1);
        // And an older one, that was never used, neither.
        var later = web.Client();
        await later.LogInAsync("replay@voorbeeld.example", Webportaal.Wachtwoord);
        (await FoutAsync(await later.StapAsync(Code, Inlogcodes.Code(Webportaal.Sleutel, -1)))).Should().StartWith("Fout: Deze code klopt niet, is al gebruikt");
    }

    [Fact]
    public async Task Codes_tellen_mee_voor_de_blokkade_en_het_wachtwoord_ertussen_wist_niets()
    {
        var gebruiker = await web.AccountAsync("raden@voorbeeld.example");
        for (var i = 0; i < 5; i++)
        {
            var raadt = web.Client();
            (await raadt.LogInAsync("raden@voorbeeld.example", Webportaal.Wachtwoord)).Doel().Should().Be(Code);
            await FoutAsync(await raadt.StapAsync(i % 2 == 0 ? Code : Herstelcode, Inlogcodes.Fout(Webportaal.Sleutel)));
        }

        (await web.Client().LogInAsync("raden@voorbeeld.example", Webportaal.Wachtwoord)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await HandelingenAsync(gebruiker)).Should().HaveCount(6).And.OnlyContain(handeling => handeling == "InloggenMislukt");

        await web.Portaal.EigenaarAsync<object>($"UPDATE identiteit.accounts SET lockout_end = now() WHERE id = '{gebruiker.Value}'");
        await web.IngelogdAsync("raden@voorbeeld.example");
    }

    [Fact]
    public async Task Twintig_codes_tegelijk_tellen_als_twintig()
    {
        var gebruiker = await web.AccountAsync("twintig@voorbeeld.example");
        var client = web.Client();
        await client.LogInAsync("twintig@voorbeeld.example", Webportaal.Wachtwoord);
        var verstuur = await client.OpenAsync(Code, "form.formulier");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => verstuur([("Invoer.Code", Inlogcodes.Fout(Webportaal.Sleutel))])));

        (await client.StapAsync(Code, Inlogcodes.Code(Webportaal.Sleutel))).StatusCode.Should().Be(HttpStatusCode.OK);
        (await web.Portaal.EigenaarAsync<bool>($"SELECT lockout_end > now() AND codefouten = 5 FROM identiteit.accounts WHERE id = '{gebruiker.Value}'")).Should().BeTrue();
    }

    [Fact]
    public async Task Na_honderd_foute_codes_helpt_alleen_een_herstelcode()
    {
        var (client, codes) = await StelInAsync("honderd@voorbeeld.example");
        await web.Portaal.EigenaarAsync<object>("UPDATE identiteit.accounts SET codefouten = 100, laatste_tijdvak = 0 WHERE email = 'honderd@voorbeeld.example'");
        var sleutel = client.Sleutel;
        var browser = web.Client();
        await browser.LogInAsync("honderd@voorbeeld.example", Webportaal.Wachtwoord);

        (await browser.StapAsync(Code, Inlogcodes.Code(sleutel))).StatusCode.Should().Be(HttpStatusCode.OK);
        (await browser.StapAsync(Herstelcode, codes[0])).Doel().Should().Be("/");

        await web.Portaal.EigenaarAsync<object>("UPDATE identiteit.accounts SET laatste_tijdvak = 0 WHERE email = 'honderd@voorbeeld.example'");
        var daarna = web.Client();
        await daarna.LogInAsync("honderd@voorbeeld.example", Webportaal.Wachtwoord);
        (await daarna.StapAsync(Code, Inlogcodes.Code(sleutel))).Doel().Should().Be("/");
    }

    [Fact]
    public async Task Een_herstelcode_werkt_een_keer_hoe_hij_ook_wordt_getypt()
    {
        var ((_, gebruiker, _), codes) = await StelInAsync("herstel@voorbeeld.example");
        async Task<HttpResponseMessage> PoogAsync(string code)
        {
            var client = web.Client();
            await client.LogInAsync("herstel@voorbeeld.example", Webportaal.Wachtwoord, "/inloggen?terug=/casussen");
            return await client.StapAsync($"{Herstelcode}?terug=/casussen", code);
        }

        (await PoogAsync(codes[0])).Doel().Should().Be("/casussen");
        (await PoogAsync(codes[1].ToLowerInvariant().Replace('-', ' '))).Doel().Should().Be("/casussen");
        (await FoutAsync(await PoogAsync(codes[0]))).Should().StartWith("Fout: Deze herstelcode klopt niet, is al gebruikt");
        (await FoutAsync(await PoogAsync(" "))).Should().Be("Fout: Vul een herstelcode in.");
        (await web.Portaal.EigenaarAsync<int>($"SELECT cardinality(herstelcodes) FROM identiteit.accounts WHERE id = '{gebruiker.Value}'")).Should().Be(8);
        (await HandelingenAsync(gebruiker)).Should().Equal("TweedeStapIngesteld", "Inloggen", "Herstelcode", "Inloggen", "Herstelcode", "Inloggen", "InloggenMislukt");
    }

    [Fact]
    public async Task Een_ander_wachtwoord_of_een_andere_browser_die_eerst_was_beeindigt_wie_halverwege_is()
    {
        var gebruiker = await web.AccountAsync("wedloop@voorbeeld.example", metTweedeStap: false);
        var (een, ander) = (web.Client(), web.Client());
        await een.LogInAsync("wedloop@voorbeeld.example", Webportaal.Wachtwoord);
        await ander.LogInAsync("wedloop@voorbeeld.example", Webportaal.Wachtwoord);
        var (sleutel, vreemd) = (await een.NieuweSleutelAsync(), await ander.NieuweSleutelAsync());
        sleutel.Should().NotEqual(vreemd);
        var verstuur = await ander.OpenAsync(Instellen, "form.formulier");

        (await een.StapAsync(Instellen, Inlogcodes.Code(sleutel))).StatusCode.Should().Be(HttpStatusCode.OK);

        (await verstuur([("Invoer.Code", Inlogcodes.Code(vreemd))])).Doel().Should().Be("/inloggen?verlopen=ja");
        (await ander.GetAsync("/")).Doel().Should().Be("/inloggen");
        var halverwege = web.Client();
        await halverwege.LogInAsync("wedloop@voorbeeld.example", Webportaal.Wachtwoord);
        await web.Portaal.EigenaarAsync<object>($"UPDATE identiteit.accounts SET security_stamp = 'anders' WHERE id = '{gebruiker.Value}'");
        (await halverwege.GetAsync(Code)).Doel().Should().Be("/inloggen?verlopen=ja");
    }

    [Fact]
    public async Task Een_sessie_zonder_tweede_stap_telt_niet_ook_niet_met_een_goede_cookie()
    {
        var gebruiker = await web.AccountAsync("demo-cookie@voorbeeld.example");
        await using var demo = web.Met(("Portaal:Demo", "true"));
        var client = web.Client(demo);
        var antwoord = await client.LogInAsync("demo-cookie@voorbeeld.example", Webportaal.Wachtwoord);
        antwoord.Doel().Should().Be("/");
        var cookie = antwoord.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("portaal=", StringComparison.Ordinal)).Split(';')[0];
        using HttpRequestMessage vraag = new(HttpMethod.Get, "/") { Headers = { { "Cookie", cookie } } };
        (await web.Client().SendAsync(vraag)).Doel().Should().Be("/inloggen");

        var met = await web.ClientAsync(gebruiker);
        (await met.GetAsync("/")).StatusCode.Should().Be(HttpStatusCode.OK);
        await web.Portaal.EigenaarAsync<object>($"UPDATE identiteit.accounts SET two_factor_enabled = false WHERE id = '{gebruiker.Value}'");
        (await met.GetAsync("/")).Doel().Should().Be("/inloggen");
    }

    [Fact]
    public async Task Ook_codes_versturen_kan_niet_te_vaak()
    {
        await web.AccountAsync("vaak@voorbeeld.example");
        await using var factory = web.Met(("Portaal:InlogpogingenPerMinuut", "3"));
        var client = web.Client(factory);
        await client.LogInAsync("vaak@voorbeeld.example", Webportaal.Wachtwoord);
        for (var i = 0; i < 3; i++)
        {
            (await client.StapAsync(i == 0 ? Herstelcode : Code, " ")).StatusCode.Should().Be(HttpStatusCode.OK);
        }

        (await client.StapAsync(Code, " ")).StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task De_paginas_zijn_gewone_formulieren_en_de_QR_code_past_binnen_het_beleid()
    {
        await web.AccountAsync("vorm@voorbeeld.example", metTweedeStap: false);
        var client = web.Client();
        await client.LogInAsync("vorm@voorbeeld.example", Webportaal.Wachtwoord);

        var pagina = await client.DocumentAsync(Instellen);

        pagina.QuerySelector("svg[role=img] path")!.GetAttribute("d")!.Length.Should().BePositive();
        pagina.QuerySelector("svg[role=img]")!.GetAttribute("aria-label").Should().NotBeNullOrEmpty();
        var veld = pagina.QuerySelector("#code")!;
        (veld.GetAttribute("autocomplete"), veld.GetAttribute("inputmode"), veld.GetAttribute("aria-describedby")).Should().Be(("one-time-code", "numeric", "code-hulp"));
        pagina.QuerySelector("label[for=code]")!.TextContent.Should().Be("Code uit je app");

        var fout = Formulieren.Document(await (await client.StapAsync(Instellen, "")).Content.ReadAsStringAsync());
        fout.QuerySelector(".foutoverzicht a")!.GetAttribute("href").Should().Be($"{Instellen}#code");
        fout.Title.Should().Be("Fout: Tweede stap instellen – ProeftuinPortaal");
        fout.QuerySelector("#code")!.GetAttribute("aria-describedby").Should().Be("code-hulp code-fout");
        // The secret stays the same after a mistake: the app has it already.
        fout.QuerySelector(".codesleutel")!.TextContent.Should().Be(pagina.QuerySelector(".codesleutel")!.TextContent);
    }

    private async Task<((byte[] Sleutel, GebruikerId Gebruiker, HttpClient Client) Wie, string[] Codes)> StelInAsync(string email)
    {
        var gebruiker = await web.AccountAsync(email, metTweedeStap: false);
        var client = web.Client();
        await client.LogInAsync(email, Webportaal.Wachtwoord);
        var sleutel = await client.NieuweSleutelAsync();
        var antwoord = await client.StapAsync(Instellen, Inlogcodes.Code(sleutel));
        return ((sleutel, gebruiker, client), Herstelcodes(Formulieren.Document(await antwoord.Content.ReadAsStringAsync())));
    }

    private static string[] Herstelcodes(AngleSharp.Dom.IDocument pagina) => [.. pagina.QuerySelectorAll(".herstelcodes code").Select(code => code.TextContent)];

    private static async Task<string> FoutAsync(HttpResponseMessage antwoord) =>
        Formulieren.Document(await antwoord.Content.ReadAsStringAsync()).QuerySelector("#code-fout")!.TextContent;

    private Task<string[]> HandelingenAsync(GebruikerId gebruiker) => web.Portaal.EigenaarAsync<string[]>(
        $"SELECT array_agg(handeling ORDER BY id) FROM portaal.logboek WHERE gebruiker_id = '{gebruiker.Value}' AND onderwerp = 'account'");
}
