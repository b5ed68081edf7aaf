using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Tijdlijnen;

namespace ProeftuinPortaal.Domain.Plannen;

/// <summary>What one family member says of a situation, as filled in; nothing said is no beleving.</summary>
public sealed record Belevinggegevens(PersoonId PersoonId, string? Woorden);

/// <summary>One place of the Top-3 as filled in. A place where nothing was written is no situation.</summary>
/// <param name="LijnId">Of the situation in the version before; null for a new one.</param>
public sealed record Situatiegegevens(Guid? LijnId, int? Rang, string? Omschrijving, string? Voorbeelden, string? Risicofactoren, Situatiestatus? Status)
{
    public IReadOnlyList<Belevinggegevens> Belevingen { get; init; } = [];

    public bool IsLeeg => string.IsNullOrWhiteSpace(Omschrijving) && string.IsNullOrWhiteSpace(Voorbeelden) && string.IsNullOrWhiteSpace(Risicofactoren)
        && Belevingen.All(beleving => string.IsNullOrWhiteSpace(beleving.Woorden));
}

/// <summary>A Top-3 as filled in.</summary>
/// <param name="Situaties">In the order of the form.</param>
public sealed record Top3gegevens(string? SamenMet, IReadOnlyList<Situatiegegevens> Situaties)
{
    /// <summary>Every objection, each with the field it belongs to.</summary>
    /// <param name="vorige">The status of each situation in the version before, by its line.</param>
    /// <param name="gezin">Who are in the family: only they have words of their own here.</param>
    public IEnumerable<Error> Check(Casus casus, IReadOnlyDictionary<Guid, Situatiestatus> vorige, IReadOnlySet<PersoonId> gezin)
    {
        if (casus.IsAfgesloten)
        {
            yield return CasusErrors.Afgesloten;
        }

        var aantal = Situaties.Count(situatie => !situatie.IsLeeg);
        if (aantal == 0)
        {
            yield return Top3Errors.GeenSituatie;
        }
        else if (aantal > Top3.MaxSituaties)
        {
            yield return Top3Errors.TeVeelSituaties;
        }

        foreach (var error in Tekstregel.Check(SamenMet, nameof(SamenMet), Top3.SamenMetMaxLength, "Schrijf op met wie je dit hebt besproken."))
        {
            yield return error;
        }

        foreach (var error in Situaties.Index().Where(rij => !rij.Item.IsLeeg).SelectMany(rij => Check($"Situatie{rij.Index + 1}.", rij.Item, vorige, gezin)))
        {
            yield return error;
        }

        if (aantal <= Top3.MaxSituaties)
        {
            foreach (var error in CheckRangen(aantal))
            {
                yield return error;
            }
        }
    }

    // 1, 2 and 3 without a gap: the first is what is most unsafe now.
    private IEnumerable<Error> CheckRangen(int aantal)
    {
        HashSet<int> gezien = [];
        foreach (var (i, situatie) in Situaties.Index().Where(rij => !rij.Item.IsLeeg))
        {
            var zin = situatie.Rang is not { } rang || rang < 1 || rang > aantal ? Top3Errors.RangOnjuist(aantal)
                : gezien.Add(rang) ? null : Top3Errors.GelijkeRang(rang);
            if (zin is not null)
            {
                yield return new(ErrorKind.Invalid, zin, $"Situatie{i + 1}.{nameof(situatie.Rang)}");
            }
        }
    }

    private static IEnumerable<Error> Check(
        string veld, Situatiegegevens situatie, IReadOnlyDictionary<Guid, Situatiestatus> vorige, IReadOnlySet<PersoonId> gezin)
    {
        var teksten = Tekstregel.Check(situatie.Omschrijving, veld + nameof(situatie.Omschrijving), Notitie.TekstMaxLength, Top3Errors.OmschrijvingOntbreekt)
            .Concat(Tekstregel.Check(situatie.Voorbeelden, veld + nameof(situatie.Voorbeelden), Notitie.TekstMaxLength))
            .Concat(Tekstregel.Check(situatie.Risicofactoren, veld + nameof(situatie.Risicofactoren), Notitie.TekstMaxLength))
            .Concat(situatie.Belevingen.SelectMany(beleving => gezin.Contains(beleving.PersoonId) || string.IsNullOrWhiteSpace(beleving.Woorden)
                ? Tekstregel.Check(beleving.Woorden, $"{veld}Belevingen.{beleving.PersoonId.Value:N}.{nameof(beleving.Woorden)}", Notitie.TekstMaxLength)
                : [PersoonErrors.HoortNietBijGezin]));
        foreach (var error in teksten)
        {
            yield return error;
        }

        Situatiestatus? van = situatie.LijnId is { } lijn && vorige.TryGetValue(lijn, out var eerder) ? eerder : null;
        if (situatie.Status is not { } naar || !KanNa(van, naar))
        {
            yield return new(ErrorKind.Invalid, Top3Errors.StatusOnjuist(van), veld + nameof(situatie.Status));
        }
    }

    /// <summary>Which status may follow: only what was solved can come back (domein.md 4.1).</summary>
    /// <param name="van">In the version before; null for a new situation.</param>
    public static bool KanNa(Situatiestatus? van, Situatiestatus naar) => van switch
    {
        null => naar == Situatiestatus.Open,
        Situatiestatus.Open or Situatiestatus.Verminderd => naar != Situatiestatus.Teruggekeerd,
        Situatiestatus.Opgelost => naar is Situatiestatus.Opgelost or Situatiestatus.Teruggekeerd,
        _ => naar != Situatiestatus.Open,
    };
}

/// <summary>What can be wrong with a Top-3, in the user's words.</summary>
public static class Top3Errors
{
    public const string OmschrijvingOntbreekt = "Beschrijf de onveilige situatie: wat zie of hoor je gebeuren?";

    public static readonly Error GeenSituatie =
        new(ErrorKind.Invalid, "Beschrijf ten minste één onveilige situatie.", "Situatie1.Omschrijving");

    public static readonly Error TeVeelSituaties = new(ErrorKind.Invalid,
        "Een Top-3 heeft hoogstens drie situaties. Voeg situaties samen, of laat weg wat nu het minst onveilig is.");

    public static string RangOnjuist(int aantal) =>
        aantal == 1 ? "Met één situatie is de rang 1." : $"Kies een rang van 1 tot en met {aantal}. Rang 1 is nu het meest onveilig.";

    public static string GelijkeRang(int rang) => $"Rang {rang} is al gebruikt. Geef elke situatie een eigen rang.";

    public static string StatusOnjuist(Situatiestatus? van) => van switch
    {
        null => "Een nieuwe situatie begint als ‘open’.",
        Situatiestatus.Opgelost => "Deze situatie was opgelost. Kies ‘opgelost’ of ‘teruggekeerd’.",
        Situatiestatus.Teruggekeerd => "Deze situatie was teruggekeerd. Kies ‘teruggekeerd’, ‘verminderd’ of ‘opgelost’.",
        _ => "Kies ‘open’, ‘verminderd’ of ‘opgelost’. Alleen wat was opgelost kan terugkeren.",
    };
}
