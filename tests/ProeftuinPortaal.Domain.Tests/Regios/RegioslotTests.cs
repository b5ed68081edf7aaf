using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Tests.Regios;

public sealed class RegioslotTests
{
    private static readonly Regioslot Stil = Regioslot.Open with { IsGepauzeerd = true };

    [Theory]
    [InlineData(Bevoegdheid.TijdlijnInzien, true)]
    [InlineData(Bevoegdheid.AfschriftNemen, true)]
    [InlineData(Bevoegdheid.ToegangBeeindigen, true)]
    [InlineData(Bevoegdheid.VasteContactpersoonToewijzen, true)]
    [InlineData(Bevoegdheid.ExpertiseIntrekken, true)]
    [InlineData(Bevoegdheid.NotitieVastleggen, false)]
    [InlineData(Bevoegdheid.PlanreactieGeven, false)]
    [InlineData(Bevoegdheid.ToegangGeven, false)]
    [InlineData(Bevoegdheid.FaseWijzigen, false)]
    [InlineData(Bevoegdheid.UitstroomVastleggen, false)]
    public void Waar_het_werk_stilligt_is_een_dossier_om_te_lezen(Bevoegdheid bevoegdheid, bool mag) =>
        Stil.Bezwaar(bevoegdheid).Should().Be(mag ? null : RegioslotErrors.Gepauzeerd);

    [Fact]
    public void Een_onderdeel_dat_uitstaat_kan_niet_nieuw_en_wat_niet_gekozen_is_staat_aan()
    {
        var zonder = Regioslot.Open with { Modules = [Regiomodule.VerklarendeAnalyse] };

        zonder.Bezwaar(Bevoegdheid.Top3Vaststellen).Should().Be(RegioslotErrors.StaatUit);
        zonder.Bezwaar(Bevoegdheid.ExpertiseVragen).Should().Be(RegioslotErrors.StaatUit);
        zonder.Bezwaar(Bevoegdheid.HulpVastleggen).Should().Be(RegioslotErrors.StaatUit);
        zonder.Bezwaar(Bevoegdheid.AnalyseVastleggen).Should().BeNull();
        zonder.Bezwaar(Bevoegdheid.ExpertiseInzien).Should().BeNull();
        Enum.GetValues<Bevoegdheid>().Should().OnlyContain(bevoegdheid => Regioslot.Open.Bezwaar(bevoegdheid) == null);
    }

    [Fact]
    public void Een_slot_neemt_een_recht_weg_en_geeft_er_geen()
    {
        var (werker, vreemde) = (Voorbeelden.Actor(Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam), Voorbeelden.Actor(Rol.Teamleider, Organisatiesoort.LokaalTeam));
        var open = new Betrokkenheid(Voorbeelden.Regio, [Casusrolsoort.VasteContactpersoon], []);
        var stil = open with { Slot = Stil };

        werker.Mag(Bevoegdheid.NotitieVastleggen, open).Should().BeTrue();
        werker.Mag(Bevoegdheid.NotitieVastleggen, stil).Should().BeFalse();
        werker.Mag(Bevoegdheid.TijdlijnInzien, stil).Should().BeTrue();
        vreemde.Mag(Bevoegdheid.ToegangBeeindigen, stil).Should().BeFalse();
    }
}
