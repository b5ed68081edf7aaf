-- Contributions in a case: author and organisation are who writes, the time is the database's, earlier rows are kept.

CREATE OR REPLACE PROCEDURE toegang.bescherm_bijdrage(p_tabel regclass, p_deel text, p_herzienbaar boolean DEFAULT false)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_schrijven text := format('casus_id = ANY ((SELECT toegang.mijn_casussen_schrijf(%L))::uuid[])', p_deel);
BEGIN
    CALL toegang.bescherm(p_tabel, 'casussen', 'casus_id', p_deel);
    EXECUTE format('DROP POLICY toevoegen ON %s', p_tabel);
    EXECUTE format('CREATE POLICY toevoegen ON %s FOR INSERT WITH CHECK (%s AND auteur_id = (SELECT toegang.ik()) AND bronhouder_id = (SELECT toegang.mijn_organisatie()))', p_tabel, v_schrijven);
    EXECUTE format('DROP POLICY wijzigen ON %s', p_tabel);
    IF p_herzienbaar THEN
        EXECUTE format('CREATE POLICY wijzigen ON %s FOR UPDATE USING (%s) WITH CHECK (%s AND herzien_door = (SELECT toegang.ik()))', p_tabel, v_schrijven, v_schrijven);
        EXECUTE format('CREATE OR REPLACE TRIGGER rijversie AFTER UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION portaal.rijversie_bewaren(''casus_id'', %L)', p_tabel, p_deel);
    END IF;
    EXECUTE format('CREATE OR REPLACE TRIGGER stempelen BEFORE INSERT OR UPDATE ON %s FOR EACH ROW WHEN (current_user = ''portaal_app'') EXECUTE FUNCTION portaal.stempelen(%L)',
        p_tabel, CASE WHEN p_herzienbaar THEN 'herzienbaar' ELSE 'vast' END);
END $$;

-- Rows of a contribution: they come with it, and are never changed on their own.
CREATE OR REPLACE PROCEDURE toegang.bescherm_onderdeel(p_tabel regclass, p_deel text)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    CALL toegang.bescherm(p_tabel, 'casussen', 'casus_id', p_deel);
    EXECUTE format('DROP POLICY wijzigen ON %s', p_tabel);
END $$;

-- Tijdlijn
CALL toegang.bescherm_bijdrage('portaal.contactmomenten', 'Tijdlijn', true);
CALL toegang.bescherm_bijdrage('portaal.intakes', 'Tijdlijn');
CALL toegang.bescherm_onderdeel('portaal.intakedeelnemers', 'Tijdlijn');
CALL toegang.bescherm_bijdrage('portaal.ingezette_hulp', 'Tijdlijn', true);
GRANT SELECT, INSERT, UPDATE (contact_op, vorm, met, is_gelukt, tekst, herzien_door, herzien_op, versie) ON portaal.contactmomenten TO portaal_app;
GRANT SELECT, INSERT ON portaal.intakes, portaal.intakedeelnemers TO portaal_app;
GRANT SELECT, INSERT, UPDATE (persoon_id, wat, aanbieder, status, gevraagd_op, wacht_op, gestart_op, beeindigd_op, resultaat, herzien_door, herzien_op, versie) ON portaal.ingezette_hulp TO portaal_app;

-- Gezin: persons are written by who writes in the part Gezin.
CREATE OR REPLACE TRIGGER rijversie AFTER UPDATE ON portaal.personen FOR EACH ROW EXECUTE FUNCTION portaal.rijversie_bewaren('gezin_id', 'Gezin');
GRANT INSERT, UPDATE (voornaam, achternaam, geboortedatum, gezinsrol, versie) ON portaal.personen TO portaal_app;
CREATE OR REPLACE TRIGGER rijversie AFTER UPDATE ON portaal.huishoudens FOR EACH ROW EXECUTE FUNCTION portaal.rijversie_bewaren('gezin_id', 'Gezin');
GRANT INSERT, UPDATE (postcodegebied, wijk, versie) ON portaal.huishoudens TO portaal_app;

-- Kop: of a case only the safe contact, by who writes in the head. The earlier text is kept.
CREATE OR REPLACE TRIGGER rijversie AFTER UPDATE ON portaal.casussen FOR EACH ROW
    WHEN (OLD.veilig_contact_versie <> NEW.veilig_contact_versie) EXECUTE FUNCTION portaal.rijversie_bewaren('id', 'Kop');
GRANT UPDATE (veilig_contact, veilig_contact_versie, versie) ON portaal.casussen TO portaal_app;
-- Whatever the portal sends: each change counts one further, so that none is silent and no lost race is hidden.
CREATE OR REPLACE FUNCTION portaal.casus_stempelen() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF OLD.afgesloten_op IS NOT NULL THEN
        RAISE EXCEPTION 'deze casus is afgesloten' USING ERRCODE = 'PP422';
    END IF;
    NEW.versie := OLD.versie + 1;
    NEW.veilig_contact_versie := OLD.veilig_contact_versie + 1;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION portaal.casus_stempelen() FROM PUBLIC;
CREATE OR REPLACE TRIGGER stempelen BEFORE UPDATE ON portaal.casussen
    FOR EACH ROW WHEN (current_user = 'portaal_app') EXECUTE FUNCTION portaal.casus_stempelen();

-- Plan
CALL toegang.bescherm_bijdrage('portaal.top3_versies', 'Plan');
CALL toegang.bescherm_onderdeel('portaal.situaties', 'Plan');
CALL toegang.bescherm_onderdeel('portaal.belevingen', 'Plan');
CALL toegang.bescherm_bijdrage('portaal.analyses', 'Plan');
CALL toegang.bescherm_onderdeel('portaal.feiten', 'Plan');
CALL toegang.bescherm_bijdrage('portaal.reacties', 'Plan');
CALL toegang.bescherm_bijdrage('portaal.planreacties', 'Plan');
-- Who may only react adds here, and nowhere else in the plan.
DROP POLICY IF EXISTS toevoegen ON portaal.planreacties;
CREATE POLICY toevoegen ON portaal.planreacties FOR INSERT WITH CHECK (
    casus_id = ANY ((SELECT toegang.mijn_casussen_reageer('Plan'))::uuid[])
    AND auteur_id = (SELECT toegang.ik()) AND bronhouder_id = (SELECT toegang.mijn_organisatie()));
CALL toegang.bescherm_bijdrage('portaal.acties', 'Plan', true);
GRANT SELECT, INSERT ON portaal.top3_versies, portaal.situaties, portaal.belevingen, portaal.analyses, portaal.feiten, portaal.reacties, portaal.planreacties TO portaal_app;
GRANT SELECT, INSERT, UPDATE (wat, eigenaar_id, persoon_id, uiterlijk_op, status, afgerond_op, herzien_door, herzien_op, versie) ON portaal.acties TO portaal_app;

-- Evaluatie: written by the functions of 43.uitstroom.sql, because uitstroom ends case roles.
CALL toegang.bescherm_onderdeel('portaal.uitstroom', 'Evaluatie');
CALL toegang.bescherm_onderdeel('portaal.uitstroomwegingen', 'Evaluatie');
CALL toegang.bescherm_onderdeel('portaal.nazorgmomenten', 'Evaluatie');
GRANT SELECT ON portaal.uitstroom, portaal.uitstroomwegingen, portaal.nazorgmomenten TO portaal_app;

-- What an organisation took to its own system is known to that organisation; written by toegang.neem_afschrift.
ALTER TABLE portaal.afschriften ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS lezen ON portaal.afschriften;
CREATE POLICY lezen ON portaal.afschriften FOR SELECT USING (
    organisatie_id = (SELECT toegang.mijn_organisatie()) AND casus_id = ANY ((SELECT toegang.mijn_casussen('Kop'))::uuid[])
    -- That there is a note is for who reads it, also within the organisation.
    AND (soort <> 'Expertisenotitie' OR rij_id IN (SELECT id FROM portaal.expertisenotities)));
GRANT SELECT ON portaal.afschriften TO portaal_app;

-- Earlier rows are read by who reads the part they belong to.
ALTER TABLE portaal.rijversies ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS lezen ON portaal.rijversies;
CREATE POLICY lezen ON portaal.rijversies FOR SELECT USING (
    (deel = 'Kop' AND casus_id = ANY ((SELECT toegang.mijn_casussen('Kop'))::uuid[]))
    OR (deel = 'Tijdlijn' AND casus_id = ANY ((SELECT toegang.mijn_casussen('Tijdlijn'))::uuid[]))
    OR (deel = 'Plan' AND casus_id = ANY ((SELECT toegang.mijn_casussen('Plan'))::uuid[]))
    OR (deel = 'Gezin' AND gezin_id = ANY ((SELECT toegang.mijn_gezinnen('Gezin'))::uuid[])));
GRANT SELECT ON portaal.rijversies TO portaal_app;

GRANT EXECUTE ON FUNCTION toegang.mijn_casussen_reageer TO portaal_app;
