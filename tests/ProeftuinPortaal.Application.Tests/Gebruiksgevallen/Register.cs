using System.Reflection;

namespace ProeftuinPortaal.Application.Tests.Gebruiksgevallen;

/// <summary>
/// An example of every use case, by the name of its handler (and behind a point, a second method or a second situation). What must
/// hold for each of them (one line in the logboek, a wall of its own, one effect) is tested over this list.
/// </summary>
internal static class Register
{
    public static IReadOnlyDictionary<string, Opzet> Alle { get; } =
        new[] { Leesgevallen.Alle, Schrijfgevallen.Alle, Expertisegevallen.Alle, Uitstroomgevallen.Alle, Instroomgevallen.Alle, Regiogevallen.Alle }
            .SelectMany(gevallen => gevallen).ToDictionary(geval => geval.Key, geval => geval.Value);

    public static TheoryData<string> Namen => [.. Alle.Keys];

    /// <summary>Those that are sent with an operation id.</summary>
    public static TheoryData<string> Commands => [.. Alle.Keys.Where(naam => Methoden[naam.Split('.')[0]].Any(HeeftOperatie))];

    /// <summary>Those that are not.</summary>
    public static TheoryData<string> Lezingen => [.. Alle.Keys.Where(naam => !Methoden[naam.Split('.')[0]].Any(HeeftOperatie))];

    /// <summary>Every public method of every use case in the application.</summary>
    public static ILookup<string, MethodInfo> Methoden { get; } = (
        from type in typeof(ServiceRegistration).Assembly.GetTypes()
        where type is { IsClass: true, IsPublic: true } && type.Name.EndsWith("Handler", StringComparison.Ordinal)
        from methode in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        select (Naam: type.Name[..^"Handler".Length], Methode: methode)).ToLookup(paar => paar.Naam, paar => paar.Methode);

    // A draft has the operation id of its form, but is no operation: it is kept again and again.
    private static bool HeeftOperatie(MethodInfo methode) => !methode.DeclaringType!.Name.StartsWith("Concept", StringComparison.Ordinal)
        && methode.GetParameters().Any(parameter => parameter.Name == "operatieId" || parameter.ParameterType.GetProperty("OperatieId") is not null);
}
