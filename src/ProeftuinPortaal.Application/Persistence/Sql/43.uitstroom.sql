-- Uitstroom, nazorg, closing and opening again, and the fase: each changes who sees the case or where it stands (F077, F078).

-- Where a case stands as a whole (Domain/Casussen/Casusverloop.cs).
CREATE OR REPLACE FUNCTION toegang.casus_stand(p_casus uuid) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
        SELECT CASE
            WHEN c.afgesloten_op IS NOT NULL THEN 'Gesloten'
            WHEN f.fase IS NULL OR f.fase = 'Intake' THEN 'Intake'
            WHEN f.fase = 'Nazorg' THEN 'Nazorg'
            ELSE 'Actief' END
        FROM portaal.casussen c LEFT JOIN portaal.fasen f ON f.casus_id = c.id AND f.tot IS NULL
        WHERE c.id = p_casus);
END $$;

CREATE OR REPLACE FUNCTION toegang.casus_na(p_stand text, p_handeling text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE
        WHEN p_stand IN ('Intake', 'Actief') AND p_handeling = 'FaseWijzigen' THEN 'Actief'
        WHEN p_stand IN ('Intake', 'Actief') AND p_handeling = 'UitstroomVastleggen' THEN 'Nazorg'
        WHEN p_stand = 'Nazorg' AND p_handeling = 'NazorgVastleggen' THEN 'Nazorg'
        WHEN p_stand = 'Nazorg' AND p_handeling = 'Sluiten' THEN 'Gesloten'
        WHEN p_stand IN ('Nazorg', 'Gesloten') AND p_handeling = 'Heropenen' THEN 'Actief'
    END
$$;

-- Locks the case, then checks who asks, what they looked at and whether it can be done now.
CREATE OR REPLACE FUNCTION toegang.slot_casus(p_casus uuid, p_deel text, p_handeling text, p_versie integer) RETURNS portaal.casussen
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE c portaal.casussen;
BEGIN
    SELECT * INTO c FROM portaal.casussen WHERE id = p_casus FOR UPDATE;
    IF (p_casus = ANY (toegang.mijn_casussen_schrijf(p_deel))) IS NOT TRUE THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    ELSIF p_versie IS NOT NULL AND c.versie <> p_versie THEN
        RAISE EXCEPTION 'iemand anders heeft deze casus intussen gewijzigd: kijk wat er veranderde en probeer het opnieuw' USING ERRCODE = 'PP409';
    ELSIF toegang.casus_na(toegang.casus_stand(p_casus), p_handeling) IS NULL THEN
        RAISE EXCEPTION '%', CASE toegang.casus_stand(p_casus)
            WHEN 'Gesloten' THEN 'deze casus is afgesloten'
            WHEN 'Nazorg' THEN 'deze casus is al in nazorg: heropen hem als het werk verder gaat'
            ELSE 'dit kan pas na de uitstroom' END USING ERRCODE = 'PP422';
    END IF;
    RETURN c;
END $$;

-- Another fase from today on; a case in a fase is open. Two in one day: the first keeps an empty period.
CREATE OR REPLACE FUNCTION toegang.zet_fase(p_casus uuid, p_fase text, p_reden text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_vandaag date := (now() AT TIME ZONE 'Europe/Amsterdam')::date;
BEGIN
    UPDATE portaal.fasen SET tot = greatest(van, v_vandaag) WHERE casus_id = p_casus AND tot IS NULL;
    INSERT INTO portaal.fasen (id, casus_id, fase, van, reden)
    SELECT gen_random_uuid(), p_casus, p_fase, greatest(v_vandaag, (SELECT max(tot) FROM portaal.fasen WHERE casus_id = p_casus)), p_reden;
    UPDATE portaal.casussen SET afgesloten_op = NULL, versie = versie + 1 WHERE id = p_casus;
END $$;

-- The contactpersoon alone keeps the case.
CREATE OR REPLACE FUNCTION toegang.beeindig_alle_toegang(p_casus uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE portaal.toegangen SET tot = greatest(now(), van) WHERE casus_id = p_casus AND (tot IS NULL OR tot > now());
    UPDATE portaal.casusrollen SET tot = greatest(now(), van) WHERE casus_id = p_casus AND soort <> 'VasteContactpersoon' AND (tot IS NULL OR tot > now());
$$;

CREATE OR REPLACE FUNCTION toegang.wijzig_fase(p_casus uuid, p_fase text, p_reden text, p_versie integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE c portaal.casussen := toegang.slot_casus(p_casus, 'Kop', 'FaseWijzigen', p_versie);
BEGIN
    IF coalesce(p_fase IN ('DirecteVeiligheid', 'RisicogestuurdeZorg', 'Herstel'), false) IS NOT TRUE THEN
        RAISE EXCEPTION 'kies een fase van het werk; nazorg begint met de uitstroom' USING ERRCODE = 'PP422';
    ELSIF EXISTS (SELECT FROM portaal.fasen WHERE casus_id = c.id AND tot IS NULL AND fase = p_fase) THEN
        RAISE EXCEPTION 'de casus is al in deze fase' USING ERRCODE = 'PP422';
    ELSIF btrim(coalesce(p_reden, '')) = '' THEN
        RAISE EXCEPTION 'schrijf op waarom' USING ERRCODE = 'PP422';
    END IF;
    PERFORM toegang.zet_fase(p_casus, p_fase, p_reden);
END $$;

-- Holds the case for who changes its kader. By hand, because it is read in between: which kader holds, and how many there were.
CREATE OR REPLACE FUNCTION toegang.slot_kader(p_casus uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    -- First the lock: a right that ends while this waits does not count.
    PERFORM FROM portaal.casussen WHERE id = p_casus FOR UPDATE;
    IF (p_casus = ANY (toegang.mijn_casussen_schrijf('Kop'))) IS NOT TRUE THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    END IF;
END $$;

-- Another kader from a day on (F016). Begun on the same day as the one before, that one keeps an empty period.
CREATE OR REPLACE FUNCTION toegang.wijzig_kader(p_id uuid, p_casus uuid, p_kader text, p_van date, p_reden text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE huidig portaal.kaders;
BEGIN
    PERFORM toegang.slot_kader(p_casus);
    SELECT * INTO huidig FROM portaal.kaders WHERE casus_id = p_casus AND tot IS NULL;
    IF EXISTS (SELECT FROM portaal.casussen WHERE id = p_casus AND afgesloten_op IS NOT NULL) THEN
        RAISE EXCEPTION 'deze casus is afgesloten' USING ERRCODE = 'PP422';
    ELSIF coalesce(p_kader IN ('Vrijwillig', 'Drang', 'Gedwongen'), false) IS NOT TRUE OR p_kader = huidig.kader THEN
        RAISE EXCEPTION 'kies een ander kader' USING ERRCODE = 'PP422';
    ELSIF (p_van BETWEEN coalesce(huidig.van, p_van) AND (now() AT TIME ZONE 'Europe/Amsterdam')::date) IS NOT TRUE THEN
        RAISE EXCEPTION 'kies een dag tussen het begin van het huidige kader en vandaag' USING ERRCODE = 'PP422';
    ELSIF btrim(coalesce(p_reden, '')) = '' THEN
        RAISE EXCEPTION 'schrijf op waarom' USING ERRCODE = 'PP422';
    END IF;
    UPDATE portaal.kaders SET tot = p_van WHERE id = huidig.id;
    INSERT INTO portaal.kaders (id, casus_id, kader, van, reden) VALUES (p_id, p_casus, p_kader, p_van, p_reden);
END $$;

-- The family leaves. p_vervallen: the open questions and actions the user saw and gives up; one that came meanwhile is asked about first.
CREATE OR REPLACE FUNCTION toegang.leg_uitstroom_vast(
    p_id uuid, p_casus uuid, p_versie integer, p_reden text, p_toelichting text, p_gezin_vindt text, p_blijft_contact text, p_op date,
    p_criteria uuid[], p_antwoorden text[], p_nazorg date[], p_vervallen uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    c portaal.casussen := toegang.slot_casus(p_casus, 'Evaluatie', 'UitstroomVastleggen', p_versie);
    v_vandaag date := (now() AT TIME ZONE 'Europe/Amsterdam')::date;
    v_gevraagd uuid[] := ARRAY(SELECT id FROM portaal.criteria WHERE regio_id = c.regio_id AND soort = 'Uitstroom' AND van <= v_vandaag AND (tot IS NULL OR v_vandaag < tot));
BEGIN
    IF btrim(coalesce(p_reden, '')) = '' OR btrim(coalesce(p_toelichting, '')) = '' OR btrim(coalesce(p_gezin_vindt, '')) = ''
        OR btrim(coalesce(p_blijft_contact, '')) = '' THEN
        RAISE EXCEPTION 'vul de reden in, een toelichting, wat het gezin vindt en wie contact houdt' USING ERRCODE = 'PP422';
    ELSIF (p_op BETWEEN c.gestart_op AND v_vandaag) IS NOT TRUE THEN
        RAISE EXCEPTION 'kies een dag tussen de start van de casus en vandaag' USING ERRCODE = 'PP422';
    ELSIF NOT (v_gevraagd <@ p_criteria AND p_criteria <@ v_gevraagd) OR cardinality(p_criteria) <> cardinality(p_antwoorden)
        OR NOT p_antwoorden <@ ARRAY['Ja', 'Nee', 'Onzeker'] THEN
        RAISE EXCEPTION 'beantwoord elke vraag van de regio met ja, nee of onzeker; zijn de vragen intussen gewijzigd, laad dan de bladzijde opnieuw' USING ERRCODE = 'PP422';
    ELSIF coalesce(cardinality(p_nazorg), 0) = 0 OR EXISTS (SELECT FROM unnest(p_nazorg) d WHERE (d > v_vandaag) IS NOT TRUE) THEN
        RAISE EXCEPTION 'plan minstens een dag na vandaag waarop je weer contact hebt' USING ERRCODE = 'PP422';
    ELSIF NOT ARRAY(
        SELECT id FROM portaal.expertisevragen WHERE casus_id = p_casus AND toegang.vraag_na(status, 'Intrekken') IS NOT NULL
        UNION ALL SELECT id FROM portaal.acties WHERE casus_id = p_casus AND status = 'Open') <@ p_vervallen THEN
        RAISE EXCEPTION 'er staan vragen of acties open die je nog niet zag: kijk de lijst na en leg de uitstroom opnieuw vast' USING ERRCODE = 'PP409';
    END IF;
    INSERT INTO portaal.uitstroom (id, casus_id, reden, toelichting, gezin_vindt, blijft_contact, uitstroom_op, auteur_id, bronhouder_id, vastgelegd_op)
    VALUES (p_id, p_casus, p_reden, p_toelichting, p_gezin_vindt, p_blijft_contact, p_op, toegang.ik(), toegang.mijn_organisatie(), now());
    INSERT INTO portaal.uitstroomwegingen (uitstroom_id, casus_id, criterium_id, antwoord)
    SELECT p_id, p_casus, x.criterium, x.antwoord FROM unnest(p_criteria, p_antwoorden) x(criterium, antwoord);
    INSERT INTO portaal.nazorgmomenten (id, casus_id, gepland_op) SELECT gen_random_uuid(), p_casus, d FROM (SELECT DISTINCT unnest(p_nazorg) d) x ORDER BY d;
    UPDATE portaal.expertisevragen SET status = toegang.vraag_na(status, 'Intrekken'), versie = versie + 1
    WHERE casus_id = p_casus AND toegang.vraag_na(status, 'Intrekken') IS NOT NULL;
    UPDATE portaal.acties SET status = 'Vervallen', herzien_door = toegang.ik(), herzien_op = now(), versie = versie + 1
    WHERE casus_id = p_casus AND status = 'Open';
    PERFORM toegang.zet_fase(p_casus, 'Nazorg', 'Uitstroom vastgelegd.');
    PERFORM toegang.beeindig_alle_toegang(p_casus);
END $$;

CREATE OR REPLACE FUNCTION toegang.leg_nazorg_vast(p_casus uuid, p_moment uuid, p_resultaat text, p_toelichting text, p_versie integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    c portaal.casussen := toegang.slot_casus(p_casus, 'Evaluatie', 'NazorgVastleggen', NULL);
    v_versie integer;
BEGIN
    SELECT versie INTO v_versie FROM portaal.nazorgmomenten WHERE id = p_moment AND casus_id = c.id;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'niet gevonden' USING ERRCODE = 'PP404';
    ELSIF v_versie IS DISTINCT FROM p_versie THEN
        RAISE EXCEPTION 'iemand anders heeft dit intussen ingevuld: verstuur nog eens om beide teksten te zien' USING ERRCODE = 'PP409';
    ELSIF coalesce(p_resultaat IN ('Veilig', 'Onveilig', 'Onbekend'), false) IS NOT TRUE THEN
        RAISE EXCEPTION 'kies veilig, onveilig of onbekend' USING ERRCODE = 'PP422';
    END IF;
    UPDATE portaal.nazorgmomenten SET resultaat = p_resultaat, toelichting = p_toelichting, vastgelegd_door = toegang.ik(), vastgelegd_op = now(), versie = versie + 1
    WHERE id = p_moment;
END $$;

-- Only from nazorg. The contactpersoon keeps the case, to read.
CREATE OR REPLACE FUNCTION toegang.sluit_casus(p_casus uuid, p_versie integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    c portaal.casussen := toegang.slot_casus(p_casus, 'Evaluatie', 'Sluiten', p_versie);
    v_vandaag date := (now() AT TIME ZONE 'Europe/Amsterdam')::date;
BEGIN
    IF EXISTS (SELECT FROM portaal.expertisevragen WHERE casus_id = c.id AND toegang.vraag_na(status, 'Intrekken') IS NOT NULL)
        OR EXISTS (SELECT FROM portaal.acties WHERE casus_id = c.id AND status = 'Open') THEN
        RAISE EXCEPTION 'er staan nog vragen of acties open: rond ze eerst af of laat ze vervallen' USING ERRCODE = 'PP422';
    END IF;
    UPDATE portaal.fasen SET tot = greatest(van, v_vandaag) WHERE casus_id = p_casus AND tot IS NULL;
    UPDATE portaal.kaders SET tot = greatest(van, v_vandaag) WHERE casus_id = p_casus AND tot IS NULL;
    UPDATE portaal.casussen SET afgesloten_op = v_vandaag, versie = versie + 1 WHERE id = p_casus;
    PERFORM toegang.beeindig_alle_toegang(p_casus);
END $$;

-- The work goes on: in the last fase of the work, with the contactpersoon it had. Days that were only planned go; results stay.
CREATE OR REPLACE FUNCTION toegang.heropen_casus(p_casus uuid, p_reden text, p_versie integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    c portaal.casussen := toegang.slot_casus(p_casus, 'Evaluatie', 'Heropenen', p_versie);
    v_vandaag date := (now() AT TIME ZONE 'Europe/Amsterdam')::date;
BEGIN
    IF btrim(coalesce(p_reden, '')) = '' THEN
        RAISE EXCEPTION 'schrijf op waarom' USING ERRCODE = 'PP422';
    ELSIF EXISTS (SELECT FROM portaal.casussen WHERE gezin_id = c.gezin_id AND id <> c.id AND afgesloten_op IS NULL) THEN
        RAISE EXCEPTION 'dit gezin heeft al een open casus' USING ERRCODE = 'PP422';
    END IF;
    INSERT INTO portaal.kaders (id, casus_id, kader, van)
    SELECT gen_random_uuid(), p_casus, k.kader, greatest(v_vandaag, k.tot) FROM (
        SELECT kader, tot FROM portaal.kaders WHERE casus_id = p_casus ORDER BY van DESC, tot DESC NULLS FIRST LIMIT 1) k
    WHERE k.tot IS NOT NULL;
    PERFORM toegang.zet_fase(p_casus, coalesce((
        SELECT fase FROM portaal.fasen WHERE casus_id = p_casus AND fase IN ('DirecteVeiligheid', 'RisicogestuurdeZorg', 'Herstel')
        ORDER BY van DESC, tot DESC LIMIT 1), 'DirecteVeiligheid'), p_reden);
    DELETE FROM portaal.nazorgmomenten WHERE casus_id = p_casus AND resultaat IS NULL;
END $$;

-- A clean text leaves for the own system: which, which version, by whom; never the text itself (F127).
CREATE OR REPLACE FUNCTION toegang.neem_afschrift(p_id uuid, p_casus uuid, p_soort text, p_rij uuid, p_versie integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_deel text := CASE p_soort WHEN 'Expertisenotitie' THEN 'Expertise' WHEN 'Notitie' THEN 'Tijdlijn' END;
    v_versie integer;
BEGIN
    IF (p_casus = ANY (toegang.mijn_casussen(v_deel))) IS NOT TRUE THEN
        RAISE EXCEPTION 'niet gevonden' USING ERRCODE = 'PP404';
    END IF;
    SELECT x.versie INTO v_versie FROM (
        SELECT 1 AS versie FROM portaal.expertisenotities
        WHERE p_soort = 'Expertisenotitie' AND id = p_rij AND casus_id = p_casus AND vraag_id = ANY (toegang.mijn_vragen())
        UNION ALL SELECT versie FROM portaal.notities WHERE p_soort = 'Notitie' AND id = p_rij AND casus_id = p_casus) x;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'niet gevonden' USING ERRCODE = 'PP404';
    ELSIF v_versie IS DISTINCT FROM p_versie THEN
        RAISE EXCEPTION 'deze tekst is intussen aangepast: kijk eerst wat er nu staat' USING ERRCODE = 'PP409';
    END IF;
    INSERT INTO portaal.afschriften (id, casus_id, soort, rij_id, rij_versie, genomen_door, organisatie_id, genomen_op)
    VALUES (p_id, p_casus, p_soort, p_rij, p_versie, toegang.ik(), toegang.mijn_organisatie(), now());
    PERFORM portaal.logboek_regel('Afschrift', v_deel, CASE p_soort WHEN 'Notitie' THEN 'notities' ELSE 'expertisenotities' END, p_rij => p_rij::text, p_casus => p_casus);
END $$;
