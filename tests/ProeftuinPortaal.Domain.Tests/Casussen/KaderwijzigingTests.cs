using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Tests.Support;

namespace ProeftuinPortaal.Domain.Tests.Casussen;

public sealed class KaderwijzigingTests
{
    private static readonly Casuskader Huidig = new(Guid.NewGuid(), default, Kader.Vrijwillig, Voorbeelden.Vandaag.AddDays(-10), null);

    [Theory]
    [InlineData(1, false)]
    [InlineData(0, true)]
    [InlineData(-10, true)]
    [InlineData(-11, false)]
    public void Een_kader_begint_tussen_het_begin_van_het_huidige_en_vandaag(int dagen, bool kan) =>
        Check(new(Kader.Drang, Voorbeelden.Vandaag.AddDays(dagen), "Reden Voorbeeld-01")).Select(error => error.Field).Should().Equal(kan ? [] : ["Van"]);

    [Fact]
    public void Alle_bezwaren_komen_tegelijk() =>
        Check(new(null, null, " ")).Should().Equal(KaderErrors.Ontbreekt, KaderErrors.VanOntbreekt, KaderErrors.RedenOntbreekt);

    [Fact]
    public void Het_kader_dat_al_geldt_is_geen_ander_kader()
    {
        var zelfde = new Kaderwijziging(Kader.Vrijwillig, Voorbeelden.Vandaag, "Reden Voorbeeld-01");

        Check(zelfde).Should().Equal(KaderErrors.Gelijk);
        zelfde.IsGelijk(Huidig).Should().BeFalse();
        new Kaderwijziging(Kader.Vrijwillig, Huidig.Van, "").IsGelijk(Huidig).Should().BeTrue();
    }

    [Fact]
    public void In_een_afgesloten_casus_verandert_het_kader_niet() =>
        new Kaderwijziging(Kader.Drang, Voorbeelden.Vandaag, "Reden Voorbeeld-01").Check(true, null, Voorbeelden.Vandaag).Should().Equal(CasusErrors.Afgesloten);

    [Fact]
    public void Veilig_contact_krijgt_een_versie_en_dezelfde_tekst_niet()
    {
        var casus = Voorbeelden.Casus();

        casus.WijzigVeiligContact("  Niet bellen. ").IsSuccess.Should().BeTrue();
        casus.WijzigVeiligContact("Niet bellen.").IsSuccess.Should().BeTrue();
        (casus.VeiligContact, casus.VeiligContactVersie).Should().Be(("Niet bellen.", 2));
        casus.WijzigVeiligContact(" ").IsSuccess.Should().BeTrue();
        casus.VeiligContact.Should().BeNull();
        casus.WijzigVeiligContact(new('x', 501)).Errors.Should().ContainSingle().Which.Field.Should().Be("VeiligContact");
        Voorbeelden.Casus(Voorbeelden.Vandaag).WijzigVeiligContact("x").Errors.Should().Equal(CasusErrors.Afgesloten);
    }

    private static List<Error> Check(Kaderwijziging wijziging) => [.. wijziging.Check(false, Huidig, Voorbeelden.Vandaag)];
}
