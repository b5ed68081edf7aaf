using ProeftuinPortaal.Application.Cijfers;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Cijfers;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Cijfers;

public sealed class CijfersTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task De_instroom_is_gelijk_aan_wat_er_staat_en_elke_lezing_is_een_regel_in_het_logboek()
    {
        var (casus, leider) = await RegioAsync();
        await portaal.EigenaarAsync<object>(
            $"""
            INSERT INTO portaal.aanmeldingen (id, regio_id, nummer, aanmelder_id, bronhouder_id, ingediend_op, route, achternaam, reden, veiligheid_nu, geprobeerd, grondslag, grondslag_toelichting, status, is_dubbel_gecheckt)
            SELECT gen_random_uuid(), '{casus.RegioId.Value}', 'A-' || i || left('{casus.Nummer}', 3), g.id, g.organisatie_id, now() - i * interval '11 days',
                CASE WHEN i % 5 = 0 THEN 'VeiligThuis' ELSE 'LokaalTeam' END, 'Voorbeeld', 'x', 'x', 'x', 'Toestemming', 'x', 'Ingediend', true
            FROM generate_series(0, 59) i, portaal.gebruikers g WHERE g.id = '{casus.Contactpersoon.Value}'
            """);

        var cijfers = (await new CijfersInzienHandler(portaal.DbVoor(leider)).HandleAsync(null, default)).Value!;
        await new CijfersExporterenHandler(portaal.DbVoor(leider)).HandleAsync(null, default);

        var ruw = await portaal.EigenaarAsync<int[]>(
            $"""
            SELECT array_agg((SELECT count(*)::int FROM portaal.aanmeldingen a WHERE a.regio_id = '{casus.RegioId.Value}'
                AND date_trunc('month', a.ingediend_op AT TIME ZONE 'Europe/Amsterdam') = m) ORDER BY m)
            FROM generate_series(date_trunc('month', now() AT TIME ZONE 'Europe/Amsterdam') - interval '11 months', now() AT TIME ZONE 'Europe/Amsterdam', interval '1 month') m
            """);
        cijfers.InstroomPerMaand.Should().BeEquivalentTo(KleineAantallen.Onderdruk(ruw));
        cijfers.OpenPerFase.Cellen[0].IsVerborgen.Should().BeTrue("one open case is a small number");
        (await portaal.EigenaarAsync<string[]>($"SELECT array_agg(handeling || ' ' || onderwerp ORDER BY id) FROM portaal.logboek WHERE gebruiker_id = '{leider.Value}'"))
            .Should().Equal("Inzage Cijfers", "Export Cijfers");
    }

    [Fact]
    public async Task Verkeerde_rol_en_andere_regio_zien_geen_cijfers_en_de_projectleider_ziet_geen_rij_van_een_casus()
    {
        var (casus, leider) = await RegioAsync();
        var (_, vreemd) = await RegioAsync();

        (await new CijfersInzienHandler(portaal.DbVoor(casus.Contactpersoon)).HandleAsync(null, default)).Errors.Should().Equal(Error.Forbidden);
        (await new CijfersInzienHandler(portaal.DbVoor(vreemd)).HandleAsync(casus.RegioId.Value.ToString("N"), default)).Errors.Should().Equal(Error.NotFound);
        var inSql = () => portaal.AppAsync<object>($"SELECT * FROM toegang.cijfers('{casus.RegioId.Value}', 'Inzage')", vreemd);
        (await inSql.Should().ThrowAsync<Npgsql.PostgresException>()).Which.SqlState.Should().Be("42501");
        foreach (var tabel in new[] { "casussen", "casusrollen", "gezinnen", "personen", "notities", "contactmomenten", "aanmeldingen", "expertisevragen", "uitstroom", "ingezette_hulp", "intakes", "fasen" })
        {
            (await portaal.AppAsync<long>($"SELECT count(*) FROM portaal.{tabel}", leider)).Should().Be(0, tabel);
        }
    }

    private async Task<(Voorbeeldcasus Casus, GebruikerId Leider)> RegioAsync()
    {
        var casus = await portaal.CasusAsync();
        return (casus, await portaal.GebruikerAsync(casus.RegioId, Rol.Projectleider, Organisatiesoort.Gemeente));
    }
}
