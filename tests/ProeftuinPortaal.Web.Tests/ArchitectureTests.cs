using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Components;

namespace ProeftuinPortaal.Web.Tests;

/// <summary>What the layout promises, checked.</summary>
public sealed class ArchitectureTests
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    // Pages that anyone may open, each with its reason. Everything else names a Bevoegdheid.
    private static readonly string[] Openbaar =
    [
        "/inloggen", // nobody is signed in yet
        "/inloggen/code", // the password was right: the page asks the cookie in between
        "/inloggen/herstelcode", // the same
        "/inloggen/tweede-stap", // the same
        "/wachtwoord-instellen", // the one-time link is the proof
        "/fout", // must work when everything else does not
        "/niet-gevonden", // the one answer to all that is not there
    ];

    private static readonly Assembly Domain = typeof(Result).Assembly;
    private static readonly Assembly Application = typeof(ServiceRegistration).Assembly;
    private static readonly Assembly Web = typeof(App).Assembly;

    [Fact]
    public void Domain_depends_on_nothing_but_dotnet() =>
        Domain.GetReferencedAssemblies().Should().OnlyContain(reference => reference.Name!.StartsWith("System", StringComparison.Ordinal));

    [Fact]
    public void Application_knows_no_screens() =>
        Application.GetReferencedAssemblies().Should().NotContain(reference => reference.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    [Fact]
    public void Every_page_names_its_bevoegdheid_or_stands_on_the_short_public_list()
    {
        var paginas = Web.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>(), (type, route) => (type, route.Template)).ToList();

        paginas.Where(pagina => pagina.type.GetCustomAttribute<AllowAnonymousAttribute>() is not null).Select(pagina => pagina.Template)
            .Should().BeEquivalentTo(Openbaar);
        paginas.Where(pagina => !Openbaar.Contains(pagina.Template))
            .Should().OnlyContain(pagina => Enum.IsDefined(typeof(Bevoegdheid), pagina.type.GetCustomAttribute<AuthorizeAttribute>()!.Policy!)).And.NotBeEmpty();
    }

    [Fact]
    public void Every_use_case_goes_through_the_one_door() =>
        Application.GetTypes().Where(type => type is { IsPublic: true, IsClass: true } && type.Name.EndsWith("Handler", StringComparison.Ordinal))
            .Should().NotBeEmpty().And.OnlyContain(handler => Dependencies(handler).Contains(typeof(PortaalDb)));

    [Fact]
    public void Only_PortaalDb_makes_contexts() =>
        Application.GetTypes().Concat(Web.GetTypes())
            .Where(type => type != typeof(PortaalDb) && type != typeof(PortaalDbContext) && !type.Name.StartsWith("IdentiteitDbContext", StringComparison.Ordinal)
                && Dependencies(type).Any(IsWayToContext))
            .Select(type => type.Name).Should().BeSubsetOf(["Inlogservice", "Tweedestap", "EigenAccount", "Sessiecontrole", "Wachtwoordregels", "Gebruikersbeheer"]);

    [Fact]
    public void Every_bevoegdheid_has_a_line_in_the_table_and_someone_who_has_it() =>
        Enum.GetValues<Bevoegdheid>().Should().OnlyContain(bevoegdheid => Rechten.VereisteVan(bevoegdheid) != null
            ? Rechten.Alle.Any(recht => recht.Dossierdeel == Rechten.VereisteVan(bevoegdheid)!.Value.Deel && recht.Niveau >= Rechten.VereisteVan(bevoegdheid)!.Value.Niveau)
            : Rechten.Schermen.Any(scherm => scherm.Bevoegdheid == bevoegdheid));

    /// <summary>What a class is given: by its constructors, or by @inject.</summary>
    private static IEnumerable<Type> Dependencies(Type type) => type.GetConstructors(Instance)
        .SelectMany(constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType))
        .Concat(type.GetProperties(Instance).Where(property => property.IsDefined(typeof(InjectAttribute))).Select(property => property.PropertyType));

    private static bool IsWayToContext(Type type) =>
        type.IsAssignableTo(typeof(DbContext)) || type.IsAssignableTo(typeof(DbContextOptions))
        || (type.IsGenericType && type.GetGenericTypeDefinition().FullName == "Microsoft.EntityFrameworkCore.IDbContextFactory`1");
}
