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

    /// <summary>A question in this case that this expert picked up, with Plan shared.</summary>
    public static async Task<Guid> OpgepakteVraagAsync(this Portaal portaal, Voorbeeldcasus casus, string expert)
    {
        var (vraag, wie) = (Guid.NewGuid(), Account(expert));
        await portaal.AppAsync<object>(
            $"""
            SELECT toegang.vraag_expertise('{vraag}', '{casus.Id.Value}', 'ComplexeScheiding', 'Wat is nu wijs?',
                (SELECT organisatie_id FROM portaal.gebruikers WHERE id = '{wie.Value}'), current_date + 5, ARRAY['Plan'])
            """,
            casus.Contactpersoon);
        await portaal.AppAsync<object>($"SELECT toegang.pak_vraag_op('{vraag}')", wie);
        return vraag;
    }

    /// <summary>An intake that was planned ten days ago for yesterday: nobody can do that any more now.</summary>
    public static async Task PlanIntakeAsync(this Portaal portaal, Voorbeeldcasus casus) => await portaal.EigenaarAsync<object>(
        $"""
        WITH i AS (
            INSERT INTO portaal.intakes (id, casus_id, bronhouder_id, auteur_id, vastgelegd_op, gesprek_op)
            SELECT gen_random_uuid(), '{casus.Id.Value}', organisatie_id, id, now() - interval '10 days', current_date - 1 FROM portaal.gebruikers WHERE id = '{casus.Contactpersoon.Value}'
            RETURNING id, casus_id)
        INSERT INTO portaal.intakedeelnemers (intake_id, casus_id, partij, is_erbij)
        SELECT i.id, i.casus_id, p, true FROM i, unnest(ARRAY['Gezin', 'LokaalTeam', 'GecertificeerdeInstelling', 'VeiligThuis']) p
        """);

    /// <summary>The user of a demo account.</summary>
    public static GebruikerId Account(string email) => new(Demoaccounts.Alle.Single(account => account.Email == email).Id);

    /// <summary>The name of a demo account, as the screens write it.</summary>
    public static string Naam(string email) => Demoaccounts.Alle.Single(account => account.Email == email).Naam;

    /// <summary>A count in the database, as the owner sees it.</summary>
    public static Task<long> TelAsync(this Portaal portaal, string vanWaar) => portaal.EigenaarAsync<long>($"SELECT count(*) FROM {vanWaar}");
}
