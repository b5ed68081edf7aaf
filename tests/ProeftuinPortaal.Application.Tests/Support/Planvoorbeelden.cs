using System.Globalization;
using ProeftuinPortaal.Application.Gezinnen;
using ProeftuinPortaal.Application.Plannen;
using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Plannen;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Support;

/// <summary>Valid commands of plan, gezin and tijdlijn.</summary>
public static class Planvoorbeelden
{
    private static DateOnly Vandaag => Moment.Nu(TimeProvider.System).Vandaag;

    public static async Task<PersoonId> GezinslidAsync(this Portaal portaal, Voorbeeldcasus casus, string voornaam = "Lid")
    {
        var result = await new PersoonVastleggenHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(Persoon(casus, voornaam), default);
        return result.IsSuccess ? result.Value : throw new InvalidOperationException(result.Errors[0].Message);
    }

    public static Task<GebruikerId> ExpertAsync(this Portaal portaal, Voorbeeldcasus casus, Organisatiesoort soort) =>
        portaal.BetrokkeneAsync(casus, Rol.RvtExpert, soort, Casusrolsoort.RvtExpert);

    public static Task<GebruikerId> CollegaAsync(this Portaal portaal, Voorbeeldcasus casus) =>
        portaal.BetrokkeneAsync(casus, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam, Casusrolsoort.Casusregisseur);

    public static HuishoudenVastleggen Huishouden(Voorbeeldcasus casus) => new()
    {
        OperatieId = Guid.CreateVersion7(),
        Casusnummer = casus.Nummer,
        Postcodegebied = "3544",
    };

    public static PersoonVastleggen Persoon(Voorbeeldcasus casus, string voornaam = "Lid") => new()
    {
        OperatieId = Guid.CreateVersion7(),
        Casusnummer = casus.Nummer,
        Voornaam = voornaam,
        Achternaam = "Voorbeeld-01",
        Gezinsrol = Gezinsrol.Kind,
        Geboortedatum = Vandaag.AddYears(-10),
    };

    public static ContactmomentVastleggen Contact(Voorbeeldcasus casus, string tekst = "Gesproken.") => new()
    {
        OperatieId = Guid.CreateVersion7(),
        Casusnummer = casus.Nummer,
        ContactOp = Vandaag,
        Vorm = Contactvorm.Huisbezoek,
        Met = "Voorbeeld-01",
        IsGelukt = true,
        Tekst = tekst,
    };

    public static HulpVastleggen Hulp(Voorbeeldcasus casus, int dagenGeleden = 10) => new()
    {
        OperatieId = Guid.CreateVersion7(),
        Casusnummer = casus.Nummer,
        Wat = "Gezinsbegeleiding",
        Aanbieder = "Stichting Voorbeeld-01",
        Status = Hulpstatus.Gevraagd,
        GevraagdOp = Vandaag.AddDays(-dagenGeleden),
    };

    public static IntakeVastleggen Intake(Voorbeeldcasus casus)
    {
        var intake = new IntakeVastleggen { OperatieId = Guid.CreateVersion7(), Casusnummer = casus.Nummer, GesprekOp = Vandaag.AddDays(3) };
        foreach (var partij in intake.Partijen.Values)
        {
            partij.IsErbij = true;
        }

        return intake;
    }

    public static Top3Vaststellen Top3(Voorbeeldcasus casus, string situatie = "Situatie Voorbeeld-01.", int versie = 0) => new()
    {
        OperatieId = Guid.CreateVersion7(),
        Casusnummer = casus.Nummer,
        Versie = versie,
        SamenMet = "Het gezin",
        Situatie1 = new() { Rang = 1, Omschrijving = situatie },
    };

    public static AnalyseVastleggen Analyse(Voorbeeldcasus casus, string verklaring = "Daarom.", int versie = 0) => new()
    {
        OperatieId = Guid.CreateVersion7(),
        Casusnummer = casus.Nummer,
        Versie = versie,
        Vraag = "Waarom gebeurt dit?",
        Verklaring = verklaring,
        Feiten = [new() { Tekst = "Feit Voorbeeld-01.", Kenbron = Kenbron.ZelfGezien, Bron = "huisbezoek" }],
    };

    public static ReactieVastleggen Reactie(Voorbeeldcasus casus, PersoonId persoon, int versie = 1) => new()
    {
        OperatieId = Guid.CreateVersion7(),
        Casusnummer = casus.Nummer,
        Versie = versie,
        PersoonId = persoon,
        Standpunt = Standpunt.Deels,
        Tekst = "Bijna goed.",
    };

    public static PlanreactieGeven Planreactie(Voorbeeldcasus casus) => new()
    {
        OperatieId = Guid.CreateVersion7(),
        Casusnummer = casus.Nummer,
        Tekst = "Reactie Voorbeeld-01.",
    };

    public static ActieVastleggen Actie(Voorbeeldcasus casus, Guid? wie = null, int dagen = 7) => new()
    {
        OperatieId = Guid.CreateVersion7(),
        Casusnummer = casus.Nummer,
        Wat = "Bellen",
        Wie = wie ?? casus.Contactpersoon.Value,
        UiterlijkOp = Vandaag.AddDays(dagen),
    };

    public static Situatieformulier MetWoorden(this Situatieformulier situatie, PersoonId persoon, string woorden)
    {
        situatie.Belevingen[persoon.Value.ToString("N", CultureInfo.InvariantCulture)] = new() { Woorden = woorden };
        return situatie;
    }
}
