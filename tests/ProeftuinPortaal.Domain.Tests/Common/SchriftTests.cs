using System.Text;
using CsCheck;
using ProeftuinPortaal.Domain.Common;

namespace ProeftuinPortaal.Domain.Tests.Common;

public sealed class SchriftTests
{
    private const int Maximum = 60_000;

    // Any UTF-16 unit, halves of a pair and control characters included, and often a line end.
    private static readonly Gen<string> Invoer = Gen.Frequency(
        (8, Gen.Char.Select(teken => teken.ToString())),
        (2, Een("\r\n", "\r", "\n", "\t", " ", "é", "👩‍👧", "\u2028")),
        (1, Een("\0", "\u001b", "\ud83d", "\udc69"))).Array[0, 40].Select(string.Concat);

    [Theory]
    [InlineData("een\r\ntwee\rdrie\nvier", "een\ntwee\ndrie\nvier")]
    [InlineData("  \r\n tekst \n ", "tekst")]
    [InlineData("\t", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Regeleinden_worden_gelijk_en_witruimte_eromheen_verdwijnt(string? tekst, string verwacht) =>
        Schrift.Opgeschoond(tekst).Should().Be(verwacht);

    [Theory]
    [InlineData("Zoë, Çelik, Đorđe, Søren: „goed” – ’s avonds")]
    [InlineData("eerste regel\n\n\ttweede regel")]
    [InlineData("<b>geen opmaak</b> & 'geen' \"gevaar\"")]
    [InlineData("👩‍👧 🇳🇱 𝒜")]
    [InlineData("العربية עברית 漢字 ไทย")]
    [InlineData("\u202Eomgekeerd\u202C \u200Erichting\u200F \u2066los\u2069")]
    [InlineData("\ufeff")]
    public void Gewone_tekst_in_elk_schrift_blijft_zoals_hij_is(string tekst)
    {
        Schrift.Bezwaar(tekst, Maximum).Should().BeNull();
        Schrift.Opgeschoond(tekst).Should().Be(tekst);
    }

    [Theory]
    [InlineData(0x00)]
    [InlineData(0x07)]
    [InlineData(0x08)]
    [InlineData(0x1B)]
    [InlineData(0x7F)]
    [InlineData(0x80)]
    [InlineData(0x9F)]
    public void Een_besturingsteken_wordt_geweigerd(int teken) =>
        Schrift.Bezwaar($"voor{(char)teken}na", Maximum).Should().StartWith("In de tekst staat een onzichtbaar teken");

    // By number: an attribute cannot hold half a pair.
    [Theory]
    [InlineData(0xD83D)]
    [InlineData(0xDC69)]
    public void Een_halve_emoji_wordt_geweigerd(int helft)
    {
        Schrift.Bezwaar($"voor{(char)helft}na", Maximum).Should().NotBeNull();
        Schrift.Bezwaar($"{(char)helft}", Maximum).Should().NotBeNull();
        Schrift.Bezwaar($"na{(char)helft}", Maximum).Should().NotBeNull();
    }

    [Fact]
    public void Twee_helften_in_de_verkeerde_volgorde_zijn_geen_teken() =>
        Schrift.Bezwaar($"{(char)0xDC69}{(char)0xD83D}", Maximum).Should().NotBeNull();

    [Fact]
    public void Precies_het_maximum_past_en_een_teken_meer_niet()
    {
        Schrift.Bezwaar(new string('a', Maximum), Maximum).Should().BeNull();
        Schrift.Bezwaar(new string('a', Maximum + 1), Maximum).Should().Contain("60.000 tekens");
        Schrift.Bezwaar(new string('a', Maximum + 1_234), Maximum).Should().StartWith("De tekst is 1.234 tekens te lang.");
    }

    [Fact]
    public void Wat_bij_opschonen_verdwijnt_telt_niet_mee()
    {
        Schrift.Bezwaar("  " + string.Concat(Enumerable.Repeat("a\r\n", 50)) + "b  ", 101).Should().BeNull();
        Schrift.Bezwaar("👩", 2).Should().BeNull();
        Schrift.Bezwaar("👩", 1).Should().NotBeNull();
    }

    [Fact]
    public void Opschonen_nog_eens_verandert_niets() => Invoer.Sample(tekst =>
    {
        var schoon = Schrift.Opgeschoond(tekst);
        return Schrift.Opgeschoond(schoon) == schoon && !schoon.Contains('\r', StringComparison.Ordinal)
            && Schrift.Bezwaar(tekst, 20) == Schrift.Bezwaar(schoon, 20);
    });

    [Fact]
    public void Wat_zonder_bezwaar_is_kan_de_database_bewaren_en_teruggeven() => Invoer.Sample(tekst =>
    {
        if (Schrift.Bezwaar(tekst, 40) is not null)
        {
            return true;
        }

        var schoon = Schrift.Opgeschoond(tekst);
        var streng = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        return schoon.Length <= 40 && !schoon.Contains('\0', StringComparison.Ordinal) && streng.GetString(streng.GetBytes(schoon)) == schoon;
    });

    [Fact]
    public void Een_verboden_teken_wordt_gevonden_waar_het_ook_staat() =>
        Gen.Select(Gen.Int[0, 50], Gen.Int[0, 50], Een('\0', '\u001b', '\u007f', '\ud83d', '\udc69')).Sample((voor, na, teken) =>
            Schrift.Bezwaar($"{new string('a', voor)}{teken}{new string('b', na)}", Maximum) is not null);

    private static Gen<T> Een<T>(params T[] keuzes) => Gen.Int[0, keuzes.Length - 1].Select(i => keuzes[i]);
}
