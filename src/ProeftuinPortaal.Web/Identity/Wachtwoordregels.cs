using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Persistence.Seed;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>Refuses passwords that are guessed first. No rules about kinds of characters: those make people predictable.</summary>
internal sealed class Wachtwoordregels(DbContextOptions<PortaalDbContext> portaal) : IPasswordValidator<Account>
{
    public const int MinLength = 12;
    public const int MaxLength = 128;

    /// <summary>What a good password is, beside the field.</summary>
    public static readonly string Uitleg =
        $"Minstens {MinLength} tekens. Een zin die alleen jij kent is goed te onthouden; plakken uit een wachtwoordkluis mag.";

    /// <summary>What is against this password, in Dutch; the same for a first one and for another.</summary>
    public static async Task<IReadOnlyList<string>> BezwarenAsync(UserManager<Account> manager, Account account, string wachtwoord)
    {
        List<string> bezwaren = [];
        foreach (var regel in manager.PasswordValidators)
        {
            bezwaren.AddRange((await regel.ValidateAsync(manager, account, wachtwoord)).Errors.Select(fout => fout.Description));
        }

        return bezwaren;
    }

    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        if (password is null || password.Length < MinLength)
        {
            // Identity's own validator says so.
            return IdentityResult.Success;
        }

        if (password.Length > MaxLength)
        {
            return IdentityResult.Failed(Identiteitsfouten.WachtwoordTeLang(MaxLength));
        }

        // The account is known by its link; its own name is all that is read.
        var actor = await new PortaalDb(portaal, new Rekeninghouder(new(user.Id))).GetActorAsync(CancellationToken.None);
        return Wachtwoordraadsel.IsTeRaden(password, Eigen(user.Email, actor.Naam))
            ? IdentityResult.Failed(Identiteitsfouten.WachtwoordTeRaden())
            : IdentityResult.Success;
    }

    private static IEnumerable<string> Eigen(string? email, string naam) =>
        [email ?? "", .. $"{email} {naam}".Split(['@', '.', '_', '-', '+', ' '], StringSplitOptions.RemoveEmptyEntries), .. Demoaccounts.Regiocodes];

    private sealed class Rekeninghouder(GebruikerId gebruiker) : ICurrentUser
    {
        public ValueTask<GebruikerId?> GetIdAsync() => ValueTask.FromResult<GebruikerId?>(gebruiker);
    }
}
