using ProeftuinPortaal.Domain.Casussen;

namespace ProeftuinPortaal.Application.Casussen;

/// <summary>A case that fits what was typed; a lower rang fits better.</summary>
internal sealed record Zoektreffer(CasusId CasusId, int Rang);
