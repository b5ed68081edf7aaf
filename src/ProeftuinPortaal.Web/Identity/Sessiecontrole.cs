using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>Asks the database whether a cookie still counts: the account is open, and nothing ended its sessions.</summary>
internal sealed class Sessiecontrole(IdentiteitDbContext db)
{
    public async Task<bool> IsGeldigAsync(ClaimsPrincipal? user, CancellationToken cancellationToken)
    {
        if (user?.GebruikerId() is not { } gebruiker || user.FindFirstValue(AccountClaims.Stempel) is not { Length: > 0 } stempel)
        {
            return false;
        }

        var huidig = await db.Database.SqlQuery<string>(
            $"""SELECT security_stamp AS "Value" FROM identiteit.accounts WHERE id = {gebruiker.Value} AND toegang.mag_inloggen(id)""")
            .SingleOrDefaultAsync(cancellationToken);
        return huidig is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(huidig), Encoding.UTF8.GetBytes(stempel));
    }
}
