namespace ProeftuinPortaal.Application.Persistence.Seed;

/// <summary>A part of a region where families live: four digits of a postcode and a name.</summary>
internal sealed record Gebied(string Postcode, string Wijk);

/// <summary>What is particular to the demo of one region. Organisations are invented, except kinds that every region has.</summary>
/// <param name="Netnummer">Area code; what follows it (0000xxx) is never given out.</param>
/// <param name="Zorgcoordinatie">Share of the cases with a zorgcoordinator.</param>
internal sealed record Demoregio(string Code, string Naam, string Netnummer, double Zorgcoordinatie, IReadOnlyList<string> Teams, IReadOnlyList<Gebied> Gebieden)
{
    public required string Gi { get; init; }

    public required string Ggz { get; init; }

    public required string Vrouwenopvang { get; init; }

    public required string Gemeente { get; init; }

    public required string Ervaringspool { get; init; }

    public required string Onderzoek { get; init; }

    /// <summary>The regions of the demo, each with the parts that the infosheet names; names of sub-areas are invented.</summary>
    public static IReadOnlyList<Demoregio> Alle { get; } =
    [
        new("utrecht", "Utrecht", "030", 0.25, ["Buurtteam Jeugd & Gezin Sterrenwiel", "Buurtteam Sociaal Waterhoen"],
        [
            new("3541", "Leidsche Rijn"), new("3543", "Leidsche Rijn"), new("3544", "Leidsche Rijn"),
            new("3561", "Overvecht"), new("3562", "Overvecht"), new("3563", "Overvecht"), new("3564", "Overvecht"),
        ])
        {
            Gi = "Jeugdbescherming De Domvalk",
            Ggz = "GGZ De Wilgenkring",
            Vrouwenopvang = "Vrouwenopvang Het Lantaarnhuis",
            Gemeente = "Gemeente Utrecht",
            Ervaringspool = "Ervaringspool Eigen Verhaal",
            Onderzoek = "Onderzoeksinstituut Vergezicht",
        },
        // The local field does the zorgcoordinatie here (infosheet).
        new("haaglanden", "Haaglanden", "070", 0.4, ["Wijkteam Duinroos", "Gezinsteam De Kassenbloem"],
        [
            new("2525", "Den Haag, Duinkwartier"), new("2532", "Den Haag, Ooievaarsveld"), new("2544", "Den Haag, Zeekraal"),
            new("2612", "Delft, Blauwhof"), new("2624", "Delft, Tegelkwartier"),
            new("2671", "Westland, Kassenlint"), new("2691", "Westland, Druivenhoek"),
        ])
        {
            Gi = "Jeugdbescherming Zilvermeeuw",
            Ggz = "GGZ Het Duinpad",
            Vrouwenopvang = "Vrouwenopvang De Zeester",
            Gemeente = "Gemeente Den Haag",
            Ervaringspool = "Ervaringspool Stem van Binnen",
            Onderzoek = "Onderzoeksbureau De Horizon",
        },
        // Two wijken in Almere from 2026 on (infosheet); it does not say which.
        new("flevoland", "Flevoland", "036", 0.3, ["Wijkteam Lisdodde", "Wijkteam Poldervlinder"],
        [
            new("1316", "Almere, Lisdoddewijk"), new("1319", "Almere, Lisdoddewijk"),
            new("1335", "Almere, Poldervlinderwijk"), new("1338", "Almere, Poldervlinderwijk"),
        ])
        {
            Gi = "Jeugdbescherming Nieuw Land",
            Ggz = "GGZ De Rietkraag",
            Vrouwenopvang = "Vrouwenopvang De Dijkwacht",
            Gemeente = "Gemeente Almere",
            Ervaringspool = "Ervaringspool Pioniers",
            Onderzoek = "Kennisinstituut Zeebodem",
        },
    ];
}
