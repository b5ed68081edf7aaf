using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace ProeftuinPortaal.Application.Persistence.Server;

/// <summary>How a program ended, and what it wrote on both streams.</summary>
internal sealed record Uitkomst(int Code, string Uitvoer)
{
    public bool Gelukt => Code == 0;
}

/// <summary>The one place that starts other programs: an argument list, never a shell.</summary>
internal static class Programma
{
    // The kernel binds a parent-death signal to the thread that made the child, so every child is made
    // by this one thread, which lives as long as the process.
    private static readonly BlockingCollection<Action> Opdrachten = BeginDraad();

    /// <summary>Starts a program and returns at once; standard error is for the caller to read.</summary>
    /// <exception cref="Win32Exception">The program cannot be started.</exception>
    public static Task<Process> StartAsync(string bestand, IEnumerable<string> argumenten, bool vangUitvoer = false)
    {
        var info = new ProcessStartInfo(bestand, argumenten)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = vangUitvoer,
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        // PGPORT, PGDATA and the like would change what the server does; English messages are recognised below.
        foreach (var naam in info.Environment.Keys.Where(n => n.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            info.Environment.Remove(naam);
        }
        info.Environment["LC_ALL"] = "C.UTF-8";

        var gestart = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        Opdrachten.Add(() => Start(info, gestart));
        return gestart.Task;
    }

    /// <summary>Runs a program to its end. A program that cannot be started counts as one that failed.</summary>
    public static async Task<Uitkomst> VoerUitAsync(string bestand, IEnumerable<string> argumenten, CancellationToken ct)
    {
        try
        {
            using var proces = await StartAsync(bestand, argumenten, vangUitvoer: true);
            var uitvoer = proces.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var fouten = proces.StandardError.ReadToEndAsync(CancellationToken.None);
            try
            {
                await proces.WaitForExitAsync(ct);
            }
            catch (OperationCanceledException)
            {
                proces.Kill(entireProcessTree: true);
                await proces.WaitForExitAsync(CancellationToken.None);
                throw;
            }
            return new Uitkomst(proces.ExitCode, await uitvoer + await fouten);
        }
        catch (Win32Exception e)
        {
            return new Uitkomst(127, e.Message);
        }
    }

    private static void Start(ProcessStartInfo info, TaskCompletionSource<Process> gestart)
    {
        try
        {
#pragma warning disable RS0030 // This class is the named place where a process may be started.
            gestart.SetResult(Process.Start(info)!);
#pragma warning restore RS0030
        }
        catch (Exception e)
        {
            gestart.SetException(e);
        }
    }

    private static BlockingCollection<Action> BeginDraad()
    {
        var opdrachten = new BlockingCollection<Action>();
        var draad = new Thread(() =>
        {
            foreach (var opdracht in opdrachten.GetConsumingEnumerable())
            {
                opdracht();
            }
        })
        {
            IsBackground = true,
            Name = "programma's starten",
        };
        draad.Start();
        return opdrachten;
    }
}
