using ProeftuinPortaal.Application.Casussen;
using ProeftuinPortaal.Application.Gezinnen;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Plannen;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Gebruiksgevallen;

/// <summary>Writing in gezin, tijdlijn, plan and toegang of a case.</summary>
internal static class Schrijfgevallen
{
    private static DateOnly Vandaag => Moment.Nu(TimeProvider.System).Vandaag;

    public static Dictionary<string, Opzet> Alle { get; } = new()
    {
        ["PersoonVastleggen"] = p => p.SchrijfAsync(Direct<PersoonId>((db, id, c) =>
            new PersoonVastleggenHandler(db, p.Clock).HandleAsync(Planvoorbeelden.Persoon(c).Met(id), default)), null, "Toevoegen|Gezin|personen|gezin"),
        ["PersoonHerzien"] = p => p.SchrijfAsync(PersoonHerzienAsync(p), ErrorKind.Conflict, "Wijzigen|Gezin|personen|gezin"),
        ["HuishoudenVastleggen"] = p => p.SchrijfAsync(Direct<Guid>((db, id, c) =>
            new HuishoudenVastleggenHandler(db).HandleAsync(Planvoorbeelden.Huishouden(c).Met(id), default)), null, "Toevoegen|Gezin|huishoudens|gezin"),
        ["HuishoudenHerzien"] = p => p.SchrijfAsync(HuishoudenHerzienAsync(p), ErrorKind.Conflict, "Wijzigen|Gezin|huishoudens|gezin"),
        ["KaderWijzigen"] = p => p.SchrijfAsync(Direct<Gedaan>((db, id, c) => new KaderWijzigenHandler(db, p.Clock).HandleAsync(
            new() { OperatieId = id, Casusnummer = c.Nummer, Versie = 1, Kader = Kader.Drang, Van = Vandaag, Reden = "Reden Voorbeeld-01" }, default)),
            ErrorKind.Conflict, "Wijzigen|Kop|kaders|casus", "Toevoegen|Kop|kaders|casus"),
        ["VeiligContactWijzigen"] = p => p.SchrijfAsync(Direct<Gedaan>((db, id, c) => new VeiligContactWijzigenHandler(db).HandleAsync(
            new() { OperatieId = id, Casusnummer = c.Nummer, Versie = 1, VeiligContact = "Niet bellen Voorbeeld-01" }, default)),
            ErrorKind.Conflict, "Wijzigen|Kop|casussen|casus"),

        ["NotitieVastleggen"] = p => p.SchrijfAsync(Direct<NotitieId>((db, id, c) =>
        {
            var command = Voorbeelden.Notitie(c);
            command.OperatieId = id;
            return new NotitieVastleggenHandler(db, p.Clock).HandleAsync(command, default);
        }), null, "Toevoegen|Tijdlijn|notities|casus"),
        ["NotitieHerzien"] = p => p.SchrijfAsync(NotitieHerzienAsync(p), ErrorKind.Conflict, "Wijzigen|Tijdlijn|notities|casus"),
        ["ContactmomentVastleggen"] = p => p.SchrijfAsync(Direct<Guid>((db, id, c) =>
            new ContactmomentVastleggenHandler(db, p.Clock).HandleAsync(Planvoorbeelden.Contact(c).Met(id), default)), null, "Toevoegen|Tijdlijn|contactmomenten|casus"),
        ["ContactmomentHerzien"] = p => p.SchrijfAsync(ContactmomentHerzienAsync(p), ErrorKind.Conflict, "Wijzigen|Tijdlijn|contactmomenten|casus"),
        ["IntakeVastleggen"] = p => p.SchrijfAsync(
            Direct<Guid>((db, id, c) => new IntakeVastleggenHandler(db, p.Clock).HandleAsync(Planvoorbeelden.Intake(c).Met(id), default)), null,
            ["Toevoegen|Tijdlijn|intakes|casus", .. Opzetten.Keer(Enum.GetValues<Intakepartij>().Length, "Toevoegen|Tijdlijn|intakedeelnemers|casus")]),
        ["HulpVastleggen"] = p => p.SchrijfAsync(Direct<Guid>((db, id, c) =>
            new HulpVastleggenHandler(db, p.Clock).HandleAsync(Planvoorbeelden.Hulp(c).Met(id), default)), null, "Toevoegen|Tijdlijn|ingezette_hulp|casus"),
        ["HulpHerzien"] = p => p.SchrijfAsync(HulpHerzienAsync(p), ErrorKind.Conflict, "Wijzigen|Tijdlijn|ingezette_hulp|casus"),

        ["Top3Vaststellen"] = p => p.SchrijfAsync(Top3Async(p), ErrorKind.Conflict,
            "Toevoegen|Plan|top3_versies|casus", "Toevoegen|Plan|situaties|casus", "Toevoegen|Plan|situaties|casus", "Toevoegen|Plan|belevingen|casus"),
        ["AnalyseVastleggen"] = p => p.SchrijfAsync(Direct<int>((db, id, c) =>
            new AnalyseVastleggenHandler(db, p.Clock).HandleAsync(Planvoorbeelden.Analyse(c).Met(id), default)), ErrorKind.Conflict,
            "Toevoegen|Plan|analyses|casus", "Toevoegen|Plan|feiten|casus"),
        ["ReactieVastleggen"] = p => p.SchrijfAsync(ReactieAsync(p), null, "Toevoegen|Plan|reacties|casus"),
        ["PlanreactieGeven"] = p => p.SchrijfAsync(Direct<Guid>((db, id, c) =>
            new PlanreactieGevenHandler(db, p.Clock).HandleAsync(Planvoorbeelden.Planreactie(c).Met(id), default)), null, "Toevoegen|Plan|planreacties|casus"),
        ["ActieVastleggen"] = p => p.SchrijfAsync(Direct<Guid>((db, id, c) =>
            new ActieVastleggenHandler(db, p.Clock).HandleAsync(Planvoorbeelden.Actie(c).Met(id), default)), null, "Toevoegen|Plan|acties|casus"),
        ["ActieHerzien"] = p => p.SchrijfAsync(ActieHerzienAsync(p), ErrorKind.Conflict, "Wijzigen|Plan|acties|casus"),

        ["ToegangGeven"] = p => p.SchrijfAsync(ToegangGevenAsync(p, null), ErrorKind.Invalid, "Toevoegen|Kop|casusrollen|casus"),
        ["ToegangGeven.Deel"] = p => p.SchrijfAsync(ToegangGevenAsync(p, Dossierdeel.Tijdlijn), ErrorKind.Invalid, "Toevoegen|Toegang|toegangen|casus"),
        ["VasteContactpersoonToewijzen"] = ContactpersoonAsync,
        ["ToegangBeeindigen"] = p => p.SchrijfAsync(ToegangBeeindigenAsync(p), null, "Wijzigen|Kop|casusrollen|casus"),
    };

    // By the procesregisseur: who gives the family away does not see it afterwards.
    private static async Task<Gebruiksgeval> ContactpersoonAsync(Portaal portaal)
    {
        var casus = await portaal.CasusAsync();
        var opvolger = await portaal.GebruikerAsync(casus.RegioId, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);
        return portaal.InCasus(casus, (db, id) => Antwoord.Van(new VasteContactpersoonToewijzenHandler(db).HandleAsync(
            new() { OperatieId = id, Casusnummer = casus.Nummer, Versie = 1, Contactpersoon = opvolger, Reden = "Reden Voorbeeld-01" }, default)),
            "Wijzigen|Kop|casussen|casus", "Wijzigen|Kop|casusrollen|casus", "Toevoegen|Kop|casusrollen|casus") with
        {
            Wie = casus.Procesregisseur,
            IsCommand = true,
            Verliezer = ErrorKind.Conflict,
        };
    }

    // A command that needs nothing but its case.
    private static Voorbereiding<T> Direct<T>(Func<PortaalDb, Guid, Voorbeeldcasus, Task<Result<T>>> doe) =>
        casus => Task.FromResult<Handeling<T>>((db, id) => doe(db, id, casus));

    private static Voorbereiding<PersoonId> PersoonHerzienAsync(Portaal portaal) => async casus =>
    {
        var lid = await portaal.GezinslidAsync(casus);
        return (db, id) => new PersoonHerzienHandler(db, portaal.Clock).HandleAsync(new()
        {
            OperatieId = id,
            Casusnummer = casus.Nummer,
            PersoonId = lid,
            Versie = 1,
            Voornaam = "Anders",
            Achternaam = "Voorbeeld-01",
            Gezinsrol = Gezinsrol.Kind,
            Geboortedatum = Vandaag.AddYears(-10),
        }, default);
    };

    private static Voorbereiding<Guid> HuishoudenHerzienAsync(Portaal portaal) => async casus =>
    {
        var huishouden = (await new HuishoudenVastleggenHandler(portaal.DbVoor(casus.Contactpersoon)).HandleAsync(Planvoorbeelden.Huishouden(casus), default)).Value;
        return (db, id) => new HuishoudenHerzienHandler(db).HandleAsync(new()
        {
            OperatieId = id,
            Casusnummer = casus.Nummer,
            HuishoudenId = huishouden,
            Versie = 1,
            Postcodegebied = "3512",
        }, default);
    };

    private static Voorbereiding<NotitieId> NotitieHerzienAsync(Portaal portaal) => async casus =>
    {
        var notitie = await portaal.MetNotitieAsync(casus);
        return (db, id) => new NotitieHerzienHandler(db, portaal.Clock).HandleAsync(new()
        {
            OperatieId = id,
            Casusnummer = casus.Nummer,
            NotitieId = notitie,
            Versie = 1,
            GebeurdOp = Vandaag,
            Tekst = "Anders Voorbeeld-01.",
        }, default);
    };

    private static Voorbereiding<Guid> ContactmomentHerzienAsync(Portaal portaal) => async casus =>
    {
        var contact = (await new ContactmomentVastleggenHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(Planvoorbeelden.Contact(casus), default)).Value;
        return (db, id) => new ContactmomentHerzienHandler(db, portaal.Clock).HandleAsync(new()
        {
            OperatieId = id,
            Casusnummer = casus.Nummer,
            ContactmomentId = contact,
            Versie = 1,
            ContactOp = Vandaag,
            Vorm = Contactvorm.Huisbezoek,
            Met = "Voorbeeld-01",
            IsGelukt = true,
            Tekst = "Anders Voorbeeld-01.",
        }, default);
    };

    private static Voorbereiding<Guid> HulpHerzienAsync(Portaal portaal) => async casus =>
    {
        var hulp = (await new HulpVastleggenHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(Planvoorbeelden.Hulp(casus), default)).Value;
        return (db, id) => new HulpHerzienHandler(db, portaal.Clock).HandleAsync(new()
        {
            OperatieId = id,
            Casusnummer = casus.Nummer,
            HulpId = hulp,
            Versie = 1,
            Wat = "Anders Voorbeeld-01",
            Aanbieder = "Stichting Voorbeeld-01",
            Status = Hulpstatus.Gevraagd,
            GevraagdOp = Vandaag.AddDays(-10),
        }, default);
    };

    private static Voorbereiding<int> Top3Async(Portaal portaal) => async casus =>
    {
        var lid = await portaal.GezinslidAsync(casus);
        return (db, id) =>
        {
            var command = Planvoorbeelden.Top3(casus).Met(id);
            command.Situatie1.MetWoorden(lid, "Woorden Voorbeeld-01");
            command.Situatie2 = new() { Rang = 2, Omschrijving = "Situatie Voorbeeld-02." };
            return new Top3VaststellenHandler(db, portaal.Clock).HandleAsync(command, default);
        };
    };

    private static Voorbereiding<Guid> ReactieAsync(Portaal portaal) => async casus =>
    {
        var lid = await portaal.GezinslidAsync(casus);
        await new AnalyseVastleggenHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(Planvoorbeelden.Analyse(casus), default);
        return (db, id) => new ReactieVastleggenHandler(db, portaal.Clock).HandleAsync(Planvoorbeelden.Reactie(casus, lid).Met(id), default);
    };

    private static Voorbereiding<Guid> ActieHerzienAsync(Portaal portaal) => async casus =>
    {
        var actie = (await new ActieVastleggenHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(Planvoorbeelden.Actie(casus), default)).Value;
        return (db, id) => new ActieHerzienHandler(db, portaal.Clock).HandleAsync(new()
        {
            OperatieId = id,
            Casusnummer = casus.Nummer,
            ActieId = actie,
            Versie = 1,
            Wat = "Anders Voorbeeld-01",
            Wie = casus.Contactpersoon.Value,
            UiterlijkOp = Vandaag.AddDays(7),
        }, default);
    };

    private static Voorbereiding<Gedaan> ToegangGevenAsync(Portaal portaal, Dossierdeel? deel) => async casus =>
    {
        var collega = deel is null
            ? await portaal.GebruikerAsync(casus.RegioId, Rol.RvtExpert, Organisatiesoort.VeiligThuis)
            : await portaal.BetrokkeneAsync(casus, Rol.Ketenpartner, Organisatiesoort.Ggz, Casusrolsoort.Partner);
        return (db, id) => new ToegangGevenHandler(db, portaal.Clock).HandleAsync(new()
        {
            OperatieId = id,
            Casusnummer = casus.Nummer,
            Gebruiker = collega,
            Casusrol = deel is null ? Casusrolsoort.RvtExpert : null,
            Deel = deel,
            TotEnMet = Vandaag.AddDays(7),
            Reden = "Reden Voorbeeld-01",
        }, default);
    };

    private static Voorbereiding<Gedaan> ToegangBeeindigenAsync(Portaal portaal) => async casus =>
    {
        var expert = await portaal.ExpertAsync(casus, Organisatiesoort.VeiligThuis);
        var rol = await portaal.EigenaarAsync<Guid>($"SELECT id FROM portaal.casusrollen WHERE gebruiker_id = '{expert.Value}'");
        return (db, id) => new ToegangBeeindigenHandler(db).HandleAsync(new(id, casus.Nummer, rol), default);
    };
}
