namespace ProeftuinPortaal.Application.Common;

/// <summary>
/// A round in which commands are judged and nothing of them stays: a form asks everything that would be refused, in one go, before it
/// sends. Follows the asynchronous flow of who began it, so that what runs beside it in the same circuit, such as a draft, is kept.
/// </summary>
public static class Proefronde
{
    private static readonly AsyncLocal<bool> Bezig = new();

    /// <summary>Whether this flow only judges.</summary>
    public static bool IsBezig => Bezig.Value;

    /// <summary>Carries the work out as it would be, and leaves nothing behind.</summary>
    public static async Task<T> DoeAsync<T>(Func<Task<T>> werk)
    {
        ArgumentNullException.ThrowIfNull(werk);
        // Ends by itself: what an asynchronous method sets does not flow back to its caller.
        Bezig.Value = true;
        return await werk();
    }
}
