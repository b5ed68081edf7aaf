using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace ProeftuinPortaal.Web.Opstart;

/// <summary>
/// Whose word about client, scheme and host is believed: only the proxies that the configuration names. Without it nobody's, so a client
/// that sends these headers itself changes nothing.
/// </summary>
public static class BekendeProxys
{
    private const string Sleutel = "Portaal:BekendeProxys";

    // Of the platform: believes everyone. The host adds it by itself when this says true.
    private const string Iedereen = "FORWARDEDHEADERS_ENABLED";

    /// <summary>Reads the addresses and networks; null when there are none.</summary>
    /// <exception cref="Opstartfout">One of them is not an address, or everybody would be believed.</exception>
    public static ForwardedHeadersOptions? Lees(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (configuration.GetValue(Iedereen, false))
        {
            throw new Opstartfout(
                "ASPNETCORE_FORWARDEDHEADERS_ENABLED gelooft elke client op zijn woord. Haal die instelling weg, en noem de proxy in Portaal__BekendeProxys.");
        }

        var namen = (configuration[Sleutel] ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (namen.Length == 0)
        {
            return null;
        }

        ForwardedHeadersOptions options = new()
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            // As many as are known, and not one further.
            ForwardLimit = null,
        };
        // Loopback is in there by default; we name who we know.
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var naam in namen)
        {
            Voeg(options, naam);
        }

        return options;
    }

    private static void Voeg(ForwardedHeadersOptions options, string naam)
    {
        if (IPAddress.TryParse(naam, out var adres))
        {
            options.KnownProxies.Add(adres);
        }
        else if (System.Net.IPNetwork.TryParse(naam, out var netwerk) && netwerk.PrefixLength > 0)
        {
            options.KnownIPNetworks.Add(netwerk);
        }
        else
        {
            throw new Opstartfout($"Portaal__BekendeProxys kent '{naam}' niet. Noem adressen of netwerken, gescheiden door een komma, bijvoorbeeld 10.0.0.4 of 10.0.0.0/24.");
        }
    }
}
