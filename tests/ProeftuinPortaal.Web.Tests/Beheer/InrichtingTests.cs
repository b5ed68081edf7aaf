using Bunit;
using ProeftuinPortaal.Application.Beheer;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Beheer;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Beheer;

/// <summary>The inrichtingscheck on the screen, and on Vandaag of the beheerder.</summary>
public sealed class InrichtingTests(Portaal portaal) : ComponentTest(services => services.AddPagina(portaal)), IClassFixture<Portaal>
{
    private readonly Portaal _portaal = portaal;

    [Fact]
    public void Elk_punt_zegt_wat_er_is_waarom_het_telt_en_waar_het_op_te_lossen_is()
    {
        Bevinding[] bevindingen = [.. Enum.GetValues<Controle>().Select(controle => new Bevinding(controle)
        {
            Soort = Organisatiesoort.VeiligThuis,
            Sleutel = Instellingsleutel.TermijnHulp,
            Criteria = Criteriumsoort.Instroom,
            Dag = new(2026, 12, 9),
            Aantal = 2,
            Wat = "3541",
        })];
        var tab = Toon(bevindingen);

        var rijen = tab.FindAll("tbody tr");
        rijen.Should().HaveCount(bevindingen.Length);
        rijen.Should().OnlyContain(rij => rij.QuerySelector("th")!.TextContent.Length > 20 && rij.QuerySelector("td")!.TextContent.Length > 20
            && rij.QuerySelector("a")!.GetAttribute("href")!.StartsWith("/beheer") && rij.QuerySelector("a")!.GetAttribute("href")!.EndsWith("?regio=voorbeeld"));
        rijen.Select(rij => rij.QuerySelector("th")!.TextContent).Should().OnlyHaveUniqueItems();
        tab.FindAll("ul li").Should().BeEmpty("nothing is in order");
    }

    [Fact]
    public void Zonder_bevinding_staat_er_dat_alles_is_ingericht_en_wat_er_is_nagekeken()
    {
        var tab = Toon([]);

        tab.Markup.Should().Contain("Alles is ingericht");
        tab.FindAll("ul li").Select(li => li.TextContent).Should().HaveCount(Enum.GetValues<Controle>().Length).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Een_aanmelding_die_niemand_ziet_komt_vanzelf_op_Vandaag_van_de_beheerder()
    {
        var instroom = await _portaal.InstroomAsync();
        var beheerder = await _portaal.GebruikerAsync(instroom.Regio, Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente);
        await _portaal.EigenaarAsync<object>($"UPDATE portaal.gebruikersrollen SET tot = now() WHERE gebruiker_id = '{instroom.Procesregisseur.Value}'");
        _portaal.Als(beheerder);
        await Services.LuisterAsync(_portaal);
        var vandaag = Render<InrichtingVandaag>();
        await vandaag.WaitForAssertionAsync(() => vandaag.Markup.Should().Contain("Er wacht nu geen aanmelding."), Paginadiensten.Geduld);

        var nummer = await _portaal.IngediendAsync(instroom);

        await vandaag.WaitForAssertionAsync(() => vandaag.Markup.Should().Contain("Geen procesregisseur: niemand ziet de aanmeldingen. Er wacht nu 1 aanmelding."), Paginadiensten.Geduld);
        vandaag.Markup.Should().NotContain(nummer).And.Contain($"/beheer/inrichting?regio={instroom.Regio.Value:N}");
    }

    private IRenderedComponent<InrichtingTab> Toon(IReadOnlyList<Bevinding> bevindingen)
    {
        var regio = new Regiokeuze(IEntityId<RegioId>.New(), "voorbeeld", "Regio Voorbeeld-01");
        return Render<InrichtingTab>(p => p.Add(tab => tab.Inrichting, new InrichtingDetails(new Regiokring(regio, [regio]), bevindingen)));
    }
}
