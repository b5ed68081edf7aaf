using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Vandaag;

/// <summary>A family that a colleague handed to this user: its vaste contactpersoon since a few days.</summary>
/// <param name="Reden">Why, in the words of who assigned it.</param>
public sealed record OvergedragenRow(string Casusnummer, string Gezinsnaam, DateTimeOffset Sinds, string Reden)
{
    internal CasusId CasusId { get; init; }
}

/// <summary>A case in which a role of this user began since yesterday: for a page that was open already.</summary>
public sealed record NieuweCasusRow(CasusId Id, string Casusnummer, string Gezinsnaam);

/// <summary>Families that came to this user from another vaste contactpersoon.</summary>
internal static class VandaagOverdracht
{
    // Long enough for who works part-time; after that the case is simply one of the own.
    private const int Dagen = 7;

    /// <summary>The newest first. A case that began with this user has no reason, and is not one of these.</summary>
    public static async Task<List<OvergedragenRow>> OvergedragenAsync(this PortaalDbContext db, CancellationToken cancellationToken)
    {
        var rollen = await (
            from rol in db.Casusrollen
            join c in db.Casussen.ZichtbaarVoor(db.Actor, Dossierdeel.Kop) on rol.CasusId equals c.Id
            join g in db.Gezinnen on c.GezinId equals g.Id
            where rol.GebruikerId == db.Actor.Id && rol.Soort == Casusrolsoort.VasteContactpersoon && rol.Tot == null && c.AfgeslotenOp == null
                && rol.Reden != null && rol.Van > PortaalDbContext.Nu().AddDays(-Dagen)
            orderby rol.Van descending, rol.Id
            select new { rol.CasusId, c.Nummer, g.Naam, rol.Van, rol.Reden }).ToListAsync(cancellationToken);
        return [.. rollen.Select(rol => new OvergedragenRow(rol.Nummer, rol.Naam, rol.Van, rol.Reden!) { CasusId = rol.CasusId })];
    }

    /// <summary>The newest first.</summary>
    public static async Task<List<NieuweCasusRow>> NieuweCasussenAsync(this PortaalDbContext db, CancellationToken cancellationToken)
    {
        var rollen = await (
            from rol in db.Casusrollen
            join c in db.Casussen.ZichtbaarVoor(db.Actor, Dossierdeel.Kop) on rol.CasusId equals c.Id
            join g in db.Gezinnen on c.GezinId equals g.Id
            where rol.GebruikerId == db.Actor.Id && c.AfgeslotenOp == null && rol.Van > PortaalDbContext.Nu().AddDays(-1)
            orderby rol.Van descending, rol.Id
            select new NieuweCasusRow(c.Id, c.Nummer, g.Naam)).ToListAsync(cancellationToken);
        return [.. rollen.Distinct()];
    }
}
