using ProeftuinPortaal.Application.Persistence.Seed;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Browser.Tests.Support;

/// <summary>Cases for one test each, with the demo accounts as their people.</summary>
internal static class Casussen
{
    /// <summary>A new case of lokaalteam@…, in which besides only the procesregisseur has a role.</summary>
    public static async Task<Voorbeeldcasus> DemocasusAsync(this Portaal portaal, string gezinsnaam, string regio = "utrecht")
    {
        var (id, gezin) = (IEntityId<CasusId>.New(), IEntityId<GezinId>.New());
        var (contactpersoon, procesregisseur) = (Account($"lokaalteam@{regio}.example"), Account($"procesregisseur@{regio}.example"));
        var regioId = new RegioId(await portaal.EigenaarAsync<Guid>($"SELECT id FROM portaal.regios WHERE code = '{regio}'"));
        var nummer = await portaal.AppAsync<string>(
            $"SELECT toegang.start_casus('{id.Value}', '{gezin.Value}', '{gezinsnaam}', '{regioId.Value}', '{contactpersoon.Value}', current_date)", procesregisseur);
        return new(id, gezin, regioId, nummer, contactpersoon, procesregisseur, Account($"lokaalteam2@{regio}.example"));
    }

    /// <summary>The user of a demo account.</summary>
    public static GebruikerId Account(string email) => new(Demoaccounts.Alle.Single(account => account.Email == email).Id);

    /// <summary>The name of a demo account, as the screens write it.</summary>
    public static string Naam(string email) => Demoaccounts.Alle.Single(account => account.Email == email).Naam;

    /// <summary>A count in the database, as the owner sees it.</summary>
    public static Task<long> TelAsync(this Portaal portaal, string vanWaar) => portaal.EigenaarAsync<long>($"SELECT count(*) FROM {vanWaar}");
}
