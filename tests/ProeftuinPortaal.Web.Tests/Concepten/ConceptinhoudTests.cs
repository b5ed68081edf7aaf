using ProeftuinPortaal.Web.Concepten;
using ProeftuinPortaal.Web.Tests.Components;

namespace ProeftuinPortaal.Web.Tests.Concepten;

public sealed class ConceptinhoudTests
{
    [Fact]
    public void A_draft_comes_back_into_the_command()
    {
        var command = new Notitie { Versie = 3 };

        Conceptinhoud.ZetTerug(command, """{"Tekst":"Half af\nregel 2","Plaats":"","GesprekOp":"2026-03-03","Kader":"Drang","Gelezen":true}""");

        command.Should().BeEquivalentTo(new Notitie
        {
            Tekst = "Half af\nregel 2",
            Plaats = "",
            GesprekOp = new DateOnly(2026, 3, 3),
            Kader = Kader.Drang,
            Gelezen = true,
            Versie = 3,
        });
    }

    [Theory]
    [InlineData("""{"Tekst":"a","Bestaat":"niet","Kader":"Weg","GesprekOp":"3 maart"}""", "a")]
    [InlineData("geen json", "")]
    [InlineData("[1,2]", "")]
    public void What_does_not_fit_any_more_is_skipped(string inhoud, string tekst)
    {
        var command = new Notitie();

        Conceptinhoud.ZetTerug(command, inhoud);

        command.Should().BeEquivalentTo(new Notitie { Tekst = tekst });
    }
}
