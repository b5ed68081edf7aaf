using ProeftuinPortaal.Domain.Common;

namespace ProeftuinPortaal.Domain.Regios;

/// <summary>One postcode area of a named part of a region, during a period (half-open). A postcode is in one werkgebied at a time.</summary>
/// <param name="Deel">The larger part it belongs to, such as "Gelderse deel"; null when the region has none.</param>
public sealed record Werkgebied(Guid Id, RegioId RegioId, string Naam, string? Deel, string Postcodegebied, DateOnly Van, DateOnly? Tot, string Bron)
{
    public const int NaamMaxLength = 60;
    public const int MaxPostcodes = 200;
}

/// <summary>What a beheerder fills in for a werkgebied.</summary>
public sealed record Werkgebiedgegevens(string? Naam, string? Deel, string? Postcodes, DateOnly? Van, string? Bron)
{
    /// <summary>The postcode areas, each once.</summary>
    public IReadOnlyList<string> Postcodegebieden => [.. Instellingsregels.Delen(Postcodes).Distinct()];

    /// <summary>Every objection at once, in the user's words.</summary>
    public IEnumerable<Error> Check(DateOnly vandaag)
    {
        if (NaamBezwaar(Naam, verplicht: true) is { } naam)
        {
            yield return new(ErrorKind.Invalid, naam, nameof(Naam));
        }

        if (NaamBezwaar(Deel, verplicht: false) is { } deel)
        {
            yield return new(ErrorKind.Invalid, deel, nameof(Deel));
        }

        if (Postcodegebieden.Count is 0 or > Werkgebied.MaxPostcodes || !Postcodegebieden.All(IsPostcodegebied))
        {
            yield return WerkgebiedErrors.PostcodesOngeldig;
        }

        if (Van is null)
        {
            yield return InstellingErrors.VanOntbreekt;
        }
        else if (Van < vandaag)
        {
            yield return InstellingErrors.VanVoorbij;
        }

        if (Schrift.Opgeschoond(Bron).Length == 0)
        {
            yield return InstellingErrors.BronOntbreekt;
        }
        else if (Schrift.Bezwaar(Bron!, Instelling.BronMaxLength) is { } bron)
        {
            yield return new(ErrorKind.Invalid, bron, nameof(Bron));
        }
    }

    // The names of parts stand in a setting with commas between them.
    private static string? NaamBezwaar(string? waarde, bool verplicht) => Schrift.Opgeschoond(waarde) switch
    {
        "" => verplicht ? "Vul een naam in." : null,
        var naam when naam.Contains('\n', StringComparison.Ordinal) || (!verplicht && naam.Contains(',', StringComparison.Ordinal)) => "Schrijf één naam, op één regel en zonder komma.",
        Instellingsregels.GeenDelen => "Kies een andere naam.",
        var naam => Schrift.Bezwaar(naam, Werkgebied.NaamMaxLength),
    };

    private static bool IsPostcodegebied(string postcode) => postcode.Length == 4 && postcode.All(char.IsAsciiDigit) && postcode[0] != '0';
}

/// <summary>What can be wrong with a werkgebied, in the user's words.</summary>
public static class WerkgebiedErrors
{
    public static readonly Error PostcodesOngeldig = new(ErrorKind.Invalid,
        "Vul de vier cijfers van elke postcode in, met een komma ertussen. Bijvoorbeeld: 3541, 3543.", nameof(Werkgebiedgegevens.Postcodes));

    public static readonly Error PostcodeIntussenBezet = new(ErrorKind.Invalid,
        "Een van deze postcodes is intussen bij een ander werkgebied gezet. Laad de bladzijde opnieuw en kijk welke.", nameof(Werkgebiedgegevens.Postcodes));

    /// <summary>Says which postcode, and where it belongs already.</summary>
    public static Error PostcodeBezet(string postcode, string werkgebied, string regio) => new(ErrorKind.Invalid,
        $"Postcode {postcode} hoort al bij werkgebied {werkgebied} ({regio}). Een postcode hoort bij één werkgebied: haal hem hier weg, of laat het andere werkgebied eerst eindigen.",
        nameof(Werkgebiedgegevens.Postcodes));
}
