namespace ProeftuinPortaal.Web.Wijzigingen;

/// <summary>
/// A page with typed text takes the end of a right itself: loading it again would lose that text. One per circuit, so of the page
/// that is open.
/// </summary>
public sealed class Rechteneinde
{
    /// <summary>What the open page does, and whether that is enough: if not, or when it is null, the page is loaded again.</summary>
    public Func<Task<bool>>? Opvang { get; set; }

    /// <summary>A page that closes takes back its own; the page after it may have come already.</summary>
    public void LaatLos(Func<Task<bool>> opvang)
    {
        if (Opvang == opvang)
        {
            Opvang = null;
        }
    }
}
