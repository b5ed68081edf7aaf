using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Tests.Support;

namespace ProeftuinPortaal.Application.Tests.Persistence;

/// <summary>Migrating: once, again, and by eight at the same time.</summary>
public sealed class ModelTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task No_change_of_the_model_lacks_a_migration()
    {
        await using var db = new PortaalDbContext(
            new DbContextOptionsBuilder<PortaalDbContext>().UsePortaalDatabase(portaal.AppConnectionString).Options);

        db.Database.HasPendingModelChanges().Should().BeFalse();
    }

    [Fact]
    public async Task Eight_processes_can_migrate_an_empty_database_at_once()
    {
        var server = await PostgresServer.ConnectionStringAsync();
        var database = $"portaal_leeg_{Guid.NewGuid():N}";
        try
        {
            await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
            {
                await PortaalDatabase.EnsureRolesAsync(server, database);
                await PortaalDatabase.MigrateAsync(PortaalDatabase.ForEigenaar(server, database));
            }));
            await PortaalDatabase.VerifyAppRoleAsync(PortaalDatabase.ForApp(server, database));

            // Nobody else on the server may listen to what changes here.
            await using var connection = new Npgsql.NpgsqlConnection(PortaalDatabase.ForEigenaar(server, database));
            await connection.OpenAsync();
            await using var command = new Npgsql.NpgsqlCommand("SELECT has_database_privilege('public', current_database(), 'CONNECT')", connection);
            (await command.ExecuteScalarAsync()).Should().Be(false);
        }
        finally
        {
            await Testdatabase.DropAsync(database);
        }
    }

    [Fact]
    public async Task Migrating_again_keeps_everything()
    {
        var casus = await portaal.CasusAsync();
        await portaal.MetNotitieAsync(casus);

        await portaal.EigenaarAsync<object>("DELETE FROM toegang.sql_versie");
        await PortaalDatabase.MigrateAsync(portaal.EigenaarConnectionString);

        (await portaal.AppAsync<long>("SELECT count(*) FROM portaal.notities", casus.Contactpersoon)).Should().Be(1);
    }

    [Fact]
    public async Task Een_vraag_van_het_portaal_wordt_niet_gecompileerd()
    {
        await using var db = new PortaalDbContext(
            new DbContextOptionsBuilder<PortaalDbContext>().UsePortaalDatabase(portaal.AppConnectionString).Options);
        (await db.Database.SqlQuery<string>($"SELECT current_setting('jit') AS \"Value\"").SingleAsync()).Should().Be("off");
    }
}
