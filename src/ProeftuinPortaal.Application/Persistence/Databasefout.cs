using Npgsql;
using ProeftuinPortaal.Domain.Common;

namespace ProeftuinPortaal.Application.Persistence;

/// <summary>The refusals that the definer functions in Sql/40.handelingen.sql can give, as errors of a use case.</summary>
internal static class Databasefout
{
    private const string NietGevonden = "PP404";
    private const string Gewijzigd = "PP409";
    private const string KanNiet = "PP422";

    /// <summary>Runs one definer function; its refusal becomes an Error in the user's words.</summary>
    /// <param name="veld">The command property a PP422 belongs to; null for the whole form.</param>
    /// <param name="gewijzigd">What a PP409 means here; when not given, its own sentence: there are no two texts to choose between.</param>
    public static async Task<Result<Gedaan>> VangAsync(
        Func<Task> functie, string? veld = null, Func<PostgresException, Error>? gewijzigd = null)
    {
        try
        {
            await functie();
            return new Gedaan();
        }
        catch (PostgresException exception) when (exception.SqlState == NietGevonden)
        {
            return Error.NotFound;
        }
        catch (PostgresException exception) when (exception.SqlState == Gewijzigd)
        {
            return gewijzigd?.Invoke(exception) ?? new Error(ErrorKind.Conflict, Zin(exception.MessageText));
        }
        catch (PostgresException exception) when (exception.SqlState == KanNiet)
        {
            return new Error(ErrorKind.Invalid, Zin(exception.MessageText), veld);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.ExclusionViolation)
        {
            return new Error(ErrorKind.Invalid, "Deze gebruiker heeft deze rol of toegang al.", veld);
        }
    }

    private static string Zin(string tekst) => $"{char.ToUpperInvariant(tekst[0])}{tekst[1..].TrimEnd('.')}.";
}
