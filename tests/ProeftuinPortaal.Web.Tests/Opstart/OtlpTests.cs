using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Opstart;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Opstart;

/// <summary>A receiver as an operator would have, and what the portal really sends it.</summary>
public sealed class OtlpTests(Webportaal webportaal) : IClassFixture<Webportaal>
{
    private const string Traces = "/opentelemetry.proto.collector.trace.v1.TraceService/Export";
    private const string Metrics = "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export";

    // Milliseconds.
    private const int MaxWachten = 30_000;

    private readonly ConcurrentQueue<(string Soort, string Inhoud)> _ontvangen = [];

    [Fact]
    public async Task Sporen_en_maten_komen_aan_zonder_iets_over_een_persoon()
    {
        await using var ontvanger = Ontvanger();
        await ontvanger.StartAsync();
        await webportaal.AccountAsync("spoorzoeker@voorbeeld.example", Rol.Lokaalteamwerker);
        var factory = webportaal.Met((Waarneming.Otlp, ontvanger.Urls.Single()));
        using (var client = webportaal.Client(factory))
        {
            (await client.LogInAsync("spoorzoeker@voorbeeld.example", Webportaal.Wachtwoord)).Doel().Should().StartWith("/inloggen/");
            await client.GetAsync(new Uri("/casussen?zoek=Spoorwater", UriKind.Relative));
        }

        factory.Services.GetRequiredService<TracerProvider>().ForceFlush(MaxWachten).Should().BeTrue();
        factory.Services.GetRequiredService<MeterProvider>().ForceFlush(MaxWachten).Should().BeTrue();
        await factory.DisposeAsync();
        var sporen = string.Concat(_ontvangen.Where(bericht => bericht.Soort == Traces).Select(bericht => bericht.Inhoud));
        sporen.Should().Contain("/inloggen").And.Contain("SELECT", "requests and statements are there")
            .And.NotContain("spoorzoeker").And.NotContain("Spoorwater").And.NotContain(Webportaal.Wachtwoord);
        string.Concat(_ontvangen.Where(bericht => bericht.Soort == Metrics).Select(bericht => bericht.Inhoud))
            .Should().Contain("http.server.request.duration").And.Contain("db.client").And.NotContain("spoorzoeker");
    }

    private WebApplication Ontvanger()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(listen => listen.Protocols = HttpProtocols.Http2));
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost(Traces, OntvangAsync);
        app.MapPost(Metrics, OntvangAsync);
        return app;
    }

    // Enough of gRPC: an empty answer, and status 0 after it.
    private async Task OntvangAsync(HttpContext http)
    {
        using var inhoud = new MemoryStream();
        await http.Request.Body.CopyToAsync(inhoud);
        _ontvangen.Enqueue((http.Request.Path, Encoding.UTF8.GetString(inhoud.ToArray())));
        http.Response.ContentType = "application/grpc";
        await http.Response.Body.WriteAsync(new byte[5]);
        http.Response.AppendTrailer("grpc-status", "0");
    }
}
