using Bunit;
using Microsoft.AspNetCore.Components;
using ProeftuinPortaal.Application.Expertises;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Expertises;
using ProeftuinPortaal.Web.Instroom;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Expertises;

/// <summary>The lists of Expertise and Instroom follow what others do, through PostgreSQL, and leave what stays where it is.</summary>
public sealed class LijstenVolgenTests(Portaal portaal) : ComponentTest(services => services.AddPagina(portaal)), IClassFixture<Portaal>
{
    private readonly Portaal _portaal = portaal;

    [Fact]
    public async Task Een_nieuwe_vraag_komt_erbij_en_een_opgepakte_gaat_weg_zonder_de_andere_rij_aan_te_raken()
    {
        var (casus, organisatie, expert, collega) = await ExpertsAsync();
        await VraagAsync(casus, organisatie, Expertisethema.Verslaving);
        var page = await OpenAsync<ExpertisePage>(expert);
        var eerste = page.Find("tbody tr th").GetAttribute("id");

        await VraagAsync(casus, organisatie, Expertisethema.Psychiatrie);

        await page.WaitForAssertionAsync(() => page.FindAll("tbody tr").Should().HaveCount(2), Paginadiensten.Geduld);
        page.Find("p[role=status]").TextContent.Should().Be("Er is een nieuwe vraag.");
        page.FindAll("tbody th").Should().Contain(cel => cel.Id == eerste);

        var tweede = await _portaal.EigenaarAsync<Guid>($"SELECT id FROM portaal.expertisevragen WHERE casus_id = '{casus.Id.Value}' AND thema = 'Psychiatrie'");
        (await new ExpertiseOppakkenHandler(_portaal.DbVoor(collega)).HandleAsync(new(Guid.NewGuid(), new(tweede)), default)).Errors.Should().BeEmpty();

        await page.WaitForAssertionAsync(() => page.FindAll("tbody tr").Should().HaveCount(1), Paginadiensten.Geduld);
        page.Find("tbody tr th").Id.Should().Be(eerste);
        page.Find("p[role=status]").TextContent.Should().Be("Een vraag staat niet meer in de lijst.");
    }

    [Fact]
    public async Task Een_vraag_aan_een_andere_organisatie_leest_de_lijst_niet_opnieuw()
    {
        var (casus, _, expert, _) = await ExpertsAsync();
        var ander = await _portaal.OrganisatieAsync(Organisatiesoort.Ggz);
        await _portaal.GebruikerAsync(casus.RegioId, Rol.RvtExpert, Organisatiesoort.Ggz, organisatie: ander);
        var (eigen, organisatie) = (casus, (await _portaal.EigenaarAsync<Guid>($"SELECT organisatie_id FROM portaal.gebruikers WHERE id = '{expert.Value}'")));
        var page = await OpenAsync<ExpertisePage>(expert);

        await VraagAsync(casus, ander, Expertisethema.Verslaving);
        await VraagAsync(eigen, new(organisatie), Expertisethema.Psychiatrie);

        await page.WaitForAssertionAsync(() => page.FindAll("tbody tr").Should().HaveCount(1), Paginadiensten.Geduld);
        // One reading to open the page and one for the own question.
        (await _portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.logboek WHERE gebruiker_id = '{expert.Value}' AND handeling = 'Lijst'")).Should().Be(2);
    }

    [Fact]
    public async Task Een_nieuwe_aanmelding_komt_in_de_inbox_en_een_ingetrokken_gaat_eruit()
    {
        var instroom = await _portaal.InstroomAsync();
        var page = await OpenAsync<InstroomPage>(instroom.Procesregisseur);
        page.Markup.Should().Contain("Er wacht geen aanmelding");

        var nummer = await _portaal.IngediendAsync(instroom);

        await page.WaitForAssertionAsync(() => page.Markup.Should().Contain(nummer), Paginadiensten.Geduld);
        await _portaal.EigenaarAsync<object>($"UPDATE portaal.aanmeldingen SET status = 'Ingetrokken', versie = versie + 1 WHERE nummer = '{nummer}'");
        await page.WaitForAssertionAsync(() => page.Markup.Should().Contain("Er wacht geen aanmelding"), Paginadiensten.Geduld);
    }

    private async Task<(Voorbeeldcasus Casus, OrganisatieId Organisatie, GebruikerId Expert, GebruikerId Collega)> ExpertsAsync()
    {
        var casus = await _portaal.CasusAsync();
        var organisatie = await _portaal.OrganisatieAsync(Organisatiesoort.VeiligThuis);
        return (casus, organisatie,
            await _portaal.GebruikerAsync(casus.RegioId, Rol.RvtExpert, Organisatiesoort.VeiligThuis, organisatie: organisatie),
            await _portaal.GebruikerAsync(casus.RegioId, Rol.RvtExpert, Organisatiesoort.VeiligThuis, organisatie: organisatie));
    }

    private async Task VraagAsync(Voorbeeldcasus casus, OrganisatieId organisatie, Expertisethema thema) =>
        (await new ExpertiseVragenHandler(_portaal.DbVoor(casus.Contactpersoon), _portaal.Clock).HandleAsync(new()
        {
            OperatieId = Guid.NewGuid(),
            Casusnummer = casus.Nummer,
            Thema = thema,
            Tekst = "Vraag Voorbeeld-01",
            GerichtAan = organisatie,
            UiterlijkOp = _portaal.Vandaag.AddDays(7),
        }, default)).Errors.Should().BeEmpty();

    // The page as it is in a circuit: it listens, and PostgreSQL tells.
    private async Task<IRenderedComponent<T>> OpenAsync<T>(GebruikerId wie) where T : IComponent
    {
        _portaal.Als(wie);
        await Services.LuisterAsync(_portaal);
        var page = Render<T>();
        await page.WaitForElementAsync("h1", Paginadiensten.Geduld);
        await page.WaitForAssertionAsync(() => page.FindAll(".bezig").Should().BeEmpty(), Paginadiensten.Geduld);
        return page;
    }
}
