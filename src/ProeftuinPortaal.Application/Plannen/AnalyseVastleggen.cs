using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Plannen;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Plannen;

/// <summary>A fact in the form.</summary>
public sealed class Feitformulier
{
    public string? Tekst { get; set; } = "";

    public Kenbron? Kenbron { get; set; }

    public string? Bron { get; set; } = "";
}

/// <summary>All facts together: in a conflict they are chosen as one list.</summary>
public sealed class Feitenlijst : List<Feitformulier>
{
    public Feitenlijst()
    {
    }

    public Feitenlijst(IEnumerable<Feitformulier> feiten) : base(feiten)
    {
    }

    /// <summary>One line per fact, as the choice between two versions shows it.</summary>
    public string AlsTekst() => string.Join("\n", this.Where(feit => !new Feitgegevens(feit.Tekst, feit.Kenbron, feit.Bron).IsLeeg)
        .Select(feit => $"- {Schrift.Opgeschoond(feit.Tekst)} ({Schrift.Opgeschoond(feit.Bron)})"));
}

/// <summary>Writes the next version of the verklarende analyse, starting from the version the user was looking at (F034).</summary>
public sealed class AnalyseVastleggen : IMetOperatie
{
    public required Guid OperatieId { get; set; }

    public required string Casusnummer { get; init; }

    /// <summary>Number of the version the form was opened with, 0 when there was none; after a conflict, of the one the user chose against.</summary>
    public required int Versie { get; set; }

    [Required(ErrorMessage = "Kies hoe ver de analyse is.")]
    public Analysestatus? Status { get; set; } = Analysestatus.Concept;

    [Required(ErrorMessage = "Schrijf op welke vraag jullie samen willen begrijpen.")]
    public string? Vraag { get; set; } = "";

    public Feitenlijst Feiten { get; set; } = [];

    public string? Verklaring { get; set; } = "";

    public string? Krachten { get; set; } = "";

    public string? EerdereHulp { get; set; } = "";

    public string? Doelen { get; set; } = "";

    public string? UitzonderingGezin { get; set; } = "";

    internal Analysegegevens ToGegevens() => new(Status, Vraag, Verklaring)
    {
        Krachten = Krachten,
        EerdereHulp = EerdereHulp,
        Doelen = Doelen,
        UitzonderingGezin = UitzonderingGezin,
        Feiten = [.. Feiten.Select(feit => new Feitgegevens(feit.Tekst, feit.Kenbron, feit.Bron))],
    };
}

/// <inheritdoc cref="AnalyseVastleggen" />
public sealed class AnalyseVastleggenHandler(PortaalDb portaalDb, TimeProvider clock)
{
    /// <returns>The number of the new version, or a conflict with both texts per field.</returns>
    public Task<Result<int>> HandleAsync(AnalyseVastleggen command, CancellationToken cancellationToken) =>
        portaalDb.VoerUitAsync<int>(command.OperatieId, command, Bevoegdheid.AnalyseVastleggen, command.Casusnummer, async db =>
        {
            var casus = await db.VindCasusAsync(command.Casusnummer, Bevoegdheid.AnalyseVastleggen, cancellationToken);
            if (!casus.IsSuccess)
            {
                return casus.Errors.ToArray();
            }

            var vorige = await LaatsteAsync(db, casus.Value, cancellationToken);
            if ((vorige?.Nummer ?? 0) != command.Versie)
            {
                return await ConflictAsync(db, command, vorige!, cancellationToken);
            }

            var gezinReageerde = await db.Set<Reactie>().AnyAsync(reactie => reactie.CasusId == casus.Value.Id, cancellationToken);
            var analyse = VerklarendeAnalyse.LegVast(casus.Value, db.Actor, command.Versie, command.ToGegevens(), (gezinReageerde, Moment.Nu(clock)));
            return analyse.IsSuccess
                ? await db.BewaarVersieAsync(analyse.Value, analyse.Value.Nummer,
                    async () => await ConflictAsync(db, command, (await LaatsteAsync(db, casus.Value, cancellationToken))!, cancellationToken), cancellationToken)
                : analyse.Errors.ToArray();
        }, cancellationToken);

    internal static Task<VerklarendeAnalyse?> LaatsteAsync(PortaalDbContext db, Casus casus, CancellationToken cancellationToken) =>
        db.Analyses.AsNoTracking().Include(analyse => analyse.Feiten)
            .Where(analyse => analyse.CasusId == casus.Id).OrderByDescending(analyse => analyse.Nummer).FirstOrDefaultAsync(cancellationToken);

    private static async Task<Error> ConflictAsync(
        PortaalDbContext db, AnalyseVastleggen command, VerklarendeAnalyse huidig, CancellationToken cancellationToken)
    {
        var feiten = new Feitenlijst(huidig.Feiten.OrderBy(feit => feit.Volgorde)
            .Select(feit => new Feitformulier { Tekst = feit.Tekst, Kenbron = feit.Kenbron, Bron = feit.Bron }));
        var (eigen, bewaard) = (command.Feiten.AlsTekst(), feiten.AlsTekst());
        var kenbronnenGelijk = command.Feiten.Select(feit => feit.Kenbron).SequenceEqual(feiten.Select(feit => feit.Kenbron));
        return Herziening.Conflict(huidig.Nummer, await db.NaamAsync(huidig.AuteurId, cancellationToken),
        [
            new(nameof(command.Status), "Status", command.Status, huidig.Status),
            new(nameof(command.Vraag), "Vraag", Schrift.Opgeschoond(command.Vraag), huidig.Vraag),
            .. eigen == bewaard && kenbronnenGelijk ? Array.Empty<Veldverschil>()
                : [new(nameof(command.Feiten), "Feiten", command.Feiten, feiten) { EigenWoord = eigen, HuidigWoord = bewaard }],
            new(nameof(command.Verklaring), "Verklaring", Schrift.Opgeschoond(command.Verklaring), huidig.Verklaring),
            new(nameof(command.Krachten), "Krachten", Schrift.Opgeschoond(command.Krachten), huidig.Krachten),
            new(nameof(command.EerdereHulp), "Eerdere hulp", Schrift.Opgeschoond(command.EerdereHulp), huidig.EerdereHulp),
            new(nameof(command.Doelen), "Doelen", Schrift.Opgeschoond(command.Doelen), huidig.Doelen),
            new(nameof(command.UitzonderingGezin), "Waarom zonder het gezin", Schrift.Opgeschoond(command.UitzonderingGezin), huidig.UitzonderingGezin ?? ""),
        ]);
    }
}
