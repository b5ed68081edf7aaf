using Microsoft.EntityFrameworkCore;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace ProeftuinPortaal.Application.Persistence;

/// <summary>The one way to configure the context; used by the app, the migrations and the tests.</summary>
public static class PortaalDbContextOptions
{
    private const int MaxPogingen = 6;
    private static readonly TimeSpan MaxWachten = TimeSpan.FromSeconds(2);

    // Shutdown of the server is not transient for Npgsql by default (npgsql#5073); for us it is: it comes back.
    private static readonly string[] ServerGaatUit = ["57P01", "57P02", "57P03"];

    private static readonly GebruikerInterceptor Gebruiker = new();

    /// <summary>Configures Npgsql, names, the retrying strategy and the interceptor that writes who asks.</summary>
    public static DbContextOptionsBuilder<PortaalDbContext> UsePortaalDatabase(
        this DbContextOptionsBuilder<PortaalDbContext> options, string connectionString)
    {
        options
            .UseNpgsql(connectionString, npgsql => npgsql
                .MigrationsHistoryTable("migraties", PortaalDbContext.Schema)
                .WachtOpServer())
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(Gebruiker);
        return options;
    }

    /// <summary>Tries again while the server restarts or moves; for every context on this database.</summary>
    public static NpgsqlDbContextOptionsBuilder WachtOpServer(this NpgsqlDbContextOptionsBuilder npgsql) =>
        npgsql.EnableRetryOnFailure(MaxPogingen, MaxWachten, ServerGaatUit);
}
