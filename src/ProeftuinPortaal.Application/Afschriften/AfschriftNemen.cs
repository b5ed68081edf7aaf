using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Domain.Uitstromen;

namespace ProeftuinPortaal.Application.Afschriften;

/// <summary>Of what an afschrift can be taken.</summary>
public enum Afschriftsoort
{
    Expertisenotitie,
    Notitie,
}

/// <summary>Takes a clean text to the own system of the organisation; logged as a sharing (F127).</summary>
/// <param name="Versie">The version on the screen: who copies what has changed meanwhile, hears so.</param>
public sealed record AfschriftNemen(Guid OperatieId, string Casusnummer, Afschriftsoort Soort, Guid RijId, int Versie);

/// <summary>What goes along, and when this organisation last took it.</summary>
/// <param name="Op">When it was written.</param>
/// <param name="GebeurdOp">Only of a note in the timeline.</param>
/// <param name="Grond">Only of an expertise note.</param>
/// <param name="Vorige">The last time this organisation took it; null for the first time.</param>
public sealed record AfschriftDetails(
    string Casusnummer, Afschriftsoort Soort, string Auteur, string Organisatie, DateTimeOffset Op, DateOnly? GebeurdOp, Bevoegdheidsgrond? Grond,
    Expertisethema? Thema, string Tekst, Afschriftvorige Vorige);

/// <summary>When this organisation took the same text before.</summary>
/// <param name="Op">Null when it never did.</param>
public sealed record Afschriftvorige(DateTimeOffset? Op, bool IsGewijzigdSindsdien);

/// <inheritdoc cref="AfschriftNemen" />
public sealed class AfschriftNemenHandler(PortaalDb portaalDb)
{
    /// <summary>Written down first, in a transaction of its own: no log, no text. The text itself is in no answer that is kept.</summary>
    public async Task<Result<AfschriftDetails>> HandleAsync(AfschriftNemen command, CancellationToken cancellationToken)
    {
        var vorige = await portaalDb.VoerUitAsync<Afschriftvorige>(command.OperatieId, command, Bevoegdheid.AfschriftNemen, command.Casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(command.Casusnummer, Bevoegdheid.AfschriftNemen, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            var eerder = await db.Set<Afschrift>().AsNoTracking()
                .Where(a => a.RijId == command.RijId && a.OrganisatieId == db.Actor.OrganisatieId)
                .OrderByDescending(a => a.GenomenOp).FirstOrDefaultAsync(cancellationToken);
            var result = await Databasefout.VangAsync(() => db.Database.ExecuteSqlAsync(
                $"SELECT toegang.neem_afschrift({Guid.CreateVersion7()}, {casus.Value.Id.Value}, {command.Soort.ToString()}, {command.RijId}, {command.Versie})",
                cancellationToken));
            return result.IsSuccess ? new Afschriftvorige(eerder?.GenomenOp, eerder is not null && eerder.RijVersie != command.Versie) : result.Errors.ToArray();
        }, cancellationToken);
        return vorige.IsSuccess ? await LeesAsync(command, vorige.Value, cancellationToken) : vorige.Errors.ToArray();
    }

    private Task<Result<AfschriftDetails>> LeesAsync(AfschriftNemen command, Afschriftvorige vorige, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<AfschriftDetails>(Bevoegdheid.AfschriftNemen, command.Casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(command.Casusnummer, Bevoegdheid.AfschriftNemen, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            var isNotitie = command.Soort == Afschriftsoort.Notitie;
            await db.LogInzageAsync(casus.Value.Id, isNotitie ? Dossierdeel.Tijdlijn : Dossierdeel.Expertise, cancellationToken);
            var details = isNotitie
                ? await (
                    from n in db.Notities
                    join auteur in db.Gebruikers on n.AuteurId equals auteur.Id
                    join o in db.Organisaties on n.BronhouderId equals o.Id
                    where n.CasusId == casus.Value.Id && n.Id == new NotitieId(command.RijId)
                    select new AfschriftDetails(command.Casusnummer, command.Soort, auteur.Naam, o.Naam, n.VastgelegdOp, n.GebeurdOp, null, null, n.Tekst, vorige))
                    .SingleOrDefaultAsync(cancellationToken)
                : await (
                    from n in db.Expertisenotities
                    join v in db.Expertisevragen on n.VraagId equals v.Id
                    join auteur in db.Gebruikers on n.AuteurId equals auteur.Id
                    join o in db.Organisaties on n.BronhouderId equals o.Id
                    where n.CasusId == casus.Value.Id && n.Id == command.RijId
                    select new AfschriftDetails(
                        command.Casusnummer, command.Soort, auteur.Naam, o.Naam, n.VastgelegdOp, null, n.Bevoegdheidsgrond, v.Thema, n.Tekst, vorige))
                    .SingleOrDefaultAsync(cancellationToken);
            return details is null ? Error.NotFound : details;
        }, cancellationToken);
}
