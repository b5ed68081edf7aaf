using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Persistence;

/// <summary>One act that was sent, with its first answer as JSON: sending it again gets the same answer.</summary>
/// <param name="Vingerafdruk">SHA-256 of what was sent: another text under the same id is not the same act.</param>
internal sealed record Operatie(GebruikerId GebruikerId, Guid Id, string Soort, string Vingerafdruk, string? Uitkomst, DateTimeOffset Op);
