using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MudBlazor;
using ProeftuinPortaal.Application.Wijzigingen;
using ProeftuinPortaal.Web.Components;
using ProeftuinPortaal.Web.Tests.Support;
using ProeftuinPortaal.Web.Wijzigingen;

namespace ProeftuinPortaal.Web.Tests.Components;

public sealed class MainLayoutTests() : ComponentTest(AddSchil, popovers: false)
{
    private static readonly SchilOptions Options = new();

    [Fact]
    public void The_menu_has_words_and_says_where_we_are()
    {
        Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo("/casussen/4711/plan");

        var layout = Render<MainLayout>(l => l.Add(x => x.Body, "inhoud"));

        layout.FindAll("nav a").Select(a => a.TextContent.Trim()).Should().Equal("Vandaag", "Casussen");
        layout.FindAll("nav a[aria-current=page]").Should().ContainSingle().Which.TextContent.Trim().Should().Be("Casussen");
        layout.Find("main").TextContent.Should().Be("inhoud");
        layout.Find(".sla-over").GetAttribute("href").Should().Be("/casussen/4711/plan#inhoud");
    }

    [Fact]
    public void The_user_can_sign_out_with_a_real_form()
    {
        var form = Render<MainLayout>().Find("form[action='/uitloggen']");

        form.GetAttribute("method").Should().Be("post");
        form.QuerySelector("input[name=__RequestVerificationToken]").Should().NotBeNull();
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Demo_data_are_called_so(bool demo, int banners)
    {
        Services.GetRequiredService<IOptions<SchilOptions>>().Value.Demo = demo;

        Render<MainLayout>().FindAll(".demobanner").Should().HaveCount(banners);
    }

    [Fact]
    public void The_page_is_marked_once_it_is_interactive()
    {
        Render<MainLayout>();

        JSInterop.Invocations["portaal.gestart"].Should().ContainSingle();
    }

    [Fact]
    public void A_page_that_fails_leaves_the_menu_and_gives_a_reference()
    {
        var layout = Render<MainLayout>(l => l.Add(x => x.Body, builder => throw new InvalidOperationException("geheim")));

        layout.FindAll("nav a").Should().HaveCount(2);
        layout.Find("main").TextContent.Should().Contain("Er ging iets mis").And.NotContain("geheim");
        layout.Find("main .referentie").TextContent.Should().MatchRegex("^[2-9A-Z]{4}-[2-9A-Z]{4}$");
    }

    private static void AddSchil(IServiceCollection services)
    {
        services.AddSingleton<IMenu, Menu>();
        services.AddScoped<Sessiereferentie>();
        services.AddScoped<Rechteneinde>();
        services.AddSingleton(Microsoft.Extensions.Options.Options.Create(Options));
        services.AddScoped<AntiforgeryStateProvider, Antiforgery>();
        services.AddScoped<AuthenticationStateProvider, Niemand>();
        services.AddSingleton(new Wijzigingenverdeler(
            new Wijzigingsluisteraar("", NullLogger<Wijzigingsluisteraar>.Instance), NullLogger<Wijzigingenverdeler>.Instance));
    }

    private sealed class Menu : IMenu
    {
        public ValueTask<MenuDetails> HaalOpAsync() => ValueTask.FromResult(new MenuDetails("Voorbeeld-01", "Lokaal team", "Utrecht",
            [new("Vandaag", "/", Icons.Material.Outlined.Today), new("Casussen", "/casussen", Icons.Material.Outlined.Folder)]));
    }

    private sealed class Niemand : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new()));
    }

    private sealed class Antiforgery : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken GetAntiforgeryToken() => new("token", "__RequestVerificationToken");
    }
}
