using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Tests.Support;
using ProeftuinPortaal.Web.Vandaag;

namespace ProeftuinPortaal.Web.Tests.Vandaag;

/// <summary>An open Vandaag follows what comes to its user, through PostgreSQL, and nothing that comes to another.</summary>
public sealed class VandaagVolgenTests(Portaal portaal) : ComponentTest(services => Dienst(services, portaal)), IClassFixture<Portaal>
{
    private readonly Portaal _portaal = portaal;

    [Fact]
    public async Task Een_nieuwe_casus_verschijnt_bij_haar_contactpersoon_en_bij_niemand_anders()
    {
        var casus = await _portaal.CasusAsync();
        var collega = await _portaal.GebruikerAsync(casus.RegioId, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);
        var page = await OpenAsync(casus.Contactpersoon);
        page.Find("div[role=status]").TextContent.Trim().Should().BeEmpty();
        page.FindAll("tbody tr").Should().ContainSingle();

        await StartAsync(casus, "Gezin Voorbeeld-08", collega);
        await StartAsync(casus, "Gezin Voorbeeld-09", casus.Contactpersoon);

        await page.WaitForAssertionAsync(() => page.Find("div[role=status]").TextContent.Should().Contain("Er is een gezin bij jou gekomen: Gezin Voorbeeld-09."), Paginadiensten.Geduld);
        page.FindAll("tbody tr").Should().HaveCount(2);
        page.Markup.Should().NotContain("Gezin Voorbeeld-08");
        // One reading to open the page and one for the own case: what came to the colleague was not looked up.
        (await _portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.logboek WHERE gebruiker_id = '{casus.Contactpersoon.Value}' AND handeling = 'Lijst' AND onderwerp = 'Vandaag'")).Should().Be(2);
    }

    // Neither of the parts for who keeps an inbox or a region.
    private static void Dienst(IServiceCollection services, Portaal portaal)
    {
        services.AddPagina(portaal);
        services.AddCascadingAuthenticationState();
        services.AddAuthorizationCore(opties =>
        {
            foreach (var naam in Enum.GetNames<Bevoegdheid>())
            {
                opties.AddPolicy(naam, beleid => beleid.RequireAuthenticatedUser());
            }
        });
        // In the place of bUnit's own, which only asks for another.
        services.AddSingleton<IAuthorizationService, Zonder>();
    }

    private Task<object> StartAsync(Voorbeeldcasus casus, string naam, GebruikerId contactpersoon) => _portaal.AppAsync<object>(
        $"SELECT toegang.start_casus(gen_random_uuid(), gen_random_uuid(), '{naam}', '{casus.RegioId.Value}', '{contactpersoon.Value}', current_date)", casus.Procesregisseur);

    private async Task<IRenderedComponent<VandaagPage>> OpenAsync(GebruikerId wie)
    {
        _portaal.Als(wie);
        await Services.LuisterAsync(_portaal);
        var page = Render<VandaagPage>();
        await page.WaitForAssertionAsync(() => page.FindAll("table").Should().NotBeEmpty(), Paginadiensten.Geduld);
        return page;
    }

    private sealed class Zonder : IAuthorizationService
    {
        public Task<AuthorizationResult> AuthorizeAsync(ClaimsPrincipal user, object? resource, IEnumerable<IAuthorizationRequirement> requirements) =>
            Task.FromResult(AuthorizationResult.Failed());

        public Task<AuthorizationResult> AuthorizeAsync(ClaimsPrincipal user, object? resource, string policyName) => Task.FromResult(AuthorizationResult.Failed());
    }
}
