using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>Signing in and out as far as it is not a page.</summary>
public static class Inlogendpoints
{
    internal const string Demo = "/inloggen/demo";

    /// <summary>Maps signing out, and in demo mode the sign-in with one click.</summary>
    public static void MapIdentiteit(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapPost("/uitloggen", LogUitAsync).AllowAnonymous();
        if (app.ServiceProvider.GetRequiredService<IdentiteitOpties>().Demo)
        {
            app.MapPost(Demo, LogDemoInAsync).AllowAnonymous().RequireRateLimiting(Inloglimiet.Demo);
        }
    }

    // A second tab still shows the form, with a token of before: who is in already has nothing to send.
    internal static Task AlIngelogdAsync(HttpContext http, RequestDelegate next)
    {
        if (HttpMethods.IsPost(http.Request.Method) && http.Request.Path.Equals(Sessiecookie.Inloggen, StringComparison.OrdinalIgnoreCase)
            && http.User.Identity?.IsAuthenticated == true)
        {
            http.Response.Redirect(http.Request.PathBase + LokaalPad.Begin);
            return Task.CompletedTask;
        }

        return next(http);
    }

    // Validated here: the middleware only looks at endpoints that bind a form.
    private static async Task<Results<RedirectHttpResult, BadRequest>> LogUitAsync(HttpContext http, IAntiforgery antiforgery, Inlogservice inlog)
    {
        if (http.User.Identity?.IsAuthenticated == true)
        {
            if (!await antiforgery.IsRequestValidAsync(http))
            {
                return TypedResults.BadRequest();
            }

            await inlog.LogUitAsync(http.User, CancellationToken.None);
        }

        return TypedResults.LocalRedirect($"~{Sessiecookie.Inloggen}");
    }

    private static async Task<Results<RedirectHttpResult, BadRequest, NotFound>> LogDemoInAsync(
        HttpContext http, IAntiforgery antiforgery, Inlogservice inlog)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return TypedResults.BadRequest();
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return await inlog.LogDemoInAsync(form["account"].ToString(), http.RequestAborted)
            ? TypedResults.LocalRedirect($"~{LokaalPad.Van(form[Sessiecookie.Terug])}")
            : TypedResults.NotFound();
    }
}
