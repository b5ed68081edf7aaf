using ProeftuinPortaal.Application.Persistence.Server;

namespace ProeftuinPortaal.Web.Opstart;

/// <summary>A start that cannot go on, with a Dutch sentence that says what to do.</summary>
public sealed class Opstartfout(string message) : Exception(message);

/// <summary>The settings of one installation, read once at the start.</summary>
/// <param name="Demo">Demo mode: invented data and one-click accounts. Default in Development, refused elsewhere.</param>
/// <param name="IsProductie">Every environment but Development: a name with a typing error is no way around a second factor.</param>
/// <param name="Gegevensmap">Folder for the embedded PostgreSQL and the heads of the logboek.</param>
/// <param name="PostgresMap">Folder with the programs of PostgreSQL; null to look for them.</param>
/// <param name="Portaal">Connection string to run with; null for the embedded server.</param>
/// <param name="Eigenaar">Connection string to migrate with; null when there is one string for both.</param>
public sealed record Portaalinstellingen(
    bool Demo, bool IsProductie, string Gegevensmap, string? PostgresMap, string? Portaal, string? Eigenaar)
{
    private const string IngebedOpNaam = "ingebed";

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="Opstartfout">A combination that is not safe.</exception>
    public static Portaalinstellingen Lees(IConfiguration configuration, IHostEnvironment environment)
    {
        var instellingen = new Portaalinstellingen(
            configuration.GetValue("Portaal:Demo", environment.IsDevelopment()),
            !environment.IsDevelopment(),
            configuration["Portaal:Gegevensmap"] ?? Application.Persistence.Server.Gegevensmap.Standaard(environment.ContentRootPath),
            configuration["Portaal:PostgresMap"],
            configuration.GetConnectionString("Portaal"),
            configuration.GetConnectionString("Eigenaar"));
        if (instellingen.Demo && !environment.IsDevelopment())
        {
            throw new Opstartfout(
                $"De demo-omgeving (Portaal:Demo) mag niet aan staan in de omgeving {environment.EnvironmentName}. Zet Portaal__Demo op false.");
        }

        foreach (var verbinding in new[] { instellingen.Portaal, instellingen.Eigenaar }.OfType<string>())
        {
            Verbinding.Controleer(verbinding);
        }

        if (instellingen.IsProductie && instellingen.Portaal is null && configuration["Portaal:Postgres"] != IngebedOpNaam)
        {
            throw new Opstartfout(
                $"In Production hoort een eigen PostgreSQL: vul ConnectionStrings__Portaal in. Wil je toch de ingebedde server, zet dan Portaal__Postgres op {IngebedOpNaam}.");
        }

        return instellingen;
    }
}
