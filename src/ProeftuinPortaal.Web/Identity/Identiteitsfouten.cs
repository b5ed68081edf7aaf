using Microsoft.AspNetCore.Identity;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>What Identity objects to, in Dutch.</summary>
internal sealed class Identiteitsfouten : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Fout(nameof(DefaultError), "Er ging iets mis. Probeer het opnieuw.");

    public override IdentityError ConcurrencyFailure() =>
        Fout(nameof(ConcurrencyFailure), "Dit account is net op een andere plek gewijzigd. Probeer het opnieuw.");

    public override IdentityError PasswordMismatch() => Fout(nameof(PasswordMismatch), "Het wachtwoord klopt niet.");

    public override IdentityError InvalidToken() =>
        Fout(nameof(InvalidToken), "Deze link is niet meer geldig. Vraag je beheerder om een nieuwe.");

    public override IdentityError DuplicateUserName(string userName) => Fout(nameof(DuplicateUserName), "Er is al een account met dit e-mailadres.");

    public override IdentityError DuplicateEmail(string email) => Fout(nameof(DuplicateEmail), "Er is al een account met dit e-mailadres.");

    public override IdentityError InvalidUserName(string? userName) => Fout(nameof(InvalidUserName), "Vul een geldig e-mailadres in.");

    public override IdentityError InvalidEmail(string? email) => Fout(nameof(InvalidEmail), "Vul een geldig e-mailadres in.");

    public override IdentityError PasswordTooShort(int length) =>
        Fout(nameof(PasswordTooShort), $"Kies een wachtwoord van minstens {length} tekens. Een korte zin is goed te onthouden.");

    /// <summary>Longer than is checked at sign-in.</summary>
    public static IdentityError WachtwoordTeLang(int length) => Fout(nameof(WachtwoordTeLang), $"Kies een wachtwoord van hoogstens {length} tekens.");

    /// <summary>On the list, or little more than a name, a row of keys or a repetition.</summary>
    public static IdentityError WachtwoordTeRaden() => Fout(
        nameof(WachtwoordTeRaden),
        "Dit wachtwoord is makkelijk te raden. Kies een zin die niets met je naam, het portaal of een rijtje toetsen te maken heeft.");

    private static IdentityError Fout(string code, string tekst) => new() { Code = code, Description = tekst };
}
