using ProeftuinPortaal.Domain.Regios;

namespace ProeftuinPortaal.Application.Persistence.Seed;

internal sealed partial record Demoregio
{
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
        // Zaanstad-Noord and Waterland (infosheet).
        new("zaanstreek-waterland", "Zaanstreek-Waterland", "075", 0.25, ["Sociaal Wijkteam Molenwiek", "Jeugdteam De Pauwenveer"],
        [
            new("1521", "Zaanstad-Noord, Molenwiek"), new("1531", "Zaanstad-Noord, Molenwiek"), new("1561", "Zaanstad-Noord, Papierpad"),
            new("1566", "Zaanstad-Noord, Papierpad"), new("1141", "Waterland, Waterlelie"), new("1151", "Waterland, Eendenkooi"),
        ])
        {
            Gi = "Jeugdbescherming De Windvaan",
            Ggz = "GGZ Het Houten Huis",
            Vrouwenopvang = "Vrouwenopvang De Stille Sluis",
            Gemeente = "Gemeente Zaanstad",
            Ervaringspool = "Ervaringspool Rietpluim",
            Onderzoek = "Onderzoeksbureau De Poldermaat",
        },
        // Oud-Noord and Uithoorn (infosheet).
        new("amsterdam", "Amsterdam", "020", 0.3, ["Buurtteam De Pontbel", "Ouder- en Kindteam Regenreiger"],
        [
            new("1021", "Amsterdam Oud-Noord"), new("1022", "Amsterdam Oud-Noord"), new("1031", "Amsterdam Oud-Noord"), new("1032", "Amsterdam Oud-Noord"),
            new("1421", "Uithoorn"), new("1422", "Uithoorn"),
        ])
        {
            Gi = "Jeugdbescherming Amstelzwaan",
            Ggz = "GGZ De Gevelsteen",
            Vrouwenopvang = "Vrouwenopvang Het Binnenhofje",
            Gemeente = "Gemeente Amsterdam",
            Ervaringspool = "Ervaringspool Eigen Koers",
            Onderzoek = "Instituut Het Vergrootglas",
        },
        // Three municipalities, which the infosheet does not name: all places are invented, with postcodes of postboxes.
        new("rotterdam-rijnmond", "Rotterdam-Rijnmond", "010", 0.25, ["Wijkteam Kadezicht", "Wijkteam De Sleepboot"],
        [
            new("3001", "Havenrijk, Kadezicht"), new("3002", "Havenrijk, Kraanveld"), new("3003", "Havenrijk, Meeuwenhoek"),
            new("3100", "Maasvlinder, Dijkzicht"), new("3110", "Maasvlinder, Oude Werf"), new("3200", "Kreekstad, Rietkade"),
        ])
        {
            Gi = "Jeugdbescherming De Vuurtoren",
            Ggz = "GGZ De Kade",
            Vrouwenopvang = "Vrouwenopvang Het Anker",
            Gemeente = "Gemeente Havenrijk",
            Ervaringspool = "Ervaringspool Sterke Stroom",
            Onderzoek = "Onderzoeksbureau De Peilschaal",
        },
        // Tilburg, Waalwijk, the ABG municipalities and Dongen (infosheet).
        new("hart-van-brabant", "Hart van Brabant", "013", 0.3, ["Toegangsteam Kruikenzeiker", "Gezinsteam De Leerlooier"],
        [
            new("5013", "Tilburg, Wolwinkel"), new("5021", "Tilburg, Spinnewiel"), new("5041", "Tilburg, Kruikenpad"), new("5144", "Waalwijk, Leerhof"),
            new("5131", "Alphen-Chaam"), new("5111", "Baarle-Nassau"), new("5121", "Gilze en Rijen"), new("5104", "Dongen"),
        ])
        {
            Gi = "Jeugdbescherming Het Bolwerkje",
            Ggz = "GGZ De Heikant",
            Vrouwenopvang = "Vrouwenopvang De Lindehof",
            Gemeente = "Gemeente Tilburg",
            Ervaringspool = "Ervaringspool Goeie Grond",
            Onderzoek = "Kenniscentrum De Textieldraad",
        },
        // Westerwolde, Westerkwartier and Groningen (infosheet).
        new("groningen", "Groningen", "050", 0.25, ["Wijkteam Torenvalk", "Dorpsteam De Borg"],
        [
            new("9712", "Groningen, Torenkwartier"), new("9731", "Groningen, Hunzeveld"), new("9741", "Groningen, Reitbrug"),
            new("9801", "Westerkwartier, Borgweide"), new("9351", "Westerkwartier, Houtwal"), new("9561", "Westerwolde, Veenrand"),
        ])
        {
            LooptAf = Instellingsleutel.TermijnHulp,
            Gi = "Jeugdbescherming Noorderzon",
            Ggz = "GGZ De Wierde",
            Vrouwenopvang = "Vrouwenopvang Het Waddenhuis",
            Gemeente = "Gemeente Groningen",
            Ervaringspool = "Ervaringspool Recht Vooruit",
            Onderzoek = "Onderzoeksinstituut De Kwelder",
        },
        // The municipality of Zaltbommel (infosheet).
        new("zaltbommel", "Zaltbommel", "0418", 0.35, ["Gebiedsteam Waalzicht", "Gebiedsteam De Boomgaard"],
        [
            new("5301", "Zaltbommel, Waalzicht"), new("5302", "Zaltbommel, Vestingpad"), new("5306", "Zaltbommel, Fruithof"), new("5308", "Zaltbommel, De Boomgaard"),
        ])
        {
            // A small region: one beheerder too few for the second step.
            Beheerders = Inrichting.Beheerdersnodig - 1,
            Gi = "Jeugdbescherming De Uiterwaard",
            Ggz = "GGZ De Kribbe",
            Vrouwenopvang = "Vrouwenopvang Het Veerhuis",
            Gemeente = "Gemeente Zaltbommel",
            Ervaringspool = "Ervaringspool Tussen de Rivieren",
            Onderzoek = "Onderzoeksbureau De Waterstand",
        },
        // An Utrechts and a Gelders part; the Gelders part stopped at the end of 2025 (infosheet, which names no municipalities).
        new("food-valley", "Food Valley", "0318", 0.25, ["Lokaal Team De Graanschuur", "Lokaal Team Heidekamp"],
        [
            new("3901", "Utrechtse deel, Graanhoek"), new("3903", "Utrechtse deel, Graanhoek"), new("3905", "Utrechtse deel, Veenpluis"),
            new("3907", "Utrechtse deel, Veenpluis"), new("3911", "Utrechtse deel, Grebbezicht"),
        ])
        {
            Gepauzeerd = [new("6711", "Gelderse deel, Heidekamp"), new("6717", "Gelderse deel, Zandpad")],
            Deel = "Utrechtse deel",
            GepauzeerdDeel = Regiokeuzes.GeldersDeel,
            Pauze = Infosheet.PauzeFoodValley,
            Gi = "Jeugdbescherming De Korenwolf",
            Ggz = "GGZ De Zaaier",
            Vrouwenopvang = "Vrouwenopvang De Hooiberg",
            Gemeente = "Gemeente Graanveen",
            Ervaringspool = "Ervaringspool Nieuwe Oogst",
            Onderzoek = "Kennisinstituut De Proefakker",
        },
        // Dukenburg, Hatert-Zuid, Centrum and Oost (infosheet).
        new("nijmegen", "Nijmegen", "024", 0.25, ["Buurtteam Valkenkroon", "Buurtteam Zevenheuvel"],
        [
            new("6536", "Dukenburg"), new("6537", "Dukenburg"), new("6538", "Dukenburg"), new("6534", "Hatert-Zuid"),
            new("6511", "Centrum"), new("6512", "Centrum"), new("6521", "Oost"), new("6522", "Oost"),
        ])
        {
            Gi = "Jeugdbescherming De Waalbrug",
            Ggz = "GGZ De Zeven Heuvels",
            Vrouwenopvang = "Vrouwenopvang De Keizershof",
            Gemeente = "Gemeente Nijmegen",
            Ervaringspool = "Ervaringspool Samen Wijs",
            Onderzoek = "Onderzoeksbureau De Vierdaagse Maat",
        },
    ];
}
