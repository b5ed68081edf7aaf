using ProeftuinPortaal.Application.Casussen;
using ProeftuinPortaal.Application.Concepten;
using ProeftuinPortaal.Application.Expertises;
using ProeftuinPortaal.Application.Gezinnen;
using ProeftuinPortaal.Application.Organisaties;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Plannen;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Application.Uitstromen;
using ProeftuinPortaal.Application.Vandaag;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Gebruiksgevallen;

/// <summary>Reading a case, the lists of cases, and what is of the user alone.</summary>
internal static class Leesgevallen
{
    private const string Concepttekst = "{\"Tekst\":\"Geheim concept Voorbeeld-01\"}";

    public static Dictionary<string, Opzet> Alle { get; } = new()
    {
        ["CasusInzien"] = p => p.LeesAsync("Kop", (db, c) => new CasusInzienHandler(db).HandleAsync(c.Nummer, default)),
        ["GezinInzien"] = p => p.LeesAsync("Gezin", (db, c) => new GezinInzienHandler(db, p.Clock).HandleAsync(c.Nummer, default)),
        ["PlanInzien"] = p => p.LeesAsync("Plan", (db, c) => new PlanInzienHandler(db, p.Clock).HandleAsync(c.Nummer, default)),
        ["TijdlijnInzien"] = p => p.LeesAsync("Tijdlijn", (db, c) => new TijdlijnInzienHandler(db).HandleAsync(c.Nummer, new(), null, default)),
        ["HulpInzien"] = p => p.LeesAsync("Tijdlijn", (db, c) => new HulpInzienHandler(db, p.Clock).HandleAsync(c.Nummer, default)),
        ["ExpertiseInzien"] = p => p.LeesAsync("Expertise", (db, c) => new ExpertiseInzienHandler(db, p.Clock).HandleAsync(c.Nummer, default)),
        ["EvaluatieInzien"] = p => p.LeesAsync("Evaluatie", (db, c) => new EvaluatieInzienHandler(db, p.Clock).HandleAsync(c.Nummer, default)),
        ["ToegangInzien"] = p => p.LeesAsync("Toegang", (db, c) => new ToegangInzienHandler(db).HandleAsync(c.Nummer, default)),
        ["ToegangInzien.OudereInzagen"] = p => p.LeesAsync("Toegang", (db, c) => new ToegangInzienHandler(db).OudereInzagenAsync(c.Nummer, DateTimeOffset.MaxValue, default)),
        ["NotitieversiesInzien"] = NotitieversiesAsync,
        ["ContactmomentversiesInzien"] = ContactmomentversiesAsync,

        ["CasussenZoeken"] = p => LijstAsync(p, "Casussen", async db => await Antwoord.Van(new CasussenZoekenHandler(db).HandleAsync(null, new(), null, default))),
        ["CasussenZoeken.MetTekst"] = p => LijstAsync(p, "Zoeken", async db => await Antwoord.Van(new CasussenZoekenHandler(db).HandleAsync("voorb", new(), null, default))),
        ["VandaagInzien"] = p => LijstAsync(p, "Vandaag", async db => await Antwoord.Van(new VandaagInzienHandler(db).HandleAsync(default))),

        // Nothing of a family, so no line: docs/logboek.md.
        ["GebruikerInzien"] = GebruikerAsync,
        ["AccountInzien"] = AccountAsync,
        ["FiltersInzien"] = FiltersAsync,
        ["FilterBewaren"] = FilterBewarenAsync,
        ["FilterWeggooien"] = FilterWeggooienAsync,
        ["ConceptBewaren"] = p => ConceptAsync(p, (db, c, id) => Antwoord.Van(new ConceptBewarenHandler(db).HandleAsync(Bevoegdheid.NotitieVastleggen, c.Nummer, id, 2, Concepttekst, default))),
        ["ConceptInzien"] = async p => await ConceptAsync(p, (db, c, _) => Antwoord.Van(new ConceptInzienHandler(db).HandleAsync(Bevoegdheid.NotitieVastleggen, c.Nummer, default))) with
        {
            IsEigenLijst = true,
            Geheimen = ["Geheim concept"],
        },
        ["ConceptWeggooien"] = async p => await ConceptAsync(p, (db, c, id) => Antwoord.Van(new ConceptWeggooienHandler(db).HandleAsync(Bevoegdheid.NotitieVastleggen, c.Nummer, id, default))) with
        {
            IsEigenLijst = true,
            Geheimen = [],
        },
    };

    private static async Task<Gebruiksgeval> NotitieversiesAsync(Portaal portaal)
    {
        var casus = await portaal.CasusAsync();
        var notitie = await portaal.MetNotitieAsync(casus);
        return portaal.InCasus(casus,
            (db, _) => Antwoord.Van(new NotitieversiesInzienHandler(db).HandleAsync(casus.Nummer, notitie, default)), "Inzage|Tijdlijn|casus|casus");
    }

    private static async Task<Gebruiksgeval> ContactmomentversiesAsync(Portaal portaal)
    {
        var casus = await portaal.CasusAsync();
        var contact = await new ContactmomentVastleggenHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(Planvoorbeelden.Contact(casus), default);
        return portaal.InCasus(casus,
            (db, _) => Antwoord.Van(new ContactmomentversiesInzienHandler(db).HandleAsync(casus.Nummer, contact.Value, default)), "Inzage|Tijdlijn|casus|casus");
    }

    private static async Task<Gebruiksgeval> LijstAsync(Portaal portaal, string lijst, Func<PortaalDb, Task<Antwoord>> lees)
    {
        var casus = await portaal.CasusAsync();
        return portaal.InCasus(casus, (db, _) => lees(db), $"Lijst|Kop|{lijst}|casus") with { IsEigenLijst = true };
    }

    private static async Task<Gebruiksgeval> GebruikerAsync(Portaal portaal)
    {
        var casus = await portaal.CasusAsync();
        return new(casus.Contactpersoon, casus.RegioId, async (db, _) => new([], await new GebruikerInzienHandler(db).HandleAsync(default)))
        {
            Anderen = Opzetten.Deze(casus.Buitenstaander),
            IsEigenLijst = true,
            Geheimen = [casus.Contactpersoon.Value.ToString()],
        };
    }

    private static async Task<Gebruiksgeval> AccountAsync(Portaal portaal)
    {
        var casus = await portaal.CasusAsync();
        var email = $"{Guid.NewGuid():N}@voorbeeld.example";
        await portaal.EigenaarAsync<object>(
            $"INSERT INTO identiteit.accounts (id, user_name, normalized_user_name, email, normalized_email, security_stamp) VALUES ('{casus.Contactpersoon.Value}', '{email}', '{email}', '{email}', '{email}', 'x')");
        return new(casus.Contactpersoon, casus.RegioId, (db, _) => Antwoord.Van(new AccountInzienHandler(db).HandleAsync(default)))
        {
            Anderen = Opzetten.Deze(casus.Buitenstaander),
            IsEigenLijst = true,
            Geheimen = [email],
        };
    }

    private static async Task<Gebruiksgeval> FiltersAsync(Portaal portaal) => await FilterAsync(portaal, "Geheim filter") with
    {
        IsEigenLijst = true,
        Geheimen = ["Geheim filter"],
    };

    private static async Task<Gebruiksgeval> FilterBewarenAsync(Portaal portaal)
    {
        var geval = await FilterAsync(portaal, "Ander filter");
        return geval with
        {
            Doe = (db, id) => Antwoord.Van(new FilterBewarenHandler(db).HandleAsync(new() { OperatieId = id, Filter = new(), Naam = "Nieuw filter" }, default)),
            IsEigenLijst = true,
            IsCommand = true,
            Verliezer = ErrorKind.Invalid,
        };
    }

    private static async Task<Gebruiksgeval> FilterWeggooienAsync(Portaal portaal)
    {
        var geval = await FilterAsync(portaal, "Oud filter");
        var id = await portaal.EigenaarAsync<Guid>($"SELECT id FROM portaal.bewaarde_filters WHERE gebruiker_id = '{geval.Wie.Value}'");
        return geval with
        {
            Doe = (db, operatie) => Antwoord.Van(new FilterWeggooienHandler(db).HandleAsync(operatie, id, default)),
            IsCommand = true,
            Verliezer = ErrorKind.NotFound,
        };
    }

    private static async Task<Gebruiksgeval> FilterAsync(Portaal portaal, string naam)
    {
        var casus = await portaal.CasusAsync();
        await new FilterBewarenHandler(portaal.DbVoor(casus.Contactpersoon)).HandleAsync(new() { OperatieId = Guid.CreateVersion7(), Filter = new(), Naam = naam }, default);
        return new(casus.Contactpersoon, casus.RegioId, (db, _) => Antwoord.Van(new FiltersInzienHandler(db).HandleAsync(default))) { Anderen = Opzetten.Deze(casus.Buitenstaander) };
    }

    private static async Task<Gebruiksgeval> ConceptAsync(Portaal portaal, Func<PortaalDb, Voorbeeldcasus, Guid, Task<Antwoord>> doe)
    {
        var casus = await portaal.CasusAsync();
        var operatie = Guid.CreateVersion7();
        await new ConceptBewarenHandler(portaal.DbVoor(casus.Contactpersoon)).HandleAsync(Bevoegdheid.NotitieVastleggen, casus.Nummer, operatie, 1, Concepttekst, default);
        return portaal.InCasus(casus, (db, _) => doe(db, casus, operatie));
    }
}
