using MiniExcelLibs;
using ProeftuinPortaal.Application.Cijfers;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Components;

namespace ProeftuinPortaal.Web.Cijfers;

/// <summary>The figures as a file: what the screen shows, small numbers hidden in the same way. Its handler checks and logs.</summary>
internal static class CijfersEndpoint
{
    private const string Pad = "/dashboard/cijfers.xlsx";
    public static string Adres(string regio) => $"{Pad}?regio={Uri.EscapeDataString(regio)}";

    public static void MapCijfers(this IEndpointRouteBuilder app) =>
        app.MapGet(Pad, GetAsync).AlleenVanHier("Open het dashboard en kies daar Exporteren naar Excel.", "/dashboard").RequireAuthorization(nameof(Bevoegdheid.DashboardInzien));

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
        return Results.File(stream, Excelbestand.Soort, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"cijfers-{result.Value.Kring.Regio.Code}-{result.Value.Vandaag:yyyy-MM-dd}.xlsx"));
    }

    private static Dictionary<string, object> Bladen(CijfersDetails cijfers)
    {
        var tabellen = Cijfertabellen.Van(cijfers);
        Dictionary<string, object> bladen = new()
        {
            ["Uitleg"] = new[] { Excelbestand.Regel("Cijfers van", cijfers.Kring.Regio.Naam), Excelbestand.Regel("Op", Datumnotatie.Kort(cijfers.Vandaag)), Excelbestand.Regel("<5", "Een aantal van 1 tot en met 4.") }
                .Concat(tabellen.Select(tabel => Excelbestand.Regel(tabel.Titel, tabel.Definitie))).ToList(),
        };
        foreach (var tabel in tabellen.Where(tabel => tabel.Rijen.Count > 0))
        {
            bladen[tabel.Blad] = Rijen(tabel).ToList();
        }

        return bladen;
    }

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
