GRANT EXECUTE ON FUNCTION toegang.begin_sessie, toegang.neem_wachtwoord, toegang.sessiestand TO portaal_app;
