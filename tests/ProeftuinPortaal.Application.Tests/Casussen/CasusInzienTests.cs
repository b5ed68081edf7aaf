using ProeftuinPortaal.Application.Casussen;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Casussen;

public sealed class CasusInzienTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task De_kop_noemt_de_vaste_contactpersoon_met_telefoon_fase_kader_en_veilig_contact()
    {
        var casus = await portaal.CasusAsync();
        await portaal.EigenaarAsync<object>($"UPDATE portaal.casussen SET veilig_contact = 'Niet bellen na 18 uur.' WHERE id = '{casus.Id.Value}'");

        var kop = (await HandleAsync(casus.Procesregisseur, casus)).Value!;

        kop.Should().Match<CasuskopDetails>(k => k.Gezinsnaam == "Gezin Voorbeeld-01" && k.Contactpersoon == "Contactpersoon Voorbeeld-01"
            && k.ContactpersoonTelefoon == "030-0000000" && k.Fase == Fase.Intake && k.Kader == Kader.Vrijwillig
            && k.VeiligContact == "Niet bellen na 18 uur." && k.Regie == null);
    }

    [Fact]
    public async Task De_casusregisseur_heeft_de_regie()
    {
        var casus = await portaal.CasusAsync();
        await portaal.GeefCasusrolAsync(casus, casus.Buitenstaander, Casusrolsoort.Casusregisseur);

        (await HandleAsync(casus.Contactpersoon, casus)).Value!.Regie.Should().Be("Buitenstaander Voorbeeld-03 (Organisatie Voorbeeld-01)");
    }

    [Theory]
    [InlineData(Rol.Ketenpartner, Organisatiesoort.Ggz, Casusrolsoort.Gast, new[] { Dossierdeel.Kop })]
    [InlineData(Rol.Ervaringsdeskundige, Organisatiesoort.Ervaringspool, Casusrolsoort.Ervaringsdeskundige, new[] { Dossierdeel.Kop })]
    [InlineData(Rol.Gedragswetenschapper, Organisatiesoort.Overig, Casusrolsoort.Gedragswetenschapper, new[]
    {
        Dossierdeel.Kop, Dossierdeel.Gezin, Dossierdeel.Plan, Dossierdeel.Veiligheid, Dossierdeel.Tijdlijn, Dossierdeel.Expertise,
        Dossierdeel.Overleg, Dossierdeel.Maatregelen, Dossierdeel.Evaluatie,
    })]
    public async Task De_tabbladen_volgen_uit_de_casusrol(Rol rol, Organisatiesoort soort, Casusrolsoort casusrol, Dossierdeel[] delen)
    {
        var casus = await portaal.CasusAsync();

        (await HandleAsync(await portaal.BetrokkeneAsync(casus, rol, soort, casusrol), casus)).Value!.Delen.Should().Equal(delen);
    }

    [Fact]
    public async Task Een_buitenstaander_en_een_projectleider_openen_niets()
    {
        var casus = await portaal.CasusAsync();
        var projectleider = await portaal.GebruikerAsync(casus.RegioId, Rol.Projectleider, Organisatiesoort.Gemeente);

        (await HandleAsync(casus.Buitenstaander, casus)).Errors.Should().Equal(Error.NotFound);
        (await HandleAsync(projectleider, casus)).Errors.Should().Equal(Error.Forbidden);
    }

    [Fact]
    public async Task Een_afgesloten_casus_blijft_leesbaar_voor_wie_er_een_rol_in_heeft()
    {
        var casus = await portaal.CasusAsync();
        await portaal.EigenaarAsync<object>($"UPDATE portaal.casussen SET afgesloten_op = current_date WHERE id = '{casus.Id.Value}'");

        (await HandleAsync(casus.Contactpersoon, casus)).Value!.AfgeslotenOp.Should().NotBeNull();
    }

    private Task<Result<CasuskopDetails>> HandleAsync(GebruikerId gebruiker, Voorbeeldcasus casus) =>
        new CasusInzienHandler(portaal.DbVoor(gebruiker)).HandleAsync(casus.Nummer, default);
}
