using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Beheer;

/// <summary>What is missing or not right in the set-up of one region; empty when all is there.</summary>
public sealed record InrichtingDetails(Regiokring Kring, IReadOnlyList<Bevinding> Bevindingen);

/// <summary>The inrichtingscheck of one region. Nothing of a family is in it, so it is not logged.</summary>
public sealed class InrichtingInzienHandler(PortaalDb portaalDb, TimeProvider clock)
{
    /// <param name="regio">Code of the region; null for the first of the user's own.</param>
    public Task<Result<InrichtingDetails>> HandleAsync(string? regio, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<InrichtingDetails>(Bevoegdheid.BeheerInzien, null, async db =>
        {
            var kring = await db.RegioAsync(regio, Bevoegdheid.BeheerInzien, cancellationToken);
            return kring.IsSuccess
                ? new InrichtingDetails(kring.Value, await db.BevindingenAsync(kring.Value.Regio.Id, Moment.Nu(clock), cancellationToken))
                : kring.Errors.ToArray();
        }, cancellationToken);
}

/// <summary>One region on Vandaag of its beheerder.</summary>
/// <param name="Aantal">Of findings.</param>
/// <param name="Ongezien">Aanmeldingen that nobody sees; null while there is a procesregisseur.</param>
public sealed record InrichtingVandaagRow(Regiokeuze Regio, int Aantal, int? Ongezien);

/// <summary>Of each of the own regions how much is missing.</summary>
public sealed class InrichtingVandaagInzienHandler(PortaalDb portaalDb, TimeProvider clock)
{
    public Task<Result<InrichtingVandaagRow[]>> HandleAsync(CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<InrichtingVandaagRow[]>(Bevoegdheid.BeheerInzien, null, async db =>
        {
            var kring = await db.RegioAsync(null, Bevoegdheid.BeheerInzien, cancellationToken);
            if (!kring.IsSuccess)
            {
                return kring.Errors.ToArray();
            }

            List<InrichtingVandaagRow> rows = [];
            foreach (var regio in kring.Value.Regios)
            {
                var bevindingen = await db.BevindingenAsync(regio.Id, Moment.Nu(clock), cancellationToken);
                rows.Add(new(regio, bevindingen.Count, bevindingen.FirstOrDefault(bevinding => bevinding.Controle == Controle.Procesregisseur)?.Aantal));
            }

            return rows.ToArray();
        }, cancellationToken);
}

/// <summary>Reads what the check looks at.</summary>
internal static class Inrichtinglezer
{
    public static async Task<IReadOnlyList<Bevinding>> BevindingenAsync(this PortaalDbContext db, RegioId regio, Moment nu, CancellationToken cancellationToken)
    {
        var vandaag = nu.Vandaag;
        return new Inrichting(nu.Tijdstip, vandaag)
        {
            Rollen = await (
                from r in db.Gebruikersrollen.AsNoTracking()
                join g in db.Gebruikers on r.GebruikerId equals g.Id
                where r.RegioId == regio && g.IsActief
                select new Rolperiode(r.GebruikerId, r.Rol, g.OrganisatieSoort, r.Van, r.Tot)).ToListAsync(cancellationToken),
            Instellingen = await db.Instellingen.AsNoTracking().Where(i => i.RegioId == regio).ToListAsync(cancellationToken),
            Criteria = await db.Criteria.AsNoTracking().Where(c => c.RegioId == regio).ToListAsync(cancellationToken),
            Werkgebieden = await db.Werkgebieden.AsNoTracking().Where(w => w.RegioId == regio && (w.Tot == null || vandaag < w.Tot)).ToListAsync(cancellationToken),
            DubbelePostcodes = await db.DubbelePostcodesAsync(regio, vandaag, cancellationToken),
            OpenAanmeldingen = (await db.Database.SqlQuery<int>($"""SELECT toegang.open_aanmeldingen({regio.Value}) AS "Value" """).ToListAsync(cancellationToken)).Single(),
        }.Bevindingen();
    }

    // The database keeps them apart (ex_werkgebieden_postcode); a restored or hand-mended table may not.
    private static Task<List<string>> DubbelePostcodesAsync(this PortaalDbContext db, RegioId regio, DateOnly vandaag, CancellationToken cancellationToken) => (
        from eigen in db.Werkgebieden
        join ander in db.Werkgebieden on eigen.Postcodegebied equals ander.Postcodegebied
        where eigen.RegioId == regio && eigen.Id != ander.Id
            && (eigen.Tot == null || (eigen.Tot > vandaag && eigen.Tot > eigen.Van && eigen.Tot > ander.Van))
            && (ander.Tot == null || (ander.Tot > vandaag && ander.Tot > ander.Van && ander.Tot > eigen.Van))
        orderby eigen.Postcodegebied
        select eigen.Postcodegebied).Distinct().ToListAsync(cancellationToken);
}
