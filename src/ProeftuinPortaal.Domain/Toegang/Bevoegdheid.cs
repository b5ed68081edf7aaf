namespace ProeftuinPortaal.Domain.Toegang;

/// <summary>One action, named after its use case. Each has one line in <see cref="Rechten"/>.</summary>
public enum Bevoegdheid
{
    VandaagInzien,
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
}
