using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>What came of setting up: the recovery codes, once; null when the code was wrong, or someone else was first.</summary>
internal sealed record Ingesteld(bool CodeKlopt, IReadOnlyList<string>? Herstelcodes);

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

        var codes = Enumerable.Range(0, AantalHerstelcodes).Select(_ => NieuweHerstelcode()).ToList();
        var hashes = codes.Select(herstelcode => Hash(account.Id, herstelcode)).ToArray();
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
        NeemAsync(account, Totp.Tijdvak(Sleutel(account), code, clock.GetUtcNow()), null, cancellationToken);

    /// <summary>Whether this recovery code let this account in; it works once.</summary>
    public Task<bool> NeemHerstelcodeAsync(Account account, string? code, CancellationToken cancellationToken) =>
        NeemAsync(account, null, Hash(account.Id, code ?? ""), cancellationToken);

    /// <summary>Bound to the account: moved to another one, it is not readable.</summary>
    internal string Bescherm(Guid account, byte[] sleutel) => Convert.ToBase64String(Protector(account).Protect(sleutel));

    private byte[] Sleutel(Account account) => Protector(account.Id).Unprotect(Convert.FromBase64String(account.Codesleutel!));

    private IDataProtector Protector(Guid account) => protection.CreateProtector("Tweede stap", account.ToString());

    private async Task<bool> NeemAsync(Account account, long? tijdvak, string? herstelcode, CancellationToken cancellationToken)
    {
        var blokkade = options.Value.Lockout;
        var isGenomen = await db.Database.SqlQuery<bool>(
            $"""
            SELECT toegang.neem_tweede_stap({account.Id}, {account.SecurityStamp}, {tijdvak}::bigint, {herstelcode}::text,
                {blokkade.MaxFailedAccessAttempts}, {blokkade.DefaultLockoutTimeSpan}) AS "Value"
            """).SingleAsync(cancellationToken);
        if (isGenomen)
        {
            await inlog.BeginSessieAsync(account, metTweedeStap: true, cancellationToken);
        }

        return isGenomen;
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
