using ProeftuinPortaal.Application.Afschriften;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Application.Uitstromen;
using ProeftuinPortaal.Application.Vandaag;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Expertises;

/// <summary>Other experts see nothing of a question: before, during and after, through handlers and in plain SQL; with and without a case role.</summary>
public sealed class ExpertisemuurTests(Portaal portaal) : IClassFixture<Portaal>
{
    // Everything in the database that could tell of the question.
    private const string Sporen =
        """
        SELECT (SELECT count(*) FROM portaal.expertisevragen) + (SELECT count(*) FROM portaal.expertisevraag_teksten)
             + (SELECT count(*) FROM portaal.vraagdelen) + (SELECT count(*) FROM portaal.expertisenotities)
             + (SELECT count(*) FROM portaal.casusrollen WHERE soort = 'Vraagexpert') + (SELECT count(*) FROM portaal.toegangen)
             + (SELECT count(*) FROM portaal.afschriften)
        """;

    [Fact]
    public async Task Andere_experts_zien_niets_voor_tijdens_en_na()
    {
        var v = await portaal.MetVraagAsync(Dossierdeel.Plan);
        await ZietNietsAsync(v, v.GiInCasus, v.Rvdk);

        await portaal.PakOpAsync(v.Expert, v.VraagId);
        await portaal.VraagDeelAsync(v.Expert, v.VraagId, Dossierdeel.Tijdlijn);
        await portaal.DeelAsync(v.Casus.Contactpersoon, v.Casus, v.VraagId, Dossierdeel.Tijdlijn);
        await ZietNietsAsync(v, v.GiInCasus, v.Rvdk, v.Collega);

        await portaal.BeantwoordAsync(v.Expert, v.VraagId);
        var notitie = await portaal.EigenaarAsync<Guid>($"SELECT id FROM portaal.expertisenotities WHERE vraag_id = '{v.VraagId.Value}'");
        (await new AfschriftNemenHandler(portaal.DbVoor(v.Casus.Contactpersoon)).HandleAsync(
            new(Guid.CreateVersion7(), v.Casus.Nummer, Afschriftsoort.Expertisenotitie, notitie, 1), default)).Errors.Should().BeEmpty();
        (await new AfschriftNemenHandler(portaal.DbVoor(v.GiInCasus)).HandleAsync(
            new(Guid.CreateVersion7(), v.Casus.Nummer, Afschriftsoort.Expertisenotitie, notitie, 1), default)).Errors.Should().Equal(Error.NotFound);
        await ZietNietsAsync(v, v.GiInCasus, v.Rvdk, v.Collega);

        await portaal.SluitAfAsync(v.Casus.Contactpersoon, v.Casus, v.VraagId);
        await ZietNietsAsync(v, v.GiInCasus, v.Rvdk, v.Collega);
    }

    [Fact]
    public async Task Een_collega_van_de_gevraagde_organisatie_met_een_casusrol_leest_de_tekst_niet()
    {
        var v = await portaal.MetVraagAsync();
        await portaal.GeefCasusrolAsync(v.Casus, v.Collega, Casusrolsoort.RvtExpert);
        await portaal.PakOpAsync(v.Expert, v.VraagId);

        await ZietNietsAsync(v, v.Collega);
    }

    [Fact]
    public async Task Het_lokale_team_en_de_regisseurs_in_de_casus_lezen_mee_en_een_ander_team_niet()
    {
        var v = await portaal.MetVraagAsync();
        var team = new OrganisatieId(await portaal.EigenaarAsync<Guid>($"SELECT organisatie_id FROM portaal.gebruikers WHERE id = '{v.Casus.Contactpersoon.Value}'"));
        var teamgenoot = await portaal.GebruikerAsync(v.Casus.RegioId, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam, organisatie: team);
        await portaal.GeefCasusrolAsync(v.Casus, teamgenoot, Casusrolsoort.Zorgcoordinator);
        var anderTeam = await portaal.BetrokkeneAsync(v.Casus, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam, Casusrolsoort.Zorgcoordinator);

        (await portaal.OpenTabAsync(teamgenoot, v.Casus)).Value!.Vragen.Should().ContainSingle().Which.MagBeheren.Should().BeFalse();
        (await portaal.OpenTabAsync(v.Casus.Procesregisseur, v.Casus)).Value!.Vragen.Should().ContainSingle();
        (await portaal.OpenTabAsync(anderTeam, v.Casus)).Value!.Vragen.Should().BeEmpty();
        (await portaal.AppAsync<long>("SELECT count(*) FROM portaal.expertisevragen", anderTeam)).Should().Be(0);
    }

    [Fact]
    public async Task Dat_er_een_afschrift_van_een_antwoord_is_ziet_ook_in_de_eigen_organisatie_alleen_wie_het_antwoord_leest()
    {
        var v = await portaal.MetVraagAsync();
        await portaal.PakOpAsync(v.Expert, v.VraagId);
        await portaal.BeantwoordAsync(v.Expert, v.VraagId);
        var notitie = await portaal.EigenaarAsync<Guid>($"SELECT id FROM portaal.expertisenotities WHERE vraag_id = '{v.VraagId.Value}'");
        await new AfschriftNemenHandler(portaal.DbVoor(v.Casus.Contactpersoon)).HandleAsync(
            new(Guid.CreateVersion7(), v.Casus.Nummer, Afschriftsoort.Expertisenotitie, notitie, 1), default);
        var team = new OrganisatieId(await portaal.EigenaarAsync<Guid>($"SELECT organisatie_id FROM portaal.gebruikers WHERE id = '{v.Casus.Contactpersoon.Value}'"));
        var partner = await portaal.GebruikerAsync(v.Casus.RegioId, Rol.Ketenpartner, Organisatiesoort.LokaalTeam, organisatie: team);
        await portaal.GeefCasusrolAsync(v.Casus, partner, Casusrolsoort.Gast);

        (await portaal.AppAsync<long>("SELECT count(*) FROM portaal.casussen", partner)).Should().Be(1);
        (await portaal.AppAsync<long>("SELECT count(*) FROM portaal.afschriften", partner)).Should().Be(0);
        (await portaal.AppAsync<long>("SELECT count(*) FROM portaal.afschriften", v.Casus.Contactpersoon)).Should().Be(1);
    }

    [Theory]
    [InlineData("SELECT toegang.pak_vraag_op('{vraag}')")]
    [InlineData("SELECT toegang.geef_vraag_terug('{vraag}', 'x', NULL)")]
    [InlineData("SELECT toegang.vraag_deel('{vraag}', 'Plan', true)")]
    [InlineData("SELECT toegang.deel_onderdeel('{vraag}', 'Plan', true)")]
    [InlineData("SELECT toegang.weiger_onderdeel('{vraag}', 'Plan', 'x')")]
    [InlineData("SELECT toegang.beantwoord_vraag(gen_random_uuid(), '{vraag}', 'x', 'Advies', NULL)")]
    [InlineData("SELECT toegang.sluit_vraag_af('{vraag}', 'Ja', NULL)")]
    [InlineData("SELECT toegang.trek_vraag_in('{vraag}', NULL)")]
    [InlineData("SELECT toegang.log_inzage_vraag('{vraag}')")]
    [InlineData("SELECT toegang.log_vraaglijst(ARRAY['{vraag}']::uuid[])")]
    [InlineData("UPDATE portaal.expertisevragen SET status = 'Gevraagd'")]
    [InlineData("INSERT INTO portaal.expertisenotities SELECT * FROM portaal.expertisenotities")]
    [InlineData("SELECT toegang.werk_vraagrechten_bij(gen_random_uuid(), gen_random_uuid())")]
    [InlineData("SELECT toegang.slot_vraag('{vraag}')")]
    [InlineData("SELECT toegang.slot_vraag_om_deel('{vraag}', 'DeelDelen')")]
    public async Task In_SQL_kan_een_andere_expert_met_een_casusrol_niets_met_de_vraag(string sql)
    {
        var v = await portaal.MetVraagAsync();
        await portaal.PakOpAsync(v.Expert, v.VraagId);
        var poging = () => portaal.AppAsync<object>(sql.Replace("{vraag}", v.VraagId.Value.ToString(), StringComparison.Ordinal), v.GiInCasus);

        (await poging.Should().ThrowAsync<Npgsql.PostgresException>()).Which.SqlState.Should().BeOneOf("PP404", "42501");
        (await portaal.StatusAsync(v.VraagId)).Should().Be("Opgepakt");
    }

    private async Task ZietNietsAsync(Vraagvoorbeeld v, params GebruikerId[] wie)
    {
        foreach (var ander in wie)
        {
            (await portaal.AppAsync<long>(Sporen, ander)).Should().Be(0);
            (await portaal.OpenVraagAsync(ander, v.VraagId)).Errors.Should().Equal(Error.NotFound);
            var lijst = await portaal.WerklijstAsync(ander);
            (lijst.Nieuw.Count + lijst.Mijn.Count + lijst.EigenNotities.Count).Should().Be(0);
            (await new VandaagExpertiseInzienHandler(portaal.DbVoor(ander), portaal.Clock).HandleAsync(default)).Value!
                .Should().Match<VandaagExpertiseDetails>(d => d.Vragen.Count == 0 && d.Punten.Count == 0);
            var tab = await portaal.OpenTabAsync(ander, v.Casus);
            (tab.Value?.Vragen ?? []).Should().BeEmpty();
            var evaluatie = await new EvaluatieInzienHandler(portaal.DbVoor(ander), portaal.Clock).HandleAsync(v.Casus.Nummer, default);
            (evaluatie.Value?.Open ?? []).Should().BeEmpty();
            (await new ToegangInzienHandler(portaal.DbVoor(ander)).HandleAsync(v.Casus.Nummer, default)).IsSuccess.Should().BeFalse();
        }
    }
}
