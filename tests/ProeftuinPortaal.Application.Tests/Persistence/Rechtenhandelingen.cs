using ProeftuinPortaal.Application.Afschriften;
using ProeftuinPortaal.Application.Casussen;
using ProeftuinPortaal.Application.Expertises;
using ProeftuinPortaal.Application.Gezinnen;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Plannen;
using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Application.Uitstromen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Toegang;
using static ProeftuinPortaal.Domain.Toegang.Niveau;

namespace ProeftuinPortaal.Application.Tests.Persistence;

/// <summary>One cell of the table of rights: who someone is, and in which case.</summary>
/// <param name="Verleend">Every part that can be granted is.</param>
public sealed record Rechtencel(Rol Rol, Organisatiesoort Soort, Casusrolsoort Casusrol, bool Verleend)
{
    /// <summary>Reads the questions in the case: the regisseurs, and the lokaal team that asked.</summary>
    public bool IsVanDeVrager =>
        Casusrol is Casusrolsoort.VasteContactpersoon or Casusrolsoort.Casusregisseur or Casusrolsoort.Procesregisseur || Soort == Organisatiesoort.LokaalTeam;

    public bool Minstens(Dossierdeel deel, Niveau niveau) => Niveau(deel) >= niveau;

    public Niveau Niveau(Dossierdeel deel)
    {
        var regio = new Domain.Regios.RegioId(Guid.Empty);
        var actor = new Actor(default, "", default, Soort, [new(Rol, regio)]);
        Dossierdeel[] delen = Verleend ? Enum.GetValues<Dossierdeel>() : [];
        // In the table each part is granted as fits the case role: by hand, or for a question.
        return Casusrol == Casusrolsoort.Vraagexpert
            ? actor.NiveauIn(new(regio, [Casusrol], []) { VoorVraag = delen }, deel)
            : actor.NiveauIn(new(regio, [Casusrol], delen), deel);
    }
}

/// <summary>A use case, tried in every cell. It changes nothing: a command is refused for what was typed or for its version, and that
/// is said only to who may.</summary>
/// <param name="Naam">Of the handler.</param>
/// <param name="Mag">What the table of rights says.</param>
/// <param name="Doe">With the number of the case and its id, which is the id of every row in it.</param>
public sealed record Rechtenhandeling(string Naam, Func<Rechtencel, bool> Mag, Func<PortaalDb, string, Guid, Task<Result>> Doe)
{
    public bool IsLezen => Naam.EndsWith("Inzien", StringComparison.Ordinal);
}

/// <summary>Every use case in a case: reading, reacting and writing.</summary>
internal static class Rechtenhandelingen
{
    private const int Oud = 9;

    private static readonly TimeProvider Klok = TimeProvider.System;

    public static IReadOnlyList<Rechtenhandeling> Alle { get; } =
    [
        .. Lezen(), .. GezinEnTijdlijn(), .. Plan(), .. Expertise(), .. Evaluatie(), .. Toegangen(),
    ];

    private static Guid Nieuw => Guid.CreateVersion7();

    private static IEnumerable<Rechtenhandeling> Lezen() =>
    [
        In("CasusInzien", Dossierdeel.Kop, Niveau.Lezen, async (db, nr, _) => await new CasusInzienHandler(db).HandleAsync(nr, default)),
        In("GezinInzien", Dossierdeel.Gezin, Niveau.Lezen, async (db, nr, _) => await new GezinInzienHandler(db, Klok).HandleAsync(nr, default)),
        In("PlanInzien", Dossierdeel.Plan, Niveau.Lezen, async (db, nr, _) => await new PlanInzienHandler(db, Klok).HandleAsync(nr, default)),
        In("TijdlijnInzien", Dossierdeel.Tijdlijn, Niveau.Lezen, async (db, nr, _) => await new TijdlijnInzienHandler(db).HandleAsync(nr, new(), null, default)),
        In("HulpInzien", Dossierdeel.Tijdlijn, Niveau.Lezen, async (db, nr, _) => await new HulpInzienHandler(db, Klok).HandleAsync(nr, default)),
        In("NotitieversiesInzien", Dossierdeel.Tijdlijn, Niveau.Lezen, async (db, nr, id) => await new NotitieversiesInzienHandler(db).HandleAsync(nr, new(id), default)),
        In("ExpertiseInzien", Dossierdeel.Expertise, Niveau.Lezen, async (db, nr, _) => await new ExpertiseInzienHandler(db, Klok).HandleAsync(nr, default)),
        In("EvaluatieInzien", Dossierdeel.Evaluatie, Niveau.Lezen, async (db, nr, _) => await new EvaluatieInzienHandler(db, Klok).HandleAsync(nr, default)),
        In("ToegangInzien", Dossierdeel.Toegang, Niveau.Lezen, async (db, nr, _) => await new ToegangInzienHandler(db).OudereInzagenAsync(nr, DateTimeOffset.MaxValue, default)),
    ];

    private static IEnumerable<Rechtenhandeling> GezinEnTijdlijn() =>
    [
        In("PersoonVastleggen", Dossierdeel.Gezin, Schrijven, async (db, nr, _) =>
            await new PersoonVastleggenHandler(db, Klok).HandleAsync(new() { OperatieId = Nieuw, Casusnummer = nr }, default)),
        In("NotitieVastleggen", Dossierdeel.Tijdlijn, Schrijven, async (db, nr, _) =>
            await new NotitieVastleggenHandler(db, Klok).HandleAsync(new() { OperatieId = Nieuw, Casusnummer = nr }, default)),
        In("NotitieHerzien", Dossierdeel.Tijdlijn, Schrijven, async (db, nr, id) =>
            await new NotitieHerzienHandler(db, Klok).HandleAsync(new() { OperatieId = Nieuw, Casusnummer = nr, NotitieId = new(id), Versie = Oud }, default)),
        In("ContactmomentVastleggen", Dossierdeel.Tijdlijn, Schrijven, async (db, nr, _) =>
            await new ContactmomentVastleggenHandler(db, Klok).HandleAsync(new() { OperatieId = Nieuw, Casusnummer = nr }, default)),
        In("ContactmomentHerzien", Dossierdeel.Tijdlijn, Schrijven, async (db, nr, id) =>
            await new ContactmomentHerzienHandler(db, Klok).HandleAsync(new() { OperatieId = Nieuw, Casusnummer = nr, ContactmomentId = id, Versie = Oud }, default)),
        In("IntakeVastleggen", Dossierdeel.Tijdlijn, Schrijven, async (db, nr, _) =>
            await new IntakeVastleggenHandler(db, Klok).HandleAsync(new() { OperatieId = Nieuw, Casusnummer = nr }, default)),
        In("HulpVastleggen", Dossierdeel.Tijdlijn, Schrijven, async (db, nr, _) =>
            await new HulpVastleggenHandler(db, Klok).HandleAsync(new() { OperatieId = Nieuw, Casusnummer = nr }, default)),
        In("HulpHerzien", Dossierdeel.Tijdlijn, Schrijven, async (db, nr, id) =>
            await new HulpHerzienHandler(db, Klok).HandleAsync(new() { OperatieId = Nieuw, Casusnummer = nr, HulpId = id, Versie = Oud }, default)),
        In("HuishoudenVastleggen", Dossierdeel.Gezin, Schrijven, async (db, nr, _) =>
            await new HuishoudenVastleggenHandler(db).HandleAsync(new() { OperatieId = Nieuw, Casusnummer = nr }, default)),
        In("HuishoudenHerzien", Dossierdeel.Gezin, Schrijven, async (db, nr, id) =>
            await new HuishoudenHerzienHandler(db).HandleAsync(new() { OperatieId = Nieuw, Casusnummer = nr, HuishoudenId = id, Versie = Oud }, default)),
        In("PersoonHerzien", Dossierdeel.Gezin, Schrijven, async (db, nr, id) =>
            await new PersoonHerzienHandler(db, Klok).HandleAsync(new() { OperatieId = Nieuw, Casusnummer = nr, PersoonId = new(id), Versie = Oud }, default)),
    ];

    private static IEnumerable<Rechtenhandeling> Plan() =>
    [
        In("Top3Vaststellen", Dossierdeel.Plan, Schrijven, async (db, nr, _) =>
            await new Top3VaststellenHandler(db, Klok).HandleAsync(new() { OperatieId = Nieuw, Casusnummer = nr, Versie = Oud }, default)),
        In("AnalyseVastleggen", Dossierdeel.Plan, Schrijven, async (db, nr, _) =>
            await new AnalyseVastleggenHandler(db, Klok).HandleAsync(new() { OperatieId = Nieuw, Casusnummer = nr, Versie = Oud }, default)),
        In("ReactieVastleggen", Dossierdeel.Plan, Schrijven, async (db, nr, _) =>
            await new ReactieVastleggenHandler(db, Klok).HandleAsync(new() { OperatieId = Nieuw, Casusnummer = nr, Versie = Oud }, default)),
        In("PlanreactieGeven", Dossierdeel.Plan, Reageren, async (db, nr, _) =>
            await new PlanreactieGevenHandler(db, Klok).HandleAsync(new() { OperatieId = Nieuw, Casusnummer = nr }, default)),
        In("ActieVastleggen", Dossierdeel.Plan, Schrijven, async (db, nr, _) =>
            await new ActieVastleggenHandler(db, Klok).HandleAsync(new() { OperatieId = Nieuw, Casusnummer = nr }, default)),
        In("ActieHerzien", Dossierdeel.Plan, Schrijven, async (db, nr, id) =>
            await new ActieHerzienHandler(db, Klok).HandleAsync(new() { OperatieId = Nieuw, Casusnummer = nr, ActieId = id, Versie = Oud }, default)),
    ];

    // A question is a lokaal team's to ask; what is done with it is for its side.
    private static IEnumerable<Rechtenhandeling> Expertise() =>
    [
        new("ExpertiseVragen", cel => cel.Minstens(Dossierdeel.Expertise, Schrijven) && cel.Soort == Organisatiesoort.LokaalTeam, async (db, nr, _) =>
            await new ExpertiseVragenHandler(db, Klok).HandleAsync(new() { OperatieId = Nieuw, Casusnummer = nr }, default)),
        new("ExpertiseAfsluiten", cel => cel.Minstens(Dossierdeel.Expertise, Schrijven) && cel.IsVanDeVrager, async (db, nr, id) =>
            await new ExpertiseAfsluitenHandler(db).HandleAsync(
                new() { OperatieId = Nieuw, Casusnummer = nr, VraagId = new(id), Versie = Oud, Oordeel = Expertiseoordeel.Ja }, default)),
        new("ExpertiseIntrekken", cel => cel.Minstens(Dossierdeel.Expertise, Schrijven) && cel.IsVanDeVrager, async (db, nr, id) =>
            await new ExpertiseIntrekkenHandler(db).HandleAsync(new(Nieuw, nr, new(id), Oud), default)),
        new("ExpertisedeelDelen", cel => cel.Minstens(Dossierdeel.Toegang, Schrijven) && cel.Minstens(Dossierdeel.Expertise, Schrijven) && cel.IsVanDeVrager, async (db, nr, id) =>
            await new ExpertisedeelDelenHandler(db).HandleAsync(new(Nieuw, nr, new(id), Dossierdeel.Plan), default)),
        new("ExpertisedeelWeigeren", cel => cel.Minstens(Dossierdeel.Toegang, Schrijven) && cel.Minstens(Dossierdeel.Expertise, Schrijven) && cel.IsVanDeVrager, async (db, nr, id) =>
            await new ExpertisedeelWeigerenHandler(db).HandleAsync(
                new() { OperatieId = Nieuw, Casusnummer = nr, VraagId = new(id), Deel = Dossierdeel.Plan, Reden = "x" }, default)),
        new("AfschriftNemen.Notitie", cel => cel.Minstens(Dossierdeel.Expertise, Niveau.Lezen) && cel.Minstens(Dossierdeel.Tijdlijn, Niveau.Lezen), async (db, nr, id) =>
            await new AfschriftNemenHandler(db).HandleAsync(new(Nieuw, nr, Afschriftsoort.Notitie, id, Oud), default)),
        new("AfschriftNemen.Expertisenotitie", cel => cel.Minstens(Dossierdeel.Expertise, Niveau.Lezen) && cel.IsVanDeVrager, async (db, nr, id) =>
            await new AfschriftNemenHandler(db).HandleAsync(new(Nieuw, nr, Afschriftsoort.Expertisenotitie, id, Oud), default)),
    ];

    private static IEnumerable<Rechtenhandeling> Evaluatie() =>
    [
        In("FaseWijzigen", Dossierdeel.Kop, Schrijven, async (db, nr, _) =>
            await new FaseWijzigenHandler(db).HandleAsync(new() { OperatieId = Nieuw, Casusnummer = nr, Versie = Oud }, default)),
        In("KaderWijzigen", Dossierdeel.Kop, Schrijven, async (db, nr, _) =>
            await new KaderWijzigenHandler(db, Klok).HandleAsync(new() { OperatieId = Nieuw, Casusnummer = nr, Versie = Oud }, default)),
        In("VeiligContactWijzigen", Dossierdeel.Kop, Schrijven, async (db, nr, _) =>
            await new VeiligContactWijzigenHandler(db).HandleAsync(new() { OperatieId = Nieuw, Casusnummer = nr, Versie = Oud }, default)),
        In("UitstroomVastleggen", Dossierdeel.Evaluatie, Schrijven, async (db, nr, _) =>
            await new UitstroomVastleggenHandler(db, Klok).HandleAsync(new() { OperatieId = Nieuw, Casusnummer = nr, Versie = Oud }, default)),
        In("NazorgVastleggen", Dossierdeel.Evaluatie, Schrijven, async (db, nr, id) =>
            await new NazorgVastleggenHandler(db).HandleAsync(new() { OperatieId = Nieuw, Casusnummer = nr, MomentId = id, Versie = Oud }, default)),
        In("CasusSluiten", Dossierdeel.Evaluatie, Schrijven, async (db, nr, _) => await new CasusSluitenHandler(db).HandleAsync(new(Nieuw, nr, Oud), default)),
        In("CasusHeropenen", Dossierdeel.Evaluatie, Schrijven, async (db, nr, _) =>
            await new CasusHeropenenHandler(db).HandleAsync(new() { OperatieId = Nieuw, Casusnummer = nr, Versie = Oud }, default)),
    ];

    // To end: the role of the Vraagexpert, which nobody ends by hand.
    private static IEnumerable<Rechtenhandeling> Toegangen() =>
    [
        In("ToegangGeven", Dossierdeel.Toegang, Schrijven, async (db, nr, _) =>
            await new ToegangGevenHandler(db, Klok).HandleAsync(new() { OperatieId = Nieuw, Casusnummer = nr }, default)),
        In("ToegangBeeindigen", Dossierdeel.Toegang, Schrijven, async (db, nr, id) => await new ToegangBeeindigenHandler(db).HandleAsync(new(Nieuw, nr, id), default)),
    ];

    private static Rechtenhandeling In(string naam, Dossierdeel deel, Niveau niveau, Func<PortaalDb, string, Guid, Task<Result>> doe) =>
        new(naam, cel => cel.Minstens(deel, niveau), doe);
}
