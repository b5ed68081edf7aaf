using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Aanmeldingen;
using ProeftuinPortaal.Application.Beheer;
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
        var contact = Planvoorbeelden.Contact(casus);
        (await new ContactmomentVastleggenHandler(Als(casus.Contactpersoon), portaal.Clock).HandleAsync(contact, default)).IsSuccess.Should().BeTrue();
        await portaal.EigenaarAsync<object>($"INSERT INTO portaal.huishoudens (id, gezin_id, postcodegebied, wijk) VALUES (gen_random_uuid(), '{casus.GezinId.Value}', '3544', 'Wijk Voorbeeld-01')");
        var gast = await portaal.BetrokkeneAsync(casus, Rol.Ketenpartner, Organisatiesoort.Ggz, Casusrolsoort.Gast);

        (await new CasussenZoekenHandler(Als(gast)).HandleAsync(null, new(), null, default)).Value!.Casussen.Should().ContainSingle()
            .Which.Should().Match<CasusRow>(row => row.Wijk == null && row.LaatsteContact == null && !row.ZietContact);
        (await new CasussenZoekenHandler(Als(casus.Contactpersoon)).HandleAsync(null, new(), null, default)).Value!.Casussen.Should().ContainSingle()
            .Which.Should().Match<CasusRow>(row => row.Wijk == "Wijk Voorbeeld-01" && row.LaatsteContact == contact.ContactOp && row.ZietContact);
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

    [Fact]
    public async Task Een_verleend_deel_opent_niets_meer_als_de_termijn_voorbij_is()
    {
        var casus = await MetNotitieAsync();
        var partner = await portaal.BetrokkeneAsync(casus, Rol.Ketenpartner, Organisatiesoort.Ggz, Casusrolsoort.Partner);
        await VerleenAsync(casus, partner, Dossierdeel.Tijdlijn);
        (await new TijdlijnInzienHandler(Als(partner)).HandleAsync(casus.Nummer, new(), null, default)).Errors.Should().BeEmpty();

        await portaal.EigenaarAsync<object>($"UPDATE portaal.toegangen SET tot = now() WHERE gebruiker_id = '{partner.Value}'");

        (await new TijdlijnInzienHandler(Als(partner)).HandleAsync(casus.Nummer, new(), null, default)).Errors.Should().Equal(Error.NotFound);
        (await new CasusInzienHandler(Als(partner)).HandleAsync(casus.Nummer, default)).Value!.Delen.Should().NotContain(Dossierdeel.Tijdlijn);
    }

    [Fact]
    public async Task Een_gast_met_alleen_het_plan_of_de_tijdlijn_ziet_geen_namen_van_het_gezin()
    {
        var casus = await portaal.CasusAsync();
        await portaal.GezinslidAsync(casus);
        var gast = await portaal.BetrokkeneAsync(casus, Rol.Ketenpartner, Organisatiesoort.Ggz, Casusrolsoort.Gast);
        await VerleenAsync(casus, gast, Dossierdeel.Plan);
        await VerleenAsync(casus, gast, Dossierdeel.Tijdlijn);

        (await new PlanInzienHandler(Als(gast), portaal.Clock).HandleAsync(casus.Nummer, default)).Value!.Gezin.Should().BeEmpty();
        (await new HulpInzienHandler(Als(gast), portaal.Clock).HandleAsync(casus.Nummer, default)).Value!.Gezin.Should().BeEmpty();
        (await new HulpInzienHandler(Als(casus.Contactpersoon), portaal.Clock).HandleAsync(casus.Nummer, default)).Value!.Gezin.Should().ContainSingle();
    }

    [Fact]
    public async Task Vandaag_toont_van_een_beeindigde_casusrol_geen_actie_en_van_een_partner_geen_hulp()
    {
        var casus = await portaal.CasusAsync();
        await portaal.EigenaarAsync<object>($"INSERT INTO portaal.instellingen (id, regio_id, sleutel, waarde, van, bron) VALUES (gen_random_uuid(), '{casus.RegioId.Value}', 'TermijnHulp', '1', '2024-01-01', 'proef')");
        await new HulpVastleggenHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(Planvoorbeelden.Hulp(casus), default);
        var voorheen = await portaal.CollegaAsync(casus);
        await new ActieVastleggenHandler(portaal.DbVoor(casus.Contactpersoon), portaal.Clock).HandleAsync(Planvoorbeelden.Actie(casus, voorheen.Value), default);
        (await new VandaagInzienHandler(Als(voorheen)).HandleAsync(default)).Value!.Should().Match<VandaagDetails>(v => v.Acties.Count == 1 && v.WachtTeLang.Count == 1);
        await portaal.BeeindigCasusrollenAsync(voorheen);
        var partner = await portaal.BetrokkeneAsync(casus, Rol.Ketenpartner, Organisatiesoort.Ggz, Casusrolsoort.Partner);

        foreach (var wie in new[] { voorheen, partner })
        {
            (await new VandaagInzienHandler(Als(wie)).HandleAsync(default)).Value!.Should().Match<VandaagDetails>(v => v.Acties.Count == 0 && v.WachtTeLang.Count == 0);
        }
    }

    [Fact]
    public async Task Het_nummer_van_de_casus_bij_een_besluit_ziet_alleen_wie_een_rol_in_die_casus_heeft()
    {
        var instroom = await portaal.InstroomAsync();
        var nummer = await portaal.IngediendAsync(instroom);
        await portaal.BesluitAsync(instroom, Instroomvoorbeelden.Besluit(instroom, nummer));
        var collega = await portaal.GebruikerAsync(instroom.Regio, Rol.Procesregisseur, Organisatiesoort.Gemeente);

        (await new AanmeldingInzienHandler(Als(collega), portaal.Clock).HandleAsync(nummer, default)).Value!.Besluit!.Casusnummer.Should().BeNull();
        (await new AanmeldingInzienHandler(Als(instroom.Procesregisseur), portaal.Clock).HandleAsync(nummer, default)).Value!.Besluit!.Casusnummer.Should().NotBeNull();
    }

    [Fact]
    public async Task De_lijst_van_gebruikers_toont_wie_in_deze_regio_een_rol_heeft_en_niemand_anders()
    {
        var (regio, elders) = (await portaal.RegioAsync(), await portaal.RegioAsync());
        var beheerder = await portaal.GebruikerAsync(regio, Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente);
        await portaal.GebruikerAsync(elders, Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);

        (await new GebruikersInzienHandler(Als(beheerder)).HandleAsync(null, new(), default)).Value!.Gebruikers.Should().ContainSingle().Which.Id.Should().Be(beheerder);
    }

    private Task VerleenAsync(Voorbeeldcasus casus, GebruikerId wie, Dossierdeel deel) => portaal.EigenaarAsync<object>(
        $"INSERT INTO portaal.toegangen (id, casus_id, gebruiker_id, deel, van, tot, reden) VALUES (gen_random_uuid(), '{casus.Id.Value}', '{wie.Value}', '{deel}', now(), now() + interval '1 day', 'x')");

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
