-- The agreements of a region: only through their functions, and each change in the logboek.
CREATE OR REPLACE TRIGGER logboek AFTER INSERT OR UPDATE OR DELETE ON portaal.criteria FOR EACH ROW EXECUTE FUNCTION portaal.logboek_wijziging('id', '');

GRANT EXECUTE ON FUNCTION toegang.trek_instelling_in, toegang.leg_criteria_vast, toegang.trek_criteria_in TO portaal_app;
