using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Toegang;

/// <summary>Who may see which part of a case, and who looked.</summary>
/// <param name="MagGeven">Whether this user may give access here now.</param>
/// <param name="Kandidaten">Colleagues of the region who can get a role here; empty when the user may not give any.</param>
public sealed record ToegangDetails(
    bool MagGeven, bool MagBeeindigen, IReadOnlyList<ToegangRow> Rollen, IReadOnlyList<DeelToegangRow> Delen,
    IReadOnlyList<KandidaatRow> Kandidaten, IReadOnlyList<InzageRow> Inzagen)
{
    /// <summary>Who can become the vaste contactpersoon; empty when the user may not assign one here now.</summary>
    public IReadOnlyList<KandidaatRow> Contactpersonen { get; init; } = [];

    /// <summary>Of the case: the token of assigning another vaste contactpersoon.</summary>
    public int Versie { get; init; }

    /// <summary>Assigning another vaste contactpersoon takes this case away from this user, who has no other role in it.</summary>
    public bool GaatMetContactpersoon { get; init; }

    /// <summary>The one role that this user has here: with it goes the case. Null when there are more.</summary>
    public Guid? EnigeRol { get; init; }
}

/// <summary>Someone's case role, and what it opens.</summary>
/// <param name="IsActief">Whether it counts now.</param>
/// <param name="Leest">Parts that can be read through it now.</param>
/// <param name="Schrijft">Parts that can be written through it now.</param>
/// <param name="Verleenbaar">Parts that can be granted on top of it.</param>
public sealed record ToegangRow(
    Guid Id, GebruikerId GebruikerId, string Naam, string Organisatie, Casusrolsoort Soort, DateTimeOffset Van, DateTimeOffset? Tot, string? Reden,
    bool IsActief, IReadOnlyList<Dossierdeel> Leest, IReadOnlyList<Dossierdeel> Schrijft, IReadOnlyList<Dossierdeel> Verleenbaar);

/// <summary>A part granted to someone on top of a case role.</summary>
public sealed record DeelToegangRow(
    Guid Id, GebruikerId GebruikerId, string Naam, string Organisatie, Dossierdeel Deel, DateTimeOffset Van, DateTimeOffset? Tot, string Reden, bool IsActief)
{
    /// <summary>Shared for an expertisevraag: ends with it.</summary>
    public bool VoorVraag { get; init; }
}

/// <summary>A colleague of the region and the case roles they can carry.</summary>
public sealed record KandidaatRow(GebruikerId Id, string Naam, string Organisatie, IReadOnlyList<Casusrolsoort> Rollen);

/// <summary>
/// What the logboek holds about this case, in terms a reader understands: one line, or how often someone looked the same way on one day.
/// </summary>
/// <param name="Id">Of the newest line.</param>
/// <param name="Van">The first time that day.</param>
/// <param name="Op">The last time that day; equal to <paramref name="Van"/> when it happened once.</param>
/// <param name="Naam">Null for the system, such as a migration.</param>
/// <param name="Onderwerp">Table or use case.</param>
/// <param name="OuderVoor">The same in each line that comes along: older lines lie before it; null when there are none.</param>
public sealed record InzageRow(
    long Id, DateTimeOffset Van, DateTimeOffset Op, long Keren, string? Naam, string? Organisatie, string[] Casusrollen, string Handeling,
    string? Deel, string Onderwerp, DateTimeOffset? OuderVoor);

/// <summary>Opens the part Toegang of a case. Logged as one reading of it.</summary>
public sealed class ToegangInzienHandler(PortaalDb portaalDb)
{
    public Task<Result<ToegangDetails>> HandleAsync(string casusnummer, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<ToegangDetails>(Bevoegdheid.ToegangInzien, casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(casusnummer, Bevoegdheid.ToegangInzien, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            await db.LogInzageAsync(casus.Value.Id, Dossierdeel.Toegang, cancellationToken);
            var betrokkenheid = await db.BetrokkenheidBijAsync(casus.Value, cancellationToken);
            var magGeven = db.Actor.Mag(Bevoegdheid.ToegangGeven, betrokkenheid) && !casus.Value.IsAfgesloten;
            var magToewijzen = db.Actor.Mag(Bevoegdheid.VasteContactpersoonToewijzen, betrokkenheid) && !casus.Value.IsAfgesloten;
            var collegas = magGeven || magToewijzen ? await ReadKandidatenAsync(db, casus.Value, cancellationToken) : [];
            var rollen = await ReadRollenAsync(db, casus.Value, cancellationToken);
            var eigen = rollen.Where(rol => rol.IsActief && rol.GebruikerId == db.Actor.Id).ToList();
            return new ToegangDetails(
                magGeven,
                db.Actor.Mag(Bevoegdheid.ToegangBeeindigen, betrokkenheid),
                rollen,
                await ReadDelenAsync(db, casus.Value, cancellationToken),
                magGeven ? Met(collegas, soort => soort is not (Casusrolsoort.VasteContactpersoon or Casusrolsoort.Vraagexpert)) : [],
                await ReadInzagenAsync(db, casus.Value.Id, null, cancellationToken))
            {
                Contactpersonen = magToewijzen
                    ? [.. Met(collegas, soort => soort == Casusrolsoort.VasteContactpersoon).Where(kandidaat => kandidaat.Id != casus.Value.VasteContactpersoonId)]
                    : [],
                Versie = casus.Value.Versie,
                GaatMetContactpersoon = betrokkenheid.Casusrollen.All(soort => soort == Casusrolsoort.VasteContactpersoon),
                EnigeRol = eigen.Count == 1 ? eigen[0].Id : null,
            };
        }, cancellationToken);

    /// <summary>Older lines of "who looked": the same reading goes on, so it is logged again.</summary>
    /// <param name="voor"><see cref="InzageRow.OuderVoor"/> of what is shown.</param>
    public Task<Result<InzageRow[]>> OudereInzagenAsync(string casusnummer, DateTimeOffset voor, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<InzageRow[]>(Bevoegdheid.ToegangInzien, casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(casusnummer, Bevoegdheid.ToegangInzien, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            await db.LogInzageAsync(casus.Value.Id, Dossierdeel.Toegang, cancellationToken);
            return await ReadInzagenAsync(db, casus.Value.Id, voor, cancellationToken);
        }, cancellationToken);

    private static async Task<IReadOnlyList<ToegangRow>> ReadRollenAsync(PortaalDbContext db, Casus casus, CancellationToken cancellationToken)
    {
        var rollen = await (
            from rol in db.Casusrollen
            join g in db.Gebruikers on rol.GebruikerId equals g.Id
            join o in db.Organisaties on g.OrganisatieId equals o.Id
            where rol.CasusId == casus.Id
            orderby rol.Tot == null descending, rol.Tot descending, g.Naam, rol.Id
            select new
            {
                Rol = rol,
                g.Naam,
                Organisatie = o.Naam,
                g.OrganisatieSoort,
                // A case role counts only together with a role in the region.
                IsActief = rol.Van <= PortaalDbContext.Nu() && (rol.Tot == null || PortaalDbContext.Nu() < rol.Tot) && g.IsActief,
                RegioRollen = db.Gebruikersrollen.Where(r => r.GebruikerId == g.Id && r.RegioId == casus.RegioId
                    && r.Van <= PortaalDbContext.Nu() && (r.Tot == null || PortaalDbContext.Nu() < r.Tot)).Select(r => r.Rol).ToList(),
            }).ToListAsync(cancellationToken);
        return [.. rollen.Select(x =>
        {
            var actief = x.IsActief && x.RegioRollen.Any(rol => Rechten.KanDragen(x.Rol.Soort, rol, x.OrganisatieSoort));
            Dossierdeel[] Met(Func<Niveau, bool> past) => actief
                ? [.. Enum.GetValues<Dossierdeel>().Where(deel => past(Rechten.NiveauVan(x.Rol.Soort, x.OrganisatieSoort, deel)))]
                : [];
            return new ToegangRow(
                x.Rol.Id, x.Rol.GebruikerId, x.Naam, x.Organisatie, x.Rol.Soort, x.Rol.Van, x.Rol.Tot, x.Rol.Reden, actief,
                Met(niveau => niveau == Niveau.Lezen), Met(niveau => niveau == Niveau.Schrijven), Met(niveau => niveau == Niveau.Verleenbaar));
        })];
    }

    private static async Task<IReadOnlyList<DeelToegangRow>> ReadDelenAsync(PortaalDbContext db, Casus casus, CancellationToken cancellationToken) =>
        await (
            from toegang in db.Set<DossierdeelToegang>()
            join g in db.Gebruikers on toegang.GebruikerId equals g.Id
            join o in db.Organisaties on g.OrganisatieId equals o.Id
            where toegang.CasusId == casus.Id
            orderby toegang.Tot descending, g.Naam
            select new DeelToegangRow(
                toegang.Id, g.Id, g.Naam, o.Naam, toegang.Deel, toegang.Van, toegang.Tot, toegang.Reden,
                toegang.Van <= PortaalDbContext.Nu() && (toegang.Tot == null || PortaalDbContext.Nu() < toegang.Tot))
            {
                VoorVraag = toegang.VoorVraag,
            })
            .ToListAsync(cancellationToken);

    private static async Task<IReadOnlyList<KandidaatRow>> ReadKandidatenAsync(PortaalDbContext db, Casus casus, CancellationToken cancellationToken)
    {
        var collegas = await (
            from g in db.Gebruikers
            join o in db.Organisaties on g.OrganisatieId equals o.Id
            where g.IsActief && g.Id != db.Actor.Id
            orderby g.Naam, g.Id
            select new
            {
                g.Id,
                g.Naam,
                Organisatie = o.Naam,
                g.OrganisatieSoort,
                Rollen = db.Gebruikersrollen.Where(r => r.GebruikerId == g.Id && r.RegioId == casus.RegioId
                    && r.Van <= PortaalDbContext.Nu() && (r.Tot == null || PortaalDbContext.Nu() < r.Tot)).Select(r => r.Rol).ToList(),
            }).ToListAsync(cancellationToken);
        return [.. collegas
            .Select(g => new KandidaatRow(g.Id, g.Naam, g.Organisatie,
            [
                .. Enum.GetValues<Casusrolsoort>().Where(soort => g.Rollen.Any(rol => Rechten.KanDragen(soort, rol, g.OrganisatieSoort))),
            ]))];
    }

    private static IReadOnlyList<KandidaatRow> Met(IEnumerable<KandidaatRow> collegas, Func<Casusrolsoort, bool> past) =>
        [.. collegas.Select(collega => collega with { Rollen = [.. collega.Rollen.Where(past)] }).Where(collega => collega.Rollen.Count > 0)];

    private static Task<InzageRow[]> ReadInzagenAsync(
        PortaalDbContext db, CasusId casusId, DateTimeOffset? voor, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<InzageRow>($"SELECT * FROM toegang.inzagen_van_casus({casusId.Value}, {voor?.ToUniversalTime()})")
            .OrderByDescending(row => row.Op).ThenByDescending(row => row.Id).ToArrayAsync(cancellationToken);
}
