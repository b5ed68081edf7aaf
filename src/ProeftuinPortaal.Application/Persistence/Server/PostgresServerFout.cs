
namespace ProeftuinPortaal.Application.Persistence.Server;

/// <summary>The database server cannot be used. The message is a Dutch sentence that says what to do.</summary>
public sealed class PostgresServerFout : Exception
{
    private const int Enospc = 28;
    private const string AndereMap = "kies een andere map met Portaal:Gegevensmap";

    internal PostgresServerFout(string message, Exception? inner = null) : base(message, inner)
    {
    }

    internal static PostgresServerFout GeenPostgres(string? ingesteldeMap, IReadOnlyCollection<PostgresBinaries> anders)
    {
        var waar = ingesteldeMap is null ? "" : $" in {ingesteldeMap} (Portaal:PostgresMap)";
        var wel = anders.Count == 0 ? "" : $" Wel gevonden: {Opsomming(anders)}.";
        return new($"Geen PostgreSQL {PostgresBinaries.Laagste} tot en met {PostgresBinaries.Hoogste} gevonden{waar}.{wel} "
            + "Installeer het (Debian en Ubuntu: sudo apt-get install -y postgresql), "
            + "of wijs met Portaal:PostgresMap de map aan waarin postgres en initdb staan.");
    }

    internal static PostgresServerFout AndereVersie(string map, string versie, IReadOnlyCollection<PostgresBinaries> gevonden) =>
        new($"De gegevensmap {map} is gemaakt met PostgreSQL {versie}; gevonden: {Opsomming(gevonden)}. "
            + "Er is niets in de map veranderd. "
            + $"Installeer PostgreSQL {versie} of wijs die versie aan met Portaal:PostgresMap, of {AndereMap}.");

    internal static PostgresServerFout VersieTeOudOfTeNieuw(string map, string versie) =>
        new($"De gegevensmap {map} is gemaakt met PostgreSQL {versie}; het portaal werkt met "
            + $"{PostgresBinaries.Laagste} tot en met {PostgresBinaries.Hoogste}. Er is niets in de map veranderd. "
            + $"Zet de gegevens over met pg_upgrade, of {AndereMap}.");

    internal static PostgresServerFout GeenCluster(string map, string cluster) =>
        new($"In de gegevensmap {map} staat in {cluster} iets anders dan een PostgreSQL-cluster. "
            + $"Er is niets veranderd. Haal die map weg, of {AndereMap}.");

    internal static PostgresServerFout GeenStandaardmap(Exception? inner = null) =>
        new("Er is geen map voor de gegevens van deze gebruiker. Zorg voor een eigen map die je mag schrijven (HOME), "
            + "of wijs er een aan met Portaal:Gegevensmap.", inner);

    internal static PostgresServerFout GeenAccount() =>
        new("PostgreSQL draait niet als root, en een gebruiker postgres of nobody bestaat hier niet. "
            + "Maak de gebruiker postgres, of start het portaal als gewone gebruiker.");

    internal static PostgresServerFout Windows() =>
        new("De ingebedde PostgreSQL werkt niet op Windows. Geef met ConnectionStrings:Portaal een eigen PostgreSQL op.");

    internal static PostgresServerFout GeenSetpriv() =>
        new("PostgreSQL draait niet als root, en het programma setpriv om van gebruiker te wisselen ontbreekt. "
            + "Installeer util-linux, of start het portaal als gewone gebruiker.");

    internal static PostgresServerFout VerkeerdeEigenaar(string map, string account, Exception? inner = null) =>
        new($"De gegevensmap {map} is van een andere gebruiker; PostgreSQL draait hier als {account}. "
            + $"Start het portaal als de gebruiker die de map maakte, of {AndereMap}.", inner);

    internal static PostgresServerFout NietBereikbaar(string map, string account) =>
        new($"De gebruiker {account}, waaronder PostgreSQL draait, kan niet bij de gegevensmap {map}. "
            + $"Geef toegang tot de mappen erboven (chmod o+x), of {AndereMap}; niet in de map van root.");

    internal static PostgresServerFout SchijfVol(string map, Exception? inner = null) =>
        new($"De schijf is vol: PostgreSQL kan niet schrijven in de gegevensmap {map}. "
            + "Maak ruimte vrij en start het portaal opnieuw; wat was opgeslagen blijft bewaard.", inner);

    internal static PostgresServerFout NietGemaakt(string map, string reden) =>
        new($"PostgreSQL kan in de gegevensmap {map} geen cluster maken: {reden}");

    internal static PostgresServerFout StartNiet(string map, string reden) =>
        new($"PostgreSQL start niet in de gegevensmap {map}: {reden}");

    /// <summary>What an error of the file system on the data folder means.</summary>
    internal static PostgresServerFout VanMap(string map, Exception fout) => fout switch
    {
        IOException { HResult: Enospc } => SchijfVol(map, fout),
        _ when File.Exists(map) => new($"De gegevensmap {map} is een bestand. Haal het weg, of {AndereMap}.", fout),
        _ when Directory.Exists(map) =>
            new($"In de gegevensmap {map} kan {Environment.UserName} niet schrijven. Geef schrijfrecht, of {AndereMap}.", fout),
        _ => new($"De gegevensmap {map} is niet te maken door {Environment.UserName}. Geef schrijfrecht op de map erboven, of {AndereMap}.", fout),
    };

    internal static bool ZegtSchijfVol(string uitvoer) => uitvoer.Contains("No space left on device", StringComparison.Ordinal);

    private static string Opsomming(IReadOnlyCollection<PostgresBinaries> gevonden) => gevonden.Count == 0
        ? "geen PostgreSQL"
        : string.Join(", ", gevonden.Select(b => $"{b.Hoofdversie} in {b.Map}"));
}
