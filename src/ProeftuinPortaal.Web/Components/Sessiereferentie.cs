using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ProeftuinPortaal.Web.Components;

/// <summary>Ties the reference that the browser shows after an unhandled error to the circuit id in the log.</summary>
/// <param name="logger">Where the two are written together.</param>
public sealed partial class Sessiereferentie(ILogger<Sessiereferentie> logger) : CircuitHandler
{
    /// <summary>The reference of this circuit.</summary>
    public string Nummer { get; } = Referentie.Nieuw();

    /// <inheritdoc />
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        LogGeopend(circuit.Id, Nummer);
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Information, "Circuit {CircuitId} opened with reference {Referentie}")]
    private partial void LogGeopend(string circuitId, string referentie);
}
