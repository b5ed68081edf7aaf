using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Organisaties;

/// <summary>A moederorganisatie: the legal body a professional works for, and whose powers they use.</summary>
public sealed class Organisatie
{
    public const int NaamMaxLength = 200;

    private Organisatie(OrganisatieId id, string naam, Organisatiesoort soort)
    {
        Id = id;
        Naam = naam;
        Soort = soort;
    }

    public OrganisatieId Id { get; private set; }

    public string Naam { get; private set; }

    public Organisatiesoort Soort { get; private set; }
}

/// <summary>A professional with an account. Managed elsewhere; use cases only read it.</summary>
public sealed class Gebruiker
{
    public const int NaamMaxLength = 200;
    public const int TelefoonMaxLength = 30;

    private Gebruiker(GebruikerId id, string naam, string? telefoon, OrganisatieId organisatieId, Organisatiesoort organisatieSoort)
    {
        Id = id;
        Naam = naam;
        Telefoon = telefoon;
        OrganisatieId = organisatieId;
        OrganisatieSoort = organisatieSoort;
    }

    public GebruikerId Id { get; private set; }

    public string Naam { get; private set; }

    /// <summary>Work number, shown to everyone in a case; null when not known.</summary>
    public string? Telefoon { get; private set; }

    public OrganisatieId OrganisatieId { get; private set; }

    /// <summary>A copy of the kind of the organisation, kept equal by a composite key: the database checks contact persons with it.</summary>
    public Organisatiesoort OrganisatieSoort { get; private set; }

    public bool IsActief { get; private set; }
}

/// <summary>One of the roles of a user in one region, from and until an instant (half-open).</summary>
public sealed record Gebruikersrol(Guid Id, GebruikerId GebruikerId, Rol Rol, RegioId RegioId, DateTimeOffset Van, DateTimeOffset? Tot);
