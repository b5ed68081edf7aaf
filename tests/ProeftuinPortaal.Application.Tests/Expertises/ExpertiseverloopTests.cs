using Npgsql;
using ProeftuinPortaal.Application.Casussen;
using ProeftuinPortaal.Application.Concepten;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Expertises;

/// <summary>What a question opens and closes, act by act.</summary>
public sealed class ExpertiseverloopTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task Oppakken_opent_de_vraag_en_alleen_de_gedeelde_delen()
    {
        var v = await portaal.MetVraagAsync(Dossierdeel.Tijdlijn);
        await portaal.MetNotitieAsync(v.Casus);

        (await portaal.PakOpAsync(v.Expert, v.VraagId)).Errors.Should().BeEmpty();

        (await portaal.LeestAsync(v.Expert, v.Casus)).Should().Equal("Kop", "Tijdlijn");
        var open = (await portaal.OpenVraagAsync(v.Expert, v.VraagId)).Value!;
        open.Vraag!.Tekst.Should().Be(Expertisevoorbeelden.Vraagtekst);
        open.Gronden.Should().Equal(Bevoegdheidsgrond.Advies, Bevoegdheidsgrond.WettelijkeTaakVeiligThuis);
        (await new TijdlijnInzienHandler(portaal.DbVoor(v.Expert)).HandleAsync(v.Casus.Nummer, new(), null, default)).Value!.Notities.Should().ContainSingle();
        // Regie does not move, and the case role Vraagexpert reads the question by its own page only.
        (await portaal.OpenTabAsync(v.Expert, v.Casus)).Errors.Should().Equal(Error.NotFound);
        (await portaal.EigenaarAsync<Guid>($"SELECT vaste_contactpersoon_id FROM portaal.casussen WHERE id = '{v.Casus.Id.Value}'")).Should().Be(v.Casus.Contactpersoon.Value);
        (await portaal.EigenaarAsync<long>(
            $"SELECT count(*) FROM portaal.logboek WHERE gebruiker_id = '{v.Expert.Value}' AND handeling = 'Inzage' AND deel = 'Expertise' AND casus_id = '{v.Casus.Id.Value}'")).Should().Be(1);
    }

    [Fact]
    public async Task Meer_nodig_wacht_zichtbaar_tot_het_in_een_klik_is_gedeeld()
    {
        var v = await portaal.MetVraagAsync();
        await portaal.PakOpAsync(v.Expert, v.VraagId);

        (await portaal.VraagDeelAsync(v.Expert, v.VraagId, Dossierdeel.Plan)).Errors.Should().BeEmpty();
        (await portaal.LeestAsync(v.Expert, v.Casus)).Should().Equal("Kop");
        (await portaal.OpenTabAsync(v.Casus.Contactpersoon, v.Casus)).Value!.Vragen[0].Delen.Should().ContainSingle()
            .Which.Should().Match<Application.Expertises.VraagdeelRow>(d => d.GevraagdOp != null && d.GedeeldOp == null);
        (await portaal.DeelAsync(v.GiInCasus, v.Casus, v.VraagId, Dossierdeel.Plan)).IsSuccess.Should().BeFalse();
        (await portaal.DeelAsync(v.Casus.Contactpersoon, v.Casus, v.VraagId, Dossierdeel.Plan)).Errors.Should().BeEmpty();

        (await portaal.LeestAsync(v.Expert, v.Casus)).Should().Equal("Kop", "Plan");
        // Sharing does not stop who is writing the answer.
        (await portaal.VersieAsync(v.VraagId)).Should().Be(2);
        (await portaal.VraagDeelAsync(v.Expert, v.VraagId, Dossierdeel.Adres)).Errors.Should().ContainSingle().Which.Kind.Should().Be(ErrorKind.Invalid);
    }

    [Fact]
    public async Task Het_antwoord_draagt_organisatie_en_grond_en_na_afsluiten_rest_de_eigen_notitie()
    {
        var v = await portaal.MetVraagAsync(Dossierdeel.Plan);
        await portaal.PakOpAsync(v.Expert, v.VraagId);
        (await portaal.BeantwoordAsync(v.Expert, v.VraagId, Bevoegdheidsgrond.WettelijkeTaakVeiligThuis)).Errors.Should().BeEmpty();
        (await portaal.OpenTabAsync(v.Casus.Contactpersoon, v.Casus)).Value!.Vragen[0].Notities.Should().ContainSingle()
            .Which.Should().Match<Application.Expertises.ExpertisenotitieRow>(n => n.Grond == Bevoegdheidsgrond.WettelijkeTaakVeiligThuis && n.Auteur == "Expert Voorbeeld-05");
        (await portaal.LeestAsync(v.Expert, v.Casus)).Should().Equal("Kop", "Plan");

        (await portaal.SluitAfAsync(v.Casus.Contactpersoon, v.Casus, v.VraagId)).Errors.Should().BeEmpty();

        (await portaal.LeestAsync(v.Expert, v.Casus)).Should().BeEmpty();
        var na = (await portaal.OpenVraagAsync(v.Expert, v.VraagId)).Value!;
        na.Vraag.Should().BeNull();
        na.Notities.Should().ContainSingle();
        (await portaal.WerklijstAsync(v.Expert)).EigenNotities.Should().ContainSingle();
        (await portaal.OpenVraagAsync(v.Collega, v.VraagId)).Errors.Should().Equal(Error.NotFound);
        (await portaal.AppAsync<long>("SELECT count(*) FROM portaal.expertisevraag_teksten", v.Expert)).Should().Be(0);
    }

    [Theory]
    [InlineData(Organisatiesoort.Ggz, Bevoegdheidsgrond.WettelijkeTaakVeiligThuis)]
    [InlineData(Organisatiesoort.VeiligThuis, Bevoegdheidsgrond.WettelijkeTaakRaad)]
    [InlineData(Organisatiesoort.GecertificeerdeInstelling, Bevoegdheidsgrond.WettelijkeTaakVeiligThuis)]
    public async Task Een_grond_van_een_andere_organisatie_weigeren_code_en_database(Organisatiesoort soort, Bevoegdheidsgrond grond)
    {
        var casus = await portaal.CasusAsync();
        var organisatie = await portaal.OrganisatieAsync(soort);
        var expert = await portaal.GebruikerAsync(casus.RegioId, Rol.RvtExpert, soort, organisatie: organisatie);
        var vraag = await portaal.VraagAsync(casus, organisatie);
        await portaal.PakOpAsync(expert, vraag);

        (await portaal.BeantwoordAsync(expert, vraag, grond)).Errors.Should().Equal(ExpertiseErrors.GrondVanAnder);
        var poging = () => portaal.AppAsync<object>($"SELECT toegang.beantwoord_vraag(gen_random_uuid(), '{vraag.Value}', 'x', '{grond}', 2)", expert);
        (await poging.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be("PP422");
    }

    [Fact]
    public async Task Twee_tegelijk_oppakken_geeft_een_winnaar_en_de_ander_hoort_wie()
    {
        var v = await portaal.MetVraagAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => portaal.PakOpAsync(i % 2 == 0 ? v.Expert : v.Collega, v.VraagId)));

        results.Count(result => result.IsSuccess).Should().Be(1);
        results.Where(result => !result.IsSuccess).Should().OnlyContain(result => result.Errors[0].Kind == ErrorKind.Conflict);
        var winnaar = await portaal.EigenaarAsync<Guid>($"SELECT opgepakt_door FROM portaal.expertisevragen WHERE id = '{v.VraagId.Value}'");
        var verliezer = winnaar == v.Expert.Value ? v.Collega : v.Expert;
        (await portaal.PakOpAsync(verliezer, v.VraagId)).Errors[0].Message.Should().Match("Deze vraag is al opgepakt door * Voorbeeld-0*: je hoeft niets te doen.");
        (await portaal.AppAsync<string>($"SELECT toegang.pak_vraag_op('{v.VraagId.Value}')", verliezer)).Should().Contain("Voorbeeld-0", "an exception would put the name in the log of the database");
        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.casusrollen WHERE casus_id = '{v.Casus.Id.Value}' AND soort = 'Vraagexpert'")).Should().Be(1);
        (await portaal.LeestAsync(verliezer, v.Casus)).Should().BeEmpty();
    }

    [Fact]
    public async Task Oppakken_herhalen_heeft_een_effect_en_een_ander_dan_gevraagd_vindt_niets()
    {
        var v = await portaal.MetVraagAsync();
        var operatie = Guid.CreateVersion7();

        (await portaal.PakOpAsync(v.Expert, v.VraagId, operatie)).Errors.Should().BeEmpty();
        (await portaal.PakOpAsync(v.Expert, v.VraagId, operatie)).Errors.Should().BeEmpty();

        (await portaal.VersieAsync(v.VraagId)).Should().Be(2);
        (await portaal.PakOpAsync(v.GiInCasus, v.VraagId)).Errors.Should().Equal(Error.NotFound);
        (await portaal.PakOpAsync(v.Casus.Contactpersoon, v.VraagId)).Errors.Should().Equal(Error.Forbidden);
        (await portaal.PakOpAsync(v.Expert, new(Guid.NewGuid()))).Errors.Should().Equal(Error.NotFound);
    }

    [Fact]
    public async Task Een_teruggegeven_vraag_pakt_een_ander_op_en_de_eerste_ziet_niets_meer()
    {
        var v = await portaal.MetVraagAsync(Dossierdeel.Plan);
        await portaal.PakOpAsync(v.Expert, v.VraagId);
        await portaal.VraagDeelAsync(v.Expert, v.VraagId, Dossierdeel.Tijdlijn);
        (await portaal.GeefTerugAsync(v.Expert, v.VraagId, " ")).Errors.Should().Equal(ExpertiseErrors.RedenTeruggaveOntbreekt);

        (await portaal.GeefTerugAsync(v.Expert, v.VraagId)).Errors.Should().BeEmpty();

        (await portaal.LeestAsync(v.Expert, v.Casus)).Should().BeEmpty();
        (await portaal.OpenVraagAsync(v.Expert, v.VraagId)).Errors.Should().Equal(Error.NotFound);
        (await portaal.OpenTabAsync(v.Casus.Contactpersoon, v.Casus)).Value!.Vragen[0].RedenTeruggave.Should().Be("Ik ken dit gezin zelf.");
        (await portaal.PakOpAsync(v.Collega, v.VraagId)).Errors.Should().BeEmpty();
        (await portaal.LeestAsync(v.Collega, v.Casus)).Should().Equal("Kop", "Plan");
        (await portaal.GeefTerugAsync(v.Collega, v.VraagId)).Errors.Should().BeEmpty();
        (await portaal.PakOpAsync(v.Expert, v.VraagId)).Errors.Should().BeEmpty();
        (await portaal.LeestAsync(v.Expert, v.Casus)).Should().Equal("Kop", "Plan");
    }

    [Fact]
    public async Task Ingetrokken_terwijl_de_expert_schrijft_eindigt_elke_toegang_en_het_concept()
    {
        var v = await portaal.MetVraagAsync(Dossierdeel.Plan);
        await portaal.PakOpAsync(v.Expert, v.VraagId);
        var onderwerp = Conceptonderwerp.Van(v.Casus.Nummer, v.VraagId.Value);
        Task<Result<Gedaan>> ConceptAsync(GebruikerId wie, int volgnummer) => new ConceptBewarenHandler(portaal.DbVoor(wie))
            .HandleAsync(Bevoegdheid.ExpertiseBeantwoorden, onderwerp, v.VraagId.Value, volgnummer, "{\"Tekst\":\"half antwoord\"}", default);
        (await ConceptAsync(v.Expert, 1)).Errors.Should().BeEmpty();
        (await ConceptAsync(v.Collega, 1)).Errors.Should().Equal(Error.NotFound);
        (await ConceptAsync(v.GiInCasus, 1)).Errors.Should().Equal(Error.NotFound);

        (await portaal.TrekInAsync(v.Casus.Contactpersoon, v.Casus, v.VraagId)).Errors.Should().BeEmpty();

        (await ConceptAsync(v.Expert, 2)).Errors.Should().Equal(Error.NotFound);
        (await portaal.OpenVraagAsync(v.Expert, v.VraagId)).Errors.Should().Equal(Error.NotFound);
        (await portaal.BeantwoordAsync(v.Expert, v.VraagId)).Errors.Should().Equal(Error.NotFound);
        (await portaal.LeestAsync(v.Expert, v.Casus)).Should().BeEmpty();
        (await portaal.AppAsync<long>("SELECT count(*) FROM portaal.concepten", v.Expert)).Should().Be(0);
    }

    [Fact]
    public async Task Twee_open_vragen_van_een_expert_tellen_samen_en_de_laatste_neemt_de_toegang_mee()
    {
        var v = await portaal.MetVraagAsync(Dossierdeel.Plan);
        var tweede = await portaal.VraagAsync(v.Casus, v.Organisatie, Dossierdeel.Plan, Dossierdeel.Tijdlijn);
        await portaal.PakOpAsync(v.Expert, v.VraagId);
        await portaal.PakOpAsync(v.Expert, tweede);
        (await portaal.LeestAsync(v.Expert, v.Casus)).Should().Equal("Kop", "Plan", "Tijdlijn");

        await portaal.GeefTerugAsync(v.Expert, tweede);
        (await portaal.LeestAsync(v.Expert, v.Casus)).Should().Equal("Kop", "Plan");
        await portaal.TrekInAsync(v.Casus.Contactpersoon, v.Casus, v.VraagId);
        (await portaal.LeestAsync(v.Expert, v.Casus)).Should().BeEmpty();
    }

    [Fact]
    public async Task Een_met_de_hand_gegeven_deel_blijft_en_telt_niet_voor_de_vraag()
    {
        var v = await portaal.MetVraagAsync(Dossierdeel.Tijdlijn);
        await portaal.GeefCasusrolAsync(v.Casus, v.Expert, Casusrolsoort.Gast);
        await portaal.AppAsync<object>(
            $"SELECT toegang.geef_toegang(gen_random_uuid(), '{v.Casus.Id.Value}', '{v.Expert.Value}', NULL, 'Tijdlijn', now() + interval '9 days', 'voorbeeld')", v.Casus.Contactpersoon);
        await portaal.PakOpAsync(v.Expert, v.VraagId);

        (await portaal.GeefTerugAsync(v.Expert, v.VraagId)).Errors.Should().BeEmpty();
        (await portaal.LeestAsync(v.Expert, v.Casus)).Should().Equal("Kop", "Tijdlijn");

        await portaal.PakOpAsync(v.Expert, v.VraagId);
        await portaal.EigenaarAsync<object>($"UPDATE portaal.casusrollen SET tot = now() WHERE gebruiker_id = '{v.Expert.Value}' AND soort = 'Gast'");
        await portaal.EigenaarAsync<object>($"UPDATE portaal.toegangen SET tot = now() WHERE gebruiker_id = '{v.Expert.Value}' AND voor_vraag AND tot IS NULL");
        (await portaal.LeestAsync(v.Expert, v.Casus)).Should().Equal("Kop");
        (await new CasusInzienHandler(portaal.DbVoor(v.Expert)).HandleAsync(v.Casus.Nummer, default)).Value!.Delen.Should().Equal(Dossierdeel.Kop);
    }

    [Fact]
    public async Task De_rol_Vraagexpert_is_met_de_hand_niet_te_geven_en_niet_te_beeindigen()
    {
        var v = await portaal.MetVraagAsync(Dossierdeel.Plan);
        await portaal.PakOpAsync(v.Expert, v.VraagId);
        var toegang = (await new ToegangInzienHandler(portaal.DbVoor(v.Casus.Contactpersoon)).HandleAsync(v.Casus.Nummer, default)).Value!;
        var rol = toegang.Rollen.Single(r => r.Soort == Casusrolsoort.Vraagexpert);
        toegang.Delen.Should().ContainSingle().Which.VoorVraag.Should().BeTrue();
        toegang.Kandidaten.Should().NotContain(k => k.Rollen.Contains(Casusrolsoort.Vraagexpert));

        foreach (var id in new[] { rol.Id, toegang.Delen[0].Id })
        {
            (await new ToegangBeeindigenHandler(portaal.DbVoor(v.Casus.Contactpersoon)).HandleAsync(new(Guid.CreateVersion7(), v.Casus.Nummer, id), default))
                .Errors.Should().ContainSingle().Which.Message.Should().Contain("trek de vraag in");
        }

        (await portaal.LeestAsync(v.Expert, v.Casus)).Should().Equal("Kop", "Plan");
    }

    [Fact]
    public async Task Een_handeling_in_een_verkeerde_status_wordt_met_een_zin_geweigerd()
    {
        var v = await portaal.MetVraagAsync();
        (await portaal.SluitAfAsync(v.Casus.Contactpersoon, v.Casus, v.VraagId)).Errors.Should().ContainSingle().Which.Kind.Should().Be(ErrorKind.Conflict);
        await portaal.PakOpAsync(v.Expert, v.VraagId);
        await portaal.BeantwoordAsync(v.Expert, v.VraagId);

        (await portaal.BeantwoordAsync(v.Expert, v.VraagId)).Errors.Should().ContainSingle().Which.Kind.Should().Be(ErrorKind.Conflict);
        (await portaal.GeefTerugAsync(v.Expert, v.VraagId)).Errors.Should().ContainSingle().Which.Kind.Should().Be(ErrorKind.Conflict);
        (await portaal.VraagDeelAsync(v.Expert, v.VraagId, Dossierdeel.Plan)).Errors.Should().ContainSingle().Which.Kind.Should().Be(ErrorKind.Conflict);
        (await portaal.DeelAsync(v.Casus.Contactpersoon, v.Casus, v.VraagId, Dossierdeel.Plan)).Errors.Should().ContainSingle().Which.Kind.Should().Be(ErrorKind.Conflict);
        (await new Application.Expertises.ExpertiseAfsluitenHandler(portaal.DbVoor(v.Casus.Contactpersoon)).HandleAsync(
            new() { OperatieId = Guid.CreateVersion7(), Casusnummer = v.Casus.Nummer, VraagId = v.VraagId, Versie = 1, Oordeel = Expertiseoordeel.Ja }, default))
            .Errors.Should().ContainSingle().Which.Message.Should().Contain("intussen gewijzigd");
        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.expertisenotities WHERE vraag_id = '{v.VraagId.Value}'")).Should().Be(1);
    }

    [Fact]
    public async Task Wie_zijn_eigen_antwoord_schreef_sluit_de_vraag_niet_af_ook_niet_met_een_casusrol()
    {
        var v = await portaal.MetVraagAsync();
        await portaal.GeefCasusrolAsync(v.Casus, v.Expert, Casusrolsoort.Casusregisseur);
        await portaal.PakOpAsync(v.Expert, v.VraagId);
        await portaal.BeantwoordAsync(v.Expert, v.VraagId);

        (await portaal.SluitAfAsync(v.Expert, v.Casus, v.VraagId)).Errors.Should().Equal(Error.Forbidden);
        (await portaal.TrekInAsync(v.GiInCasus, v.Casus, v.VraagId)).Errors.Should().Equal(Error.NotFound);
        (await portaal.TrekInAsync(v.Casus.Buitenstaander, v.Casus, v.VraagId)).Errors.Should().Equal(Error.NotFound);
    }
}
