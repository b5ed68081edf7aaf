-- Expertisevragen: who sees that there is a question, who reads it (model.md, "Expertise question"), and the only ways to change
-- one. Picking up opens the case for the expert through a case role and the shared parts; every end takes both away again.

-- The state machine (Domain/Expertises/Expertiseverloop.cs; a test compares every pair). NULL: it cannot be done.
CREATE OR REPLACE FUNCTION toegang.vraag_na(p_status text, p_handeling text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE
        WHEN p_status IS NULL AND p_handeling = 'Vragen' THEN 'Gevraagd'
        WHEN p_status = 'Gevraagd' AND p_handeling = 'Oppakken' THEN 'Opgepakt'
        WHEN p_status = 'Opgepakt' AND p_handeling = 'Teruggeven' THEN 'Gevraagd'
        WHEN p_status = 'Opgepakt' AND p_handeling IN ('DeelVragen', 'DeelDelen', 'DeelWeigeren') THEN 'Opgepakt'
        WHEN p_status = 'Opgepakt' AND p_handeling = 'Beantwoorden' THEN 'Beantwoord'
        WHEN p_status = 'Beantwoord' AND p_handeling = 'Afsluiten' THEN 'Afgesloten'
        WHEN p_status IN ('Gevraagd', 'Opgepakt', 'Beantwoord') AND p_handeling = 'Intrekken' THEN 'Ingetrokken'
    END
$$;

-- The side of the asker: its lokaal team in the casus and the regisseurs. Not other RVT experts, even with a case role.
CREATE OR REPLACE FUNCTION toegang.mijn_gestelde_vragen(p_minstens text) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
        SELECT coalesce(array_agg(v.id), '{}')
        FROM portaal.expertisevragen v
        WHERE v.casus_id = ANY ((SELECT toegang.bereik('Expertise', p_minstens))::uuid[]) AND EXISTS (
            SELECT FROM portaal.casusrollen c
            WHERE c.casus_id = v.casus_id AND c.gebruiker_id = (SELECT toegang.ik()) AND c.van <= now() AND (c.tot IS NULL OR now() < c.tot)
              AND (c.soort IN ('VasteContactpersoon', 'Casusregisseur', 'Procesregisseur') OR v.bronhouder_id = (SELECT toegang.mijn_organisatie()))));
END $$;

-- Questions of which this user reads the text, the shared parts and the answer: the side of the asker, and the expert who picked
-- it up, as long as it is open.
CREATE OR REPLACE FUNCTION toegang.mijn_vragen() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
        SELECT toegang.mijn_gestelde_vragen('Lezen') || coalesce(array_agg(v.id), '{}')
        FROM portaal.expertisevragen v
        WHERE v.opgepakt_door = (SELECT toegang.ik()) AND v.status IN ('Opgepakt', 'Beantwoord') AND toegang.mag('ExpertiseOppakken', v.regio_id));
END $$;

-- Questions of which this user sees that they are there: theme, term and asker. Also who may pick them up.
CREATE OR REPLACE FUNCTION toegang.mijn_vraagkoppen() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
        SELECT toegang.mijn_vragen() || coalesce(array_agg(v.id), '{}')
        FROM portaal.expertisevragen v
        WHERE v.gericht_aan_id = (SELECT toegang.mijn_organisatie()) AND v.status = 'Gevraagd' AND toegang.mag('ExpertiseOppakken', v.regio_id));
END $$;

-- The lock of the case first, as everywhere, so that uitstroom and two experts wait for each other; then the question as it is now.
CREATE OR REPLACE FUNCTION toegang.slot_vraag(p_vraag uuid) RETURNS portaal.expertisevragen
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v portaal.expertisevragen;
BEGIN
    PERFORM FROM portaal.casussen WHERE id = (SELECT casus_id FROM portaal.expertisevragen WHERE id = p_vraag) FOR UPDATE;
    SELECT * INTO v FROM portaal.expertisevragen WHERE id = p_vraag FOR UPDATE;
    RETURN v;
END $$;

-- Refuses what cannot be done now: another state, or another version than the user looked at (NULL: any).
CREATE OR REPLACE FUNCTION toegang.bewaak_vraag(v portaal.expertisevragen, p_handeling text, p_versie integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF toegang.vraag_na(v.status, p_handeling) IS NULL THEN
        RAISE EXCEPTION '%', CASE v.status
            WHEN 'Gevraagd' THEN 'niemand heeft deze vraag nu opgepakt: laad de bladzijde opnieuw'
            WHEN 'Opgepakt' THEN 'deze vraag is opgepakt en nog niet beantwoord: laad de bladzijde opnieuw'
            WHEN 'Beantwoord' THEN 'deze vraag is intussen beantwoord: laad de bladzijde opnieuw'
            WHEN 'Afgesloten' THEN 'deze vraag is intussen afgesloten'
            ELSE 'deze vraag is intussen ingetrokken' END USING ERRCODE = 'PP409';
    ELSIF p_handeling NOT IN ('Intrekken', 'Teruggeven') AND v.casus_id = ANY (portaal.gepauzeerd(ARRAY[v.casus_id])) THEN
        -- Taking back and giving back end access; everything else waits until the work goes on.
        RAISE EXCEPTION 'in dit gebied ligt het werk van de proeftuin stil: je kunt lezen, maar niets opschrijven' USING ERRCODE = 'PP422';
    ELSIF p_versie IS NOT NULL AND p_versie <> v.versie THEN
        RAISE EXCEPTION 'iemand anders heeft deze vraag intussen gewijzigd: kijk wat er veranderde en probeer het opnieuw' USING ERRCODE = 'PP409';
    END IF;
END $$;

-- What an expert may in a case through questions: the union of the open ones that this expert picked up. Nothing given by hand changes.
CREATE OR REPLACE FUNCTION toegang.werk_vraagrechten_bij(p_casus uuid, p_expert uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_vragen uuid[] := ARRAY(SELECT id FROM portaal.expertisevragen
                             WHERE casus_id = p_casus AND opgepakt_door = p_expert AND status IN ('Opgepakt', 'Beantwoord'));
    v_delen text[] := ARRAY(SELECT DISTINCT deel FROM portaal.vraagdelen WHERE vraag_id = ANY (v_vragen) AND gedeeld_op IS NOT NULL);
BEGIN
    -- Not before an earlier end: who waited for the lock began before it. Not after the start: the same, the other way round.
    IF cardinality(v_vragen) > 0 THEN
        INSERT INTO portaal.casusrollen (id, casus_id, gebruiker_id, soort, van, reden)
        SELECT gen_random_uuid(), p_casus, p_expert, 'Vraagexpert',
               greatest(now(), (SELECT max(tot) FROM portaal.casusrollen WHERE casus_id = p_casus AND gebruiker_id = p_expert AND soort = 'Vraagexpert')),
               'Heeft een expertisevraag opgepakt.'
        WHERE NOT EXISTS (SELECT FROM portaal.casusrollen WHERE casus_id = p_casus AND gebruiker_id = p_expert AND soort = 'Vraagexpert' AND tot IS NULL);
    END IF;
    INSERT INTO portaal.toegangen (id, casus_id, gebruiker_id, deel, van, reden, voor_vraag)
    SELECT gen_random_uuid(), p_casus, p_expert, d,
           greatest(now(), (SELECT max(tot) FROM portaal.toegangen WHERE casus_id = p_casus AND gebruiker_id = p_expert AND deel = d AND voor_vraag)),
           'Gedeeld voor een expertisevraag, zolang die open is.', true
    FROM unnest(v_delen) d
    WHERE NOT EXISTS (SELECT FROM portaal.toegangen WHERE casus_id = p_casus AND gebruiker_id = p_expert AND deel = d AND voor_vraag AND tot IS NULL);
    UPDATE portaal.toegangen SET tot = greatest(now(), van)
    WHERE casus_id = p_casus AND gebruiker_id = p_expert AND voor_vraag AND tot IS NULL AND deel <> ALL (v_delen);
    IF cardinality(v_vragen) = 0 THEN
        UPDATE portaal.casusrollen SET tot = greatest(now(), van)
        WHERE casus_id = p_casus AND gebruiker_id = p_expert AND soort = 'Vraagexpert' AND tot IS NULL;
    END IF;
END $$;

CREATE OR REPLACE FUNCTION toegang.is_deelbaar(p_deel text) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$ SELECT coalesce(p_deel IN ('Plan', 'Veiligheid', 'Tijdlijn'), false) $$;

-- A lokaal team asks. Regie does not move, and nobody gets access yet.
CREATE OR REPLACE FUNCTION toegang.vraag_expertise(
    p_id uuid, p_casus uuid, p_thema text, p_tekst text, p_gericht_aan uuid, p_uiterlijk date, p_delen text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE c portaal.casussen;
BEGIN
    SELECT * INTO c FROM portaal.casussen WHERE id = p_casus FOR UPDATE;
    IF (p_casus = ANY (toegang.mijn_casussen_schrijf('Expertise'))) IS NOT TRUE
        OR NOT EXISTS (SELECT FROM portaal.gebruikers WHERE id = (SELECT toegang.ik()) AND organisatie_soort = 'LokaalTeam') THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    ELSIF c.afgesloten_op IS NOT NULL THEN
        RAISE EXCEPTION 'deze casus is afgesloten' USING ERRCODE = 'PP422';
    ELSIF c.regio_id = ANY (portaal.regios_zonder('Expertise')) THEN
        -- Open questions go on (46.gebieden.sql).
        RAISE EXCEPTION 'expertise vragen staat in deze regio uit: vraag je functioneel beheerder als dit anders moet' USING ERRCODE = 'PP422';
    ELSIF btrim(coalesce(p_tekst, '')) = '' OR coalesce(p_thema, '') = '' OR p_uiterlijk IS NULL
        OR p_uiterlijk < (now() AT TIME ZONE 'Europe/Amsterdam')::date THEN
        RAISE EXCEPTION 'kies een thema, schrijf de vraag op en kies een dag die nog komt' USING ERRCODE = 'PP422';
    ELSIF EXISTS (SELECT FROM unnest(p_delen) d WHERE NOT toegang.is_deelbaar(d)) THEN
        RAISE EXCEPTION 'dit deel kun je niet delen voor een vraag' USING ERRCODE = 'PP422';
    ELSIF NOT EXISTS (SELECT FROM portaal.gebruikers g WHERE g.organisatie_id = p_gericht_aan AND toegang.kan_dragen(g.id, 'Vraagexpert', c.regio_id)) THEN
        RAISE EXCEPTION 'deze organisatie heeft nu geen experts van het RVT in deze regio: kies een andere organisatie' USING ERRCODE = 'PP422';
    END IF;
    INSERT INTO portaal.expertisevragen (id, casus_id, regio_id, vrager_id, bronhouder_id, gevraagd_op, thema, gericht_aan_id, uiterlijk_op, status)
    VALUES (p_id, p_casus, c.regio_id, toegang.ik(), toegang.mijn_organisatie(), now(), p_thema, p_gericht_aan, p_uiterlijk, toegang.vraag_na(NULL, 'Vragen'));
    INSERT INTO portaal.expertisevraag_teksten (vraag_id, casus_id, tekst) VALUES (p_id, p_casus, p_tekst);
    INSERT INTO portaal.vraagdelen (vraag_id, casus_id, deel, gedeeld_op) SELECT DISTINCT p_id, p_casus, d, now() FROM unnest(p_delen) d;
END $$;

-- An expert of the asked organisation takes the question. Answers null, or the name of who was first: no exception, because the log of the
-- database keeps the text of those.
DROP FUNCTION IF EXISTS toegang.pak_vraag_op(uuid);
CREATE OR REPLACE FUNCTION toegang.pak_vraag_op(p_vraag uuid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v portaal.expertisevragen := toegang.slot_vraag(p_vraag);
BEGIN
    IF (v.gericht_aan_id = toegang.mijn_organisatie() AND toegang.mag('ExpertiseOppakken', v.regio_id)
        AND toegang.kan_dragen(toegang.ik(), 'Vraagexpert', v.regio_id)) IS NOT TRUE THEN
        RAISE EXCEPTION 'niet gevonden' USING ERRCODE = 'PP404';
    ELSIF v.opgepakt_door = toegang.ik() THEN
        RAISE EXCEPTION 'je hebt deze vraag al opgepakt' USING ERRCODE = 'PP409';
    ELSIF v.opgepakt_door IS NOT NULL THEN
        RETURN (SELECT naam FROM portaal.gebruikers WHERE id = v.opgepakt_door);
    END IF;
    PERFORM toegang.bewaak_vraag(v, 'Oppakken', NULL);
    UPDATE portaal.expertisevragen SET status = toegang.vraag_na(v.status, 'Oppakken'), opgepakt_door = toegang.ik(), opgepakt_op = now(), versie = versie + 1
    WHERE id = p_vraag;
    PERFORM toegang.werk_vraagrechten_bij(v.casus_id, toegang.ik());
    RETURN NULL;
END $$;

-- Only who picked it up; for everyone else it is not there.
CREATE OR REPLACE FUNCTION toegang.slot_eigen_vraag(p_vraag uuid, p_bevoegdheid text) RETURNS portaal.expertisevragen
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v portaal.expertisevragen := toegang.slot_vraag(p_vraag);
BEGIN
    IF (v.opgepakt_door = toegang.ik() AND v.status IN ('Opgepakt', 'Beantwoord') AND toegang.mag(p_bevoegdheid, v.regio_id)) IS NOT TRUE THEN
        RAISE EXCEPTION 'niet gevonden' USING ERRCODE = 'PP404';
    END IF;
    RETURN v;
END $$;

-- Back in the inbox, with a reason. The last statement of its transaction: after it the expert sees nothing of the case.
CREATE OR REPLACE FUNCTION toegang.geef_vraag_terug(p_vraag uuid, p_reden text, p_versie integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v portaal.expertisevragen := toegang.slot_eigen_vraag(p_vraag, 'ExpertiseTeruggeven');
BEGIN
    PERFORM toegang.bewaak_vraag(v, 'Teruggeven', p_versie);
    IF btrim(coalesce(p_reden, '')) = '' THEN
        RAISE EXCEPTION 'schrijf op waarom je de vraag teruggeeft' USING ERRCODE = 'PP422';
    END IF;
    UPDATE portaal.expertisevragen SET status = toegang.vraag_na(v.status, 'Teruggeven'), opgepakt_door = NULL, opgepakt_op = NULL, versie = versie + 1
    WHERE id = p_vraag;
    UPDATE portaal.expertisevraag_teksten SET reden_teruggave = p_reden WHERE vraag_id = p_vraag;
    -- What this expert still asked for, the next one may not need. What the asker chose not to share stays, with the reason.
    DELETE FROM portaal.vraagdelen WHERE vraag_id = p_vraag AND gedeeld_op IS NULL AND geweigerd_op IS NULL;
    PERFORM toegang.werk_vraagrechten_bij(v.casus_id, v.opgepakt_door);
END $$;

-- The expert asks for one more part; it is there as soon as the lokaal team shares it. What they chose not to share is asked for anew only
-- by who read the reason (p_opnieuw).
DROP FUNCTION IF EXISTS toegang.vraag_deel(uuid, text);
CREATE OR REPLACE FUNCTION toegang.vraag_deel(p_vraag uuid, p_deel text, p_opnieuw boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v portaal.expertisevragen := toegang.slot_eigen_vraag(p_vraag, 'ExpertisedeelVragen');
    d portaal.vraagdelen;
BEGIN
    PERFORM toegang.bewaak_vraag(v, 'DeelVragen', NULL);
    SELECT * INTO d FROM portaal.vraagdelen WHERE vraag_id = p_vraag AND deel = p_deel;
    IF NOT toegang.is_deelbaar(p_deel) THEN
        RAISE EXCEPTION 'dit deel kun je niet vragen' USING ERRCODE = 'PP422';
    ELSIF d.gedeeld_op IS NOT NULL THEN
        RAISE EXCEPTION 'dit deel is al met je gedeeld' USING ERRCODE = 'PP409';
    ELSIF d.geweigerd_op IS NOT NULL AND p_opnieuw IS NOT TRUE THEN
        RAISE EXCEPTION 'dit deel is intussen niet gedeeld: lees de reden, en vraag het opnieuw als het nodig blijft' USING ERRCODE = 'PP409';
    END IF;
    INSERT INTO portaal.vraagdelen AS e (vraag_id, casus_id, deel, gevraagd_op) VALUES (p_vraag, v.casus_id, p_deel, now())
    ON CONFLICT (vraag_id, deel) DO UPDATE SET gevraagd_op = now(), geweigerd_op = NULL WHERE e.geweigerd_op IS NOT NULL;
END $$;

-- Only the side of the asker, and never who picked it up.
CREATE OR REPLACE FUNCTION toegang.slot_gestelde_vraag(p_vraag uuid) RETURNS portaal.expertisevragen
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v portaal.expertisevragen := toegang.slot_vraag(p_vraag);
BEGIN
    IF (p_vraag = ANY (toegang.mijn_gestelde_vragen('Schrijven'))) IS NOT TRUE THEN
        RAISE EXCEPTION 'niet gevonden' USING ERRCODE = 'PP404';
    ELSIF v.opgepakt_door = toegang.ik() THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    END IF;
    RETURN v;
END $$;

-- Who decides about a part: contactpersoon or regisseur.
CREATE OR REPLACE FUNCTION toegang.slot_vraag_om_deel(p_vraag uuid, p_handeling text) RETURNS portaal.expertisevragen
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v portaal.expertisevragen := toegang.slot_gestelde_vraag(p_vraag);
BEGIN
    IF v.casus_id <> ALL (toegang.mijn_casussen_schrijf('Toegang')) THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    END IF;
    PERFORM toegang.bewaak_vraag(v, p_handeling, NULL);
    RETURN v;
END $$;

-- Shares one more part, asked for or not. What a colleague chose not to share meanwhile stays so, unless who shares knows that (p_alsnog).
DROP FUNCTION IF EXISTS toegang.deel_onderdeel(uuid, text);
CREATE OR REPLACE FUNCTION toegang.deel_onderdeel(p_vraag uuid, p_deel text, p_alsnog boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v portaal.expertisevragen := toegang.slot_vraag_om_deel(p_vraag, 'DeelDelen');
BEGIN
    IF NOT toegang.is_deelbaar(p_deel) THEN
        RAISE EXCEPTION 'dit deel kun je niet delen voor een vraag' USING ERRCODE = 'PP422';
    ELSIF p_alsnog IS NOT TRUE AND EXISTS (SELECT FROM portaal.vraagdelen WHERE vraag_id = p_vraag AND deel = p_deel AND geweigerd_op IS NOT NULL) THEN
        RAISE EXCEPTION 'een collega besloot intussen dit deel niet te delen: lees de reden, en deel het alsnog als dat nodig is' USING ERRCODE = 'PP409';
    END IF;
    INSERT INTO portaal.vraagdelen AS d (vraag_id, casus_id, deel, gedeeld_op) VALUES (p_vraag, v.casus_id, p_deel, now())
    ON CONFLICT (vraag_id, deel) DO UPDATE SET gedeeld_op = now(), geweigerd_op = NULL WHERE d.gedeeld_op IS NULL;
    PERFORM toegang.werk_vraagrechten_bij(v.casus_id, v.opgepakt_door);
END $$;

-- Does not share a part that was asked for, with a reason that the expert reads. It opens and ends nothing.
CREATE OR REPLACE FUNCTION toegang.weiger_onderdeel(p_vraag uuid, p_deel text, p_reden text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v portaal.expertisevragen := toegang.slot_vraag_om_deel(p_vraag, 'DeelWeigeren');
    d portaal.vraagdelen;
BEGIN
    SELECT * INTO d FROM portaal.vraagdelen WHERE vraag_id = p_vraag AND deel = p_deel;
    IF btrim(coalesce(p_reden, '')) = '' THEN
        RAISE EXCEPTION 'schrijf op waarom je dit deel niet deelt' USING ERRCODE = 'PP422';
    ELSIF d.gedeeld_op IS NOT NULL THEN
        RAISE EXCEPTION 'een collega deelde dit deel intussen: laad de bladzijde opnieuw' USING ERRCODE = 'PP409';
    ELSIF d.geweigerd_op IS NOT NULL THEN
        RAISE EXCEPTION 'een collega besloot intussen al dit deel niet te delen: laad de bladzijde opnieuw' USING ERRCODE = 'PP409';
    ELSIF d.gevraagd_op IS NULL THEN
        RAISE EXCEPTION 'dit deel is niet meer gevraagd: laad de bladzijde opnieuw' USING ERRCODE = 'PP409';
    END IF;
    UPDATE portaal.vraagdelen SET geweigerd_op = now(), reden_weigering = p_reden WHERE vraag_id = p_vraag AND deel = p_deel;
END $$;

-- The answer, stamped with organisation and power. A statutory task is only that of the own kind of organisation (Expertiseregels.GrondenVan).
CREATE OR REPLACE FUNCTION toegang.beantwoord_vraag(p_id uuid, p_vraag uuid, p_tekst text, p_grond text, p_versie integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v portaal.expertisevragen := toegang.slot_eigen_vraag(p_vraag, 'ExpertiseBeantwoorden');
BEGIN
    PERFORM toegang.bewaak_vraag(v, 'Beantwoorden', p_versie);
    IF btrim(coalesce(p_tekst, '')) = '' THEN
        RAISE EXCEPTION 'schrijf je antwoord op' USING ERRCODE = 'PP422';
    ELSIF (p_grond = 'Advies' OR EXISTS (
        SELECT FROM portaal.gebruikers g WHERE g.id = (SELECT toegang.ik()) AND (g.organisatie_soort, p_grond) IN (
            ('VeiligThuis', 'WettelijkeTaakVeiligThuis'),
            ('GecertificeerdeInstelling', 'WettelijkeTaakGecertificeerdeInstelling'),
            ('RaadVoorDeKinderbescherming', 'WettelijkeTaakRaad')))) IS NOT TRUE THEN
        RAISE EXCEPTION 'deze grond hoort niet bij jouw organisatie: kies een andere' USING ERRCODE = 'PP422';
    END IF;
    INSERT INTO portaal.expertisenotities (id, vraag_id, casus_id, bronhouder_id, auteur_id, bevoegdheidsgrond, tekst, vastgelegd_op)
    VALUES (p_id, p_vraag, v.casus_id, toegang.mijn_organisatie(), toegang.ik(), p_grond, p_tekst, now());
    UPDATE portaal.expertisevragen SET status = toegang.vraag_na(v.status, 'Beantwoorden'), beantwoord_op = now(), versie = versie + 1 WHERE id = p_vraag;
END $$;

CREATE OR REPLACE FUNCTION toegang.sluit_vraag_af(p_vraag uuid, p_oordeel text, p_versie integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v portaal.expertisevragen := toegang.slot_gestelde_vraag(p_vraag);
BEGIN
    PERFORM toegang.bewaak_vraag(v, 'Afsluiten', p_versie);
    IF coalesce(p_oordeel IN ('Ja', 'Deels', 'Nee'), false) IS NOT TRUE THEN
        RAISE EXCEPTION 'kies of de vraag is beantwoord: ja, deels of nee' USING ERRCODE = 'PP422';
    END IF;
    UPDATE portaal.expertisevragen SET status = toegang.vraag_na(v.status, 'Afsluiten'), oordeel = p_oordeel, afgesloten_op = now(), versie = versie + 1
    WHERE id = p_vraag;
    PERFORM toegang.werk_vraagrechten_bij(v.casus_id, v.opgepakt_door);
END $$;

CREATE OR REPLACE FUNCTION toegang.trek_vraag_in(p_vraag uuid, p_versie integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v portaal.expertisevragen := toegang.slot_gestelde_vraag(p_vraag);
BEGIN
    PERFORM toegang.bewaak_vraag(v, 'Intrekken', p_versie);
    UPDATE portaal.expertisevragen SET status = toegang.vraag_na(v.status, 'Intrekken'), versie = versie + 1 WHERE id = p_vraag;
    PERFORM toegang.werk_vraagrechten_bij(v.casus_id, v.opgepakt_door);
END $$;

-- Reading one question, or afterwards the own note: one reading of the part Expertise.
CREATE OR REPLACE FUNCTION toegang.log_inzage_vraag(p_vraag uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF (p_vraag = ANY (toegang.mijn_vragen()) OR EXISTS (
        SELECT FROM portaal.expertisenotities WHERE vraag_id = p_vraag AND auteur_id = toegang.ik())) IS NOT TRUE THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    END IF;
    PERFORM portaal.logboek_regel('Inzage', 'Expertise', 'expertisevragen', p_rij => p_vraag::text,
        p_casus => (SELECT casus_id FROM portaal.expertisevragen WHERE id = p_vraag));
END $$;

-- The inbox: one row with the cases whose questions it showed, which the reader does not learn.
CREATE OR REPLACE FUNCTION toegang.log_vraaglijst(p_vragen uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF (toegang.ik() IS NOT NULL AND p_vragen <@ (toegang.mijn_vraagkoppen()
        || ARRAY(SELECT vraag_id FROM portaal.expertisenotities WHERE auteur_id = toegang.ik()))) IS NOT TRUE THEN
        RAISE EXCEPTION 'geen bevoegdheid' USING ERRCODE = '42501';
    END IF;
    PERFORM portaal.logboek_regel('Lijst', 'Expertise', 'Expertise',
        p_casussen => ARRAY(SELECT DISTINCT casus_id FROM portaal.expertisevragen WHERE id = ANY (p_vragen)));
END $$;

-- Experts with their inbox open hear that something changed for their organisation. Not of which case: that they may not know yet.
CREATE OR REPLACE FUNCTION portaal.meld_vraag() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM pg_notify('portaal', 'vragen:' || NEW.gericht_aan_id || ':' || coalesce(current_setting('app.gebruiker_id', true), ''));
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER meld_organisatie AFTER INSERT OR UPDATE ON portaal.expertisevragen FOR EACH ROW EXECUTE FUNCTION portaal.meld_vraag();
CREATE OR REPLACE TRIGGER meld AFTER INSERT OR UPDATE ON portaal.vraagdelen FOR EACH ROW EXECUTE FUNCTION portaal.meld_casus();
