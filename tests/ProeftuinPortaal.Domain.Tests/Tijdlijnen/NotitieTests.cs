using CsCheck;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Tests.Support;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Tests.Tijdlijnen;

public sealed class NotitieTests
{
    private static readonly Actor Auteur = Voorbeelden.Actor(Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);

    [Fact]
    public void Een_nieuwe_notitie_zegt_van_wie_en_wanneer_ze_is()
    {
        var casus = Voorbeelden.Casus();

        var notitie = Notitie.LegVast(casus, Auteur, new(new(2026, 11, 20), "  eerste\r\ntweede  ", Kenbron.GehoordVanAnder, Strekking.Mening), Voorbeelden.Nu).Value!;

        notitie.Should().BeEquivalentTo(new
        {
            CasusId = casus.Id,
            BronhouderId = Auteur.OrganisatieId,
            AuteurId = Auteur.Id,
            VastgelegdOp = Voorbeelden.Nu.Tijdstip,
            GebeurdOp = new DateOnly(2026, 11, 20),
            Tekst = "eerste\ntweede",
            Kenbron = Kenbron.GehoordVanAnder,
            Strekking = Strekking.Mening,
            HerzienOp = (DateTimeOffset?)null,
            HerzienDoor = (GebruikerId?)null,
            Versie = 1,
        });
    }

    [Fact]
    public void Kenbron_en_strekking_mogen_open_blijven() =>
        Notitie.LegVast(Voorbeelden.Casus(), Auteur, new(Voorbeelden.Vandaag, "tekst", null, null), Voorbeelden.Nu).IsSuccess.Should().BeTrue();

    [Fact]
    public void Alle_bezwaren_komen_in_een_keer_elk_bij_het_veld()
    {
        var result = Notitie.LegVast(Voorbeelden.Casus(afgeslotenOp: Voorbeelden.Vandaag), Auteur, new(null, " \n ", null, null), Voorbeelden.Nu);

        result.IsSuccess.Should().BeFalse();
        result.Value.Should().BeNull();
        result.Errors.Should().Equal(CasusErrors.Afgesloten, NotitieErrors.GebeurdOpOntbreekt, NotitieErrors.TekstOntbreekt);
        result.Errors.Select(error => error.Field).Should().Equal(null, "GebeurdOp", "Tekst");
        result.Errors.Should().OnlyContain(error => error.Kind == ErrorKind.Invalid);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(-1, null)]
    [InlineData(1, nameof(NotitieErrors.GebeurdInToekomst))]
    [InlineData(400, nameof(NotitieErrors.GebeurdInToekomst))]
    public void Het_gebeurde_vandaag_of_eerder(int dagen, string? bezwaar) =>
        Bezwaren(Voorbeelden.Gegevens(Voorbeelden.Vandaag.AddDays(dagen))).Should().Equal(Verwacht(bezwaar));

    [Theory]
    [InlineData(0, null)]
    [InlineData(-1, nameof(NotitieErrors.GebeurdTeLangGeleden))]
    public void Meer_dan_honderd_jaar_geleden_is_een_typefout(int dagen, string? bezwaar) =>
        Bezwaren(Voorbeelden.Gegevens(Voorbeelden.Vandaag.AddYears(-100).AddDays(dagen))).Should().Equal(Verwacht(bezwaar));

    [Fact]
    public void Vandaag_is_de_dag_in_Nederland_ook_als_het_in_UTC_nog_gisteren_is()
    {
        var naMiddernacht = new Moment(new DateTimeOffset(2026, 11, 23, 23, 30, 0, TimeSpan.Zero));

        Notitie.LegVast(Voorbeelden.Casus(), Auteur, Voorbeelden.Gegevens(new(2026, 11, 24)), naMiddernacht).IsSuccess.Should().BeTrue();
        Notitie.LegVast(Voorbeelden.Casus(), Auteur, Voorbeelden.Gegevens(new(2026, 11, 25)), naMiddernacht).Errors
            .Should().Equal(NotitieErrors.GebeurdInToekomst);
    }

    [Fact]
    public void Een_te_lange_of_onleesbare_tekst_wordt_geweigerd_bij_het_veld()
    {
        Bezwaren(Voorbeelden.Gegevens(tekst: new string('a', Notitie.TekstMaxLength))).Should().BeEmpty();
        Bezwaren(Voorbeelden.Gegevens(tekst: new string('a', Notitie.TekstMaxLength + 1))).Should().ContainSingle().Which.Field.Should().Be("Tekst");
        Bezwaren(Voorbeelden.Gegevens(tekst: "a\0b")).Should().ContainSingle().Which.Field.Should().Be("Tekst");
    }

    [Fact]
    public void Een_collega_van_dezelfde_organisatie_mag_aanpassen()
    {
        var casus = Voorbeelden.Casus();
        var notitie = Voorbeelden.Notitie(casus, Auteur);
        var collega = Voorbeelden.Actor(Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam, Auteur.OrganisatieId);
        var morgen = new Moment(Voorbeelden.Nu.Tijdstip.AddDays(1));

        notitie.Herzie(casus, collega, new(Voorbeelden.Vandaag.AddDays(1), " nieuw ", null, Strekking.Mening), morgen).Errors.Should().BeEmpty();

        notitie.Should().BeEquivalentTo(new
        {
            AuteurId = Auteur.Id,
            VastgelegdOp = Voorbeelden.Nu.Tijdstip,
            GebeurdOp = Voorbeelden.Vandaag.AddDays(1),
            Tekst = "nieuw",
            Kenbron = (Kenbron?)null,
            Strekking = Strekking.Mening,
            HerzienOp = morgen.Tijdstip,
            HerzienDoor = collega.Id,
            Versie = 2,
        });
    }

    [Fact]
    public void Een_andere_organisatie_past_niets_aan_ook_niet_met_dezelfde_rol()
    {
        var casus = Voorbeelden.Casus();
        var notitie = Voorbeelden.Notitie(casus, Auteur);
        var ander = Voorbeelden.Actor(Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);

        var result = notitie.Herzie(casus, ander, new(null, null, null, null), Voorbeelden.Nu);

        result.Errors.Should().Equal(NotitieErrors.VanAndereOrganisatie);
        result.Errors[0].Kind.Should().Be(ErrorKind.Forbidden);
        Onveranderd(notitie);
    }

    [Fact]
    public void Een_geweigerde_aanpassing_verandert_niets()
    {
        var casus = Voorbeelden.Casus();
        var notitie = Voorbeelden.Notitie(casus, Auteur);

        notitie.Herzie(casus, Auteur, new(Voorbeelden.Vandaag.AddDays(1), "", null, null), Voorbeelden.Nu).Errors
            .Should().Equal(NotitieErrors.GebeurdInToekomst, NotitieErrors.TekstOntbreekt);

        Onveranderd(notitie);
    }

    [Fact]
    public void In_een_afgesloten_casus_verandert_niets_meer()
    {
        var notitie = Voorbeelden.Notitie(Voorbeelden.Casus(), Auteur);

        notitie.Herzie(Voorbeelden.Casus(afgeslotenOp: Voorbeelden.Vandaag), Auteur, Voorbeelden.Gegevens(tekst: "nieuw"), Voorbeelden.Nu).Errors
            .Should().Equal(CasusErrors.Afgesloten);

        Onveranderd(notitie);
    }

    [Fact]
    public void Elke_gelukte_aanpassing_verhoogt_de_versie_met_een_en_een_geweigerde_niet() =>
        Gen.Bool.Array[0, 20].Sample(gelukt =>
        {
            var casus = Voorbeelden.Casus();
            var notitie = Voorbeelden.Notitie(casus, Auteur);
            foreach (var lukt in gelukt)
            {
                notitie.Herzie(casus, Auteur, Voorbeelden.Gegevens(tekst: lukt ? "tekst" : ""), Voorbeelden.Nu);
            }

            return notitie.Versie == 1 + gelukt.Count(lukt => lukt);
        });

    private static IReadOnlyList<Error> Bezwaren(Notitiegegevens gegevens) =>
        Notitie.LegVast(Voorbeelden.Casus(), Auteur, gegevens, Voorbeelden.Nu).Errors;

    private static Error[] Verwacht(string? naam) =>
        naam is null ? [] : [(Error)typeof(NotitieErrors).GetField(naam)!.GetValue(null)!];

    private static void Onveranderd(Notitie notitie) => notitie.Should().BeEquivalentTo(new
    {
        GebeurdOp = Voorbeelden.Vandaag,
        Tekst = "Voorbeeldnotitie 01.",
        Kenbron = Kenbron.ZelfGezien,
        Strekking = Strekking.Feit,
        HerzienOp = (DateTimeOffset?)null,
        HerzienDoor = (GebruikerId?)null,
        Versie = 1,
    });
}
