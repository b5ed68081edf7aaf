namespace ProeftuinPortaal.Domain.Common;

/// <summary>Terms in working days: Monday to Friday. Holidays count, because regions differ in them; a region that wants more time sets a longer term.</summary>
public static class Werkdagen
{
    /// <summary>The last day of a term that begins the day after <paramref name="dag"/>.</summary>
    /// <param name="dag">The day on which the clock starts; itself not counted.</param>
    /// <param name="aantal">Working days, zero or more.</param>
    public static DateOnly Na(DateOnly dag, int aantal)
    {
        for (var over = aantal; over > 0;)
        {
            dag = dag.AddDays(1);
            over -= IsWerkdag(dag) ? 1 : 0;
        }

        return dag;
    }

    /// <summary>Working days after <paramref name="van"/> up to and including <paramref name="totEnMet"/>; negative when it lies before.</summary>
    public static int Tussen(DateOnly van, DateOnly totEnMet)
    {
        if (totEnMet < van)
        {
            return -Tussen(totEnMet, van);
        }

        var aantal = 0;
        for (var dag = van.AddDays(1); dag <= totEnMet; dag = dag.AddDays(1))
        {
            aantal += IsWerkdag(dag) ? 1 : 0;
        }

        return aantal;
    }

    /// <summary>
    /// The first day from <paramref name="dag"/> on at which people work: for a day that is proposed, not for a term. Nobody is asked to be there
    /// in a weekend or on a national holiday.
    /// </summary>
    public static DateOnly EersteVanaf(DateOnly dag)
    {
        while (!IsWerkdag(dag) || Feestdagen.Is(dag))
        {
            dag = dag.AddDays(1);
        }

        return dag;
    }

    private static bool IsWerkdag(DateOnly dag) => dag.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
