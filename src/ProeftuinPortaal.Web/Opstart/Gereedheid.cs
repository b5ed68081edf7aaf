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
            // Npgsql's own limits come one after the other (open, answer, cancel); who asks waits once.
            await VraagAsync(cancellationToken).WaitAsync(TimeSpan.FromSeconds(MaxSeconden), cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is NpgsqlException or TimeoutException or IOException)
        {
            return HealthCheckResult.Unhealthy();
        }
    }

    private async Task VraagAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(database.App) { Timeout = MaxSeconden, CommandTimeout = MaxSeconden }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT toegang.mag_inloggen(NULL)", connection);
        await command.ExecuteScalarAsync(cancellationToken);
    }
}
