using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using ProeftuinPortaal.Web.Hulp;

namespace ProeftuinPortaal.Web.Tests.Hulp;

public sealed class HulptekstenTests
{
    private const string Algemeen = "Het portaal";

    // Every page for which one signs in and that has the question mark, with an address as a person would have it.
    public static TheoryData<string> Schermen =>
    [
        .. from pagina in typeof(Program).Assembly.GetTypes()
           where !pagina.IsDefined(typeof(AllowAnonymousAttribute)) && !pagina.IsDefined(typeof(ExcludeFromInteractiveRoutingAttribute))
           from route in pagina.GetCustomAttributes<RouteAttribute>()
           where route.Template is not ("/fout" or "/niet-gevonden")
           select route.Template.Replace("{Nummer}", "BCD-F23", StringComparison.Ordinal).Replace("{Tab}", "plan", StringComparison.Ordinal)
               .Replace("{Scherm}", "organisaties", StringComparison.Ordinal).Replace("{VraagId:guid}", Guid.Empty.ToString(), StringComparison.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Schermen))]
    public void Elk_scherm_heeft_een_eigen_uitleg(string adres) => Hulpteksten.Van(adres).Titel.Should().NotBe(Algemeen);

    [Theory]
    [InlineData("/casussen/BCD-F23/toegang", "Toegang")]
    [InlineData("/casussen/BCD-F23", "Casus")]
    [InlineData("/aanmeldingen/nieuw", "Aanmelding maken")]
    [InlineData("/bestaat-niet", Algemeen)]
    [InlineData("/casussen/BCD-F23/bestaatniet", Algemeen)]
    public void De_uitleg_hoort_bij_het_adres(string adres, string titel) => Hulpteksten.Van(adres).Titel.Should().Be(titel);

    [Fact]
    public void Elk_woord_staat_in_de_begrippenlijst()
    {
        var woorden = Hulpteksten.Alle.SelectMany(tekst => tekst.Woorden).Distinct().ToList();
        woorden.Should().NotBeEmpty();
        woorden.Where(woord => Begrippenlijst.Betekenis(woord) is not { Length: > 10 }).Should().BeEmpty();
    }

    // Plain Dutch for who has no time: short sentences.
    [Fact]
    public void Geen_zin_is_langer_dan_dertig_woorden() =>
        Hulpteksten.Alle.SelectMany(tekst => tekst.Alineas).SelectMany(alinea => alinea.Split('.', '?', ':', ';'))
            .Where(zin => zin.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > 30).Should().BeEmpty();
}
