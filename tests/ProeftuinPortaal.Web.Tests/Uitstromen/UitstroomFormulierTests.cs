using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ProeftuinPortaal.Application.Concepten;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Uitstromen;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Domain.Uitstromen;
using ProeftuinPortaal.Web.Tests.Support;
using ProeftuinPortaal.Web.Uitstromen;

namespace ProeftuinPortaal.Web.Tests.Uitstromen;

/// <summary>The forms of Evaluatie on a real database: errors at their field, and nothing typed is lost.</summary>
public sealed class UitstroomFormulierTests(Portaal portaal) : ComponentTest(services => services
    .AddTransient(_ => portaal.Db).AddTransient<UitstroomVastleggenHandler>().AddTransient<EvaluatieInzienHandler>()
    .AddTransient<ConceptInzienHandler>().AddTransient<ConceptWeggooienHandler>().AddTransient<NazorgVastleggenHandler>()), IClassFixture<Portaal>
{
    private readonly Portaal _portaal = portaal;
    private Voorbeeldcasus _casus = null!;
    private int _vastgelegd;

    [Fact]
    public async Task Leeg_versturen_zegt_in_een_ronde_bij_elk_veld_wat_te_doen()
    {
        var form = await OpenAsync();
        await Veld(form, "Nazorg.0.Dag").ChangeAsync(new() { Value = Dag(-2) });

        await form.Find("form").SubmitAsync();

        _vastgelegd.Should().Be(0);
        Fouten(form, "Reden").Should().Be("Fout: Kies waarom het samen werken stopt.");
        Fouten(form, "Toelichting").Should().Be("Fout: Schrijf een korte toelichting.");
        Fouten(form, "GezinVindt").Should().StartWith("Fout: Schrijf op wat het gezin ervan vindt");
        Fouten(form, "BlijftContact").Should().StartWith("Fout: Schrijf op wie er contact houdt");
        form.Find("input[name='Wegingen.0.Antwoord']").Closest("fieldset")!.QuerySelector(".veldfouten")!.TextContent.Trim().Should().Be("Fout: Kies ja, nee of onzeker.");
        Fouten(form, "Nazorg.0.Dag").Should().Be("Fout: Kies een dag na vandaag.");
        form.FindAll(".foutoverzicht li").Should().HaveCount(6);
    }

    [Fact]
    public async Task Een_criterium_zonder_antwoord_en_een_nazorgdag_die_voorbij_is_staan_bij_hun_veld_en_de_teksten_blijven()
    {
        var form = await OpenAsync();
        await VulAsync(form);
        await Veld(form, "Nazorg.0.Dag").ChangeAsync(new() { Value = Dag(-2) });

        await form.Find("form").SubmitAsync();

        _vastgelegd.Should().Be(0);
        form.FindAll(".veldfouten").Should().NotBeEmpty();
        form.FindAll("fieldset .veldfouten, .veld .veldfouten").Select(fout => fout.TextContent).Should().OnlyContain(tekst => tekst.StartsWith("Fout: "));
        Veld(form, "Toelichting").GetAttribute("value").Should().Be("Toelichting Voorbeeld-01");
        Veld(form, "GezinVindt").GetAttribute("value").Should().Be("Het gaat beter.");
        (await _portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.uitstroom WHERE casus_id = '{_casus.Id.Value}'")).Should().Be(0);
    }

    [Fact]
    public async Task Wat_open_staat_vraagt_een_vinkje_en_daarna_lukt_het()
    {
        await MaakAsync();
        await _portaal.EigenaarAsync<object>(
            $"""
            INSERT INTO portaal.acties (id, casus_id, bronhouder_id, auteur_id, vastgelegd_op, wat, eigenaar_id, uiterlijk_op, status, versie)
            SELECT gen_random_uuid(), '{_casus.Id.Value}', organisatie_id, id, now(), 'Actie Voorbeeld-01', id, current_date, 'Open', 1 FROM portaal.gebruikers WHERE id = '{_casus.Contactpersoon.Value}'
            """);
        var form = await OpenAsync();
        form.Markup.Should().Contain("Actie: Actie Voorbeeld-01");
        await VulAsync(form, criterium: true);

        await form.Find("form").SubmitAsync();
        Fouten(form, "OpenPuntenVervallen").Should().StartWith("Fout: ");
        await Veld(form, "OpenPuntenVervallen").ChangeAsync(new() { Value = true });
        await form.FindAll("input[name='Wegingen.0.Antwoord']").Single(rondje => rondje.GetAttribute("value") == "Nee").ChangeAsync(new() { Value = "Nee" });
        await AntwoordAsync(() => form.Find("form").SubmitAsync(), "Annuleren");
        _vastgelegd.Should().Be(0);
        await AntwoordAsync(() => form.Find("form").SubmitAsync(), "Toch vastleggen");

        _vastgelegd.Should().Be(1);
        (await _portaal.EigenaarAsync<string>($"SELECT reden FROM portaal.uitstroom WHERE casus_id = '{_casus.Id.Value}'")).Should().Be(nameof(Uitstroomreden.DoelenBereikt));
    }

    [Fact]
    public async Task Een_casus_die_intussen_wijzigde_zegt_dat_en_houdt_elke_tekst()
    {
        var form = await OpenAsync();
        await VulAsync(form, criterium: true);
        await _portaal.EigenaarAsync<object>($"UPDATE portaal.casussen SET versie = versie + 1 WHERE id = '{_casus.Id.Value}'");

        await form.Find("form").SubmitAsync();

        _vastgelegd.Should().Be(0);
        form.Find(".foutoverzicht").TextContent.Should().Contain("Iemand anders heeft deze casus intussen gewijzigd");
        Veld(form, "BlijftContact").GetAttribute("value").Should().Be("De wijkverpleegkundige.");
    }

    [Fact]
    public async Task Een_concept_komt_terug_met_criteria_en_nazorg()
    {
        await MaakAsync();
        await new ConceptBewarenHandler(_portaal.Db).HandleAsync(
            Bevoegdheid.UitstroomVastleggen, _casus.Nummer, Guid.CreateVersion7(), 1, $$"""{"Toelichting":"half","Reden":"GezinStopt","Wegingen.0.Antwoord":"Nee","Nazorg.0.Dag":"{{Dag(40)}}"}""", default);

        var form = await OpenAsync();

        Veld(form, "Toelichting").GetAttribute("value").Should().Be("half");
        Veld(form, "Nazorg.0.Dag").GetAttribute("value").Should().Be(Dag(40));
        form.FindAll("input[name='Wegingen.0.Antwoord']").Single(rondje => rondje.HasAttribute("checked")).GetAttribute("value").Should().Be("Nee");
    }

    private async Task MaakAsync()
    {
        if (_casus is null)
        {
            _casus = await _portaal.CasusAsync();
            await _portaal.EigenaarAsync<object>(
                $"INSERT INTO portaal.criteria (id, regio_id, soort, volgorde, vraag, van) VALUES (gen_random_uuid(), '{_casus.RegioId.Value}', 'Uitstroom', 1, 'Is iedereen veilig?', current_date - 9)");
        }

        _portaal.Als(_casus.Contactpersoon);
    }

    private async Task<IRenderedComponent<UitstroomFormulier>> OpenAsync()
    {
        await MaakAsync();
        var details = (await new EvaluatieInzienHandler(_portaal.Db, TimeProvider.System).HandleAsync(_casus.Nummer, default)).Value!;
        var form = Render<UitstroomFormulier>(p => p.Add(f => f.Nummer, _casus.Nummer).Add(f => f.Evaluatie, details)
            .Add(f => f.OnVastgelegd, EventCallback.Factory.Create(this, () => _vastgelegd++)));
        form.WaitForElement("form", TimeSpan.FromSeconds(10));
        return form;
    }

    private async Task VulAsync(IRenderedComponent<UitstroomFormulier> form, bool criterium = false)
    {
        await Veld(form, "Reden").ChangeAsync(new() { Value = nameof(Uitstroomreden.DoelenBereikt) });
        await Veld(form, "Toelichting").ChangeAsync(new() { Value = "Toelichting Voorbeeld-01" });
        await Veld(form, "GezinVindt").ChangeAsync(new() { Value = "Het gaat beter." });
        await Veld(form, "BlijftContact").ChangeAsync(new() { Value = "De wijkverpleegkundige." });
        await Veld(form, "Nazorg.0.Dag").ChangeAsync(new() { Value = Dag(90) });
        if (criterium)
        {
            await form.Find("input[name='Wegingen.0.Antwoord'][value=Ja]").ChangeAsync(new() { Value = "Ja" });
        }
    }

    private string Dag(int dagen) => _portaal.Vandaag.AddDays(dagen).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static IElement Veld(IRenderedComponent<UitstroomFormulier> form, string naam) => form.Find($"[name='{naam}']");

    private static string Fouten(IRenderedComponent<UitstroomFormulier> form, string naam) =>
        Veld(form, naam).Closest(".veld")!.QuerySelector(".veldfouten")?.TextContent.Trim() ?? "";
}
