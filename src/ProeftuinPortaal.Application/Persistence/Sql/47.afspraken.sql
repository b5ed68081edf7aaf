-- Taking back a change that has not begun, and the questions with which a region weighs. The lock on the region, as in
-- toegang.wijzig_instelling, makes two beheerders wait for each other.

-- The planned value gets an empty period; what held before it goes on as if it had never been planned
-- (and so does a value that would have ended on that very day).
CREATE OR REPLACE FUNCTION toegang.trek_instelling_in(p_regio uuid, p_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE r portaal.instellingen;
BEGIN
    PERFORM FROM portaal.regios WHERE id = p_regio FOR UPDATE;
    IF toegang.mag('InstellingIntrekken', p_regio) IS NOT TRUE THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    END IF;
    SELECT * INTO r FROM portaal.instellingen WHERE id = p_id AND regio_id = p_regio;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'niet gevonden' USING ERRCODE = 'PP404';
    ELSIF r.tot = r.van THEN
        RAISE EXCEPTION 'deze wijziging is al ingetrokken of door een andere vervangen' USING ERRCODE = 'PP422';
    ELSIF r.van <= (now() AT TIME ZONE 'Europe/Amsterdam')::date THEN
        RAISE EXCEPTION 'deze waarde geldt al: geef in plaats daarvan een nieuwe waarde' USING ERRCODE = 'PP422';
    END IF;
    UPDATE portaal.instellingen SET tot = van, ingetrokken_door = toegang.ik(), ingetrokken_op = now() WHERE id = p_id;
    UPDATE portaal.instellingen SET tot = r.tot WHERE regio_id = p_regio AND sleutel = r.sleutel AND tot = r.van AND van < tot;
END $$;

-- All questions of one kind from a day on, until what was planned after it. Each is a new row: an answer keeps the question it answered.
-- Answers whether it was done, as toegang.wijzig_instelling does.
CREATE OR REPLACE FUNCTION toegang.leg_criteria_vast(
    p_regio uuid, p_soort text, p_vragen text[], p_van date, p_bron text, p_versie integer) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM FROM portaal.regios WHERE id = p_regio FOR UPDATE;
    IF toegang.mag('CriteriaVastleggen', p_regio) IS NOT TRUE THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    ELSIF (p_van >= (now() AT TIME ZONE 'Europe/Amsterdam')::date) IS NOT TRUE THEN
        RAISE EXCEPTION 'deze dag is al voorbij: kies vandaag of een latere dag' USING ERRCODE = 'PP422';
    ELSIF (p_soort IN ('Instroom', 'Uitstroom') AND cardinality(p_vragen) BETWEEN 1 AND 20 AND btrim(coalesce(p_bron, '')) <> '') IS NOT TRUE
        OR EXISTS (SELECT FROM unnest(p_vragen) v WHERE btrim(coalesce(v, '')) = '') THEN
        RAISE EXCEPTION 'vul ten minste één vraag in, en een bron' USING ERRCODE = 'PP422';
    ELSIF (SELECT count(*) + count(ingetrokken_op) FROM portaal.criteria WHERE regio_id = p_regio AND soort = p_soort) IS DISTINCT FROM p_versie THEN
        RETURN false;
    END IF;
    UPDATE portaal.criteria SET tot = p_van WHERE regio_id = p_regio AND soort = p_soort AND van <= p_van AND (tot IS NULL OR tot > p_van);
    INSERT INTO portaal.criteria (id, regio_id, soort, volgorde, vraag, van, tot, bron, vastgelegd_door, vastgelegd_op)
    SELECT gen_random_uuid(), p_regio, p_soort, v.plek, v.vraag, p_van,
           (SELECT min(van) FROM portaal.criteria WHERE regio_id = p_regio AND soort = p_soort AND van > p_van AND (tot IS NULL OR van < tot)),
           p_bron, toegang.ik(), now()
    FROM unnest(p_vragen) WITH ORDINALITY v(vraag, plek);
    RETURN true;
END $$;

-- The questions that were planned from this day on; those before them go on.
CREATE OR REPLACE FUNCTION toegang.trek_criteria_in(p_regio uuid, p_soort text, p_van date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_tot date;
BEGIN
    PERFORM FROM portaal.regios WHERE id = p_regio FOR UPDATE;
    IF toegang.mag('CriteriaIntrekken', p_regio) IS NOT TRUE THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    ELSIF p_van <= (now() AT TIME ZONE 'Europe/Amsterdam')::date THEN
        RAISE EXCEPTION 'deze vragen gelden al: leg in plaats daarvan nieuwe vragen vast' USING ERRCODE = 'PP422';
    END IF;
    SELECT max(tot) INTO v_tot FROM portaal.criteria WHERE regio_id = p_regio AND soort = p_soort AND van = p_van AND (tot IS NULL OR tot > van);
    UPDATE portaal.criteria SET tot = van, ingetrokken_door = toegang.ik(), ingetrokken_op = now()
    WHERE regio_id = p_regio AND soort = p_soort AND van = p_van AND (tot IS NULL OR tot > van);
    IF NOT FOUND THEN
        RAISE EXCEPTION 'deze vragen zijn al ingetrokken of door andere vervangen' USING ERRCODE = 'PP422';
    END IF;
    UPDATE portaal.criteria SET tot = v_tot WHERE regio_id = p_regio AND soort = p_soort AND tot = p_van AND van < tot;
END $$;
