using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;
using ProeftuinPortaal.Application.Persistence.Seed;
using ProeftuinPortaal.Browser.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace ProeftuinPortaal.Browser.Tests;

/// <summary>
/// A unique text in every field of one case, and then every page as each of the fourteen accounts of its region: a text turns up
/// only where the table of rights says so, and is text, never code.
/// </summary>
[Collection(Wandelcollectie.Naam)]
public sealed partial class KanarieTests(Browserportaal browserportaal, ITestOutputHelper uitvoer) : Browsertest(browserportaal)
{
    private const Dossierdeel Kop = Dossierdeel.Kop;

    // All regions of this portal, and all their accounts, with PORTAAL_ALLES=1.
    private static readonly string[] Regios =
        Environment.GetEnvironmentVariable("PORTAAL_ALLES") == "1" ? Browserportaal.Regios : ["utrecht"];

    private const int Tegelijk = 3;

    // By hand, from model.md: who has which role in the case, and which parts that opens. Who is not here sees nothing of it.
    private static readonly (string Account, Casusrolsoort? Rol, string[] Leest)[] Lezers =
    [
        ("lokaalteam", null, ["Kop", "Gezin", "Plan", "Tijdlijn", "Expertise", "Evaluatie", "Toegang", Kanaries.Aanleiding]),
        ("procesregisseur", null, ["Kop", "Gezin", "Plan", "Expertise", "Evaluatie", "Toegang", Kanaries.Instroom, Kanaries.Terugkoppeling, Kanaries.Aanleiding]),
        ("gi", Casusrolsoort.RvtExpert, ["Kop", "Gezin", "Plan", "Tijdlijn", "Evaluatie"]),
        ("gedragswetenschapper", Casusrolsoort.Gedragswetenschapper, ["Kop", "Gezin", "Plan", "Tijdlijn", "Evaluatie"]),
        ("veiligthuis", Casusrolsoort.Vraagexpert, ["Kop", "Expertise"]),
        ("lokaalteam2", null, [Kanaries.Terugkoppeling]),
        ("ketenpartner", Casusrolsoort.Gast, ["Kop"]),
        ("ervaringsdeskundige", Casusrolsoort.Ervaringsdeskundige, ["Kop"]),
    ];

    // What a page of the portal asks in its address, with what to ask for.
    private static readonly Dictionary<string, string[]> Vaste = new()
    {
        ["/"] = ["/"],
        ["/casussen"] = ["/casussen"],
        ["/aanmeldingen"] = ["/aanmeldingen"],
        ["/aanmeldingen/nieuw"] = ["/aanmeldingen/nieuw"],
        ["/instroom"] = ["/instroom"],
        ["/expertise"] = ["/expertise"],
        ["/regio"] = ["/regio"],
        ["/account"] = ["/account"],
        ["/dashboard"] = ["/dashboard"],
        ["/logboek"] = ["/logboek"],
        ["/beheer"] = ["/beheer"],
        ["/beheer/{Scherm}"] = ["/beheer/organisaties", "/beheer/werkgebieden", "/beheer/instellingen", "/beheer/criteria", "/beheer/inrichting"],
    };

    // Pages that ask the database nothing about a family.
    private static readonly string[] ZonderGezin =
        ["/inloggen", "/inloggen/tweede-stap", "/inloggen/code", "/inloggen/herstelcode", "/wachtwoord-instellen", "/fout", "/niet-gevonden",
            "/account/wachtwoord", "/account/telefoon", "/account/herstelcodes"];

    [Fact]
    public async Task Elke_tekst_is_alleen_te_vinden_waar_de_tabel_van_rechten_het_zegt()
    {
        var kanaries = await Kanaries.PlantAsync(Portaal, Regios, [.. Lezers.Where(lezer => lezer.Rol is not null).Select(lezer => (lezer.Account, lezer.Rol!.Value))]);
        var adressen = kanaries.SelectMany(Adressen).Distinct().ToList();
        ConcurrentQueue<string> sporen = [];
        using var luisteraar = Luister(sporen);
        // A few at a time: most of the work is waiting for each other.
        using var plaatsen = new SemaphoreSlim(Tegelijk);
        var fouten = await Task.WhenAll(Demoaccounts.Alle.Where(account => Regios.Contains(account.Regiocode)).Select(async account =>
        {
            await plaatsen.WaitAsync();
            try
            {
                return await BeoordeelAsync(account, kanaries, adressen);
            }
            finally
            {
                plaatsen.Release();
            }
        }));
        string.Join('\n', fouten.SelectMany(fout => fout)).Should().BeEmpty();
        sporen.Should().NotBeEmpty("the traces are looked at");
        Browserportaal.Log.Should().NotBeEmpty();
        sporen.Concat(Browserportaal.Log).Where(regel => Teken().IsMatch(regel)).Should().BeEmpty("what watches the program sees no text of a family");
    }

    // All that a receiver of traces would get.
    private static ActivityListener Luister(ConcurrentQueue<string> sporen)
    {
        var luisteraar = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spoor => sporen.Enqueue(string.Join(' ',
                [spoor.DisplayName, .. spoor.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"), .. spoor.Events.SelectMany(e => e.Tags).Select(tag => $"{tag.Value}")])),
        };
        ActivitySource.AddActivityListener(luisteraar);
        return luisteraar;
    }

    private async Task<List<string>> BeoordeelAsync(Demoaccount account, IReadOnlyList<Kanaries> kanaries, List<string> adressen)
    {
        var naam = account.Email.Split('@')[0];
        var leest = Lezers.Where(lezer => lezer.Account == naam).SelectMany(lezer => lezer.Leest).ToHashSet();
        var gezien = await LoopAsync(account.Email, kanaries, adressen);
        if (naam == "lokaalteam" && Gemist(account, kanaries, leest, gezien).Any())
        {
            // A page that came late on a busy machine was read too early: what is nowhere is missed twice.
            uitvoer.WriteLine($"{account.Email} loopt nog eens");
            gezien.UnionWith(await LoopAsync(account.Email, kanaries, adressen));
        }

        uitvoer.WriteLine($"{account.Email}: {gezien.Count} teksten");
        return [.. kanaries.SelectMany(regio => regio.Tekens.Where(teken => gezien.Contains(teken) && !(regio.Regio == account.Regiocode && leest.Contains(regio.Deel(teken))))
                .Select(teken => $"{account.Email} ziet {regio.Plek(teken)}")),
            // What the contact person can read nowhere proves nothing about the others.
            .. Gemist(account, kanaries, leest, gezien).Where(_ => naam == "lokaalteam").Select(plek => $"{account.Email} vindt nergens {plek}")];
    }

    private static IEnumerable<string> Gemist(Demoaccount account, IReadOnlyList<Kanaries> kanaries, HashSet<string> leest, HashSet<string> gezien) =>
        kanaries.Where(regio => regio.Regio == account.Regiocode)
            .SelectMany(regio => regio.Tekens.Where(teken => leest.Contains(regio.Deel(teken)) && !gezien.Contains(teken)).Select(regio.Plek));

    // Every page that there is: a new one must be named above.
    private static List<string> Adressen(Kanaries kanaries)
    {
        Dictionary<string, string[]> adressen = new(Vaste)
        {
            ["/casussen/{Nummer}"] = [$"/casussen/{kanaries.Casus.Nummer}"],
            ["/casussen/{Nummer}/{Tab}"] = [.. Enum.GetValues<Dossierdeel>().Where(deel => deel != Kop)
                .Select(deel => $"/casussen/{kanaries.Casus.Nummer}/{deel.ToString().ToLowerInvariant()}")],
            ["/aanmeldingen/ontvangen/{Nummer}"] = [.. kanaries.Aanmeldingen.Select(nummer => $"/aanmeldingen/ontvangen/{nummer}")],
            ["/instroom/{Nummer}"] = [.. kanaries.Aanmeldingen.Select(nummer => $"/instroom/{nummer}")],
            ["/expertise/{VraagId:guid}"] = [.. kanaries.Vragen.Select(vraag => $"/expertise/{vraag}")],
        };
        typeof(Program).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template)
            .Except(ZonderGezin).Should().BeEquivalentTo(adressen.Keys, "every page is walked");
        return [.. adressen.Values.SelectMany(adres => adres)];
    }

    private async Task<HashSet<string>> LoopAsync(string email, IReadOnlyList<Kanaries> kanaries, List<string> adressen)
    {
        var bezoeker = await AlsAsync(email);
        bezoeker.Verwacht("status of 404");
        HashSet<string> gezien = [];
        foreach (var adres in adressen)
        {
            await bezoeker.GaNaarAsync(adres);
            await KijkAsync(bezoeker, gezien, $"{email} {adres}");
        }

        foreach (var zoek in kanaries.SelectMany(regio => new[] { regio.Tekens.First()[..^1], regio.Casus.Nummer }).Prepend("Kz0"))
        {
            await bezoeker.GaNaarAsync("/casussen");
            if (await bezoeker.KomtTotRustAsync() && await bezoeker.Zoekveld.CountAsync() > 0)
            {
                await bezoeker.Zoekveld.FillAsync(zoek);
                await bezoeker.Zoekveld.PressAsync("Enter");
                await KijkAsync(bezoeker, gezien, $"{email} zoekt {zoek}");
            }
        }

        return gezien;
    }

    // All of the document, with what is folded up and what stands in fields.
    private static async Task KijkAsync(Bezoeker bezoeker, HashSet<string> gezien, string waar)
    {
        do
        {
            (await bezoeker.KomtTotRustAsync()).Should().BeTrue($"{waar} is geladen: {await bezoeker.TekstAsync()}");
        }
        while (await VouwOpenAsync(bezoeker));

        var bewaard = await bezoeker.Page.EvaluateAsync<string>(
            "() => [document.title, location.href, document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage), JSON.stringify(history.state)].join()");
        Teken().IsMatch(bewaard).Should().BeFalse($"title, address and storage are no place for a text ({waar})");
        var tekst = await bezoeker.Page.EvaluateAsync<string>(
            "() => document.documentElement.outerHTML + [...document.querySelectorAll('input, textarea')].map(e => e.value).join(' ')");
        gezien.UnionWith(Teken().Matches(tekst).Select(treffer => treffer.Value));
        (await bezoeker.Page.EvaluateAsync<bool>("() => window.__xss === undefined")).Should().BeTrue($"a text stays text ({waar})");
    }

    // One thing at a time; false when nothing is left to open.
    private static async Task<bool> VouwOpenAsync(Bezoeker bezoeker)
    {
        var ouder = bezoeker.Knop("Eerder tonen");
        if (await ouder.CountAsync() > 0)
        {
            var regels = await bezoeker.Notities.CountAsync();
            await ouder.ClickAsync();
            await Expect(bezoeker.Notities.Nth(regels)).ToBeAttachedAsync();
            return true;
        }

        var dicht = bezoeker.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^(Eerdere teksten tonen van .*|Ook beëindigde rollen tonen)$") });
        var aantal = await dicht.CountAsync();
        for (var nog = aantal; nog > 0; nog--)
        {
            await dicht.First.ClickAsync();
            await Expect(dicht).ToHaveCountAsync(nog - 1);
        }

        return aantal > 0;
    }

    [GeneratedRegex("Kz[0-9]{4}q")]
    private static partial Regex Teken();
}
