using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Beveiliging;

/// <summary>Who is believed about client, scheme and host: the proxies that were named, and nobody else.</summary>
public sealed class BekendeProxysTests(Webportaal web) : IClassFixture<Webportaal>
{
    private const string Proxy = "10.0.0.4";
    private const string Vreemd = "203.0.113.9";

    [Theory]
    [InlineData("", Proxy, false)]
    [InlineData("10.0.0.4", Vreemd, false)]
    [InlineData("10.0.0.4", "127.0.0.1", false)]
    [InlineData("10.0.0.4", Proxy, true)]
    [InlineData("192.0.2.1, 10.0.0.0/24", Proxy, true)]
    [InlineData("10.0.0.4", "::ffff:10.0.0.4", true)]
    public async Task Alleen_van_een_bekende_proxy_telt_https_en_anders_verandert_het_niets(string bekend, string van, bool isHttps)
    {
        using Certificaat certificaat = new();
        await LeegSleutelsAsync();
        await using var factory = Achter(van, [.. certificaat.Instellingen, ("Portaal:BekendeProxys", bekend)], "Production");

        var antwoord = await VraagAsync(web.Client(factory), HttpMethod.Get, "/inloggen", "198.51.100.7");

        antwoord.StatusCode.Should().Be(isHttps ? HttpStatusCode.OK : HttpStatusCode.BadRequest);
        antwoord.Headers.Contains("Strict-Transport-Security").Should().Be(isHttps);
        (await antwoord.Content.ReadAsStringAsync()).Contains("alleen op een adres dat begint met https://", StringComparison.Ordinal).Should().Be(!isHttps);
        (await web.Client(factory).GetAsync("/healthz/live")).StatusCode.Should().Be(HttpStatusCode.OK);
        await LeegSleutelsAsync();
    }

    [Fact]
    public async Task Een_vervalst_adres_geeft_geen_nieuwe_pogingen()
    {
        await using var factory = Achter(Vreemd, [("Portaal:InlogpogingenPerMinuut", "3"), ("Portaal:BekendeProxys", Proxy)]);

        (await PogingenAsync(factory, i => $"198.51.100.{i}")).Should().Equal(400, 400, 400, 429);
    }

    [Fact]
    public async Task Achter_een_bekende_proxy_telt_elke_echte_client_apart_en_zijn_eigen_verzinsels_niet()
    {
        await using var factory = Achter(Proxy, [("Portaal:InlogpogingenPerMinuut", "3"), ("Portaal:BekendeProxys", Proxy)]);

        // The proxy appends whom it saw to what the client claimed.
        (await PogingenAsync(factory, i => $"192.0.2.{i}, 198.51.100.7")).Should().Equal(400, 400, 400, 429);
        (await PogingenAsync(factory, i => $"198.51.100.{i + 10}")).Should().Equal(400, 400, 400, 400);
    }

    [Fact]
    public async Task Een_vervalste_host_opent_geen_circuit_van_een_andere_site()
    {
        foreach (var (van, verwacht) in new[] { (Vreemd, HttpStatusCode.Forbidden), (Proxy, HttpStatusCode.Unauthorized) })
        {
            await using var factory = Achter(van, [("Portaal:BekendeProxys", Proxy)]);
            using HttpRequestMessage vraag = new(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1")
            {
                Headers = { { "Origin", "https://kwaad.example" }, { "X-Forwarded-Host", "kwaad.example" }, { "X-Forwarded-Proto", "https" }, { "X-Forwarded-For", "198.51.100.7" } },
            };

            // Believed, host and origin agree, and only the missing session stops it.
            (await web.Client(factory).SendAsync(vraag)).StatusCode.Should().Be(verwacht);
        }
    }

    private WebApplicationFactory<Program> Achter(string adres, (string, string)[] instellingen, string omgeving = "Development") =>
        web.Met(instellingen).WithWebHostBuilder(host => host.UseEnvironment(omgeving).ConfigureTestServices(services =>
            services.AddSingleton<IStartupFilter>(new VanAdres(IPAddress.Parse(adres)))));

    private async Task<int[]> PogingenAsync(WebApplicationFactory<Program> factory, Func<int, string> doorgestuurd)
    {
        List<int> codes = [];
        for (var i = 0; i < 4; i++)
        {
            // Without the token of a form it is refused, but it counts.
            codes.Add((int)(await VraagAsync(web.Client(factory), HttpMethod.Post, "/inloggen", doorgestuurd(i))).StatusCode);
        }

        return [.. codes];
    }

    private static Task<HttpResponseMessage> VraagAsync(HttpClient client, HttpMethod methode, string pad, string doorgestuurd)
    {
        HttpRequestMessage vraag = new(methode, pad)
        {
            Headers = { { "X-Forwarded-For", doorgestuurd }, { "X-Forwarded-Proto", "https" }, { "X-Forwarded-Host", "portaal.example" } },
        };
        if (methode == HttpMethod.Post)
        {
            vraag.Content = Formulieren.Inhoud(("_handler", "inloggen"));
        }

        return client.SendAsync(vraag);
    }

    private Task LeegSleutelsAsync() => web.Portaal.EigenaarAsync<object>("DELETE FROM identiteit.sleutels");

    /// <summary>The other end of the connection, that a test server does not have.</summary>
    private sealed class VanAdres(IPAddress adres) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((HttpContext http, RequestDelegate verder) =>
            {
                http.Connection.RemoteIpAddress = adres;
                return verder(http);
            });
            next(app);
        };
    }
}
