using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>
/// An open page has no requests of its own, so nobody would look at its cookie again: every minute this asks whether the
/// session still counts. Signing out, a new password and a closed account also reload the page at once, through NOTIFY.
/// </summary>
internal sealed class Sessiebewaker(ILoggerFactory logging, IServiceScopeFactory scopes) : RevalidatingServerAuthenticationStateProvider(logging)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Sessiecontrole>().IsGeldigAsync(authenticationState.User, cancellationToken);
    }
}
