namespace ProeftuinPortaal.Web.Components;

/// <summary>Who is signed in and what this person can open. Read once per circuit by the layout.</summary>
public interface IMenu
{
    /// <summary>The menu of the current user.</summary>
    ValueTask<MenuDetails> HaalOpAsync();
}

/// <summary>What the frame shows about the user.</summary>
/// <param name="Naam">Name of the user.</param>
/// <param name="Organisatie">The organisation the user works for.</param>
/// <param name="Regio">The region.</param>
/// <param name="Punten">The screens this user can use, and no others.</param>
public sealed record MenuDetails(string Naam, string Organisatie, string Regio, IReadOnlyList<Menupunt> Punten);

/// <summary>One screen in the navigation.</summary>
/// <param name="Titel">The word on the screen.</param>
/// <param name="Href">Address, starting with a slash.</param>
/// <param name="Icoon">A MudBlazor icon, such as <c>Icons.Material.Outlined.Today</c>.</param>
public sealed record Menupunt(string Titel, string Href, string Icoon);
