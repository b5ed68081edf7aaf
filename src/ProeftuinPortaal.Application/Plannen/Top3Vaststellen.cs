using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Gezinnen;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Plannen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Plannen;

/// <summary>What one family member says of a situation.</summary>
public sealed class Belevingformulier
{
    public string? Woorden { get; set; } = "";
}

/// <summary>One place of the Top-3 in the form.</summary>
public sealed class Situatieformulier
{
    /// <summary>Of the situation in the version before; null for a new one.</summary>
    public Guid? LijnId { get; set; }

    public int? Rang { get; set; }

    public string? Omschrijving { get; set; } = "";

    public string? Voorbeelden { get; set; } = "";

    public string? Risicofactoren { get; set; } = "";

    public Situatiestatus? Status { get; set; } = Situatiestatus.Open;

    /// <summary>By the id of the family member, in 32 digits: words can never move to someone else.</summary>
    public Dictionary<string, Belevingformulier> Belevingen { get; init; } = [];

    /// <summary>A place where nothing was written.</summary>
    public bool IsLeeg => ToGegevens().IsLeeg;

    /// <summary>A place as it was stored.</summary>
    public static Situatieformulier Van(SituatieRow rij) => new()
    {
        LijnId = rij.LijnId,
        Rang = rij.Rang,
        Omschrijving = rij.Omschrijving,
        Voorbeelden = rij.Voorbeelden,
        Risicofactoren = rij.Risicofactoren,
        Status = rij.Status,
        Belevingen = rij.Belevingen.ToDictionary(
            beleving => beleving.PersoonId.Value.ToString("N", CultureInfo.InvariantCulture), beleving => new Belevingformulier { Woorden = beleving.Woorden }),
    };

    internal Situatiegegevens ToGegevens() => new(LijnId, Rang, Omschrijving, Voorbeelden, Risicofactoren, Status)
    {
        Belevingen = [.. from beleving in Belevingen
                         where Guid.TryParseExact(beleving.Key, "N", out _)
                         select new Belevinggegevens(new(Guid.ParseExact(beleving.Key, "N")), beleving.Value.Woorden)],
    };
}

/// <summary>Sets the next version of the Top-3, starting from the version the user was looking at (F029, F031).</summary>
public sealed class Top3Vaststellen : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    public required string Casusnummer { get; init; }

    /// <summary>Number of the version the form was opened with, 0 when there was none; after a conflict, of the one the user chose against.</summary>
    public required int Versie { get; set; }

    [Required(ErrorMessage = "Schrijf op met wie je dit hebt besproken.")]
    public string? SamenMet { get; set; } = "";

    public Situatieformulier Situatie1 { get; set; } = new() { Rang = 1 };

    public Situatieformulier Situatie2 { get; set; } = new() { Rang = 2 };

    public Situatieformulier Situatie3 { get; set; } = new() { Rang = 3 };

    /// <summary>The three places, in the order of the form.</summary>
    public IReadOnlyList<Situatieformulier> Situaties() => [Situatie1, Situatie2, Situatie3];

    internal Top3gegevens ToGegevens() => new(SamenMet, [.. Situaties().Select(situatie => situatie.ToGegevens())]);
}

/// <inheritdoc cref="Top3Vaststellen" />
public sealed class Top3VaststellenHandler(PortaalDb portaalDb, TimeProvider clock)
{
    /// <returns>The number of the new version, or a conflict with both texts per situation.</returns>
    public Task<Result<int>> HandleAsync(Top3Vaststellen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<int>(command.OperatieId, command, Bevoegdheid.Top3Vaststellen, command.Casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(command.Casusnummer, Bevoegdheid.Top3Vaststellen, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            var gezin = await db.GezinsledenAsync(casus.Value, cancellationToken);
            var vorige = await LaatsteAsync(db, casus.Value, cancellationToken);
            if ((vorige?.Nummer ?? 0) != command.Versie)
            {
                return await ConflictAsync(db, command, (vorige!, gezin), cancellationToken);
            }

            var top3 = Top3.StelVast(casus.Value, db.Actor, vorige, command.ToGegevens(), (gezin.Select(lid => lid.Id).ToHashSet(), Moment.Nu(clock)));
            return top3.IsSuccess
                ? await db.BewaarVersieAsync(top3.Value, top3.Value.Nummer,
                    async () => await ConflictAsync(db, command, ((await LaatsteAsync(db, casus.Value, cancellationToken))!, gezin), cancellationToken), cancellationToken)
                : top3.Errors.ToArray();
        }, cancellationToken);

    private static Task<Top3?> LaatsteAsync(PortaalDbContext db, Casus casus, CancellationToken cancellationToken) =>
        db.Top3Versies.AsNoTracking().Include(top3 => top3.Situaties).ThenInclude(situatie => situatie.Belevingen)
            .Where(top3 => top3.CasusId == casus.Id).OrderByDescending(top3 => top3.Nummer).FirstOrDefaultAsync(cancellationToken);

    // A situation is chosen whole: half of one with half of another would be nobody's text.
    private static async Task<Error> ConflictAsync(
        PortaalDbContext db, Top3Vaststellen command, (Top3 Top3, IReadOnlyList<Persoon> Gezin) huidig, CancellationToken cancellationToken)
    {
        var paren = Paren(command, [.. huidig.Top3.Situaties.OrderBy(situatie => situatie.Rang).Select(SituatieRow.Van).Select(Situatieformulier.Van)]);
        return Herziening.Conflict(huidig.Top3.Nummer, await db.NaamAsync(huidig.Top3.AuteurId, cancellationToken),
        [
            new(nameof(command.SamenMet), "Samen met", Schrift.Opgeschoond(command.SamenMet), huidig.Top3.SamenMet),
            .. from paar in paren
               let eigen = Tekst(paar.Eigen, huidig.Gezin)
               let bewaard = Tekst(paar.Huidig, huidig.Gezin)
               where eigen != bewaard
               select new Veldverschil($"Situatie{paar.Plek}", $"Situatie {paar.Plek}", paar.Eigen, paar.Huidig) { EigenWoord = eigen, HuidigWoord = bewaard },
        ]);
    }

    // The same situation beside itself; what only one of the two has, beside an empty place.
    private static IEnumerable<(int Plek, Situatieformulier Eigen, Situatieformulier Huidig)> Paren(Top3Vaststellen command, List<Situatieformulier> huidig)
    {
        Situatieformulier?[] bij = [.. command.Situaties().Select(eigen => huidig.Find(h => !eigen.IsLeeg && h.LijnId == eigen.LijnId))];
        var over = new Queue<Situatieformulier>(huidig.Except(bij.OfType<Situatieformulier>()));
        foreach (var (i, eigen) in command.Situaties().Index().OrderByDescending(rij => rij.Item.IsLeeg).ToList())
        {
            if (bij[i] is null && over.TryDequeue(out var los))
            {
                bij[i] = los;
            }
        }

        return command.Situaties().Index().Select(rij => (rij.Index + 1, rij.Item, bij[rij.Index] ?? new() { Rang = rij.Index + 1 }));
    }

    private static string Tekst(Situatieformulier situatie, IReadOnlyList<Persoon> gezin)
    {
        var gegevens = situatie.ToGegevens();
        return gegevens.IsLeeg ? "(geen situatie)" : string.Join("\n",
        [
            $"Rang {gegevens.Rang}, {gegevens.Status?.ToString().ToLowerInvariant()}",
            Schrift.Opgeschoond(gegevens.Omschrijving),
            .. Regel("Voorbeelden", gegevens.Voorbeelden),
            .. Regel("Risicofactoren", gegevens.Risicofactoren),
            .. gezin.SelectMany(lid => Regel($"In de woorden van {lid.Voornaam}",
                gegevens.Belevingen.FirstOrDefault(beleving => beleving.PersoonId == lid.Id)?.Woorden)),
        ]);
    }

    private static string[] Regel(string kop, string? tekst) => string.IsNullOrWhiteSpace(tekst) ? [] : [$"{kop}: {Schrift.Opgeschoond(tekst)}"];
}
