-- Sessions: portaal_app has no right on the table, only these functions do. A session ends after a working day, and when nobody did anything
-- for a while; both are looked at here, by one clock for every process.
CREATE OR REPLACE FUNCTION toegang.begin_sessie(p_gebruiker uuid, p_duur interval) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v uuid := gen_random_uuid();
BEGIN
    PERFORM toegang.log_inloggen(p_gebruiker, 'Inloggen');
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
