namespace ProeftuinPortaal.Domain.Toegang;

/// <summary>One action, named after its use case. Each has one line in <see cref="Rechten"/>.</summary>
public enum Bevoegdheid
{
    VandaagInzien,
    AccountInzien,
    CasussenInzien,
    CasusStarten,
    CasusInzien,
    GezinInzien,
    TijdlijnInzien,
    NotitieVastleggen,
    NotitieHerzien,
    ToegangInzien,
    ToegangGeven,
    ToegangBeeindigen,
    VasteContactpersoonToewijzen,
    FaseWijzigen,
    KaderWijzigen,
    VeiligContactWijzigen,

    // Instroom
    AanmeldingIndienen,
    AanmeldingIntrekken,
    InstroomInzien,
    InstroomAgenderen,
    InstroomBesluiten,

    // Gezin en tijdlijn
    PersoonVastleggen,
    PersoonHerzien,
    HuishoudenVastleggen,
    HuishoudenHerzien,
    ContactmomentVastleggen,
    ContactmomentHerzien,
    IntakeVastleggen,
    HulpVastleggen,
    HulpHerzien,
    AfschriftNemen,

    // Plan
    PlanInzien,
    Top3Vaststellen,
    AnalyseVastleggen,
    ReactieVastleggen,
    PlanreactieGeven,
    ActieVastleggen,
    ActieHerzien,

    // Expertise
    ExpertiseInzien,
    ExpertiseVragen,
    ExpertiseIntrekken,
    ExpertiseAfsluiten,
    ExpertisedeelDelen,
    ExpertisedeelWeigeren,
    ExpertisewerklijstInzien,
    ExpertiseOppakken,
    ExpertiseTeruggeven,
    ExpertiseBeantwoorden,
    ExpertisedeelVragen,

    // Evaluatie
    EvaluatieInzien,
    UitstroomVastleggen,
    NazorgVastleggen,
    CasusSluiten,
    CasusHeropenen,

    // Regio
    DashboardInzien,
    LogboekInzien,
    BeheerInzien,
    GebruikerMaken,
    GebruikerBeeindigen,
    RolGeven,
    RolBeeindigen,
    OrganisatieMaken,
    InstellingWijzigen,
    InstellingIntrekken,
    InstellingenOvernemen,
    CriteriaVastleggen,
    CriteriaIntrekken,
    WerkgebiedVastleggen,
    WerkgebiedBeeindigen,
    RegioInzien,
    StapherstelVragen,
    StapherstelBeoordelen,
    WachtwoordlinkMaken,
}
