using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>The cookie of a session: until the browser closes, at most a working day, and not a moment longer than the account.</summary>
internal static class Sessiecookie
{
    public const string Inloggen = "/inloggen";
    public const string Terug = "terug";

    private static readonly TimeSpan Werkdag = TimeSpan.FromHours(10);

    public static void Stel(CookieAuthenticationOptions options, bool alleenHttps)
    {
        Stel(options.Cookie, "portaal", alleenHttps);
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = Werkdag;
        options.SlidingExpiration = false;
        options.LoginPath = Inloggen;
        options.ReturnUrlParameter = Terug;
        options.Events = new()
        {
            OnValidatePrincipal = ControleerAsync,
            OnRedirectToLogin = NaarInloggen,
            OnRedirectToAccessDenied = BestaatNiet,
        };
    }

    /// <summary>A cookie for a moment, that one page reads: see <see cref="Tussensessie"/> and <see cref="Telefoonwissel"/>.</summary>
    public static void StelTussen(CookieAuthenticationOptions options, string naam, bool alleenHttps)
    {
        Stel(options.Cookie, naam, alleenHttps);
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.ExpireTimeSpan = Tussensessie.Duur;
        options.SlidingExpiration = false;
    }

    public static void Stel(AntiforgeryOptions options, bool alleenHttps)
    {
        Stel(options.Cookie, "portaal-formulier", alleenHttps);
        options.Cookie.SameSite = SameSiteMode.Strict;
    }

    // __Host-: a browser accepts it only over https, for this host alone. On plain http it would be dropped.
    private static void Stel(CookieBuilder cookie, string naam, bool alleenHttps)
    {
        cookie.Name = alleenHttps ? $"__Host-{naam}" : naam;
        cookie.SecurePolicy = alleenHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.HttpOnly = true;
        cookie.Path = "/";
    }

    private static async Task ControleerAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return;
        }

        if (!await http.RequestServices.GetRequiredService<Sessiecontrole>().IsGeldigAsync(context.Principal, http.RequestAborted))
        {
            context.RejectPrincipal();
            await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
    }

    // Someone who walks to a page signs in and gets there; scripts and sockets get a bare status.
    private static Task NaarInloggen(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (IsPagina(request))
        {
            var terug = LokaalPad.Van(request.PathBase + request.Path + request.QueryString);
            context.Response.Redirect(request.PathBase + Inloggen + (terug == LokaalPad.Begin ? default : QueryString.Create(Terug, terug)));
        }
        else if (request.HasFormContentType)
        {
            context.Response.Redirect(request.PathBase + Inloggen);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }

        return Task.CompletedTask;
    }

    private static Task BestaatNiet(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static bool IsPagina(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase);
}
