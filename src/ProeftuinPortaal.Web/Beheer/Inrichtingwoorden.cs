using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Web.Components;

namespace ProeftuinPortaal.Web.Beheer;

/// <summary>How the inrichtingscheck reads: what is missing, why it matters, and where it is mended.</summary>
public static class Inrichtingwoorden
{
    /// <summary>What is looked at, in the order of the screen.</summary>
    public static string Naam(Controle controle) => controle switch
    {
        Controle.Procesregisseur => "Er is een procesregisseur",
        Controle.ProcesregisseurBlijft => $"Er blijft een procesregisseur, ook de komende {Inrichting.Dagen} dagen",
        Controle.LokaalTeam => "Er werkt iemand van een lokaal team",
        Controle.Rvtpartner => "Elke partner van het RVT die de regio vraagt, heeft een expert",
        Controle.Gedragswetenschapper => "Er is een gedragswetenschapper als de proeftuin de verklarende analyse maakt",
        Controle.Projectleider => "Er is een projectleider",
        Controle.Beheerders => "Er zijn drie functioneel beheerders",
        Controle.PrivacyOfficer => "Er is een privacy officer",
        Controle.Werkgebied => "Er is een werkgebied",
        Controle.DubbelePostcode => "Elke postcode hoort bij één werkgebied",
        Controle.Instelling => "Elke instelling heeft vandaag een waarde",
        Controle.Instellingswaarde => "Elke waarde kan: één instroom, en delen die bestaan",
        Controle.InstellingEindigt => $"Geen waarde eindigt binnen {Inrichting.Dagen} dagen zonder vervolg",
        Controle.Criteria => "Er zijn vragen voor de instroom en de uitstroom",
        Controle.CriteriaEindigen => $"De vragen blijven gelden, ook de komende {Inrichting.Dagen} dagen",
        _ => controle.ToString(),
    };

    /// <summary>What was found, in one sentence.</summary>
    public static string Wat(Bevinding bevinding)
    {
        ArgumentNullException.ThrowIfNull(bevinding);
        var naam = bevinding.Sleutel is { } sleutel ? Instellingwoorden.Naam(sleutel) : null;
        return bevinding.Controle switch
        {
            Controle.Procesregisseur => "Er is nu geen procesregisseur.",
            Controle.ProcesregisseurBlijft => $"Vanaf {Dag(bevinding)} is er geen procesregisseur meer.",
            Controle.LokaalTeam => "Niemand van een lokaal team heeft nu een rol in deze regio.",
            Controle.Rvtpartner => $"{Woorden.Van(bevinding.Soort!.Value)} heeft nu geen RVT-expert in deze regio.",
            Controle.Gedragswetenschapper => "Er is nu geen gedragswetenschapper.",
            Controle.Projectleider => "Er is nu geen projectleider.",
            Controle.Beheerders => bevinding.Aantal == 1 ? "Er is maar één functioneel beheerder." : $"Er zijn {bevinding.Aantal} functioneel beheerders.",
            Controle.PrivacyOfficer => "Er is nu geen privacy officer.",
            Controle.Werkgebied => "Er is nog geen werkgebied.",
            Controle.DubbelePostcode => $"Postcode {bevinding.Wat} staat in twee werkgebieden.",
            Controle.Instelling => $"{naam} heeft vandaag geen waarde.",
            Controle.Instellingswaarde => $"{naam}: de waarde van nu klopt niet. {bevinding.Wat}",
            Controle.InstellingEindigt => $"{naam} heeft vanaf {Dag(bevinding)} geen waarde meer.",
            Controle.Criteria => $"Er zijn vandaag geen vragen voor de {Soort(bevinding)}.",
            Controle.CriteriaEindigen => $"Vanaf {Dag(bevinding)} zijn er geen vragen meer voor de {Soort(bevinding)}.",
            _ => bevinding.Controle.ToString(),
        };
    }

    /// <summary>Why it matters.</summary>
    public static string Waarom(Bevinding bevinding)
    {
        ArgumentNullException.ThrowIfNull(bevinding);
        return bevinding.Controle switch
        {
            Controle.Procesregisseur => $"Aanmeldingen komen binnen, maar niemand ziet ze of besluit erover. {Ongezien(bevinding.Aantal ?? 0)}",
            Controle.ProcesregisseurBlijft => "Daarna ziet niemand meer wat er binnenkomt.",
            Controle.LokaalTeam => "De vaste contactpersoon komt uit een lokaal team. Zonder kan er geen casus starten.",
            Controle.Rvtpartner => "Een vraag aan deze organisatie kan niemand oppakken, en bij de intake is er niemand van haar.",
            Controle.Gedragswetenschapper => "Volgens de instellingen maakt de proeftuin de verklarende analyse, alleen of samen. Een gedragswetenschapper toetst die.",
            Controle.Projectleider => "Niemand ziet de cijfers van de regio.",
            Controle.Beheerders => "Iemands tweede stap van inloggen herstellen vraagt twee beheerders. Is het de tweede stap van een beheerder zelf, dan zijn er drie nodig.",
            Controle.PrivacyOfficer => "Niemand in de regio let op wie wat bekijkt.",
            Controle.Werkgebied => "Zonder werkgebieden is een deel van de regio niet stil te leggen.",
            Controle.DubbelePostcode => "Dan is niet te zeggen welk gebied over dat gezin gaat.",
            Controle.Instelling => "Het portaal weet dan niet wat hier is afgesproken.",
            Controle.Instellingswaarde => "Het portaal kan er zo niets mee.",
            Controle.InstellingEindigt => "Daarna weet het portaal niet meer wat hier is afgesproken.",
            Controle.Criteria or Controle.CriteriaEindigen => "Zonder vragen is er geen weging en geen advies bij het besluit.",
            _ => "",
        };
    }

    /// <summary>Where it is mended: the word of the link, and the part of Beheer.</summary>
    public static (string Tekst, string Pad) Waar(Controle controle) => controle switch
    {
        Controle.Werkgebied or Controle.DubbelePostcode => ("Naar Werkgebieden", "/beheer/werkgebieden"),
        Controle.Instelling or Controle.Instellingswaarde or Controle.InstellingEindigt => ("Naar Instellingen", "/beheer/instellingen"),
        Controle.Criteria or Controle.CriteriaEindigen => ("Naar Criteria", "/beheer/criteria"),
        _ => ("Naar Gebruikers", "/beheer"),
    };

    /// <summary>How many aanmeldingen nobody sees.</summary>
    public static string Ongezien(int aantal) => aantal switch
    {
        0 => "Er wacht nu geen aanmelding.",
        1 => "Er wacht nu 1 aanmelding.",
        _ => $"Er wachten nu {aantal} aanmeldingen.",
    };

    private static string Dag(Bevinding bevinding) => Datumnotatie.Kort(bevinding.Dag!.Value);

    private static string Soort(Bevinding bevinding) => bevinding.Criteria == Criteriumsoort.Instroom ? "instroom" : "uitstroom";
}
