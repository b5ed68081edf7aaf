using System.Security.Cryptography;
using System.Text;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Persistence.Seed;

/// <summary>An invented user of the demo, with the same id as its gebruiker and its account.</summary>
/// <param name="Id">Follows from the e-mail, so that sign-in page and seed agree without looking each other up.</param>
/// <param name="Regiocode">The region in which the role counts.</param>
public sealed record Demoaccount(Guid Id, string Email, string Naam, Rol Rol, Organisatiesoort Organisatiesoort, string Regiocode);

/// <summary>Everyone who can sign in to the demo; exists in a database only when Portaal:Demo is true.</summary>
public static class Demoaccounts
{
    /// <summary>Of every demo account: published, so never a secret.</summary>
    public const string Wachtwoord = "Proeftuin!2026";

    // Lengths without a common divisor: every pair of names occurs once in the first 667 accounts.
    private static readonly string[] Voornamen =
    [
        "Sanne", "Youssef", "Marieke", "Daan", "Fatma", "Joris", "Esmee", "Ravi", "Lotte", "Karim", "Anouk", "Bram",
        "Naima", "Thijs", "Priya", "Wouter", "Iris", "Emre", "Femke", "Gijs", "Samira", "Ruben", "Hanneke",
    ];

    private static readonly string[] Achternamen =
    [
        "Proefveld", "van der Voorbeeld", "Denkbeeldig", "Oefenberg", "El Verzonnen", "Schijnsma", "de Proef", "Modelstra",
        "Fictiema", "Testerink", "Verzinsel", "van Oefenen", "Bedachtsma", "Proefstra", "Nepveu", "Voorbeeldinga",
        "Speelman-Proef", "van Verbeelding", "Droomsma", "Zogenaamd", "Schetsveld", "Kladderink", "de Bedenker",
        "van der Schijn", "Ontwerpstra", "Nabootsma", "Mustermans", "van Fantasia", "Leesvoorbeeld",
    ];

    private static readonly (string Naam, Rol Rol, Organisatiesoort Soort)[] Functies =
    [
        ("lokaalteam", Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam),
        ("lokaalteam2", Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam),
        ("teamleider", Rol.Teamleider, Organisatiesoort.LokaalTeam),
        ("veiligthuis", Rol.RvtExpert, Organisatiesoort.VeiligThuis),
        ("gi", Rol.RvtExpert, Organisatiesoort.GecertificeerdeInstelling),
        ("rvdk", Rol.RvtExpert, Organisatiesoort.RaadVoorDeKinderbescherming),
        ("ketenpartner", Rol.Ketenpartner, Organisatiesoort.GecertificeerdeInstelling),
        ("procesregisseur", Rol.Procesregisseur, Organisatiesoort.Gemeente),
        ("gedragswetenschapper", Rol.Gedragswetenschapper, Organisatiesoort.GecertificeerdeInstelling),
        ("ervaringsdeskundige", Rol.Ervaringsdeskundige, Organisatiesoort.Ervaringspool),
        ("projectleider", Rol.Projectleider, Organisatiesoort.Gemeente),
        ("beheer", Rol.FunctioneelBeheerder, Organisatiesoort.Gemeente),
        ("privacy", Rol.PrivacyOfficer, Organisatiesoort.Gemeente),
        ("onderzoeker", Rol.Onderzoeker, Organisatiesoort.Overig),
    ];

    /// <summary>Codes of the regions of the demo. Append only: names of people follow from the order.</summary>
    public static IReadOnlyList<string> Regiocodes { get; } =
    [
        "utrecht", "haaglanden", "flevoland", "zaanstreek-waterland", "amsterdam", "rotterdam-rijnmond", "hart-van-brabant", "groningen",
        "zaltbommel", "food-valley", "nijmegen",
    ];

    /// <summary>Grouped by region, in the order of the sign-in page.</summary>
    public static IReadOnlyList<Demoaccount> Alle { get; } =
    [
        .. from regio in Regiocodes.Index()
           from functie in Functies.Index()
           let nummer = (regio.Index * Functies.Length) + functie.Index
           select New(functie.Item, regio.Item, $"{Voornamen[nummer % Voornamen.Length]} {Achternamen[nummer % Achternamen.Length]}"),
    ];

    private static Demoaccount New((string Naam, Rol Rol, Organisatiesoort Soort) functie, string regio, string naam)
    {
        var email = $"{functie.Naam}@{regio}.example";
        return new(IdVan(email), email, naam, functie.Rol, functie.Soort, regio);
    }

    // Version 8 (RFC 9562): a uuid with a meaning of its own, never mistaken for a time-ordered one.
    private static Guid IdVan(string email)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(email))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes, bigEndian: true);
    }
}
