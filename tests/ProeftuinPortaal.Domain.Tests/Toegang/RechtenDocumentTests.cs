using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Tests.Toegang;

/// <summary>
/// docs/rechten.md says what the code does. PORTAAL_SCHRIJF=1 dotnet test tests/ProeftuinPortaal.Domain.Tests writes it anew.
/// </summary>
public sealed class RechtenDocumentTests
{
    private static readonly Dossierdeel[] Dossierdelen = Enum.GetValues<Dossierdeel>();
    private static readonly Casusrolsoort[] Casusrollen = Enum.GetValues<Casusrolsoort>();
    private static readonly Organisatiesoort[] Soorten = Enum.GetValues<Organisatiesoort>();
    private static readonly Rol[] Rollen = Enum.GetValues<Rol>();

    // Words of more than one part, or with a diacritic; all others are written as they stand in the code.
    private static readonly Dictionary<string, string> Woorden = new()
    {
        [nameof(Rol.Lokaalteamwerker)] = "Medewerker lokaal team",
        [nameof(Rol.RvtExpert)] = "RVT-expert",
        [nameof(Rol.FunctioneelBeheerder)] = "Functioneel beheerder",
        [nameof(Rol.PrivacyOfficer)] = "Privacy officer",
        [nameof(Organisatiesoort.LokaalTeam)] = "Lokaal team",
        [nameof(Organisatiesoort.VeiligThuis)] = "Veilig Thuis",
        [nameof(Organisatiesoort.GecertificeerdeInstelling)] = "Gecertificeerde instelling",
        [nameof(Organisatiesoort.RaadVoorDeKinderbescherming)] = "Raad voor de Kinderbescherming",
        [nameof(Organisatiesoort.Ggz)] = "GGZ",
        [nameof(Casusrolsoort.VasteContactpersoon)] = "Vaste contactpersoon",
        [nameof(Casusrolsoort.Zorgcoordinator)] = "Zorgcoördinator",
        [nameof(Dossierdeel.Kop)] = "Kopgegevens",
        [nameof(Dossierdeel.Gezin)] = "Gezin en netwerk",
        [nameof(Casusrolsoort.Vraagexpert)] = "Expert van een open vraag",
        [nameof(Bevoegdheid.Top3Vaststellen)] = "Top-3 vaststellen",
        [nameof(Bevoegdheid.VasteContactpersoonToewijzen)] = "Vaste contactpersoon toewijzen",
    };

    [Fact]
    public void Het_document_zegt_wat_de_code_doet()
    {
        var bestand = Path.Combine(Wortel(), "docs", "rechten.md");
        var verwacht = Schrijf();
        if (Environment.GetEnvironmentVariable("PORTAAL_SCHRIJF") == "1")
        {
            File.WriteAllText(bestand, verwacht);
        }

        File.ReadAllText(bestand).ReplaceLineEndings("\n").Should().Be(
            verwacht, "docs/rechten.md is made from the code; write it anew with PORTAAL_SCHRIJF=1 dotnet test tests/ProeftuinPortaal.Domain.Tests");
    }

    private static string Schrijf() =>
        $"""
        # Rechten: wie mag wat

        Deze bladzijde is gemaakt uit `src/ProeftuinPortaal.Domain/Toegang/Rechten.cs`. Pas haar niet met de hand aan:
        een test vergelijkt haar met de code. Opnieuw schrijven: `PORTAAL_SCHRIJF=1 dotnet test tests/ProeftuinPortaal.Domain.Tests`.

        Wat iemand mag, volgt uit drie dingen samen: de rol van het account in een regio, het soort moederorganisatie, en de
        casusrol. Een rol opent schermen. Alleen een casusrol die nu loopt opent een casus. Een rol telt alleen in haar eigen regio.

        ## Schermen per rol

        {Tabel(["Scherm of handeling", "Rollen"], Schermen().Select(scherm => (string[])
            [Woord(scherm), Rollen.All(rol => Rechten.Schermen.Contains((rol, scherm))) ? "Elke rol" : string.Join(", ", Rollen.Where(rol => Rechten.Schermen.Contains((rol, scherm))).Select(Woord))]))}

        {Tabel(["Rol", "Opent casussen"], Rollen.Select(rol => (string[])[Woord(rol), OpentCasussen(rol)]))}

        "Apart account": deze rol gaat niet samen met een rol die casussen opent. Wie beide doet, heeft twee accounts.

        ## Wie welke casusrol kan hebben

        Een casusrol van iemand zonder de rol en het soort organisatie ernaast opent niets.

        {Tabel(["Casusrol", "Rol", "Soort organisatie"],
            from casusrol in Casusrollen
            from rol in Rollen
            let soorten = Soorten.Where(soort => Rechten.KanDragen(casusrol, rol, soort)).ToList()
            where soorten.Count > 0
            select (string[])[Woord(casusrol), Woord(rol), soorten.Count == Soorten.Length ? "Elke soort" : string.Join(", ", soorten.Select(soort => Woord(soort)))])}

        ## Casusrol en deel van het dossier

        ● lezen en schrijven, ◐ lezen, + reactie een eigen reactie toevoegen, eigen alleen wat van jezelf is, + te lezen als het apart is verleend (met reden en einddatum), – niets.

        {Tabel(["Casusrol", .. Dossierdelen.Select(deel => Woord(deel))], Casusrollen.Select(casusrol => (string[])
            [Woord(casusrol), .. Dossierdelen.Select(deel => Teken(Gewoon(casusrol, deel)))]))}

        ## Uitzonderingen naar soort organisatie

        {Tabel(["Casusrol", "Deel", "Soort organisatie", "In plaats van", "Geldt"],
            from casusrol in Casusrollen
            from deel in Dossierdelen
            from soort in Soorten
            let niveau = Rechten.NiveauVan(casusrol, soort, deel)
            where niveau != Gewoon(casusrol, deel)
            select (string[])[Woord(casusrol), Woord(deel), Woord(soort), Teken(Gewoon(casusrol, deel)), Teken(niveau)])}

        ## Wat een handeling in een casus vraagt

        {Tabel(["Handeling", "Deel", "Nodig"],
            from bevoegdheid in Enum.GetValues<Bevoegdheid>()
            let vereiste = Rechten.VereisteVan(bevoegdheid)
            where vereiste is not null
            select (string[])[Woord(bevoegdheid), Woord(vereiste.Value.Deel), Teken(vereiste.Value.Niveau)])}

        """.ReplaceLineEndings("\n");

    private static IEnumerable<Bevoegdheid> Schermen() => Enum.GetValues<Bevoegdheid>().Where(bevoegdheid => Rechten.VereisteVan(bevoegdheid) is null);

    // What holds for every kind of organisation that has no exception.
    private static Niveau Gewoon(Casusrolsoort casusrol, Dossierdeel deel) => Rechten.NiveauVan(casusrol, Organisatiesoort.Overig, deel);

    private static string OpentCasussen(Rol rol) =>
        Rechten.Alle.Any(recht => recht.Rol == rol) ? "met een casusrol"
        : Rechten.ZonderCasussen.Contains(rol) ? "nooit; apart account"
        : "nooit";

    private static string Tabel(string[] kop, IEnumerable<string[]> rijen)
    {
        string[] streep = [.. kop.Select(_ => "---")];
        return string.Join('\n', rijen.Prepend(streep).Prepend(kop).Select(rij => $"| {string.Join(" | ", rij)} |"));
    }

    // An act is named after its use case: noun and infinitive, "inzien" being "openen" on the screen.
    private static string Woord<T>(T waarde) where T : struct, Enum => Woorden.GetValueOrDefault(waarde.ToString())
        ?? (waarde is Bevoegdheid ? Delen(waarde.ToString()) : waarde.ToString());

    private static string Delen(string naam)
    {
        var woorden = string.Concat(naam.Select((teken, i) => i > 0 && char.IsUpper(teken) ? $" {char.ToLowerInvariant(teken)}" : $"{teken}"));
        return woorden.Replace(" inzien", " openen", StringComparison.Ordinal).Replace("beeindig", "beëindig", StringComparison.Ordinal);
    }

    private static string Ja(bool waarde) => waarde ? "ja" : "–";

    private static string Teken(Niveau niveau) => niveau switch
    {
        Niveau.Schrijven => "●",
        Niveau.Reageren => "◐ + reactie",
        Niveau.Lezen => "◐",
        Niveau.Eigen => "eigen",
        Niveau.Verleenbaar => "+",
        _ => "–",
    };

    private static string Wortel()
    {
        var map = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(map, "ProeftuinPortaal.sln")))
        {
            map = Path.GetDirectoryName(map) ?? throw new InvalidOperationException("Not in a clone.");
        }

        return map;
    }
}
