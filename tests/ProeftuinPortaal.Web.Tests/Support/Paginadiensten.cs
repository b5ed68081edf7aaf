using System.Diagnostics;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ProeftuinPortaal.Application;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Wijzigingen;
using ProeftuinPortaal.Web.Wijzigingen;

namespace ProeftuinPortaal.Web.Tests.Support;

/// <summary>What a page has in a circuit: every use case as the user of the test, and PostgreSQL that tells what changed.</summary>
internal static class Paginadiensten
{
    public static readonly TimeSpan Geduld = TimeSpan.FromSeconds(15);

    public static void AddPagina(this IServiceCollection services, Portaal portaal)
    {
        services.AddApplication(portaal.AppConnectionString);
        services.AddSingleton<ICurrentUser>(portaal);
        services.AddScoped<AuthenticationStateProvider>(_ => new Ingelogd(portaal));
        services.AddScoped<Rechteneinde>();
        services.AddSingleton(_ => new Wijzigingenverdeler(
            new Wijzigingsluisteraar(portaal.AppConnectionString, NullLogger<Wijzigingsluisteraar>.Instance), NullLogger<Wijzigingenverdeler>.Instance));
    }

    /// <summary>Listens from here on: until a message of its own came through.</summary>
    public static async Task<Wijzigingenverdeler> LuisterAsync(this IServiceProvider services, Portaal portaal)
    {
        var verdeler = services.GetRequiredService<Wijzigingenverdeler>();
        await verdeler.StartAsync(default);
        await verdeler.LuistertAsync(portaal);
        return verdeler;
    }

    /// <summary>Ends when a message of its own came through: what is told from here on is heard.</summary>
    public static async Task LuistertAsync(this Wijzigingenverdeler verdeler, Portaal portaal)
    {
        var proef = Guid.NewGuid();
        var gehoord = verdeler.HoortAsync(wijziging => wijziging.Id == proef);
        var klok = Stopwatch.StartNew();
        while (!gehoord.IsCompleted)
        {
            klok.Elapsed.Should().BeLessThan(Geduld);
            await portaal.EigenaarAsync<object>($"SELECT pg_notify('portaal', 'inbox:{proef}:')");
            await Task.WhenAny(gehoord, Task.Delay(50));
        }
    }

    /// <summary>Ends when the pages of this process were told such a change.</summary>
    public static async Task HoortAsync(this Wijzigingenverdeler verdeler, Func<Wijziging, bool> welke)
    {
        TaskCompletionSource gehoord = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using var abonnement = verdeler.Abonneer(wijziging =>
        {
            if (welke(wijziging))
            {
                gehoord.TrySetResult();
            }

            return Task.CompletedTask;
        });
        await gehoord.Task.WaitAsync(Geduld);
    }

    private sealed class Ingelogd(Portaal portaal) : AuthenticationStateProvider
    {
        public override async Task<AuthenticationState> GetAuthenticationStateAsync() => new(new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, (await portaal.GetIdAsync())!.Value.Value.ToString())], "test")));
    }
}
