namespace ProeftuinPortaal.Web.Components;

/// <summary>Keeps an unexpected error within the page: the menu stays, and the user gets a number to call about.</summary>
/// <param name="logger">Where the error is written with that number.</param>
public sealed partial class Foutgrens(ILogger<Foutgrens> logger)
{
    private string _referentie = "";

    /// <inheritdoc />
    protected override Task OnErrorAsync(Exception exception)
    {
        _referentie = Referentie.Nieuw();
        LogFout(exception, _referentie);
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Error, "A page failed, reference {Referentie}")]
    private partial void LogFout(Exception exception, string referentie);
}
