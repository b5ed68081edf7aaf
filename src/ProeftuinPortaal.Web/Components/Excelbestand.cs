namespace ProeftuinPortaal.Web.Components;

/// <summary>What each file that leaves the portal has in common.</summary>
internal static class Excelbestand
{
    public const string Soort = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>
    /// Taking data along is a line in the logboek: a link on another site may not have someone write it. Every browser of today says
    /// where a link was; one that does not is an old one, or no browser.
    /// </summary>
    /// <param name="uitleg">Where to get the file instead.</param>
    /// <param name="terug">Address of that page.</param>
    public static RouteHandlerBuilder AlleenVanHier(this RouteHandlerBuilder route, string uitleg, string terug) =>
        route.AddEndpointFilter(async (context, next) => context.HttpContext.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
            ? await next(context)
            : Results.Content(VanElders(uitleg, terug), "text/html; charset=utf-8", statusCode: StatusCodes.Status403Forbidden));

    /// <summary>A line of the sheet that explains the file.</summary>
    public static Dictionary<string, object> Regel(string onderwerp, string uitleg) => new() { ["Onderwerp"] = onderwerp, ["Uitleg"] = uitleg };

    private static string VanElders(string uitleg, string terug) =>
        $"""
        <!DOCTYPE html>
        <html lang="nl">
        <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>Geen bestand gemaakt – ProeftuinPortaal</title>
            <link rel="stylesheet" href="/portaal.css" />
        </head>
        <body>
            <main class="inhoud inhoud-smal">
                <div class="leestekst">
                    <h1>Geen bestand gemaakt</h1>
                    <p>Je kwam hier via een link op een andere site. {uitleg}</p>
                    <p><a href="{terug}">Ga daarheen</a></p>
                </div>
            </main>
        </body>
        </html>
        """;
}
