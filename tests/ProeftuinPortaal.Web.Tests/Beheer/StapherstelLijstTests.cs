using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ProeftuinPortaal.Application.Beheer;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Beheer;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Beheer;

/// <summary>The requests to take away a second step, as another beheerder sees them.</summary>
public sealed class StapherstelLijstTests(Portaal portaal) : ComponentTest(services => services
    .AddTransient(_ => portaal.Db).AddTransient<StapherstelBeoordelenHandler>()), IClassFixture<Portaal>
{
    [Theory]
    [InlineData(false, null, "Gevraagd door Vrager Voorbeeld-01", 2)]
    [InlineData(true, null, "Verlopen: niemand besliste binnen een week.", 0)]
    // Closed by who asked anew: nobody decided about this one.
    [InlineData(true, false, "Verlopen: niemand besliste binnen een week.", 0)]
    [InlineData(false, false, "Afgewezen of ingetrokken door Ander Voorbeeld-02", 0)]
    [InlineData(false, true, "Toegestaan door Ander Voorbeeld-02", 0)]
    public void Only_an_open_request_can_be_decided(bool verlopen, bool? toegestaan, string zin, int knoppen)
    {
        StapherstelRow rij = new(Guid.NewGuid(), Guid.NewGuid(), "Werker Voorbeeld-03", "Telefoon kwijt.", Guid.NewGuid(), "Vrager Voorbeeld-01", DateTimeOffset.UnixEpoch)
        {
            IsVerlopen = verlopen,
            Toegestaan = toegestaan,
            Beoordelaar = toegestaan is null ? null : "Ander Voorbeeld-02",
            BeoordeeldOp = toegestaan is null ? null : DateTimeOffset.UnixEpoch,
        };

        var lijst = Render<StapherstelLijst>(p => p.Add(l => l.Stapherstel, new(new GebruikerId(Guid.NewGuid()), [rij])).Add(l => l.Regio, "x"));

        lijst.Find("li").TextContent.Should().Contain(zin);
        lijst.FindAll("button").Should().HaveCount(knoppen);
    }
}
