using Microsoft.AspNetCore.Identity;
using ProeftuinPortaal.Application.Beheer;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>Makes users from the screen Beheer, and one-time links. The use case decides and commits; the link comes after it.</summary>
internal sealed class Uitnodigingen(
    GebruikerMakenHandler maken, UitnodigingVernieuwenHandler vernieuwen, WachtwoordlinkMakenHandler wachtwoordlink,
    ILookupNormalizer normalizer, IdentiteitOpties opties, IServiceScopeFactory scopes)
{
    private static readonly Error VastWachtwoord =
        new(ErrorKind.Invalid, "Dit is een demo-account. Het wachtwoord is voor iedereen hetzelfde en blijft zoals het is.");

    private static readonly Error AlGebruikt = new(ErrorKind.Invalid, "Deze link is al gebruikt. Maak een nieuwe als dat nodig is.");

    /// <summary>Makes a user. Sent again, it answers the same user with another link.</summary>
    /// <returns>The link: path and query.</returns>
    public async Task<Result<string>> MaakAsync(GebruikerMaken command, CancellationToken cancellationToken)
    {
        var result = await maken.HandleAsync(command, email => normalizer.NormalizeEmail(email)!, cancellationToken);
        return result.IsSuccess ? await LinkAsync(result.Value) : result.Errors.ToArray();
    }

    /// <summary>A new link for who never used the first.</summary>
    /// <returns>The link: path and query.</returns>
    public async Task<Result<string>> VernieuwAsync(UitnodigingVernieuwen command, CancellationToken cancellationToken)
    {
        var result = await vernieuwen.HandleAsync(command, cancellationToken);
        return result.IsSuccess ? await LinkAsync(command.Gebruiker) : result.Errors.ToArray();
    }

    /// <summary>A link for who forgot the password.</summary>
    /// <returns>The link: path and query.</returns>
    public async Task<Result<string>> HerstelWachtwoordAsync(WachtwoordlinkMaken command, CancellationToken cancellationToken)
    {
        if (opties.HeeftVastWachtwoord(command.Gebruiker.Value))
        {
            return VastWachtwoord;
        }

        var result = await wachtwoordlink.HandleAsync(command, cancellationToken);
        return result.IsSuccess ? await LinkAsync(command.Gebruiker) : result.Errors.ToArray();
    }

    // A scope of its own: a circuit lives for hours, and its context would answer with the account as it was then.
    private async Task<Result<string>> LinkAsync(GebruikerId gebruiker)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Gebruikersbeheer>().MaakLinkAsync(gebruiker.Value) is { } link ? link : AlGebruikt;
    }
}
