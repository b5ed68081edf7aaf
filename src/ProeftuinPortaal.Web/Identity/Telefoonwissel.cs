using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>
/// Between the proof of the present second step and the code of the new phone: the new secret, in a cookie of its own that is bound to
/// the session. The old phone works until a code of the new one comes in, so who stops halfway loses nothing.
/// </summary>
internal sealed class Telefoonwissel(IHttpContextAccessor accessor, IUserClaimsPrincipalFactory<Account> claims)
{
    public const string Schema = "Telefoonwissel";

    private const string Sleutel = "sleutel";

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("Another phone needs a request.");

    public async Task BeginAsync(Account account)
    {
        AuthenticationProperties eigenschappen = new();
        eigenschappen.Items[Sleutel] = Convert.ToBase64String(Totp.NieuweSleutel());
        await Http.SignInAsync(Schema, await claims.CreateAsync(account), eigenschappen);
    }

    /// <summary>The new secret; null when this account did not prove the present step, or too long ago, or changed since.</summary>
    public async Task<byte[]?> LeesAsync(Account account)
    {
        var ticket = await Http.AuthenticateAsync(Schema);
        return ticket.Principal?.GebruikerId()?.Value == account.Id && AccountClaims.IsGelijk(account.SecurityStamp, ticket.Principal)
            ? Convert.FromBase64String(ticket.Properties!.Items[Sleutel]!)
            : null;
    }

    public Task EindigAsync() => Http.SignOutAsync(Schema);
}
