using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using static ProeftuinPortaal.Domain.Regios.Instellingsleutel;

namespace ProeftuinPortaal.Domain.Tests.Regios;

public sealed class InstellingsregelsTests
{
    private const string Getal = "Vul een heel getal in van 1 tot en met 365.";
    private const string Getallen = "Vul hele getallen in van 1 tot en met 60, met een komma ertussen. Bijvoorbeeld: 3, 6, 12.";
    private const string Volgorde = "Zet de getallen op volgorde, elk getal één keer.";
    private const string Keuze = "Maak een keuze.";
    private const string Minstens = "Kies er ten minste één.";
    private const string UitDeLijst = "Kies alleen uit de lijst, elke keuze één keer.";

    /// <summary>Every key: a right value as it is stored, and wrong ones with the sentence that says what to do.</summary>
    public static TheoryData<Instellingsleutel, string, string, (string? Waarde, string Zin)[]> Sleutels => new()
    {
        { NaamInstroom, "  Instroom- en expertiseoverleg ", "Instroom- en expertiseoverleg", [(null, "Vul een naam in."), ("  ", "Vul een naam in."), ("twee\nregels", "Schrijf de naam op één regel.")] },
        { Instroomroutes, "LokaalTeam,VeiligThuis", "LokaalTeam, VeiligThuis", [("", Minstens), (" , ", Minstens), ("LokaalTeam, Onzin", UitDeLijst), ("LokaalTeam, LokaalTeam", UitDeLijst), ("lokaalteam", UitDeLijst), ("0", UitDeLijst)] },
        { TermijnBesluit, " 10 ", "10", [("", Getal), ("0", Getal), ("-1", Getal), ("366", Getal), ("2,5", Getal), ("tien", Getal), ("1e2", Getal), ("99999999999", Getal)] },
        { TermijnEersteContact, "365", "365", [("0", Getal), ("5 dagen", Getal)] },
        { TermijnExpertise, "1", "1", [("", Getal), ("+5", Getal)] },
        { TermijnHulp, "42", "42", [("366", Getal), ("4 2", Getal)] },
        { VerplichtBijIntake, "Gezin, GecertificeerdeInstelling", "Gezin, GecertificeerdeInstelling", [("", Minstens), ("Gezin, Buurman", UitDeLijst), ("Gezin, Gezin", UitDeLijst)] },
        { UitvoerderAnalyse, " Proeftuin", "Proeftuin", [("", Keuze), ("proeftuin", Keuze), ("LokaalTeam, Proeftuin", Keuze)] },
        { ConsultBeschikbaar, "Ja", "Ja", [(null, Keuze), ("ja", Keuze), ("Misschien", Keuze)] },
        { Casusregie, "LokaalTeam", "LokaalTeam", [("", Keuze), ("Proeftuin", Keuze)] },
        { Werkwijze, "Handelingskader", "Handelingskader", [("", Keuze), ("Anders", Keuze)] },
        { TeltLandelijkMee, "Nee", "Nee", [("", Keuze), ("Misschien", Keuze)] },
        { Modules, "Top3,Expertise", "Top3, Expertise", [("", Minstens), ("Top3, Toverij", UitDeLijst)] },
        { GepauzeerdeDelen, "Noord,Zuid", "Noord, Zuid", [("", "Vul de namen van de delen in, of Geen."), ("Noord, Noord", "Noem elk deel één keer.")] },
        { Nazorgmaanden, "3,6 ,12,", "3, 6, 12", [("", Getallen), ("3; 6", Getallen), ("0, 3", Getallen), ("3, 61", Getallen), ("drie", Getallen), ("6, 3", Volgorde), ("3, 3", Volgorde)] },
    };

    [Theory]
    [MemberData(nameof(Sleutels))]
    public void Elke_sleutel_kent_haar_goede_en_foute_waarden(Instellingsleutel sleutel, string goed, string bewaard, (string? Waarde, string Zin)[] fout)
    {
        Instellingsregels.Bezwaar(sleutel, goed).Should().BeNull();
        Instellingsregels.Opgeschoond(sleutel, goed).Should().Be(bewaard);
        Instellingsregels.Bezwaar(sleutel, bewaard).Should().BeNull("what is stored is right itself");
        foreach (var (waarde, zin) in fout)
        {
            Instellingsregels.Bezwaar(sleutel, waarde).Should().Be(zin, waarde);
        }
    }

    [Fact]
    public void Er_is_geen_sleutel_zonder_regel() =>
        Sleutels.Select(rij => (Instellingsleutel)rij[0]).Should().BeEquivalentTo(Enum.GetValues<Instellingsleutel>());

    [Fact]
    public void Bij_elke_sleutel_staat_waarom_een_dag_die_voorbij_is_niet_kan()
    {
        DateOnly vandaag = new(2026, 3, 2);
        foreach (var sleutel in Enum.GetValues<Instellingsleutel>())
        {
            var error = new Instellinggegevens(sleutel, null, vandaag.AddDays(-1), "x").Check(vandaag).Single(error => error.Field == "Van");
            error.Message.Should().StartWith("Deze dag is al voorbij.").And.Contain(Instellingsregels.WaaromNietTerug(sleutel)).And.EndWith("Kies vandaag of een latere dag.");
            Instellingsregels.WaaromNietTerug(sleutel).Length.Should().BeGreaterThan(20);
        }
    }

    [Fact]
    public void Elke_mogelijke_keuze_is_goed_en_alle_samen_ook()
    {
        foreach (var sleutel in Enum.GetValues<Instellingsleutel>().Where(sleutel => Instellingsregels.Mogelijk(sleutel).Count > 0))
        {
            Instellingsregels.Mogelijk(sleutel).Should().OnlyContain(keuze => Instellingsregels.Bezwaar(sleutel, keuze) == null);
            var samen = Instellingsregels.Bezwaar(sleutel, string.Join(", ", Instellingsregels.Mogelijk(sleutel)));
            (samen is null).Should().Be(Instellingsregels.Vorm(sleutel) == Instellingsvorm.Keuzes, sleutel.ToString());
        }
    }

    [Fact]
    public void Een_te_lange_of_vreemde_naam_krijgt_een_zin()
    {
        Instellingsregels.Bezwaar(NaamInstroom, new string('x', Instellingsregels.NaamMaxLength)).Should().BeNull();
        Instellingsregels.Bezwaar(NaamInstroom, new string('x', Instellingsregels.NaamMaxLength + 1)).Should().NotBeNull();
        Instellingsregels.Bezwaar(NaamInstroom, "x\u0000y").Should().NotBeNull();
    }

    [Fact]
    public void Dag_en_bron_horen_erbij_en_alle_bezwaren_komen_tegelijk()
    {
        DateOnly vandaag = new(2026, 3, 2);

        new Instellinggegevens(TermijnBesluit, "10", vandaag, "stuurgroep").Check(vandaag).Should().BeEmpty();
        new Instellinggegevens(TermijnBesluit, "", null, " ").Check(vandaag).Select(error => error.Field).Should().Equal("Waarde", "Van", "Bron");
        new Instellinggegevens(TermijnBesluit, "10", vandaag.AddDays(-1), "x").Check(vandaag).Should().Equal(InstellingErrors.AlBegonnen(TermijnBesluit));
        new Instellinggegevens(TermijnBesluit, "10", vandaag, new string('x', Instelling.BronMaxLength + 1)).Check(vandaag).Should().ContainSingle()
            .Which.Should().Match<Error>(error => error.Field == "Bron" && error.Kind == ErrorKind.Invalid);
    }
}
