using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tijdlijnen;

/// <summary>What a note said before it was changed. Written by a trigger: no change can leave it out.</summary>
internal sealed record Notitieversie(
    CasusId CasusId, NotitieId NotitieId, int Versie, DateOnly GebeurdOp, string Tekst, Kenbron? Kenbron, Strekking? Strekking,
    GebruikerId GeschrevenDoor, DateTimeOffset GeschrevenOp);
