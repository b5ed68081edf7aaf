using Bunit;
using ProeftuinPortaal.Web.Tests.Support;
using ProeftuinPortaal.Web.Vandaag;

namespace ProeftuinPortaal.Web.Tests.Vandaag;

public sealed class VandaagOverdrachtenTests : ComponentTest
{
    [Fact]
    public void A_family_that_was_handed_over_is_one_click_away_with_the_reason()
    {
        var vandaag = Render<VandaagOverdrachten>(p => p.Add(x => x.Overgedragen, [new("BCD-F23", "Gezin Voorbeeld-01", DateTimeOffset.UtcNow, "Andere wijk.")]));

        vandaag.Find("h2").TextContent.Should().Be("Nieuw bij jou");
        vandaag.Find("a").GetAttribute("href").Should().Be("/casussen/BCD-F23");
        vandaag.Find("bdi").TextContent.Should().Be("Andere wijk.");
    }

    [Fact]
    public void Without_such_a_family_there_is_nothing() =>
        Render<VandaagOverdrachten>(p => p.Add(x => x.Overgedragen, [])).Markup.Trim().Should().BeEmpty();
}
