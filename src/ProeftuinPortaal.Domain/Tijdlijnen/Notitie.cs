using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Tijdlijnen;

/// <summary>Identifies a note.</summary>
public readonly record struct NotitieId(Guid Value) : IEntityId<NotitieId>
{
    public static NotitieId From(Guid value) => new(value);
}

/// <summary>How the author knows it.</summary>
public enum Kenbron
{
    /// <summary>Seen by the author.</summary>
    ZelfGezien,

    /// <summary>Told by a family member.</summary>
    VerteldDoorGezinslid,

    /// <summary>Heard from another professional.</summary>
    GehoordVanProfessional,

    /// <summary>Heard from someone else, such as a neighbour.</summary>
    GehoordVanAnder,
}

/// <summary>Whether a note states a fact or an opinion; a reader must be able to tell.</summary>
public enum Strekking
{
    Feit,
    Mening,
}

/// <summary>Something that happened in a case, as one of the professionals wrote it down.</summary>
public sealed class Notitie
{
    /// <summary>In UTF-16 units, as every text in the portal (model.md, rule 7).</summary>
    public const int TekstMaxLength = 60_000;

    private Notitie(NotitieId id, CasusId casusId, OrganisatieId bronhouderId, GebruikerId auteurId, DateTimeOffset vastgelegdOp)
    {
        Id = id;
        CasusId = casusId;
        BronhouderId = bronhouderId;
        AuteurId = auteurId;
        VastgelegdOp = vastgelegdOp;
    }

    public NotitieId Id { get; private set; }

    public CasusId CasusId { get; private set; }

    /// <summary>The organisation whose words these are.</summary>
    public OrganisatieId BronhouderId { get; private set; }

    public GebruikerId AuteurId { get; private set; }

    public DateTimeOffset VastgelegdOp { get; private set; }

    /// <summary>The day it happened, in Europe/Amsterdam; today or earlier.</summary>
    public DateOnly GebeurdOp { get; private set; }

    public string Tekst { get; private set; } = "";

    public Kenbron? Kenbron { get; private set; }

    public Strekking? Strekking { get; private set; }

    /// <summary>Last change; null when the note was never changed. Earlier texts are kept in notitie_versies.</summary>
    public DateTimeOffset? HerzienOp { get; private set; }

    public GebruikerId? HerzienDoor { get; private set; }

    /// <summary>1 when new, raised by every change: the token of the lost race.</summary>
    public int Versie { get; private set; }

    /// <summary>Writes a note down.</summary>
    /// <returns>The note, or every objection at once.</returns>
    public static Result<Notitie> LegVast(Casus casus, Actor actor, Notitiegegevens gegevens, Moment nu)
    {
        Error[] errors = [.. gegevens.Check(casus, nu.Vandaag)];
        if (errors.Length > 0)
        {
            return errors;
        }

        var notitie = new Notitie(IEntityId<NotitieId>.New(), casus.Id, actor.OrganisatieId, actor.Id, nu.Tijdstip) { Versie = 1 };
        notitie.Neem(gegevens);
        return notitie;
    }

    /// <summary>Changes a note; only the organisation whose words they are may do so.</summary>
    public Result Herzie(Casus casus, Actor actor, Notitiegegevens gegevens, Moment nu)
    {
        if (actor.OrganisatieId != BronhouderId)
        {
            return NotitieErrors.VanAndereOrganisatie;
        }

        Error[] errors = [.. gegevens.Check(casus, nu.Vandaag)];
        if (errors.Length > 0)
        {
            return Result.Failure(errors);
        }

        Neem(gegevens);
        (HerzienOp, HerzienDoor) = (nu.Tijdstip, actor.Id);
        Versie++;
        return Result.Success();
    }

    private void Neem(Notitiegegevens gegevens) => (GebeurdOp, Tekst, Kenbron, Strekking) =
        (gegevens.GebeurdOp!.Value, Schrift.Opgeschoond(gegevens.Tekst), gegevens.Kenbron, gegevens.Strekking);
}

/// <summary>What the author of a note fills in.</summary>
public sealed record Notitiegegevens(DateOnly? GebeurdOp, string? Tekst, Kenbron? Kenbron, Strekking? Strekking)
{
    // Older than any member of a household 0–100: such a date is a slip of the finger.
    private const int MaxJarenTerug = 100;

    /// <summary>Every objection, each with the field it belongs to.</summary>
    public IEnumerable<Error> Check(Casus casus, DateOnly vandaag)
    {
        if (casus.IsAfgesloten)
        {
            yield return CasusErrors.Afgesloten;
        }

        if (GebeurdOp is null)
        {
            yield return NotitieErrors.GebeurdOpOntbreekt;
        }
        else if (GebeurdOp > vandaag)
        {
            yield return NotitieErrors.GebeurdInToekomst;
        }
        else if (GebeurdOp < vandaag.AddYears(-MaxJarenTerug))
        {
            yield return NotitieErrors.GebeurdTeLangGeleden;
        }

        if (string.IsNullOrWhiteSpace(Tekst))
        {
            yield return NotitieErrors.TekstOntbreekt;
        }
        else if (Schrift.Bezwaar(Tekst, Notitie.TekstMaxLength) is { } bezwaar)
        {
            yield return new(ErrorKind.Invalid, bezwaar, nameof(Tekst));
        }
    }
}

/// <summary>What can be wrong with a note, in the user's words.</summary>
public static class NotitieErrors
{
    public static readonly Error GebeurdOpOntbreekt =
        new(ErrorKind.Invalid, "Vul in op welke dag het gebeurde.", nameof(Notitiegegevens.GebeurdOp));

    public static readonly Error GebeurdInToekomst =
        new(ErrorKind.Invalid, "Deze dag moet nog komen. Vul vandaag in, of een eerdere dag.", nameof(Notitiegegevens.GebeurdOp));

    public static readonly Error GebeurdTeLangGeleden =
        new(ErrorKind.Invalid, "Deze dag is meer dan honderd jaar geleden. Controleer het jaartal.", nameof(Notitiegegevens.GebeurdOp));

    public static readonly Error TekstOntbreekt =
        new(ErrorKind.Invalid, "Schrijf op wat er gebeurde.", nameof(Notitiegegevens.Tekst));

    public static readonly Error VanAndereOrganisatie =
        new(ErrorKind.Forbidden, "Deze notitie is van een andere organisatie. Alleen zij kunnen de tekst aanpassen. Schrijf zelf een nieuwe notitie.");
}
