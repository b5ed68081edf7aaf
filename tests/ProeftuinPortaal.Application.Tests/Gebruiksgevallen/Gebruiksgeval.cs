using System.Text.Json;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Gebruiksgevallen;

/// <summary>Carries a use case out through a door; a command with this operation id, and every time with the same content.</summary>
public delegate Task<Antwoord> Doen(PortaalDb db, Guid operatieId);

/// <summary>One command through a door.</summary>
public delegate Task<Result<T>> Handeling<T>(PortaalDb db, Guid operatieId);

/// <summary>Makes in a case what a command needs, and then the command.</summary>
public delegate Task<Handeling<T>> Voorbereiding<T>(Voorbeeldcasus casus);

/// <summary>Prepares a use case on rows of its own.</summary>
public delegate Task<Gebruiksgeval> Opzet(Portaal portaal);

/// <summary>What a use case answered, whatever the type of its value.</summary>
public sealed record Antwoord(IReadOnlyList<Error> Errors, object? Inhoud)
{
    public bool IsGelukt => Errors.Count == 0;

    public string Tekst => JsonSerializer.Serialize(Inhoud);

    public static async Task<Antwoord> Van<T>(Task<Result<T>> taak)
    {
        var result = await taak;
        return new(result.Errors, result.Value);
    }
}

/// <summary>One use case, prepared so that it succeeds for who may, and with who may not.</summary>
/// <param name="Wie">Who may.</param>
public sealed record Gebruiksgeval(GebruikerId Wie, RegioId Regio, Doen Doe)
{
    /// <summary>
    /// The lines it adds to the logboek, in any order: handeling|deel|onderwerp|anchor. The anchor is "casus" or "gezin" when it is
    /// the one of this example, "nieuw" when the use case made it, and nothing when the line hangs on none.
    /// </summary>
    public IReadOnlyList<string> Logboek { get; init; } = [];

    /// <summary>What the ids of this example are called in <see cref="Logboek"/>.</summary>
    public IReadOnlyDictionary<string, string> Namen { get; init; } = new Dictionary<string, string>();

    /// <summary>The case it is about; null for what is outside a case.</summary>
    public Voorbeeldcasus? Casus { get; init; }

    /// <summary>Makes who may not know that it exists: for them it is NotFound.</summary>
    public Func<Task<GebruikerId[]>> Anderen { get; init; } = Opzetten.Deze();

    /// <summary>A list of what is one's own: for <see cref="Anderen"/> it is there, without <see cref="Geheimen"/>.</summary>
    public bool IsEigenLijst { get; init; }

    /// <summary>Whatever the role in the region: who is of another region still finds nothing.</summary>
    public bool IsVoorElkeRol { get; init; }

    /// <summary>What stands in the answer for <see cref="Wie"/>, and for nobody else.</summary>
    public IReadOnlyList<string> Geheimen { get; init; } = [];

    /// <summary>Sent with an operation id.</summary>
    public bool IsCommand { get; init; }

    /// <summary>Of a command: what a second one gets that was begun at the same moment. Null: both are done, as two notes are.</summary>
    public ErrorKind? Verliezer { get; init; }
}

/// <summary>Builds the examples.</summary>
internal static class Opzetten
{
    public static T Met<T>(this T command, Guid operatieId) where T : IMetOperatie
    {
        command.OperatieId = operatieId;
        return command;
    }

    /// <summary>Reads one part of a case.</summary>
    public static async Task<Gebruiksgeval> LeesAsync<T>(this Portaal portaal, string deel, Func<PortaalDb, Voorbeeldcasus, Task<Result<T>>> lees)
    {
        var casus = await portaal.CasusAsync();
        return portaal.InCasus(casus, (db, _) => Antwoord.Van(lees(db, casus)), $"Inzage|{deel}|casus|casus");
    }

    /// <summary>A command in a case by its contact person.</summary>
    public static async Task<Gebruiksgeval> SchrijfAsync<T>(
        this Portaal portaal, Voorbereiding<T> voorbereiding, ErrorKind? verliezer, params string[] logboek)
    {
        var casus = await portaal.CasusAsync();
        var doe = await voorbereiding(casus);
        return portaal.InCasus(casus, (db, operatie) => Antwoord.Van(doe(db, operatie)), logboek) with { IsCommand = true, Verliezer = verliezer };
    }

    /// <summary>As the contact person of this case; for an outsider, for a case role without its role in the region, and for an ended case role it is not there.</summary>
    public static Gebruiksgeval InCasus(this Portaal portaal, Voorbeeldcasus casus, Doen doe, params string[] logboek) => new(casus.Contactpersoon, casus.RegioId, doe)
    {
        Logboek = logboek,
        Namen = Namen(casus),
        Casus = casus,
        Anderen = async () =>
        {
            var elders = await portaal.GebruikerAsync(await portaal.RegioAsync(), Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);
            await portaal.GeefCasusrolAsync(casus, elders, Casusrolsoort.Casusregisseur);
            var voorheen = await portaal.BetrokkeneAsync(casus, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam, Casusrolsoort.Casusregisseur);
            await portaal.BeeindigCasusrollenAsync(voorheen);
            return [casus.Buitenstaander, elders, voorheen];
        },
        Geheimen = [casus.Nummer],
    };

    /// <summary>People who are there already.</summary>
    public static Func<Task<GebruikerId[]>> Deze(params GebruikerId[] mensen) => () => Task.FromResult(mensen);

    public static Dictionary<string, string> Namen(Voorbeeldcasus casus) =>
        new() { [casus.Id.Value.ToString()] = "casus", [casus.GezinId.Value.ToString()] = "gezin" };

    /// <summary>The same line several times.</summary>
    public static string[] Keer(int aantal, string regel) => [.. Enumerable.Repeat(regel, aantal)];
}
