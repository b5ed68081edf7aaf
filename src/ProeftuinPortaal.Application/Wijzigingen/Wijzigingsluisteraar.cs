using Microsoft.Extensions.Logging;
using Npgsql;

namespace ProeftuinPortaal.Application.Wijzigingen;

/// <summary>What changed, as PostgreSQL told every process at commit: ids, nothing more.</summary>
/// <param name="Soort">What kind of thing.</param>
/// <param name="Id">Of the case, the user, the aanmelding, the region or the organisation; empty when anything may have changed.</param>
/// <param name="Door">Who changed it; null when that was nobody who is signed in.</param>
public sealed record Wijziging(Wijzigingsoort Soort, Guid Id, Guid? Door)
{
    /// <summary>Messages were missed, because the connection was away.</summary>
    public static readonly Wijziging Gemist = new(Wijzigingsoort.Gemist, Guid.Empty, null);

    /// <summary>Reads a payload of the channel "portaal": kind, id, and who.</summary>
    internal static Wijziging? Lees(string payload) => payload.Split(':') is [var soort, var id, var door]
        && Enum.TryParse<Wijzigingsoort>(soort, ignoreCase: true, out var kind) && Guid.TryParse(id, out var van)
        ? new(kind, van, Guid.TryParse(door, out var wie) ? wie : null)
        : null;
}

/// <summary>What kind of thing changed.</summary>
public enum Wijzigingsoort
{
    /// <summary>Something in a case.</summary>
    Casus,

    /// <summary>A right or the account of a user ended.</summary>
    Gebruiker,

    /// <summary>A role in a case began; the id is that of the user.</summary>
    Rol,

    /// <summary>An aanmelding.</summary>
    Aanmelding,

    /// <summary>Something in the inbox of a region; the id is that of the region.</summary>
    Inbox,

    /// <summary>Something in the questions to one organisation of the RVT; the id is that of the organisation.</summary>
    Vragen,

    /// <summary>Anything.</summary>
    Gemist,
}

/// <summary>Listens on one connection of its own, and takes it up again when it drops.</summary>
public sealed partial class Wijzigingsluisteraar(string connectionString, ILogger<Wijzigingsluisteraar> logger)
{
    private static readonly TimeSpan Herstelpauze = TimeSpan.FromSeconds(1);

    /// <summary>Listens until it is cancelled.</summary>
    public async Task LuisterAsync(Action<Wijziging> melden, CancellationToken cancellationToken)
    {
        var isEerste = true;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = new NpgsqlConnection(
                    new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = 30 }.ConnectionString);
                connection.Notification += (_, args) =>
                {
                    if (Wijziging.Lees(args.Payload) is { } wijziging)
                    {
                        melden(wijziging);
                    }
                };
                await connection.OpenAsync(cancellationToken);
                await using (var listen = new NpgsqlCommand("LISTEN portaal", connection))
                {
                    await listen.ExecuteNonQueryAsync(cancellationToken);
                }

                if (!isEerste)
                {
                    melden(Wijziging.Gemist);
                }

                isEerste = false;
                while (true)
                {
                    await connection.WaitAsync(cancellationToken);
                }
            }
            catch (Exception exception) when (exception is NpgsqlException or IOException or OperationCanceledException)
            {
                if (cancellationToken.IsCancellationRequested)
                {
                    return;
                }

                LogWeg(exception.GetType().Name);
                await Task.WhenAny(Task.Delay(Herstelpauze, cancellationToken));
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The connection that listens for changes dropped ({Fout}); trying again.")]
    private partial void LogWeg(string fout);
}
