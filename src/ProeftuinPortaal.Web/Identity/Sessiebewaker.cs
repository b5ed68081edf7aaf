using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using ProeftuinPortaal.Application.Wijzigingen;
using ProeftuinPortaal.Web.Wijzigingen;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>
/// An open page has no requests of its own, so nobody would look at its cookie again: this asks whether the session still counts, as soon
/// as PostgreSQL tells that something of this account ended, and every minute. When not, the circuit has no user any more and every use
/// case refuses; it does not wait for the browser to load the page again.
/// </summary>
internal sealed class Sessiebewaker : RevalidatingServerAuthenticationStateProvider
{
    private readonly IServiceScopeFactory _scopes;
    private readonly Wijzigingenverdeler _wijzigingen;
    private readonly CircuitScope _circuit;
    private IDisposable? _abonnement;

    public Sessiebewaker(ILoggerFactory logging, IServiceScopeFactory scopes, Wijzigingenverdeler wijzigingen, CircuitScope circuit) : base(logging)
    {
        (_scopes, _wijzigingen, _circuit) = (scopes, wijzigingen, circuit);
        AuthenticationStateChanged += Volg;
    }

    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    /// <summary>Whether the session of this circuit still counts, asked now; when not, there is nobody from here on.</summary>
    public async Task<bool> ControleerAsync()
    {
        var staat = await GetAuthenticationStateAsync();
        if (staat.User.GebruikerId() is null)
        {
            return false;
        }

        var isGeldig = await ValidateAuthenticationStateAsync(staat, CancellationToken.None);
        if (!isGeldig && ReferenceEquals(await GetAuthenticationStateAsync(), staat))
        {
            SetAuthenticationState(Task.FromResult(new AuthenticationState(new())));
        }

        return isGeldig;
    }

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Sessiecontrole>().IsGeldigAsync(authenticationState.User, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        AuthenticationStateChanged -= Volg;
        _abonnement?.Dispose();
        base.Dispose(disposing);
    }

    // Also when a browser comes back to its circuit, perhaps as someone else.
    private async void Volg(Task<AuthenticationState> nieuw)
    {
        _abonnement?.Dispose();
        _abonnement = null;
        if ((await nieuw).User.GebruikerId() is { } gebruiker)
        {
            // Asked when it comes: the user is there before the circuit opens. A plain page is a request, and was looked at already; one that
            // gives its own account a new stamp must still show what came of it.
            _abonnement = _wijzigingen.Abonneer(wijziging =>
                _circuit.IsCircuit
                && (wijziging.Soort == Wijzigingsoort.Gemist || (wijziging.Soort == Wijzigingsoort.Gebruiker && wijziging.Id == gebruiker.Value))
                    ? ControleerAsync()
                    : Task.CompletedTask);
        }
    }
}
