using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>What the cookie knows: who, which session, and the stamp that ends it. No name and no e-mail; rights come from the database.</summary>
internal sealed class AccountClaims : IUserClaimsPrincipalFactory<Account>
{
    public const string Stempel = "stempel";

    /// <summary>Which session, as OpenID Connect names it: when it began and was last used stands in the database.</summary>
    public const string Sessie = "sid";

    /// <summary>That the session began with a second step, as OpenID Connect names it.</summary>
    public static readonly Claim TweedeStap = new("amr", "mfa");

    /// <summary>Whether this cookie was made under this stamp: a new one ends every cookie of before.</summary>
    public static bool IsGelijk(string? stempel, ClaimsPrincipal user) =>
        !string.IsNullOrEmpty(stempel) && user.FindFirstValue(Stempel) is { } eerder
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(stempel), Encoding.UTF8.GetBytes(eerder));

    public Task<ClaimsPrincipal> CreateAsync(Account user) => Task.FromResult(new ClaimsPrincipal(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, user.Id.ToString()), new(Stempel, user.SecurityStamp ?? "")],
        IdentityConstants.ApplicationScheme)));
}
