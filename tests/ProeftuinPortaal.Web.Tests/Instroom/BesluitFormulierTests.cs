using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ProeftuinPortaal.Application.Aanmeldingen;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Web.Instroom;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Instroom;

/// <summary>The form of the instroombesluit on a real database: every fault in one round, and nothing decided by it.</summary>
public sealed class BesluitFormulierTests(Portaal portaal) : ComponentTest(services => services.AddPagina(portaal)), IClassFixture<Portaal>
{
    [Fact]
    public async Task Leeg_versturen_zegt_in_een_ronde_bij_elk_veld_wat_te_doen_en_besluit_niets()
    {
        var (form, nummer) = await OpenAsync();

        await form.Find("form").SubmitAsync();

        form.FindAll(".foutoverzicht li").Should().HaveCount(6);
        form.FindAll("fieldset .veldfouten").Should().HaveCount(2, "no question was weighed yet");
        foreach (var veld in new[] { "Uitkomst", "Regiehouder", "Motivering", "Terugkoppeling" })
        {
            form.Find($"[name='{veld}']").Closest(".veld")!.QuerySelectorAll(".veldfouten p").Should().ContainSingle(veld);
        }

        (await portaal.EigenaarAsync<string>($"SELECT status FROM portaal.aanmeldingen WHERE nummer = '{nummer}'")).Should().NotBe("Besloten");
    }

    [Fact]
    public async Task Wat_na_de_uitkomst_verplicht_is_staat_er_in_dezelfde_ronde_bij()
    {
        var (form, _) = await OpenAsync();
        await form.Find("select[name=Uitkomst]").ChangeAsync(new() { Value = nameof(Domain.Aanmeldingen.Instroomuitkomst.SamenStarten) });
        foreach (var i in Enumerable.Range(0, 2))
        {
            await form.Find($"input[name='Wegingen.{i}.Antwoord'][value={nameof(Criteriumantwoord.Nee)}]").ChangeAsync(new() { Value = nameof(Criteriumantwoord.Nee) });
        }

        await form.Find("form").SubmitAsync();

        var fouten = form.FindAll(".foutoverzicht li").Select(li => li.TextContent.Trim()).ToList();
        fouten.Should().HaveCount(5);
        form.FindAll("[name=VasteContactpersoon], [name=Afwijking], [name=Regiehouder], [name=Motivering], [name=Terugkoppeling]")
            .Should().OnlyContain(veld => veld.GetAttribute("aria-invalid") == "true").And.HaveCount(5);
    }

    private async Task<(IRenderedComponent<BesluitFormulier> Form, string Nummer)> OpenAsync()
    {
        var instroom = await portaal.InstroomAsync();
        var nummer = await portaal.IngediendAsync(instroom);
        portaal.Als(instroom.Procesregisseur);
        var details = (await new AanmeldingInzienHandler(portaal.Db, portaal.Clock).HandleAsync(nummer, default)).Value!;
        var form = Render<BesluitFormulier>(p => p.Add(f => f.Details, details)
            .Add(f => f.OnBesloten, EventCallback.Factory.Create(this, () => throw new InvalidOperationException("Nothing may be decided here."))));
        await form.WaitForElementAsync("form", Paginadiensten.Geduld);
        return (form, nummer);
    }
}
