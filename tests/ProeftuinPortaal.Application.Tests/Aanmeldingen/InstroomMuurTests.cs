using Microsoft.EntityFrameworkCore;
using Npgsql;
using ProeftuinPortaal.Application.Aanmeldingen;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Concepten;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Aanmeldingen;

/// <summary>What plain SQL cannot get at, and what the handlers refuse when row-level security does not help them.</summary>
public sealed class InstroomMuurTests(Portaal portaal) : IClassFixture<Portaal>
{
    private static readonly string[] Tabellen = ["aanmeldingen", "aanmelding_personen", "dubbelchecktreffers", "instroombesluiten", "wegingen"];

    [Fact]
    public async Task Alleen_wie_de_inbox_van_deze_regio_beheert_leest_een_rij_in_SQL()
    {
        var (instroom, ander) = (await portaal.InstroomAsync(), await portaal.InstroomAsync());
        var nummer = await portaal.IngediendAsync(instroom);
        await portaal.IngediendAsync(instroom);
        await portaal.BesluitAsync(instroom, MetNieuwGezin(Instroomvoorbeelden.Besluit(instroom, nummer)));
        var projectleider = await portaal.GebruikerAsync(instroom.Regio, Rol.Projectleider, Organisatiesoort.Gemeente);

        foreach (var tabel in Tabellen)
        {
            (await portaal.AppAsync<long>($"SELECT count(*) FROM portaal.{tabel}", instroom.Procesregisseur)).Should().BePositive(tabel);
            foreach (var gebruiker in new GebruikerId?[] { null, instroom.Aanmelder, instroom.Contactpersoon, instroom.Expert, projectleider, ander.Procesregisseur })
            {
                (await portaal.AppAsync<long>($"SELECT count(*) FROM portaal.{tabel}", gebruiker)).Should().Be(0, tabel);
            }
        }
    }

    [Fact]
    public async Task Een_procesregisseur_van_wie_de_rol_eindigt_ziet_niets_meer()
    {
        var instroom = await portaal.InstroomAsync();
        var nummer = await portaal.IngediendAsync(instroom);
        (await new ConceptBewarenHandler(portaal.DbVoor(instroom.Procesregisseur)).HandleAsync(Bevoegdheid.InstroomBesluiten, nummer, Guid.NewGuid(), 1, "{}", default)).Errors.Should().BeEmpty();
        (await portaal.AppAsync<long>("SELECT count(*) FROM portaal.concepten", instroom.Procesregisseur)).Should().Be(1);

        await portaal.EigenaarAsync<object>($"UPDATE portaal.gebruikersrollen SET tot = now() WHERE gebruiker_id = '{instroom.Procesregisseur.Value}'");

        (await portaal.AppAsync<long>("SELECT count(*) FROM portaal.aanmeldingen", instroom.Procesregisseur)).Should().Be(0);
        (await portaal.AppAsync<long>("SELECT count(*) FROM portaal.concepten", instroom.Procesregisseur)).Should().Be(0, "nor the own draft about it");
        (await portaal.BesluitAsync(instroom, Instroomvoorbeelden.Besluit(instroom, nummer))).Errors.Should().Equal(Error.Forbidden);
    }

    [Theory]
    [InlineData("SELECT toegang.agendeer_aanmelding('{id}', current_date, 1)", "PP404")]
    [InlineData("SELECT toegang.stem_aanmelding_af('{id}', current_date, 'x', 1)", "PP404")]
    [InlineData("SELECT toegang.besluit_aanmelding('{id}', 1, '{}', gen_random_uuid(), current_date)", "PP404")]
    [InlineData("SELECT toegang.trek_aanmelding_in('{nummer}', 'x')", "PP404")]
    [InlineData("SELECT toegang.trek_aanmelding_in('A-XXX-XXX', 'x')", "PP404")]
    [InlineData("SELECT toegang.log_inzage_aanmelding('{id}')", "42501")]
    [InlineData("SELECT toegang.log_lijst_aanmeldingen('Instroom', ARRAY['{id}']::uuid[])", "42501")]
    [InlineData("SELECT toegang.dubbelcheck('{id}', gen_random_uuid())", "42501")]
    [InlineData("SELECT toegang.leg_casus_aan(gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), current_date)", "42501")]
    [InlineData("SELECT toegang.aanmelding_op_slot('{id}', 'InstroomBesluiten', 1)", "42501")]
    [InlineData("UPDATE portaal.aanmeldingen SET status = 'Besloten'", "42501")]
    [InlineData("INSERT INTO portaal.dubbelchecktreffers (id, aanmelding_id) VALUES (gen_random_uuid(), '{id}')", "42501")]
    public async Task Een_ander_wordt_geweigerd_alsof_er_niets_is(string sql, string code)
    {
        var (instroom, ander) = (await portaal.InstroomAsync(), await portaal.InstroomAsync());
        var nummer = await portaal.IngediendAsync(instroom);
        var id = await portaal.EigenaarAsync<Guid>($"SELECT id FROM portaal.aanmeldingen WHERE nummer = '{nummer}'");
        foreach (var gebruiker in new[] { ander.Procesregisseur, instroom.Expert })
        {
            var poging = () => portaal.AppAsync<object>(sql.Replace("{id}", id.ToString(), StringComparison.Ordinal).Replace("{nummer}", nummer, StringComparison.Ordinal), gebruiker);
            (await poging.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(code);
        }
    }

    [Fact]
    public async Task De_handlers_weigeren_ook_zonder_rijbeveiliging()
    {
        var (instroom, ander) = (await portaal.InstroomAsync(), await portaal.InstroomAsync());
        var nummer = await portaal.IngediendAsync(instroom);
        var db = AlsEigenaar(ander.Procesregisseur);

        (await new AanmeldingInzienHandler(db, portaal.Clock).HandleAsync(nummer, default)).Errors.Should().Equal(Error.NotFound);
        (await new InstroomInzienHandler(db, portaal.Clock).HandleAsync(null, default)).Value!.Open.Should().BeEmpty();
        (await new InstroomVandaagInzienHandler(db, portaal.Clock).HandleAsync(default)).Value!.Nieuw.Should().Be(0);
        (await new InstroomBesluitenHandler(db, portaal.Clock).HandleAsync(Instroomvoorbeelden.Besluit(instroom, nummer), default)).Errors.Should().Equal(Error.NotFound);
        (await new ConceptBewarenHandler(db).HandleAsync(Bevoegdheid.InstroomBesluiten, nummer, Guid.NewGuid(), 1, "{}", default)).Errors.Should().Equal(Error.NotFound);
        (await new MijnAanmeldingenInzienHandler(AlsEigenaar(instroom.Contactpersoon), TimeProvider.System).HandleAsync(default)).Value.Should().BeEmpty();
    }

    [Fact]
    public async Task Een_eigen_achternaam_die_op_een_opmaakteken_lijkt_komt_ongeschonden_terug()
    {
        const string Naam = "'; DROP TABLE portaal.aanmeldingen; -- <b>ß é 😀</b>";
        var instroom = await portaal.InstroomAsync();
        var nummer = await portaal.IngediendAsync(instroom, Instroomvoorbeelden.Aanmelding(instroom, Naam));

        (await new AanmeldingInzienHandler(portaal.DbVoor(instroom.Procesregisseur), portaal.Clock).HandleAsync(nummer, default)).Value!.Aanmelding.Achternaam.Should().Be(Naam);
    }

    private static InstroomBesluiten MetNieuwGezin(InstroomBesluiten command)
    {
        command.BekendGezin = InstroomBesluiten.NieuwGezin;
        return command;
    }

    private PortaalDb AlsEigenaar(GebruikerId gebruiker) => new(
        new DbContextOptionsBuilder<PortaalDbContext>().UsePortaalDatabase(portaal.EigenaarConnectionString).Options, new VasteGebruiker(gebruiker));

    private sealed class VasteGebruiker(GebruikerId gebruiker) : ICurrentUser
    {
        public ValueTask<GebruikerId?> GetIdAsync() => ValueTask.FromResult<GebruikerId?>(gebruiker);
    }
}
