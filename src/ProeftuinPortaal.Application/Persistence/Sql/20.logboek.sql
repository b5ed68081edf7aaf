-- The logboek: written by row triggers and by named functions, closed into one chain per organisation at commit.

-- One row. Rows without a user (seed, migration) are on the chain of organisation zero.
CREATE OR REPLACE FUNCTION portaal.logboek_regel(
    p_handeling text, p_deel text, p_onderwerp text, p_rij text DEFAULT NULL, p_casus uuid DEFAULT NULL, p_gezin uuid DEFAULT NULL,
    p_casussen uuid[] DEFAULT NULL, p_kolommen text[] DEFAULT NULL, p_gebruiker uuid DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO portaal.logboek (organisatie_id, gebruiker_id, rollen, casusrollen, handeling, deel, onderwerp, rij, casus_id, gezin_id, casussen, kolommen)
    SELECT coalesce(g.organisatie_id, '00000000-0000-0000-0000-000000000000'), i.id,
           ARRAY(SELECT DISTINCT r.rol FROM portaal.gebruikersrollen r
                 WHERE r.gebruiker_id = i.id AND r.van <= now() AND (r.tot IS NULL OR now() < r.tot) ORDER BY 1),
           ARRAY(SELECT DISTINCT c.soort FROM portaal.casusrollen c
                 WHERE c.gebruiker_id = i.id AND c.casus_id = p_casus AND c.van <= now() AND (c.tot IS NULL OR now() < c.tot) ORDER BY 1),
           p_handeling, p_deel, p_onderwerp, p_rij, p_casus, p_gezin, p_casussen, p_kolommen
    FROM (SELECT coalesce(p_gebruiker, nullif(current_setting('app.gebruiker_id', true), '')::uuid) AS id) i
    LEFT JOIN portaal.gebruikers g ON g.id = i.id;
END $$;

-- Columns are found by to_jsonb(), so one function serves every table. Arguments: column of the anchor, part of the file.
CREATE OR REPLACE FUNCTION portaal.logboek_wijziging() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    oud jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
    nieuw jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
    rij jsonb := coalesce(nieuw, oud);
    anker uuid := rij->>TG_ARGV[0];
BEGIN
    PERFORM portaal.logboek_regel(
        p_handeling => CASE TG_OP WHEN 'INSERT' THEN 'Toevoegen' WHEN 'UPDATE' THEN 'Wijzigen' ELSE 'Verwijderen' END,
        p_deel => nullif(TG_ARGV[1], ''),
        p_onderwerp => TG_TABLE_NAME,
        p_rij => rij->>'id',
        p_casus => CASE WHEN TG_ARGV[0] = 'casus_id' OR TG_TABLE_NAME = 'casussen' THEN anker END,
        p_gezin => CASE WHEN TG_ARGV[0] = 'gezin_id' OR TG_TABLE_NAME = 'gezinnen' THEN anker END,
        p_kolommen => CASE WHEN TG_OP = 'UPDATE' THEN
            ARRAY(SELECT n.key FROM jsonb_each(nieuw) n WHERE n.value IS DISTINCT FROM oud->n.key ORDER BY 1) END);
    RETURN NULL;
END $$;

-- Reading is logged by the handler, in the transaction that reads; only what the reader may see.
CREATE OR REPLACE FUNCTION toegang.log_inzage(p_casus uuid, p_deel text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF (p_casus = ANY (toegang.mijn_casussen(p_deel))) IS NOT TRUE THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    END IF;
    PERFORM portaal.logboek_regel('Inzage', p_deel, 'casus', p_casus => p_casus);
END $$;

-- Reading one aanmelding in the inbox.
CREATE OR REPLACE FUNCTION toegang.log_inzage_aanmelding(p_aanmelding uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF (p_aanmelding = ANY (toegang.mijn_inbox())) IS NOT TRUE THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    END IF;
    PERFORM portaal.logboek_regel('Inzage', NULL, 'aanmelding', p_rij => p_aanmelding::text);
END $$;

-- A list, a search or Vandaag: one row with the cases it showed.
CREATE OR REPLACE FUNCTION toegang.log_lijst(p_lijst text, p_casussen uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF (toegang.ik() IS NOT NULL AND p_casussen <@ toegang.mijn_casussen('Kop') AND p_lijst ~ '^[A-Za-z]{1,40}$') IS NOT TRUE THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    END IF;
    PERFORM portaal.logboek_regel('Lijst', 'Kop', p_lijst, p_casussen => p_casussen);
END $$;

-- A refusal, with the case when the number exists. Answers nothing, so the caller cannot tell.
CREATE OR REPLACE FUNCTION toegang.log_weigering(p_bevoegdheid text, p_nummer text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM portaal.logboek_regel('Weigering', NULL, CASE WHEN p_bevoegdheid ~ '^[A-Za-z0-9]{1,40}$' THEN p_bevoegdheid ELSE 'onbekend' END,
        p_casus => (SELECT id FROM portaal.casussen WHERE nummer = p_nummer));
END $$;

-- Signing in, before there is a current user.
CREATE OR REPLACE FUNCTION toegang.log_inloggen(p_gebruiker uuid, p_handeling text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    -- A failed attempt may be of nobody we know.
    IF (p_handeling IN ('Inloggen', 'InloggenMislukt')
        AND (EXISTS (SELECT FROM portaal.gebruikers WHERE id = p_gebruiker) OR (p_handeling = 'InloggenMislukt' AND p_gebruiker IS NULL))) IS NOT TRUE THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    END IF;
    PERFORM portaal.logboek_regel(p_handeling, NULL, 'account', p_rij => p_gebruiker::text, p_gebruiker => p_gebruiker);
END $$;

-- Named columns in a JSON array: unambiguous, and a later column does not break old hashes. UTC: the text of a
-- timestamptz depends on the session.
CREATE OR REPLACE FUNCTION portaal.logboek_hash(vorige bytea, l portaal.logboek) RETURNS bytea
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp SET timezone = 'UTC' AS $$
    SELECT sha256(vorige || convert_to(jsonb_build_array(
        l.id, l.op, l.organisatie_id, l.gebruiker_id, l.rollen, l.casusrollen, l.handeling, l.deel, l.onderwerp, l.rij,
        l.casus_id, l.gezin_id, l.casussen, l.kolommen, l.namens_id)::text, 'UTF8'))
$$;

-- At commit: the lock on the head is held briefly and taken last. In the row trigger it would deadlock. The first row of an
-- organisation closes all rows of this transaction.
CREATE OR REPLACE FUNCTION portaal.logboek_keten_sluiten() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    kop portaal.logboek_koppen;
    regel portaal.logboek;
BEGIN
    -- Closed already, with an earlier row of this transaction: one update of the head per transaction. One per row makes a
    -- long transaction quadratic, because PostgreSQL cannot prune versions of the head that it made itself.
    IF EXISTS (SELECT FROM portaal.logboek_keten WHERE logboek_id = NEW.id) THEN
        RETURN NULL;
    END IF;
    INSERT INTO portaal.logboek_koppen VALUES (NEW.organisatie_id, 0, '') ON CONFLICT DO NOTHING;
    SELECT * INTO kop FROM portaal.logboek_koppen WHERE organisatie_id = NEW.organisatie_id FOR UPDATE;
    FOR regel IN
        SELECT l.* FROM portaal.logboek l
        WHERE l.id >= NEW.id AND l.organisatie_id = NEW.organisatie_id
          AND (l.id = NEW.id OR l.xmin = pg_current_xact_id()::xid)
          AND NOT EXISTS (SELECT FROM portaal.logboek_keten k WHERE k.logboek_id = l.id)
        ORDER BY l.id
    LOOP
        kop.positie := kop.positie + 1;
        kop.hash := portaal.logboek_hash(kop.hash, regel);
        INSERT INTO portaal.logboek_keten VALUES (regel.organisatie_id, kop.positie, regel.id, kop.hash);
    END LOOP;
    UPDATE portaal.logboek_koppen SET positie = kop.positie, hash = kop.hash WHERE organisatie_id = NEW.organisatie_id;
    RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS keten ON portaal.logboek;
CREATE CONSTRAINT TRIGGER keten AFTER INSERT ON portaal.logboek
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION portaal.logboek_keten_sluiten();

CREATE OR REPLACE FUNCTION portaal.logboek_weigeren() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'het logboek is alleen aan te vullen' USING ERRCODE = '42501';
END $$;
CREATE OR REPLACE TRIGGER weigeren BEFORE UPDATE OR DELETE OR TRUNCATE ON portaal.logboek EXECUTE FUNCTION portaal.logboek_weigeren();
CREATE OR REPLACE TRIGGER weigeren BEFORE UPDATE OR DELETE OR TRUNCATE ON portaal.logboek_keten EXECUTE FUNCTION portaal.logboek_weigeren();
CREATE OR REPLACE TRIGGER weigeren BEFORE DELETE OR TRUNCATE ON portaal.logboek_koppen EXECUTE FUNCTION portaal.logboek_weigeren();

-- Every break: a changed row, a row or link taken away, a row without a link, a tail that was cut off.
CREATE OR REPLACE FUNCTION portaal.logboek_controleren() RETURNS TABLE (organisatie_id uuid, positie bigint, logboek_id bigint, fout text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH keten AS (
        SELECT k.*, lag(k.hash, 1, '') OVER w AS vorige, lag(k.positie, 1, 0) OVER w AS vorige_positie
        FROM portaal.logboek_keten k WINDOW w AS (PARTITION BY k.organisatie_id ORDER BY k.positie))
    SELECT k.organisatie_id, k.positie, k.logboek_id,
           CASE WHEN l.id IS NULL THEN 'regel verdwenen' WHEN k.positie <> k.vorige_positie + 1 THEN 'schakel verdwenen' ELSE 'regel gewijzigd' END
    FROM keten k LEFT JOIN portaal.logboek l ON l.id = k.logboek_id
    WHERE l.id IS NULL OR k.positie <> k.vorige_positie + 1
       OR k.organisatie_id <> l.organisatie_id OR k.hash <> portaal.logboek_hash(k.vorige, l)
    UNION ALL
    SELECT l.organisatie_id, NULL, l.id, 'regel zonder schakel'
    FROM portaal.logboek l WHERE NOT EXISTS (SELECT FROM portaal.logboek_keten k WHERE k.logboek_id = l.id)
    UNION ALL
    SELECT organisatie_id, kop.positie, NULL, 'staart verdwenen'
    FROM portaal.logboek_koppen kop
    FULL JOIN (SELECT DISTINCT ON (k.organisatie_id) * FROM portaal.logboek_keten k ORDER BY k.organisatie_id, k.positie DESC) laatste USING (organisatie_id)
    WHERE (kop.positie, kop.hash) IS DISTINCT FROM (laatste.positie, laatste.hash)
$$;

-- The heads, to be written outside the database. Positions and hashes only.
CREATE OR REPLACE FUNCTION toegang.logboek_koppen() RETURNS TABLE (organisatie_id uuid, positie bigint, hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT k.organisatie_id, k.positie, encode(k.hash, 'hex') FROM portaal.logboek_koppen k ORDER BY 1
$$;

-- The hash that stands at one position now; null when the chain no longer reaches it.
CREATE OR REPLACE FUNCTION toegang.logboek_hash_op(p_organisatie uuid, p_positie bigint) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT encode(hash, 'hex') FROM portaal.logboek_keten WHERE organisatie_id = p_organisatie AND positie = p_positie
$$;

CREATE OR REPLACE FUNCTION toegang.logboek_controleren() RETURNS TABLE (organisatie_id uuid, positie bigint, logboek_id bigint, fout text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$ SELECT * FROM portaal.logboek_controleren() $$;
