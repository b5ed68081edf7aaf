GRANT EXECUTE ON FUNCTION toegang.begin_sessie, toegang.sessiestand TO portaal_app;
