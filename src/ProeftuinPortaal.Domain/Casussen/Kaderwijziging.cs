using ProeftuinPortaal.Domain.Common;

namespace ProeftuinPortaal.Domain.Casussen;

/// <summary>Another kader for a case, from a day on (F016). Written by toegang.wijzig_kader, so there is no factory here.</summary>
/// <param name="Van">The first day on which it holds; may lie in the past, because a decision is often heard of later.</param>
public sealed record Kaderwijziging(Kader? Kader, DateOnly? Van, string? Reden)
{
    public const int RedenMaxLength = Casusrol.RedenMaxLength;

    /// <summary>Whether this is what stands there: so it is for who chose the version of the other after a lost race.</summary>
    public bool IsGelijk(Casuskader? huidig) =>
        huidig is not null && (Kader, Van, Tekstregel.OfNiets(Reden)) == (huidig.Kader, huidig.Van, huidig.Reden);

    /// <summary>Every objection, each with the field it belongs to.</summary>
    /// <param name="huidig">The kader that holds now; null for a case without one.</param>
    public IEnumerable<Error> Check(bool isAfgesloten, Casuskader? huidig, DateOnly vandaag)
    {
        if (isAfgesloten)
        {
            yield return CasusErrors.Afgesloten;
        }

        if (Kader is null)
        {
            yield return KaderErrors.Ontbreekt;
        }
        else if (Kader == huidig?.Kader)
        {
            yield return KaderErrors.Gelijk;
        }

        if (Van is null)
        {
            yield return KaderErrors.VanOntbreekt;
        }
        else if (Van > vandaag)
        {
            yield return KaderErrors.VanInToekomst;
        }
        else if (Van < huidig?.Van)
        {
            yield return KaderErrors.VanVoorHuidig;
        }

        foreach (var error in Tekstregel.Verplicht(Reden, RedenMaxLength, KaderErrors.RedenOntbreekt))
        {
            yield return error;
        }
    }
}

/// <summary>What can be wrong with another kader, in the user's words.</summary>
public static class KaderErrors
{
    public static readonly Error Ontbreekt = new(ErrorKind.Invalid, "Kies het nieuwe kader.", nameof(Kaderwijziging.Kader));

    public static readonly Error Gelijk = new(ErrorKind.Invalid, "De casus heeft dit kader al. Kies een ander kader.", nameof(Kaderwijziging.Kader));

    public static readonly Error VanOntbreekt =
        new(ErrorKind.Invalid, "Vul in vanaf welke dag dit kader geldt.", nameof(Kaderwijziging.Van));

    public static readonly Error VanInToekomst =
        new(ErrorKind.Invalid, "Deze dag moet nog komen. Leg het nieuwe kader vast op de dag dat het ingaat.", nameof(Kaderwijziging.Van));

    public static readonly Error VanVoorHuidig =
        new(ErrorKind.Invalid, "Op deze dag gold nog een eerder kader. Kies de dag waarop het huidige kader begon, of een dag daarna.", nameof(Kaderwijziging.Van));

    public static readonly Error RedenOntbreekt =
        new(ErrorKind.Invalid, "Schrijf op waarom, zoals de beslissing van de rechter.", nameof(Kaderwijziging.Reden));
}
