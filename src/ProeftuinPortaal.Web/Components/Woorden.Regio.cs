using ProeftuinPortaal.Domain.Regios;

namespace ProeftuinPortaal.Web.Components;

/// <summary>The words of the page of a region.</summary>
public static partial class Woorden
{
    public static string Van(Regiostatus status) => status switch
    {
        Regiostatus.NietLandelijkGefinancierd => "Actief, zonder geld van het landelijk programma",
        Regiostatus.DeelsGestopt => "Deels tijdelijk gestopt",
        Regiostatus.Handelingskader => "Werkt volgens het handelingskader",
        Regiostatus.KleinerGebied => "Actief in een kleiner gebied",
        _ => "Actief",
    };

    /// <summary>The names of the infosheet, letter for letter.</summary>
    public static string Van(Doelblok blok) => blok switch
    {
        Doelblok.PositioneringEnStructuur => "Positionering en Structuur",
        Doelblok.Instroomroutes => "Instroomroutes",
        Doelblok.LerendeCultuurEnProfessionalisering => "Lerende Cultuur en Professionalisering",
        Doelblok.MethodiekenEnInstrumenten => "Methodieken en Instrumenten",
        Doelblok.Ervaringsdeskundigheid => "Ervaringsdeskundigheid",
        Doelblok.Teamsamenstelling => "Teamsamenstelling",
        _ => "Samenwerking tussen lokale teams en regionale veiligheidsteams",
    };
}
