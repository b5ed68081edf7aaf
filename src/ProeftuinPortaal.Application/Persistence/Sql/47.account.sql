-- What someone does to the own account while signed in. As with signing in the portal compares password and code; here it is decided, in one
-- UPDATE that locks the account. p_stempel is the stamp of the session: who was overtaken changes nothing. Each gives a new stamp, which
-- ends every session; the one that did it gets a new cookie.
CREATE OR REPLACE FUNCTION toegang.wijzig_wachtwoord(p_gebruiker uuid, p_stempel text, p_hash text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE identiteit.accounts SET password_hash = p_hash, linkstempel = NULL, security_stamp = gen_random_uuid()::text, concurrency_stamp = gen_random_uuid()::text
    WHERE id = p_gebruiker AND security_stamp = p_stempel AND password_hash IS NOT NULL AND p_hash <> ''
      AND (lockout_end IS NULL OR lockout_end <= now()) AND toegang.mag_inloggen(id);
    IF FOUND THEN
        PERFORM portaal.account_gewijzigd(p_gebruiker, 'WachtwoordGewijzigd');
        RETURN true;
    END IF;
    RETURN false;
END $$;

-- Another phone over the step that stands. That the present step was taken just before is for the portal to see, as at the sign-in.
CREATE OR REPLACE FUNCTION toegang.vervang_tweede_stap(p_gebruiker uuid, p_stempel text, p_sleutel text, p_tijdvak bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE identiteit.accounts SET codesleutel = p_sleutel, laatste_tijdvak = p_tijdvak, codefouten = 0, security_stamp = gen_random_uuid()::text
    WHERE id = p_gebruiker AND security_stamp = p_stempel AND two_factor_enabled AND p_sleutel <> '' AND p_tijdvak IS NOT NULL
      AND (lockout_end IS NULL OR lockout_end <= now()) AND toegang.mag_inloggen(id);
    IF FOUND THEN
        PERFORM portaal.account_gewijzigd(p_gebruiker, 'TweedeStapVervangen');
        RETURN true;
    END IF;
    RETURN false;
END $$;

-- A code of the app and the new recovery codes in one. A wrong code counts; a right one does not clear what wrong passwords counted.
CREATE OR REPLACE FUNCTION toegang.vernieuw_herstelcodes(
    p_gebruiker uuid, p_stempel text, p_tijdvak bigint, p_herstelcodes text[], p_max integer, p_blokkade interval) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE identiteit.accounts
    SET herstelcodes = p_herstelcodes, laatste_tijdvak = p_tijdvak, codefouten = 0, security_stamp = gen_random_uuid()::text
    WHERE id = p_gebruiker AND security_stamp = p_stempel AND two_factor_enabled AND laatste_tijdvak < p_tijdvak AND codefouten < 100
      AND cardinality(p_herstelcodes) > 0
      AND (lockout_end IS NULL OR lockout_end <= now()) AND toegang.mag_inloggen(id);
    IF FOUND THEN
        PERFORM portaal.account_gewijzigd(p_gebruiker, 'HerstelcodesVernieuwd');
        RETURN true;
    END IF;
    PERFORM portaal.tel_codefout(p_gebruiker, p_max, p_blokkade);
    RETURN false;
END $$;

-- The password of who has a one-time link, before there is a current user: p_linkstempel is what the link carries. One UPDATE that takes
-- it away, so the link works once. It lifts the lock-out; the count of wrong codes stays, so the second step gets no more guesses.
CREATE OR REPLACE FUNCTION toegang.stel_wachtwoord_in(p_gebruiker uuid, p_linkstempel uuid, p_hash text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE identiteit.accounts
    SET password_hash = p_hash, linkstempel = NULL, access_failed_count = 0, lockout_end = NULL,
        security_stamp = gen_random_uuid()::text, concurrency_stamp = gen_random_uuid()::text
    WHERE id = p_gebruiker AND linkstempel = p_linkstempel AND p_hash <> '' AND toegang.mag_inloggen(id);
    IF FOUND THEN
        DELETE FROM identiteit.inlogtellers WHERE account_id = p_gebruiker;
        PERFORM portaal.account_gewijzigd(p_gebruiker, 'WachtwoordIngesteld');
        RETURN true;
    END IF;
    RETURN false;
END $$;

-- Signing out. p_stempel is the stamp of the session: a cookie that was ended before ends and writes nothing. The new stamp ends this session
-- with its copies in other tabs and on other devices.
CREATE OR REPLACE FUNCTION toegang.log_uit(p_gebruiker uuid, p_stempel text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE identiteit.accounts SET security_stamp = gen_random_uuid()::text, concurrency_stamp = gen_random_uuid()::text
    WHERE id = p_gebruiker AND security_stamp = p_stempel;
    IF FOUND THEN
        PERFORM portaal.account_gewijzigd(p_gebruiker, 'Uitloggen');
        RETURN true;
    END IF;
    RETURN false;
END $$;
