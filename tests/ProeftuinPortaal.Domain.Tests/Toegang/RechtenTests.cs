using CsCheck;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Tests.Toegang;

/// <summary>The table of rights, typed over a second time from the agreement: a slip in <see cref="Rechten"/> shows here.</summary>
public sealed class RechtenTests
{
    // ● read and write, ◐ read, – nothing, + can be granted, "own" only what is one's own.
    private const string Afspraak =
        """
        | Casusrol              | Kop | Gezin | Adres | Plan | Veiligheid | Tijdlijn | Expertise | Overleg | Maatregelen | Evaluatie | Toegang |
        | VasteContactpersoon   | ●   | ●     | ●     | ●    | ●          | ●        | ●         | ●       | ◐           | ●         | ●       |
        | Casusregisseur        | ●   | ●     | ◐     | ●    | ●          | ●        | ●         | ●       | ◐           | ●         | ●       |
        | Procesregisseur       | ●   | ◐     | –     | ◐    | ◐          | – +      | ●         | ●       | ◐           | ●         | ●       |
        | Zorgcoordinator       | ●   | ●     | ◐     | ●    | ◐          | ●        | ◐         | ●       | ◐           | ●         | ◐       |
        | Gedragswetenschapper  | ◐   | ◐     | –     | ●    | ●          | ◐        | ●         | ●       | ◐           | ◐         | –       |
        | RvtExpert             | ◐   | ◐     | – +   | ●    | ●          | ◐        | ●         | ●       | ◐           | ◐         | –       |
        | Partner               | ◐   | ◐     | – +   | ◐    | ◐          | – +      | ◐         | ●       | ●           | ◐         | –       |
        | Ervaringsdeskundige   | ◐   | – +   | –     | – +  | –          | –        | –         | ● own   | –           | ● own     | –       |
        | Gast                  | ◐   | – +   | –     | – +  | – +        | – +      | ● own     | ● own   | –           | –         | –       |
        | Vraagexpert           | ◐   | –     | –     | – +  | – +        | – +      | ● own     | –       | –           | –         | –       |
        """;

    private static readonly Organisatiesoort[] Elke = Enum.GetValues<Organisatiesoort>();

    private static readonly Organisatiesoort[] Rvt =
    [
        Organisatiesoort.VeiligThuis, Organisatiesoort.GecertificeerdeInstelling, Organisatiesoort.RaadVoorDeKinderbescherming,
        Organisatiesoort.Ggz, Organisatiesoort.Vrouwenopvang, Organisatiesoort.Jeugdreclassering, Organisatiesoort.Overig,
    ];

    private static readonly (Casusrolsoort Casusrol, Rol Rol, Organisatiesoort[] Soorten)[] WieKanDragen =
    [
        (Casusrolsoort.VasteContactpersoon, Rol.Lokaalteamwerker, [Organisatiesoort.LokaalTeam]),
        (Casusrolsoort.Casusregisseur, Rol.Lokaalteamwerker, [Organisatiesoort.LokaalTeam]),
        (Casusrolsoort.Casusregisseur, Rol.RvtExpert, [Organisatiesoort.VeiligThuis, Organisatiesoort.GecertificeerdeInstelling]),
        (Casusrolsoort.Procesregisseur, Rol.Procesregisseur, Elke),
        (Casusrolsoort.Zorgcoordinator, Rol.Lokaalteamwerker, [Organisatiesoort.LokaalTeam]),
        (Casusrolsoort.Zorgcoordinator, Rol.Ketenpartner, [Organisatiesoort.LokaalTeam, Organisatiesoort.Ggz, Organisatiesoort.Gemeente, Organisatiesoort.Overig]),
        (Casusrolsoort.Gedragswetenschapper, Rol.Gedragswetenschapper, Elke),
        (Casusrolsoort.RvtExpert, Rol.RvtExpert, Rvt),
        (Casusrolsoort.Partner, Rol.Ketenpartner, Elke),
        (Casusrolsoort.Partner, Rol.RvtExpert, Rvt),
        (Casusrolsoort.Ervaringsdeskundige, Rol.Ervaringsdeskundige, Elke),
        (Casusrolsoort.Gast, Rol.Ketenpartner, Elke),
        (Casusrolsoort.Gast, Rol.RvtExpert, Rvt),
        (Casusrolsoort.Gast, Rol.Gedragswetenschapper, Elke),
        (Casusrolsoort.Vraagexpert, Rol.RvtExpert, Rvt),
    ];

    private static readonly Bevoegdheid[] Beheer =
    [
        Bevoegdheid.BeheerInzien, Bevoegdheid.GebruikerMaken, Bevoegdheid.GebruikerBeeindigen, Bevoegdheid.RolGeven, Bevoegdheid.RolBeeindigen,
        Bevoegdheid.OrganisatieMaken, Bevoegdheid.InstellingWijzigen, Bevoegdheid.InstellingIntrekken,
        Bevoegdheid.InstellingenOvernemen, Bevoegdheid.CriteriaVastleggen, Bevoegdheid.CriteriaIntrekken, Bevoegdheid.WerkgebiedVastleggen, Bevoegdheid.WerkgebiedBeeindigen,
        Bevoegdheid.StapherstelVragen, Bevoegdheid.StapherstelBeoordelen, Bevoegdheid.WachtwoordlinkMaken,
    ];

    private static readonly RegioId AndereRegio = IEntityId<RegioId>.New();

    [Fact]
    public void Elke_cel_van_casusrol_en_dossierdeel_is_zoals_afgesproken()
    {
        var afspraak = LeesAfspraak();

        afspraak.Should().HaveCount(10 * 11);
        var anders =
            from cel in afspraak
            from soort in Elke
            where (cel.Casusrol, soort, cel.Deel) != (Casusrolsoort.RvtExpert, Organisatiesoort.RaadVoorDeKinderbescherming, Dossierdeel.Plan)
            let niveau = Rechten.NiveauVan(cel.Casusrol, soort, cel.Deel)
            where niveau != cel.Niveau
            select $"{cel.Casusrol} {soort} {cel.Deel}: {niveau} in plaats van {cel.Niveau}";
        anders.Should().BeEmpty();
    }

    [Fact]
    public void De_Raad_leest_en_reageert_in_het_plan_en_schrijft_er_niet_in()
    {
        Rechten.NiveauVan(Casusrolsoort.RvtExpert, Organisatiesoort.RaadVoorDeKinderbescherming, Dossierdeel.Plan).Should().Be(Niveau.Reageren);

        var (actor, betrokkenheid) = (Voorbeelden.Actor(Rol.RvtExpert, Organisatiesoort.RaadVoorDeKinderbescherming), new Betrokkenheid(Voorbeelden.Regio, [Casusrolsoort.RvtExpert], []));
        actor.Mag(Bevoegdheid.PlanInzien, betrokkenheid).Should().BeTrue();
        actor.Mag(Bevoegdheid.PlanreactieGeven, betrokkenheid).Should().BeTrue();
        actor.Mag(Bevoegdheid.Top3Vaststellen, betrokkenheid).Should().BeFalse();
    }

    [Fact]
    public void Alleen_de_Raad_kan_reageren_zonder_te_schrijven() =>
        Rechten.Alle.Where(r => r.Niveau == Niveau.Reageren).Should().Equal(
            new Recht(Rol.RvtExpert, Organisatiesoort.RaadVoorDeKinderbescherming, Casusrolsoort.RvtExpert, Dossierdeel.Plan, Niveau.Reageren));

    [Fact]
    public void Wie_welke_casusrol_kan_dragen_is_zoals_afgesproken()
    {
        var anders =
            from casusrol in Enum.GetValues<Casusrolsoort>()
            from rol in Enum.GetValues<Rol>()
            from soort in Elke
            let afgesproken = WieKanDragen.Any(w => w.Casusrol == casusrol && w.Rol == rol && w.Soorten.Contains(soort))
            where Rechten.KanDragen(casusrol, rol, soort) != afgesproken
            select $"{casusrol} {rol} {soort}";
        anders.Should().BeEmpty();
    }

    [Fact]
    public void De_tabel_is_precies_dragers_maal_dossierdelen_zonder_dubbele_regels()
    {
        var verwacht =
            from drager in WieKanDragen
            from soort in drager.Soorten
            from deel in Enum.GetValues<Dossierdeel>()
            let niveau = Rechten.NiveauVan(drager.Casusrol, soort, deel)
            where niveau != Niveau.Geen
            select new Recht(drager.Rol, soort, drager.Casusrol, deel, niveau);

        Rechten.Alle.Should().OnlyHaveUniqueItems().And.BeEquivalentTo(verwacht);
        Rechten.Alle.Select(r => (r.Rol, r.Organisatiesoort, r.Casusrol, r.Dossierdeel)).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void De_vaste_contactpersoon_komt_altijd_uit_een_lokaal_team() =>
        Rechten.Alle.Where(r => r.Casusrol == Casusrolsoort.VasteContactpersoon)
            .Should().OnlyContain(r => r.Organisatiesoort == Organisatiesoort.LokaalTeam && r.Rol == Rol.Lokaalteamwerker);

    [Fact]
    public void Een_rvt_expert_komt_nooit_uit_een_lokaal_team_een_gemeente_of_de_ervaringspool() =>
        Rechten.Alle.Where(r => r.Rol == Rol.RvtExpert).Select(r => r.Organisatiesoort).Distinct().Should().BeEquivalentTo(Rvt);

    [Theory]
    [InlineData(Rol.Projectleider, true)]
    [InlineData(Rol.FunctioneelBeheerder, true)]
    [InlineData(Rol.PrivacyOfficer, true)]
    [InlineData(Rol.Onderzoeker, true)]
    [InlineData(Rol.Teamleider, false)]
    public void Een_rol_zonder_casusinhoud_opent_met_geen_enkele_casusrol_iets(Rol rol, bool apartAccount)
    {
        Rechten.ZonderCasussen.Contains(rol).Should().Be(apartAccount);
        Rechten.Alle.Should().NotContain(recht => recht.Rol == rol);
        foreach (var soort in Elke)
        {
            var actor = Voorbeelden.Actor(rol, soort);
            Enum.GetValues<Dossierdeel>().Select(deel => actor.NiveauIn(AllesIn(Voorbeelden.Regio), deel)).Should().OnlyContain(niveau => niveau == Niveau.Geen);
            Enum.GetValues<Bevoegdheid>().Where(actor.Mag).Should().BeEquivalentTo([Bevoegdheid.VandaagInzien, Bevoegdheid.AccountInzien, Bevoegdheid.RegioInzien, .. EigenSchermen(rol)]);
        }
    }

    private static Bevoegdheid[] EigenSchermen(Rol rol) => rol switch
    {
        Rol.Projectleider => [Bevoegdheid.DashboardInzien],
        Rol.PrivacyOfficer => [Bevoegdheid.LogboekInzien],
        Rol.FunctioneelBeheerder => Beheer,
        _ => [],
    };

    [Fact]
    public void Alleen_vier_rollen_vragen_een_apart_account() => Rechten.ZonderCasussen.Should().HaveCount(4);

    [Fact]
    public void Een_scherm_opent_met_de_rol()
    {
        Rol[] metCasussen =
        [
            Rol.Lokaalteamwerker, Rol.RvtExpert, Rol.Ketenpartner, Rol.Procesregisseur, Rol.Gedragswetenschapper, Rol.Ervaringsdeskundige,
        ];

        Rechten.Schermen.Should().OnlyHaveUniqueItems().And.BeEquivalentTo(
        [
            .. Enum.GetValues<Rol>().SelectMany(rol => new[] { (rol, Bevoegdheid.VandaagInzien), (rol, Bevoegdheid.AccountInzien), (rol, Bevoegdheid.RegioInzien) }),
            .. metCasussen.Select(rol => (rol, Bevoegdheid.CasussenInzien)),
            (Rol.Procesregisseur, Bevoegdheid.CasusStarten),
            .. new[] { Rol.Lokaalteamwerker, Rol.RvtExpert, Rol.Ketenpartner, Rol.Procesregisseur }
                .SelectMany(rol => new[] { (rol, Bevoegdheid.AanmeldingIndienen), (rol, Bevoegdheid.AanmeldingIntrekken) }),
            .. new[] { Bevoegdheid.InstroomInzien, Bevoegdheid.InstroomAgenderen, Bevoegdheid.InstroomBesluiten }.Select(b => (Rol.Procesregisseur, b)),
            .. new[]
            {
                Bevoegdheid.ExpertisewerklijstInzien, Bevoegdheid.ExpertiseOppakken, Bevoegdheid.ExpertiseTeruggeven,
                Bevoegdheid.ExpertiseBeantwoorden, Bevoegdheid.ExpertisedeelVragen,
            }.Select(b => (Rol.RvtExpert, b)),
            (Rol.Projectleider, Bevoegdheid.DashboardInzien),
            (Rol.PrivacyOfficer, Bevoegdheid.LogboekInzien),
            .. Beheer.Select(b => (Rol.FunctioneelBeheerder, b)),
        ]);
    }

    [Theory]
    [InlineData(Bevoegdheid.VandaagInzien, null, null)]
    [InlineData(Bevoegdheid.AccountInzien, null, null)]
    [InlineData(Bevoegdheid.CasussenInzien, null, null)]
    [InlineData(Bevoegdheid.RegioInzien, null, null)]
    [InlineData(Bevoegdheid.WerkgebiedVastleggen, null, null)]
    [InlineData(Bevoegdheid.WerkgebiedBeeindigen, null, null)]
    [InlineData(Bevoegdheid.CasusStarten, null, null)]
    [InlineData(Bevoegdheid.CasusInzien, Dossierdeel.Kop, Niveau.Lezen)]
    [InlineData(Bevoegdheid.GezinInzien, Dossierdeel.Gezin, Niveau.Lezen)]
    [InlineData(Bevoegdheid.TijdlijnInzien, Dossierdeel.Tijdlijn, Niveau.Lezen)]
    [InlineData(Bevoegdheid.NotitieVastleggen, Dossierdeel.Tijdlijn, Niveau.Schrijven)]
    [InlineData(Bevoegdheid.NotitieHerzien, Dossierdeel.Tijdlijn, Niveau.Schrijven)]
    [InlineData(Bevoegdheid.ToegangInzien, Dossierdeel.Toegang, Niveau.Lezen)]
    [InlineData(Bevoegdheid.ToegangGeven, Dossierdeel.Toegang, Niveau.Schrijven)]
    [InlineData(Bevoegdheid.ToegangBeeindigen, Dossierdeel.Toegang, Niveau.Schrijven)]
    [InlineData(Bevoegdheid.VasteContactpersoonToewijzen, Dossierdeel.Toegang, Niveau.Schrijven)]
    [InlineData(Bevoegdheid.FaseWijzigen, Dossierdeel.Kop, Niveau.Schrijven)]
    [InlineData(Bevoegdheid.KaderWijzigen, Dossierdeel.Kop, Niveau.Schrijven)]
    [InlineData(Bevoegdheid.VeiligContactWijzigen, Dossierdeel.Kop, Niveau.Schrijven)]
    [InlineData(Bevoegdheid.HuishoudenVastleggen, Dossierdeel.Gezin, Niveau.Schrijven)]
    [InlineData(Bevoegdheid.HuishoudenHerzien, Dossierdeel.Gezin, Niveau.Schrijven)]
    [InlineData(Bevoegdheid.PersoonVastleggen, Dossierdeel.Gezin, Niveau.Schrijven)]
    [InlineData(Bevoegdheid.PersoonHerzien, Dossierdeel.Gezin, Niveau.Schrijven)]
    [InlineData(Bevoegdheid.ContactmomentVastleggen, Dossierdeel.Tijdlijn, Niveau.Schrijven)]
    [InlineData(Bevoegdheid.ContactmomentHerzien, Dossierdeel.Tijdlijn, Niveau.Schrijven)]
    [InlineData(Bevoegdheid.IntakeVastleggen, Dossierdeel.Tijdlijn, Niveau.Schrijven)]
    [InlineData(Bevoegdheid.HulpVastleggen, Dossierdeel.Tijdlijn, Niveau.Schrijven)]
    [InlineData(Bevoegdheid.HulpHerzien, Dossierdeel.Tijdlijn, Niveau.Schrijven)]
    [InlineData(Bevoegdheid.PlanInzien, Dossierdeel.Plan, Niveau.Lezen)]
    [InlineData(Bevoegdheid.PlanreactieGeven, Dossierdeel.Plan, Niveau.Reageren)]
    [InlineData(Bevoegdheid.Top3Vaststellen, Dossierdeel.Plan, Niveau.Schrijven)]
    [InlineData(Bevoegdheid.AnalyseVastleggen, Dossierdeel.Plan, Niveau.Schrijven)]
    [InlineData(Bevoegdheid.ReactieVastleggen, Dossierdeel.Plan, Niveau.Schrijven)]
    [InlineData(Bevoegdheid.ActieVastleggen, Dossierdeel.Plan, Niveau.Schrijven)]
    [InlineData(Bevoegdheid.ActieHerzien, Dossierdeel.Plan, Niveau.Schrijven)]
    [InlineData(Bevoegdheid.ExpertiseInzien, Dossierdeel.Expertise, Niveau.Lezen)]
    [InlineData(Bevoegdheid.AfschriftNemen, Dossierdeel.Expertise, Niveau.Lezen)]
    [InlineData(Bevoegdheid.ExpertiseVragen, Dossierdeel.Expertise, Niveau.Schrijven)]
    [InlineData(Bevoegdheid.ExpertiseIntrekken, Dossierdeel.Expertise, Niveau.Schrijven)]
    [InlineData(Bevoegdheid.ExpertiseAfsluiten, Dossierdeel.Expertise, Niveau.Schrijven)]
    [InlineData(Bevoegdheid.ExpertisedeelDelen, Dossierdeel.Toegang, Niveau.Schrijven)]
    [InlineData(Bevoegdheid.ExpertisedeelWeigeren, Dossierdeel.Toegang, Niveau.Schrijven)]
    [InlineData(Bevoegdheid.EvaluatieInzien, Dossierdeel.Evaluatie, Niveau.Lezen)]
    [InlineData(Bevoegdheid.UitstroomVastleggen, Dossierdeel.Evaluatie, Niveau.Schrijven)]
    [InlineData(Bevoegdheid.NazorgVastleggen, Dossierdeel.Evaluatie, Niveau.Schrijven)]
    [InlineData(Bevoegdheid.CasusSluiten, Dossierdeel.Evaluatie, Niveau.Schrijven)]
    [InlineData(Bevoegdheid.CasusHeropenen, Dossierdeel.Evaluatie, Niveau.Schrijven)]
    public void Elke_handeling_vraagt_een_deel_en_een_niveau(Bevoegdheid bevoegdheid, Dossierdeel? deel, Niveau? niveau) =>
        Rechten.VereisteVan(bevoegdheid).Should().Be(deel is null ? null : (deel.Value, niveau!.Value));

    [Fact]
    public void Elke_bevoegdheid_staat_in_de_rechten_of_bij_de_schermen() =>
        Enum.GetValues<Bevoegdheid>().Should().OnlyContain(bevoegdheid =>
            Rechten.VereisteVan(bevoegdheid) != null || Rechten.Schermen.Any(scherm => scherm.Bevoegdheid == bevoegdheid));

    [Theory]
    [InlineData(Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam, Bevoegdheid.NotitieVastleggen, true)]
    [InlineData(Rol.Lokaalteamwerker, Organisatiesoort.GecertificeerdeInstelling, Bevoegdheid.NotitieVastleggen, false)]
    [InlineData(Rol.RvtExpert, Organisatiesoort.VeiligThuis, Bevoegdheid.NotitieVastleggen, true)]
    [InlineData(Rol.RvtExpert, Organisatiesoort.RaadVoorDeKinderbescherming, Bevoegdheid.NotitieVastleggen, false)]
    [InlineData(Rol.RvtExpert, Organisatiesoort.RaadVoorDeKinderbescherming, Bevoegdheid.TijdlijnInzien, true)]
    [InlineData(Rol.Ketenpartner, Organisatiesoort.GecertificeerdeInstelling, Bevoegdheid.TijdlijnInzien, true)]
    [InlineData(Rol.Ketenpartner, Organisatiesoort.GecertificeerdeInstelling, Bevoegdheid.NotitieVastleggen, false)]
    [InlineData(Rol.Ketenpartner, Organisatiesoort.Ggz, Bevoegdheid.NotitieVastleggen, true)]
    [InlineData(Rol.Ervaringsdeskundige, Organisatiesoort.Ervaringspool, Bevoegdheid.TijdlijnInzien, false)]
    [InlineData(Rol.Procesregisseur, Organisatiesoort.Gemeente, Bevoegdheid.CasusStarten, true)]
    [InlineData(Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam, Bevoegdheid.CasusStarten, false)]
    [InlineData(Rol.Gedragswetenschapper, Organisatiesoort.GecertificeerdeInstelling, Bevoegdheid.ToegangInzien, false)]
    public void Een_knop_opent_voor_wie_het_ergens_zou_kunnen(Rol rol, Organisatiesoort soort, Bevoegdheid bevoegdheid, bool mag) =>
        Voorbeelden.Actor(rol, soort).Mag(bevoegdheid).Should().Be(mag);

    [Fact]
    public void Een_rol_telt_alleen_in_haar_eigen_regio()
    {
        var actor = Voorbeelden.Actor(Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam);
        Casusrolsoort[] contactpersoon = [Casusrolsoort.VasteContactpersoon];

        actor.NiveauIn(new(Voorbeelden.Regio, contactpersoon, []), Dossierdeel.Tijdlijn).Should().Be(Niveau.Schrijven);
        actor.NiveauIn(new(AndereRegio, contactpersoon, []), Dossierdeel.Tijdlijn).Should().Be(Niveau.Geen);
        actor.Mag(Bevoegdheid.NotitieVastleggen, new(AndereRegio, contactpersoon, [])).Should().BeFalse();
    }

    [Fact]
    public void Twee_rollen_in_twee_regios_lopen_niet_door_elkaar()
    {
        var actor = Voorbeelden.Actor(Rol.RvtExpert, Organisatiesoort.VeiligThuis) with
        {
            Rollen = [new(Rol.RvtExpert, Voorbeelden.Regio), new(Rol.Ketenpartner, AndereRegio)],
        };
        Casusrolsoort[] rvtExpert = [Casusrolsoort.RvtExpert];

        actor.NiveauIn(new(Voorbeelden.Regio, rvtExpert, []), Dossierdeel.Plan).Should().Be(Niveau.Schrijven);
        actor.NiveauIn(new(AndereRegio, rvtExpert, []), Dossierdeel.Plan).Should().Be(Niveau.Geen);
        actor.NiveauIn(new(AndereRegio, [Casusrolsoort.Partner], []), Dossierdeel.Plan).Should().Be(Niveau.Lezen);
    }

    [Fact]
    public void Zonder_casusrol_opent_een_rol_geen_enkele_casus()
    {
        var zonder = new Betrokkenheid(Voorbeelden.Regio, [], Enum.GetValues<Dossierdeel>());
        var niveaus =
            from rol in Enum.GetValues<Rol>()
            from soort in Elke
            from deel in Enum.GetValues<Dossierdeel>()
            select Voorbeelden.Actor(rol, soort).NiveauIn(zonder, deel);
        niveaus.Should().OnlyContain(niveau => niveau == Niveau.Geen);
    }

    [Fact]
    public void Een_verleend_deel_is_te_lezen_en_nooit_te_schrijven()
    {
        var partner = Voorbeelden.Actor(Rol.Ketenpartner, Organisatiesoort.GecertificeerdeInstelling);
        Betrokkenheid Met(params Dossierdeel[] toegangen) => new(Voorbeelden.Regio, [Casusrolsoort.Partner], toegangen);

        partner.NiveauIn(Met(), Dossierdeel.Tijdlijn).Should().Be(Niveau.Verleenbaar);
        partner.Mag(Bevoegdheid.TijdlijnInzien, Met()).Should().BeFalse();
        partner.Mag(Bevoegdheid.TijdlijnInzien, Met(Dossierdeel.Adres)).Should().BeFalse();
        partner.Mag(Bevoegdheid.TijdlijnInzien, Met(Dossierdeel.Tijdlijn)).Should().BeTrue();
        partner.Mag(Bevoegdheid.NotitieVastleggen, Met(Dossierdeel.Tijdlijn)).Should().BeFalse();
    }

    [Fact]
    public void Gedeeld_voor_een_vraag_telt_alleen_voor_wie_haar_oppakte_en_met_de_hand_verleend_alleen_voor_een_andere_rol()
    {
        var expert = Voorbeelden.Actor(Rol.RvtExpert, Organisatiesoort.VeiligThuis);
        bool Leest(Casusrolsoort rol, Dossierdeel[] metDeHand, Dossierdeel[] voorVraag) =>
            expert.Mag(Bevoegdheid.TijdlijnInzien, new(Voorbeelden.Regio, [rol], metDeHand) { VoorVraag = voorVraag });

        Leest(Casusrolsoort.Vraagexpert, [], [Dossierdeel.Tijdlijn]).Should().BeTrue();
        Leest(Casusrolsoort.Vraagexpert, [Dossierdeel.Tijdlijn], []).Should().BeFalse();
        Leest(Casusrolsoort.Gast, [Dossierdeel.Tijdlijn], []).Should().BeTrue();
        Leest(Casusrolsoort.Gast, [], [Dossierdeel.Tijdlijn]).Should().BeFalse();
    }

    [Fact]
    public void Verlenen_opent_niets_dat_niet_verleenbaar_is()
    {
        var partner = Voorbeelden.Actor(Rol.Ketenpartner, Organisatiesoort.GecertificeerdeInstelling);
        var ervaring = Voorbeelden.Actor(Rol.Ervaringsdeskundige, Organisatiesoort.Ervaringspool);

        partner.NiveauIn(new(Voorbeelden.Regio, [Casusrolsoort.Partner], [Dossierdeel.Toegang]), Dossierdeel.Toegang).Should().Be(Niveau.Geen);
        ervaring.NiveauIn(new(Voorbeelden.Regio, [Casusrolsoort.Ervaringsdeskundige], [Dossierdeel.Overleg]), Dossierdeel.Overleg).Should().Be(Niveau.Eigen);
    }

    [Fact]
    public void Van_twee_casusrollen_telt_de_ruimste()
    {
        var expert = Voorbeelden.Actor(Rol.RvtExpert, Organisatiesoort.VeiligThuis);

        expert.NiveauIn(new(Voorbeelden.Regio, [Casusrolsoort.Partner, Casusrolsoort.Casusregisseur], []), Dossierdeel.Tijdlijn).Should().Be(Niveau.Schrijven);
    }

    [Fact]
    public void Niemand_mag_niets()
    {
        Enum.GetValues<Bevoegdheid>().Should().NotContain(bevoegdheid => Actor.Niemand.Mag(bevoegdheid));
        Enum.GetValues<Dossierdeel>().Should().OnlyContain(deel => Actor.Niemand.NiveauIn(AllesIn(Voorbeelden.Regio), deel) == Niveau.Geen);
    }

    // The list of cases asks the one, the page of a case the other: they may never say different things.
    [Fact]
    public void Wat_de_lijst_toont_is_wat_de_casus_opent() =>
        Gen.Select(Gen.Enum<Rol>(), Gen.Enum<Rol>(), Gen.Enum<Organisatiesoort>(), Gen.Enum<Casusrolsoort>(), Gen.Enum<Dossierdeel>(), Gen.Bool)
            .Sample((een, ander, soort, casusrol, deel, verleend) =>
            {
                var actor = Voorbeelden.Actor(een, soort) with { Rollen = [new(een, Voorbeelden.Regio), new(ander, AndereRegio)] };
                // What is granted to who was asked is granted for the question.
                var voorVraag = casusrol == Casusrolsoort.Vraagexpert;
                return new[] { Voorbeelden.Regio, AndereRegio }.All(regio =>
                {
                    var perRegio = actor.CasusrollenVoor(deel).SingleOrDefault(x => x.RegioId == regio);
                    var inLijst = perRegio.Lezend?.Contains(casusrol) == true || (verleend && perRegio.Verleenbaar?.Contains(casusrol) == true);
                    return inLijst == actor.NiveauIn(
                        new(regio, [casusrol], verleend && !voorVraag ? [deel] : []) { VoorVraag = verleend && voorVraag ? [deel] : [] }, deel) >= Niveau.Lezen;
                });
            });

    private static Betrokkenheid AllesIn(RegioId regio) => new(regio, Enum.GetValues<Casusrolsoort>(), Enum.GetValues<Dossierdeel>());

    private static List<(Casusrolsoort Casusrol, Dossierdeel Deel, Niveau Niveau)> LeesAfspraak()
    {
        var regels = Afspraak.Split('\n').Select(regel => regel.Trim(' ', '|', '\r').Split('|', StringSplitOptions.TrimEntries)).ToList();
        return [.. regels.Skip(1).SelectMany(regel => regel.Skip(1).Select((cel, i) =>
            (Enum.Parse<Casusrolsoort>(regel[0]), Enum.Parse<Dossierdeel>(regels[0][i + 1]), Lees(cel))))];
    }

    private static Niveau Lees(string cel) => cel switch
    {
        "●" => Niveau.Schrijven,
        "◐" => Niveau.Lezen,
        "● own" => Niveau.Eigen,
        "– +" => Niveau.Verleenbaar,
        "–" => Niveau.Geen,
        _ => throw new ArgumentOutOfRangeException(nameof(cel)),
    };
}
