using System.Net;
using System.Net.NetworkInformation;

namespace ProeftuinPortaal.Web.Opstart;

/// <summary>Where the portal listens when nobody says so.</summary>
public static class Adressen
{
    private const int Eerste = 5080;
    private const int Laatste = 5180;

    /// <summary>Without an address in the configuration: the first free port from 5080, on this machine only.</summary>
    public static void KiesVrijePoort(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey])
            && string.IsNullOrEmpty(builder.Configuration["HTTP_PORTS"]) && string.IsNullOrEmpty(builder.Configuration["HTTPS_PORTS"]))
        {
            builder.WebHost.UseUrls($"http://localhost:{VrijePoort()}");
        }
    }

    /// <summary>The sentence for an address that another program has.</summary>
    public static string InGebruik(IConfiguration configuration) =>
        $"Het adres {configuration[WebHostDefaults.ServerUrlsKey]} is al in gebruik. Stop het andere programma, of kies een ander adres met ASPNETCORE_URLS.";

    private static int VrijePoort()
    {
        var bezet = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select((IPEndPoint punt) => punt.Port).ToHashSet();
        return Enumerable.Range(Eerste, Laatste - Eerste).First(poort => !bezet.Contains(poort));
    }
}
