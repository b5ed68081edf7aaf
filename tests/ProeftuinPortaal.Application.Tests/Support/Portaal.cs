using Microsoft.EntityFrameworkCore;
using Npgsql;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Support;

/// <summary>The application on its own database, connected as portaal_app, with a user that the test sets.</summary>
public sealed class Portaal : IAsyncLifetime, ICurrentUser
{
    private string _server = "";

    public string Database { get; private set; } = "";

    public string AppConnectionString => PortaalDatabase.ForApp(_server, Database);

    // Pooled, unlike the real one: a test asks the owner dozens of small things.
    public string EigenaarConnectionString =>
        new NpgsqlConnectionStringBuilder(PortaalDatabase.ForEigenaar(_server, Database)) { Pooling = true }.ConnectionString;

    /// <summary>The real clock: rights are compared with now() in SQL, so tests move rows, not clocks.</summary>
    public TimeProvider Clock { get; } = TimeProvider.System;

    public DateOnly Vandaag => Moment.Nu(Clock).Vandaag;

    public PortaalDb Db => new(Options, this);

    private GebruikerId? Gebruiker { get; set; }

    private DbContextOptions<PortaalDbContext> Options =>
        new DbContextOptionsBuilder<PortaalDbContext>().UsePortaalDatabase(AppConnectionString).Options;

    /// <summary>From here on, this user asks.</summary>
    public Portaal Als(GebruikerId? gebruiker)
    {
        Gebruiker = gebruiker;
        return this;
    }

    /// <summary>The door for one user, beside the current one: for tests with two people at once.</summary>
    public PortaalDb DbVoor(GebruikerId? gebruiker) => new(Options, new VasteGebruiker(gebruiker));

    /// <summary>The door for one user, over a connection that the test disturbs.</summary>
    public static PortaalDb DbVoor(GebruikerId? gebruiker, string appConnectionString) =>
        new(new DbContextOptionsBuilder<PortaalDbContext>().UsePortaalDatabase(appConnectionString).Options, new VasteGebruiker(gebruiker));

    public ValueTask<GebruikerId?> GetIdAsync() => ValueTask.FromResult(Gebruiker);

    /// <summary>As portaal_app, as any SQL that forgot everything would run.</summary>
    public Task<T> AppAsync<T>(string sql, GebruikerId? gebruiker = null) =>
        ScalarAsync<T>(AppConnectionString, gebruiker is null ? sql : $"SET app.gebruiker_id = '{gebruiker.Value.Value}'; {sql}");

    /// <summary>As portaal_eigenaar: to prepare a test, and to look at what is stored.</summary>
    public Task<T> EigenaarAsync<T>(string sql) => ScalarAsync<T>(EigenaarConnectionString, sql);

    /// <summary>As the server's superuser: what someone with the database files could do.</summary>
    public Task<T> BeheerderAsync<T>(string sql) =>
        ScalarAsync<T>(new NpgsqlConnectionStringBuilder(_server) { Database = Database, Pooling = false }.ConnectionString, sql);

    async Task IAsyncLifetime.InitializeAsync()
    {
        Database = await Testdatabase.CreateAsync();
        _server = await PostgresServer.ConnectionStringAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => Testdatabase.DropAsync(Database);

    private static async Task<T> ScalarAsync<T>(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is T value ? value : default!;
    }

    private sealed class VasteGebruiker(GebruikerId? gebruiker) : ICurrentUser
    {
        public ValueTask<GebruikerId?> GetIdAsync() => ValueTask.FromResult(gebruiker);
    }
}
