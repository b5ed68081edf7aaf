-- The only ways to make users and organisations, to give and end roles, and to change settings: portaal_app has no rights on these
-- tables. Each checks who asks, in the region it is about, after taking the lock. PP404: not there for you; PP422: cannot be.

-- Who belongs to a region: who has or had a role there.
CREATE OR REPLACE FUNCTION portaal.hoort_bij(p_gebruiker uuid, p_regio uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$ BEGIN RETURN (SELECT EXISTS (SELECT FROM portaal.gebruikersrollen WHERE gebruiker_id = p_gebruiker AND regio_id = p_regio)); END $$;

-- What a beheerder does to one user of the region. The lock makes two changes of the same roles wait for each other.
CREATE OR REPLACE FUNCTION portaal.beheer_openen(p_bevoegdheid text, p_regio uuid, p_gebruiker uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM FROM portaal.gebruikers WHERE id = p_gebruiker FOR UPDATE;
    IF toegang.mag(p_bevoegdheid, p_regio) IS NOT TRUE THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    ELSIF NOT portaal.hoort_bij(p_gebruiker, p_regio) THEN
        RAISE EXCEPTION 'niet gevonden' USING ERRCODE = 'PP404';
    ELSIF p_gebruiker = toegang.ik() THEN
        RAISE EXCEPTION 'niemand wijzigt de eigen rollen of het eigen account: vraag een andere functioneel beheerder' USING ERRCODE = 'PP422';
    END IF;
END $$;

-- Whether someone may do this in a region, as toegang.mag says it of who asks.
CREATE OR REPLACE FUNCTION portaal.mag_van(p_wie uuid, p_bevoegdheid text, p_regio uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
        SELECT EXISTS (
            SELECT FROM portaal.gebruikersrollen r
            JOIN portaal.gebruikers g ON g.id = r.gebruiker_id AND g.is_actief
            JOIN toegang.schermen s ON s.rol = r.rol AND s.bevoegdheid = p_bevoegdheid
            WHERE r.gebruiker_id = p_wie AND r.regio_id = p_regio AND r.van <= now() AND (r.tot IS NULL OR now() < r.tot)));
END $$;

-- An account opens every region its user works in, or will: who may not do this there, may not do it here. Otherwise a role of an hour,
-- given to someone who once worked here, would lend the account.
CREATE OR REPLACE FUNCTION portaal.werkt_elders(p_gebruiker uuid, p_wie uuid, p_bevoegdheid text) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
        SELECT EXISTS (
            SELECT FROM portaal.gebruikersrollen r
            WHERE r.gebruiker_id = p_gebruiker AND (r.tot IS NULL OR r.tot > now()) AND NOT portaal.mag_van(p_wie, p_bevoegdheid, r.regio_id)));
END $$;

CREATE OR REPLACE FUNCTION portaal.bewaak_regiogrens(p_gebruiker uuid, p_bevoegdheid text) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF portaal.werkt_elders(p_gebruiker, toegang.ik(), p_bevoegdheid) THEN
        RAISE EXCEPTION 'deze gebruiker werkt ook in een andere regio: vraag de functioneel beheerder daar, of laat daar eerst de rol eindigen' USING ERRCODE = 'PP422';
    END IF;
END $$;

-- One role of one user, from now or from a later instant. Whether roles go together is for the trigger rollen_scheiden to say.
CREATE OR REPLACE FUNCTION portaal.rol_toevoegen(p_id uuid, p_regio uuid, p_gebruiker uuid, p_rol text, p_van timestamptz, p_tot timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_soort text;
BEGIN
    SELECT organisatie_soort INTO v_soort FROM portaal.gebruikers WHERE id = p_gebruiker AND is_actief;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'dit account is beëindigd' USING ERRCODE = 'PP422';
    ELSIF NOT EXISTS (SELECT FROM toegang.schermen WHERE rol = p_rol) THEN
        RAISE EXCEPTION 'deze rol bestaat niet' USING ERRCODE = 'PP422';
    ELSIF EXISTS (SELECT FROM toegang.rechten WHERE rol = p_rol) AND NOT EXISTS (SELECT FROM toegang.rechten WHERE rol = p_rol AND organisatie_soort = v_soort) THEN
        -- A role that could never open a case from such an organisation is a mistake, not a wish.
        RAISE EXCEPTION 'deze rol past niet bij deze soort organisatie' USING ERRCODE = 'PP422';
    ELSIF p_tot <= greatest(p_van, now()) THEN
        RAISE EXCEPTION 'de laatste dag ligt in het verleden of voor de eerste dag' USING ERRCODE = 'PP422';
    END IF;
    -- A case role that was left open when its role ended must not open the case again.
    UPDATE portaal.casusrollen c SET tot = greatest(c.van, now()) FROM portaal.casussen s
    WHERE s.id = c.casus_id AND s.regio_id = p_regio AND c.gebruiker_id = p_gebruiker AND c.soort <> 'VasteContactpersoon'
      AND (c.tot IS NULL OR c.tot > now()) AND NOT toegang.kan_dragen(p_gebruiker, c.soort::text, p_regio);
    UPDATE portaal.toegangen t SET tot = greatest(t.van, now()) FROM portaal.casussen s
    WHERE s.id = t.casus_id AND s.regio_id = p_regio AND t.gebruiker_id = p_gebruiker AND (t.tot IS NULL OR t.tot > now())
      AND NOT EXISTS (SELECT FROM portaal.casusrollen c WHERE c.casus_id = t.casus_id AND c.gebruiker_id = p_gebruiker AND (c.tot IS NULL OR c.tot > now()));
    INSERT INTO portaal.gebruikersrollen (id, gebruiker_id, rol, regio_id, van, tot)
    VALUES (p_id, p_gebruiker, p_rol, p_regio, greatest(p_van, now()), p_tot);
END $$;

-- One-time links. The portal makes a link from a stamp of its own, and it works for as long as the account holds that stamp; only the three
-- functions below set one, each with its right and its line in the logboek. A command that is sent again sets nothing, so it gives no link.

-- A user with a first role in the region and an account without password, all or nothing. The password comes with the one-time link.
-- An address that is in use already is a unique violation.
DROP FUNCTION IF EXISTS toegang.maak_gebruiker(uuid, uuid, text, text, uuid, text, text, text, text, timestamptz, timestamptz);
CREATE OR REPLACE FUNCTION toegang.maak_gebruiker(
    p_id uuid, p_regio uuid, p_naam text, p_telefoon text, p_organisatie uuid, p_email text, p_genormaliseerd text, p_stempel text, p_linkstempel uuid,
    p_rol text, p_van timestamptz, p_tot timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF (toegang.mag('GebruikerMaken', p_regio) AND toegang.mag('RolGeven', p_regio)) IS NOT TRUE THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    ELSIF btrim(coalesce(p_naam, '')) = '' OR btrim(coalesce(p_email, '')) = '' OR btrim(coalesce(p_stempel, '')) = '' THEN
        RAISE EXCEPTION 'vul een naam en een e-mailadres in' USING ERRCODE = 'PP422';
    END IF;
    INSERT INTO portaal.gebruikers (id, naam, telefoon, organisatie_id, organisatie_soort)
    SELECT p_id, p_naam, p_telefoon, o.id, o.soort FROM portaal.organisaties o WHERE o.id = p_organisatie;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'niet gevonden' USING ERRCODE = 'PP404';
    END IF;
    PERFORM portaal.rol_toevoegen(gen_random_uuid(), p_regio, p_id, p_rol, p_van, p_tot);
    INSERT INTO identiteit.accounts (id, user_name, normalized_user_name, email, normalized_email, security_stamp, concurrency_stamp, linkstempel)
    VALUES (p_id, p_email, p_genormaliseerd, p_email, p_genormaliseerd, p_stempel, p_stempel, p_linkstempel);
    PERFORM portaal.logboek_regel('Uitnodiging', NULL, 'account', p_rij => p_id::text);
END $$;

-- A new link for who never set a password; the older one ends.
DROP FUNCTION IF EXISTS toegang.vernieuw_uitnodiging(uuid, uuid);
CREATE OR REPLACE FUNCTION toegang.vernieuw_uitnodiging(p_regio uuid, p_gebruiker uuid, p_linkstempel uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM portaal.beheer_openen('GebruikerMaken', p_regio, p_gebruiker);
    IF NOT EXISTS (SELECT FROM identiteit.accounts a JOIN portaal.gebruikers g ON g.id = a.id AND g.is_actief WHERE a.id = p_gebruiker AND a.password_hash IS NULL) THEN
        RAISE EXCEPTION 'deze gebruiker heeft al een wachtwoord, of het account is beëindigd' USING ERRCODE = 'PP422';
    END IF;
    PERFORM portaal.bewaak_regiogrens(p_gebruiker, 'GebruikerMaken');
    UPDATE identiteit.accounts SET linkstempel = p_linkstempel WHERE id = p_gebruiker;
    PERFORM portaal.logboek_regel('Uitnodiging', NULL, 'account', p_rij => p_gebruiker::text);
END $$;

-- A link for who forgot the password; an older one ends. The password that stands goes on until the link is used, and the second step
-- stays: that takes two.
DROP FUNCTION IF EXISTS toegang.maak_wachtwoordlink(uuid, uuid);
CREATE OR REPLACE FUNCTION toegang.maak_wachtwoordlink(p_regio uuid, p_gebruiker uuid, p_linkstempel uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM portaal.beheer_openen('WachtwoordlinkMaken', p_regio, p_gebruiker);
    IF NOT EXISTS (SELECT FROM identiteit.accounts a JOIN portaal.gebruikers g ON g.id = a.id AND g.is_actief WHERE a.id = p_gebruiker AND a.password_hash IS NOT NULL) THEN
        RAISE EXCEPTION 'deze gebruiker heeft nog geen wachtwoord, of het account is beëindigd' USING ERRCODE = 'PP422';
    ELSIF NOT EXISTS (SELECT FROM portaal.gebruikersrollen WHERE gebruiker_id = p_gebruiker AND regio_id = p_regio AND van <= now() AND (tot IS NULL OR now() < tot)) THEN
        -- Who left the region is no longer its business.
        RAISE EXCEPTION 'deze gebruiker heeft nu geen rol in deze regio' USING ERRCODE = 'PP422';
    ELSIF portaal.wacht_op_tweede_stap(p_gebruiker) THEN
        -- With a link nothing else would stand between one beheerder and this account.
        RAISE EXCEPTION 'de tweede stap van deze gebruiker is net hersteld: de gebruiker logt eerst in met het huidige wachtwoord en stelt de nieuwe stap in' USING ERRCODE = 'PP422';
    END IF;
    PERFORM portaal.bewaak_regiogrens(p_gebruiker, 'WachtwoordlinkMaken');
    UPDATE identiteit.accounts SET linkstempel = p_linkstempel WHERE id = p_gebruiker;
    PERFORM portaal.logboek_regel('Wachtwoordlink', NULL, 'account', p_rij => p_gebruiker::text);
END $$;

-- Ends an account and what is left of its roles. Open sessions end at their next request, because the account is no longer active.
CREATE OR REPLACE FUNCTION toegang.beeindig_gebruiker(p_regio uuid, p_gebruiker uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM portaal.beheer_openen('GebruikerBeeindigen', p_regio, p_gebruiker);
    IF NOT EXISTS (SELECT FROM portaal.gebruikers WHERE id = p_gebruiker AND is_actief) THEN
        RAISE EXCEPTION 'dit account is al beëindigd' USING ERRCODE = 'PP422';
    ELSIF portaal.werkt_elders(p_gebruiker, toegang.ik(), 'GebruikerBeeindigen') THEN
        RAISE EXCEPTION 'deze gebruiker werkt ook in een andere regio: beëindig hier alleen de rollen' USING ERRCODE = 'PP422';
    END IF;
    PERFORM portaal.bewaak_procesregisseur(r.regio_id, p_gebruiker, now())
    FROM (SELECT DISTINCT regio_id FROM portaal.gebruikersrollen
          WHERE gebruiker_id = p_gebruiker AND rol = 'Procesregisseur' AND van <= now() AND (tot IS NULL OR tot > now()) ORDER BY regio_id) r;
    UPDATE portaal.gebruikers SET is_actief = false WHERE id = p_gebruiker;
    UPDATE portaal.gebruikersrollen SET tot = greatest(van, now()) WHERE gebruiker_id = p_gebruiker AND (tot IS NULL OR tot > now());
END $$;

CREATE OR REPLACE FUNCTION toegang.geef_rol(p_id uuid, p_regio uuid, p_gebruiker uuid, p_rol text, p_van timestamptz, p_tot timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM portaal.beheer_openen('RolGeven', p_regio, p_gebruiker);
    PERFORM portaal.rol_toevoegen(p_id, p_regio, p_gebruiker, p_rol, p_van, p_tot);
END $$;

-- Ends a role: now, or at a later instant; never later than it would end already.
CREATE OR REPLACE FUNCTION toegang.beeindig_rol(p_regio uuid, p_rol uuid, p_tot timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE r portaal.gebruikersrollen;
BEGIN
    SELECT * INTO r FROM portaal.gebruikersrollen WHERE id = p_rol AND regio_id = p_regio;
    PERFORM portaal.beheer_openen('RolBeeindigen', p_regio, r.gebruiker_id);
    -- Again, now that nobody else can change it.
    SELECT * INTO r FROM portaal.gebruikersrollen WHERE id = p_rol;
    -- The clock, not now(): who waited for the lock began before the one that ended it.
    IF r.tot <= clock_timestamp() THEN
        RAISE EXCEPTION 'deze rol is al beëindigd' USING ERRCODE = 'PP422';
    ELSIF r.tot <= p_tot THEN
        RAISE EXCEPTION 'deze rol eindigt al eerder' USING ERRCODE = 'PP422';
    END IF;
    IF r.rol = 'Procesregisseur' AND r.van <= now() THEN
        PERFORM portaal.bewaak_procesregisseur(p_regio, r.gebruiker_id, greatest(p_tot, now()));
    END IF;
    UPDATE portaal.gebruikersrollen SET tot = greatest(van, p_tot, now()) WHERE id = p_rol;
END $$;

CREATE OR REPLACE FUNCTION toegang.maak_organisatie(p_id uuid, p_regio uuid, p_naam text, p_soort text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('portaal.organisaties'));
    IF toegang.mag('OrganisatieMaken', p_regio) IS NOT TRUE THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    ELSIF btrim(coalesce(p_naam, '')) = '' OR btrim(coalesce(p_soort, '')) = '' THEN
        RAISE EXCEPTION 'vul een naam en een soort in' USING ERRCODE = 'PP422';
    ELSIF EXISTS (SELECT FROM portaal.organisaties WHERE lower(naam) = lower(p_naam) AND soort = p_soort) THEN
        RAISE EXCEPTION 'deze organisatie staat al in de lijst' USING ERRCODE = 'PP422';
    END IF;
    INSERT INTO portaal.organisaties (id, naam, soort) VALUES (p_id, p_naam, p_soort);
END $$;

-- Another value from a day on, until what was planned after it. Rows are never overwritten: one that is replaced before it held
-- keeps an empty period. Answers whether it was done: false when someone else was first (p_versie: rows and withdrawals that were seen).
CREATE OR REPLACE FUNCTION toegang.wijzig_instelling(
    p_id uuid, p_regio uuid, p_sleutel text, p_waarde text, p_van date, p_bron text, p_versie integer) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM FROM portaal.regios WHERE id = p_regio FOR UPDATE;
    IF toegang.mag('InstellingWijzigen', p_regio) IS NOT TRUE THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    ELSIF (p_van >= (now() AT TIME ZONE 'Europe/Amsterdam')::date) IS NOT TRUE THEN
        RAISE EXCEPTION 'deze dag is al voorbij: kies vandaag of een latere dag' USING ERRCODE = 'PP422';
    ELSIF p_sleutel = 'NaamInstroom' AND p_waarde ~ '[,;/|+&]' THEN
        RAISE EXCEPTION 'een regio heeft één instroom: vul één naam in' USING ERRCODE = 'PP422';
    ELSIF btrim(coalesce(p_waarde, '')) = '' OR btrim(coalesce(p_bron, '')) = '' THEN
        RAISE EXCEPTION 'vul een waarde en een bron in' USING ERRCODE = 'PP422';
    ELSIF (SELECT count(*) + count(ingetrokken_op) FROM portaal.instellingen WHERE regio_id = p_regio AND sleutel = p_sleutel) IS DISTINCT FROM p_versie THEN
        RETURN false;
    END IF;
    UPDATE portaal.instellingen SET tot = p_van
    WHERE regio_id = p_regio AND sleutel = p_sleutel AND van <= p_van AND (tot IS NULL OR tot > p_van);
    INSERT INTO portaal.instellingen (id, regio_id, sleutel, waarde, van, tot, bron, vastgelegd_door, vastgelegd_op)
    VALUES (p_id, p_regio, p_sleutel, p_waarde, p_van,
            (SELECT min(van) FROM portaal.instellingen WHERE regio_id = p_regio AND sleutel = p_sleutel AND van > p_van AND (tot IS NULL OR van < tot)),
            p_bron, toegang.ik(), now());
    RETURN true;
END $$;
