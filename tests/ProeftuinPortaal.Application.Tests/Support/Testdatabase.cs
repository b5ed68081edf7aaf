using Npgsql;
using ProeftuinPortaal.Application.Persistence;

namespace ProeftuinPortaal.Application.Tests.Support;

/// <summary>
/// The migrations run once per test process, into a template that every test class copies (30 ms); the names hold the
/// process id, because test projects run at the same time.
/// </summary>
internal static class Testdatabase
{
    private static readonly string Template = $"portaal_sjabloon_{Environment.ProcessId}";

    private static readonly Lazy<Task> Prepared = new(PrepareAsync);

    public static async Task<string> CreateAsync()
    {
        await Prepared.Value;
        var database = $"portaal_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {database} TEMPLATE {Template} OWNER portaal_eigenaar");
        return database;
    }

    public static Task DropAsync(string database) => ExecuteAsync($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");

    private static async Task PrepareAsync()
    {
        var server = await PostgresServer.ConnectionStringAsync();
        await PortaalDatabase.EnsureRolesAsync(server, Template);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => RemoveTemplate();
        await PortaalDatabase.MigrateAsync(PortaalDatabase.ForEigenaar(server, Template));
    }

    private static void RemoveTemplate()
    {
        try
        {
            DropAsync(Template).GetAwaiter().GetResult();
        }
        catch (NpgsqlException)
        {
            // The embedded server of this process stopped first, and its folder goes with it.
        }
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(await PostgresServer.ConnectionStringAsync()) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
