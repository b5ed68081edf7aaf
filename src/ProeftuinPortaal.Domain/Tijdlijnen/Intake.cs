using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Tijdlijnen;

/// <summary>Who belongs at the first talk (F007).</summary>
public enum Intakepartij
{
    Gezin,
    LokaalTeam,
    GecertificeerdeInstelling,
    VeiligThuis,
    RaadVoorDeKinderbescherming,
    Ervaringsdeskundige,
}

/// <summary>What is known of an intake.</summary>
public enum Intakestand
{
    /// <summary>Written down on its day or after it.</summary>
    Gehouden,

    /// <summary>Its day comes, or is today.</summary>
    Gepland,

    /// <summary>It was a plan whose day is past: whether it was held is not known.</summary>
    Onbevestigd,

    /// <summary>It was a plan; another intake was written down since.</summary>
    Opgevolgd,
}

/// <summary>A plan is never taken for a talk that was held: that it was, somebody writes down.</summary>
public static class Intakestanden
{
    /// <param name="gesprekOp">The day of the talk.</param>
    /// <param name="vastgelegd">When it was written down.</param>
    /// <param name="isOpgevolgd">Whether an intake of the same case was written down later.</param>
    public static Intakestand Van(DateOnly gesprekOp, Moment vastgelegd, bool isOpgevolgd, DateOnly vandaag) =>
        vastgelegd.Vandaag >= gesprekOp ? Intakestand.Gehouden
        : isOpgevolgd ? Intakestand.Opgevolgd
        : gesprekOp >= vandaag ? Intakestand.Gepland
        : Intakestand.Onbevestigd;
}

/// <summary>The gezamenlijke intake: the first talk with the family and all partners, planned or held.</summary>
public sealed class Intake
{
    private readonly List<Intakedeelnemer> _deelnemers = [];

    private Intake(Guid id, CasusId casusId, OrganisatieId bronhouderId, GebruikerId auteurId, DateTimeOffset vastgelegdOp)
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

    /// <summary>The day of the talk, in Europe/Amsterdam; may still come.</summary>
    public DateOnly GesprekOp { get; private set; }

    public string? Toelichting { get; private set; }

    public IReadOnlyList<Intakedeelnemer> Deelnemers => _deelnemers;

    /// <summary>Writes a planned or held intake down.</summary>
    /// <param name="verplicht">Who must be there in this region; missing asks a reason.</param>
    public static Result<Intake> LegVast(Casus casus, Actor actor, Intakegegevens gegevens, IReadOnlyCollection<Intakepartij> verplicht, Moment nu)
    {
        Error[] errors = [.. gegevens.Check(casus, verplicht, nu.Vandaag)];
        if (errors.Length > 0)
        {
            return errors;
        }

        var intake = new Intake(Guid.CreateVersion7(), casus.Id, actor.OrganisatieId, actor.Id, nu.Tijdstip)
        {
            GesprekOp = gegevens.GesprekOp!.Value,
            Toelichting = Tekstregel.OfNiets(gegevens.Toelichting),
        };
        // A party that need not be there and was not is no news.
        intake._deelnemers.AddRange(
            from partij in gegevens.Partijen
            where partij.IsErbij || verplicht.Contains(partij.Partij) || !string.IsNullOrWhiteSpace(partij.RedenAfwezig)
            select new Intakedeelnemer(intake.Id, casus.Id, partij.Partij, partij.IsErbij, partij.IsErbij ? null : Tekstregel.OfNiets(partij.RedenAfwezig)));
        return intake;
    }
}

/// <summary>One party at the intake; missing asks a reason.</summary>
public sealed record Intakedeelnemer(Guid IntakeId, CasusId CasusId, Intakepartij Partij, bool IsErbij, string? RedenAfwezig)
{
    public const int RedenMaxLength = 500;
}

/// <summary>Whether one party is at the intake, as filled in.</summary>
public sealed record Partijgegevens(Intakepartij Partij, bool IsErbij, string? RedenAfwezig);

/// <summary>What is filled in about an intake.</summary>
/// <param name="Partijen">Each party once.</param>
public sealed record Intakegegevens(DateOnly? GesprekOp, string? Toelichting, IReadOnlyList<Partijgegevens> Partijen)
{
    /// <summary>Every objection, each with the field it belongs to.</summary>
    public IEnumerable<Error> Check(Casus casus, IReadOnlyCollection<Intakepartij> verplicht, DateOnly vandaag)
    {
        if (casus.IsAfgesloten)
        {
            yield return CasusErrors.Afgesloten;
        }

        if (GesprekOp is null)
        {
            yield return IntakeErrors.GesprekOpOntbreekt;
        }
        else if (GesprekOp > vandaag.AddYears(1) || GesprekOp < vandaag.AddYears(-1))
        {
            yield return IntakeErrors.GesprekTeVerWeg;
        }

        foreach (var error in Tekstregel.Check(Toelichting, nameof(Toelichting), Notitie.TekstMaxLength))
        {
            yield return error;
        }

        foreach (var partij in Partijen.Where(partij => !partij.IsErbij))
        {
            var ontbreekt = verplicht.Contains(partij.Partij) ? IntakeErrors.RedenOntbreekt : null;
            foreach (var error in Tekstregel.Check(partij.RedenAfwezig, $"Partijen.{partij.Partij}.RedenAfwezig", Intakedeelnemer.RedenMaxLength, ontbreekt))
            {
                yield return error;
            }
        }
    }
}

/// <summary>What can be wrong with an intake, in the user's words.</summary>
public static class IntakeErrors
{
    public const string RedenOntbreekt = "Deze partij hoort bij de intake. Schrijf op waarom zij er niet bij is.";

    public static readonly Error GesprekOpOntbreekt =
        new(ErrorKind.Invalid, "Vul in op welke dag het gesprek is of was.", nameof(Intakegegevens.GesprekOp));

    public static readonly Error GesprekTeVerWeg =
        new(ErrorKind.Invalid, "Deze dag ligt meer dan een jaar van vandaag. Controleer het jaartal.", nameof(Intakegegevens.GesprekOp));
}
