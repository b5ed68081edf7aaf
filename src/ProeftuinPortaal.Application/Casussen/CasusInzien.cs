using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Casussen;

/// <summary>The head of a case: what every page about it shows first.</summary>
/// <param name="Regie">Who has casusregie, with the organisation; the contact person when nobody else has.</param>
/// <param name="VeiligContact">How to reach the family safely; null when nothing special is known.</param>
/// <param name="Delen">The parts of the file this user may read: the tabs.</param>
public sealed record CasuskopDetails(
    CasusId Id, string Nummer, string Gezinsnaam, string Contactpersoon, string? ContactpersoonTelefoon, string Contactorganisatie,
    string? Regie, Fase? Fase, Kader? Kader, string? VeiligContact, DateOnly GestartOp, DateOnly? AfgeslotenOp, int Versie,
    IReadOnlyList<Dossierdeel> Delen)
{
    /// <summary>Whether this user may change kader and safe contact here now.</summary>
    public bool MagWijzigen { get; init; }

    /// <summary>Every kader the case had, newest first.</summary>
    public IReadOnlyList<KaderRow> Kaders { get; init; } = [];

    /// <summary>What the safe contact was before, newest first; the first says when and by whom it was changed last.</summary>
    public IReadOnlyList<EerderVeiligContactRow> EerderVeiligContact { get; init; } = [];

    public int VeiligContactVersie { get; init; }

    /// <summary>Why nothing can be written in this case now; null when something can.</summary>
    public string? Stilte { get; init; }

    /// <summary>What the region switched off: to be read, not to be added to.</summary>
    public IReadOnlyList<Regiomodule> StaatUit { get; init; } = [];
}

/// <summary>The kader of a case during a period.</summary>
public sealed record KaderRow(Guid Id, Kader Kader, DateOnly Van, DateOnly? Tot, string? Reden);

/// <summary>Opens a case: its head. Logged as one reading of the part Kop.</summary>
public sealed class CasusInzienHandler(PortaalDb portaalDb)
{
    public Task<Result<CasuskopDetails>> HandleAsync(string casusnummer, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<CasuskopDetails>(Bevoegdheid.CasusInzien, casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(casusnummer, Bevoegdheid.CasusInzien, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            await db.LogInzageAsync(casus.Value.Id, Dossierdeel.Kop, cancellationToken);
            return await ReadAsync(db, casus.Value, cancellationToken);
        }, cancellationToken);

    private static async Task<CasuskopDetails> ReadAsync(PortaalDbContext db, Casus casus, CancellationToken cancellationToken)
    {
        var betrokkenheid = await db.BetrokkenheidBijAsync(casus, cancellationToken);
        var gezinsnaam = await db.Gezinnen.Where(g => g.Id == casus.GezinId).Select(g => g.Naam).SingleAsync(cancellationToken);
        var contact = await (
            from g in db.Gebruikers
            join o in db.Organisaties on g.OrganisatieId equals o.Id
            where g.Id == casus.VasteContactpersoonId
            select new { g.Naam, g.Telefoon, Organisatie = o.Naam }).SingleAsync(cancellationToken);
        var regie = await (
            from rol in db.Casusrollen
            join g in db.Gebruikers on rol.GebruikerId equals g.Id
            join o in db.Organisaties on g.OrganisatieId equals o.Id
            where rol.CasusId == casus.Id && rol.Soort == Casusrolsoort.Casusregisseur
                && rol.Van <= PortaalDbContext.Nu() && (rol.Tot == null || PortaalDbContext.Nu() < rol.Tot)
            orderby rol.Van
            select g.Naam + " (" + o.Naam + ")").FirstOrDefaultAsync(cancellationToken);
        var fase = await db.Set<Casusfase>().Where(f => f.CasusId == casus.Id && f.Tot == null)
            .Select(f => (Fase?)f.Fase).SingleOrDefaultAsync(cancellationToken);
        // Several on one day, when one was put right: the first of a case has no reason, the ids of the others grow.
        var kaders = await db.Set<Casuskader>().Where(k => k.CasusId == casus.Id)
            .OrderByDescending(k => k.Van).ThenByDescending(k => k.Tot ?? DateOnly.MaxValue).ThenByDescending(k => k.Reden != null).ThenByDescending(k => k.Id)
            .Select(k => new KaderRow(k.Id, k.Kader, k.Van, k.Tot, k.Reden)).ToListAsync(cancellationToken);
        return new(
            casus.Id, casus.Nummer, gezinsnaam, contact.Naam, contact.Telefoon, contact.Organisatie, regie, fase, kaders.FirstOrDefault(k => k.Tot is null)?.Kader,
            casus.VeiligContact, casus.GestartOp, casus.AfgeslotenOp, casus.Versie,
            [.. Enum.GetValues<Dossierdeel>().Where(deel => db.Actor.NiveauIn(betrokkenheid, deel) >= Niveau.Lezen)])
        {
            MagWijzigen = db.Actor.Mag(Bevoegdheid.KaderWijzigen, betrokkenheid) && !casus.IsAfgesloten,
            Kaders = kaders,
            EerderVeiligContact = await db.EerderVeiligContactAsync(casus.Id, cancellationToken),
            VeiligContactVersie = casus.VeiligContactVersie,
            Stilte = betrokkenheid.Slot.IsGepauzeerd ? RegioslotErrors.Gepauzeerd.Message : null,
            StaatUit = betrokkenheid.Slot.Modules is { } modules ? [.. Enum.GetValues<Regiomodule>().Except(modules)] : [],
        };
    }
}
