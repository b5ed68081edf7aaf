using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>What the cookie knows: who, and the stamp that ends it. No name and no e-mail; rights come from the database.</summary>
internal sealed class AccountClaims : IUserClaimsPrincipalFactory<Account>
{
    public const string Stempel = "stempel";

    /// <summary>That the session began with a second step, as OpenID Connect names it.</summary>
    public static readonly Claim TweedeStap = new("amr", "mfa");

    public Task<ClaimsPrincipal> CreateAsync(Account user) => Task.FromResult(new ClaimsPrincipal(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, user.Id.ToString()), new(Stempel, user.SecurityStamp ?? "")],
        IdentityConstants.ApplicationScheme)));
}
