using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using ProeftuinPortaal.Web.Components;
using ProeftuinPortaal.Web.Components.Velden;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Components;

public sealed class VeldenTests : ComponentTest
{
    private static readonly IReadOnlyList<Keuze<Kader?>> Kaders = [new(Kader.Vrijwillig, "Vrijwillig"), new(Kader.Drang, "Drang", "Met afspraken.")];

    private readonly Notitie _command = new();
    private readonly EditContext _context;
    private readonly ValidationMessageStore _messages;

    public VeldenTests()
    {
        _context = new EditContext(_command);
        _messages = new ValidationMessageStore(_context);
    }

    public static TheoryData<string> Namen => ["Tekst", "Plaats", "GesprekOp", "Kader", "Gelezen", "Rondjes"];

    [Theory]
    [MemberData(nameof(Namen))]
    public void A_field_has_a_label_a_hint_and_a_name_of_its_own(string naam)
    {
        var veld = RenderVeld(naam);
        var invoer = Invoer(veld);

        Label(veld, invoer).Should().Be("Het label");
        Beschrijving(veld, invoer).Should().Contain("De hint.");
        veld.FindAll("input, textarea, select").Should().OnlyContain(element => element.GetAttribute("name") == (naam == "Rondjes" ? "Kader" : naam));
        invoer.Id.Should().StartWith("test-");
        invoer.HasAttribute("aria-invalid").Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(Namen))]
    public void An_error_is_said_in_words_and_tied_to_its_field(string naam)
    {
        var veld = RenderVeld(naam);

        _messages.Add(_context.Field(naam == "Rondjes" ? "Kader" : naam), "Vul iets anders in.");
        _context.NotifyValidationStateChanged();

        veld.Find(".veldfouten svg").GetAttribute("aria-hidden").Should().Be("true");
        Beschrijving(veld, Invoer(veld)).Should().Contain("Fout: Vul iets anders in.");
        if (naam != "Rondjes")
        {
            Invoer(veld).GetAttribute("aria-invalid").Should().Be("true");
        }
    }

    [Fact]
    public void Required_and_optional_are_words()
    {
        var verplicht = RenderVeld("Tekst");
        verplicht.Find(".veldeis").TextContent.Should().Be("(verplicht)");
        Invoer(verplicht).GetAttribute("aria-required").Should().Be("true");
        Invoer(verplicht).HasAttribute("required").Should().BeFalse("the browser would answer in its own language");

        var vrij = RenderVeld("Plaats");
        vrij.Find(".veldeis").TextContent.Should().Be("(mag leeg blijven)");
        Beschrijving(vrij, Invoer(vrij)).Should().Contain("(mag leeg blijven)");
    }

    [Fact]
    public async Task Values_arrive_when_the_field_is_left()
    {
        await Invoer(RenderVeld("Tekst")).ChangeAsync(new() { Value = "Gesproken." });
        await Invoer(RenderVeld("Plaats")).ChangeAsync(new() { Value = "Zaandam" });
        await Invoer(RenderVeld("GesprekOp")).ChangeAsync(new() { Value = "2026-03-03" });
        await Invoer(RenderVeld("Kader")).ChangeAsync(new() { Value = "Drang" });
        await Invoer(RenderVeld("Gelezen")).ChangeAsync(new() { Value = true });

        _command.Should().BeEquivalentTo(new Notitie
        {
            Tekst = "Gesproken.",
            Plaats = "Zaandam",
            GesprekOp = new DateOnly(2026, 3, 3),
            Kader = Kader.Drang,
            Gelezen = true,
        });
    }

    [Fact]
    public async Task Emptying_a_date_or_a_choice_gives_nothing()
    {
        (_command.GesprekOp, _command.Kader) = (new DateOnly(2026, 3, 3), Kader.Drang);

        await Invoer(RenderVeld("GesprekOp")).ChangeAsync(new() { Value = "" });
        await Invoer(RenderVeld("Kader")).ChangeAsync(new() { Value = "" });

        (_command.GesprekOp, _command.Kader).Should().Be((null, null));
    }

    [Fact]
    public async Task A_radio_chooses()
    {
        var veld = RenderVeld("Rondjes");

        await veld.FindAll("input")[1].ChangeAsync(new() { Value = "Drang" });

        _command.Kader.Should().Be(Kader.Drang);
        veld.Find("fieldset > legend").TextContent.Should().Be("Het label");
    }

    [Fact]
    public void A_date_is_repeated_in_words()
    {
        _command.GesprekOp = new DateOnly(2026, 3, 3);

        var veld = RenderVeld("GesprekOp");

        veld.Find("input").GetAttribute("value").Should().Be("2026-03-03");
        Beschrijving(veld, Invoer(veld)).Should().Contain("di 3 mrt 2026");
    }

    [Fact]
    public void A_birth_date_has_no_day_of_the_week()
    {
        _command.GesprekOp = new DateOnly(2014, 3, 3);

        var veld = RenderVeld<Datumveld, DateOnly?>(veld => veld.Bind(f => f.Value, _command.GesprekOp, waarde => _command.GesprekOp = waarde, () => _command.GesprekOp)
            .Add(f => f.ZonderWeekdag, true));

        veld.Find(".datumwoorden").TextContent.Should().Be("3 mrt 2014");
        Render<Datum>(p => p.Add(d => d.Waarde, new(2014, 3, 3)).Add(d => d.ZonderWeekdag, true)).Find("time").TextContent.Should().Be("3 mrt 2014");
    }

    [Fact]
    public void The_counter_is_silent_until_the_limit_is_near_and_never_cuts_off()
    {
        _command.Tekst = new string('a', 31);
        RenderVeld("Tekst").Find(".teller").TextContent.Should().BeEmpty();
        _command.Tekst = new string('a', 32);
        RenderVeld("Tekst").Find(".teller").TextContent.Should().Be("Nog 8 tekens");
        _command.Tekst = new string('a', 39);
        RenderVeld("Tekst").Find(".teller").TextContent.Should().Be("Nog 1 teken");

        _command.Tekst = new string('a', 1240);
        var veld = RenderVeld("Tekst");
        veld.Find(".teller.te-veel").TextContent.Should().StartWith("De tekst is 1.200 tekens te lang.");
        veld.Find("textarea").HasAttribute("maxlength").Should().BeFalse();
    }

    [Fact]
    public void A_choice_begins_with_no_choice() =>
        RenderVeld("Kader").FindAll("option").Select(option => option.TextContent).Should().Equal("Maak een keuze", "Vrijwillig", "Drang");

    private static IElement Invoer<T>(IRenderedComponent<T> veld) where T : IComponent => veld.Find("fieldset, input, textarea, select");

    private static string Label<T>(IRenderedComponent<T> veld, IElement invoer) where T : IComponent =>
        veld.Find(invoer.LocalName == "fieldset" ? "legend" : $"label[for='{invoer.Id}']").TextContent;

    private static string Beschrijving<T>(IRenderedComponent<T> veld, IElement invoer) where T : IComponent =>
        string.Join(' ', (invoer.GetAttribute("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => veld.Find($"[id='{id}']").TextContent.Trim()));

    private IRenderedComponent<CascadingValue<EditContext>> RenderVeld(string naam) => naam switch
    {
        "Tekst" => RenderVeld<Tekstvlak, string>(veld => veld.Bind(f => f.Value, _command.Tekst, waarde => _command.Tekst = waarde!, () => _command.Tekst)),
        "Plaats" => RenderVeld<Tekstveld, string>(veld => veld.Bind(f => f.Value, _command.Plaats, waarde => _command.Plaats = waarde, () => _command.Plaats)),
        "GesprekOp" => RenderVeld<Datumveld, DateOnly?>(veld => veld.Bind(f => f.Value, _command.GesprekOp, waarde => _command.GesprekOp = waarde, () => _command.GesprekOp)),
        "Kader" => RenderVeld<Keuzeveld<Kader?>, Kader?>(veld => veld
            .Bind(f => f.Value, _command.Kader, waarde => _command.Kader = waarde, () => _command.Kader).Add(f => f.Opties, Kaders)),
        "Rondjes" => RenderVeld<Keuzerondjes<Kader?>, Kader?>(veld => veld
            .Bind(f => f.Value, _command.Kader, waarde => _command.Kader = waarde, () => _command.Kader).Add(f => f.Opties, Kaders)),
        _ => RenderVeld<Vinkje, bool>(veld => veld.Bind(f => f.Value, _command.Gelezen, waarde => _command.Gelezen = waarde, () => _command.Gelezen)),
    };

    private IRenderedComponent<CascadingValue<EditContext>> RenderVeld<TVeld, T>(Action<ComponentParameterCollectionBuilder<TVeld>> bind)
        where TVeld : Veld<T> =>
        Render<CascadingValue<EditContext>>(kader => kader
            .Add(k => k.Value, _context)
            .AddChildContent<CascadingValue<Veldregister>>(register => register
                .Add(r => r.Value, new Veldregister("test"))
                .AddChildContent<TVeld>(veld =>
                {
                    bind(veld);
                    veld.Add(f => f.Label, "Het label").Add(f => f.Hint, "De hint.");
                })));
}
