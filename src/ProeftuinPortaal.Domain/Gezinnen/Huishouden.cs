using ProeftuinPortaal.Domain.Aanmeldingen;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;

namespace ProeftuinPortaal.Domain.Gezinnen;

/// <summary>Who lives at one address; a gezin can have several. Of the address only an area is kept.</summary>
public sealed class Huishouden
{
    public const int WijkMaxLength = 100;

    private Huishouden(Guid id, GezinId gezinId, string? postcodegebied, string? wijk)
    {
        Id = id;
        GezinId = gezinId;
        Postcodegebied = postcodegebied;
        Wijk = wijk;
    }

    public Guid Id { get; private set; }

    public GezinId GezinId { get; private set; }

    /// <summary>The first four digits of the postcode.</summary>
    public string? Postcodegebied { get; private set; }

    public string? Wijk { get; private set; }

    /// <summary>1 when new, raised by every change: the token of the lost race.</summary>
    public int Versie { get; private set; } = 1;

    /// <summary>Four digits, of which the first is not a zero.</summary>
    public static bool IsPostcodegebied(string tekst) => tekst is [not '0', _, _, _] && tekst.All(char.IsAsciiDigit);

    /// <summary>Adds an area where people of the family of a case live.</summary>
    public static Result<Huishouden> LegVast(Casus casus, Woongebied gebied)
    {
        Error[] errors = [.. gebied.Check(casus)];
        if (errors.Length > 0)
        {
            return errors;
        }

        var huishouden = new Huishouden(Guid.CreateVersion7(), casus.GezinId, null, null);
        huishouden.Neem(gebied);
        return huishouden;
    }

    /// <summary>The household lives elsewhere, or the area was wrong.</summary>
    public Result Herzie(Casus casus, Woongebied gebied)
    {
        Error[] errors = [.. gebied.Check(casus)];
        if (errors.Length > 0)
        {
            return Result.Failure(errors);
        }

        Neem(gebied);
        Versie++;
        return Result.Success();
    }

    private void Neem(Woongebied gebied) =>
        (Postcodegebied, Wijk) = (Schrift.Opgeschoond(gebied.Postcodegebied), Tekstregel.OfNiets(gebied.Wijk));
}

/// <summary>What is filled in about where a household lives.</summary>
public sealed record Woongebied(string? Postcodegebied, string? Wijk)
{
    /// <summary>Every objection, each with the field it belongs to.</summary>
    public IEnumerable<Error> Check(Casus casus)
    {
        if (casus.IsAfgesloten)
        {
            yield return CasusErrors.Afgesloten;
        }

        if (!Huishouden.IsPostcodegebied(Schrift.Opgeschoond(Postcodegebied)))
        {
            yield return HuishoudenErrors.Postcodegebied;
        }

        foreach (var error in Tekstregel.Optioneel(Wijk, Huishouden.WijkMaxLength, nameof(Wijk)))
        {
            yield return error;
        }
    }
}

/// <summary>What can be wrong with where a household lives, in the user's words.</summary>
public static class HuishoudenErrors
{
    public static readonly Error Postcodegebied =
        AanmeldingErrors.Postcodegebied with { Field = nameof(Woongebied.Postcodegebied) };

    /// <summary>The case could be read only from then on, also for who typed a wrong digit.</summary>
    public static readonly Error StaatStil =
        new(ErrorKind.Invalid, "In dit gebied staat het werk nu stil. Overleg met de procesregisseur hoe het met dit gezin verder gaat.", nameof(Woongebied.Postcodegebied));
}
