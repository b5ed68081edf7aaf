using System.Collections.Concurrent;
using ProeftuinPortaal.Application.Wijzigingen;

namespace ProeftuinPortaal.Web.Wijzigingen;

/// <summary>Passes on to the open pages of this process what PostgreSQL tells: a case changed, a right ended.</summary>
public sealed partial class Wijzigingenverdeler(Wijzigingsluisteraar luisteraar, ILogger<Wijzigingenverdeler> logger) : BackgroundService
{
    private readonly ConcurrentDictionary<Guid, Func<Wijziging, Task>> _abonnees = [];

    /// <summary>From here on this page is told; until the answer is disposed.</summary>
    public IDisposable Abonneer(Func<Wijziging, Task> melden)
    {
        var id = Guid.NewGuid();
        _abonnees[id] = melden;
        return new Abonnement(() => _abonnees.TryRemove(id, out _));
    }

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        luisteraar.LuisterAsync(wijziging =>
        {
            foreach (var melden in _abonnees.Values)
            {
                _ = MeldAsync(melden, wijziging);
            }
        }, stoppingToken);

    private async Task MeldAsync(Func<Wijziging, Task> melden, Wijziging wijziging)
    {
        try
        {
            await melden(wijziging);
        }
        catch (ObjectDisposedException)
        {
            // The page closed at this very moment.
        }
        catch (Exception exception)
        {
            LogMislukt(exception, wijziging.Soort);
        }
    }

    [LoggerMessage(LogLevel.Error, "A page could not take in a change of kind {Soort}")]
    private partial void LogMislukt(Exception exception, Wijzigingsoort soort);

    private sealed class Abonnement(Action einde) : IDisposable
    {
        public void Dispose() => einde();
    }
}
