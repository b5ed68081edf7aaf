using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ProeftuinPortaal.Web.Tests.Support;

/// <summary>A self-made certificate in a file, with its password in another.</summary>
internal sealed class Certificaat : IDisposable
{
    private readonly string _map = Directory.CreateTempSubdirectory("proeftuinportaal-certificaat-").FullName;

    public Certificaat(bool metSleutel = true)
    {
        using var rsa = RSA.Create(2048);
        using var certificaat = new CertificateRequest("CN=Sleutels Voorbeeld-01", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(1));
        using var publiek = X509CertificateLoader.LoadCertificate(certificaat.RawData);
        File.WriteAllBytes(Pad, (metSleutel ? certificaat : publiek).Export(X509ContentType.Pkcs12, "voorbeeldwachtwoord")!);
        File.WriteAllText(Wachtwoordbestand, "voorbeeldwachtwoord\n");
    }

    public string Pad => Path.Combine(_map, "sleutels.pfx");

    public string Wachtwoordbestand => Path.Combine(_map, "wachtwoord");

    public (string, string)[] Instellingen => [("Portaal:Sleutelcertificaat", Pad), ("Portaal:SleutelcertificaatWachtwoordbestand", Wachtwoordbestand)];

    public void Dispose() => Directory.Delete(_map, recursive: true);
}
