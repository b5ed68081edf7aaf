using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;

namespace ProeftuinPortaal.Domain.Gezinnen;

/// <summary>A member of one gezin. There is no regional register of persons.</summary>
public sealed class Persoon
{
    public const int NaamMaxLength = 200;

    /// <summary>In years; an older date of birth is a slip of the finger.</summary>
    public const int MaxLeeftijd = 120;

    private Persoon(PersoonId id, GezinId gezinId, string voornaam, string achternaam, DateOnly? geboortedatum, Gezinsrol gezinsrol)
    {
        Id = id;
        GezinId = gezinId;
        Voornaam = voornaam;
        Achternaam = achternaam;
        Geboortedatum = geboortedatum;
        Gezinsrol = gezinsrol;
    }

    public PersoonId Id { get; private set; }

    public GezinId GezinId { get; private set; }

    public string Voornaam { get; private set; }

    public string Achternaam { get; private set; }

    /// <summary>Null when not known.</summary>
    public DateOnly? Geboortedatum { get; private set; }

    public Gezinsrol Gezinsrol { get; private set; }

    /// <summary>1 when new, raised by every change: the token of the lost race.</summary>
    public int Versie { get; private set; } = 1;

    /// <summary>Adds a member to the family of a case.</summary>
    /// <param name="gezin">Everyone who is in it already.</param>
    public static Result<Persoon> LegVast(Casus casus, Persoonsgegevens gegevens, IReadOnlyList<Persoon> gezin, DateOnly vandaag)
    {
        Error[] errors = [.. gegevens.Check(casus, gezin, vandaag)];
        if (errors.Length > 0)
        {
            return errors;
        }

        var persoon = new Persoon(IEntityId<PersoonId>.New(), casus.GezinId, "", "", null, default);
        persoon.Neem(gegevens);
        return persoon;
    }

    /// <summary>Changes what is known of a member.</summary>
    /// <param name="gezin">The whole family, this member included.</param>
    public Result Herzie(Casus casus, Persoonsgegevens gegevens, IReadOnlyList<Persoon> gezin, DateOnly vandaag)
    {
        Error[] errors = [.. gegevens.Check(casus, [.. gezin.Where(persoon => persoon.Id != Id)], vandaag)];
        if (errors.Length > 0)
        {
            return Result.Failure(errors);
        }

        Neem(gegevens);
        Versie++;
        return Result.Success();
    }

    /// <summary>Whole years on a day; null when the date of birth is not known.</summary>
    public static int? Leeftijd(DateOnly? geboortedatum, DateOnly dag) => geboortedatum is not { } geboren ? null
        : dag.Year - geboren.Year - ((dag.Month, dag.Day).CompareTo((geboren.Month, geboren.Day)) < 0 ? 1 : 0);

    private void Neem(Persoonsgegevens gegevens) => (Voornaam, Achternaam, Geboortedatum, Gezinsrol) =
        (Schrift.Opgeschoond(gegevens.Voornaam), Schrift.Opgeschoond(gegevens.Achternaam), gegevens.Geboortedatum, gegevens.Gezinsrol!.Value);
}

/// <summary>What is filled in about a family member.</summary>
public sealed record Persoonsgegevens(string? Voornaam, string? Achternaam, DateOnly? Geboortedatum, Gezinsrol? Gezinsrol)
{
    /// <summary>Every objection, each with the field it belongs to.</summary>
    /// <param name="anderen">The other members of the family.</param>
    public IEnumerable<Error> Check(Casus casus, IReadOnlyList<Persoon> anderen, DateOnly vandaag)
    {
        if (casus.IsAfgesloten)
        {
            yield return CasusErrors.Afgesloten;
        }

        foreach (var error in Tekstregel.Check(Voornaam, nameof(Voornaam), Persoon.NaamMaxLength, "Vul de voornaam in.")
                     .Concat(Tekstregel.Check(Achternaam, nameof(Achternaam), Persoon.NaamMaxLength, "Vul de achternaam in.")))
        {
            yield return error;
        }

        if (Gezinsrol is null)
        {
            yield return PersoonErrors.GezinsrolOntbreekt;
        }

        if (Geboortedatum is { } geboren && CheckGeboren(geboren, anderen, vandaag) is { } bezwaar)
        {
            yield return bezwaar;
        }
    }

    private Error? CheckGeboren(DateOnly geboren, IReadOnlyList<Persoon> anderen, DateOnly vandaag) =>
        geboren > vandaag ? PersoonErrors.GeborenInToekomst
        : geboren < vandaag.AddYears(-Persoon.MaxLeeftijd) ? PersoonErrors.GeborenTeLangGeleden
        : Gezinsrol == Gezinnen.Gezinsrol.Ouder && anderen.Any(ander => ander.Gezinsrol == Gezinnen.Gezinsrol.Kind && ander.Geboortedatum <= geboren)
            ? PersoonErrors.OuderJongerDanKind
        : Gezinsrol == Gezinnen.Gezinsrol.Kind && anderen.Any(ander => ander.Gezinsrol == Gezinnen.Gezinsrol.Ouder && ander.Geboortedatum >= geboren)
            ? PersoonErrors.KindOuderDanOuder
        : null;
}

/// <summary>What can be wrong with a family member, in the user's words.</summary>
public static class PersoonErrors
{
    public static readonly Error GezinsrolOntbreekt =
        new(ErrorKind.Invalid, "Kies wie deze persoon is in het gezin.", nameof(Persoonsgegevens.Gezinsrol));

    public static readonly Error GeborenInToekomst =
        new(ErrorKind.Invalid, "Deze geboortedatum moet nog komen. Controleer de datum, of laat hem leeg.", nameof(Persoonsgegevens.Geboortedatum));

    public static readonly Error GeborenTeLangGeleden =
        new(ErrorKind.Invalid, "Deze geboortedatum is meer dan 120 jaar geleden. Controleer het jaartal, of laat de datum leeg.", nameof(Persoonsgegevens.Geboortedatum));

    public static readonly Error OuderJongerDanKind =
        new(ErrorKind.Invalid, "Deze ouder is dan niet ouder dan een kind in het gezin. Controleer beide geboortedata, of de plaats in het gezin.", nameof(Persoonsgegevens.Geboortedatum));

    public static readonly Error KindOuderDanOuder =
        new(ErrorKind.Invalid, "Dit kind is dan niet jonger dan een ouder in het gezin. Controleer beide geboortedata, of de plaats in het gezin.", nameof(Persoonsgegevens.Geboortedatum));

    public static readonly Error HoortNietBijGezin =
        new(ErrorKind.Invalid, "Deze persoon hoort niet bij dit gezin. Kies iemand uit de lijst.");
}
