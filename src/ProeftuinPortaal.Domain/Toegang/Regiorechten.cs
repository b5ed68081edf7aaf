using ProeftuinPortaal.Domain.Regios;

namespace ProeftuinPortaal.Domain.Toegang;

/// <summary>Rights outside a case, in one region: a role counts only in its own.</summary>
public static class Regiorechten
{
    /// <summary>Whether this user may do this in this region (SQL: toegang.mag).</summary>
    public static bool MagIn(this Actor actor, Bevoegdheid bevoegdheid, RegioId regio) =>
        Rechten.Schermen.Any(scherm => scherm.Bevoegdheid == bevoegdheid && actor.Rollen.Contains(new(scherm.Rol, regio)));

    /// <summary>Whether a role makes sense for someone of this kind of organisation: a role that opens cases for some kinds is only for those.</summary>
    public static bool Past(Rol rol, Organisatiesoort soort) =>
        Rechten.Alle.All(recht => recht.Rol != rol) || Rechten.Alle.Any(recht => recht.Rol == rol && recht.Organisatiesoort == soort);

    /// <summary>The regions in which this user may do this.</summary>
    public static IReadOnlyList<RegioId> RegiosMet(this Actor actor, Bevoegdheid bevoegdheid) =>
        [.. actor.Rollen.Select(rol => rol.RegioId).Distinct().Where(regio => actor.MagIn(bevoegdheid, regio))];
}
