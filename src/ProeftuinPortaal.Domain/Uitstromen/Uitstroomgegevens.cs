using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Tijdlijnen;

namespace ProeftuinPortaal.Domain.Uitstromen;

/// <summary>What is filled in when a family leaves the proeftuin.</summary>
/// <param name="Wegingen">One answer per criterium of the region; null when not given.</param>
/// <param name="Nazorg">The days on which the contactpersoon looks again; empty lines left out.</param>
public sealed record Uitstroomgegevens(
    Uitstroomreden? Reden, string? Toelichting, string? GezinVindt, string? BlijftContact, DateOnly? UitstroomOp,
    IReadOnlyList<(Guid CriteriumId, Criteriumantwoord? Antwoord)> Wegingen, IReadOnlyList<DateOnly?> Nazorg)
{
    /// <summary>Every objection, each with the field it belongs to.</summary>
    public IEnumerable<Error> Check(Casus casus, DateOnly vandaag)
    {
        if (Reden is null)
        {
            yield return UitstroomErrors.RedenOntbreekt;
        }

        foreach (var error in Teksten())
        {
            yield return error;
        }

        if (UitstroomOp is null)
        {
            yield return UitstroomErrors.UitstroomOpOntbreekt;
        }
        else if (UitstroomOp > vandaag || UitstroomOp < casus.GestartOp)
        {
            yield return UitstroomErrors.UitstroomOpBuiten;
        }

        for (var i = 0; i < Wegingen.Count; i++)
        {
            if (Wegingen[i].Antwoord is null)
            {
                yield return UitstroomErrors.AntwoordOntbreekt with { Field = $"Wegingen.{i}.Antwoord" };
            }
        }

        for (var i = 0; i < Nazorg.Count; i++)
        {
            if (Nazorg[i] <= vandaag)
            {
                yield return UitstroomErrors.NazorgVoorbij with { Field = $"Nazorg.{i}.Dag" };
            }
            else if (Nazorg[i] is { } dag && Nazorg.Take(i).Contains(dag))
            {
                yield return UitstroomErrors.NazorgDubbel with { Field = $"Nazorg.{i}.Dag" };
            }
        }

        if (Nazorg.All(dag => dag is null))
        {
            yield return UitstroomErrors.NazorgOntbreekt;
        }
    }

    private IEnumerable<Error> Teksten() =>
    [
        .. Tekstregel.Verplicht(Toelichting, Notitie.TekstMaxLength, UitstroomErrors.ToelichtingOntbreekt),
        .. Tekstregel.Verplicht(GezinVindt, Notitie.TekstMaxLength, UitstroomErrors.GezinVindtOntbreekt),
        .. Tekstregel.Verplicht(BlijftContact, Notitie.TekstMaxLength, UitstroomErrors.BlijftContactOntbreekt),
    ];
}

/// <summary>What is filled in after a moment of nazorg.</summary>
public sealed record Nazorggegevens(Nazorgresultaat? Resultaat, string? Toelichting)
{
    /// <summary>Every objection, each with the field it belongs to.</summary>
    public IEnumerable<Error> Check()
    {
        if (Resultaat is null)
        {
            yield return UitstroomErrors.ResultaatOntbreekt;
        }

        foreach (var bezwaar in Tekstregel.Optioneel(Toelichting, Notitie.TekstMaxLength, nameof(Toelichting)))
        {
            yield return bezwaar;
        }
    }
}

/// <summary>What can be wrong with uitstroom and nazorg, in the user's words.</summary>
public static class UitstroomErrors
{
    public static readonly Error RedenOntbreekt =
        new(ErrorKind.Invalid, "Kies waarom het samen werken stopt.", nameof(Uitstroomgegevens.Reden));

    public static readonly Error ToelichtingOntbreekt =
        new(ErrorKind.Invalid, "Schrijf een korte toelichting.", nameof(Uitstroomgegevens.Toelichting));

    public static readonly Error GezinVindtOntbreekt =
        new(ErrorKind.Invalid, "Schrijf op wat het gezin ervan vindt, het liefst in hun eigen woorden.", nameof(Uitstroomgegevens.GezinVindt));

    public static readonly Error BlijftContactOntbreekt =
        new(ErrorKind.Invalid, "Schrijf op wie er contact houdt met het gezin.", nameof(Uitstroomgegevens.BlijftContact));

    public static readonly Error UitstroomOpOntbreekt =
        new(ErrorKind.Invalid, "Vul in op welke dag het gezin uitstroomt.", nameof(Uitstroomgegevens.UitstroomOp));

    public static readonly Error UitstroomOpBuiten =
        new(ErrorKind.Invalid, "Kies een dag tussen de start van de casus en vandaag.", nameof(Uitstroomgegevens.UitstroomOp));

    public static readonly Error AntwoordOntbreekt = new(ErrorKind.Invalid, "Kies ja, nee of onzeker.");

    public static readonly Error NazorgVoorbij = new(ErrorKind.Invalid, "Kies een dag na vandaag.");

    public static readonly Error NazorgDubbel = new(ErrorKind.Invalid, "Deze dag staat er al. Kies een andere dag.");

    public static readonly Error NazorgOntbreekt = new(ErrorKind.Invalid, "Plan minstens één dag waarop je na de uitstroom weer contact hebt.", "Nazorg.0.Dag");

    public static readonly Error OpenPuntenNietAkkoord =
        new(ErrorKind.Invalid, "Er staan nog vragen of acties open. Vink aan dat ze vervallen, of rond ze eerst af.", "OpenPuntenVervallen");

    public static readonly Error ResultaatOntbreekt =
        new(ErrorKind.Invalid, "Kies hoe het gaat: veilig, onveilig of onbekend.", nameof(Nazorggegevens.Resultaat));
}
