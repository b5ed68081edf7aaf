-- What EF does not describe of the tables of the main route.
ALTER TABLE portaal.instellingen ADD CONSTRAINT ex_instellingen_periode
    EXCLUDE USING gist (regio_id WITH =, sleutel WITH =, daterange(van, tot) WITH &&);
ALTER TABLE portaal.criteria ADD CONSTRAINT ex_criteria_periode
    EXCLUDE USING gist (regio_id WITH =, soort WITH =, volgorde WITH =, daterange(van, tot) WITH &&);

-- Earlier rows of what can be changed, whole. Notes have their own table (notitie_versies).
CREATE TABLE portaal.rijversies (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    casus_id uuid REFERENCES portaal.casussen,
    gezin_id uuid REFERENCES portaal.gezinnen,
    deel text NOT NULL,
    tabel text NOT NULL,
    rij_id uuid NOT NULL,
    versie integer NOT NULL,
    inhoud jsonb NOT NULL,
    vervangen_op timestamptz NOT NULL DEFAULT now(),
    vervangen_door uuid,
    CHECK (num_nonnulls(casus_id, gezin_id) = 1));
-- Serves the earlier versions of one record.
CREATE INDEX ix_rijversies_rij ON portaal.rijversies (rij_id, versie DESC);
CREATE INDEX ix_rijversies_casus ON portaal.rijversies (casus_id);
CREATE INDEX ix_rijversies_gezin ON portaal.rijversies (gezin_id);

-- A part granted by hand and a part shared for an expertisevraag are two facts: each ends on its own.
ALTER TABLE portaal.toegangen DROP CONSTRAINT ex_toegangen_periode;
ALTER TABLE portaal.toegangen ADD CONSTRAINT ex_toegangen_periode
    EXCLUDE USING gist (casus_id WITH =, gebruiker_id WITH =, deel WITH =, tstzrange(van, tot) WITH &&) WHERE (NOT voor_vraag);
ALTER TABLE portaal.toegangen ADD CONSTRAINT ex_toegangen_voor_vraag
    EXCLUDE USING gist (casus_id WITH =, gebruiker_id WITH =, deel WITH =, tstzrange(van, tot) WITH &&) WHERE (voor_vraag);
