using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Web.Identity;

namespace ProeftuinPortaal.Web.Beveiliging;

/// <summary>Who is signed in but may not open a page gets the answer of a page that does not exist; the logboek knows better.</summary>
public sealed class NietToegestaanIsNietGevonden : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _standaard = new();

    /// <inheritdoc />
    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (!authorizeResult.Forbidden)
        {
            await _standaard.HandleAsync(next, context, policy, authorizeResult);
            return;
        }

        foreach (var eis in policy.Requirements.OfType<BevoegdheidRequirement>())
        {
            await context.RequestServices.GetRequiredService<PortaalDb>().LogSchermweigeringAsync(eis.Bevoegdheid, CancellationToken.None);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
