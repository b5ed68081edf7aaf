using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Beheer;

/// <summary>The users of one region, as Beheer shows them; nothing of any case.</summary>
public sealed record GebruikersDetails(Regiokring Kring, GebruikerId Ik, IReadOnlyList<GebruikerRow> Gebruikers, bool ErZijnMeer);

/// <summary>One user, with the roles in this region.</summary>
public sealed record GebruikerRow(
    GebruikerId Id, string Naam, string? Telefoon, string Organisatie, Organisatiesoort Organisatiesoort, bool IsActief)
{
    /// <summary>The one-time link was not used yet.</summary>
    public bool WachtOpWachtwoord { get; init; }

    public IReadOnlyList<RolRow> Rollen { get; init; } = [];
}

/// <summary>A role in the region: running, still to come, or ended.</summary>
public sealed record RolRow(Guid Id, Rol Rol, DateTimeOffset Van, DateTimeOffset? Tot, bool IsBegonnen, bool IsVoorbij)
{
    public bool IsActief => IsBegonnen && !IsVoorbij;
}

/// <summary>Everyone who has or had a role in the region, ended accounts included.</summary>
public sealed class GebruikersInzienHandler(PortaalDb portaalDb)
{
    public const int MaxGebruikers = 200;

    /// <param name="regio">Code of the region; null for the first of the user's own.</param>
    /// <param name="tekst">Part of a name or of an organisation; null for everyone.</param>
    public Task<Result<GebruikersDetails>> HandleAsync(string? regio, string? tekst, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<GebruikersDetails>(Bevoegdheid.BeheerInzien, null, async db =>
        {
            var kring = await db.RegioAsync(regio, Bevoegdheid.BeheerInzien, cancellationToken);
            if (!kring.IsSuccess)
            {
                return kring.Errors.ToArray();
            }

            var rows = await Gebruikers(db, kring.Value.Regio, Patroon(tekst)).Take(MaxGebruikers + 1).ToListAsync(cancellationToken);
            var getoond = rows.Take(MaxGebruikers).ToList();
            return new GebruikersDetails(
                kring.Value, db.Actor.Id, await VulAanAsync(db, kring.Value.Regio, getoond, cancellationToken), rows.Count > MaxGebruikers);
        }, cancellationToken);

    private static IQueryable<GebruikerRow> Gebruikers(PortaalDbContext db, Regiokeuze regio, string patroon) =>
        from g in db.Gebruikers.AsNoTracking()
        join o in db.Organisaties on g.OrganisatieId equals o.Id
        where db.Gebruikersrollen.Any(r => r.GebruikerId == g.Id && r.RegioId == regio.Id)
            && (EF.Functions.ILike(g.Naam, patroon, "\\") || EF.Functions.ILike(o.Naam, patroon, "\\"))
        orderby g.IsActief descending, g.Naam, g.Id
        select new GebruikerRow(g.Id, g.Naam, g.Telefoon, o.Naam, o.Soort, g.IsActief);

    private static async Task<IReadOnlyList<GebruikerRow>> VulAanAsync(
        PortaalDbContext db, Regiokeuze regio, List<GebruikerRow> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var rollen = (await db.Gebruikersrollen.AsNoTracking().Where(r => r.RegioId == regio.Id && ids.Contains(r.GebruikerId))
            .OrderByDescending(r => r.Tot == null).ThenByDescending(r => r.Tot).ThenBy(r => r.Van)
            .Select(r => new
            {
                r.GebruikerId,
                Row = new RolRow(r.Id, r.Rol, r.Van, r.Tot, r.Van <= PortaalDbContext.Nu(), r.Tot != null && r.Tot <= PortaalDbContext.Nu()),
            }).ToListAsync(cancellationToken)).ToLookup(r => r.GebruikerId, r => r.Row);
        var sleutels = ids.Select(id => id.Value).ToArray();
        var wachtend = await db.Database.SqlQuery<Guid>(
            $"""SELECT id AS "Value" FROM identiteit.accounts WHERE password_hash IS NULL AND id = ANY ({sleutels})""").ToListAsync(cancellationToken);
        return [.. rows.Select(row => row with { Rollen = [.. rollen[row.Id]], WachtOpWachtwoord = row.IsActief && wachtend.Contains(row.Id.Value) })];
    }

    // What was typed stands for itself: a percent sign is no joker.
    private static string Patroon(string? tekst) => "%" + Schrift.Opgeschoond(tekst)
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
}
