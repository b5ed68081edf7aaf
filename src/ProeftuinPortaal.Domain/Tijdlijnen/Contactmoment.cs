using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Tijdlijnen;

/// <summary>How a professional and the family were in touch.</summary>
public enum Contactvorm
{
    Huisbezoek,
    OpKantoor,
    Telefonisch,
    Videobellen,
    Bericht,
}

/// <summary>One contact with the family, also one that failed. The first that succeeded ends the term to first contact (F010).</summary>
public sealed class Contactmoment
{
    public const int MetMaxLength = 300;

    private Contactmoment(Guid id, CasusId casusId, OrganisatieId bronhouderId, GebruikerId auteurId, DateTimeOffset vastgelegdOp)
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

    /// <summary>The day, in Europe/Amsterdam.</summary>
    public DateOnly ContactOp { get; private set; }

    public Contactvorm Vorm { get; private set; }

    /// <summary>Who was spoken to, or should have been.</summary>
    public string Met { get; private set; } = "";

    public bool IsGelukt { get; private set; }

    public string Tekst { get; private set; } = "";

    public GebruikerId? HerzienDoor { get; private set; }

    public DateTimeOffset? HerzienOp { get; private set; }

    public int Versie { get; private set; } = 1;

    /// <summary>Writes a contact down.</summary>
    public static Result<Contactmoment> LegVast(Casus casus, Actor actor, Contactgegevens gegevens, Moment nu)
    {
        Error[] errors = [.. gegevens.Check(casus, nu.Vandaag)];
        if (errors.Length > 0)
        {
            return errors;
        }

        var contact = new Contactmoment(Guid.CreateVersion7(), casus.Id, actor.OrganisatieId, actor.Id, nu.Tijdstip);
        contact.Neem(gegevens);
        return contact;
    }

    /// <summary>Changes a contact; only the organisation whose words they are may do so.</summary>
    public Result Herzie(Casus casus, Actor actor, Contactgegevens gegevens, Moment nu)
    {
        if (actor.OrganisatieId != BronhouderId)
        {
            return ContactmomentErrors.VanAndereOrganisatie;
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

    private void Neem(Contactgegevens gegevens) => (ContactOp, Vorm, Met, IsGelukt, Tekst) =
        (gegevens.ContactOp!.Value, gegevens.Vorm!.Value, Schrift.Opgeschoond(gegevens.Met), gegevens.IsGelukt!.Value, Schrift.Opgeschoond(gegevens.Tekst));
}

/// <summary>What is filled in about a contact.</summary>
public sealed record Contactgegevens(DateOnly? ContactOp, Contactvorm? Vorm, string? Met, bool? IsGelukt, string? Tekst)
{
    private const int MaxJarenTerug = 5;

    /// <summary>Every objection, each with the field it belongs to.</summary>
    public IEnumerable<Error> Check(Casus casus, DateOnly vandaag)
    {
        if (casus.IsAfgesloten)
        {
            yield return CasusErrors.Afgesloten;
        }

        if (ContactOp is null)
        {
            yield return ContactmomentErrors.ContactOpOntbreekt;
        }
        else if (ContactOp > vandaag)
        {
            yield return ContactmomentErrors.InToekomst;
        }
        else if (ContactOp < vandaag.AddYears(-MaxJarenTerug))
        {
            yield return ContactmomentErrors.TeLangGeleden;
        }

        if (Vorm is null)
        {
            yield return ContactmomentErrors.VormOntbreekt;
        }

        if (IsGelukt is null)
        {
            yield return ContactmomentErrors.GeluktOntbreekt;
        }

        foreach (var error in Tekstregel.Check(Met, nameof(Met), Contactmoment.MetMaxLength, "Schrijf op met wie het contact was.")
                     .Concat(Tekstregel.Check(Tekst, nameof(Tekst), Notitie.TekstMaxLength, "Schrijf kort op wat er is besproken, of wat je hebt geprobeerd.")))
        {
            yield return error;
        }
    }
}

/// <summary>What can be wrong with a contact, in the user's words.</summary>
public static class ContactmomentErrors
{
    public static readonly Error ContactOpOntbreekt =
        new(ErrorKind.Invalid, "Vul in op welke dag het contact was.", nameof(Contactgegevens.ContactOp));

    public static readonly Error InToekomst =
        new(ErrorKind.Invalid, "Deze dag moet nog komen. Leg een contact vast als het is geweest.", nameof(Contactgegevens.ContactOp));

    public static readonly Error TeLangGeleden =
        new(ErrorKind.Invalid, "Deze dag is meer dan vijf jaar geleden. Controleer het jaartal.", nameof(Contactgegevens.ContactOp));

    public static readonly Error VormOntbreekt = new(ErrorKind.Invalid, "Kies hoe het contact was.", nameof(Contactgegevens.Vorm));

    public static readonly Error GeluktOntbreekt = new(ErrorKind.Invalid, "Kies of het contact is gelukt.", nameof(Contactgegevens.IsGelukt));

    public static readonly Error VanAndereOrganisatie =
        new(ErrorKind.Forbidden, "Dit contactmoment is van een andere organisatie. Alleen zij kunnen het aanpassen. Leg zelf een nieuw contactmoment vast.");
}
