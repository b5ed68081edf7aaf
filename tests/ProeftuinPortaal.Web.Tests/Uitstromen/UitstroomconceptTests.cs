using ProeftuinPortaal.Application.Uitstromen;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Web.Concepten;

namespace ProeftuinPortaal.Web.Tests.Uitstromen;

public sealed class UitstroomconceptTests
{
    [Fact]
    public void Regels_van_een_lijst_komen_terug_uit_een_concept_en_wat_niet_past_wordt_overgeslagen()
    {
        var command = new UitstroomVastleggen
        {
            OperatieId = Guid.NewGuid(),
            Casusnummer = "BCD-F23",
            Versie = 1,
            Wegingen = [new() { CriteriumId = Guid.NewGuid() }, new() { CriteriumId = Guid.NewGuid() }],
            Nazorg = [new(), new()],
        };

        Conceptinhoud.ZetTerug(command,
            """{"Wegingen.1.Antwoord":"Onzeker","Wegingen.7.Antwoord":"Ja","Wegingen.x.Antwoord":"Ja","Nazorg.0.Dag":"2030-01-07","Nazorg.1.Dag":"","Toelichting":"half"}""");

        command.Wegingen.Select(w => w.Antwoord).Should().Equal(null, Criteriumantwoord.Onzeker);
        command.Nazorg.Select(n => n.Dag).Should().Equal(new DateOnly(2030, 1, 7), null);
        command.Toelichting.Should().Be("half");
    }
}
