using Bunit;
using ProeftuinPortaal.Web.Components;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Components;

public sealed class StatuslabelTests : ComponentTest
{
    [Fact]
    public void Every_kind_has_its_own_icon_and_a_word()
    {
        var labels = Enum.GetValues<Statussoort>()
            .Select(soort => Render<Statuslabel>(label => label.Add(l => l.Soort, soort).Add(l => l.Tekst, "Te laat")))
            .ToList();

        labels.Should().OnlyContain(label => label.Find(".status").TextContent == "Te laat");
        labels.Select(label => label.Find("svg").InnerHtml).Should().OnlyHaveUniqueItems("colour may not be the only difference");
    }
}
