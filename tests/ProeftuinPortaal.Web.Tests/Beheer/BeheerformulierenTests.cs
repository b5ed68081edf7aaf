using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ProeftuinPortaal.Application.Beheer;
using ProeftuinPortaal.Application.Concepten;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Organisaties;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Beheer;
using ProeftuinPortaal.Web.Identity;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Beheer;

/// <summary>The forms of Beheer on a real database: errors at their field, and nothing typed is lost.</summary>
public sealed class BeheerformulierenTests(Portaal portaal) : ComponentTest(services => services
    .AddTransient(_ => portaal.Db).AddTransient<ConceptInzienHandler>().AddTransient<ConceptWeggooienHandler>()
    .AddTransient<GebruikerMakenHandler>().AddTransient<UitnodigingVernieuwenHandler>().AddTransient<WachtwoordlinkMakenHandler>().AddSingleton(new IdentiteitOpties()).AddTransient<RolGevenHandler>().AddTransient<RolBeeindigenHandler>()
    .AddTransient<InstellingWijzigenHandler>().AddTransient<OvernemenInzienHandler>().AddTransient<InstellingenOvernemenHandler>().AddTransient<CriteriaVastleggenHandler>().AddTransient<OrganisatiesInzienHandler>().AddTransient<OrganisatieMakenHandler>()
    .AddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>().AddTransient<Uitnodigingen>()), IClassFixture<Portaal>
{
    private readonly Portaal _portaal = portaal;
    private RegioId _regio;
    private GebruikerId _beheerder;

    private string Code => _regio.Value.ToString("N");

    [Fact]
    public async Task A_new_user_without_anything_hears_at_each_field_what_to_do()
    {
        var form = await GebruikerAsync();

        await form.Find("form").SubmitAsync();

        (Fouten(form, "Naam"), Fouten(form, "Email"), Fouten(form, "Organisatie"), Fouten(form, "Rol"))
            .Should().Be(("Fout: Vul een naam in.", "Fout: Vul een e-mailadres in.", "Fout: Kies een organisatie.", "Fout: Kies een rol."));
    }

    [Fact]
    public async Task An_address_in_use_stands_at_its_field_and_all_that_was_typed_stays()
    {
        var form = await GebruikerAsync();
        var bestaat = await _portaal.GebruikerAsync(_regio, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);
        await _portaal.EigenaarAsync<object>(
            $"INSERT INTO identiteit.accounts (id, user_name, normalized_user_name, email, normalized_email, security_stamp, concurrency_stamp) SELECT '{bestaat.Value}', e, upper(e), e, upper(e), 'x', 'x' FROM (SELECT '{bestaat.Value:N}@voorbeeld.example') x(e)");
        await VulAsync(form, ("Naam", "Medewerker Voorbeeld-05"), ("Email", $"{bestaat.Value:N}@voorbeeld.example"), ("Telefoon", "030 0000000"));
        await VulAsync(form, ("Organisatie", form.FindAll("select[name=Organisatie] option")[^1].GetAttribute("value")!));
        await VulAsync(form, ("Rol", nameof(Rol.Lokaalteamwerker)));

        await form.Find("form").SubmitAsync();

        Fouten(form, "Email").Should().Be($"Fout: {GebruikerErrors.EmailBestaat.Message}");
        Veld(form, "Email").GetAttribute("aria-invalid").Should().Be("true");
        (Veld(form, "Naam").GetAttribute("value"), Veld(form, "Telefoon").GetAttribute("value")).Should().Be(("Medewerker Voorbeeld-05", "030 0000000"));
        Veld(form, "Rol").GetAttribute("value").Should().Be(nameof(Rol.Lokaalteamwerker));
        (await _portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.gebruikers WHERE naam = 'Medewerker Voorbeeld-05'")).Should().Be(0);
    }

    [Fact]
    public async Task Wrong_days_and_a_wrong_telephone_number_stand_at_their_fields()
    {
        var form = await GebruikerAsync();
        await VulAsync(form, ("Naam", "x"), ("Email", "geen adres"), ("Telefoon", "bel mij"), ("Organisatie", form.FindAll("select[name=Organisatie] option")[^1].GetAttribute("value")!), ("Rol", nameof(Rol.Lokaalteamwerker)));
        await VulAsync(form, ("Vanaf", Dag(5)), ("TotEnMet", Dag(3)));

        await form.Find("form").SubmitAsync();

        Fouten(form, "Email").Should().Be($"Fout: {GebruikerErrors.EmailOngeldig.Message}");
        Fouten(form, "Telefoon").Should().Be($"Fout: {GebruikerErrors.TelefoonOngeldig.Message}");
        Fouten(form, "TotEnMet").Should().Be($"Fout: {GebruikerErrors.TotVoorVanaf.Message}");
    }

    [Fact]
    public async Task A_draft_of_a_new_user_comes_back_and_can_be_thrown_away()
    {
        await MaakAsync();
        await new ConceptBewarenHandler(_portaal.Db).HandleAsync(Bevoegdheid.GebruikerMaken, Code, Guid.CreateVersion7(), 3, """{"Naam":"Half","Email":"half@voorbeeld","Rol":"Teamleider"}""", default);

        var form = await GebruikerAsync();
        (Veld(form, "Naam").GetAttribute("value"), Veld(form, "Email").GetAttribute("value")).Should().Be(("Half", "half@voorbeeld"));
        await AntwoordAsync(() => form.FindAll("button").First(knop => knop.TextContent.Contains("weggooien", StringComparison.OrdinalIgnoreCase)).ClickAsync(new()), "Weggooien");

        (Veld(form, "Naam").GetAttribute("value") ?? "").Should().BeEmpty();
        (await _portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.concepten WHERE gebruiker_id = '{_beheerder.Value}'")).Should().Be(0);
    }

    [Fact]
    public async Task Roles_that_do_not_go_together_are_refused_at_the_field_and_the_choice_stays()
    {
        await MaakAsync();
        var leider = await _portaal.GebruikerAsync(_regio, Rol.Projectleider, Organisatiesoort.Gemeente);
        var gebruiker = (await new GebruikersInzienHandler(_portaal.Db).HandleAsync(null, new(), default)).Value!.Gebruikers.Single(g => g.Id == leider);
        var form = Formulier<RolGevenFormulier>(p => p.Add(f => f.Regio, Code).Add(f => f.Gebruiker, gebruiker));
        // Of a gemeente, so never a worker of a lokaal team.
        form.FindAll("select[name=Rol] option").Select(optie => optie.GetAttribute("value")).Should().NotContain(nameof(Rol.Lokaalteamwerker)).And.Contain(nameof(Rol.Procesregisseur));
        await VulAsync(form, ("Rol", nameof(Rol.Procesregisseur)), ("TotEnMet", Dag(9)));

        await form.Find("form").SubmitAsync();

        Fouten(form, "Rol").Should().Contain("aparte accounts");
        Veld(form, "TotEnMet").GetAttribute("value").Should().Be(Dag(9));
        (await _portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.gebruikersrollen WHERE gebruiker_id = '{leider.Value}'")).Should().Be(1);
    }

    [Fact]
    public async Task Ending_a_role_after_it_ends_already_stands_at_the_day_and_a_right_day_is_told_to_the_page()
    {
        await MaakAsync();
        var leider = await _portaal.GebruikerAsync(_regio, Rol.Projectleider, Organisatiesoort.Gemeente);
        var rol = await _portaal.EigenaarAsync<Guid>($"UPDATE portaal.gebruikersrollen SET tot = now() + interval '5 days' WHERE gebruiker_id = '{leider.Value}' RETURNING id");
        var klaar = 0;
        var form = Formulier<RolBeeindigenFormulier>(p => p.Add(f => f.Regio, Code).Add(f => f.RolId, rol).Add(f => f.OnKlaar, EventCallback.Factory.Create(this, () => klaar++)));
        await VulAsync(form, ("TotEnMet", Dag(20)));

        await form.Find("form").SubmitAsync();
        Fouten(form, "TotEnMet").Should().Be("Fout: Deze rol eindigt al eerder.");
        (klaar, Veld(form, "TotEnMet").GetAttribute("value")).Should().Be((0, Dag(20)));

        await VulAsync(form, ("TotEnMet", Dag(1)));
        await form.Find("form").SubmitAsync();
        klaar.Should().Be(1);
    }

    [Theory]
    [InlineData(Instellingsleutel.TermijnBesluit, "veel", "Vul een heel getal in van 1 tot en met 365.")]
    [InlineData(Instellingsleutel.NaamInstroom, "", "Vul een naam in.")]
    [InlineData(Instellingsleutel.Nazorgmaanden, "6, 3", "Zet de getallen op volgorde, elk getal één keer.")]
    public async Task A_wrong_value_of_a_setting_stands_at_the_value_and_the_source_stays(Instellingsleutel sleutel, string waarde, string zin)
    {
        var form = await InstellingAsync(sleutel);
        await VulAsync(form, ("Waarde", waarde), ("Bron", "stuurgroep van 3 maart"));

        await form.Find("form").SubmitAsync();

        Fouten(form, "Waarde").Should().Be($"Fout: {zin}");
        Veld(form, "Bron").GetAttribute("value").Should().Be("stuurgroep van 3 maart");
    }

    [Fact]
    public async Task A_setting_without_source_or_with_a_day_that_passed_stands_at_those_fields()
    {
        var form = await InstellingAsync(Instellingsleutel.TermijnBesluit);
        await VulAsync(form, ("Waarde", "12"), ("Van", Dag(-1)));

        await form.Find("form").SubmitAsync();
        Fouten(form, "Bron").Should().Be("Fout: Schrijf op waar dit is afgesproken.");
        await VulAsync(form, ("Bron", "x"));
        await form.Find("form").SubmitAsync();

        Fouten(form, "Van").Should().Be($"Fout: {InstellingErrors.AlBegonnen(Instellingsleutel.TermijnBesluit).Message}");
        Veld(form, "Waarde").GetAttribute("value").Should().Be("12");
    }

    [Fact]
    public async Task Before_saving_the_form_shows_old_beside_new_and_where_people_notice()
    {
        await MaakAsync();
        await WijzigAsync("9");
        var form = await InstellingAsync(Instellingsleutel.TermijnBesluit);
        form.Find("[aria-live=polite].vlak").TextContent.Should().Contain("Er verandert alleen de bron");

        await VulAsync(form, ("Waarde", "12"), ("Van", Dag(3)));
        var voorbeeld = form.Find("[aria-live=polite].vlak");
        voorbeeld.QuerySelectorAll("dd").Select(dd => dd.TextContent.Trim()).Should().Equal("9 werkdagen", "12 werkdagen");
        voorbeeld.TextContent.Should().Contain(Instellingwoorden.Merkbaar(Instellingsleutel.TermijnBesluit));
        Enum.GetValues<Instellingsleutel>().Should().OnlyContain(sleutel => Instellingwoorden.Merkbaar(sleutel).Length > 20);

        await VulAsync(form, ("Waarde", "veel"));
        form.Find("[aria-live=polite].vlak").QuerySelectorAll("dd").Should().BeEmpty();
    }

    [Fact]
    public async Task Settings_of_another_region_are_taken_over_after_a_look_at_both()
    {
        await MaakAsync();
        await WijzigAsync("9");
        var ander = await _portaal.RegioAsync();
        await _portaal.EigenaarAsync<object>(
            $"INSERT INTO portaal.instellingen (id, regio_id, sleutel, waarde, van, bron) VALUES (gen_random_uuid(), '{ander.Value}', 'TermijnBesluit', '4', '2024-01-01', 'x'), (gen_random_uuid(), '{ander.Value}', 'GepauzeerdeDelen', 'Noord', '2024-01-01', 'x')");
        var form = Formulier<InstellingenOvernemenFormulier>(p => p.Add(f => f.Regio, Code));
        await VulAsync(form, ("VanRegio", ander.Value.ToString("N")));
        form.FindAll("tbody tr").Should().ContainSingle("a part of another region is not taken over").Which.QuerySelectorAll("td").Select(cel => cel.TextContent.Trim()).Should().Equal("9 werkdagen", "4 werkdagen");

        await VulAsync(form, ("Bron", "stuurgroep van 3 maart"));
        await form.Find("form").SubmitAsync();
        form.Markup.Should().Contain("Kies ten minste één instelling.");
        Veld(form, "Bron").GetAttribute("value").Should().Be("stuurgroep van 3 maart");
        await form.Find("tbody input[type=checkbox]").ChangeAsync(new() { Value = true });
        await form.Find("form").SubmitAsync();

        (await _portaal.EigenaarAsync<string>($"SELECT waarde FROM portaal.instellingen WHERE regio_id = '{_regio.Value}' AND sleutel = 'TermijnBesluit' AND tot IS NULL")).Should().Be("4");
    }

    [Fact]
    public async Task Questions_say_which_stay_which_are_new_and_which_go()
    {
        await MaakAsync();
        await _portaal.EigenaarAsync<object>(
            $"INSERT INTO portaal.criteria (id, regio_id, soort, volgorde, vraag, van) VALUES (gen_random_uuid(), '{_regio.Value}', 'Instroom', 1, 'Vraag een?', '2024-01-01'), (gen_random_uuid(), '{_regio.Value}', 'Instroom', 2, 'Vraag twee?', '2024-01-01')");
        var rij = (await new CriteriaInzienHandler(_portaal.Db, TimeProvider.System).HandleAsync(null, default)).Value!.Criteria.Single(c => c.Soort == Criteriumsoort.Instroom);
        var form = Formulier<CriteriaFormulier>(p => p.Add(f => f.Regio, Code).Add(f => f.Criteria, rij));
        await VulAsync(form, ("Vragen", "Vraag twee?\nVraag drie?\nVraag drie?"), ("Bron", "x"));
        form.FindAll("li").Select(li => li.TextContent.Trim()).Should().Contain(["Blijft: Vraag twee?", "Nieuw: Vraag drie?", "Vervalt: Vraag een?"]);

        await form.Find("form").SubmitAsync();
        Fouten(form, "Vragen").Should().Be("Fout: Deze vraag staat er twee keer: Vraag drie?");
    }

    [Fact]
    public async Task A_draft_of_a_setting_that_someone_else_changed_meanwhile_shows_both_and_overwrites_nothing()
    {
        await MaakAsync();
        await new ConceptBewarenHandler(_portaal.Db).HandleAsync(
            Bevoegdheid.InstellingWijzigen, $"{Code}.{Instellingsleutel.TermijnBesluit}", Guid.CreateVersion7(), 1, $$"""{"Waarde":"12","Bron":"mijn bron","Van":"{{Dag(0)}}","Versie":"0"}""", default);
        await WijzigAsync("9");

        var form = await InstellingAsync(Instellingsleutel.TermijnBesluit);
        await form.Find("form").SubmitAsync();

        form.FindAll(".versietekst").Select(tekst => tekst.TextContent).Should().Contain(tekst => tekst.Contains("12")).And.Contain(tekst => tekst.Contains('9'));
        (await _portaal.EigenaarAsync<string[]>($"SELECT array_agg(waarde) FROM portaal.instellingen WHERE regio_id = '{_regio.Value}'")).Should().Equal("9");
    }

    [Fact]
    public async Task Choices_of_a_setting_are_kept_in_the_order_of_the_list()
    {
        var form = await InstellingAsync(Instellingsleutel.VerplichtBijIntake);
        var vakjes = form.FindAll("input[type=checkbox]");
        await vakjes[2].ChangeAsync(new() { Value = true });
        await form.FindAll("input[type=checkbox]")[0].ChangeAsync(new() { Value = true });

        Veld(form, "Waarde").GetAttribute("value").Should().Be(string.Join(", ", Instellingsregels.Mogelijk(Instellingsleutel.VerplichtBijIntake).Where((_, i) => i is 0 or 2)));
    }

    [Fact]
    public async Task An_organisation_that_is_there_already_is_refused_at_the_field_and_a_new_one_appears_in_the_list()
    {
        await MaakAsync();
        var tab = Render<OrganisatiesTab>();
        await tab.WaitForElementAsync("form", TimeSpan.FromSeconds(10));
        var naam = $"Organisatie {Guid.NewGuid():N}";
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await Veld(tab, "Naam").ChangeAsync(new() { Value = naam });
            await Veld(tab, "Soort").ChangeAsync(new() { Value = nameof(Organisatiesoort.Ggz) });
            await tab.Find("form").SubmitAsync();
        }

        Fouten(tab, "Naam").Should().Be("Fout: Deze organisatie staat al in de lijst.");
        Veld(tab, "Naam").GetAttribute("value").Should().Be(naam);
        tab.FindAll("tbody th").Select(cel => cel.TextContent).Should().ContainSingle(tekst => tekst == naam);
    }

    private async Task MaakAsync()
    {
        if (_beheerder == default)
        {
            _regio = await _portaal.RegioAsync();
            _beheerder = await _portaal.GebruikerAsync(_regio, Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente);
        }

        _portaal.Als(_beheerder);
    }

    private string Dag(int dagen) => _portaal.Vandaag.AddDays(dagen).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<IRenderedComponent<GebruikerMakenFormulier>> GebruikerAsync()
    {
        await MaakAsync();
        await _portaal.OrganisatieAsync(Organisatiesoort.LokaalTeam);
        var organisaties = (await new OrganisatiesInzienHandler(_portaal.Db).HandleAsync(null, default)).Value!.Organisaties.Where(o => o.Soort == Organisatiesoort.LokaalTeam).ToList();
        return Formulier<GebruikerMakenFormulier>(p => p.Add(f => f.Regio, Code).Add(f => f.Organisaties, organisaties));
    }

    private async Task<IRenderedComponent<InstellingFormulier>> InstellingAsync(Instellingsleutel sleutel)
    {
        await MaakAsync();
        var rij = (await new InstellingenInzienHandler(_portaal.Db, TimeProvider.System).HandleAsync(null, default)).Value!.Instellingen.Single(i => i.Sleutel == sleutel);
        return Formulier<InstellingFormulier>(p => p.Add(f => f.Regio, Code).Add(f => f.Instelling, rij));
    }

    private async Task WijzigAsync(string waarde) => (await new InstellingWijzigenHandler(_portaal.Db, TimeProvider.System).HandleAsync(new()
    {
        OperatieId = Guid.NewGuid(),
        Regio = Code,
        Sleutel = Instellingsleutel.TermijnBesluit,
        Waarde = waarde,
        Van = _portaal.Vandaag,
        Bron = "ander",
    }, default)).Errors.Should().BeEmpty();

    private IRenderedComponent<T> Formulier<T>(Action<ComponentParameterCollectionBuilder<T>> parameters) where T : IComponent
    {
        var form = Render(parameters);
        form.WaitForElement("form", TimeSpan.FromSeconds(10));
        return form;
    }

    private static async Task VulAsync<T>(IRenderedComponent<T> form, params (string Naam, string Waarde)[] velden) where T : IComponent
    {
        foreach (var (naam, waarde) in velden)
        {
            await Veld(form, naam).ChangeAsync(new() { Value = waarde });
        }
    }

    private static IElement Veld<T>(IRenderedComponent<T> form, string naam) where T : IComponent => form.Find($"form [name='{naam}']");

    private static string Fouten<T>(IRenderedComponent<T> form, string naam) where T : IComponent =>
        Veld(form, naam).Closest(".veld")!.QuerySelector(".veldfouten")?.TextContent.Trim() ?? "";
}
