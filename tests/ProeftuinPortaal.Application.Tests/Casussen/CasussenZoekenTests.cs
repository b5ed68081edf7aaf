using ProeftuinPortaal.Application.Casussen;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Casussen;

public sealed class CasussenZoekenTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Theory]
    [InlineData("appel")]
    [InlineData("APPELVINK")]
    [InlineData("appelvimk")]
    [InlineData("appelvnik")]
    [InlineData("apelvink")]
    [InlineData("appellvink")]
    [InlineData("gezin app")]
    [InlineData("zoe")]
    [InlineData("zoë appel")]
    [InlineData("3544")]
    [InlineData("leidsche")]
    public async Task Een_gezin_is_te_vinden_op_naam_persoon_postcode_en_wijk_met_een_tikfout(string tekst)
    {
        var casus = await MetGezinAsync();

        (await ZoekAsync(casus.Contactpersoon, tekst)).Select(row => row.Nummer).Should().Equal(casus.Nummer);
    }

    [Fact]
    public async Task Een_gezin_is_te_vinden_op_nummer_met_en_zonder_streepje()
    {
        var casus = await MetGezinAsync();

        (await ZoekAsync(casus.Contactpersoon, casus.Nummer[..5])).Should().ContainSingle();
        (await ZoekAsync(casus.Contactpersoon, casus.Nummer.Replace("-", "", StringComparison.Ordinal))).Should().ContainSingle();
    }

    [Theory]
    [InlineData("perenboom")]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("' OR 1=1 --")]
    [InlineData("\\")]
    [InlineData("🙈")]
    public async Task Wat_niet_past_geeft_een_lege_lijst(string tekst) =>
        (await ZoekAsync((await MetGezinAsync()).Contactpersoon, tekst)).Should().BeEmpty();

    [Fact]
    public async Task Een_ander_vindt_het_gezin_niet()
    {
        var casus = await MetGezinAsync();

        (await ZoekAsync(casus.Buitenstaander, "appelvink")).Should().BeEmpty();
        (await ZoekAsync(casus.Buitenstaander, casus.Nummer)).Should().BeEmpty();
        (await ZoekAsync(casus.Buitenstaander, null)).Should().BeEmpty();
    }

    [Fact]
    public async Task Wie_het_gezin_niet_mag_inzien_vindt_wel_op_naam_maar_niet_op_persoon_of_wijk()
    {
        var casus = await MetGezinAsync();
        var gast = await portaal.BetrokkeneAsync(casus, Rol.Ketenpartner, Organisatiesoort.Ggz, Casusrolsoort.Gast);

        (await ZoekAsync(gast, "appel")).Should().ContainSingle().Which.Should().Match<CasusRow>(row => row.Wijk == null && row.LaatsteContact == null);
        (await ZoekAsync(gast, "zoe")).Should().BeEmpty();
        (await ZoekAsync(gast, "leidsche")).Should().BeEmpty();
        (await ZoekAsync(gast, "3544")).Should().BeEmpty();
    }

    [Fact]
    public async Task De_lijst_bladert_op_naam_en_toont_elk_gezin_een_keer()
    {
        var regio = await portaal.RegioAsync();
        var expert = await portaal.GebruikerAsync(regio, Rol.RvtExpert, Organisatiesoort.VeiligThuis);
        foreach (var i in Enumerable.Range(0, 30))
        {
            await portaal.GeefCasusrolAsync(await portaal.CasusAsync($"Gezin {(i % 2 == 0 ? "ij" : "Ij")}sbeer {i / 2:00}", regio), expert, Casusrolsoort.RvtExpert);
        }

        var handler = new CasussenZoekenHandler(portaal.DbVoor(expert));
        var eerste = (await handler.HandleAsync(null, new(), null, default)).Value!;
        var tweede = (await handler.HandleAsync(null, new(), eerste.Verder, default)).Value!;

        eerste.Casussen.Should().HaveCount(CasussenZoekenHandler.Paginagrootte);
        tweede.Should().Match<CasussenDetails>(d => d.Casussen.Count == 5 && d.Verder == null && !d.ErIsMeer);
        eerste.Casussen.Concat(tweede.Casussen).Select(row => row.Nummer).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Filters_op_fase_kader_contactpersoon_en_afgesloten()
    {
        var casus = await MetGezinAsync();
        var regisseur = await portaal.BetrokkeneAsync(casus, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam, Casusrolsoort.Casusregisseur);

        (await AantalAsync(casus.Contactpersoon, new(Fase.Intake))).Should().Be(1);
        (await AantalAsync(casus.Contactpersoon, new(Fase.Herstel))).Should().Be(0);
        (await AantalAsync(casus.Contactpersoon, new(Kader: Kader.Vrijwillig))).Should().Be(1);
        (await AantalAsync(casus.Contactpersoon, new(Kader: Kader.Gedwongen))).Should().Be(0);
        (await AantalAsync(casus.Contactpersoon, new(AlsContactpersoon: true))).Should().Be(1);
        (await AantalAsync(regisseur, new(AlsContactpersoon: true))).Should().Be(0);
        (await AantalAsync(casus.Contactpersoon, new(Afgesloten: true))).Should().Be(0);
    }

    [Theory]
    [InlineData(Rol.Projectleider)]
    [InlineData(Rol.FunctioneelBeheerder)]
    public async Task Een_rol_zonder_casussen_heeft_geen_lijst(Rol rol)
    {
        var gebruiker = await portaal.GebruikerAsync(await portaal.RegioAsync(), rol, Organisatiesoort.Gemeente);

        (await new CasussenZoekenHandler(portaal.DbVoor(gebruiker)).HandleAsync(null, new(), null, default)).Errors.Should().Equal(Error.Forbidden);
    }

    private async Task<Voorbeeldcasus> MetGezinAsync()
    {
        var casus = await portaal.CasusAsync("Gezin Appelvink");
        await portaal.EigenaarAsync<object>(
            $"""
            INSERT INTO portaal.huishoudens (id, gezin_id, postcodegebied, wijk) VALUES (gen_random_uuid(), '{casus.GezinId.Value}', '3544', 'Leidsche Rijn');
            INSERT INTO portaal.personen (id, gezin_id, voornaam, achternaam) VALUES (gen_random_uuid(), '{casus.GezinId.Value}', 'Zoë', 'Appelvink');
            """);
        return casus;
    }

    private async Task<IReadOnlyList<CasusRow>> ZoekAsync(GebruikerId gebruiker, string? tekst) =>
        (await new CasussenZoekenHandler(portaal.DbVoor(gebruiker)).HandleAsync(tekst, new(), null, default)).Value!.Casussen;

    private async Task<int> AantalAsync(GebruikerId gebruiker, Casussenfilter filter) =>
        (await new CasussenZoekenHandler(portaal.DbVoor(gebruiker)).HandleAsync(null, filter, null, default)).Value!.Casussen.Count;
}
