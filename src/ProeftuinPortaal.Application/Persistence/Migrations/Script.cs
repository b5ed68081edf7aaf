using System.Security.Cryptography;
using System.Text;

namespace ProeftuinPortaal.Application.Persistence.Migrations;

/// <summary>The SQL files beside the migrations, read from the assembly.</summary>
internal static class Script
{
    private const string Map = "ProeftuinPortaal.Application.Persistence.Sql.";

    /// <summary>One file, by its name.</summary>
    public static string Lees(string naam)
    {
        using var reader = new StreamReader(typeof(Script).Assembly.GetManifestResourceStream(Map + naam)
            ?? throw new InvalidOperationException($"No SQL file {naam}."));
        return reader.ReadToEnd();
    }

    /// <summary>Functions, policies and triggers: files that start with a number, in that order. Applied whole when one changes.</summary>
    public static string Herhaalbaar { get; } = string.Join('\n', typeof(Script).Assembly.GetManifestResourceNames()
        .Where(naam => naam.StartsWith(Map, StringComparison.Ordinal) && char.IsDigit(naam[Map.Length]))
        .Order(StringComparer.Ordinal).Select(naam => Lees(naam[Map.Length..])));

    /// <summary>SHA-256 of <see cref="Herhaalbaar"/>, in hexadecimal.</summary>
    public static string Vingerafdruk { get; } = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Herhaalbaar)));
}
