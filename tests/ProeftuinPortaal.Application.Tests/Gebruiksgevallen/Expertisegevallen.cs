using ProeftuinPortaal.Application.Afschriften;
using ProeftuinPortaal.Application.Expertises;
using ProeftuinPortaal.Application.Tests.Expertises;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Vandaag;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Gebruiksgevallen;

/// <summary>A question to the RVT from asking to closing, and the afschrift of what was answered.</summary>
internal static class Expertisegevallen
{
    private const string Vraag = "Wijzigen|Expertise|expertisevragen|casus";
    private const string Rol = "Wijzigen|Kop|casusrollen|casus";
    private const string Deel = "Wijzigen|Toegang|toegangen|casus";

    public static Dictionary<string, Opzet> Alle { get; } = new()
    {
        ["ExpertiseVragen"] = VragenAsync,
        ["ExpertiseOppakken"] = OppakkenAsync,
        ["ExpertiseTeruggeven"] = TeruggevenAsync,
        ["ExpertisedeelVragen"] = DeelVragenAsync,
        ["ExpertisedeelDelen"] = DeelDelenAsync,
        ["ExpertisedeelWeigeren"] = DeelWeigerenAsync,
        ["ExpertiseBeantwoorden"] = BeantwoordenAsync,
        ["ExpertiseAfsluiten"] = AfsluitenAsync,
        ["ExpertiseIntrekken"] = IntrekkenAsync,
        ["ExpertisevraagInzien"] = VraagInzienAsync,
        ["ExpertisewerklijstInzien"] = WerklijstAsync,
        ["VandaagExpertiseInzien"] = VandaagAsync,
        ["VandaagExpertiseInzien.VoorExpert"] = VandaagVoorExpertAsync,
        ["AfschriftNemen"] = AfschriftAsync,
        ["AfschriftNemen.Expertisenotitie"] = AfschriftVanExpertisenotitieAsync,
    };

    private static async Task<Gebruiksgeval> VragenAsync(Portaal portaal)
    {
        var casus = await portaal.CasusAsync();
        var organisatie = await portaal.OrganisatieAsync(Organisatiesoort.VeiligThuis);
        await portaal.GebruikerAsync(casus.RegioId, Domain.Toegang.Rol.RvtExpert, Organisatiesoort.VeiligThuis, organisatie: organisatie);
        return portaal.InCasus(casus,
            (db, id) =>
            {
                var command = portaal.Vraag(casus, organisatie, Dossierdeel.Plan);
                command.OperatieId = id;
                return Antwoord.Van(new ExpertiseVragenHandler(db, portaal.Clock).HandleAsync(command, default));
            }, "Toevoegen|Expertise|expertisevragen|casus", "Toevoegen|Expertise|expertisevraag_teksten|casus", "Toevoegen|Expertise|vraagdelen|casus") with
        { IsCommand = true };
    }

    private static async Task<Gebruiksgeval> OppakkenAsync(Portaal portaal)
    {
        var v = await portaal.MetVraagAsync(Dossierdeel.Plan);
        return Command(v, v.Expert, (db, id) => Antwoord.Van(new ExpertiseOppakkenHandler(db).HandleAsync(new(id, v.VraagId), default)),
            Vraag, "Toevoegen|Kop|casusrollen|casus", "Toevoegen|Toegang|toegangen|casus") with
        { Verliezer = ErrorKind.Conflict, Anderen = Opzetten.Deze(v.GiInCasus, v.Rvdk) };
    }

    private static async Task<Gebruiksgeval> TeruggevenAsync(Portaal portaal)
    {
        var v = await OpgepaktAsync(portaal);
        await portaal.VraagDeelAsync(v.Expert, v.VraagId, Dossierdeel.Tijdlijn);
        return Command(v, v.Expert,
            (db, id) => Antwoord.Van(new ExpertiseTeruggevenHandler(db).HandleAsync(
                new() { OperatieId = id, VraagId = v.VraagId, Versie = 2, Reden = "Reden Voorbeeld-01" }, default)),
            Vraag, "Wijzigen|Expertise|expertisevraag_teksten|casus", "Verwijderen|Expertise|vraagdelen|casus", Rol, Deel) with
        { Verliezer = ErrorKind.NotFound };
    }

    private static async Task<Gebruiksgeval> DeelVragenAsync(Portaal portaal)
    {
        var v = await OpgepaktAsync(portaal);
        return Command(v, v.Expert, (db, id) => Antwoord.Van(new ExpertisedeelVragenHandler(db).HandleAsync(new(id, v.VraagId, Dossierdeel.Tijdlijn), default)),
            "Toevoegen|Expertise|vraagdelen|casus");
    }

    private static async Task<Gebruiksgeval> DeelDelenAsync(Portaal portaal)
    {
        var v = await OpgepaktAsync(portaal);
        return CommandVanVrager(v, (db, id) => Antwoord.Van(new ExpertisedeelDelenHandler(db).HandleAsync(new(id, v.Casus.Nummer, v.VraagId, Dossierdeel.Tijdlijn), default)),
            "Toevoegen|Expertise|vraagdelen|casus", "Toevoegen|Toegang|toegangen|casus");
    }

    private static async Task<Gebruiksgeval> DeelWeigerenAsync(Portaal portaal)
    {
        var v = await OpgepaktAsync(portaal);
        await portaal.VraagDeelAsync(v.Expert, v.VraagId, Dossierdeel.Tijdlijn);
        return CommandVanVrager(v,
            (db, id) => Antwoord.Van(new ExpertisedeelWeigerenHandler(db).HandleAsync(
                new() { OperatieId = id, Casusnummer = v.Casus.Nummer, VraagId = v.VraagId, Deel = Dossierdeel.Tijdlijn, Reden = "Reden Voorbeeld-01" }, default)),
            "Wijzigen|Expertise|vraagdelen|casus") with
        { Verliezer = ErrorKind.Conflict };
    }

    private static async Task<Gebruiksgeval> BeantwoordenAsync(Portaal portaal)
    {
        var v = await OpgepaktAsync(portaal);
        return Command(v, v.Expert,
            (db, id) => Antwoord.Van(new ExpertiseBeantwoordenHandler(db).HandleAsync(
                new() { OperatieId = id, VraagId = v.VraagId, Versie = 2, Tekst = "Antwoord Voorbeeld-01", Grond = Bevoegdheidsgrond.Advies }, default)),
            Vraag, "Toevoegen|Expertise|expertisenotities|casus") with
        { Verliezer = ErrorKind.Conflict };
    }

    private static async Task<Gebruiksgeval> AfsluitenAsync(Portaal portaal)
    {
        var v = await BeantwoordAsync(portaal);
        return CommandVanVrager(v,
            (db, id) => Antwoord.Van(new ExpertiseAfsluitenHandler(db).HandleAsync(
                new() { OperatieId = id, Casusnummer = v.Casus.Nummer, VraagId = v.VraagId, Versie = 3, Oordeel = Expertiseoordeel.Ja }, default)),
            Vraag, Rol, Deel) with
        { Verliezer = ErrorKind.Conflict };
    }

    private static async Task<Gebruiksgeval> IntrekkenAsync(Portaal portaal)
    {
        var v = await OpgepaktAsync(portaal);
        return CommandVanVrager(v, (db, id) => Antwoord.Van(new ExpertiseIntrekkenHandler(db).HandleAsync(new(id, v.Casus.Nummer, v.VraagId, 2), default)),
            Vraag, Rol, Deel) with
        { Verliezer = ErrorKind.Conflict };
    }

    private static async Task<Gebruiksgeval> VraagInzienAsync(Portaal portaal)
    {
        var v = await OpgepaktAsync(portaal);
        return Bij(v, v.Expert, (db, _) => Antwoord.Van(new ExpertisevraagInzienHandler(db).HandleAsync(v.VraagId, default)), "Inzage|Expertise|expertisevragen|casus");
    }

    private static async Task<Gebruiksgeval> WerklijstAsync(Portaal portaal)
    {
        var v = await OpgepaktAsync(portaal);
        return Bij(v, v.Expert, (db, _) => Antwoord.Van(new ExpertisewerklijstInzienHandler(db).HandleAsync(default)), "Lijst|Expertise|Expertise|casus") with
        { IsEigenLijst = true };
    }

    private static async Task<Gebruiksgeval> VandaagAsync(Portaal portaal)
    {
        var v = await BeantwoordAsync(portaal);
        return Bij(v, v.Casus.Contactpersoon, (db, _) => Antwoord.Van(new VandaagExpertiseInzienHandler(db, portaal.Clock).HandleAsync(default)),
            "Lijst|Kop|VandaagExpertise|casus") with
        { IsEigenLijst = true, Geheimen = [v.Casus.Nummer], Anderen = Opzetten.Deze(v.Collega, v.GiInCasus, v.Rvdk, v.Casus.Buitenstaander, v.Casus.Procesregisseur) };
    }

    private static async Task<Gebruiksgeval> VandaagVoorExpertAsync(Portaal portaal)
    {
        var v = await portaal.MetVraagAsync();
        return Bij(v, v.Expert, (db, _) => Antwoord.Van(new VandaagExpertiseInzienHandler(db, portaal.Clock).HandleAsync(default)), "Lijst|Expertise|Expertise|casus") with
        { IsEigenLijst = true, Anderen = Opzetten.Deze(v.GiInCasus, v.Rvdk) };
    }

    private static Task<Gebruiksgeval> AfschriftAsync(Portaal portaal) => portaal.SchrijfAsync<AfschriftDetails>(async casus =>
    {
        var notitie = await portaal.MetNotitieAsync(casus);
        return (db, id) => new AfschriftNemenHandler(db).HandleAsync(new(id, casus.Nummer, Afschriftsoort.Notitie, notitie.Value, 1), default);
    }, null, "Afschrift|Tijdlijn|notities|casus", "Inzage|Tijdlijn|casus|casus");

    private static async Task<Gebruiksgeval> AfschriftVanExpertisenotitieAsync(Portaal portaal)
    {
        var v = await BeantwoordAsync(portaal);
        var notitie = await portaal.EigenaarAsync<Guid>($"SELECT id FROM portaal.expertisenotities WHERE vraag_id = '{v.VraagId.Value}'");
        return CommandVanVrager(v,
            (db, id) => Antwoord.Van(new AfschriftNemenHandler(db).HandleAsync(new(id, v.Casus.Nummer, Afschriftsoort.Expertisenotitie, notitie, 1), default)),
            "Afschrift|Expertise|expertisenotities|casus", "Inzage|Expertise|casus|casus");
    }

    private static async Task<Vraagvoorbeeld> OpgepaktAsync(Portaal portaal)
    {
        var v = await portaal.MetVraagAsync(Dossierdeel.Plan);
        await portaal.PakOpAsync(v.Expert, v.VraagId);
        return v;
    }

    private static async Task<Vraagvoorbeeld> BeantwoordAsync(Portaal portaal)
    {
        var v = await OpgepaktAsync(portaal);
        await portaal.BeantwoordAsync(v.Expert, v.VraagId);
        return v;
    }

    private static Gebruiksgeval CommandVanVrager(Vraagvoorbeeld v, Doen doe, params string[] logboek) =>
        Command(v, v.Casus.Contactpersoon, doe, logboek) with { Anderen = Opzetten.Deze(v.GiInCasus, v.Casus.Buitenstaander) };

    private static Gebruiksgeval Command(Vraagvoorbeeld v, GebruikerId wie, Doen doe, params string[] logboek) => Bij(v, wie, doe, logboek) with { IsCommand = true };

    // For a colleague of the expert it is not there either, once it was picked up; nor for an expert with a case role in this very case.
    private static Gebruiksgeval Bij(Vraagvoorbeeld v, GebruikerId wie, Doen doe, params string[] logboek) => new(wie, v.Casus.RegioId, doe)
    {
        Logboek = logboek,
        Namen = Opzetten.Namen(v.Casus),
        Casus = v.Casus,
        Anderen = Opzetten.Deze(v.Collega, v.GiInCasus, v.Rvdk),
        Geheimen = [v.VraagId.Value.ToString()],
    };
}
