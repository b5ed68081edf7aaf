using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Casussen;
using ProeftuinPortaal.Web.Tests.Support;
using ProeftuinPortaal.Web.Toegang;

namespace ProeftuinPortaal.Web.Tests.Casussen;

/// <summary>An act that takes the case away from who does it ends with what was recorded, not with "Niet gevonden".</summary>
public sealed class CasusafscheidTests(Portaal portaal) : ComponentTest(services => services
    .AddTransient(_ => portaal.Db).AddTransient<VasteContactpersoonToewijzenHandler>()), IClassFixture<Portaal>
{
    private static readonly Afscheidsbericht Bericht = new("Vastgelegd", [("Casus", "BCD-F23")], "Jouw rol is beëindigd.");

    private readonly Portaal _portaal = portaal;

    [Fact]
    public async Task What_the_database_tells_meanwhile_waits_for_the_answer()
    {
        Casusafscheid afscheid = new();
        TaskCompletionSource<Result> antwoord = new();

        var handeling = afscheid.VoerUitAsync(() => antwoord.Task, () => Bericht);
        var einde = afscheid.NeemOpAsync();
        einde.IsCompleted.Should().BeFalse("it is not known yet how the act went");
        antwoord.SetResult(Result.Success());

        (await handeling).IsSuccess.Should().BeTrue();
        (await einde).Should().BeTrue("the page says it itself");
        afscheid.Bericht.Should().Be(Bericht);
    }

    [Fact]
    public async Task An_act_that_failed_or_that_takes_nothing_away_leaves_the_page_to_load_again()
    {
        Casusafscheid afscheid = new();

        await afscheid.VoerUitAsync(() => Task.FromResult<Result>(Error.Forbidden), () => Bericht);
        (afscheid.Bericht, await afscheid.NeemOpAsync()).Should().Be((null, false));
        await afscheid.VoerUitAsync(() => Task.FromResult(Result.Success()), null);
        (afscheid.Bericht, await afscheid.NeemOpAsync()).Should().Be((null, false));
    }

    [Fact]
    public async Task An_act_that_throws_does_not_hold_the_page()
    {
        Casusafscheid afscheid = new();
        var poging = () => afscheid.VoerUitAsync(() => throw new InvalidOperationException(), () => Bericht);

        await poging.Should().ThrowAsync<InvalidOperationException>();

        (await afscheid.NeemOpAsync()).Should().BeFalse();
    }

    [Fact]
    public void The_farewell_says_what_was_recorded_under_a_heading_that_can_take_the_focus()
    {
        var afscheid = Render<Afscheid>(p => p.Add(x => x.Bericht, Bericht));

        afscheid.Find("h1").TextContent.Should().Be("Vastgelegd");
        afscheid.Find("h1").GetAttribute("tabindex").Should().Be("-1");
        (afscheid.Find("dt").TextContent, afscheid.Find("dd").TextContent).Should().Be(("Casus", "BCD-F23"));
        afscheid.Find("a").GetAttribute("href").Should().Be("/");
        JSInterop.Invocations.Should().Contain(aanroep => aanroep.Identifier.Contains("focus", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Handing_the_own_family_over_says_to_whom_and_nothing_of_the_family()
    {
        var casus = await _portaal.CasusAsync();
        var (form, afscheid) = await ToewijzenAsync(casus, casus.Contactpersoon);
        form.Markup.Should().Contain("Daarna zie jij deze casus niet meer.");

        await AntwoordAsync(() => KiesAsync(form, casus.Buitenstaander.Value.ToString(), "Verhuisd naar een andere wijk."), "Overdragen");

        afscheid.Bericht!.Titel.Should().Be("Vaste contactpersoon toegewezen");
        afscheid.Bericht.Gegevens.Should().Equal(("Casus", casus.Nummer), ("Nieuwe vaste contactpersoon", "Buitenstaander Voorbeeld-03 (Organisatie Voorbeeld-01)"));
        afscheid.Bericht.Uitleg.Should().NotContain("Gezin Voorbeeld");
    }

    [Fact]
    public async Task A_procesregisseur_who_assigns_keeps_the_case_and_reads_no_farewell()
    {
        var casus = await _portaal.CasusAsync();
        var (form, afscheid) = await ToewijzenAsync(casus, casus.Procesregisseur);

        await KiesAsync(form, casus.Buitenstaander.Value.ToString(), "Ziek.");

        afscheid.Bericht.Should().BeNull();
        form.FindAll(".veldfouten").Should().BeEmpty();
    }

    [Fact]
    public async Task Errors_stand_at_their_field_and_a_lost_race_keeps_what_was_typed()
    {
        var casus = await _portaal.CasusAsync();
        var (form, _) = await ToewijzenAsync(casus, casus.Procesregisseur);

        await form.Find("form").SubmitAsync();
        form.FindAll(".veldfouten").Select(fout => fout.TextContent.Trim()).Should().Equal("Fout: Kies de nieuwe vaste contactpersoon.", "Fout: Schrijf op waarom.");

        await _portaal.EigenaarAsync<object>($"UPDATE portaal.casussen SET versie = versie + 1 WHERE id = '{casus.Id.Value}'");
        await KiesAsync(form, casus.Buitenstaander.Value.ToString(), "Andere wijk.");

        form.Find(".foutoverzicht").TextContent.Should().Contain("Iemand anders heeft deze casus intussen gewijzigd");
        form.Find("[name=Reden]").GetAttribute("value").Should().Be("Andere wijk.");
    }

    private async Task<(IRenderedComponent<VasteContactpersoonToewijzenFormulier> Formulier, Casusafscheid Afscheid)> ToewijzenAsync(Voorbeeldcasus casus, GebruikerId wie)
    {
        _portaal.Als(wie);
        Casusafscheid afscheid = new();
        var toegang = (await new ToegangInzienHandler(_portaal.Db).HandleAsync(casus.Nummer, default)).Value!;
        return (Render<VasteContactpersoonToewijzenFormulier>(p => p.Add(x => x.Nummer, casus.Nummer).Add(x => x.Toegang, toegang).AddCascadingValue(afscheid)), afscheid);
    }

    private static async Task KiesAsync(IRenderedComponent<VasteContactpersoonToewijzenFormulier> form, string wie, string reden)
    {
        await form.Find("[name=Contactpersoon]").ChangeAsync(new() { Value = wie });
        await form.Find("[name=Reden]").ChangeAsync(new() { Value = reden });
        await form.Find("form").SubmitAsync();
    }
}
