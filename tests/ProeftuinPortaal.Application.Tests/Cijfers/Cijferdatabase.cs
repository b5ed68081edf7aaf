using ProeftuinPortaal.Application.Persistence.Seed;
using ProeftuinPortaal.Application.Tests.Support;

namespace ProeftuinPortaal.Application.Tests.Cijfers;

/// <summary>The demo of all regions, with rows on every boundary of the figures; filled once for the tests of the class.</summary>
public sealed class Cijferdatabase : IAsyncLifetime
{
    // Enough for numbers of five and more, and still few enough that small ones occur.
    private const int Gezinnen = 110;

    // Midnight in Amsterdam is an hour or two before midnight in UTC: the last moment of one month and the first of the next, at the
    // beginning of the period, in winter and in summer, and days on both sides of a term.
    private const string Grenzen =
        """
        WITH m AS (SELECT date_trunc('month', now() AT TIME ZONE 'Europe/Amsterdam') AS begin),
        momenten(nr, op) AS (SELECT row_number() OVER (), op AT TIME ZONE 'Europe/Amsterdam' FROM m, LATERAL (
            SELECT begin - interval '11 months' + d FROM unnest(ARRAY[interval '0', '-1 microsecond', '-90 minutes', '90 minutes']) d
            UNION ALL SELECT begin - k * interval '1 month' + d FROM generate_series(0, 10) k, unnest(ARRAY[interval '0', '-1 microsecond']) d) x(op)),
        rijen AS (SELECT id, row_number() OVER (PARTITION BY regio_id ORDER BY id) AS nr FROM portaal.aanmeldingen WHERE status <> 'Besloten' OR ingediend_op < now() - interval '100 days')
        UPDATE portaal.aanmeldingen a SET ingediend_op = o.op FROM rijen r JOIN momenten o USING (nr) WHERE a.id = r.id;

        UPDATE portaal.instroombesluiten b SET besloten_op = greatest(b.besloten_op, a.ingediend_op + interval '1 second') FROM portaal.aanmeldingen a WHERE a.id = b.aanmelding_id;

        WITH rijen AS (SELECT id, row_number() OVER (PARTITION BY regio_id ORDER BY id) AS nr FROM portaal.expertisevragen WHERE beantwoord_op IS NOT NULL)
        UPDATE portaal.expertisevragen v SET beantwoord_op = ((v.uiterlijk_op + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam') - CASE nr % 2 WHEN 0 THEN interval '1 microsecond' ELSE interval '0' END
        FROM rijen r WHERE r.id = v.id AND r.nr <= 8 AND v.uiterlijk_op < now();

        WITH rijen AS (SELECT v.id, row_number() OVER (PARTITION BY v.regio_id ORDER BY v.id) AS nr FROM portaal.expertisevragen v WHERE beantwoord_op IS NULL AND status <> 'Ingetrokken')
        UPDATE portaal.expertisevragen v SET uiterlijk_op = (now() AT TIME ZONE 'Europe/Amsterdam')::date - (r.nr % 3)::integer + 1 FROM rijen r WHERE r.id = v.id;

        WITH rijen AS (SELECT h.id, row_number() OVER (PARTITION BY c.regio_id ORDER BY h.id) AS nr FROM portaal.ingezette_hulp h JOIN portaal.casussen c ON c.id = h.casus_id
                       WHERE h.status IN ('Gevraagd', 'Wacht'))
        UPDATE portaal.ingezette_hulp h SET gevraagd_op = (now() AT TIME ZONE 'Europe/Amsterdam')::date - 41 - (r.nr % 3)::integer, wacht_op = NULL, status = 'Gevraagd' FROM rijen r WHERE r.id = h.id AND r.nr <= 12;

        WITH rijen AS (SELECT u.id, row_number() OVER (PARTITION BY c.regio_id ORDER BY u.id) AS nr FROM portaal.uitstroom u JOIN portaal.casussen c ON c.id = u.casus_id)
        UPDATE portaal.uitstroom u SET uitstroom_op = (date_trunc('month', now() AT TIME ZONE 'Europe/Amsterdam') - interval '11 months')::date - (r.nr % 2)::integer FROM rijen r WHERE r.id = u.id AND r.nr <= 4;

        WITH rijen AS (SELECT i.id, row_number() OVER (PARTITION BY c.regio_id ORDER BY i.id) AS nr FROM portaal.intakes i JOIN portaal.casussen c ON c.id = i.casus_id)
        UPDATE portaal.intakes i SET gesprek_op = CASE r.nr % 4 WHEN 0 THEN v.vanaf - 1 WHEN 1 THEN v.vanaf WHEN 2 THEN v.vandaag ELSE v.vandaag + 1 END
        FROM rijen r, (SELECT (now() AT TIME ZONE 'Europe/Amsterdam')::date, (date_trunc('month', now() AT TIME ZONE 'Europe/Amsterdam') - interval '11 months')::date) v(vandaag, vanaf)
        WHERE r.id = i.id AND r.nr <= 8;

        -- A contact from before the aanmelding, and one that failed, end no term.
        INSERT INTO portaal.contactmomenten (id, casus_id, bronhouder_id, auteur_id, vastgelegd_op, contact_op, vorm, met, is_gelukt, tekst, versie)
        SELECT gen_random_uuid(), b.casus_id, g.organisatie_id, g.id, now(), (a.ingediend_op AT TIME ZONE 'Europe/Amsterdam')::date + x.dagen, 'Telefonisch', 'x', x.gelukt, 'x', 1
        FROM portaal.instroombesluiten b JOIN portaal.aanmeldingen a ON a.id = b.aanmelding_id JOIN portaal.gebruikers g ON g.id = b.besloten_door,
            (VALUES (-3, true), (0, false)) x(dagen, gelukt) WHERE b.casus_id IS NOT NULL;
        """;

    public Portaal Portaal { get; } = new();

    async Task IAsyncLifetime.InitializeAsync()
    {
        await ((IAsyncLifetime)Portaal).InitializeAsync();
        await Demogegevens.VulAsync(Portaal.EigenaarConnectionString, Portaal.Clock, gezinnenPerRegio: Gezinnen);
        await Portaal.EigenaarAsync<object>(Grenzen);
    }

    Task IAsyncLifetime.DisposeAsync() => ((IAsyncLifetime)Portaal).DisposeAsync();
}
