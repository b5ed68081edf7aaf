using System.Globalization;
using System.Text;
using MudBlazor;

namespace ProeftuinPortaal.Web.Components;

/// <summary>The colours of one theme. Text ≥ 4.5:1 and borders, icons and focus ≥ 3:1 on every background they stand on; a test computes it.</summary>
public sealed record Kleuren
{
    public required string Achtergrond { get; init; }

    public required string Vlak { get; init; }

    public required string VlakZacht { get; init; }

    public required string Tekst { get; init; }

    public required string TekstZacht { get; init; }

    public required string Rand { get; init; }

    public required string Lijn { get; init; }

    public required string Accent { get; init; }

    public required string AccentSterk { get; init; }

    public required string AccentZacht { get; init; }

    public required string OpAccent { get; init; }

    public required string Fout { get; init; }

    public required string FoutZacht { get; init; }

    public required string LetOp { get; init; }

    public required string LetOpZacht { get; init; }

    public required string Goed { get; init; }

    public required string GoedZacht { get; init; }

    public required string Info { get; init; }

    public required string InfoZacht { get; init; }

    public required string Sluier { get; init; }
}

/// <summary>The look of the portal: one source of colours for MudBlazor and for <c>portaal.css</c>.</summary>
public static class Thema
{
    /// <summary>The typeface, from our own origin, with what a device has when it does not load.</summary>
    private static readonly string[] Letter = ["Atkinson Hyperlegible Next", "Segoe UI", "Roboto", "Helvetica Neue", "Arial", "sans-serif"];

    public static Kleuren Licht { get; } = new()
    {
        Achtergrond = "#F6F8F8",
        Vlak = "#FFFFFF",
        VlakZacht = "#EBF0F0",
        Tekst = "#182225",
        TekstZacht = "#4A585D",
        Rand = "#69787E",
        Lijn = "#D3DBDC",
        Accent = "#0E5A6B",
        AccentSterk = "#0A4452",
        AccentZacht = "#E1EEF1",
        OpAccent = "#FFFFFF",
        Fout = "#B3261E",
        FoutZacht = "#FCEEEC",
        LetOp = "#8A4B00",
        LetOpZacht = "#FDF3E3",
        Goed = "#0B6B2B",
        GoedZacht = "#E7F4EA",
        Info = "#0B5CAD",
        InfoZacht = "#E8F1FA",
        Sluier = "#18222599",
    };

    public static Kleuren Donker { get; } = new()
    {
        Achtergrond = "#12181A",
        Vlak = "#1A2225",
        VlakZacht = "#232D30",
        Tekst = "#E9EEEE",
        TekstZacht = "#B6C2C5",
        Rand = "#8A999E",
        Lijn = "#364246",
        Accent = "#82CBDB",
        AccentSterk = "#A6DCE8",
        AccentZacht = "#1B3A42",
        OpAccent = "#06262E",
        Fout = "#FFB4AB",
        FoutZacht = "#3B1F1C",
        LetOp = "#F3C073",
        LetOpZacht = "#38290F",
        Goed = "#86D9A0",
        GoedZacht = "#16321F",
        Info = "#A3CBF8",
        InfoZacht = "#16293C",
        Sluier = "#000000A6",
    };

    /// <summary>The same colours for MudBlazor's dialogs, charts and icons.</summary>
    public static MudTheme Mud { get; } = new()
    {
        PaletteLight = Palet(new PaletteLight(), Licht),
        PaletteDark = Palet(new PaletteDark(), Donker),
        Shadows = new Shadow { Elevation = [.. Enumerable.Repeat("none", 26)] },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "4px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Letter, FontSize = "1rem", LineHeight = "1.55", LetterSpacing = "normal" },
            H1 = new H1Typography { FontFamily = Letter, FontSize = "1.75rem", FontWeight = "650", LineHeight = "1.25", LetterSpacing = "normal" },
            H2 = new H2Typography { FontFamily = Letter, FontSize = "1.3rem", FontWeight = "650", LineHeight = "1.3", LetterSpacing = "normal" },
            H3 = new H3Typography { FontFamily = Letter, FontSize = "1.1rem", FontWeight = "650", LineHeight = "1.35", LetterSpacing = "normal" },
            H6 = new H6Typography { FontFamily = Letter, FontSize = "1.2rem", FontWeight = "650", LineHeight = "1.3", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = Letter, FontSize = "1rem", LineHeight = "1.55", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = Letter, FontSize = ".9375rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Letter, FontSize = "1rem", FontWeight = "600", LetterSpacing = "normal", TextTransform = "none" },
            Caption = new CaptionTypography { FontFamily = Letter, FontSize = ".875rem", LineHeight = "1.45", LetterSpacing = "normal" },
        },
    };

    /// <summary>Custom properties for the style sheet, written into the page so that the first paint already has the right colours.</summary>
    public static string Css { get; } =
        $":root{{color-scheme:light;{Eigenschappen(Licht)}}}"
        + $"@media (prefers-color-scheme:dark){{:root:not([data-thema=licht]){{color-scheme:dark;{Eigenschappen(Donker)}}}}}"
        + $":root[data-thema=donker]{{color-scheme:dark;{Eigenschappen(Donker)}}}"
        + $"@media print{{:root:root:root{{color-scheme:light;{Eigenschappen(Licht)}}}}}";

    private static TPalette Palet<TPalette>(TPalette palet, Kleuren kleuren) where TPalette : Palette
    {
        palet.Black = kleuren.Tekst;
        palet.Background = kleuren.Achtergrond;
        palet.BackgroundGray = kleuren.VlakZacht;
        palet.Surface = kleuren.Vlak;
        palet.DrawerBackground = palet.AppbarBackground = kleuren.Vlak;
        palet.DrawerText = palet.DrawerIcon = palet.AppbarText = palet.TextPrimary = kleuren.Tekst;
        palet.TextSecondary = palet.ActionDefault = kleuren.TekstZacht;
        // A disabled text that informs must still be read.
        palet.TextDisabled = palet.ActionDisabled = kleuren.TekstZacht;
        palet.LinesInputs = kleuren.Rand;
        palet.LinesDefault = palet.TableLines = palet.Divider = kleuren.Lijn;
        palet.Primary = palet.Secondary = palet.Tertiary = kleuren.Accent;
        palet.PrimaryContrastText = palet.SecondaryContrastText = palet.TertiaryContrastText = kleuren.OpAccent;
        palet.Error = kleuren.Fout;
        palet.Warning = kleuren.LetOp;
        palet.Success = kleuren.Goed;
        palet.Info = kleuren.Info;
        palet.ErrorContrastText = palet.WarningContrastText = palet.SuccessContrastText = palet.InfoContrastText = kleuren.Vlak;
        palet.OverlayDark = palet.OverlayLight = kleuren.Sluier;
        return palet;
    }

    private static string Eigenschappen(Kleuren kleuren)
    {
        var css = new StringBuilder();
        foreach (var kleur in typeof(Kleuren).GetProperties())
        {
            css.Append(CultureInfo.InvariantCulture, $"--{Kebab(kleur.Name)}:{kleur.GetValue(kleuren)};");
        }

        return css.ToString();
    }

    private static string Kebab(string naam) =>
        string.Concat(naam.Select((teken, plaats) => char.IsUpper(teken) ? (plaats == 0 ? "" : "-") + char.ToLowerInvariant(teken) : teken.ToString()));
}
