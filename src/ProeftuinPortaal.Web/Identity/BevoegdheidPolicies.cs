using Microsoft.AspNetCore.Authorization;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Web.Identity;

internal sealed record BevoegdheidRequirement(Bevoegdheid Bevoegdheid) : IAuthorizationRequirement;

/// <summary>Asks the database, not the cookie. For pages and buttons only: the handlers decide again.</summary>
internal sealed class BevoegdheidAuthorization(PortaalDb portaalDb) : AuthorizationHandler<BevoegdheidRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, BevoegdheidRequirement requirement)
    {
        if (context.User.Identity?.IsAuthenticated == true
            && (await portaalDb.GetActorAsync(CancellationToken.None)).Mag(requirement.Bevoegdheid))
        {
            context.Succeed(requirement);
        }
    }
}

internal static class BevoegdheidPolicies
{
    /// <summary>One policy per Bevoegdheid, under its own name. What names no policy needs at least a user.</summary>
    public static void AddBevoegdheidPolicies(this IServiceCollection services)
    {
        services.AddScoped<IAuthorizationHandler, BevoegdheidAuthorization>();
        var authorization = services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        foreach (var bevoegdheid in Enum.GetValues<Bevoegdheid>())
        {
            authorization.AddPolicy(bevoegdheid.ToString(), policy =>
                policy.RequireAuthenticatedUser().AddRequirements(new BevoegdheidRequirement(bevoegdheid)));
        }
    }
}
