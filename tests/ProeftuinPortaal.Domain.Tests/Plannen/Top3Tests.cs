using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Plannen;
using ProeftuinPortaal.Domain.Tests.Support;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Tests.Plannen;

public sealed class Top3Tests
{
    private static readonly PersoonId Lid = IEntityId<PersoonId>.New();
    private static readonly Actor Auteur = Voorbeelden.Actor(Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);

    private readonly Casus _casus = Voorbeelden.Casus();

    [Fact]
    public void Drie_situaties_met_eigen_rang_worden_op_rang_vastgesteld_met_de_woorden_van_gezinsleden_apart()
    {
        var top3 = StelVast(Gegevens(Situatie(2), Situatie(3), Situatie(1) with { Belevingen = [new(Lid, " Zo voelt het. ")] })).Value!;

        top3.Nummer.Should().Be(1);
        top3.Situaties.Select(s => s.Rang).Should().Equal(1, 2, 3);
        top3.Situaties[0].Belevingen.Should().ContainSingle().Which.Should().Match<Beleving>(b => b.PersoonId == Lid && b.Woorden == "Zo voelt het.");
        top3.Situaties.Select(s => s.LijnId).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Een_vierde_situatie_wordt_geweigerd_met_een_zin() =>
        StelVast(Gegevens(Situatie(1), Situatie(2), Situatie(3), Situatie(4))).Errors.Should().Equal(Top3Errors.TeVeelSituaties);

    [Fact]
    public void Een_lege_plek_is_geen_situatie() =>
        StelVast(Gegevens(Situatie(1), Leeg, Leeg)).Value!.Situaties.Should().ContainSingle();

    [Fact]
    public void Zonder_situatie_is_er_geen_top3() =>
        StelVast(Gegevens(Leeg, Leeg)).Errors.Should().Equal(Top3Errors.GeenSituatie);

    [Fact]
    public void Gelijke_rangen_worden_geweigerd_bij_de_tweede() =>
        StelVast(Gegevens(Situatie(1), Situatie(1))).Errors.Should().Equal(
            new Error(ErrorKind.Invalid, Top3Errors.GelijkeRang(1), "Situatie2.Rang"));

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    public void Een_rang_die_niet_past_wordt_geweigerd(int? rang) =>
        StelVast(Gegevens(Situatie(rang))).Errors.Should().Equal(new Error(ErrorKind.Invalid, Top3Errors.RangOnjuist(1), "Situatie1.Rang"));

    [Fact]
    public void Alle_bezwaren_komen_tegelijk_elk_bij_zijn_veld()
    {
        var situatie = Situatie(1) with { Omschrijving = " ", Voorbeelden = "a\u0001b", Risicofactoren = new string('x', Notitie.TekstMaxLength + 1), Status = null };

        StelVast(new(null, [situatie])).Errors.Select(error => error.Field).Should().Equal(
            "SamenMet", "Situatie1.Omschrijving", "Situatie1.Voorbeelden", "Situatie1.Risicofactoren", "Situatie1.Status");
    }

    [Fact]
    public void Zestigduizend_tekens_passen_en_een_teken_meer_niet()
    {
        StelVast(Gegevens(Situatie(1) with { Omschrijving = new string('x', 60_000) })).IsSuccess.Should().BeTrue();
        StelVast(Gegevens(Situatie(1) with { Omschrijving = new string('x', 60_001) })).Errors.Should().ContainSingle().Which.Field.Should().Be("Situatie1.Omschrijving");
    }

    [Fact]
    public void Woorden_van_iemand_buiten_het_gezin_worden_geweigerd() =>
        StelVast(Gegevens(Situatie(1) with { Belevingen = [new(IEntityId<PersoonId>.New(), "vreemd")] })).Errors.Should().Equal(PersoonErrors.HoortNietBijGezin);

    [Fact]
    public void Een_afgesloten_casus_krijgt_geen_nieuwe_versie() =>
        Top3.StelVast(Voorbeelden.Casus(Voorbeelden.Vandaag), Auteur, null, Gegevens(Situatie(1)), (new HashSet<PersoonId>(), Voorbeelden.Nu))
            .Errors.Should().Equal(CasusErrors.Afgesloten);

    [Fact]
    public void Een_volgende_versie_houdt_de_lijn_van_een_situatie_en_een_onbekende_lijn_begint_opnieuw()
    {
        var eerste = StelVast(Gegevens(Situatie(1))).Value!;
        var (lijn, vreemd) = (eerste.Situaties[0].LijnId, Guid.NewGuid());

        var tweede = StelVast(Gegevens(
            Situatie(2) with { LijnId = lijn, Status = Situatiestatus.Verminderd }, Situatie(1) with { LijnId = vreemd }), eerste).Value!;

        tweede.Nummer.Should().Be(2);
        tweede.Situaties.Single(s => s.LijnId == lijn).Status.Should().Be(Situatiestatus.Verminderd);
        tweede.Situaties.Should().NotContain(s => s.LijnId == vreemd);
    }

    [Fact]
    public void Een_lijn_gaat_maar_een_keer_verder()
    {
        var eerste = StelVast(Gegevens(Situatie(1))).Value!;
        var lijn = eerste.Situaties[0].LijnId;

        var tweede = StelVast(Gegevens(Situatie(1) with { LijnId = lijn }, Situatie(2) with { LijnId = lijn }), eerste).Value!;

        tweede.Situaties.Select(s => s.LijnId).Should().OnlyHaveUniqueItems().And.Contain(lijn);
    }

    [Theory]
    [InlineData(null, "Open")]
    [InlineData(Situatiestatus.Open, "Open Verminderd Opgelost")]
    [InlineData(Situatiestatus.Verminderd, "Open Verminderd Opgelost")]
    [InlineData(Situatiestatus.Opgelost, "Opgelost Teruggekeerd")]
    [InlineData(Situatiestatus.Teruggekeerd, "Verminderd Opgelost Teruggekeerd")]
    public void Van_elke_status_kan_precies_dit(Situatiestatus? van, string naar) =>
        string.Join(' ', Enum.GetValues<Situatiestatus>().Where(status => Top3gegevens.KanNa(van, status))).Should().Be(naar);

    private static Situatiegegevens Leeg => new(null, 1, "", null, " ", Situatiestatus.Open);

    private static Situatiegegevens Situatie(int? rang) => new(null, rang, $"Situatie Voorbeeld-{rang}.", null, null, Situatiestatus.Open);

    private static Top3gegevens Gegevens(params Situatiegegevens[] situaties) => new("Het gezin", situaties);

    private Result<Top3> StelVast(Top3gegevens gegevens, Top3? vorige = null) =>
        Top3.StelVast(_casus, Auteur, vorige, gegevens, (new HashSet<PersoonId> { Lid }, Voorbeelden.Nu));
}
