-- Sessions and the counting at the sign-in page: portaal_app has no right on the tables, only these functions do. A session ends after a working day, and when nobody did anything
-- for a while; both are looked at here, by one clock for every process.
DROP FUNCTION IF EXISTS toegang.begin_sessie(uuid, interval);
CREATE OR REPLACE FUNCTION toegang.begin_sessie(p_gebruiker uuid, p_duur interval, p_apparaat uuid) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v uuid := gen_random_uuid();
BEGIN
    PERFORM toegang.log_inloggen(p_gebruiker, 'Inloggen');
    -- Only now that every step was taken.
    DELETE FROM identiteit.inlogtellers WHERE account_id = p_gebruiker AND apparaat = p_apparaat;
    DELETE FROM identiteit.sessies WHERE account_id = p_gebruiker AND begonnen_op <= now() - p_duur;
    INSERT INTO identiteit.sessies (id, account_id, begonnen_op, actief_op) VALUES (v, p_gebruiker, now(), now());
    RETURN v;
END $$;

-- How a session stands: Geldig, Rust (nobody did anything for too long), Dag (the working day is over), or Voorbij for all else that ends
-- one; and in how many seconds it ends by itself, of rest or of the day. p_actief: someone did something just now. What ended stays ended.
CREATE OR REPLACE FUNCTION toegang.sessiestand(
    p_sessie uuid, p_gebruiker uuid, p_stempel text, p_zonder_stap boolean, p_duur interval, p_rust interval, p_actief boolean)
RETURNS TABLE (stand text, rust integer, dag integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v record;
BEGIN
    SELECT s.begonnen_op, s.actief_op INTO v FROM identiteit.sessies s JOIN identiteit.accounts a ON a.id = s.account_id
    WHERE s.id = p_sessie AND a.id = p_gebruiker AND a.security_stamp = p_stempel AND (p_zonder_stap OR a.two_factor_enabled)
      AND toegang.mag_inloggen(a.id);
    stand := CASE WHEN NOT FOUND THEN 'Voorbij' WHEN v.begonnen_op <= now() - p_duur THEN 'Dag' WHEN v.actief_op <= now() - p_rust THEN 'Rust' ELSE 'Geldig' END;
    IF stand = 'Geldig' AND p_actief THEN
        -- Not at each step: a sixtieth of the time is near enough, and spares the row.
        IF v.actief_op < now() - p_rust / 60 THEN
            UPDATE identiteit.sessies SET actief_op = greatest(actief_op, now()) WHERE id = p_sessie;
        END IF;
        v.actief_op := now();
    END IF;
    rust := greatest(0, extract(epoch FROM v.actief_op + p_rust - now()))::integer;
    dag := greatest(0, extract(epoch FROM v.begonnen_op + p_duur - now()))::integer;
    RETURN NEXT;
END $$;

-- One password at the sign-in page. p_apparaat is a browser that signed in to this account before, or zeros for all others together: strangers
-- who guess block each other, and not the browser of the owner. The account is locked, so fifty guesses at once count as fifty. Without an
-- account there is only the line.
CREATE OR REPLACE FUNCTION toegang.neem_wachtwoord(
    p_gebruiker uuid, p_klopt boolean, p_hash text, p_apparaat uuid, p_max integer, p_blokkade interval) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_dicht boolean;
BEGIN
    PERFORM FROM identiteit.accounts WHERE id = p_gebruiker FOR UPDATE;
    IF FOUND THEN
        v_dicht := EXISTS (SELECT FROM identiteit.inlogtellers WHERE account_id = p_gebruiker AND apparaat = p_apparaat AND geblokkeerd_tot > now());
        IF p_klopt THEN
            UPDATE identiteit.accounts SET password_hash = coalesce(p_hash, password_hash)
            WHERE id = p_gebruiker AND NOT v_dicht AND (lockout_end IS NULL OR lockout_end <= now()) AND toegang.mag_inloggen(id);
            IF FOUND THEN
                RETURN true;
            END IF;
        ELSIF NOT v_dicht THEN
            INSERT INTO identiteit.inlogtellers AS t (account_id, apparaat, fouten) VALUES (p_gebruiker, p_apparaat, 1)
            ON CONFLICT (account_id, apparaat) DO UPDATE
            SET fouten = CASE WHEN t.fouten + 1 >= p_max THEN 0 ELSE t.fouten + 1 END,
                geblokkeerd_tot = CASE WHEN t.fouten + 1 >= p_max THEN now() + p_blokkade END;
        END IF;
    END IF;
    PERFORM toegang.log_inloggen(p_gebruiker, 'InloggenMislukt');
    RETURN false;
END $$;
