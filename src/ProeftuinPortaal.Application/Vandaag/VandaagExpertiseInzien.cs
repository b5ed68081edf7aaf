using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Expertises;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Vandaag;

/// <summary>What waits today around questions, the intake and nazorg.</summary>
/// <param name="Vragen">For an expert: the inbox of the own organisation and what was picked up, the shortest term first.</param>
/// <param name="Punten">For a vaste contactpersoon: answers to close, parts that were asked for, a planned intake whose day is past, nazorg that is due.</param>
public sealed record VandaagExpertiseDetails(IReadOnlyList<VraagkopRow> Vragen, IReadOnlyList<AandachtspuntRow> Punten)
{
    /// <summary>Whose inbox this is, for an expert; null for everyone else.</summary>
    public OrganisatieId? Organisatie { get; init; }
}

/// <summary>What kind of thing waits.</summary>
public enum Aandachtssoort
{
    AntwoordAfsluiten,
    DeelGevraagd,
    IntakeOnbevestigd,
    Nazorg,
}

/// <summary>One thing that waits in one case.</summary>
/// <param name="Deel">The part that was asked for.</param>
/// <param name="Sinds">Since when it waits, or for nazorg and an intake the day it was planned.</param>
public sealed record AandachtspuntRow(Aandachtssoort Soort, string Casusnummer, string Gezinsnaam, Expertisethema? Thema, Dossierdeel? Deel, DateOnly Sinds);

/// <summary>Opens the part of Vandaag about questions and nazorg; logged as a list when it shows anything.</summary>
public sealed class VandaagExpertiseInzienHandler(PortaalDb portaalDb, TimeProvider clock)
{
    private const int MaxVragen = 5;
    private const int MaxPunten = 25;
    private const int Vooruit = 7;

    public Task<Result<VandaagExpertiseDetails>> HandleAsync(CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<VandaagExpertiseDetails>(Bevoegdheid.VandaagInzien, null, async db =>
        {
            var vragen = db.Actor.Mag(Bevoegdheid.ExpertisewerklijstInzien)
                ? await db.VraagkoppenAsync(MaxVragen, cancellationToken)
                : [];
            if (vragen.Count > 0)
            {
                await db.LogVragenlijstAsync(vragen.Select(v => v.Id), cancellationToken);
            }

            var punten = await PuntenAsync(db, Moment.Nu(clock).Vandaag, cancellationToken);
            if (punten.Count > 0)
            {
                await db.LogLijstAsync("VandaagExpertise", punten.Select(punt => punt.CasusId).Distinct(), cancellationToken);
            }

            return new VandaagExpertiseDetails(vragen, [.. punten.Select(punt => punt.Row)])
            {
                Organisatie = db.Actor.Mag(Bevoegdheid.ExpertisewerklijstInzien) ? db.Actor.OrganisatieId : null,
            };
        }, cancellationToken);

    private static async Task<List<(CasusId CasusId, AandachtspuntRow Row)>> PuntenAsync(PortaalDbContext db, DateOnly vandaag, CancellationToken cancellationToken)
    {
        var ik = db.Actor.Id;
        // Of whom one is the contactpersoon one reads every part; a role that ended opens nothing (row-level security, and ZichtbaarVoor here).
        var stil = await db.StilleCasussenAsync(cancellationToken);
        var eigen =
            from c in Toegang.CasusToegang.ZichtbaarVoor(db.Casussen.AsNoTracking(), db.Actor, Dossierdeel.Expertise)
            join g in db.Gezinnen on c.GezinId equals g.Id
            where c.VasteContactpersoonId == ik && c.AfgeslotenOp == null && !stil.Contains(c.Id)
            select new { c.Id, c.Nummer, g.Naam };
        var vragen = await (
            from c in eigen
            join v in db.Expertisevragen on c.Id equals v.CasusId
            where v.Status == Expertisestatus.Beantwoord
            orderby v.BeantwoordOp
            select new { c.Id, c.Nummer, c.Naam, v.Thema, v.BeantwoordOp }).Take(MaxPunten).ToListAsync(cancellationToken);
        var delen = await (
            from c in eigen
            join v in db.Expertisevragen on c.Id equals v.CasusId
            join d in db.Set<Vraagdeel>() on v.Id equals d.VraagId
            where v.Status == Expertisestatus.Opgepakt && d.GedeeldOp == null && d.GeweigerdOp == null
            orderby d.GevraagdOp
            select new { c.Id, c.Nummer, c.Naam, v.Thema, d.Deel, d.GevraagdOp }).Take(MaxPunten).ToListAsync(cancellationToken);
        // The last one written down of each case; whether that is an unanswered plan depends on the day in the Netherlands.
        var intakes = await (
            from c in eigen
            join i in db.Intakes on c.Id equals i.CasusId
            where i.GesprekOp < vandaag
                && !db.Intakes.Any(later => later.CasusId == c.Id && later.VastgelegdOp > i.VastgelegdOp)
                && !db.Uitstromen.Any(u => u.CasusId == c.Id && u.VastgelegdOp > i.VastgelegdOp)
            orderby i.GesprekOp
            select new { c.Id, c.Nummer, c.Naam, i.GesprekOp, i.VastgelegdOp }).ToListAsync(cancellationToken);
        var tot = vandaag.AddDays(Vooruit);
        var nazorg = await (
            from c in eigen
            join m in db.Nazorgmomenten on c.Id equals m.CasusId
            where m.Resultaat == null && m.GeplandOp <= tot
            orderby m.GeplandOp
            select new { c.Id, c.Nummer, c.Naam, m.GeplandOp }).Take(MaxPunten).ToListAsync(cancellationToken);
        return
        [
            .. delen.Select(d => (d.Id, new AandachtspuntRow(Aandachtssoort.DeelGevraagd, d.Nummer, d.Naam, d.Thema, d.Deel, Dag(d.GevraagdOp)))),
            .. vragen.Select(v => (v.Id, new AandachtspuntRow(Aandachtssoort.AntwoordAfsluiten, v.Nummer, v.Naam, v.Thema, null, Dag(v.BeantwoordOp)))),
            .. intakes.Where(i => Intakestanden.Van(i.GesprekOp, new(i.VastgelegdOp), isOpgevolgd: false, vandaag) == Intakestand.Onbevestigd).Take(MaxPunten)
                .Select(i => (i.Id, new AandachtspuntRow(Aandachtssoort.IntakeOnbevestigd, i.Nummer, i.Naam, null, null, i.GesprekOp))),
            .. nazorg.Select(m => (m.Id, new AandachtspuntRow(Aandachtssoort.Nazorg, m.Nummer, m.Naam, null, null, m.GeplandOp))),
        ];
    }

    private static DateOnly Dag(DateTimeOffset? tijdstip) => new Moment(tijdstip!.Value).Vandaag;
}
