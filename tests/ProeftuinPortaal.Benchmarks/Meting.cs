using System.Diagnostics;

namespace ProeftuinPortaal.Benchmarks;

/// <summary>One piece of work.</summary>
/// <param name="Portaal">Through the handler, with row-level security and the logboek.</param>
/// <param name="Sql">The same question by hand; null where there is no other way than the function that the handler asks.</param>
/// <param name="DoelP95">In milliseconds, from the design.</param>
/// <param name="DoelVerhouding">Of the medians.</param>
internal sealed record Vraag(string Naam, Func<Task> Portaal, Func<Task>? Sql = null, double? DoelP95 = null, double? DoelVerhouding = null);

/// <summary>How one piece of work went, in milliseconds.</summary>
/// <param name="Doorzocht">Tables of which more than ten thousand rows were read at each asking, without an index.</param>
internal sealed record Uitslag(Vraag Vraag, double P50, double P95, double? Sql50, IReadOnlyList<string> Doorzocht)
{
    public double? Verhouding => P50 / Sql50;
}

internal static class Meting
{
    private const int Opwarmen = 20;
    private const int VeelRijen = 10_000;

    public static async Task<IReadOnlyList<Uitslag>> MeetAsync(Proefdatabase proef, IReadOnlyList<Vraag> vragen, int keren)
    {
        List<Uitslag> uitslagen = [];
        foreach (var vraag in vragen)
        {
            for (var i = 0; i < Opwarmen; i++)
            {
                await vraag.Portaal();
                await (vraag.Sql?.Invoke() ?? Task.CompletedTask);
            }

            // In turn, so that what else this machine does falls on both.
            List<double> portaal = [], sql = [];
            for (var i = 0; i < keren; i++)
            {
                portaal.Add(await TijdAsync(vraag.Portaal));
                if (vraag.Sql is not null)
                {
                    sql.Add(await TijdAsync(vraag.Sql));
                }
            }

            uitslagen.Add(new(vraag, Percentiel(portaal, 0.5), Percentiel(portaal, 0.95), sql.Count > 0 ? Percentiel(sql, 0.5) : null, await DoorzochtAsync(proef, vraag)));
        }

        return uitslagen;
    }

    // Apart from the timing: connections are closed for it.
    private static async Task<IReadOnlyList<string>> DoorzochtAsync(Proefdatabase proef, Vraag vraag)
    {
        const int Keren = 5;
        var eerst = await proef.DoorzochtAsync();
        for (var i = 0; i < Keren; i++)
        {
            await vraag.Portaal();
        }

        var daarna = await proef.DoorzochtAsync();
        return
        [
            .. daarna.Select(tabel => (Naam: tabel.Key, Rijen: (tabel.Value - eerst.GetValueOrDefault(tabel.Key)) / Keren))
                .Where(tabel => tabel.Rijen > VeelRijen && !tabel.Naam.StartsWith("pg_", StringComparison.Ordinal))
                .OrderByDescending(tabel => tabel.Rijen).Select(tabel => FormattableString.Invariant($"{tabel.Naam} {tabel.Rijen:N0}")),
        ];
    }

    private static async Task<double> TijdAsync(Func<Task> werk)
    {
        var begin = Stopwatch.GetTimestamp();
        await werk();
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }

    private static double Percentiel(List<double> tijden, double deel)
    {
        tijden.Sort();
        return tijden[Math.Min(tijden.Count - 1, (int)(tijden.Count * deel))];
    }
}
