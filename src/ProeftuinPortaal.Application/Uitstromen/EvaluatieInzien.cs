using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Expertises;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Plannen;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Domain.Uitstromen;

namespace ProeftuinPortaal.Application.Uitstromen;

/// <summary>Where a case stands, and how it ends.</summary>
/// <param name="Versie">Of the case: the token of every act here but nazorg.</param>
/// <param name="Mag">What this user can do here now.</param>
/// <param name="Criteria">The questions of the region at uitstroom; empty when the user cannot record it.</param>
/// <param name="Nazorgvoorstel">Days that follow from the settings of the region, each on a day at which people work.</param>
/// <param name="Open">Questions and actions that end with uitstroom.</param>
public sealed record EvaluatieDetails(
    Casusstand Stand, Fase? Fase, int Versie, DateOnly GestartOp, IReadOnlyCollection<Casushandeling> Mag, IReadOnlyList<CriteriumRow> Criteria,
    IReadOnlyList<DateOnly> Nazorgvoorstel, IReadOnlyList<OpenPuntRow> Open, IReadOnlyList<UitstroomRow> Uitstromen, IReadOnlyList<NazorgRow> Nazorg)
{
    /// <summary>Uitstroom takes this case away from this user: only the vaste contactpersoon keeps it.</summary>
    public bool GaatMetUitstroom { get; init; }

    /// <summary>Every phase so far, the present one first.</summary>
    public required IReadOnlyList<FaseRow> Fasen { get; init; }
}

/// <summary>A phase of the case, from and until which day, and why when it went back.</summary>
public sealed record FaseRow(Guid Id, Fase Fase, DateOnly Van, DateOnly? Tot, string? Reden);

/// <summary>One question of the region.</summary>
public sealed record CriteriumRow(Guid Id, string Vraag);

/// <summary>A question (theme) or an action (what) that is still open.</summary>
public sealed record OpenPuntRow(Guid Id, Expertisethema? Thema, string? Actie, DateOnly UiterlijkOp);

/// <summary>An uitstroom as it was recorded.</summary>
public sealed record UitstroomRow(
    Guid Id, Uitstroomreden Reden, string Toelichting, string GezinVindt, string BlijftContact, DateOnly UitstroomOp, string Auteur, string Organisatie,
    DateTimeOffset VastgelegdOp, IReadOnlyList<WegingRow> Wegingen);

/// <summary>The answer to one criterium.</summary>
public sealed record WegingRow(string Vraag, Criteriumantwoord Antwoord);

/// <summary>A moment of nazorg, planned or done.</summary>
public sealed record NazorgRow(
    Guid Id, DateOnly GeplandOp, Nazorgresultaat? Resultaat, string? Toelichting, string? VastgelegdDoor, DateTimeOffset? VastgelegdOp, int Versie);

/// <summary>Opens the part Evaluatie of a case; logged as one reading of it.</summary>
public sealed class EvaluatieInzienHandler(PortaalDb portaalDb, TimeProvider clock)
{
    private static readonly (Casushandeling Handeling, Bevoegdheid Bevoegdheid)[] Handelingen =
    [
        (Casushandeling.FaseWijzigen, Bevoegdheid.FaseWijzigen),
        (Casushandeling.UitstroomVastleggen, Bevoegdheid.UitstroomVastleggen),
        (Casushandeling.NazorgVastleggen, Bevoegdheid.NazorgVastleggen),
        (Casushandeling.Sluiten, Bevoegdheid.CasusSluiten),
        (Casushandeling.Heropenen, Bevoegdheid.CasusHeropenen),
    ];

    public Task<Result<EvaluatieDetails>> HandleAsync(string casusnummer, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<EvaluatieDetails>(Bevoegdheid.EvaluatieInzien, casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(casusnummer, Bevoegdheid.EvaluatieInzien, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            await db.LogInzageAsync(casus.Value.Id, Dossierdeel.Evaluatie, cancellationToken);
            return await ReadAsync(db, casus.Value, Moment.Nu(clock).Vandaag, cancellationToken);
        }, cancellationToken);

    private static async Task<EvaluatieDetails> ReadAsync(PortaalDbContext db, Casus casus, DateOnly vandaag, CancellationToken cancellationToken)
    {
        var betrokkenheid = await db.BetrokkenheidBijAsync(casus, cancellationToken);
        var fasen = await db.Set<Casusfase>().Where(f => f.CasusId == casus.Id).OrderBy(f => f.Tot != null).ThenByDescending(f => f.Van).ThenByDescending(f => f.Tot)
            .Select(f => new FaseRow(f.Id, f.Fase, f.Van, f.Tot, f.Reden)).ToListAsync(cancellationToken);
        var fase = fasen.Find(f => f.Tot is null)?.Fase;
        var stand = Casusverloop.Stand(fase, casus.IsAfgesloten);
        Casushandeling[] mag = [.. Handelingen
            .Where(h => Casusverloop.Na(stand, h.Handeling) is not null && db.Actor.Mag(h.Bevoegdheid, betrokkenheid)).Select(h => h.Handeling)];
        var magUitstroom = mag.Contains(Casushandeling.UitstroomVastleggen);
        var maanden = magUitstroom
            ? (await db.InstellingenAsync(casus.RegioId, vandaag, cancellationToken)).Getallen(Instellingsleutel.Nazorgmaanden)
            : [];
        return new(
            stand, fase, casus.Versie, casus.GestartOp, mag,
            magUitstroom ? [.. (await db.CriteriaAsync(casus.RegioId, Criteriumsoort.Uitstroom, vandaag, cancellationToken)).Select(c => new CriteriumRow(c.Id, c.Vraag))] : [],
            [.. maanden.Select(maand => Werkdagen.EersteVanaf(vandaag.AddMonths(maand))).Distinct()],
            magUitstroom ? await OpenAsync(db, casus, betrokkenheid, cancellationToken) : [],
            await UitstromenAsync(db, casus.Id, cancellationToken),
            await NazorgAsync(db, casus.Id, cancellationToken))
        {
            Fasen = fasen,
            GaatMetUitstroom = !betrokkenheid.Casusrollen.Contains(Casusrolsoort.VasteContactpersoon),
        };
    }

    private static async Task<List<OpenPuntRow>> OpenAsync(PortaalDbContext db, Casus casus, Betrokkenheid betrokkenheid, CancellationToken cancellationToken)
    {
        var open = Expertiseverloop.Open;
        var vragen = await db.VragenVan(casus, betrokkenheid).Where(v => open.Contains(v.Status))
            .OrderBy(v => v.UiterlijkOp).Select(v => new { v.Id, v.Thema, v.UiterlijkOp }).ToListAsync(cancellationToken);
        var acties = await db.Acties.AsNoTracking().Where(a => a.CasusId == casus.Id && a.Status == Actiestatus.Open)
            .OrderBy(a => a.UiterlijkOp).Select(a => new { a.Id, a.Wat, a.UiterlijkOp }).ToListAsync(cancellationToken);
        return [.. vragen.Select(v => new OpenPuntRow(v.Id.Value, v.Thema, null, v.UiterlijkOp)), .. acties.Select(a => new OpenPuntRow(a.Id, null, a.Wat, a.UiterlijkOp))];
    }

    private static Task<List<UitstroomRow>> UitstromenAsync(PortaalDbContext db, CasusId casusId, CancellationToken cancellationToken) => (
        from u in db.Uitstromen
        join auteur in db.Gebruikers on u.AuteurId equals auteur.Id
        join organisatie in db.Organisaties on u.BronhouderId equals organisatie.Id
        where u.CasusId == casusId
        orderby u.VastgelegdOp descending
        select new UitstroomRow(
            u.Id, u.Reden, u.Toelichting, u.GezinVindt, u.BlijftContact, u.UitstroomOp, auteur.Naam, organisatie.Naam, u.VastgelegdOp,
            (from w in db.Set<Uitstroomweging>()
             join c in db.Criteria on w.CriteriumId equals c.Id
             where w.UitstroomId == u.Id
             orderby c.Volgorde
             select new WegingRow(c.Vraag, w.Antwoord)).ToList())).ToListAsync(cancellationToken);

    private static Task<List<NazorgRow>> NazorgAsync(PortaalDbContext db, CasusId casusId, CancellationToken cancellationToken) => (
        from m in db.Nazorgmomenten
        join door in db.Gebruikers on m.VastgelegdDoor equals door.Id into doors
        from door in doors.DefaultIfEmpty()
        where m.CasusId == casusId
        orderby m.GeplandOp, m.Id
        select new NazorgRow(m.Id, m.GeplandOp, m.Resultaat, m.Toelichting, door == null ? null : door.Naam, m.VastgelegdOp, m.Versie)).ToListAsync(cancellationToken);
}
