using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>The sign-in schema, made by the portal's own migration; this context only maps what stands there.</summary>
internal sealed class IdentiteitDbContext(DbContextOptions<IdentiteitDbContext> options)
    : IdentityUserContext<Account, Guid>(options), IDataProtectionKeyContext
{
    private const int SleutelMaxLength = 128;

    private static readonly string[] AlleenInSql =
    [
        nameof(Account.TwoFactorEnabled), nameof(Account.Codesleutel), nameof(Account.Herstelcodes), nameof(Account.LaatsteTijdvak),
        nameof(Account.Codefouten), nameof(Account.AccessFailedCount), nameof(Account.LockoutEnd), nameof(Account.Linkstempel),
    ];

    /// <summary>The keys of cookies, forms and links: in the database, so that every process has the same ones.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDefaultSchema("identiteit");
        builder.Entity<Account>(account =>
        {
            account.ToTable("accounts");
            // Counted and decided in SQL; UserManager writes whole rows, and would put back what it read before.
            foreach (var kolom in AlleenInSql)
            {
                account.Property(kolom).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
            }
        });
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("account_claims");
        builder.Entity<IdentityUserLogin<Guid>>(login =>
        {
            login.ToTable("account_logins");
            login.Property(l => l.LoginProvider).HasMaxLength(SleutelMaxLength);
            login.Property(l => l.ProviderKey).HasMaxLength(SleutelMaxLength);
        });
        builder.Entity<IdentityUserToken<Guid>>(token =>
        {
            token.ToTable("account_tokens");
            token.Property(t => t.LoginProvider).HasMaxLength(SleutelMaxLength);
            token.Property(t => t.Name).HasMaxLength(SleutelMaxLength);
        });
        builder.Entity<DataProtectionKey>().ToTable("sleutels");
    }
}
