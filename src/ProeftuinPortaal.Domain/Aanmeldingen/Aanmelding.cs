using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Aanmeldingen;

/// <summary>Identifies an aanmelding.</summary>
public readonly record struct AanmeldingId(Guid Value) : IEntityId<AanmeldingId>
{
    public static AanmeldingId From(Guid value) => new(value);
}

/// <summary>By which way a family comes in (F003).</summary>
public enum Instroomroute
{
    LokaalTeam,
    VeiligThuis,
    Regieteam,
    Jeugdbeschermingstafel,
    Afstemmingsoverleg,
}

/// <summary>On what ground the family's data are shared.</summary>
public enum Grondslag
{
    /// <summary>The family knows and agrees.</summary>
    Toestemming,

    /// <summary>A task by law of the organisation that announces.</summary>
    WettelijkeTaak,

    /// <summary>Step 5 of the meldcode.</summary>
    Meldcode,
}

/// <summary>Where an aanmelding stands (domein.md 4.1).</summary>
public enum Aanmeldingstatus
{
    Ingediend,
    WachtOpAfstemming,
    Geagendeerd,
    Besloten,
    Ingetrokken,
}

/// <summary>A family announced at the one inbox of the region. Sent by toegang.dien_aanmelding_in; after that its sender sees number, status and outcome only.</summary>
public sealed class Aanmelding
{
    public const int NummerMaxLength = 12;
    public const int AfgestemdMetMaxLength = 200;
    public const int RedenIntrekkingMaxLength = 500;

    private readonly List<Aanmeldingpersoon> _personen = [];

    private Aanmelding(AanmeldingId id, RegioId regioId, string nummer, GebruikerId aanmelderId, OrganisatieId bronhouderId, DateTimeOffset ingediendOp)
    {
        Id = id;
        RegioId = regioId;
        Nummer = nummer;
        AanmelderId = aanmelderId;
        BronhouderId = bronhouderId;
        IngediendOp = ingediendOp;
    }

    public AanmeldingId Id { get; private set; }

    public RegioId RegioId { get; private set; }

    /// <summary>What people call it; "A-" and six random signs.</summary>
    public string Nummer { get; private set; }

    public GebruikerId AanmelderId { get; private set; }

    /// <summary>The organisation whose words these are.</summary>
    public OrganisatieId BronhouderId { get; private set; }

    public DateTimeOffset IngediendOp { get; private set; }

    public Instroomroute Route { get; private set; }

    /// <summary>Name of the family; the professionals call it "Gezin …".</summary>
    public string Achternaam { get; private set; } = "";

    public string Reden { get; private set; } = "";

    /// <summary>How safe everyone is now.</summary>
    public string VeiligheidNu { get; private set; } = "";

    /// <summary>What was tried before, and what came of it.</summary>
    public string Geprobeerd { get; private set; } = "";

    public Grondslag Grondslag { get; private set; }

    /// <summary>Who agreed and when, or which task.</summary>
    public string GrondslagToelichting { get; private set; } = "";

    /// <summary>Of the address only the first four digits of the postcode; null when not known.</summary>
    public string? Postcodegebied { get; private set; }

    /// <summary>Day on which the aanmelder aligned with the lokaal team; required before a decision on the route VeiligThuis (F003).</summary>
    public DateOnly? AfgestemdOp { get; private set; }

    public string? AfgestemdMet { get; private set; }

    /// <summary>How the family can be reached safely; goes to the head of the case.</summary>
    public string? VeiligContact { get; private set; }

    public Aanmeldingstatus Status { get; private set; }

    /// <summary>Day of the overleg at which it is discussed; null when not on an agenda.</summary>
    public DateOnly? OverlegOp { get; private set; }

    public string? RedenIntrekking { get; private set; }

    /// <summary>Raised by every change: the token of the lost race.</summary>
    public int Versie { get; private set; } = 1;

    /// <summary>False when the aanmelder had already had too many people checked that day; then nobody looked for known families (F009).</summary>
    public bool IsDubbelGecheckt { get; private set; }

    public IReadOnlyList<Aanmeldingpersoon> Personen => _personen;
}

/// <summary>A member of the household that is announced.</summary>
public sealed record Aanmeldingpersoon(
    Guid Id, AanmeldingId AanmeldingId, int Volgorde, string Voornaam, string Achternaam, DateOnly? Geboortedatum, Gezinsrol Gezinsrol);

/// <summary>Someone with the same surname and birth date, in a known family or in another aanmelding of the region; for the procesregisseur only (F009).</summary>
public sealed record Dubbelchecktreffer(Guid Id, AanmeldingId AanmeldingId, GezinId? GezinId, AanmeldingId? AndereAanmeldingId);

/// <summary>What was decided about an aanmelding (F006).</summary>
public enum Instroomuitkomst
{
    SamenStarten,
    AlleenConsult,
    TerugMetAdvies,

    /// <summary>To MDA++ or the Zorg- en Veiligheidshuis.</summary>
    Opschalen,

    DirectVeiligThuisOfPolitie,
}

/// <summary>The decision: who leads from here, and why. There is one per aanmelding.</summary>
public sealed record Instroombesluit(
    AanmeldingId AanmeldingId, RegioId RegioId, Instroomuitkomst Uitkomst, GebruikerId RegiehouderId, GebruikerId? VasteContactpersoonId, string Motivering,
    string Terugkoppeling, GebruikerId BeslotenDoor, DateTimeOffset BeslotenOp, CasusId? CasusId)
{
    /// <summary>Why the decision departs from what the criteria advise; null when it follows them (F005).</summary>
    public string? Afwijking { get; init; }
}

/// <summary>An answer to one criterium in the weighing of an aanmelding.</summary>
public sealed record Weging(AanmeldingId AanmeldingId, Guid CriteriumId, Criteriumantwoord Antwoord);
