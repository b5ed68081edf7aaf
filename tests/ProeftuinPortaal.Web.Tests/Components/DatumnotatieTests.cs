using ProeftuinPortaal.Web.Components;

namespace ProeftuinPortaal.Web.Tests.Components;

public sealed class DatumnotatieTests
{
    private static readonly DateOnly Dinsdag = new(2026, 3, 3);

    [Fact]
    public void Een_datum_staat_er_zoals_mensen_hem_schrijven() => Datumnotatie.Kort(Dinsdag).Should().Be("di 3 mrt 2026");

    [Theory]
    [InlineData("2026-03-03T13:05:00Z", "di 3 mrt 2026, 14:05")]
    [InlineData("2026-07-01T22:30:00Z", "do 2 jul 2026, 00:30")]
    public void Een_tijdstip_is_dat_van_Nederland(string utc, string verwacht) =>
        Datumnotatie.Kort(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture)).Should().Be(verwacht);

    [Theory]
    [InlineData(-2, null)]
    [InlineData(-1, "gisteren")]
    [InlineData(0, "vandaag")]
    [InlineData(1, "morgen")]
    [InlineData(3, null)]
    public void Alleen_dichtbij_is_er_een_woord_voor(int dagen, string? woord) => Datumnotatie.Woord(Dinsdag.AddDays(dagen), Dinsdag).Should().Be(woord);
}
