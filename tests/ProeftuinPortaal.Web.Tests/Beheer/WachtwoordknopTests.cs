using Bunit;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MudBlazor;
using ProeftuinPortaal.Application.Beheer;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Regios;
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
    public async Task Two_clicks_at_once_show_one_link_that_works()
    {
        var regio = await _portaal.RegioAsync();
        _portaal.Als(await _portaal.GebruikerAsync(regio, Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente));
        var werker = await AccountAsync(regio, "Nieuw Voorbeeld-04", null);
        var tab = Render<GebruikersTab>();
        var knop = await tab.WaitForElementAsync("button[aria-label='Nieuwe link voor Nieuw Voorbeeld-04']", Paginadiensten.Geduld);

        await Task.WhenAll(knop.ClickAsync(new()), knop.ClickAsync(new()));

        await WerktAsync((await tab.WaitForElementAsync(".uitnodiging", Paginadiensten.Geduld)).TextContent, true);
        (await _portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.logboek WHERE handeling = 'Uitnodiging' AND rij = '{werker.Value}'")).Should().Be(1);
    }

    [Fact]
    public async Task Sent_again_no_command_gives_a_link_not_even_when_another_one_was_made()
    {
        var regio = await _portaal.RegioAsync();
        _portaal.Als(await _portaal.GebruikerAsync(regio, Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente));
        var uitnodigingen = Services.GetRequiredService<Uitnodigingen>();
        var code = regio.Value.ToString("N");
        GebruikerMaken maken = new()
        {
            OperatieId = Guid.NewGuid(),
            Regio = code,
            Naam = "Werker Voorbeeld-05",
            Email = $"{Guid.NewGuid():N}@voorbeeld.example",
            Organisatie = await _portaal.OrganisatieAsync(Organisatiesoort.LokaalTeam),
            Rol = Rol.Lokaalteamwerker,
        };
        WachtwoordlinkMaken wachtwoord = new(Guid.NewGuid(), code, await AccountAsync(regio, "Werker Voorbeeld-06", "hash"));

        var gemaakt = (await uitnodigingen.MaakAsync(maken, default)).Value!;
        (await uitnodigingen.MaakAsync(maken, default)).Errors.Single().Message.Should().StartWith("De link is al gegeven");
        await WerktAsync(gemaakt, true);

        var eerste = (await uitnodigingen.HerstelWachtwoordAsync(wachtwoord, default)).Value!;
        var tweede = (await uitnodigingen.HerstelWachtwoordAsync(wachtwoord with { OperatieId = Guid.NewGuid() }, default)).Value!;
        (await uitnodigingen.HerstelWachtwoordAsync(wachtwoord, default)).Errors.Single().Message.Should().StartWith("De link is al gegeven");
        await WerktAsync(eerste, false);
        await WerktAsync(tweede, true);
    }

    private async Task WerktAsync(string link, bool verwacht)
    {
        var delen = QueryHelpers.ParseQuery(new Uri(new Uri("http://portaal"), link).Query);
        await using var scope = Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<Gebruikersbeheer>().VindBijLinkAsync(delen["account"], delen["code"]) is not null).Should().Be(verwacht);
    }

    private async Task<GebruikerId> AccountAsync(RegioId regio, string naam, string? hash)
    {
        var werker = await _portaal.GebruikerAsync(regio, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam, naam);
        await _portaal.EigenaarAsync<object>(
            $"INSERT INTO identiteit.accounts (id, user_name, normalized_user_name, email, normalized_email, security_stamp, concurrency_stamp, password_hash) SELECT '{werker.Value}', e, upper(e), e, upper(e), 'x', 'x', {(hash is null ? "NULL" : $"'{hash}'")} FROM (SELECT '{werker.Value:N}@voorbeeld.example') x(e)");
        return werker;
    }

    [Fact]
    public async Task Only_after_a_yes_there_is_a_link()
    {
        var regio = await _portaal.RegioAsync();
        _portaal.Als(await _portaal.GebruikerAsync(regio, Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente));
        var werker = await AccountAsync(regio, "Werker Voorbeeld-03", "hash");
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
