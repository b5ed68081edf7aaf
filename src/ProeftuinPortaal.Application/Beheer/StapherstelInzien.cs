using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Beheer;

/// <summary>What was asked about second steps in one region, open requests first.</summary>
public sealed record StapherstelDetails(GebruikerId Ik, IReadOnlyList<StapherstelRow> Verzoeken);

/// <summary>One request. Without <see cref="BeoordeeldOp"/> it is open, unless it lapsed.</summary>
public sealed record StapherstelRow(
    Guid Id, Guid GebruikerId, string Gebruiker, string Reden, Guid GevraagdDoor, string Vrager, DateTimeOffset GevraagdOp)
{
    public string? Beoordelaar { get; init; }

    public DateTimeOffset? BeoordeeldOp { get; init; }

    public bool? Toegestaan { get; init; }

    /// <summary>Nobody decided in time: it can only be asked anew.</summary>
    public bool IsVerlopen { get; init; }

    public bool IsOpen => BeoordeeldOp is null && !IsVerlopen;
}

/// <inheritdoc cref="StapherstelDetails" />
public sealed class StapherstelInzienHandler(PortaalDb portaalDb)
{
    /// <param name="regio">Code of the region; null for the first of the user's own.</param>
    public Task<Result<StapherstelDetails>> HandleAsync(string? regio, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<StapherstelDetails>(Bevoegdheid.BeheerInzien, null, async db =>
        {
            var kring = await db.RegioAsync(regio, Bevoegdheid.BeheerInzien, cancellationToken);
            if (!kring.IsSuccess)
            {
                return kring.Errors.ToArray();
            }

            var verzoeken = await db.Database.SqlQuery<StapherstelRow>($"SELECT * FROM toegang.stapherstel_in({kring.Value.Regio.Id.Value})").ToListAsync(cancellationToken);
            return new StapherstelDetails(db.Actor.Id, verzoeken);
        }, cancellationToken);
}
