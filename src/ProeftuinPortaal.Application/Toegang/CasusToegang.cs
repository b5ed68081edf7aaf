using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Toegang;

/// <summary>Which cases a use case starts from. Row-level security repeats it; each is there for when the other is forgotten.</summary>
internal static class CasusToegang
{
    /// <summary>The cases of which the actor may read this part; every query starts here.</summary>
    public static IQueryable<Casus> ZichtbaarVoor(this IQueryable<Casus> casussen, Actor actor, Dossierdeel deel)
    {
        Expression<Func<Casus, bool>> zichtbaar = casus => false;
        foreach (var (regio, lezend, verleenbaar) in actor.CasusrollenVoor(deel))
        {
            zichtbaar = Of(zichtbaar, casus => casus.RegioId == regio && (
                casus.Casusrollen.Any(rol => rol.GebruikerId == actor.Id && lezend.Contains(rol.Soort)
                    && rol.Van <= PortaalDbContext.Nu() && (rol.Tot == null || PortaalDbContext.Nu() < rol.Tot))
                || casus.Casusrollen.Any(rol => rol.GebruikerId == actor.Id && verleenbaar.Contains(rol.Soort)
                    && rol.Van <= PortaalDbContext.Nu() && (rol.Tot == null || PortaalDbContext.Nu() < rol.Tot)
                    // What was granted for another role is not shared for the question, and the other way round.
                    && casus.Toegangen.Any(toegang => toegang.GebruikerId == actor.Id && toegang.Deel == deel
                        && toegang.VoorVraag == (rol.Soort == Casusrolsoort.Vraagexpert)
                        && toegang.Van <= PortaalDbContext.Nu() && (toegang.Tot == null || PortaalDbContext.Nu() < toegang.Tot)))));
        }

        return casussen.Where(zichtbaar);
    }

    /// <summary>
    /// Finds the case for one act: not visible is NotFound, as if it did not exist; visible but not allowed is Forbidden.
    /// </summary>
    public static async Task<Result<Casus>> VindCasusAsync(
        this PortaalDbContext db, string casusnummer, Bevoegdheid bevoegdheid, CancellationToken cancellationToken)
    {
        var (deel, _) = Rechten.VereisteVan(bevoegdheid) ?? throw new ArgumentOutOfRangeException(nameof(bevoegdheid));
        var casus = await db.Casussen.ZichtbaarVoor(db.Actor, deel).SingleOrDefaultAsync(c => c.Nummer == casusnummer, cancellationToken);
        if (casus is null)
        {
            return Error.NotFound;
        }

        var betrokkenheid = await db.BetrokkenheidBijAsync(casus, cancellationToken);
        db.Gevonden = (casus.Id, betrokkenheid);
        // Only who could otherwise do it hears why it is closed.
        return db.Actor.Mag(bevoegdheid, betrokkenheid) ? casus
            : db.Actor.Mag(bevoegdheid, betrokkenheid with { Slot = Regioslot.Open }) ? betrokkenheid.Slot.Bezwaar(bevoegdheid)!
            : Error.Forbidden;
    }

    /// <summary>What the current user is in this case; once per use case.</summary>
    public static async Task<Betrokkenheid> BetrokkenheidBijAsync(this PortaalDbContext db, Casus casus, CancellationToken cancellationToken)
    {
        if (db.Gevonden is { } gevonden && gevonden.Casus == casus.Id)
        {
            return gevonden.Betrokkenheid;
        }

        var betrokkenheden = await db.BetrokkenhedenAsync([(casus.Id, casus.RegioId)], cancellationToken);
        return betrokkenheden[casus.Id] with { Slot = await db.SlotVanAsync(casus, cancellationToken) };
    }

    /// <summary>Which parts the current user reads in each of these cases; nothing in any other.</summary>
    internal static async Task<Func<CasusId, Dossierdeel, bool>> LeestAsync(
        this PortaalDbContext db, IReadOnlyList<(CasusId Id, RegioId Regio)> casussen, CancellationToken cancellationToken)
    {
        var betrokkenheden = await db.BetrokkenhedenAsync(casussen, cancellationToken);
        return (casus, deel) => betrokkenheden.TryGetValue(casus, out var betrokkenheid) && db.Actor.NiveauIn(betrokkenheid, deel) >= Niveau.Lezen;
    }

    private static async Task<Dictionary<CasusId, Betrokkenheid>> BetrokkenhedenAsync(
        this PortaalDbContext db, IReadOnlyList<(CasusId Id, RegioId Regio)> casussen, CancellationToken cancellationToken)
    {
        List<CasusId> ids = [.. casussen.Select(casus => casus.Id)];
        var rollen = (await db.Casusrollen
            .Where(rol => ids.Contains(rol.CasusId) && rol.GebruikerId == db.Actor.Id
                && rol.Van <= PortaalDbContext.Nu() && (rol.Tot == null || PortaalDbContext.Nu() < rol.Tot))
            .Select(rol => new { rol.CasusId, rol.Soort }).ToListAsync(cancellationToken)).ToLookup(rol => rol.CasusId, rol => rol.Soort);
        var toegangen = (await db.Set<DossierdeelToegang>()
            .Where(toegang => ids.Contains(toegang.CasusId) && toegang.GebruikerId == db.Actor.Id
                && toegang.Van <= PortaalDbContext.Nu() && (toegang.Tot == null || PortaalDbContext.Nu() < toegang.Tot))
            .Select(toegang => new { toegang.CasusId, toegang.Deel, toegang.VoorVraag }).ToListAsync(cancellationToken)).ToLookup(toegang => toegang.CasusId);
        return casussen.ToDictionary(casus => casus.Id, casus => new Betrokkenheid(
            casus.Regio, [.. rollen[casus.Id]], [.. toegangen[casus.Id].Where(toegang => !toegang.VoorVraag).Select(toegang => toegang.Deel)])
        {
            VoorVraag = [.. toegangen[casus.Id].Where(toegang => toegang.VoorVraag).Select(toegang => toegang.Deel)],
        });
    }

    /// <summary>What the region closed in this case, as the database knows it now, which refuses the same (toegang.gepauzeerd); only for a case this user may see.</summary>
    internal static async Task<Regioslot> SlotVanAsync(this PortaalDbContext db, Casus casus, CancellationToken cancellationToken)
    {
        var slot = await db.Database.SqlQuery<Slotrij>($"SELECT is_gepauzeerd, modules FROM toegang.slot_van({casus.Id.Value})").SingleOrDefaultAsync(cancellationToken);
        return slot is null ? Regioslot.Open : new(slot.IsGepauzeerd, slot.Modules is { } modules
            ? [.. Instellingsregels.Delen(modules).Where(naam => Enum.IsDefined(typeof(Regiomodule), naam)).Select(Enum.Parse<Regiomodule>)] : null);
    }

    private static Expression<Func<Casus, bool>> Of(Expression<Func<Casus, bool>> een, Expression<Func<Casus, bool>> ander)
    {
        var casus = een.Parameters[0];
        var tweede = new VervangParameter(ander.Parameters[0], casus).Visit(ander.Body);
        return Expression.Lambda<Func<Casus, bool>>(Expression.OrElse(een.Body, tweede), casus);
    }

    private sealed record Slotrij(bool IsGepauzeerd, string? Modules);

    private sealed class VervangParameter(ParameterExpression oud, ParameterExpression nieuw) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == oud ? nieuw : base.VisitParameter(node);
    }
}
