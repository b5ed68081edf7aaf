using ProeftuinPortaal.Application.Logboeken;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Web.Components;

public static partial class Woorden
{
    // What is about no case. The rest is in Handeling.
    private static readonly Dictionary<string, string> Accounthandelingen = new()
    {
        ["Inloggen"] = "logde in",
        ["Uitloggen"] = "logde uit",
        ["InloggenMislukt"] = "kon niet inloggen",
        ["TweedeStapIngesteld"] = "stelde de tweede stap in",
        ["Herstelcode"] = "gebruikte een herstelcode",
        ["WachtwoordGewijzigd"] = "wijzigde het eigen wachtwoord",
        ["WachtwoordIngesteld"] = "stelde een wachtwoord in met een link",
        ["TweedeStapVervangen"] = "stelde de tweede stap op een andere telefoon in",
        ["HerstelcodesVernieuwd"] = "maakte nieuwe herstelcodes",
        ["TweedeStapHersteld"] = "haalde de tweede stap van een gebruiker weg",
        ["Uitnodiging"] = "nodigde een gebruiker uit",
        ["Wachtwoordlink"] = "maakte een link voor een nieuw wachtwoord",
        ["Dubbelcheck"] = "liet nagaan of een gezin al bekend is",
    };

    private static readonly Dictionary<string, string> Onderwerpen = new()
    {
        ["aanmelding"] = "een aanmelding",
        ["aanmeldingen"] = "een aanmelding",
        ["aanmelding_personen"] = "een persoon bij een aanmelding",
        ["dubbelchecktreffers"] = "een uitkomst van de dubbelcheck",
        ["instroombesluiten"] = "een instroombesluit",
        ["wegingen"] = "een weging",
        ["Instroom"] = "de instroom",
        ["Vandaag"] = "Vandaag",
        ["VandaagExpertise"] = "Vandaag",
        ["MijnAanmeldingen"] = "de eigen aanmeldingen",
        ["Expertise"] = "de lijst met expertisevragen",
        ["Cijfers"] = "de cijfers van de regio",
        ["Logboek"] = "het logboek van de regio",
        ["organisaties"] = "een organisatie",
        ["gebruikers"] = "een gebruiker",
        ["gebruikersrollen"] = "een rol van een gebruiker",
        ["instellingen"] = "een instelling",
        ["criteria"] = "een vraag van de weging",
        ["werkgebieden"] = "een werkgebied",
        ["stapherstel"] = "een verzoek om een tweede stap te herstellen",
    };

    public static string Van(Logboeksoort soort) => soort switch
    {
        Logboeksoort.Account => "Inloggen en account",
        _ => soort.ToString(),
    };

    /// <summary>Who a line without a user is of: an unknown address, or the portal itself.</summary>
    public static string Niemand(string handeling) => handeling == "InloggenMislukt" ? "Onbekend e-mailadres" : "Het systeem";

    /// <summary>The case roles of a line, as text.</summary>
    public static string Casusrollen(IEnumerable<string> rollen) => string.Join(", ", rollen.Select(Casusrol));

    /// <summary>A case role as it stands in the logboek; what this version does not know stays as it is.</summary>
    public static string Casusrol(string rol) =>
        Enum.TryParse<Casusrolsoort>(rol, out var soort) ? Van(soort).ToLowerInvariant().Replace("rvt", "RVT", StringComparison.Ordinal) : rol;

    /// <summary>What someone did, as a sentence after the name.</summary>
    public static string Logregel(LogboekRow regel) => (regel.Handeling, regel.Nummer) switch
    {
        _ when Accounthandelingen.TryGetValue(regel.Handeling, out var zin) => zin,
        ("Lijst", _) => regel.Onderwerp is "Zoeken" ? "zocht in de casussen" : $"opende {Onderwerpen.GetValueOrDefault(regel.Onderwerp, "een lijst met casussen")}",
        ("Weigering", null) => "vroeg iets dat niet mag of niet bestaat",
        (_, not null) => Handeling(regel.Handeling, regel.Deel, regel.Onderwerp),
        ("Inzage", _) => $"bekeek {Onderwerp(regel)}",
        ("Toevoegen", _) => $"legde {Onderwerp(regel)} vast",
        ("Wijzigen", _) => $"wijzigde {Onderwerp(regel)}",
        ("Verwijderen", _) => $"haalde {Onderwerp(regel)} weg",
        ("Export", _) => $"nam {Onderwerp(regel)} mee als bestand",
        _ => Handeling(regel.Handeling, regel.Deel, regel.Onderwerp),
    };

    private static string Onderwerp(LogboekRow regel) => Onderwerpen.GetValueOrDefault(regel.Onderwerp, regel.Onderwerp.Replace('_', ' '));
}
