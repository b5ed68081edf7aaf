using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProeftuinPortaal.Application.Persistence;

namespace ProeftuinPortaal.Application;

/// <summary>The wiring of the application.</summary>
public static class ServiceRegistration
{
    /// <summary>Registers the clock, the door to the database and every use case.</summary>
    /// <param name="connectionString">Connects as portaal_app.</param>
    public static IServiceCollection AddApplication(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(TimeProvider.System);
        // No AddDbContextFactory: nothing in the container makes a context except PortaalDb.
        services.AddSingleton(provider => new DbContextOptionsBuilder<PortaalDbContext>()
            .UsePortaalDatabase(connectionString)
            .UseLoggerFactory(provider.GetRequiredService<ILoggerFactory>()).Options);
        services.AddScoped<PortaalDb>();

        // A use case is a class whose name ends in Handler; it keeps no state between calls.
        foreach (var handler in typeof(ServiceRegistration).Assembly.GetTypes().Where(IsHandler))
        {
            services.AddTransient(handler);
        }

        return services;
    }

    private static bool IsHandler(Type type) =>
        type is { IsClass: true, IsPublic: true } && type.Name.EndsWith("Handler", StringComparison.Ordinal);
}
