using System.Text.RegularExpressions;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>Where someone goes after signing in: only within the portal, whatever the address says.</summary>
internal static partial class LokaalPad
{
    public const string Begin = "/";

    private const int MaxLength = 500;

    /// <summary>The path itself when it is one of the shapes that our own pages have; else the start page.</summary>
    public static string Van(string? pad) => pad is { Length: > 0 and <= MaxLength } && Vorm().IsMatch(pad) && !IsInloggen(pad) ? pad : Begin;

    // Allowed is listed, not forbidden: no second slash, backslash, dot segment, scheme, control or escape in the path.
    [GeneratedRegex(@"\A/(?:[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)*/?)?(?:\?[A-Za-z0-9_.~=&%+,:-]*)?\z")]
    private static partial Regex Vorm();

    private static bool IsInloggen(string pad) =>
        pad.StartsWith(Sessiecookie.Inloggen, StringComparison.OrdinalIgnoreCase) || pad.StartsWith("/uitloggen", StringComparison.OrdinalIgnoreCase);
}
