using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>Someone whose password was right, and whose second step is still to come.</summary>
/// <param name="NieuweSleutel">The secret that is shown to set up the second step; null when it was set up already.</param>
internal sealed record Tussenstand(Account Account, byte[]? NieuweSleutel);

/// <summary>
/// Between password and code: a cookie of its own, which only the pages of the second step read. For all else (pages, endpoints, the hub)
/// there is nobody. A new secret stays in this cookie until a code confirms it, so two browsers never share one.
/// </summary>
internal sealed class Tussensessie(IHttpContextAccessor accessor, UserManager<Account> accounts, IUserClaimsPrincipalFactory<Account> claims)
{
    public static readonly TimeSpan Duur = TimeSpan.FromMinutes(15);

    private const string Sleutel = "sleutel";

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("Signing in needs a request.");

    public async Task BeginAsync(Account account)
    {
        AuthenticationProperties eigenschappen = new();
        if (!account.TwoFactorEnabled)
        {
            eigenschappen.Items[Sleutel] = Convert.ToBase64String(Totp.NieuweSleutel());
        }

        await Http.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, await claims.CreateAsync(account), eigenschappen);
    }

    /// <summary>Who is halfway; null when nobody is, when it took too long, or when the password or the second step changed meanwhile.</summary>
    public async Task<Tussenstand?> LeesAsync()
    {
        var ticket = await Http.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        if (ticket.Principal?.GebruikerId() is not { } gebruiker || await accounts.FindByIdAsync(gebruiker.Value.ToString()) is not { } account
            || !AccountClaims.IsGelijk(account.SecurityStamp, ticket.Principal))
        {
            return null;
        }

        var sleutel = ticket.Properties!.Items.TryGetValue(Sleutel, out var tekst) ? Convert.FromBase64String(tekst!) : null;
        return account.TwoFactorEnabled == (sleutel is null) ? new(account, sleutel) : null;
    }

    public Task EindigAsync() => Http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
}
