using Bunit;
using Microsoft.AspNetCore.Components;
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

    [Fact]
    public async Task Wat_niet_te_lezen_is_staat_er_niet_als_een_lege_lijst()
    {
        var casus = await _portaal.CasusAsync();
        _portaal.Als(casus.Contactpersoon);
        var notitie = (await new TijdlijnInzienHandler(_portaal.Db).HandleAsync((await MetNotitieAsync(casus)).Nummer, new(), null, default)).Value!.Notities.Single();
        await new ContactmomentVastleggenHandler(_portaal.Db, _portaal.Clock).HandleAsync(Planvoorbeelden.Contact(casus, "tekst"), default);
        var contact = (await new TijdlijnInzienHandler(_portaal.Db).HandleAsync(casus.Nummer, new(Soort: Tijdlijnsoort.Contactmoment), null, default)).Value!.Regels.Single().Contactmoment!;
        // From here on this user may not: as when a right ended while the page was open.
        _portaal.Als(casus.Buitenstaander);

        var vanNotitie = Render<EerdereTeksten>(p => p.Add(x => x.Nummer, casus.Nummer).Add(x => x.Notitie, notitie));
        var vanContact = Render<EerdereContactteksten>(p => p.Add(x => x.Nummer, casus.Nummer).Add(x => x.Contact, contact));

        foreach (IRenderedComponent<IComponent> teksten in new IRenderedComponent<IComponent>[] { vanNotitie, vanContact })
        {
            await teksten.Find("button").ClickAsync(new());
            await teksten.WaitForAssertionAsync(() => teksten.Find("[role=alert]").TextContent.Should().StartWith("De eerdere teksten zijn nu niet te tonen."), Paginadiensten.Geduld);
            teksten.FindAll("section").Should().BeEmpty();
            teksten.Find("button").TextContent.Should().Be("Eerdere teksten tonen");
        }
    }

    private async Task<Voorbeeldcasus> MetNotitieAsync(Voorbeeldcasus casus)
    {
        await _portaal.MetNotitieAsync(casus);
        return casus;
    }

    private async Task<Action<ComponentParameterCollectionBuilder<ContactmomentBlok>>> BlokAsync(Voorbeeldcasus casus)
    {
        var contact = (await new TijdlijnInzienHandler(_portaal.Db).HandleAsync(casus.Nummer, new(), null, default)).Value!.Regels.Single().Contactmoment!;
        return blok => blok.Add(x => x.Nummer, casus.Nummer).Add(x => x.Contact, contact);
    }
}
