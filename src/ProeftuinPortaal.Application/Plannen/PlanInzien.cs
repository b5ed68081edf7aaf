using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Gezinnen;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Plannen;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Plannen;

/// <summary>The plan of one family, on one page.</summary>
/// <param name="Lezer">Name of who reads: a print says for whom it was made.</param>
/// <param name="Mag">What this user may do here now.</param>
/// <param name="UitvoerderAnalyse">Who makes the analysis in this region (F037); null when the region did not say.</param>
/// <param name="Gezin">For who may know them; empty otherwise.</param>
public sealed record PlanDetails(string Lezer, Planrechten Mag, string? UitvoerderAnalyse, IReadOnlyList<GezinslidRow> Gezin, IReadOnlyList<ProfessionalRow> Professionals)
{
    /// <summary>Newest first.</summary>
    public required IReadOnlyList<Top3Row> Top3 { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<AnalyseRow> Analyses { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<PlanreactieRow> Reacties { get; init; }

    /// <summary>Open first, by day.</summary>
    public required IReadOnlyList<ActieRow> Acties { get; init; }

    public string Naam(PersoonId persoon) => Gezin.FirstOrDefault(lid => lid.Id == persoon)?.Naam ?? "een gezinslid";
}

/// <summary>What someone may do with the plan.</summary>
public sealed record Planrechten(bool Schrijven, bool Reageren, bool LeestTijdlijn);

/// <summary>A professional who can be given an action.</summary>
public sealed record ProfessionalRow(GebruikerId Id, string Naam, string Organisatie);

/// <summary>A version of the Top-3.</summary>
public sealed record Top3Row(int Nummer, string SamenMet, string Auteur, string Organisatie, DateTimeOffset VastgelegdOp, IReadOnlyList<SituatieRow> Situaties);

/// <summary>A situation in one version.</summary>
public sealed record SituatieRow(
    Guid LijnId, int Rang, string Omschrijving, string Voorbeelden, string Risicofactoren, Situatiestatus Status, IReadOnlyList<BelevingRow> Belevingen)
{
    internal static SituatieRow Van(Situatie situatie) => new(
        situatie.LijnId, situatie.Rang, situatie.Omschrijving, situatie.Voorbeelden, situatie.Risicofactoren, situatie.Status,
        [.. situatie.Belevingen.Select(beleving => new BelevingRow(beleving.PersoonId, beleving.Woorden))]);
}

/// <summary>A situation in the own words of a family member.</summary>
public sealed record BelevingRow(PersoonId PersoonId, string Woorden);

/// <summary>A version of the verklarende analyse.</summary>
public sealed record AnalyseRow(int Nummer, Analysestatus Status, string Auteur, string Organisatie, DateTimeOffset VastgelegdOp)
{
    public string Vraag { get; init; } = "";

    public string Verklaring { get; init; } = "";

    public string Krachten { get; init; } = "";

    public string EerdereHulp { get; init; } = "";

    public string Doelen { get; init; } = "";

    public string? UitzonderingGezin { get; init; }

    public IReadOnlyList<FeitRow> Feiten { get; init; } = [];

    public IReadOnlyList<ReactieRow> Reacties { get; init; } = [];
}

/// <summary>A fact, and how it is known.</summary>
public sealed record FeitRow(string Tekst, Kenbron Kenbron, string Bron);

/// <summary>What a family member thinks of the analysis.</summary>
public sealed record ReactieRow(PersoonId PersoonId, Standpunt Standpunt, string Tekst, DateTimeOffset VastgelegdOp);

/// <summary>A professional's reaction on the plan.</summary>
public sealed record PlanreactieRow(string Tekst, string Auteur, string Organisatie, DateTimeOffset VastgelegdOp);

/// <summary>An action.</summary>
/// <param name="Wie">Who does it: a professional, or a family member when the reader may know who.</param>
/// <param name="IsTeLaat">Open, and its last day has passed.</param>
public sealed record ActieRow(Guid Id, string Wat, Guid WieId, string Wie, DateOnly UiterlijkOp, Actiestatus Status, DateOnly? AfgerondOp, int Versie, bool IsTeLaat);

/// <summary>Opens the plan of a case; logged as one reading of the part Plan.</summary>
public sealed class PlanInzienHandler(PortaalDb portaalDb, TimeProvider clock)
{
    public Task<Result<PlanDetails>> HandleAsync(string casusnummer, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<PlanDetails>(Bevoegdheid.PlanInzien, casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(casusnummer, Bevoegdheid.PlanInzien, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            await db.LogInzageAsync(casus.Value.Id, Dossierdeel.Plan, cancellationToken);
            var betrokkenheid = await db.BetrokkenheidBijAsync(casus.Value, cancellationToken);
            var (vandaag, open) = (Moment.Nu(clock).Vandaag, !casus.Value.IsAfgesloten);
            var mag = new Planrechten(
                // Not Top3Vaststellen: a region can switch that off by itself.
                db.Actor.Mag(Bevoegdheid.ActieVastleggen, betrokkenheid) && open,
                db.Actor.Mag(Bevoegdheid.PlanreactieGeven, betrokkenheid) && open,
                db.Actor.Mag(Bevoegdheid.TijdlijnInzien, betrokkenheid));
            var instellingen = await db.InstellingenAsync(casus.Value.RegioId, vandaag, cancellationToken);
            var gezin = await db.GezinsnamenAsync(casus.Value, betrokkenheid, cancellationToken);
            var professionals = await (
                from g in db.Professionals(casus.Value)
                join o in db.Organisaties on g.OrganisatieId equals o.Id
                orderby g.Naam
                select new ProfessionalRow(g.Id, g.Naam, o.Naam)).ToListAsync(cancellationToken);
            return new PlanDetails(db.Actor.Naam, mag, instellingen.Tekst(Instellingsleutel.UitvoerderAnalyse), gezin, professionals)
            {
                Top3 = await Top3Async(db, casus.Value.Id, cancellationToken),
                Analyses = await AnalysesAsync(db, casus.Value.Id, cancellationToken),
                Reacties = await ReactiesAsync(db, casus.Value.Id, cancellationToken),
                Acties = await ActiesAsync(db, casus.Value.Id, (gezin, vandaag), cancellationToken),
            };
        }, cancellationToken);

    private static Task<List<Top3Row>> Top3Async(PortaalDbContext db, CasusId casusId, CancellationToken cancellationToken) => (
        from t in db.Top3Versies
        join auteur in db.Gebruikers on t.AuteurId equals auteur.Id
        join organisatie in db.Organisaties on t.BronhouderId equals organisatie.Id
        where t.CasusId == casusId
        orderby t.Nummer descending
        select new Top3Row(t.Nummer, t.SamenMet, auteur.Naam, organisatie.Naam, t.VastgelegdOp,
            t.Situaties.OrderBy(s => s.Rang).Select(s => new SituatieRow(
                s.LijnId, s.Rang, s.Omschrijving, s.Voorbeelden, s.Risicofactoren, s.Status,
                s.Belevingen.Select(b => new BelevingRow(b.PersoonId, b.Woorden)).ToList())).ToList()))
        .AsNoTracking().AsSplitQuery().ToListAsync(cancellationToken);

    private static Task<List<AnalyseRow>> AnalysesAsync(PortaalDbContext db, CasusId casusId, CancellationToken cancellationToken) => (
        from a in db.Analyses
        join auteur in db.Gebruikers on a.AuteurId equals auteur.Id
        join organisatie in db.Organisaties on a.BronhouderId equals organisatie.Id
        where a.CasusId == casusId
        orderby a.Nummer descending
        select new AnalyseRow(a.Nummer, a.Status, auteur.Naam, organisatie.Naam, a.VastgelegdOp)
        {
            Vraag = a.Vraag,
            Verklaring = a.Verklaring,
            Krachten = a.Krachten,
            EerdereHulp = a.EerdereHulp,
            Doelen = a.Doelen,
            UitzonderingGezin = a.UitzonderingGezin,
            Feiten = a.Feiten.OrderBy(f => f.Volgorde).Select(f => new FeitRow(f.Tekst, f.Kenbron, f.Bron)).ToList(),
            Reacties = a.Reacties.OrderByDescending(r => r.VastgelegdOp).Select(r => new ReactieRow(r.PersoonId, r.Standpunt, r.Tekst, r.VastgelegdOp)).ToList(),
        }).AsNoTracking().AsSplitQuery().ToListAsync(cancellationToken);

    private static Task<List<PlanreactieRow>> ReactiesAsync(PortaalDbContext db, CasusId casusId, CancellationToken cancellationToken) => (
        from r in db.Planreacties
        join auteur in db.Gebruikers on r.AuteurId equals auteur.Id
        join organisatie in db.Organisaties on r.BronhouderId equals organisatie.Id
        where r.CasusId == casusId
        orderby r.VastgelegdOp descending
        select new PlanreactieRow(r.Tekst, auteur.Naam, organisatie.Naam, r.VastgelegdOp)).ToListAsync(cancellationToken);

    private static async Task<IReadOnlyList<ActieRow>> ActiesAsync(
        PortaalDbContext db, CasusId casusId, (IReadOnlyList<GezinslidRow> Gezin, DateOnly Vandaag) bij, CancellationToken cancellationToken)
    {
        var acties = await (
            from a in db.Acties
            join g in db.Gebruikers on a.EigenaarId equals g.Id into eigenaren
            from eigenaar in eigenaren.DefaultIfEmpty()
            where a.CasusId == casusId
            select new { Actie = a, Eigenaar = eigenaar == null ? null : eigenaar.Naam }).AsNoTracking().ToListAsync(cancellationToken);
        return
        [
            .. from rij in acties
               let a = rij.Actie
               orderby a.Status, a.UiterlijkOp, a.Id
               select new ActieRow(
                   a.Id, a.Wat, a.EigenaarId?.Value ?? a.PersoonId!.Value.Value,
                   rij.Eigenaar ?? bij.Gezin.FirstOrDefault(lid => lid.Id == a.PersoonId)?.Naam ?? "een gezinslid",
                   a.UiterlijkOp, a.Status, a.AfgerondOp, a.Versie, a.Status == Actiestatus.Open && a.UiterlijkOp < bij.Vandaag),
        ];
    }
}
