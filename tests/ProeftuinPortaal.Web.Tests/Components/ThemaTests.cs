using System.Globalization;
using ProeftuinPortaal.Web.Components;

namespace ProeftuinPortaal.Web.Tests.Components;

public sealed class ThemaTests
{
    public static TheoryData<bool> Themas => [false, true];

    [Theory]
    [MemberData(nameof(Themas))]
    public void Text_can_be_read_on_everything_it_stands_on(bool donker)
    {
        var k = donker ? Thema.Donker : Thema.Licht;
        string[] vlakken = [k.Achtergrond, k.Vlak, k.VlakZacht];
        foreach (var vlak in vlakken)
        {
            foreach (var tekst in (string[])[k.Tekst, k.TekstZacht, k.Accent, k.AccentSterk, k.Fout])
            {
                Contrast(tekst, vlak).Should().BeGreaterThanOrEqualTo(4.5, $"{tekst} on {vlak}");
            }

            Contrast(k.Rand, vlak).Should().BeGreaterThanOrEqualTo(3, "borders");
        }

        foreach (var (tekst, vlak) in ((string, string)[])[
            (k.OpAccent, k.Accent), (k.OpAccent, k.AccentSterk), (k.Accent, k.AccentZacht), (k.Tekst, k.AccentZacht), (k.Fout, k.FoutZacht),
            (k.LetOp, k.LetOpZacht), (k.Goed, k.GoedZacht), (k.Info, k.InfoZacht), (k.Tekst, k.FoutZacht), (k.Tekst, k.LetOpZacht),
            (k.Tekst, k.GoedZacht), (k.Tekst, k.InfoZacht), (k.Accent, k.InfoZacht)])
        {
            Contrast(tekst, vlak).Should().BeGreaterThanOrEqualTo(4.5, $"{tekst} on {vlak}");
        }
    }

    [Fact]
    public void The_style_sheet_knows_no_colour_of_its_own_and_stays_small()
    {
        var css = File.ReadAllText(Path.Combine(Webmap(), "wwwroot", "portaal.css"));

        css.Should().NotMatchRegex(@":[^;{}]*#[0-9a-fA-F]{3,8}\b", "colours come from Thema, where their contrast is checked");
        css.Length.Should().BeLessThan(30_000);
        File.ReadAllText(Path.Combine(Webmap(), "wwwroot", "cijfers.css")).Should().NotMatchRegex(@":[^;{}]*#[0-9a-fA-F]{3,8}\b");
    }

    private static string Webmap()
    {
        var map = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(map!.FullName, "ProeftuinPortaal.sln")))
        {
            map = map.Parent;
        }

        return Path.Combine(map.FullName, "src", "ProeftuinPortaal.Web");
    }

    private static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string kleur)
    {
        var delen = Enumerable.Range(0, 3).Select(i => int.Parse(kleur.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(deel => deel <= 0.04045 ? deel / 12.92 : Math.Pow((deel + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * delen[0]) + (0.7152 * delen[1]) + (0.0722 * delen[2]);
    }
}
