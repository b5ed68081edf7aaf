using ProeftuinPortaal.Application.Expertises;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Vandaag;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Expertises;

/// <summary>A part that was asked for and is not shared (F095): with a reason, by who may share, and never over what someone else decided meanwhile.</summary>
public sealed class ExpertisedeelWeigerenTests(Portaal portaal) : IClassFixture<Portaal>
{
    private const Dossierdeel Deel = Dossierdeel.Tijdlijn;

    [Fact]
    public async Task Niet_delen_opent_niets_en_de_expert_leest_de_reden_en_de_dag()
    {
        var v = await GevraagdAsync();

        (await portaal.WeigerAsync(v.Casus.Contactpersoon, v.Casus, v.VraagId, Deel, "  Staat los van de vraag.  ")).Errors.Should().BeEmpty();

        var deel = (await portaal.OpenVraagAsync(v.Expert, v.VraagId)).Value!.Vraag!.Delen.Should().ContainSingle().Subject;
        (deel.GedeeldOp, deel.RedenWeigering).Should().Be((null, "Staat los van de vraag."));
        deel.GeweigerdOp!.Value.UtcDateTime.Should().BeCloseTo(await portaal.EigenaarAsync<DateTime>("SELECT now()"), TimeSpan.FromMinutes(5));
        (await portaal.OpenTabAsync(v.Casus.Contactpersoon, v.Casus)).Value!.Vragen[0].Delen[0].RedenWeigering.Should().Be("Staat los van de vraag.");
        (await portaal.LeestAsync(v.Expert, v.Casus)).Should().Equal("Kop");
        // It does not stop who is writing the answer.
        (await portaal.VersieAsync(v.VraagId)).Should().Be(2);
        (await portaal.BeantwoordAsync(v.Expert, v.VraagId)).Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task Op_Vandaag_wacht_een_gevraagd_deel_tot_erover_is_besloten_en_weer_als_het_opnieuw_is_gevraagd()
    {
        var v = await GevraagdAsync();
        await portaal.EigenaarAsync<object>($"UPDATE portaal.vraagdelen SET gevraagd_op = now() - interval '3 days' WHERE vraag_id = '{v.VraagId.Value}'");
        (await PuntenAsync(v)).Should().ContainSingle().Which.Should().Match<AandachtspuntRow>(p => p.Deel == Deel && p.Sinds == portaal.Vandaag.AddDays(-3));

        await portaal.WeigerAsync(v.Casus.Contactpersoon, v.Casus, v.VraagId, Deel);
        (await PuntenAsync(v)).Should().BeEmpty();

        (await portaal.VraagDeelAsync(v.Expert, v.VraagId, Deel, opnieuw: true)).Errors.Should().BeEmpty();
        (await PuntenAsync(v)).Should().ContainSingle().Which.Sinds.Should().Be(portaal.Vandaag);
        // The one who decides reads what was said the first time.
        (await portaal.OpenTabAsync(v.Casus.Contactpersoon, v.Casus)).Value!.Vragen[0].Delen.Should().ContainSingle()
            .Which.Should().Match<VraagdeelRow>(d => d.GeweigerdOp == null && d.RedenWeigering == "Staat los van de vraag.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public async Task Zonder_reden_gaat_het_niet_en_dat_staat_bij_het_veld(string? reden)
    {
        var v = await GevraagdAsync();

        (await portaal.WeigerAsync(v.Casus.Contactpersoon, v.Casus, v.VraagId, Deel, reden!)).Errors.Should().Equal(ExpertiseErrors.RedenWeigeringOntbreekt);
        (await portaal.WeigerAsync(v.Casus.Contactpersoon, v.Casus, v.VraagId, Deel, new string('a', Expertisevraag.RedenMaxLength + 1)))
            .Errors.Should().ContainSingle().Which.Field.Should().Be("Reden");
        (await GeweigerdAsync(v)).Should().Be(0);
    }

    [Fact]
    public async Task Wie_niet_mag_delen_mag_ook_niet_weigeren()
    {
        var v = await GevraagdAsync();
        var gedragswetenschapper = await portaal.BetrokkeneAsync(v.Casus, Rol.Gedragswetenschapper, Organisatiesoort.LokaalTeam, Casusrolsoort.Gedragswetenschapper);
        foreach (var wie in new[] { v.Expert, v.Collega, v.GiInCasus, v.Rvdk, v.Casus.Buitenstaander, gedragswetenschapper })
        {
            (await portaal.WeigerAsync(wie, v.Casus, v.VraagId, Deel)).Errors.Should().ContainSingle()
                .Which.Kind.Should().BeOneOf(ErrorKind.Forbidden, ErrorKind.NotFound);
        }

        (await GeweigerdAsync(v)).Should().Be(0);
    }

    [Fact]
    public async Task De_expert_beslist_niet_over_de_eigen_vraag_ook_niet_met_een_rol_als_casusregisseur()
    {
        var v = await portaal.MetVraagAsync();
        await portaal.GeefCasusrolAsync(v.Casus, v.Expert, Casusrolsoort.Casusregisseur);
        await portaal.PakOpAsync(v.Expert, v.VraagId);
        await portaal.VraagDeelAsync(v.Expert, v.VraagId, Deel);

        (await portaal.WeigerAsync(v.Expert, v.Casus, v.VraagId, Deel)).Errors.Should().Equal(Error.Forbidden);
    }

    [Fact]
    public async Task De_reden_leest_alleen_wie_de_vraag_leest()
    {
        var v = await GevraagdAsync();
        await portaal.WeigerAsync(v.Casus.Contactpersoon, v.Casus, v.VraagId, Deel);

        foreach (var wie in new[] { v.Collega, v.GiInCasus, v.Rvdk, v.Casus.Buitenstaander })
        {
            (await portaal.AppAsync<long>("SELECT count(*) FROM portaal.vraagdelen", wie)).Should().Be(0);
        }

        (await portaal.AppAsync<long>("SELECT count(*) FROM portaal.vraagdelen WHERE reden_weigering IS NOT NULL", v.Expert)).Should().Be(1);
        var poging = () => portaal.AppAsync<object>("UPDATE portaal.vraagdelen SET geweigerd_op = NULL", v.Expert);
        (await poging.Should().ThrowAsync<Npgsql.PostgresException>()).Which.SqlState.Should().Be("42501");
    }

    [Fact]
    public async Task Wie_de_reden_nog_niet_las_vraagt_niet_opnieuw_zonder_het_te_weten()
    {
        var v = await GevraagdAsync();
        await portaal.WeigerAsync(v.Casus.Contactpersoon, v.Casus, v.VraagId, Deel);

        (await portaal.VraagDeelAsync(v.Expert, v.VraagId, Deel)).Errors.Should().ContainSingle()
            .Which.Should().Match<Error>(e => e.Kind == ErrorKind.Conflict && e.Message.Contains("lees de reden"));
        (await GeweigerdAsync(v)).Should().Be(1);

        (await portaal.VraagDeelAsync(v.Expert, v.VraagId, Deel, opnieuw: true)).Errors.Should().BeEmpty();
        (await GeweigerdAsync(v)).Should().Be(0);
    }

    [Fact]
    public async Task Alsnog_delen_kan_en_opent_het_deel()
    {
        var v = await GevraagdAsync();
        await portaal.WeigerAsync(v.Casus.Contactpersoon, v.Casus, v.VraagId, Deel);

        (await portaal.DeelAsync(v.Casus.Contactpersoon, v.Casus, v.VraagId, Deel)).Errors.Should().ContainSingle()
            .Which.Should().Match<Error>(e => e.Kind == ErrorKind.Conflict && e.Message.Contains("niet te delen"), "who did not know is told");
        (await portaal.LeestAsync(v.Expert, v.Casus)).Should().Equal("Kop");

        (await portaal.DeelAsync(v.Casus.Contactpersoon, v.Casus, v.VraagId, Deel, alsnog: true)).Errors.Should().BeEmpty();
        (await portaal.LeestAsync(v.Expert, v.Casus)).Should().Equal("Kop", "Tijdlijn");
        (await portaal.WeigerAsync(v.Casus.Contactpersoon, v.Casus, v.VraagId, Deel)).Errors.Should().ContainSingle().Which.Kind.Should().Be(ErrorKind.Conflict);
        (await portaal.LeestAsync(v.Expert, v.Casus)).Should().Equal("Kop", "Tijdlijn");
    }

    [Fact]
    public async Task Van_delen_en_weigeren_tegelijk_wint_er_een_en_de_ander_hoort_het()
    {
        for (var ronde = 0; ronde < 5; ronde++)
        {
            var v = await GevraagdAsync();
            var regisseur = await portaal.BetrokkeneAsync(v.Casus, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam, Casusrolsoort.Casusregisseur);

            var antwoorden = await Task.WhenAll(
                portaal.DeelAsync(v.Casus.Contactpersoon, v.Casus, v.VraagId, Deel), portaal.WeigerAsync(regisseur, v.Casus, v.VraagId, Deel));

            antwoorden.Count(antwoord => antwoord.IsSuccess).Should().Be(1);
            antwoorden.Single(antwoord => !antwoord.IsSuccess).Errors.Should().ContainSingle().Which.Kind.Should().Be(ErrorKind.Conflict);
            (await portaal.LeestAsync(v.Expert, v.Casus)).Contains("Tijdlijn").Should().Be(antwoorden[0].IsSuccess);
            (await GeweigerdAsync(v)).Should().Be(antwoorden[1].IsSuccess ? 1 : 0);
        }
    }

    [Fact]
    public async Task Herhalen_heeft_een_effect_ook_als_er_intussen_opnieuw_is_gevraagd()
    {
        var (v, operatie) = (await GevraagdAsync(), Guid.CreateVersion7());
        (await portaal.WeigerAsync(v.Casus.Contactpersoon, v.Casus, v.VraagId, Deel, operatie: operatie)).Errors.Should().BeEmpty();
        await portaal.VraagDeelAsync(v.Expert, v.VraagId, Deel, opnieuw: true);

        (await portaal.WeigerAsync(v.Casus.Contactpersoon, v.Casus, v.VraagId, Deel, operatie: operatie)).Errors.Should().BeEmpty();

        (await GeweigerdAsync(v)).Should().Be(0);
    }

    [Fact]
    public async Task Wat_niet_is_gevraagd_en_een_vraag_die_verder_is_zijn_niet_te_weigeren()
    {
        var v = await GevraagdAsync();
        (await portaal.WeigerAsync(v.Casus.Contactpersoon, v.Casus, v.VraagId, Dossierdeel.Plan)).Errors.Should().ContainSingle()
            .Which.Message.Should().Contain("niet meer gevraagd");
        await portaal.BeantwoordAsync(v.Expert, v.VraagId);

        (await portaal.WeigerAsync(v.Casus.Contactpersoon, v.Casus, v.VraagId, Deel)).Errors.Should().ContainSingle().Which.Kind.Should().Be(ErrorKind.Conflict);
    }

    [Fact]
    public async Task Een_volgende_expert_leest_de_weigering_aan_de_vorige_en_kan_het_opnieuw_vragen()
    {
        var v = await GevraagdAsync();
        await portaal.WeigerAsync(v.Casus.Contactpersoon, v.Casus, v.VraagId, Deel);
        await portaal.GeefTerugAsync(v.Expert, v.VraagId);

        await portaal.PakOpAsync(v.Collega, v.VraagId);

        (await portaal.OpenVraagAsync(v.Collega, v.VraagId)).Value!.Vraag!.Delen.Should().ContainSingle()
            .Which.Should().Match<VraagdeelRow>(d => d.GeweigerdOp != null && d.RedenWeigering == "Staat los van de vraag.");
        (await portaal.VraagDeelAsync(v.Collega, v.VraagId, Deel)).Errors.Should().ContainSingle("the reason was not read yet");
        (await portaal.VraagDeelAsync(v.Collega, v.VraagId, Deel, opnieuw: true)).Errors.Should().BeEmpty();
    }

    private async Task<Vraagvoorbeeld> GevraagdAsync()
    {
        var v = await portaal.MetVraagAsync();
        await portaal.PakOpAsync(v.Expert, v.VraagId);
        await portaal.VraagDeelAsync(v.Expert, v.VraagId, Deel);
        return v;
    }

    private async Task<IReadOnlyList<AandachtspuntRow>> PuntenAsync(Vraagvoorbeeld v) =>
        (await new VandaagExpertiseInzienHandler(portaal.DbVoor(v.Casus.Contactpersoon), portaal.Clock).HandleAsync(default)).Value!.Punten;

    private Task<long> GeweigerdAsync(Vraagvoorbeeld v) =>
        portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.vraagdelen WHERE vraag_id = '{v.VraagId.Value}' AND geweigerd_op IS NOT NULL");
}
