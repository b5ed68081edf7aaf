-- Search in the own cases. Full-text and trigram operators are not leakproof, so under policies their indexes are not used over
-- the whole table: search starts from the own cases instead, and needs no index. Name and number need the part Kop; area and
-- persons the part Gezin.

CREATE OR REPLACE FUNCTION portaal.zoekwoorden(p_tekst text) RETURNS text[]
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT array_remove(regexp_split_to_array(lower(public.unaccent(p_tekst)), '[^[:alnum:]]+'), '')
$$;

-- The words by which this user can find each of the own cases.
CREATE OR REPLACE FUNCTION portaal.vindbaar() RETURNS TABLE (casus_id uuid, woorden text[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN QUERY
    SELECT c.id, portaal.zoekwoorden(concat_ws(' ', g.naam, c.nummer, replace(c.nummer, '-', ''), meer.tekst))
    FROM portaal.casussen c
    JOIN portaal.gezinnen g ON g.id = c.gezin_id
    LEFT JOIN LATERAL (
        SELECT concat_ws(' ',
            (SELECT string_agg(concat_ws(' ', p.voornaam, p.achternaam), ' ') FROM portaal.personen p WHERE p.gezin_id = g.id),
            (SELECT string_agg(concat_ws(' ', h.postcodegebied, h.wijk), ' ') FROM portaal.huishoudens h WHERE h.gezin_id = g.id)) AS tekst
        WHERE c.id = ANY ((SELECT toegang.mijn_casussen('Gezin'))::uuid[])) meer ON true
    WHERE c.id = ANY ((SELECT toegang.mijn_casussen('Kop'))::uuid[]);
END $$;

-- Every word typed must begin a word of the case. Only when nothing fits, one typing error per word of four letters or more is forgiven.
CREATE OR REPLACE FUNCTION toegang.zoek_casussen(p_tekst text) RETURNS TABLE (casus_id uuid, rang integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_getypt text[] := (portaal.zoekwoorden(left(p_tekst, 100)))[1:8];
BEGIN
    IF cardinality(v_getypt) = 0 THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT v.casus_id, (SELECT count(*)::integer FROM unnest(v_getypt) t WHERE t <> ALL (v.woorden))
        FROM portaal.vindbaar() v
        WHERE NOT EXISTS (SELECT FROM unnest(v_getypt) t WHERE NOT EXISTS (SELECT FROM unnest(v.woorden) w WHERE starts_with(w, t)));
    IF FOUND THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT v.casus_id, 100
        FROM portaal.vindbaar() v
        WHERE NOT EXISTS (
            SELECT FROM unnest(v_getypt) t
            WHERE NOT EXISTS (
                SELECT FROM unnest(v.woorden) w
                WHERE starts_with(w, t)
                   OR (length(t) BETWEEN 4 AND 60 AND left(w, 1) ~ '[a-z]'
                       AND least(public.levenshtein_less_equal(left(w, length(t)), t, 1),
                                 public.levenshtein_less_equal(left(w, length(t) - 1), t, 1),
                                 public.levenshtein_less_equal(left(w, length(t) + 1), t, 1)) <= 1)
                   -- Two letters in the wrong order are one slip of the fingers, but two edits for levenshtein.
                   OR (length(t) BETWEEN 4 AND 60 AND EXISTS (
                       SELECT FROM generate_series(1, length(t) - 1) i
                       WHERE starts_with(w, left(t, i - 1) || substr(t, i + 1, 1) || substr(t, i, 1) || substr(t, i + 2))))));
END $$;
