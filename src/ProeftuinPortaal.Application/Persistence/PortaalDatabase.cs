using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ProeftuinPortaal.Application.Persistence.Migrations;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Persistence;

/// <summary>Prepares a database, and says how to reach it: as owner to migrate, as portaal_app to run.</summary>
public static class PortaalDatabase
{
    private const string Eigenaar = "portaal_eigenaar";
    private const string App = "portaal_app";

    // Advisory locks, so that eight processes that start together do not trip over each other.
    private const long RollenSlot = 7271001;
    private const long MigratieSlot = 7271002;

    /// <summary>Makes the two roles and the database when they are missing.</summary>
    /// <param name="server">Connects as someone who may create roles and databases, or as portaal_eigenaar when all is there.</param>
    /// <param name="database">Name of the database of the portal.</param>
    /// <param name="appPassword">Password of portaal_app; null derives one from the password in <paramref name="server"/>.</param>
    public static async Task EnsureRolesAsync(string server, string database, string? appPassword = null, CancellationToken cancellationToken = default)
    {
        // Roles belong to the server and advisory locks to one database: so the lock is taken in "postgres".
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(server) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        if (await ScalarAsync<bool>(connection, "SELECT NOT (rolsuper OR rolcreaterole) FROM pg_roles WHERE rolname = current_user", cancellationToken))
        {
            return;
        }

        var password = Literal(appPassword ?? AppPassword(server));
        await ExecuteAsync(connection, $"SELECT pg_advisory_lock({RollenSlot})", cancellationToken);
        await ExecuteAsync(connection,
            $"""
            DO $$ BEGIN
                IF to_regrole('{Eigenaar}') IS NULL THEN CREATE ROLE {Eigenaar} NOLOGIN; END IF;
                IF to_regrole('{App}') IS NULL THEN CREATE ROLE {App}; END IF;
                IF NOT pg_has_role(current_user, '{Eigenaar}', 'MEMBER') THEN EXECUTE format('GRANT {Eigenaar} TO %I', current_user); END IF;
            END $$;
            ALTER ROLE {App} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD {password};
            """, cancellationToken);
        // Under the same lock: two processes that grant on one database at once trip over its row in the catalogue.
        await EnsureDatabaseAsync(connection, database, cancellationToken);
        await ExecuteAsync(connection, $"SELECT pg_advisory_unlock({RollenSlot})", cancellationToken);
    }

    /// <summary>Migrates as the owner, under a lock; then applies functions and policies when they changed, and copies the table of rights.</summary>
    /// <exception cref="Databaseversiefout">The database is newer than this program.</exception>
    public static async Task MigrateAsync(string eigenaar, CancellationToken cancellationToken = default)
    {
        await using var slot = new NpgsqlConnection(eigenaar);
        await slot.OpenAsync(cancellationToken);
        await ExecuteAsync(slot, $"SELECT pg_advisory_lock({MigratieSlot})", cancellationToken);

        await using (var db = new PortaalDbContext(new DbContextOptionsBuilder<PortaalDbContext>().UsePortaalDatabase(eigenaar).Options))
        {
            Databaseversie.ControleerNieuwer(db, await db.Database.GetAppliedMigrationsAsync(cancellationToken));
            var nieuw = await db.Database.GetPendingMigrationsAsync(cancellationToken);
            await db.Database.MigrateAsync(cancellationToken);
            await PasScriptsToeAsync(slot, nieuw.Any(), cancellationToken);
        }

        await ExecuteAsync(slot, $"SELECT pg_advisory_unlock({MigratieSlot})", cancellationToken);
    }

    /// <summary>The wall only holds for a role that cannot climb it; start-up refuses any other.</summary>
    /// <exception cref="InvalidOperationException">The role is too strong; the message says so in Dutch.</exception>
    public static async Task VerifyAppRoleAsync(string connectionString, CancellationToken cancellationToken = default)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        var teSterk = await ScalarAsync<bool>(connection,
            """
            SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb
                OR EXISTS (SELECT FROM pg_auth_members WHERE member = r.oid)
                OR EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                           WHERE n.nspname IN ('portaal', 'toegang', 'identiteit') AND pg_has_role(r.oid, c.relowner, 'MEMBER'))
            FROM pg_roles r WHERE rolname = current_user
            """, cancellationToken);
        if (teSterk)
        {
            throw new InvalidOperationException(
                $"Het portaal draait alleen als een rol zonder bijzondere rechten, zoals {App}. De rol in ConnectionStrings:Portaal is eigenaar, superuser of kan de rijbeveiliging omzeilen.");
        }
    }

    /// <summary>Connection string to run with: portaal_app on this server and database.</summary>
    public static string ForApp(string server, string database) => new NpgsqlConnectionStringBuilder(server)
    {
        Database = database,
        Username = App,
        Password = AppPassword(server),
        MaxAutoPrepare = 100,
    }.ConnectionString;

    /// <summary>Connection string to migrate with: acts as portaal_eigenaar, whoever logs in.</summary>
    public static string ForEigenaar(string server, string database) => new NpgsqlConnectionStringBuilder(server)
    {
        Database = database,
        Options = $"-c role={Eigenaar}",
        Pooling = false,
    }.ConnectionString;

    private static async Task EnsureDatabaseAsync(NpgsqlConnection connection, string database, CancellationToken cancellationToken)
    {
        var naam = $"\"{database.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        if (!await ScalarAsync<bool>(connection, $"SELECT EXISTS (SELECT FROM pg_database WHERE datname = {Literal(database)})", cancellationToken))
        {
            await ExecuteAsync(connection, $"CREATE DATABASE {naam} OWNER {Eigenaar}", cancellationToken);
        }

        // Nobody else on the server may listen to what changes here.
        await ExecuteAsync(connection,
            $"REVOKE CONNECT, TEMPORARY ON DATABASE {naam} FROM PUBLIC; GRANT CONNECT, CREATE ON DATABASE {naam} TO {Eigenaar}; GRANT CONNECT ON DATABASE {naam} TO {App}", cancellationToken);
    }

    // Policies and functions are not migrations: their files are applied whole when one of them changed, so that each
    // has one place to read and to edit (docs/adr/0007-repeatable-sql.md).
    private static async Task PasScriptsToeAsync(NpgsqlConnection connection, bool altijd, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var bekend = await ScalarAsync<bool>(connection,
            $"SELECT EXISTS (SELECT FROM toegang.sql_versie WHERE vingerafdruk = '{Script.Vingerafdruk}')", cancellationToken);
        if (altijd || !bekend)
        {
            await ExecuteAsync(connection, Script.Herhaalbaar, cancellationToken);
            await ExecuteAsync(connection,
                $"DELETE FROM toegang.sql_versie; INSERT INTO toegang.sql_versie (vingerafdruk) VALUES ('{Script.Vingerafdruk}')", cancellationToken);
        }

        await KopieerRechtenAsync(connection, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task KopieerRechtenAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await ExecuteAsync(connection, "DELETE FROM toegang.rechten; DELETE FROM toegang.schermen; DELETE FROM toegang.zonder_casussen", cancellationToken);

        await using var rechten = new NpgsqlCommand(
            "INSERT INTO toegang.rechten SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])", connection);
        Voeg(rechten, Rechten.Alle.Select(r => r.Rol.ToString()), Rechten.Alle.Select(r => r.Organisatiesoort.ToString()),
            Rechten.Alle.Select(r => r.Casusrol.ToString()), Rechten.Alle.Select(r => r.Dossierdeel.ToString()), Rechten.Alle.Select(r => r.Niveau.ToString()));
        await rechten.ExecuteNonQueryAsync(cancellationToken);

        await using var schermen = new NpgsqlCommand("INSERT INTO toegang.schermen SELECT * FROM unnest($1::text[], $2::text[])", connection);
        Voeg(schermen, Rechten.Schermen.Select(s => s.Rol.ToString()), Rechten.Schermen.Select(s => s.Bevoegdheid.ToString()));
        await schermen.ExecuteNonQueryAsync(cancellationToken);

        await using var zonder = new NpgsqlCommand("INSERT INTO toegang.zonder_casussen SELECT * FROM unnest($1::text[])", connection);
        Voeg(zonder, Rechten.ZonderCasussen.Select(rol => rol.ToString()));
        await zonder.ExecuteNonQueryAsync(cancellationToken);
    }

    private static void Voeg(NpgsqlCommand command, params IEnumerable<string>[] kolommen)
    {
        foreach (var kolom in kolommen)
        {
            command.Parameters.Add(new() { Value = kolom.ToArray() });
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<T> ScalarAsync<T>(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static string Literal(string tekst) => $"'{tekst.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string AppPassword(string server) => Convert.ToHexString(HMACSHA256.HashData(
        Encoding.UTF8.GetBytes(new NpgsqlConnectionStringBuilder(server).Password ?? ""), Encoding.UTF8.GetBytes(App)));
}
