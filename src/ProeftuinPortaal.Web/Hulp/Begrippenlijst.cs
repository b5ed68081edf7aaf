namespace ProeftuinPortaal.Web.Hulp;

/// <summary>What the words on the screens mean: docs/begrippen.md itself, so that there is one list.</summary>
internal static class Begrippenlijst
{
    private const int KolomWoord = 1;
    private const int KolomBetekenis = 4;

    private static readonly Dictionary<string, string> Betekenissen = Lees();

    /// <summary>The meaning of a word as the list writes it; null when the list does not have it.</summary>
    public static string? Betekenis(string woord) => Betekenissen.GetValueOrDefault(woord);

    // Each row of each table: "| word, other word (in which sense) | `Code` | plural | meaning | …".
    private static Dictionary<string, string> Lees()
    {
        using var bron = typeof(Begrippenlijst).Assembly.GetManifestResourceStream("begrippen.md")
            ?? throw new InvalidOperationException("De begrippenlijst is niet meegebouwd.");
        using var lezer = new StreamReader(bron);
        Dictionary<string, string> betekenissen = [];
        while (lezer.ReadLine() is { } regel)
        {
            var kolommen = regel.Split('|');
            if (regel.StartsWith("| ", StringComparison.Ordinal) && kolommen.Length > KolomBetekenis)
            {
                foreach (var woord in kolommen[KolomWoord].Split(','))
                {
                    betekenissen.TryAdd(woord.Split('(')[0].Trim(), kolommen[KolomBetekenis].Trim());
                }
            }
        }

        return betekenissen;
    }
}
