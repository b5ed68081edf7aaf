using ProeftuinPortaal.Domain.Aanmeldingen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Tests.Support;

namespace ProeftuinPortaal.Domain.Tests.Aanmeldingen;

public sealed class AanmeldinggegevensTests
{
    private static readonly Persoongegevens Ouder = new("Ouder", "Voorbeeld-01", new(1990, 5, 1), Gezinsrol.Ouder);
    private static readonly Persoongegevens Kind = new("Kind", "Voorbeeld-01", new(2020, 5, 1), Gezinsrol.Kind);

    private static readonly Aanmeldinggegevens Goed = new()
    {
        Route = Instroomroute.LokaalTeam,
        Achternaam = "Voorbeeld-01",
        Reden = "Reden 01",
        VeiligheidNu = "Veiligheid 01",
        Geprobeerd = "Geprobeerd 01",
        Grondslag = Grondslag.Toestemming,
        GrondslagToelichting = "Toelichting 01",
        Postcodegebied = "3541",
        Personen = [Ouder, Kind],
    };

    [Fact]
    public void Wat_klopt_heeft_geen_bezwaar() => Check(Goed).Should().BeEmpty();

    [Fact]
    public void Een_huishouden_van_een_en_zonder_kinderen_en_zonder_geboortedatum_is_goed() =>
        Check(Goed with { Personen = [Ouder with { Geboortedatum = null, Achternaam = null }] }).Should().BeEmpty();

    [Fact]
    public void Alles_wat_ontbreekt_wordt_in_een_keer_gezegd() =>
        Check(new()).Should().BeEquivalentTo(
        [
            AanmeldingErrors.RouteOntbreekt, AanmeldingErrors.GrondslagOntbreekt, AanmeldingErrors.AchternaamOntbreekt, AanmeldingErrors.RedenOntbreekt,
            AanmeldingErrors.VeiligheidOntbreekt, AanmeldingErrors.ToelichtingOntbreekt, AanmeldingErrors.GeenPersonen,
        ]);

    [Fact]
    public void Wat_geprobeerd_is_moet_alleen_het_lokale_team_zeggen()
    {
        Check(Goed with { Geprobeerd = " " }).Should().Equal(AanmeldingErrors.GeprobeerdOntbreekt);
        Check(Goed with { Geprobeerd = " ", Route = Instroomroute.VeiligThuis }).Should().BeEmpty();
    }

    [Fact]
    public void Een_route_die_de_regio_niet_gebruikt_kan_niet() =>
        Check(Goed with { Route = Instroomroute.Regieteam }).Should().Equal(AanmeldingErrors.RouteNietInRegio);

    [Theory]
    [InlineData("", true)]
    [InlineData("3541", true)]
    [InlineData("3541 AB", false)]
    [InlineData("3541AB", false)]
    [InlineData("0541", false)]
    [InlineData("354", false)]
    [InlineData("٣٥٤١", false)]
    public void Van_een_postcode_blijven_precies_vier_cijfers(string postcode, bool isGoed) =>
        Check(Goed with { Postcodegebied = postcode }).Should().Equal(isGoed ? [] : [AanmeldingErrors.Postcodegebied]);

    [Fact]
    public void Een_geboortedatum_in_de_toekomst_of_van_meer_dan_120_jaar_geleden_staat_bij_de_persoon()
    {
        Check(Goed with { Personen = [Ouder, Kind with { Geboortedatum = Voorbeelden.Vandaag.AddDays(1) }] })
            .Should().Equal(AanmeldingErrors.GeborenInToekomst with { Field = "Personen.1.Geboortedatum" });
        Check(Goed with { Personen = [Ouder with { Geboortedatum = Voorbeelden.Vandaag.AddYears(-120).AddDays(-1) }] })
            .Should().Equal(AanmeldingErrors.TeOud with { Field = "Personen.0.Geboortedatum" });
        Check(Goed with { Personen = [Ouder with { Geboortedatum = Voorbeelden.Vandaag.AddYears(-120) }, Kind with { Geboortedatum = Voorbeelden.Vandaag }] }).Should().BeEmpty();
    }

    [Fact]
    public void Een_ouder_die_jonger_is_dan_een_kind_staat_bij_de_ouder()
    {
        Check(Goed with { Personen = [Kind, Ouder with { Geboortedatum = new(2021, 1, 1) }] })
            .Should().Equal(AanmeldingErrors.OuderJongerDanKind with { Field = "Personen.1.Geboortedatum" });
        Check(Goed with { Personen = [Kind, Ouder with { Geboortedatum = new(2021, 1, 1), Gezinsrol = Gezinsrol.AnderGezinslid }] }).Should().BeEmpty();
    }

    [Fact]
    public void Een_rij_zonder_naam_of_rol_heeft_elk_bezwaar_bij_haar_veld() =>
        Check(Goed with { Personen = [Ouder, new("", new string('x', 201), null, null)] }).Select(error => error.Field)
            .Should().Equal("Personen.1.Voornaam", "Personen.1.Achternaam", "Personen.1.Gezinsrol");

    [Fact]
    public void Een_afstemming_heeft_een_dag_en_iemand()
    {
        Check(Goed with { Afstemming = new(Voorbeelden.Vandaag, null) }).Should().Equal(AanmeldingErrors.AfgestemdMetOntbreekt);
        Check(Goed with { Afstemming = new(null, "iemand") }).Should().Equal(AanmeldingErrors.AfgestemdOpOntbreekt);
        Check(Goed with { Afstemming = new(Voorbeelden.Vandaag.AddDays(1), "iemand") }).Should().Equal(AanmeldingErrors.AfgestemdInToekomst);
        new Afstemming(null, "").Check(Voorbeelden.Vandaag, isVerplicht: true).Should().Equal(AanmeldingErrors.AfgestemdOpOntbreekt, AanmeldingErrors.AfgestemdMetOntbreekt);
    }

    [Fact]
    public void Een_onzichtbaar_teken_staat_bij_zijn_veld() =>
        Check(Goed with { Reden = "a\u0001b" }).Should().ContainSingle().Which.Field.Should().Be("Reden");

    private static List<Error> Check(Aanmeldinggegevens gegevens) => [.. gegevens.Check([Instroomroute.LokaalTeam, Instroomroute.VeiligThuis], Voorbeelden.Vandaag)];
}
