-- The logboek of one region, for its privacy officer (F100): who did what and when, with the number of the case. Never a name of a
-- family and never what stands in a file, because the logboek does not hold it. Days are days in Europe/Amsterdam.

-- The lines of a region in a period, or of one case of it. A line without a family belongs to the region that it names, or else (signing
-- in, Beheer) to each region in which its user had a role at that moment; a failed sign-in also afterwards. IN, and not EXISTS, where it
-- can be: the cases of the region are looked up once, and not per line.
CREATE OR REPLACE FUNCTION portaal.logboek_van_regio(p_regio uuid, p_casus uuid, p_van timestamptz, p_tot timestamptz) RETURNS SETOF portaal.logboek
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF p_casus IS NOT NULL THEN
        RETURN QUERY
            SELECT l.* FROM portaal.logboek l
            WHERE (l.casus_id = p_casus OR l.casussen @> ARRAY[p_casus] OR l.gezin_id = (SELECT c.gezin_id FROM portaal.casussen c WHERE c.id = p_casus))
              AND l.op >= p_van AND l.op < p_tot;
        RETURN;
    END IF;
    RETURN QUERY
        SELECT l.* FROM portaal.logboek l
        WHERE l.op >= p_van AND l.op < p_tot
          AND CASE
              WHEN l.casus_id IS NOT NULL THEN l.casus_id IN (SELECT c.id FROM portaal.casussen c WHERE c.regio_id = p_regio)
              WHEN l.gezin_id IS NOT NULL THEN l.gezin_id IN (SELECT c.gezin_id FROM portaal.casussen c WHERE c.regio_id = p_regio)
              WHEN cardinality(l.casussen) > 0 THEN EXISTS (SELECT FROM portaal.casussen c WHERE c.id = ANY (l.casussen) AND c.regio_id = p_regio)
              WHEN l.onderwerp IN ('Cijfers', 'Logboek') THEN l.rij = p_regio::text
              -- A list of the inbox names each aanmelding; all are of one region.
              WHEN l.onderwerp IN ('aanmelding', 'aanmeldingen', 'Instroom', 'Vandaag') AND l.rij <> ''
                  THEN split_part(l.rij, ' ', 1) IN (SELECT a.id::text FROM portaal.aanmeldingen a WHERE a.regio_id = p_regio)
              ELSE EXISTS (
                  SELECT FROM portaal.gebruikersrollen r
                  WHERE r.gebruiker_id = l.gebruiker_id AND r.regio_id = p_regio AND r.van <= l.op
                    AND (r.tot IS NULL OR l.op < r.tot OR l.handeling = 'InloggenMislukt')) END;
END $$;

-- The case of this region with this number; null when there is none, whatever another region has.
CREATE OR REPLACE FUNCTION portaal.casus_in_regio(p_regio uuid, p_nummer text) RETURNS uuid
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$ SELECT id FROM portaal.casussen WHERE regio_id = p_regio AND nummer = p_nummer $$;

CREATE OR REPLACE FUNCTION toegang.heeft_casus(p_regio uuid, p_nummer text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF toegang.mag('LogboekInzien', p_regio) IS NOT TRUE THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    END IF;
    RETURN portaal.casus_in_regio(p_regio, p_nummer) IS NOT NULL;
END $$;

-- Newest first. Looking the same way on one day is one line, as in toegang.inzagen_van_casus; with p_los each line stands alone, for
-- the file. The reading itself is a line too: no log, no logboek.
CREATE OR REPLACE FUNCTION toegang.logboek_inzien(
    p_regio uuid, p_nummer text, p_wie text, p_handelingen text[], p_van date, p_tot_en_met date, p_los boolean, p_aantal integer)
RETURNS TABLE (id bigint, van timestamptz, op timestamptz, keren bigint, naam text, organisatie text, casusrollen text[],
    handeling text, deel text, onderwerp text, nummer text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_casus uuid := portaal.casus_in_regio(p_regio, p_nummer);
BEGIN
    IF (toegang.mag('LogboekInzien', p_regio) AND (p_nummer IS NULL) = (v_casus IS NULL)) IS NOT TRUE THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    END IF;
    PERFORM portaal.logboek_regel(CASE WHEN p_los THEN 'Export' ELSE 'Inzage' END, NULL, 'Logboek', p_rij => p_regio::text, p_casus => v_casus);
    RETURN QUERY
        SELECT max(l.id), min(l.op), max(l.op), count(*), g.naam::text, o.naam::text, l.casusrollen, l.handeling, l.deel, l.onderwerp,
            CASE
                WHEN v_casus IS NOT NULL THEN p_nummer
                WHEN l.casus_id IS NOT NULL THEN (SELECT c.nummer::text FROM portaal.casussen c WHERE c.id = l.casus_id)
                WHEN l.gezin_id IS NOT NULL THEN (SELECT c.nummer::text FROM portaal.casussen c WHERE c.gezin_id = l.gezin_id AND c.regio_id = p_regio ORDER BY c.id DESC LIMIT 1) END
        FROM portaal.logboek_van_regio(p_regio, v_casus,
            p_van::timestamp AT TIME ZONE 'Europe/Amsterdam', (p_tot_en_met + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam') l
        LEFT JOIN portaal.gebruikers g ON g.id = l.gebruiker_id
        LEFT JOIN portaal.organisaties o ON o.id = l.organisatie_id
        WHERE (p_handelingen IS NULL OR l.handeling = ANY (p_handelingen))
          AND (p_wie IS NULL OR position(lower(p_wie) IN lower(g.naam)) > 0)
        GROUP BY portaal.dag_van(l.op), l.gebruiker_id, l.organisatie_id, g.naam, o.naam, l.casusrollen, l.handeling, l.deel, l.onderwerp, l.casus_id, l.gezin_id,
            CASE WHEN l.handeling IN ('Inzage', 'Lijst') AND NOT p_los THEN 0 ELSE l.id END
        ORDER BY max(l.op) DESC, max(l.id) DESC
        LIMIT p_aantal;
END $$;

-- Where to look first, per figure the ten highest: refused, many different cases opened on one day, at work in the night.
CREATE OR REPLACE FUNCTION toegang.logboek_opvallend(p_regio uuid, p_van date, p_tot_en_met date)
RETURNS TABLE (figuur text, naam text, organisatie text, dag date, aantal bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF toegang.mag('LogboekInzien', p_regio) IS NOT TRUE THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    END IF;
    RETURN QUERY
        WITH regels AS MATERIALIZED (
            SELECT l.*, portaal.dag_van(l.op) AS op_dag, extract(hour FROM l.op AT TIME ZONE 'Europe/Amsterdam') AS uur
            FROM portaal.logboek_van_regio(p_regio, NULL,
                p_van::timestamp AT TIME ZONE 'Europe/Amsterdam', (p_tot_en_met + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam') l
            WHERE l.gebruiker_id IS NOT NULL),
        geteld AS (
            SELECT 'Geweigerd' AS wat, r.gebruiker_id, r.organisatie_id, NULL::date AS wanneer, count(*) AS n
            FROM regels r WHERE r.handeling = 'Weigering' GROUP BY r.gebruiker_id, r.organisatie_id
            UNION ALL
            SELECT 'VeelCasussen', r.gebruiker_id, r.organisatie_id, r.op_dag, count(DISTINCT r.casus_id)
            FROM regels r WHERE r.handeling = 'Inzage' AND r.deel = 'Kop' AND r.casus_id IS NOT NULL GROUP BY r.gebruiker_id, r.organisatie_id, r.op_dag
            UNION ALL
            SELECT 'Nacht', r.gebruiker_id, r.organisatie_id, NULL, count(*)
            FROM regels r WHERE r.uur < 6 GROUP BY r.gebruiker_id, r.organisatie_id),
        gerangschikt AS (
            SELECT t.*, row_number() OVER (PARTITION BY t.wat ORDER BY t.n DESC, t.wanneer DESC, t.gebruiker_id) AS plaats FROM geteld t)
        SELECT t.wat, g.naam::text, o.naam::text, t.wanneer, t.n
        FROM gerangschikt t JOIN portaal.gebruikers g ON g.id = t.gebruiker_id LEFT JOIN portaal.organisaties o ON o.id = t.organisatie_id
        WHERE t.plaats <= 10 ORDER BY t.wat, t.plaats;
END $$;
