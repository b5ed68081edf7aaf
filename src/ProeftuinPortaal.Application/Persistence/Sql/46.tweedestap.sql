-- The second step of signing in. portaal_app cannot write these columns of the accounts: only here, and none of it turns the step off,
-- except what two beheerders decided together.

-- Before there is a current user, so these look at the account alone. One UPDATE each: the row is locked, so fifty guesses at once count
-- as fifty, and one code lets one in. p_stempel is the stamp under which the password was right.
CREATE OR REPLACE FUNCTION toegang.stel_tweede_stap_in(
    p_gebruiker uuid, p_stempel text, p_sleutel text, p_herstelcodes text[], p_tijdvak bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE identiteit.accounts
    SET two_factor_enabled = true, codesleutel = p_sleutel, herstelcodes = p_herstelcodes, laatste_tijdvak = greatest(laatste_tijdvak, p_tijdvak),
        codefouten = 0, access_failed_count = 0, lockout_end = NULL
    WHERE id = p_gebruiker AND security_stamp = p_stempel AND password_hash IS NOT NULL AND NOT two_factor_enabled
      AND p_sleutel <> '' AND p_tijdvak IS NOT NULL
      AND (lockout_end IS NULL OR lockout_end <= now()) AND toegang.mag_inloggen(id);
    IF FOUND THEN
        PERFORM portaal.logboek_regel('TweedeStapIngesteld', NULL, 'account', p_rij => p_gebruiker::text, p_gebruiker => p_gebruiker);
        RETURN true;
    END IF;
    RETURN false;
END $$;

-- A wrong code counts towards the same lock-out as a wrong password.
CREATE OR REPLACE FUNCTION portaal.tel_codefout(p_gebruiker uuid, p_max integer, p_blokkade interval) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE identiteit.accounts
    SET codefouten = codefouten + 1,
        access_failed_count = CASE WHEN access_failed_count + 1 >= p_max THEN 0 ELSE access_failed_count + 1 END,
        lockout_end = CASE WHEN access_failed_count + 1 >= p_max THEN now() + p_blokkade END
    WHERE id = p_gebruiker AND (lockout_end IS NULL OR lockout_end <= now());
    PERFORM toegang.log_inloggen(p_gebruiker, 'InloggenMislukt');
END $$;

-- A line in the logboek, and pages that are still open in another browser go.
CREATE OR REPLACE FUNCTION portaal.account_gewijzigd(p_gebruiker uuid, p_handeling text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM portaal.logboek_regel(p_handeling, NULL, 'account', p_rij => p_gebruiker::text, p_gebruiker => p_gebruiker);
    PERFORM pg_notify('portaal', 'gebruiker:' || p_gebruiker || ':');
END $$;

-- One attempt: the period of the code that fits (null when none does), or the hash of a recovery code. A wrong one counts, at once and here.
CREATE OR REPLACE FUNCTION toegang.neem_tweede_stap(
    p_gebruiker uuid, p_stempel text, p_tijdvak bigint, p_herstelcode text, p_max integer, p_blokkade interval) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE identiteit.accounts
    SET laatste_tijdvak = greatest(laatste_tijdvak, p_tijdvak), herstelcodes = array_remove(herstelcodes, p_herstelcode),
        codefouten = 0, access_failed_count = 0, lockout_end = NULL
    WHERE id = p_gebruiker AND security_stamp = p_stempel AND two_factor_enabled
      -- After a hundred wrong codes in a row only a recovery code or two beheerders help.
      AND ((laatste_tijdvak < p_tijdvak AND codefouten < 100) OR p_herstelcode = ANY (herstelcodes))
      AND (lockout_end IS NULL OR lockout_end <= now()) AND toegang.mag_inloggen(id);
    IF FOUND THEN
        IF p_herstelcode IS NOT NULL THEN
            PERFORM portaal.logboek_regel('Herstelcode', NULL, 'account', p_rij => p_gebruiker::text, p_gebruiker => p_gebruiker);
        END IF;
        RETURN true;
    END IF;
    PERFORM portaal.tel_codefout(p_gebruiker, p_max, p_blokkade);
    RETURN false;
END $$;

-- How long a request stands. No setting of a region: one beheerder could make it as long as they like, and it guards against one beheerder.
CREATE OR REPLACE FUNCTION portaal.is_stapherstel_verlopen(p_gevraagd_op timestamptz, p_op timestamptz) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$ SELECT p_op >= p_gevraagd_op + interval '7 days' $$;

-- After an allowed reset, until the new step is there: then the password is all that guards this account.
CREATE OR REPLACE FUNCTION portaal.wacht_op_tweede_stap(p_gebruiker uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT FROM identiteit.accounts WHERE id = p_gebruiker AND NOT two_factor_enabled)
        AND EXISTS (SELECT FROM portaal.stapherstel WHERE gebruiker_id = p_gebruiker AND toegestaan);
END $$;

-- What must hold about the user when it is asked, and again when it is allowed.
CREATE OR REPLACE FUNCTION portaal.bewaak_stapherstel(p_regio uuid, p_gebruiker uuid, p_bevoegdheid text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM identiteit.accounts a JOIN portaal.gebruikers g ON g.id = a.id AND g.is_actief WHERE a.id = p_gebruiker AND a.two_factor_enabled) THEN
        RAISE EXCEPTION 'deze gebruiker heeft nog geen tweede stap ingesteld, of het account is beëindigd' USING ERRCODE = 'PP422';
    ELSIF NOT EXISTS (SELECT FROM portaal.gebruikersrollen WHERE gebruiker_id = p_gebruiker AND regio_id = p_regio AND van <= now() AND (tot IS NULL OR now() < tot)) THEN
        -- Who left the region is no longer its business.
        RAISE EXCEPTION 'deze gebruiker werkt niet meer in deze regio' USING ERRCODE = 'PP422';
    END IF;
    PERFORM portaal.bewaak_regiogrens(p_gebruiker, p_bevoegdheid);
END $$;

-- A lost phone and no recovery codes: one beheerder asks …
CREATE OR REPLACE FUNCTION toegang.vraag_stapherstel(p_id uuid, p_regio uuid, p_gebruiker uuid, p_reden text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM portaal.beheer_openen('StapherstelVragen', p_regio, p_gebruiker);
    PERFORM portaal.bewaak_stapherstel(p_regio, p_gebruiker, 'StapherstelVragen');
    IF btrim(coalesce(p_reden, '')) = '' THEN
        RAISE EXCEPTION 'vul in waarom dit nodig is' USING ERRCODE = 'PP422';
    END IF;
    -- One that lapsed makes room. Whoever asks anew closes it; the list calls it Verlopen, because nobody can decide so late.
    UPDATE portaal.stapherstel SET beoordeeld_door = toegang.ik(), beoordeeld_op = now(), toegestaan = false
    WHERE gebruiker_id = p_gebruiker AND beoordeeld_op IS NULL AND portaal.is_stapherstel_verlopen(gevraagd_op, now());
    IF EXISTS (SELECT FROM portaal.stapherstel WHERE gebruiker_id = p_gebruiker AND beoordeeld_op IS NULL) THEN
        RAISE EXCEPTION 'er staat al een verzoek open voor deze gebruiker' USING ERRCODE = 'PP422';
    END IF;
    INSERT INTO portaal.stapherstel (id, regio_id, gebruiker_id, reden, gevraagd_door) VALUES (p_id, p_regio, p_gebruiker, btrim(p_reden), toegang.ik());
END $$;

-- … and another of the same region allows it. Whoever asked may only take the request back. The password stays as it was, a link that was
-- not used ends, and so does every session.
CREATE OR REPLACE FUNCTION toegang.beoordeel_stapherstel(p_regio uuid, p_verzoek uuid, p_toestaan boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v portaal.stapherstel;
BEGIN
    SELECT * INTO v FROM portaal.stapherstel WHERE id = p_verzoek AND regio_id = p_regio;
    PERFORM portaal.beheer_openen('StapherstelBeoordelen', p_regio, v.gebruiker_id);
    -- Again, now that nobody else can decide it.
    SELECT * INTO v FROM portaal.stapherstel WHERE id = p_verzoek AND regio_id = p_regio;
    IF v.beoordeeld_op IS NOT NULL THEN
        RAISE EXCEPTION 'dit verzoek is al beoordeeld' USING ERRCODE = 'PP422';
    ELSIF portaal.is_stapherstel_verlopen(v.gevraagd_op, now()) THEN
        RAISE EXCEPTION 'dit verzoek is verlopen: vraag het opnieuw als het nog nodig is' USING ERRCODE = 'PP422';
    ELSIF p_toestaan IS NULL THEN
        RAISE EXCEPTION 'kies toestaan of afwijzen' USING ERRCODE = 'PP422';
    ELSIF p_toestaan AND v.gevraagd_door = toegang.ik() THEN
        RAISE EXCEPTION 'je vroeg dit zelf: een andere functioneel beheerder van deze regio moet het toestaan' USING ERRCODE = 'PP422';
    END IF;
    IF p_toestaan THEN
        -- Roles may have changed since it was asked: of the user, and of who asked.
        PERFORM portaal.bewaak_stapherstel(p_regio, v.gebruiker_id, 'StapherstelBeoordelen');
        IF NOT portaal.mag_van(v.gevraagd_door, 'StapherstelVragen', p_regio) OR portaal.werkt_elders(v.gebruiker_id, v.gevraagd_door, 'StapherstelVragen') THEN
            RAISE EXCEPTION 'wie dit vroeg, mag het nu niet meer vragen: wijs het af, en vraag het opnieuw als het nog nodig is' USING ERRCODE = 'PP422';
        END IF;
    END IF;
    UPDATE portaal.stapherstel SET beoordeeld_door = toegang.ik(), beoordeeld_op = now(), toegestaan = p_toestaan WHERE id = p_verzoek;
    IF p_toestaan THEN
        UPDATE identiteit.accounts
        SET two_factor_enabled = false, codesleutel = NULL, herstelcodes = '{}', codefouten = 0, linkstempel = NULL, security_stamp = gen_random_uuid()::text
        WHERE id = v.gebruiker_id;
        PERFORM portaal.logboek_regel('TweedeStapHersteld', NULL, 'account', p_rij => v.gebruiker_id::text);
        -- Pages that are open go too.
        PERFORM pg_notify('portaal', 'gebruiker:' || v.gebruiker_id || ':');
    END IF;
END $$;

-- What was asked in a region, newest first: for who keeps its users.
DROP FUNCTION IF EXISTS toegang.stapherstel_in(uuid);
CREATE OR REPLACE FUNCTION toegang.stapherstel_in(p_regio uuid)
RETURNS TABLE (id uuid, gebruiker_id uuid, gebruiker text, reden text, gevraagd_door uuid, vrager text, gevraagd_op timestamptz,
               beoordelaar text, beoordeeld_op timestamptz, toegestaan boolean, is_verlopen boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT s.id, s.gebruiker_id, g.naam::text, s.reden::text, s.gevraagd_door, v.naam::text, s.gevraagd_op, b.naam::text, s.beoordeeld_op, s.toegestaan, l.is_verlopen
    FROM portaal.stapherstel s
    JOIN portaal.gebruikers g ON g.id = s.gebruiker_id
    JOIN portaal.gebruikers v ON v.id = s.gevraagd_door
    LEFT JOIN portaal.gebruikers b ON b.id = s.beoordeeld_door
    CROSS JOIN LATERAL (
        SELECT s.toegestaan IS NOT TRUE AND portaal.is_stapherstel_verlopen(s.gevraagd_op, coalesce(s.beoordeeld_op, now())) AS is_verlopen) l
    WHERE s.regio_id = p_regio AND toegang.mag('BeheerInzien', p_regio)
    ORDER BY s.beoordeeld_op IS NOT NULL OR l.is_verlopen, s.gevraagd_op DESC LIMIT 20
$$;
