-- The logboek itself stays closed to portaal_app; these functions check and log. After 60.beleid.sql, which takes every right away first.
GRANT EXECUTE ON FUNCTION toegang.heeft_casus, toegang.logboek_inzien, toegang.logboek_opvallend TO portaal_app;
