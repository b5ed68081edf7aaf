using System.Diagnostics;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Web.Opstart;

namespace ProeftuinPortaal.Web.Tests.Opstart;

public sealed class GereedheidTests(Portaal portaal) : IClassFixture<Portaal>
{
    // A proxy that gives it five seconds must have its answer.
    private static readonly TimeSpan MaxAntwoordtijd = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Een_database_die_niets_meer_zegt_is_op_tijd_niet_gereed(bool metOpenVerbinding)
    {
        using var weg = new Commitbreker(portaal.AppConnectionString);
        await using var database = new Database(
            new NpgsqlConnectionStringBuilder(weg.ConnectionString) { Pooling = metOpenVerbinding, ApplicationName = $"gereedheid {metOpenVerbinding}" }.ConnectionString, null, null);
        var gereedheid = new Gereedheid(database);
        (await gereedheid.CheckHealthAsync(new())).Status.Should().Be(HealthStatus.Healthy);

        weg.Verstom();
        var klok = Stopwatch.StartNew();
        (await gereedheid.CheckHealthAsync(new())).Status.Should().Be(HealthStatus.Unhealthy);
        klok.Elapsed.Should().BeLessThan(MaxAntwoordtijd);
    }

    [Fact]
    public async Task Een_database_die_weg_is_is_niet_gereed_en_geen_fout()
    {
        await using var database = new Database("Host=127.0.0.1;Port=1;Database=weg;Username=niemand", null, null);
        (await new Gereedheid(database).CheckHealthAsync(new())).Status.Should().Be(HealthStatus.Unhealthy);
    }
}
