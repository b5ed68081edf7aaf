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
    private static readonly VersCommandoInterceptor VersCommando = new();

    /// <summary>Configures Npgsql, names, the retrying strategy and the interceptor that writes who asks.</summary>
    public static DbContextOptionsBuilder<PortaalDbContext> UsePortaalDatabase(
        this DbContextOptionsBuilder<PortaalDbContext> options, string connectionString)
    {
        options
            .UsePortaalServer(connectionString, npgsql => npgsql.MigrationsHistoryTable("migraties", PortaalDbContext.Schema))
            .AddInterceptors(Gebruiker);
        return options;
    }

    /// <summary>For every context on this server: names, and trying again, cleanly, while it restarts or moves.</summary>
    public static DbContextOptionsBuilder UsePortaalServer(
        this DbContextOptionsBuilder options, string connectionString, Action<NpgsqlDbContextOptionsBuilder>? ook = null) => options
        .UseNpgsql(connectionString, npgsql =>
        {
            npgsql.EnableRetryOnFailure(MaxPogingen, MaxWachten, ServerGaatUit);
            ook?.Invoke(npgsql);
        })
        .UseSnakeCaseNamingConvention()
        .AddInterceptors(VersCommando);
}
