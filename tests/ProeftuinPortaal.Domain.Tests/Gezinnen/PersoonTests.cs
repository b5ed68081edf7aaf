using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Tests.Support;

namespace ProeftuinPortaal.Domain.Tests.Gezinnen;

public sealed class PersoonTests
{
    private readonly Casus _casus = Voorbeelden.Casus();

    [Fact]
    public void Een_geboortedatum_mag_onbekend_zijn() => LegVast(Gegevens with { Geboortedatum = null }).IsSuccess.Should().BeTrue();

    [Fact]
    public void Namen_en_plaats_zijn_nodig_en_kort() =>
        LegVast(new("", new string('x', 201), null, null)).Errors.Select(error => error.Field).Should().Equal("Voornaam", "Achternaam", "Gezinsrol");

    [Fact]
    public void Een_naam_met_een_stuurteken_wordt_geweigerd() =>
        LegVast(Gegevens with { Voornaam = "A\u0000" }).Errors.Should().ContainSingle().Which.Field.Should().Be("Voornaam");

    [Theory]
    [InlineData(1, false)]
    [InlineData(0, true)]
    [InlineData(-120 * 365, true)]
    public void Geboren_is_vandaag_of_eerder(int dagen, bool kan) =>
        LegVast(Gegevens with { Geboortedatum = Voorbeelden.Vandaag.AddDays(dagen) }).IsSuccess.Should().Be(kan);

    [Fact]
    public void Ouder_dan_120_jaar_wordt_geweigerd()
    {
        LegVast(Gegevens with { Geboortedatum = Voorbeelden.Vandaag.AddYears(-120) }).IsSuccess.Should().BeTrue();
        LegVast(Gegevens with { Geboortedatum = Voorbeelden.Vandaag.AddYears(-120).AddDays(-1) }).Errors.Should().Equal(PersoonErrors.GeborenTeLangGeleden);
    }

    [Fact]
    public void Een_ouder_is_ouder_dan_elk_kind()
    {
        var kind = LegVast(Gegevens).Value!;
        var jong = new Persoonsgegevens("Ouder", "Voorbeeld-01", kind.Geboortedatum, Gezinsrol.Ouder);

        LegVast(jong, kind).Errors.Should().Equal(PersoonErrors.OuderJongerDanKind);
        LegVast(jong with { Gezinsrol = Gezinsrol.AnderGezinslid }, kind).IsSuccess.Should().BeTrue();
        LegVast(jong with { Geboortedatum = kind.Geboortedatum!.Value.AddDays(-1) }, kind).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public void Een_kind_is_jonger_dan_elke_ouder()
    {
        var ouder = LegVast(Gegevens with { Gezinsrol = Gezinsrol.Ouder }).Value!;

        LegVast(Gegevens, ouder).Errors.Should().Equal(PersoonErrors.KindOuderDanOuder);
    }

    [Fact]
    public void Wie_wordt_aangepast_telt_zelf_niet_mee_en_krijgt_een_nieuwe_versie()
    {
        var persoon = LegVast(Gegevens).Value!;

        persoon.Herzie(_casus, Gegevens with { Gezinsrol = Gezinsrol.Ouder }, [persoon], Voorbeelden.Vandaag).IsSuccess.Should().BeTrue();

        persoon.Versie.Should().Be(2);
    }

    [Theory]
    [InlineData(2016, 11, 24, 10)]
    [InlineData(2016, 11, 25, 9)]
    [InlineData(2016, 2, 29, 10)]
    [InlineData(2026, 11, 24, 0)]
    public void Leeftijd_telt_hele_jaren(int jaar, int maand, int dag, int leeftijd) =>
        Persoon.Leeftijd(new(jaar, maand, dag), Voorbeelden.Vandaag).Should().Be(leeftijd);

    [Fact]
    public void In_een_afgesloten_casus_komt_niemand_erbij() =>
        Persoon.LegVast(Voorbeelden.Casus(Voorbeelden.Vandaag), Gegevens, [], Voorbeelden.Vandaag).Errors.Should().Equal(CasusErrors.Afgesloten);

    private static Persoonsgegevens Gegevens => new("Voornaam", "Voorbeeld-01", Voorbeelden.Vandaag.AddYears(-10), Gezinsrol.Kind);

    private Result<Persoon> LegVast(Persoonsgegevens gegevens, params Persoon[] gezin) => Persoon.LegVast(_casus, gegevens, gezin, Voorbeelden.Vandaag);
}
