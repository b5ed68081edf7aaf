using Microsoft.AspNetCore.Diagnostics;

namespace ProeftuinPortaal.Web.Components;

/// <summary>Gives an unexpected error of a request the reference number that the error page shows.</summary>
/// <param name="logger">Where the error is written with that number.</param>
public sealed partial class Foutmelder(ILogger<Foutmelder> logger) : IExceptionHandler
{
    private const string Sleutel = "Portaal.Referentie";

    /// <summary>The reference of this request; null when nothing went wrong.</summary>
    public static string? ReferentieVan(HttpContext? http) => http?.Items[Sleutel] as string;

    /// <inheritdoc />
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var referentie = Referentie.Nieuw();
        httpContext.Items[Sleutel] = referentie;
        LogFout(exception, referentie);
        // Not handled: the middleware goes on to the error page.
        return ValueTask.FromResult(false);
    }

    [LoggerMessage(LogLevel.Error, "Unexpected error, reference {Referentie}")]
    private partial void LogFout(Exception exception, string referentie);
}
