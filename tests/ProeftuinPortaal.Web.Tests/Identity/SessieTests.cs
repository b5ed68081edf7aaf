using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Identity;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Identity;

public sealed class SessieTests(Webportaal web) : IClassFixture<Webportaal>
{
    [Theory]
    [InlineData("UPDATE portaal.gebruikers SET is_actief = false WHERE id = '{0}'")]
    [InlineData("UPDATE identiteit.accounts SET security_stamp = 'anders' WHERE id = '{0}'")]
    public async Task Een_account_dat_eindigt_is_bij_het_volgende_verzoek_uitgelogd(string sql)
    {
        var gebruiker = await web.Portaal.GebruikerAsync(await web.Portaal.RegioAsync(), Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);
        var client = await web.ClientAsync(gebruiker);
        (await client.GetAsync("/")).StatusCode.Should().Be(HttpStatusCode.OK);

        await web.Portaal.EigenaarAsync<object>(sql.Replace("{0}", gebruiker.Value.ToString(), StringComparison.Ordinal));
        // Before anything was refused: no loop between the start page and the sign-in page.
        (await client.GetAsync("/inloggen")).StatusCode.Should().Be(HttpStatusCode.OK);
        var antwoord = await client.GetAsync("/");

        (antwoord.StatusCode, antwoord.Doel()).Should().Be((HttpStatusCode.Redirect, "/inloggen"));
        antwoord.Headers.GetValues("Set-Cookie").Should().ContainSingle().Which.Should().StartWith("portaal=; expires=Thu, 01 Jan 1970");
        client.DefaultRequestHeaders.Add("Origin", "http://localhost");
        (await client.PostAsync("/_blazor/negotiate?negotiateVersion=1", null)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("/", "/inloggen")]
    [InlineData("/casussen?fase=plan", "/inloggen?terug=%2Fcasussen%3Ffase%3Dplan")]
    [InlineData("/bestaat/niet", "/inloggen?terug=%2Fbestaat%2Fniet")]
    [InlineData("//evil.example/", "/inloggen")]
    public async Task Wie_niet_is_ingelogd_gaat_eerst_inloggen(string pad, string verwacht)
    {
        var antwoord = await web.Client().GetAsync(new Uri("http://localhost" + pad));

        (antwoord.StatusCode, antwoord.Doel()).Should().Be((HttpStatusCode.Redirect, verwacht));
        (await antwoord.Content.ReadAsStringAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("GET", "/_blazor")]
    [InlineData("POST", "/_blazor/negotiate?negotiateVersion=1")]
    [InlineData("POST", "/_blazor/disconnect")]
    [InlineData("PUT", "/concepten/1")]
    public async Task Wat_geen_pagina_is_krijgt_zonder_sessie_een_kale_401(string methode, string pad)
    {
        using HttpRequestMessage vraag = new(new(methode), pad) { Headers = { { "Origin", "http://localhost" } } };

        var antwoord = await web.Client().SendAsync(vraag);

        antwoord.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await antwoord.Content.ReadAsStringAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Een_pagina_zonder_bevoegdheid_bestaat_niet()
    {
        var projectleider = await web.Portaal.GebruikerAsync(await web.Portaal.RegioAsync(), Rol.Projectleider, Organisatiesoort.Gemeente);
        var werker = await web.Portaal.GebruikerAsync(await web.Portaal.RegioAsync(), Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);

        (await (await web.ClientAsync(projectleider)).GetAsync("/casussen")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await (await web.ClientAsync(projectleider)).GetAsync("/bestaat-niet")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await (await web.ClientAsync(werker)).GetAsync("/casussen")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Uitloggen_eindigt_de_sessie_en_wordt_gelogd()
    {
        var gebruiker = await web.AccountAsync("uit@voorbeeld.example");
        var client = await web.IngelogdAsync("uit@voorbeeld.example");
        var kopieVanDeCookie = await web.ClientAsync(gebruiker);
        (await kopieVanDeCookie.GetAsync("/")).StatusCode.Should().Be(HttpStatusCode.OK);

        // In a form on the page, or beside it for the forms that a circuit draws.
        var token = (await client.DocumentAsync("/")).QuerySelector("input[name=__RequestVerificationToken], meta[name=antiforgery]")!;
        var antwoord = await client.PostAsync("/uitloggen", Formulieren.Inhoud(
            ("__RequestVerificationToken", token.GetAttribute("value") ?? token.GetAttribute("content")!)));

        (antwoord.StatusCode, antwoord.Doel()).Should().Be((HttpStatusCode.Redirect, "/inloggen"));
        (await client.GetAsync("/")).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await kopieVanDeCookie.GetAsync("/")).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await web.Portaal.EigenaarAsync<long>(
            $"SELECT count(*) FROM portaal.logboek WHERE gebruiker_id = '{gebruiker.Value}' AND handeling = 'Uitloggen'")).Should().Be(1);
    }

    [Theory]
    [InlineData("UPDATE identiteit.accounts SET security_stamp = 'anders' WHERE id = '{0}'")]
    [InlineData("UPDATE identiteit.accounts SET two_factor_enabled = false WHERE id = '{0}'")]
    [InlineData("UPDATE portaal.gebruikers SET is_actief = false WHERE id = '{0}'")]
    public async Task Een_cookie_die_niet_meer_geldt_logt_niemand_uit_en_schrijft_niets_op_zijn_naam(string sql)
    {
        var gebruiker = await web.Portaal.GebruikerAsync(await web.Portaal.RegioAsync(), Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);
        var gestolen = await web.ClientAsync(gebruiker);
        var token = (await gestolen.DocumentAsync("/")).QuerySelector("meta[name=antiforgery]")!.GetAttribute("content")!;
        await web.Portaal.EigenaarAsync<object>(sql.Replace("{0}", gebruiker.Value.ToString(), StringComparison.Ordinal));
        var stempel = $"SELECT security_stamp FROM identiteit.accounts WHERE id = '{gebruiker.Value}'";
        var ervoor = await web.Portaal.EigenaarAsync<string>(stempel);

        var antwoord = await gestolen.PostAsync("/uitloggen", Formulieren.Inhoud(("__RequestVerificationToken", token)));

        (antwoord.StatusCode, antwoord.Doel()).Should().Be((HttpStatusCode.Redirect, "/inloggen"));
        antwoord.Headers.GetValues("Set-Cookie").Should().Contain(cookie => cookie.StartsWith("portaal=; expires=Thu, 01 Jan 1970", StringComparison.Ordinal));
        (await web.Portaal.EigenaarAsync<string>(stempel)).Should().Be(ervoor, "other sessions of this account go on");
        (await web.Portaal.EigenaarAsync<long>(
            $"SELECT count(*) FROM portaal.logboek WHERE gebruiker_id = '{gebruiker.Value}' AND handeling = 'Uitloggen'")).Should().Be(0);
    }

    [Fact]
    public async Task Wie_van_elders_naar_uitloggen_wordt_gestuurd_houdt_zijn_sessie()
    {
        // SameSite: the cookie does not come along with a form of another site, so there is none to clear away either.
        var antwoord = await web.Client().PostAsync("/uitloggen", null);

        antwoord.Headers.TryGetValues("Set-Cookie", out var cookies);
        (cookies ?? []).Should().NotContain(cookie => cookie.StartsWith("portaal=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lukt_uitloggen_niet_dan_zegt_niets_dat_het_gelukt_is_en_staat_er_geen_regel()
    {
        var gebruiker = await web.AccountAsync("lukt-niet@voorbeeld.example");
        var client = await web.IngelogdAsync("lukt-niet@voorbeeld.example");
        var token = (await client.DocumentAsync("/")).QuerySelector("meta[name=antiforgery]")!.GetAttribute("content")!;
        Task<HttpResponseMessage> LogUitAsync() => client.PostAsync("/uitloggen", Formulieren.Inhoud(("__RequestVerificationToken", token)));
        await web.Portaal.EigenaarAsync<object>(
            """
            CREATE FUNCTION portaal.proef_weiger() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.email = 'lukt-niet@voorbeeld.example' THEN RAISE 'proef'; END IF; RETURN NEW; END $$;
            CREATE TRIGGER proef_weiger BEFORE UPDATE ON identiteit.accounts FOR EACH ROW EXECUTE FUNCTION portaal.proef_weiger();
            """);

        (await LogUitAsync()).StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        await web.Portaal.EigenaarAsync<object>("DROP TRIGGER proef_weiger ON identiteit.accounts; DROP FUNCTION portaal.proef_weiger();");

        (await client.GetAsync("/")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await LogUitAsync()).Doel().Should().Be("/inloggen");
        (await web.Portaal.EigenaarAsync<long>(
            $"SELECT count(*) FROM portaal.logboek WHERE gebruiker_id = '{gebruiker.Value}' AND handeling = 'Uitloggen'")).Should().Be(1);
    }

    [Fact]
    public async Task Uitloggen_na_het_einde_van_de_sessie_leidt_gewoon_naar_inloggen()
    {
        var antwoord = await web.Client().PostAsync("/uitloggen", null);

        (antwoord.StatusCode, antwoord.Doel()).Should().Be((HttpStatusCode.Redirect, "/inloggen"));
    }

    [Fact]
    public async Task Een_formulier_van_elders_wordt_geweigerd()
    {
        var gebruiker = await web.AccountAsync("csrf@voorbeeld.example");
        var ingelogd = await web.ClientAsync(gebruiker);

        (await web.Client().PostAsync("/inloggen", Formulieren.Inhoud(
            ("_handler", "inloggen"), ("Invoer.Email", "csrf@voorbeeld.example"), ("Invoer.Wachtwoord", Webportaal.Wachtwoord))))
            .StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await web.Client().PostAsync("/wachtwoord-instellen", Formulieren.Inhoud(("_handler", "wachtwoord-instellen"))))
            .StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await ingelogd.PostAsync("/uitloggen", null)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await ingelogd.GetAsync("/")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Wie_al_is_ingelogd_wordt_niet_nog_eens_gevraagd()
    {
        await web.AccountAsync("al@voorbeeld.example");
        var client = await web.IngelogdAsync("al@voorbeeld.example");

        foreach (var antwoord in (HttpResponseMessage[])[await client.GetAsync("/inloggen"), await client.PostAsync("/inloggen", null)])
        {
            (antwoord.StatusCode, antwoord.Doel()).Should().Be((HttpStatusCode.Redirect, "/"));
        }
    }

    [Fact]
    public async Task Elke_bevoegdheid_heeft_een_policy_en_wat_niets_noemt_vraagt_een_sessie()
    {
        var policies = web.Services.GetRequiredService<IAuthorizationPolicyProvider>();

        foreach (var bevoegdheid in Enum.GetNames<Bevoegdheid>())
        {
            (await policies.GetPolicyAsync(bevoegdheid)).Should().NotBeNull();
        }

        (await policies.GetFallbackPolicyAsync()).Should().NotBeNull();
    }

    [Fact]
    public async Task Wie_vraagt_komt_in_een_circuit_uit_het_circuit_en_anders_uit_het_verzoek()
    {
        await using var verzoek = web.Services.CreateAsyncScope();
        await using var circuit = web.Services.CreateAsyncScope();
        await circuit.ServiceProvider.GetRequiredService<CircuitScope>().OnCircuitOpenedAsync(null!, default);

        verzoek.ServiceProvider.GetRequiredService<ICurrentUser>().Should().BeOfType<HttpCurrentUser>();
        (await verzoek.ServiceProvider.GetRequiredService<ICurrentUser>().GetIdAsync()).Should().BeNull();
        circuit.ServiceProvider.GetRequiredService<ICurrentUser>().Should().BeOfType<CircuitCurrentUser>();
    }
}
