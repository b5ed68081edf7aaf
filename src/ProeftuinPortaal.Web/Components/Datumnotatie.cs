using System.Globalization;
using ProeftuinPortaal.Domain.Common;

namespace ProeftuinPortaal.Web.Components;

/// <summary>Dates as Dutch people write them; the words are our own, because those of the operating system change.</summary>
public static class Datumnotatie
{
    private static readonly string[] Dagen = ["zo", "ma", "di", "wo", "do", "vr", "za"];
    private static readonly string[] Maanden = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    /// <summary><c>di 3 mrt 2026</c></summary>
    public static string Kort(DateOnly dag) =>
        string.Create(CultureInfo.InvariantCulture, $"{Dagen[(int)dag.DayOfWeek]} {ZonderWeekdag(dag)}");

    /// <summary><c>3 mrt 2014</c>: of a birth nobody asks which day of the week it was.</summary>
    public static string ZonderWeekdag(DateOnly dag) =>
        string.Create(CultureInfo.InvariantCulture, $"{dag.Day} {Maanden[dag.Month - 1]} {dag.Year}");

    /// <summary><c>di 3 mrt 2026, 14:05</c>, in the Netherlands.</summary>
    public static string Kort(DateTimeOffset tijdstip)
    {
        var lokaal = new Moment(tijdstip).Lokaal;
        return string.Create(CultureInfo.InvariantCulture, $"{Kort(DateOnly.FromDateTime(lokaal))}, {lokaal:HH:mm}");
    }

    /// <summary><c> tot 14:05</c>, in the Netherlands, after a time of the same day; null when that is the same minute.</summary>
    public static string? Tot(DateTimeOffset van, DateTimeOffset tot) =>
        Kort(van) == Kort(tot) ? null : string.Create(CultureInfo.InvariantCulture, $" tot {new Moment(tot).Lokaal:HH:mm}");

    /// <summary>The everyday word for a day close by; null when there is none. Only ever beside the date itself.</summary>
    public static string? Woord(DateOnly dag, DateOnly vandaag) => (dag.DayNumber - vandaag.DayNumber) switch
    {
        -1 => "gisteren",
        0 => "vandaag",
        1 => "morgen",
        2 => "overmorgen",
        _ => null,
    };
}
