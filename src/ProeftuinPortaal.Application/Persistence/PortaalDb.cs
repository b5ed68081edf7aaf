using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Persistence;

/// <summary>
/// The one door to the database, for the current user. Scoped, because a singleton factory cannot see who asks;
/// the contexts are internal, so a page cannot get at one. Every use case names its Bevoegdheid here: without it nothing
/// opens, and a refusal is logged. Each attempt is a new context and a new transaction, so that a retry after a dropped
/// connection starts from nothing.
/// </summary>
public sealed class PortaalDb(DbContextOptions<PortaalDbContext> options, ICurrentUser currentUser)
{
    /// <summary>The current user as the database knows them now; Niemand when unknown or no longer active.</summary>
    public Task<Actor> GetActorAsync(CancellationToken cancellationToken) =>
        ProbeerAsync(
            async db =>
            {
                await db.ReadActorAsync(cancellationToken);
                return db.Actor;
            }, _ => true, cancellationToken);

    /// <summary>A screen that was refused before any use case began.</summary>
    public Task LogSchermweigeringAsync(Bevoegdheid bevoegdheid, CancellationToken cancellationToken) =>
        LogWeigeringAsync(Error.Forbidden, bevoegdheid, null, cancellationToken);

    /// <summary>Reads in one transaction, the log row of that reading included.</summary>
    /// <param name="bevoegdheid">What the user needs for this use case, at least somewhere.</param>
    /// <param name="casusnummer">The case it is about; only for the log of a refusal.</param>
    /// <param name="work">Decides about this case, and reads.</param>
    internal async Task<Result<T>> LeesAsync<T>(
        Bevoegdheid bevoegdheid, string? casusnummer, Func<PortaalDbContext, Task<Result<T>>> work, CancellationToken cancellationToken)
    {
        Result<T> result;
        try
        {
            result = await ProbeerAsync(
                async db =>
                {
                    await db.ReadActorAsync(cancellationToken);
                    return db.Actor.Mag(bevoegdheid) ? await work(db) : Error.Forbidden;
                }, result => result.IsSuccess, cancellationToken);
        }
        catch (Exception exception) when (IsGeweigerd(exception))
        {
            // The database refused what the handler allowed: a right that ended between the check and the reading.
            result = Error.NotFound;
        }

        await LogWeigeringAsync(result, bevoegdheid, casusnummer, cancellationToken);
        return result;
    }

    /// <summary>
    /// Does the work once for this operation id, however often it is sent: a repeat gets the first answer. The order is
    /// operation row, actor, rights, rows, save. The insert waits for a twin that is still busy. A refusal leaves
    /// nothing behind, so the same form can be sent again; nor does a success in a <see cref="Proefronde"/>.
    /// </summary>
    /// <param name="operatieId">Made when the form opened, and kept in its draft.</param>
    /// <param name="command">What was sent. The same id with other content, from a second window, is refused: never the first answer.</param>
    /// <inheritdoc cref="LeesAsync{T}" />
    internal async Task<Result<T>> VoerUitAsync<T>(
        Guid operatieId, object command, Bevoegdheid bevoegdheid, string? casusnummer, Func<PortaalDbContext, Task<Result<T>>> work, CancellationToken cancellationToken)
    {
        Result<T> result;
        try
        {
            result = await ProbeerAsync(
                db => EenmaligAsync(db, operatieId, Vingerafdruk(command), bevoegdheid, work, cancellationToken),
                result => result.IsSuccess && !Proefronde.IsBezig, cancellationToken);
        }
        catch (Exception exception) when (IsGeweigerd(exception))
        {
            // The database refused what the handler allowed: a right that ended between the check and the write.
            result = Error.Forbidden;
        }

        await LogWeigeringAsync(result, bevoegdheid, casusnummer, cancellationToken);
        return result.IsSuccess && Proefronde.IsBezig ? Error.AlleenBeoordeeld : result;
    }

    private static async Task<Result<T>> EenmaligAsync<T>(
        PortaalDbContext db, Guid operatieId, string vingerafdruk, Bevoegdheid bevoegdheid, Func<PortaalDbContext, Task<Result<T>>> work, CancellationToken cancellationToken)
    {
        var soort = bevoegdheid.ToString();
        var isNieuw = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO portaal.operaties (gebruiker_id, id, soort, vingerafdruk) SELECT ik, {operatieId}, {soort}, {vingerafdruk}
            FROM toegang.ik() ik WHERE ik IS NOT NULL ON CONFLICT DO NOTHING
            """, cancellationToken) == 1;
        await db.ReadActorAsync(cancellationToken);
        if (!isNieuw)
        {
            // Who lost the right since then hears nothing of it any more.
            return db.Actor.Mag(bevoegdheid) ? await EersteAntwoordAsync<T>(db, operatieId, soort, vingerafdruk, cancellationToken) : Error.Forbidden;
        }

        var result = db.Actor.Mag(bevoegdheid) ? await work(db) : Error.Forbidden;
        if (result.IsSuccess)
        {
            var uitkomst = JsonSerializer.Serialize(result.Value);
            await db.Database.ExecuteSqlAsync($"SELECT portaal.rond_operatie_af({operatieId}, {uitkomst}::jsonb)", cancellationToken);
        }

        return result;
    }

    private static async Task<Result<T>> EersteAntwoordAsync<T>(
        PortaalDbContext db, Guid operatieId, string soort, string vingerafdruk, CancellationToken cancellationToken)
    {
        var eerste = await db.Database.SqlQuery<EersteAntwoord>(
            $"SELECT uitkomst::text, vingerafdruk FROM portaal.operaties WHERE id = {operatieId} AND soort = {soort}")
            .SingleOrDefaultAsync(cancellationToken);
        // No row: nobody is signed in, or the account was closed meanwhile.
        return eerste is null ? Error.Forbidden
            : eerste.Vingerafdruk != vingerafdruk ? Error.AlVerstuurd
            : JsonSerializer.Deserialize<T>(eerste.Uitkomst)!;
    }

    private static string Vingerafdruk(object command) =>
        Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(command, command.GetType())));

    private async Task LogWeigeringAsync(Result result, Bevoegdheid bevoegdheid, string? casusnummer, CancellationToken cancellationToken)
    {
        if (result.Errors.Any(error => error.Kind is ErrorKind.NotFound or ErrorKind.Forbidden))
        {
            await ProbeerAsync(
                db => db.Database.ExecuteSqlAsync($"SELECT toegang.log_weigering({bevoegdheid.ToString()}, {casusnummer})", cancellationToken),
                _ => true, cancellationToken);
        }
    }

    private async Task<T> ProbeerAsync<T>(
        Func<PortaalDbContext, Task<T>> work, Func<T, bool> bewaren, CancellationToken cancellationToken)
    {
        var gebruikerId = await currentUser.GetIdAsync();
        await using var anker = new PortaalDbContext(options);
        return await anker.Database.CreateExecutionStrategy().ExecuteAsync(
            async poging =>
            {
                await using var db = new PortaalDbContext(options) { GebruikerId = gebruikerId };
                await using var transaction = await db.Database.BeginTransactionAsync(poging);
                var uitkomst = await work(db);
                if (bewaren(uitkomst))
                {
                    await transaction.CommitAsync(poging);
                }

                return uitkomst;
            }, cancellationToken);
    }

    private sealed record EersteAntwoord(string Uitkomst, string Vingerafdruk);

    private static bool IsGeweigerd(Exception exception) =>
        (exception as PostgresException ?? exception.InnerException as PostgresException)?.SqlState == PostgresErrorCodes.InsufficientPrivilege;
}
