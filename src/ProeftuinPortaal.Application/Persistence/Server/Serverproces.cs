using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace ProeftuinPortaal.Application.Persistence.Server;

/// <summary>A server that this process started, and the end of what it wrote to its log.</summary>
internal sealed class Serverproces : IDisposable
{
    private const int Bewaard = 40;
    private static readonly TimeSpan Stap = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);

    private readonly Process _proces;
    private readonly ILogger _logger;
    private readonly ConcurrentQueue<string> _staart = new();
    private readonly TaskCompletionSource _uitgelezen = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Serverproces(Process proces, ILogger logger)
    {
        (_proces, _logger) = (proces, logger);
        new Thread(LeesLog) { IsBackground = true, Name = "log van PostgreSQL" }.Start();
    }

    public bool IsGestopt => _proces.HasExited;

    /// <exception cref="Win32Exception">The program cannot be started.</exception>
    public static async Task<Serverproces> StartAsync(
        Serveraccount account, string postgres, IEnumerable<string> argumenten, ILogger logger)
    {
        // SIGINT is PostgreSQL's fast and clean stop.
        var opdracht = account.Opdracht(postgres, argumenten, bijDood: "INT");
        return new Serverproces(await Programma.StartAsync(opdracht.Bestand, opdracht.Argumenten), logger);
    }

    /// <summary>The log lines of a server that has stopped.</summary>
    public async Task<IReadOnlyList<string>> LogAsync()
    {
        // A child that outlives the server for a moment keeps the pipe open.
        await Task.WhenAny(_uitgelezen.Task, Task.Delay(TimeSpan.FromSeconds(1)));
        return [.. _staart];
    }

    /// <summary>Stops the server cleanly; at once when that takes too long, after which it recovers at its next start.</summary>
    public async Task StopAsync()
    {
        await SeinAsync("INT");
        if (!await WachtAsync())
        {
            _logger.ServerAfgebroken(_proces.Id, Geduld);
            await SeinAsync("QUIT");
            await WachtAsync();
        }
    }

    public void Dispose() => _proces.Dispose();

    private async Task SeinAsync(string sein)
    {
        if (!IsGestopt)
        {
            var pid = _proces.Id.ToString(CultureInfo.InvariantCulture);
            await Programma.VoerUitAsync("kill", [$"-{sein}", pid], CancellationToken.None);
        }
    }

    private async Task<bool> WachtAsync()
    {
        // Not WaitForExitAsync: that also waits for the log, which a child may keep open.
        for (var gewacht = TimeSpan.Zero; gewacht < Geduld && !IsGestopt; gewacht += Stap)
        {
            await Task.Delay(Stap);
        }
        return IsGestopt;
    }

    private void LeesLog()
    {
        try
        {
            while (_proces.StandardError.ReadLine() is { } regel)
            {
                _staart.Enqueue(regel);
                while (_staart.Count > Bewaard)
                {
                    _staart.TryDequeue(out _);
                }
                _logger.ServerRegel(regel);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The server was let go of.
        }
        _uitgelezen.TrySetResult();
    }
}
