namespace ProeftuinPortaal.Web.Beveiliging;

/// <summary>Another site may not open a circuit with our user's cookie: SignalR itself accepts any origin.</summary>
public static class Herkomstcontrole
{
    /// <summary>Guards <c>/_blazor</c>. Behind a proxy, forwarded headers must have been applied before this.</summary>
    public static IApplicationBuilder UseHerkomstcontrole(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase) && !MagDoor(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return next(http);
    });

    private static bool MagDoor(HttpRequest request)
    {
        var herkomst = request.Headers.Origin.ToString();
        if (herkomst.Length == 0)
        {
            // A browser sends Origin with each of these; only a plain GET comes without.
            return HttpMethods.IsGet(request.Method) && !IsWebsocket(request);
        }

        return Uri.TryCreate(herkomst, UriKind.Absolute, out var van)
            && Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var wij)
            && Uri.Compare(van, wij, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
    }

    private static bool IsWebsocket(HttpRequest request) =>
        request.Headers.ContainsKey("Sec-WebSocket-Key")
        || request.Headers.ContainsKey("Sec-WebSocket-Version")
        || request.Headers.Upgrade.ToString().Contains("websocket", StringComparison.OrdinalIgnoreCase);
}
