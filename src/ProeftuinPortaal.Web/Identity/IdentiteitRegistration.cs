using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Web.Beveiliging;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>The wiring of signing in: who you are. What you may do is decided elsewhere, at each use.</summary>
public static class IdentiteitRegistration
{
    private const string Applicatie = "ProeftuinPortaal";
    private const int Hashrondes = 210_000;

    private static readonly TimeSpan Blokkade = TimeSpan.FromMinutes(15);

    /// <summary>Makes hashes as the portal does, before there are services.</summary>
    internal static PasswordHasher<Account> Hasher() => new(Options.Create(new PasswordHasherOptions { IterationCount = Hashrondes }));

    /// <summary>Registers accounts, cookie, policies and limits. Call it after AddApplication.</summary>
    /// <param name="connectionString">Connects as portaal_app.</param>
    /// <param name="certificaten">The first protects the keys in the database, the others are of before; none only in Development.</param>
    public static IServiceCollection AddIdentiteit(this IServiceCollection services, string connectionString, IdentiteitOpties opties, IReadOnlyList<X509Certificate2> certificaten)
    {
        ArgumentNullException.ThrowIfNull(opties);
        ArgumentNullException.ThrowIfNull(certificaten);
        services.AddSingleton(opties);
        services.AddDbContext<IdentiteitDbContext>(options => options.UsePortaalServer(connectionString));
        var sleutels = services.AddDataProtection().SetApplicationName(Applicatie).PersistKeysToDbContext<IdentiteitDbContext>();
        if (certificaten.Count > 0)
        {
            sleutels.ProtectKeysWithCertificate(certificaten[0]).UnprotectKeysWithAnyCertificate([.. certificaten]);
        }

        services.AddAccounts();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, options => Sessiecookie.Stel(options, opties.AlleenHttps))
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, options => Sessiecookie.StelTussen(options, "portaal-tussen", opties.AlleenHttps))
            .AddCookie(Telefoonwissel.Schema, options => Sessiecookie.StelTussen(options, "portaal-telefoon", opties.AlleenHttps));
        services.Configure<AntiforgeryOptions>(options => Sessiecookie.Stel(options, opties.AlleenHttps));
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, NietToegestaanIsNietGevonden>();
        services.AddCurrentUser();
        services.AddBevoegdheidPolicies();
        services.AddInloglimiet(opties.InlogpogingenPerMinuut);
        return services;
    }

    /// <summary>Between routing and antiforgery; forwarded headers must have been applied before.</summary>
    public static IApplicationBuilder UseIdentiteit(this IApplicationBuilder app)
    {
        app.UseRateLimiter();
        app.UseAuthentication();
        app.Use(Inlogendpoints.AlIngelogdAsync);
        app.UseAuthorization();
        return app;
    }

    private static void AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(options =>
        {
            options.User.RequireUniqueEmail = true;
            options.User.AllowedUserNameCharacters = "";
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = Blokkade;
            options.ClaimsIdentity.SecurityStampClaimType = AccountClaims.Stempel;
            options.Password = new()
            {
                RequiredLength = Wachtwoordregels.MinLength,
                RequiredUniqueChars = 0,
                RequireDigit = false,
                RequireLowercase = false,
                RequireUppercase = false,
                RequireNonAlphanumeric = false,
            };
        })
        .AddEntityFrameworkStores<IdentiteitDbContext>()
        .AddSignInManager()
        .AddClaimsPrincipalFactory<AccountClaims>()
        .AddErrorDescriber<Identiteitsfouten>()
        .AddPasswordValidator<Wachtwoordregels>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = Hashrondes);
        services.AddSingleton<Namaakhash>();
        services.AddSingleton<Bekendapparaat>();
        services.AddScoped<Sessiecontrole>();
        services.AddScoped<AuthenticationStateProvider, Sessiebewaker>();
        services.AddScoped<Tussensessie>();
        services.AddScoped<Inlogservice>();
        services.AddScoped<Tweedestap>();
        services.AddScoped<EigenAccount>();
        services.AddScoped<Telefoonwissel>();
        services.AddSingleton<Gedaanmelding>();
        services.AddScoped<Gebruikersbeheer>();
        services.AddScoped<Uitnodigingen>();
    }
}
