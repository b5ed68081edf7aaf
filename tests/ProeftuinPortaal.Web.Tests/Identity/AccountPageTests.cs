using System.Text.RegularExpressions;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ProeftuinPortaal.Application.Organisaties;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Components;
using ProeftuinPortaal.Web.Identity;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Identity;

/// <summary>What the page of the own account shows.</summary>
public sealed class AccountPageTests(Portaal portaal) : ComponentTest(services => services
    .AddTransient(_ => portaal.Db).AddTransient<AccountInzienHandler>().AddSingleton(Options.Create(new SchilOptions()))
    .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider()).AddSingleton<Gedaanmelding>()), IClassFixture<Portaal>
{
    private readonly Portaal _portaal = portaal;

    [Theory]
    [InlineData(0, "Je hebt geen herstelcodes meer.", true)]
    [InlineData(1, "Je hebt nog 1 herstelcode.", true)]
    [InlineData(2, "Je hebt nog 2 herstelcodes.", true)]
    [InlineData(3, "Je hebt nog 3 herstelcodes.", false)]
    public async Task De_eigen_gegevens_rollen_en_het_aantal_herstelcodes_met_een_waarschuwing_als_er_weinig_zijn(int aantal, string zin, bool waarschuwt)
    {
        var regio = await _portaal.RegioAsync();
        var ik = await _portaal.GebruikerAsync(regio, Rol.Teamleider, Organisatiesoort.LokaalTeam, "Eigen Voorbeeld-01");
        await _portaal.EigenaarAsync<object>(
            $"""
            INSERT INTO portaal.gebruikersrollen (id, gebruiker_id, rol, regio_id, van, tot) VALUES (gen_random_uuid(), '{ik.Value}', 'Lokaalteamwerker', '{regio.Value}', '2025-01-06', '2025-07-01');
            INSERT INTO identiteit.accounts (id, user_name, normalized_user_name, email, normalized_email, security_stamp, two_factor_enabled, herstelcodes)
            SELECT '{ik.Value}', e, e, e, e, 'x', true, array_fill('h'::text, ARRAY[{aantal}]) FROM (SELECT 'eigen-{aantal}@voorbeeld.example') x(e)
            """);
        await _portaal.GebruikerAsync(regio, Rol.Procesregisseur, Organisatiesoort.Gemeente, "Ander Voorbeeld-02");
        _portaal.Als(ik);

        var pagina = Render<AccountPage>();
        await pagina.WaitForStateAsync(() => pagina.FindAll("#tweedestap").Count > 0, TimeSpan.FromSeconds(30));

        var tekst = Regex.Replace(string.Join(' ', pagina.Nodes.Select(node => node.TextContent)), @"\s+", " ");
        tekst.Should().Contain("Eigen Voorbeeld-01").And.Contain($"eigen-{aantal}@voorbeeld.example").And.Contain(zin).And.NotContain("Ander Voorbeeld-02");
        pagina.FindAll(".rollen li").Should().HaveCount(2);
        pagina.FindAll(".rollen li.voorbij").Should().ContainSingle().Which.TextContent.Should().Contain("ma 6 jan 2025").And.Contain("1 jul 2025");
        pagina.FindAll(".melding-let-op").Should().HaveCount(waarschuwt ? 1 : 0);
    }

    [Theory]
    [InlineData("telefoon", false)]
    [InlineData("telefoon", true)]
    [InlineData("wachtwoord", true)]
    public async Task Alleen_wat_het_portaal_net_deed_staat_als_gedaan_op_de_pagina(string wat, bool isGeschreven)
    {
        _portaal.Als(await _portaal.GebruikerAsync(await _portaal.RegioAsync(), Rol.Teamleider, Organisatiesoort.LokaalTeam));
        var code = isGeschreven ? Services.GetRequiredService<Gedaanmelding>().Schrijf(wat) : wat;
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/account?gedaan={code}");

        var pagina = Render<AccountPage>();
        await pagina.WaitForStateAsync(() => pagina.FindAll("#tweedestap").Count > 0, TimeSpan.FromSeconds(30));

        pagina.FindAll(".melding-goed").Should().HaveCount(isGeschreven ? 1 : 0);
    }

    [Fact]
    public async Task Zonder_tweede_stap_is_er_niets_over_codes()
    {
        _portaal.Als(await _portaal.GebruikerAsync(await _portaal.RegioAsync(), Rol.Teamleider, Organisatiesoort.LokaalTeam));

        var pagina = Render<AccountPage>();
        await pagina.WaitForStateAsync(() => pagina.FindAll("#tweedestap").Count > 0, TimeSpan.FromSeconds(30));

        pagina.FindAll("a").Select(a => a.GetAttribute("href")).Should().Equal("/account/wachtwoord");
    }
}
