using Microsoft.Playwright;

namespace ProeftuinPortaal.Browser.Tests.Support;

/// <summary>The browser that the system installed (src/benodigdheden.sh); Playwright downloads nothing.</summary>
internal static class Chromium
{
    private static readonly string[] Namen = ["chromium", "chromium-browser", "google-chrome"];

    public static Task<IBrowser> StartAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Zoek(),
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
        ],
    });

    private static string Zoek()
    {
        var mappen = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/bin");
        return (from naam in Namen from map in mappen select Path.Combine(map, naam)).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("Chromium ontbreekt. Installeer het met: apt-get install -y --no-install-recommends chromium fonts-liberation");
    }
}
