-- Expertisevragen: who sees that there is a question, and who reads it (model.md, "Expertise question").

-- Questions of which this user reads the text, the shared parts and the answer: the asker's lokaal team in the casus, its
-- regisseurs, and the expert who picked it up, as long as it is open. Not other RVT experts, even with a case role.
CREATE OR REPLACE FUNCTION toegang.mijn_vragen() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce(array_agg(v.id), '{}')
    FROM portaal.expertisevragen v
    WHERE (v.casus_id = ANY ((SELECT toegang.mijn_casussen('Expertise'))::uuid[]) AND EXISTS (
            SELECT FROM portaal.casusrollen c
            WHERE c.casus_id = v.casus_id AND c.gebruiker_id = toegang.ik() AND c.van <= now() AND (c.tot IS NULL OR now() < c.tot)
              AND (c.soort IN ('VasteContactpersoon', 'Casusregisseur', 'Procesregisseur') OR v.bronhouder_id = toegang.mijn_organisatie())))
       OR (v.opgepakt_door = toegang.ik() AND v.status IN ('Opgepakt', 'Beantwoord') AND toegang.mag('ExpertiseOppakken', v.regio_id))
$$;

-- Questions of which this user sees that they are there: theme, term and asker. Also who may pick them up.
CREATE OR REPLACE FUNCTION toegang.mijn_vraagkoppen() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT toegang.mijn_vragen() || coalesce(array_agg(v.id), '{}')
    FROM portaal.expertisevragen v
    WHERE v.gericht_aan_id = toegang.mijn_organisatie() AND v.status = 'Gevraagd' AND toegang.mag('ExpertiseOppakken', v.regio_id)
$$;
