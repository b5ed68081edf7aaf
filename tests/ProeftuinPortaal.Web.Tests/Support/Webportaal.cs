using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Identity;

namespace ProeftuinPortaal.Web.Tests.Support;

/// <summary>The real web application in memory, on a database of its own. Each client is a browser with its own cookies.</summary>
public sealed class Webportaal : IAsyncLifetime
{
    public const string Wachtwoord = "zeven groene fietsen op zolder";

    /// <summary>The secret of everyone's second step.</summary>
    public static readonly byte[] Sleutel = [.. Enumerable.Range(1, 20).Select(i => (byte)i)];

    private WebApplicationFactory<Program> _factory = null!;

    public Portaal Portaal { get; } = new();

    public IServiceProvider Services => _factory.Services;

    /// <summary>The same database, with other settings; the caller disposes.</summary>
    public WebApplicationFactory<Program> Met(params (string Naam, string Waarde)[] instellingen) => _factory.WithWebHostBuilder(web =>
    {
        foreach (var (naam, waarde) in instellingen)
        {
            web.UseSetting(naam, waarde);
        }
    });

    /// <summary>A browser in which nobody signed in.</summary>
    public HttpClient Client(WebApplicationFactory<Program>? factory = null, string basis = "http://localhost") =>
        (factory ?? _factory).CreateDefaultClient(new Uri(basis), new CookieContainerHandler());

    /// <summary>A browser with the cookie that signing in would give; makes the account when there is none.</summary>
    /// <param name="einde">When that session would end by itself.</param>
    public async Task<HttpClient> ClientAsync(GebruikerId gebruiker, DateTimeOffset? einde = null)
    {
        var user = await UserAsync(gebruiker);
        var options = Cookie();
        CookieContainer cookies = new();
        cookies.Add(new Cookie(
            options.Cookie.Name!, options.TicketDataFormat.Protect(new AuthenticationTicket(user, new() { ExpiresUtc = einde }, IdentityConstants.ApplicationScheme)), "/", "localhost"));
        return _factory.CreateDefaultClient(new Uri("http://localhost"), new CookieContainerHandler(cookies));
    }

    /// <summary>Whom the cookie of a new session names; makes the account when there is none.</summary>
    public async Task<ClaimsPrincipal> UserAsync(GebruikerId gebruiker)
    {
        if (await Portaal.EigenaarAsync<long>($"SELECT count(*) FROM identiteit.accounts WHERE id = '{gebruiker.Value}'") == 0)
        {
            await MaakAccountAsync(gebruiker, $"{gebruiker.Value:N}@voorbeeld.example", null);
        }

        var stempel = await Portaal.EigenaarAsync<string>($"SELECT security_stamp FROM identiteit.accounts WHERE id = '{gebruiker.Value}'");
        var user = await new AccountClaims().CreateAsync(new() { Id = gebruiker.Value, SecurityStamp = stempel });
        var sessie = await Portaal.EigenaarAsync<Guid>($"INSERT INTO identiteit.sessies VALUES (gen_random_uuid(), '{gebruiker.Value}', now(), now()) RETURNING id");
        user.Identities.First().AddClaims([new(AccountClaims.Sessie, sessie.ToString()), AccountClaims.TweedeStap]);
        return user;
    }

    /// <summary>A browser in which someone with this role really signed in, through the forms; the second step is set up when there is none.</summary>
    public async Task<HttpClient> IngelogdAsync(string email, string wachtwoord = Wachtwoord)
    {
        var client = Client();
        var stap = (await client.LogInAsync(email, wachtwoord)).Doel();
        if (stap == "/inloggen/tweede-stap")
        {
            var sleutel = await client.NieuweSleutelAsync();
            (await client.StapAsync(stap, Inlogcodes.Code(sleutel))).StatusCode.Should().Be(HttpStatusCode.OK);
            return client;
        }

        // A test may sign in twice within the half minute that a code counts.
        await Portaal.EigenaarAsync<object>($"UPDATE identiteit.accounts SET laatste_tijdvak = 0 WHERE email = '{email}'");
        (await client.StapAsync(stap!, Inlogcodes.Code(Sleutel))).Doel().Should().Be("/");
        return client;
    }

    /// <summary>Someone with a role in a new region, and an account.</summary>
    public async Task<GebruikerId> AccountAsync(
        string email, Rol rol = Rol.Lokaalteamwerker, Organisatiesoort soort = Organisatiesoort.LokaalTeam, string? wachtwoord = Wachtwoord, bool metTweedeStap = true)
    {
        var gebruiker = await Portaal.GebruikerAsync(await Portaal.RegioAsync(), rol, soort);
        await MaakAccountAsync(gebruiker, email, wachtwoord, metTweedeStap);
        return gebruiker;
    }

    public CookieAuthenticationOptions Cookie() =>
        Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);

    public async Task MaakAccountAsync(GebruikerId gebruiker, string email, string? wachtwoord, bool metTweedeStap = true)
    {
        await using var scope = Services.CreateAsyncScope();
        var hash = wachtwoord is null ? "NULL" : $"'{scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(new(), wachtwoord)}'";
        await Portaal.EigenaarAsync<object>(
            $"""
            INSERT INTO identiteit.accounts (id, user_name, normalized_user_name, email, normalized_email, security_stamp, concurrency_stamp, password_hash,
                two_factor_enabled, codesleutel)
            VALUES ('{gebruiker.Value}', '{email}', upper('{email}'), '{email}', upper('{email}'), '{Guid.NewGuid()}', '{Guid.NewGuid()}', {hash},
                {metTweedeStap}, {(metTweedeStap ? $"'{scope.ServiceProvider.GetRequiredService<Tweedestap>().Bescherm(gebruiker.Value, Sleutel)}'" : "NULL")})
            """);
    }

    async Task IAsyncLifetime.InitializeAsync()
    {
        await ((IAsyncLifetime)Portaal).InitializeAsync();
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(web => web
            .UseSetting("ConnectionStrings:Portaal", Portaal.AppConnectionString)
            .UseSetting("Portaal:Demo", "false")
            .UseSetting("Portaal:Gegevensmap", Path.Combine(Path.GetTempPath(), "proeftuinportaal-webtests"))
            .UseSetting("Portaal:InlogpogingenPerMinuut", "1000")
            .UseSetting("Logging:LogLevel:Default", "Warning"));
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await _factory.DisposeAsync();
        await ((IAsyncLifetime)Portaal).DisposeAsync();
    }
}
