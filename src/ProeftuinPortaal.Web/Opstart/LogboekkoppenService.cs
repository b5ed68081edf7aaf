using ProeftuinPortaal.Application.Logboeken;

namespace ProeftuinPortaal.Web.Opstart;

/// <summary>Writes the heads of the logboek outside the database: at the start, each hour and at the end.</summary>
public sealed partial class LogboekkoppenService(Logboekkoppen koppen, TimeProvider clock, ILogger<LogboekkoppenService> logger) : BackgroundService
{
    private static readonly TimeSpan Ritme = TimeSpan.FromHours(1);

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await SchrijfAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var klok = new PeriodicTimer(Ritme, clock);
        try
        {
            do
            {
                await SchrijfAsync(stoppingToken);
            }
            while (await klok.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The portal stops.
        }
    }

    // A full disk or a database that is away must not stop the portal; the next hour tries again.
    private async Task SchrijfAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var kop in await koppen.SchrijfAsync(cancellationToken))
            {
                LogKop(kop.OrganisatieId, kop.Positie, kop.Hash);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or Npgsql.NpgsqlException)
        {
            LogMislukt(exception.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Information, "Logboekkop {Organisatie} {Positie} {Hash}")]
    private partial void LogKop(Guid organisatie, long positie, string hash);

    [LoggerMessage(LogLevel.Error, "The heads of the logboek could not be written ({Fout})")]
    private partial void LogMislukt(string fout);
}
