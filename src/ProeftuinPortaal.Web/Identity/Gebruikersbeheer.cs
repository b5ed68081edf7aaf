using System.Net.Mail;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>A user to be made.</summary>
/// <param name="Organisatie">Name of the moederorganisatie; made when there is none of this name and kind.</param>
/// <param name="Regiocode">The region in which the role counts; must exist.</param>
public sealed record NieuweGebruiker(
    string Naam, string Email, string Organisatie, Organisatiesoort Organisatiesoort, Rol Rol, string Regiocode);

/// <summary>A user that was made, and the link (path and query) that sets the first password within a day.</summary>
public sealed record Uitnodiging(GebruikerId Id, string Link);

/// <summary>Makes users with an account, and hands out the one-time link. Never touches a second factor.</summary>
internal sealed class Gebruikersbeheer(UserManager<Account> accounts, IdentiteitDbContext db, IDataProtectionProvider protection)
{
    internal const string AccountParameter = "account";
    internal const string CodeParameter = "code";

    private const string Instellen = "/wachtwoord-instellen";
    private const int EmailMaxLength = 256;

    private static readonly TimeSpan LinkGeldig = TimeSpan.FromHours(24);

    /// <summary>Makes a gebruiker, a role and an account without password, all or nothing.</summary>
    /// <param name="eigenaar">Connects as portaal_eigenaar: the portal itself may not make users.</param>
    public async Task<Result<Uitnodiging>> MaakAsync(string eigenaar, NieuweGebruiker nieuw, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(nieuw);
        var email = nieuw.Email.Trim();
        if (email.Length > EmailMaxLength || !MailAddress.TryCreate(email, out var adres) || adres.Address != email)
        {
            return new Error(ErrorKind.Invalid, "Vul een geldig e-mailadres in.", nameof(nieuw.Email));
        }

        if (string.IsNullOrWhiteSpace(nieuw.Naam) || string.IsNullOrWhiteSpace(nieuw.Organisatie))
        {
            return new Error(ErrorKind.Invalid, "Vul een naam en een organisatie in.", nameof(nieuw.Naam));
        }

        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = email,
            Email = email,
            NormalizedUserName = accounts.NormalizeName(email),
            NormalizedEmail = accounts.NormalizeEmail(email),
            SecurityStamp = Guid.NewGuid().ToString(),
            Linkstempel = Guid.NewGuid(),
        };
        if (await BewaarAsync(eigenaar, nieuw, account, cancellationToken) is { } fout)
        {
            return fout;
        }

        return new Uitnodiging(new(account.Id), (await MaakLinkAsync(account.Id, account.Linkstempel.Value))!);
    }

    /// <summary>The link that carries this stamp: path and query; null when the account holds another one, or none.</summary>
    /// <param name="stempel">Of the caller, who set it with the right to do so: never one that was read from the account.</param>
    public async Task<string?> MaakLinkAsync(Guid id, Guid stempel)
    {
        var account = await accounts.FindByIdAsync(id.ToString()) ?? throw new ArgumentException("No such account.", nameof(id));
        return account.Linkstempel == stempel
            ? Instellen + new QueryBuilder { { AccountParameter, id.ToString() }, { CodeParameter, Protector(id, stempel).Protect("", LinkGeldig) } }
            : null;
    }

    /// <summary>The account that a link belongs to; null when the link is wrong, used, replaced or too old.</summary>
    internal async Task<Account?> VindBijLinkAsync(string? id, string? code) =>
        Guid.TryParse(id, out var sleutel) && await accounts.FindByIdAsync(sleutel.ToString()) is { Linkstempel: { } stempel } account
        && Klopt(Protector(account.Id, stempel), code) ? account : null;

    /// <summary>Sets the password and ends the link, and every session there was. Answers the objections, in Dutch.</summary>
    /// <param name="account">As its link found it, in this request.</param>
    internal async Task<IReadOnlyList<string>> StelWachtwoordInAsync(Account account, string wachtwoord, CancellationToken cancellationToken)
    {
        var bezwaren = await Wachtwoordregels.BezwarenAsync(accounts, account, wachtwoord);
        if (bezwaren.Count > 0)
        {
            return bezwaren;
        }

        var isIngesteld = await db.Database.SqlQuery<bool>(
            $"""SELECT toegang.stel_wachtwoord_in({account.Id}, {account.Linkstempel}, {accounts.PasswordHasher.HashPassword(account, wachtwoord)}) AS "Value" """)
            .SingleAsync(cancellationToken);
        return isIngesteld ? [] : [accounts.ErrorDescriber.InvalidToken().Description];
    }

    // Bound to the stamp of the link, not to that of the sessions: who signs out elsewhere keeps the link.
    private ITimeLimitedDataProtector Protector(Guid account, Guid stempel) =>
        protection.CreateProtector("Eenmalige link", account.ToString(), stempel.ToString()).ToTimeLimitedDataProtector();

    private static bool Klopt(ITimeLimitedDataProtector protector, string? code)
    {
        try
        {
            return code is not null && protector.Unprotect(code).Length == 0;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static async Task<Error?> BewaarAsync(string eigenaar, NieuweGebruiker nieuw, Account account, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(eigenaar);
        await connection.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(
            """
            WITH regio AS (SELECT id FROM portaal.regios WHERE code = @regio),
            bestaand AS (SELECT id FROM portaal.organisaties WHERE naam = @organisatie AND soort = @soort ORDER BY id LIMIT 1),
            gemaakt AS (
                INSERT INTO portaal.organisaties (id, naam, soort)
                SELECT @nieuwe_organisatie, @organisatie, @soort FROM regio WHERE NOT EXISTS (SELECT FROM bestaand) RETURNING id),
            gebruiker AS (
                INSERT INTO portaal.gebruikers (id, naam, organisatie_id, organisatie_soort)
                SELECT @id, @naam, o.id, @soort FROM (SELECT id FROM bestaand UNION ALL SELECT id FROM gemaakt) o, regio RETURNING id),
            rol AS (
                INSERT INTO portaal.gebruikersrollen (id, gebruiker_id, rol, regio_id, van)
                SELECT @rol_id, g.id, @rol, r.id, now() FROM gebruiker g, regio r)
            INSERT INTO identiteit.accounts (id, user_name, normalized_user_name, email, normalized_email, security_stamp, concurrency_stamp, linkstempel)
            SELECT id, @email, @genormaliseerd, @email, @genormaliseerd, @stempel, @stempel, @linkstempel FROM gebruiker
            """, connection, transaction);
        VulIn(command.Parameters, nieuw, account);
        try
        {
            if (await command.ExecuteNonQueryAsync(cancellationToken) == 0)
            {
                return new(ErrorKind.Invalid, $"De regio {nieuw.Regiocode} bestaat niet.", nameof(nieuw.Regiocode));
            }

            await transaction.CommitAsync(cancellationToken);
            return null;
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return new(ErrorKind.Invalid, "Er is al een account met dit e-mailadres.", nameof(nieuw.Email));
        }
    }

    private static void VulIn(NpgsqlParameterCollection parameters, NieuweGebruiker nieuw, Account account)
    {
        parameters.AddWithValue("regio", nieuw.Regiocode);
        parameters.AddWithValue("organisatie", nieuw.Organisatie.Trim());
        parameters.AddWithValue("soort", nieuw.Organisatiesoort.ToString());
        parameters.AddWithValue("nieuwe_organisatie", Guid.CreateVersion7());
        parameters.AddWithValue("id", account.Id);
        parameters.AddWithValue("naam", nieuw.Naam.Trim());
        parameters.AddWithValue("rol_id", Guid.CreateVersion7());
        parameters.AddWithValue("rol", nieuw.Rol.ToString());
        parameters.AddWithValue("email", account.Email!);
        parameters.AddWithValue("genormaliseerd", account.NormalizedEmail!);
        parameters.AddWithValue("stempel", account.SecurityStamp!);
        parameters.AddWithValue("linkstempel", account.Linkstempel!.Value);
    }
}
