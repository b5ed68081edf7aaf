using System.Diagnostics;
using DotNet.Testcontainers.Builders;
using Microsoft.Extensions.Logging.Abstractions;
using ProeftuinPortaal.Application.Persistence.Server;
using Testcontainers.PostgreSql;

namespace ProeftuinPortaal.Application.Tests.Support;

/// <summary>The one PostgreSQL that all tests of a process share.</summary>
internal static class PostgresServer
{
    // The test runner kills this process soon after the last test, so something outside it has to clean up.
    private const string Opruimer = """
        (
            while kill -0 "$1"; do sleep 0.2; done
            kill -INT "$(head -n 1 "$2/cluster/postmaster.pid")"
            for i in $(seq 100); do test -e "$2/cluster/postmaster.pid" || break; sleep 0.1; done
            rm -rf "$2"
        ) < /dev/null > /dev/null 2>&1 &
        """;

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
        var map = $"/tmp/proeftuinportaal-test-{Guid.NewGuid().ToString("N")[..8]}";
        // Nothing here has to survive a power cut.
        Dictionary<string, string> instellingen = new()
        {
            ["fsync"] = "off",
            ["synchronous_commit"] = "off",
            ["full_page_writes"] = "off",
        };
        var server = new IngebedPostgres(new IngebedPostgresOpties(map, null, instellingen), NullLogger.Instance);
        RuimOpNaAfloop(map);
        await server.StartAsync();
        return server.ConnectionString("postgres");
    }

    private static void RuimOpNaAfloop(string map)
    {
        using var opruimer = Process.Start(new ProcessStartInfo("sh", ["-c", Opruimer, "sh", $"{Environment.ProcessId}", map]));
        opruimer!.WaitForExit();
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
