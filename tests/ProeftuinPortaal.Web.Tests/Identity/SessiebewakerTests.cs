using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using ProeftuinPortaal.Application.Casussen;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Web.Identity;
using ProeftuinPortaal.Web.Tests.Support;
using ProeftuinPortaal.Web.Wijzigingen;

namespace ProeftuinPortaal.Web.Tests.Identity;

/// <summary>An open circuit after its session ended, with a browser that does nothing of what it is asked.</summary>
public sealed class SessiebewakerTests(Webportaal web) : IClassFixture<Webportaal>
{
    [Theory]
    [InlineData("SELECT toegang.log_uit('{0}', 'anders')")]
    [InlineData("SELECT toegang.wijzig_wachtwoord('{0}', 'anders', 'x')")]
    public async Task Wie_elders_uitlogt_of_zijn_wachtwoord_wijzigt_kan_in_een_open_circuit_meteen_niets_meer(string sql)
    {
        var email = $"circuit{sql.Length}@voorbeeld.example";
        var gebruiker = await web.AccountAsync(email);
        await using var circuit = await CircuitAsync(gebruiker);
        (await LijstAsync(circuit)).Should().BeTrue();

        await web.Portaal.EigenaarAsync<object>($"UPDATE identiteit.accounts SET security_stamp = 'anders' WHERE id = '{gebruiker.Value}'");
        (await LijstAsync(circuit)).Should().BeTrue("nothing told this circuit yet");
        await web.Portaal.EigenaarAsync<object>(sql.Replace("{0}", gebruiker.Value.ToString(), StringComparison.Ordinal));

        await TotNiemandAsync(circuit);
        (await LijstAsync(circuit)).Should().BeFalse();
    }

    [Theory]
    [InlineData("actief_op = now() - interval '15 minutes'")]
    [InlineData("begonnen_op = now() - interval '10 hours'")]
    public async Task Rust_en_het_einde_van_de_werkdag_gelden_ook_in_een_circuit(string stand)
    {
        var gebruiker = await web.AccountAsync($"{stand[..6]}@voorbeeld.example");
        await using var circuit = await CircuitAsync(gebruiker);
        (await LijstAsync(circuit)).Should().BeTrue();

        await web.Portaal.EigenaarAsync<object>($"UPDATE identiteit.sessies SET {stand} WHERE account_id = '{gebruiker.Value}'");

        // What the look of every minute asks.
        (await Bewaker(circuit).ControleerAsync()).Should().BeFalse();
        (await LijstAsync(circuit)).Should().BeFalse();
    }

    [Fact]
    public async Task Een_gewone_bladzijde_die_zelf_een_nieuwe_stempel_geeft_wordt_nog_getoond()
    {
        var gebruiker = await web.AccountAsync("gewoon@voorbeeld.example");
        await using var verzoek = await CircuitAsync(gebruiker, isCircuit: false);
        // Told by the same message: when this one is without a user, the other had its chance.
        await using var circuit = await CircuitAsync(gebruiker);

        await web.Portaal.EigenaarAsync<object>($"SELECT toegang.log_uit(id, security_stamp) FROM identiteit.accounts WHERE id = '{gebruiker.Value}'");
        await TotNiemandAsync(circuit);

        (await Bewaker(verzoek).GetAuthenticationStateAsync()).User.Identity!.IsAuthenticated.Should().BeTrue();
    }

    [Fact]
    public async Task Wat_een_ander_overkomt_of_een_recht_dat_eindigt_laat_de_sessie_bestaan()
    {
        var gebruiker = await web.AccountAsync("blijft@voorbeeld.example");
        await using var circuit = await CircuitAsync(gebruiker);
        var verdeler = web.Services.GetRequiredService<Wijzigingenverdeler>();

        foreach (var id in (Guid[])[Guid.NewGuid(), gebruiker.Value])
        {
            var gehoord = verdeler.HoortAsync(wijziging => wijziging.Id == id);
            await web.Portaal.EigenaarAsync<object>($"SELECT pg_notify('portaal', 'gebruiker:{id}:')");
            await gehoord;
        }

        (await Bewaker(circuit).ControleerAsync()).Should().BeTrue();
        (await LijstAsync(circuit)).Should().BeTrue();
    }

    [Fact]
    public async Task Wat_tijdens_een_storing_gebeurde_telt_zodra_er_weer_geluisterd_wordt()
    {
        var gebruiker = await web.AccountAsync("gemist@voorbeeld.example");
        await using var circuit = await CircuitAsync(gebruiker);

        await web.Portaal.EigenaarAsync<object>($"UPDATE identiteit.accounts SET security_stamp = 'anders' WHERE id = '{gebruiker.Value}'");
        await web.Portaal.BeheerderAsync<object>("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN portaal'");

        await TotNiemandAsync(circuit);
    }

    // As the framework does for a new circuit, with the user of the connection.
    private async Task<AsyncServiceScope> CircuitAsync(GebruikerId gebruiker, bool isCircuit = true)
    {
        await web.Services.GetRequiredService<Wijzigingenverdeler>().LuistertAsync(web.Portaal);
        var scope = web.Services.CreateAsyncScope();
        ((IHostEnvironmentAuthenticationStateProvider)Bewaker(scope)).SetAuthenticationState(
            Task.FromResult(new AuthenticationState(await web.UserAsync(gebruiker))));
        if (isCircuit)
        {
            await scope.ServiceProvider.GetRequiredService<CircuitScope>().OnCircuitOpenedAsync(null!, default);
        }

        return scope;
    }

    private static Sessiebewaker Bewaker(AsyncServiceScope circuit) =>
        (Sessiebewaker)circuit.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();

    private static async Task<bool> LijstAsync(AsyncServiceScope circuit) =>
        (await circuit.ServiceProvider.GetRequiredService<CasussenZoekenHandler>().HandleAsync(null, new(), null, default)).IsSuccess;

    private static async Task TotNiemandAsync(AsyncServiceScope circuit)
    {
        var klok = System.Diagnostics.Stopwatch.StartNew();
        while (await circuit.ServiceProvider.GetRequiredService<ICurrentUser>().GetIdAsync() is not null)
        {
            klok.Elapsed.Should().BeLessThan(Paginadiensten.Geduld, "the look of every minute is not waited for");
            await Task.Delay(20);
        }
    }
}
