using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Bogus;

namespace ProeftuinPortaal.Application.Persistence.Seed;

/// <summary>The one source of chance of the demo: the same seed and stream give the same choices and the same ids.</summary>
/// <param name="zaad">The seed of the whole demo.</param>
/// <param name="stroom">Names this stream: a region more or less leaves the others as they were.</param>
internal sealed class Toeval(int zaad, string stroom)
{
    private readonly Randomizer _randomizer = new(zaad ^ BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(stroom))));

    /// <summary>A whole number; both ends included.</summary>
    public int Getal(int laagste, int hoogste) => laagste >= hoogste ? laagste : _randomizer.Int(laagste, hoogste);

    public bool Kans(double kans) => _randomizer.Double() < kans;

    public T Kies<T>(IReadOnlyList<T> lijst) => lijst[Getal(0, lijst.Count - 1)];

    public IReadOnlyList<T> Geschud<T>(IEnumerable<T> lijst)
    {
        var geschud = lijst.ToArray();
        for (var i = geschud.Length - 1; i > 0; i--)
        {
            var j = Getal(0, i);
            (geschud[i], geschud[j]) = (geschud[j], geschud[i]);
        }

        return geschud;
    }

    /// <summary>A version-7 uuid of this stream. Not Guid.CreateVersion7: that one differs at each run.</summary>
    public Guid Id(DateTimeOffset op)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, op.ToUnixTimeMilliseconds() << 16);
        _randomizer.Bytes(10).CopyTo(bytes[6..]);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes, bigEndian: true);
    }

    /// <summary>A case number, of the signs that toegang.nieuw_nummer uses.</summary>
    public string Nummer()
    {
        const string Tekens = "BCDFGHJKLMNPQRSTVWXZ234679";
        var tekens = string.Concat(Enumerable.Range(0, 6).Select(_ => Tekens[Getal(0, Tekens.Length - 1)]));
        return $"{tekens[..3]}-{tekens[3..]}";
    }
}
