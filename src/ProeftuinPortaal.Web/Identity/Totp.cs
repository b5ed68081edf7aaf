using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>
/// Codes of an authenticator app: RFC 6238 with what every app understands (SHA-1, 6 digits, 30 seconds). Not Identity's own provider,
/// because that does not tell which period a code belongs to, so a code could be used again within its minute.
/// </summary>
internal static class Totp
{
    public const int Cijfers = 6;

    private const int SleutelLengte = 20;
    private const int Seconden = 30;
    private const int Groep = 4;
    private const string Base32Tekens = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NieuweSleutel() => RandomNumberGenerator.GetBytes(SleutelLengte);

    /// <summary>The period that this code belongs to, at most one before or after now; null when it fits none.</summary>
    public static long? Tijdvak(byte[] sleutel, string? code, DateTimeOffset nu)
    {
        var getypt = Kaal(code);
        if (!HeeftVorm(code))
        {
            return null;
        }

        var huidig = nu.ToUnixTimeSeconds() / Seconden;
        long? gevonden = null;
        // All three, always: how long it takes says nothing.
        foreach (var tijdvak in (ReadOnlySpan<long>)[huidig - 1, huidig, huidig + 1])
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(getypt), Encoding.ASCII.GetBytes(Code(sleutel, tijdvak))))
            {
                gevonden = tijdvak;
            }
        }

        return gevonden;
    }

    /// <summary>Whether this looks like a code of an app; a recovery code is longer.</summary>
    public static bool HeeftVorm(string? code) => Kaal(code) is { Length: Cijfers } getypt && getypt.All(char.IsAsciiDigit);

    /// <summary>The secret in letters and digits, as an app takes it when it is typed.</summary>
    public static string Base32(ReadOnlySpan<byte> sleutel)
    {
        var tekst = new StringBuilder();
        var (rest, bits) = (0, 0);
        foreach (var deel in sleutel)
        {
            (rest, bits) = ((rest << 8) | deel, bits + 8);
            for (; bits >= 5; bits -= 5)
            {
                tekst.Append(Base32Tekens[(rest >> (bits - 5)) & 31]);
            }

            rest &= (1 << bits) - 1;
        }

        return bits == 0 ? tekst.ToString() : tekst.Append(Base32Tekens[(rest << (5 - bits)) & 31]).ToString();
    }

    /// <summary>What a QR code tells the app.</summary>
    public static string Adres(string uitgever, string email, byte[] sleutel) =>
        $"otpauth://totp/{Uri.EscapeDataString(uitgever)}:{Uri.EscapeDataString(email)}?secret={Base32(sleutel)}&issuer={Uri.EscapeDataString(uitgever)}&digits={Cijfers}&period={Seconden}";

    /// <summary>The secret in groups of four, to type over.</summary>
    public static string InGroepen(byte[] sleutel) => string.Join(' ', Base32(sleutel).Chunk(Groep).Select(groep => new string(groep)));

    internal static string Code(byte[] sleutel, long tijdvak)
    {
        Span<byte> teller = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(teller, tijdvak);
        // SHA-1 by the standard; as a keyed hash it holds.
#pragma warning disable CA5350
        var hash = HMACSHA1.HashData(sleutel, teller);
#pragma warning restore CA5350
        var getal = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF, sizeof(int))) & int.MaxValue;
        return (getal % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static string Kaal(string? code) => new([.. (code ?? "").Where(teken => !char.IsWhiteSpace(teken))]);
}
