using MiniExcelLibs;
using ProeftuinPortaal.Application.Logboeken;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Components;

namespace ProeftuinPortaal.Web.Logboeken;

/// <summary>The logboek of one case as a file, each line by itself. Its handler checks and logs.</summary>
internal static class LogboekEndpoint
{
    private const string Pad = "/logboek/logboek.xlsx";

    public static string Adres(string regio, string nummer) => $"{Pad}?regio={Uri.EscapeDataString(regio)}&casus={Uri.EscapeDataString(nummer)}";

    public static void MapLogboek(this IEndpointRouteBuilder app) =>
        app.MapGet(Pad, GetAsync).AlleenVanHier("Open het logboek en kies daar het bestand.", "/logboek").RequireAuthorization(nameof(Bevoegdheid.LogboekInzien));

    private static async Task<IResult> GetAsync(string? regio, string? casus, LogboekExporterenHandler handler, TimeProvider clock, CancellationToken cancellationToken)
    {
        var result = await handler.HandleAsync(regio, casus, cancellationToken);
        if (!result.IsSuccess)
        {
            return Results.NotFound();
        }

        var vandaag = Domain.Common.Moment.Nu(clock).Vandaag;
        var stream = new MemoryStream();
        await stream.SaveAsAsync(Bladen(result.Value, vandaag), cancellationToken: cancellationToken);
        stream.Position = 0;
        return Results.File(stream, Excelbestand.Soort, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"logboek-{result.Value.Nummer}-{vandaag:yyyy-MM-dd}.xlsx"));
    }

    private static Dictionary<string, object> Bladen(Casuslogboek logboek, DateOnly vandaag) => new()
    {
        ["Uitleg"] = new[]
        {
            Excelbestand.Regel("Casus", logboek.Nummer),
            Excelbestand.Regel("Regio", logboek.Regio.Naam),
            Excelbestand.Regel("Gemaakt op", Datumnotatie.Kort(vandaag)),
            Excelbestand.Regel("Wat staat erin", "Elke keer dat iemand deze casus opende, wijzigde of niet mocht zien. Niet wat er in het dossier staat."),
            Excelbestand.Regel("Niet zomaar meegeven", "Dit bestand noemt alle organisaties en medewerkers, ook een opvang. Haal eruit wat iemand van het gezin niet mag weten."),
        },
        ["Logboek"] = logboek.Regels.Select(regel => new Dictionary<string, object>
        {
            ["Wanneer"] = Datumnotatie.Kort(regel.Op),
            ["Wie"] = regel.Naam ?? Woorden.Niemand(regel.Handeling),
            ["Organisatie"] = regel.Organisatie ?? "",
            ["Rol in de casus"] = Woorden.Casusrollen(regel.Casusrollen),
            ["Wat"] = Woorden.Logregel(regel),
        }).ToList(),
    };
}
