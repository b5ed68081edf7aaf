using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Persistence;

/// <summary>One act that was sent, with its first answer as JSON: sending it again gets the same answer.</summary>
internal sealed record Operatie(GebruikerId GebruikerId, Guid Id, string Soort, string? Uitkomst, DateTimeOffset Op);
