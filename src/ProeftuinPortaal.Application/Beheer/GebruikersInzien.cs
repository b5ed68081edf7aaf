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
    /// <summary>How far this user is with signing in; null when there is no account.</summary>
    public Accountstand? Account { get; init; }

    /// <summary>The one-time link was not used yet.</summary>
    public bool WachtOpWachtwoord => IsActief && Account is { HeeftWachtwoord: false };

    public IReadOnlyList<RolRow> Rollen { get; init; } = [];
}

/// <summary>What someone set up to sign in with. Whether, never what.</summary>
public sealed record Accountstand(Guid Id, bool HeeftWachtwoord, bool HeeftTweedeStap);

/// <summary>Which users of a region.</summary>
/// <param name="Tekst">Part of a name or of an organisation; null for everyone.</param>
/// <param name="AlleenOnaf">Only who must still set something up before signing in works.</param>
/// <param name="MetTweedeStap">Whether that includes a second step: not in demo mode.</param>
public sealed record Gebruikersfilter(string? Tekst = null, bool AlleenOnaf = false, bool MetTweedeStap = true);

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
    public Task<Result<GebruikersDetails>> HandleAsync(string? regio, Gebruikersfilter filter, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<GebruikersDetails>(Bevoegdheid.BeheerInzien, null, async db =>
        {
            var kring = await db.RegioAsync(regio, Bevoegdheid.BeheerInzien, cancellationToken);
            if (!kring.IsSuccess)
            {
                return kring.Errors.ToArray();
            }

            var standen = await StandenAsync(db, kring.Value.Regio, cancellationToken);
            var rows = await Gebruikers(db, kring.Value.Regio, filter, standen.Values).Take(MaxGebruikers + 1).ToListAsync(cancellationToken);
            var getoond = rows.Take(MaxGebruikers).Select(row => row with { Account = standen.GetValueOrDefault(row.Id.Value) }).ToList();
            return new GebruikersDetails(
                kring.Value, db.Actor.Id, await VulAanAsync(db, kring.Value.Regio, getoond, cancellationToken), rows.Count > MaxGebruikers);
        }, cancellationToken);

    // The accounts are no part of this model; those of one region are few.
    private static async Task<Dictionary<Guid, Accountstand>> StandenAsync(PortaalDbContext db, Regiokeuze regio, CancellationToken cancellationToken) =>
        await db.Database.SqlQuery<Accountstand>(
            $"""
            SELECT id, password_hash IS NOT NULL AS heeft_wachtwoord, two_factor_enabled AS heeft_tweede_stap FROM identiteit.accounts
            WHERE id IN (SELECT gebruiker_id FROM portaal.gebruikersrollen WHERE regio_id = {regio.Id.Value})
            """).ToDictionaryAsync(stand => stand.Id, cancellationToken);

    private static IQueryable<GebruikerRow> Gebruikers(
        PortaalDbContext db, Regiokeuze regio, Gebruikersfilter filter, IEnumerable<Accountstand> standen)
    {
        var patroon = Patroon(filter.Tekst);
        var klaar = standen.Where(stand => stand.HeeftWachtwoord && (stand.HeeftTweedeStap || !filter.MetTweedeStap))
            .Select(stand => new GebruikerId(stand.Id)).ToList();
        return
            from g in db.Gebruikers.AsNoTracking()
            join o in db.Organisaties on g.OrganisatieId equals o.Id
            where db.Gebruikersrollen.Any(r => r.GebruikerId == g.Id && r.RegioId == regio.Id)
                && (EF.Functions.ILike(g.Naam, patroon, "\\") || EF.Functions.ILike(o.Naam, patroon, "\\"))
                && (!filter.AlleenOnaf || (g.IsActief && !klaar.Contains(g.Id)))
            orderby g.IsActief descending, g.Naam, g.Id
            select new GebruikerRow(g.Id, g.Naam, g.Telefoon, o.Naam, o.Soort, g.IsActief);
    }

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
        return [.. rows.Select(row => row with { Rollen = [.. rollen[row.Id]] })];
    }

    // What was typed stands for itself: a percent sign is no joker.
    private static string Patroon(string? tekst) => "%" + Schrift.Opgeschoond(tekst)
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
}
