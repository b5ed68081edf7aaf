using System.Globalization;
using Npgsql;

namespace ProeftuinPortaal.Web.Opstart;

/// <summary>A region of this installation, as the command line offers it.</summary>
internal sealed record Regiokeus(string Code, string Naam);

/// <summary>Which region a command is about: as it was given, or asked in a terminal.</summary>
internal static class Regiovraag
{
    /// <summary>The regions of this database, by name.</summary>
    /// <exception cref="Opstartfout">There are none yet.</exception>
    public static async Task<IReadOnlyList<Regiokeus>> RegiosAsync(string eigenaar, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(eigenaar);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT code, naam FROM portaal.regios ORDER BY naam, code", connection);
        List<Regiokeus> regios = [];
        try
        {
            await using var rijen = await command.ExecuteReaderAsync(cancellationToken);
            while (await rijen.ReadAsync(cancellationToken))
            {
                regios.Add(new(rijen.GetString(0), rijen.GetString(1)));
            }
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            // Not migrated yet: the same sentence as for no regions.
        }

        return regios.Count > 0 ? regios : throw new Opstartfout("Er zijn nog geen regio's. Voer eerst de opdracht migreren uit.");
    }

    /// <summary>The code of the region.</summary>
    /// <param name="gegeven">What stood on the command line; null when nothing did.</param>
    /// <param name="invoer">Where someone answers; null when nobody does.</param>
    /// <exception cref="Opstartfout">No region, and nobody to ask.</exception>
    public static string Kies(string? gegeven, IReadOnlyList<Regiokeus> regios, TextReader? invoer, TextWriter uitvoer)
    {
        if (Vind(gegeven, regios) is { } code)
        {
            return code;
        }

        var zin = string.IsNullOrWhiteSpace(gegeven) ? "Voor welke regio is deze gebruiker?" : $"De regio {gegeven} bestaat niet.";
        if (invoer is null)
        {
            throw new Opstartfout($"{zin} Noem er een met --regio: {string.Join(", ", regios.Select(regio => regio.Code))}.");
        }

        uitvoer.WriteLine(zin);
        for (var i = 0; i < regios.Count; i++)
        {
            uitvoer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i + 1,3}  {regios[i].Naam} ({regios[i].Code})"));
        }

        return Vraag(regios, invoer, uitvoer);
    }

    private static string Vraag(IReadOnlyList<Regiokeus> regios, TextReader invoer, TextWriter uitvoer)
    {
        while (true)
        {
            uitvoer.Write("Nummer of code: ");
            uitvoer.Flush();
            var antwoord = invoer.ReadLine()?.Trim();
            if (string.IsNullOrEmpty(antwoord))
            {
                throw new Opstartfout("Er is geen regio gekozen, dus er is niets gemaakt.");
            }

            if (int.TryParse(antwoord, NumberStyles.None, CultureInfo.InvariantCulture, out var nummer) && nummer >= 1 && nummer <= regios.Count)
            {
                return regios[nummer - 1].Code;
            }

            if (Vind(antwoord, regios) is { } code)
            {
                return code;
            }

            uitvoer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Kies een nummer van 1 tot en met {regios.Count}."));
        }
    }

    private static string? Vind(string? code, IReadOnlyList<Regiokeus> regios) =>
        regios.FirstOrDefault(regio => string.Equals(regio.Code, code?.Trim(), StringComparison.OrdinalIgnoreCase))?.Code;
}
