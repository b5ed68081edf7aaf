using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Regios;

namespace ProeftuinPortaal.Domain.Toegang;

/// <summary>Identifies a user; the same value as the id of the sign-in account.</summary>
public readonly record struct GebruikerId(Guid Value) : IEntityId<GebruikerId>
{
    public static GebruikerId From(Guid value) => new(value);
}

/// <summary>Identifies an organisation.</summary>
public readonly record struct OrganisatieId(Guid Value) : IEntityId<OrganisatieId>
{
    public static OrganisatieId From(Guid value) => new(value);
}

/// <summary>A role and the region in which it counts.</summary>
public readonly record struct RolInRegio(Rol Rol, RegioId RegioId);

/// <summary>The user on whose behalf a use case runs, as the database knows them at this moment.</summary>
/// <param name="Rollen">Active roles; a role counts only in its own region.</param>
public sealed record Actor(
    GebruikerId Id, string Naam, OrganisatieId OrganisatieId, Organisatiesoort Organisatiesoort, IReadOnlyCollection<RolInRegio> Rollen)
{
    /// <summary>Nobody signed in, or an account that is no longer active: may do nothing.</summary>
    public static readonly Actor Niemand = new(default, "", default, Organisatiesoort.Overig, []);

    /// <summary>
    /// Whether this user could do this somewhere: opens screens and buttons. For an act in a case
    /// <see cref="Mag(Bevoegdheid, Betrokkenheid)"/> decides.
    /// </summary>
    public bool Mag(Bevoegdheid bevoegdheid) => Rechten.VereisteVan(bevoegdheid) is { } vereiste
        ? Rechten.Alle.Any(recht => Heeft(recht) && recht.Dossierdeel == vereiste.Deel && KanReiken(recht.Niveau, vereiste.Niveau))
        : Rechten.Schermen.Any(scherm => scherm.Bevoegdheid == bevoegdheid && Rollen.Any(rol => rol.Rol == scherm.Rol));

    /// <summary>The regions in which this user may do something outside a case.</summary>
    public IReadOnlyList<RegioId> RegiosVoor(Bevoegdheid bevoegdheid) =>
        [.. Rollen.Where(rol => Rechten.Schermen.Contains((rol.Rol, bevoegdheid))).Select(rol => rol.RegioId).Distinct()];

    /// <summary>Whether this user may do this in this case, through an active case role or a granted part.</summary>
    public bool Mag(Bevoegdheid bevoegdheid, Betrokkenheid betrokkenheid) =>
        Rechten.VereisteVan(bevoegdheid) is { } vereiste && NiveauIn(betrokkenheid, vereiste.Deel) >= vereiste.Niveau
        && betrokkenheid.Slot.Bezwaar(bevoegdheid) is null;

    /// <summary>How far this user reaches into one part of one case.</summary>
    public Niveau NiveauIn(Betrokkenheid betrokkenheid, Dossierdeel deel) => Rechten.Alle
        .Where(recht => recht.Dossierdeel == deel && betrokkenheid.Casusrollen.Contains(recht.Casusrol)
            && recht.Organisatiesoort == Organisatiesoort && Rollen.Contains(new(recht.Rol, betrokkenheid.RegioId)))
        .Select(recht => recht.Niveau == Niveau.Verleenbaar && betrokkenheid.VerleendAan(recht.Casusrol).Contains(deel) ? Niveau.Lezen : recht.Niveau)
        .DefaultIfEmpty(Niveau.Geen).Max();

    /// <summary>Per region, the case roles through which this user reads this part, and those through which it can be granted.</summary>
    public IEnumerable<(RegioId RegioId, IReadOnlyList<Casusrolsoort> Lezend, IReadOnlyList<Casusrolsoort> Verleenbaar)> CasusrollenVoor(Dossierdeel deel) =>
        from rol in Rollen
        group rol.Rol by rol.RegioId into regio
        let rechten = Rechten.Alle.Where(recht =>
            recht.Dossierdeel == deel && recht.Organisatiesoort == Organisatiesoort && regio.Contains(recht.Rol)).ToList()
        where rechten.Count > 0
        select (regio.Key,
            (IReadOnlyList<Casusrolsoort>)[.. rechten.Where(recht => recht.Niveau >= Niveau.Lezen).Select(recht => recht.Casusrol).Distinct()],
            (IReadOnlyList<Casusrolsoort>)[.. rechten.Where(recht => recht.Niveau == Niveau.Verleenbaar).Select(recht => recht.Casusrol).Distinct()]);

    private bool Heeft(Recht recht) => recht.Organisatiesoort == Organisatiesoort && Rollen.Any(rol => rol.Rol == recht.Rol);

    private static bool KanReiken(Niveau niveau, Niveau vereist) =>
        niveau >= vereist || (niveau == Niveau.Verleenbaar && vereist == Niveau.Lezen);
}

/// <summary>What one user is in one case now: active case roles, and parts that were granted on top.</summary>
public sealed record Betrokkenheid(RegioId RegioId, IReadOnlyCollection<Casusrolsoort> Casusrollen, IReadOnlyCollection<Dossierdeel> Toegangen)
{
    /// <summary>Parts shared for an expertisevraag: they count for the Vraagexpert only, and what was granted by hand for every other role.</summary>
    public IReadOnlyCollection<Dossierdeel> VoorVraag { get; init; } = [];

    internal IReadOnlyCollection<Dossierdeel> VerleendAan(Casusrolsoort casusrol) => casusrol == Casusrolsoort.Vraagexpert ? VoorVraag : Toegangen;

    /// <summary>What the region's settings close in this case.</summary>
    public Regioslot Slot { get; init; } = Regioslot.Open;
}
