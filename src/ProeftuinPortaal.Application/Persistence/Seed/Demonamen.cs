namespace ProeftuinPortaal.Application.Persistence.Seed;

/// <summary>Names that go together. Family names are made of nature and fairy tales: believable, and nobody's.</summary>
internal sealed record Naamgroep(string[] Achternamen, string[] Vrouwen, string[] Mannen)
{
    /// <summary>First names of an older generation; empty when the others serve every age.</summary>
    public string[] OudereVrouwen { get; init; } = [];

    /// <inheritdoc cref="OudereVrouwen" />
    public string[] OudereMannen { get; init; } = [];
}

/// <summary>The names of the families in the demo, as mixed as the people of the Netherlands.</summary>
internal static class Demonamen
{
    public static IReadOnlyList<Naamgroep> Groepen { get; } =
    [
        // Netherlands
        new(
        [
            "Appelvink", "Waterlelie", "van der Sterrenwacht", "Korenbloem", "Zonnedauw", "van de Regenboog", "Dauwdruppel", "Maneschijn",
            "Vuurvlinder", "de Elfenring", "Kaboutermuts", "van Toverbos", "Lindebloesem", "IJsvogel", "Boterbloem", "van der Nachtegaal",
            "Zilverberk", "Wolkenveld", "Sneeuwklok", "Pimpelmees", "van den Dageraad", "Kikkerkruid", "Vingerhoed", "Libelle", "van Sprookveld",
            "Meidoornhaag", "Goudsbloem", "Rietzanger", "Zeepaard", "Hommelzang", "Brembloesem", "van 't Feeënmeer", "Kastanjebloem",
            "van der Maanvis", "Duizendschoon", "Egelantier", "Paardenbloem", "Lavendelveld", "Zwaluwstaart", "Morgenrood", "Avondster",
            "Nevelwoud", "Bosanemoon", "Wilgenroos", "Heidevonk", "Tijmzaad", "Trollenbeek", "Schemerlicht", "van Wensput", "Lentebries",
            "Zandoog", "Sterrenmos", "Distelvink", "Wintergroen", "Elzenkatje", "van der Eenhoorn", "Citroenvlinder", "Ooievaarsbek",
        ],
        [
            "Emma", "Anouk", "Lieke", "Femke", "Evi", "Roos", "Daphne", "Sterre", "Fenna", "Julia", "Maud", "Noëlle", "Sanne", "Lotte", "Esmée",
        ],
        [
            "Daan", "Sem", "Bas", "Jeroen", "Thijs", "Luuk", "Mees", "Stijn", "Finn", "Niels", "Jurre", "Boaz", "Joris", "Ruben", "Gijs",
        ])
        {
            OudereVrouwen = ["Marjan", "Joke", "Truus", "Ingrid", "Hanneke", "Wilma", "Saskia", "Riet", "Corrie"],
            OudereMannen = ["Kees", "Willem", "Henk", "Ruud", "Gerrit", "Wim", "René", "Arie", "Jaap"],
        },
        // Türkiye
        new(
        [
            "Yıldızbloem", "Çiçekveld", "Güneşbloem", "Gökkuşağı", "Ayışığı", "Bulutzang", "Kelebekzaad", "Öztulp", "Yağmurveld", "Şafakbloem",
            "Papatyaveld", "Meltembries", "Denizyıldızı", "Lalezâr",
        ],
        ["Elif", "Zeynep", "Aylin", "Fatma", "Sevda", "Derya", "Gülay", "Meryem", "Ebru", "Nur"],
        ["Emre", "Mehmet", "Yusuf", "Can", "Hakan", "Kerem", "Mustafa", "Ömer", "Serkan", "Tarık"]),
        // Morocco
        new(
        [
            "El Maanzaad", "Ben Zonnebloem", "El Jasmijn", "Aït Sterrenhemel", "El Palmboom", "Oulad Regenwolk", "El Saffraan", "Ben Amandel",
            "El Ochtendster", "Bou Roos", "El Woestijnroos", "Aït Bergmunt", "El Dadelpalm", "Ben Windroos",
        ],
        ["Fatima", "Samira", "Naima", "Khadija", "Salma", "Yasmina", "Hafsa", "Loubna", "Ikram", "Malika"],
        ["Youssef", "Mohamed", "Bilal", "Karim", "Hamza", "Rachid", "Ilyas", "Said", "Anouar", "Tarik"]),
        // Suriname
        new(
        [
            "Regenboog-Kolibrie", "Faya-Lobibloem", "Kankantriewoud", "Orchideeveld", "Kolibrie", "Mangrovebloem", "Lotusbloem", "Passiebloem",
            "Tamarindezoet", "Parelmoer", "Zonneschijn-Rivier", "Chandni-Maanlicht", "Sitara-Sterrenveld", "Savannewind",
        ],
        ["Shanti", "Priya", "Gracia", "Wonny", "Rosita", "Chanella", "Anushka", "Jennifer", "Soraya", "Urmila"],
        ["Ravi", "Dwight", "Winston", "Romeo", "Vinay", "Orlando", "Jermaine", "Anil", "Clyde", "Stefano"]),
        // Poland
        new(
        [
            "Tęczownik", "Gwiazdolas", "Mgłobor", "Poziomkolas", "Rosopole", "Śnieżnolas", "Jaskółlas", "Makowiatr", "Żabiolas", "Świetlikowo",
            "Wrzosopole", "Łąkowiatr",
        ],
        ["Agnieszka", "Katarzyna", "Zofia", "Małgorzata", "Ola", "Beata", "Hania", "Joanna"],
        ["Piotr", "Paweł", "Tomasz", "Jakub", "Marek", "Kacper", "Michał", "Staś"]),
        // Syria
        new(
        [
            "Al Yasaminveld", "Al Nujoomlicht", "Al Zanbaqbloem", "Al Qamarbloem", "Al Narjisveld", "Al Rihantuin", "Al Shafaqrood",
            "Al Ghaimwolk", "Al Zaytoenveld", "Al Bulbulzang", "Al Wahabron", "Al Nadadauw",
        ],
        ["Rima", "Hala", "Nour", "Maya", "Rasha", "Samar", "Lina", "Hiba"],
        ["Omar", "Khaled", "Anas", "Bassel", "Majd", "Tareq", "Ward", "Yazan"]),
        // Ghana and Nigeria
        new(
        [
            "Okafor-Regenboog", "Mensah-Zonnedauw", "Adjei-Maanlicht", "Boateng-Klaproos", "Eze-Sterrenlicht", "Owusu-Vlinderveld",
            "Balogun-Bloesem", "Asante-Parelhoen", "Nwosu-Dauwveld", "Ofori-Kolibrie",
        ],
        ["Abena", "Grace", "Chioma", "Esther", "Ama", "Blessing", "Adwoa", "Ngozi"],
        ["Kwame", "Emeka", "Samuel", "Kofi", "Chidi", "Nana", "Tunde", "Yaw"]),
        // Antilles
        new(
        [
            "Watapanabloem", "Kibrahachaveld", "Trupiaalzang", "Brisabloem", "Laraheide", "Calabasbloem", "Dividivibries", "Schelpenzand",
        ],
        ["Shakira", "Nathalie", "Gwendolyn", "Rosalba", "Zuleika", "Mirla"],
        ["Rignald", "Jurensley", "Angelo", "Giovanni", "Shurandy", "Edsel"]),
        // Ukraine
        new(
        [
            "Zorepadveld", "Soniachnylicht", "Vesniankabloem", "Kalynawoud", "Zirkalicht", "Rosytsiadauw", "Vyshnebloesem", "Lisovyzang",
        ],
        ["Oksana", "Olena", "Daryna", "Iryna", "Sofiia", "Nadiia"],
        ["Andrii", "Oleh", "Taras", "Maksym", "Bohdan", "Vasyl"]),
        // Moluccas and Indonesia
        new(
        [
            "Melatiwoud", "Bintangveld", "Cendrawasihbloem", "Kenangabries", "Ombakzilver", "Bulanzee",
        ],
        ["Melati", "Dewi", "Yolanda", "Ayu", "Josina", "Ratih"],
        ["Budi", "Elias", "Frits", "Bima", "Dominggus", "Rahmat"]),
    ];

    /// <summary>Every family name with the group it belongs to.</summary>
    public static IReadOnlyList<(string Achternaam, Naamgroep Groep)> Achternamen { get; } =
        [.. from groep in Groepen from achternaam in groep.Achternamen select (achternaam, groep)];
}
