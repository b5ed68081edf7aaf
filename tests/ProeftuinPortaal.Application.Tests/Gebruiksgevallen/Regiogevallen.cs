using ProeftuinPortaal.Application.Beheer;
using ProeftuinPortaal.Application.Cijfers;
using ProeftuinPortaal.Application.Logboeken;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Gebruiksgevallen;

/// <summary>Beheer and the figures of a region. Reading Beheer is about no family, so it is no line in the logboek.</summary>
internal static class Regiogevallen
{
    private static int _postcode = 1000;

    public static Dictionary<string, Opzet> Alle { get; } = new()
    {
        ["CijfersInzien"] = p => InRegioAsync(p, Rol.Projectleider,
            (db, code, _) => Antwoord.Van(new CijfersInzienHandler(db).HandleAsync(code, default)), "Inzage||Cijfers|"),
        ["CijfersExporteren"] = p => InRegioAsync(p, Rol.Projectleider,
            (db, code, _) => Antwoord.Van(new CijfersExporterenHandler(db).HandleAsync(code, default)), "Export||Cijfers|"),

        ["LogboekInzien"] = p => InRegioAsync(p, Rol.PrivacyOfficer, (db, code, _) => Antwoord.Van(new LogboekInzienHandler(db).HandleAsync(
            new() { Regio = code, Van = p.Vandaag, TotEnMet = p.Vandaag }, default)), "Inzage||Logboek|"),
        ["LogboekExporteren"] = LogboekExporterenAsync,

        ["GebruikersInzien"] = p => InRegioAsync(p, Rol.FunctioneelBeheerder, (db, code, _) => Antwoord.Van(new GebruikersInzienHandler(db).HandleAsync(code, new(), default))),
        ["OrganisatiesInzien"] = p => InRegioAsync(p, Rol.FunctioneelBeheerder, (db, code, _) => Antwoord.Van(new OrganisatiesInzienHandler(db).HandleAsync(code, default))),
        ["InstellingenInzien"] = p => InRegioAsync(p, Rol.FunctioneelBeheerder,
            (db, code, _) => Antwoord.Van(new InstellingenInzienHandler(db, p.Clock).HandleAsync(code, default))),

        ["InrichtingInzien"] = p => InRegioAsync(p, Rol.FunctioneelBeheerder,
            (db, code, _) => Antwoord.Van(new InrichtingInzienHandler(db, p.Clock).HandleAsync(code, default))),
        ["InrichtingVandaagInzien"] = InrichtingVandaagAsync,
        ["WerkgebiedenInzien"] = p => InRegioAsync(p, Rol.FunctioneelBeheerder,
            (db, code, _) => Antwoord.Van(new WerkgebiedenInzienHandler(db, p.Clock).HandleAsync(code, default))),
        ["StapherstelInzien"] = p => InRegioAsync(p, Rol.FunctioneelBeheerder, (db, code, _) => Antwoord.Van(new StapherstelInzienHandler(db).HandleAsync(code, default))),
        ["RegioInzien"] = async p => await InRegioAsync(p, Rol.Projectleider,
            (db, code, _) => Antwoord.Van(new RegioInzienHandler(db, p.Clock).HandleAsync(code, default))) with
        { IsVoorElkeRol = true },

        ["GebruikerMaken"] = GebruikerMakenAsync,
        ["UitnodigingVernieuwen"] = UitnodigingAsync,
        ["GebruikerBeeindigen"] = p => OverGebruikerAsync(p, (db, id, bij) =>
            Antwoord.Van(new GebruikerBeeindigenHandler(db).HandleAsync(new(id, bij.Code, bij.Gebruiker), default)),
            "Wijzigen||gebruikers|", "Wijzigen||gebruikersrollen|"),
        ["RolGeven"] = p => OverGebruikerAsync(p, (db, id, bij) => Antwoord.Van(new RolGevenHandler(db, p.Clock).HandleAsync(
            new() { OperatieId = id, Regio = bij.Code, Gebruiker = bij.Gebruiker, Rol = Rol.Teamleider }, default)), "Toevoegen||gebruikersrollen|"),
        ["RolBeeindigen"] = p => OverGebruikerAsync(p, (db, id, bij) => Antwoord.Van(new RolBeeindigenHandler(db, p.Clock).HandleAsync(
            new() { OperatieId = id, Regio = bij.Code, RolId = bij.RolId }, default)), "Wijzigen||gebruikersrollen|"),
        ["OrganisatieMaken"] = OrganisatieMakenAsync,
        ["InstellingWijzigen"] = InstellingWijzigenAsync,
        ["InstellingIntrekken"] = InstellingIntrekkenAsync,
        ["OvernemenInzien"] = p => InRegioAsync(p, Rol.FunctioneelBeheerder,
            (db, code, _) => Antwoord.Van(new OvernemenInzienHandler(db, p.Clock).HandleAsync(code, null, default))),
        ["InstellingenOvernemen"] = InstellingenOvernemenAsync,
        ["CriteriaInzien"] = p => InRegioAsync(p, Rol.FunctioneelBeheerder, (db, code, _) => Antwoord.Van(new CriteriaInzienHandler(db, p.Clock).HandleAsync(code, default))),
        ["CriteriaVastleggen"] = async p => await CriteriaAsync(p) with { IsCommand = true, Verliezer = ErrorKind.Conflict },
        ["CriteriaIntrekken"] = CriteriaIntrekkenAsync,
        ["WerkgebiedVastleggen"] = async p => await WerkgebiedAsync(p) with { IsCommand = true, Verliezer = ErrorKind.Invalid },
        ["WerkgebiedBeeindigen"] = WerkgebiedBeeindigenAsync,
        ["StapherstelVragen"] = p => MetTweedeStapAsync(p, (db, id, bij) => Antwoord.Van(new StapherstelVragenHandler(db).HandleAsync(
            new() { OperatieId = id, Regio = bij.Code, Gebruiker = bij.Gebruiker, Reden = "Telefoon kwijt" }, default)), "Toevoegen||stapherstel|"),
        ["StapherstelBeoordelen"] = StapherstelBeoordelenAsync,
        // A second link takes the place of the first: both are done.
        ["WachtwoordlinkMaken"] = async p => await MetTweedeStapAsync(p, (db, id, bij) => Antwoord.Van(new WachtwoordlinkMakenHandler(db).HandleAsync(
            new(id, bij.Code, bij.Gebruiker), Guid.NewGuid(), default)), "Wachtwoordlink||account|") with
        { Verliezer = null },
    };

    private static async Task<Gebruiksgeval> InrichtingVandaagAsync(Portaal portaal)
    {
        var geval = await InRegioAsync(portaal, Rol.FunctioneelBeheerder,
            (db, _, _) => Antwoord.Van(new InrichtingVandaagInzienHandler(db, portaal.Clock).HandleAsync(default)));
        return geval with { IsEigenLijst = true, Geheimen = [geval.Regio.Value.ToString("N")] };
    }

    // A postcode is in one werkgebied of all regions: each example has its own.
    private static Task<Gebruiksgeval> WerkgebiedAsync(Portaal portaal)
    {
        var postcode = $"{Interlocked.Increment(ref _postcode)}";
        return InRegioAsync(portaal, Rol.FunctioneelBeheerder, (db, code, id) => Antwoord.Van(new WerkgebiedVastleggenHandler(db, portaal.Clock).HandleAsync(
            new() { OperatieId = id, Regio = code, Naam = "Wijk Voorbeeld-01", Postcodes = postcode, Van = portaal.Vandaag, Bron = "Bron Voorbeeld-01" }, default)),
            "Toevoegen||werkgebieden|");
    }

    private static async Task<Gebruiksgeval> WerkgebiedBeeindigenAsync(Portaal portaal)
    {
        var geval = await WerkgebiedAsync(portaal);
        await geval.Doe(portaal.DbVoor(geval.Wie), Guid.CreateVersion7());
        return geval with
        {
            Doe = (db, id) => Antwoord.Van(new WerkgebiedBeeindigenHandler(db).HandleAsync(new(id, geval.Regio.Value.ToString("N"), "Wijk Voorbeeld-01"), default)),
            Logboek = ["Wijzigen||werkgebieden|"],
            IsCommand = true,
            Verliezer = ErrorKind.NotFound,
        };
    }

    // About a worker who has a second step to take away.
    private static Task<Gebruiksgeval> MetTweedeStapAsync(
        Portaal portaal, Func<PortaalDb, Guid, (string Code, GebruikerId Gebruiker, Guid RolId), Task<Antwoord>> doe, params string[] logboek) =>
        OverGebruikerAsync(portaal, async (db, id, bij) =>
        {
            await portaal.EigenaarAsync<object>(
                $"""
                INSERT INTO identiteit.accounts (id, user_name, normalized_user_name, email, normalized_email, security_stamp, password_hash, two_factor_enabled, codesleutel, herstelcodes)
                SELECT '{bij.Gebruiker.Value}', x, upper(x), x, upper(x), 'stempel', 'hash', true, 'sleutel', ARRAY['a'] FROM (SELECT '{bij.Gebruiker.Value:N}@voorbeeld.example' AS x) y
                ON CONFLICT DO NOTHING
                """);
            return await doe(db, id, bij);
        }, logboek);

    private static async Task<Gebruiksgeval> StapherstelBeoordelenAsync(Portaal portaal)
    {
        var (verzoek, vrager) = (Guid.NewGuid(), default(GebruikerId));
        var geval = await MetTweedeStapAsync(portaal, async (db, id, bij) =>
        {
            // Without triggers: this line of the logboek is not of the use case.
            await portaal.BeheerderAsync<object>(
                $"""
                SET session_replication_role = replica;
                INSERT INTO portaal.stapherstel (id, regio_id, gebruiker_id, reden, gevraagd_door)
                SELECT '{verzoek}', id, '{bij.Gebruiker.Value}', 'Telefoon kwijt', '{vrager.Value}' FROM portaal.regios WHERE code = '{bij.Code}' ON CONFLICT DO NOTHING
                """);
            return await Antwoord.Van(new StapherstelBeoordelenHandler(db).HandleAsync(new(id, bij.Code, verzoek, true), default));
        }, "Wijzigen||stapherstel|", "TweedeStapHersteld||account|");
        vrager = await portaal.GebruikerAsync(geval.Regio, Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente);
        return geval;
    }

    private static async Task<Gebruiksgeval> GebruikerMakenAsync(Portaal portaal)
    {
        var organisatie = await portaal.OrganisatieAsync(Organisatiesoort.LokaalTeam);
        var email = $"{Guid.NewGuid():N}@voorbeeld.example";
        return await InRegioAsync(portaal, Rol.FunctioneelBeheerder, (db, code, id) => MaakAsync(portaal, db, (code, id), (organisatie, email)),
            "Toevoegen||gebruikers|", "Toevoegen||gebruikersrollen|", "Uitnodiging||account|") with
        { IsCommand = true, Verliezer = ErrorKind.Invalid };
    }

    private static async Task<Gebruiksgeval> LogboekExporterenAsync(Portaal portaal)
    {
        var casus = await portaal.CasusAsync();
        var code = casus.RegioId.Value.ToString("N");
        return new(await portaal.GebruikerAsync(casus.RegioId, Rol.PrivacyOfficer, Organisatiesoort.Gemeente), casus.RegioId,
            (db, _) => Antwoord.Van(new LogboekExporterenHandler(db).HandleAsync(code, casus.Nummer, default)))
        {
            Logboek = ["Export||Logboek|casus"],
            Namen = new Dictionary<string, string> { [casus.Id.Value.ToString()] = "casus" },
            Geheimen = [casus.Nummer],
            Anderen = async () => [await portaal.GebruikerAsync(await portaal.RegioAsync(), Rol.PrivacyOfficer, Organisatiesoort.Gemeente)],
        };
    }

    private static async Task<Gebruiksgeval> UitnodigingAsync(Portaal portaal)
    {
        var organisatie = await portaal.OrganisatieAsync(Organisatiesoort.LokaalTeam);
        var geval = await InRegioAsync(portaal, Rol.FunctioneelBeheerder,
            (db, code, id) => MaakAsync(portaal, db, (code, id), (organisatie, $"{Guid.NewGuid():N}@voorbeeld.example")), "Uitnodiging||account|");
        var gebruiker = (GebruikerId)(await geval.Doe(portaal.DbVoor(geval.Wie), Guid.CreateVersion7())).Inhoud!;
        return geval with
        {
            Doe = (db, id) => Antwoord.Van(new UitnodigingVernieuwenHandler(db).HandleAsync(new(id, geval.Regio.Value.ToString("N"), gebruiker), Guid.NewGuid(), default)),
            IsCommand = true,
        };
    }

    private static async Task<Gebruiksgeval> OrganisatieMakenAsync(Portaal portaal)
    {
        var naam = $"Organisatie {Guid.NewGuid():N}";
        return await InRegioAsync(portaal, Rol.FunctioneelBeheerder, (db, code, id) => Antwoord.Van(new OrganisatieMakenHandler(db).HandleAsync(
            new() { OperatieId = id, Regio = code, Naam = naam, Soort = Organisatiesoort.Ggz }, default)), "Toevoegen||organisaties|") with
        { IsCommand = true, Verliezer = ErrorKind.Invalid };
    }

    private static async Task<Gebruiksgeval> InstellingWijzigenAsync(Portaal portaal)
    {
        var geval = await InRegioAsync(portaal, Rol.FunctioneelBeheerder, (db, code, id) => Antwoord.Van(new InstellingWijzigenHandler(db, portaal.Clock).HandleAsync(new()
        {
            OperatieId = id,
            Regio = code,
            Sleutel = Instellingsleutel.TermijnBesluit,
            Versie = 1,
            Waarde = "9",
            Van = portaal.Vandaag,
            Bron = "Bron Voorbeeld-01",
        }, default)), "Wijzigen||instellingen|", "Toevoegen||instellingen|");
        await portaal.EigenaarAsync<object>(
            $"INSERT INTO portaal.instellingen (id, regio_id, sleutel, waarde, van, bron) VALUES (gen_random_uuid(), '{geval.Regio.Value}', 'TermijnBesluit', '7', current_date - 9, 'Bron Voorbeeld-01')");
        return geval with { IsCommand = true, Verliezer = ErrorKind.Conflict };
    }

    private static async Task<Gebruiksgeval> InstellingIntrekkenAsync(Portaal portaal)
    {
        var gepland = Guid.NewGuid();
        var geval = await InRegioAsync(portaal, Rol.FunctioneelBeheerder,
            (db, code, id) => Antwoord.Van(new InstellingIntrekkenHandler(db).HandleAsync(new(id, code, gepland), default)), "Wijzigen||instellingen|", "Wijzigen||instellingen|");
        await portaal.EigenaarAsync<object>(
            $"""
            INSERT INTO portaal.instellingen (id, regio_id, sleutel, waarde, van, tot, bron) VALUES
                (gen_random_uuid(), '{geval.Regio.Value}', 'TermijnBesluit', '7', current_date - 9, current_date + 9, 'Bron Voorbeeld-01'),
                ('{gepland}', '{geval.Regio.Value}', 'TermijnBesluit', '8', current_date + 9, NULL, 'Bron Voorbeeld-01')
            """);
        return geval with { IsCommand = true, Verliezer = ErrorKind.Invalid };
    }

    private static async Task<Gebruiksgeval> InstellingenOvernemenAsync(Portaal portaal)
    {
        var ander = await portaal.RegioAsync();
        await portaal.EigenaarAsync<object>(
            $"INSERT INTO portaal.instellingen (id, regio_id, sleutel, waarde, van, bron) VALUES (gen_random_uuid(), '{ander.Value}', 'TermijnBesluit', '4', current_date - 9, 'Bron Voorbeeld-01')");
        return await InRegioAsync(portaal, Rol.FunctioneelBeheerder, (db, code, id) => Antwoord.Van(new InstellingenOvernemenHandler(db, portaal.Clock).HandleAsync(new()
        {
            OperatieId = id,
            Regio = code,
            VanRegio = ander.Value.ToString("N"),
            Sleutels = nameof(Instellingsleutel.TermijnBesluit),
            Van = portaal.Vandaag.AddDays(1),
            Bron = "Bron Voorbeeld-01",
        }, default)), "Toevoegen||instellingen|") with
        { IsCommand = true, Verliezer = ErrorKind.Conflict };
    }

    private static Task<Gebruiksgeval> CriteriaAsync(Portaal portaal) =>
        InRegioAsync(portaal, Rol.FunctioneelBeheerder, (db, code, id) => Antwoord.Van(new CriteriaVastleggenHandler(db, portaal.Clock).HandleAsync(new()
        {
            OperatieId = id,
            Regio = code,
            Soort = Criteriumsoort.Instroom,
            Vragen = "Vraag 1?",
            Van = portaal.Vandaag.AddDays(9),
            Bron = "Bron Voorbeeld-01",
        }, default)), "Toevoegen||criteria|");

    private static async Task<Gebruiksgeval> CriteriaIntrekkenAsync(Portaal portaal)
    {
        var geval = await CriteriaAsync(portaal);
        await geval.Doe(portaal.DbVoor(geval.Wie), Guid.CreateVersion7());
        return geval with
        {
            Doe = (db, id) => Antwoord.Van(new CriteriaIntrekkenHandler(db).HandleAsync(
                new(id, geval.Regio.Value.ToString("N"), Criteriumsoort.Instroom, portaal.Vandaag.AddDays(9)), default)),
            Logboek = ["Wijzigen||criteria|"],
            IsCommand = true,
            Verliezer = ErrorKind.Invalid,
        };
    }

    // About a worker of the region, whose one role can be ended.
    private static async Task<Gebruiksgeval> OverGebruikerAsync(
        Portaal portaal, Func<PortaalDb, Guid, (string Code, GebruikerId Gebruiker, Guid RolId), Task<Antwoord>> doe, params string[] logboek)
    {
        var (gebruiker, rol) = (default(GebruikerId), default(Guid));
        var geval = await InRegioAsync(portaal, Rol.FunctioneelBeheerder, (db, code, id) => doe(db, id, (code, gebruiker, rol)), logboek);
        gebruiker = await portaal.GebruikerAsync(geval.Regio, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);
        rol = await portaal.EigenaarAsync<Guid>($"SELECT id FROM portaal.gebruikersrollen WHERE gebruiker_id = '{gebruiker.Value}'");
        return geval with { IsCommand = true, Verliezer = ErrorKind.Invalid };
    }

    // For who has the same role in another region it is not there.
    private static async Task<Gebruiksgeval> InRegioAsync(
        Portaal portaal, Rol rol, Func<PortaalDb, string, Guid, Task<Antwoord>> doe, params string[] logboek)
    {
        var regio = await portaal.RegioAsync();
        return new(await portaal.GebruikerAsync(regio, rol, Organisatiesoort.Gemeente), regio, (db, id) => doe(db, regio.Value.ToString("N"), id))
        {
            Logboek = logboek,
            Anderen = async () => [await portaal.GebruikerAsync(await portaal.RegioAsync(), rol, Organisatiesoort.Gemeente)],
        };
    }

    private static Task<Antwoord> MaakAsync(
        Portaal portaal, PortaalDb db, (string Code, Guid OperatieId) waar, (OrganisatieId Organisatie, string Email) wat) =>
        Antwoord.Van(new GebruikerMakenHandler(db, portaal.Clock).HandleAsync(new()
        {
            OperatieId = waar.OperatieId,
            Regio = waar.Code,
            Naam = "Medewerker Voorbeeld-05",
            Email = wat.Email,
            Organisatie = wat.Organisatie,
            Rol = Rol.Lokaalteamwerker,
        }, email => email.ToUpperInvariant(), Guid.NewGuid(), default));
}
