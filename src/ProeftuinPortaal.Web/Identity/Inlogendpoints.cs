using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>Signing in and out as far as it is not a page.</summary>
public static class Inlogendpoints
{
    internal const string Demo = "/inloggen/demo";

    private static readonly string[] Formulieren =
        [Sessiecookie.Inloggen, InlogcodePage.Pad, HerstelcodePage.Pad, TweedeStapInstellenPage.Pad];

    /// <summary>Maps signing out, and in demo mode the sign-in with one click.</summary>
    public static void MapIdentiteit(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapPost("/uitloggen", LogUitAsync).AllowAnonymous();
        app.MapSessie();
        if (app.ServiceProvider.GetRequiredService<IdentiteitOpties>().Demo)
        {
            app.MapPost(Demo, LogDemoInAsync).AllowAnonymous().RequireRateLimiting(Inloglimiet.Demo);
        }
    }

    // A second tab still shows the form, with a token of before: who is in already has nothing to send. And a cookie that no longer counts
    // is nobody's here: the token of the form would be that of who was.
    internal static async Task AlIngelogdAsync(HttpContext http, RequestDelegate next)
    {
        if (http.User.Identity?.IsAuthenticated == true && http.Request.Path.StartsWithSegments(Sessiecookie.Inloggen, StringComparison.OrdinalIgnoreCase))
        {
            if (!await http.RequestServices.GetRequiredService<Sessiecontrole>().IsGeldigAsync(http.User, http.RequestAborted))
            {
                http.User = new();
            }
            else if (HttpMethods.IsPost(http.Request.Method)
                && Formulieren.Any(pad => http.Request.Path.Equals(pad, StringComparison.OrdinalIgnoreCase)))
            {
                http.Response.Redirect(http.Request.PathBase + LokaalPad.Begin);
                return;
            }
        }

        await next(http);
    }

    // Validated here: the middleware only looks at endpoints that bind a form. Open to anybody, so the cookie is not looked at on the way:
    // one that was ended before proves nothing, and is only cleared away.
    private static async Task<Results<RedirectHttpResult, BadRequest>> LogUitAsync(
        HttpContext http, IAntiforgery antiforgery, Inlogservice inlog, Sessiecontrole sessie)
    {
        if (await sessie.IsGeldigAsync(http.User, CancellationToken.None))
        {
            if (!await antiforgery.IsRequestValidAsync(http))
            {
                return TypedResults.BadRequest();
            }

            await inlog.LogUitAsync(http.User, CancellationToken.None);
        }
        else if (http.User.Identity?.IsAuthenticated == true)
        {
            await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        }

        // Halfway, with a password but without a code: nothing to end but the cookie.
        await http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
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
