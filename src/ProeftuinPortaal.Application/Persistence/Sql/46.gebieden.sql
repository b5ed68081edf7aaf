-- The only ways to set which postcodes belong to which werkgebied, and the guards on settings that follow from each other.

-- All postcodes of one werkgebied from a day on. PP422 with the hint Postcodes belongs to that field.
CREATE OR REPLACE FUNCTION toegang.leg_werkgebied_vast(
    p_regio uuid, p_naam text, p_deel text, p_postcodes text[], p_van date, p_bron text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    -- Over all regions: the same postcode in two of them at the same moment would be missed otherwise.
    PERFORM pg_advisory_xact_lock(hashtext('portaal.werkgebieden'));
    IF toegang.mag('WerkgebiedVastleggen', p_regio) IS NOT TRUE THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    ELSIF (p_van >= (now() AT TIME ZONE 'Europe/Amsterdam')::date) IS NOT TRUE THEN
        RAISE EXCEPTION 'deze dag is al voorbij: kies vandaag of een latere dag' USING ERRCODE = 'PP422';
    ELSIF btrim(coalesce(p_naam, '')) = '' OR btrim(coalesce(p_bron, '')) = '' OR cardinality(p_postcodes) = 0
        OR EXISTS (SELECT FROM unnest(p_postcodes) p WHERE p !~ '^[1-9][0-9]{3}$') THEN
        RAISE EXCEPTION 'vul een naam, postcodes van vier cijfers en een bron in' USING ERRCODE = 'PP422';
    END IF;
    INSERT INTO portaal.werkgebieden (id, regio_id, naam, deel, postcodegebied, van, bron)
    SELECT gen_random_uuid(), p_regio, p_naam, p_deel, p, p_van, p_bron FROM unnest(p_postcodes) p;
END $$;

-- Ends a werkgebied from today on; what was still to come never begins.
CREATE OR REPLACE FUNCTION toegang.beeindig_werkgebied(p_regio uuid, p_naam text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_vandaag date := (now() AT TIME ZONE 'Europe/Amsterdam')::date;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('portaal.werkgebieden'));
    IF toegang.mag('WerkgebiedBeeindigen', p_regio) IS NOT TRUE THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    END IF;
    UPDATE portaal.werkgebieden SET tot = greatest(van, v_vandaag)
    WHERE regio_id = p_regio AND naam = p_naam AND (tot IS NULL OR tot > v_vandaag);
    IF NOT FOUND THEN
        RAISE EXCEPTION 'niet gevonden' USING ERRCODE = 'PP404';
    END IF;
END $$;

-- A region never loses its last procesregisseur: nobody would see what comes in. p_tot: from when on this role, or this user, is gone.
CREATE OR REPLACE FUNCTION portaal.bewaak_procesregisseur(p_regio uuid, p_gebruiker uuid, p_tot timestamptz) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_vanaf timestamptz;
BEGIN
    -- Two beheerders who each end one of the last two wait for each other.
    PERFORM pg_advisory_xact_lock(hashtext('procesregisseur ' || p_regio));
    -- The clock, not now(): who waited for the lock began before the end that was made meanwhile.
    v_vanaf := greatest(p_tot, clock_timestamp());
    IF NOT EXISTS (
        SELECT FROM portaal.gebruikersrollen r JOIN portaal.gebruikers g ON g.id = r.gebruiker_id AND g.is_actief
        WHERE r.regio_id = p_regio AND r.rol = 'Procesregisseur' AND r.gebruiker_id <> p_gebruiker AND r.van <= v_vanaf AND (r.tot IS NULL OR r.tot > v_vanaf)) THEN
        RAISE EXCEPTION 'dit is de enige procesregisseur van deze regio, en zonder procesregisseur ziet niemand de aanmeldingen: geef eerst een ander deze rol'
            USING ERRCODE = 'PP422';
    END IF;
END $$;

-- Regions that switched this part of the work off today (Domain/Regios/Regioslot.cs). Without the setting everything is on.
CREATE OR REPLACE FUNCTION portaal.regios_zonder(p_module text) RETURNS uuid[]
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
        SELECT coalesce(array_agg(i.regio_id), '{}')
        FROM portaal.instellingen i CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE 'Europe/Amsterdam')::date AS vandaag) d
        WHERE i.sleutel = 'Modules' AND i.van <= d.vandaag AND (i.tot IS NULL OR d.vandaag < i.tot)
          AND p_module <> ALL (regexp_split_to_array(i.waarde, '\s*,\s*')));
END $$;

-- The own cases in which nothing new of this part is recorded. Only narrows: who may write is for the other policies to say.
CREATE OR REPLACE FUNCTION toegang.mijn_casussen_zonder(p_module text) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
        SELECT coalesce(array_agg(DISTINCT r.casus_id), '{}')
        FROM portaal.casusrollen r JOIN portaal.casussen c ON c.id = r.casus_id
        WHERE r.gebruiker_id = (SELECT toegang.ik()) AND r.van <= now() AND (r.tot IS NULL OR now() < r.tot) AND c.regio_id = ANY (portaal.regios_zonder(p_module)));
END $$;

-- For the application: what the settings of the region close in a case this user may see.
CREATE OR REPLACE FUNCTION toegang.slot_van(p_casus uuid) RETURNS TABLE (is_gepauzeerd boolean, modules text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN QUERY
    SELECT p_casus = ANY (portaal.gepauzeerd(ARRAY[p_casus])), (
        SELECT i.waarde::text FROM portaal.instellingen i
        WHERE i.regio_id = c.regio_id AND i.sleutel = 'Modules' AND i.van <= (now() AT TIME ZONE 'Europe/Amsterdam')::date
          AND (i.tot IS NULL OR (now() AT TIME ZONE 'Europe/Amsterdam')::date < i.tot))
    FROM portaal.casussen c WHERE c.id = p_casus AND p_casus = ANY (toegang.mijn_casussen('Kop'));
END $$;

-- The cases this user may see and nobody writes in now.
CREATE OR REPLACE FUNCTION toegang.mijn_stille_casussen() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$ BEGIN RETURN portaal.gepauzeerd(toegang.mijn_casussen('Kop')); END $$;

-- How many aanmeldingen wait for a decision: a number, for who keeps the set-up of the region and may not read one of them.
CREATE OR REPLACE FUNCTION toegang.open_aanmeldingen(p_regio uuid) RETURNS integer
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
        SELECT count(*)::integer FROM portaal.aanmeldingen
        WHERE regio_id = p_regio AND status NOT IN ('Besloten', 'Ingetrokken') AND toegang.mag('BeheerInzien', p_regio));
END $$;
