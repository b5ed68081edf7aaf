using ProeftuinPortaal.Application.Concepten;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Application.Vandaag;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Concepten;

public sealed class ConceptTests(Portaal portaal) : IClassFixture<Portaal>
{
    private static readonly string Lang = """{"Tekst":"@"}""".Replace("@", new string('é', 60_000) + string.Concat(Enumerable.Repeat("😀", 30_000)), StringComparison.Ordinal);

    [Fact]
    public async Task Een_concept_van_60000_tekens_en_30000_emoji_komt_ongeschonden_terug()
    {
        var casus = await portaal.CasusAsync();
        await BewaarAsync(casus, Guid.CreateVersion7(), 1, Lang);

        (await LeesAsync(casus))!.Inhoud.Should().Be(Lang);
    }

    [Fact]
    public async Task Een_oudere_kopie_die_later_aankomt_telt_niet()
    {
        var casus = await portaal.CasusAsync();
        var operatie = Guid.CreateVersion7();
        await BewaarAsync(casus, operatie, 2, "{\"Tekst\":\"twee\"}");

        (await BewaarAsync(casus, operatie, 1, "{\"Tekst\":\"een\"}")).Errors.Should().Equal(ConceptErrors.AnderVensterIsVerder);

        (await LeesAsync(casus)).Should().Match<Concept>(c => c.Volgnummer == 2 && c.Inhoud.Contains("twee"));
    }

    [Fact]
    public async Task Vastleggen_ruimt_het_concept_op_en_een_nakomer_maakt_het_niet_opnieuw()
    {
        var casus = await portaal.CasusAsync();
        var command = Voorbeelden.Notitie(casus);
        await BewaarAsync(casus, command.OperatieId, 1);
        await new NotitieVastleggenHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(command, default);
        (await AantalAsync(casus)).Should().Be(0);

        (await BewaarAsync(casus, command.OperatieId, 2)).Errors.Should().Equal(Error.AlVerstuurd);

        (await LeesAsync(casus)).Should().BeNull();
        (await AantalAsync(casus)).Should().Be(0);
    }

    [Fact]
    public async Task Twee_vensters_met_elk_een_eigen_formulier_bewaren_elk_hun_eigen_concept()
    {
        var casus = await portaal.CasusAsync();
        var (een, ander) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await BewaarAsync(casus, een, 1, "{\"Tekst\":\"AAA\"}");
        await BewaarAsync(casus, ander, 1, "{\"Tekst\":\"BBB\"}");

        (await AantalAsync(casus)).Should().Be(2);
        (await LeesAsync(casus))!.Inhoud.Should().Contain("BBB");
        await new ConceptWeggooienHandler(portaal.DbVoor(casus.Contactpersoon)).HandleAsync(Bevoegdheid.NotitieVastleggen, casus.Nummer, ander, default);
        (await LeesAsync(casus))!.Inhoud.Should().Contain("AAA");
    }

    [Theory]
    [InlineData(ConceptBewarenHandler.MaxConcepten, 2)]
    [InlineData(1, (int)ConceptBewarenHandler.MaxBytes)]
    public async Task Wie_te_veel_open_heeft_staan_hoort_dat_en_houdt_wat_er_al_was(int aantal, int bytes)
    {
        var casus = await portaal.CasusAsync();
        var operatie = Guid.CreateVersion7();
        await BewaarAsync(casus, operatie, 1, "{\"Tekst\":\"een\"}");
        await portaal.EigenaarAsync<object>(
            $"""
            INSERT INTO portaal.concepten (gebruiker_id, formulier, onderwerp, casus_id, operatie_id, volgnummer, inhoud, bewaard_op)
            SELECT '{casus.Contactpersoon.Value}', 'NotitieVastleggen', '{casus.Nummer}', '{casus.Id.Value}', gen_random_uuid(), 1, repeat('x', {Math.Min(bytes, Concept.InhoudMaxLength)}), now() - interval '1 day'
            FROM generate_series(1, {Math.Max(aantal - 1, bytes / Concept.InhoudMaxLength)})
            """);

        (await BewaarAsync(casus, Guid.CreateVersion7(), 1)).Errors.Should().Equal(ConceptErrors.Vol);
        if (aantal > 1)
        {
            // The one at work goes on.
            (await BewaarAsync(casus, operatie, 2, "{\"Tekst\":\"twee\"}")).IsSuccess.Should().BeTrue();
        }

        await portaal.EigenaarAsync<object>($"DELETE FROM portaal.concepten WHERE gebruiker_id = '{casus.Contactpersoon.Value}' AND operatie_id <> '{operatie}'");
        (await BewaarAsync(casus, Guid.CreateVersion7(), 1)).IsSuccess.Should().BeTrue();
    }

    [Theory]
    [InlineData(Bevoegdheid.ToegangInzien, "{0}", false)]
    [InlineData(Bevoegdheid.NotitieVastleggen, "{0}.rommel", false)]
    [InlineData(Bevoegdheid.NotitieHerzien, "{0}", false)]
    [InlineData(Bevoegdheid.NotitieHerzien, "{0}.rommel", false)]
    [InlineData(Bevoegdheid.NotitieHerzien, "{0}.0198a0000000700080000000000000ff", true)]
    [InlineData(Bevoegdheid.NotitieVastleggen, "{0}", true)]
    [InlineData(Bevoegdheid.ToegangGeven, "{0}", true)]
    [InlineData(Bevoegdheid.ToegangGeven, "{0}.0198a0000000700080000000000000ff", false)]
    [InlineData(Bevoegdheid.NazorgVastleggen, "{0}.0198a0000000700080000000000000ff", true)]
    [InlineData(Bevoegdheid.NazorgVastleggen, "{0}", false)]
    public void Alleen_een_formulier_met_een_tekst_heeft_een_concept(Bevoegdheid formulier, string onderwerp, bool bestaat) =>
        Conceptonderwerp.Bestaat(formulier, onderwerp.Replace("{0}", "ABC-DEF", StringComparison.Ordinal)).Should().Be(bestaat);

    [Fact]
    public async Task Een_geweigerde_notitie_laat_het_concept_staan()
    {
        var casus = await portaal.CasusAsync();
        var command = Voorbeelden.Notitie(casus, "");
        await BewaarAsync(casus, command.OperatieId, 1);

        await new NotitieVastleggenHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(command, default);

        (await LeesAsync(casus)).Should().NotBeNull();
    }

    [Fact]
    public async Task Een_ander_ziet_je_concept_niet_en_na_einde_toegang_jijzelf_ook_niet()
    {
        var casus = await portaal.CasusAsync();
        var regisseur = await portaal.BetrokkeneAsync(casus, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam, Casusrolsoort.Casusregisseur);
        await BewaarAsync(casus, Guid.CreateVersion7(), 1, door: regisseur);
        (await LeesAsync(casus)).Should().BeNull();

        await portaal.BeeindigCasusrollenAsync(regisseur);

        (await LeesAsync(casus, regisseur)).Should().BeNull();
        (await BewaarAsync(casus, Guid.CreateVersion7(), 2, door: regisseur)).Errors.Should().Equal(Error.NotFound);
    }

    [Fact]
    public async Task Wie_de_notitie_niet_mag_schrijven_mag_er_ook_geen_concept_van_bewaren()
    {
        var casus = await portaal.CasusAsync();

        (await BewaarAsync(casus, Guid.CreateVersion7(), 1, door: casus.Procesregisseur)).Errors.Should().Equal(Error.Forbidden);
        (await BewaarAsync(casus, Guid.CreateVersion7(), 1, door: casus.Buitenstaander)).Errors.Should().Equal(Error.NotFound);
    }

    [Fact]
    public async Task Vandaag_noemt_het_open_concept_en_weggooien_haalt_het_weg()
    {
        var casus = await portaal.CasusAsync();
        var operatie = Guid.CreateVersion7();
        await BewaarAsync(casus, operatie, 1);
        var vandaag = new VandaagInzienHandler(portaal.DbVoor(casus.Contactpersoon));
        (await vandaag.HandleAsync(default)).Value!.Concepten.Should().ContainSingle()
            .Which.Should().Match<ConceptRow>(c => c.Casusnummer == casus.Nummer && c.Formulier == Bevoegdheid.NotitieVastleggen);

        await new ConceptWeggooienHandler(portaal.DbVoor(casus.Contactpersoon)).HandleAsync(Bevoegdheid.NotitieVastleggen, casus.Nummer, operatie, default);

        (await vandaag.HandleAsync(default)).Value!.Concepten.Should().BeEmpty();
    }

    [Fact]
    public async Task Een_concept_van_meer_dan_512_kB_wordt_geweigerd_met_een_zin() =>
        (await BewaarAsync(await portaal.CasusAsync(), Guid.CreateVersion7(), 1, new string('x', Concept.InhoudMaxLength + 1)))
            .Errors.Should().Equal(ConceptErrors.TeLang);

    private Task<Result<Gedaan>> BewaarAsync(Voorbeeldcasus casus, Guid operatie, int volgnummer, string inhoud = "{}", GebruikerId? door = null) =>
        new ConceptBewarenHandler(portaal.DbVoor(door ?? casus.Contactpersoon)).HandleAsync(
            Bevoegdheid.NotitieVastleggen, casus.Nummer, operatie, volgnummer, inhoud, default);

    private async Task<Concept?> LeesAsync(Voorbeeldcasus casus, GebruikerId? door = null) =>
        (await new ConceptInzienHandler(portaal.DbVoor(door ?? casus.Contactpersoon)).HandleAsync(Bevoegdheid.NotitieVastleggen, casus.Nummer, default)).Value.Concept;

    private Task<long> AantalAsync(Voorbeeldcasus casus) =>
        portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.concepten WHERE casus_id = '{casus.Id.Value}'");
}
