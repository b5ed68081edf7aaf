using Microsoft.EntityFrameworkCore;
using Npgsql;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Persistence;

/// <summary>What every change of a versioned record needs: a lost race loses nothing.</summary>
internal static class Herziening
{
    /// <summary>Saves a changed row. The version can also change between reading and saving: then the update finds no row.</summary>
    /// <param name="conflict">Both versions, field by field; runs after the row was read again.</param>
    public static async Task<Result<T>> BewaarAsync<T>(
        this PortaalDbContext db, object rij, T uitkomst, Func<Task<Error>> conflict, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return uitkomst;
        }
        catch (DbUpdateConcurrencyException)
        {
            await db.Entry(rij).ReloadAsync(cancellationToken);
            return await conflict();
        }
    }

    /// <summary>Saves a new numbered version. Someone else can take the number between reading and saving.</summary>
    /// <param name="conflict">Both texts; runs when the number was taken.</param>
    public static async Task<Result<T>> BewaarVersieAsync<T>(
        this PortaalDbContext db, object versie, T uitkomst, Func<Task<Error>> conflict, CancellationToken cancellationToken)
    {
        db.Add(versie);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return uitkomst;
        }
        catch (DbUpdateException exception) when ((exception.InnerException as PostgresException)?.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            db.ChangeTracker.Clear();
            return await conflict();
        }
    }

    /// <summary>A conflict with the fields that differ.</summary>
    public static Error Conflict(int versie, string? door, params IEnumerable<Veldverschil> velden) =>
        Error.Conflict(new(versie, door, [.. velden.Where(veld => !Equals(veld.Eigen, veld.Huidig))]));

    /// <summary>Who replaced the version before, of a row that has no author of its own.</summary>
    public static async Task<string?> VervangerAsync(this PortaalDbContext db, string tabel, Guid rij, CancellationToken cancellationToken)
    {
        var door = await db.Database.SqlQuery<Guid?>(
            $"SELECT vervangen_door AS \"Value\" FROM portaal.rijversies WHERE rij_id = {rij} AND tabel = {tabel} ORDER BY versie DESC LIMIT 1")
            .ToListAsync(cancellationToken);
        return await db.NaamAsync(door.FirstOrDefault() is { } id ? new(id) : null, cancellationToken);
    }

    public static Task<string?> NaamAsync(this PortaalDbContext db, GebruikerId? gebruiker, CancellationToken cancellationToken) =>
        db.Gebruikers.Where(g => g.Id == gebruiker).Select(g => g.Naam).SingleOrDefaultAsync(cancellationToken);
}
