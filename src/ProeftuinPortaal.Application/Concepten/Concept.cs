using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Concepten;

/// <summary>An unfinished form, kept on the server: its fields and the operation id it will be sent with.</summary>
/// <param name="OperatieId">Made when the form opened; sending the form again does nothing twice.</param>
/// <param name="Volgnummer">Counts up in the browser; an older copy that arrives late is ignored.</param>
/// <param name="Inhoud">All fields of the form, as one JSON object.</param>
/// <param name="BewaardOp">When the server kept it.</param>
public sealed record Concept(Guid OperatieId, int Volgnummer, string Inhoud, DateTimeOffset BewaardOp)
{
    /// <summary>512 kB in UTF-16 units: a draft is never refused for a field that is too long, only sending is.</summary>
    public const int InhoudMaxLength = 512 * 1024;
}

/// <summary>The stored row of a draft. Its onderwerp is the case number, with the id of the record when one is changed.</summary>
internal sealed record Conceptrij(
    GebruikerId GebruikerId, string Formulier, string Onderwerp, CasusId? CasusId, Guid OperatieId, int Volgnummer, string Inhoud, DateTimeOffset BewaardOp)
{
    /// <summary>The aanmelding it decides about; null for every other form.</summary>
    public Domain.Aanmeldingen.AanmeldingId? AanmeldingId { get; init; }
}
