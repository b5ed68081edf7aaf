using Microsoft.EntityFrameworkCore;
using Npgsql;
using ProeftuinPortaal.Application.Persistence.Migrations;

namespace ProeftuinPortaal.Application.Persistence;

/// <summary>Program and database do not fit, with a Dutch sentence that says what to do.</summary>
public sealed class Databaseversiefout(string message) : Exception(message);

/// <summary>Whether a database is at the version of this program: an old program on a new database would write what nobody reads.</summary>
public static class Databaseversie
{
    private static readonly Databaseversiefout Ouder = new(
        "De database is leeg of hoort bij een oudere versie dan dit portaal. Maak een back-up en voer met deze versie eerst de opdracht migreren uit.");

    private static readonly Databaseversiefout Nieuwer = new(
        "Dit portaal is ouder dan zijn database. Start de versie waarmee de database is gemigreerd, of een nieuwere.");

    /// <summary>Refuses a database that is older or newer than this program.</summary>
    /// <param name="app">Connects as portaal_app.</param>
    /// <exception cref="Databaseversiefout">They do not fit.</exception>
    public static async Task ControleerAsync(string app, CancellationToken cancellationToken = default)
    {
        await using var db = new PortaalDbContext(new DbContextOptionsBuilder<PortaalDbContext>().UsePortaalDatabase(app).Options);
        var stand = await LeesAsync(app, cancellationToken);
        ControleerNieuwer(db, stand.Migraties);
        if (db.Database.GetMigrations().Except(stand.Migraties).Any() || stand.Vingerafdruk != Script.Vingerafdruk)
        {
            throw Ouder;
        }
    }

    /// <summary>Refuses a database with migrations that this program does not know.</summary>
    internal static void ControleerNieuwer(PortaalDbContext db, IEnumerable<string> migraties)
    {
        if (migraties.Except(db.Database.GetMigrations()).Any())
        {
            throw Nieuwer;
        }
    }

    private static async Task<(string[] Migraties, string? Vingerafdruk)> LeesAsync(string app, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(app);
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand("SELECT migraties, vingerafdruk FROM toegang.databaseversie()", connection);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            return (reader.GetFieldValue<string[]>(0), await reader.IsDBNullAsync(1, cancellationToken) ? null : reader.GetString(1));
        }
        catch (PostgresException exception) when (exception.SqlState
            is PostgresErrorCodes.UndefinedFunction or PostgresErrorCodes.InvalidSchemaName or PostgresErrorCodes.InsufficientPrivilege)
        {
            // From before there was a version to ask for.
            throw Ouder;
        }
    }
}
