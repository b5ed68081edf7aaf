using System.Net.Sockets;
using Npgsql;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Persistence.Server;

namespace ProeftuinPortaal.Web.Opstart;

/// <summary>The database of this process: how to run on it, how to migrate it, and the server when it is our own.</summary>
/// <param name="App">Connects as portaal_app.</param>
/// <param name="Eigenaar">Connects as portaal_eigenaar; null when this process was not given that right.</param>
/// <param name="Server">The embedded server; null when the server is someone else's.</param>
public sealed record Database(string App, string? Eigenaar, IngebedPostgres? Server) : IAsyncDisposable
{
    /// <inheritdoc />
    public ValueTask DisposeAsync() => Server?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>Finds the PostgreSQL, in one order: a connection string, else the embedded server.</summary>
public static partial class Databasevoorziening
{
    private const string Naam = "portaal";
    private const int MaxPogingen = 15;
    private static readonly TimeSpan Pauze = TimeSpan.FromSeconds(2);

    /// <summary>Finds the server, makes roles and database where that is ours to do, and checks the role to run as.</summary>
    /// <exception cref="Opstartfout">The database does not answer, or its role is too strong.</exception>
    /// <exception cref="PostgresServerFout">The embedded server cannot start.</exception>
    public static async Task<Database> ZorgVoorAsync(Portaalinstellingen instellingen, ILogger logger, CancellationToken cancellationToken = default)
    {
        if (instellingen.Portaal is null)
        {
            LogIngebed(logger, instellingen.Gegevensmap);
            var server = new IngebedPostgres(new(instellingen.Gegevensmap, instellingen.PostgresMap), logger);
            await server.StartAsync(cancellationToken);
            var beheer = server.ConnectionString("postgres");
            await PortaalDatabase.EnsureRolesAsync(beheer, Naam, cancellationToken: cancellationToken);
            return new(PortaalDatabase.ForApp(beheer, Naam), PortaalDatabase.ForEigenaar(beheer, Naam), server);
        }

        LogVerbinding(logger);
        return await ProbeerAsync(() => VanVerbindingAsync(instellingen, instellingen.Portaal, cancellationToken), logger, cancellationToken);
    }

    /// <summary>The role that runs the portal may not be able to climb the wall, and the database is at the version of this program.</summary>
    /// <exception cref="Opstartfout">The role is too strong.</exception>
    /// <exception cref="Databaseversiefout">The database is older or newer.</exception>
    public static async Task ControleerAsync(Database database, CancellationToken cancellationToken = default)
    {
        try
        {
            await PortaalDatabase.VerifyAppRoleAsync(database.App, cancellationToken);
        }
        catch (InvalidOperationException exception)
        {
            throw new Opstartfout(exception.Message);
        }

        await Databaseversie.ControleerAsync(database.App, cancellationToken);
    }

    /// <summary>The sentence for a server that answers, but not to us; null when it is something else. Never a value from the connection string.</summary>
    internal static string? Weigering(PostgresException exception) => exception.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            "De database weigert de rol of het wachtwoord. Controleer ConnectionStrings__Portaal en ConnectionStrings__Eigenaar, of de bestanden in Portaal__Geheimenmap.",
        PostgresErrorCodes.InvalidCatalogName =>
            "De database in ConnectionStrings__Portaal bestaat nog niet. Voer eerst de opdracht migreren uit, met ConnectionStrings__Eigenaar.",
        _ => null,
    };

    private static async Task<Database> VanVerbindingAsync(Portaalinstellingen instellingen, string portaal, CancellationToken cancellationToken)
    {
        var app = new NpgsqlConnectionStringBuilder(portaal);
        var database = app.Database ?? Naam;
        if (instellingen.Eigenaar is { } eigenaar)
        {
            await PortaalDatabase.EnsureRolesAsync(eigenaar, database, app.Password, cancellationToken);
            return new(portaal, PortaalDatabase.ForEigenaar(eigenaar, database), null);
        }

        if (instellingen.IsProductie || !await IsBeheerAsync(portaal, cancellationToken))
        {
            // Whether it answers is for now, not for the first user.
            await using var proef = new NpgsqlConnection(portaal);
            await proef.OpenAsync(cancellationToken);
            return new(portaal, null, null);
        }

        // The password of portaal_app is derived from this one; kept in a file, it is not ours to derive from.
        if (app.Password is null && app.Host?.StartsWith('/') != true && HeeftWachtwoordbestand(app))
        {
            throw new Opstartfout("Zet het wachtwoord in ConnectionStrings__Portaal, of geef ConnectionStrings__Eigenaar en ConnectionStrings__Portaal apart op: met een wachtwoordbestand kan het portaal geen veilig wachtwoord voor portaal_app maken.");
        }

        // One string is enough outside Production: make portaal_app with it, and go on as that role.
        await PortaalDatabase.EnsureRolesAsync(portaal, database, cancellationToken: cancellationToken);
        return new(PortaalDatabase.ForApp(portaal, database), PortaalDatabase.ForEigenaar(portaal, database), null);
    }

    private static bool HeeftWachtwoordbestand(NpgsqlConnectionStringBuilder verbinding) => verbinding.Passfile is not null
        || Environment.GetEnvironmentVariable("PGPASSFILE") is not null || Environment.GetEnvironmentVariable("PGPASSWORD") is not null
        || File.Exists(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".pgpass"));

    private static async Task<bool> IsBeheerAsync(string verbinding, CancellationToken cancellationToken)
    {
        // The database itself may not be there yet; roles are known in every database.
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(verbinding) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(
            "SELECT rolsuper OR rolcreaterole OR rolname = 'portaal_eigenaar' FROM pg_roles WHERE rolname = current_user", connection);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private static async Task<Database> ProbeerAsync(Func<Task<Database>> zorgVoor, ILogger logger, CancellationToken cancellationToken)
    {
        for (var poging = 1; ; poging++)
        {
            try
            {
                return await zorgVoor();
            }
            catch (NpgsqlException exception) when (exception is not PostgresException { IsTransient: false } && (exception.IsTransient || exception.InnerException is SocketException))
            {
                if (poging == MaxPogingen)
                {
                    throw new Opstartfout("De database antwoordt niet. Controleer of PostgreSQL draait en of ConnectionStrings__Portaal klopt, en start het portaal opnieuw.");
                }

                LogGeenAntwoord(logger, poging, MaxPogingen);
                await Task.Delay(Pauze, cancellationToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "PostgreSQL: ingebed, gegevens in {Map}")]
    private static partial void LogIngebed(ILogger logger, string map);

    [LoggerMessage(LogLevel.Information, "PostgreSQL: van ConnectionStrings:Portaal")]
    private static partial void LogVerbinding(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "De database antwoordt nog niet (poging {Poging} van {Max})")]
    private static partial void LogGeenAntwoord(ILogger logger, int poging, int max);
}
