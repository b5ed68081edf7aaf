using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using ProeftuinPortaal.Web.Opstart;
using Serilog;
using Serilog.Debugging;

namespace ProeftuinPortaal.Web.Tests.Opstart;

public sealed class WaarnemingTests : IDisposable
{
    private readonly string _map = Directory.CreateTempSubdirectory("proeftuinportaal-log-").FullName;

    public void Dispose()
    {
        SelfLog.Disable();
        Directory.Delete(_map, recursive: true);
    }

    [Fact]
    public void Met_een_logmap_staat_elke_regel_ook_in_het_bestand_van_de_dag()
    {
        SchrijfEenRegel(_map);

        var bestand = Directory.GetFiles(_map).Should().ContainSingle().Subject;
        File.ReadAllText(bestand).Should().Contain("Een regel voor 42");
    }

    [Fact]
    public void Een_logmap_die_er_niet_kan_zijn_houdt_het_portaal_niet_tegen_en_wordt_gemeld()
    {
        var bestand = Path.Combine(_map, "geen-map");
        File.WriteAllText(bestand, "");

        Gemeld(Path.Combine(bestand, "log")).Should().Contain("is niet te schrijven; het portaal gaat door");
    }

    [Fact]
    public void Een_volle_logmap_houdt_het_portaal_niet_tegen_en_wordt_gemeld()
    {
        // Linux's own disk that is always full; of tomorrow too, for who tests around midnight.
        foreach (var dag in new[] { DateTime.Now, DateTime.Now.AddDays(1) })
        {
            File.CreateSymbolicLink(Path.Combine(_map, $"portaal-{dag:yyyyMMdd}.log"), "/dev/full");
        }

        Gemeld(_map).Should().Contain("is niet te schrijven; het portaal gaat door");
    }

    private static string Gemeld(string map)
    {
        using var console = new StringWriter();
        var eerder = Console.Error;
        Console.SetError(console);
        try
        {
            SchrijfEenRegel(map);
        }
        finally
        {
            Console.SetError(eerder);
        }

        return console.ToString();
    }

    [Theory]
    [InlineData("geen adres")]
    [InlineData("ftp://ontvanger.example")]
    public void Een_ontvanger_zonder_goed_adres_is_een_zin_bij_de_start(string adres)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration[Waarneming.Otlp] = adres;
        var start = builder.AddWaarneming;

        start.Should().Throw<Opstartfout>().WithMessage("*is geen adres*");
    }

    private static void SchrijfEenRegel(string map)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(Waarneming.Logmap, map)]).Build();
        var logger = new LoggerConfiguration().VanPortaal(configuration).CreateLogger();
        logger.Information("Een regel voor {Getal}", 42);
        try
        {
            logger.Dispose();
        }
        catch (IOException)
        {
            // What was left did not fit; the program says so when it stops.
        }
    }
}
