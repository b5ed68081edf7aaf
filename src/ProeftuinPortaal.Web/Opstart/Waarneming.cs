using System.Globalization;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Serilog;
using Serilog.Debugging;

namespace ProeftuinPortaal.Web.Opstart;

/// <summary>
/// What an operator can see of the running program: the log on the console and in files, traces and measures over OTLP. Ids
/// only, never a name or a text: statements go with parameters, addresses without what is asked in them.
/// </summary>
internal static class Waarneming
{
    /// <summary>Folder for the log files; absent for the console alone.</summary>
    public const string Logmap = "Portaal:Logmap";

    /// <summary>Address of an OTLP receiver, such as http://localhost:4317; absent for none.</summary>
    public const string Otlp = "Portaal:Otlp";

    private const string Naam = "ProeftuinPortaal";
    private const int BewaardeBestanden = 31;
    private const long MaxBytesPerBestand = 100_000_000;
    private const string Regel = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} {Level:u3} {SourceContext} {Message:lj}{NewLine}{Exception}";

    private static readonly string[] Meters =
    [
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting",
        "Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Components.Lifecycle", "Microsoft.AspNetCore.Components.Server.Circuits", "Npgsql",
    ];

    /// <summary>The log as configured, and in files of a day when there is a folder for them.</summary>
    public static LoggerConfiguration VanPortaal(this LoggerConfiguration logging, IConfiguration configuration)
    {
        logging.ReadFrom.Configuration(configuration);
        if (configuration[Logmap] is not { Length: > 0 } map)
        {
            return logging;
        }

        // A full disk or a folder that is gone costs the file, never the portal: who runs it is told on the console.
        SelfLog.Enable(bericht => Console.Error.WriteLine($"Het logbestand in {map} is niet te schrijven; het portaal gaat door. {bericht}"));
        return logging.WriteTo.File(
            Path.Combine(map, "portaal-.log"), outputTemplate: Regel, formatProvider: CultureInfo.InvariantCulture, rollingInterval: RollingInterval.Day, rollOnFileSizeLimit: true,
            fileSizeLimitBytes: MaxBytesPerBestand, retainedFileCountLimit: BewaardeBestanden, shared: false);
    }

    /// <summary>Sends traces and measures when there is somewhere to send them.</summary>
    /// <exception cref="Opstartfout">The address is none.</exception>
    public static void AddWaarneming(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[Otlp] is not { Length: > 0 } tekst)
        {
            return;
        }

        if (!Uri.TryCreate(tekst, UriKind.Absolute, out var adres) || adres.Scheme is not ("http" or "https"))
        {
            throw new Opstartfout($"{Otlp} is geen adres. Geef een adres met http of https, zoals http://localhost:4317.");
        }

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(Naam))
            .WithTracing(traces => traces
                .AddAspNetCoreInstrumentation(options => options.Filter = http => !http.Request.Path.StartsWithSegments("/healthz", StringComparison.Ordinal))
                .AddSource("Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Components.Server.Circuits")
                .AddNpgsql())
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddRuntimeInstrumentation())
            .UseOtlpExporter(OtlpExportProtocol.Grpc, adres);
    }
}
