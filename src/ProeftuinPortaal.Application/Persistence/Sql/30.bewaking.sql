-- What must hold for rows together, and who must hear of a change.

-- The column and the case role are one fact: exactly one open role VasteContactpersoon, of the person in the column.
CREATE OR REPLACE FUNCTION portaal.contactpersoon_bewaken() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_casus uuid := CASE WHEN TG_TABLE_NAME = 'casussen' THEN to_jsonb(NEW)->>'id' ELSE to_jsonb(coalesce(NEW, OLD))->>'casus_id' END::uuid;
    v_contactpersoon uuid;
BEGIN
    SELECT vaste_contactpersoon_id INTO v_contactpersoon FROM portaal.casussen WHERE id = v_casus AND afgesloten_op IS NULL;
    IF FOUND AND ARRAY(SELECT gebruiker_id FROM portaal.casusrollen
                       WHERE casus_id = v_casus AND soort = 'VasteContactpersoon' AND tot IS NULL) <> ARRAY[v_contactpersoon] THEN
        RAISE EXCEPTION 'een open casus heeft precies een vaste contactpersoon' USING ERRCODE = '23514';
    END IF;
    RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS contactpersoon ON portaal.casussen;
CREATE CONSTRAINT TRIGGER contactpersoon AFTER INSERT OR UPDATE ON portaal.casussen
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION portaal.contactpersoon_bewaken();
DROP TRIGGER IF EXISTS contactpersoon ON portaal.casusrollen;
CREATE CONSTRAINT TRIGGER contactpersoon AFTER INSERT OR UPDATE OR DELETE ON portaal.casusrollen
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION portaal.contactpersoon_bewaken();

-- An account or a role cannot end while it is the one steady face of a family.
CREATE OR REPLACE FUNCTION portaal.contactpersoon_vasthouden() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_gebruiker uuid := CASE WHEN TG_TABLE_NAME = 'gebruikers' THEN to_jsonb(OLD)->>'id' ELSE to_jsonb(OLD)->>'gebruiker_id' END::uuid;
BEGIN
    IF EXISTS (SELECT FROM portaal.casussen c WHERE c.vaste_contactpersoon_id = v_gebruiker AND c.afgesloten_op IS NULL
               AND (TG_TABLE_NAME = 'gebruikers' OR c.regio_id = (to_jsonb(OLD)->>'regio_id')::uuid)) THEN
        RAISE EXCEPTION 'deze medewerker is nog vaste contactpersoon: wijs eerst een ander toe' USING ERRCODE = 'PP422';
    END IF;
    RETURN coalesce(NEW, OLD);
END $$;
CREATE OR REPLACE TRIGGER contactpersoon BEFORE UPDATE OF is_actief ON portaal.gebruikers
    FOR EACH ROW WHEN (OLD.is_actief AND NOT NEW.is_actief) EXECUTE FUNCTION portaal.contactpersoon_vasthouden();
CREATE OR REPLACE TRIGGER contactpersoon BEFORE UPDATE OF tot ON portaal.gebruikersrollen
    FOR EACH ROW WHEN (OLD.rol = 'Lokaalteamwerker' AND NEW.tot IS NOT NULL AND (OLD.tot IS NULL OR NEW.tot < OLD.tot)) EXECUTE FUNCTION portaal.contactpersoon_vasthouden();
CREATE OR REPLACE TRIGGER contactpersoon_weg BEFORE DELETE ON portaal.gebruikersrollen
    FOR EACH ROW WHEN (OLD.rol = 'Lokaalteamwerker' AND OLD.tot IS NULL) EXECUTE FUNCTION portaal.contactpersoon_vasthouden();

-- Separate accounts: a role without case content and a role that opens cases never go together (Rechten.ZonderCasussen).
CREATE OR REPLACE FUNCTION portaal.rollen_scheiden() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (
        SELECT FROM portaal.gebruikersrollen ander
        WHERE ander.gebruiker_id = NEW.gebruiker_id AND tstzrange(ander.van, ander.tot) && tstzrange(NEW.van, NEW.tot)
          AND EXISTS (SELECT FROM toegang.zonder_casussen z WHERE z.rol = ander.rol)
              <> EXISTS (SELECT FROM toegang.zonder_casussen z WHERE z.rol = NEW.rol)) THEN
        RAISE EXCEPTION 'deze rollen gaan niet samen: gebruik aparte accounts' USING ERRCODE = 'PP422';
    END IF;
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER scheiden AFTER INSERT OR UPDATE ON portaal.gebruikersrollen
    FOR EACH ROW EXECUTE FUNCTION portaal.rollen_scheiden();

-- Nothing that was written is lost by a change: the earlier text is kept.
CREATE OR REPLACE FUNCTION portaal.notitie_versie_bewaren() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO portaal.notitie_versies (casus_id, notitie_id, versie, gebeurd_op, tekst, kenbron, strekking, geschreven_door, geschreven_op)
    VALUES (OLD.casus_id, OLD.id, OLD.versie, OLD.gebeurd_op, OLD.tekst, OLD.kenbron, OLD.strekking,
            coalesce(OLD.herzien_door, OLD.auteur_id), coalesce(OLD.herzien_op, OLD.vastgelegd_op));
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER bewaren AFTER UPDATE ON portaal.notities
    FOR EACH ROW EXECUTE FUNCTION portaal.notitie_versie_bewaren();

-- When and by which version is for the database to say, whatever the application sends. Migrations and the demo write history.
CREATE OR REPLACE FUNCTION portaal.notitie_stempelen() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.vastgelegd_op := now();
        NEW.versie := 1;
        NEW.herzien_op := NULL;
        NEW.herzien_door := NULL;
    ELSE
        NEW.herzien_op := now();
        NEW.versie := OLD.versie + 1;
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER stempelen BEFORE INSERT OR UPDATE ON portaal.notities
    FOR EACH ROW WHEN (current_user = 'portaal_app') EXECUTE FUNCTION portaal.notitie_stempelen();

-- The same for every other contribution; argument: whether it can be changed afterwards.
CREATE OR REPLACE FUNCTION portaal.stempelen() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.vastgelegd_op := now();
    END IF;
    IF TG_ARGV[0] = 'herzienbaar' AND TG_OP = 'INSERT' THEN
        NEW.versie := 1;
        NEW.herzien_op := NULL;
        NEW.herzien_door := NULL;
    ELSIF TG_ARGV[0] = 'herzienbaar' THEN
        NEW.herzien_op := now();
        NEW.versie := OLD.versie + 1;
    END IF;
    RETURN NEW;
END $$;

-- Nothing that was written is lost by a change: the earlier row is kept whole. Arguments: column of the anchor (id: of a case itself),
-- part of the file.
CREATE OR REPLACE FUNCTION portaal.rijversie_bewaren() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE oud jsonb := to_jsonb(OLD);
BEGIN
    INSERT INTO portaal.rijversies (casus_id, gezin_id, deel, tabel, rij_id, versie, inhoud, vervangen_door)
    VALUES (CASE WHEN TG_ARGV[0] IN ('casus_id', 'id') THEN (oud->>TG_ARGV[0])::uuid END, CASE WHEN TG_ARGV[0] = 'gezin_id' THEN (oud->>'gezin_id')::uuid END,
            TG_ARGV[1], TG_TABLE_NAME, (oud->>'id')::uuid, (oud->>'versie')::integer, oud, nullif(current_setting('app.gebruiker_id', true), '')::uuid);
    RETURN NULL;
END $$;

-- The outcome of an operation, and its draft gone, in the transaction of the command.
CREATE OR REPLACE FUNCTION portaal.rond_operatie_af(p_id uuid, p_uitkomst jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE portaal.operaties SET uitkomst = p_uitkomst WHERE id = p_id AND gebruiker_id = (SELECT toegang.ik());
    DELETE FROM portaal.concepten WHERE operatie_id = p_id;
END $$;

-- Every process hears which case changed and whose rights ended; ids only, with who did it. Sent by PostgreSQL at commit.
CREATE OR REPLACE FUNCTION portaal.meld_casus() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM pg_notify('portaal', 'casus:' || (CASE WHEN TG_TABLE_NAME = 'casussen' THEN to_jsonb(NEW)->>'id' ELSE to_jsonb(NEW)->>'casus_id' END) || ':' || coalesce(current_setting('app.gebruiker_id', true), ''));
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER meld AFTER INSERT OR UPDATE ON portaal.notities FOR EACH ROW EXECUTE FUNCTION portaal.meld_casus();
CREATE OR REPLACE TRIGGER meld AFTER UPDATE ON portaal.casussen FOR EACH ROW EXECUTE FUNCTION portaal.meld_casus();
CREATE OR REPLACE TRIGGER meld AFTER INSERT OR UPDATE ON portaal.casusrollen FOR EACH ROW EXECUTE FUNCTION portaal.meld_casus();
CREATE OR REPLACE TRIGGER meld AFTER INSERT OR UPDATE ON portaal.toegangen FOR EACH ROW EXECUTE FUNCTION portaal.meld_casus();

CREATE OR REPLACE FUNCTION portaal.meld_gebruiker() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM pg_notify('portaal', 'gebruiker:' || (CASE WHEN TG_TABLE_NAME = 'gebruikers' THEN to_jsonb(OLD)->>'id' ELSE to_jsonb(OLD)->>'gebruiker_id' END) || ':' || coalesce(current_setting('app.gebruiker_id', true), ''));
    RETURN NULL;
END $$;
-- A role in a case that begins: the case is not on any page of this user yet, so it is told by the user.
CREATE OR REPLACE FUNCTION portaal.meld_rol() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM pg_notify('portaal', 'rol:' || NEW.gebruiker_id || ':' || coalesce(current_setting('app.gebruiker_id', true), ''));
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER meld_begin AFTER INSERT ON portaal.casusrollen FOR EACH ROW EXECUTE FUNCTION portaal.meld_rol();
CREATE OR REPLACE TRIGGER meld_einde AFTER UPDATE OF tot ON portaal.casusrollen FOR EACH ROW EXECUTE FUNCTION portaal.meld_gebruiker();
CREATE OR REPLACE TRIGGER meld_einde AFTER UPDATE OF tot ON portaal.toegangen FOR EACH ROW EXECUTE FUNCTION portaal.meld_gebruiker();
CREATE OR REPLACE TRIGGER meld_einde AFTER UPDATE OR DELETE ON portaal.gebruikersrollen FOR EACH ROW EXECUTE FUNCTION portaal.meld_gebruiker();
CREATE OR REPLACE TRIGGER meld_einde AFTER UPDATE OF is_actief ON portaal.gebruikers FOR EACH ROW EXECUTE FUNCTION portaal.meld_gebruiker();
CREATE OR REPLACE TRIGGER meld AFTER INSERT OR UPDATE ON portaal.contactmomenten FOR EACH ROW EXECUTE FUNCTION portaal.meld_casus();
CREATE OR REPLACE TRIGGER meld AFTER INSERT ON portaal.intakes FOR EACH ROW EXECUTE FUNCTION portaal.meld_casus();
CREATE OR REPLACE TRIGGER meld AFTER INSERT OR UPDATE ON portaal.ingezette_hulp FOR EACH ROW EXECUTE FUNCTION portaal.meld_casus();
CREATE OR REPLACE TRIGGER meld AFTER INSERT ON portaal.top3_versies FOR EACH ROW EXECUTE FUNCTION portaal.meld_casus();
CREATE OR REPLACE TRIGGER meld AFTER INSERT ON portaal.analyses FOR EACH ROW EXECUTE FUNCTION portaal.meld_casus();
CREATE OR REPLACE TRIGGER meld AFTER INSERT ON portaal.reacties FOR EACH ROW EXECUTE FUNCTION portaal.meld_casus();
CREATE OR REPLACE TRIGGER meld AFTER INSERT ON portaal.planreacties FOR EACH ROW EXECUTE FUNCTION portaal.meld_casus();
CREATE OR REPLACE TRIGGER meld AFTER INSERT OR UPDATE ON portaal.acties FOR EACH ROW EXECUTE FUNCTION portaal.meld_casus();
CREATE OR REPLACE TRIGGER meld AFTER INSERT OR UPDATE ON portaal.expertisevragen FOR EACH ROW EXECUTE FUNCTION portaal.meld_casus();
CREATE OR REPLACE TRIGGER meld AFTER INSERT ON portaal.uitstroom FOR EACH ROW EXECUTE FUNCTION portaal.meld_casus();
CREATE OR REPLACE TRIGGER meld AFTER INSERT OR UPDATE ON portaal.nazorgmomenten FOR EACH ROW EXECUTE FUNCTION portaal.meld_casus();
CREATE OR REPLACE TRIGGER meld AFTER INSERT ON portaal.kaders FOR EACH ROW EXECUTE FUNCTION portaal.meld_casus();
