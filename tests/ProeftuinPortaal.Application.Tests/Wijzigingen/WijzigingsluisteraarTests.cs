using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using ProeftuinPortaal.Application.Tests.Expertises;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Wijzigingen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Wijzigingen;

public sealed class WijzigingsluisteraarTests(Portaal portaal) : IClassFixture<Portaal>, IAsyncLifetime
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(15);

    private readonly ConcurrentQueue<Wijziging> _gehoord = [];
    private readonly CancellationTokenSource _stop = new();
    private Task _luistert = Task.CompletedTask;

    public Task InitializeAsync()
    {
        _luistert = new Wijzigingsluisteraar(portaal.AppConnectionString, NullLogger<Wijzigingsluisteraar>.Instance).LuisterAsync(_gehoord.Enqueue, _stop.Token);
        return WachtOpVerbindingAsync();
    }

    public async Task DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAny(_luistert);
        _stop.Dispose();
    }

    [Fact]
    public async Task Een_notitie_meldt_de_casus_en_wie_het_deed_en_niets_meer()
    {
        var casus = await portaal.CasusAsync();

        await portaal.MetNotitieAsync(casus);

        await VerwachtAsync(new(Wijzigingsoort.Casus, casus.Id.Value, casus.Contactpersoon.Value));
    }

    [Fact]
    public async Task Een_aanmelding_meldt_zichzelf_en_de_inbox_van_haar_regio()
    {
        var instroom = await portaal.InstroomAsync();

        var nummer = await portaal.IngediendAsync(instroom);

        await VerwachtAsync(new(Wijzigingsoort.Inbox, instroom.Regio.Value, instroom.Aanmelder.Value));
        await VerwachtAsync(new(Wijzigingsoort.Aanmelding, await portaal.EigenaarAsync<Guid>($"SELECT id FROM portaal.aanmeldingen WHERE nummer = '{nummer}'"), instroom.Aanmelder.Value));
    }

    [Fact]
    public async Task Een_expertisevraag_meldt_de_gevraagde_organisatie_bij_vragen_oppakken_teruggeven_en_intrekken()
    {
        var v = await portaal.MetVraagAsync();
        await VerwachtAsync(new(Wijzigingsoort.Vragen, v.Organisatie.Value, v.Casus.Contactpersoon.Value));

        await portaal.PakOpAsync(v.Expert, v.VraagId);
        await VerwachtAsync(new(Wijzigingsoort.Vragen, v.Organisatie.Value, v.Expert.Value));
        _gehoord.Clear();
        await portaal.GeefTerugAsync(v.Expert, v.VraagId);
        await VerwachtAsync(new(Wijzigingsoort.Vragen, v.Organisatie.Value, v.Expert.Value));
        _gehoord.Clear();
        await portaal.TrekInAsync(v.Casus.Contactpersoon, v.Casus, v.VraagId);
        await VerwachtAsync(new(Wijzigingsoort.Vragen, v.Organisatie.Value, v.Casus.Contactpersoon.Value));
    }

    [Fact]
    public async Task Een_casusrol_die_begint_meldt_wie_haar_kreeg()
    {
        var casus = await portaal.CasusAsync();
        await VerwachtAsync(new(Wijzigingsoort.Rol, casus.Contactpersoon.Value, casus.Procesregisseur.Value));

        var collega = await portaal.CollegaAsync(casus);
        await VerwachtAsync(new(Wijzigingsoort.Rol, collega.Value, null));
    }

    [Fact]
    public async Task Een_recht_of_account_dat_eindigt_meldt_de_gebruiker()
    {
        var casus = await portaal.CasusAsync();
        var expert = await portaal.BetrokkeneAsync(casus, Rol.RvtExpert, Organisatiesoort.VeiligThuis, Casusrolsoort.RvtExpert);
        await portaal.BeeindigCasusrollenAsync(expert);
        await VerwachtAsync(new(Wijzigingsoort.Gebruiker, expert.Value, null));

        await portaal.EigenaarAsync<object>($"UPDATE portaal.gebruikers SET is_actief = false WHERE id = '{casus.Buitenstaander.Value}'");
        await VerwachtAsync(new(Wijzigingsoort.Gebruiker, casus.Buitenstaander.Value, null));
    }

    [Fact]
    public async Task Na_een_verbroken_verbinding_luistert_hij_weer_en_zegt_dat_er_iets_gemist_kan_zijn()
    {
        await portaal.BeheerderAsync<object>("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN portaal'");

        await VerwachtAsync(Wijziging.Gemist);
        var casus = await portaal.CasusAsync();
        await portaal.MetNotitieAsync(casus);
        await VerwachtAsync(new(Wijzigingsoort.Casus, casus.Id.Value, casus.Contactpersoon.Value));
    }

    private Task VerwachtAsync(Wijziging wijziging) => TotAsync(() => Task.FromResult(_gehoord.Contains(wijziging)), wijziging.ToString());

    private Task WachtOpVerbindingAsync() => TotAsync(async () =>
        await portaal.BeheerderAsync<long>("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN portaal'") > 0, "listening");

    private static async Task TotAsync(Func<Task<bool>> klaar, string wat)
    {
        var klok = Stopwatch.StartNew();
        while (!await klaar())
        {
            klok.Elapsed.Should().BeLessThan(Geduld, wat);
            await Task.Yield();
        }
    }
}
