using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ProeftuinPortaal.Application.Beheer;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Beheer;
using ProeftuinPortaal.Web.Components;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Beheer;

/// <summary>What Beheer says of one user's account, and what can be done about it.</summary>
public sealed class GebruikerRegelTests() : ComponentTest(services => services.AddSingleton(Options.Create(new SchilOptions())))
{
    [Theory]
    [InlineData(true, null, null, false, "Geen account", "")]
    [InlineData(true, false, false, false, "Nog geen wachtwoord", "Nieuwe link")]
    [InlineData(true, false, true, false, "Nog geen wachtwoord", "Nieuwe link, Tweede stap herstellen")]
    [InlineData(true, true, false, false, "Nog geen tweede stap", "Nieuw wachtwoord")]
    [InlineData(true, true, true, false, "Actief", "Nieuw wachtwoord, Tweede stap herstellen")]
    [InlineData(true, true, false, true, "Actief", "Nieuw wachtwoord")]
    [InlineData(false, true, true, false, "Beëindigd", null)]
    public void The_state_of_the_account_and_what_helps(bool actief, bool? wachtwoord, bool? tweedeStap, bool demo, string stand, string? knoppen)
    {
        Services.GetRequiredService<IOptions<SchilOptions>>().Value.Demo = demo;
        var regel = Render<GebruikerRegel>(p => p.Add(x => x.Regio, "utrecht").Add(x => x.Gebruiker,
            new GebruikerRow(IEntityId<GebruikerId>.New(), "Werker Voorbeeld-01", null, "Team Voorbeeld-01", Organisatiesoort.LokaalTeam, actief)
            {
                Account = wachtwoord is null ? null : new(Guid.NewGuid(), wachtwoord.Value, tweedeStap!.Value),
                Rollen = [new(Guid.NewGuid(), Rol.Lokaalteamwerker, DateTimeOffset.UtcNow.AddDays(-1), null, true, false)],
            }));

        regel.Find("td[data-kop=Account]").TextContent.Trim().Should().Be(stand);
        var te = regel.FindAll(".acties button").Select(knop => knop.TextContent).ToList();
        string.Join(", ", te.Except(["Rol geven", "Beëindigen"])).Should().Be(knoppen ?? "");
        te.Contains("Rol geven").Should().Be(actief);
    }
}
