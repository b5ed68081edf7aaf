-- What the infosheet says, the gesprekskaarten and the werkgebieden: for who is signed in. No row is about a person.
DO $$
DECLARE v_tabel text;
BEGIN
    FOREACH v_tabel IN ARRAY ARRAY['regiofeiten', 'regio_statussen', 'doelen', 'gesprekskaarten', 'werkgebieden'] LOOP
        EXECUTE format('ALTER TABLE portaal.%I ENABLE ROW LEVEL SECURITY', v_tabel);
        EXECUTE format('DROP POLICY IF EXISTS ingelogd ON portaal.%I', v_tabel);
        EXECUTE format('CREATE POLICY ingelogd ON portaal.%I FOR SELECT USING ((SELECT toegang.ik()) IS NOT NULL)', v_tabel);
        EXECUTE format('GRANT SELECT ON portaal.%I TO portaal_app', v_tabel);
    END LOOP;
END $$;

-- Where a part of the work is off, nothing new of it is recorded; what was there stays to be read and finished.
CREATE OR REPLACE PROCEDURE toegang.bescherm_module(p_tabel regclass, p_module text)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    EXECUTE format('DROP POLICY IF EXISTS module ON %s', p_tabel);
    EXECUTE format('CREATE POLICY module ON %s AS RESTRICTIVE FOR INSERT WITH CHECK (casus_id <> ALL ((SELECT toegang.mijn_casussen_zonder(%L))::uuid[]))', p_tabel, p_module);
END $$;

CALL toegang.bescherm_module('portaal.top3_versies', 'Top3');
CALL toegang.bescherm_module('portaal.situaties', 'Top3');
CALL toegang.bescherm_module('portaal.belevingen', 'Top3');
CALL toegang.bescherm_module('portaal.analyses', 'VerklarendeAnalyse');
CALL toegang.bescherm_module('portaal.feiten', 'VerklarendeAnalyse');
CALL toegang.bescherm_module('portaal.reacties', 'VerklarendeAnalyse');
CALL toegang.bescherm_module('portaal.ingezette_hulp', 'IngezetteHulp');

CREATE OR REPLACE TRIGGER logboek AFTER INSERT OR UPDATE OR DELETE ON portaal.werkgebieden FOR EACH ROW EXECUTE FUNCTION portaal.logboek_wijziging('id', '');

GRANT EXECUTE ON FUNCTION toegang.slot_van, toegang.mijn_stille_casussen, toegang.open_aanmeldingen, toegang.mijn_casussen_zonder, toegang.leg_werkgebied_vast, toegang.beeindig_werkgebied TO portaal_app;
