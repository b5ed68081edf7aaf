namespace ProeftuinPortaal.Domain.Common;

/// <summary>One reading of the clock: the instant, and the date and time it is in the Netherlands.</summary>
/// <param name="Tijdstip">The instant; stored as UTC, because PostgreSQL accepts only UTC in timestamptz.</param>
public sealed record Moment(DateTimeOffset Tijdstip)
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>Wall-clock time in Europe/Amsterdam. This class is the only place that knows the time zone.</summary>
    public DateTime Lokaal => TimeZoneInfo.ConvertTime(Tijdstip, Amsterdam).DateTime;

    /// <summary>The date in Europe/Amsterdam.</summary>
    public DateOnly Vandaag => DateOnly.FromDateTime(Lokaal);

    /// <summary>Reads the clock once.</summary>
    public static Moment Nu(TimeProvider clock) => new(clock.GetUtcNow());

    /// <summary>The first instant of a Dutch day: a right entered "from 3 March" starts here.</summary>
    /// <param name="dag">A date in Europe/Amsterdam. The answer is half-open: the day ends where the next one begins.</param>
    public static DateTimeOffset BeginVan(DateOnly dag)
    {
        var lokaal = dag.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(lokaal, Amsterdam.GetUtcOffset(lokaal)).ToUniversalTime();
    }
}
