using System.Security.Cryptography;

namespace ProeftuinPortaal.Web.Components;

/// <summary>A short number that a user can read out over the telephone and that is found again in the log.</summary>
public static class Referentie
{
    // Without 0/O, 1/I/L: they are misread and misheard.
    private const string Tekens = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>A new reference, such as <c>K7F3-9Q2M</c>.</summary>
    public static string Nieuw() => $"{RandomNumberGenerator.GetString(Tekens, 4)}-{RandomNumberGenerator.GetString(Tekens, 4)}";
}
