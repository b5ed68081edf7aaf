using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Plannen;

/// <summary>How far an action is.</summary>
public enum Actiestatus
{
    Open,
    Gedaan,
    Vervallen,
}

/// <summary>What someone will do and by when. The owner is a professional or a family member.</summary>
public sealed class Actie
{
    public const int WatMaxLength = 1000;

    private Actie(Guid id, CasusId casusId, OrganisatieId bronhouderId, GebruikerId auteurId, DateTimeOffset vastgelegdOp)
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

    public string Wat { get; private set; } = "";

    /// <summary>The professional who does it; exactly one of this and <see cref="PersoonId"/>.</summary>
    public GebruikerId? EigenaarId { get; private set; }

    /// <summary>The family member who does it.</summary>
    public PersoonId? PersoonId { get; private set; }

    public DateOnly UiterlijkOp { get; private set; }

    public Actiestatus Status { get; private set; }

    public DateOnly? AfgerondOp { get; private set; }

    public GebruikerId? HerzienDoor { get; private set; }

    public DateTimeOffset? HerzienOp { get; private set; }

    public int Versie { get; private set; } = 1;

    /// <summary>Agrees on an action.</summary>
    public static Result<Actie> LegVast(Casus casus, Actor actor, Actiegegevens gegevens, Moment nu)
    {
        Error[] errors = [.. gegevens.Check(casus, nu.Vandaag)];
        // What is agreed today is done later; an action that was changed may have become late.
        if (gegevens.UiterlijkOp < nu.Vandaag)
        {
            errors = [.. errors, ActieErrors.UiterlijkVoorbij];
        }

        if (errors.Length > 0)
        {
            return errors;
        }

        var actie = new Actie(Guid.CreateVersion7(), casus.Id, actor.OrganisatieId, actor.Id, nu.Tijdstip);
        actie.Neem(gegevens, nu.Vandaag);
        return actie;
    }

    /// <summary>Changes an action: another day, another owner, done, or no longer needed.</summary>
    public Result Herzie(Casus casus, Actor actor, Actiegegevens gegevens, Moment nu)
    {
        Error[] errors = [.. gegevens.Check(casus, nu.Vandaag)];
        if (errors.Length > 0)
        {
            return Result.Failure(errors);
        }

        Neem(gegevens, nu.Vandaag);
        (HerzienOp, HerzienDoor) = (nu.Tijdstip, actor.Id);
        Versie++;
        return Result.Success();
    }

    private void Neem(Actiegegevens gegevens, DateOnly vandaag)
    {
        // The day it was finished stays when only a word changes afterwards.
        AfgerondOp = gegevens.Status == Actiestatus.Open ? null : gegevens.Status == Status && AfgerondOp is not null ? AfgerondOp : vandaag;
        (Wat, EigenaarId, PersoonId, UiterlijkOp, Status) =
            (Schrift.Opgeschoond(gegevens.Wat), gegevens.EigenaarId, gegevens.PersoonId, gegevens.UiterlijkOp!.Value, gegevens.Status!.Value);
    }
}

/// <summary>An action as filled in; its owner is a professional or a family member.</summary>
public sealed record Actiegegevens(string? Wat, GebruikerId? EigenaarId, PersoonId? PersoonId, DateOnly? UiterlijkOp, Actiestatus? Status)
{
    /// <summary>Every objection, each with the field it belongs to.</summary>
    public IEnumerable<Error> Check(Casus casus, DateOnly vandaag)
    {
        if (casus.IsAfgesloten)
        {
            yield return CasusErrors.Afgesloten;
        }

        foreach (var error in Tekstregel.Check(Wat, nameof(Wat), Actie.WatMaxLength, "Schrijf op wat er gaat gebeuren."))
        {
            yield return error;
        }

        if (EigenaarId is null == PersoonId is null)
        {
            yield return ActieErrors.WieOntbreekt;
        }

        if (UiterlijkOp is null)
        {
            yield return ActieErrors.UiterlijkOntbreekt;
        }
        else if (UiterlijkOp > vandaag.AddYears(2) || UiterlijkOp < vandaag.AddYears(-5))
        {
            yield return ActieErrors.UiterlijkTeVerWeg;
        }

        if (Status is null)
        {
            yield return ActieErrors.StatusOntbreekt;
        }
    }
}

/// <summary>What can be wrong with an action, in the user's words.</summary>
public static class ActieErrors
{
    /// <summary>The field in which the owner is chosen.</summary>
    public const string Wieveld = "Wie";

    public static readonly Error WieOntbreekt = new(ErrorKind.Invalid, "Kies wie dit doet.", Wieveld);

    public static readonly Error WieKanNiet =
        new(ErrorKind.Invalid, "Kies iemand uit het gezin, of een professional die nu een rol in deze casus heeft.", Wieveld);

    public static readonly Error UiterlijkOntbreekt =
        new(ErrorKind.Invalid, "Vul in op welke dag het uiterlijk gedaan is.", nameof(Actiegegevens.UiterlijkOp));

    public static readonly Error UiterlijkVoorbij =
        new(ErrorKind.Invalid, "Deze dag is al voorbij. Kies vandaag of een latere dag.", nameof(Actiegegevens.UiterlijkOp));

    public static readonly Error UiterlijkTeVerWeg =
        new(ErrorKind.Invalid, "Deze dag ligt te ver van vandaag. Controleer het jaartal.", nameof(Actiegegevens.UiterlijkOp));

    public static readonly Error StatusOntbreekt = new(ErrorKind.Invalid, "Kies of de actie open, gedaan of vervallen is.", nameof(Actiegegevens.Status));
}
