using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Organisaties;

/// <summary>Who is signed in, as the frame of every page shows it.</summary>
public sealed record GebruikerDetails(Actor Actor, string Organisatie, IReadOnlyList<string> Regios);

/// <summary>Reads the own account; nothing of a case, so it is not logged.</summary>
public sealed class GebruikerInzienHandler(PortaalDb portaalDb)
{
    /// <returns>Null when nobody is signed in, or the account has no active role.</returns>
    public async Task<GebruikerDetails?> HandleAsync(CancellationToken cancellationToken)
    {
        var result = await portaalDb.LeesAsync<GebruikerDetails>(Bevoegdheid.VandaagInzien, null, async db =>
        {
            var organisatie = await db.Organisaties.Where(o => o.Id == db.Actor.OrganisatieId).Select(o => o.Naam).SingleAsync(cancellationToken);
            var eigen = db.Actor.Rollen.Select(rol => rol.RegioId).Distinct().ToList();
            var regios = await db.Regios.Where(r => eigen.Contains(r.Id)).OrderBy(r => r.Naam).Select(r => r.Naam).ToListAsync(cancellationToken);
            return new GebruikerDetails(db.Actor, organisatie, regios);
        }, cancellationToken);
        return result.Value;
    }
}
