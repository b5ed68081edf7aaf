-- A contact is changed by the organisation whose words it is, as a note is.
DROP POLICY IF EXISTS wijzigen ON portaal.contactmomenten;
CREATE POLICY wijzigen ON portaal.contactmomenten FOR UPDATE
    USING (casus_id = ANY ((SELECT toegang.mijn_casussen_schrijf('Tijdlijn'))::uuid[]) AND bronhouder_id = (SELECT toegang.mijn_organisatie()))
    WITH CHECK (casus_id = ANY ((SELECT toegang.mijn_casussen_schrijf('Tijdlijn'))::uuid[]) AND herzien_door = (SELECT toegang.ik()));

-- Who has a page about this family open hears that someone was added or changed, or lives elsewhere.
CREATE OR REPLACE FUNCTION portaal.meld_gezin() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM pg_notify('portaal', 'casus:' || c.id || ':' || coalesce(current_setting('app.gebruiker_id', true), ''))
    FROM portaal.casussen c WHERE c.gezin_id = NEW.gezin_id;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION portaal.meld_gezin() FROM PUBLIC;
CREATE OR REPLACE TRIGGER meld AFTER INSERT OR UPDATE ON portaal.personen FOR EACH ROW EXECUTE FUNCTION portaal.meld_gezin();
CREATE OR REPLACE TRIGGER meld AFTER INSERT OR UPDATE ON portaal.huishoudens FOR EACH ROW EXECUTE FUNCTION portaal.meld_gezin();
