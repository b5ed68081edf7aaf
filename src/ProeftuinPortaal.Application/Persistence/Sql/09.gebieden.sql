-- Where the work of a region stands still: a part named in the setting GepauzeerdeDelen, with the postcodes of its werkgebieden.

-- The paused postcode areas of a region today.
CREATE OR REPLACE FUNCTION portaal.gepauzeerde_postcodes(p_regio uuid) RETURNS text[]
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
        SELECT coalesce(array_agg(w.postcodegebied::text), '{}')
        FROM portaal.instellingen i
        JOIN portaal.werkgebieden w ON w.regio_id = i.regio_id AND w.deel = ANY (regexp_split_to_array(i.waarde, '\s*,\s*'))
        CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE 'Europe/Amsterdam')::date AS vandaag) d
        WHERE i.regio_id = p_regio AND i.sleutel = 'GepauzeerdeDelen' AND i.van <= d.vandaag AND (i.tot IS NULL OR d.vandaag < i.tot)
          AND w.van <= d.vandaag AND (w.tot IS NULL OR d.vandaag < w.tot));
END $$;

-- Which of these cases are only there to be read: every known address of the family lies in a paused part. One address elsewhere
-- keeps a case open: work that goes on weighs more than work that stands still.
CREATE OR REPLACE FUNCTION portaal.gepauzeerd(p_casussen uuid[]) RETURNS uuid[]
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    -- Asked at every page, and hardly any region has such a part.
    IF NOT EXISTS (
        SELECT FROM portaal.casussen c JOIN portaal.instellingen i ON i.regio_id = c.regio_id
        WHERE c.id = ANY (p_casussen) AND i.sleutel = 'GepauzeerdeDelen' AND i.waarde <> 'Geen') THEN
        RETURN '{}';
    END IF;
    RETURN (
        SELECT coalesce(array_agg(c.id), '{}')
        FROM (SELECT r.regio_id, portaal.gepauzeerde_postcodes(r.regio_id) AS postcodes
              FROM (SELECT DISTINCT regio_id FROM portaal.instellingen WHERE sleutel = 'GepauzeerdeDelen' AND waarde <> 'Geen') r) p
        JOIN portaal.casussen c ON c.regio_id = p.regio_id AND c.id = ANY (p_casussen)
        WHERE cardinality(p.postcodes) > 0
          AND EXISTS (SELECT FROM portaal.huishoudens h WHERE h.gezin_id = c.gezin_id AND h.postcodegebied = ANY (p.postcodes))
          AND NOT EXISTS (SELECT FROM portaal.huishoudens h WHERE h.gezin_id = c.gezin_id AND (h.postcodegebied = ANY (p.postcodes)) IS NOT TRUE));
END $$;

-- The same ids without those of paused cases.
CREATE OR REPLACE FUNCTION portaal.zonder_gepauzeerde(p_casussen uuid[]) RETURNS uuid[]
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
        SELECT CASE WHEN cardinality(g.ids) = 0 THEN p_casussen ELSE ARRAY(SELECT unnest(p_casussen) EXCEPT SELECT unnest(g.ids)) END
        FROM (SELECT portaal.gepauzeerd(p_casussen) AS ids) g);
END $$;
