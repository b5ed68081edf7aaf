using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Plannen;
using ProeftuinPortaal.Domain.Tests.Support;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Tests.Plannen;

public sealed class AnalyseTests
{
    private static readonly Actor Auteur = Voorbeelden.Actor(Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);

    private readonly Casus _casus = Voorbeelden.Casus();

    public static TheoryData<Analysestatus, bool, bool, bool> ElkeStatus()
    {
        TheoryData<Analysestatus, bool, bool, bool> data = [];
        foreach (var status in Enum.GetValues<Analysestatus>())
        {
            foreach (var reactie in new[] { false, true })
            {
                foreach (var uitzondering in new[] { false, true })
                {
                    data.Add(status, reactie, uitzondering, status != Analysestatus.Gedeeld || reactie || uitzondering);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(ElkeStatus))]
    public void Gedeeld_kan_alleen_na_een_reactie_of_met_een_reden(Analysestatus status, bool reactie, bool uitzondering, bool kan)
    {
        var result = LegVast(Gegevens with { Status = status, UitzonderingGezin = uitzondering ? "Het gezin is onvindbaar." : " " }, reactie);

        result.Errors.Should().Equal(kan ? [] : [AnalyseErrors.GezinOntbreekt]);
    }

    [Fact]
    public void Feiten_houden_hun_volgorde_en_bron_en_lege_regels_tellen_niet()
    {
        var analyse = LegVast(Gegevens with { Feiten = [new("eerste", Kenbron.ZelfGezien, "huisbezoek"), new(" ", null, ""), new("tweede", Kenbron.GehoordVanAnder, "buurvrouw")] }).Value!;

        analyse.Feiten.Select(feit => (feit.Volgorde, feit.Tekst, feit.Bron)).Should().Equal((1, "eerste", "huisbezoek"), (2, "tweede", "buurvrouw"));
    }

    [Fact]
    public void Een_feit_zonder_kenbron_of_bron_wordt_geweigerd_bij_zijn_regel() =>
        LegVast(Gegevens with { Feiten = [new("", null, ""), new("los feit", null, "")] }).Errors.Select(error => error.Field)
            .Should().Equal("Feiten.1.Bron", "Feiten.1.Kenbron");

    [Fact]
    public void Alle_bezwaren_komen_tegelijk() =>
        LegVast(new Analysegegevens(Analysestatus.MetGezinBesproken, "", "") { Krachten = "\u0002", Doelen = new string('x', 60_001) })
            .Errors.Select(error => error.Field).Should().Equal("Vraag", "Verklaring", "Krachten", "Doelen");

    [Fact]
    public void Een_concept_mag_nog_zonder_verklaring_zijn() =>
        LegVast(Gegevens with { Verklaring = "" }).IsSuccess.Should().BeTrue();

    [Fact]
    public void Meer_dan_vijftig_feiten_en_een_afgesloten_casus_worden_geweigerd()
    {
        LegVast(Gegevens with { Feiten = [.. Enumerable.Range(0, 51).Select(_ => new Feitgegevens("feit", Kenbron.ZelfGezien, "zelf"))] })
            .Errors.Should().Equal(AnalyseErrors.TeVeelFeiten);
        VerklarendeAnalyse.LegVast(Voorbeelden.Casus(Voorbeelden.Vandaag), Auteur, 0, Gegevens, (false, Voorbeelden.Nu)).Errors.Should().Equal(CasusErrors.Afgesloten);
    }

    [Theory]
    [InlineData(Standpunt.Eens, "", true)]
    [InlineData(Standpunt.Deels, "", false)]
    [InlineData(Standpunt.Oneens, " ", false)]
    [InlineData(Standpunt.Oneens, "Zo was het niet.", true)]
    public void Wie_het_niet_eens_is_wordt_gehoord(Standpunt standpunt, string tekst, bool kan) =>
        Reactie.LegVast(_casus, Auteur, Guid.NewGuid(), new(IEntityId<PersoonId>.New(), standpunt, tekst), Voorbeelden.Nu).IsSuccess.Should().Be(kan);

    [Fact]
    public void Een_reactie_heeft_een_gezinslid_en_een_standpunt() =>
        Reactie.LegVast(_casus, Auteur, Guid.NewGuid(), new(null, null, null), Voorbeelden.Nu).Errors
            .Should().Equal(ReactieErrors.PersoonOntbreekt, ReactieErrors.StandpuntOntbreekt);

    [Fact]
    public void Een_reactie_op_het_plan_heeft_tekst()
    {
        Planreactie.Geef(_casus, Auteur, " ", Voorbeelden.Nu).Errors.Should().ContainSingle().Which.Field.Should().Be("Tekst");
        Planreactie.Geef(_casus, Auteur, " Goed plan. ", Voorbeelden.Nu).Value!.Tekst.Should().Be("Goed plan.");
    }

    private static Analysegegevens Gegevens => new(Analysestatus.Concept, "Waarom gebeurt dit?", "Daarom.");

    private Result<VerklarendeAnalyse> LegVast(Analysegegevens gegevens, bool reactie = false) =>
        VerklarendeAnalyse.LegVast(_casus, Auteur, 0, gegevens, (reactie, Voorbeelden.Nu));
}
