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
GRANT EXECUTE ON FUNCTION
    toegang.mijn_vragen, toegang.mijn_vraagkoppen, toegang.vraag_expertise, toegang.pak_vraag_op, toegang.geef_vraag_terug,
    toegang.vraag_deel, toegang.deel_onderdeel, toegang.weiger_onderdeel, toegang.beantwoord_vraag, toegang.sluit_vraag_af, toegang.trek_vraag_in,
    toegang.log_inzage_vraag, toegang.log_vraaglijst TO portaal_app;

-- That someone is Vraagexpert tells that there is a question: for the expert, and for who may see who has access.
DROP POLICY IF EXISTS lezen ON portaal.casusrollen;
CREATE POLICY lezen ON portaal.casusrollen FOR SELECT USING (
    casus_id = ANY ((SELECT toegang.mijn_casussen('Kop'))::uuid[])
    AND (soort <> 'Vraagexpert' OR gebruiker_id = (SELECT toegang.ik()) OR casus_id = ANY ((SELECT toegang.mijn_casussen('Toegang'))::uuid[])));
