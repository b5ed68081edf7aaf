using DotNet.Testcontainers.Builders;
using Microsoft.Extensions.Logging.Abstractions;
using ProeftuinPortaal.Application.Persistence.Server;
using Testcontainers.PostgreSql;

namespace ProeftuinPortaal.Application.Tests.Support;

/// <summary>The one PostgreSQL that all tests of a process share.</summary>
internal static class PostgresServer
{
    private static readonly Lazy<Task<string>> Server = new(VindAsync);

    /// <summary>The superuser's connection string, to the database <c>postgres</c>.</summary>
    public static Task<string> ConnectionStringAsync() => Server.Value;

    private static async Task<string> VindAsync()
    {
        if (Environment.GetEnvironmentVariable("TEST_POSTGRES") is { Length: > 0 } opgegeven)
        {
            return opgegeven;
        }
        try
        {
            return await IngebedAsync();
        }
        catch (PostgresServerFout)
        {
            if (await DockerAsync() is { } connectionString)
            {
                return connectionString;
            }
            throw;
        }
    }

    private static async Task<string> IngebedAsync()
    {
        var map = $"/tmp/proeftuinportaal-test-{Environment.ProcessId}";
        // Nothing here has to survive a power cut.
        Dictionary<string, string> instellingen = new()
        {
            ["fsync"] = "off",
            ["synchronous_commit"] = "off",
            ["full_page_writes"] = "off",
        };
        var server = new IngebedPostgres(new IngebedPostgresOpties(map, null, instellingen), NullLogger.Instance);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            server.DisposeAsync().AsTask().GetAwaiter().GetResult();
            Directory.Delete(map, recursive: true);
        };
        await server.StartAsync();
        return server.ConnectionString("postgres");
    }

    private static async Task<string?> DockerAsync()
    {
        try
        {
            // Removed by Testcontainers itself when this process ends.
            var container = new PostgreSqlBuilder("postgres:17").Build();
            await container.StartAsync();
            return container.GetConnectionString();
        }
        catch (DockerUnavailableException)
        {
            return null;
        }
    }
}
