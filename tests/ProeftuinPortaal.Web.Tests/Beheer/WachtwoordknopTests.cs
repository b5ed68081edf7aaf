using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MudBlazor;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Beheer;
using ProeftuinPortaal.Web.Components;
using ProeftuinPortaal.Web.Identity;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Beheer;

/// <summary>The button for who forgot the password, on the screen itself and a real database.</summary>
public sealed class WachtwoordknopTests(Portaal portaal) : ComponentTest(services =>
{
    services.AddLogging();
    services.AddIdentiteit(portaal.AppConnectionString, new(AlleenHttps: false), []);
    services.AddPagina(portaal);
    services.AddSingleton(Options.Create(new SchilOptions()));
}), IClassFixture<Portaal>
{
    private readonly Portaal _portaal = portaal;

    [Fact]
    public async Task Only_after_a_yes_there_is_a_link()
    {
        var regio = await _portaal.RegioAsync();
        _portaal.Als(await _portaal.GebruikerAsync(regio, Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente));
        var werker = await _portaal.GebruikerAsync(regio, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam, "Werker Voorbeeld-03");
        await _portaal.EigenaarAsync<object>(
            $"INSERT INTO identiteit.accounts (id, user_name, normalized_user_name, email, normalized_email, security_stamp, concurrency_stamp, password_hash) SELECT '{werker.Value}', e, upper(e), e, upper(e), 'x', 'x', 'hash' FROM (SELECT '{werker.Value:N}@voorbeeld.example') x(e)");
        var dialoog = Render<MudDialogProvider>();
        var tab = Render<GebruikersTab>();
        const string Knop = "button[aria-label='Nieuw wachtwoord voor Werker Voorbeeld-03']";
        await tab.WaitForElementAsync(Knop, Paginadiensten.Geduld);

        await VraagAsync("Annuleren");
        tab.FindAll(".uitnodiging").Should().BeEmpty();
        (await _portaal.EigenaarAsync<bool>($"SELECT linkstempel IS NULL FROM identiteit.accounts WHERE id = '{werker.Value}'")).Should().BeTrue();

        await VraagAsync("Link maken");
        (await tab.WaitForElementAsync(".uitnodiging", Paginadiensten.Geduld)).TextContent.Should().Contain($"/wachtwoord-instellen?account={werker.Value}&code=");

        async Task VraagAsync(string antwoord)
        {
            var klik = tab.Find(Knop).ClickAsync(new());
            await dialoog.WaitForElementAsync(".bevestigdialoog", Paginadiensten.Geduld);
            dialoog.Find("h2").TextContent.Should().Be("Nieuw wachtwoord voor Werker Voorbeeld-03?");
            dialoog.Find("p").TextContent.Should().Contain("De tweede stap blijft zoals die is.");
            await dialoog.FindAll("button").Single(knop => knop.TextContent == antwoord).ClickAsync(new());
            await klik;
        }
    }
}
