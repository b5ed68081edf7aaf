using ProeftuinPortaal.Domain.Regios;

namespace ProeftuinPortaal.Domain.Tests.Regios;

public sealed class CriteriagegevensTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 28);

    [Fact]
    public void Elke_regel_is_een_vraag_en_lege_regels_tellen_niet() =>
        new Criteriagegevens("  Vraag een? \r\n\n Vraag twee?\n", Vandaag, "x").Regels.Should().Equal("Vraag een?", "Vraag twee?");

    [Theory]
    [InlineData("Vraag een?", "")]
    [InlineData(" \n ", "Schrijf ten minste één vraag op. Zonder vragen is er geen weging.")]
    [InlineData("Vraag een?\nvraag EEN?", "Deze vraag staat er twee keer: Vraag een?")]
    [InlineData("Vraag een?\nx\u0001y", "Vraag 2: In de tekst staat een onzichtbaar teken dat we niet kunnen bewaren. Typ de tekst opnieuw of plak hem zonder opmaak.")]
    public void Vragen_die_niet_kunnen_krijgen_een_zin_bij_het_veld(string vragen, string zin)
    {
        var errors = new Criteriagegevens(vragen, Vandaag, "x").Check(Vandaag).ToList();

        errors.Select(error => error.Message).Should().Equal(zin.Length == 0 ? [] : [zin]);
        errors.Should().NotContain(error => error.Field != "Vragen");
    }

    [Fact]
    public void Te_veel_vragen_een_te_lange_vraag_een_dag_die_voorbij_is_en_geen_bron_worden_geweigerd()
    {
        var veel = string.Join('\n', Enumerable.Range(1, Criteriagegevens.MaxVragen + 1).Select(i => $"Vraag {i}?"));

        new Criteriagegevens(veel, Vandaag, "x").Check(Vandaag).Should().Equal(CriteriaErrors.TeVeel);
        new Criteriagegevens("Kort?\n" + new string('x', Criterium.VraagMaxLength + 1), Vandaag, "x").Check(Vandaag).Should().ContainSingle().Which.Message.Should().StartWith("Vraag 2: De tekst is 1 teken te lang.");
        new Criteriagegevens("Vraag een?", Vandaag.AddDays(-1), " ").Check(Vandaag).Should().Equal(CriteriaErrors.AlBegonnen, InstellingErrors.BronOntbreekt);
        new Criteriagegevens("Vraag een?", null, "x").Check(Vandaag).Should().Equal(InstellingErrors.VanOntbreekt);
    }
}
