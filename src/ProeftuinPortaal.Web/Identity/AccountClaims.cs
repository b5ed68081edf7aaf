using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>What the cookie knows: who, and the stamp that ends it. No name and no e-mail; rights come from the database.</summary>
internal sealed class AccountClaims : IUserClaimsPrincipalFactory<Account>
{
    public const string Stempel = "stempel";

    public Task<ClaimsPrincipal> CreateAsync(Account user) => Task.FromResult(new ClaimsPrincipal(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, user.Id.ToString()), new(Stempel, user.SecurityStamp ?? "")],
        IdentityConstants.ApplicationScheme)));
}
