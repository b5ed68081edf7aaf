-- The functions of 43.uitstroom.sql that the portal calls.
GRANT EXECUTE ON FUNCTION
    toegang.wijzig_fase, toegang.slot_kader, toegang.wijzig_kader, toegang.leg_uitstroom_vast, toegang.leg_nazorg_vast, toegang.sluit_casus, toegang.heropen_casus, toegang.neem_afschrift TO portaal_app;
