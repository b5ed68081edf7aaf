using ProeftuinPortaal.Domain.Common;

namespace ProeftuinPortaal.Domain.Regios;

/// <summary>A new set of questions for one kind of decision, from a day on. One question per line, in their order.</summary>
public sealed record Criteriagegevens(string? Vragen, DateOnly? Van, string? Bron)
{
    public const int MaxVragen = 20;

    /// <summary>Room for every question, and the line ends between them.</summary>
    public const int TekstMaxLength = MaxVragen * (Criterium.VraagMaxLength + 1);

    /// <summary>The questions as they are stored.</summary>
    public IReadOnlyList<string> Regels => RegelsVan(Vragen);

    /// <summary>The lines of a text that say something.</summary>
    public static IReadOnlyList<string> RegelsVan(string? vragen) =>
        Schrift.Opgeschoond(vragen).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Every objection at once, in the user's words.</summary>
    public IEnumerable<Error> Check(DateOnly vandaag)
    {
        if (Bezwaar() is { } bezwaar)
        {
            yield return bezwaar;
        }

        if (Van is null)
        {
            yield return InstellingErrors.VanOntbreekt;
        }
        else if (Van < vandaag)
        {
            yield return CriteriaErrors.AlBegonnen;
        }

        foreach (var error in Tekstregel.Verplicht(Bron, Instelling.BronMaxLength, InstellingErrors.BronOntbreekt))
        {
            yield return error;
        }
    }

    private Error? Bezwaar()
    {
        var (regels, plek) = (Regels, 0);
        foreach (var regel in regels)
        {
            plek++;
            if (Schrift.Bezwaar(regel, Criterium.VraagMaxLength) is { } bezwaar)
            {
                return CriteriaErrors.Vraag(plek, bezwaar);
            }
        }

        return regels.Count switch
        {
            0 => CriteriaErrors.Geen,
            > MaxVragen => CriteriaErrors.TeVeel,
            _ when regels.GroupBy(regel => regel, StringComparer.CurrentCultureIgnoreCase).FirstOrDefault(groep => groep.Count() > 1) is { } dubbel => CriteriaErrors.Dubbel(dubbel.Key),
            _ => null,
        };
    }
}

/// <summary>What can be wrong with questions, in the user's words.</summary>
public static class CriteriaErrors
{
    public static readonly Error Geen = Invalid("Schrijf ten minste één vraag op. Zonder vragen is er geen weging.");

    public static readonly Error TeVeel = Invalid($"Er passen {Criteriagegevens.MaxVragen} vragen in. Haal er een paar weg.");

    public static readonly Error AlBegonnen = new(ErrorKind.Invalid,
        "Deze dag is al voorbij. Wat toen is gewogen, is met de vragen van toen gewogen. Kies vandaag of een latere dag.", nameof(Criteriagegevens.Van));

    public static Error Dubbel(string vraag) => Invalid($"Deze vraag staat er twee keer: {vraag}");

    /// <param name="plek">Which question, counted from one.</param>
    public static Error Vraag(int plek, string bezwaar) => Invalid($"Vraag {plek}: {bezwaar}");

    private static Error Invalid(string zin) => new(ErrorKind.Invalid, zin, nameof(Criteriagegevens.Vragen));
}
