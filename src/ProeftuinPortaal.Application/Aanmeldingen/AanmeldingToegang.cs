using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Regios;
using ProeftuinPortaal.Domain.Aanmeldingen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Aanmeldingen;

/// <summary>Which aanmeldingen a use case starts from. Row-level security repeats it; each is there for when the other is forgotten.</summary>
internal static class AanmeldingToegang
{
    /// <summary>The aanmeldingen of the inboxes that the actor keeps; every query starts here.</summary>
    public static IQueryable<Aanmelding> InInboxVan(this IQueryable<Aanmelding> aanmeldingen, Actor actor)
    {
        var regios = actor.RegiosVoor(Bevoegdheid.InstroomInzien);
        return aanmeldingen.Where(aanmelding => regios.Contains(aanmelding.RegioId));
    }

    /// <summary>Finds one aanmelding for an act: of another region is NotFound, as if it did not exist.</summary>
    public static async Task<Result<Aanmelding>> VindAanmeldingAsync(
        this PortaalDbContext db, string nummer, Bevoegdheid bevoegdheid, CancellationToken cancellationToken)
    {
        var aanmelding = await db.Aanmeldingen.AsNoTracking().Include(a => a.Personen.OrderBy(persoon => persoon.Volgorde))
            .InInboxVan(db.Actor).SingleOrDefaultAsync(a => a.Nummer == nummer, cancellationToken);
        return aanmelding is null ? Error.NotFound
            : db.Actor.RegiosVoor(bevoegdheid).Contains(aanmelding.RegioId) ? aanmelding
            : Error.Forbidden;
    }

    /// <summary>Logs one list: which aanmeldingen it showed.</summary>
    public static Task LogLijstAsync(this PortaalDbContext db, string lijst, IEnumerable<AanmeldingId> aanmeldingen, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"SELECT toegang.log_lijst_aanmeldingen({lijst}, {aanmeldingen.Select(id => id.Value).ToArray()})", cancellationToken);

    /// <summary>Whether the lokaal team keeps the casusregie in this region.</summary>
    public static bool RegieBijLokaalTeam(this Regioinstellingen instellingen) => instellingen.Tekst(Instellingsleutel.Casusregie) == nameof(Organisatiesoort.LokaalTeam);

    /// <summary>Whether the postcode of the aanmelding lies in a part of the region where the work stands still.</summary>
    public static async Task<bool> IsGepauzeerdAsync(
        this PortaalDbContext db, Aanmelding aanmelding, Regioinstellingen instellingen, DateOnly vandaag, CancellationToken cancellationToken)
    {
        var delen = Instellingsregels.Delen(instellingen.Tekst(Instellingsleutel.GepauzeerdeDelen));
        return aanmelding.Postcodegebied is { } postcode && delen.Count > 0 && await db.Werkgebieden.AnyAsync(
            w => w.RegioId == aanmelding.RegioId && w.Postcodegebied == postcode && w.Van <= vandaag && (w.Tot == null || vandaag < w.Tot) && delen.Contains(w.Deel!),
            cancellationToken);
    }

    /// <summary>Whether anybody keeps the inbox of this region now; without, what is sent waits and the beheerder is told.</summary>
    public static Task<bool> HeeftInboxbeheerderAsync(this PortaalDbContext db, RegioId regio, CancellationToken cancellationToken)
    {
        var rollen = Rechten.Schermen.Where(scherm => scherm.Bevoegdheid == Bevoegdheid.InstroomBesluiten).Select(scherm => scherm.Rol).ToList();
        return db.Gebruikersrollen.AnyAsync(r => r.RegioId == regio && rollen.Contains(r.Rol) && r.Van <= PortaalDbContext.Nu()
            && (r.Tot == null || PortaalDbContext.Nu() < r.Tot) && db.Gebruikers.Any(g => g.Id == r.GebruikerId && g.IsActief), cancellationToken);
    }

    /// <summary>What the region calls its one inbox (F001).</summary>
    public static string NaamInstroom(this Regioinstellingen instellingen) => instellingen.Tekst(Instellingsleutel.NaamInstroom) ?? "Instroom";

    /// <summary>Who can lead or be the steady face in a region now, by name.</summary>
    public static async Task<IReadOnlyList<KandidaatRow>> KandidatenAsync(this PortaalDbContext db, RegioId regio, CancellationToken cancellationToken)
    {
        var mensen = await (
            from g in db.Gebruikers
            join o in db.Organisaties on g.OrganisatieId equals o.Id
            where g.IsActief
            orderby g.Naam, g.Id
            select new
            {
                g.Id,
                g.Naam,
                Organisatie = o.Naam,
                g.OrganisatieSoort,
                Rollen = db.Gebruikersrollen.Where(r => r.GebruikerId == g.Id && r.RegioId == regio
                    && r.Van <= PortaalDbContext.Nu() && (r.Tot == null || PortaalDbContext.Nu() < r.Tot)).Select(r => r.Rol).ToList(),
            }).ToListAsync(cancellationToken);
        return [.. mensen
            .Select(g => new KandidaatRow(g.Id, g.Naam, g.Organisatie,
                g.Rollen.Any(rol => Rechten.KanDragen(Casusrolsoort.Casusregisseur, rol, g.OrganisatieSoort)),
                g.Rollen.Any(rol => Rechten.KanDragen(Casusrolsoort.VasteContactpersoon, rol, g.OrganisatieSoort))))
            .Where(kandidaat => kandidaat.KanRegieHebben || kandidaat.KanContactpersoonZijn)];
    }
}

/// <summary>A colleague of the region who can lead, be vaste contactpersoon, or both.</summary>
public sealed record KandidaatRow(GebruikerId Id, string Naam, string Organisatie, bool KanRegieHebben, bool KanContactpersoonZijn);

/// <summary>The refusals of Sql/41.instroom.sql as errors of a use case.</summary>
internal static class Aanmeldingfout
{
    /// <summary>Runs one definer function; what changed while we waited for the lock becomes a conflict.</summary>
    public static Task<Result<Gedaan>> VangAsync(Func<Task> functie) => Databasefout.VangAsync(functie, gewijzigd: exception =>
        Intussen(Enum.Parse<Aanmeldingstatus>(exception.MessageText), int.Parse(exception.Hint!, CultureInfo.InvariantCulture)));

    /// <summary>Whether the act can still be: the status allows it, and it is the version the user looked at.</summary>
    public static Error? Bezwaar(Aanmelding aanmelding, int versie, Aanmeldinghandeling handeling) =>
        aanmelding.Versie != versie ? Intussen(aanmelding.Status, aanmelding.Versie)
        : Aanmeldingverloop.Na(aanmelding.Status, handeling).Errors is [var eerste, ..] ? eerste : null;

    // Decided or withdrawn: nothing is left to choose. Otherwise the user goes on with what is stored now.
    private static Error Intussen(Aanmeldingstatus status, int versie) => status switch
    {
        Aanmeldingstatus.Besloten => AanmeldingErrors.AlBesloten,
        Aanmeldingstatus.Ingetrokken => AanmeldingErrors.AlIngetrokken,
        _ => Error.Conflict(new(versie, null, [])),
    };
}
