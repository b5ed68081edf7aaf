using System.Globalization;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>How roles, organisations and regions are called in the list of demo accounts.</summary>
internal static class Demoteksten
{
    public static string Rol(Rol rol) => rol switch
    {
        Domain.Toegang.Rol.Lokaalteamwerker => "medewerker lokaal team",
        Domain.Toegang.Rol.Teamleider => "teamleider",
        Domain.Toegang.Rol.RvtExpert => "expert regionaal veiligheidsteam",
        Domain.Toegang.Rol.Ketenpartner => "ketenpartner",
        Domain.Toegang.Rol.Procesregisseur => "procesregisseur",
        Domain.Toegang.Rol.Gedragswetenschapper => "gedragswetenschapper",
        Domain.Toegang.Rol.Ervaringsdeskundige => "ervaringsdeskundige",
        Domain.Toegang.Rol.Projectleider => "projectleider",
        Domain.Toegang.Rol.FunctioneelBeheerder => "functioneel beheerder",
        Domain.Toegang.Rol.PrivacyOfficer => "privacy officer",
        Domain.Toegang.Rol.Onderzoeker => "onderzoeker",
        _ => throw new ArgumentOutOfRangeException(nameof(rol)),
    };

    public static string Organisatie(Organisatiesoort soort) => soort switch
    {
        Organisatiesoort.LokaalTeam => "lokaal team",
        Organisatiesoort.VeiligThuis => "Veilig Thuis",
        Organisatiesoort.GecertificeerdeInstelling => "gecertificeerde instelling",
        Organisatiesoort.RaadVoorDeKinderbescherming => "Raad voor de Kinderbescherming",
        Organisatiesoort.Ggz => "ggz",
        Organisatiesoort.Vrouwenopvang => "vrouwenopvang",
        Organisatiesoort.Jeugdreclassering => "jeugdreclassering",
        Organisatiesoort.Gemeente => "gemeente",
        Organisatiesoort.Ervaringspool => "ervaringspool",
        Organisatiesoort.Overig => "overige organisatie",
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    // Codes are the names in small letters; a hyphen between two places stays, between words it is a space.
    public static string Regio(string code) => code switch
    {
        "hart-van-brabant" => "Hart van Brabant",
        "food-valley" => "Food Valley",
        _ => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(code),
    };
}
