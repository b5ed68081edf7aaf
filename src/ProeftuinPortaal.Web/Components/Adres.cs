using Microsoft.AspNetCore.Components;

namespace ProeftuinPortaal.Web.Components;

/// <summary>Addresses within a page: with <c>base href="/"</c> a bare fragment would lead to the start page.</summary>
public static class Adres
{
    /// <summary>This page, at the element with that id.</summary>
    public static string HuidigMet(NavigationManager navigation, string id)
    {
        ArgumentNullException.ThrowIfNull(navigation);
        return new Uri(navigation.Uri).PathAndQuery + "#" + id;
    }
}
