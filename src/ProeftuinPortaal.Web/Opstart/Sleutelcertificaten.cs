using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Web.Identity;

namespace ProeftuinPortaal.Web.Opstart;

/// <summary>
/// The certificate behind which the portal's own keys stand in the database. Who reads the database, or a back-up, can do nothing with
/// them; and a portal with the wrong certificate does not start, because it would make a new key and find every second step unreadable.
/// </summary>
public static class Sleutelcertificaten
{
    private const string Huidig = "Portaal:Sleutelcertificaat";
    private const string Wachtwoordbestand = "Portaal:SleutelcertificaatWachtwoordbestand";
    private const string Vorig = "Portaal:VorigSleutelcertificaat";

    /// <summary>The certificate of now, and the one before it when that is named; none in Development, unless it is named there.</summary>
    /// <exception cref="Opstartfout">There is none, or it cannot be used.</exception>
    public static IReadOnlyList<X509Certificate2> Lees(IConfiguration configuration, IHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (configuration[Huidig] is not { Length: > 0 } pad)
        {
            return environment.IsDevelopment() ? [] : throw new Opstartfout(
                "In Production staan de sleutels van het portaal achter een certificaat. Zet het pad van een PKCS#12-bestand (.pfx) in "
                + $"{Naam(Huidig)}, en het pad van een bestand met het wachtwoord daarvan in {Naam(Wachtwoordbestand)}.");
        }

        var wachtwoord = configuration[Wachtwoordbestand] is { Length: > 0 } bestand ? LeesWachtwoord(bestand) : null;
        return configuration[Vorig] is { Length: > 0 } vorig ? [Open(pad, Huidig, wachtwoord), Open(vorig, Vorig, wachtwoord)] : [Open(pad, Huidig, wachtwoord)];
    }

    /// <summary>Whether every key in the database is behind a certificate, and can be read with this one.</summary>
    /// <exception cref="Opstartfout">One is not.</exception>
    public static async Task ControleerAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<IdentiteitDbContext>().DataProtectionKeys
            .AnyAsync(sleutel => sleutel.Xml == null || !sleutel.Xml.Contains("<encryptedSecret")))
        {
            throw new Opstartfout(
                "In de database staat een sleutel zonder certificaat, bijvoorbeeld van een opdracht buiten Production. Verwijder die als eigenaar: "
                + "DELETE FROM identiteit.sleutels WHERE xml NOT LIKE '%<encryptedSecret%'; en maak links die nog open staan opnieuw.");
        }

        foreach (var sleutel in services.GetRequiredService<IKeyManager>().GetAllKeys())
        {
            try
            {
                sleutel.CreateEncryptor();
            }
            catch (Exception exception) when (exception is CryptographicException or XmlException or InvalidOperationException)
            {
                throw new Opstartfout(
                    $"Het certificaat in {Naam(Huidig)} past niet bij de sleutels in de database. Zet het goede certificaat terug, of noem het vorige in {Naam(Vorig)}.");
            }
        }
    }

    private static X509Certificate2 Open(string pad, string sleutel, string? wachtwoord)
    {
        try
        {
            var certificaat = X509CertificateLoader.LoadPkcs12FromFile(pad, wachtwoord, X509KeyStorageFlags.EphemeralKeySet);
            using var rsa = certificaat.GetRSAPrivateKey();
            return rsa is not null ? certificaat : throw new Opstartfout(
                $"Het certificaat in {Naam(sleutel)} heeft geen RSA-sleutel. Maak een certificaat met een RSA-sleutel van minstens 3072 bits.");
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            // Its text may hold the path, never the password; but it is not ours to promise.
            throw new Opstartfout(
                $"Het certificaat in {Naam(sleutel)} is niet te openen. Controleer het pad, de rechten op het bestand en het wachtwoord in {Naam(Wachtwoordbestand)}.");
        }
    }

    private static string LeesWachtwoord(string bestand)
    {
        try
        {
            return File.ReadAllText(bestand).TrimEnd('\r', '\n');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new Opstartfout($"Het bestand in {Naam(Wachtwoordbestand)} is niet te lezen. Controleer het pad en de rechten op het bestand.");
        }
    }

    private static string Naam(string sleutel) => sleutel.Replace(":", "__", StringComparison.Ordinal);
}
