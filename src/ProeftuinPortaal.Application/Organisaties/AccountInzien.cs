using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Organisaties;

/// <summary>The account of who is signed in, as its owner sees it.</summary>
/// <param name="Email">Null when there is no account to sign in with.</param>
/// <param name="Herstelcodes">How many recovery codes were not used yet; null without a second step.</param>
public sealed record AccountDetails(string Naam, string? Email, string Organisatie, IReadOnlyList<EigenRolRow> Rollen, int? Herstelcodes)
{
    /// <summary>So few are left that it is time to make new ones.</summary>
    public const int WeinigHerstelcodes = 2;
}

/// <summary>A role of one's own, in one region: running, still to come, or ended.</summary>
public sealed record EigenRolRow(Rol Rol, string Regio, DateTimeOffset Van, DateTimeOffset? Tot, bool IsVoorbij);

/// <summary>Reads the own account; nothing of a case, so it is not logged.</summary>
public sealed class AccountInzienHandler(PortaalDb portaalDb)
{
    public Task<Result<AccountDetails>> HandleAsync(CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<AccountDetails>(Bevoegdheid.AccountInzien, null, async db =>
        {
            var ik = db.Actor.Id;
            var organisatie = await db.Organisaties.Where(o => o.Id == db.Actor.OrganisatieId).Select(o => o.Naam).SingleAsync(cancellationToken);
            var rollen = await (
                from r in db.Gebruikersrollen.AsNoTracking()
                join regio in db.Regios on r.RegioId equals regio.Id
                where r.GebruikerId == ik
                orderby r.Tot == null descending, r.Tot descending, r.Van
                select new EigenRolRow(r.Rol, regio.Naam, r.Van, r.Tot, r.Tot != null && r.Tot <= PortaalDbContext.Nu())).ToListAsync(cancellationToken);
            var email = await db.Database.SqlQuery<string>($"""SELECT email AS "Value" FROM identiteit.accounts WHERE id = {ik.Value}""").SingleOrDefaultAsync(cancellationToken);
            return new AccountDetails(db.Actor.Naam, email, organisatie, rollen, await db.HerstelcodesOverAsync(cancellationToken));
        }, cancellationToken);
}

internal static class Herstelcodestand
{
    /// <summary>How many recovery codes the current user has left; null without a second step.</summary>
    public static async Task<int?> HerstelcodesOverAsync(this PortaalDbContext db, CancellationToken cancellationToken) =>
        (await db.Database.SqlQuery<int>(
            $"""SELECT cardinality(herstelcodes) AS "Value" FROM identiteit.accounts WHERE id = {db.Actor.Id.Value} AND two_factor_enabled""")
            .ToListAsync(cancellationToken)).Select(aantal => (int?)aantal).SingleOrDefault();
}
