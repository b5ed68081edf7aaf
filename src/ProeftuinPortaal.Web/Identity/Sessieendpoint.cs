using Microsoft.AspNetCore.Antiforgery;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>
/// Where <c>wwwroot/sessie.js</c> says that someone did something, and asks how long the session still lasts. The browser tells, because
/// only there a key differs from a page that follows a colleague; what it does not tell ends the session, whatever the page does by itself.
/// </summary>
internal static class Sessieendpoint
{
    public const string Pad = "/sessie";

    // For anybody, and never a 401: a page that asks just after the end is no error, and keeps the cookie that knows why.
    public static void MapSessie(this IEndpointRouteBuilder app)
    {
        app.MapGet(Pad, async (HttpContext http, Sessiecontrole sessie) => Antwoord(await sessie.StandAsync(http.User, isActief: false, http.RequestAborted))).AllowAnonymous();
        app.MapPost(Pad, MeldAsync).AllowAnonymous();
    }

    // After the end the token fits no more, and that is no error either: there is nothing left to protect.
    private static async Task<IResult> MeldAsync(HttpContext http, IAntiforgery antiforgery, Sessiecontrole sessie)
    {
        if (!await sessie.IsGeldigAsync(http.User, http.RequestAborted))
        {
            return Antwoord(Sessierest.Geen);
        }

        return await antiforgery.IsRequestValidAsync(http)
            ? Antwoord(await sessie.StandAsync(http.User, isActief: true, http.RequestAborted))
            : Results.BadRequest();
    }

    private static IResult Antwoord(Sessierest rest) =>
        Results.Json(new { rest = rest.Stand == Sessiestand.Geldig ? rest.Seconden : 0, verlengbaar = rest.IsVerlengbaar });
}
