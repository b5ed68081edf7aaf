using Npgsql;
using NpgsqlTypes;
using ProeftuinPortaal.Domain.Gezinnen;

namespace ProeftuinPortaal.Application.Persistence.Seed;

/// <summary>Writes the demo by binary COPY, parents first. The row triggers fire: what is written is in the logboek.</summary>
internal static partial class Demoschrijver
{
    private const int Volwassen = 18;
    private const NpgsqlDbType Uuid = NpgsqlDbType.Uuid;
    private const NpgsqlDbType Tekst = NpgsqlDbType.Varchar;
    private const NpgsqlDbType Dag = NpgsqlDbType.Date;
    private const NpgsqlDbType Tijdstip = NpgsqlDbType.TimestampTz;

    public static async Task SchrijfAsync(NpgsqlConnection connection, Demoset set, CancellationToken cancellationToken)
    {
        await SchrijfMensenAsync(connection, set, cancellationToken);
        await SchrijfGezinnenAsync(connection, set, cancellationToken);
        await SchrijfCasussenAsync(connection, set, cancellationToken);
        await SchrijfNotitiesAsync(connection, set, cancellationToken);
        await SchrijfAanmeldingenAsync(connection, set, cancellationToken);
        await SchrijfExpertiseAsync(connection, set, cancellationToken);
        await SchrijfUitstroomAsync(connection, set, cancellationToken);
        await Demoplanschrijver.SchrijfAsync(connection, set.Plan, cancellationToken);
    }

    private static async Task SchrijfMensenAsync(NpgsqlConnection connection, Demoset set, CancellationToken cancellationToken)
    {
        await KopieAsync(connection, "portaal.organisaties", set.Organisaties, cancellationToken,
            new("id", Uuid, rij => rij.Id), new("naam", Tekst, rij => rij.Naam), new("soort", Tekst, rij => rij.Soort.ToString()));
        await KopieAsync(connection, "portaal.werkgebieden", set.Werkgebieden, cancellationToken,
            new("id", Uuid, rij => rij.Id), new("regio_id", Uuid, rij => rij.RegioId), new("naam", Tekst, rij => rij.Naam), new("deel", Tekst, rij => rij.Deel),
            new("postcodegebied", Tekst, rij => rij.Postcode), new("van", Dag, rij => rij.Van), new("bron", Tekst, _ => "Verzonnen voor de demo."));
        await KopieAsync(connection, "portaal.gebruikers", set.Gebruikers, cancellationToken,
            new("id", Uuid, rij => rij.Id), new("naam", Tekst, rij => rij.Naam), new("telefoon", Tekst, rij => rij.Telefoon),
            new("organisatie_id", Uuid, rij => rij.Organisatie.Id), new("organisatie_soort", Tekst, rij => rij.Organisatie.Soort.ToString()),
            new("is_actief", NpgsqlDbType.Boolean, rij => rij.IsActief));
        await KopieAsync(connection, "portaal.gebruikersrollen", set.Gebruikersrollen, cancellationToken,
            new("id", Uuid, rij => rij.Id), new("gebruiker_id", Uuid, rij => rij.GebruikerId.Value), new("rol", Tekst, rij => rij.Rol.ToString()),
            new("regio_id", Uuid, rij => rij.RegioId.Value), new("van", Tijdstip, rij => rij.Van), new("tot", Tijdstip, rij => rij.Tot));
        await KopieAsync(connection, "identiteit.accounts", set.Accounts, cancellationToken,
            new("id", Uuid, rij => rij.Id), new("user_name", Tekst, rij => rij.Email), new("normalized_user_name", Tekst, rij => rij.Email.ToUpperInvariant()),
            new("email", Tekst, rij => rij.Email), new("normalized_email", Tekst, rij => rij.Email.ToUpperInvariant()),
            new("email_confirmed", NpgsqlDbType.Boolean, _ => true), new("password_hash", Tekst, rij => rij.Wachtwoordhash),
            new("security_stamp", Tekst, rij => rij.Beveiligingsstempel.ToString("N")), new("concurrency_stamp", Tekst, rij => rij.Versiestempel.ToString()),
            new("lockout_enabled", NpgsqlDbType.Boolean, _ => true));
    }

    private static async Task SchrijfGezinnenAsync(NpgsqlConnection connection, Demoset set, CancellationToken cancellationToken)
    {
        await KopieAsync(connection, "portaal.gezinnen", set.Gezinnen, cancellationToken,
            new("id", Uuid, rij => rij.Id), new("regio_id", Uuid, rij => rij.RegioId), new("naam", Tekst, rij => rij.Naam));
        await KopieAsync(connection, "portaal.huishoudens", set.Huishoudens, cancellationToken,
            new("id", Uuid, rij => rij.Id), new("gezin_id", Uuid, rij => rij.GezinId),
            new("postcodegebied", Tekst, rij => rij.Postcodegebied), new("wijk", Tekst, rij => rij.Wijk));
        await KopieAsync(connection, "portaal.personen", set.Personen, cancellationToken,
            new("id", Uuid, rij => rij.Id), new("gezin_id", Uuid, rij => rij.GezinId), new("voornaam", Tekst, rij => rij.Voornaam),
            new("achternaam", Tekst, rij => rij.Achternaam), new("geboortedatum", Dag, rij => rij.Geboortedatum),
            new("gezinsrol", Tekst, rij => (rij.Leeftijd < Volwassen ? Gezinsrol.Kind : Gezinsrol.Ouder).ToString()));
    }

    private static async Task SchrijfCasussenAsync(NpgsqlConnection connection, Demoset set, CancellationToken cancellationToken)
    {
        await KopieAsync(connection, "portaal.casussen", set.Casussen, cancellationToken,
            new("id", Uuid, rij => rij.Id), new("gezin_id", Uuid, rij => rij.GezinId), new("regio_id", Uuid, rij => rij.RegioId),
            new("nummer", Tekst, rij => rij.Nummer), new("vaste_contactpersoon_id", Uuid, rij => rij.VasteContactpersoonId),
            new("veilig_contact", Tekst, rij => rij.VeiligContact), new("gestart_op", Dag, rij => rij.GestartOp), new("afgesloten_op", Dag, rij => rij.AfgeslotenOp));
        await KopieAsync(connection, "portaal.casusrollen", set.Casusrollen, cancellationToken,
            new("id", Uuid, rij => rij.Id), new("casus_id", Uuid, rij => rij.CasusId.Value), new("gebruiker_id", Uuid, rij => rij.GebruikerId.Value),
            new("soort", Tekst, rij => rij.Soort.ToString()), new("van", Tijdstip, rij => rij.Van), new("tot", Tijdstip, rij => rij.Tot),
            new("reden", Tekst, rij => rij.Reden));
        await KopieAsync(connection, "portaal.toegangen", set.Toegangen, cancellationToken,
            new("id", Uuid, rij => rij.Id), new("casus_id", Uuid, rij => rij.CasusId.Value), new("gebruiker_id", Uuid, rij => rij.GebruikerId.Value),
            new("deel", Tekst, rij => rij.Deel.ToString()), new("van", Tijdstip, rij => rij.Van), new("tot", Tijdstip, rij => rij.Tot),
            new("reden", Tekst, rij => rij.Reden), new("voor_vraag", NpgsqlDbType.Boolean, rij => rij.VoorVraag));
        await KopieAsync(connection, "portaal.fasen", set.Fasen, cancellationToken,
            new("id", Uuid, rij => rij.Id), new("casus_id", Uuid, rij => rij.CasusId.Value), new("fase", Tekst, rij => rij.Fase.ToString()),
            new("van", Dag, rij => rij.Van), new("tot", Dag, rij => rij.Tot));
        await KopieAsync(connection, "portaal.kaders", set.Kaders, cancellationToken,
            new("id", Uuid, rij => rij.Id), new("casus_id", Uuid, rij => rij.CasusId.Value), new("kader", Tekst, rij => rij.Kader.ToString()),
            new("van", Dag, rij => rij.Van), new("tot", Dag, rij => rij.Tot));
    }

    private static async Task SchrijfNotitiesAsync(NpgsqlConnection connection, Demoset set, CancellationToken cancellationToken)
    {
        await KopieAsync(connection, "portaal.notities", set.Notities, cancellationToken,
            new("id", Uuid, rij => rij.Id), new("casus_id", Uuid, rij => rij.CasusId), new("bronhouder_id", Uuid, rij => rij.Auteur.Organisatie.Id),
            new("auteur_id", Uuid, rij => rij.Auteur.Id), new("vastgelegd_op", Tijdstip, rij => rij.VastgelegdOp), new("gebeurd_op", Dag, rij => rij.GebeurdOp),
            new("tekst", Tekst, rij => rij.Tekst), new("kenbron", Tekst, rij => rij.Kenbron?.ToString()), new("strekking", Tekst, rij => rij.Strekking?.ToString()),
            new("herzien_op", Tijdstip, rij => rij.HerzienOp), new("herzien_door", Uuid, rij => rij.HerzienOp is null ? null : rij.Auteur.Id),
            new("versie", NpgsqlDbType.Integer, rij => rij.Versie));
        await KopieAsync(connection, "portaal.notitie_versies", set.Notitieversies, cancellationToken,
            new("notitie_id", Uuid, rij => rij.Notitie.Id), new("versie", NpgsqlDbType.Integer, _ => 1), new("casus_id", Uuid, rij => rij.Notitie.CasusId),
            new("gebeurd_op", Dag, rij => rij.Notitie.GebeurdOp), new("tekst", Tekst, rij => rij.Tekst), new("kenbron", Tekst, rij => rij.Notitie.Kenbron?.ToString()),
            new("strekking", Tekst, rij => rij.Notitie.Strekking?.ToString()), new("geschreven_door", Uuid, rij => rij.Notitie.Auteur.Id),
            new("geschreven_op", Tijdstip, rij => rij.Notitie.VastgelegdOp));
    }

    private static async Task SchrijfAanmeldingenAsync(NpgsqlConnection connection, Demoset set, CancellationToken cancellationToken)
    {
        await KopieAsync(connection, "portaal.aanmeldingen", set.Aanmeldingen, cancellationToken,
            new("id", Uuid, rij => rij.Id), new("regio_id", Uuid, rij => rij.RegioId), new("nummer", Tekst, rij => rij.Nummer),
            new("aanmelder_id", Uuid, rij => rij.Aanmelder.Id), new("bronhouder_id", Uuid, rij => rij.Aanmelder.Organisatie.Id),
            new("ingediend_op", Tijdstip, rij => rij.IngediendOp), new("route", Tekst, rij => rij.Route.ToString()), new("achternaam", Tekst, rij => rij.Achternaam),
            new("reden", Tekst, rij => rij.Tekst.Reden), new("veiligheid_nu", Tekst, rij => rij.Tekst.VeiligheidNu), new("geprobeerd", Tekst, rij => rij.Tekst.Geprobeerd),
            new("grondslag", Tekst, rij => rij.Tekst.Grondslag.ToString()), new("grondslag_toelichting", Tekst, rij => rij.Tekst.Toelichting),
            new("postcodegebied", Tekst, rij => rij.Postcodegebied), new("afgestemd_op", Dag, rij => rij.AfgestemdOp), new("afgestemd_met", Tekst, rij => rij.AfgestemdMet),
            new("veilig_contact", Tekst, rij => rij.VeiligContact), new("status", Tekst, rij => rij.Status.ToString()), new("overleg_op", Dag, rij => rij.OverlegOp),
            new("reden_intrekking", Tekst, rij => rij.RedenIntrekking), new("is_dubbel_gecheckt", NpgsqlDbType.Boolean, _ => true));
        await KopieAsync(connection, "portaal.aanmelding_personen", set.Aanmeldingpersonen, cancellationToken,
            new("id", Uuid, rij => rij.Id), new("aanmelding_id", Uuid, rij => rij.AanmeldingId), new("volgorde", NpgsqlDbType.Integer, rij => rij.Volgorde),
            new("voornaam", Tekst, rij => rij.Voornaam), new("achternaam", Tekst, rij => rij.Achternaam), new("geboortedatum", Dag, rij => rij.Geboortedatum),
            new("gezinsrol", Tekst, rij => rij.Gezinsrol.ToString()));
        await KopieAsync(connection, "portaal.dubbelchecktreffers", set.Dubbelchecktreffers, cancellationToken,
            new("id", Uuid, rij => rij.Id), new("aanmelding_id", Uuid, rij => rij.AanmeldingId), new("gezin_id", Uuid, rij => rij.GezinId));
        await KopieAsync(connection, "portaal.instroombesluiten", set.Instroombesluiten, cancellationToken,
            new("aanmelding_id", Uuid, rij => rij.AanmeldingId), new("regio_id", Uuid, rij => rij.RegioId), new("uitkomst", Tekst, rij => rij.Uitkomst.ToString()),
            new("regiehouder_id", Uuid, rij => rij.RegiehouderId), new("vaste_contactpersoon_id", Uuid, rij => rij.VasteContactpersoonId),
            new("motivering", Tekst, rij => rij.Motivering), new("terugkoppeling", Tekst, rij => rij.Terugkoppeling),
            new("besloten_door", Uuid, rij => rij.BeslotenDoor), new("besloten_op", Tijdstip, rij => rij.BeslotenOp), new("casus_id", Uuid, rij => rij.CasusId));
    }

    internal static async Task KopieAsync<T>(
        NpgsqlConnection connection, string tabel, IEnumerable<T> rijen, CancellationToken cancellationToken, params Kolom<T>[] kolommen)
    {
        await using var importer = await connection.BeginBinaryImportAsync(
            $"COPY {tabel} ({string.Join(", ", kolommen.Select(kolom => kolom.Naam))}) FROM STDIN (FORMAT binary)", cancellationToken);
        foreach (var rij in rijen)
        {
            await importer.StartRowAsync(cancellationToken);
            foreach (var kolom in kolommen)
            {
                await (kolom.Waarde(rij) is { } waarde
                    ? importer.WriteAsync(waarde, kolom.Type, cancellationToken)
                    : importer.WriteNullAsync(cancellationToken));
            }
        }

        await importer.CompleteAsync(cancellationToken);
    }
}

/// <summary>One column of a COPY.</summary>
internal sealed record Kolom<T>(string Naam, NpgsqlDbType Type, Func<T, object?> Waarde);
