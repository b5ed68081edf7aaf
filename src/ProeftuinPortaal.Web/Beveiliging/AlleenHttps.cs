namespace ProeftuinPortaal.Web.Beveiliging;

/// <summary>Outside Development the portal is reached over https only: its cookies would not come along otherwise.</summary>
public static class AlleenHttps
{
    /// <summary>HSTS for who comes over https, one page that says what is wrong for who does not. Forwarded headers must have been applied before.</summary>
    public static IApplicationBuilder UseAlleenHttps(this IApplicationBuilder app)
    {
        app.UseHsts();
        return app.Use((http, next) => http.Request.IsHttps || http.Request.Path.StartsWithSegments("/healthz", StringComparison.Ordinal)
            ? next(http)
            : WeigerAsync(http.Response));
    }

    // No redirect: behind a proxy that is not known it would lead round and round.
    private static Task WeigerAsync(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status400BadRequest;
        response.ContentType = "text/html; charset=utf-8";
        return response.WriteAsync(
            """
            <!DOCTYPE html>
            <html lang="nl">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>Alleen via https – ProeftuinPortaal</title>
            </head>
            <body>
                <main>
                    <h1>Alleen via https</h1>
                    <p>Dit portaal werkt alleen op een adres dat begint met https://. Pas het adres aan.</p>
                    <p>Beheerder: staat er een proxy voor het portaal, noem die dan in Portaal__BekendeProxys.</p>
                </main>
            </body>
            </html>
            """);
    }
}
