using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Casussen;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Concepten;
using ProeftuinPortaal.Application.Gezinnen;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Plannen;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Application.Vandaag;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Persistence;

/// <summary>
/// The second wall alone: the handlers on a connection of the owner, whom row-level security does not bind. What they refuse
/// here they refuse by themselves, so that neither wall leans on the other.
/// </summary>
public sealed class HandlermuurTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task Een_buitenstaander_vindt_niets()
    {
        var casus = await MetNotitieAsync();
        var db = Als(casus.Buitenstaander);

        (await new CasusInzienHandler(db).HandleAsync(casus.Nummer, default)).Errors.Should().Equal(Error.NotFound);
        (await new TijdlijnInzienHandler(db).HandleAsync(casus.Nummer, new(), null, default)).Errors.Should().Equal(Error.NotFound);
        (await new ToegangInzienHandler(db).HandleAsync(casus.Nummer, default)).Errors.Should().Equal(Error.NotFound);
        (await new CasussenZoekenHandler(db).HandleAsync(null, new(), null, default)).Value!.Casussen.Should().BeEmpty();
        (await new VandaagInzienHandler(db).HandleAsync(default)).Value!.Casussen.Should().BeEmpty();
        (await new NotitieVastleggenHandler(db, portaal.Clock).HandleAsync(Voorbeelden.Notitie(casus), default)).Errors.Should().Equal(Error.NotFound);
        (await new ConceptBewarenHandler(db).HandleAsync(Bevoegdheid.NotitieVastleggen, casus.Nummer, Guid.NewGuid(), 1, "{}", default)).Errors.Should().Equal(Error.NotFound);
    }

    [Fact]
    public async Task Een_buitenstaander_vindt_ook_geen_plan_gezin_of_hulp()
    {
        var casus = await portaal.CasusAsync();
        var (db, lid) = (Als(casus.Buitenstaander), await portaal.GezinslidAsync(casus));

        (await new PlanInzienHandler(db, portaal.Clock).HandleAsync(casus.Nummer, default)).Errors.Should().Equal(Error.NotFound);
        (await new GezinInzienHandler(db, portaal.Clock).HandleAsync(casus.Nummer, default)).Errors.Should().Equal(Error.NotFound);
        (await new HulpInzienHandler(db, portaal.Clock).HandleAsync(casus.Nummer, default)).Errors.Should().Equal(Error.NotFound);
        (await new Top3VaststellenHandler(db, portaal.Clock).HandleAsync(Planvoorbeelden.Top3(casus), default)).Errors.Should().Equal(Error.NotFound);
        (await new AnalyseVastleggenHandler(db, portaal.Clock).HandleAsync(Planvoorbeelden.Analyse(casus), default)).Errors.Should().Equal(Error.NotFound);
        (await new ReactieVastleggenHandler(db, portaal.Clock).HandleAsync(Planvoorbeelden.Reactie(casus, lid), default)).Errors.Should().Equal(Error.NotFound);
        (await new PlanreactieGevenHandler(db, portaal.Clock).HandleAsync(Planvoorbeelden.Planreactie(casus), default)).Errors.Should().Equal(Error.NotFound);
        (await new ActieVastleggenHandler(db, portaal.Clock).HandleAsync(Planvoorbeelden.Actie(casus), default)).Errors.Should().Equal(Error.NotFound);
        (await new PersoonVastleggenHandler(db, portaal.Clock).HandleAsync(Planvoorbeelden.Persoon(casus), default)).Errors.Should().Equal(Error.NotFound);
        (await new ContactmomentVastleggenHandler(db, portaal.Clock).HandleAsync(Planvoorbeelden.Contact(casus), default)).Errors.Should().Equal(Error.NotFound);
        (await new HulpVastleggenHandler(db, portaal.Clock).HandleAsync(Planvoorbeelden.Hulp(casus), default)).Errors.Should().Equal(Error.NotFound);
    }

    [Fact]
    public async Task De_Raad_reageert_op_het_plan_en_schrijft_er_niet_in()
    {
        var casus = await portaal.CasusAsync();
        var db = Als(await portaal.ExpertAsync(casus, Organisatiesoort.RaadVoorDeKinderbescherming));

        (await new Top3VaststellenHandler(db, portaal.Clock).HandleAsync(Planvoorbeelden.Top3(casus), default)).Errors.Should().Equal(Error.Forbidden);
        (await new AnalyseVastleggenHandler(db, portaal.Clock).HandleAsync(Planvoorbeelden.Analyse(casus), default)).Errors.Should().Equal(Error.Forbidden);
        (await new ActieVastleggenHandler(db, portaal.Clock).HandleAsync(Planvoorbeelden.Actie(casus), default)).Errors.Should().Equal(Error.Forbidden);
        (await new PlanreactieGevenHandler(db, portaal.Clock).HandleAsync(Planvoorbeelden.Planreactie(casus), default)).Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task Wie_alleen_leest_schrijft_niets()
    {
        var casus = await MetNotitieAsync();
        var lezer = await portaal.BetrokkeneAsync(casus, Rol.RvtExpert, Organisatiesoort.VeiligThuis, Casusrolsoort.RvtExpert);

        (await new TijdlijnInzienHandler(Als(lezer)).HandleAsync(casus.Nummer, new(), null, default)).Value!.Notities.Should().ContainSingle();
        (await new NotitieVastleggenHandler(Als(lezer), portaal.Clock).HandleAsync(Voorbeelden.Notitie(casus), default)).Errors.Should().Equal(Error.Forbidden);
    }

    [Fact]
    public async Task Een_lijst_toont_wijk_en_laatste_contact_alleen_wie_die_delen_leest()
    {
        var casus = await MetNotitieAsync();
        await portaal.EigenaarAsync<object>($"INSERT INTO portaal.huishoudens (id, gezin_id, postcodegebied, wijk) VALUES (gen_random_uuid(), '{casus.GezinId.Value}', '3544', 'Wijk Voorbeeld-01')");
        var gast = await portaal.BetrokkeneAsync(casus, Rol.Ketenpartner, Organisatiesoort.Ggz, Casusrolsoort.Gast);

        (await new CasussenZoekenHandler(Als(gast)).HandleAsync(null, new(), null, default)).Value!.Casussen.Should().ContainSingle()
            .Which.Should().Match<CasusRow>(row => row.Wijk == null && row.LaatsteContact == null);
        (await new CasussenZoekenHandler(Als(casus.Contactpersoon)).HandleAsync(null, new(), null, default)).Value!.Casussen.Should().ContainSingle()
            .Which.Should().Match<CasusRow>(row => row.Wijk == "Wijk Voorbeeld-01" && row.LaatsteContact == portaal.Vandaag);
    }

    [Fact]
    public async Task Een_rol_in_een_andere_regio_en_een_beeindigde_casusrol_openen_niets()
    {
        var casus = await MetNotitieAsync();
        var elders = await portaal.GebruikerAsync(await portaal.RegioAsync(), Rol.RvtExpert, Organisatiesoort.VeiligThuis);
        await portaal.GeefCasusrolAsync(casus, elders, Casusrolsoort.RvtExpert);
        var voorheen = await portaal.BetrokkeneAsync(casus, Rol.RvtExpert, Organisatiesoort.VeiligThuis, Casusrolsoort.RvtExpert);
        await portaal.BeeindigCasusrollenAsync(voorheen);

        (await new TijdlijnInzienHandler(Als(elders)).HandleAsync(casus.Nummer, new(), null, default)).Errors.Should().Equal(Error.NotFound);
        (await new TijdlijnInzienHandler(Als(voorheen)).HandleAsync(casus.Nummer, new(), null, default)).Errors.Should().Equal(Error.NotFound);
    }

    private async Task<Voorbeeldcasus> MetNotitieAsync()
    {
        var casus = await portaal.CasusAsync();
        await portaal.MetNotitieAsync(casus);
        return casus;
    }

    private PortaalDb Als(GebruikerId gebruiker) => new(
        new DbContextOptionsBuilder<PortaalDbContext>().UsePortaalDatabase(portaal.EigenaarConnectionString).Options, new VasteGebruiker(gebruiker));

    private sealed class VasteGebruiker(GebruikerId gebruiker) : ICurrentUser
    {
        public ValueTask<GebruikerId?> GetIdAsync() => ValueTask.FromResult<GebruikerId?>(gebruiker);
    }
}
