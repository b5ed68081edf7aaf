using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticAssets;

namespace ProeftuinPortaal.Web.Beveiliging;

/// <summary>Security headers on every answer: only our own scripts run, nobody frames us, nothing personal stays in a cache.</summary>
public static class Beveiligingskoppen
{
    private const string Sleutel = "Portaal.Nonce";

    /// <summary>The number, new for each request, that a script must carry to run.</summary>
    public static string Nonce(this HttpContext http) => (string)(http.Items[Sleutel] ??= RandomNumberGenerator.GetHexString(32, lowercase: true));

    /// <summary>Goes first, so that error pages and refusals carry the headers too.</summary>
    public static IApplicationBuilder UseBeveiligingskoppen(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(ZetKoppen, http);
        return next(http);
    });

    private static Task ZetKoppen(object state)
    {
        var http = (HttpContext)state;
        var koppen = http.Response.Headers;
        koppen.ContentSecurityPolicy = Beleid(http.Nonce());
        koppen.XContentTypeOptions = "nosniff";
        koppen.XFrameOptions = "DENY";
        koppen["Referrer-Policy"] = "no-referrer";
        koppen["Cross-Origin-Opener-Policy"] = "same-origin";
        koppen["Cross-Origin-Resource-Policy"] = "same-origin";
        koppen["Permissions-Policy"] = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";
        if (!IsStatischBestand(http))
        {
            koppen.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }

    // What the build knows as a file is the same for everybody; all else is somebody's page or answer.
    private static bool IsStatischBestand(HttpContext http) =>
        http.Response.StatusCode < StatusCodes.Status400BadRequest
        && (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
            || http.Request.Path.StartsWithSegments("/_framework", StringComparison.Ordinal));

    // MudBlazor sets style attributes and a style element; scripts have no such exception.
    private static string Beleid(string nonce) =>
        "default-src 'none'; "
        + $"script-src 'nonce-{nonce}' 'strict-dynamic'; "
        + "style-src 'self' 'unsafe-inline'; "
        + "font-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; "
        + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";
}
