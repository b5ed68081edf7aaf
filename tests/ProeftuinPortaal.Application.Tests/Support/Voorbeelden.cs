using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Support;

/// <summary>A case with people from several organisations, in a region of its own; every test makes its own.</summary>
/// <param name="Buitenstaander">A worker of another lokaal team in the same region, without a role in the case.</param>
public sealed record Voorbeeldcasus(
    CasusId Id, GezinId GezinId, RegioId RegioId, string Nummer, GebruikerId Contactpersoon, GebruikerId Procesregisseur, GebruikerId Buitenstaander);

/// <summary>Valid examples with invented people.</summary>
public static class Voorbeelden
{
    public static async Task<Voorbeeldcasus> CasusAsync(this Portaal portaal, string gezinsnaam = "Gezin Voorbeeld-01", RegioId? regio = null)
    {
        var (id, gezin) = (IEntityId<CasusId>.New(), IEntityId<GezinId>.New());
        var regioId = regio ?? await portaal.RegioAsync();
        var contactpersoon = await portaal.GebruikerAsync(regioId, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam, "Contactpersoon Voorbeeld-01");
        var procesregisseur = await portaal.GebruikerAsync(regioId, Rol.Procesregisseur, Organisatiesoort.Overig, "Regisseur Voorbeeld-02");
        var buitenstaander = await portaal.GebruikerAsync(regioId, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam, "Buitenstaander Voorbeeld-03");
        var nummer = await portaal.AppAsync<string>(
            $"SELECT toegang.start_casus('{id.Value}', '{gezin.Value}', '{gezinsnaam}', '{regioId.Value}', '{contactpersoon.Value}', current_date)", procesregisseur);
        return new(id, gezin, regioId, nummer, contactpersoon, procesregisseur, buitenstaander);
    }

    public static async Task<RegioId> RegioAsync(this Portaal portaal)
    {
        var regio = IEntityId<RegioId>.New();
        await portaal.EigenaarAsync<object>($"INSERT INTO portaal.regios (id, code, naam) VALUES ('{regio.Value}', '{regio.Value:N}', 'Regio Voorbeeld-01')");
        return regio;
    }

    public static async Task<OrganisatieId> OrganisatieAsync(this Portaal portaal, Organisatiesoort soort)
    {
        var organisatie = IEntityId<OrganisatieId>.New();
        await portaal.EigenaarAsync<object>($"INSERT INTO portaal.organisaties (id, naam, soort) VALUES ('{organisatie.Value}', 'Organisatie Voorbeeld-01', '{soort}')");
        return organisatie;
    }

    public static async Task<GebruikerId> GebruikerAsync(
        this Portaal portaal, RegioId regio, Rol rol, Organisatiesoort soort, string naam = "Medewerker Voorbeeld-01", OrganisatieId? organisatie = null)
    {
        var gebruiker = IEntityId<GebruikerId>.New();
        var organisatieId = organisatie ?? await portaal.OrganisatieAsync(soort);
        await portaal.EigenaarAsync<object>(
            $"""
            INSERT INTO portaal.gebruikers (id, naam, telefoon, organisatie_id, organisatie_soort)
            VALUES ('{gebruiker.Value}', '{naam}', '030-0000000', '{organisatieId.Value}', '{soort}');
            INSERT INTO portaal.gebruikersrollen (id, gebruiker_id, rol, regio_id, van)
            VALUES (gen_random_uuid(), '{gebruiker.Value}', '{rol}', '{regio.Value}', now() - interval '1 year');
            """);
        return gebruiker;
    }

    /// <summary>Someone with a role in the region and a case role in this case.</summary>
    public static async Task<GebruikerId> BetrokkeneAsync(this Portaal portaal, Voorbeeldcasus casus, Rol rol, Organisatiesoort soort, Casusrolsoort casusrol)
    {
        var gebruiker = await portaal.GebruikerAsync(casus.RegioId, rol, soort);
        await portaal.GeefCasusrolAsync(casus, gebruiker, casusrol);
        return gebruiker;
    }

    public static Task GeefCasusrolAsync(this Portaal portaal, Voorbeeldcasus casus, GebruikerId gebruiker, Casusrolsoort soort) =>
        portaal.EigenaarAsync<object>(
            $"INSERT INTO portaal.casusrollen (id, casus_id, gebruiker_id, soort, van) VALUES (gen_random_uuid(), '{casus.Id.Value}', '{gebruiker.Value}', '{soort}', now())");

    /// <summary>Ends every case role of this user, as toegang.beeindig_toegang would.</summary>
    public static Task BeeindigCasusrollenAsync(this Portaal portaal, GebruikerId gebruiker) =>
        portaal.EigenaarAsync<object>($"UPDATE portaal.casusrollen SET tot = now() WHERE gebruiker_id = '{gebruiker.Value}' AND tot IS NULL");

    public static NotitieVastleggen Notitie(Voorbeeldcasus casus, string tekst = "Voorbeeldnotitie 01.") => new()
    {
        OperatieId = Guid.CreateVersion7(),
        Casusnummer = casus.Nummer,
        GebeurdOp = Moment.Nu(TimeProvider.System).Vandaag,
        Tekst = tekst,
        Strekking = Domain.Tijdlijnen.Strekking.Feit,
    };

    /// <summary>A note in the case, written by the contact person.</summary>
    public static async Task<Domain.Tijdlijnen.NotitieId> MetNotitieAsync(this Portaal portaal, Voorbeeldcasus casus, string tekst = "Voorbeeldnotitie 01.")
    {
        var result = await new NotitieVastleggenHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(Notitie(casus, tekst), default);
        return result.IsSuccess ? result.Value : throw new InvalidOperationException(result.Errors[0].Message);
    }
}
