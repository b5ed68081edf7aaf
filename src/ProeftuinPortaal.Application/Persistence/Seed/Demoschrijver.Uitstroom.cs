using Npgsql;
using NpgsqlTypes;

namespace ProeftuinPortaal.Application.Persistence.Seed;

/// <summary>Writes the questions to the RVT, and how families left.</summary>
internal static partial class Demoschrijver
{
    private static async Task SchrijfExpertiseAsync(NpgsqlConnection connection, Demoset set, CancellationToken cancellationToken)
    {
        await KopieAsync(connection, "portaal.expertisevragen", set.Expertisevragen, cancellationToken,
            new("id", Uuid, rij => rij.Id), new("casus_id", Uuid, rij => rij.CasusId), new("regio_id", Uuid, rij => rij.RegioId),
            new("vrager_id", Uuid, rij => rij.Vrager.Id), new("bronhouder_id", Uuid, rij => rij.Vrager.Organisatie.Id), new("gevraagd_op", Tijdstip, rij => rij.GevraagdOp),
            new("thema", Tekst, rij => rij.Thema.ToString()), new("gericht_aan_id", Uuid, rij => rij.GerichtAan.Id), new("uiterlijk_op", Dag, rij => rij.UiterlijkOp),
            new("status", Tekst, rij => rij.Status.ToString()), new("opgepakt_door", Uuid, rij => rij.OpgepaktDoor?.Id), new("opgepakt_op", Tijdstip, rij => rij.OpgepaktOp),
            new("beantwoord_op", Tijdstip, rij => rij.BeantwoordOp), new("afgesloten_op", Tijdstip, rij => rij.AfgeslotenOp),
            new("oordeel", Tekst, rij => rij.Oordeel?.ToString()), new("versie", NpgsqlDbType.Integer, rij => rij.Versie));
        await KopieAsync(connection, "portaal.expertisevraag_teksten", set.Expertisevragen, cancellationToken,
            new("vraag_id", Uuid, rij => rij.Id), new("casus_id", Uuid, rij => rij.CasusId), new("tekst", Tekst, rij => rij.Tekst),
            new("reden_teruggave", Tekst, rij => rij.RedenTeruggave));
        await KopieAsync(connection, "portaal.vraagdelen", set.Vraagdelen, cancellationToken,
            new("vraag_id", Uuid, rij => rij.VraagId), new("casus_id", Uuid, rij => rij.CasusId), new("deel", Tekst, rij => rij.Deel.ToString()),
            new("gevraagd_op", Tijdstip, rij => rij.GevraagdOp), new("gedeeld_op", Tijdstip, rij => rij.GedeeldOp));
        await KopieAsync(connection, "portaal.expertisenotities", set.Expertisenotities, cancellationToken,
            new("id", Uuid, rij => rij.Id), new("vraag_id", Uuid, rij => rij.VraagId), new("casus_id", Uuid, rij => rij.CasusId),
            new("bronhouder_id", Uuid, rij => rij.Auteur.Organisatie.Id), new("auteur_id", Uuid, rij => rij.Auteur.Id),
            new("bevoegdheidsgrond", Tekst, rij => rij.Grond.ToString()), new("tekst", Tekst, rij => rij.Tekst), new("vastgelegd_op", Tijdstip, rij => rij.VastgelegdOp));
    }

    private static async Task SchrijfUitstroomAsync(NpgsqlConnection connection, Demoset set, CancellationToken cancellationToken)
    {
        await KopieAsync(connection, "portaal.uitstroom", set.Uitstromen, cancellationToken,
            new("id", Uuid, rij => rij.Id), new("casus_id", Uuid, rij => rij.CasusId), new("reden", Tekst, rij => rij.Reden.ToString()),
            new("toelichting", Tekst, rij => rij.Toelichting), new("gezin_vindt", Tekst, rij => rij.GezinVindt), new("blijft_contact", Tekst, rij => rij.BlijftContact),
            new("uitstroom_op", Dag, rij => rij.UitstroomOp), new("auteur_id", Uuid, rij => rij.Auteur.Id), new("bronhouder_id", Uuid, rij => rij.Auteur.Organisatie.Id),
            new("vastgelegd_op", Tijdstip, rij => rij.VastgelegdOp));
        await KopieAsync(connection, "portaal.nazorgmomenten", set.Nazorgmomenten, cancellationToken,
            new("id", Uuid, rij => rij.Id), new("casus_id", Uuid, rij => rij.CasusId), new("gepland_op", Dag, rij => rij.GeplandOp),
            new("resultaat", Tekst, rij => rij.Resultaat?.ToString()), new("toelichting", Tekst, rij => rij.Toelichting),
            new("vastgelegd_door", Uuid, rij => rij.VastgelegdDoor?.Id), new("vastgelegd_op", Tijdstip, rij => rij.VastgelegdOp),
            new("versie", NpgsqlDbType.Integer, rij => rij.Resultaat is null ? 1 : 2));
        // In SQL, because the criteria of a region are made by the reference data, with ids of their own.
        await using var wegingen = new NpgsqlCommand(
            """
            INSERT INTO portaal.uitstroomwegingen (uitstroom_id, casus_id, criterium_id, antwoord)
            SELECT u.id, u.casus_id, c.id, CASE (get_byte(uuid_send(u.id), 15) + c.volgorde) % 6 WHEN 0 THEN 'Onzeker' WHEN 1 THEN 'Nee' ELSE 'Ja' END
            FROM portaal.uitstroom u JOIN portaal.casussen s ON s.id = u.casus_id
            JOIN portaal.criteria c ON c.regio_id = s.regio_id AND c.soort = 'Uitstroom' AND c.tot IS NULL
            WHERE NOT EXISTS (SELECT FROM portaal.uitstroomwegingen w WHERE w.uitstroom_id = u.id)
            ORDER BY u.id, c.volgorde
            """, connection);
        await wegingen.ExecuteNonQueryAsync(cancellationToken);
    }
}
