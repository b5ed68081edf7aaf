using System.Net;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Identity;

public sealed class InloglimietTests(Webportaal web) : IClassFixture<Webportaal>
{
    [Fact]
    public async Task Te_vaak_proberen_geeft_een_rustige_pagina_en_kijken_blijft_mogen()
    {
        await using var factory = web.Met(("Portaal:InlogpogingenPerMinuut", "3"), ("Portaal:Demo", "true"));
        for (var i = 0; i < 3; i++)
        {
            (await web.Client(factory).LogInAsync("niemand@voorbeeld.example", "een heel ander wachtwoord")).StatusCode.Should().Be(HttpStatusCode.OK);
        }

        var antwoord = await web.Client(factory).LogInAsync("niemand@voorbeeld.example", "een heel ander wachtwoord");

        antwoord.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        antwoord.Headers.RetryAfter!.ToString().Should().Be("60");
        (await antwoord.Content.ReadAsStringAsync()).Should().Contain("<h1>Even wachten</h1>");
        (await web.Client(factory).GetAsync("/inloggen")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await web.Client(factory).VerstuurAsync("/inloggen", "form[action='/inloggen/demo']", ("account", "niemand")))
            .StatusCode.Should().Be(HttpStatusCode.NotFound);
    }
}
