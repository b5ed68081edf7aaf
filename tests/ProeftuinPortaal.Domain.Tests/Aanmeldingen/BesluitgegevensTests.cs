using ProeftuinPortaal.Domain.Aanmeldingen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Toegang;
using static ProeftuinPortaal.Domain.Regios.Criteriumantwoord;

namespace ProeftuinPortaal.Domain.Tests.Aanmeldingen;

public sealed class BesluitgegevensTests
{
    private static readonly Guid[] Criteria = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];
    private static readonly GebruikerId Regiehouder = IEntityId<GebruikerId>.New();
    private static readonly GebruikerId Contactpersoon = IEntityId<GebruikerId>.New();
    private static readonly GezinId Open = IEntityId<GezinId>.New();
    private static readonly GezinId Gesloten = IEntityId<GezinId>.New();
    private static readonly Besluitruimte Ruimte = new(false, Criteria, new HashSet<GebruikerId> { Regiehouder }, new HashSet<GebruikerId> { Contactpersoon }, new Dictionary<GezinId, string?>());
    private static readonly Besluitruimte MetTreffers = Ruimte with { BekendeGezinnen = new Dictionary<GezinId, string?> { [Open] = "BCD-F23", [Gesloten] = null } };

    private static readonly Besluitgegevens Start = new()
    {
        Uitkomst = Instroomuitkomst.SamenStarten,
        Regiehouder = Regiehouder,
        VasteContactpersoon = Contactpersoon,
        Motivering = "Motivering 01",
        Terugkoppeling = "Terugkoppeling 01",
        Wegingen = Antwoorden(Ja, Ja, Onzeker),
    };

    [Fact]
    public void Waar_het_lokale_team_de_regie_houdt_start_een_casus_alleen_zo()
    {
        var ruimte = Ruimte with { RegieBijLokaalTeam = true };

        Start.Check(ruimte).Should().Equal(BesluitErrors.RegieBijLokaalTeam);
        (Start with { Regiehouder = Contactpersoon }).Check(ruimte with { Regiehouders = new HashSet<GebruikerId> { Contactpersoon } }).Should().BeEmpty();
        (Start with { Uitkomst = Instroomuitkomst.Opschalen, Afwijking = "Afwijking 01" }).Check(ruimte).Should().BeEmpty();
    }

    [Fact]
    public void Waar_het_werk_stilligt_start_geen_casus()
    {
        Start.Check(Ruimte with { IsGepauzeerd = true }).Should().Equal(BesluitErrors.GebiedGepauzeerd);
        (Start with { Uitkomst = Instroomuitkomst.Opschalen, Afwijking = "Afwijking 01" }).Check(Ruimte with { IsGepauzeerd = true }).Should().BeEmpty();
    }

    [Theory]
    [InlineData(Instroomadvies.SamenStarten, Ja, Ja, Nee)]
    [InlineData(Instroomadvies.SamenStarten, Ja, Onzeker, Onzeker)]
    [InlineData(Instroomadvies.NietSamenStarten, Nee, Nee, Ja)]
    [InlineData(Instroomadvies.Geen, Ja, Nee, Onzeker)]
    [InlineData(Instroomadvies.Geen, Onzeker, Onzeker, Onzeker)]
    [InlineData(Instroomadvies.Geen, Ja, Ja, null)]
    public void Het_advies_volgt_de_antwoorden(Instroomadvies advies, params Domain.Regios.Criteriumantwoord?[] antwoorden) =>
        Weegadvies.Van(antwoorden).Should().Be(advies);

    [Fact]
    public void Zonder_criteria_is_er_geen_advies() => Weegadvies.Van([]).Should().Be(Instroomadvies.Geen);

    [Fact]
    public void Wat_klopt_heeft_geen_bezwaar()
    {
        Start.Check(Ruimte).Should().BeEmpty();
        (Start with { Uitkomst = Instroomuitkomst.TerugMetAdvies, VasteContactpersoon = null, Wegingen = Antwoorden(Nee, Nee, Onzeker) }).Check(Ruimte).Should().BeEmpty();
    }

    [Fact]
    public void Alles_wat_ontbreekt_wordt_in_een_keer_gezegd() => new Besluitgegevens().Check(Ruimte).Should().BeEquivalentTo(
    [
        BesluitErrors.NietGewogen(0), BesluitErrors.NietGewogen(1), BesluitErrors.NietGewogen(2), BesluitErrors.UitkomstOntbreekt,
        BesluitErrors.RegiehouderOntbreekt, BesluitErrors.MotiveringOntbreekt, BesluitErrors.TerugkoppelingOntbreekt,
    ]);

    [Fact]
    public void Afwijken_van_het_advies_mag_met_een_reden()
    {
        var anders = Start with { Wegingen = Antwoorden(Nee, Nee, Onzeker) };

        anders.Check(Ruimte).Should().Equal(BesluitErrors.AfwijkingOntbreekt);
        (anders with { Afwijking = "Reden 01" }).Check(Ruimte).Should().BeEmpty();
    }

    [Fact]
    public void Alleen_consult_bestaat_waar_de_regio_consult_heeft()
    {
        var consult = Start with { Uitkomst = Instroomuitkomst.AlleenConsult, Afwijking = "Reden 01" };

        consult.Check(Ruimte).Should().Equal(BesluitErrors.GeenConsult);
        consult.Check(Ruimte with { ConsultBeschikbaar = true }).Should().BeEmpty();
    }

    [Fact]
    public void Regiehouder_en_contactpersoon_zijn_wie_dat_nu_kan_zijn()
    {
        (Start with { Regiehouder = Contactpersoon, VasteContactpersoon = Regiehouder }).Check(Ruimte)
            .Should().Equal(BesluitErrors.RegiehouderKanNiet, BesluitErrors.ContactpersoonKanNiet);
        (Start with { VasteContactpersoon = null }).Check(Ruimte).Should().Equal(BesluitErrors.ContactpersoonOntbreekt);
    }

    [Fact]
    public void Bij_treffers_zegt_het_besluit_om_welk_gezin_het_gaat_en_een_tweede_open_casus_kan_niet()
    {
        Start.Check(MetTreffers).Should().Equal(BesluitErrors.GezinskeuzeOntbreekt);
        (Start with { IsBekendGezin = false }).Check(MetTreffers).Should().BeEmpty();
        (Start with { IsBekendGezin = true, BekendGezin = Gesloten }).Check(MetTreffers).Should().BeEmpty();
        (Start with { IsBekendGezin = true, BekendGezin = IEntityId<GezinId>.New() }).Check(MetTreffers).Should().Equal(BesluitErrors.BekendGezinOntbreekt);
        (Start with { IsBekendGezin = true, BekendGezin = Open }).Check(MetTreffers).Should().ContainSingle().Which.Message.Should().Contain("BCD-F23");
    }

    private static Dictionary<Guid, Domain.Regios.Criteriumantwoord?> Antwoorden(params Domain.Regios.Criteriumantwoord?[] antwoorden) =>
        Criteria.Zip(antwoorden).ToDictionary(paar => paar.First, paar => paar.Second);
}
