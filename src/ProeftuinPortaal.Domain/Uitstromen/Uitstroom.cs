using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Uitstromen;

/// <summary>Why the work together ends.</summary>
public enum Uitstroomreden
{
    DoelenBereikt,
    VerderMetLokaleHulp,
    OvergedragenAanJeugdbescherming,
    GezinStopt,
    Verhuisd,
    Anders,
}

/// <summary>How a family leaves the proeftuin (F077). After it the contactpersoon alone still sees the case, until the nazorg is done.</summary>
public sealed record Uitstroom(
    Guid Id, CasusId CasusId, Uitstroomreden Reden, string Toelichting, string GezinVindt, string BlijftContact, DateOnly UitstroomOp,
    GebruikerId AuteurId, OrganisatieId BronhouderId, DateTimeOffset VastgelegdOp);

/// <summary>An answer to one criterium at uitstroom.</summary>
public sealed record Uitstroomweging(Guid UitstroomId, CasusId CasusId, Guid CriteriumId, Criteriumantwoord Antwoord);

/// <summary>How it is with the family at a moment of nazorg (F078).</summary>
public enum Nazorgresultaat
{
    Veilig,
    Onveilig,
    Onbekend,
}

/// <summary>A day after uitstroom on which the contactpersoon asks how it is.</summary>
public sealed class Nazorgmoment
{
    private Nazorgmoment(Guid id, CasusId casusId, DateOnly geplandOp)
    {
        Id = id;
        CasusId = casusId;
        GeplandOp = geplandOp;
    }

    public Guid Id { get; private set; }

    public CasusId CasusId { get; private set; }

    public DateOnly GeplandOp { get; private set; }

    public Nazorgresultaat? Resultaat { get; private set; }

    public string? Toelichting { get; private set; }

    public GebruikerId? VastgelegdDoor { get; private set; }

    public DateTimeOffset? VastgelegdOp { get; private set; }

    public int Versie { get; private set; } = 1;
}

/// <summary>A clean text taken to the own system of an organisation (F127): what, which version, by whom. Not the text itself.</summary>
public sealed record Afschrift(
    Guid Id, CasusId CasusId, string Soort, Guid RijId, int RijVersie, GebruikerId GenomenDoor, OrganisatieId OrganisatieId, DateTimeOffset GenomenOp);
