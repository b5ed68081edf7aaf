using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using ProeftuinPortaal.Web.Beveiliging;

namespace ProeftuinPortaal.Web.Tests.Beveiliging;

public sealed class NietToegestaanTests
{
    private static readonly AuthorizationPolicy Policy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();

    [Fact]
    public async Task Who_may_not_open_a_page_reads_that_it_does_not_exist()
    {
        var http = new DefaultHttpContext();

        await new NietToegestaanIsNietGevonden().HandleAsync(_ => throw new InvalidOperationException(), http, Policy, PolicyAuthorizationResult.Forbid());

        http.Response.StatusCode.Should().Be(StatusCodes.Status404NotFound);
    }

    [Fact]
    public async Task Who_may_goes_on()
    {
        var door = false;

        await new NietToegestaanIsNietGevonden().HandleAsync(Door, new DefaultHttpContext(), Policy, PolicyAuthorizationResult.Success());

        door.Should().BeTrue();

        Task Door(HttpContext http)
        {
            door = true;
            return Task.CompletedTask;
        }
    }
}
