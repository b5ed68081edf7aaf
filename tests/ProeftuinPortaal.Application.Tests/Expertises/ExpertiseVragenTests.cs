using Npgsql;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Expertises;

public sealed class ExpertiseVragenTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task Contactpersoon_stelt_een_vraag_en_de_expert_ziet_alleen_thema_termijn_en_vrager()
    {
        var v = await portaal.MetVraagAsync(Dossierdeel.Plan);

        var kop = (await portaal.WerklijstAsync(v.Expert)).Nieuw.Should().ContainSingle().Subject;
        kop.Should().Match<Application.Expertises.VraagkopRow>(k => k.Thema == Expertisethema.HuiselijkGeweld && k.Vrager == "Contactpersoon Voorbeeld-01"
            && k.UiterlijkOp == portaal.Vandaag.AddDays(7));
        (await portaal.OpenVraagAsync(v.Expert, v.VraagId)).Errors.Should().Equal(Error.NotFound);
        (await portaal.LeestAsync(v.Expert, v.Casus)).Should().BeEmpty();
        (await portaal.AppAsync<long>("SELECT (SELECT count(*) FROM portaal.expertisevraag_teksten) + (SELECT count(*) FROM portaal.vraagdelen) + (SELECT count(*) FROM portaal.casussen)", v.Expert))
            .Should().Be(0);
        var tab = (await portaal.OpenTabAsync(v.Casus.Contactpersoon, v.Casus)).Value!;
        tab.MagVragen.Should().BeTrue();
        tab.Organisaties.Should().HaveCount(3).And.Contain(o => o.Id == v.Organisatie);
        tab.Vragen.Should().ContainSingle().Which.Should().Match<Application.Expertises.VraagRow>(r => r.Tekst == Expertisevoorbeelden.Vraagtekst && r.MagBeheren && r.Delen.Count == 1);
    }

    [Fact]
    public async Task Wie_geen_lokaal_team_is_vraagt_niet_en_wie_alleen_leest_ook_niet()
    {
        var v = await portaal.MetVraagAsync();
        var zorg = await portaal.BetrokkeneAsync(v.Casus, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam, Casusrolsoort.Zorgcoordinator);

        (await portaal.VraagAsync(v.GiInCasus, portaal.Vraag(v.Casus, v.Organisatie))).Errors.Should().Equal(ExpertiseErrors.AlleenLokaalTeam);
        (await portaal.VraagAsync(v.Casus.Procesregisseur, portaal.Vraag(v.Casus, v.Organisatie))).Errors.Should().Equal(ExpertiseErrors.AlleenLokaalTeam);
        (await portaal.VraagAsync(zorg, portaal.Vraag(v.Casus, v.Organisatie))).Errors.Should().Equal(Error.Forbidden);
        (await portaal.VraagAsync(v.Casus.Buitenstaander, portaal.Vraag(v.Casus, v.Organisatie))).Errors.Should().Equal(Error.NotFound);
        foreach (var wie in new[] { v.GiInCasus, v.Casus.Procesregisseur, zorg, v.Casus.Buitenstaander })
        {
            var poging = () => portaal.AppAsync<object>(
                $"SELECT toegang.vraag_expertise(gen_random_uuid(), '{v.Casus.Id.Value}', 'Anders', 'x', '{v.Organisatie.Value}', current_date + 1, '{{}}')", wie);
            (await poging.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.InsufficientPrivilege);
        }
    }

    [Fact]
    public async Task Een_organisatie_zonder_experts_geeft_een_zin_en_er_is_geen_vraag()
    {
        var casus = await portaal.CasusAsync();
        var organisatie = await portaal.OrganisatieAsync(Organisatiesoort.Ggz);
        await portaal.GebruikerAsync(casus.RegioId, Rol.Ketenpartner, Organisatiesoort.Ggz, organisatie: organisatie);
        var weg = await portaal.GebruikerAsync(casus.RegioId, Rol.RvtExpert, Organisatiesoort.Ggz, organisatie: organisatie);
        await portaal.EigenaarAsync<object>($"UPDATE portaal.gebruikersrollen SET tot = now() WHERE gebruiker_id = '{weg.Value}'");

        var fout = (await portaal.VraagAsync(casus.Contactpersoon, portaal.Vraag(casus, organisatie))).Errors.Should().ContainSingle().Subject;

        fout.Field.Should().Be("GerichtAan");
        fout.Message.Should().Be("Deze organisatie heeft nu geen experts van het RVT in deze regio: kies een andere organisatie.");
        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.expertisevragen WHERE casus_id = '{casus.Id.Value}'")).Should().Be(0);
    }

    [Fact]
    public async Task Herhalen_geeft_een_vraag_en_een_termijn_in_het_verleden_wordt_geweigerd()
    {
        var v = await portaal.MetVraagAsync();
        var command = portaal.Vraag(v.Casus, v.Organisatie);

        var eerste = await portaal.VraagAsync(v.Casus.Contactpersoon, command);
        var tweede = await portaal.VraagAsync(v.Casus.Contactpersoon, command);

        tweede.Value.Should().Be(eerste.Value);
        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.expertisevragen WHERE casus_id = '{v.Casus.Id.Value}'")).Should().Be(2);
        var te_laat = portaal.Vraag(v.Casus, v.Organisatie);
        te_laat.UiterlijkOp = portaal.Vandaag.AddDays(-1);
        (await portaal.VraagAsync(v.Casus.Contactpersoon, te_laat)).Errors.Should().Equal(ExpertiseErrors.UiterlijkOpVoorbij);
    }

    [Fact]
    public async Task De_database_kent_dezelfde_overgangen_als_de_code()
    {
        Expertisestatus?[] statussen = [null, .. Enum.GetValues<Expertisestatus>()];
        foreach (var van in statussen)
        {
            foreach (var handeling in Enum.GetValues<Expertisehandeling>())
            {
                (await portaal.EigenaarAsync<string?>($"SELECT toegang.vraag_na({(van is null ? "NULL" : $"'{van}'")}, '{handeling}')"))
                    .Should().Be(Expertiseverloop.Na(van, handeling)?.ToString(), $"{van} {handeling}");
            }
        }
    }
}
