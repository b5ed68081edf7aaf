using Microsoft.AspNetCore.Antiforgery;
using ProeftuinPortaal.Application.Concepten;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Web.Concepten;

/// <summary>Where <c>wwwroot/concept.js</c> brings what is typed, outside the circuit.</summary>
internal static class ConceptEndpoint
{
    // Fields of 512 kB, in JSON within JSON, where an é or a quote takes more.
    private const long MaxBody = 8 * 1024 * 1024;

    private sealed record Conceptverzoek(Guid OperatieId, int Volgnummer, string Inhoud);

    public static void MapConcepten(this IEndpointRouteBuilder app) =>
        app.MapPut("/concepten/{formulier}/{onderwerp}", PutAsync)
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MaxBody))
            .RequireAuthorization();

    // The antiforgery middleware looks at forms only; a JSON body passes unchecked unless it is validated here.
    private static async Task<IResult> PutAsync(
        string formulier, string onderwerp, HttpContext http, IAntiforgery antiforgery, ConceptBewarenHandler handler)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.BadRequest();
        }

        if (!Enum.TryParse<Bevoegdheid>(formulier, out var bevoegdheid) || !Conceptonderwerp.Bestaat(bevoegdheid, onderwerp))
        {
            return Results.NotFound();
        }

        if (await LeesAsync(http) is not { } verzoek)
        {
            return Results.UnprocessableEntity();
        }

        // Not RequestAborted: what came in is kept, also when the page that sent it is gone.
        var result = await handler.HandleAsync(bevoegdheid, onderwerp, verzoek.OperatieId, verzoek.Volgnummer, verzoek.Inhoud, CancellationToken.None);
        return result.IsSuccess ? Results.NoContent() : result.Errors[0].Kind switch
        {
            // Not yours and not there are one answer.
            ErrorKind.NotFound or ErrorKind.Forbidden => Results.NotFound(),
            ErrorKind.AlVerstuurd => Results.Conflict(),
            ErrorKind.TeVeel => Results.StatusCode(StatusCodes.Status507InsufficientStorage),
            ErrorKind.Conflict => Results.StatusCode(StatusCodes.Status412PreconditionFailed),
            _ => Results.UnprocessableEntity(),
        };
    }

    private static async Task<Conceptverzoek?> LeesAsync(HttpContext http)
    {
        try
        {
            return await http.Request.ReadFromJsonAsync<Conceptverzoek>(http.RequestAborted) is { Inhoud: not null } verzoek ? verzoek : null;
        }
        // A browser that closes in the middle of its last piece is no error of the portal; nobody hears the answer.
        catch (Exception exception) when (exception is System.Text.Json.JsonException or InvalidOperationException or OperationCanceledException
            or BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest })
        {
            return null;
        }
    }
}
