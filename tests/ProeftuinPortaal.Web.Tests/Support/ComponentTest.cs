using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;
using ProeftuinPortaal.Web.Components;

namespace ProeftuinPortaal.Web.Tests.Support;

/// <summary>Renders a component as the portal does; xunit 2 disposes asynchronously only through IAsyncLifetime.</summary>
public abstract class ComponentTest : BunitContext, IAsyncLifetime
{
    /// <param name="addServices">Here, because bUnit takes no services after the first render.</param>
    /// <param name="popovers">False for a layout, which brings its own provider.</param>
    protected ComponentTest(Action<IServiceCollection>? addServices = null, bool popovers = true)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton(TimeProvider.System);
        Services.AddScoped<Weergave>();
        addServices?.Invoke(Services);
        if (popovers)
        {
            Render<MudPopoverProvider>();
        }
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    async Task IAsyncLifetime.DisposeAsync() => await base.DisposeAsync();
}
