namespace ProeftuinPortaal.Domain.Cijfers;

/// <summary>One number as it may be shown.</summary>
/// <param name="Aantal">The number; null when it is hidden.</param>
public readonly record struct Cel(int? Aantal)
{
    public bool IsVerborgen => Aantal is null;
}

/// <summary>Numbers that together make a total, as they may be shown.</summary>
/// <param name="Cellen">A hidden one is always 1 to 4.</param>
/// <param name="Totaal">Hidden when it is small itself, or when it would give a hidden number away.</param>
public sealed record Verdeling(IReadOnlyList<Cel> Cellen, Cel Totaal)
{
    /// <summary>The share of one cell in the whole, from 0 to 1; null when there is nothing to divide or something is hidden.</summary>
    public double? Aandeel(int cel) =>
        Cellen[cel].Aantal is { } deel && Totaal.Aantal is { } totaal and > 0 && !Cellen.Any(c => c.IsVerborgen) ? (double)deel / totaal : null;
}

/// <summary>
/// The rule for small numbers (F086): 1 to 4 is never shown, and nothing is shown from which it can be computed. Whoever knows
/// this rule and everything that is shown is left with at least two possibilities for every hidden number.
/// </summary>
public static class KleineAantallen
{
    /// <summary>The first number that may be shown; zero may be shown too.</summary>
    public const int Grens = 5;

    public static bool IsKlein(int aantal) => aantal is > 0 and < Grens;

    /// <summary>One distribution. Its total goes when one number is hidden, or when the hidden ones can only be all 1 or all 4.</summary>
    public static Verdeling Onderdruk(IReadOnlyList<int> aantallen)
    {
        var totaal = aantallen.Sum();
        return new([.. aantallen.Select(aantal => new Cel(IsKlein(aantal) ? null : aantal))], new(TotaalVerraadt(aantallen) || IsKlein(totaal) ? null : totaal));
    }

    /// <summary>
    /// Two distributions of the same total, such as per month and per route. What one says about the total it says about the
    /// other, so the second is shown only when the total may be known with both.
    /// </summary>
    /// <returns>The second is null when it has to stay away whole.</returns>
    public static (Verdeling Eerste, Verdeling? Tweede) Onderdruk(IReadOnlyList<int> eerste, IReadOnlyList<int> tweede)
    {
        if (eerste.Sum() != tweede.Sum())
        {
            throw new ArgumentException("Two distributions of one total have one total.", nameof(tweede));
        }

        var verdeling = Onderdruk(eerste);
        return (verdeling, verdeling.Totaal.IsVerborgen || TotaalVerraadt(tweede) ? null : Onderdruk(tweede));
    }

    /// <summary>A median over fewer than five is about recognisable people.</summary>
    public static double? Mediaan(double? mediaan, int aantal) => aantal < Grens ? null : mediaan;

    // With the total known, the hidden numbers have a known sum. One number is that sum; several have room to differ unless the
    // sum is the least or the most they can be together.
    private static bool TotaalVerraadt(IReadOnlyList<int> aantallen)
    {
        var klein = aantallen.Where(IsKlein).ToList();
        return klein.Count == 1 || (klein.Count > 1 && (klein.Sum() == klein.Count || klein.Sum() == klein.Count * (Grens - 1)));
    }
}
