using ProeftuinPortaal.Domain.Regios;

namespace ProeftuinPortaal.Domain.Tests.Regios;

public sealed class RegiokeuzeregelsTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 24);

    [Theory]
    [InlineData("Instroomoverleg", null)]
    [InlineData("Advies- en consultteam", null)]
    [InlineData("Regieteams en Samen Verder", null)]
    [InlineData("", "Vul een naam in.")]
    [InlineData("Instroomoverleg, Advies- en consultteam", "Een regio heeft één instroom. Vul één naam in, zonder komma of schuine streep.")]
    [InlineData("Instroomoverleg / Regieteam", "Een regio heeft één instroom. Vul één naam in, zonder komma of schuine streep.")]
    [InlineData("Instroomoverleg + Regieteam", "Een regio heeft één instroom. Vul één naam in, zonder komma of schuine streep.")]
    public void Een_regio_heeft_een_instroom(string naam, string? bezwaar) =>
        Instellingsregels.Bezwaar(Instellingsleutel.NaamInstroom, naam).Should().Be(bezwaar);

    [Theory]
    [InlineData("Geen", null)]
    [InlineData("Gelderse deel", null)]
    [InlineData("Noord, Zuid", null)]
    [InlineData("", "Vul de namen van de delen in, of Geen.")]
    [InlineData("Geen, Noord", "Vul Geen in, of de namen van de delen. Niet allebei.")]
    [InlineData("Noord, Noord", "Noem elk deel één keer.")]
    public void Delen_zijn_namen_of_geen(string waarde, string? bezwaar) =>
        Instellingsregels.Bezwaar(Instellingsleutel.GepauzeerdeDelen, waarde).Should().Be(bezwaar);

    [Theory]
    [InlineData(Instellingsleutel.Casusregie, "LokaalTeam", true)]
    [InlineData(Instellingsleutel.Casusregie, "Proeftuin", false)]
    [InlineData(Instellingsleutel.Werkwijze, "Handelingskader", true)]
    [InlineData(Instellingsleutel.TeltLandelijkMee, "Misschien", false)]
    [InlineData(Instellingsleutel.UitvoerderAnalyse, "Samen", true)]
    [InlineData(Instellingsleutel.Modules, "Top3, Expertise", true)]
    [InlineData(Instellingsleutel.Modules, "Top3, Toverij", false)]
    public void Een_keuze_komt_uit_de_lijst(Instellingsleutel sleutel, string waarde, bool goed) =>
        (Instellingsregels.Bezwaar(sleutel, waarde) is null).Should().Be(goed);

    [Fact]
    public void Een_ingangsdag_in_het_verleden_wordt_geweigerd_bij_het_veld()
    {
        var gegevens = new Instellinggegevens(Instellingsleutel.TermijnBesluit, "5", Vandaag.AddDays(-1), "voorbeeld");

        gegevens.Check(Vandaag).Should().Equal(InstellingErrors.AlBegonnen(Instellingsleutel.TermijnBesluit));
        InstellingErrors.AlBegonnen(Instellingsleutel.TermijnBesluit).Field.Should().Be("Van");
        (gegevens with { Van = Vandaag }).Check(Vandaag).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Wijk Voorbeeld-01", "", "3541, 3543", null)]
    [InlineData("Wijk Voorbeeld-01", "Noord", "3541", null)]
    [InlineData("", "", "3541", "Naam")]
    [InlineData("Wijk Voorbeeld-01", "Noord, Zuid", "3541", "Deel")]
    [InlineData("Wijk Voorbeeld-01", "Geen", "3541", "Deel")]
    [InlineData("Wijk Voorbeeld-01", "", "", "Postcodes")]
    [InlineData("Wijk Voorbeeld-01", "", "354", "Postcodes")]
    [InlineData("Wijk Voorbeeld-01", "", "3541AB", "Postcodes")]
    [InlineData("Wijk Voorbeeld-01", "", "0541", "Postcodes")]
    public void Een_werkgebied_heeft_een_naam_en_postcodes(string naam, string deel, string postcodes, string? veld) =>
        new Werkgebiedgegevens(naam, deel, postcodes, Vandaag, "voorbeeld").Check(Vandaag).Select(error => error.Field).Should().Equal(veld is null ? [] : [veld]);
}
