using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace ProeftuinPortaal.Web.Tests.Support;

/// <summary>An authenticator app, written apart from the portal: what it makes of a secret is what the portal must accept.</summary>
internal static class Inlogcodes
{
    private const string Tekens = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <param name="tijdvakken">How many half minutes from now.</param>
    public static string Code(byte[] sleutel, int tijdvakken = 0)
    {
        var teller = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(teller, (DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30) + tijdvakken);
#pragma warning disable CA5350 // The standard says SHA-1.
        using var hmac = new HMACSHA1(sleutel);
#pragma warning restore CA5350
        var hash = hmac.ComputeHash(teller);
        var plek = hash[19] & 15;
        var getal = ((hash[plek] & 127) << 24) | (hash[plek + 1] << 16) | (hash[plek + 2] << 8) | hash[plek + 3];
        return (getal % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    /// <summary>A code that fits no half minute around now.</summary>
    public static string Fout(byte[] sleutel)
    {
        var goed = Enumerable.Range(-3, 7).Select(tijdvak => Code(sleutel, tijdvak)).ToHashSet();
        return Enumerable.Range(0, 10).Select(i => $"{i}{i}{i}{i}{i}{i}").First(code => !goed.Contains(code));
    }

    /// <summary>The secret that someone types over.</summary>
    public static byte[] Sleutel(string tekst)
    {
        tekst.Should().MatchRegex("^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$");
        var bits = string.Concat(tekst.Where(teken => teken != ' ').Select(teken => Convert.ToString(Tekens.IndexOf(teken), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Select(deel => Convert.ToByte(new string(deel), 2))];
    }
}
