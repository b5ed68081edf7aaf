using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Domain.Regios;

/// <summary>What the inrichtingscheck looks at (F124), in the order of the screen.</summary>
public enum Controle
{
    /// <summary>Somebody sees what comes in.</summary>
    Procesregisseur,

    /// <summary>… on every day of the next month too.</summary>
    ProcesregisseurBlijft,

    /// <summary>Somebody can become vaste contactpersoon.</summary>
    LokaalTeam,

    /// <summary>Each partner that the region asks has an expert.</summary>
    Rvtpartner,

    Gedragswetenschapper,
    Projectleider,
    Beheerders,
    PrivacyOfficer,
    Werkgebied,
    DubbelePostcode,

    /// <summary>Each setting has a value today.</summary>
    Instelling,

    /// <summary>That value is one that can be: one inbox, a part that exists.</summary>
    Instellingswaarde,

    /// <summary>That value does not end soon with nothing after it.</summary>
    InstellingEindigt,

    Criteria,
    CriteriaEindigen,
}

/// <summary>One thing that is missing or not right; which details it has follows from the kind of check.</summary>
public sealed record Bevinding(Controle Controle)
{
    public Organisatiesoort? Soort { get; init; }

    public Instellingsleutel? Sleutel { get; init; }

    public Criteriumsoort? Criteria { get; init; }

    /// <summary>From when on it is missing.</summary>
    public DateOnly? Dag { get; init; }

    /// <summary>How many there are: beheerders, or aanmeldingen that nobody sees.</summary>
    public int? Aantal { get; init; }

    /// <summary>A postcode, or what is wrong with a value.</summary>
    public string? Wat { get; init; }
}

/// <summary>A role of an active account during a period (half-open).</summary>
public sealed record Rolperiode(GebruikerId Gebruiker, Rol Rol, Organisatiesoort Soort, DateTimeOffset Van, DateTimeOffset? Tot)
{
    public bool LooptOp(DateTimeOffset tijdstip) => Van <= tijdstip && (Tot is null || tijdstip < Tot);
}

/// <summary>What a region has today, and what is missing in it. Nothing here is about a family.</summary>
public sealed record Inrichting(DateTimeOffset Nu, DateOnly Vandaag)
{
    /// <summary>Taking away somebody's second step takes two others, also when that somebody is a beheerder.</summary>
    public const int Beheerdersnodig = 3;

    /// <summary>How far ahead the check looks.</summary>
    public const int Dagen = 30;

    // Named alike among the parties at the intake.
    private static readonly Organisatiesoort[] Rvtpartners =
        [Organisatiesoort.VeiligThuis, Organisatiesoort.GecertificeerdeInstelling, Organisatiesoort.RaadVoorDeKinderbescherming];

    public required IReadOnlyList<Rolperiode> Rollen { get; init; }

    /// <summary>Every value the region ever had, or planned.</summary>
    public required IReadOnlyList<Instelling> Instellingen { get; init; }

    public required IReadOnlyList<Criterium> Criteria { get; init; }

    public required IReadOnlyList<Werkgebied> Werkgebieden { get; init; }

    /// <summary>Postcodes of this region that stand in another werkgebied at the same time.</summary>
    public required IReadOnlyList<string> DubbelePostcodes { get; init; }

    /// <summary>Aanmeldingen that were sent and not decided about.</summary>
    public required int OpenAanmeldingen { get; init; }

    private DateOnly Straks => Vandaag.AddDays(Dagen);

    /// <summary>Everything that is missing or not right, in the order of <see cref="Controle"/>.</summary>
    public IReadOnlyList<Bevinding> Bevindingen() => [.. Mensen(), .. Gebieden(), .. Keuzes(), .. Vragen()];

    private IEnumerable<Bevinding> Mensen()
    {
        if (!Heeft(Rol.Procesregisseur))
        {
            yield return new(Controle.Procesregisseur) { Aantal = OpenAanmeldingen };
        }
        else if (EersteGat(Rol.Procesregisseur) is { } dag)
        {
            yield return new(Controle.ProcesregisseurBlijft) { Dag = dag };
        }

        if (!Heeft(Rol.Lokaalteamwerker, Organisatiesoort.LokaalTeam))
        {
            yield return new(Controle.LokaalTeam);
        }

        var modules = Waarde(Instellingsleutel.Modules);
        foreach (var soort in Rvtpartners)
        {
            var isGevraagd = IsAan(modules, Regiomodule.Expertise) || Instellingsregels.Delen(Waarde(Instellingsleutel.VerplichtBijIntake)).Contains(soort.ToString());
            if (isGevraagd && !Heeft(Rol.RvtExpert, soort))
            {
                yield return new(Controle.Rvtpartner) { Soort = soort };
            }
        }

        if (Waarde(Instellingsleutel.UitvoerderAnalyse) is "Proeftuin" or "Samen" && IsAan(modules, Regiomodule.VerklarendeAnalyse) && !Heeft(Rol.Gedragswetenschapper))
        {
            yield return new(Controle.Gedragswetenschapper);
        }

        foreach (var (rol, controle) in new[] { (Rol.Projectleider, Controle.Projectleider), (Rol.PrivacyOfficer, Controle.PrivacyOfficer) })
        {
            if (!Heeft(rol))
            {
                yield return new(controle);
            }
        }

        var beheerders = Rollen.Where(rol => rol.Rol == Rol.FunctioneelBeheerder && rol.LooptOp(Nu)).Select(rol => rol.Gebruiker).Distinct().Count();
        if (beheerders < Beheerdersnodig)
        {
            yield return new(Controle.Beheerders) { Aantal = beheerders };
        }
    }

    private IEnumerable<Bevinding> Gebieden()
    {
        if (!Werkgebieden.Any(gebied => Geldt(gebied.Van, gebied.Tot)))
        {
            yield return new(Controle.Werkgebied);
        }

        foreach (var postcode in DubbelePostcodes)
        {
            yield return new(Controle.DubbelePostcode) { Wat = postcode };
        }
    }

    private IEnumerable<Bevinding> Keuzes()
    {
        foreach (var sleutel in Enum.GetValues<Instellingsleutel>())
        {
            if (Huidig(sleutel) is not { } huidig)
            {
                yield return new(Controle.Instelling) { Sleutel = sleutel };
                continue;
            }

            if (Instellingsregels.Bezwaar(sleutel, huidig.Waarde) is { } bezwaar)
            {
                yield return new(Controle.Instellingswaarde) { Sleutel = sleutel, Wat = bezwaar };
            }
            else if (sleutel == Instellingsleutel.GepauzeerdeDelen && OnbekendDeel(huidig.Waarde) is { } deel)
            {
                // A name that no werkgebied has pauses nothing.
                yield return new(Controle.Instellingswaarde) { Sleutel = sleutel, Wat = $"Geen werkgebied hoort bij “{deel}”, dus daar ligt niets stil." };
            }

            if (Einde(huidig, [.. Instellingen.Where(ander => ander.Sleutel == sleutel)]) is { } einde)
            {
                yield return new(Controle.InstellingEindigt) { Sleutel = sleutel, Dag = einde };
            }
        }
    }

    private IEnumerable<Bevinding> Vragen()
    {
        foreach (var soort in Enum.GetValues<Criteriumsoort>())
        {
            var vragen = Criteria.Where(vraag => vraag.Soort == soort).ToList();
            if (!vragen.Any(vraag => Geldt(vraag.Van, vraag.Tot)))
            {
                yield return new(Controle.Criteria) { Criteria = soort };
            }
            else if (Enumerable.Range(1, Dagen).Select(Vandaag.AddDays).Where(dag => !vragen.Any(vraag => GeldtOp(dag, vraag.Van, vraag.Tot))).ToList() is [var leeg, ..])
            {
                yield return new(Controle.CriteriaEindigen) { Criteria = soort, Dag = leeg };
            }
        }
    }

    private bool Heeft(Rol rol, Organisatiesoort? soort = null) =>
        Rollen.Any(periode => periode.Rol == rol && (soort is null || periode.Soort == soort) && periode.LooptOp(Nu));

    // The first instant within the month at which nobody has this role: only where a role ends can that begin.
    private DateOnly? EersteGat(Rol rol)
    {
        var perioden = Rollen.Where(periode => periode.Rol == rol).ToList();
        return perioden.Select(periode => periode.Tot).OfType<DateTimeOffset>().Where(tot => tot > Nu && tot <= Nu.AddDays(Dagen)).Order()
            .Where(tot => !perioden.Any(periode => periode.LooptOp(tot))).Select(tot => (DateOnly?)new Moment(tot).Vandaag).FirstOrDefault();
    }

    // The day on which nothing follows, however many values follow each other until then.
    private DateOnly? Einde(Instelling huidig, IReadOnlyList<Instelling> waarden)
    {
        var einde = huidig.Tot;
        while (einde is { } dag && waarden.FirstOrDefault(ander => ander.Van == dag && ander.Tot != dag) is { } volgende)
        {
            einde = volgende.Tot;
        }

        return einde <= Straks ? einde : null;
    }

    private string? OnbekendDeel(string waarde) => Instellingsregels.Delen(waarde)
        .FirstOrDefault(deel => deel != Instellingsregels.GeenDelen && !Werkgebieden.Any(gebied => gebied.Deel == deel && Geldt(gebied.Van, gebied.Tot)));

    private Instelling? Huidig(Instellingsleutel sleutel) => Instellingen.FirstOrDefault(ander => ander.Sleutel == sleutel && Geldt(ander.Van, ander.Tot));

    private string? Waarde(Instellingsleutel sleutel) => Huidig(sleutel)?.Waarde;

    // A region that never chose has everything (Regioslot).
    private static bool IsAan(string? modules, Regiomodule module) => modules is null || Instellingsregels.Delen(modules).Contains(module.ToString());

    private bool Geldt(DateOnly van, DateOnly? tot) => GeldtOp(Vandaag, van, tot);

    private static bool GeldtOp(DateOnly dag, DateOnly van, DateOnly? tot) => van <= dag && (tot is null || dag < tot);
}
