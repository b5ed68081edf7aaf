using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;

namespace ProeftuinPortaal.Domain.Aanmeldingen;

/// <summary>What the aanmelder fills in about one member of the household.</summary>
public sealed record Persoongegevens(string? Voornaam, string? Achternaam, DateOnly? Geboortedatum, Gezinsrol? Gezinsrol);

/// <summary>What the aanmelder fills in: the joint form of the region (F002).</summary>
public sealed record Aanmeldinggegevens
{
    public const int TekstMaxLength = 60_000;
    public const int MaxPersonen = 30;

    public Instroomroute? Route { get; init; }

    public string? Achternaam { get; init; }

    public string? Reden { get; init; }

    public string? VeiligheidNu { get; init; }

    public string? Geprobeerd { get; init; }

    public Grondslag? Grondslag { get; init; }

    public string? GrondslagToelichting { get; init; }

    public string? Postcodegebied { get; init; }

    public Afstemming Afstemming { get; init; } = new(null, null);

    public string? VeiligContact { get; init; }

    public IReadOnlyList<Persoongegevens> Personen { get; init; } = [];

    /// <summary>Every objection, each with the field it belongs to.</summary>
    /// <param name="routes">The routes that the region uses.</param>
    /// <param name="vandaag">In Europe/Amsterdam.</param>
    public IEnumerable<Error> Check(IReadOnlyCollection<Instroomroute> routes, DateOnly vandaag) =>
    [
        .. CheckVerplicht(routes),
        .. CheckTeksten(),
        .. Postcodegebied is { Length: > 0 } postcode && !Huishouden.IsPostcodegebied(postcode.Trim()) ? [AanmeldingErrors.Postcodegebied] : Array.Empty<Error>(),
        .. Afstemming.Check(vandaag, isVerplicht: false),
        .. CheckPersonen(vandaag),
    ];

    private IEnumerable<Error> CheckVerplicht(IReadOnlyCollection<Instroomroute> routes)
    {
        if (Route is null)
        {
            yield return AanmeldingErrors.RouteOntbreekt;
        }
        else if (!routes.Contains(Route.Value))
        {
            yield return AanmeldingErrors.RouteNietInRegio;
        }

        if (Grondslag is null)
        {
            yield return AanmeldingErrors.GrondslagOntbreekt;
        }

        // What was tried is the lokaal team's own knowledge; the other routes may not know it (F002).
        if (Route == Instroomroute.LokaalTeam && string.IsNullOrWhiteSpace(Geprobeerd))
        {
            yield return AanmeldingErrors.GeprobeerdOntbreekt;
        }
    }

    private IEnumerable<Error> CheckTeksten() =>
    [
        .. Tekstregel.Verplicht(Achternaam, Persoon.NaamMaxLength, AanmeldingErrors.AchternaamOntbreekt),
        .. Tekstregel.Verplicht(Reden, TekstMaxLength, AanmeldingErrors.RedenOntbreekt),
        .. Tekstregel.Verplicht(VeiligheidNu, TekstMaxLength, AanmeldingErrors.VeiligheidOntbreekt),
        .. Tekstregel.Optioneel(Geprobeerd, TekstMaxLength, nameof(Geprobeerd)),
        .. Tekstregel.Verplicht(GrondslagToelichting, TekstMaxLength, AanmeldingErrors.ToelichtingOntbreekt),
        .. Tekstregel.Optioneel(VeiligContact, Casus.VeiligContactMaxLength, nameof(VeiligContact)),
    ];

    private IEnumerable<Error> CheckPersonen(DateOnly vandaag)
    {
        if (Personen.Count is 0 or > MaxPersonen)
        {
            yield return Personen.Count == 0 ? AanmeldingErrors.GeenPersonen : AanmeldingErrors.TeVeelPersonen;
        }

        foreach (var (i, persoon) in Personen.Index())
        {
            foreach (var error in Check(persoon, vandaag))
            {
                yield return error with { Field = $"{nameof(Personen)}.{i}.{error.Field}" };
            }
        }
    }

    private IEnumerable<Error> Check(Persoongegevens persoon, DateOnly vandaag) =>
    [
        .. Tekstregel.Verplicht(persoon.Voornaam, Persoon.NaamMaxLength, AanmeldingErrors.VoornaamOntbreekt),
        .. Tekstregel.Optioneel(persoon.Achternaam, Persoon.NaamMaxLength, nameof(persoon.Achternaam)),
        .. persoon.Gezinsrol is null ? [AanmeldingErrors.GezinsrolOntbreekt] : Array.Empty<Error>(),
        .. BezwaarTegenGeboortedatum(persoon, vandaag) is { } bezwaar ? [bezwaar] : Array.Empty<Error>(),
    ];

    // Not known is fine; what is known must be possible.
    private Error? BezwaarTegenGeboortedatum(Persoongegevens persoon, DateOnly vandaag) => persoon switch
    {
        { Geboortedatum: null } => null,
        { Geboortedatum: var dag } when dag > vandaag => AanmeldingErrors.GeborenInToekomst,
        { Geboortedatum: var dag } when dag < vandaag.AddYears(-Persoon.MaxLeeftijd) => AanmeldingErrors.TeOud,
        { Gezinsrol: Gezinnen.Gezinsrol.Ouder } when Personen.Any(kind =>
            kind.Gezinsrol == Gezinnen.Gezinsrol.Kind && kind.Geboortedatum <= persoon.Geboortedatum) => AanmeldingErrors.OuderJongerDanKind,
        _ => null,
    };
}

/// <summary>With whom in the lokaal team it was aligned, and when (F003).</summary>
public sealed record Afstemming(DateOnly? AfgestemdOp, string? AfgestemdMet)
{
    /// <summary>Every objection, each with the field it belongs to.</summary>
    public IEnumerable<Error> Check(DateOnly vandaag, bool isVerplicht)
    {
        var heeftMet = !string.IsNullOrWhiteSpace(AfgestemdMet);
        if (AfgestemdOp is null && (isVerplicht || heeftMet))
        {
            yield return AanmeldingErrors.AfgestemdOpOntbreekt;
        }
        else if (AfgestemdOp > vandaag)
        {
            yield return AanmeldingErrors.AfgestemdInToekomst;
        }

        if (!heeftMet && (isVerplicht || AfgestemdOp is not null))
        {
            yield return AanmeldingErrors.AfgestemdMetOntbreekt;
        }
        else if (heeftMet && Schrift.Bezwaar(AfgestemdMet!, Aanmelding.AfgestemdMetMaxLength) is { } bezwaar)
        {
            yield return new(ErrorKind.Invalid, bezwaar, nameof(AfgestemdMet));
        }
    }
}
