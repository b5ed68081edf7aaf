using ProeftuinPortaal.Domain.Aanmeldingen;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Tijdlijnen;

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

    /// <summary>The value as people read it.</summary>
    public static string Waarde(Instellingsleutel sleutel, string waarde) => Instellingsregels.Vorm(sleutel) switch
    {
        Instellingsvorm.Keuze or Instellingsvorm.Keuzes => string.Join(", ", Instellingsregels.Delen(waarde).Select(Keuze)),
        Instellingsvorm.Getal => $"{waarde} {(sleutel == Instellingsleutel.TermijnHulp ? "" : "werk")}{(waarde == "1" ? "dag" : "dagen")}",
        Instellingsvorm.Namen when waarde == Instellingsregels.GeenDelen => "Nergens",
        Instellingsvorm.Getallen => $"na {waarde} maanden",
        _ => waarde,
    };

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
