using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Casussen;

/// <summary>Identifies a case.</summary>
public readonly record struct CasusId(Guid Value) : IEntityId<CasusId>
{
    public static CasusId From(Guid value) => new(value);
}

/// <summary>The work of the partners around one gezin. Started by toegang.start_casus, so it has no factory here.</summary>
public sealed class Casus
{
    public const int NummerMaxLength = 12;
    public const int VeiligContactMaxLength = 500;

    private readonly List<Casusrol> _casusrollen = [];
    private readonly List<DossierdeelToegang> _toegangen = [];
    private readonly List<Casusfase> _fasen = [];
    private readonly List<Casuskader> _kaders = [];

    private Casus(CasusId id, GezinId gezinId, RegioId regioId, string nummer, GebruikerId vasteContactpersoonId)
    {
        Id = id;
        GezinId = gezinId;
        RegioId = regioId;
        Nummer = nummer;
        VasteContactpersoonId = vasteContactpersoonId;
    }

    public CasusId Id { get; private set; }

    public GezinId GezinId { get; private set; }

    public RegioId RegioId { get; private set; }

    /// <summary>What people call the case; safe in addresses and titles, unlike a name, and it tells nothing about volume.</summary>
    public string Nummer { get; private set; }

    /// <summary>The one steady face of the family, always from a lokaal team. Changed by toegang.wijs_contactpersoon_toe only.</summary>
    public GebruikerId VasteContactpersoonId { get; private set; }

    /// <summary>How the family can be reached safely, such as "niet bellen als partner thuis is"; shown on every page of the case.</summary>
    public string? VeiligContact { get; private set; }

    /// <summary>Raised by every change of <see cref="VeiligContact"/>: the token of the lost race, so that another fase is none.</summary>
    public int VeiligContactVersie { get; private set; } = 1;

    public DateOnly GestartOp { get; private set; }

    public DateOnly? AfgeslotenOp { get; private set; }

    /// <summary>Raised by every change of the case itself: the token of the lost race.</summary>
    public int Versie { get; private set; }

    public bool IsAfgesloten => AfgeslotenOp is not null;

    public IReadOnlyList<Casusrol> Casusrollen => _casusrollen;

    public IReadOnlyList<DossierdeelToegang> Toegangen => _toegangen;

    public IReadOnlyList<Casusfase> Fasen => _fasen;

    public IReadOnlyList<Casuskader> Kaders => _kaders;

    /// <summary>Changes how the family can be reached safely; nothing means that there is nothing special to it any more.</summary>
    public Result WijzigVeiligContact(string? tekst)
    {
        Error[] errors =
        [
            .. IsAfgesloten ? [CasusErrors.Afgesloten] : Array.Empty<Error>(),
            .. Tekstregel.Optioneel(tekst, VeiligContactMaxLength, nameof(VeiligContact)),
        ];
        if (errors.Length > 0)
        {
            return Result.Failure(errors);
        }

        // The same text is no change: who chose that of the other after a lost race has what they want.
        if (Tekstregel.OfNiets(tekst) is var nieuw && nieuw != VeiligContact)
        {
            VeiligContact = nieuw;
            VeiligContactVersie++;
            Versie++;
        }

        return Result.Success();
    }
}

/// <summary>What one user does in one case, from and until an instant (half-open).</summary>
public sealed record Casusrol(
    Guid Id, CasusId CasusId, GebruikerId GebruikerId, Casusrolsoort Soort, DateTimeOffset Van, DateTimeOffset? Tot)
{
    public const int RedenMaxLength = 500;

    /// <summary>Why it was given; null for who came with the start of the case.</summary>
    public string? Reden { get; init; }
}

/// <summary>A part of the file granted to one user in one case, on top of the case role, with a reason and a term.</summary>
public sealed record DossierdeelToegang(
    Guid Id, CasusId CasusId, GebruikerId GebruikerId, Dossierdeel Deel, DateTimeOffset Van, DateTimeOffset? Tot, string Reden)
{
    /// <summary>Shared for an expertisevraag: counts for a Vraagexpert only, and ends with the question, never by hand.</summary>
    public bool VoorVraag { get; init; }
}

/// <summary>Where the work in a case stands. Source: domein.md 4.1 (Casus) and the visie Gefaseerd Samenwerken aan Veiligheid.</summary>
public enum Fase
{
    Intake,
    DirecteVeiligheid,
    RisicogestuurdeZorg,
    Herstel,
    Nazorg,
}

/// <summary>The frame in which help is given: voluntary, under pressure, or ordered by a judge.</summary>
public enum Kader
{
    Vrijwillig,
    Drang,
    Gedwongen,
}

/// <summary>The fase of a case during a period; a new fase ends the one before.</summary>
public sealed record Casusfase(Guid Id, CasusId CasusId, Fase Fase, DateOnly Van, DateOnly? Tot)
{
    /// <summary>Why it changed; null for the first fase and for history without a reason.</summary>
    public string? Reden { get; init; }
}

/// <summary>The kader of a case during a period; a new kader ends the one before.</summary>
public sealed record Casuskader(Guid Id, CasusId CasusId, Kader Kader, DateOnly Van, DateOnly? Tot)
{
    /// <summary>Why it changed; null for the first kader and for history without a reason.</summary>
    public string? Reden { get; init; }
}

/// <summary>What can be wrong with a case, in the user's words.</summary>
public static class CasusErrors
{
    public static readonly Error Afgesloten =
        new(ErrorKind.Invalid, "Deze casus is afgesloten. Je kunt hem nog lezen, maar er niets meer aan toevoegen.");

    public static readonly Error FaseOntbreekt = new(ErrorKind.Invalid, "Kies de nieuwe fase.", "Fase");

    public static readonly Error RedenOntbreekt = new(ErrorKind.Invalid, "Schrijf op waarom.", "Reden");
}
