using Microsoft.AspNetCore.Identity;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>What someone signs in with. The id is the id of the gebruiker; everything else about the person is there.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The secret of the second step, readable with the keys of the portal only; null when there is none.</summary>
    public string? Codesleutel { get; set; }

    /// <summary>Hashes of the recovery codes that were not used yet.</summary>
    public IReadOnlyList<string> Herstelcodes { get; set; } = [];

    /// <summary>The period of the last code that was used.</summary>
    public long LaatsteTijdvak { get; set; }

    /// <summary>Wrong codes since the last good one.</summary>
    public int Codefouten { get; set; }

    /// <summary>What the newest one-time link carries; null when there is none that works.</summary>
    public Guid? Linkstempel { get; set; }
}
