using System.Buffers.Binary;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProeftuinPortaal.Application.Persistence.Seed;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>A hash that fits no password: checking it takes as long as checking a real one, also one that was made with fewer rounds.</summary>
internal sealed class Namaakhash(IOptions<PasswordHasherOptions> options)
{
    private const int KopLengte = 13;
    private const byte Versie3 = 1;

    private static readonly byte[] Zout = new byte[16];

    public string Waarde { get; } = new PasswordHasher<Account>(options).HashPassword(new(), Guid.NewGuid().ToString());

    /// <summary>The rounds that a check of this hash fell short of the configured number: raised later, it holds for a hash from the next sign-in on.</summary>
    public int Tekort(string hash) => Math.Max(0, options.Value.IterationCount - Rondes(hash));

    /// <summary>Does those rounds after all.</summary>
    public void VulAan(string hash, string wachtwoord)
    {
        if (Tekort(hash) is > 0 and var rondes)
        {
            Rfc2898DeriveBytes.Pbkdf2(wachtwoord, Zout, rondes, HashAlgorithmName.SHA512, Zout.Length);
        }
    }

    // As Identity writes it: version, kind, rounds, length of the salt.
    internal static int Rondes(string hash) =>
        Convert.FromBase64String(hash) is { Length: > KopLengte } bytes && bytes[0] == Versie3 ? BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(5)) : 0;
}

/// <summary>How far someone came with e-mail and password.</summary>
internal enum Inlogstap
{
    Geweigerd,

    /// <summary>Demo mode: there is no second step.</summary>
    Ingelogd,

    /// <summary>Now the code of the app.</summary>
    Code,

    /// <summary>The first time: the second step is set up first.</summary>
    Instellen,
}

/// <summary>Signs people in and out, and writes it in the logboek: no log, no session.</summary>
internal sealed class Inlogservice(
    IdentiteitDbContext db, SignInManager<Account> sessies, Tussensessie tussensessie, Namaakhash namaak, Bekendapparaat apparaat,
    IdentiteitOpties opties)
{
    private UserManager<Account> Accounts => sessies.UserManager;

    private IPasswordHasher<Account> Hasher => Accounts.PasswordHasher;

    /// <summary>
    /// How far this e-mail and password bring someone. Unknown, wrong, blocked and closed take the same steps, so
    /// neither the answer nor its time tells which it was.
    /// </summary>
    public async Task<Inlogstap> LogInAsync(string email, string wachtwoord, CancellationToken cancellationToken)
    {
        var account = KanAdresZijn(email) ? await Accounts.FindByNameAsync(email.Trim()) : null;
        if (!await NeemWachtwoordAsync(account, wachtwoord, cancellationToken))
        {
            return Inlogstap.Geweigerd;
        }

        if (opties.Demo)
        {
            await BeginSessieAsync(account!, metTweedeStap: false, cancellationToken);
            return Inlogstap.Ingelogd;
        }

        await tussensessie.BeginAsync(account!);
        return account!.TwoFactorEnabled ? Inlogstap.Code : Inlogstap.Instellen;
    }

    /// <summary>Whether who is signed in knows the password, and is not blocked. A wrong one counts towards the lock-out, with wrong codes.</summary>
    public async Task<bool> KloptWachtwoordAsync(Account account, string wachtwoord, CancellationToken cancellationToken)
    {
        var (klopt, nieuweHash) = Vergelijk(account, wachtwoord);
        if (await NeemPogingAsync(account.Id, klopt, nieuweHash, cancellationToken))
        {
            return true;
        }

        await LogMisluktAsync(account.Id, klopt, cancellationToken);
        return false;
    }

    // Without an account as much work as with one, and with an old hash as much as with a new one.
    private (bool Klopt, string? NieuweHash) Vergelijk(Account? account, string wachtwoord)
    {
        var hash = account?.PasswordHash ?? namaak.Waarde;
        var vergelijking = Hasher.VerifyHashedPassword(account ?? new(), hash, wachtwoord);
        namaak.VulAan(hash, wachtwoord);
        var klopt = account?.PasswordHash is not null
            && wachtwoord.Length <= Wachtwoordregels.MaxLength && vergelijking != PasswordVerificationResult.Failed;
        return (klopt, klopt && vergelijking == PasswordVerificationResult.SuccessRehashNeeded ? Hasher.HashPassword(account!, wachtwoord) : null);
    }

    // Counted apart from wrong codes: those come from who has the password, these from anybody.
    private async Task<bool> NeemWachtwoordAsync(Account? account, string wachtwoord, CancellationToken cancellationToken)
    {
        var (klopt, nieuweHash) = Vergelijk(account, wachtwoord);
        var blokkade = Accounts.Options.Lockout;
        return await db.Database.SqlQuery<bool>(
            $"""
            SELECT toegang.neem_wachtwoord({account?.Id}::uuid, {klopt}, {nieuweHash}::text, {Apparaat(account?.Id)},
                {blokkade.MaxFailedAccessAttempts}, {blokkade.DefaultLockoutTimeSpan}) AS "Value"
            """).SingleAsync(cancellationToken);
    }

    // Zeros: a browser in which this account did not sign in before.
    private Guid Apparaat(Guid? account) => account is { } id ? apparaat.Van(sessies.Context, id) ?? Guid.Empty : Guid.Empty;

    /// <summary>Signs a demo account in without a password; false for every other account.</summary>
    public async Task<bool> LogDemoInAsync(string email, CancellationToken cancellationToken)
    {
        var demo = Demoaccounts.Alle.SingleOrDefault(a => string.Equals(a.Email, email, StringComparison.OrdinalIgnoreCase));
        var account = demo is null ? null : await Accounts.FindByIdAsync(demo.Id.ToString());
        if (account is null || !string.Equals(account.Email, demo!.Email, StringComparison.OrdinalIgnoreCase)
            || !await MagInloggenAsync(account.Id, cancellationToken))
        {
            return false;
        }

        await BeginSessieAsync(account, metTweedeStap: false, cancellationToken);
        return true;
    }

    /// <summary>
    /// Ends the session and every copy of its cookie, in the database and all at once: if that fails, nobody was told that it is done.
    /// A session that ended before leaves a cookie to clear away, and nothing to write.
    /// </summary>
    public async Task LogUitAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        await db.Database.SqlQuery<bool>(
            $"""SELECT toegang.log_uit({user.GebruikerId()?.Value}, {user.FindFirstValue(AccountClaims.Stempel)}) AS "Value" """).SingleAsync(cancellationToken);
        await sessies.SignOutAsync();
    }

    /// <summary>The one place where a session begins; the second step calls it when that step was taken.</summary>
    internal async Task BeginSessieAsync(Account account, bool metTweedeStap, CancellationToken cancellationToken)
    {
        var sessie = await db.Database.SqlQuery<Guid>($"""SELECT toegang.begin_sessie({account.Id}, {Sessiecookie.Werkdag}, {Apparaat(account.Id)}) AS "Value" """).SingleAsync(cancellationToken);
        await tussensessie.EindigAsync();
        apparaat.Onthoud(sessies.Context, account.Id);
        Claim[] claims = [new(AccountClaims.Sessie, sessie.ToString()), .. metTweedeStap ? (Claim[])[AccountClaims.TweedeStap] : []];
        await sessies.SignInWithClaimsAsync(account, isPersistent: false, claims);
    }

    private Task<bool> MagInloggenAsync(Guid id, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<bool>($"""SELECT toegang.mag_inloggen({id}) AS "Value" """).SingleAsync(cancellationToken);

    // In SQL, because fifty guesses at once must count as fifty: the row is locked, so they come one by one. Failures are forgotten only at
    // the last step: otherwise who has the password could guess codes for ever, with the password in between.
    private async Task<bool> NeemPogingAsync(Guid id, bool klopt, string? nieuweHash, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE identiteit.accounts
            SET access_failed_count = CASE WHEN {opties.Demo} THEN 0 ELSE access_failed_count END, lockout_end = NULL,
                password_hash = coalesce({nieuweHash}, password_hash)
            WHERE id = {id} AND {klopt} AND (lockout_end IS NULL OR lockout_end <= now()) AND toegang.mag_inloggen(id)
            """, cancellationToken) == 1;

    private async Task LogMisluktAsync(Guid id, bool klopt, CancellationToken cancellationToken)
    {
        var (max, duur) = (Accounts.Options.Lockout.MaxFailedAccessAttempts, Accounts.Options.Lockout.DefaultLockoutTimeSpan);
        await db.Database.ExecuteSqlAsync(
            $"""
            WITH mislukt AS (
                UPDATE identiteit.accounts
                SET access_failed_count = CASE WHEN access_failed_count + 1 >= {max} THEN 0 ELSE access_failed_count + 1 END,
                    lockout_end = CASE WHEN access_failed_count + 1 >= {max} THEN now() + {duur} END
                WHERE id = {id} AND NOT {klopt} AND (lockout_end IS NULL OR lockout_end <= now()))
            SELECT toegang.log_inloggen({id}, 'InloggenMislukt')
            """, cancellationToken);
    }

    // PostgreSQL refuses NUL, and no address has control characters.
    private static bool KanAdresZijn(string email) => email.Length is > 0 and <= 256 && !email.Any(char.IsControl);
}
