-- Aanmeldingen: a row is there once it is sent, by toegang.dien_aanmelding_in; from then on it is the region's inbox that reads it.

ALTER TABLE portaal.instellingen ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ingelogd ON portaal.instellingen;
CREATE POLICY ingelogd ON portaal.instellingen FOR SELECT USING ((SELECT toegang.ik()) IS NOT NULL);
ALTER TABLE portaal.criteria ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ingelogd ON portaal.criteria;
CREATE POLICY ingelogd ON portaal.criteria FOR SELECT USING ((SELECT toegang.ik()) IS NOT NULL);

CREATE OR REPLACE PROCEDURE toegang.bescherm_aanmelding(p_tabel regclass, p_kolom text)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', p_tabel);
    EXECUTE format('DROP POLICY IF EXISTS lezen ON %s', p_tabel);
    EXECUTE format('CREATE POLICY lezen ON %s FOR SELECT USING (%I = ANY ((SELECT toegang.mijn_inbox())::uuid[]))', p_tabel, p_kolom);
    EXECUTE format('CREATE OR REPLACE TRIGGER logboek AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION portaal.logboek_wijziging(%L, '''')', p_tabel, p_kolom);
END $$;

CALL toegang.bescherm_aanmelding('portaal.aanmeldingen', 'id');
CALL toegang.bescherm_aanmelding('portaal.aanmelding_personen', 'aanmelding_id');
CALL toegang.bescherm_aanmelding('portaal.dubbelchecktreffers', 'aanmelding_id');
CALL toegang.bescherm_aanmelding('portaal.instroombesluiten', 'aanmelding_id');
CALL toegang.bescherm_aanmelding('portaal.wegingen', 'aanmelding_id');
GRANT SELECT ON portaal.instellingen, portaal.criteria, portaal.aanmeldingen, portaal.aanmelding_personen,
    portaal.dubbelchecktreffers, portaal.instroombesluiten, portaal.wegingen TO portaal_app;

-- A draft about an aanmelding is seen while that aanmelding is.
DROP POLICY IF EXISTS eigen ON portaal.concepten;
CREATE POLICY eigen ON portaal.concepten USING (
    gebruiker_id = (SELECT toegang.ik())
    AND (casus_id IS NULL OR casus_id = ANY ((SELECT toegang.mijn_casussen('Kop'))::uuid[]))
    AND (aanmelding_id IS NULL OR aanmelding_id = ANY ((SELECT toegang.mijn_inbox())::uuid[])));

GRANT EXECUTE ON FUNCTION toegang.mijn_inbox, toegang.log_inzage_aanmelding, toegang.aanleiding TO portaal_app;
GRANT EXECUTE ON FUNCTION toegang.dien_aanmelding_in, toegang.mijn_aanmeldingen, toegang.trek_aanmelding_in, toegang.agendeer_aanmelding,
    toegang.stem_aanmelding_af, toegang.dubbelchecktreffers_van, toegang.besluit_aanmelding, toegang.log_lijst_aanmeldingen TO portaal_app;
