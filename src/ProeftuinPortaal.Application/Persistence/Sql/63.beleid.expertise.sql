-- Expertisevragen: changed by the functions of 42.expertise.sql only.

CREATE OR REPLACE PROCEDURE toegang.bescherm_vraag(p_tabel regclass, p_kolom text, p_zichtbaar text)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', p_tabel);
    EXECUTE format('DROP POLICY IF EXISTS lezen ON %s', p_tabel);
    EXECUTE format('CREATE POLICY lezen ON %s FOR SELECT USING (%I = ANY ((SELECT toegang.%s())::uuid[]))', p_tabel, p_kolom, p_zichtbaar);
    EXECUTE format('CREATE OR REPLACE TRIGGER logboek AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION portaal.logboek_wijziging(''casus_id'', ''Expertise'')', p_tabel);
END $$;

CALL toegang.bescherm_vraag('portaal.expertisevragen', 'id', 'mijn_vraagkoppen');
CALL toegang.bescherm_vraag('portaal.expertisevraag_teksten', 'vraag_id', 'mijn_vragen');
CALL toegang.bescherm_vraag('portaal.vraagdelen', 'vraag_id', 'mijn_vragen');
CALL toegang.bescherm_vraag('portaal.expertisenotities', 'vraag_id', 'mijn_vragen');
-- After the question is closed an expert keeps the own note, to read.
DROP POLICY IF EXISTS eigen ON portaal.expertisenotities;
CREATE POLICY eigen ON portaal.expertisenotities FOR SELECT USING (auteur_id = (SELECT toegang.ik()));

GRANT SELECT ON portaal.expertisevragen, portaal.expertisevraag_teksten, portaal.vraagdelen, portaal.expertisenotities TO portaal_app;
GRANT EXECUTE ON FUNCTION toegang.mijn_vragen, toegang.mijn_vraagkoppen TO portaal_app;
