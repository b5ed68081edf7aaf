using static ProeftuinPortaal.Domain.Toegang.Casusrolsoort;
using static ProeftuinPortaal.Domain.Toegang.Niveau;
using static ProeftuinPortaal.Domain.Toegang.Organisatiesoort;

namespace ProeftuinPortaal.Domain.Toegang;

/// <summary>Someone with this role, from this kind of organisation and with this case role, reaches this far into this part.</summary>
public sealed record Recht(
    Rol Rol, Organisatiesoort Organisatiesoort, Casusrolsoort Casusrol, Dossierdeel Dossierdeel, Niveau Niveau);

/// <summary>
/// The one table of rights: f(Rol, Organisatiesoort, Casusrol × Dossierdeel). Code, database (toegang.rechten), tests and
/// docs/rechten.md all read it from here. Source: model.md, "Rights"; a region may tighten it, never widen it.
/// </summary>
public static class Rechten
{
    private static readonly Organisatiesoort[] Elke = Enum.GetValues<Organisatiesoort>();

    // An RVT expert comes from a moederorganisatie with expertise of its own; a lokaal team is what the RVT supports.
    private static readonly Organisatiesoort[] Rvt =
        [VeiligThuis, GecertificeerdeInstelling, RaadVoorDeKinderbescherming, Ggz, Vrouwenopvang, Jeugdreclassering, Overig];

    // Column order of the table below: the order of the enum Dossierdeel.
    private static readonly (Casusrolsoort Casusrol, Niveau[] Niveaus)[] Tabel =
    [
        //                       Kop        Gezin        Adres        Plan         Veiligheid   Tijdlijn     Expertise  Overleg    Maatreg.   Evaluatie  Toegang
        (VasteContactpersoon,   [Schrijven, Schrijven,   Schrijven,   Schrijven,   Schrijven,   Schrijven,   Schrijven, Schrijven, Lezen,     Schrijven, Schrijven]),
        (Casusregisseur,        [Schrijven, Schrijven,   Lezen,       Schrijven,   Schrijven,   Schrijven,   Schrijven, Schrijven, Lezen,     Schrijven, Schrijven]),
        (Casusrolsoort.Procesregisseur,
                                [Schrijven, Lezen,       Geen,        Lezen,       Lezen,       Verleenbaar, Schrijven, Schrijven, Lezen,     Schrijven, Schrijven]),
        (Zorgcoordinator,       [Schrijven, Schrijven,   Lezen,       Schrijven,   Lezen,       Schrijven,   Lezen,     Schrijven, Lezen,     Schrijven, Lezen]),
        (Casusrolsoort.Gedragswetenschapper,
                                [Lezen,     Lezen,       Geen,        Schrijven,   Schrijven,   Lezen,       Schrijven, Schrijven, Lezen,     Lezen,     Geen]),
        (Casusrolsoort.RvtExpert,
                                [Lezen,     Lezen,       Verleenbaar, Schrijven,   Schrijven,   Lezen,       Schrijven, Schrijven, Lezen,     Lezen,     Geen]),
        (Partner,               [Lezen,     Lezen,       Verleenbaar, Lezen,       Lezen,       Verleenbaar, Lezen,     Schrijven, Schrijven, Lezen,     Geen]),
        (Casusrolsoort.Ervaringsdeskundige,
                                [Lezen,     Verleenbaar, Geen,        Verleenbaar, Geen,        Geen,        Geen,      Eigen,     Geen,      Eigen,     Geen]),
        (Gast,                  [Lezen,     Verleenbaar, Geen,        Verleenbaar, Verleenbaar, Verleenbaar, Eigen,     Eigen,     Geen,      Geen,      Geen]),
        (Vraagexpert,           [Lezen,     Geen,        Geen,        Verleenbaar, Verleenbaar, Verleenbaar, Eigen,     Geen,      Geen,      Geen,      Geen]),
    ];

    // Who can carry a case role at all. A case role of someone without the role beside it opens nothing.
    private static readonly (Casusrolsoort Casusrol, Rol Rol, Organisatiesoort[] Soorten)[] Dragers =
    [
        (VasteContactpersoon, Rol.Lokaalteamwerker, [LokaalTeam]),
        (Casusregisseur, Rol.Lokaalteamwerker, [LokaalTeam]),
        (Casusregisseur, Rol.RvtExpert, [VeiligThuis, GecertificeerdeInstelling]),
        (Casusrolsoort.Procesregisseur, Rol.Procesregisseur, Elke),
        (Zorgcoordinator, Rol.Lokaalteamwerker, [LokaalTeam]),
        (Zorgcoordinator, Rol.Ketenpartner, [LokaalTeam, Ggz, Gemeente, Overig]),
        (Casusrolsoort.Gedragswetenschapper, Rol.Gedragswetenschapper, Elke),
        (Casusrolsoort.RvtExpert, Rol.RvtExpert, Rvt),
        (Partner, Rol.Ketenpartner, Elke),
        (Partner, Rol.RvtExpert, Rvt),
        (Casusrolsoort.Ervaringsdeskundige, Rol.Ervaringsdeskundige, Elke),
        (Gast, Rol.Ketenpartner, Elke),
        (Gast, Rol.RvtExpert, Rvt),
        (Gast, Rol.Gedragswetenschapper, Elke),
        (Vraagexpert, Rol.RvtExpert, Rvt),
    ];

    /// <summary>Roles that exclude every role that opens cases: such work needs a separate account.</summary>
    public static IReadOnlySet<Rol> ZonderCasussen { get; } =
        new HashSet<Rol> { Rol.Projectleider, Rol.FunctioneelBeheerder, Rol.PrivacyOfficer, Rol.Onderzoeker };

    /// <summary>Every right that is not <see cref="Geen"/>, exactly as it is stored in toegang.rechten.</summary>
    public static IReadOnlyList<Recht> Alle { get; } =
    [
        .. from drager in Dragers
           from soort in drager.Soorten
           from deel in Enum.GetValues<Dossierdeel>()
           let niveau = NiveauVan(drager.Casusrol, soort, deel)
           where niveau != Geen
           select new Recht(drager.Rol, soort, drager.Casusrol, deel, niveau),
    ];

    /// <summary>Which screens a role opens and which acts outside a case it allows.</summary>
    public static IReadOnlyList<(Rol Rol, Bevoegdheid Bevoegdheid)> Schermen { get; } =
    [
        .. Enum.GetValues<Rol>().Select(rol => (rol, Bevoegdheid.VandaagInzien)),
        .. Enum.GetValues<Rol>().Select(rol => (rol, Bevoegdheid.AccountInzien)),
        .. Dragers.Select(drager => (drager.Rol, Bevoegdheid.CasussenInzien)).Distinct(),
        (Rol.Procesregisseur, Bevoegdheid.CasusStarten),
        // Who may announce a family: everyone who works with families in the region.
        .. new[] { Rol.Lokaalteamwerker, Rol.RvtExpert, Rol.Ketenpartner, Rol.Procesregisseur }
            .SelectMany(rol => new[] { (rol, Bevoegdheid.AanmeldingIndienen), (rol, Bevoegdheid.AanmeldingIntrekken) }),
        (Rol.Procesregisseur, Bevoegdheid.InstroomInzien),
        (Rol.Procesregisseur, Bevoegdheid.InstroomAgenderen),
        (Rol.Procesregisseur, Bevoegdheid.InstroomBesluiten),
        (Rol.RvtExpert, Bevoegdheid.ExpertisewerklijstInzien),
        (Rol.RvtExpert, Bevoegdheid.ExpertiseOppakken),
        (Rol.RvtExpert, Bevoegdheid.ExpertiseTeruggeven),
        (Rol.RvtExpert, Bevoegdheid.ExpertiseBeantwoorden),
        (Rol.RvtExpert, Bevoegdheid.ExpertisedeelVragen),
        (Rol.Projectleider, Bevoegdheid.DashboardInzien),
        (Rol.PrivacyOfficer, Bevoegdheid.LogboekInzien),
        (Rol.FunctioneelBeheerder, Bevoegdheid.BeheerInzien),
        (Rol.FunctioneelBeheerder, Bevoegdheid.GebruikerMaken),
        (Rol.FunctioneelBeheerder, Bevoegdheid.GebruikerBeeindigen),
        (Rol.FunctioneelBeheerder, Bevoegdheid.RolGeven),
        (Rol.FunctioneelBeheerder, Bevoegdheid.RolBeeindigen),
        (Rol.FunctioneelBeheerder, Bevoegdheid.OrganisatieMaken),
        (Rol.FunctioneelBeheerder, Bevoegdheid.InstellingWijzigen),
        (Rol.FunctioneelBeheerder, Bevoegdheid.InstellingIntrekken),
        (Rol.FunctioneelBeheerder, Bevoegdheid.InstellingenOvernemen),
        (Rol.FunctioneelBeheerder, Bevoegdheid.CriteriaVastleggen),
        (Rol.FunctioneelBeheerder, Bevoegdheid.CriteriaIntrekken),
        (Rol.FunctioneelBeheerder, Bevoegdheid.WerkgebiedVastleggen),
        (Rol.FunctioneelBeheerder, Bevoegdheid.WerkgebiedBeeindigen),
        // What the region is and agreed: no word about a family.
        .. Enum.GetValues<Rol>().Select(rol => (rol, Bevoegdheid.RegioInzien)),
        (Rol.FunctioneelBeheerder, Bevoegdheid.StapherstelVragen),
        (Rol.FunctioneelBeheerder, Bevoegdheid.StapherstelBeoordelen),
        (Rol.FunctioneelBeheerder, Bevoegdheid.WachtwoordlinkMaken),
    ];

    /// <summary>What a case role reaches in a part, given the organisation of who carries it.</summary>
    public static Niveau NiveauVan(Casusrolsoort casusrol, Organisatiesoort soort, Dossierdeel deel) =>
        // The Raad advises and decides apart: in the plan it reads and reacts (model.md).
        (casusrol, soort, deel) == (Casusrolsoort.RvtExpert, RaadVoorDeKinderbescherming, Dossierdeel.Plan)
            ? Reageren
            : Tabel.Single(rij => rij.Casusrol == casusrol).Niveaus[(int)deel];

    /// <summary>What an act in a case needs: a part of the file and how far into it; null for an act outside a case.</summary>
    public static (Dossierdeel Deel, Niveau Niveau)? VereisteVan(Bevoegdheid bevoegdheid) => bevoegdheid switch
    {
        Bevoegdheid.CasusInzien => (Dossierdeel.Kop, Lezen),
        Bevoegdheid.FaseWijzigen or Bevoegdheid.KaderWijzigen or Bevoegdheid.VeiligContactWijzigen => (Dossierdeel.Kop, Schrijven),
        Bevoegdheid.GezinInzien => (Dossierdeel.Gezin, Lezen),
        Bevoegdheid.PersoonVastleggen or Bevoegdheid.PersoonHerzien or Bevoegdheid.HuishoudenVastleggen or Bevoegdheid.HuishoudenHerzien
            => (Dossierdeel.Gezin, Schrijven),
        Bevoegdheid.TijdlijnInzien => (Dossierdeel.Tijdlijn, Lezen),
        Bevoegdheid.NotitieVastleggen or Bevoegdheid.NotitieHerzien or Bevoegdheid.ContactmomentVastleggen
            or Bevoegdheid.ContactmomentHerzien or Bevoegdheid.IntakeVastleggen or Bevoegdheid.HulpVastleggen or Bevoegdheid.HulpHerzien
            => (Dossierdeel.Tijdlijn, Schrijven),
        Bevoegdheid.PlanInzien => (Dossierdeel.Plan, Lezen),
        Bevoegdheid.PlanreactieGeven => (Dossierdeel.Plan, Reageren),
        Bevoegdheid.Top3Vaststellen or Bevoegdheid.AnalyseVastleggen or Bevoegdheid.ReactieVastleggen
            or Bevoegdheid.ActieVastleggen or Bevoegdheid.ActieHerzien => (Dossierdeel.Plan, Schrijven),
        Bevoegdheid.ExpertiseInzien or Bevoegdheid.AfschriftNemen => (Dossierdeel.Expertise, Lezen),
        Bevoegdheid.ExpertiseVragen or Bevoegdheid.ExpertiseIntrekken or Bevoegdheid.ExpertiseAfsluiten
            => (Dossierdeel.Expertise, Schrijven),
        Bevoegdheid.EvaluatieInzien => (Dossierdeel.Evaluatie, Lezen),
        Bevoegdheid.UitstroomVastleggen or Bevoegdheid.NazorgVastleggen or Bevoegdheid.CasusSluiten or Bevoegdheid.CasusHeropenen
            => (Dossierdeel.Evaluatie, Schrijven),
        Bevoegdheid.ToegangInzien => (Dossierdeel.Toegang, Lezen),
        Bevoegdheid.ToegangGeven or Bevoegdheid.ToegangBeeindigen or Bevoegdheid.VasteContactpersoonToewijzen
            or Bevoegdheid.ExpertisedeelDelen or Bevoegdheid.ExpertisedeelWeigeren => (Dossierdeel.Toegang, Schrijven),
        _ => null,
    };

    /// <summary>Whether someone with this role and organisation can carry this case role.</summary>
    public static bool KanDragen(Casusrolsoort casusrol, Rol rol, Organisatiesoort soort) =>
        Dragers.Any(drager => drager.Casusrol == casusrol && drager.Rol == rol && drager.Soorten.Contains(soort));
}
