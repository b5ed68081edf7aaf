using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Aanmeldingen;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tijdlijnen;

/// <summary>What stands in a timeline.</summary>
public enum Tijdlijnsoort
{
    Notitie,
    Contactmoment,
    Intake,
}

/// <summary>What to show of a timeline. Nothing personal, so it may stand in an address.</summary>
/// <param name="Strekking">Only facts or only opinions, so only notes; null for all.</param>
/// <param name="Bronhouder">Only the words of this organisation; null for all.</param>
/// <param name="Soort">Only this kind; null for all.</param>
public sealed record Tijdlijnfilter(Strekking? Strekking = null, OrganisatieId? Bronhouder = null, Tijdlijnsoort? Soort = null);

/// <summary>Where the next page starts: after this row, in the order newest first.</summary>
public sealed record Tijdlijnplek(DateOnly Dag, Guid Id);

/// <summary>What the timeline shows.</summary>
/// <param name="MagVastleggen">Whether this user may write here now.</param>
/// <param name="Bronhouders">Organisations that wrote something here, for the filter.</param>
/// <param name="VerplichtBijIntake">Who must be at the intake in this region (F007).</param>
/// <param name="Verder">Where the next page starts; null at the end.</param>
public sealed record TijdlijnDetails(
    bool MagVastleggen, IReadOnlyList<OrganisatieRow> Bronhouders, IReadOnlyList<Intakepartij> VerplichtBijIntake,
    IReadOnlyList<TijdlijnRow> Regels, Tijdlijnplek? Verder)
{
    /// <summary>Why this case began, the oldest first; empty for who only reads here.</summary>
    public IReadOnlyList<AanleidingRow> Aanleiding { get; init; } = [];

    /// <summary>The planned intake of which nobody wrote down yet whether it was held; null when there is none, and after uitstroom.</summary>
    public IntakeRow? OnbevestigdeIntake { get; init; }

    public IReadOnlyList<NotitieRow> Notities => [.. Regels.Select(regel => regel.Notitie).OfType<NotitieRow>()];
}

/// <summary>The aanmelding that a case began with, and the decision about it.</summary>
public sealed record AanleidingRow(
    string Nummer, DateTimeOffset IngediendOp, Instroomroute Route, string Aanmelder, string Organisatie, string Reden, string VeiligheidNu, string Geprobeerd,
    DateTimeOffset BeslotenOp, string Motivering);

/// <summary>An organisation in a list.</summary>
public sealed record OrganisatieRow(OrganisatieId Id, string Naam);

/// <summary>One row of the timeline: exactly one of the three.</summary>
public sealed record TijdlijnRow(Guid Id, NotitieRow? Notitie, ContactmomentRow? Contactmoment, IntakeRow? Intake);

/// <summary>A note in the timeline.</summary>
/// <param name="HerzienDoor">Name of who changed it last; null when it was never changed.</param>
/// <param name="MagHerzien">Whether this user may change it.</param>
public sealed record NotitieRow(
    NotitieId Id, DateOnly GebeurdOp, string Tekst, Strekking? Strekking, Kenbron? Kenbron, string Auteur, string Organisatie,
    DateTimeOffset VastgelegdOp, string? HerzienDoor, DateTimeOffset? HerzienOp, int Versie, bool MagHerzien);

/// <summary>A contact in the timeline.</summary>
/// <param name="MagHerzien">Whether this user may change it.</param>
public sealed record ContactmomentRow(
    Guid Id, DateOnly ContactOp, Contactvorm Vorm, string Met, bool IsGelukt, string Tekst, string Auteur, string Organisatie,
    DateTimeOffset VastgelegdOp, DateTimeOffset? HerzienOp, int Versie, bool MagHerzien);

/// <summary>An intake in the timeline.</summary>
/// <param name="IsOpgevolgd">Whether another intake was written down later.</param>
public sealed record IntakeRow(
    Guid Id, DateOnly GesprekOp, string? Toelichting, string Auteur, string Organisatie, DateTimeOffset VastgelegdOp, IReadOnlyList<IntakepartijRow> Partijen, bool IsOpgevolgd)
{
    public Intakestand Stand(DateOnly vandaag) => Intakestanden.Van(GesprekOp, new(VastgelegdOp), IsOpgevolgd, vandaag);
}

/// <summary>A party at an intake, there or with the reason why not.</summary>
public sealed record IntakepartijRow(Intakepartij Partij, bool IsErbij, string? RedenAfwezig);

/// <summary>Opens the timeline of a case; logged as one reading of the part Tijdlijn.</summary>
public sealed class TijdlijnInzienHandler(PortaalDb portaalDb, TimeProvider? clock = null)
{
    /// <summary>Rows on one page.</summary>
    public const int Paginagrootte = 25;

    /// <param name="na">Where to go on; null for the newest.</param>
    public Task<Result<TijdlijnDetails>> HandleAsync(
        string casusnummer, Tijdlijnfilter filter, Tijdlijnplek? na, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<TijdlijnDetails>(Bevoegdheid.TijdlijnInzien, casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(casusnummer, Bevoegdheid.TijdlijnInzien, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            // No log, no data: the log row and the reading share a transaction, and the log comes first.
            await db.LogInzageAsync(casus.Value.Id, Dossierdeel.Tijdlijn, cancellationToken);
            var betrokkenheid = await db.BetrokkenheidBijAsync(casus.Value, cancellationToken);
            var magSchrijven = db.Actor.Mag(Bevoegdheid.NotitieVastleggen, betrokkenheid) && !casus.Value.IsAfgesloten;
            var plekken = await PlekkenAsync(db, casus.Value.Id, filter, na, cancellationToken);
            Regelplek[] getoond = [.. plekken.Take(Paginagrootte)];
            var vandaag = Moment.Nu(clock ?? TimeProvider.System).Vandaag;
            var instellingen = await db.InstellingenAsync(casus.Value.RegioId, vandaag, cancellationToken);
            var bronhouders = await db.Organisaties
                .Where(o => db.Notities.Any(n => n.CasusId == casus.Value.Id && n.BronhouderId == o.Id)
                    || db.Contactmomenten.Any(c => c.CasusId == casus.Value.Id && c.BronhouderId == o.Id)
                    || db.Intakes.Any(i => i.CasusId == casus.Value.Id && i.BronhouderId == o.Id))
                .OrderBy(o => o.Naam).Select(o => new OrganisatieRow(o.Id, o.Naam)).ToListAsync(cancellationToken);
            return new TijdlijnDetails(
                magSchrijven, bronhouders, instellingen.Keuzes<Intakepartij>(Instellingsleutel.VerplichtBijIntake),
                await db.RegelsAsync(casus.Value.Id, getoond, magSchrijven, cancellationToken),
                plekken.Count > Paginagrootte ? new(getoond[^1].Dag, getoond[^1].Id) : null)
            {
                Aanleiding = await AanleidingAsync(db, casus.Value.Id, cancellationToken),
                OnbevestigdeIntake = await db.OnbevestigdeIntakeAsync(casus.Value.Id, vandaag, cancellationToken),
            };
        }, cancellationToken);

    private static async Task<IReadOnlyList<AanleidingRow>> AanleidingAsync(PortaalDbContext db, CasusId casusId, CancellationToken cancellationToken) =>
        [.. (await db.Database.SqlQuery<Aanleidingrij>($"SELECT * FROM toegang.aanleiding({casusId.Value})").ToListAsync(cancellationToken))
            .Select(rij => new AanleidingRow(
                rij.Nummer, rij.IngediendOp, Enum.Parse<Instroomroute>(rij.Route), rij.Aanmelder, rij.Organisatie,
                rij.Reden, rij.VeiligheidNu, rij.Geprobeerd, rij.BeslotenOp, rij.Motivering))];

    // Which rows are on this page: one line through three tables, by keyset. Policies hold here as everywhere.
    private static Task<List<Regelplek>> PlekkenAsync(
        PortaalDbContext db, CasusId casusId, Tijdlijnfilter filter, Tijdlijnplek? na, CancellationToken cancellationToken)
    {
        var (strekking, bronhouder, soort) = (filter.Strekking?.ToString(), filter.Bronhouder?.Value, filter.Soort?.ToString());
        return db.Database.SqlQuery<Regelplek>(
            $"""
            SELECT soort, dag, id FROM (
                SELECT 'Notitie' AS soort, gebeurd_op AS dag, id, bronhouder_id, strekking::text FROM portaal.notities WHERE casus_id = {casusId.Value}
                UNION ALL
                SELECT 'Contactmoment', contact_op, id, bronhouder_id, NULL FROM portaal.contactmomenten WHERE casus_id = {casusId.Value}
                UNION ALL
                SELECT 'Intake', gesprek_op, id, bronhouder_id, NULL FROM portaal.intakes WHERE casus_id = {casusId.Value}) r
            WHERE ({strekking}::text IS NULL OR strekking = {strekking}) AND ({bronhouder}::uuid IS NULL OR bronhouder_id = {bronhouder})
              AND ({soort}::text IS NULL OR soort = {soort})
              AND ({na?.Dag}::date IS NULL OR (dag, id) < ({na?.Dag}::date, {na?.Id}::uuid))
            ORDER BY dag DESC, id DESC LIMIT {Paginagrootte + 1}
            """).ToListAsync(cancellationToken);
    }
}

/// <summary>As the function answers it.</summary>
internal sealed record Aanleidingrij(
    string Nummer, DateTimeOffset IngediendOp, string Route, string Aanmelder, string Organisatie, string Reden, string VeiligheidNu, string Geprobeerd,
    DateTimeOffset BeslotenOp, string Motivering);

/// <summary>One row of the page, before it is read.</summary>
internal sealed record Regelplek(string Soort, DateOnly Dag, Guid Id);
