namespace ProeftuinPortaal.Application.Persistence.Server;

/// <summary>A lock between processes; the kernel gives it back when its holder dies.</summary>
internal static class Bestandsslot
{
    private static readonly TimeSpan Wacht = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits for the lock on a file, which is made when it is missing. Disposing gives it back.</summary>
    public static async Task<IDisposable> NeemAsync(string bestand, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return new FileStream(bestand, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (IsBezet(e))
            {
                await Task.Delay(Wacht, ct);
            }
        }
    }

    // EWOULDBLOCK, on Linux and on macOS.
    private static bool IsBezet(IOException e) => e.HResult is 11 or 35;
}
