using ProeftuinPortaal.Domain.Aanmeldingen;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Components;

namespace ProeftuinPortaal.Web.Beheer;

/// <summary>How settings and their values are written on the screen.</summary>
public static class Instellingwoorden
{
    /// <summary>What the setting is called.</summary>
    public static string Naam(Instellingsleutel sleutel) => sleutel switch
    {
        Instellingsleutel.NaamInstroom => "Naam van de instroom",
        Instellingsleutel.Instroomroutes => "Routes van instroom",
        Instellingsleutel.TermijnBesluit => "Termijn tot besluit",
        Instellingsleutel.TermijnEersteContact => "Termijn tot eerste contact",
        Instellingsleutel.TermijnExpertise => "Termijn voor een expertisevraag",
        Instellingsleutel.TermijnHulp => "Termijn voor wachten op hulp",
        Instellingsleutel.VerplichtBijIntake => "Verplicht bij de intake",
        Instellingsleutel.UitvoerderAnalyse => "Wie de verklarende analyse maakt",
        Instellingsleutel.ConsultBeschikbaar => "Consult- en adviesfunctie",
        Instellingsleutel.Nazorgmaanden => "Momenten van nazorg",
        Instellingsleutel.Casusregie => "Wie de casusregie heeft",
        Instellingsleutel.Werkwijze => "Werkwijze",
        Instellingsleutel.Modules => "Onderdelen die aanstaan",
        Instellingsleutel.GepauzeerdeDelen => "Delen waar het werk stilligt",
        Instellingsleutel.TeltLandelijkMee => "Telt mee in landelijke totalen",
        _ => sleutel.ToString(),
    };

    /// <summary>What it changes, in one sentence.</summary>
    public static string Uitleg(Instellingsleutel sleutel) => sleutel switch
    {
        Instellingsleutel.NaamInstroom => "Zo heet het overleg waar aanmeldingen binnenkomen, overal in het portaal.",
        Instellingsleutel.Instroomroutes => "Uit deze routes kiest wie een gezin aanmeldt.",
        Instellingsleutel.TermijnBesluit => "Werkdagen van aanmelding tot besluit.",
        Instellingsleutel.TermijnEersteContact => "Werkdagen van aanmelding tot het eerste contact met het gezin.",
        Instellingsleutel.TermijnExpertise => "Werkdagen waarin een expertisevraag wordt beantwoord, als de vrager geen andere dag kiest.",
        Instellingsleutel.TermijnHulp => "Dagen dat een gezin op hulp mag wachten voordat het opvalt.",
        Instellingsleutel.VerplichtBijIntake => "Wie bij de gezamenlijke intake hoort. Ontbreekt iemand, dan is een reden nodig.",
        Instellingsleutel.UitvoerderAnalyse => "Wie de verklarende analyse schrijft.",
        Instellingsleutel.ConsultBeschikbaar => "Of “alleen consult” een uitkomst van de instroom kan zijn.",
        Instellingsleutel.Nazorgmaanden => "Maanden na uitstroom waarop de contactpersoon vraagt hoe het gaat.",
        Instellingsleutel.Casusregie => "Wie regiehouder kan zijn als een casus start.",
        Instellingsleutel.Werkwijze => "Bij handelingskader is er geen apart proeftuinteam; dat staat dan bij de instroom.",
        Instellingsleutel.Modules => "Wat uitstaat, kun je niet nieuw vastleggen. Wat er al stond, blijft te lezen.",
        Instellingsleutel.GepauzeerdeDelen => "Dossiers van gezinnen die daar wonen, kun je lezen en niet wijzigen. Samen starten kan daar niet.",
        Instellingsleutel.TeltLandelijkMee => "Of de cijfers van deze regio horen bij een totaal van alle regio's.",
        _ => "",
    };

    /// <summary>Where people notice it, from the day it holds.</summary>
    public static string Merkbaar(Instellingsleutel sleutel) => sleutel switch
    {
        Instellingsleutel.NaamInstroom => "Op Instroom, Aanmelding maken en Regio staat vanaf die dag deze naam.",
        Instellingsleutel.Instroomroutes => "Op Aanmelding maken kies je vanaf die dag uit deze routes. Aanmeldingen die er al zijn, houden hun route.",
        Instellingsleutel.TermijnBesluit or Instellingsleutel.TermijnEersteContact => "Op Instroom en Vandaag telt vanaf die dag deze termijn, ook voor aanmeldingen die al open staan.",
        Instellingsleutel.TermijnExpertise => "Op Expertise vragen staat vanaf die dag deze termijn voorgesteld. Vragen die er al zijn, houden hun dag.",
        Instellingsleutel.TermijnHulp => "Op Plan en Vandaag valt vanaf die dag hulp op die langer wacht dan dit.",
        Instellingsleutel.VerplichtBijIntake => "Op Tijdlijn vraagt een nieuwe intake vanaf die dag een reden als een van hen ontbreekt.",
        Instellingsleutel.UitvoerderAnalyse => "Op Plan staat vanaf die dag wie de verklarende analyse schrijft.",
        Instellingsleutel.ConsultBeschikbaar => "Bij een besluit op Instroom kun je “alleen consult” vanaf die dag wel of niet kiezen.",
        Instellingsleutel.Nazorgmaanden => "Op Evaluatie staan vanaf die dag deze momenten voorgesteld. Momenten die al gepland zijn, blijven.",
        Instellingsleutel.Casusregie => "Bij een besluit op Instroom kies je vanaf die dag uit deze mensen de regiehouder.",
        Instellingsleutel.Werkwijze => "Op Instroom en Regio staat vanaf die dag hoe de regio werkt.",
        Instellingsleutel.Modules => "In elke casus kun je vanaf die dag alleen vastleggen wat aanstaat. Wat er al staat, blijft te lezen.",
        Instellingsleutel.GepauzeerdeDelen => "Dossiers van gezinnen in deze delen zijn vanaf die dag alleen te lezen, en samen starten kan daar niet.",
        Instellingsleutel.TeltLandelijkMee => "Op Dashboard staat vanaf die dag of de cijfers landelijk meetellen.",
        _ => "",
    };

    /// <summary>The value as people read it.</summary>
    public static string Waarde(Instellingsleutel sleutel, string waarde) => Instellingsregels.Vorm(sleutel) switch
    {
        Instellingsvorm.Keuze or Instellingsvorm.Keuzes => string.Join(", ", Instellingsregels.Delen(waarde).Select(Keuze)),
        Instellingsvorm.Getal => $"{waarde} {(sleutel == Instellingsleutel.TermijnHulp ? "" : "werk")}{(waarde == "1" ? "dag" : "dagen")}",
        Instellingsvorm.Namen when waarde == Instellingsregels.GeenDelen => "Nergens",
        Instellingsvorm.Getallen => $"na {waarde} maanden",
        _ => waarde,
    };

    /// <summary>Who did something to an agreement, and when; null when nobody did.</summary>
    public static string? Wie(IReadOnlyDictionary<GebruikerId, string> namen, GebruikerId? wie, DateTimeOffset? op)
    {
        ArgumentNullException.ThrowIfNull(namen);
        return wie is { } id && op is { } tijdstip ? $"{namen.GetValueOrDefault(id, "iemand die hier niet meer werkt")}, {Datumnotatie.Kort(tijdstip)}" : null;
    }

    /// <summary>One name of a list, as a word.</summary>
    public static string Keuze(string naam) => naam switch
    {
        nameof(Instroomroute.LokaalTeam) => "Lokaal team",
        nameof(Instroomroute.VeiligThuis) => "Veilig Thuis",
        nameof(Intakepartij.GecertificeerdeInstelling) => "Gecertificeerde instelling",
        nameof(Intakepartij.RaadVoorDeKinderbescherming) => "Raad voor de Kinderbescherming",
        "Proeftuin" => "De proeftuin",
        "Samen" => "Lokaal team en proeftuin samen",
        "PerGezin" => "Wordt per gezin besloten",
        nameof(Regiomodule.Top3) => "Top-3",
        nameof(Regiomodule.VerklarendeAnalyse) => "Verklarende analyse",
        nameof(Regiomodule.Expertise) => "Expertise vragen",
        nameof(Regiomodule.IngezetteHulp) => "Ingezette hulp",
        _ => naam,
    };
}
