-- The second step: portaal_app reads it to compare a code, and writes it through the functions of 46.tweedestap.sql and 47.account.sql only.
GRANT UPDATE (user_name, normalized_user_name, email, normalized_email, email_confirmed, password_hash, security_stamp, concurrency_stamp,
    phone_number, phone_number_confirmed, lockout_end, lockout_enabled, access_failed_count) ON identiteit.accounts TO portaal_app;
CREATE OR REPLACE TRIGGER logboek AFTER INSERT OR UPDATE OR DELETE ON portaal.stapherstel FOR EACH ROW EXECUTE FUNCTION portaal.logboek_wijziging('gebruiker_id', '');

-- What the database is at, for a start that must refuse when it does not fit. Nothing about anyone.
CREATE OR REPLACE FUNCTION toegang.databaseversie() RETURNS TABLE (migraties text[], vingerafdruk text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT ARRAY(SELECT migration_id::text FROM portaal.migraties ORDER BY 1), (SELECT v.vingerafdruk FROM toegang.sql_versie v LIMIT 1)
$$;
REVOKE ALL ON FUNCTION toegang.databaseversie() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION
    toegang.stel_tweede_stap_in, toegang.neem_tweede_stap, toegang.vraag_stapherstel, toegang.beoordeel_stapherstel, toegang.stapherstel_in,
    toegang.log_uit, toegang.wijzig_wachtwoord, toegang.stel_wachtwoord_in, toegang.vervang_tweede_stap, toegang.vernieuw_herstelcodes, toegang.databaseversie TO portaal_app;
