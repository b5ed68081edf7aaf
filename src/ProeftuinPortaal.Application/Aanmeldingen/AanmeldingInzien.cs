using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Aanmeldingen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Aanmeldingen;

/// <summary>A hit of the double check: a family or another aanmelding with someone of the same surname and birth date.</summary>
/// <param name="GezinId">Null when it is another aanmelding of which no casus came.</param>
/// <param name="Casusnummer">Of the open casus, or else of the last one; null when there never was one.</param>
public sealed record TrefferRow(GezinId? GezinId, string? Casusnummer, bool IsOpen, DateOnly? AfgeslotenOp, string? AndereAanmelding);

/// <summary>A decision as it was made.</summary>
/// <param name="Casusnummer">Only for who may see that casus.</param>
public sealed record BesluitDetails(
    Instroomuitkomst Uitkomst, string Regiehouder, string? VasteContactpersoon, string Motivering, string? Afwijking, string Terugkoppeling,
    string BeslotenDoor, DateTimeOffset BeslotenOp, string? Casusnummer)
{
    public IReadOnlyList<(string Vraag, Criteriumantwoord Antwoord)> Wegingen { get; init; } = [];
}

/// <summary>One aanmelding, on one page.</summary>
/// <param name="NaamInstroom">What the region calls its inbox.</param>
/// <param name="Treffers">Empty when the double check found nothing.</param>
/// <param name="Criteria">The questions of the region today.</param>
/// <param name="Kandidaten">Who can lead or be contact person; empty once decided.</param>
public sealed record AanmeldingDetails(
    Aanmelding Aanmelding, AanmeldingRow Row, string Aanmelder, string Organisatie, string NaamInstroom, bool ConsultBeschikbaar,
    IReadOnlyList<TrefferRow> Treffers, IReadOnlyList<Criterium> Criteria, IReadOnlyList<KandidaatRow> Kandidaten, BesluitDetails? Besluit)
{
    /// <summary>How many people the double check could not look for.</summary>
    public int ZonderGeboortedatum => Aanmelding.Personen.Count(persoon => persoon.Geboortedatum is null);

    /// <summary>In this region the lokaal team keeps the regie of a casus.</summary>
    public bool RegieBijLokaalTeam { get; init; }

    /// <summary>The family lives where the work of the proeftuin stands still.</summary>
    public bool IsGepauzeerd { get; init; }

    public bool Mag(Aanmeldinghandeling handeling) => Aanmeldingverloop.Na(Aanmelding.Status, handeling).IsSuccess;
}

/// <summary>Opens one aanmelding in the inbox. Logged as one reading.</summary>
public sealed class AanmeldingInzienHandler(PortaalDb portaalDb, TimeProvider clock)
{
    public Task<Result<AanmeldingDetails>> HandleAsync(string nummer, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<AanmeldingDetails>(Bevoegdheid.InstroomInzien, null, async db =>
        {
            var gevonden = await db.VindAanmeldingAsync(nummer, Bevoegdheid.InstroomInzien, cancellationToken);
            if (!gevonden.IsSuccess)
            {
                return gevonden.Errors.ToArray();
            }

            var aanmelding = gevonden.Value;
            await db.Database.ExecuteSqlAsync($"SELECT toegang.log_inzage_aanmelding({aanmelding.Id.Value})", cancellationToken);
            return await ReadAsync(db, aanmelding, Moment.Nu(clock).Vandaag, cancellationToken);
        }, cancellationToken);

    /// <summary>What the double check found; asked again at the decision.</summary>
    internal static async Task<IReadOnlyList<TrefferRow>> TreffersAsync(PortaalDbContext db, AanmeldingId aanmelding, CancellationToken cancellationToken) =>
        [.. (await db.Database.SqlQuery<Trefferrij>($"SELECT * FROM toegang.dubbelchecktreffers_van({aanmelding.Value})").ToListAsync(cancellationToken))
            .Select(rij => new TrefferRow(rij.GezinId is { } gezin ? new GezinId(gezin) : null, rij.Casusnummer, rij.IsOpen, rij.AfgeslotenOp, rij.AndereAanmelding))
            .OrderByDescending(treffer => treffer.IsOpen).ThenBy(treffer => treffer.Casusnummer)];

    private static async Task<AanmeldingDetails> ReadAsync(PortaalDbContext db, Aanmelding aanmelding, DateOnly vandaag, CancellationToken cancellationToken)
    {
        var instellingen = await db.InstellingenAsync(aanmelding.RegioId, vandaag, cancellationToken);
        var row = (await InstroomInzienHandler.ReadAsync(db, db.Aanmeldingen.Where(a => a.Id == aanmelding.Id), instellingen, vandaag, cancellationToken)).Single();
        var aanmelder = await db.Gebruikers.Where(g => g.Id == aanmelding.AanmelderId).Select(g => g.Naam).SingleOrDefaultAsync(cancellationToken);
        var organisatie = await db.Organisaties.Where(o => o.Id == aanmelding.BronhouderId).Select(o => o.Naam).SingleAsync(cancellationToken);
        return new(
            aanmelding, row, aanmelder ?? "Onbekend", organisatie, instellingen.NaamInstroom(), instellingen.Ja(Instellingsleutel.ConsultBeschikbaar),
            await TreffersAsync(db, aanmelding.Id, cancellationToken),
            row.IsOpen ? await db.CriteriaAsync(aanmelding.RegioId, Criteriumsoort.Instroom, vandaag, cancellationToken) : [],
            row.IsOpen ? await db.KandidatenAsync(aanmelding.RegioId, cancellationToken) : [],
            await BesluitAsync(db, aanmelding.Id, cancellationToken))
        {
            RegieBijLokaalTeam = instellingen.RegieBijLokaalTeam(),
            IsGepauzeerd = row.IsOpen && await db.IsGepauzeerdAsync(aanmelding, instellingen, vandaag, cancellationToken),
        };
    }

    private static async Task<BesluitDetails?> BesluitAsync(PortaalDbContext db, AanmeldingId aanmelding, CancellationToken cancellationToken)
    {
        var besluit = await db.Instroombesluiten.AsNoTracking().SingleOrDefaultAsync(b => b.AanmeldingId == aanmelding, cancellationToken);
        if (besluit is null)
        {
            return null;
        }

        var namen = await db.Gebruikers.Where(g => g.Id == besluit.RegiehouderId || g.Id == besluit.VasteContactpersoonId || g.Id == besluit.BeslotenDoor)
            .ToDictionaryAsync(g => g.Id, g => g.Naam, cancellationToken);
        string Naam(GebruikerId id) => namen.GetValueOrDefault(id, "Onbekend");
        var wegingen = await (
            from weging in db.Set<Weging>()
            join criterium in db.Criteria on weging.CriteriumId equals criterium.Id
            where weging.AanmeldingId == aanmelding
            orderby criterium.Volgorde
            select new { criterium.Vraag, weging.Antwoord }).ToListAsync(cancellationToken);
        // Only for who has a role in the casus.
        var casusnummer = await db.Casussen.ZichtbaarVoor(db.Actor, Dossierdeel.Kop).Where(c => c.Id == besluit.CasusId)
            .Select(c => c.Nummer).SingleOrDefaultAsync(cancellationToken);
        return new(
            besluit.Uitkomst, Naam(besluit.RegiehouderId), besluit.VasteContactpersoonId is { } contact ? Naam(contact) : null, besluit.Motivering,
            besluit.Afwijking, besluit.Terugkoppeling, Naam(besluit.BeslotenDoor), besluit.BeslotenOp, casusnummer)
        {
            Wegingen = [.. wegingen.Select(w => (w.Vraag, w.Antwoord))],
        };
    }

    private sealed record Trefferrij(Guid? GezinId, string? Casusnummer, bool IsOpen, DateOnly? AfgeslotenOp, string? AndereAanmelding);
}
