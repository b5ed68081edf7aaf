using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Tests.Support;

namespace ProeftuinPortaal.Domain.Tests.Gezinnen;

public sealed class HuishoudenTests
{
    [Theory]
    [InlineData("3541", true)]
    [InlineData(" 3541 ", true)]
    [InlineData("0541", false)]
    [InlineData("354", false)]
    [InlineData("35411", false)]
    [InlineData("3541 AB", false)]
    [InlineData("٣٥٤١", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Een_postcode_heeft_vier_cijfers(string? postcode, bool kan)
    {
        var result = Huishouden.LegVast(Voorbeelden.Casus(), new(postcode, null));

        result.IsSuccess.Should().Be(kan);
        (kan ? result.Value!.Postcodegebied : result.Errors[0].Message).Should().Be(kan ? "3541" : HuishoudenErrors.Postcodegebied.Message);
    }

    [Fact]
    public void Wie_verhuist_krijgt_een_nieuwe_versie_en_een_wijk_mag_onbekend_zijn()
    {
        var huishouden = Huishouden.LegVast(Voorbeelden.Casus(), new("3541", "Wijk Voorbeeld-01")).Value!;

        huishouden.Herzie(Voorbeelden.Casus(), new("3512", " ")).IsSuccess.Should().BeTrue();
        (huishouden.Postcodegebied, huishouden.Wijk, huishouden.Versie).Should().Be(("3512", null, 2));
        huishouden.Herzie(Voorbeelden.Casus(Voorbeelden.Vandaag), new("3541", null)).Errors.Should().Equal(CasusErrors.Afgesloten);
        huishouden.Herzie(Voorbeelden.Casus(), new("3541", new('x', 101))).Errors.Should().ContainSingle().Which.Field.Should().Be("Wijk");
    }
}
