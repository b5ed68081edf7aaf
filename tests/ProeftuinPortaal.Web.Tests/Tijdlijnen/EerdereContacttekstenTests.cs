using Bunit;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Web.Tests.Support;
using ProeftuinPortaal.Web.Tijdlijnen;

namespace ProeftuinPortaal.Web.Tests.Tijdlijnen;

public sealed class EerdereContacttekstenTests(Portaal portaal) : ComponentTest(services => services.AddPagina(portaal)), IClassFixture<Portaal>
{
    private readonly Portaal _portaal = portaal;

    [Fact]
    public async Task Wat_een_contactmoment_eerst_zei_is_op_verzoek_te_lezen_en_weer_weg_te_doen()
    {
        var casus = await _portaal.CasusAsync();
        _portaal.Als(casus.Contactpersoon);
        var id = (await new ContactmomentVastleggenHandler(_portaal.Db, _portaal.Clock).HandleAsync(Planvoorbeelden.Contact(casus, "eerste tekst"), default)).Value;
        Render<ContactmomentBlok>(await BlokAsync(casus)).FindAll("button").Should().NotContain(knop => knop.TextContent == "Eerdere teksten tonen", "it was never changed");
        await new ContactmomentHerzienHandler(_portaal.Db, _portaal.Clock).HandleAsync(new()
        {
            OperatieId = Guid.NewGuid(),
            Casusnummer = casus.Nummer,
            ContactmomentId = id,
            Versie = 1,
            ContactOp = _portaal.Vandaag,
            Vorm = Contactvorm.Telefonisch,
            Met = "Ander Voorbeeld-02",
            IsGelukt = false,
            Tekst = "tweede tekst",
        }, default);

        var blok = Render<ContactmomentBlok>(await BlokAsync(casus));
        blok.Markup.Should().NotContain("eerste tekst");
        await blok.FindAll("button").Single(knop => knop.TextContent == "Eerdere teksten tonen").ClickAsync(new());

        await blok.WaitForAssertionAsync(() => blok.Find("section.eerdere").TextContent.Should().Contain("eerste tekst").And.Contain("met Voorbeeld-01, gelukt"), Paginadiensten.Geduld);
        blok.Find("section.eerdere").GetAttribute("aria-label").Should().StartWith("Eerdere teksten van het contactmoment van");
        await blok.FindAll("button").Single(knop => knop.TextContent == "Eerdere teksten verbergen").ClickAsync(new());
        blok.Markup.Should().NotContain("eerste tekst");
    }

    private async Task<Action<ComponentParameterCollectionBuilder<ContactmomentBlok>>> BlokAsync(Voorbeeldcasus casus)
    {
        var contact = (await new TijdlijnInzienHandler(_portaal.Db).HandleAsync(casus.Nummer, new(), null, default)).Value!.Regels.Single().Contactmoment!;
        return blok => blok.Add(x => x.Nummer, casus.Nummer).Add(x => x.Contact, contact);
    }
}
