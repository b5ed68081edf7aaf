using System.Net.Mail;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Organisaties;

/// <summary>A user to be made.</summary>
public sealed record Gebruikergegevens(string? Naam, string? Email, string? Telefoon, OrganisatieId? Organisatie)
{
    public const int EmailMaxLength = 256;

    /// <summary>Every objection at once, in the user's words.</summary>
    public IEnumerable<Error> Check()
    {
        if (Schrift.Opgeschoond(Naam).Length == 0)
        {
            yield return GebruikerErrors.NaamOntbreekt;
        }
        else if (Schrift.Bezwaar(Naam!, Gebruiker.NaamMaxLength) is { } naam)
        {
            yield return new(ErrorKind.Invalid, naam, nameof(Naam));
        }

        if (!IsEmail(Schrift.Opgeschoond(Email)))
        {
            yield return GebruikerErrors.EmailOngeldig;
        }

        if (Schrift.Bezwaar(Telefoon ?? "", Gebruiker.TelefoonMaxLength) is not null || (Telefoon ?? "").Trim().Any(teken => !char.IsAsciiDigit(teken) && !" +-()".Contains(teken, StringComparison.Ordinal)))
        {
            yield return GebruikerErrors.TelefoonOngeldig;
        }

        if (Organisatie is null)
        {
            yield return GebruikerErrors.OrganisatieOntbreekt;
        }
    }

    private static bool IsEmail(string tekst) =>
        tekst.Length is > 0 and <= EmailMaxLength && MailAddress.TryCreate(tekst, out var adres) && adres.Address == tekst;
}

/// <summary>An organisation to be added.</summary>
public sealed record Organisatiegegevens(string? Naam, Organisatiesoort? Soort)
{
    /// <summary>Every objection at once, in the user's words.</summary>
    public IEnumerable<Error> Check()
    {
        if (Schrift.Opgeschoond(Naam).Length == 0)
        {
            yield return GebruikerErrors.OrganisatienaamOntbreekt;
        }
        else if (Schrift.Bezwaar(Naam!, Organisaties.Organisatie.NaamMaxLength) is { } naam)
        {
            yield return new(ErrorKind.Invalid, naam, nameof(Naam));
        }

        if (Soort is null)
        {
            yield return GebruikerErrors.SoortOntbreekt;
        }
    }
}

/// <summary>A role to be given, in days of Europe/Amsterdam.</summary>
/// <param name="Vanaf">The first day; null for from now.</param>
/// <param name="TotEnMet">The last day; null for as long as it is not ended.</param>
public sealed record Rolgegevens(Rol? Rol, DateOnly? Vanaf, DateOnly? TotEnMet)
{
    /// <summary>The first instant; a day that begins today means from now, because a right never begins in the past.</summary>
    public DateTimeOffset? Van(DateOnly vandaag) => Vanaf is { } dag && dag > vandaag ? Moment.BeginVan(dag) : null;

    /// <summary>The first instant at which it no longer counts: the midnight that ends the last day.</summary>
    public DateTimeOffset? Tot => TotEnMet is { } dag ? Moment.BeginVan(dag.AddDays(1)) : null;

    /// <summary>Every objection at once, in the user's words.</summary>
    public IEnumerable<Error> Check(DateOnly vandaag)
    {
        if (Rol is null)
        {
            yield return GebruikerErrors.RolOntbreekt;
        }

        if (Vanaf < vandaag)
        {
            yield return GebruikerErrors.VanafVoorbij;
        }

        if (TotEnMet < vandaag)
        {
            yield return GebruikerErrors.TotVoorbij;
        }
        else if (TotEnMet < Vanaf)
        {
            yield return GebruikerErrors.TotVoorVanaf;
        }
    }
}

/// <summary>What can be wrong in Beheer, in the user's words.</summary>
public static class GebruikerErrors
{
    public static readonly Error NaamOntbreekt = new(ErrorKind.Invalid, "Vul een naam in.", nameof(Gebruikergegevens.Naam));

    public static readonly Error EmailOngeldig =
        new(ErrorKind.Invalid, "Vul een geldig e-mailadres in, bijvoorbeeld naam@organisatie.nl.", nameof(Gebruikergegevens.Email));

    public static readonly Error EmailBestaat =
        new(ErrorKind.Invalid, "Er is al een account met dit e-mailadres. Gebruik een ander adres.", nameof(Gebruikergegevens.Email));

    public static readonly Error TelefoonOngeldig = new(ErrorKind.Invalid,
        "Vul een telefoonnummer in met alleen cijfers, spaties en de tekens + - ( ).", nameof(Gebruikergegevens.Telefoon));

    public static readonly Error OrganisatieOntbreekt = new(ErrorKind.Invalid, "Kies een organisatie.", nameof(Gebruikergegevens.Organisatie));

    public static readonly Error OrganisatienaamOntbreekt = new(ErrorKind.Invalid, "Vul de naam van de organisatie in.", nameof(Organisatiegegevens.Naam));

    public static readonly Error SoortOntbreekt = new(ErrorKind.Invalid, "Kies wat voor organisatie dit is.", nameof(Organisatiegegevens.Soort));

    public static readonly Error RolOntbreekt = new(ErrorKind.Invalid, "Kies een rol.", nameof(Rolgegevens.Rol));

    public static readonly Error VanafVoorbij =
        new(ErrorKind.Invalid, "Deze dag is al voorbij. Kies vandaag of een latere dag.", nameof(Rolgegevens.Vanaf));

    public static readonly Error TotVoorbij =
        new(ErrorKind.Invalid, "Deze dag is al voorbij. Kies vandaag of een latere dag.", nameof(Rolgegevens.TotEnMet));

    public static readonly Error TotVoorVanaf =
        new(ErrorKind.Invalid, "De laatste dag ligt vóór de eerste dag. Kies een latere dag.", nameof(Rolgegevens.TotEnMet));

    public static readonly Error EigenRollen =
        new(ErrorKind.Invalid, "Niemand wijzigt de eigen rollen of het eigen account. Vraag een andere functioneel beheerder.");

    public static readonly Error EigenWachtwoord =
        new(ErrorKind.Invalid, "Je eigen wachtwoord wijzig je bij Mijn account. Weet je het niet meer, vraag dan een andere functioneel beheerder.");
}
