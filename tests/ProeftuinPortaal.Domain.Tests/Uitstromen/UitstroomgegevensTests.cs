using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Tests.Support;
using ProeftuinPortaal.Domain.Uitstromen;

namespace ProeftuinPortaal.Domain.Tests.Uitstromen;

public sealed class UitstroomgegevensTests
{
    private static readonly DateOnly Vandaag = Voorbeelden.Vandaag;

    [Fact]
    public void Een_volledige_uitstroom_is_goed_en_een_lege_regel_nazorg_telt_niet() =>
        Check(Gegevens() with { Nazorg = [Vandaag.AddMonths(3), null] }).Should().BeEmpty();

    [Fact]
    public void Alle_bezwaren_komen_tegelijk_elk_bij_zijn_veld() =>
        Check(new(null, "", " ", null, null, [(Guid.NewGuid(), Criteriumantwoord.Ja), (Guid.NewGuid(), null)], [null])).Should().Equal(
            UitstroomErrors.RedenOntbreekt, UitstroomErrors.ToelichtingOntbreekt, UitstroomErrors.GezinVindtOntbreekt, UitstroomErrors.BlijftContactOntbreekt,
            UitstroomErrors.UitstroomOpOntbreekt, UitstroomErrors.AntwoordOntbreekt with { Field = "Wegingen.1.Antwoord" }, UitstroomErrors.NazorgOntbreekt);

    [Theory]
    [InlineData(1, false)]
    [InlineData(0, true)]
    [InlineData(-30, true)]
    public void De_dag_ligt_tussen_de_start_en_vandaag(int dagen, bool isGoed) =>
        Check(Gegevens() with { UitstroomOp = Vandaag.AddDays(dagen) }).Should().Equal(isGoed ? [] : [UitstroomErrors.UitstroomOpBuiten]);

    [Fact]
    public void Nazorg_ligt_na_vandaag_en_geen_dag_staat_er_twee_keer() =>
        Check(Gegevens() with { Nazorg = [Vandaag, Vandaag.AddDays(9), Vandaag.AddDays(9)] }).Should().Equal(
            UitstroomErrors.NazorgVoorbij with { Field = "Nazorg.0.Dag" }, UitstroomErrors.NazorgDubbel with { Field = "Nazorg.2.Dag" });

    [Fact]
    public void Een_nazorgresultaat_mag_zonder_toelichting()
    {
        new Nazorggegevens(null, null).Check().Should().Equal(UitstroomErrors.ResultaatOntbreekt);
        new Nazorggegevens(Nazorgresultaat.Onbekend, null).Check().Should().BeEmpty();
        new Nazorggegevens(Nazorgresultaat.Veilig, "een\0twee").Check().Should().ContainSingle().Which.Field.Should().Be("Toelichting");
    }

    private static IEnumerable<Error> Check(Uitstroomgegevens gegevens) => gegevens.Check(Voorbeelden.Casus(), Vandaag);

    private static Uitstroomgegevens Gegevens() => new(
        Uitstroomreden.DoelenBereikt, "toelichting", "vindt", "blijft", Vandaag, [(Guid.NewGuid(), Criteriumantwoord.Onzeker)], [Vandaag.AddMonths(3)]);
}
