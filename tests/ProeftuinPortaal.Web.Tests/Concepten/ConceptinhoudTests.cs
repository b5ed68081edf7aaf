using ProeftuinPortaal.Application.Aanmeldingen;
using ProeftuinPortaal.Application.Beheer;
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

    [Fact]
    public void A_draft_decides_nothing_that_the_page_decides()
    {
        var operatie = Guid.CreateVersion7();
        var command = new GebruikerMaken { OperatieId = operatie, Regio = "flevoland" };
        Conceptinhoud.ZetTerug(command, $$"""{"OperatieId":"{{Guid.CreateVersion7()}}","Regio":"utrecht","Naam":"Half af"}""");
        (command.OperatieId, command.Regio, command.Naam).Should().Be((operatie, "flevoland", "Half af"));

        var aanmelding = new AanmeldingIndienen { OperatieId = operatie };
        Conceptinhoud.ZetTerug(aanmelding, """{"Personen":"","Personen.0.Voornaam":"Fien","Personen.7.Voornaam":"Niemand"}""");
        aanmelding.Personen.Should().ContainSingle().Which.Voornaam.Should().Be("Fien");
    }

    [Theory]
    [InlineData("""{"Personen.0.Voornaam":"a","Personen.3.Achternaam":"b"}""", 4)]
    [InlineData("""{"Personen.59.Voornaam":"a"}""", 60)]
    [InlineData("""{"Personen.60.Voornaam":"a"}""", 0)]
    [InlineData("""{"Personen.1.Voornaam":"a","Personen.400000000.Voornaam":"x","Personen.2147483647.Voornaam":"x","Personen.99999999999.Voornaam":"x"}""", 2)]
    [InlineData("""{"Personen.-1.Voornaam":"a","Personen..Voornaam":"a","Ander.5.Voornaam":"a","Personen":"a"}""", 0)]
    public void A_draft_makes_no_more_rows_than_a_form_can_have(string inhoud, int aantal) =>
        Conceptinhoud.AantalRijen(Conceptinhoud.Lees(inhoud), "Personen", 60).Should().Be(aantal);

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
