using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Npgsql;
using ProeftuinPortaal.Application;
using ProeftuinPortaal.Application.Logboeken;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Persistence.Seed;
using ProeftuinPortaal.Application.Persistence.Server;
using ProeftuinPortaal.Application.Wijzigingen;
using ProeftuinPortaal.Web.Beveiliging;
using ProeftuinPortaal.Web.Cijfers;
using ProeftuinPortaal.Web.Components;
using ProeftuinPortaal.Web.Concepten;
using ProeftuinPortaal.Web.Identity;
using ProeftuinPortaal.Web.Logboeken;
using ProeftuinPortaal.Web.Wijzigingen;
using Serilog;
using Serilog.Extensions.Logging;

namespace ProeftuinPortaal.Web.Opstart;

/// <summary>The course of a start: settings, database, migrations, demo data, services, pages.</summary>
public static class Portaalprogramma
{
    /// <summary>Starts the portal and waits until it stops.</summary>
    public static Task<int> StartAsync(string[] args) => BewaaktAsync(async () =>
    {
        var builder = Bouwer(args);
        var instellingen = Portaalinstellingen.Lees(builder.Configuration, builder.Environment);
        var certificaten = Sleutelcertificaten.Lees(builder.Configuration, builder.Environment);
        var proxys = BekendeProxys.Lees(builder.Configuration);
        builder.KiesVrijePoort();
        await using var database = await DatabaseAsync(builder, CancellationToken.None);
        await BereidVoorAsync(instellingen, database);
        builder.AddPortaal(instellingen, database, certificaten);
        await using var app = builder.Build();
        if (certificaten.Count > 0)
        {
            await Sleutelcertificaten.ControleerAsync(app.Services);
        }

        app.UsePortaal(instellingen, proxys);
        app.Lifetime.ApplicationStarted.Register(() => Opdrachten.NoemAdres(
            app, app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>(), instellingen.Demo));
        var gestopt = app.Lifetime.ApplicationStopped;
        try
        {
            await app.RunAsync();
        }
        catch (IOException exception) when (gestopt.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync($"Het portaal is gestopt; de laatste regels van het log zijn niet meer geschreven. {exception.Message}");
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            throw new Opstartfout(Adressen.InGebruik(builder.Configuration));
        }

        return 0;
    });

    /// <summary>Everything the portal is made of.</summary>
    public static void AddPortaal(
        this WebApplicationBuilder builder, Portaalinstellingen instellingen, Database database, IReadOnlyList<X509Certificate2> certificaten)
    {
        // Without it MudBlazor's files answer 500 in Production without publish.
        builder.WebHost.UseStaticWebAssets();
        builder.Configuration["Portaal:Demo"] = instellingen.Demo.ToString();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.AddWaarneming();
        var services = builder.Services;
        services.AddSingleton(database);
        services.AddApplication(database.App);
        services.AddIdentiteit(database.App, IdentiteitOpties.Uit(builder.Configuration, builder.Environment), certificaten);
        services.AddSchil(builder.Configuration);
        services.AddScoped<IMenu, Menu>();
        services.AddScoped<Bevestigingen>();
        services.AddSingleton(provider => new Wijzigingsluisteraar(database.App, provider.GetRequiredService<ILogger<Wijzigingsluisteraar>>()));
        services.AddSingleton<Wijzigingenverdeler>();
        services.AddHostedService(provider => provider.GetRequiredService<Wijzigingenverdeler>());
        services.AddSingleton(Koppen(instellingen, database));
        services.AddHostedService<LogboekkoppenService>();
        services.AddHsts(hsts => (hsts.MaxAge, hsts.IncludeSubDomains) = (TimeSpan.FromDays(365), true));
        services.AddHealthChecks().AddCheck<Gereedheid>("database");
    }

    /// <summary>The order in which a request meets them.</summary>
    /// <param name="proxys">Whose forwarded headers are believed; null for nobody's.</param>
    public static void UsePortaal(this WebApplication app, Portaalinstellingen instellingen, ForwardedHeadersOptions? proxys)
    {
        if (proxys is not null)
        {
            app.UseForwardedHeaders(proxys);
        }

        app.UseBeveiligingskoppen();
        if (instellingen.IsProductie)
        {
            app.UseAlleenHttps();
        }

        app.UseFoutpaginas();
        app.UseHerkomstcontrole();
        app.UseIdentiteit();
        app.UseAntiforgery();

        // Everything needs a user, except what is named here; without it the browser gets a redirect for blazor.web.js.
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealthChecks("/healthz/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/healthz/ready").AllowAnonymous();
        app.MapIdentiteit();
        app.MapConcepten();
        app.MapCijfers();
        app.MapLogboek();
        app.MapSchil();
    }

    internal static WebApplicationBuilder Bouwer(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");
        // A published portal finds its files beside the program, from whichever folder it is started.
        var map = AppContext.BaseDirectory;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = Directory.Exists(Path.Combine(map, "wwwroot")) ? map : null });
        if (builder.Configuration["Portaal:Geheimenmap"] is { Length: > 0 } geheimen)
        {
            builder.Configuration.AddKeyPerFile(Directory.Exists(geheimen) ? Path.GetFullPath(geheimen)
                : throw new Opstartfout("De map in Portaal__Geheimenmap bestaat niet, of is niet te lezen. Controleer het pad en de rechten."));
        }

        builder.Services.AddSerilog(logging => logging.VanPortaal(builder.Configuration));
        return builder;
    }

    internal static Task<Database> DatabaseAsync(WebApplicationBuilder builder, CancellationToken cancellationToken)
    {
        using var logging = new SerilogLoggerFactory(new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).CreateLogger());
        return Databasevoorziening.ZorgVoorAsync(
            Portaalinstellingen.Lees(builder.Configuration, builder.Environment), logging.CreateLogger("PostgreSQL"), cancellationToken);
    }

    internal static Logboekkoppen Koppen(Portaalinstellingen instellingen, Database database)
    {
        Directory.CreateDirectory(instellingen.Gegevensmap);
        return new(database.App, Path.Combine(instellingen.Gegevensmap, Logboekkoppen.Bestandsnaam), TimeProvider.System);
    }

    /// <summary>A start that cannot go on ends with one Dutch sentence, never with a stack trace.</summary>
    internal static async Task<int> BewaaktAsync(Func<Task<int>> werk)
    {
        try
        {
            return await werk();
        }
        catch (Exception exception) when (exception is Opstartfout or PostgresServerFout or Databaseversiefout)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
        catch (PostgresException exception) when (Databasevoorziening.Weigering(exception) is { } zin)
        {
            Console.Error.WriteLine(zin);
            return 1;
        }
    }

    private static async Task BereidVoorAsync(Portaalinstellingen instellingen, Database database)
    {
        if (database.Eigenaar is not null)
        {
            await PortaalDatabase.MigrateAsync(database.Eigenaar);
            await Referentiegegevens.WerkBijAsync(database.Eigenaar);
        }

        await Databasevoorziening.ControleerAsync(database);
        if (instellingen.Demo && database.Eigenaar is not null)
        {
            // One for all of them. With the rounds of every other hash, or the time of an answer would tell which address exists.
            var hash = IdentiteitRegistration.Hasher().HashPassword(new Account(), Demoaccounts.Wachtwoord);
            await Demogegevens.VulAsync(database.Eigenaar, TimeProvider.System, hash);
        }
    }
}
