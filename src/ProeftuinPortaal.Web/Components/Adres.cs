using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;

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

    /// <summary>What the browser asked for: an error page runs under an address of its own.</summary>
    public static string Gevraagd(HttpContext? http) =>
        http?.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
        ?? http?.Features.Get<IExceptionHandlerPathFeature>()?.Path
        ?? http?.Request.Path
        ?? "";
}
