using Bunit;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Web.Tests.Support;
using ProeftuinPortaal.Web.Uitstromen;

namespace ProeftuinPortaal.Web.Tests.Uitstromen;

/// <summary>The shorter forms of Evaluatie: fase, nazorg and opening again.</summary>
public sealed class EvaluatieTabTests(Portaal portaal) : ComponentTest(services => services.AddPagina(portaal)), IClassFixture<Portaal>
{
    private const string Faseformulier = "section[aria-labelledby=fase] ";
    private const string Heropening = "section[aria-labelledby=heropenen] ";

    private readonly Portaal _portaal = portaal;
    private Voorbeeldcasus _casus = null!;

    [Fact]
    public async Task Een_fase_zonder_keuze_of_reden_zegt_het_bij_het_veld_en_wat_er_staat_blijft()
    {
        var tab = await OpenAsync();
        await tab.Find(Faseformulier + "[name=Reden]").ChangeAsync(new() { Value = "Er is rust." });

        await tab.Find(Faseformulier + "form").SubmitAsync();

        Fouten(tab, Faseformulier + "[name=Fase]").Should().Be("Fout: Kies de nieuwe fase.");
        tab.Find(Faseformulier + "[name=Reden]").GetAttribute("value").Should().Be("Er is rust.");
        await tab.Find(Faseformulier + "[name=Fase]").ChangeAsync(new() { Value = nameof(Fase.Herstel) });
        await tab.Find(Faseformulier + "form").SubmitAsync();
        await tab.WaitForAssertionAsync(() => Bevestigd.Should().Be("Fase gewijzigd"), Paginadiensten.Geduld);
        (tab.Find(Faseformulier + "[name=Reden]").GetAttribute("value") ?? "").Should().BeEmpty();
    }

    [Fact]
    public async Task Een_fase_die_een_ander_intussen_wijzigde_laat_de_reden_staan_en_lukt_daarna()
    {
        var tab = await OpenAsync();
        await tab.Find(Faseformulier + "[name=Fase]").ChangeAsync(new() { Value = nameof(Fase.Herstel) });
        await tab.Find(Faseformulier + "[name=Reden]").ChangeAsync(new() { Value = "Er is rust." });
        await _portaal.EigenaarAsync<object>($"UPDATE portaal.casussen SET versie = versie + 1 WHERE id = '{_casus.Id.Value}'");

        await tab.Find(Faseformulier + "form").SubmitAsync();

        tab.Find(Faseformulier + ".foutoverzicht").TextContent.Should().Contain("Iemand anders heeft deze casus intussen gewijzigd");
        tab.Find(Faseformulier + "[name=Reden]").GetAttribute("value").Should().Be("Er is rust.");
        await tab.Find(Faseformulier + "form").SubmitAsync();
        await tab.WaitForAssertionAsync(() => Bevestigd.Should().Be("Fase gewijzigd"), Paginadiensten.Geduld);
    }

    [Fact]
    public async Task Nazorg_zonder_antwoord_staat_bij_de_vraag_en_twee_tegelijk_toont_beide_teksten()
    {
        var tab = await OpenAsync(nazorg: true);
        await tab.FindAll("article button").Single(knop => knop.TextContent == "Vastleggen").ClickAsync(new());
        await (await tab.WaitForElementAsync("article textarea", Paginadiensten.Geduld)).ChangeAsync(new() { Value = "mijn tekst" });

        await tab.Find("article form").SubmitAsync();
        (await tab.WaitForElementAsync("article fieldset .veldfouten", Paginadiensten.Geduld)).TextContent.Trim().Should().Be("Fout: Kies hoe het gaat: veilig, onveilig of onbekend.");
        tab.Find("article textarea").GetAttribute("value").Should().Be("mijn tekst");

        await _portaal.EigenaarAsync<object>(
            $"UPDATE portaal.nazorgmomenten SET resultaat = 'Onveilig', toelichting = 'tekst van de ander', vastgelegd_door = '{_casus.Contactpersoon.Value}', vastgelegd_op = now(), versie = versie + 1 WHERE casus_id = '{_casus.Id.Value}'");
        await tab.Find("article input[value=Veilig]").ChangeAsync(new() { Value = "Veilig" });
        await tab.Find("article form").SubmitAsync();

        await tab.WaitForAssertionAsync(() => tab.FindAll(".versietekst").Select(tekst => tekst.TextContent)
            .Should().Contain(tekst => tekst.Contains("mijn tekst")).And.Contain(tekst => tekst.Contains("tekst van de ander")), Paginadiensten.Geduld);
        (await _portaal.EigenaarAsync<string>($"SELECT toelichting FROM portaal.nazorgmomenten WHERE casus_id = '{_casus.Id.Value}'")).Should().Be("tekst van de ander");
    }

    [Fact]
    public async Task Heropenen_vraagt_een_reden_bij_het_veld()
    {
        var tab = await OpenAsync(nazorg: true);

        await tab.Find(Heropening + "form").SubmitAsync();
        Fouten(tab, Heropening + "[name=Reden]").Should().Be("Fout: Schrijf op waarom.");
        await tab.Find(Heropening + "[name=Reden]").ChangeAsync(new() { Value = "Het gaat weer mis." });
        await tab.Find(Heropening + "form").SubmitAsync();

        await tab.WaitForAssertionAsync(() => Bevestigd.Should().Be("Casus heropend"), Paginadiensten.Geduld);
    }

    private async Task<IRenderedComponent<EvaluatieTab>> OpenAsync(bool nazorg = false)
    {
        _casus = await _portaal.CasusAsync();
        if (nazorg)
        {
            await _portaal.AppAsync<object>(
                $"SELECT toegang.leg_uitstroom_vast(gen_random_uuid(), '{_casus.Id.Value}', 1, 'DoelenBereikt', 'x', 'x', 'x', current_date, '{"{}"}', '{"{}"}', ARRAY[current_date + 30], '{"{}"}')", _casus.Contactpersoon);
        }

        _portaal.Als(_casus.Contactpersoon);
        var tab = Render<EvaluatieTab>(p => p.Add(x => x.Nummer, _casus.Nummer));
        await tab.WaitForElementAsync("form", Paginadiensten.Geduld);
        return tab;
    }

    private static string Fouten(IRenderedComponent<EvaluatieTab> tab, string veld) => tab.Find(veld).Closest(".veld")!.QuerySelector(".veldfouten")?.TextContent.Trim() ?? "";
}
