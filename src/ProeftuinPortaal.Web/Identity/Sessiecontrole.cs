using System.Security.Claims;
using Microsoft.EntityFrameworkCore;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>
/// Asks the database whether a cookie still counts: the account is open, nothing ended its sessions, and outside demo mode there was a
/// second step that still stands.
/// </summary>
internal sealed class Sessiecontrole(IdentiteitDbContext db, IdentiteitOpties opties)
{
    public async Task<bool> IsGeldigAsync(ClaimsPrincipal? user, CancellationToken cancellationToken)
    {
        if (user?.GebruikerId() is not { } gebruiker || !(opties.Demo || user.HasClaim(AccountClaims.TweedeStap.Type, AccountClaims.TweedeStap.Value)))
        {
            return false;
        }

        var huidig = await db.Database.SqlQuery<string>(
            $"""SELECT security_stamp AS "Value" FROM identiteit.accounts WHERE id = {gebruiker.Value} AND ({opties.Demo} OR two_factor_enabled) AND toegang.mag_inloggen(id)""")
            .SingleOrDefaultAsync(cancellationToken);
        return AccountClaims.IsGelijk(huidig, user);
    }
}
