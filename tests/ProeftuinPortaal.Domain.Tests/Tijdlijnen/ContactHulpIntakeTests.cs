using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Tests.Support;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Tests.Tijdlijnen;

public sealed class ContactHulpIntakeTests
{
    private static readonly Actor Auteur = Voorbeelden.Actor(Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);
    private static readonly DateOnly Vandaag = Voorbeelden.Vandaag;

    private readonly Casus _casus = Voorbeelden.Casus();

    [Fact]
    public void Een_contact_is_vandaag_of_eerder_en_volledig()
    {
        Contactmoment.LegVast(_casus, Auteur, Contact with { ContactOp = Vandaag.AddDays(1) }, Voorbeelden.Nu).Errors.Should().Equal(ContactmomentErrors.InToekomst);
        Contactmoment.LegVast(_casus, Auteur, new(null, null, " ", null, "a\u0001"), Voorbeelden.Nu).Errors.Select(error => error.Field)
            .Should().Equal("ContactOp", "Vorm", "IsGelukt", "Met", "Tekst");
        Contactmoment.LegVast(Voorbeelden.Casus(Vandaag), Auteur, Contact, Voorbeelden.Nu).Errors.Should().Equal(CasusErrors.Afgesloten);
        Contactmoment.LegVast(_casus, Auteur, Contact, Voorbeelden.Nu).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public void Een_contact_past_alleen_de_eigen_organisatie_aan()
    {
        var contact = Contactmoment.LegVast(_casus, Auteur, Contact, Voorbeelden.Nu).Value!;

        contact.Herzie(_casus, Voorbeelden.Actor(Rol.RvtExpert, Organisatiesoort.VeiligThuis), Contact, Voorbeelden.Nu)
            .Errors.Should().Equal(ContactmomentErrors.VanAndereOrganisatie);
        contact.Herzie(_casus, Auteur, Contact with { Tekst = "anders" }, Voorbeelden.Nu).IsSuccess.Should().BeTrue();
        contact.Versie.Should().Be(2);
    }

    [Fact]
    public void Wie_bij_de_intake_hoort_en_er_niet_is_heeft_een_reden()
    {
        Intakegegevens gegevens = new(Vandaag.AddDays(5), null,
            [new(Intakepartij.Gezin, true, null), new(Intakepartij.VeiligThuis, false, " "), new(Intakepartij.RaadVoorDeKinderbescherming, false, "")]);
        Intakepartij[] verplicht = [Intakepartij.Gezin, Intakepartij.VeiligThuis];

        Intake.LegVast(_casus, Auteur, gegevens, verplicht, Voorbeelden.Nu).Errors.Should().ContainSingle()
            .Which.Should().Match<Error>(error => error.Message == IntakeErrors.RedenOntbreekt && error.Field == "Partijen.VeiligThuis.RedenAfwezig");
        var intake = Intake.LegVast(_casus, Auteur, gegevens with { Partijen = [gegevens.Partijen[0], new(Intakepartij.VeiligThuis, false, "Ziek."), gegevens.Partijen[2]] }, verplicht, Voorbeelden.Nu).Value!;
        intake.Deelnemers.Select(d => (d.Partij, d.IsErbij, d.RedenAfwezig)).Should().Equal((Intakepartij.Gezin, true, null), (Intakepartij.VeiligThuis, false, "Ziek."));
    }

    [Fact]
    public void Een_intake_heeft_een_dag_dichtbij()
    {
        Intake.LegVast(_casus, Auteur, new(null, null, []), [], Voorbeelden.Nu).Errors.Should().Equal(IntakeErrors.GesprekOpOntbreekt);
        Intake.LegVast(_casus, Auteur, new(Vandaag.AddYears(1).AddDays(1), null, []), [], Voorbeelden.Nu).Errors.Should().Equal(IntakeErrors.GesprekTeVerWeg);
    }

    public static TheoryData<Hulpstatus, Hulpstatus> ElkPaar()
    {
        TheoryData<Hulpstatus, Hulpstatus> paren = [];
        foreach (var van in Enum.GetValues<Hulpstatus>())
        {
            foreach (var naar in Enum.GetValues<Hulpstatus>())
            {
                paren.Add(van, naar);
            }
        }

        return paren;
    }

    [Theory]
    [MemberData(nameof(ElkPaar))]
    public void Hulp_gaat_alleen_vooruit(Hulpstatus van, Hulpstatus naar)
    {
        var hulp = IngezetteHulp.LegVast(_casus, Auteur, Hulp(van), Voorbeelden.Nu).Value!;

        hulp.Herzie(_casus, Auteur, Hulp(naar), Voorbeelden.Nu).Errors.Should().Equal(naar >= van ? [] : [HulpErrors.StapTerug]);
    }

    [Fact]
    public void Elke_gezette_stap_heeft_een_dag_en_een_stap_die_nog_komt_niet()
    {
        IngezetteHulp.LegVast(_casus, Auteur, Hulp(Hulpstatus.Beeindigd) with { BeeindigdOp = null, Resultaat = "" }, Voorbeelden.Nu)
            .Errors.Select(error => error.Field).Should().Equal("Resultaat", "BeeindigdOp");
        IngezetteHulp.LegVast(_casus, Auteur, Hulp(Hulpstatus.Gevraagd) with { GestartOp = Vandaag }, Voorbeelden.Nu)
            .Errors.Should().ContainSingle().Which.Message.Should().Be(HulpErrors.StapNogNiet);
        IngezetteHulp.LegVast(_casus, Auteur, Hulp(Hulpstatus.Gestart) with { GestartOp = Vandaag.AddDays(-30) }, Voorbeelden.Nu)
            .Errors.Should().ContainSingle().Which.Message.Should().Be(HulpErrors.VoorVorigeStap);
        IngezetteHulp.LegVast(_casus, Auteur, Hulp(Hulpstatus.Gevraagd) with { GevraagdOp = Vandaag.AddDays(1) }, Voorbeelden.Nu)
            .Errors.Should().ContainSingle().Which.Message.Should().Be(HulpErrors.InToekomst);
    }

    [Theory]
    [InlineData(Hulpstatus.Gevraagd, 43, true)]
    [InlineData(Hulpstatus.Wacht, 43, true)]
    [InlineData(Hulpstatus.Wacht, 42, false)]
    [InlineData(Hulpstatus.Gestart, 99, false)]
    [InlineData(Hulpstatus.Beeindigd, 99, false)]
    public void Te_lang_wachten_telt_vanaf_de_vraag(Hulpstatus status, int dagen, bool teLang)
    {
        IngezetteHulp.WachtTeLang(status, Vandaag.AddDays(-dagen), 42, Vandaag).Should().Be(teLang);
        IngezetteHulp.WachtTeLang(status, Vandaag.AddDays(-dagen), null, Vandaag).Should().BeFalse();
    }

    private static Contactgegevens Contact => new(Vandaag, Contactvorm.Huisbezoek, "Voorbeeld-01", true, "Gesproken.");

    private static Hulpgegevens Hulp(Hulpstatus status) => new(null, "Gezinsbegeleiding", "Stichting Voorbeeld-01", status)
    {
        GevraagdOp = Vandaag.AddDays(-20),
        WachtOp = status == Hulpstatus.Wacht ? Vandaag.AddDays(-15) : null,
        GestartOp = status >= Hulpstatus.Gestart ? Vandaag.AddDays(-10) : null,
        BeeindigdOp = status == Hulpstatus.Beeindigd ? Vandaag : null,
        Resultaat = status == Hulpstatus.Beeindigd ? "Gelukt." : null,
    };
}
