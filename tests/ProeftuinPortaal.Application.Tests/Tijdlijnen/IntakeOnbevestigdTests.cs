using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Application.Vandaag;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Tijdlijnen;

/// <summary>A planned intake whose day is past asks whether it was held, until somebody wrote that down or chose another day (F007).</summary>
public sealed class IntakeOnbevestigdTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task Tot_en_met_de_dag_zelf_is_het_een_plan_en_daarna_een_vraag()
    {
        var casus = await portaal.CasusAsync();
        await PlanAsync(casus, gesprek: 0);
        (await VraagtAsync(casus)).Should().BeFalse();

        await portaal.EigenaarAsync<object>($"UPDATE portaal.intakes SET gesprek_op = gesprek_op - 1 WHERE casus_id = '{casus.Id.Value}'");

        (await VraagtAsync(casus)).Should().BeTrue();
        var punt = (await PuntenAsync(casus.Contactpersoon)).Single();
        (punt.Casusnummer, punt.Sinds).Should().Be((casus.Nummer, portaal.Vandaag.AddDays(-1)));
        (await TijdlijnAsync(casus)).OnbevestigdeIntake!.Partijen.Should().OnlyContain(partij => partij.IsErbij);
        // Whatever the filter: the question is about the case, not about the page.
        (await new TijdlijnInzienHandler(portaal.DbVoor(casus.Contactpersoon)).HandleAsync(casus.Nummer, new(Soort: Tijdlijnsoort.Notitie), null, default))
            .Value!.OnbevestigdeIntake.Should().NotBeNull();
    }

    [Theory]
    [InlineData(-1, false, "het ging door")]
    [InlineData(5, false, "een andere dag")]
    [InlineData(-4, false, "het was eerder")]
    public async Task Vastleggen_of_een_andere_dag_plannen_beantwoordt_de_vraag(int dagen, bool vraagt, string waarom)
    {
        var casus = await portaal.CasusAsync();
        await PlanAsync(casus, gesprek: -1);
        (await VraagtAsync(casus)).Should().BeTrue();

        var command = Planvoorbeelden.Intake(casus);
        command.GesprekOp = portaal.Vandaag.AddDays(dagen);
        (await new IntakeVastleggenHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(command, default)).Errors.Should().BeEmpty();

        (await VraagtAsync(casus)).Should().Be(vraagt, waarom);
        (await TijdlijnAsync(casus)).Regels.Select(regel => regel.Intake!.Stand(portaal.Vandaag)).Should().Contain(Intakestand.Opgevolgd).And.NotContain(Intakestand.Onbevestigd);
    }

    [Fact]
    public async Task Wat_achteraf_is_opgeschreven_vraagt_niets()
    {
        var casus = await portaal.CasusAsync();
        var command = Planvoorbeelden.Intake(casus);
        command.GesprekOp = portaal.Vandaag.AddDays(-2);
        await new IntakeVastleggenHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(command, default);

        (await VraagtAsync(casus)).Should().BeFalse();
    }

    [Fact]
    public async Task Na_de_uitstroom_vraagt_niemand_er_meer_naar()
    {
        var casus = await portaal.CasusAsync();
        await PlanAsync(casus, gesprek: -1);
        await portaal.EigenaarAsync<object>(
            $"""
            INSERT INTO portaal.uitstroom (id, casus_id, reden, toelichting, gezin_vindt, blijft_contact, uitstroom_op, auteur_id, bronhouder_id, vastgelegd_op)
            SELECT gen_random_uuid(), '{casus.Id.Value}', 'DoelenBereikt', 'x', 'x', 'x', current_date, id, organisatie_id, now() FROM portaal.gebruikers WHERE id = '{casus.Contactpersoon.Value}'
            """);

        (await VraagtAsync(casus)).Should().BeFalse();
    }

    [Fact]
    public async Task Alleen_de_vaste_contactpersoon_ziet_het_op_Vandaag_en_een_ander_ziet_niets()
    {
        var casus = await portaal.CasusAsync();
        await PlanAsync(casus, gesprek: -1);
        var collega = await portaal.BetrokkeneAsync(casus, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam, Casusrolsoort.Casusregisseur);

        (await PuntenAsync(casus.Contactpersoon)).Should().ContainSingle();
        (await PuntenAsync(collega)).Should().BeEmpty();
        (await PuntenAsync(casus.Buitenstaander)).Should().BeEmpty();
        (await new TijdlijnInzienHandler(portaal.DbVoor(casus.Buitenstaander)).HandleAsync(casus.Nummer, new(), null, default)).IsSuccess.Should().BeFalse();
    }

    // Written down ten days ago, as nobody can do any more now.
    private async Task PlanAsync(Voorbeeldcasus casus, int gesprek)
    {
        await new IntakeVastleggenHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(Planvoorbeelden.Intake(casus), default);
        await portaal.EigenaarAsync<object>(
            $"UPDATE portaal.intakes SET vastgelegd_op = now() - interval '10 days', gesprek_op = '{portaal.Vandaag.AddDays(gesprek):yyyy-MM-dd}' WHERE casus_id = '{casus.Id.Value}'");
    }

    private async Task<bool> VraagtAsync(Voorbeeldcasus casus)
    {
        var opVandaag = (await PuntenAsync(casus.Contactpersoon)).Count == 1;
        ((await TijdlijnAsync(casus)).OnbevestigdeIntake is not null).Should().Be(opVandaag, "both screens ask, or neither");
        return opVandaag;
    }

    private async Task<TijdlijnDetails> TijdlijnAsync(Voorbeeldcasus casus) =>
        (await new TijdlijnInzienHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(casus.Nummer, new(), null, default)).Value!;

    private async Task<List<AandachtspuntRow>> PuntenAsync(GebruikerId wie) =>
        [.. (await new VandaagExpertiseInzienHandler(portaal.DbVoor(wie), portaal.Clock).HandleAsync(default)).Value!.Punten.Where(punt => punt.Soort == Aandachtssoort.IntakeOnbevestigd)];
}
