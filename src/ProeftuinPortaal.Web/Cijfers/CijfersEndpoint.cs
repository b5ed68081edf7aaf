using MiniExcelLibs;
using ProeftuinPortaal.Application.Cijfers;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Components;

namespace ProeftuinPortaal.Web.Cijfers;

/// <summary>The figures as a file: what the screen shows, small numbers hidden in the same way. Its handler checks and logs.</summary>
internal static class CijfersEndpoint
{
    private const string Pad = "/dashboard/cijfers.xlsx";
    private const string Soort = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string VanElders =
        """
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
                    <p>Je kwam hier via een link op een andere site. Open het dashboard en kies daar Exporteren naar Excel.</p>
                    <p><a href="/dashboard">Naar het dashboard</a></p>
                </div>
            </main>
        </body>
        </html>
        """;

    public static string Adres(string regio) => $"{Pad}?regio={Uri.EscapeDataString(regio)}";

    public static void MapCijfers(this IEndpointRouteBuilder app) =>
        app.MapGet(Pad, GetAsync).AddEndpointFilter(VanHierAsync).RequireAuthorization(nameof(Bevoegdheid.DashboardInzien));

    // Taking the figures along is a line in the logboek: a link on another site may not have someone write it. Every browser of today says
    // where a link was; one that does not is an old one, or no browser.
    private static async ValueTask<object?> VanHierAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
            ? await next(context)
            : Results.Content(VanElders, "text/html; charset=utf-8", statusCode: StatusCodes.Status403Forbidden);

    private static async Task<IResult> GetAsync(string? regio, CijfersExporterenHandler handler, CancellationToken cancellationToken)
    {
        var result = await handler.HandleAsync(regio, cancellationToken);
        if (!result.IsSuccess)
        {
            return Results.NotFound();
        }

        var stream = new MemoryStream();
        await stream.SaveAsAsync(Bladen(result.Value), cancellationToken: cancellationToken);
        stream.Position = 0;
        return Results.File(stream, Soort, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"cijfers-{result.Value.Kring.Regio.Code}-{result.Value.Vandaag:yyyy-MM-dd}.xlsx"));
    }

    private static Dictionary<string, object> Bladen(CijfersDetails cijfers)
    {
        var tabellen = Cijfertabellen.Van(cijfers);
        Dictionary<string, object> bladen = new()
        {
            ["Uitleg"] = new[] { Regel("Cijfers van", cijfers.Kring.Regio.Naam), Regel("Op", Datumnotatie.Kort(cijfers.Vandaag)), Regel("<5", "Een aantal van 1 tot en met 4.") }
                .Concat(tabellen.Select(tabel => Regel(tabel.Titel, tabel.Definitie))).ToList(),
        };
        foreach (var tabel in tabellen.Where(tabel => tabel.Rijen.Count > 0))
        {
            bladen[tabel.Blad] = Rijen(tabel).ToList();
        }

        return bladen;
    }

    private static Dictionary<string, object> Regel(string onderwerp, string uitleg) => new() { ["Onderwerp"] = onderwerp, ["Uitleg"] = uitleg };

    private static IEnumerable<Dictionary<string, object>> Rijen(Cijfertabel tabel)
    {
        foreach (var rij in tabel.Rijen)
        {
            yield return tabel.Kolommen.Zip([rij.Naam, .. rij.Waarden]).ToDictionary(cel => cel.First, cel => cel.Second);
        }

        if (tabel.Totaal is { } totaal)
        {
            yield return new() { [tabel.Kolommen[0]] = "Totaal", [tabel.Kolommen[1]] = totaal };
        }
    }
}
