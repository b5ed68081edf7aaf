using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Toegang;
using static ProeftuinPortaal.Domain.Expertises.Expertisehandeling;
using static ProeftuinPortaal.Domain.Expertises.Expertisestatus;

namespace ProeftuinPortaal.Domain.Tests.Expertises;

public sealed class ExpertiseTests
{
    private static readonly DateOnly Vandaag = new(2026, 3, 3);

    // By hand once more: what can be done in each state, and where it leads. Everything else is refused.
    private static readonly (Expertisestatus? Van, Expertisehandeling Handeling, Expertisestatus Naar)[] Kan =
    [
        (null, Vragen, Gevraagd),
        (Gevraagd, Oppakken, Opgepakt), (Gevraagd, Intrekken, Ingetrokken),
        (Opgepakt, Teruggeven, Gevraagd), (Opgepakt, DeelVragen, Opgepakt), (Opgepakt, DeelDelen, Opgepakt),
        (Opgepakt, DeelWeigeren, Opgepakt),
        (Opgepakt, Beantwoorden, Beantwoord), (Opgepakt, Intrekken, Ingetrokken),
        (Beantwoord, Afsluiten, Afgesloten), (Beantwoord, Intrekken, Ingetrokken),
    ];

    [Fact]
    public void Elk_paar_van_status_en_handeling_gaat_zoals_afgesproken_of_gaat_niet()
    {
        Expertisestatus?[] statussen = [null, .. Enum.GetValues<Expertisestatus>()];
        foreach (var van in statussen)
        {
            foreach (var handeling in Enum.GetValues<Expertisehandeling>())
            {
                Expertisestatus? verwacht = Kan.Where(k => k.Van == van && k.Handeling == handeling).Select(k => (Expertisestatus?)k.Naar).SingleOrDefault();
                Expertiseverloop.Na(van, handeling).Should().Be(verwacht, $"{van} {handeling}");
            }
        }
    }

    [Fact]
    public void Wat_nog_iets_vraagt_is_open() =>
        Expertiseverloop.Open.Should().BeEquivalentTo(Enum.GetValues<Expertisestatus>().Where(status => Expertiseverloop.Na(status, Intrekken) is not null));

    [Fact]
    public void Een_volledige_vraag_is_goed() => Gegevens().Check(Organisatiesoort.LokaalTeam, Vandaag).Should().BeEmpty();

    [Theory]
    [InlineData(Organisatiesoort.VeiligThuis)]
    [InlineData(Organisatiesoort.Gemeente)]
    public void Alleen_een_lokaal_team_vraagt(Organisatiesoort soort) =>
        Gegevens().Check(soort, Vandaag).Should().Equal(ExpertiseErrors.AlleenLokaalTeam);

    [Fact]
    public void Alle_bezwaren_komen_tegelijk() =>
        new Expertisevraaggegevens(null, " ", null, null, [Dossierdeel.Adres]).Check(Organisatiesoort.LokaalTeam, Vandaag).Should().Equal(
            ExpertiseErrors.ThemaOntbreekt, ExpertiseErrors.TekstOntbreekt, ExpertiseErrors.GerichtAanOntbreekt,
            ExpertiseErrors.UiterlijkOpOntbreekt, ExpertiseErrors.DeelNietDeelbaar);

    [Fact]
    public void De_termijn_is_vandaag_of_later_en_binnen_een_jaar()
    {
        (Gegevens() with { UiterlijkOp = Vandaag }).Check(Organisatiesoort.LokaalTeam, Vandaag).Should().BeEmpty();
        (Gegevens() with { UiterlijkOp = Vandaag.AddDays(-1) }).Check(Organisatiesoort.LokaalTeam, Vandaag).Should().Equal(ExpertiseErrors.UiterlijkOpVoorbij);
        (Gegevens() with { UiterlijkOp = Vandaag.AddYears(1).AddDays(1) }).Check(Organisatiesoort.LokaalTeam, Vandaag).Should().Equal(ExpertiseErrors.UiterlijkOpTeVer);
    }

    [Fact]
    public void De_gronden_volgen_de_organisatiesoort()
    {
        foreach (var soort in Enum.GetValues<Organisatiesoort>())
        {
            Bevoegdheidsgrond[] eigen = soort switch
            {
                Organisatiesoort.VeiligThuis => [Bevoegdheidsgrond.WettelijkeTaakVeiligThuis],
                Organisatiesoort.GecertificeerdeInstelling => [Bevoegdheidsgrond.WettelijkeTaakGecertificeerdeInstelling],
                Organisatiesoort.RaadVoorDeKinderbescherming => [Bevoegdheidsgrond.WettelijkeTaakRaad],
                _ => [],
            };
            foreach (var grond in Enum.GetValues<Bevoegdheidsgrond>())
            {
                var bezwaren = new Expertisenotitiegegevens("antwoord", grond).Check(soort);
                bezwaren.Should().Equal(grond == Bevoegdheidsgrond.Advies || eigen.Contains(grond) ? [] : [ExpertiseErrors.GrondVanAnder], $"{soort} {grond}");
            }
        }
    }

    [Fact]
    public void Een_antwoord_heeft_een_tekst_en_een_grond()
    {
        new Expertisenotitiegegevens("", null).Check(Organisatiesoort.Ggz).Should().Equal(ExpertiseErrors.NotitieOntbreekt, ExpertiseErrors.GrondOntbreekt);
        new Expertisenotitiegegevens(new string('a', 60_001), Bevoegdheidsgrond.Advies).Check(Organisatiesoort.Ggz)
            .Should().ContainSingle().Which.Should().Match<Error>(error => error.Field == "Tekst" && error.Kind == ErrorKind.Invalid);
    }

    private static Expertisevraaggegevens Gegevens() =>
        new(Expertisethema.Veiligheidsplan, "Wat kan er nog bij?", new(Guid.NewGuid()), Vandaag.AddDays(7), [Dossierdeel.Plan]);
}
