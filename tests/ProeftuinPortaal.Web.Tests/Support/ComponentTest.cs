using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;
using ProeftuinPortaal.Web.Components;

namespace ProeftuinPortaal.Web.Tests.Support;

/// <summary>Renders a component as the portal does; xunit 2 disposes asynchronously only through IAsyncLifetime.</summary>
public abstract class ComponentTest : BunitContext, IAsyncLifetime
{
    private IRenderedComponent<MudDialogProvider>? _dialogen;

    /// <summary>What was told last to the user: said by the layout, which stands around the component.</summary>
    protected string? Bevestigd => Services.GetRequiredService<Bevestigingen>().Tekst;

    /// <param name="addServices">Here, because bUnit takes no services after the first render.</param>
    /// <param name="popovers">False for a layout, which brings its own provider.</param>
    protected ComponentTest(Action<IServiceCollection>? addServices = null, bool popovers = true)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton(TimeProvider.System);
        Services.AddScoped<Weergave>();
        Services.AddScoped<Bevestigingen>();
        addServices?.Invoke(Services);
        if (popovers)
        {
            Render<MudPopoverProvider>();
        }
    }

    /// <summary>Does what asks something first, and answers with this button.</summary>
    protected async Task AntwoordAsync(Func<Task> handeling, string knop)
    {
        _dialogen ??= Render<MudDialogProvider>();
        var bezig = handeling();
        await _dialogen.WaitForElementAsync(".bevestigdialoog", Paginadiensten.Geduld);
        await _dialogen.FindAll(".bevestigdialoog button").Single(element => element.TextContent.Trim() == knop).ClickAsync(new());
        await bezig;
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    async Task IAsyncLifetime.DisposeAsync() => await base.DisposeAsync();
}
