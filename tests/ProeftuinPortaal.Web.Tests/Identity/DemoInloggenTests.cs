using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ProeftuinPortaal.Application.Persistence.Seed;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Identity;

public sealed class DemoInloggenTests(Webportaal web) : IClassFixture<Webportaal>
{
    [Fact]
    public async Task Zonder_demo_bestaan_lijst_en_adres_niet()
    {
        (await web.Client().GetStringAsync("/inloggen")).Should().NotContain(".example").And.NotContain(Demoaccounts.Wachtwoord);
        web.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Should().NotContain(endpoint => endpoint.RoutePattern.RawText!.Contains("demo", StringComparison.OrdinalIgnoreCase));
        var medewerker = await web.Portaal.GebruikerAsync(await web.Portaal.RegioAsync(), Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);
        (await (await web.ClientAsync(medewerker)).PostAsync("/inloggen/demo", null)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Met_demo_heeft_elk_account_een_knop_die_zo_heet_en_logt_die_in()
    {
        await using var demo = web.Met(("Portaal:Demo", "true"));
        var account = Demoaccounts.Alle[0];
        await MaakAsync(account);
        var client = web.Client(demo);

        var pagina = await client.DocumentAsync("/inloggen");
        pagina.QuerySelectorAll("details button").Select(knop => knop.TextContent).Should().Equal(Demoaccounts.Alle.Select(a => a.Email));
        pagina.QuerySelectorAll("details[open]").Should().ContainSingle();

        var antwoord = await client.VerstuurAsync("/inloggen?terug=/casussen", "form[action='/inloggen/demo']", ("account", account.Email));
        (antwoord.StatusCode, antwoord.Doel()).Should().Be((HttpStatusCode.Redirect, "/casussen"));
        (await client.GetAsync("/casussen")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Een_klik_logt_alleen_een_open_demo_account_in_en_alleen_vanaf_onze_pagina()
    {
        await using var demo = web.Met(("Portaal:Demo", "true"));
        await web.AccountAsync("echt@voorbeeld.example");
        var dicht = Demoaccounts.Alle[1];
        await MaakAsync(dicht);
        await web.Portaal.EigenaarAsync<object>($"UPDATE portaal.gebruikers SET is_actief = false WHERE id = '{dicht.Id}'");
        // The e-mail of a demo account, at an account that is none.
        await web.AccountAsync(Demoaccounts.Alle[2].Email);

        foreach (var email in (string[])["echt@voorbeeld.example", "", dicht.Email, Demoaccounts.Alle[2].Email])
        {
            (await web.Client(demo).VerstuurAsync("/inloggen", "form[action='/inloggen/demo']", ("account", email)))
                .StatusCode.Should().Be(HttpStatusCode.NotFound);
        }

        (await web.Client(demo).PostAsync("/inloggen/demo", Formulieren.Inhoud(("account", Demoaccounts.Alle[0].Email))))
            .StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public void Elk_account_is_er_een_keer_en_elke_regio_heeft_er_veertien()
    {
        Demoaccounts.Alle.Select(a => a.Id).Should().OnlyHaveUniqueItems();
        Demoaccounts.Alle.Select(a => a.Naam).Should().OnlyHaveUniqueItems();
        Demoaccounts.Alle.GroupBy(a => a.Regiocode).Should().OnlyContain(regio => regio.Count() == 14);
        // Stored in databases: a change here would orphan every demo account.
        Demoaccounts.Alle.Single(a => a.Email == "lokaalteam@utrecht.example").Id.Should().Be(Guid.Parse("384d4f0c-d512-8352-af6e-89008b5490e4"));
    }

    private async Task MaakAsync(Demoaccount account)
    {
        var organisatie = await web.Portaal.OrganisatieAsync(account.Organisatiesoort);
        await web.Portaal.EigenaarAsync<object>(
            $"""
            INSERT INTO portaal.gebruikers (id, naam, organisatie_id, organisatie_soort)
            VALUES ('{account.Id}', '{account.Naam}', '{organisatie.Value}', '{account.Organisatiesoort}');
            INSERT INTO portaal.gebruikersrollen (id, gebruiker_id, rol, regio_id, van)
            VALUES (gen_random_uuid(), '{account.Id}', '{account.Rol}', '{(await web.Portaal.RegioAsync()).Value}', now() - interval '1 year');
            """);
        await web.MaakAccountAsync(new(account.Id), account.Email, null);
    }
}
