using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Gezinnen;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tijdlijnen;

/// <summary>The help of one family.</summary>
/// <param name="MagVastleggen">Whether this user may write here now.</param>
/// <param name="Termijn">Days that help may be waited for in this region.</param>
public sealed record HulpDetails(bool MagVastleggen, int? Termijn, IReadOnlyList<GezinslidRow> Gezin, IReadOnlyList<HulpRow> Hulp);

/// <summary>One kind of help (F125).</summary>
/// <param name="Voor">For whom; null for the whole family, or when the reader may not know who.</param>
public sealed record HulpRow(Guid Id, string Wat, string Aanbieder, PersoonId? PersoonId, string? Voor, Hulpstatus Status)
{
    public DateOnly GevraagdOp { get; init; }

    public DateOnly? WachtOp { get; init; }

    public DateOnly? GestartOp { get; init; }

    public DateOnly? BeeindigdOp { get; init; }

    public string? Resultaat { get; init; }

    public int Versie { get; init; }

    /// <summary>Longer than the region allows.</summary>
    public bool WachtTeLang { get; init; }
}

/// <summary>Opens the help of a case; logged as one reading of the part Tijdlijn, which it belongs to.</summary>
public sealed class HulpInzienHandler(PortaalDb portaalDb, TimeProvider clock)
{
    public Task<Result<HulpDetails>> HandleAsync(string casusnummer, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<HulpDetails>(Bevoegdheid.TijdlijnInzien, casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(casusnummer, Bevoegdheid.TijdlijnInzien, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            await db.LogInzageAsync(casus.Value.Id, Dossierdeel.Tijdlijn, cancellationToken);
            var betrokkenheid = await db.BetrokkenheidBijAsync(casus.Value, cancellationToken);
            var vandaag = Moment.Nu(clock).Vandaag;
            var termijn = (await db.InstellingenAsync(casus.Value.RegioId, vandaag, cancellationToken)).Getal(Instellingsleutel.TermijnHulp);
            var gezin = await db.GezinsnamenAsync(casus.Value, betrokkenheid, cancellationToken);
            var hulp = await db.IngezetteHulp.AsNoTracking().Where(h => h.CasusId == casus.Value.Id).ToListAsync(cancellationToken);
            return new HulpDetails(
                db.Actor.Mag(Bevoegdheid.HulpVastleggen, betrokkenheid) && !casus.Value.IsAfgesloten, termijn, gezin,
                [.. hulp.OrderBy(h => h.Status).ThenBy(h => h.GevraagdOp).Select(h => Rij(h, gezin, termijn, vandaag))]);
        }, cancellationToken);

    private static HulpRow Rij(IngezetteHulp hulp, IReadOnlyList<GezinslidRow> gezin, int? termijn, DateOnly vandaag) =>
        new(hulp.Id, hulp.Wat, hulp.Aanbieder, hulp.PersoonId, gezin.FirstOrDefault(lid => lid.Id == hulp.PersoonId)?.Naam, hulp.Status)
        {
            GevraagdOp = hulp.GevraagdOp,
            WachtOp = hulp.WachtOp,
            GestartOp = hulp.GestartOp,
            BeeindigdOp = hulp.BeeindigdOp,
            Resultaat = hulp.Resultaat,
            Versie = hulp.Versie,
            WachtTeLang = IngezetteHulp.WachtTeLang(hulp.Status, hulp.GevraagdOp, termijn, vandaag),
        };
}
