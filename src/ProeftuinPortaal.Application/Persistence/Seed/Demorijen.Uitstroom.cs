using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Domain.Uitstromen;

namespace ProeftuinPortaal.Application.Persistence.Seed;

internal sealed record Expertisevraagrij(
    Guid Id, Guid CasusId, Guid RegioId, Gebruikerrij Vrager, DateTimeOffset GevraagdOp, Expertisethema Thema, Organisatierij GerichtAan, DateOnly UiterlijkOp,
    Expertisestatus Status, string Tekst)
{
    public Gebruikerrij? OpgepaktDoor { get; init; }

    public DateTimeOffset? OpgepaktOp { get; init; }

    public DateTimeOffset? BeantwoordOp { get; init; }

    public DateTimeOffset? AfgeslotenOp { get; init; }

    public Expertiseoordeel? Oordeel { get; init; }

    public string? RedenTeruggave { get; init; }

    public int Versie { get; init; } = 1;
}

internal sealed record Vraagdeelrij(Guid VraagId, Guid CasusId, Dossierdeel Deel, DateTimeOffset? GevraagdOp, DateTimeOffset? GedeeldOp);

internal sealed record Expertisenotitierij(
    Guid Id, Guid VraagId, Guid CasusId, Gebruikerrij Auteur, Bevoegdheidsgrond Grond, string Tekst, DateTimeOffset VastgelegdOp);

internal sealed record Uitstroomrij(
    Guid Id, Guid CasusId, Uitstroomreden Reden, string Toelichting, string GezinVindt, string BlijftContact, DateOnly UitstroomOp, Gebruikerrij Auteur,
    DateTimeOffset VastgelegdOp);

internal sealed record Nazorgrij(Guid Id, Guid CasusId, DateOnly GeplandOp)
{
    public Nazorgresultaat? Resultaat { get; init; }

    public string? Toelichting { get; init; }

    public Gebruikerrij? VastgelegdDoor { get; init; }

    public DateTimeOffset? VastgelegdOp { get; init; }
}

internal sealed partial class Demoset
{
    public List<Expertisevraagrij> Expertisevragen { get; } = [];

    public List<Vraagdeelrij> Vraagdelen { get; } = [];

    public List<Expertisenotitierij> Expertisenotities { get; } = [];

    public List<Uitstroomrij> Uitstromen { get; } = [];

    public List<Nazorgrij> Nazorgmomenten { get; } = [];
}
