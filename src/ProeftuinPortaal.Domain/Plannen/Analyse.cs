using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Plannen;

/// <summary>Where a verklarende analyse stands (domein.md 4.1; the review of the gedragswetenschapper comes later).</summary>
public enum Analysestatus
{
    Concept,
    MetGezinBesproken,
    Gedeeld,
}

/// <summary>One version of the verklarende analyse (F034): what is going on, where it comes from, what is strong, where we go.</summary>
public sealed class VerklarendeAnalyse
{
    private readonly List<Feit> _feiten = [];
    private readonly List<Reactie> _reacties = [];

    private VerklarendeAnalyse(Guid id, CasusId casusId, int nummer, OrganisatieId bronhouderId, GebruikerId auteurId, DateTimeOffset vastgelegdOp)
    {
        Id = id;
        CasusId = casusId;
        Nummer = nummer;
        BronhouderId = bronhouderId;
        AuteurId = auteurId;
        VastgelegdOp = vastgelegdOp;
    }

    public Guid Id { get; private set; }

    public CasusId CasusId { get; private set; }

    /// <summary>1 for the first version, then one higher each time; unique in the case.</summary>
    public int Nummer { get; private set; }

    public OrganisatieId BronhouderId { get; private set; }

    public GebruikerId AuteurId { get; private set; }

    public DateTimeOffset VastgelegdOp { get; private set; }

    public Analysestatus Status { get; private set; }

    /// <summary>The question of the family and of the professionals.</summary>
    public string Vraag { get; private set; } = "";

    /// <summary>How it began, and what keeps it going.</summary>
    public string Verklaring { get; private set; } = "";

    public string Krachten { get; private set; } = "";

    /// <summary>Help before, with its result.</summary>
    public string EerdereHulp { get; private set; } = "";

    public string Doelen { get; private set; } = "";

    /// <summary>Why it is shared without the family's step; null when they took part (F035).</summary>
    public string? UitzonderingGezin { get; private set; }

    public IReadOnlyList<Feit> Feiten => _feiten;

    public IReadOnlyList<Reactie> Reacties => _reacties;

    /// <summary>Writes the next version.</summary>
    /// <param name="vorigNummer">Of the version it follows; 0 for the first.</param>
    /// <param name="bij">Whether a family member reacted on any version before (F035), and when it is.</param>
    public static Result<VerklarendeAnalyse> LegVast(Casus casus, Actor actor, int vorigNummer, Analysegegevens gegevens, (bool GezinReageerde, Moment Nu) bij)
    {
        Error[] errors = [.. gegevens.Check(casus, bij.GezinReageerde)];
        if (errors.Length > 0)
        {
            return errors;
        }

        var analyse = new VerklarendeAnalyse(Guid.CreateVersion7(), casus.Id, vorigNummer + 1, actor.OrganisatieId, actor.Id, bij.Nu.Tijdstip)
        {
            Status = gegevens.Status!.Value,
            Vraag = Schrift.Opgeschoond(gegevens.Vraag),
            Verklaring = Schrift.Opgeschoond(gegevens.Verklaring),
            Krachten = Schrift.Opgeschoond(gegevens.Krachten),
            EerdereHulp = Schrift.Opgeschoond(gegevens.EerdereHulp),
            Doelen = Schrift.Opgeschoond(gegevens.Doelen),
            UitzonderingGezin = Tekstregel.OfNiets(gegevens.UitzonderingGezin),
        };
        analyse._feiten.AddRange(gegevens.Feiten.Where(feit => !feit.IsLeeg).Select((feit, i) => new Feit(
            Guid.CreateVersion7(), casus.Id, analyse.Id, i + 1, Schrift.Opgeschoond(feit.Tekst), feit.Kenbron!.Value, Schrift.Opgeschoond(feit.Bron))));
        return analyse;
    }
}

/// <summary>A fact in the analysis, with how it is known.</summary>
public sealed record Feit(Guid Id, CasusId CasusId, Guid AnalyseId, int Volgorde, string Tekst, Kenbron Kenbron, string Bron)
{
    public const int BronMaxLength = 300;
}

/// <summary>A fact as filled in; a row in which nothing was written is no fact.</summary>
public sealed record Feitgegevens(string? Tekst, Kenbron? Kenbron, string? Bron)
{
    public bool IsLeeg => string.IsNullOrWhiteSpace(Tekst) && string.IsNullOrWhiteSpace(Bron);
}

/// <summary>A verklarende analyse as filled in.</summary>
public sealed record Analysegegevens(Analysestatus? Status, string? Vraag, string? Verklaring)
{
    public const int MaxFeiten = 50;

    public string? Krachten { get; init; }

    public string? EerdereHulp { get; init; }

    public string? Doelen { get; init; }

    public string? UitzonderingGezin { get; init; }

    public IReadOnlyList<Feitgegevens> Feiten { get; init; } = [];

    /// <summary>Every objection, each with the field it belongs to.</summary>
    public IEnumerable<Error> Check(Casus casus, bool gezinReageerde)
    {
        if (casus.IsAfgesloten)
        {
            yield return CasusErrors.Afgesloten;
        }

        if (Status is null)
        {
            yield return AnalyseErrors.StatusOntbreekt;
        }
        else if (Status == Analysestatus.Gedeeld && !gezinReageerde && string.IsNullOrWhiteSpace(UitzonderingGezin))
        {
            yield return AnalyseErrors.GezinOntbreekt;
        }

        if (Feiten.Count(feit => !feit.IsLeeg) > MaxFeiten)
        {
            yield return AnalyseErrors.TeVeelFeiten;
        }

        // A shared story says what it is about and how it is understood; a draft may still be half.
        var af = Status > Analysestatus.Concept;
        var teksten = Tekstregel.Check(Vraag, nameof(Vraag), Notitie.TekstMaxLength, "Schrijf op welke vraag jullie samen willen begrijpen.")
            .Concat(Tekstregel.Check(Verklaring, nameof(Verklaring), Notitie.TekstMaxLength, af ? "Schrijf op hoe jullie de situatie begrijpen, of kies de status ‘concept’." : null))
            .Concat(Tekstregel.Check(Krachten, nameof(Krachten), Notitie.TekstMaxLength))
            .Concat(Tekstregel.Check(EerdereHulp, nameof(EerdereHulp), Notitie.TekstMaxLength))
            .Concat(Tekstregel.Check(Doelen, nameof(Doelen), Notitie.TekstMaxLength))
            .Concat(Tekstregel.Check(UitzonderingGezin, nameof(UitzonderingGezin), Notitie.TekstMaxLength));
        foreach (var error in teksten.Concat(Feiten.Index().Where(rij => !rij.Item.IsLeeg).SelectMany(rij => Check($"Feiten.{rij.Index}.", rij.Item))))
        {
            yield return error;
        }
    }

    private static IEnumerable<Error> Check(string veld, Feitgegevens feit)
    {
        foreach (var error in Tekstregel.Check(feit.Tekst, veld + nameof(feit.Tekst), Notitie.TekstMaxLength, "Schrijf het feit op, of haal de regel weg.")
                     .Concat(Tekstregel.Check(feit.Bron, veld + nameof(feit.Bron), Feit.BronMaxLength, "Schrijf op van wie of waar dit bekend is.")))
        {
            yield return error;
        }

        if (feit.Kenbron is null)
        {
            yield return new(ErrorKind.Invalid, AnalyseErrors.KenbronOntbreekt, veld + nameof(feit.Kenbron));
        }
    }
}

/// <summary>What can be wrong with a verklarende analyse, in the user's words.</summary>
public static class AnalyseErrors
{
    public const string KenbronOntbreekt = "Kies hoe dit bekend is.";

    public static readonly Error StatusOntbreekt = new(ErrorKind.Invalid, "Kies hoe ver de analyse is.", nameof(Analysegegevens.Status));

    public static readonly Error GezinOntbreekt = new(ErrorKind.Invalid,
        "Leg eerst de reactie van ten minste één gezinslid vast. Kan dat niet, schrijf dan hier waarom de analyse zonder het gezin wordt gedeeld.",
        nameof(Analysegegevens.UitzonderingGezin));

    public static readonly Error TeVeelFeiten =
        new(ErrorKind.Invalid, "Er passen vijftig feiten in een analyse. Houd de feiten over die nodig zijn om het te begrijpen.");
}
