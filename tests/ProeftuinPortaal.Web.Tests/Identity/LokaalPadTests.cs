using System.Net;
using ProeftuinPortaal.Web.Identity;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Identity;

public sealed class LokaalPadTests(Webportaal web) : IClassFixture<Webportaal>
{
    private static readonly string[] Elders =
    [
        "https://evil.example", "http://evil.example/", "//evil.example", "///evil.example", "////evil.example/%2f..",
        "/\\evil.example", "\\\\evil.example", "\\/evil.example", "/\t/evil.example", "/\n/evil.example", "/\r\n/evil.example",
        "\t//evil.example", " //evil.example", "/%09/evil.example", "/%2F/evil.example", "/%5Cevil.example", "/%2e%2e//evil.example",
        "/.//evil.example", "/..//evil.example", "/casussen//evil.example", "/@evil.example", "@evil.example", "evil.example",
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "https:evil.example", "http:/\\evil.example",
        "/\u2028/evil.example", "/casussen\r\nSet-Cookie: a=b", "\0/casussen", "/casussen#@evil.example", "／evil.example", "/inloggen?terug=/",
        "/uitloggen", "",
    ];

    [Theory]
    [InlineData("/casussen")]
    [InlineData("/casussen/2026-00017/plan")]
    [InlineData("/casussen?fase=plan&wijk=a%20b")]
    public void Een_pagina_van_het_portaal_blijft(string pad) => LokaalPad.Van(pad).Should().Be(pad);

    [Fact]
    public void Al_het_andere_wordt_het_begin() =>
        Elders.Where(pad => LokaalPad.Van(pad) != "/").Should().BeEmpty();

    [Fact]
    public async Task Inloggen_leidt_nooit_naar_elders()
    {
        await web.AccountAsync("terug@voorbeeld.example");
        // Without a second step the first answer already says where it leads; TweedeStapTests follows it through the code.
        await using var demo = web.Met(("Portaal:Demo", "true"));

        foreach (var pad in (IEnumerable<string>)["/casussen?fase=plan", .. Elders])
        {
            var antwoord = await web.Client(demo).LogInAsync(
                "terug@voorbeeld.example", Webportaal.Wachtwoord, $"/inloggen?terug={Uri.EscapeDataString(pad)}");

            (antwoord.StatusCode, antwoord.Doel())
                .Should().Be((HttpStatusCode.Redirect, pad.StartsWith("/casussen?", StringComparison.Ordinal) ? pad : "/"));
        }
    }
}
