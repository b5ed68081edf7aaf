using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace ProeftuinPortaal.Web.Opstart;

/// <summary>Ready when the database answers in time. The answer never says more than yes or no.</summary>
public sealed class Gereedheid(Database database) : IHealthCheck
{
    private const int MaxSeconden = 3;

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var connection = new NpgsqlConnection(
                new NpgsqlConnectionStringBuilder(database.App) { Timeout = MaxSeconden, CommandTimeout = MaxSeconden }.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand("SELECT toegang.mag_inloggen(NULL)", connection);
            await command.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is NpgsqlException or TimeoutException or IOException)
        {
            return HealthCheckResult.Unhealthy();
        }
    }
}
