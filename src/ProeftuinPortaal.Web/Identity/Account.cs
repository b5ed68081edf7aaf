using Microsoft.AspNetCore.Identity;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>What someone signs in with. The id is the id of the gebruiker; everything else about the person is there.</summary>
public sealed class Account : IdentityUser<Guid>;
