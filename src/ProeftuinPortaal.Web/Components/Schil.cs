using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Diagnostics;
using MudBlazor;
using MudBlazor.Services;

namespace ProeftuinPortaal.Web.Components;

/// <summary>What the frame around the pages needs to know from the configuration, section <c>Portaal</c>.</summary>
public sealed class SchilOptions
{
    /// <summary>Demo mode: every page says that the data are invented.</summary>
    public bool Demo { get; set; }
}

/// <summary>Wires the frame around the pages: components, layout, error pages and the circuit's limits.</summary>
public static class Schil
{
    /// <summary>The largest message a browser may send: a long text, where the default of 32 kB drops it silently.</summary>
    public const int MaxBericht = 512 * 1024;

    /// <summary>Registers the frame. The menu itself (<see cref="IMenu"/>) is registered elsewhere.</summary>
    public static IServiceCollection AddSchil(this IServiceCollection services, IConfiguration configuration)
    {
        // Otherwise files of a build that was not published are packed again at each request, without compression:
        // 627 kB instead of 67 kB for MudBlazor's style sheet. While watching, changed files matter more.
        if (Environment.GetEnvironmentVariable("DOTNET_WATCH") is null)
        {
            configuration["ReloadStaticAssetsAtRuntime"] ??= "false";
        }

        services.AddRazorComponents().AddInteractiveServerComponents(circuit =>
        {
            // A resumed circuit would start from the old draft; reloading after the drafts are sent loses nothing.
            circuit.PersistedCircuitInMemoryMaxRetained = 0;
        }).AddHubOptions(hub => hub.MaximumReceiveMessageSize = MaxBericht);
        services.AddMudServices();
        services.AddTransient<MudLocalizer, Mudteksten>();
        services.AddCascadingAuthenticationState();
        services.Configure<SchilOptions>(configuration.GetSection("Portaal"));
        services.TryAddClock();
        services.AddExceptionHandler<Foutmelder>();
        services.AddScoped<Sessiereferentie>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<Sessiereferentie>());
        services.AddScoped<Weergave>();
        services.AddScoped<Wijzigingen.Rechteneinde>();
        return services;
    }

    /// <summary>Unexpected errors and unknown addresses get a Dutch page; scripts and data requests keep their bare status.</summary>
    public static void UseFoutpaginas(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/fout", CreateScopeForErrors = true });
        app.UseStatusCodePagesWithReExecute("/niet-gevonden", createScopeForStatusCodePages: true);
        app.Use((http, next) =>
        {
            if (!VraagtOmPagina(http))
            {
                http.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
            }

            return next(http);
        });
    }

    /// <summary>Maps the pages.</summary>
    public static RazorComponentsEndpointConventionBuilder MapSchil(this WebApplication app) =>
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(server =>
        {
            // Our own policy says more; two headers would both apply.
            server.ContentSecurityFrameAncestorsPolicy = null;
        });

    private static bool VraagtOmPagina(HttpContext http) =>
        (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsPost(http.Request.Method))
        && !http.Request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal)
        && !http.Request.Path.StartsWithSegments("/healthz", StringComparison.Ordinal)
        && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static void TryAddClock(this IServiceCollection services)
    {
        if (services.All(service => service.ServiceType != typeof(TimeProvider)))
        {
            services.AddSingleton(TimeProvider.System);
        }
    }
}
