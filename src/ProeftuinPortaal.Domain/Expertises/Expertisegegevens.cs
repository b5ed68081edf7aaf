using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Expertises;

/// <summary>What the asker of a question fills in.</summary>
/// <param name="Delen">The parts of the file to share with who picks it up.</param>
public sealed record Expertisevraaggegevens(
    Expertisethema? Thema, string? Tekst, OrganisatieId? GerichtAan, DateOnly? UiterlijkOp, IReadOnlyCollection<Dossierdeel> Delen)
{
    /// <summary>Every objection, each with the field it belongs to.</summary>
    public IEnumerable<Error> Check(Organisatiesoort vrager, DateOnly vandaag)
    {
        if (vrager != Organisatiesoort.LokaalTeam)
        {
            yield return ExpertiseErrors.AlleenLokaalTeam;
        }

        if (Thema is null)
        {
            yield return ExpertiseErrors.ThemaOntbreekt;
        }

        foreach (var bezwaar in Tekstregel.Verplicht(Tekst, Notitie.TekstMaxLength, ExpertiseErrors.TekstOntbreekt))
        {
            yield return bezwaar;
        }

        if (GerichtAan is null)
        {
            yield return ExpertiseErrors.GerichtAanOntbreekt;
        }

        if (UiterlijkOp is null)
        {
            yield return ExpertiseErrors.UiterlijkOpOntbreekt;
        }
        else if (UiterlijkOp < vandaag)
        {
            yield return ExpertiseErrors.UiterlijkOpVoorbij;
        }
        else if (UiterlijkOp > vandaag.AddYears(1))
        {
            yield return ExpertiseErrors.UiterlijkOpTeVer;
        }

        if (Delen.Any(deel => !Expertiseregels.Deelbaar.Contains(deel)))
        {
            yield return ExpertiseErrors.DeelNietDeelbaar;
        }
    }
}

/// <summary>What the expert fills in as the answer.</summary>
public sealed record Expertisenotitiegegevens(string? Tekst, Bevoegdheidsgrond? Grond)
{
    /// <summary>Every objection, each with the field it belongs to.</summary>
    public IEnumerable<Error> Check(Organisatiesoort soort)
    {
        foreach (var bezwaar in Tekstregel.Verplicht(Tekst, Notitie.TekstMaxLength, ExpertiseErrors.NotitieOntbreekt))
        {
            yield return bezwaar;
        }

        if (Grond is null)
        {
            yield return ExpertiseErrors.GrondOntbreekt;
        }
        else if (!Expertiseregels.GrondenVan(soort).Contains(Grond.Value))
        {
            yield return ExpertiseErrors.GrondVanAnder;
        }
    }
}

/// <summary>What may be shared, and on which power an expert can write.</summary>
public static class Expertiseregels
{
    /// <summary>Parts of the file that can be shared for a question.</summary>
    public static IReadOnlyList<Dossierdeel> Deelbaar { get; } = [Dossierdeel.Plan, Dossierdeel.Veiligheid, Dossierdeel.Tijdlijn];

    /// <summary>The powers an organisation can write under: advice always, a statutory task only its own (model.md, "Rights").</summary>
    public static IReadOnlyList<Bevoegdheidsgrond> GrondenVan(Organisatiesoort soort) => soort switch
    {
        Organisatiesoort.VeiligThuis => [Bevoegdheidsgrond.Advies, Bevoegdheidsgrond.WettelijkeTaakVeiligThuis],
        Organisatiesoort.GecertificeerdeInstelling => [Bevoegdheidsgrond.Advies, Bevoegdheidsgrond.WettelijkeTaakGecertificeerdeInstelling],
        Organisatiesoort.RaadVoorDeKinderbescherming => [Bevoegdheidsgrond.Advies, Bevoegdheidsgrond.WettelijkeTaakRaad],
        _ => [Bevoegdheidsgrond.Advies],
    };

    /// <summary>A reason that must be given.</summary>
    public static IEnumerable<Error> CheckReden(string? reden, Error ontbreekt) =>
        Tekstregel.Verplicht(reden, Expertisevraag.RedenMaxLength, ontbreekt);
}

/// <summary>What can be wrong with a question or its answer, in the user's words.</summary>
public static class ExpertiseErrors
{
    public static readonly Error AlleenLokaalTeam =
        new(ErrorKind.Forbidden, "Alleen iemand van het lokale team stelt een vraag aan het RVT. Vraag de vaste contactpersoon het te doen.");

    public static readonly Error ThemaOntbreekt =
        new(ErrorKind.Invalid, "Kies een thema.", nameof(Expertisevraaggegevens.Thema));

    public static readonly Error TekstOntbreekt =
        new(ErrorKind.Invalid, "Schrijf op wat je wilt weten.", nameof(Expertisevraaggegevens.Tekst));

    public static readonly Error GerichtAanOntbreekt =
        new(ErrorKind.Invalid, "Kies aan welke organisatie je de vraag stelt.", nameof(Expertisevraaggegevens.GerichtAan));

    public static readonly Error UiterlijkOpOntbreekt =
        new(ErrorKind.Invalid, "Vul in wanneer je het antwoord nodig hebt.", nameof(Expertisevraaggegevens.UiterlijkOp));

    public static readonly Error UiterlijkOpVoorbij =
        new(ErrorKind.Invalid, "Deze dag is al voorbij. Kies vandaag of een latere dag.", nameof(Expertisevraaggegevens.UiterlijkOp));

    public static readonly Error UiterlijkOpTeVer =
        new(ErrorKind.Invalid, "Deze dag is meer dan een jaar weg. Controleer het jaartal.", nameof(Expertisevraaggegevens.UiterlijkOp));

    public static readonly Error DeelNietDeelbaar =
        new(ErrorKind.Invalid, "Voor een vraag kun je alleen Plan, Veiligheid en Tijdlijn delen.");

    public static readonly Error NotitieOntbreekt =
        new(ErrorKind.Invalid, "Schrijf je antwoord op.", nameof(Expertisenotitiegegevens.Tekst));

    public static readonly Error GrondOntbreekt =
        new(ErrorKind.Invalid, "Kies op welke grond je dit schrijft.", nameof(Expertisenotitiegegevens.Grond));

    public static readonly Error GrondVanAnder =
        new(ErrorKind.Invalid, "Deze grond hoort niet bij jouw organisatie. Kies een andere.", nameof(Expertisenotitiegegevens.Grond));

    public static readonly Error RedenTeruggaveOntbreekt =
        new(ErrorKind.Invalid, "Schrijf op waarom je de vraag teruggeeft.", "Reden");

    public static readonly Error RedenWeigeringOntbreekt =
        new(ErrorKind.Invalid, "Schrijf op waarom je dit deel niet deelt.", "Reden");

    public static readonly Error OordeelOntbreekt =
        new(ErrorKind.Invalid, "Kies of de vraag is beantwoord.", "Oordeel");

    /// <param name="naam">Who was first.</param>
    public static Error AlOpgepakt(string naam) => new(ErrorKind.Conflict, $"Deze vraag is al opgepakt door {naam}: je hoeft niets te doen.");
}
