using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Aanmeldingen;
using ProeftuinPortaal.Application.Casussen;
using ProeftuinPortaal.Application.Concepten;
using ProeftuinPortaal.Application.Organisaties;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Vandaag;

/// <summary>What needs doing today.</summary>
/// <param name="HeeftCasussen">Whether this user's roles open cases at all; a projectleider's never do.</param>
/// <param name="Casussen">Open cases of this user, longest without contact first.</param>
/// <param name="Concepten">Forms that were begun and not sent.</param>
public sealed record VandaagDetails(
    string Naam, bool HeeftCasussen, IReadOnlyList<CasusRow> Casussen, bool ErZijnMeerCasussen, IReadOnlyList<ConceptRow> Concepten)
{
    /// <summary>My open actions, the most urgent first.</summary>
    public IReadOnlyList<ActieVandaagRow> Acties { get; init; } = [];

    /// <summary>Families that were handed to this user, the newest first.</summary>
    public IReadOnlyList<OvergedragenRow> Overgedragen { get; init; } = [];

    /// <summary>Cases in which a role of this user began since yesterday, the newest first.</summary>
    public IReadOnlyList<NieuweCasusRow> Nieuw { get; init; } = [];

    /// <summary>Families whose help waits too long.</summary>
    public IReadOnlyList<HulpVandaagRow> WachtTeLang { get; init; } = [];

    /// <summary>How many recovery codes this user has left, when those are few.</summary>
    public int? LaatsteHerstelcodes { get; init; }
}

/// <summary>A form that was begun and not sent.</summary>
/// <param name="Formulier">The act it will send.</param>
/// <param name="RecordId">The record it changes; null for a new one.</param>
public sealed record ConceptRow(
    Bevoegdheid Formulier, string Onderwerp, string? Casusnummer, string? Gezinsnaam, Guid? RecordId, DateTimeOffset BewaardOp);

/// <summary>Opens Vandaag. Logged as one list with the cases shown.</summary>
public sealed class VandaagInzienHandler(PortaalDb portaalDb, TimeProvider? clock = null)
{
    private const int MaxCasussen = 15;
    private const int MaxConcepten = 50;

    public Task<Result<VandaagDetails>> HandleAsync(CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<VandaagDetails>(Bevoegdheid.VandaagInzien, null, async db =>
        {
            var casussen = db.Casussen.AsNoTracking().ZichtbaarVoor(db.Actor, Dossierdeel.Kop);
            var rows = await db.LeesRowsAsync(casussen.Where(c => c.AfgeslotenOp == null)
                .OrderByDescending(c => c.VasteContactpersoonId == db.Actor.Id)
                .ThenBy(c => db.Contactmomenten.Where(m => m.CasusId == c.Id && m.IsGelukt).Max(m => (DateOnly?)m.ContactOp) ?? DateOnly.MinValue)
                .ThenBy(c => c.Id)
                .Take(MaxCasussen + 1), cancellationToken);
            var getoond = rows.Take(MaxCasussen).ToList();
            var concepten = await ReadConceptenAsync(db, cancellationToken);
            var zonderCasus = await ReadConceptenZonderCasusAsync(db, cancellationToken);
            var inConcepten = concepten.Select(c => c.CasusId).OfType<Domain.Casussen.CasusId>();
            var vandaag = Moment.Nu(clock ?? TimeProvider.System).Vandaag;
            var acties = await db.MijnActiesAsync(vandaag, cancellationToken);
            var wachtTeLang = await db.WachtTeLangAsync(vandaag, cancellationToken);
            var overgedragen = await db.OvergedragenAsync(cancellationToken);
            var nieuw = await db.NieuweCasussenAsync(cancellationToken);
            await db.LogLijstAsync("Vandaag", getoond.Select(row => row.Id).Union(inConcepten)
                .Union(overgedragen.Select(row => row.CasusId)).Union(nieuw.Select(row => row.Id)).Union(acties.Select(actie => actie.CasusId)).Union(wachtTeLang.Select(hulp => hulp.CasusId)), cancellationToken);
            var herstelcodes = await db.HerstelcodesOverAsync(cancellationToken);
            return new VandaagDetails(
                db.Actor.Naam, db.Actor.Mag(Bevoegdheid.CasussenInzien), getoond, rows.Count > MaxCasussen, [.. zonderCasus, .. concepten.Select(c => c.Row)])
            {
                Acties = acties,
                WachtTeLang = wachtTeLang,
                Overgedragen = overgedragen,
                Nieuw = nieuw,
                LaatsteHerstelcodes = herstelcodes <= AccountDetails.WeinigHerstelcodes ? herstelcodes : null,
            };
        }, cancellationToken);

    private static async Task<List<(Domain.Casussen.CasusId? CasusId, ConceptRow Row)>> ReadConceptenAsync(
        PortaalDbContext db, CancellationToken cancellationToken)
    {
        var zichtbaar = db.Casussen.ZichtbaarVoor(db.Actor, Dossierdeel.Kop);
        var concepten = await (
            from concept in db.OpenConcepten()
            join c in zichtbaar on concept.CasusId equals c.Id
            join g in db.Gezinnen on c.GezinId equals g.Id
            orderby concept.BewaardOp descending
            select new { concept.Formulier, concept.Onderwerp, concept.CasusId, c.Nummer, g.Naam, concept.BewaardOp })
            .Take(MaxConcepten).ToListAsync(cancellationToken);
        return [.. concepten.Select(c => (c.CasusId, new ConceptRow(
            Enum.Parse<Bevoegdheid>(c.Formulier), c.Onderwerp, c.Nummer, c.Naam, Conceptonderwerp.RecordId(c.Onderwerp), c.BewaardOp)))];
    }

    // Drafts about an aanmelding: one to send, or one to decide about while it is in an own inbox.
    private static async Task<List<ConceptRow>> ReadConceptenZonderCasusAsync(PortaalDbContext db, CancellationToken cancellationToken)
    {
        var inbox = db.Aanmeldingen.InInboxVan(db.Actor);
        var concepten = await db.OpenConcepten()
            .Where(c => c.CasusId == null && (c.AanmeldingId == null || inbox.Any(a => a.Id == c.AanmeldingId)))
            .OrderByDescending(c => c.BewaardOp).Select(c => new { c.Formulier, c.Onderwerp, c.BewaardOp }).Take(MaxConcepten).ToListAsync(cancellationToken);
        return [.. concepten.Select(c => new ConceptRow(Enum.Parse<Bevoegdheid>(c.Formulier), c.Onderwerp, null, null, null, c.BewaardOp))
            .Where(row => db.Actor.Mag(row.Formulier))];
    }
}
