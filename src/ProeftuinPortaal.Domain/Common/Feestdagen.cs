namespace ProeftuinPortaal.Domain.Common;

/// <summary>The Dutch national holidays, as every calendar has them. Not for terms: those are in <see cref="Werkdagen"/>.</summary>
public static class Feestdagen
{
    /// <summary>Whether most people are free on this day.</summary>
    public static bool Is(DateOnly dag)
    {
        var pasen = Pasen(dag.Year);
        return (dag.Month, dag.Day) is (1, 1) or (5, 5) or (12, 25) or (12, 26)
            || dag == Koningsdag(dag.Year)
            || dag == pasen || dag == pasen.AddDays(1) || dag == pasen.AddDays(39) || dag == pasen.AddDays(49) || dag == pasen.AddDays(50);
    }

    // On a Sunday it is kept the day before.
    private static DateOnly Koningsdag(int jaar) =>
        new DateOnly(jaar, 4, 27) is { DayOfWeek: not DayOfWeek.Sunday } dag ? dag : new(jaar, 4, 26);

    // Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher).
    private static DateOnly Pasen(int jaar)
    {
        var (a, b, c) = (jaar % 19, jaar / 100, jaar % 100);
        var (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var som = h + l - (7 * m) + 114;
        return new(jaar, som / 31, (som % 31) + 1);
    }
}
