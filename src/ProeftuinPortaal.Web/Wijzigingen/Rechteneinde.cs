namespace ProeftuinPortaal.Web.Wijzigingen;

/// <summary>
/// A page with typed text takes the end of a right itself: loading it again would lose that text. One per circuit, so of the page
/// that is open.
/// </summary>
public sealed class Rechteneinde
{
    /// <summary>What the open page does; null for a page that is simply loaded again.</summary>
    public Func<Task>? Opvang { get; set; }
}
