using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Aanmeldingen;

/// <summary>What the criteria of the region advise; nobody has to follow it (F005).</summary>
public enum Instroomadvies
{
    /// <summary>As many yes as no, or not every question answered.</summary>
    Geen,

    SamenStarten,
    NietSamenStarten,
}

/// <summary>The rule behind the advice: every question is put so that yes speaks for starting together; uncertain counts for neither.</summary>
public static class Weegadvies
{
    public static Instroomadvies Van(IReadOnlyCollection<Criteriumantwoord?> antwoorden)
    {
        ArgumentNullException.ThrowIfNull(antwoorden);
        if (antwoorden.Count == 0 || antwoorden.Contains(null))
        {
            return Instroomadvies.Geen;
        }

        var verschil = antwoorden.Count(antwoord => antwoord == Criteriumantwoord.Ja) - antwoorden.Count(antwoord => antwoord == Criteriumantwoord.Nee);
        return verschil > 0 ? Instroomadvies.SamenStarten : verschil < 0 ? Instroomadvies.NietSamenStarten : Instroomadvies.Geen;
    }

    /// <summary>Whether a decision departs from the advice, and so needs a motivation.</summary>
    public static bool WijktAf(this Instroomadvies advies, Instroomuitkomst uitkomst) => advies switch
    {
        Instroomadvies.SamenStarten => uitkomst != Instroomuitkomst.SamenStarten,
        Instroomadvies.NietSamenStarten => uitkomst == Instroomuitkomst.SamenStarten,
        _ => false,
    };
}

/// <summary>Between which bounds a decision is made: what the region offers, and who can carry it now.</summary>
/// <param name="Criteria">The questions of the region, in their order.</param>
/// <param name="Regiehouders">Who can be casusregisseur in the region.</param>
/// <param name="Contactpersonen">Who can be vaste contactpersoon in the region.</param>
/// <param name="BekendeGezinnen">Families that the double check found, with the number of their open casus; null when they have none.</param>
public sealed record Besluitruimte(
    bool ConsultBeschikbaar, IReadOnlyList<Guid> Criteria, IReadOnlySet<GebruikerId> Regiehouders, IReadOnlySet<GebruikerId> Contactpersonen,
    IReadOnlyDictionary<GezinId, string?> BekendeGezinnen)
{
    /// <summary>In this region the lokaal team keeps the regie of a casus.</summary>
    public bool RegieBijLokaalTeam { get; init; }

    /// <summary>The family lives where the work of the proeftuin stands still.</summary>
    public bool IsGepauzeerd { get; init; }
}

/// <summary>What the procesregisseur fills in: the decision (F006).</summary>
public sealed record Besluitgegevens
{
    public Instroomuitkomst? Uitkomst { get; init; }

    public GebruikerId? Regiehouder { get; init; }

    /// <summary>Only with SamenStarten.</summary>
    public GebruikerId? VasteContactpersoon { get; init; }

    /// <summary>Only with SamenStarten: whether this is a family that the double check found. Null when not said.</summary>
    public bool? IsBekendGezin { get; init; }

    public GezinId? BekendGezin { get; init; }

    public string? Motivering { get; init; }

    public string? Terugkoppeling { get; init; }

    public string? Afwijking { get; init; }

    /// <summary>Answers by criterium; null when not answered.</summary>
    public IReadOnlyDictionary<Guid, Criteriumantwoord?> Wegingen { get; init; } = new Dictionary<Guid, Criteriumantwoord?>();

    /// <summary>What the answers advise.</summary>
    public Instroomadvies Advies(Besluitruimte ruimte) => Weegadvies.Van([.. ruimte.Criteria.Select(Antwoord)]);

    /// <summary>Every objection, each with the field it belongs to.</summary>
    public IEnumerable<Error> Check(Besluitruimte ruimte) =>
    [
        .. ZijnVragenGewijzigd(ruimte) ? [BesluitErrors.VragenGewijzigd] : ruimte.Criteria.Index().Where(criterium => Antwoord(criterium.Item) is null).Select(criterium => BesluitErrors.NietGewogen(criterium.Index)),
        .. CheckUitkomst(ruimte),
        .. Uitkomst == Instroomuitkomst.SamenStarten ? CheckStart(ruimte) : [],
        .. Tekstregel.Verplicht(Motivering, Aanmeldinggegevens.TekstMaxLength, BesluitErrors.MotiveringOntbreekt),
        .. Tekstregel.Verplicht(Terugkoppeling, Aanmeldinggegevens.TekstMaxLength, BesluitErrors.TerugkoppelingOntbreekt),
    ];

    // A new version of the questions began while the form was open: none of its answers is about them.
    private bool ZijnVragenGewijzigd(Besluitruimte ruimte) => Wegingen.Count > 0 && ruimte.Criteria.Count > 0 && !ruimte.Criteria.Any(Wegingen.ContainsKey);

    private Criteriumantwoord? Antwoord(Guid criterium) => Wegingen.GetValueOrDefault(criterium);

    private IEnumerable<Error> CheckUitkomst(Besluitruimte ruimte)
    {
        if (Uitkomst is not { } uitkomst)
        {
            yield return BesluitErrors.UitkomstOntbreekt;
        }
        else if (uitkomst == Instroomuitkomst.AlleenConsult && !ruimte.ConsultBeschikbaar)
        {
            yield return BesluitErrors.GeenConsult;
        }
        else if (uitkomst == Instroomuitkomst.SamenStarten && ruimte.IsGepauzeerd)
        {
            yield return BesluitErrors.GebiedGepauzeerd;
        }
        else if (Advies(ruimte).WijktAf(uitkomst))
        {
            foreach (var error in Tekstregel.Verplicht(Afwijking, Aanmeldinggegevens.TekstMaxLength, BesluitErrors.AfwijkingOntbreekt))
            {
                yield return error;
            }
        }

        if (Regiehouder is not { } regiehouder)
        {
            yield return BesluitErrors.RegiehouderOntbreekt;
        }
        else if (!ruimte.Regiehouders.Contains(regiehouder))
        {
            yield return BesluitErrors.RegiehouderKanNiet;
        }
        else if (Uitkomst == Instroomuitkomst.SamenStarten && ruimte.RegieBijLokaalTeam && !ruimte.Contactpersonen.Contains(regiehouder))
        {
            yield return BesluitErrors.RegieBijLokaalTeam;
        }
    }

    private IEnumerable<Error> CheckStart(Besluitruimte ruimte)
    {
        if (VasteContactpersoon is not { } contactpersoon)
        {
            yield return BesluitErrors.ContactpersoonOntbreekt;
        }
        else if (!ruimte.Contactpersonen.Contains(contactpersoon))
        {
            yield return BesluitErrors.ContactpersoonKanNiet;
        }

        if (ruimte.BekendeGezinnen.Count > 0 && IsBekendGezin is null)
        {
            yield return BesluitErrors.GezinskeuzeOntbreekt;
        }
        else if (IsBekendGezin == true && (BekendGezin is not { } gezin || !ruimte.BekendeGezinnen.ContainsKey(gezin)))
        {
            yield return BesluitErrors.BekendGezinOntbreekt;
        }
        else if (IsBekendGezin == true && ruimte.BekendeGezinnen[BekendGezin!.Value] is { } nummer)
        {
            yield return BesluitErrors.HeeftOpenCasus(nummer);
        }
    }
}
