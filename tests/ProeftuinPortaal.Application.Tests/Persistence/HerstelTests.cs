using Microsoft.EntityFrameworkCore;
using Npgsql;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Tests.Support;

namespace ProeftuinPortaal.Application.Tests.Persistence;

/// <summary>After the server was away, a question gets its own answer, and the next one on that connection too.</summary>
public sealed class HerstelTests(Portaal portaal) : IClassFixture<Portaal>
{
    // Npgsql prepares a statement at its fifth use on a connection.
    public static TheoryData<int> Keren => [.. Enumerable.Range(1, 7)];

    [Theory]
    [MemberData(nameof(Keren))]
    public async Task Een_vraag_op_een_weggevallen_verbinding_krijgt_haar_eigen_antwoord(int keren)
    {
        var naam = $"herstel-{keren}";
        var options = new DbContextOptionsBuilder()
            .UsePortaalServer(new NpgsqlConnectionStringBuilder(portaal.AppConnectionString) { ApplicationName = naam, MaxAutoPrepare = 10 }.ConnectionString).Options;
        for (var i = 0; i < keren; i++)
        {
            (await VraagAsync(options, i)).Should().Be($"antwoord {i}");
        }

        (await portaal.BeheerderAsync<long>($"SELECT count(*) FROM (SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = '{naam}') t")).Should().Be(1);

        for (var i = 10; i < 15; i++)
        {
            (await VraagAsync(options, i)).Should().Be($"antwoord {i}");
        }
    }

    private static async Task<string> VraagAsync(DbContextOptions options, int i)
    {
        await using var db = new DbContext(options);
        return await db.Database.SqlQuery<string>($"SELECT {$"antwoord {i}"} AS \"Value\"").SingleAsync();
    }
}
