using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Tijdlijnen;

/// <summary>How far help is (F125).</summary>
public enum Hulpstatus
{
    Gevraagd,
    Wacht,
    Gestart,
    Beeindigd,
}

/// <summary>Help for one person or the whole family: asked, waited for, begun, ended (F125).</summary>
public sealed class IngezetteHulp
{
    public const int WatMaxLength = 300;
    public const int AanbiederMaxLength = 200;

    private IngezetteHulp(Guid id, CasusId casusId, OrganisatieId bronhouderId, GebruikerId auteurId, DateTimeOffset vastgelegdOp)
    {
        Id = id;
        CasusId = casusId;
        BronhouderId = bronhouderId;
        AuteurId = auteurId;
        VastgelegdOp = vastgelegdOp;
    }

    public Guid Id { get; private set; }

    public CasusId CasusId { get; private set; }

    public OrganisatieId BronhouderId { get; private set; }

    public GebruikerId AuteurId { get; private set; }

    public DateTimeOffset VastgelegdOp { get; private set; }

    /// <summary>For whom; null for the whole family.</summary>
    public PersoonId? PersoonId { get; private set; }

    public string Wat { get; private set; } = "";

    /// <summary>Who gives the help.</summary>
    public string Aanbieder { get; private set; } = "";

    public Hulpstatus Status { get; private set; }

    public DateOnly GevraagdOp { get; private set; }

    /// <summary>On the waiting list since; null when it never waited.</summary>
    public DateOnly? WachtOp { get; private set; }

    public DateOnly? GestartOp { get; private set; }

    public DateOnly? BeeindigdOp { get; private set; }

    /// <summary>What came of it; null until it ended.</summary>
    public string? Resultaat { get; private set; }

    public GebruikerId? HerzienDoor { get; private set; }

    public DateTimeOffset? HerzienOp { get; private set; }

    public int Versie { get; private set; } = 1;

    /// <summary>Whether it has begun or ended: only what has not is waited for.</summary>
    public static bool IsNogNietGestart(Hulpstatus status) => status is Hulpstatus.Gevraagd or Hulpstatus.Wacht;

    /// <summary>Whether it takes longer than the region allows, counted from the day it was asked (F125).</summary>
    /// <param name="termijn">Days; null when the region set none.</param>
    public static bool WachtTeLang(Hulpstatus status, DateOnly gevraagdOp, int? termijn, DateOnly vandaag) =>
        IsNogNietGestart(status) && termijn is { } dagen && vandaag.DayNumber - gevraagdOp.DayNumber > dagen;

    /// <summary>Which step may follow: forward only. Asked by mistake, or no longer needed: it ends with a result that says so.</summary>
    public static bool KanNa(Hulpstatus van, Hulpstatus naar) => naar >= van;

    /// <summary>Writes down that help was asked, and how far it is.</summary>
    public static Result<IngezetteHulp> LegVast(Casus casus, Actor actor, Hulpgegevens gegevens, Moment nu)
    {
        Error[] errors = [.. gegevens.Check(casus, nu.Vandaag)];
        if (errors.Length > 0)
        {
            return errors;
        }

        var hulp = new IngezetteHulp(Guid.CreateVersion7(), casus.Id, actor.OrganisatieId, actor.Id, nu.Tijdstip);
        hulp.Neem(gegevens);
        return hulp;
    }

    /// <summary>Takes the next step, or puts something right.</summary>
    public Result Herzie(Casus casus, Actor actor, Hulpgegevens gegevens, Moment nu)
    {
        Error[] errors = [.. gegevens.Check(casus, nu.Vandaag)];
        if (gegevens.Status is { } naar && !KanNa(Status, naar))
        {
            errors = [.. errors, HulpErrors.StapTerug];
        }

        if (errors.Length > 0)
        {
            return Result.Failure(errors);
        }

        Neem(gegevens);
        (HerzienOp, HerzienDoor) = (nu.Tijdstip, actor.Id);
        Versie++;
        return Result.Success();
    }

    private void Neem(Hulpgegevens gegevens)
    {
        (PersoonId, Wat, Aanbieder, Status) =
            (gegevens.PersoonId, Schrift.Opgeschoond(gegevens.Wat), Schrift.Opgeschoond(gegevens.Aanbieder), gegevens.Status!.Value);
        (GevraagdOp, WachtOp, GestartOp, BeeindigdOp, Resultaat) =
            (gegevens.GevraagdOp!.Value, gegevens.WachtOp, gegevens.GestartOp, gegevens.BeeindigdOp, Tekstregel.OfNiets(gegevens.Resultaat));
    }
}

/// <summary>What is filled in about help.</summary>
/// <param name="PersoonId">For whom; null for the whole family.</param>
public sealed record Hulpgegevens(PersoonId? PersoonId, string? Wat, string? Aanbieder, Hulpstatus? Status)
{
    public DateOnly? GevraagdOp { get; init; }

    public DateOnly? WachtOp { get; init; }

    public DateOnly? GestartOp { get; init; }

    public DateOnly? BeeindigdOp { get; init; }

    public string? Resultaat { get; init; }

    /// <summary>Every objection, each with the field it belongs to.</summary>
    public IEnumerable<Error> Check(Casus casus, DateOnly vandaag)
    {
        if (casus.IsAfgesloten)
        {
            yield return CasusErrors.Afgesloten;
        }

        var teksten = Tekstregel.Check(Wat, nameof(Wat), IngezetteHulp.WatMaxLength, "Schrijf op welke hulp het is.")
            .Concat(Tekstregel.Check(Aanbieder, nameof(Aanbieder), IngezetteHulp.AanbiederMaxLength, "Schrijf op wie de hulp geeft."))
            .Concat(Tekstregel.Check(Resultaat, nameof(Resultaat), Notitie.TekstMaxLength,
                Status == Hulpstatus.Beeindigd ? "Schrijf op wat de hulp heeft opgeleverd, of waarom zij is gestopt." : null));
        foreach (var error in teksten.Concat(CheckStappen(vandaag)))
        {
            yield return error;
        }
    }

    // Each step that was taken has its day, none has a day before it was taken, and the days follow each other.
    private IEnumerable<Error> CheckStappen(DateOnly vandaag)
    {
        if (Status is not { } status)
        {
            yield return HulpErrors.StatusOntbreekt;
            yield break;
        }

        (string Veld, DateOnly? Dag, bool Moet, bool Mag, string Ontbreekt)[] stappen =
        [
            (nameof(GevraagdOp), GevraagdOp, true, true, "Vul in op welke dag de hulp is gevraagd."),
            (nameof(WachtOp), WachtOp, status == Hulpstatus.Wacht, status >= Hulpstatus.Wacht, "Vul in sinds wanneer op de hulp wordt gewacht."),
            (nameof(GestartOp), GestartOp, status == Hulpstatus.Gestart, status >= Hulpstatus.Gestart, "Vul in op welke dag de hulp is gestart."),
            (nameof(BeeindigdOp), BeeindigdOp, status == Hulpstatus.Beeindigd, status == Hulpstatus.Beeindigd, "Vul in op welke dag de hulp is beëindigd."),
        ];
        DateOnly? vorige = null;
        foreach (var (veld, dag, moet, mag, ontbreekt) in stappen)
        {
            var zin = dag is null ? (moet ? ontbreekt : null)
                : !mag ? HulpErrors.StapNogNiet
                : dag > vandaag ? HulpErrors.InToekomst
                : dag < vorige ? HulpErrors.VoorVorigeStap
                : null;
            if (zin is not null)
            {
                yield return new(ErrorKind.Invalid, zin, veld);
            }

            vorige = dag ?? vorige;
        }
    }
}

/// <summary>What can be wrong with help, in the user's words.</summary>
public static class HulpErrors
{
    public const string StapNogNiet = "Deze stap is volgens de status nog niet gezet. Maak de datum leeg, of kies een andere status.";
    public const string InToekomst = "Deze dag moet nog komen. Vul de datum in als het zover is.";
    public const string VoorVorigeStap = "Deze dag ligt vóór de vorige stap. Controleer de datums.";

    public static readonly Error StatusOntbreekt = new(ErrorKind.Invalid, "Kies hoe ver de hulp is.", nameof(Hulpgegevens.Status));

    public static readonly Error StapTerug = new(ErrorKind.Invalid,
        "Hulp gaat alleen vooruit: gevraagd, wacht, gestart, beëindigd. Begint er iets opnieuw, leg dat dan vast als nieuwe hulp.", nameof(Hulpgegevens.Status));
}
