using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>What was done just now, taken to the next page in its address. Only the portal can write it, so an address that was typed says nothing.</summary>
internal sealed class Gedaanmelding(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Geldig = TimeSpan.FromMinutes(2);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("Gedaan").ToTimeLimitedDataProtector();

    /// <summary>For the address of the next page.</summary>
    public string Schrijf(string gedaan) => _protector.Protect(gedaan, Geldig);

    /// <summary>What was done; null when the portal did not write this, or not just now.</summary>
    public string? Lees(string? code)
    {
        try
        {
            return code is null ? null : _protector.Unprotect(code);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
