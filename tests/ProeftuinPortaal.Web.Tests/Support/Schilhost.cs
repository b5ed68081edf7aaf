using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ProeftuinPortaal.Web.Beveiliging;
using ProeftuinPortaal.Web.Components;

namespace ProeftuinPortaal.Web.Tests.Support;

/// <summary>The frame alone, in memory: no database and no users.</summary>
public sealed class Schilhost : IAsyncLifetime
{
    private WebApplication _app = null!;

    public HttpClient Client() => _app.GetTestClient();

    async Task IAsyncLifetime.InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(App).Assembly.GetName().Name,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddAuthentication();
        builder.Services.AddAuthorization();
        builder.Services.AddSchil(builder.Configuration);
        _app = builder.Build();
        _app.UseBeveiligingskoppen();
        _app.UseFoutpaginas();
        _app.UseHerkomstcontrole();
        _app.UseAuthorization();
        _app.UseAntiforgery();
        _app.MapGet("/kapot", IResult () => throw new InvalidOperationException("geheim"));
        _app.MapGet("/json", () => Results.Json(new { Naam = "x" }));
        _app.MapSchil();
        await _app.StartAsync();
    }

    async Task IAsyncLifetime.DisposeAsync() => await _app.DisposeAsync();
}
