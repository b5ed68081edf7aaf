namespace ProeftuinPortaal.Web.Components;

/// <summary>What this user just did, said the same way on every screen: seen and spoken, wherever the page stands.</summary>
public sealed class Bevestigingen
{
    /// <summary>There is something to say.</summary>
    public event Action? Gemeld;

    /// <summary>The last one; null when there was none yet.</summary>
    public string? Tekst { get; private set; }

    /// <summary>Counts: the same words twice are said twice.</summary>
    public int Nummer { get; private set; }

    /// <param name="tekst">What was done, such as "Notitie opgeslagen". Nothing of a family.</param>
    public void Meld(string tekst)
    {
        (Tekst, Nummer) = (tekst, Nummer + 1);
        Gemeld?.Invoke();
    }
}
