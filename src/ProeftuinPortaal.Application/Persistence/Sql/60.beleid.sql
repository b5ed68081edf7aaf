-- What portaal_app may do: rights on tables, and row-level security on each table with case or person data.
-- Enabled, never forced: forcing would bind the owner inside the functions (endless recursion). The app owns nothing, so it is bound.

REVOKE ALL ON ALL TABLES IN SCHEMA portaal, toegang, identiteit FROM PUBLIC, portaal_app;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA portaal, toegang FROM PUBLIC, portaal_app;
GRANT USAGE ON SCHEMA portaal, toegang, identiteit TO portaal_app;

-- The standard shape: rows hang on one anchor and belong to one part of the file. Author columns are who asks.
CREATE OR REPLACE PROCEDURE toegang.bescherm(p_tabel regclass, p_anker text, p_kolom text, p_deel text, p_auteur text DEFAULT NULL, p_logboek boolean DEFAULT true)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_lezen text := format('%I = ANY ((SELECT toegang.mijn_%s(%L))::uuid[])', p_kolom, p_anker, p_deel);
    v_schrijven text := format('%I = ANY ((SELECT toegang.mijn_%s_schrijf(%L))::uuid[])', p_kolom, p_anker, p_deel);
    v_auteur text := CASE WHEN p_auteur IS NULL THEN '' ELSE format(' AND %I = (SELECT toegang.ik())', p_auteur) END;
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', p_tabel);
    EXECUTE format('DROP POLICY IF EXISTS lezen ON %s', p_tabel);
    EXECUTE format('DROP POLICY IF EXISTS toevoegen ON %s', p_tabel);
    EXECUTE format('DROP POLICY IF EXISTS wijzigen ON %s', p_tabel);
    EXECUTE format('CREATE POLICY lezen ON %s FOR SELECT USING (%s)', p_tabel, v_lezen);
    EXECUTE format('CREATE POLICY toevoegen ON %s FOR INSERT WITH CHECK (%s%s)', p_tabel, v_schrijven, v_auteur);
    EXECUTE format('CREATE POLICY wijzigen ON %s FOR UPDATE USING (%s) WITH CHECK (%s)', p_tabel, v_schrijven, v_schrijven);
    EXECUTE format('DROP TRIGGER IF EXISTS logboek ON %s', p_tabel);
    IF p_logboek THEN
        EXECUTE format('CREATE TRIGGER logboek AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION portaal.logboek_wijziging(%L, %L)', p_tabel, p_kolom, p_deel);
    END IF;
END $$;

CALL toegang.bescherm('portaal.casussen', 'casussen', 'id', 'Kop');
CALL toegang.bescherm('portaal.casusrollen', 'casussen', 'casus_id', 'Kop');
CALL toegang.bescherm('portaal.fasen', 'casussen', 'casus_id', 'Kop');
CALL toegang.bescherm('portaal.kaders', 'casussen', 'casus_id', 'Kop');
CALL toegang.bescherm('portaal.gezinnen', 'gezinnen', 'id', 'Kop');
CALL toegang.bescherm('portaal.huishoudens', 'gezinnen', 'gezin_id', 'Gezin');
CALL toegang.bescherm('portaal.personen', 'gezinnen', 'gezin_id', 'Gezin');
CALL toegang.bescherm('portaal.notities', 'casussen', 'casus_id', 'Tijdlijn', 'auteur_id');
-- Written by a trigger on notities only; the change itself is the logged row.
CALL toegang.bescherm('portaal.notitie_versies', 'casussen', 'casus_id', 'Tijdlijn', p_logboek => false);

-- Everyone knows what was granted to themselves; the whole list is for who may read Toegang.
CALL toegang.bescherm('portaal.toegangen', 'casussen', 'casus_id', 'Toegang');
DROP POLICY IF EXISTS eigen ON portaal.toegangen;
CREATE POLICY eigen ON portaal.toegangen FOR SELECT USING (gebruiker_id = (SELECT toegang.ik()));

-- A note is changed by the organisation whose words it is, and the change carries the name of who made it.
DROP POLICY IF EXISTS wijzigen ON portaal.notities;
CREATE POLICY wijzigen ON portaal.notities FOR UPDATE
    USING (casus_id = ANY ((SELECT toegang.mijn_casussen_schrijf('Tijdlijn'))::uuid[]) AND bronhouder_id = (SELECT toegang.mijn_organisatie()))
    WITH CHECK (casus_id = ANY ((SELECT toegang.mijn_casussen_schrijf('Tijdlijn'))::uuid[]) AND herzien_door = (SELECT toegang.ik()));
DROP POLICY IF EXISTS toevoegen ON portaal.notities;
CREATE POLICY toevoegen ON portaal.notities FOR INSERT WITH CHECK (
    casus_id = ANY ((SELECT toegang.mijn_casussen_schrijf('Tijdlijn'))::uuid[])
    AND auteur_id = (SELECT toegang.ik()) AND bronhouder_id = (SELECT toegang.mijn_organisatie()));

-- Reference data and people: for who is signed in; of people only those of the own regions.
ALTER TABLE portaal.regios ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ingelogd ON portaal.regios;
CREATE POLICY ingelogd ON portaal.regios FOR SELECT USING ((SELECT toegang.ik()) IS NOT NULL);
ALTER TABLE portaal.organisaties ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ingelogd ON portaal.organisaties;
CREATE POLICY ingelogd ON portaal.organisaties FOR SELECT USING ((SELECT toegang.ik()) IS NOT NULL);
ALTER TABLE portaal.gebruikers ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS collega ON portaal.gebruikers;
CREATE POLICY collega ON portaal.gebruikers FOR SELECT USING (id = ANY ((SELECT toegang.mijn_collegas())::uuid[]) OR id = (SELECT toegang.ik()));
ALTER TABLE portaal.gebruikersrollen ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS collega ON portaal.gebruikersrollen;
CREATE POLICY collega ON portaal.gebruikersrollen FOR SELECT USING (gebruiker_id = ANY ((SELECT toegang.mijn_collegas())::uuid[]) OR gebruiker_id = (SELECT toegang.ik()));

-- Work in progress: its author, while the subject is visible.
ALTER TABLE portaal.operaties ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS eigen ON portaal.operaties;
CREATE POLICY eigen ON portaal.operaties USING (gebruiker_id = (SELECT toegang.ik()));
ALTER TABLE portaal.concepten ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS eigen ON portaal.concepten;
CREATE POLICY eigen ON portaal.concepten USING (
    gebruiker_id = (SELECT toegang.ik()) AND (casus_id IS NULL OR casus_id = ANY ((SELECT toegang.mijn_casussen('Kop'))::uuid[])));

ALTER TABLE portaal.bewaarde_filters ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS eigen ON portaal.bewaarde_filters;
CREATE POLICY eigen ON portaal.bewaarde_filters USING (gebruiker_id = (SELECT toegang.ik()));

-- Changes of accounts, roles and organisations are logged too.
CREATE OR REPLACE TRIGGER logboek AFTER INSERT OR UPDATE OR DELETE ON portaal.organisaties FOR EACH ROW EXECUTE FUNCTION portaal.logboek_wijziging('id', '');
CREATE OR REPLACE TRIGGER logboek AFTER INSERT OR UPDATE OR DELETE ON portaal.gebruikers FOR EACH ROW EXECUTE FUNCTION portaal.logboek_wijziging('id', '');
CREATE OR REPLACE TRIGGER logboek AFTER INSERT OR UPDATE OR DELETE ON portaal.gebruikersrollen FOR EACH ROW EXECUTE FUNCTION portaal.logboek_wijziging('gebruiker_id', '');

GRANT SELECT ON portaal.regios, portaal.organisaties, portaal.gebruikers, portaal.gebruikersrollen,
    portaal.casussen, portaal.casusrollen, portaal.toegangen, portaal.fasen, portaal.kaders,
    portaal.gezinnen, portaal.huishoudens, portaal.personen, portaal.notitie_versies TO portaal_app;
GRANT SELECT, INSERT, UPDATE (gebeurd_op, tekst, kenbron, strekking, herzien_op, herzien_door, versie) ON portaal.notities TO portaal_app;
GRANT SELECT, INSERT, UPDATE (uitkomst) ON portaal.operaties TO portaal_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON portaal.concepten TO portaal_app;
GRANT SELECT, INSERT, DELETE ON portaal.bewaarde_filters TO portaal_app;
-- Accounts are made by toegang.maak_gebruiker, and what the portal may change of one stands in 67.beleid.tweedestap.sql. Nothing on
-- account_claims, account_logins and account_tokens: those are of Identity, and the portal does not use them.
GRANT SELECT ON identiteit.accounts TO portaal_app;
-- A key is added and never changed: the name that reads all sessions and links.
GRANT SELECT, INSERT ON identiteit.sleutels TO portaal_app;
GRANT USAGE ON SEQUENCE identiteit.sleutels_id_seq TO portaal_app;
GRANT EXECUTE ON FUNCTION
    toegang.ik, toegang.mijn_organisatie, toegang.mijn_actor, toegang.mijn_collegas,
    toegang.mijn_casussen, toegang.mijn_casussen_schrijf, toegang.mijn_gezinnen, toegang.mijn_gezinnen_schrijf, toegang.mag_inloggen,
    toegang.start_casus, toegang.wijs_contactpersoon_toe, toegang.geef_toegang, toegang.beeindig_toegang,
    toegang.inzagen_van_casus, toegang.zoek_casussen, toegang.log_inzage, toegang.log_lijst, toegang.log_weigering, toegang.log_inloggen,
    toegang.logboek_koppen, toegang.logboek_hash_op, toegang.logboek_controleren, portaal.rond_operatie_af TO portaal_app;
