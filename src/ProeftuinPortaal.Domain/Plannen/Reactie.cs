using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Plannen;

/// <summary>Whether a family member recognises the analysis (F035).</summary>
public enum Standpunt
{
    Eens,
    Deels,
    Oneens,
}

/// <summary>What one family member thinks of one version of the analysis, in their own words.</summary>
public sealed record Reactie(
    Guid Id, CasusId CasusId, Guid AnalyseId, PersoonId PersoonId, Standpunt Standpunt, string Tekst, GebruikerId AuteurId, OrganisatieId BronhouderId, DateTimeOffset VastgelegdOp)
{
    /// <summary>Writes a reaction down on the version that was talked about.</summary>
    public static Result<Reactie> LegVast(Casus casus, Actor actor, Guid analyseId, Reactiegegevens gegevens, Moment nu)
    {
        Error[] errors = [.. gegevens.Check(casus)];
        return errors.Length > 0 ? errors : new Reactie(Guid.CreateVersion7(), casus.Id, analyseId, gegevens.PersoonId!.Value,
            gegevens.Standpunt!.Value, Schrift.Opgeschoond(gegevens.Tekst), actor.Id, actor.OrganisatieId, nu.Tijdstip);
    }
}

/// <summary>A professional's reaction on the plan, beside it: what the Raad may add (model.md, "◐ + reactie").</summary>
public sealed record Planreactie(
    Guid Id, CasusId CasusId, string Tekst, GebruikerId AuteurId, OrganisatieId BronhouderId, DateTimeOffset VastgelegdOp)
{
    /// <summary>Adds a reaction of a professional.</summary>
    public static Result<Planreactie> Geef(Casus casus, Actor actor, string? tekst, Moment nu)
    {
        Error[] errors =
        [
            .. casus.IsAfgesloten ? [CasusErrors.Afgesloten] : Array.Empty<Error>(),
            .. Tekstregel.Check(tekst, nameof(Tekst), Notitie.TekstMaxLength, "Schrijf je reactie op."),
        ];
        return errors.Length > 0 ? errors
            : new Planreactie(Guid.CreateVersion7(), casus.Id, Schrift.Opgeschoond(tekst), actor.Id, actor.OrganisatieId, nu.Tijdstip);
    }
}

/// <summary>A family member's reaction as filled in.</summary>
public sealed record Reactiegegevens(PersoonId? PersoonId, Standpunt? Standpunt, string? Tekst)
{
    /// <summary>Every objection, each with the field it belongs to.</summary>
    public IEnumerable<Error> Check(Casus casus)
    {
        if (casus.IsAfgesloten)
        {
            yield return CasusErrors.Afgesloten;
        }

        if (PersoonId is null)
        {
            yield return ReactieErrors.PersoonOntbreekt;
        }

        if (Standpunt is null)
        {
            yield return ReactieErrors.StandpuntOntbreekt;
        }

        // Who agrees need not say more; who does not is heard.
        foreach (var error in Tekstregel.Check(Tekst, nameof(Tekst), Notitie.TekstMaxLength,
                     Standpunt is Plannen.Standpunt.Deels or Plannen.Standpunt.Oneens ? "Schrijf in de woorden van het gezinslid waarom." : null))
        {
            yield return error;
        }
    }
}

/// <summary>What can be wrong with a reaction, in the user's words.</summary>
public static class ReactieErrors
{
    public static readonly Error PersoonOntbreekt = new(ErrorKind.Invalid, "Kies wie dit vindt.", nameof(Reactiegegevens.PersoonId));

    public static readonly Error StandpuntOntbreekt = new(ErrorKind.Invalid, "Kies eens, deels of oneens.", nameof(Reactiegegevens.Standpunt));

    public static readonly Error GeenAnalyse = new(ErrorKind.Invalid, "Er is nog geen verklarende analyse om op te reageren.");
}
