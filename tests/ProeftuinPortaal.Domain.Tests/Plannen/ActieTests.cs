using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Plannen;
using ProeftuinPortaal.Domain.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Tests.Plannen;

public sealed class ActieTests
{
    private static readonly Actor Auteur = Voorbeelden.Actor(Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);

    private readonly Casus _casus = Voorbeelden.Casus();

    [Fact]
    public void Een_actie_heeft_precies_een_eigenaar_en_een_dag()
    {
        LegVast(Gegevens with { EigenaarId = null }).Errors.Should().Equal(ActieErrors.WieOntbreekt);
        LegVast(Gegevens with { PersoonId = IEntityId<PersoonId>.New() }).Errors.Should().Equal(ActieErrors.WieOntbreekt);
        LegVast(Gegevens with { UiterlijkOp = null, Wat = "" }).Errors.Select(error => error.Field).Should().Equal("Wat", "UiterlijkOp");
        LegVast(Gegevens with { Wat = new string('x', 1001) }).Errors.Should().ContainSingle().Which.Field.Should().Be("Wat");
        LegVast(Gegevens with { UiterlijkOp = Voorbeelden.Vandaag.AddDays(-1) }).Errors.Should().Equal(ActieErrors.UiterlijkVoorbij);
        LegVast(Gegevens with { UiterlijkOp = Voorbeelden.Vandaag.AddYears(3) }).Errors.Should().Equal(ActieErrors.UiterlijkTeVerWeg);
        LegVast(Gegevens).IsSuccess.Should().BeTrue();
    }

    public static TheoryData<Actiestatus, Actiestatus> ElkPaar()
    {
        TheoryData<Actiestatus, Actiestatus> paren = [];
        foreach (var van in Enum.GetValues<Actiestatus>())
        {
            foreach (var naar in Enum.GetValues<Actiestatus>())
            {
                paren.Add(van, naar);
            }
        }

        return paren;
    }

    [Theory]
    [MemberData(nameof(ElkPaar))]
    public void Van_elke_status_naar_elke_andere_en_alleen_wat_af_is_heeft_een_dag(Actiestatus van, Actiestatus naar)
    {
        var actie = LegVast(Gegevens with { Status = van }).Value!;

        actie.Herzie(_casus, Auteur, Gegevens with { Status = naar }, new(Voorbeelden.Nu.Tijdstip.AddDays(2))).IsSuccess.Should().BeTrue();

        actie.AfgerondOp.Should().Be(naar == Actiestatus.Open ? null : naar == van ? Voorbeelden.Vandaag : Voorbeelden.Vandaag.AddDays(2));
        actie.Versie.Should().Be(2);
    }

    [Fact]
    public void Een_late_actie_kan_alsnog_gedaan_worden() =>
        LegVast(Gegevens).Value!.Herzie(_casus, Auteur, Gegevens with { Status = Actiestatus.Gedaan }, new(Voorbeelden.Nu.Tijdstip.AddDays(30)))
            .IsSuccess.Should().BeTrue();

    private static Actiegegevens Gegevens => new("Bellen", Auteur.Id, null, Voorbeelden.Vandaag.AddDays(7), Actiestatus.Open);

    private Result<Actie> LegVast(Actiegegevens gegevens) => Actie.LegVast(_casus, Auteur, gegevens, Voorbeelden.Nu);
}
