using System.Globalization;

namespace ProeftuinPortaal.Benchmarks;

/// <summary>The figures as a table that reads the same in a terminal and in a note.</summary>
internal static class Verslag
{
    public static void Druk(IEnumerable<Uitslag> uitslagen)
    {
        Console.WriteLine("| Work | p50 | p95 | goal p95 | SQL p50 | ratio | goal ratio | read without an index |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var uitslag in uitslagen)
        {
            Console.WriteLine($"| {uitslag.Vraag.Naam} | {Getal(uitslag.P50)} | {Getal(uitslag.P95)}{Mis(uitslag.P95, uitslag.Vraag.DoelP95)} | {Getal(uitslag.Vraag.DoelP95)} "
                + $"| {Getal(uitslag.Sql50)} | {Getal(uitslag.Verhouding)}{Mis(uitslag.Verhouding, uitslag.Vraag.DoelVerhouding)} | {Getal(uitslag.Vraag.DoelVerhouding)} | {string.Join(", ", uitslag.Doorzocht)} |");
        }
    }

    /// <summary>The largest size beside the smallest.</summary>
    public static void DrukGroei(IReadOnlyList<(int Casussen, IReadOnlyList<Uitslag> Uitslagen)> alle)
    {
        if (alle.Count < 2)
        {
            return;
        }

        var (klein, groot) = (alle.MinBy(maat => maat.Casussen), alle.MaxBy(maat => maat.Casussen));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n## Growth from {klein.Casussen:N0} to {groot.Casussen:N0}, ratio of the medians\n"));
        Console.WriteLine("| Work | ratio |\n|---|---|");
        foreach (var (eerst, daarna) in klein.Uitslagen.Zip(groot.Uitslagen))
        {
            Console.WriteLine($"| {eerst.Vraag.Naam} | {Getal(daarna.P50 / eerst.P50)} |");
        }
    }

    private static string Getal(double? waarde) => waarde?.ToString("0.0", CultureInfo.InvariantCulture) ?? "–";

    private static string Mis(double? waarde, double? doel) => waarde > doel ? " (!)" : "";
}
