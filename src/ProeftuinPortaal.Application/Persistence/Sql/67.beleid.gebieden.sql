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

CREATE OR REPLACE TRIGGER logboek AFTER INSERT OR UPDATE OR DELETE ON portaal.werkgebieden FOR EACH ROW EXECUTE FUNCTION portaal.logboek_wijziging('id', '');

GRANT EXECUTE ON FUNCTION toegang.slot_van, toegang.mijn_stille_casussen, toegang.leg_werkgebied_vast, toegang.beeindig_werkgebied TO portaal_app;
