using ProeftuinPortaal.Application.Persistence.Seed;
using ProeftuinPortaal.Web.Opstart;

namespace ProeftuinPortaal.Web.Tests.Opstart;

/// <summary>Which region the first user of an installation is for.</summary>
public sealed class RegiovraagTests
{
    private static readonly Regiokeus[] Regios = [.. Referentiegegevens.Regios.OrderBy(r => r.Naam, StringComparer.Ordinal).Select(r => new Regiokeus(r.Code, r.Naam))];

    [Theory]
    [InlineData("2\n", "flevoland")]
    [InlineData("11\n", "zaltbommel")]
    [InlineData(" groningen \n", "groningen")]
    [InlineData("0\n12\nfout\n-1\n1\n", "amsterdam")]
    public void In_een_terminal_staan_de_elf_regios_met_een_nummer_en_het_antwoord_mag_ook_een_code_zijn(string antwoord, string verwacht)
    {
        using StringReader invoer = new(antwoord);
        using StringWriter uitvoer = new();

        Regiovraag.Kies("", Regios, invoer, uitvoer).Should().Be(verwacht);

        var regels = uitvoer.ToString().Split(Environment.NewLine);
        regels[0].Should().Be("Voor welke regio is deze gebruiker?");
        regels.Skip(1).Take(11).Select(regel => regel.Trim().Split("  ")[0]).Should().Equal(Enumerable.Range(1, 11).Select(i => $"{i}"));
        regels[1].Should().Be("  1  Amsterdam (amsterdam)");
    }

    [Fact]
    public void Een_onbekende_regio_wordt_opnieuw_gevraagd_en_een_bekende_niet()
    {
        using StringReader invoer = new("nijmegen\n");
        using StringWriter uitvoer = new();

        Regiovraag.Kies("atlantis", Regios, invoer, uitvoer).Should().Be("nijmegen");
        uitvoer.ToString().Should().StartWith("De regio atlantis bestaat niet.");
        Regiovraag.Kies("Utrecht", Regios, null, uitvoer).Should().Be("utrecht");
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("")]
    public void Zonder_antwoord_wordt_er_niets_gemaakt(string antwoord)
    {
        using StringReader invoer = new(antwoord);
        var kies = () => Regiovraag.Kies(null, Regios, invoer, TextWriter.Null);

        kies.Should().Throw<Opstartfout>().WithMessage("Er is geen regio gekozen*");
    }

    [Fact]
    public void Zonder_terminal_noemt_een_zin_de_codes()
    {
        var kies = () => Regiovraag.Kies("atlantis", Regios, null, TextWriter.Null);

        kies.Should().Throw<Opstartfout>().WithMessage("De regio atlantis bestaat niet. Noem er een met --regio: amsterdam, flevoland, food-valley, *zaltbommel.");
    }
}
