-- Instroom: sending an aanmelding, what its sender may do afterwards, and the decision. The same refusals as in 40.handelingen.sql;
-- which act fits which status is Domain/Aanmeldingen/Aanmeldingverloop.cs, repeated here under the lock.

-- Names as the double check compares them: "El Maanzaad" and "el-maanzaad" are one name.
CREATE OR REPLACE FUNCTION toegang.naamsleutel(p_naam text) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT regexp_replace(lower(p_naam COLLATE "nl-x-icu"), '[^[:alnum:]]', '', 'g')
$$;

-- Looks in the own region for the same surname and birth date: in known families, and in aanmeldingen that are still open (F009).
-- What it finds is for the procesregisseur; it answers nothing, so that nobody can ask with it whether a family is known.
CREATE OR REPLACE FUNCTION toegang.dubbelcheck(p_aanmelding uuid, p_regio uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_ander uuid;
BEGIN
    INSERT INTO portaal.dubbelchecktreffers (id, aanmelding_id, gezin_id)
    SELECT gen_random_uuid(), p_aanmelding, g.id FROM portaal.gezinnen g
    WHERE g.regio_id = p_regio AND EXISTS (
        SELECT FROM portaal.personen p
        JOIN portaal.aanmelding_personen n ON n.geboortedatum = p.geboortedatum AND toegang.naamsleutel(n.achternaam) = toegang.naamsleutel(p.achternaam)
        WHERE p.gezin_id = g.id AND n.aanmelding_id = p_aanmelding);
    -- Both ways: whoever is decided about first, the procesregisseur sees the other.
    FOR v_ander IN
        SELECT a.id FROM portaal.aanmeldingen a
        WHERE a.regio_id = p_regio AND a.id <> p_aanmelding AND a.status IN ('Ingediend', 'WachtOpAfstemming', 'Geagendeerd') AND EXISTS (
            SELECT FROM portaal.aanmelding_personen p
            JOIN portaal.aanmelding_personen n ON n.geboortedatum = p.geboortedatum AND toegang.naamsleutel(n.achternaam) = toegang.naamsleutel(p.achternaam)
            WHERE p.aanmelding_id = a.id AND n.aanmelding_id = p_aanmelding)
    LOOP
        INSERT INTO portaal.dubbelchecktreffers (id, aanmelding_id, andere_aanmelding_id)
        VALUES (gen_random_uuid(), p_aanmelding, v_ander), (gen_random_uuid(), v_ander, p_aanmelding);
    END LOOP;
    PERFORM portaal.logboek_regel('Dubbelcheck', NULL, 'aanmelding', p_rij => p_aanmelding::text);
END $$;

-- Sends an aanmelding to the one inbox of the region. Answers its number and nothing else, whatever the double check found.
CREATE OR REPLACE FUNCTION toegang.dien_aanmelding_in(p_id uuid, p_regio uuid, p_gegevens jsonb, p_personen jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    -- Sending is never refused: a family may be in danger. Only the double check stops, and the procesregisseur reads that it did.
    max_per_dag constant integer := 100;
    v_nummer text;
    v_vandaag integer;
BEGIN
    IF NOT toegang.mag('AanmeldingIndienen', p_regio) THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    ELSIF jsonb_array_length(p_personen) = 0 THEN
        RAISE EXCEPTION 'voeg minstens één persoon toe' USING ERRCODE = 'PP422';
    END IF;
    LOOP
        v_nummer := 'A-' || toegang.nieuw_nummer();
        EXIT WHEN NOT EXISTS (SELECT FROM portaal.aanmeldingen a WHERE a.nummer = v_nummer);
    END LOOP;
    SELECT count(*) + jsonb_array_length(p_personen) INTO v_vandaag
    FROM portaal.aanmelding_personen p JOIN portaal.aanmeldingen a ON a.id = p.aanmelding_id
    WHERE a.aanmelder_id = toegang.ik() AND a.ingediend_op >= date_trunc('day', now(), 'Europe/Amsterdam');

    INSERT INTO portaal.aanmeldingen (
        id, regio_id, nummer, aanmelder_id, bronhouder_id, ingediend_op, route, achternaam, reden, veiligheid_nu, geprobeerd,
        grondslag, grondslag_toelichting, postcodegebied, afgestemd_op, afgestemd_met, veilig_contact, status, is_dubbel_gecheckt)
    SELECT p_id, p_regio, v_nummer, toegang.ik(), toegang.mijn_organisatie(), now(), g."Route", g."Achternaam", g."Reden", g."VeiligheidNu", g."Geprobeerd",
           g."Grondslag", g."GrondslagToelichting", g."Postcodegebied", g."AfgestemdOp", g."AfgestemdMet", g."VeiligContact",
           CASE WHEN g."Route" = 'VeiligThuis' AND g."AfgestemdOp" IS NULL THEN 'WachtOpAfstemming' ELSE 'Ingediend' END, v_vandaag <= max_per_dag
    FROM jsonb_to_record(p_gegevens) AS g(
        "Route" text, "Achternaam" text, "Reden" text, "VeiligheidNu" text, "Geprobeerd" text, "Grondslag" text, "GrondslagToelichting" text,
        "Postcodegebied" text, "AfgestemdOp" date, "AfgestemdMet" text, "VeiligContact" text);
    INSERT INTO portaal.aanmelding_personen (id, aanmelding_id, volgorde, voornaam, achternaam, geboortedatum, gezinsrol)
    SELECT gen_random_uuid(), p_id, p.plek, p.rij->>'Voornaam', p.rij->>'Achternaam', (p.rij->>'Geboortedatum')::date, p.rij->>'Gezinsrol'
    FROM jsonb_array_elements(p_personen) WITH ORDINALITY AS p(rij, plek);
    IF v_vandaag <= max_per_dag THEN
        PERFORM toegang.dubbelcheck(p_id, p_regio);
    END IF;
    RETURN v_nummer;
END $$;

-- Whether anybody decides about what comes in to this region now. Without, an aanmelding is received all the same: it is told to the
-- sender, and to the beheerder (toegang.open_aanmeldingen).
CREATE OR REPLACE FUNCTION portaal.heeft_procesregisseur(p_regio uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
        SELECT EXISTS (
            SELECT FROM portaal.gebruikersrollen r
            JOIN portaal.gebruikers g ON g.id = r.gebruiker_id AND g.is_actief
            JOIN toegang.schermen s ON s.rol = r.rol AND s.bevoegdheid = 'InstroomBesluiten'
            WHERE r.regio_id = p_regio AND r.van <= now() AND (r.tot IS NULL OR now() < r.tot)));
END $$;

-- What a sender sees of the own aanmeldingen: where they stand and what came of them. Nothing of the file (F011).
DROP FUNCTION IF EXISTS toegang.mijn_aanmeldingen();
CREATE FUNCTION toegang.mijn_aanmeldingen()
RETURNS TABLE (nummer text, ingediend_op timestamptz, status text, uitkomst text, terugkoppeling text, wordt_gezien boolean, regio_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT a.nummer::text, a.ingediend_op, a.status::text, b.uitkomst::text, b.terugkoppeling::text, portaal.heeft_procesregisseur(a.regio_id), a.regio_id
    FROM portaal.aanmeldingen a LEFT JOIN portaal.instroombesluiten b ON b.aanmelding_id = a.id
    WHERE a.aanmelder_id = toegang.ik() AND toegang.mag('AanmeldingIndienen', a.regio_id)
    ORDER BY a.ingediend_op DESC LIMIT 200
$$;

-- Why a case began: what the aanmelder wrote and what was decided. For who writes in its timeline, so that a family tells its story
-- once; not for experts beside them, and not the persons, who stand in the part Gezin.
CREATE OR REPLACE FUNCTION toegang.aanleiding(p_casus uuid)
RETURNS TABLE (nummer text, ingediend_op timestamptz, route text, aanmelder text, organisatie text, reden text, veiligheid_nu text, geprobeerd text,
               besloten_op timestamptz, motivering text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN QUERY
    SELECT a.nummer::text, a.ingediend_op, a.route::text, g.naam::text, o.naam::text, a.reden::text, a.veiligheid_nu::text, a.geprobeerd::text,
           b.besloten_op, b.motivering::text
    FROM portaal.instroombesluiten b
    JOIN portaal.aanmeldingen a ON a.id = b.aanmelding_id
    JOIN portaal.gebruikers g ON g.id = a.aanmelder_id
    JOIN portaal.organisaties o ON o.id = a.bronhouder_id
    WHERE b.casus_id = p_casus AND p_casus = ANY ((SELECT toegang.bereik('Tijdlijn', 'Schrijven'))::uuid[])
    ORDER BY b.besloten_op;
END $$;

CREATE OR REPLACE FUNCTION toegang.trek_aanmelding_in(p_nummer text, p_reden text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE a portaal.aanmeldingen;
BEGIN
    SELECT * INTO a FROM portaal.aanmeldingen WHERE nummer = p_nummer AND aanmelder_id = toegang.ik() FOR UPDATE;
    IF a.id IS NULL OR NOT toegang.mag('AanmeldingIntrekken', a.regio_id) THEN
        RAISE EXCEPTION 'niet gevonden' USING ERRCODE = 'PP404';
    ELSIF a.status IN ('Besloten', 'Ingetrokken') THEN
        RAISE EXCEPTION '%', a.status USING ERRCODE = 'PP409', HINT = a.versie::text;
    ELSIF btrim(coalesce(p_reden, '')) = '' THEN
        RAISE EXCEPTION 'schrijf op waarom' USING ERRCODE = 'PP422';
    END IF;
    UPDATE portaal.aanmeldingen SET status = 'Ingetrokken', reden_intrekking = p_reden, versie = versie + 1 WHERE id = a.id;
END $$;

-- The lock first: what was decided or withdrawn while we waited must count. PP409 carries the status, and as hint the version.
CREATE OR REPLACE FUNCTION toegang.aanmelding_op_slot(p_aanmelding uuid, p_bevoegdheid text, p_versie integer) RETURNS portaal.aanmeldingen
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE a portaal.aanmeldingen;
BEGIN
    SELECT * INTO a FROM portaal.aanmeldingen WHERE id = p_aanmelding FOR UPDATE;
    IF a.id IS NULL OR NOT toegang.mag('InstroomInzien', a.regio_id) THEN
        RAISE EXCEPTION 'niet gevonden' USING ERRCODE = 'PP404';
    ELSIF NOT toegang.mag(p_bevoegdheid, a.regio_id) THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    ELSIF a.status IN ('Besloten', 'Ingetrokken') OR a.versie IS DISTINCT FROM p_versie THEN
        RAISE EXCEPTION '%', a.status USING ERRCODE = 'PP409', HINT = a.versie::text;
    END IF;
    RETURN a;
END $$;

CREATE OR REPLACE FUNCTION toegang.agendeer_aanmelding(p_aanmelding uuid, p_overleg_op date, p_versie integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE a portaal.aanmeldingen := toegang.aanmelding_op_slot(p_aanmelding, 'InstroomAgenderen', p_versie);
BEGIN
    IF a.status = 'WachtOpAfstemming' THEN
        RAISE EXCEPTION 'deze aanmelding is nog af te stemmen' USING ERRCODE = 'PP422';
    ELSIF p_overleg_op IS NULL THEN
        RAISE EXCEPTION 'kies de dag van het overleg' USING ERRCODE = 'PP422';
    END IF;
    UPDATE portaal.aanmeldingen SET status = 'Geagendeerd', overleg_op = p_overleg_op, versie = versie + 1 WHERE id = p_aanmelding;
END $$;

CREATE OR REPLACE FUNCTION toegang.stem_aanmelding_af(p_aanmelding uuid, p_op date, p_met text, p_versie integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE a portaal.aanmeldingen := toegang.aanmelding_op_slot(p_aanmelding, 'InstroomAgenderen', p_versie);
BEGIN
    IF p_op IS NULL OR btrim(coalesce(p_met, '')) = '' THEN
        RAISE EXCEPTION 'vul in wanneer en met wie er is afgestemd' USING ERRCODE = 'PP422';
    END IF;
    UPDATE portaal.aanmeldingen
    SET afgestemd_op = p_op, afgestemd_met = p_met, versie = versie + 1,
        status = CASE WHEN a.status = 'WachtOpAfstemming' THEN 'Ingediend' ELSE a.status END
    WHERE id = p_aanmelding;
END $$;

-- What the double check found, with the casus of the family: by number only, because it is somebody else's file.
CREATE OR REPLACE FUNCTION toegang.dubbelchecktreffers_van(p_aanmelding uuid)
RETURNS TABLE (gezin_id uuid, casusnummer text, is_open boolean, afgesloten_op date, andere_aanmelding text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce(t.gezin_id, s.gezin_id), c.nummer::text, c.id IS NOT NULL AND c.afgesloten_op IS NULL, c.afgesloten_op, ander.nummer::text
    FROM portaal.dubbelchecktreffers t
    JOIN portaal.aanmeldingen a ON a.id = t.aanmelding_id
    LEFT JOIN portaal.aanmeldingen ander ON ander.id = t.andere_aanmelding_id
    -- Another aanmelding that led to a casus meanwhile: that family is known from then on.
    LEFT JOIN portaal.instroombesluiten b ON b.aanmelding_id = t.andere_aanmelding_id
    LEFT JOIN portaal.casussen s ON s.id = b.casus_id
    LEFT JOIN LATERAL (
        SELECT k.id, k.nummer, k.afgesloten_op FROM portaal.casussen k WHERE k.gezin_id = coalesce(t.gezin_id, s.gezin_id)
        ORDER BY k.afgesloten_op IS NULL DESC, k.afgesloten_op DESC LIMIT 1) c ON true
    WHERE t.aanmelding_id = p_aanmelding AND toegang.mag('InstroomBesluiten', a.regio_id)
$$;

-- The family and its casus that follow from "samen starten": gezin, people, household, contact person, regie. Answers the number.
CREATE OR REPLACE FUNCTION toegang.start_na_aanmelding(a portaal.aanmeldingen, p_besluit jsonb, p_casus uuid, p_vandaag date) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_contactpersoon uuid := (p_besluit->>'VasteContactpersoon')::uuid;
    v_regiehouder uuid := (p_besluit->>'Regiehouder')::uuid;
    v_gezin uuid := (p_besluit->>'BekendGezin')::uuid;
    v_nummer text;
BEGIN
    IF a.postcodegebied = ANY (portaal.gepauzeerde_postcodes(a.regio_id)) THEN
        RAISE EXCEPTION 'in dit gebied ligt het werk van de proeftuin nu stil: kies een andere uitkomst' USING ERRCODE = 'PP422';
    END IF;
    IF v_gezin IS NULL THEN
        v_gezin := gen_random_uuid();
        v_nummer := toegang.start_casus(p_casus, v_gezin, left('Gezin ' || upper(left(a.achternaam, 1)) || substr(a.achternaam, 2), 200), a.regio_id, v_contactpersoon, p_vandaag);
    ELSE
        -- Only a family that the double check found; the lock keeps two decisions apart.
        PERFORM FROM portaal.gezinnen WHERE id = v_gezin AND regio_id = a.regio_id FOR UPDATE;
        IF NOT EXISTS (SELECT FROM toegang.dubbelchecktreffers_van(a.id) t WHERE t.gezin_id = v_gezin) THEN
            RAISE EXCEPTION 'niet gevonden' USING ERRCODE = 'PP404';
        END IF;
        SELECT nummer INTO v_nummer FROM portaal.casussen WHERE gezin_id = v_gezin AND afgesloten_op IS NULL;
        IF FOUND THEN
            RAISE EXCEPTION 'dit gezin heeft al een open casus: %', v_nummer USING ERRCODE = 'PP422';
        ELSIF NOT toegang.mag('CasusStarten', a.regio_id) THEN
            RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
        END IF;
        v_nummer := toegang.leg_casus_aan(p_casus, v_gezin, a.regio_id, v_contactpersoon, p_vandaag);
    END IF;
    -- Who is in the family already is not written twice.
    INSERT INTO portaal.personen (id, gezin_id, voornaam, achternaam, geboortedatum, gezinsrol)
    SELECT gen_random_uuid(), v_gezin, n.voornaam, n.achternaam, n.geboortedatum, n.gezinsrol
    FROM portaal.aanmelding_personen n
    WHERE n.aanmelding_id = a.id AND NOT EXISTS (
        SELECT FROM portaal.personen p WHERE p.gezin_id = v_gezin AND p.geboortedatum IS NOT DISTINCT FROM n.geboortedatum
            AND toegang.naamsleutel(p.voornaam) = toegang.naamsleutel(n.voornaam) AND toegang.naamsleutel(p.achternaam) = toegang.naamsleutel(n.achternaam))
    ORDER BY n.volgorde;
    INSERT INTO portaal.huishoudens (id, gezin_id, postcodegebied)
    SELECT gen_random_uuid(), v_gezin, a.postcodegebied
    WHERE a.postcodegebied IS NOT NULL AND NOT EXISTS (SELECT FROM portaal.huishoudens h WHERE h.gezin_id = v_gezin AND h.postcodegebied = a.postcodegebied);
    UPDATE portaal.casussen SET veilig_contact = a.veilig_contact WHERE id = p_casus AND a.veilig_contact IS NOT NULL;
    INSERT INTO portaal.casusrollen (id, casus_id, gebruiker_id, soort, van)
    SELECT gen_random_uuid(), p_casus, v_regiehouder, 'Casusregisseur', now() WHERE v_regiehouder <> v_contactpersoon;
    RETURN v_nummer;
END $$;

-- The decision, its weighing, the status and, with "samen starten", the casus: one transaction. Answers the number of the casus.
CREATE OR REPLACE FUNCTION toegang.besluit_aanmelding(
    p_aanmelding uuid, p_versie integer, p_besluit jsonb, p_casus uuid, p_vandaag date) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    a portaal.aanmeldingen := toegang.aanmelding_op_slot(p_aanmelding, 'InstroomBesluiten', p_versie);
    v_start boolean := p_besluit->>'Uitkomst' = 'SamenStarten';
    v_nummer text;
BEGIN
    -- Not in the order of the form: two decisions would otherwise wait for each other.
    PERFORM toegang.houd_medewerker_vast(wie::uuid, a.regio_id)
    FROM (SELECT DISTINCT wie FROM unnest(ARRAY[p_besluit->>'Regiehouder', p_besluit->>'VasteContactpersoon']) wie WHERE wie IS NOT NULL ORDER BY wie) x;
    IF a.status = 'WachtOpAfstemming' THEN
        RAISE EXCEPTION 'deze aanmelding is nog af te stemmen' USING ERRCODE = 'PP422';
    ELSIF toegang.kan_dragen((p_besluit->>'Regiehouder')::uuid, 'Casusregisseur', a.regio_id) IS NOT TRUE THEN
        RAISE EXCEPTION 'deze medewerker kan nu geen regie hebben in deze regio' USING ERRCODE = 'PP422';
    ELSIF v_start AND toegang.kan_dragen((p_besluit->>'VasteContactpersoon')::uuid, 'VasteContactpersoon', a.regio_id) IS NOT TRUE THEN
        RAISE EXCEPTION 'de vaste contactpersoon komt uit een lokaal team van deze regio' USING ERRCODE = 'PP422';
    ELSIF v_start AND portaal.instelling(a.regio_id, 'Casusregie') = 'LokaalTeam'
        AND (SELECT organisatie_soort FROM portaal.gebruikers WHERE id = (p_besluit->>'Regiehouder')::uuid) IS DISTINCT FROM 'LokaalTeam' THEN
        RAISE EXCEPTION 'in deze regio houdt het lokale team de casusregie: kies iemand van een lokaal team' USING ERRCODE = 'PP422';
    END IF;
    IF v_start THEN
        v_nummer := toegang.start_na_aanmelding(a, p_besluit, p_casus, p_vandaag);
    END IF;
    INSERT INTO portaal.instroombesluiten (
        aanmelding_id, regio_id, uitkomst, regiehouder_id, vaste_contactpersoon_id, motivering, terugkoppeling, afwijking, besloten_door, besloten_op, casus_id)
    VALUES (p_aanmelding, a.regio_id, p_besluit->>'Uitkomst', (p_besluit->>'Regiehouder')::uuid, CASE WHEN v_start THEN (p_besluit->>'VasteContactpersoon')::uuid END,
            p_besluit->>'Motivering', p_besluit->>'Terugkoppeling', p_besluit->>'Afwijking', toegang.ik(), now(), CASE WHEN v_start THEN p_casus END);
    INSERT INTO portaal.wegingen (aanmelding_id, criterium_id, antwoord)
    SELECT p_aanmelding, w.key::uuid, w.value FROM jsonb_each_text(p_besluit->'Wegingen') w
    JOIN portaal.criteria c ON c.id = w.key::uuid AND c.regio_id = a.regio_id AND c.soort = 'Instroom';
    UPDATE portaal.aanmeldingen SET status = 'Besloten', versie = versie + 1 WHERE id = p_aanmelding;
    RETURN v_nummer;
END $$;

-- A list of aanmeldingen: one row, with what it showed.
CREATE OR REPLACE FUNCTION toegang.log_lijst_aanmeldingen(p_lijst text, p_aanmeldingen uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF (toegang.ik() IS NOT NULL AND p_aanmeldingen <@ toegang.mijn_inbox() AND p_lijst ~ '^[A-Za-z]{1,40}$') IS NOT TRUE THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    END IF;
    PERFORM portaal.logboek_regel('Lijst', NULL, p_lijst, p_rij => array_to_string(p_aanmeldingen, ' '));
END $$;

-- Open pages hear which aanmelding changed, and of which region the inbox. Ids only.
CREATE OR REPLACE FUNCTION portaal.meld_aanmelding() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_door text := coalesce(current_setting('app.gebruiker_id', true), '');
BEGIN
    PERFORM pg_notify('portaal', 'aanmelding:' || NEW.id || ':' || v_door);
    PERFORM pg_notify('portaal', 'inbox:' || NEW.regio_id || ':' || v_door);
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER meld AFTER INSERT OR UPDATE ON portaal.aanmeldingen FOR EACH ROW EXECUTE FUNCTION portaal.meld_aanmelding();
