namespace ProeftuinPortaal.Domain.Toegang;

/// <summary>What someone does in one region. A role opens screens, never a case by itself.</summary>
public enum Rol
{
    /// <summary>Worker of a lokaal team; becomes vaste contactpersoon of families.</summary>
    Lokaalteamwerker,

    /// <summary>Leads a lokaal team: caseload and absence, no case content.</summary>
    Teamleider,

    /// <summary>Expert of the regionaal veiligheidsteam, always from a moederorganisatie.</summary>
    RvtExpert,

    /// <summary>Professional of a partner who works in a casus but is no RVT expert.</summary>
    Ketenpartner,

    /// <summary>Chair of the instroomoverleg and of the process.</summary>
    Procesregisseur,

    /// <summary>Reviews analyses.</summary>
    Gedragswetenschapper,

    /// <summary>Someone with lived experience.</summary>
    Ervaringsdeskundige,

    /// <summary>Leads the project in a region: figures only, never case content.</summary>
    Projectleider,

    /// <summary>Sets up a region; no case content.</summary>
    FunctioneelBeheerder,

    /// <summary>Watches the logboek and reviews noodtoegang.</summary>
    PrivacyOfficer,

    /// <summary>Researcher: pseudonymised, consented, time-boxed.</summary>
    Onderzoeker,
}

/// <summary>The kind of moederorganisatie someone works for; part of every right.</summary>
public enum Organisatiesoort
{
    LokaalTeam,
    VeiligThuis,
    GecertificeerdeInstelling,
    RaadVoorDeKinderbescherming,
    Ggz,
    Vrouwenopvang,
    Jeugdreclassering,
    Gemeente,
    Ervaringspool,
    Overig,
}

/// <summary>What someone does in one case. Only an active case role opens a case.</summary>
public enum Casusrolsoort
{
    VasteContactpersoon,
    Casusregisseur,
    Procesregisseur,
    Zorgcoordinator,
    Gedragswetenschapper,
    RvtExpert,
    Partner,
    Ervaringsdeskundige,
    Gast,

    /// <summary>Picked up an expertisevraag: as long as that question is open, and only the parts shared for it.</summary>
    Vraagexpert,
}

/// <summary>A part of the file that is opened, and logged, on its own.</summary>
public enum Dossierdeel
{
    Kop,
    Gezin,
    Adres,
    Plan,
    Veiligheid,
    Tijdlijn,
    Expertise,
    Overleg,
    Maatregelen,
    Evaluatie,
    Toegang,
}

/// <summary>How far a case role reaches into one part of the file.</summary>
public enum Niveau
{
    /// <summary>Nothing.</summary>
    Geen,

    /// <summary>Nothing by itself; reading can be granted per casus with a term ("– +" in the table).</summary>
    Verleenbaar,

    /// <summary>Only what is one's own ("● own"): the tables of that part guard it by author.</summary>
    Eigen,

    /// <summary>Read ("◐").</summary>
    Lezen,

    /// <summary>Read, and add a reaction of one's own ("◐ + reactie").</summary>
    Reageren,

    /// <summary>Read and write ("●").</summary>
    Schrijven,
}
