using Microsoft.Playwright;
using ProeftuinPortaal.Browser.Tests.Support;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace ProeftuinPortaal.Browser.Tests;

/// <summary>What is killed. Public, because it names a test.</summary>
public enum Storing
{
    Portaal,
    Postgres,
    Beide,
}

/// <summary>kill -9 while someone writes: the text comes back, and what was confirmed is there exactly once.</summary>
public sealed class StoringTests(Browserportaal browserportaal, Portaalproces proces, ITestOutputHelper uitvoer)
    : Browsertest(browserportaal), IClassFixture<Portaalproces>
{
    private static readonly TimeSpan MaxBewaartijd = TimeSpan.FromSeconds(40);
    private static readonly bool Alles = Environment.GetEnvironmentVariable("PORTAAL_ALLES") == "1";
    private static readonly int Ronden = Alles ? 10 : 1;

    // A time is judged on a machine that does nothing else.
    private static readonly TimeSpan MaxHersteltijd = TimeSpan.FromSeconds(Alles ? 10 : 40);

    private Bezoeker _bezoeker = null!;
    private string _nummer = "";

    /// <summary>In CI the hardest one, once.</summary>
    public static TheoryData<Storing> Storingen => Alles ? [Storing.Portaal, Storing.Postgres, Storing.Beide] : [Storing.Beide];

    public override async Task InitializeAsync()
    {
        _bezoeker = await BezoekerAsync(adres: proces.Adres);
        _bezoeker.VerwachtVerbindingsfouten();
        await _bezoeker.LogInAsync(Lokaalteam);
        await _bezoeker.Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(_bezoeker.Notitieveld.First).ToBeVisibleAsync();
        _nummer = _bezoeker.Page.Url.Split('/')[4];
    }

    [Theory]
    [MemberData(nameof(Storingen))]
    public async Task Na_een_storing_is_de_tekst_terug_en_staat_elke_bevestigde_notitie_er_een_keer(Storing storing)
    {
        List<string> bevestigd = [];
        for (var ronde = 1; ronde <= Ronden; ronde++)
        {
            var kenmerk = $"{storing} {ronde} {Guid.NewGuid():N}";
            await _bezoeker.OpenCasusAsync(_nummer);
            await SchrijfAsync($"Bevestigd {kenmerk}.");
            bevestigd.Add($"Bevestigd {kenmerk}.");

            await _bezoeker.Notitieveld.First.PressSequentiallyAsync($"Concept {kenmerk}");
            await Expect(_bezoeker.ConceptBewaard).ToBeAttachedAsync();
            await _bezoeker.Page.EvaluateAsync("() => { window.zelfdePagina = true; }");
            Kill(storing);
            await _bezoeker.Notitieveld.First.PressSequentiallyAsync(" en verder getypt");
            uitvoer.WriteLine($"{storing}, ronde {ronde}: gereed na {await HerstelAsync(storing):0.00} s");

            await IsBewaardAsync($"Concept {kenmerk} en verder getypt");
            if (storing != Storing.Postgres)
            {
                // The circuit is gone; the page comes back by itself, and not before the draft is safe.
                await _bezoeker.Page.WaitForFunctionAsync("() => window.zelfdePagina === undefined && document.body?.hasAttribute('data-interactief')");
            }

            await _bezoeker.OpenCasusAsync(_nummer);
            await Expect(_bezoeker.Notitieveld.First).ToHaveValueAsync($"Concept {kenmerk} en verder getypt");
            await _bezoeker.Knop("Notitie opslaan").ClickAsync();
            await Expect(_bezoeker.Notities.First).ToContainTextAsync($"Concept {kenmerk} en verder getypt");
            bevestigd.Add($"Concept {kenmerk} en verder getypt");
        }

        foreach (var tekst in bevestigd)
        {
            (await proces.TelAsync("portaal.notities WHERE tekst = $1", tekst)).Should().Be(1);
        }

        (await proces.TelAsync("toegang.logboek_controleren()")).Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Storingen))]
    public async Task Een_notitie_die_onderweg_was_is_er_een_keer_of_staat_nog_in_het_formulier(Storing storing)
    {
        for (var ronde = 1; ronde <= Ronden; ronde++)
        {
            var tekst = $"Onderweg {storing} {ronde} {Guid.NewGuid():N}";
            await _bezoeker.OpenCasusAsync(_nummer);
            await _bezoeker.Notitieveld.First.FillAsync(tekst);
            await Expect(_bezoeker.ConceptBewaard).ToBeAttachedAsync();
            await _bezoeker.Knop("Notitie opslaan").FocusAsync();
            await _bezoeker.Page.EvaluateAsync("() => { window.zelfdePagina = true; document.activeElement.click(); }");
            Kill(storing);
            await HerstelAsync(storing);
            if (storing != Storing.Postgres)
            {
                await _bezoeker.Page.WaitForFunctionAsync("() => window.zelfdePagina === undefined && document.body?.hasAttribute('data-interactief')");
            }

            await _bezoeker.OpenCasusAsync(_nummer);
            (await _bezoeker.KomtTotRustAsync()).Should().BeTrue();
            var inFormulier = await _bezoeker.Notitieveld.First.InputValueAsync() == tekst;
            var opgeslagen = await proces.TelAsync("portaal.notities WHERE tekst = $1", tekst);
            opgeslagen.Should().BeLessThanOrEqualTo(1);
            (inFormulier || opgeslagen == 1).Should().BeTrue("nothing is lost");
            if (inFormulier)
            {
                // Also when what was under way came through after the page was back: sending it again is the same note.
                await _bezoeker.Knop("Notitie opslaan").ClickAsync();
                await Expect(_bezoeker.Notities.First).ToContainTextAsync(tekst);
                await Expect(_bezoeker.Notitieveld.First).ToHaveValueAsync("");
                (await proces.TelAsync("portaal.notities WHERE tekst = $1", tekst)).Should().Be(1);
            }
        }
    }

    private async Task SchrijfAsync(string tekst)
    {
        await _bezoeker.Notitieveld.First.FillAsync(tekst);
        await _bezoeker.Knop("Notitie opslaan").ClickAsync();
        await Expect(_bezoeker.Notities.First).ToContainTextAsync(tekst);
        await Expect(_bezoeker.Notitieveld.First).ToHaveValueAsync("");
    }

    private void Kill(Storing storing)
    {
        if (storing is Storing.Postgres or Storing.Beide)
        {
            proces.KillPostgres();
        }

        if (storing is Storing.Portaal or Storing.Beide)
        {
            proces.KillPortaal();
        }
    }

    private async Task<double> HerstelAsync(Storing storing)
    {
        if (storing is Storing.Portaal or Storing.Beide)
        {
            proces.Start();
        }

        return (await proces.WachtOpGereedAsync(MaxHersteltijd)).TotalSeconds;
    }

    private async Task IsBewaardAsync(string tekst) =>
        (await Portaalproces.PollAsync(async () => await proces.TelAsync("portaal.concepten WHERE inhoud LIKE '%' || $1 || '%'", tekst) == 1, MaxBewaartijd))
            .Should().BeTrue("the script goes on trying until the draft is kept");
}
