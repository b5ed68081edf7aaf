using System.CommandLine;
using System.Globalization;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Persistence.Seed;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Identity;

namespace ProeftuinPortaal.Web.Opstart;

/// <summary>The web project is also the command line: each command works on the database of the same configuration.</summary>
public static class Opdrachten
{
    /// <summary>The verbs; anything else on the command line belongs to the host.</summary>
    public static bool IsOpdracht(string[] args) => args is ["migreren" or "gezond" or "logboek" or "gebruiker" or "-h" or "--help", ..];

    /// <summary>Runs one command.</summary>
    /// <returns>The exit code: 0 when all is well.</returns>
    public static Task<int> VoerUitAsync(string[] args)
    {
        var logboek = new Command("logboek", "Het logboek") { Opdracht("controleren", "Controleert de keten; eindigt met 1 bij elke breuk.", ControleerLogboekAsync) };
        var root = new RootCommand("ProeftuinPortaal. Zonder opdracht start het portaal.")
        {
            Opdracht("migreren", "Brengt de database op de versie van dit programma.", MigreerAsync),
            Opdracht("gezond", "Vraagt het draaiende portaal of het klaar is; eindigt met 1 als dat niet zo is.", GezondAsync),
            logboek,
            new Command("gebruiker", "Gebruikers") { GebruikerMaken() },
        };
        return root.Parse(args).InvokeAsync();
    }

    private static Command Opdracht(string naam, string uitleg, Func<WebApplicationBuilder, CancellationToken, Task<int>> werk)
    {
        var opdracht = new Command(naam, uitleg);
        opdracht.SetAction((_, cancellationToken) => Portaalprogramma.BewaaktAsync(() => werk(Portaalprogramma.Bouwer([]), cancellationToken)));
        return opdracht;
    }

    private static async Task<int> MigreerAsync(WebApplicationBuilder builder, CancellationToken cancellationToken)
    {
        await using var database = await Portaalprogramma.DatabaseAsync(builder, cancellationToken);
        if (database.Eigenaar is null)
        {
            throw new Opstartfout("Migreren kan alleen als eigenaar. Vul ConnectionStrings__Eigenaar in.");
        }

        await PortaalDatabase.MigrateAsync(database.Eigenaar, cancellationToken);
        await Referentiegegevens.WerkBijAsync(database.Eigenaar, cancellationToken);
        Console.WriteLine("De database is bij.");
        return 0;
    }

    private static async Task<int> ControleerLogboekAsync(WebApplicationBuilder builder, CancellationToken cancellationToken)
    {
        var instellingen = Portaalinstellingen.Lees(builder.Configuration, builder.Environment);
        await using var database = await Portaalprogramma.DatabaseAsync(builder, cancellationToken);
        var koppen = Portaalprogramma.Koppen(instellingen, database);
        var breuken = await koppen.ControleerAsync(cancellationToken);
        foreach (var breuk in breuken)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"BREUK organisatie {breuk.OrganisatieId} positie {breuk.Positie} regel {breuk.LogboekId}: {breuk.Fout}"));
        }

        // A sound logboek moves the point that a later check can rely on.
        if (breuken.Count == 0)
        {
            await koppen.SchrijfAsync(cancellationToken);
            Console.WriteLine("Het logboek is gaaf.");
        }

        return breuken.Count == 0 ? 0 : 1;
    }

    private static async Task<int> GezondAsync(WebApplicationBuilder builder, CancellationToken cancellationToken)
    {
        var adres = builder.Configuration[WebHostDefaults.ServerUrlsKey]?.Split(';')[0] ?? "http://localhost:5080";
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            var hier = new Uri(adres.Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal));
            using var vraag = new HttpRequestMessage(HttpMethod.Get, new Uri(hier, "/healthz/ready"));
            // Only the names in AllowedHosts are answered, and this machine is seldom one of them.
            vraag.Headers.Host = builder.Configuration["AllowedHosts"]?.Split(';')[0] is { Length: > 1 } naam ? naam.Replace("*", "gezond", StringComparison.Ordinal) : null;
            var antwoord = await client.SendAsync(vraag, cancellationToken);
            return antwoord.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            Console.Error.WriteLine($"Het portaal antwoordt niet op {adres}.");
            return 1;
        }
    }

    private static Command GebruikerMaken()
    {
        var naam = new Option<string>("--naam") { Description = "Naam van de gebruiker", Required = true };
        var email = new Option<string>("--email") { Description = "E-mailadres waarmee de gebruiker inlogt", Required = true };
        var organisatie = new Option<string>("--organisatie") { Description = "Naam van de moederorganisatie", Required = true };
        var soort = new Option<Organisatiesoort>("--soort") { Description = "Soort organisatie", DefaultValueFactory = _ => Organisatiesoort.Gemeente };
        var rol = new Option<Rol>("--rol") { Description = "Rol in de regio", DefaultValueFactory = _ => Rol.FunctioneelBeheerder };
        var regio = new Option<string?>("--regio") { Description = "Code van de regio, zoals utrecht; zonder deze optie wordt in een terminal gevraagd welke" };
        var opdracht = new Command("maken", "Maakt een gebruiker en een link om binnen een dag een wachtwoord in te stellen.")
        {
            naam, email, organisatie, soort, rol, regio,
        };
        opdracht.SetAction((gelezen, cancellationToken) => Portaalprogramma.BewaaktAsync(() => MaakGebruikerAsync(
            new(gelezen.GetRequiredValue(naam), gelezen.GetRequiredValue(email), gelezen.GetRequiredValue(organisatie),
                gelezen.GetValue(soort), gelezen.GetValue(rol), gelezen.GetValue(regio) ?? ""), cancellationToken)));
        return opdracht;
    }

    private static async Task<int> MaakGebruikerAsync(NieuweGebruiker nieuw, CancellationToken cancellationToken)
    {
        var builder = Portaalprogramma.Bouwer([]);
        // The link is made with the keys of the portal, so with the same certificate.
        var certificaten = Sleutelcertificaten.Lees(builder.Configuration, builder.Environment);
        await using var database = await Portaalprogramma.DatabaseAsync(builder, cancellationToken);
        if (database.Eigenaar is null)
        {
            throw new Opstartfout("Een gebruiker maken kan alleen als eigenaar. Vul ConnectionStrings__Eigenaar in.");
        }

        var regios = await Regiovraag.RegiosAsync(database.Eigenaar, cancellationToken);
        builder.AddPortaal(Portaalinstellingen.Lees(builder.Configuration, builder.Environment), database, certificaten);
        await using var app = builder.Build();
        if (certificaten.Count > 0)
        {
            await Sleutelcertificaten.ControleerAsync(app.Services);
        }

        // Asked last, so that nobody answers for nothing.
        var isTerminal = !Console.IsInputRedirected && !Console.IsOutputRedirected;
        nieuw = nieuw with { Regiocode = Regiovraag.Kies(nieuw.Regiocode, regios, isTerminal ? Console.In : null, Console.Out) };
        await using var scope = app.Services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<Gebruikersbeheer>().MaakAsync(database.Eigenaar, nieuw, cancellationToken);
        if (!result.IsSuccess)
        {
            throw new Opstartfout(result.Errors[0].Message);
        }

        Console.WriteLine($"Gebruiker gemaakt. Geef deze link zelf, en alleen aan deze persoon; hij werkt één keer en 24 uur:");
        Console.WriteLine(result.Value.Link);
        return 0;
    }

    /// <summary>Says where the portal is, for who started it by hand.</summary>
    internal static void NoemAdres(WebApplication app, Microsoft.AspNetCore.Hosting.Server.Features.IServerAddressesFeature? adressen, bool demo)
    {
        foreach (var adres in adressen?.Addresses ?? app.Urls)
        {
            Console.WriteLine($"Het portaal staat klaar: {adres}/inloggen{(demo ? " (demo-omgeving)" : null)}");
        }
    }
}
