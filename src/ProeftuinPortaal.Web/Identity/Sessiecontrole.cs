using System.Security.Claims;
using Microsoft.EntityFrameworkCore;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>Whether a session counts, and what ended it when not.</summary>
internal enum Sessiestand
{
    /// <summary>It was ended, or there never was one: signed out, another password, an account that closed.</summary>
    Voorbij,
    Geldig,

    /// <summary>Nobody did anything for too long.</summary>
    Rust,

    /// <summary>The working day is over.</summary>
    Dag,
}

/// <summary>How a session stands, and in how many seconds it ends by itself when nobody does anything.</summary>
/// <param name="IsVerlengbaar">Whether doing something makes that later; not when the working day is nearly over.</param>
internal sealed record Sessierest(Sessiestand Stand, int Seconden, bool IsVerlengbaar)
{
    public static readonly Sessierest Geen = new(Sessiestand.Voorbij, 0, false);
}

/// <summary>
/// Asks the database whether a cookie still counts: the account is open, nothing ended its sessions, outside demo mode there was a second
/// step that still stands, the session is of this working day, and someone did something in it not long ago.
/// </summary>
internal sealed class Sessiecontrole(IdentiteitDbContext db, IdentiteitOpties opties)
{
    private sealed record Rij(string Stand, int Rust, int Dag);

    /// <summary>Whether it counts. Asking is not doing something: an open page that asks by itself does not go on for ever.</summary>
    public async Task<bool> IsGeldigAsync(ClaimsPrincipal? user, CancellationToken cancellationToken) =>
        (await StandAsync(user, isActief: false, cancellationToken)).Stand == Sessiestand.Geldig;

    /// <param name="isActief">Someone did something just now: from here the time begins again, unless it was over.</param>
    public async Task<Sessierest> StandAsync(ClaimsPrincipal? user, bool isActief, CancellationToken cancellationToken)
    {
        if (user?.GebruikerId() is not { } gebruiker || !Guid.TryParse(user.FindFirstValue(AccountClaims.Sessie), out var sessie)
            || !(opties.Demo || user.HasClaim(AccountClaims.TweedeStap.Type, AccountClaims.TweedeStap.Value)))
        {
            return Sessierest.Geen;
        }

        var rij = await db.Database.SqlQuery<Rij>(
            $"""
            SELECT stand, rust, dag FROM toegang.sessiestand({sessie}, {gebruiker.Value}, {user.FindFirstValue(AccountClaims.Stempel)}, {opties.Demo},
                {Sessiecookie.Werkdag}, {opties.Rusttijd}, {isActief})
            """).SingleAsync(cancellationToken);
        return new(Enum.Parse<Sessiestand>(rij.Stand), Math.Min(rij.Rust, rij.Dag), rij.Rust < rij.Dag);
    }
}
