using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace ProeftuinPortaal.Application.Persistence.Seed;

/// <summary>Writes what the infosheet says. Ids follow from what a row is about, so a corrected text is the same row.</summary>
internal static class Referentieschrijver
{
    public static async Task SchrijfAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var bron = Infosheet.Bron;
        var feiten = Infosheet.Feiten.ToList();
        await Referentiegegevens.VoerUitAsync(connection,
            """
            INSERT INTO portaal.regiofeiten (id, regio_id, soort, tekst, van, bron)
            SELECT k.id, r.id, k.soort, k.tekst, $5, $6 FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) k (id, code, soort, tekst)
            JOIN portaal.regios r ON r.code = k.code
            ON CONFLICT (id) DO UPDATE SET tekst = excluded.tekst, van = excluded.van, bron = excluded.bron
            """, cancellationToken,
            feiten.Select(f => Id("feit", f.Regio, f.Soort.ToString())).ToArray(), feiten.Select(f => f.Regio).ToArray(), feiten.Select(f => f.Soort.ToString()).ToArray(),
            feiten.Select(f => f.Tekst).ToArray(), Infosheet.Peildatum, bron);

        var statussen = Infosheet.Statussen.ToList();
        await Referentiegegevens.VoerUitAsync(connection,
            """
            INSERT INTO portaal.regio_statussen (id, regio_id, status, toelichting, van, tot, bron)
            SELECT k.id, r.id, k.status, k.tekst, k.van, k.tot, $7
            FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::date[], $6::date[]) k (id, code, status, tekst, van, tot)
            JOIN portaal.regios r ON r.code = k.code
            ON CONFLICT (id) DO UPDATE SET status = excluded.status, toelichting = excluded.toelichting, tot = excluded.tot, bron = excluded.bron
            """, cancellationToken,
            statussen.Select(s => Id("status", s.Regio, s.Van.ToString("O", CultureInfo.InvariantCulture))).ToArray(), statussen.Select(s => s.Regio).ToArray(), statussen.Select(s => s.Status.ToString()).ToArray(),
            statussen.Select(s => s.Tekst).ToArray(), statussen.Select(s => s.Van).ToArray(), statussen.Select(s => s.Tot).ToArray(), bron);

        var doelen = Infosheet.Doelen.ToList();
        await Referentiegegevens.VoerUitAsync(connection,
            """
            INSERT INTO portaal.doelen (id, regio_id, blok, volgorde, tekst, jaar, bron)
            SELECT k.id, r.id, k.blok, k.volgorde, k.tekst, $6, $7
            FROM unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::text[]) k (id, code, blok, volgorde, tekst)
            LEFT JOIN portaal.regios r ON r.code = k.code
            ON CONFLICT (id) DO UPDATE SET tekst = excluded.tekst, bron = excluded.bron
            """, cancellationToken,
            doelen.Select(d => Id("doel", d.Regio ?? d.Blok?.ToString() ?? "", d.Volgorde.ToString(CultureInfo.InvariantCulture))).ToArray(), doelen.Select(d => d.Regio).ToArray(), doelen.Select(d => d.Blok?.ToString()).ToArray(),
            doelen.Select(d => d.Volgorde).ToArray(), doelen.Select(d => d.Tekst).ToArray(), Infosheet.Doeljaar, bron);

        var kaarten = Infosheet.Gesprekskaarten.Index().ToList();
        await Referentiegegevens.VoerUitAsync(connection,
            """
            INSERT INTO portaal.gesprekskaarten (id, volgorde, titel, tekst, bron)
            SELECT k.id, k.volgorde, k.titel, k.tekst, $5 FROM unnest($1::uuid[], $2::int[], $3::text[], $4::text[]) k (id, volgorde, titel, tekst)
            ON CONFLICT (id) DO UPDATE SET titel = excluded.titel, tekst = excluded.tekst, bron = excluded.bron
            """, cancellationToken,
            kaarten.Select(k => Id("gesprekskaart", "", (k.Index + 1).ToString(CultureInfo.InvariantCulture))).ToArray(), kaarten.Select(k => k.Index + 1).ToArray(),
            kaarten.Select(k => k.Item.Titel).ToArray(), kaarten.Select(k => k.Item.Tekst).ToArray(), bron);
    }

    // Version 8, as the ids of demo accounts: it follows from its name.
    private static Guid Id(string soort, string van, string wat)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{soort}/{van}/{wat}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes, bigEndian: true);
    }
}
