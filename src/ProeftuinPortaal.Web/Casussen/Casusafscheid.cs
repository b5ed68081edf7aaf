using ProeftuinPortaal.Domain.Common;

namespace ProeftuinPortaal.Web.Casussen;

/// <summary>What the user did last in a case that is no longer theirs. Nothing of the family, only what this user filled in.</summary>
/// <param name="Uitleg">Why the case is gone for this user, and who has it now.</param>
public sealed record Afscheidsbericht(string Titel, IReadOnlyList<(string Naam, string Waarde)> Gegevens, string Uitleg);

/// <summary>
/// An act that takes the case away from who does it, such as uitstroom by a procesregisseur. The page then says calmly what was
/// recorded; without this it would read "Niet gevonden", as if nothing had been saved.
/// </summary>
public sealed class Casusafscheid
{
    private Task _bezig = Task.CompletedTask;

    /// <summary>Null as long as the case is open to this user.</summary>
    public Afscheidsbericht? Bericht { get; private set; }

    /// <summary>Does the act. That a right ended is told by the database, maybe before the answer is here: until then it waits.</summary>
    /// <param name="handeling">The act.</param>
    /// <param name="bericht">What to say after it; null when this user keeps the case.</param>
    public async Task<Result> VoerUitAsync(Func<Task<Result>> handeling, Func<Afscheidsbericht>? bericht)
    {
        ArgumentNullException.ThrowIfNull(handeling);
        TaskCompletionSource klaar = new();
        _bezig = klaar.Task;
        try
        {
            var result = await handeling();
            Bericht = result.IsSuccess ? bericht?.Invoke() : null;
            return result;
        }
        finally
        {
            klaar.SetResult();
        }
    }

    /// <summary>A right of this user ended: whether that was this act, so that the page says it already.</summary>
    public async Task<bool> NeemOpAsync()
    {
        await _bezig;
        return Bericht is not null;
    }
}
