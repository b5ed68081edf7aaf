using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Regios;

/// <summary>A part of the work that a region can switch off. What was recorded before stays to be read.</summary>
public enum Regiomodule
{
    Top3,
    VerklarendeAnalyse,
    Expertise,
    IngezetteHulp,
}

/// <summary>What the settings of a region close in one case, for everyone: it narrows rights, never widens them.</summary>
/// <param name="IsGepauzeerd">The family lives in an area where the work was paused: the file is there to be read.</param>
/// <param name="Modules">What is switched on; null when the region never chose, so that everything is.</param>
public sealed record Regioslot(bool IsGepauzeerd, IReadOnlyCollection<Regiomodule>? Modules)
{
    public static readonly Regioslot Open = new(false, null);

    /// <summary>Why this cannot be done now, for a form; null when nothing is in the way.</summary>
    public Error? Bezwaar(Bevoegdheid bevoegdheid) =>
        IsGepauzeerd && IsSchrijven(bevoegdheid) ? RegioslotErrors.Gepauzeerd
        : Module(bevoegdheid) is { } module && Modules?.Contains(module) == false ? RegioslotErrors.StaatUit
        : null;

    // Ending somebody's access and giving a family another contact person are never kept waiting: both are about safety.
    private static bool IsSchrijven(Bevoegdheid bevoegdheid) =>
        bevoegdheid is not (Bevoegdheid.ToegangBeeindigen or Bevoegdheid.VasteContactpersoonToewijzen or Bevoegdheid.ExpertiseIntrekken)
        && Rechten.VereisteVan(bevoegdheid) is { Niveau: > Niveau.Lezen };

    private static Regiomodule? Module(Bevoegdheid bevoegdheid) => bevoegdheid switch
    {
        Bevoegdheid.Top3Vaststellen => Regiomodule.Top3,
        Bevoegdheid.AnalyseVastleggen or Bevoegdheid.ReactieVastleggen => Regiomodule.VerklarendeAnalyse,
        Bevoegdheid.ExpertiseVragen => Regiomodule.Expertise,
        Bevoegdheid.HulpVastleggen => Regiomodule.IngezetteHulp,
        _ => null,
    };
}

/// <summary>Why a region's settings stand in the way, in the user's words.</summary>
public static class RegioslotErrors
{
    public static readonly Error Gepauzeerd = new(ErrorKind.Invalid,
        "In dit gebied ligt het werk van de proeftuin stil. Je kunt dit dossier lezen, maar er niets in opschrijven. Is er nu gevaar? Bel 112 of Veilig Thuis.");

    public static readonly Error StaatUit = new(ErrorKind.Invalid,
        "Dit onderdeel staat in deze regio uit. Wat er al stond, blijft te lezen. Vraag je functioneel beheerder als dit anders moet.");
}
