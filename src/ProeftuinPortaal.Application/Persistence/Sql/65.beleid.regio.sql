-- Beheer and the figures of a region: only through their functions. After 60.beleid.sql, which takes every right away first.
CREATE OR REPLACE TRIGGER logboek AFTER INSERT OR UPDATE OR DELETE ON portaal.instellingen FOR EACH ROW EXECUTE FUNCTION portaal.logboek_wijziging('id', '');

GRANT EXECUTE ON FUNCTION
    toegang.cijfers, toegang.maak_gebruiker, toegang.vernieuw_uitnodiging, toegang.maak_wachtwoordlink, toegang.beeindig_gebruiker, toegang.geef_rol, toegang.beeindig_rol,
    toegang.maak_organisatie, toegang.wijzig_instelling TO portaal_app;
