using System.Net;
using AngleSharp.Dom;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Identity;

/// <summary>What someone changes in the own account, through the real pipeline.</summary>
public sealed class AccountTests(Webportaal web) : IClassFixture<Webportaal>
{
    private const string Wachtwoord = "/account/wachtwoord";
    private const string Telefoon = "/account/telefoon";
    private const string Herstelcodes = "/account/herstelcodes";
    private const string Nieuw = "acht blauwe boten op de plas";

    private static readonly byte[] NieuweSleutel = [.. Enumerable.Range(50, 20).Select(i => (byte)i)];

    [Fact]
    public async Task Een_ander_wachtwoord_geldt_meteen_en_beeindigt_alleen_de_andere_sessies()
    {
        var gebruiker = await web.AccountAsync("wissel@voorbeeld.example");
        var ander = await web.IngelogdAsync("wissel@voorbeeld.example");
        var einde = DateTimeOffset.UtcNow.AddHours(2);
        var client = await web.ClientAsync(gebruiker, einde);
        (await client.GetAsync("/account")).StatusCode.Should().Be(HttpStatusCode.OK);

        var antwoord = await WijzigAsync(client, Webportaal.Wachtwoord, Nieuw);

        antwoord.Doel().Should().StartWith("/account?gedaan=");
        // The session goes on, and lasts as long as it would have.
        Einde(antwoord).Should().BeCloseTo(einde, TimeSpan.FromSeconds(2));
        (await client.GetAsync("/")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await ander.GetAsync("/")).Doel().Should().Be("/inloggen");
        (await web.Client().LogInAsync("wissel@voorbeeld.example", Webportaal.Wachtwoord)).StatusCode.Should().Be(HttpStatusCode.OK);
        await web.IngelogdAsync("wissel@voorbeeld.example", Nieuw);
        (await HandelingenAsync(gebruiker)).Should().Equal("Inloggen", "WachtwoordGewijzigd", "InloggenMislukt", "Inloggen");
    }

    [Theory]
    [InlineData("", Nieuw, Nieuw, "huidig", "Vul je huidige wachtwoord in.")]
    [InlineData("iets heel anders nu", Nieuw, Nieuw, "huidig", "Het huidige wachtwoord klopt niet, of het account is tijdelijk geblokkeerd.*")]
    [InlineData(Webportaal.Wachtwoord, "kort", "kort", "wachtwoord", "Kies een wachtwoord van minstens 12 tekens.*")]
    [InlineData(Webportaal.Wachtwoord, "Proeftuin!2026", "Proeftuin!2026", "wachtwoord", "Dit wachtwoord is makkelijk te raden.*")]
    [InlineData(Webportaal.Wachtwoord, Webportaal.Wachtwoord, Webportaal.Wachtwoord, "wachtwoord", "Kies een ander wachtwoord dan je huidige.")]
    [InlineData(Webportaal.Wachtwoord, Nieuw, "iets anders", "herhaling", "De twee wachtwoorden zijn niet gelijk.*")]
    public async Task Wat_niet_klopt_staat_bij_het_veld_en_verandert_niets(string huidig, string nieuw, string herhaling, string veld, string zin)
    {
        var email = $"{Guid.NewGuid():N}@voorbeeld.example";
        await web.AccountAsync(email);
        var client = await web.IngelogdAsync(email);

        var pagina = Formulieren.Document(await (await WijzigAsync(client, huidig, nieuw, herhaling)).Content.ReadAsStringAsync());

        pagina.QuerySelector($"#{veld}-fout")!.TextContent.Should().Match($"Fout: {zin}");
        pagina.QuerySelector(".foutoverzicht a")!.GetAttribute("href").Should().Be($"{Wachtwoord}#{veld}");
        pagina.Title.Should().StartWith("Fout: ");
        pagina.QuerySelectorAll("input[type=password][value]").Should().BeEmpty();
        (await web.Client().LogInAsync(email, Webportaal.Wachtwoord)).Doel().Should().Be("/inloggen/code");
    }

    [Fact]
    public async Task Raden_naar_het_huidige_wachtwoord_blokkeert_ook_tegelijk()
    {
        await web.AccountAsync("raadt@voorbeeld.example");
        var client = await web.IngelogdAsync("raadt@voorbeeld.example");
        var verstuur = await client.OpenAsync(Wachtwoord, "form.formulier");

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => verstuur(Velden("een heel ander wachtwoord", Nieuw, Nieuw))));

        (await WijzigAsync(client, Webportaal.Wachtwoord, Nieuw)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await web.Client().LogInAsync("raadt@voorbeeld.example", Webportaal.Wachtwoord)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await client.GetAsync("/")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Twee_die_tegelijk_wijzigen_wijzigen_een_keer()
    {
        await web.AccountAsync("samen@voorbeeld.example");
        var browsers = new[] { await web.IngelogdAsync("samen@voorbeeld.example"), await web.IngelogdAsync("samen@voorbeeld.example") };
        var open = await Task.WhenAll(browsers.Select(browser => browser.OpenAsync(Wachtwoord, "form.formulier")));

        var antwoorden = await Task.WhenAll(open.Select((verstuur, i) => verstuur(Velden(Webportaal.Wachtwoord, $"{Nieuw} {i}", $"{Nieuw} {i}"))));

        antwoorden.Count(antwoord => antwoord.Doel()?.StartsWith("/account?gedaan=", StringComparison.Ordinal) == true).Should().Be(1);
        var wint = Array.FindIndex(antwoorden, antwoord => antwoord.Doel()?.StartsWith("/account?gedaan=", StringComparison.Ordinal) == true);
        (await browsers[wint].GetAsync("/")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await browsers[1 - wint].GetAsync("/")).Doel().Should().Be("/inloggen");
        (await web.Client().LogInAsync("samen@voorbeeld.example", $"{Nieuw} {wint}")).Doel().Should().Be("/inloggen/code");
    }

    [Fact]
    public async Task De_oude_telefoon_werkt_tot_de_nieuwe_bewezen_is()
    {
        var gebruiker = await web.AccountAsync("telefoon@voorbeeld.example");
        var ander = await web.IngelogdAsync("telefoon@voorbeeld.example");
        var client = await web.IngelogdAsync("telefoon@voorbeeld.example");
        await VergeetCodesAsync(gebruiker);
        (await BewijsAsync(client, Webportaal.Wachtwoord, Inlogcodes.Code(Webportaal.Sleutel))).Doel().Should().Be(Telefoon);
        var sleutel = await client.NieuweSleutelAsync(Telefoon);
        (await client.NieuweSleutelAsync(Telefoon)).Should().Equal(sleutel, "the app has it already");

        // Halfway the old one still lets in, and a wrong code of the new one changes nothing.
        var tussendoor = await web.IngelogdAsync("telefoon@voorbeeld.example");
        (await FoutAsync(await StuurCodeAsync(client, Inlogcodes.Fout(sleutel)))).Should().StartWith("Fout: Deze code klopt niet.");
        (await FoutAsync(await StuurCodeAsync(client, ""))).Should().Be("Fout: Vul de code van 6 cijfers in.");
        (await tussendoor.GetAsync("/")).StatusCode.Should().Be(HttpStatusCode.OK);

        (await StuurCodeAsync(client, Inlogcodes.Code(sleutel))).Doel().Should().StartWith("/account?gedaan=");

        (await client.GetAsync("/")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await ander.GetAsync("/")).Doel().Should().Be("/inloggen");
        (await tussendoor.GetAsync("/")).Doel().Should().Be("/inloggen");
        var opnieuw = web.Client();
        await opnieuw.LogInAsync("telefoon@voorbeeld.example", Webportaal.Wachtwoord);
        await VergeetCodesAsync(gebruiker);
        (await opnieuw.StapAsync("/inloggen/code", Inlogcodes.Code(Webportaal.Sleutel))).StatusCode.Should().Be(HttpStatusCode.OK);
        (await opnieuw.StapAsync("/inloggen/code", Inlogcodes.Code(sleutel))).Doel().Should().Be("/");
        (await HandelingenAsync(gebruiker)).Should().Equal("Inloggen", "Inloggen", "Inloggen", "TweedeStapVervangen", "InloggenMislukt", "Inloggen");
        (await web.Portaal.EigenaarAsync<string>($"SELECT codesleutel FROM identiteit.accounts WHERE id = '{gebruiker.Value}'"))
            .Should().NotContain(Convert.ToBase64String(sleutel));
    }

    [Fact]
    public async Task Zonder_oude_telefoon_helpt_een_herstelcode_en_die_is_dan_op()
    {
        var (client, gebruiker, _, codes) = await MetHerstelcodesAsync("zonder@voorbeeld.example");

        // A wrong password uses no code up, a wrong code is no proof.
        await MisluktAsync(client, "een heel ander wachtwoord", codes[0]);
        await MisluktAsync(client, Webportaal.Wachtwoord, "BBBB-CCCC-DDDD-FFFF");
        (await BewijsAsync(client, Webportaal.Wachtwoord, codes[0].ToLowerInvariant())).Doel().Should().Be(Telefoon);
        var sleutel = await client.NieuweSleutelAsync(Telefoon);
        (await StuurCodeAsync(client, Inlogcodes.Code(sleutel))).Doel().Should().StartWith("/account?gedaan=");

        await MisluktAsync(client, Webportaal.Wachtwoord, codes[0]);
        // The others stay.
        (await web.Portaal.EigenaarAsync<int>($"SELECT cardinality(herstelcodes) FROM identiteit.accounts WHERE id = '{gebruiker.Value}'")).Should().Be(9);
    }

    [Fact]
    public async Task Het_bewijs_geldt_een_keer_telt_mee_voor_de_blokkade_en_lege_velden_krijgen_een_zin()
    {
        var gebruiker = await web.AccountAsync("bewijs@voorbeeld.example");
        var client = await web.IngelogdAsync("bewijs@voorbeeld.example");
        // A code that let in does not count again.
        await web.Portaal.EigenaarAsync<object>($"UPDATE identiteit.accounts SET laatste_tijdvak = extract(epoch FROM now())::bigint / 30 + 1 WHERE id = '{gebruiker.Value}'");
        await MisluktAsync(client, Webportaal.Wachtwoord, Inlogcodes.Code(Webportaal.Sleutel));
        var leeg = Formulieren.Document(await (await BewijsAsync(client, "", " ")).Content.ReadAsStringAsync());
        leeg.QuerySelectorAll(".foutoverzicht a").Select(a => a.TextContent).Should().Equal("Vul je wachtwoord in.", "Vul de code van 6 cijfers in, of een herstelcode.");
        await web.Portaal.EigenaarAsync<object>($"UPDATE identiteit.accounts SET access_failed_count = 0 WHERE id = '{gebruiker.Value}'");

        for (var i = 0; i < 5; i++)
        {
            await MisluktAsync(client, i % 2 == 0 ? Webportaal.Wachtwoord : "een heel ander wachtwoord", Inlogcodes.Fout(Webportaal.Sleutel));
        }

        await VergeetCodesAsync(gebruiker);
        await MisluktAsync(client, Webportaal.Wachtwoord, Inlogcodes.Code(Webportaal.Sleutel));
    }

    [Fact]
    public async Task Zonder_bewijs_in_deze_sessie_is_er_geen_nieuwe_telefoon()
    {
        var gebruiker = await web.AccountAsync("overslaan@voorbeeld.example");
        var client = await web.IngelogdAsync("overslaan@voorbeeld.example");
        var token = (await client.DocumentAsync(Telefoon)).QuerySelector("form.formulier input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Task<HttpResponseMessage> SlaOverAsync() => client.PostAsync(Telefoon, Formulieren.Inhoud(
            ("__RequestVerificationToken", token), ("_handler", "telefoon-nieuw"), ("Nieuw.Code", Inlogcodes.Code(NieuweSleutel))));

        (await SlaOverAsync()).Doel().Should().Be($"{Telefoon}?verlopen=ja");

        // Proved, and then the account changed in another browser: that proof is over.
        await VergeetCodesAsync(gebruiker);
        await BewijsAsync(client, Webportaal.Wachtwoord, Inlogcodes.Code(Webportaal.Sleutel));
        var ander = await web.IngelogdAsync("overslaan@voorbeeld.example");
        (await WijzigAsync(ander, Webportaal.Wachtwoord, Nieuw)).Doel().Should().StartWith("/account?gedaan=");
        (await client.GetAsync(Telefoon)).Doel().Should().StartWith("/inloggen");

        // And what one proved is nothing for who signs in after in the same browser.
        await web.AccountAsync("volgende@voorbeeld.example");
        await client.LogInAsync("volgende@voorbeeld.example", Webportaal.Wachtwoord);
        await client.StapAsync("/inloggen/code", Inlogcodes.Code(Webportaal.Sleutel));
        var pagina = await client.DocumentAsync(Telefoon);
        pagina.QuerySelector(".codesleutel").Should().BeNull();
        pagina.QuerySelector("#huidig").Should().NotBeNull();
    }

    [Fact]
    public async Task Nieuwe_herstelcodes_staan_er_een_keer_en_de_oude_werken_niet_meer()
    {
        var (client, gebruiker, sleutel, oude) = await MetHerstelcodesAsync("codes@voorbeeld.example");
        var ander = await web.ClientAsync(gebruiker);
        await VergeetCodesAsync(gebruiker);
        var code = Inlogcodes.Code(sleutel);

        var antwoord = await StuurAsync(client, Herstelcodes, code);

        antwoord.Headers.CacheControl!.NoStore.Should().BeTrue();
        var nieuwe = Codes(Formulieren.Document(await antwoord.Content.ReadAsStringAsync()));
        nieuwe.Should().HaveCount(10).And.OnlyHaveUniqueItems().And.NotIntersectWith(oude);
        (await client.GetAsync("/account")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await ander.GetAsync("/")).Doel().Should().Be("/inloggen");
        (await client.DocumentAsync(Herstelcodes)).QuerySelectorAll(".herstelcodes").Should().BeEmpty();
        // Sent again, as refreshing would: refused, and the new ones stay.
        (await FoutAsync(await StuurAsync(client, Herstelcodes, code))).Should().StartWith("Fout: Deze code klopt niet, is al gebruikt");
        (await FoutAsync(await StuurAsync(client, Herstelcodes, nieuwe[1]))).Should().StartWith("Fout: Deze code klopt niet", "a recovery code makes no recovery codes");
        (await FoutAsync(await StuurAsync(client, Herstelcodes, " "))).Should().Be("Fout: Vul de code van 6 cijfers in.");

        var inlog = web.Client();
        await inlog.LogInAsync("codes@voorbeeld.example", Webportaal.Wachtwoord);
        (await inlog.StapAsync("/inloggen/herstelcode", oude[0])).StatusCode.Should().Be(HttpStatusCode.OK);
        (await inlog.StapAsync("/inloggen/herstelcode", nieuwe[0])).Doel().Should().Be("/");
        (await HandelingenAsync(gebruiker)).Should().ContainInOrder("HerstelcodesVernieuwd", "InloggenMislukt", "InloggenMislukt", "InloggenMislukt", "Herstelcode", "Inloggen");
    }

    [Fact]
    public async Task Een_code_maakt_een_keer_herstelcodes_ook_tegelijk()
    {
        var (client, gebruiker, sleutel, _) = await MetHerstelcodesAsync("tegelijk-codes@voorbeeld.example");
        await VergeetCodesAsync(gebruiker);
        var verstuur = await client.OpenAsync(Herstelcodes, "form.formulier");
        var code = Inlogcodes.Code(sleutel);

        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => await (await verstuur([("Invoer.Code", code)])).Content.ReadAsStringAsync()));

        antwoorden.Count(antwoord => Codes(Formulieren.Document(antwoord)).Length == 10).Should().Be(1);
    }

    [Fact]
    public async Task Wat_fout_is_telt_mee_en_een_goede_code_wist_geen_geraden_wachtwoorden()
    {
        var (client, gebruiker, sleutel, _) = await MetHerstelcodesAsync("tel@voorbeeld.example");
        for (var i = 0; i < 4; i++)
        {
            await WijzigAsync(client, "een heel ander wachtwoord", Nieuw);
        }

        await VergeetCodesAsync(gebruiker);
        (await StuurAsync(client, Herstelcodes, Inlogcodes.Code(sleutel))).StatusCode.Should().Be(HttpStatusCode.OK);
        await StuurAsync(client, Herstelcodes, Inlogcodes.Fout(sleutel));

        (await web.Portaal.EigenaarAsync<bool>($"SELECT lockout_end > now() AND codefouten = 1 FROM identiteit.accounts WHERE id = '{gebruiker.Value}'")).Should().BeTrue();
    }

    [Theory]
    [InlineData(Wachtwoord, "wachtwoord-wijzigen")]
    [InlineData(Telefoon, "telefoon-bewijs")]
    [InlineData(Telefoon, "telefoon-nieuw")]
    [InlineData(Herstelcodes, "herstelcodes")]
    public async Task Alleen_wie_is_ingelogd_en_met_het_eigen_formulier(string pad, string formulier)
    {
        var email = $"{Guid.NewGuid():N}@voorbeeld.example";
        await web.AccountAsync(email);
        (await web.Client().GetAsync(pad)).Doel().Should().StartWith("/inloggen");
        (await web.Client().PostAsync(pad, Formulieren.Inhoud(("_handler", formulier)))).Doel().Should().Be("/inloggen");
        var halverwege = web.Client();
        await halverwege.LogInAsync(email, Webportaal.Wachtwoord);
        (await halverwege.GetAsync(pad)).Doel().Should().StartWith("/inloggen");

        var client = await web.IngelogdAsync(email);
        (await client.PostAsync(pad, Formulieren.Inhoud(("_handler", formulier)))).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Te_vaak_proberen_kan_niet()
    {
        var gebruiker = await web.AccountAsync("vaker@voorbeeld.example");
        var cookie = await web.ClientAsync(gebruiker);
        await using var factory = web.Met(("Portaal:InlogpogingenPerMinuut", "3"));
        var client = web.Client(factory);
        await client.LogInAsync("vaker@voorbeeld.example", Webportaal.Wachtwoord);
        await client.StapAsync("/inloggen/code", Inlogcodes.Code(Webportaal.Sleutel));
        for (var i = 0; i < 3; i++)
        {
            (await StuurAsync(client, Herstelcodes, " ")).StatusCode.Should().Be(HttpStatusCode.OK);
        }

        (await WijzigAsync(client, Webportaal.Wachtwoord, Nieuw)).StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        (await cookie.GetAsync("/account")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private static (string, string)[] Velden(string huidig, string nieuw, string herhaling) =>
        [("Invoer.Huidig", huidig), ("Invoer.Wachtwoord", nieuw), ("Invoer.Herhaling", herhaling)];

    private static Task<HttpResponseMessage> WijzigAsync(HttpClient client, string huidig, string nieuw, string? herhaling = null) =>
        client.VerstuurAsync(Wachtwoord, "form.formulier", Velden(huidig, nieuw, herhaling ?? nieuw));

    private static Task<HttpResponseMessage> BewijsAsync(HttpClient client, string wachtwoord, string code) =>
        client.VerstuurAsync(Telefoon, "form.formulier", ("Bewijs.Wachtwoord", wachtwoord), ("Bewijs.Code", code));

    private static Task<HttpResponseMessage> StuurCodeAsync(HttpClient client, string code) => client.VerstuurAsync(Telefoon, "form.formulier", ("Nieuw.Code", code));

    private static Task<HttpResponseMessage> StuurAsync(HttpClient client, string pad, string code) => client.VerstuurAsync(pad, "form.formulier", ("Invoer.Code", code));

    private static async Task MisluktAsync(HttpClient client, string wachtwoord, string code) =>
        Formulieren.Document(await (await BewijsAsync(client, wachtwoord, code)).Content.ReadAsStringAsync())
            .QuerySelector("#huidig-fout")!.TextContent.Should().StartWith("Fout: Het wachtwoord of de code klopt niet");

    // Someone who set the second step up here, so with recovery codes.
    private async Task<(HttpClient Client, GebruikerId Gebruiker, byte[] Sleutel, string[] Codes)> MetHerstelcodesAsync(string email)
    {
        var gebruiker = await web.AccountAsync(email, metTweedeStap: false);
        var client = web.Client();
        await client.LogInAsync(email, Webportaal.Wachtwoord);
        var sleutel = await client.NieuweSleutelAsync();
        var antwoord = await client.StapAsync("/inloggen/tweede-stap", Inlogcodes.Code(sleutel));
        return (client, gebruiker, sleutel, Codes(Formulieren.Document(await antwoord.Content.ReadAsStringAsync())));
    }

    // A test does more within half a minute than a person would.
    private Task VergeetCodesAsync(GebruikerId gebruiker) =>
        web.Portaal.EigenaarAsync<object>($"UPDATE identiteit.accounts SET laatste_tijdvak = 0 WHERE id = '{gebruiker.Value}'");

    private DateTimeOffset Einde(HttpResponseMessage antwoord)
    {
        var cookie = antwoord.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("portaal=", StringComparison.Ordinal))["portaal=".Length..].Split(';')[0];
        return web.Cookie().TicketDataFormat.Unprotect(cookie)!.Properties.ExpiresUtc!.Value;
    }

    private static string[] Codes(IDocument pagina) => [.. pagina.QuerySelectorAll(".herstelcodes code").Select(code => code.TextContent)];

    private static async Task<string> FoutAsync(HttpResponseMessage antwoord) =>
        Formulieren.Document(await antwoord.Content.ReadAsStringAsync()).QuerySelector("#code-fout")!.TextContent;

    private Task<string[]> HandelingenAsync(GebruikerId gebruiker) => web.Portaal.EigenaarAsync<string[]>(
        $"SELECT array_agg(handeling ORDER BY id) FROM portaal.logboek WHERE gebruiker_id = '{gebruiker.Value}' AND onderwerp = 'account'");
}
