-- The figures of one region (F080): counts and medians, never a name, a number of a case or an id. Unsuppressed here; the handler
-- hides small numbers (Domain/Cijfers/KleineAantallen) before anything leaves the application. Days are days in Europe/Amsterdam.

CREATE OR REPLACE FUNCTION portaal.dag_van(p_op timestamptz) RETURNS date
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$ SELECT (p_op AT TIME ZONE 'Europe/Amsterdam')::date $$;

-- Working days after p_van up to and including p_tot, as Domain/Common/Werkdagen.Tussen; zero when p_tot lies before.
CREATE OR REPLACE FUNCTION portaal.werkdagen_tussen(p_van date, p_tot date) RETURNS integer
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT count(*)::integer FROM generate_series(p_van + 1, p_tot, interval '1 day') d WHERE extract(isodow FROM d) < 6
$$;

-- The aanmeldingen of the last twelve months, with the day of the decision and of the first contact that succeeded since. A contact
-- from before the aanmelding, written down later, is not what the term is about.
CREATE OR REPLACE FUNCTION portaal.cijfers_aanmeldingen(p_regio uuid, p_vanaf date)
RETURNS TABLE (route text, dag date, besloten date, eerste_contact date)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT a.route::text, portaal.dag_van(a.ingediend_op), portaal.dag_van(b.besloten_op),
           (SELECT min(c.contact_op) FROM portaal.contactmomenten c WHERE c.casus_id = b.casus_id AND c.is_gelukt AND c.contact_op >= portaal.dag_van(a.ingediend_op))
    FROM portaal.aanmeldingen a LEFT JOIN portaal.instroombesluiten b ON b.aanmelding_id = a.id
    WHERE a.regio_id = p_regio AND portaal.dag_van(a.ingediend_op) >= p_vanaf
$$;

-- Per month of asking: answered by the last day, or not. What is still within its term, or was withdrawn, does not count yet.
CREATE OR REPLACE FUNCTION portaal.cijfers_expertise(p_regio uuid, p_vanaf date)
RETURNS TABLE (maand date, op_tijd boolean)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT date_trunc('month', portaal.dag_van(v.gevraagd_op))::date, coalesce(portaal.dag_van(v.beantwoord_op) <= v.uiterlijk_op, false)
    FROM portaal.expertisevragen v
    WHERE v.regio_id = p_regio AND v.status <> 'Ingetrokken' AND portaal.dag_van(v.gevraagd_op) >= p_vanaf
      AND (v.beantwoord_op IS NOT NULL OR v.uiterlijk_op < portaal.dag_van(now()))
$$;

-- Help that is asked for or waited for, in open cases; longer than the region's term, within it, or without a term.
CREATE OR REPLACE FUNCTION portaal.cijfers_hulp(p_regio uuid, p_termijn integer) RETURNS TABLE (wacht text)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN p_termijn IS NULL THEN 'ZonderTermijn'
                WHEN portaal.dag_van(now()) - h.gevraagd_op > p_termijn THEN 'LangerDanTermijn' ELSE 'BinnenTermijn' END
    FROM portaal.ingezette_hulp h JOIN portaal.casussen c ON c.id = h.casus_id
    WHERE c.regio_id = p_regio AND c.afgesloten_op IS NULL AND h.status IN ('Gevraagd', 'Wacht')
$$;

-- Intakes held in the last twelve months, per case the one recorded last: were all parties there that the region asks for.
CREATE OR REPLACE FUNCTION portaal.cijfers_intake(p_regio uuid, p_vanaf date, p_verplicht text[]) RETURNS TABLE (compleet boolean)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT p_verplicht <@ ARRAY(SELECT d.partij::text FROM portaal.intakedeelnemers d WHERE d.intake_id = i.id AND d.is_erbij)
    FROM (SELECT DISTINCT ON (i.casus_id) i.id, i.gesprek_op FROM portaal.intakes i JOIN portaal.casussen c ON c.id = i.casus_id
          -- What was written down before its day is a plan: that it was held is not known from it.
          WHERE c.regio_id = p_regio AND i.gesprek_op <= portaal.dag_van(i.vastgelegd_op) ORDER BY i.casus_id, i.vastgelegd_op DESC, i.id DESC) i
    WHERE i.gesprek_op BETWEEN p_vanaf AND portaal.dag_van(now())
$$;

-- A setting of a region as it holds today; null when there is none.
CREATE OR REPLACE FUNCTION portaal.instelling(p_regio uuid, p_sleutel text) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
        SELECT i.waarde::text FROM portaal.instellingen i
        WHERE i.regio_id = p_regio AND i.sleutel = p_sleutel AND i.van <= portaal.dag_van(now()) AND (i.tot IS NULL OR portaal.dag_van(now()) < i.tot));
END $$;

-- All figures at once: one check, one line in the logboek (no log, no figures). p_handeling: Inzage for the screen, Export for the file.
CREATE OR REPLACE FUNCTION toegang.cijfers(p_regio uuid, p_handeling text)
RETURNS TABLE (figuur text, groep text, aantal integer, mediaan double precision)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_vandaag date := portaal.dag_van(now());
    v_vanaf date := (date_trunc('month', portaal.dag_van(now())) - interval '11 months')::date;
    v_termijn text := portaal.instelling(p_regio, 'TermijnHulp');
    v_verplicht text[] := regexp_split_to_array(portaal.instelling(p_regio, 'VerplichtBijIntake'), '\s*,\s*');
BEGIN
    IF (toegang.mag('DashboardInzien', p_regio) AND p_handeling IN ('Inzage', 'Export')) IS NOT TRUE THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    END IF;
    PERFORM portaal.logboek_regel(p_handeling, NULL, 'Cijfers', p_rij => p_regio::text);
    RETURN QUERY
        WITH aanmelding AS MATERIALIZED (SELECT * FROM portaal.cijfers_aanmeldingen(p_regio, v_vanaf)),
        expertise AS MATERIALIZED (SELECT * FROM portaal.cijfers_expertise(p_regio, v_vanaf))
        -- The day all figures are about: the months on the screen follow from it, also when midnight passes meanwhile.
        SELECT 'Peildag', to_char(v_vandaag, 'YYYY-MM-DD'), 0, NULL::double precision
        UNION ALL
        SELECT 'InstroomPerMaand', to_char(a.dag, 'YYYY-MM'), count(*)::integer, NULL::double precision FROM aanmelding a GROUP BY 2
        UNION ALL
        SELECT 'InstroomPerRoute', a.route, count(*)::integer, NULL FROM aanmelding a GROUP BY 2
        UNION ALL
        SELECT 'DagenTotBesluit', '', count(*)::integer, percentile_cont(0.5) WITHIN GROUP (ORDER BY portaal.werkdagen_tussen(a.dag, a.besloten))
        FROM aanmelding a WHERE a.besloten IS NOT NULL
        UNION ALL
        SELECT 'DagenTotEersteContact', '', count(*)::integer, percentile_cont(0.5) WITHIN GROUP (ORDER BY portaal.werkdagen_tussen(a.dag, a.eerste_contact))
        FROM aanmelding a WHERE a.eerste_contact IS NOT NULL
        UNION ALL
        SELECT 'OpenPerFase', coalesce(f.fase::text, 'Onbekend'), count(*)::integer, NULL
        FROM portaal.casussen c LEFT JOIN portaal.fasen f ON f.casus_id = c.id AND f.van <= v_vandaag AND (f.tot IS NULL OR v_vandaag < f.tot)
        WHERE c.regio_id = p_regio AND c.afgesloten_op IS NULL GROUP BY 2
        UNION ALL
        SELECT 'ExpertiseOpTijd', to_char(e.maand, 'YYYY-MM'), count(*)::integer, NULL FROM expertise e WHERE e.op_tijd GROUP BY 2
        UNION ALL
        SELECT 'ExpertiseNietOpTijd', to_char(e.maand, 'YYYY-MM'), count(*)::integer, NULL FROM expertise e WHERE NOT e.op_tijd GROUP BY 2
        UNION ALL
        SELECT 'WachtendeHulp', h.wacht, count(*)::integer, NULL FROM portaal.cijfers_hulp(p_regio, CASE WHEN v_termijn ~ '^\d{1,4}$' THEN v_termijn::integer END) h GROUP BY 2
        UNION ALL
        SELECT 'UitstroomPerReden', u.reden::text, count(*)::integer, NULL
        FROM portaal.uitstroom u JOIN portaal.casussen c ON c.id = u.casus_id WHERE c.regio_id = p_regio AND u.uitstroom_op BETWEEN v_vanaf AND v_vandaag GROUP BY 2
        UNION ALL
        SELECT 'Intake', CASE WHEN v_verplicht IS NULL THEN 'ZonderAfspraak' WHEN i.compleet THEN 'Compleet' ELSE 'NietCompleet' END, count(*)::integer, NULL
        FROM portaal.cijfers_intake(p_regio, v_vanaf, v_verplicht) i GROUP BY 2;
END $$;
