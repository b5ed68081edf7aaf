using System.Text;
using ProeftuinPortaal.Web.Identity;

namespace ProeftuinPortaal.Web.Tests.Identity;

public sealed class TotpTests
{
    // RFC 6238, appendix B, SHA-1; the last six of its eight digits.
    private static readonly byte[] Rfc = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void A_code_is_what_the_standard_says(long seconden, string code) =>
        Totp.Tijdvak(Rfc, code, DateTimeOffset.FromUnixTimeSeconds(seconden)).Should().Be(seconden / 30);

    [Theory]
    [InlineData(-31, false)]
    [InlineData(-30, true)]
    [InlineData(59, true)]
    [InlineData(60, false)]
    public void A_clock_may_be_half_a_minute_off(int verschil, bool klopt) =>
        // 005924 belongs to the half minute that begins here.
        (Totp.Tijdvak(Rfc, "005924", DateTimeOffset.FromUnixTimeSeconds(1234567890 + verschil)) == 41152263).Should().Be(klopt);

    [Theory]
    [InlineData(" 287 082 ", true)]
    [InlineData("28708", false)]
    [InlineData("2870822", false)]
    [InlineData("٢٨٧٠٨٢", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Spaces_do_not_matter_and_other_things_are_no_code(string? code, bool klopt) =>
        (Totp.Tijdvak(Rfc, code, DateTimeOffset.FromUnixTimeSeconds(59)) is not null).Should().Be(klopt);

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void The_secret_is_written_as_RFC_4648_says(string tekst, string base32) => Totp.Base32(Encoding.ASCII.GetBytes(tekst)).Should().Be(base32);
}
