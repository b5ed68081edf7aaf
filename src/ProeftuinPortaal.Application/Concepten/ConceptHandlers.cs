using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Aanmeldingen;
using ProeftuinPortaal.Application.Expertises;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Toegang;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Concepten;

/// <summary>
/// Keeps a draft. A form is named after the act it sends, so whoever may send it may draft it; its onderwerp is the case
/// number, followed by "." and the id of the record when one is changed; of an aanmelding its number, or "nieuw".
/// </summary>
public sealed class ConceptBewarenHandler(PortaalDb portaalDb)
{
    // What nobody has open by working, and what keeps one account from filling the disk of all.
    internal const int MaxConcepten = 300;
    internal const long MaxBytes = 32 * 1024 * 1024;

    /// <param name="inhoud">All fields as one JSON object, as the browser sent them; not checked until the form is sent.</param>
    public Task<Result<Gedaan>> HandleAsync(
        Bevoegdheid formulier, string onderwerp, Guid operatieId, int volgnummer, string inhoud, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<Gedaan>(formulier, Conceptonderwerp.Casusnummer(onderwerp), async db =>
        {
            var anker = await db.VindAnkerAsync(formulier, onderwerp, cancellationToken);
            if (!anker.IsSuccess)
            {
                return anker.Errors.ToArray();
            }

            if (inhoud.Length > Concept.InhoudMaxLength || onderwerp.Length > Conceptonderwerp.MaxLength || inhoud.Contains('\0', StringComparison.Ordinal))
            {
                return ConceptErrors.TeLang;
            }

            if (await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO portaal.concepten AS c (gebruiker_id, formulier, onderwerp, casus_id, aanmelding_id, operatie_id, volgnummer, inhoud, bewaard_op)
                SELECT toegang.ik(), {formulier.ToString()}, {onderwerp}, {anker.Value.Casus?.Value}, {anker.Value.Aanmelding?.Value}, {operatieId}, {volgnummer}, {inhoud}, now()
                WHERE NOT EXISTS (SELECT FROM portaal.operaties WHERE id = {operatieId} AND uitkomst IS NOT NULL)
                  AND (SELECT count(*) < {MaxConcepten} AND coalesce(sum(octet_length(ander.inhoud)), 0) < {MaxBytes} FROM portaal.concepten ander
                       WHERE ander.gebruiker_id = toegang.ik() AND (ander.formulier, ander.onderwerp, ander.operatie_id) <> ({formulier.ToString()}, {onderwerp}, {operatieId}))
                ON CONFLICT (gebruiker_id, formulier, onderwerp, operatie_id) DO UPDATE
                SET volgnummer = excluded.volgnummer, inhoud = excluded.inhoud, bewaard_op = excluded.bewaard_op
                WHERE c.volgnummer < excluded.volgnummer OR c.inhoud = excluded.inhoud
                """, cancellationToken) == 1)
            {
                return new Gedaan();
            }

            // Never "kept" when it was not: the text is on the screen and nowhere else.
            return await db.Operaties.AnyAsync(o => o.GebruikerId == db.Actor.Id && o.Id == operatieId && o.Uitkomst != null, cancellationToken) ? Error.AlVerstuurd
                : await db.Concepten.AnyAsync(c => c.GebruikerId == db.Actor.Id && c.OperatieId == operatieId && c.Volgnummer >= volgnummer, cancellationToken)
                ? ConceptErrors.AnderVensterIsVerder
                : ConceptErrors.Vol;
        }, cancellationToken);
}

/// <summary>Finds a draft again. One that slipped in while its command was committing no longer counts.</summary>
public sealed class ConceptInzienHandler(PortaalDb portaalDb)
{
    /// <returns>The draft; the value is null when there is none.</returns>
    public Task<Result<Conceptvondst>> HandleAsync(Bevoegdheid formulier, string onderwerp, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<Conceptvondst>(formulier, Conceptonderwerp.Casusnummer(onderwerp), async db =>
            new Conceptvondst(await db.OpenConcepten()
                .Where(c => c.Formulier == formulier.ToString() && c.Onderwerp == onderwerp)
                .OrderByDescending(c => c.BewaardOp)
                .Select(c => new Concept(c.OperatieId, c.Volgnummer, c.Inhoud, c.BewaardOp)).FirstOrDefaultAsync(cancellationToken)),
            cancellationToken);
}

/// <summary>Throws a draft away, because the user asked for it.</summary>
public sealed class ConceptWeggooienHandler(PortaalDb portaalDb)
{
    /// <param name="operatieId">Of this draft; one of another window stays.</param>
    public Task<Result<Gedaan>> HandleAsync(Bevoegdheid formulier, string onderwerp, Guid operatieId, CancellationToken cancellationToken) =>
        portaalDb.LeesAsync<Gedaan>(formulier, Conceptonderwerp.Casusnummer(onderwerp), async db =>
        {
            await db.Database.ExecuteSqlAsync(
                $"DELETE FROM portaal.concepten WHERE gebruiker_id = toegang.ik() AND formulier = {formulier.ToString()} AND onderwerp = {onderwerp} AND operatie_id = {operatieId}",
                cancellationToken);
            return new Gedaan();
        }, cancellationToken);
}

/// <summary>A draft, or nothing.</summary>
public readonly record struct Conceptvondst(Concept? Concept);

/// <summary>What a draft is about.</summary>
public static class Conceptonderwerp
{
    internal const int MaxLength = 100;

    /// <summary>The onderwerp of a form that belongs to nothing yet.</summary>
    public const string Nieuw = "nieuw";

    /// <summary>The onderwerp of a form that changes one record of a case.</summary>
    public static string Van(string casusnummer, Guid recordId) => $"{casusnummer}.{recordId:N}";

    /// <summary>The case a draft belongs to.</summary>
    public static string Casusnummer(string onderwerp) => onderwerp.Split('.')[0];

    /// <summary>Only a form with a text to lose has drafts, and only about a case or one record of it.</summary>
    public static bool Bestaat(Bevoegdheid formulier, string onderwerp) => formulier switch
    {
        Bevoegdheid.NotitieVastleggen => !onderwerp.Contains('.', StringComparison.Ordinal),
        Bevoegdheid.NotitieHerzien => RecordId(onderwerp) is not null,
        Bevoegdheid.AanmeldingIndienen => onderwerp == Nieuw,
        Bevoegdheid.InstroomBesluiten => !onderwerp.Contains('.', StringComparison.Ordinal),
        Bevoegdheid.ExpertiseVragen or Bevoegdheid.UitstroomVastleggen => !onderwerp.Contains('.', StringComparison.Ordinal),
        Bevoegdheid.ExpertiseBeantwoorden => RecordId(onderwerp) is not null,
        Bevoegdheid.PersoonVastleggen or Bevoegdheid.ContactmomentVastleggen or Bevoegdheid.IntakeVastleggen or Bevoegdheid.HulpVastleggen
            or Bevoegdheid.Top3Vaststellen or Bevoegdheid.AnalyseVastleggen or Bevoegdheid.ReactieVastleggen or Bevoegdheid.PlanreactieGeven
            or Bevoegdheid.ActieVastleggen or Bevoegdheid.HuishoudenVastleggen or Bevoegdheid.KaderWijzigen or Bevoegdheid.VeiligContactWijzigen
            or Bevoegdheid.ToegangGeven => !onderwerp.Contains('.', StringComparison.Ordinal),
        Bevoegdheid.PersoonHerzien or Bevoegdheid.HuishoudenHerzien or Bevoegdheid.ContactmomentHerzien or Bevoegdheid.HulpHerzien
            or Bevoegdheid.ActieHerzien or Bevoegdheid.NazorgVastleggen => RecordId(onderwerp) is not null,
        // In Beheer the onderwerp is the code of the region, with the user or the setting behind it.
        Bevoegdheid.GebruikerMaken or Bevoegdheid.WerkgebiedVastleggen or Bevoegdheid.InstellingenOvernemen => !onderwerp.Contains('.', StringComparison.Ordinal),
        Bevoegdheid.RolGeven => RecordId(onderwerp) is not null,
        Bevoegdheid.InstellingWijzigen => onderwerp.Split('.') is [_, var sleutel] && Enum.TryParse<Domain.Regios.Instellingsleutel>(sleutel, out _),
        Bevoegdheid.CriteriaVastleggen => onderwerp.Split('.') is [_, var soort] && Enum.TryParse<Domain.Regios.Criteriumsoort>(soort, out _),
        _ => false,
    };

    /// <summary>A form of Beheer: about a region, not about a case.</summary>
    internal static bool IsBeheer(Bevoegdheid formulier) =>
        formulier is Bevoegdheid.GebruikerMaken or Bevoegdheid.RolGeven or Bevoegdheid.InstellingWijzigen or Bevoegdheid.WerkgebiedVastleggen
            or Bevoegdheid.InstellingenOvernemen or Bevoegdheid.CriteriaVastleggen;

    /// <summary>The record a form changes; null when it makes a new one.</summary>
    internal static Guid? RecordId(string onderwerp) =>
        onderwerp.Split('.') is [_, var record] && Guid.TryParseExact(record, "N", out var id) ? id : null;

    /// <summary>What the draft hangs on, when this user may send its form: a case, an aanmelding, or nothing yet.</summary>
    internal static async Task<Result<Conceptanker>> VindAnkerAsync(
        this PortaalDbContext db, Bevoegdheid formulier, string onderwerp, CancellationToken cancellationToken)
    {
        switch (formulier)
        {
            case Bevoegdheid.AanmeldingIndienen:
            case var _ when IsBeheer(formulier):
                return new Conceptanker(null, null);
            case Bevoegdheid.InstroomBesluiten:
                var aanmelding = await db.VindAanmeldingAsync(onderwerp, formulier, cancellationToken);
                return aanmelding.IsSuccess ? new Conceptanker(null, aanmelding.Value.Id) : aanmelding.Errors.ToArray();
            case Bevoegdheid.ExpertiseBeantwoorden:
                var vraagcasus = await db.VindCasusVanVraagAsync(onderwerp, cancellationToken);
                return vraagcasus.IsSuccess ? new Conceptanker(vraagcasus.Value.Id, null) : vraagcasus.Errors.ToArray();
            default:
                var casus = await db.VindCasusAsync(Casusnummer(onderwerp), formulier, cancellationToken);
                return casus.IsSuccess ? new Conceptanker(casus.Value.Id, null) : casus.Errors.ToArray();
        }
    }

    internal static IQueryable<Conceptrij> OpenConcepten(this PortaalDbContext db) =>
        db.Concepten.AsNoTracking().Where(c => c.GebruikerId == db.Actor.Id
            && !db.Operaties.Any(o => o.GebruikerId == c.GebruikerId && o.Id == c.OperatieId && o.Uitkomst != null));
}

/// <summary>The one anchor of a draft; neither when it is about something that does not exist yet.</summary>
internal readonly record struct Conceptanker(Domain.Casussen.CasusId? Casus, Domain.Aanmeldingen.AanmeldingId? Aanmelding);

/// <summary>What can be wrong with a draft.</summary>
public static class ConceptErrors
{
    public static readonly Error AnderVensterIsVerder =
        new(ErrorKind.Conflict, "Dit formulier staat ook in een ander venster open, en dat is verder.");

    /// <summary>The drafts of this user together are at their limit.</summary>
    public static readonly Error Vol = new(ErrorKind.TeVeel, "Je hebt te veel concepten openstaan. Maak er eerst een af of gooi er een weg.");

    public static readonly Error TeLang = new(ErrorKind.Invalid, "Dit concept is te groot om te bewaren. Verdeel de tekst over meer notities.");
}
