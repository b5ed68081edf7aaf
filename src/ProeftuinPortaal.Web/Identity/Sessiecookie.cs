using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>
/// The cookie of a session: until the browser closes, at most a working day, not long after anybody did something, and not a moment longer
/// than the account.
/// </summary>
internal static class Sessiecookie
{
    public const string Inloggen = "/inloggen";
    public const string Terug = "terug";

    /// <summary>Why someone has to sign in again, for the sign-in page: rust or dag.</summary>
    public const string Einde = "einde";

    public static readonly TimeSpan Werkdag = TimeSpan.FromHours(10);

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
    public static void Stel(CookieBuilder cookie, string naam, bool alleenHttps)
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

        // Who opens a page or sends a form does something; a socket and a draft come by themselves.
        var isStap = IsPagina(http.Request) || (http.Request.HasFormContentType && !IsCircuit(http.Request));
        var rest = await http.RequestServices.GetRequiredService<Sessiecontrole>().StandAsync(context.Principal, isStap, http.RequestAborted);
        http.Items[typeof(Sessierest)] = rest;
        if (rest.Stand == Sessiestand.Geldig)
        {
            return;
        }

        context.RejectPrincipal();
        if (isStap)
        {
            // Not for what comes by itself: the page after it must still say why.
            await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
    }

    /// <summary>How the session of this request stands; null where nobody looked.</summary>
    public static Sessierest? Rest(this HttpContext http) => http.Items[typeof(Sessierest)] as Sessierest;

    // Someone who walks to a page signs in and gets there; scripts and sockets get a bare status.
    private static Task NaarInloggen(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (IsPagina(request))
        {
            var terug = LokaalPad.Van(request.PathBase + request.Path + request.QueryString);
            var vraag = terug == LokaalPad.Begin ? default : QueryString.Create(Terug, terug);
            context.Response.Redirect(request.PathBase + Inloggen + vraag.Add(Reden(context.HttpContext)));
        }
        else if (request.HasFormContentType)
        {
            context.Response.Redirect(request.PathBase + Inloggen + Reden(context.HttpContext));
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }

        return Task.CompletedTask;
    }

    private static QueryString Reden(HttpContext http) => http.Rest()?.Stand is Sessiestand.Rust or Sessiestand.Dag
        ? QueryString.Create(Einde, http.Rest()!.Stand.ToString().ToLowerInvariant())
        : default;

    private static Task BestaatNiet(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static bool IsPagina(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !IsCircuit(request);

    private static bool IsCircuit(HttpRequest request) => request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase);
}
