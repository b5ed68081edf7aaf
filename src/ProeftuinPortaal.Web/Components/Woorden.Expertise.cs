using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Uitstromen;

namespace ProeftuinPortaal.Web.Components;

/// <summary>Words of expertise and uitstroom.</summary>
public static partial class Woorden
{
    public static string Van(Expertisethema thema) => thema switch
    {
        Expertisethema.HuiselijkGeweld => "Huiselijk geweld",
        Expertisethema.IntiemeTerreur => "Intieme terreur",
        Expertisethema.ComplexeScheiding => "Complexe scheiding",
        Expertisethema.SeksueelGeweld => "Seksueel geweld",
        Expertisethema.LichtVerstandelijkeBeperking => "Licht verstandelijke beperking",
        _ => thema.ToString(),
    };

    public static string Van(Expertisestatus status) => status switch
    {
        Expertisestatus.Gevraagd => "Wacht op een expert",
        Expertisestatus.Beantwoord => "Beantwoord, nog afsluiten",
        _ => status.ToString(),
    };

    public static string Van(Bevoegdheidsgrond grond) => grond switch
    {
        Bevoegdheidsgrond.WettelijkeTaakVeiligThuis => "Wettelijke taak van Veilig Thuis",
        Bevoegdheidsgrond.WettelijkeTaakGecertificeerdeInstelling => "Wettelijke taak van de gecertificeerde instelling",
        Bevoegdheidsgrond.WettelijkeTaakRaad => "Wettelijke taak van de Raad voor de Kinderbescherming",
        _ => grond.ToString(),
    };

    public static string Van(Uitstroomreden reden) => reden switch
    {
        Uitstroomreden.DoelenBereikt => "Doelen bereikt",
        Uitstroomreden.VerderMetLokaleHulp => "Verder met lokale hulp",
        Uitstroomreden.OvergedragenAanJeugdbescherming => "Overgedragen aan de jeugdbescherming",
        Uitstroomreden.GezinStopt => "Het gezin stopt",
        _ => reden.ToString(),
    };

    public static string Van(Casusstand stand) => stand.ToString();
}
