-- Who asks, and what follows from that. The one setting is app.gebruiker_id; the rest is read here, at each use.
-- SECURITY DEFINER, because policies on the tables read here would call these functions again. And plpgsql, which keeps its plans
-- as long as the connection lives: those of an SQL function are made anew in every statement, 4 ms each where the work takes 0.2.

-- An active account, or nobody.
CREATE OR REPLACE FUNCTION toegang.ik() RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
        SELECT id FROM portaal.gebruikers
        WHERE id = nullif(current_setting('app.gebruiker_id', true), '')::uuid AND is_actief);
END $$;

CREATE OR REPLACE FUNCTION toegang.mijn_organisatie() RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$ BEGIN RETURN (SELECT organisatie_id FROM portaal.gebruikers WHERE id = (SELECT toegang.ik())); END $$;

-- The account with its active roles, as the application's Actor; no row when nobody asks.
CREATE OR REPLACE FUNCTION toegang.mijn_actor()
RETURNS TABLE (id uuid, naam text, organisatie_id uuid, organisatie_soort text, rollen text[], regios uuid[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN QUERY
    SELECT g.id, g.naam::text, g.organisatie_id, g.organisatie_soort::text,
           coalesce(array_agg(r.rol::text ORDER BY r.id) FILTER (WHERE r.id IS NOT NULL), '{}'),
           coalesce(array_agg(r.regio_id ORDER BY r.id) FILTER (WHERE r.id IS NOT NULL), '{}')
    FROM portaal.gebruikers g
    LEFT JOIN portaal.gebruikersrollen r ON r.gebruiker_id = g.id AND r.van <= now() AND (r.tot IS NULL OR now() < r.tot)
    WHERE g.id = (SELECT toegang.ik())
    GROUP BY g.id;
END $$;

-- Whether this user may do this in this region, apart from any case (Rechten.Schermen).
CREATE OR REPLACE FUNCTION toegang.mag(p_bevoegdheid text, p_regio uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
        SELECT EXISTS (
            SELECT FROM portaal.gebruikersrollen r
            JOIN toegang.schermen s ON s.rol = r.rol AND s.bevoegdheid = p_bevoegdheid
            WHERE r.gebruiker_id = (SELECT toegang.ik()) AND r.regio_id = p_regio AND r.van <= now() AND (r.tot IS NULL OR now() < r.tot)));
END $$;

-- Everyone who has or had a role in a region where this user works: whose names appear in this user's cases.
CREATE OR REPLACE FUNCTION toegang.mijn_collegas() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
        SELECT coalesce(array_agg(DISTINCT ander.gebruiker_id), '{}')
        FROM portaal.gebruikersrollen mijn
        JOIN portaal.gebruikersrollen ander ON ander.regio_id = mijn.regio_id
        WHERE mijn.gebruiker_id = (SELECT toegang.ik()) AND mijn.van <= now() AND (mijn.tot IS NULL OR now() < mijn.tot));
END $$;

-- The cases of which this user may read one part, react on it, or write in it: the table of rights, and what was granted on top
-- (to read). An array, so that a policy evaluates it once per query. A role counts only in its own region.
DROP FUNCTION IF EXISTS toegang.bereik(text, boolean);
CREATE OR REPLACE FUNCTION toegang.bereik(p_deel text, p_minstens text) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
        -- The own case roles first, by their own index: joined with their kinds, the planner takes the index that guards periods and reads
        -- all of it (4 ms instead of 0.3 at 6,000 cases).
        WITH mijn AS MATERIALIZED (
            SELECT casus_id, soort FROM portaal.casusrollen
            WHERE gebruiker_id = (SELECT toegang.ik()) AND van <= now() AND (tot IS NULL OR now() < tot))
        SELECT coalesce(array_agg(DISTINCT c.casus_id), '{}')
        FROM portaal.gebruikers g
        CROSS JOIN mijn c
        JOIN portaal.casussen s ON s.id = c.casus_id
        JOIN portaal.gebruikersrollen r ON r.gebruiker_id = g.id AND r.regio_id = s.regio_id AND r.van <= now() AND (r.tot IS NULL OR now() < r.tot)
        JOIN toegang.rechten m ON m.rol = r.rol AND m.organisatie_soort = g.organisatie_soort AND m.casusrol = c.soort AND m.deel = p_deel
        WHERE g.id = (SELECT toegang.ik())
          AND CASE m.niveau
              WHEN 'Schrijven' THEN p_minstens IN ('Lezen', 'Reageren', 'Schrijven')
              WHEN 'Reageren' THEN p_minstens IN ('Lezen', 'Reageren')
              WHEN 'Lezen' THEN p_minstens = 'Lezen'
              WHEN 'Verleenbaar' THEN p_minstens = 'Lezen' AND EXISTS (
                  SELECT FROM portaal.toegangen t
                  WHERE t.casus_id = c.casus_id AND t.gebruiker_id = g.id AND t.deel = p_deel AND t.van <= now() AND (t.tot IS NULL OR now() < t.tot)
                    -- What was granted for another role is not shared for the question, and the other way round.
                    AND t.voor_vraag = (c.soort = 'Vraagexpert'))
              ELSE false END);
END $$;

CREATE OR REPLACE FUNCTION toegang.mijn_casussen(p_deel text) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$ BEGIN RETURN toegang.bereik(p_deel, 'Lezen'); END $$;

-- Writing stops where the work of the region stands still (09.gebieden.sql).
CREATE OR REPLACE FUNCTION toegang.mijn_casussen_reageer(p_deel text) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$ BEGIN RETURN portaal.zonder_gepauzeerde(toegang.bereik(p_deel, 'Reageren')); END $$;

CREATE OR REPLACE FUNCTION toegang.mijn_casussen_schrijf(p_deel text) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$ BEGIN RETURN portaal.zonder_gepauzeerde(toegang.bereik(p_deel, 'Schrijven')); END $$;

CREATE OR REPLACE FUNCTION toegang.mijn_gezinnen(p_deel text) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (SELECT coalesce(array_agg(DISTINCT gezin_id), '{}') FROM portaal.casussen WHERE id = ANY ((SELECT toegang.bereik(p_deel, 'Lezen'))::uuid[]));
END $$;

CREATE OR REPLACE FUNCTION toegang.mijn_gezinnen_schrijf(p_deel text) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (SELECT coalesce(array_agg(DISTINCT gezin_id), '{}') FROM portaal.casussen WHERE id = ANY ((SELECT toegang.mijn_casussen_schrijf(p_deel))::uuid[]));
END $$;

-- The aanmeldingen of the regions whose inbox this user keeps.
CREATE OR REPLACE FUNCTION toegang.mijn_inbox() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
        SELECT coalesce(array_agg(a.id), '{}') FROM portaal.aanmeldingen a
        WHERE a.regio_id IN (
            SELECT r.regio_id FROM portaal.gebruikersrollen r
            JOIN toegang.schermen s ON s.rol = r.rol AND s.bevoegdheid = 'InstroomInzien'
            WHERE r.gebruiker_id = (SELECT toegang.ik()) AND r.van <= now() AND (r.tot IS NULL OR now() < r.tot)));
END $$;

-- Asked at sign-in, when nobody is signed in yet: says only yes or no about one id.
CREATE OR REPLACE FUNCTION toegang.mag_inloggen(p_gebruiker uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$ BEGIN RETURN (SELECT EXISTS (SELECT FROM portaal.gebruikers WHERE id = p_gebruiker AND is_actief)); END $$;
