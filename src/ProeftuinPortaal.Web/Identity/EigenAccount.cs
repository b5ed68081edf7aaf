using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>The account of who sends this request, for the pages where its owner changes it.</summary>
internal sealed class EigenAccount(
    IdentiteitDbContext db, SignInManager<Account> sessies, Inlogservice inlog, IHttpContextAccessor accessor, IdentiteitOpties opties)
{
    private UserManager<Account> Accounts => sessies.UserManager;

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("The own account needs a request.");

    /// <summary>The account, as it was when the session began; null when it changed meanwhile, so that the session ends.</summary>
    public async Task<Account?> LeesAsync() =>
        Http.User.GebruikerId() is { } gebruiker && await Accounts.FindByIdAsync(gebruiker.Value.ToString()) is { } account
        && AccountClaims.IsGelijk(account.SecurityStamp, Http.User) ? account : null;

    /// <inheritdoc cref="IdentiteitOpties.HeeftVastWachtwoord" />
    public bool HeeftVastWachtwoord(Account account) => opties.HeeftVastWachtwoord(account.Id);

    /// <summary>What is against this new password, in Dutch; the same rules as for a first one.</summary>
    public Task<IReadOnlyList<string>> BezwarenAsync(Account account, string nieuw) => Wachtwoordregels.BezwarenAsync(Accounts, account, nieuw);

    /// <summary>Whether this is the present password. A wrong one counts towards the lock-out.</summary>
    public Task<bool> KloptWachtwoordAsync(Account account, string wachtwoord, CancellationToken cancellationToken) =>
        inlog.KloptWachtwoordAsync(account, wachtwoord, cancellationToken);

    /// <summary>Sets another password when the present one is right, and ends every other session. A wrong one counts towards the lock-out.</summary>
    public async Task<bool> WijzigWachtwoordAsync(Account account, string huidig, string nieuw, CancellationToken cancellationToken)
    {
        if (!await KloptWachtwoordAsync(account, huidig, cancellationToken))
        {
            return false;
        }

        var isGewijzigd = await db.Database.SqlQuery<bool>(
            $"""SELECT toegang.wijzig_wachtwoord({account.Id}, {account.SecurityStamp}, {Accounts.PasswordHasher.HashPassword(account, nieuw)}) AS "Value" """)
            .SingleAsync(cancellationToken);
        if (isGewijzigd)
        {
            await GaVerderAsync(account, cancellationToken);
        }

        return isGewijzigd;
    }

    /// <summary>The account got a new stamp: this browser goes on with it, for as long as its session would have lasted.</summary>
    public async Task GaVerderAsync(Account account, CancellationToken cancellationToken)
    {
        await db.Entry(account).ReloadAsync(cancellationToken);
        var ticket = await Http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        await sessies.SignInWithClaimsAsync(account, ticket.Properties,
            ticket.Principal!.FindAll(claim => claim.Type == AccountClaims.Sessie || claim.Type == AccountClaims.TweedeStap.Type).ToList());
    }
}
