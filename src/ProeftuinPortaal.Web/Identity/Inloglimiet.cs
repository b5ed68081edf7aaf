using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>
/// How often one address may try to sign in, or to change an account. Opening the page is free; sending the form counts. A browser that
/// signed in before has a count of its own: a whole office may have one address.
/// </summary>
internal static class Inloglimiet
{
    public const string Inloggen = "inloggen";
    public const string Code = "inlogcode";
    public const string Account = "account";
    public const string Demo = "demo-inloggen";

    private const int DemoPerMinuut = 120;
    private static readonly TimeSpan Venster = TimeSpan.FromMinutes(1);

    public static void AddInloglimiet(this IServiceCollection services, int pogingenPerMinuut) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = ToonPaginaAsync;
        options.AddPolicy(Inloggen, http => PerAdres(http, pogingenPerMinuut));
        options.AddPolicy(Code, http => PerAdres(http, pogingenPerMinuut));
        options.AddPolicy(Account, http => PerAdres(http, pogingenPerMinuut));
        options.AddPolicy(Demo, http => PerAdres(http, DemoPerMinuut));
    });

    private static RateLimitPartition<string> PerAdres(HttpContext http, int pogingenPerMinuut) => HttpMethods.IsPost(http.Request.Method)
        ? RateLimitPartition.GetSlidingWindowLimiter(
            http.RequestServices.GetRequiredService<Bekendapparaat>().Laatste(http)?.ToString() ?? Adres(http.Connection.RemoteIpAddress),
            _ => new() { PermitLimit = pogingenPerMinuut, Window = Venster, SegmentsPerWindow = 6, QueueLimit = 0 })
        : RateLimitPartition.GetNoLimiter("");

    // One IPv6 subscriber has a whole /64.
    private static string Adres(IPAddress? adres) => adres switch
    {
        null => "onbekend",
        { IsIPv4MappedToIPv6: true } => adres.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(adres.GetAddressBytes().AsSpan(0, 8)),
        _ => adres.ToString(),
    };

    private static async ValueTask ToonPaginaAsync(OnRejectedContext context, CancellationToken cancellationToken)
    {
        var response = context.HttpContext.Response;
        response.Headers.RetryAfter = ((int)Venster.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        response.ContentType = "text/html; charset=utf-8";
        await response.WriteAsync(
            """
            <!DOCTYPE html>
            <html lang="nl">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>Even wachten – ProeftuinPortaal</title>
                <link rel="stylesheet" href="/portaal.css" />
            </head>
            <body>
                <main class="inhoud inhoud-smal">
                    <div class="leestekst">
                        <h1>Even wachten</h1>
                        <p>Er is vanaf deze plek net te vaak geprobeerd. Wacht een minuut en probeer het dan opnieuw.</p>
                        <p><a href="/">Terug naar het portaal</a></p>
                    </div>
                </main>
            </body>
            </html>
            """, cancellationToken);
    }
}
