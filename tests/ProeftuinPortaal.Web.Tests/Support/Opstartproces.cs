using System.Diagnostics;

namespace ProeftuinPortaal.Web.Tests.Support;

/// <summary>The built portal as a process of its own, for a start or a command that ends by itself.</summary>
internal static class Opstartproces
{
    private static readonly TimeSpan Maximaal = TimeSpan.FromSeconds(60);

    public static async Task<(int Code, string Uitvoer, string Fout)> DraaiAsync(string omgeving, string[] opdracht, params (string Naam, string Waarde)[] instellingen)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. opdracht])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = omgeving;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Portaal__Gegevensmap"] = Path.Combine(Path.GetTempPath(), "proeftuinportaal-webtests");
        foreach (var (naam, waarde) in instellingen)
        {
            start.Environment[naam.Replace(":", "__", StringComparison.Ordinal)] = waarde;
        }

        using var proces = Process.Start(start)!;
        using var geduld = new CancellationTokenSource(Maximaal);
        var (uitvoer, fout) = (proces.StandardOutput.ReadToEndAsync(geduld.Token), proces.StandardError.ReadToEndAsync(geduld.Token));
        try
        {
            await proces.WaitForExitAsync(geduld.Token);
            return (proces.ExitCode, await uitvoer, (await fout).Trim());
        }
        finally
        {
            // One that should have refused, and did not.
            if (!proces.HasExited)
            {
                proces.Kill();
            }
        }
    }
}
