using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>
/// Remembers in the browser which accounts signed in there before. It lets nobody in: it only gives wrong passwords from that browser a count
/// of their own, so that who is not the owner cannot keep the owner out. It holds ids, unreadable, and no name or address.
/// </summary>
internal sealed class Bekendapparaat(IDataProtectionProvider protection, IdentiteitOpties opties)
{
    // A few people share the computer of a front desk; who comes after them pushes out the one who was longest ago.
    private const int MaxAccounts = 5;
    private const int Lengte = 16;

    private static readonly TimeSpan Duur = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("Bekend apparaat").ToTimeLimitedDataProtector();

    private string Naam => opties.AlleenHttps ? "__Host-portaal-apparaat" : "portaal-apparaat";

    /// <summary>Under which id this browser is known to this account; null when it is not.</summary>
    public Guid? Van(HttpContext http, Guid account) => Lees(http).Where(paar => paar.Account == account).Select(paar => (Guid?)paar.Apparaat).FirstOrDefault();

    /// <summary>Who signed in here last; null when nobody did.</summary>
    public Guid? Laatste(HttpContext http) => Lees(http).Select(paar => (Guid?)paar.Account).FirstOrDefault();

    /// <summary>This account signed in here, with all its steps.</summary>
    public void Onthoud(HttpContext http, Guid account)
    {
        var eerder = Lees(http);
        var apparaat = Van(http, account) ?? Guid.NewGuid();
        byte[] inhoud = [.. eerder.Where(paar => paar.Account != account).Prepend((account, apparaat)).Take(MaxAccounts)
            .SelectMany(paar => (byte[])[.. paar.Item1.ToByteArray(), .. paar.Item2.ToByteArray()])];
        var cookie = new CookieBuilder { MaxAge = Duur, SameSite = SameSiteMode.Strict };
        Sessiecookie.Stel(cookie, "portaal-apparaat", opties.AlleenHttps);
        http.Response.Cookies.Append(cookie.Name!, WebEncoders.Base64UrlEncode(_protector.Protect(inhoud, Duur)), cookie.Build(http));
    }

    private List<(Guid Account, Guid Apparaat)> Lees(HttpContext http)
    {
        try
        {
            return http.Request.Cookies[Naam] is { Length: > 0 } waarde
                ? [.. _protector.Unprotect(WebEncoders.Base64UrlDecode(waarde)).Chunk(2 * Lengte).Select(paar => (new Guid(paar.AsSpan(0, Lengte)), new Guid(paar.AsSpan(Lengte))))]
                : [];
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            // Made up, too old, or of other keys: an unknown browser.
            return [];
        }
    }
}
