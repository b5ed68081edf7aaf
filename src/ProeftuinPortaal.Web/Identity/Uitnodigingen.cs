using Microsoft.AspNetCore.Identity;
using ProeftuinPortaal.Application.Beheer;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>
/// Makes users from the screen Beheer, and one-time links. Each call brings a new stamp; the use case decides, writes its line in the
/// logboek and gives the stamp to the account, all in one. Only a call that did so answers a link.
/// </summary>
internal sealed class Uitnodigingen(
    GebruikerMakenHandler maken, UitnodigingVernieuwenHandler vernieuwen, WachtwoordlinkMakenHandler wachtwoordlink,
    ILookupNormalizer normalizer, IdentiteitOpties opties, IServiceScopeFactory scopes)
{
    private static readonly Error VastWachtwoord =
        new(ErrorKind.Invalid, "Dit is een demo-account. Het wachtwoord is voor iedereen hetzelfde en blijft zoals het is.");

    private static readonly Error AlGegeven = new(ErrorKind.Invalid, "De link is al gegeven, en je ziet hem maar één keer. Maak bij de gebruiker een nieuwe als dat nodig is.");

    /// <summary>Makes a user. Sent again, it says that the link was given.</summary>
    /// <returns>The link: path and query.</returns>
    public async Task<Result<string>> MaakAsync(GebruikerMaken command, CancellationToken cancellationToken)
    {
        var stempel = Guid.NewGuid();
        var result = await maken.HandleAsync(command, email => normalizer.NormalizeEmail(email)!, stempel, cancellationToken);
        return result.IsSuccess ? await LinkAsync(result.Value, stempel) : result.Errors.ToArray();
    }

    /// <summary>A new link for who never used the first.</summary>
    /// <returns>The link: path and query.</returns>
    public async Task<Result<string>> VernieuwAsync(UitnodigingVernieuwen command, CancellationToken cancellationToken)
    {
        var stempel = Guid.NewGuid();
        var result = await vernieuwen.HandleAsync(command, stempel, cancellationToken);
        return result.IsSuccess ? await LinkAsync(command.Gebruiker, stempel) : result.Errors.ToArray();
    }

    /// <summary>A link for who forgot the password.</summary>
    /// <returns>The link: path and query.</returns>
    public async Task<Result<string>> HerstelWachtwoordAsync(WachtwoordlinkMaken command, CancellationToken cancellationToken)
    {
        if (opties.HeeftVastWachtwoord(command.Gebruiker.Value))
        {
            return VastWachtwoord;
        }

        var stempel = Guid.NewGuid();
        var result = await wachtwoordlink.HandleAsync(command, stempel, cancellationToken);
        return result.IsSuccess ? await LinkAsync(command.Gebruiker, stempel) : result.Errors.ToArray();
    }

    // A scope of its own: a circuit lives for hours, and its context would answer with the account as it was then.
    private async Task<Result<string>> LinkAsync(GebruikerId gebruiker, Guid stempel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Gebruikersbeheer>().MaakLinkAsync(gebruiker.Value, stempel) is { } link ? link : AlGegeven;
    }
}
