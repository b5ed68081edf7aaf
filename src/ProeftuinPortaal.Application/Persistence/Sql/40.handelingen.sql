-- The only ways to start a case and to give or end access: before them there is no case role, so no policy could let the rows in.
-- Each checks who asks. PP404: not there for you; PP409: changed meanwhile; PP422: cannot be, with a reason in the message.

-- Six places from 26 signs without vowels (no words, no confusion on the telephone): random, so that a number tells nothing about volume.
CREATE OR REPLACE FUNCTION toegang.nieuw_nummer() RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    tekens constant text := 'BCDFGHJKLMNPQRSTVWXZ234679';
    v_nummer text;
    b bytea;
BEGIN
    LOOP
        b := uuid_send(gen_random_uuid());
        SELECT string_agg(substr(tekens, 1 + get_byte(b, i) % 26, 1), '' ORDER BY i) INTO v_nummer FROM generate_series(0, 5) i;
        v_nummer := left(v_nummer, 3) || '-' || right(v_nummer, 3);
        EXIT WHEN NOT EXISTS (SELECT FROM portaal.casussen c WHERE c.nummer = v_nummer);
    END LOOP;
    RETURN v_nummer;
END $$;

-- Whether someone can carry a case role in a region now: the table of rights, not the wish of who asks.
CREATE OR REPLACE FUNCTION toegang.kan_dragen(p_gebruiker uuid, p_casusrol text, p_regio uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
        SELECT EXISTS (
            SELECT FROM portaal.gebruikers g
            JOIN portaal.gebruikersrollen r ON r.gebruiker_id = g.id AND r.regio_id = p_regio AND r.van <= now() AND (r.tot IS NULL OR now() < r.tot)
            JOIN toegang.rechten m ON m.rol = r.rol AND m.organisatie_soort = g.organisatie_soort AND m.casusrol = p_casusrol
            WHERE g.id = p_gebruiker AND g.is_actief));
END $$;

-- The rows with which every case begins. Not for the application: who calls this has checked who asks.
CREATE OR REPLACE FUNCTION toegang.leg_casus_aan(p_id uuid, p_gezin uuid, p_regio uuid, p_contactpersoon uuid, p_vandaag date) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_nummer text := toegang.nieuw_nummer();
BEGIN
    INSERT INTO portaal.casussen (id, gezin_id, regio_id, nummer, vaste_contactpersoon_id, gestart_op)
    VALUES (p_id, p_gezin, p_regio, v_nummer, p_contactpersoon, p_vandaag);
    INSERT INTO portaal.casusrollen (id, casus_id, gebruiker_id, soort, van)
    VALUES (gen_random_uuid(), p_id, p_contactpersoon, 'VasteContactpersoon', now()),
           (gen_random_uuid(), p_id, toegang.ik(), 'Procesregisseur', now());
    INSERT INTO portaal.fasen (id, casus_id, fase, van) VALUES (gen_random_uuid(), p_id, 'Intake', p_vandaag);
    INSERT INTO portaal.kaders (id, casus_id, kader, van) VALUES (gen_random_uuid(), p_id, 'Vrijwillig', p_vandaag);
    RETURN v_nummer;
END $$;

-- Holds the account and its roles in a region as they are until the end of the transaction: who becomes contact person cannot be
-- ended at the same moment, and who is being ended is not chosen.
CREATE OR REPLACE FUNCTION toegang.houd_medewerker_vast(p_gebruiker uuid, p_regio uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM FROM portaal.gebruikers WHERE id = p_gebruiker FOR SHARE;
    PERFORM FROM portaal.gebruikersrollen WHERE gebruiker_id = p_gebruiker AND regio_id = p_regio FOR SHARE;
END $$;

-- Starts a case for a gezin (made here when it is new) with its contact person and, as procesregisseur, who decides. Answers its number.
CREATE OR REPLACE FUNCTION toegang.start_casus(
    p_id uuid, p_gezin uuid, p_gezin_naam text, p_regio uuid, p_contactpersoon uuid, p_vandaag date) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT toegang.mag('CasusStarten', p_regio) THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    END IF;
    PERFORM toegang.houd_medewerker_vast(p_contactpersoon, p_regio);
    IF NOT toegang.kan_dragen(p_contactpersoon, 'VasteContactpersoon', p_regio) THEN
        RAISE EXCEPTION 'de vaste contactpersoon komt uit een lokaal team van deze regio' USING ERRCODE = 'PP422';
    END IF;
    INSERT INTO portaal.gezinnen (id, regio_id, naam) VALUES (p_gezin, p_regio, p_gezin_naam) ON CONFLICT DO NOTHING;
    -- A new casus for a family that was known before: only by someone who worked for it. Otherwise its id alone would open its file.
    IF NOT EXISTS (SELECT FROM portaal.gezinnen WHERE id = p_gezin AND regio_id = p_regio)
        OR (EXISTS (SELECT FROM portaal.casussen WHERE gezin_id = p_gezin) AND NOT EXISTS (
            SELECT FROM portaal.casussen c JOIN portaal.casusrollen r ON r.casus_id = c.id WHERE c.gezin_id = p_gezin AND r.gebruiker_id = (SELECT toegang.ik()))) THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    END IF;
    RETURN toegang.leg_casus_aan(p_id, p_gezin, p_regio, p_contactpersoon, p_vandaag);
END $$;

-- With the last role go the parts that were granted on top: a later, smaller role must not find them again.
CREATE OR REPLACE FUNCTION toegang.ruim_delen_op(p_casus uuid, p_gebruiker uuid) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE portaal.toegangen SET tot = now()
    WHERE casus_id = p_casus AND gebruiker_id = p_gebruiker AND NOT voor_vraag AND (tot IS NULL OR tot > now())
      AND NOT EXISTS (SELECT FROM portaal.casusrollen c WHERE c.casus_id = p_casus AND c.gebruiker_id = p_gebruiker
                      AND c.soort <> 'Vraagexpert' AND c.van <= now() AND (c.tot IS NULL OR now() < c.tot))
$$;

-- Also in a paused area (toegang.bereik): a family always has a contact person who works here.
-- Another contact person: the column and the case role change together, the history stays. p_versie is what the user looked at.
CREATE OR REPLACE FUNCTION toegang.wijs_contactpersoon_toe(p_casus uuid, p_contactpersoon uuid, p_reden text, p_versie integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE c portaal.casussen;
BEGIN
    -- The lock first: a right that ends while we wait for it must not count any more.
    SELECT * INTO c FROM portaal.casussen WHERE id = p_casus FOR UPDATE;
    PERFORM toegang.houd_medewerker_vast(p_contactpersoon, c.regio_id);
    IF (p_casus = ANY (toegang.bereik('Toegang', 'Schrijven'))) IS NOT TRUE THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    ELSIF c.versie IS DISTINCT FROM p_versie THEN
        RAISE EXCEPTION 'iemand anders heeft deze casus intussen gewijzigd: kijk wie nu vaste contactpersoon is en probeer het opnieuw' USING ERRCODE = 'PP409';
    ELSIF btrim(coalesce(p_reden, '')) = '' THEN
        RAISE EXCEPTION 'schrijf op waarom' USING ERRCODE = 'PP422';
    ELSIF c.afgesloten_op IS NOT NULL THEN
        RAISE EXCEPTION 'deze casus is afgesloten' USING ERRCODE = 'PP422';
    ELSIF c.vaste_contactpersoon_id = p_contactpersoon THEN
        RAISE EXCEPTION 'deze medewerker is al vaste contactpersoon' USING ERRCODE = 'PP422';
    ELSIF p_contactpersoon = toegang.ik() THEN
        -- It would open parts of the file that the own role does not.
        RAISE EXCEPTION 'je kunt jezelf niet toewijzen: vraag een ander met regie in deze casus' USING ERRCODE = 'PP422';
    ELSIF NOT toegang.kan_dragen(p_contactpersoon, 'VasteContactpersoon', c.regio_id) THEN
        RAISE EXCEPTION 'de vaste contactpersoon komt uit een lokaal team van deze regio' USING ERRCODE = 'PP422';
    END IF;
    UPDATE portaal.casussen SET vaste_contactpersoon_id = p_contactpersoon, versie = versie + 1 WHERE id = p_casus;
    UPDATE portaal.casusrollen SET tot = now() WHERE casus_id = p_casus AND soort = 'VasteContactpersoon' AND tot IS NULL;
    INSERT INTO portaal.casusrollen (id, casus_id, gebruiker_id, soort, van, reden)
    VALUES (gen_random_uuid(), p_casus, p_contactpersoon, 'VasteContactpersoon', now(), p_reden);
    PERFORM toegang.ruim_delen_op(p_casus, c.vaste_contactpersoon_id);
END $$;

-- Gives a colleague of the region a case role, or one part on top of it, until an instant and for a reason.
CREATE OR REPLACE FUNCTION toegang.geef_toegang(
    p_id uuid, p_casus uuid, p_gebruiker uuid, p_casusrol text, p_deel text, p_tot timestamptz, p_reden text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_regio uuid;
BEGIN
    PERFORM FROM portaal.casussen WHERE id = p_casus FOR UPDATE;
    IF (p_casus = ANY (toegang.mijn_casussen_schrijf('Toegang'))) IS NOT TRUE THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    END IF;
    SELECT regio_id INTO v_regio FROM portaal.casussen WHERE id = p_casus AND afgesloten_op IS NULL;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'deze casus is afgesloten' USING ERRCODE = 'PP422';
    ELSIF p_gebruiker = toegang.ik() THEN
        RAISE EXCEPTION 'je kunt jezelf geen toegang geven: vraag een ander met regie in deze casus' USING ERRCODE = 'PP422';
    ELSIF num_nonnulls(p_casusrol, p_deel) <> 1 OR btrim(coalesce(p_reden, '')) = '' OR p_tot <= now() THEN
        RAISE EXCEPTION 'kies een rol of een deel, met een reden en een einddatum die nog komt' USING ERRCODE = 'PP422';
    ELSIF p_casusrol = 'VasteContactpersoon' THEN
        RAISE EXCEPTION 'de vaste contactpersoon wijs je apart toe' USING ERRCODE = 'PP422';
    ELSIF p_casusrol = 'Vraagexpert' THEN
        RAISE EXCEPTION 'deze rol ontstaat als een expert een vraag oppakt' USING ERRCODE = 'PP422';
    ELSIF p_casusrol IS NOT NULL THEN
        IF NOT toegang.kan_dragen(p_gebruiker, p_casusrol, v_regio) THEN
            RAISE EXCEPTION 'deze medewerker kan deze rol niet hebben' USING ERRCODE = 'PP422';
        ELSIF p_casusrol = 'Gast' AND p_tot IS NULL THEN
            RAISE EXCEPTION 'een gast heeft altijd een einddatum' USING ERRCODE = 'PP422';
        END IF;
        INSERT INTO portaal.casusrollen (id, casus_id, gebruiker_id, soort, van, tot, reden)
        VALUES (p_id, p_casus, p_gebruiker, p_casusrol, now(), p_tot, p_reden);
    ELSE
        -- Only what the table of rights calls grantable, to someone who has such a case role now, and always with a term.
        IF p_tot IS NULL OR NOT EXISTS (
            SELECT FROM portaal.casusrollen c
            JOIN portaal.gebruikers g ON g.id = c.gebruiker_id AND g.is_actief
            JOIN portaal.gebruikersrollen r ON r.gebruiker_id = g.id AND r.regio_id = v_regio AND r.van <= now() AND (r.tot IS NULL OR now() < r.tot)
            JOIN toegang.rechten m ON m.rol = r.rol AND m.organisatie_soort = g.organisatie_soort AND m.casusrol = c.soort
            WHERE c.casus_id = p_casus AND c.gebruiker_id = p_gebruiker AND c.van <= now() AND (c.tot IS NULL OR now() < c.tot)
              AND c.soort <> 'Vraagexpert' AND m.deel = p_deel AND m.niveau = 'Verleenbaar') THEN
            RAISE EXCEPTION 'dit deel kun je deze medewerker niet geven' USING ERRCODE = 'PP422';
        END IF;
        INSERT INTO portaal.toegangen (id, casus_id, gebruiker_id, deel, van, tot, reden)
        VALUES (p_id, p_casus, p_gebruiker, p_deel, now(), p_tot, p_reden);
    END IF;
END $$;

-- Also in a paused area (toegang.bereik): ending access is never kept waiting.
-- Ends a case role or a granted part, now. The last statement of its transaction: after it the user may see nothing of the case.
CREATE OR REPLACE FUNCTION toegang.beeindig_toegang(p_casus uuid, p_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_soort text;
    v_gebruiker uuid;
BEGIN
    PERFORM FROM portaal.casussen WHERE id = p_casus FOR UPDATE;
    IF (p_casus = ANY (toegang.bereik('Toegang', 'Schrijven'))) IS NOT TRUE THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    END IF;
    SELECT soort, gebruiker_id INTO v_soort, v_gebruiker FROM portaal.casusrollen WHERE id = p_id AND casus_id = p_casus
    UNION ALL SELECT CASE WHEN voor_vraag THEN 'Vraagexpert' ELSE 'deel' END, gebruiker_id FROM portaal.toegangen WHERE id = p_id AND casus_id = p_casus;
    IF v_soort IS NULL THEN
        RAISE EXCEPTION 'niet gevonden' USING ERRCODE = 'PP404';
    ELSIF v_soort = 'VasteContactpersoon' THEN
        RAISE EXCEPTION 'een gezin is nooit zonder vaste contactpersoon: wijs eerst een ander toe' USING ERRCODE = 'PP422';
    ELSIF v_soort = 'Vraagexpert' THEN
        RAISE EXCEPTION 'deze toegang hoort bij een expertisevraag: trek de vraag in, of laat de expert haar teruggeven' USING ERRCODE = 'PP422';
    ELSIF v_soort = 'Procesregisseur' AND NOT EXISTS (
        SELECT FROM portaal.casusrollen WHERE casus_id = p_casus AND gebruiker_id = (SELECT toegang.ik()) AND soort = 'Procesregisseur'
            AND van <= now() AND (tot IS NULL OR now() < tot)) THEN
        RAISE EXCEPTION 'alleen een procesregisseur van deze casus beëindigt deze rol' USING ERRCODE = 'PP422';
    END IF;
    UPDATE portaal.toegangen SET tot = now() WHERE id = p_id AND casus_id = p_casus AND (tot IS NULL OR tot > now());
    UPDATE portaal.casusrollen SET tot = now() WHERE id = p_id AND casus_id = p_casus AND (tot IS NULL OR tot > now());
    PERFORM toegang.ruim_delen_op(p_casus, v_gebruiker);
END $$;

-- Who looked at a case or changed it, newest first; for who may read Toegang. Looking the same way on one day is one line with the
-- first and last time; what changed something or was refused keeps a line of its own. Whole days in the Netherlands, two weeks
-- ending at the newest line before p_voor; ouder_voor is where the next two weeks end, null when there are none.
DROP FUNCTION IF EXISTS toegang.inzagen_van_casus(uuid, bigint, integer);
CREATE OR REPLACE FUNCTION toegang.inzagen_van_casus(p_casus uuid, p_voor timestamptz)
RETURNS TABLE (id bigint, van timestamptz, op timestamptz, keren bigint, naam text, organisatie text, casusrollen text[],
    handeling text, deel text, onderwerp text, ouder_voor timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT p_casus = ANY (toegang.mijn_casussen('Toegang')) THEN
        RETURN;
    END IF;
    RETURN QUERY
        WITH regels AS MATERIALIZED (
            SELECT l.*, (l.op AT TIME ZONE 'Europe/Amsterdam')::date AS dag
            FROM portaal.logboek l
            WHERE (l.casus_id = p_casus OR l.casussen @> ARRAY[p_casus]
                    OR l.gezin_id = (SELECT c.gezin_id FROM portaal.casussen c WHERE c.id = p_casus))
              AND l.op < coalesce(p_voor, 'infinity')),
        venster AS (SELECT max(r.dag) - 13 AS eerste FROM regels r)
        SELECT max(r.id), min(r.op), max(r.op), count(*), g.naam::text, o.naam::text, r.casusrollen, r.handeling, r.deel, r.onderwerp,
            CASE WHEN EXISTS (SELECT FROM regels ouder WHERE ouder.dag < v.eerste)
                THEN v.eerste::timestamp AT TIME ZONE 'Europe/Amsterdam' END
        FROM venster v
        JOIN regels r ON r.dag >= v.eerste
        LEFT JOIN portaal.gebruikers g ON g.id = r.gebruiker_id
        LEFT JOIN portaal.organisaties o ON o.id = r.organisatie_id
        GROUP BY v.eerste, r.dag, r.gebruiker_id, r.organisatie_id, g.naam, o.naam, r.casusrollen, r.handeling, r.deel, r.onderwerp,
            -- What one act wrote has one moment.
            CASE WHEN r.handeling IN ('Toevoegen', 'Wijzigen', 'Verwijderen') THEN date_trunc('second', r.op)::text
                WHEN r.handeling NOT IN ('Inzage', 'Lijst') THEN r.id::text END
        ORDER BY max(r.op) DESC, max(r.id) DESC;
END $$;
