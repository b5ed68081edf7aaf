-- The second step of signing in: a secret that only the portal can read, codes that work once, and how often someone guessed.
ALTER TABLE identiteit.accounts
    ADD COLUMN codesleutel text,
    ADD COLUMN herstelcodes text[] NOT NULL DEFAULT '{}',
    -- The period of 30 seconds of the last code that was used: that code and older ones are refused.
    ADD COLUMN laatste_tijdvak bigint NOT NULL DEFAULT 0,
    -- Wrong codes since the last good one; the lock-out alone would allow hundreds of guesses a day.
    ADD COLUMN codefouten integer NOT NULL DEFAULT 0;

-- Who asked to take away someone's second step, and who decided. Two people: written here too, whatever the functions forget.
CREATE TABLE portaal.stapherstel (
    id uuid PRIMARY KEY,
    regio_id uuid NOT NULL REFERENCES portaal.regios,
    gebruiker_id uuid NOT NULL REFERENCES portaal.gebruikers,
    reden varchar(500) NOT NULL,
    gevraagd_door uuid NOT NULL REFERENCES portaal.gebruikers,
    gevraagd_op timestamptz NOT NULL DEFAULT now(),
    beoordeeld_door uuid REFERENCES portaal.gebruikers,
    beoordeeld_op timestamptz,
    toegestaan boolean,
    CONSTRAINT ck_stapherstel_beoordeeld CHECK (num_nulls(beoordeeld_door, beoordeeld_op, toegestaan) IN (0, 3)),
    CONSTRAINT ck_stapherstel_twee CHECK (
        gevraagd_door <> gebruiker_id
        AND (toegestaan IS NOT TRUE OR (beoordeeld_door <> gevraagd_door AND beoordeeld_door <> gebruiker_id))));
-- One open request per user.
CREATE UNIQUE INDEX ux_stapherstel_open ON portaal.stapherstel (gebruiker_id) WHERE beoordeeld_op IS NULL;
-- Serves the list of a region.
CREATE INDEX ix_stapherstel_regio ON portaal.stapherstel (regio_id, gevraagd_op DESC);
