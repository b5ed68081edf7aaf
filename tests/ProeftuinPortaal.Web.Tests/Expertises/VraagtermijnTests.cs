using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ProeftuinPortaal.Web.Expertises;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Expertises;

public sealed class VraagtermijnTests() : ComponentTest(services => services.AddSingleton<TimeProvider>(new Klok()))
{
    [Theory]
    [InlineData("2026-11-23", "Te laat", "status-fout")]
    [InlineData("2026-11-24", "Vandaag", "status-letop")]
    [InlineData("2026-11-25", "Nog 1 werkdag", "status-letop")]
    [InlineData("2026-11-26", "Nog 2 werkdagen", "status-letop")]
    [InlineData("2026-11-30", "Nog 4 werkdagen", "status-neutraal")]
    public void Een_termijn_is_een_icoon_met_een_woord(string dag, string woord, string klasse)
    {
        var label = Render<Vraagtermijn>(x => x.Add(t => t.UiterlijkOp, DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture))).Find(".status");

        label.TextContent.Trim().Should().Be(woord);
        label.ClassList.Should().Contain(klasse);
        label.QuerySelector("svg").Should().NotBeNull();
    }

    private sealed class Klok : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 24, 11, 0, 0, TimeSpan.Zero);
    }
}
