using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>What came of setting up: the recovery codes, once; null when the code was wrong, or someone else was first.</summary>
internal sealed record Ingesteld(bool CodeKlopt, IReadOnlyList<string>? Herstelcodes);

/// <summary>What came of another phone.</summary>
internal enum Vervangen
{
    Gedaan,
    CodeOnjuist,

    /// <summary>The account changed meanwhile, or is blocked: prove it again.</summary>
    Overtroffen,
}

/// <summary>The second step of signing in: a code of an app, or a recovery code. The database decides and counts, in one statement.</summary>
internal sealed class Tweedestap(
    IdentiteitDbContext db, Inlogservice inlog, IDataProtectionProvider protection, IOptions<IdentityOptions> options, TimeProvider clock)
{
    private const int AantalHerstelcodes = 10;
    private const int Groepen = 4;
    private const int Groeplengte = 4;

    // No vowels, and nothing that is easily read as something else: 75 bits, and never a word.
    private const string Herstelcodetekens = "23456789BCDFGHJKMNPQRTVWXZ";

    /// <summary>Sets up the second step when the code proves that the app has the secret, and begins the session.</summary>
    public async Task<Ingesteld> StelInAsync(Tussenstand stand, string? code, CancellationToken cancellationToken)
    {
        var (account, sleutel) = (stand.Account, stand.NieuweSleutel!);
        if (Totp.Tijdvak(sleutel, code, clock.GetUtcNow()) is not { } tijdvak)
        {
            return new(false, null);
        }

        var (codes, hashes) = NieuweHerstelcodes(account.Id);
        var isIngesteld = await db.Database.SqlQuery<bool>(
            $"""
            SELECT toegang.stel_tweede_stap_in({account.Id}, {account.SecurityStamp}, {Bescherm(account.Id, sleutel)}, {hashes}, {tijdvak}) AS "Value"
            """).SingleAsync(cancellationToken);
        if (isIngesteld)
        {
            await inlog.BeginSessieAsync(account, metTweedeStap: true, cancellationToken);
        }

        return new(true, isIngesteld ? codes : null);
    }

    /// <summary>Whether this code of the app let this account in. A wrong one, and one that was used, count towards the lock-out.</summary>
    public Task<bool> NeemCodeAsync(Account account, string? code, CancellationToken cancellationToken) =>
        LogInAsync(account, Tijdvak(account, code), null, cancellationToken);

    /// <summary>Whether this recovery code let this account in; it works once.</summary>
    public Task<bool> NeemHerstelcodeAsync(Account account, string? code, CancellationToken cancellationToken) =>
        LogInAsync(account, null, Hash(account.Id, code ?? ""), cancellationToken);

    /// <summary>Whether who is signed in has the app or a recovery code at hand. Used up and counted as at the sign-in.</summary>
    public Task<bool> BewijsAsync(Account account, string? code, CancellationToken cancellationToken) => Totp.HeeftVorm(code)
        ? NeemAsync(account, Tijdvak(account, code), null, cancellationToken)
        : NeemAsync(account, null, Hash(account.Id, code ?? ""), cancellationToken);

    /// <summary>Puts a new secret in the place of the present one when the code proves that the new app has it; recovery codes stay.</summary>
    public async Task<Vervangen> VervangAsync(Account account, byte[] sleutel, string? code, CancellationToken cancellationToken)
    {
        if (Totp.Tijdvak(sleutel, code, clock.GetUtcNow()) is not { } tijdvak)
        {
            return Vervangen.CodeOnjuist;
        }

        return await db.Database.SqlQuery<bool>(
            $"""SELECT toegang.vervang_tweede_stap({account.Id}, {account.SecurityStamp}, {Bescherm(account.Id, sleutel)}, {tijdvak}) AS "Value" """)
            .SingleAsync(cancellationToken) ? Vervangen.Gedaan : Vervangen.Overtroffen;
    }

    /// <summary>New recovery codes in the place of the old ones, for a code of the app; null when it was wrong. A wrong one counts.</summary>
    public async Task<IReadOnlyList<string>?> VernieuwHerstelcodesAsync(Account account, string? code, CancellationToken cancellationToken)
    {
        var (codes, hashes) = NieuweHerstelcodes(account.Id);
        var blokkade = options.Value.Lockout;
        return await db.Database.SqlQuery<bool>(
            $"""
            SELECT toegang.vernieuw_herstelcodes({account.Id}, {account.SecurityStamp}, {Tijdvak(account, code)}::bigint, {hashes},
                {blokkade.MaxFailedAccessAttempts}, {blokkade.DefaultLockoutTimeSpan}) AS "Value"
            """).SingleAsync(cancellationToken) ? codes : null;
    }

    /// <summary>Bound to the account: moved to another one, it is not readable.</summary>
    internal string Bescherm(Guid account, byte[] sleutel) => Convert.ToBase64String(Protector(account).Protect(sleutel));

    private long? Tijdvak(Account account, string? code) => Totp.Tijdvak(Sleutel(account), code, clock.GetUtcNow());

    private byte[] Sleutel(Account account) => Protector(account.Id).Unprotect(Convert.FromBase64String(account.Codesleutel!));

    private IDataProtector Protector(Guid account) => protection.CreateProtector("Tweede stap", account.ToString());

    private async Task<bool> LogInAsync(Account account, long? tijdvak, string? herstelcode, CancellationToken cancellationToken)
    {
        var isGenomen = await NeemAsync(account, tijdvak, herstelcode, cancellationToken);
        if (isGenomen)
        {
            await inlog.BeginSessieAsync(account, metTweedeStap: true, cancellationToken);
        }

        return isGenomen;
    }

    private Task<bool> NeemAsync(Account account, long? tijdvak, string? herstelcode, CancellationToken cancellationToken)
    {
        var blokkade = options.Value.Lockout;
        return db.Database.SqlQuery<bool>(
            $"""
            SELECT toegang.neem_tweede_stap({account.Id}, {account.SecurityStamp}, {tijdvak}::bigint, {herstelcode}::text,
                {blokkade.MaxFailedAccessAttempts}, {blokkade.DefaultLockoutTimeSpan}) AS "Value"
            """).SingleAsync(cancellationToken);
    }

    private static (List<string> Codes, string[] Hashes) NieuweHerstelcodes(Guid account)
    {
        var codes = Enumerable.Range(0, AantalHerstelcodes).Select(_ => NieuweHerstelcode()).ToList();
        return (codes, [.. codes.Select(code => Hash(account, code))]);
    }

    private static string NieuweHerstelcode() =>
        string.Join('-', Enumerable.Range(0, Groepen).Select(_ => RandomNumberGenerator.GetString(Herstelcodetekens, Groeplengte)));

    // Long and random, so a plain hash is enough; with the account in it, equal codes of two people differ.
    private static string Hash(Guid account, string code)
    {
        var kaal = new string([.. code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{account}:{kaal}")));
    }
}
